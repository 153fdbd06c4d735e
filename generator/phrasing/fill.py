"""Fills skeletons: chooses how each value is said and notes where. The hot path of every run.

What depends only on the skeleton is worked out once: which surfaces fit the word before a hole,
their weights, and what must be looked at in the said text (an article, a quotation, an end mark).
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from generator.phrasing.counted import brings, counted_noun, singular
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.phrasing.surfaces import DROPS, SurfaceTable, SurfaceTables
from generator.phrasing.tidy import tidy
from generator.quick import Struct, regex
from generator.records import Anchor, Json, Slot, Utterance
from generator.semantics.articles import article
from generator.semantics.base import Parameter, Say

MARKS = frozenset(".!?,;:…")
AFTER_VALUE = "\0"
"""Stands for the word before a hole that follows another hole: no surface asks for it."""

_WORD = regex(r"[\w'’&-]+$")
_FIRST_WORD = regex(r"[\w'’&-]+")
_ARTICLE = regex(r"(?:^|(?<=[\s(]))(an?) $", re.IGNORECASE)
_APOSTROPHE = regex(r"(?:^|[\s(])'(?![^']*'(?:[\s.,?!;:)]|$))")
_CLOSING = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "`": "`"}


def compile_skeleton(skeleton: Skeleton, parameters: Mapping[str, Parameter]) -> Phrasing:
    """The skeleton made ready for filling. ``parameters``: JSON pointer → bound parameter.

    The work is done when the skeleton is first filled: of the hundreds that a function has, a
    short run uses a few.

    Raises:
        KeyError: a hole's path is no parameter.
    """
    meanings = {path: parameters[path].meaning for path in skeleton.paths}
    return FilledSkeleton(
        skeleton, lambda: _ready(skeleton.parts, lambda path: SurfaceTables.of(meanings[path]))
    )


def compile_parts(skeleton: Skeleton, tables: Callable[[str], SurfaceTables]) -> FilledSkeleton:
    """The same at once, with the surfaces of each hole's path given by a function."""
    ready = _ready(skeleton.parts, tables)
    return FilledSkeleton(skeleton, lambda: ready)


class _Ready(Struct, frozen=True):
    """What filling goes through: the holes without and with a stated date, and what follows."""

    plain: tuple[_Step, ...]
    stated: tuple[_Step, ...]
    tail: str


def _ready(skeleton_parts: Sequence[str | Hole], tables: Callable[[str], SurfaceTables]) -> _Ready:
    """A skeleton's holes made ready."""
    parts = tidy(skeleton_parts)
    steps = []
    style: tuple[str, ...] = ()
    for index, part in enumerate(parts):
        if isinstance(part, Hole):
            ways = tables(part.path)
            steps.append(_steps(parts, index, ways, like=ways.style == style))
            style = ways.style or style
    tail = parts[-1] if parts and isinstance(parts[-1], str) else ""
    return _Ready(tuple(plain for plain, _ in steps), tuple(stated for _, stated in steps), tail)


def word_after(text: str, *, follows: bool = False) -> str:
    """The word that stands right after a hole; "" if there is none, or punctuation comes first.

    ``follows``: another hole comes after ``text``, so that empty text is no end.
    """
    stripped = text.lstrip()
    if not stripped:
        return AFTER_VALUE if follows else ""
    word = _FIRST_WORD.match(stripped)
    return word[0].lower() if word else ""


def word_before(text: str, *, follows_hole: bool = False) -> str:
    """The word that stands right before the end of ``text``, in lower case.

    "" at the start of the text or after punctuation; ``AFTER_VALUE`` if there is nothing but space
    between two holes.
    """
    stripped = text.rstrip()
    if not stripped:
        return AFTER_VALUE if follows_hole else ""
    # a search from the last space on: one for an end tries each place of a text
    word = _WORD.search(stripped, stripped.rfind(" ") + 1)
    return word[0].lower() if word else ""


class _Step(NamedTuple):
    """A hole with one of its tables, as the loop takes it apart."""

    path: str
    before: str
    closing: str
    """Last characters of said text that stand for the mark after the hole."""
    rare: _Rare | None
    table: SurfaceTable
    choices: list[tuple[Say, str, int]]
    shares: list[float]
    timed: int
    """1 for a day or a time, 2 for one that is said like the one before: both ends of a span."""
    bare: str
    """The text before without its preposition, for words that take it away: "tomorrow"."""


class _Rare(NamedTuple):
    """What the said text of few holes must be tested for."""

    article: str
    quote: str
    numbered: bool
    counted: str
    counted_length: int
    one: str


def _steps(
    parts: tuple[str | Hole, ...], index: int, tables: SurfaceTables, *, like: bool
) -> tuple[_Step, _Step]:
    """One hole: the text before it, its tables, and what its said text must be tested for.

    ``like``: whether the last day or time before it is said in the same ways.
    """
    hole = parts[index]
    assert isinstance(hole, Hole)
    before = parts[index - 1] if index else ""
    text = before if isinstance(before, str) else ""
    following = parts[index + 1] if index + 1 < len(parts) else ""
    after = following if isinstance(following, str) else ""
    follows_hole = index >= 2 or (index == 1 and isinstance(parts[0], Hole))
    counted = counted_noun(after)
    word = word_before(text, follows_hole=follows_hole)
    bare = text[: -len(_ON)] if text.endswith(f" {_ON}") and not counted else ""
    behind = word_before(bare, follows_hole=follows_hole) if bare else None
    if behind in _GOVERNING or not (bare.strip() or index > 1):
        behind = None  # at the start "On" is a capital's place
    upcoming = word_after(after, follows=index + 2 < len(parts))
    both = tables.between(word, upcoming, counted, behind)
    found = _ARTICLE.search(text)
    space = after[: len(after) - len(after.lstrip(" "))]
    quote = open_quote("".join([p for p in parts[:index] if isinstance(p, str)]), after)
    numbered = text.endswith("#")
    rare = None
    if found or quote or numbered or counted:
        length, one = len(space + counted), space + singular(counted)
        rare = _Rare(found[1][0] if found else "", quote, numbered, counted, length, one)
    lead = text[: found.start(1)] if found else text
    ends = closing(after[:1])
    plain, stated = both
    timed = 0 if not tables.style else 2 if like else 1
    first = _Step(hole.path, lead, ends, rare, plain, plain.choices, plain.shares, timed, bare)
    if stated is plain:
        return first, first
    return first, first._replace(table=stated, choices=stated.choices, shares=stated.shares)


_ON = "on "
"""The preposition of days, which goes before "tomorrow"."""
_GOVERNING = frozenset("based depending depends focus focused".split())
"""Words of which it is a part."""


def open_quote(before: str, after: str) -> str:
    """The mark that closes the quotation that a hole stands in, or ""."""
    if before and before[-1] in _CLOSING:
        return _CLOSING[before[-1]]
    if before.count('"') % 2:
        return '"'
    if before.count("“") > before.count("”"):
        return "”"
    if "'" in after and _APOSTROPHE.search(before):
        return "'"
    return ""


class FilledSkeleton:
    """A compiled skeleton: a ``Phrasing``."""

    __slots__ = ("_prepare", "_ready", "lineage", "skeleton", "source")

    def __init__(self, skeleton: Skeleton, prepare: Callable[[], _Ready]) -> None:
        self.skeleton = skeleton
        self.lineage = skeleton.lineage
        self.source = skeleton.source
        self._prepare = prepare
        self._ready: _Ready | None = None

    def say(  # noqa: C901  (the hot path: calls would cost more than they explain)
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words for these values, or None if one of them can't be said here."""
        ready = self._ready
        if ready is None:
            ready = self._ready = self._prepare()
        text = insert = ""
        skip = 0
        style = -1
        relative = False
        slots: list[Slot] = []
        throw = rng.random
        steps = ready.stated if anchor.stated else ready.plain
        for path, before, closing, rare, table, choices, shares, timed, bare in steps:
            if not choices:
                return None
            value = values[path]
            index = bisect(shares, throw()) if shares else 0
            if timed == 2:  # its neighbour differs least: the time after the day, or before
                index = table.found.get(style, table.found.get(style - 1, index))
            speak, rule, anchored = choices[index]
            said = speak(value, anchor)
            if not said or said.strip() != said:
                other = table.other(index, value, rng, anchor)
                if other is None:
                    return None
                said, rule, anchored, index = other
            if timed:
                style = table.places[index]
            lead = bare if anchored == DROPS else before
            if skip:
                text += insert + lead[skip:]
                skip, insert = 0, ""
            else:
                text += lead
            if rare is not None:
                if rare.numbered:
                    said = said.removeprefix("#")
                if rare.quote and rare.quote in said:
                    return None
                if rare.counted:
                    if brings(said, rare.counted):
                        other = table.other(index, value, rng, anchor, rare.counted)
                        if other is None:
                            return None
                        said, rule, anchored, _ = other
                    if value == 1 and value is not True:
                        skip, insert = rare.counted_length, rare.one
                if rare.article:
                    text += _article(rare.article, said)
            if closing and said[-1] in closing:
                skip = 1
            start = len(text)
            text += said
            relative = relative or anchored > 0
            slots.append(Slot(path, value, said, start, len(text), rule))
        text += insert + ready.tail[skip:] if skip else ready.tail
        return Utterance(text, tuple(slots), self.lineage, self.source, relative)


def closing(mark: str) -> str:
    """The ends of said text that ``mark`` would double: "p.m." + ".", "Who?" + "?"."""
    if mark not in MARKS:
        return ""
    return ".!?…" if mark == "." else mark


def _article(written: str, said: str) -> str:
    """The article that fits, with a space after it; none before what brings its own."""
    if said.partition(" ")[0] in _DETERMINERS:
        return ""
    right = article(said)
    return f"{right.capitalize() if written == 'A' else right} "


_DETERMINERS = frozenset("a an the my our your his her their this some".split())


class AnyOf:
    """Skeletons of one lineage as one ``Phrasing``: each use takes one at random.

    One that can't say the values gives way to the next. They are compiled when first taken.
    """

    __slots__ = ("_compiled", "_parameters", "lineage", "skeletons")

    def __init__(
        self, lineage: str, skeletons: Sequence[Skeleton], parameters: Mapping[str, Parameter]
    ) -> None:
        self.lineage = lineage
        self.skeletons = tuple(skeletons)
        self._parameters = parameters
        self._compiled: list[Phrasing | None] = [None] * len(self.skeletons)

    def say(
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words from one of them; None if none can say these values."""
        count = len(self.skeletons)
        first = int(rng.random() * count)
        phrasing = self._compiled[first] or self._compile(first)
        spoken = phrasing.say(values, arguments, rng, anchor)
        for step in range(1, count if spoken is None else 1):
            index = (first + step) % count
            phrasing = self._compiled[index] or self._compile(index)
            spoken = phrasing.say(values, arguments, rng, anchor)
            if spoken is not None:
                break
        return spoken

    def _compile(self, index: int) -> Phrasing:
        made = self._compiled[index] = compile_skeleton(self.skeletons[index], self._parameters)
        return made
