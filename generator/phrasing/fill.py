"""Fills skeletons: chooses how each value is said and notes where. The hot path of every run.

What depends only on the skeleton is worked out once: which surfaces fit the word before a hole,
their weights, and what must be looked at in the said text (an article, a quotation, an end mark).
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections.abc import Callable, Mapping, Sequence

from generator.phrasing.article import article
from generator.phrasing.counted import brings, counted_noun, singular
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.phrasing.surfaces import SurfaceTable, SurfaceTables
from generator.phrasing.tidy import tidy
from generator.records import Anchor, Json, Slot, Utterance
from generator.semantics.base import Parameter, SemanticType, Surface

MARKS = frozenset(".!?,;:…")
AFTER_VALUE = "\0"
"""Stands for the word before a hole that follows another hole: no surface asks for it."""

_WORD = re.compile(r"[\w'’&-]+$")
_FIRST_WORD = re.compile(r"[\w'’&-]+")
_ARTICLE = re.compile(r"(?:^|(?<=[\s(]))(an?) $", re.IGNORECASE)
_CLOSING = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "`": "`"}


def compile_skeleton(skeleton: Skeleton, parameters: Mapping[str, Parameter]) -> Phrasing:
    """The skeleton made ready for filling. ``parameters``: JSON pointer → bound parameter.

    The work is done when the skeleton is first filled: of the hundreds that a function has, a
    short run uses a few.

    Raises:
        KeyError: a hole's path is no parameter.
    """
    meanings = {path: parameters[path].meaning for path in skeleton.paths}
    return FilledSkeleton(skeleton, lambda: _ready(skeleton.parts, meanings))


def _ready(
    skeleton_parts: Sequence[str | Hole], meanings: Mapping[str, SemanticType]
) -> tuple[tuple[_ReadyHole, ...], str]:
    """The holes of a skeleton, and the text after the last."""
    parts = tidy(skeleton_parts)
    holes = tuple(
        _ReadyHole(parts, index, SurfaceTables.of(meanings[part.path]).between)
        for index, part in enumerate(parts)
        if isinstance(part, Hole)
    )
    return holes, parts[-1] if parts and isinstance(parts[-1], str) else ""


def compile_parts(
    skeleton: Skeleton, surfaces_of: Callable[[str], Sequence[Surface]]
) -> FilledSkeleton:
    """The same, with the surfaces of each hole's path given by a function."""
    parts = tidy(skeleton.parts)
    holes = tuple(
        _ReadyHole(parts, index, SurfaceTables(surfaces_of(part.path)).between)
        for index, part in enumerate(parts)
        if isinstance(part, Hole)
    )
    tail = parts[-1] if parts and isinstance(parts[-1], str) else ""
    return FilledSkeleton(skeleton, lambda: (holes, tail))


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
    word = _WORD.search(stripped)
    return word[0].lower() if word else ""


class _ReadyHole:
    """One hole: the text before it, its tables, and what its said text must be tested for."""

    __slots__ = (
        "article",
        "before",
        "counted",
        "counted_length",
        "mark",
        "numbered",
        "one",
        "path",
        "plain",
        "quote",
        "special",
        "stated",
    )

    def __init__(
        self,
        parts: tuple[str | Hole, ...],
        index: int,
        between: Callable[[str, str, str], tuple[SurfaceTable, SurfaceTable]],
    ) -> None:
        hole = parts[index]
        assert isinstance(hole, Hole)
        before = parts[index - 1] if index else ""
        text = before if isinstance(before, str) else ""
        following = parts[index + 1] if index + 1 < len(parts) else ""
        after = following if isinstance(following, str) else ""
        follows_hole = index >= 2 or (index == 1 and isinstance(parts[0], Hole))
        self.path = hole.path
        self.counted = counted_noun(after)
        word = word_before(text, follows_hole=follows_hole)
        following = word_after(after, follows=index + 2 < len(parts))
        self.plain, self.stated = between(word, following, self.counted)
        found = _ARTICLE.search(text)
        self.article = found[1][0] if found else ""
        self.before = text[: found.start(1)] if found else text
        self.quote = open_quote("".join(p for p in parts[:index] if isinstance(p, str)), after)
        self.mark = after[0] if after and after[0] in MARKS else ""
        space = after[: len(after) - len(after.lstrip(" "))]
        self.counted_length = len(space + self.counted)
        self.one = space + singular(self.counted)
        self.numbered = text.endswith("#")
        self.special = bool(
            self.article or self.quote or self.mark or self.counted or self.numbered
        )


def open_quote(before: str, after: str) -> str:
    """The mark that closes the quotation that a hole stands in, or ""."""
    if before and before[-1] in _CLOSING:
        return _CLOSING[before[-1]]
    if before.count('"') % 2:
        return '"'
    if before.count("“") > before.count("”"):
        return "”"
    if re.search(r"(?:^|[\s(])'(?![^']*'(?:[\s.,?!;:)]|$))", before) and "'" in after:
        return "'"
    return ""


class FilledSkeleton:
    """A compiled skeleton: a ``Phrasing``."""

    __slots__ = ("_holes", "_prepare", "_tail", "lineage", "skeleton", "source")

    def __init__(
        self, skeleton: Skeleton, prepare: Callable[[], tuple[tuple[_ReadyHole, ...], str]]
    ) -> None:
        self.skeleton = skeleton
        self.lineage = skeleton.lineage
        self.source = skeleton.source
        self._prepare = prepare
        self._holes: tuple[_ReadyHole, ...] | None = None
        self._tail = ""

    def say(  # noqa: C901  (the hot path: calls would cost more than they explain)
        self,
        values: Mapping[str, Json],
        arguments: Mapping[str, Json],
        rng: random.Random,
        anchor: Anchor,
    ) -> Utterance | None:
        """Words for these values, or None if one of them can't be said here."""
        stated = anchor.stated
        text = insert = ""
        skip = 0
        relative = False
        slots: list[Slot] = []
        holes = self._holes
        if holes is None:
            holes, self._tail = self._prepare()
            self._holes = holes
        for hole in holes:
            path = hole.path
            value = values[path]
            table = hole.stated if stated else hole.plain
            last = table.last
            if last < 0:
                return None
            index = bisect(table.cumulative, rng.random() * table.total, 0, last) if last else 0
            speak, rule, anchored = table.choices[index]
            said = speak(value, anchor)
            if not said or said.strip() != said:
                other = table.other(index, value, rng, anchor)
                if other is None:
                    return None
                said, rule, anchored = other
            text += insert + hole.before[skip:] if skip else hole.before
            skip, insert = 0, ""
            if hole.special:
                if hole.numbered:
                    said = said.removeprefix("#")
                if hole.quote and hole.quote in said:
                    return None
                if hole.counted:
                    if brings(said, hole.counted):
                        other = table.other(index, value, rng, anchor, hole.counted)
                        if other is None:
                            return None
                        said, rule, anchored = other
                    if value == 1 and value is not True:
                        skip, insert = hole.counted_length, hole.one
                if hole.article:
                    text += _article(hole.article, said) + " "
                if hole.mark and closes(said, hole.mark):
                    skip = 1
            start = len(text)
            text += said
            if anchored:
                relative = True
            slots.append(Slot(path, value, said, start, len(text), rule))
        text += insert + self._tail[skip:]
        return Utterance(text, tuple(slots), self.lineage, self.source, relative)


def closes(said: str, mark: str) -> bool:
    """Whether ``mark`` would double the end of ``said``: "p.m." + ".", "Who?" + "?"."""
    last = said[-1]
    return last == mark or (mark == "." and last in "!?…")


def _article(written: str, said: str) -> str:
    right = article(said)
    return right.capitalize() if written == "A" else right


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
        count = len(self._compiled)
        first = int(rng.random() * count)
        for step in range(count):
            index = (first + step) % count
            phrasing = self._compiled[index]
            if phrasing is None:
                phrasing = compile_skeleton(self.skeletons[index], self._parameters)
                self._compiled[index] = phrasing
            spoken = phrasing.say(values, arguments, rng, anchor)
            if spoken is not None:
                return spoken
        return None
