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
from generator.semantics.conditions.wanted import wanted
from generator.semantics.described.naming import words_of
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
        return found if len(found) == len(chosen) else self.close(found)


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
