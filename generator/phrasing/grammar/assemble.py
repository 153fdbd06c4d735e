"""Puts a request together: object, units in some order, and the fixed words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from generator.phrasing.grammar.attached.scopes import depth
from generator.phrasing.grammar.attached.units import ORDER, Unit
from generator.phrasing.grammar.second_keys import MAKES, keys_apart
from generator.phrasing.skeleton import Hole
from generator.quick import regex, replace
from generator.semantics.series import in_series

T = TypeVar("T")

_BARE = frozenset(("place", "time"))
FAMILIES = ("natural", "time", "reverse", "mixed")
"""Orders in which units may follow the object."""

_PREPS = "in|on|at|for|from|to|with|by|of|near|about|using|onto|into|against|between|around|as"
_DOUBLED = regex(rf"\b({_PREPS}) (?:{_PREPS})\b(?! (?:of|most|least|first|once)\b)", re.I)
_LEADING = regex(rf"^(?:{_PREPS}) (?:the )?", re.I)
_PASTED_END = regex('[:"] ?"?[\ue000-\uf8ff]"?(\\?|,? please| for me\\??)$')
_MARK = regex("([\ue000-\uf8ff])")
_PAGED = regex(r"(?:page|limit|max|top|first|no more|at most|up to|the (?:top|first))\b")
"""How many are wanted, which follows a comma."""
_AT_MOST = regex(r"(?:top|first|max|at most|up to|no more than|returning) [\ue000-\uf8ff]")
_MARKED = regex(r" (?=[,.?!:])")
_ALONE = regex("[\ue000-\uf8ff]( please|, please)?[?.]?")
"""A value alone, of which nobody knows what is wanted: "Mastercard please"."""
_PARTICLE = regex(r"\b(figure|work|look|pull|bring|set|turn) (out|up|on|off) it\b")
_REPEATED = regex(r"\b(\w+) \1\b", re.I)


class Dice:
    """A small deterministic stream of choices; the same seed gives the same choices."""

    __slots__ = ("state",)

    def __init__(self, seed: int) -> None:
        self.state = seed & 0xFFFFFFFFFFFFFFFF

    def below(self, count: int) -> int:
        """A number from 0 to ``count`` - 1."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % count

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, which must not be empty."""
        return choices[self.below(len(choices))]


_RANK = {kind: rank for rank, kind in enumerate(ORDER)}


_CLOSE = regex("(?:for|of|about|by|against|in|on) ")
_WHEN = regex(
    "(?:in|on|at|from|for|over|until|between|by|since|this|next|leaving|starting|[\ue000-\uf8ff])"
)
_LOOSE = frozenset(("place", "time", "people"))
"""Kinds of units that people put in any order among themselves."""


def _rank(unit: Unit) -> int:
    """Where a unit stands: what tells which is meant before when and where, options last."""
    if unit.kind == "plain" and unit.ways[0].startswith(", "):
        return len(_RANK)
    if unit.kind == "time" and not _WHEN.match(unit.ways[0]):
        return _RANK["with"]
    near = unit.kind == "plain" and all(map(_CLOSE.match, unit.ways))
    return _RANK["of"] if near else _RANK[unit.kind]


def ordered(units: Sequence[Unit], family: str, dice: Dice) -> list[Unit]:
    """Units in the order of a family; what must stand last does."""
    if len(units) < 2:  # as most requests have: only the dice are thrown on
        if family == "mixed" and any(unit.kind in _LOOSE and not unit.last for unit in units):
            dice.below(1000)
        return list(units)
    body = sorted((unit for unit in units if not unit.last), key=_rank)
    places = [index for index, unit in enumerate(body) if unit.kind in _LOOSE]
    free = [body[index] for index in places]
    if family == "time":
        free.sort(key=lambda unit: unit.kind != "time")
    elif family == "reverse":
        free.reverse()
    elif family == "mixed":
        keyed = [(dice.below(1000), index) for index in range(len(free))]
        free = [free[index] for _, index in sorted(keyed)]
    for index, unit in zip(places, free, strict=True):
        body[index] = unit
    if any(unit.kind == "place" for unit in body):
        body = _years_last(body)
    body.sort(key=lambda unit: unit.kind not in ("by", "of"))
    if body and body[0].kind == "by":
        body.sort(key=lambda unit: {"of": 0, "by": 1}.get(unit.kind, 2))
    body.sort(key=lambda unit: (_place(unit), _page(unit)))
    return _nested(body) + [unit for unit in units if unit.last]


def _place(unit: Unit) -> int:
    """What names the object before all, then so much of it; by what key and why at the end."""
    if all(map(_NAMING.match, unit.ways)):
        return 0
    if any(map(_BECAUSE.match, unit.ways)):
        return 4
    if any(map(_LET_IN.match, unit.ways)):
        return 3
    return 1 if all(map(_SO_MUCH.match, unit.ways)) else 2


def _page(unit: Unit) -> int:
    """What is sorted before how many and which of them are wanted, which stand last."""
    paged = any(_PAGED.match(way.strip(", ")) for way in unit.ways)
    return 2 if paged and unit.kind in ("limit", "plain") else int(unit.kind == "limit")


def _nested(body: list[Unit]) -> list[Unit]:
    """What something is in beside what that is in: "in the chat repository, in workspace 7"."""
    deep = [(max(map(depth, unit.ways)), index) for index, unit in enumerate(body)]
    found = sorted((pair for pair in deep if pair[0] >= 0), reverse=True)
    if len({rank for rank, _ in found}) < max(2, len(found)):
        return body
    places = [index for _, index in found]
    told = [tuple(way for way in body[index].ways if depth(way) >= 0) for index in places]
    scopes = [replace(body[index], ways=ways) for index, ways in zip(places, told, strict=True)]
    before = [unit for index, unit in enumerate(body[: places[0]]) if index not in places]
    rest = (unit for index, unit in enumerate(body) if index > places[0] and index not in places)
    return [*before, *scopes, *rest]


_NAMING = regex("(?:called|named|titled|about) ")
"""What names the object, or is its matter, and would be that of whatever stood between."""
_SO_MUCH = regex(r"of (?:[\ue000-\uf8ff]|type |\$)")
_BECAUSE = regex(r"because (?!of )")
_LET_IN = regex(r"(?:with|using) (?:the |an? |my )?(?:[a-z]+ )?(?:API key|token|password|secret) ")
"""What lets somebody in, and tells nothing of what is wanted."""
_IN_TIME = regex("in [\ue000-\uf8ff]$")


def _years_last(body: list[Unit]) -> list[Unit]:
    """Years and seasons after the last place: "in Rome in 2010", not "in 2010 in Rome"."""
    last = max(index for index, unit in enumerate(body) if unit.kind == "place")
    early = [unit for unit in body[:last] if _is_in_a_time(unit)]
    kept = [unit for unit in body[: last + 1] if unit not in early]
    return [*kept, *early, *body[last + 1 :]]


def _is_in_a_time(unit: Unit) -> bool:
    return unit.kind in ("time", "plain") and any(map(_IN_TIME.match, unit.ways))


def trail(units: Sequence[Unit], dice: Dice, before: str = "") -> str:
    """What follows the object, starting with a space or a mark.

    ``before``: the request so far, whose sum has its "of": no "refund of $5 of order 7", nor is
    there an "of" behind its last verb: no "how do main and dev differ of the repository".
    """
    text = ""
    apart = _SUM.search(before) or _DEED.search(before)
    told = _worded(units, dice, frozenset(("of",)) if apart else _NONE)
    told = keys_apart(told, made=bool(MAKES.search(before)))
    beside: list[str] = []
    for index, (unit, way) in enumerate(told):
        whom = not index and _SHARED.search(before)  # "share it with Ana", and not her and a note
        if way.lstrip().startswith("with ") and not whom and (not beside or ":" not in way):
            beside += _beside(way)
            continue
        text, beside = text + _with(beside), []
        if index and unit.kind == told[index - 1][0].kind == "flag" and _MARK.match(way):
            text += f" and {way}"  # "including replies and without links"
            continue
        paged = _PAGED.match(way) if unit.kind == "limit" else _AT_MOST.match(way)
        text += way if way.startswith((":", ",", " ")) else f", {way}" if paged else " " + way
    return text + _with(beside)


def _beside(way: str) -> list[str]:
    """What a way joins by "with", one by one where each of several has a value."""
    whole = way.lstrip().removeprefix("with ")
    each = _APART.split(whole) if "(" not in whole else [whole]  # a colour is one: "rgb(1, 0, 0)"
    return each if all(len(_MARK.findall(one)) == 1 for one in each) else [whole]


def _with(things: Sequence[str]) -> str:
    """What the object is told with, as one list."""
    return f" with {in_series(things)}" if things else ""


_APART = regex(r", and |, |(?<!between [\ue000-\uf8ff]) and ")


_NONE = frozenset[str]()
_SHARED = regex(r"\bshar(?:e|ing) ")
_SUM = regex(" of [\ue000-\uf8ff]\\{r\\}")
_DEED = regex(r"\b(?:differ|compare|look|stand|go in|go|come|work|do|run|live|be \w+ed|moved)\{r\}")


def _worded(
    units: Sequence[Unit], dice: Dice, taken: frozenset[str] = _NONE
) -> list[tuple[Unit, str]]:
    """Units with the way chosen for each: no preposition twice, requests joined by "and" last."""
    found: list[tuple[Unit, str]] = []
    used = set(taken)
    able = [_able(units, index) for index in range(len(units))]
    firsts = [_firsts(ways) for ways in able]
    sole = [each[0] if len(set(each)) == 1 and each[0] != "with" else None for each in firsts]
    for index, unit in enumerate(units):
        ways = able[index]
        led = [*zip(ways, firsts[index], strict=True)]
        fresh = [each for each in led if each[1] not in used]
        free = [way for way, first in fresh if first not in sole[index + 1 :]]
        way = dice.pick(free or [way for way, _ in fresh] or ways)
        used.add("-" if way.startswith("with ") else _first(way))
        found.append((unit, way))
    quoted = any(unit.last and way.endswith('"') for unit, way in found)
    more = regex("and (?!the )").match if quoted else lambda way: None
    return sorted(
        found, key=lambda each: (bool(more(each[1])), each[0].last, each[1].startswith("and "))
    )


def _able(units: Sequence[Unit], index: int) -> tuple[str, ...]:
    """The ways that fit where the unit stands: what follows another, or comes before one."""
    unit = units[index]
    ways = unit.middle if index + 1 < len(units) and unit.middle else unit.ways
    if unit.last and index and units[index - 1].last:
        ways = tuple(each for each in ways if not each.startswith(":")) or unit.middle or ways
    if index and any(way.startswith("page ") for way in ways):
        ways = tuple(each for each in ways if not each.startswith("on page ")) or ways
    return ways


@lru_cache(maxsize=4096)
def _firsts(ways: tuple[str, ...]) -> tuple[str, ...]:
    """The first word of each: the same few thousand ways stand in all requests of a run."""
    return tuple(map(_first, ways))


def _first(way: str) -> str:
    return way.split(" ", 1)[0]


def keywords(units: Sequence[Unit], dice: Dice) -> str:
    """The same without prepositions where they go without saying: "weather oslo tomorrow"."""
    text = ""
    for unit in units:
        way = dice.pick(unit.ways)
        kept = unit.kind not in _BARE or "/" in way
        bare = way if kept else _LEADING.sub("", way)
        bare = bare if "\ue000" <= bare[0] <= "\uf8ff" else way
        text += bare if bare.startswith((":", ",", " ")) else " " + bare
    return text


def finished(text: str, *, lenient: bool = False) -> str | None:
    """The text with single spaces and marks in place; None if words stumble over each other.

    ``lenient``: words may stumble, where nothing else can be said.
    """
    text = _MARKED.sub("", " ".join(text.split()))
    text = _PARTICLE.sub(r"\1 it \2", text) if " it" in text else text
    ended = _PASTED_END.search(text)
    if ended:
        if ended.group(1) != "?":
            return None
        text = text[:-1]
    if lenient:
        return text
    if _ALONE.fullmatch(text) or _DOUBLED.search(text) or _REPEATED.search(text):
        return None
    return None if _says_twice(text) else text


_NOUN = regex('([a-z]{4,})(?: (?:is|are|of|to))? ?"?([\ue000-\uf8ff]?)')
_COMMON = frozenset(
    "with from that this what have like want need more than into over about them some they your "
    "which where when most please just only each other between using there their would could "
    "same".split()
)
"""Words that a sentence may have twice."""


def _says_twice(text: str) -> bool:
    """Whether a sentence has a noun twice: "the delivery order of order 7".

    What keys two values may stand before each: "from account 7 to account 8".
    """
    for sentence in _SENTENCES.split(text):
        seen: dict[str, bool] = {}
        for word, mark in _NOUN.findall(sentence.lower()):
            stem = word.removesuffix("s")
            keyed = mark and seen.get(stem) and word not in _CALLED
            if stem in seen and not keyed and word not in _COMMON:
                return True
            seen[stem] = bool(mark)
    return False


_CALLED = frozenset("called named titled labelled saying".split())
"""What one thing is only once: "a task called Ana called Ben"."""
_SENTENCES = regex(r"[.?!:] ")


def parts_of(text: str, paths: dict[str, str]) -> tuple[str | Hole, ...]:
    """Text with marks as a skeleton's parts; ``paths``: mark → JSON pointer."""
    parts: list[str | Hole] = []
    for piece in _MARK.split(text):
        if piece in paths:
            parts.append(Hole(paths[piece]))
        elif piece:
            parts.append(piece)
    return tuple(parts)


def says(text: str, marks: Sequence[str]) -> bool:
    """Whether the text has each of these marks once and no other, and is more than one word."""
    return sorted(_MARK.findall(text)) == list(marks) and (bool(marks) or " " in text.strip())
