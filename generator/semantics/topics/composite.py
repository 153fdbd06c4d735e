"""A list whose members have one meaning, or that is a vector."""

from __future__ import annotations

import functools
import json
import random
import re
from collections.abc import Callable
from typing import ClassVar

from generator.quick import regex, remembered, replace
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
)
from generator.semantics.described.lists import is_upward, told_least, told_size
from generator.semantics.described.naming import singular, words_of
from generator.semantics.series import in_series
from generator.semantics.usages.around import words_around

_SIZES = (1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4)
"""How many members a list has where its bounds leave it open, by frequency."""

_POINT = regex(r"\b(?:coordinates?|point ?[ab12]?|pivot|latitude)\b|\[x, ?y\]", re.IGNORECASE)
"""What is told of a place in a plane."""

_SPANS = (("interval",), ("range",), ("bounds",), ("limits",), ("domain",))
"""Last words of names of what has two ends."""

_PLAIN = ("integer", "number", "plain_number", "usual_number", "score")
"""Types of numbers that make a series."""

ALIKE = 4
"""How many times greater one number of a series is than another at most."""

TRIES = 12
"""Draws for each further distinct member before the list stays shorter."""


class ListOf(SemanticType):
    """An array of scalars: "Oslo", "Oslo and Rome", "Oslo, Rome and Lima"."""

    name: ClassVar[str] = "list"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"array"})

    def __init__(self, leaf: Leaf, setting: Setting, item: SemanticType) -> None:
        super().__init__(leaf, setting)
        self.item = item

    def sampler(self, side: Side) -> Sampler:
        """Distinct members of the given side, one to four unless the bounds say otherwise."""
        member = self.item.sampler(side)
        low, high = sizes_of(self.leaf)
        numeric = self.item.leaf.schema.get("type") in ("integer", "number")
        vector = vector_size(self.leaf) if numeric else 0
        told = told_size(self.leaf.description) or vector
        sizes = (told,) if low <= told <= high else self._usual()
        upward = self.is_span or is_upward(self.leaf.description)
        repeats = self.leaf.schema.get("uniqueItems") is not True
        alike = self.item.name in _PLAIN and not self.is_span
        numbered = self.item.family == "identifiers" and self.item.name != "known_code"
        worded = self.item.name == "kindred"

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            wanted = min(max(sizes[int(rng.random() * len(sizes))], low), high)
            found: list[Json] = []
            for turn in range(wanted * TRIES):
                if len(found) == wanted:
                    break
                value = member(rng, anchor)
                if value in found and not (vector or self.item.name == "flag"):
                    continue
                if (numbered and not is_like(value, found)) or (worded and is_series(value)):
                    continue
                if not alike or turn > TRIES or is_of_size(value, found):
                    found.append(value)
            while len(found) < low and repeats:
                found.append(member(rng, anchor))
            return _risen(found) if upward else found

        return draw

    def _usual(self) -> tuple[int, ...]:
        """Data come in threes and fours, points in pairs."""
        if self.item.leaf.schema.get("type") not in ("integer", "number"):
            return _SIZES
        if self.is_span:
            return (2,)
        if self.item.name not in _PLAIN:
            return _SIZES
        return (2,) if self.is_point else (3, 3, 3, 4, 4)

    @property
    def is_span(self) -> bool:
        """Whether the numbers are the ends of one interval."""
        numeric = self.item.leaf.schema.get("type") in ("integer", "number")
        return numeric and self.leaf.words[-1:] in _SPANS and self.item.family != "dates"

    @property
    def is_point(self) -> bool:
        """Whether the numbers are one place in a plane, said with brackets: "(3, 4)"."""
        numeric = self.item.leaf.schema.get("type") in ("integer", "number")
        text = f"{' '.join(self.leaf.words)} {self.leaf.description}"
        return numeric and self.item.family in ("core", "numbers") and bool(_POINT.search(text))

    def surfaces(self) -> tuple[Surface, ...]:
        """Every surface of the members, joined by "and", or now and then by commas alone."""
        if self.is_point:
            return (Surface(rule="point", say=_say_point),)
        out = []
        ways = self.item.surfaces()
        others = tuple(way.say for way in ways if not way.anchored)
        for surface in ways:
            for joined, weight in ((in_series, 1.0), (_with_commas, 0.25)):
                say = functools.partial(_say_list, (surface.say, *others), joined)
                out.append(replace(surface, say=say, weight=surface.weight * weight))
        return tuple(out)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The members in order, or ``UNREADABLE`` if one of them is."""
        members = [self.item.read(part, anchor) for part in _parts(_BRACKETS.sub("", text))]
        return UNREADABLE if not members or UNREADABLE in members else members

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Compares member by member, in order."""
        parts = _parts(_BRACKETS.sub("", text))
        return (
            isinstance(value, list)
            and len(parts) == len(value)
            and all(
                self.item.same(part, member, anchor)
                for part, member in zip(parts, value, strict=True)
            )
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """Those of its members."""
        return self.item.attachments()


def _risen(found: list[Json]) -> list[Json]:
    """Numbers from the least on; what are none stay as they are."""
    numbers = [one for one in found if isinstance(one, int | float)]
    return list(sorted(numbers)) if len(numbers) == len(found) else found


def is_of_size(value: Json, found: list[Json]) -> bool:
    """Whether a number is about as great as the first of a series; zero and what is none are."""
    pair = (value, found[0]) if found else ()
    sizes = sorted(abs(one) for one in pair if type(one) in (int, float))
    return len(sizes) < 2 or not sizes[0] or bool(sizes[1] <= ALIKE * sizes[0])


def is_like(value: Json, found: list[Json]) -> bool:
    """Whether an ID is written as the first of a list: they are of one system."""
    if not isinstance(value, str) or not found:
        return True
    one, other = _HEAD.match(value), _HEAD.match(str(found[0]))
    return (one and one[0], "-" in value) == (other and other[0], "-" in str(found[0]))


def is_series(value: Json) -> bool:
    """Whether a word of a list is a list itself: "snippet,statistics"."""
    return isinstance(value, str) and _SERIES.fullmatch(value) is not None


_SERIES = regex(r"[A-Za-z]\w+(?:,[A-Za-z]\w+)+")
_HEAD = regex(r"[A-Z]{1,8}(?=[-_]?\d)")
"""The letters that lead the figures of an ID: "TCK-4914"."""


def sizes_of(leaf: Leaf) -> tuple[int, int]:
    """How many members a list may have: four at most where its schema tells no more.

    What is merged or compared is two things at least.
    """
    low, high = leaf.schema.get("minItems"), leaf.schema.get("maxItems")
    least = low if isinstance(low, int) and low > 0 else told_least(leaf.description)
    if least == 1 and len(leaf.path) == 1 and _TOGETHER & set(words_of(leaf.function.name)[:2]):
        least = 1 if is_one_of_two(leaf) else 2
    most = high if isinstance(high, int) and high >= 0 else max(least, 4)
    return min(least, most), most


_TOGETHER = frozenset("merge combine concat concatenate compare stitch".split())


def is_one_of_two(leaf: Leaf) -> bool:
    """Whether what it is brought together with is told by another argument, or it is no thing."""
    rest = leaf.root.get("properties", {}).keys() - {leaf.name}
    others = {word for name in rest for word in words_of(name)}
    return bool(others & _OTHERS or _ASPECTS & set(leaf.words))


_OTHERS = frozenset("target base other second left right with into to against from source".split())
_ASPECTS = frozenset(
    "metric metrics field fields column columns criteria key keys on by option options format "
    "formats tag tags label labels aspect aspects feature features dimension dimensions".split()
)


def _say_list(
    ways: tuple[Callable[[Json, Anchor], str | None], ...],
    joined: Callable[[list[str]], str | None],
    value: Json,
    anchor: Anchor,
) -> str | None:
    if not isinstance(value, list) or not value:
        return None
    said = [ways[0](member, anchor) for member in value]
    if None in said:
        if said.count(None) == len(said):
            return None
        said = [
            next((text for way in ways if (text := way(member, anchor)) is not None), None)
            for member in value
        ]
    texts = [
        _guarded(_SEPARATOR.sub("", text)) for text in said if text is not None and text.strip()
    ]
    return joined(texts) if len(texts) == len(value) else None


_SEPARATOR = regex(r"(?<=\d),(?=\d{3}(?:\D|$))")
"""What parts thousands, where commas part the members."""
_CUT = regex(r",|\band\b|\bor\b|^[\"'“]|&", re.IGNORECASE)
_TEAM = regex("the [A-Z]")
"""Names with an article, which run into nothing: "the Orlando Magic"."""
_LED = regex("(?:an?|the|my|our|some) ")
MOST_WORDS = 2
"""A member of more words that starts like a sentence's middle can't be told from the request."""


def _guarded(text: str) -> str:
    """A member that would be cut when read back, or run into its neighbours, stands in quotes."""
    cut = _CUT.search(text)
    plain = text[:1].islower() and not _TEAM.match(text)
    led = bool(_LED.match(text))  # what has an article of its own starts clearly
    unclear = cut or (plain and text.count(" ") - led >= MOST_WORDS)
    return f'"{text}"' if unclear and '"' not in text else text


def _say_point(value: Json, anchor: Anchor) -> str | None:
    if not isinstance(value, list) or not value:
        return None
    return f"({', '.join(json.dumps(member) for member in value)})"


def _with_commas(texts: list[str]) -> str | None:
    return ", ".join(texts) if len(texts) > 2 else None


_BRACKETS = regex(r"^\s*\((?=[^()]*\)\s*$)|(?<=[\d.])\)\s*$")
"""The brackets around a point."""
_TOKEN = regex(r'\s*(?:"(?P<quoted>[^"]*)"|(?P<bare>(?:(?!,|\s+(?:and|or|&)\s).)+))', re.DOTALL)
_JOINT = regex(r"\s*,\s*(?:(?:and|or|&)\s+)?|\s+(?:and|or|&)\s+", re.IGNORECASE)


def _parts(text: str) -> list[str]:
    """Split at commas and "and", except inside quotes."""
    parts: list[str] = []
    index = 0
    while index < len(text):
        token = _TOKEN.match(text, index)
        if token is None:
            break
        quoted = token["quoted"]
        parts.append(quoted if quoted is not None else token["bare"].strip())
        joint = _JOINT.match(text, token.end())
        index = joint.end() if joint else max(token.end(), index + 1)
    return [part for part in parts if part]


# Lists of numbers that are vectors: a place, a turn or a size in space, a color in three parts.

_IN_SPACE = frozenset(
    "location rotation scale position offset direction normal velocity dimension translation pivot "
    "euler origin extent acceleration force torque".split()
)
_COLORS = frozenset(("color", "colour", "rgb"))
_SPACE = frozenset(
    "blender bpy unity unreal ue5 roblox sketchup rhino freecad houdini maya gameobject actor "
    "blueprint prefab mesh 3d".split()
)
"""Words of software in whose worlds things have three coordinates."""


@remembered
def vector_size(leaf: Leaf) -> int:
    """How many members the list has by what it is; 0 where that does not tell."""
    last = singular(leaf.words[-1]) if leaf.words else ""
    if last in _COLORS and ("rgb" in leaf.words or _is_in_space(leaf)):
        return 3
    return 3 if last in _IN_SPACE and _is_in_space(leaf) else 0


def _is_in_space(leaf: Leaf) -> bool:
    names, told, _ = words_around(leaf)
    return not _SPACE.isdisjoint(names | told)
