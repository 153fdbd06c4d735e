"""What a request makes no sense without though the schema leaves it open: a note says something.

The function's own words tell: of what it is ("the calendar of a specific nation"), what it makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular_words, words_of
from generator.semantics.described.verbs import CHANGING, MAKING, SEARCHING


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
    r"\beither\b|\(preferred\)|\binstead of\b|, or (?:by|with)\b|^[^.\n]* by [^.\n]{1,30} or ", re.I
)
"""Where there are several ways to tell of one thing, which are conditions of their own."""

_NOUN = (
    r"(?P<what>[a-z][a-z -]{1,40}?)(?=$|[.,;:()]| (?:to|into|by|for|and|with|from|in|on|at|of|"
    r"against|using|based|that|which|is|are|has|as|via|within|including|such|who|whose|where)\b)"
)
_EITHER_NOUN = _NOUN.replace(" (?:to|", " (?:or|to|")
_PARTICULAR = regex(
    r"(?<!\bor )(?<!\bor for )(?<!optionally for )\b(?:an?|the|one|any) "
    rf"(?:specific|given|particular|certain|specified) {_NOUN}(?: and (?P<more>[a-z]+)\b)?",
    re.I,
)
_LOOKS_UP = "|".join(sorted(SEARCHING | {"return", "give", "provide", "display", "check"}))
_ACTED_ON = (
    regex(rf"\A\W*(?!(?:{_LOOKS_UP})(?:e?s)?\b)[A-Za-z]+ (?:an?|the|one) {_EITHER_NOUN}", re.I),
    regex(
        r"(?<!\bor )\b(?:to|for|of|on|at|matching|against|about) "
        rf"(?:an?|one|an existing|the (?:past|last|next) n|specified) {_NOUN}",
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
