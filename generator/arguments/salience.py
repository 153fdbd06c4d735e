"""How often people give an optional argument, beside the function's others: by what it means.

Of what people ask, most tells where and when, for how many, and which thing; few name a unit, an
order or a switch. In 350 real requests of seven functions (sonos/nlu-benchmark, 2017-06) places and
times stand in two to four times as many as what qualifies them. So an argument of the first kind
is given three times, one of the last once where the rest are given twice.
"""

from __future__ import annotations

from typing import Final

from generator.semantics.base import UNKNOWN, Parameter

FIRST: Final = 3
USUAL: Final = 2
LAST: Final = 1

_FIRST = frozenset(
    # where
    "location city region landmark neighbourhood street_address natural_place airport "
    "transit_station venue hotel room lit_room device "
    # when
    "date departure_date check_in_date start_date due_date datetime time_of_day time_expression "
    "weekday month period "
    # for how many, how much
    "party_size travellers ticket_count people_group quantity nights "
    # which
    "search_query keyword title topic thing_name artist song film show book creative_work "
    "restaurant cuisine dish genre event product task recipe person_name sports_team".split()
)
"""Semantic types of what people tell first."""

_LAST = frozenset(
    "flag language locale sort_order unit_system output_format encoding timezone limit page offset "
    "seed timeout structured sampling_setting sampling_temperature top_k token_count "
    "currency_code resolution granularity api_key".split()
)
"""Semantic types of what few people tell."""

_LAST_WORDS = frozenset(
    "unit units format sort sorting order sortby locale timezone tz limit page offset cursor "
    "fields verbose verbosity encoding direction level depth".split()
)
"""Last words of names of the same, where a closed list says which there are."""


def salience(parameter: Parameter) -> int:
    """How often the argument is given: 3, 2 or 1 times as often as what is given least."""
    kind = type(parameter.core).name
    schema = parameter.leaf.schema
    if kind in _LAST or kind in UNKNOWN or schema.get("type") in ("boolean", "object"):
        return LAST
    if parameter.leaf.words and parameter.leaf.words[-1] in _LAST_WORDS:
        return LAST
    return FIRST if kind in _FIRST else USUAL
