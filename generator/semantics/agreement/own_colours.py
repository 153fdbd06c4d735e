"""A thing whose colour one argument gives has no other one in its name."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import partial

from generator.quick import regex
from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.base import Parameter

_COLOR = (
    r"(?:(?:light|dark|bright|pale|navy|sky|forest|olive|matte|off) ?-?)?(?:black|white|grey|gray|"
    r"red|blue|green|yellow|purple|pink|brown|beige|navy|teal|turquoise|maroon|ivory|charcoal|"
    r"khaki|lilac|burgundy)"
)
_OR_OTHER = rf"(?:{_COLOR}|orange|silver|gold|cream|coral|mint)"
"""Colours that are things, too, where they lead: "orange juice", "cream cheese"."""
_IN_NAME = regex(rf"(?:,? in {_OR_OTHER}$| \({_OR_OTHER}\)$|\b{_COLOR} (?=\w))", re.I)
"""Where names of goods have it: "dark blue harness", "harness in dark blue"."""


def own_colours(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for goods beside a colour of their own."""
    for colour in parameters:
        if colour.leaf.words[-1:] not in (("color",), ("colour",)):
            continue
        for goods in parameters:
            beside = goods.leaf.path[:-1] == colour.leaf.path[:-1]
            if beside and goods is not colour and goods.meaning.family == "commerce":
                yield Agreement((colour, goods), partial(_plain, goods, side))


def _plain(goods: Parameter, side: Side, values: Values, rng: random.Random) -> None:
    """The goods without the colour in their name."""
    told = values.get(goods.pointer)
    if isinstance(told, str) and (plain := _IN_NAME.sub("", told).strip()) and plain != told:
        put(values, goods, plain, side)
