"""Which parameters are wanted: always, or with an optional object that they lie in.

The schema says so, a description that has the assistant ask for them, or what is to be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Parameter
from generator.semantics.choices.flags import phrases_of
from generator.semantics.choices.flagwords import SWITCH
from generator.semantics.described.naming import singular_words, words_of
from generator.semantics.described.verbs import CHANGING, MAKING, SEARCHING
from generator.specs.standard import is_constant


class Requirements:
    """Which parameters come with which: always, or with an optional object that they lie in."""

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        """Read from the schemas that the parameters' leaves carry."""
        self.paths = {p.pointer: p.leaf.path for p in parameters}
        self._brought: dict[tuple[str, ...], list[str]] = {}
        for parameter in parameters:
            needed = required_steps(parameter)
            for size in range(len(needed)):
                if all(needed[size:]):
                    opener = parameter.leaf.path[:size]
                    self._brought.setdefault(opener, []).append(parameter.pointer)
        self._halves = dict(_halves(parameters))
        self.always = self.close(
            frozenset(
                (
                    *asked_for(parameters),
                    *decisive(parameters),
                    *written(parameters),
                    *wanted(parameters),
                )
            )
        )
        self.optional = tuple(
            p.pointer
            for p in parameters
            if p.pointer not in self.always
            and not only_empty(p.leaf.schema)
            and not is_constant(p.leaf.schema)  # nobody says it: who leaves it out asks for less
        )

    def close(self, chosen: frozenset[str]) -> frozenset[str]:
        """``chosen`` with all that must be given then."""
        opened = {()} | {
            self.paths[pointer][:size]
            for pointer in chosen
            if pointer in self.paths
            for size in range(1, len(self.paths[pointer]))
        }
        found = chosen.union(*(self._brought.get(opener, ()) for opener in opened))
        if self._halves:
            found |= {self._halves[pointer] for pointer in found if pointer in self._halves}
        return found if len(found) == len(chosen) else self.close(found)


_AXES = frozenset("latitude longitude lat lng lon long".split())


def _halves(parameters: Sequence[Parameter]) -> Iterator[tuple[str, str]]:
    """Pointers of latitudes and of their longitudes, each with the other: half a point is none."""
    points = [p for p in parameters if p.meaning.name in ("latitude", "longitude")]
    for north in points:
        for east in points if north.meaning.name == "latitude" else ():
            one, other = (tuple(set(p.leaf.words) - _AXES) for p in (north, east))
            beside = north.leaf.path[:-1] == east.leaf.path[:-1]
            if east.meaning.name == "longitude" and beside and sorted(one) == sorted(other):
                yield north.pointer, east.pointer
                yield east.pointer, north.pointer


_ASK = regex(
    r"(?<![^.\n])(?:(?!\bonly\b)[^.\n])*?"  # "if you only have a title, ask" is of some calls
    r"\b(?:always ask|ask (?:the |your )?(?:users?|customers?|clients?|callers?|guests?|patients?)|"
    r"must be asked)(?: for| about)? (?P<what>[^.;:]+)",
    re.I,
)
_LETTERS = regex(r"[a-z]+")


def asked_for(parameters: Sequence[Parameter]) -> Iterator[str]:
    """What the function's description has the assistant ask for where the user does not say it.

    A call without it is none that the description allows, whatever the schema says.
    """
    told = _ASK.search(parameters[0].leaf.function.description) if parameters else None
    if told is not None:
        words = frozenset(_LETTERS.findall(told["what"].lower()))
        for parameter in parameters:
            if len(parameter.leaf.path) == 1 and words.issuperset(parameter.leaf.words):
                yield parameter.pointer


def decisive(parameters: Sequence[Parameter]) -> Iterator[str]:
    """Flags without which a request says nothing: which of "lock or unlock the door" is meant."""
    for parameter in parameters:
        phrases = phrases_of(parameter.meaning)
        told = parameter.leaf.function.description
        switch = parameter.leaf.words in SWITCH and _TURNS.match(told)
        picks = switch or (phrases and phrases.kind in ("verb", "as"))
        if len(parameter.leaf.path) == 1 and picks:
            yield parameter.pointer


def written(parameters: Sequence[Parameter]) -> Iterator[str]:
    """What is written in a reply or a post: without it there is nothing to send."""
    if not parameters or _WRITES.isdisjoint(words_of(parameters[0].leaf.function.name)[:2]):
        return
    texts = [p for p in parameters if _WRITTEN & set(p.leaf.words[-1:]) and not p.leaf.path[1:]]
    told = (p for p in parameters if p.leaf.required and _TOLD_BY.intersection(p.leaf.words[-1:]))
    if texts and not any((*told, *(p for p in texts if p.leaf.required))):
        yield texts[0].pointer


_TOLD_BY = frozenset("subject title template".split())
"""What says enough alone."""
_WRITES = frozenset("reply respond answer comment post tweet send message".split())
_WRITTEN = frozenset("body text message content comment reply answer caption".split())
_TURNS = regex(r"\W*(?:turn|switch)s?\b[^.\n]*\bon(?:/| or | and )off\b", re.I)
"""What a function does that always says which: "turn a light on/off or set its color"."""


def only_empty(schema: Mapping[str, Json]) -> bool:
    """Whether an object's schema allows nothing but ``{}``, which nobody would give by choice."""
    return (
        schema.get("type") == "object"
        and schema.get("additionalProperties") is False
        and not schema.get("properties")
        and not schema.get("patternProperties")
    )


def required_steps(parameter: Parameter) -> tuple[bool, ...]:
    """For each step of the parameter's path, whether the object there requires it."""
    root = parameter.leaf.root
    schema: Json = root
    steps: list[bool] = []
    for name in parameter.leaf.path:
        views = list(_views(root, schema, 0))
        steps.append(any(name in view.get("required", ()) for view in views if _lists(view)))
        schema = next(
            (v["properties"][name] for v in views if name in (v.get("properties") or {})), None
        )
        if schema is None:
            break
    short = len(parameter.leaf.path) - len(steps)
    return (*steps, *([parameter.leaf.required] * short))


def _lists(view: Mapping[str, Any]) -> bool:
    return isinstance(view.get("required"), list | tuple)


def _views(root: Mapping[str, Json], schema: Json, depth: int) -> Iterator[Mapping[str, Any]]:
    """The schema itself and those that hold with it: targets of references, allOf, one branch."""
    if not isinstance(schema, Mapping) or depth > 12:
        return
    yield schema
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        target: Json = root
        for step in [part for part in reference[1:].split("/") if part]:
            key = step.replace("~1", "/").replace("~0", "~")
            target = target.get(key) if isinstance(target, Mapping) else None
        yield from _views(root, target, depth + 1)
    for sub in schema.get("allOf") or ():
        yield from _views(root, sub, depth + 1)
    for keyword in ("anyOf", "oneOf"):
        kept = [s for s in schema.get(keyword) or () if not _is_null(s)]
        if len(kept) == 1:
            yield from _views(root, kept[0], depth + 1)


def _is_null(schema: Json) -> bool:
    return isinstance(schema, Mapping) and schema.get("type") == "null"


# What a request makes no sense without though the schema leaves it open: a note says something.


def wanted(parameters: Sequence[Parameter]) -> Iterator[str]:
    """Pointers of what is given in every call, though no schema says so."""
    plain = [one for one in parameters if len(one.leaf.path) == 1]
    spare = [one for one in plain if not one.leaf.required]
    if not spare:
        return
    told = spare[0].leaf.function.description
    first = _FIRST.match(told)
    located = any(one.leaf.words[-1] in ("latitude", "lat") for one in spare)
    if first and not located and not _EITHER.search(told):
        yield from _particular(first[0], spare)
        if len(spare) == len(plain):
            yield from _acted_on(first[0], spare)
    yield from _made(plain, spare)
    yield from _worth(plain, spare)


_FIRST = regex(r"\s*(?:[^.!?\n]|\.(?=\S)){1,300}")
"""The first sentence."""
_EITHER = regex(
    r"\beither\b|\(preferred\)|\binstead of\b|, or (?:by|with)\b|^[^.\n]* by [^.\n]{1,90} or ", re.I
)
"""Where there are several ways to tell of one thing, which are conditions of their own."""

_NOUN = (
    r"(?P<what>[a-z][a-z -]{1,40}?)(?=$|[.,;:()]| (?:to|into|by|for|and|with|from|in|on|at|of|"
    r"against|using|based|that|which|is|are|has|as|via|within|including|such|who|whose|where)\b)"
)
_EITHER_NOUN = _NOUN.replace(" (?:to|", " (?:or|to|")
_ALONE = r"(?!(?:, [a-z -]{1,30})+,? or )"
"""Not the first of several of which it is one: "a restaurant, bar or other place to eat"."""
_PARTICULAR = regex(
    r"(?<!\bor )(?<!\bor for )(?<!optionally for )\b(?:an?|the|one|any) "
    rf"(?:specific|given|particular|certain|specified) {_NOUN}(?: and (?P<more>[a-z]+)\b)?",
    re.I,
)
_LOOKS_UP = "|".join(sorted(SEARCHING | {"return", "give", "provide", "display", "check"}))
_ACTED_ON = (
    regex(
        rf"\A\W*(?!(?:{_LOOKS_UP})(?:e?s)?\b)[A-Za-z]+ (?:an?|the|one) {_EITHER_NOUN}{_ALONE}", re.I
    ),
    regex(
        r"(?<!\bor )\b(?:to|for|of|on|at|matching|against|about) "
        rf"(?:an?|one|an existing|the (?:past|last|next) n|specified) {_NOUN}{_ALONE}",
        re.I,
    ),
)
_KEYS = frozenset("id name code key slug uuid number title url symbol".split())
"""Last words of names that say by what the thing before them is known."""


def _particular(told: str, spare: Sequence[Parameter]) -> Iterator[str]:
    """Of which one something is: "the calendar for a specific nation and year"."""
    for found in _PARTICULAR.finditer(told):
        for what in filter(None, (found["what"], found["more"])):
            yield from _named(what, spare)


def _acted_on(told: str, spare: Sequence[Parameter]) -> Iterator[str]:
    """What it is done to or leads to, where nothing else is needed: "directions to a place"."""
    for pattern in _ACTED_ON:
        for found in pattern.finditer(told):
            yield from _named(found["what"], spare)


def _named(what: str, spare: Sequence[Parameter]) -> Iterator[str]:
    """The one argument that a noun phrase ends with, or that tells the thing it ends with."""
    words = () if " or " in what else singular_words(words_of(what))
    found: dict[str, tuple[str, ...]] = {}
    for one in spare:
        own = singular_words(one.leaf.words)
        stem = own[:-1] if own[-1] in _KEYS and len(own) > 1 else own
        if words[-len(stem) :] == stem or words[-len(own) :] == own:
            found[one.pointer] = own
    exact = [pointer for pointer, own in found.items() if words[-len(own) :] == own]
    yield from exact[:1] if exact else found if len(found) == 1 else ()


_WRITING = frozenset(
    "write send save store log record upload append compose draft remember submit reply respond "
    "comment tweet message answer note publish".split()
)
_MAKES = (MAKING | _WRITING) - {"open", "start", "generate", "build"}
_VERBS = _MAKES | SEARCHING | CHANGING | {"delete", "remove", "generate", "build", "start", "open"}
_TEXTS = tuple(
    "text content contents body message comment reply answer caption data payload title".split()
)
_TITLES = tuple("title name subject summary content contents text body html markdown data".split())
"""Last words of names that say what is sent or made, the most telling first."""
_MESSAGES = frozenset("message email mail comment reply post tweet answer".split())
_PLACES = frozenset(
    "id ids uuid key to recipient recipients channel folder path file filepath project workspace "
    "table collection database bucket account user calendar list operation period date time at "
    "url parent".split()
)
"""Last words of names of where something is put, and for whom: they don't say what it is."""


def _made(plain: Sequence[Parameter], spare: Sequence[Parameter]) -> Iterator[str]:
    """The name or the text of what is made or sent, where nothing else says what it is."""
    words = words_of(spare[0].leaf.function.name)[:4]
    verb = next((word for word in words if word in _VERBS), "")
    if verb not in _MAKES or any(one.leaf.required and _tells(one) for one in plain):
        return
    named = {one.leaf.words[-1]: one for one in reversed(spare) if len(one.leaf.words) < 3}
    order = _TEXTS if _MESSAGES.intersection(words) or verb in _WRITING else _TITLES
    order = order if len(spare) < len(plain) else (*order, "description", *words[:0:-1])
    told = next((named[word] for word in order if word in named), None)
    if told is not None:
        yield told.pointer


def _tells(one: Parameter) -> bool:
    return not _PLACES & set(one.leaf.words[-1:]) and one.leaf.schema.get("type") != "boolean"


def _worth(plain: Sequence[Parameter], spare: Sequence[Parameter]) -> Iterator[str]:
    """The value of what is set by its name: a secret, a variable."""
    for one in spare:
        if one.leaf.words[-1:] == ("value",):
            owner = one.leaf.words[:-1]
            keys = ((*owner, "name"), (*owner, "key"))
            if any(each.leaf.required and each.leaf.words in keys for each in plain):
                yield one.pointer
