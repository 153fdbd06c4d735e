"""Both ends of a span in one form: beside a moment in figures no other is "next Tuesday".

Tables know some ends by words that the other has not, so that a window would begin in words and
end in an ISO moment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.quick import replace
from generator.semantics.base import Leaf, Parameter, Setting
from generator.semantics.binding.evidence import NOTED

Bound = Callable[[Leaf, Setting], Parameter]

_ENDS = (
    ("start", "end"), ("from", "to"), ("since", "until"), ("after", "before"), ("begin", "end"),
    ("from", "until"), ("start", "stop"), ("earliest", "latest"),
)  # fmt: skip
_PAIRS = frozenset((*_ENDS, *(pair[::-1] for pair in _ENDS)))
_SAME = ("datetime", "timestamp", "date", "start_date", "end_date", "time_of_day")
"""Types whose values are written in figures, on both ends alike."""
_LOOSE = frozenset(("kindred", "words", "like_examples", "time_expression"))
"""Types of words, among which an end of a span may stand in one's own."""


def with_both_ends(
    bound: Sequence[Parameter], setting: Setting, bind: Bound
) -> tuple[Parameter, ...]:
    """The parameters, those in loose words as their other end is, which has figures."""
    return tuple(_as_other_end(own, bound, setting, bind) or own for own in bound)


def _as_other_end(
    own: Parameter, bound: Sequence[Parameter], setting: Setting, bind: Bound
) -> Parameter | None:
    leaf = own.leaf
    if leaf.examples or {"enum", "format"} & leaf.schema.keys():
        return None
    other = next((one for one in bound if _are_ends(leaf, one.leaf)), None)
    if other is None or leaf.schema.get("type") != other.leaf.schema.get("type"):
        return None
    names = own.meaning.name, other.meaning.name
    in_words = other.why == SAID and names[0] in _SAME and not own.why.startswith(NOTED)
    if not in_words and (names[0] not in _LOOSE or names[1] not in _SAME):
        return None
    kind = _OPPOSITE.get(other.meaning.name, other.meaning.name)
    told = replace(leaf, schema={**leaf.schema, "x-semantic": kind})
    found = bind(told, setting)
    return replace(found, leaf=leaf, why=f"as its other end, {other.leaf.name}")


SAID = "said as it is"
"""The reason of what may be told in the user's own words, as examples show."""
_OPPOSITE = {"start_date": "end_date", "end_date": "start_date"}


def _are_ends(leaf: Leaf, other: Leaf) -> bool:
    """Whether the names are the same but for one word, and those two are opposite ends."""
    one, two = leaf.words, other.words
    if len(one) != len(two) or leaf.path[:-1] != other.path[:-1]:
        return False
    apart = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and apart[0] in _PAIRS
