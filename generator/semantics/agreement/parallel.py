"""Lists of one call that go side by side: a quantity for each item, a price for each item."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.quick import regex
from generator.records import DEFAULT_ANCHOR, Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter, Sampler
from generator.semantics.described.naming import singular
from generator.semantics.drawing.composed import split_words

_SIDE_BY_SIDE = regex(
    r"\bcorrespond|\b(?:for|of|to) each (?:\w+ ){0,2}(?P<one>\w+)|\brespective|\bsame (?:length|"
    r"order|size) as\b|"
    r"\bin the same (?:position|order)\b|\bequal to (?:the )?(?:number|length|size)\b",
    re.IGNORECASE,
)
_STATISTIC = frozenset({"array", "group", "sample", "dataset", "vector", "x", "y"})
"""Names of lists of data that are compared pair by pair."""
_PAIRED = regex(r"correlat|cosine|regress|covarian|paired|dot.?product|euclid", re.IGNORECASE)

_DOCUMENTS = frozenset("documents texts contents chunks passages".split())
_OF_DOCUMENTS = frozenset("ids metadatas metadata embeddings vectors uris".split())
"""Names of lists of what each document has, in stores of vectors."""


def parallels(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for each list whose members belong to those of another list beside it."""
    listed = [one for one in parameters if one.leaf.schema.get("type") == "array"]
    for one in listed:
        beside = [
            other
            for other in listed
            if other is not one and other.leaf.path[:-1] == one.leaf.path[:-1]
        ]
        first = _first(one, beside)
        if first is not None:
            draw = one.meaning.sampler(side)
            yield Agreement((first, one), functools.partial(_evened, first, one, draw))


def _first(one: Parameter, beside: Sequence[Parameter]) -> Parameter | None:
    """The list to whose members those of ``one`` belong; None if there is none or no saying."""
    match = _SIDE_BY_SIDE.search(one.leaf.description)
    if match:
        told = set(split_words(one.leaf.description))
        named = [other for other in beside if singular(other.leaf.words[-1]) in told]
        free = [other for other in named if not _SIDE_BY_SIDE.search(other.leaf.description)]
        found = free or named or (beside if len(beside) == 1 else [])
        return found[0] if found else None
    if one.leaf.name.casefold() in _OF_DOCUMENTS:
        return next((other for other in beside if other.leaf.name.casefold() in _DOCUMENTS), None)
    about = f"{one.leaf.function.name} {one.leaf.function.description}"
    if len(beside) != 1 or not _PAIRED.search(about):
        return None
    other = beside[0]
    data = bool(_STATISTIC & set(one.leaf.words)) and bool(_STATISTIC & set(other.leaf.words))
    return other if data and other.leaf.name < one.leaf.name else None


def _evened(
    first: Parameter,
    one: Parameter,
    draw: Sampler,
    values: Values,
    rng: random.Random,
) -> None:
    """As many members as the first list has, where the schema allows."""
    model, mine = values.get(first.pointer), values.get(one.pointer)
    if not isinstance(model, list) or not isinstance(mine, list):
        return
    wanted = len(model)
    if not _allows(one.leaf.schema, wanted):
        return
    made: list[Json] = mine[:wanted]
    while len(made) < wanted:
        more = draw(rng, DEFAULT_ANCHOR)
        if not isinstance(more, list) or not more:
            return
        made += more[: wanted - len(made)]
    distinct = {repr(member) for member in made}
    if one.leaf.schema.get("uniqueItems") is not True or len(distinct) == len(made):
        values[one.pointer] = made


def _allows(schema: Mapping[str, Json], count: int) -> bool:
    low, high = schema.get("minItems", 0), schema.get("maxItems", count)
    return isinstance(low, int) and isinstance(high, int) and low <= count <= high
