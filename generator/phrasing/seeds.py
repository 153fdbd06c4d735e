"""A user's own query with its call → a skeleton: each argument is found in the words.

What people wrote once serves for any values, and, where an argument stands in a phrase of its own
("… in Oslo"), for calls with one argument fewer or more.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.phrasing.skeleton import Hole, Skeleton
from generator.quick import regex
from generator.records import Anchor, Json, SeedQuery, Slot, Utterance
from generator.semantics.base import UNREADABLE, Parameter
from generator.specs.standard import is_constant

Span = tuple[int, int]
"""Start and end of an argument's words in a query."""

MOST_WORDS = 8
"""Longest stretch of words that is read as a value, other than letter for letter."""

MOST_CHANGES = 2
"""Arguments that may be added to or taken from a query to fit another call."""

_PROBE = Anchor(dt.datetime(2026, 1, 15), stated=True)
_TOKEN = regex(r"\S+")
_EDGE = "\"'“”‘’()[]{}<>.,;:!?…"
_PHRASE = regex(
    r"[ ,]*\b(?:in|on|at|for|from|to|by|with|near|around|under|about|until|since|during|within|"
    r"over|as|into|via|using|between|after|before)(?: the| a| an| my)? $",
    re.IGNORECASE,
)
_END = regex(r"[\s.!?…]*$")


def located(
    seed: SeedQuery, parameters: Sequence[Parameter], anchor: Anchor
) -> dict[str, Span] | str:
    """Where each argument is said, by pointer, or what stands in the way ("'date' is not …")."""
    wanted = _said_arguments(seed.arguments, parameters)
    if isinstance(wanted, str):
        return wanted
    values = list(wanted.values())
    if any(a == b for i, a in enumerate(values) for b in values[i + 1 :]):
        return "two arguments have the same value: which is which can't be told"
    spans: dict[str, Span] = {}
    by_pointer = {each.pointer: each for each in parameters}
    # long values first: "New York Times" before "New York"
    for path in sorted(wanted, key=lambda each: (-len(str(wanted[each])), each)):
        taken = list(spans.values())
        found = next(
            (
                span
                for span in _places(seed.query, wanted[path], by_pointer[path], anchor)
                if all(span[1] <= start or span[0] >= end for start, end in taken)
            ),
            None,
        )
        if found is None:
            return f"{'.'.join(by_pointer[path].leaf.path)!r} is not in the query"
        spans[path] = found
    return spans


def seed_skeleton(seed: SeedQuery, spans: Mapping[str, Span]) -> Skeleton:
    """The skeleton of a query whose arguments are located."""
    return Skeleton(_cut(seed.query, spans), lineage_of(seed), seed.where)


def seed_utterance(
    seed: SeedQuery,
    spans: Mapping[str, Span],
    parameters: Sequence[Parameter],
    undated: Anchor,
) -> Utterance:
    """The query itself with its slots. ``undated``: a moment that no prompt states."""
    by_pointer = {each.pointer: each for each in parameters}
    slots, anchored = [], False
    for path, (start, end) in sorted(spans.items(), key=lambda item: item[1]):
        value: Json = seed.arguments
        for key in by_pointer[path].leaf.path:
            value = value[key]
        text = seed.query[start:end]
        anchored = anchored or not _says(text, value, by_pointer[path], undated)
        slots.append(Slot(path, value, text, start, end, "given"))
    return Utterance(seed.query, tuple(slots), lineage_of(seed), seed.where, anchored)


def lineage_of(seed: SeedQuery) -> str:
    """The lineage of a query and of all that is made of it."""
    return f"{seed.function}:seed-{hashlib.blake2b(seed.query.encode(), digest_size=5).hexdigest()}"


def _said_arguments(
    arguments: Mapping[str, Json], parameters: Sequence[Parameter]
) -> dict[str, Json] | str:
    """Pointer → value of all that a query must say, or the argument that is no parameter."""
    wanted: dict[str, Json] = {}
    known: set[str] = set()
    for parameter in parameters:
        node: Json = arguments
        for key in parameter.leaf.path:
            if not isinstance(node, Mapping) or key not in node:
                break
            node = node[key]
        else:
            known.add(parameter.leaf.path[0])
            if not is_constant(parameter.leaf.schema):
                wanted[parameter.pointer] = node
    for name in arguments:
        if name not in known:
            return f"{name!r} is no parameter of the function"
    return wanted


def _places(query: str, value: Json, parameter: Parameter, anchor: Anchor) -> Iterator[Span]:
    """Where a value may stand in a query: letter for letter first, then whatever reads as it."""
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        literal = re.compile(rf"(?<!\w){re.escape(str(value))}(?!\w)", re.IGNORECASE)
        yield from (found.span() for found in literal.finditer(query))
    tokens = [_trimmed(query, found.span()) for found in _TOKEN.finditer(query)]
    for count in range(1, MOST_WORDS + 1):
        for first, last in zip(tokens, tokens[count - 1 :], strict=False):
            span = (first[0], last[1])
            if span[0] < span[1] and _says(query[span[0] : span[1]], value, parameter, anchor):
                yield span


def _trimmed(query: str, span: Span) -> Span:
    """A word without the marks around it."""
    start, end = span
    while start < end and query[start] in _EDGE:
        start += 1
    while end > start and query[end - 1] in _EDGE:
        end -= 1
    return start, end


def _tells(text: str, parameter: Parameter) -> bool:
    """Whether fixed words say some value of a parameter already; not asked of free text."""
    read = parameter.meaning.read
    try:
        if read("qzx", _PROBE) is not UNREADABLE:
            return False
        tokens = [_trimmed(text, found.span()) for found in _TOKEN.finditer(text)]
        return any(
            read(text[first[0] : last[1]], _PROBE) is not UNREADABLE
            for count in (1, 2, 3)
            for first, last in zip(tokens, tokens[count - 1 :], strict=False)
            if first[0] < last[1]
        )
    except (TypeError, ValueError, AttributeError, LookupError):
        return False


def _says(text: str, value: Json, parameter: Parameter, anchor: Anchor) -> bool:
    try:
        return parameter.meaning.same(text, value, anchor)
    except (TypeError, ValueError, AttributeError, LookupError):
        return False  # a reader of strings met a number, and the like


def _cut(query: str, spans: Mapping[str, Span]) -> tuple[str | Hole, ...]:
    """The query with holes in place of its arguments."""
    parts: list[str | Hole] = []
    at = 0
    for path, (start, end) in sorted(spans.items(), key=lambda item: item[1]):
        if start > at:
            parts.append(query[at:start])
        parts.append(Hole(path))
        at = end
    if at < len(query):
        parts.append(query[at:])
    return tuple(parts)


def adapted(
    skeleton: Skeleton, present: frozenset[str], parameters: Mapping[str, Parameter]
) -> Skeleton | None:
    """The skeleton for another set of arguments, or None if it can't be made to fit."""
    parts = skeleton.parts
    without = sorted(skeleton.paths - present)
    more = sorted(present - skeleton.paths)
    if len(without) + len(more) > MOST_CHANGES:
        return None
    for path in without:
        fewer = _less(parts, path)
        if fewer is None:
            return None
        parts = fewer
    for path in more:
        longer = _extended(parts, parameters[path])
        if longer is None:
            return None
        parts = longer
    return Skeleton(parts, skeleton.lineage, skeleton.source)


def _less(parts: Sequence[str | Hole], path: str) -> tuple[str | Hole, ...] | None:
    """The parts without one hole and the preposition before it; None if it holds more up."""
    index = next(i for i, part in enumerate(parts) if isinstance(part, Hole) and part.path == path)
    before = parts[index - 1] if index else ""
    after = parts[index + 1] if index + 1 < len(parts) else ""
    if not isinstance(before, str) or not isinstance(after, str):
        return None
    phrase = _PHRASE.search(before)
    kept = before[: phrase.start()] if phrase else before.rstrip(" ")
    # a bare hole may go only from between two others, or from the end: "weather Oslo tomorrow"
    if not phrase and (before.strip(" ") or index < 2):
        return None
    if not kept.strip() and index < 2:
        return None
    joined = kept + after if after[:1] in ("", " ", ".", "?", "!", ",") else f"{kept} {after}"
    middle = (joined,) if joined else ()
    return _joined((*parts[: index - 1], *middle, *parts[index + 2 :]))


def _joined(parts: Sequence[str | Hole]) -> tuple[str | Hole, ...] | None:
    """The parts, or None if two holes have come to touch."""
    if any(isinstance(a, Hole) and isinstance(b, Hole) for a, b in pairwise(parts)):
        return None
    return tuple(parts)


def _extended(parts: Sequence[str | Hole], parameter: Parameter) -> tuple[str | Hole, ...] | None:
    """The parts with one more argument before the end mark, as it attaches to any request."""
    ways = [each for each in parameter.attachments if each.role == "after"]
    if not ways or not parts:
        return None
    lead, _, rest = ways[0].text.partition("{}")
    last = parts[-1] if isinstance(parts[-1], str) else ""
    found = _END.search(last)
    stem, end = (last[: found.start()], last[found.start() :]) if found else (last, "")
    if "\n" in last or re.search(r"[.!?]\s+\S", stem):
        return None  # a second sentence: what would be added belongs to the first
    if any(_tells(part, parameter) for part in parts if isinstance(part, str)):
        return None  # "… tomorrow on Friday"
    head = list(parts[:-1]) if isinstance(parts[-1], str) else list(parts)
    tail = rest + end
    return _joined((*head, f"{stem} {lead}", Hole(parameter.pointer), *([tail] if tail else [])))
