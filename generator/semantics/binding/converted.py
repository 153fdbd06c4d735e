"""What a function converts into what, where its description lists it: "meters, feet and inches"."""

from __future__ import annotations

import difflib
import re

from generator.quick import regex, replace
from generator.semantics.base import Leaf, SemanticType
from generator.semantics.binding.called import CLOSED
from generator.semantics.drawing.catalogue import Catalogue

_ENDS = frozenset("from to source target input output".split())
_KINDS = frozenset("unit units format currency scale temperature".split())
_FROM = frozenset("from source input".split())
_WORD = r"[A-Za-z][A-Za-z0-9+]+"
_SERIES = rf"{_WORD}(?:, {_WORD})*(?:,? (?:and|or) {_WORD})?"
_BETWEEN = regex(
    rf"\bconvert\w*\b[^.]{{0,60}}?\bbetween ({_WORD}(?:, {_WORD})*,? (?:and|or|to) {_WORD})"
    r"(?=$|[.;:(\n])",
    re.IGNORECASE,
)
_INTO = regex(
    rf"\bconvert\w* (?:[a-z]+ (?:from )|from )?({_SERIES}) (?:in)?to ({_SERIES})(?=$|[.;:(\n])",
    re.IGNORECASE,
)
_CUT = regex(r",? (?:and|or|to) |, ")
_VAGUE = frozenset(
    "units unit formats format currencies currency languages language systems scales types values "
    "text file files number numbers amount temperature temperatures another other others different "
    "various two any it one".split()
)
"""What lists no kinds: "between units", "from one currency to another"."""
_ALIKE = 0.85


def as_converted(leaf: Leaf, meaning: SemanticType) -> Leaf | None:
    """The leaf with the kinds that the description lists for its end, as its type spells them."""
    words = frozenset(leaf.words)
    if not words or not words <= _ENDS | _KINDS or leaf.examples or CLOSED & leaf.schema.keys():
        return None
    if leaf.description or leaf.schema.get("type", "string") != "string":
        return None
    told = " ".join(leaf.function.description.split())
    if both := _BETWEEN.search(told):
        listed = _CUT.split(both[1])
    elif (into := _INTO.search(told)) and words & _ENDS:
        listed = _CUT.split(into[1] if words & _FROM else into[2])
    else:
        return None
    if not _VAGUE.isdisjoint(map(str.lower, listed)):
        return None
    known = {one.casefold(): one for one in _known(meaning)}
    spelled = [_spelled(one, known) for one in listed]
    return replace(leaf, schema={**leaf.schema, "x-values": list(dict.fromkeys(spelled))})


def _known(meaning: SemanticType) -> list[str]:
    values = meaning.values() if isinstance(meaning, Catalogue) else ()
    return [one for one in values if isinstance(one, str)]


def _spelled(word: str, known: dict[str, str]) -> str:
    near = difflib.get_close_matches(word.casefold(), known, 1, _ALIKE)
    return known[near[0]] if near else word
