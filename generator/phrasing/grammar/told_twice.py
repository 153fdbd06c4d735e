"""One thing is not told twice: by its ID and its name, "here" and a town, a day and its hours.

Nor by half: how far around is told with what it is around.
"""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role


def is_told_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether what one argument tells is told by another, too."""
    return any(twice(roles, present) for twice in _TWICE)


_BY_NAME = frozenset("name username handle login email title slug url iata".split())
_BY_KEY = frozenset(("id", "icao"))


def _is_known_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether one thing is told by its ID and by its name, where each is optional."""
    named: set[str] = set()
    keyed: set[str] = set()
    for role in roles:
        words = role.parameter.leaf.words
        if role.path not in present or role.parameter.leaf.required:
            continue
        if words[-1] in _BY_KEY and len(words) == 2:
            keyed.add(words[0])
        elif words[-1] in _BY_NAME and len(words) < 3:
            named |= {"user"} if words == ("username",) else set(words[:-1])
    return bool(named & keyed)


def _is_placed_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether a part of the world is told beside a country, which lies in it."""
    here = [role for role in roles if role.path in present]
    land = any(role.parameter.meaning.name == "country" for role in here)
    return land and any(map(_is_continent, here))


def _is_continent(role: Role) -> bool:
    leaf = role.parameter.leaf
    shown = role.parameter.meaning.name == "continent" or _CONTINENTS & {*map(str, leaf.examples)}
    return bool(shown) and not leaf.required


_CONTINENTS = frozenset(("Asia", "Europe", "Africa", "North America", "South America", "Oceania"))


_UNIQUE = frozenset("isbn isbn10 isbn13 doi pmid arxiv barcode ean upc gtin vin imei".split())
"""Numbers that one thing has and no other."""


def _is_found_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether what a number of its own finds is told by more: nobody adds author to ISBN."""
    spare = [r for r in roles if r.path in present and not r.parameter.leaf.required]
    known = [r for r in spare if r.parameter.leaf.words[-1] in _UNIQUE]
    named = [r for r in spare if r.parameter.leaf.words[-1] in _TELLING]
    return bool(known and named)


_TELLING = frozenset("name title author subject keyword query q term publisher brand".split())
_STARTS = frozenset("start starts begin from since after min earliest".split())
_ENDS = frozenset("end ends to until before max latest".split())
_BOUNDS = _STARTS | _ENDS
_WHOLE = frozenset("specific exact single period range timeframe span window interval".split())
_WHENS = frozenset("date dates day time datetime at".split())
_DAYS = frozenset(("dates", "times", "timewords"))


_BACKWARDS = frozenset("last past lookback back recent".split())
_FORWARDS = frozenset("ahead forward upcoming next".split())
_UNITS = frozenset("days hours weeks months years minutes count number of n num window".split())
"""Words of names that tell how far back one looks: ``last_days``, ``lookback_hours``."""
_SPANS = frozenset("days hours weeks months".split())
_STRETCHES = frozenset(
    tuple(name.split("_"))
    for name in ("period timeframe timespan time_range date_range time_period time_frame".split())
)
"""Names of times that starts and ends tell as well."""


def _is_when_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether one time is told twice: by a day or a period, and by where it starts or ends.

    They are of one time if their names differ in no other words: a due date is no creation date.
    What is ahead may have a start, and so many days may have one end, but not both.
    """
    whole: list[frozenset[str]] = []
    ahead: set[frozenset[str]] = set()
    counted = False
    starts: set[frozenset[str]] = set()
    ends: set[frozenset[str]] = set()
    for role in roles:
        words = frozenset(role.parameter.leaf.words)
        meaning = role.parameter.meaning
        if role.path not in present:
            continue
        if words & _BACKWARDS and words & _UNITS:
            whole.append(words - _BACKWARDS - _UNITS - _WHOLE)
            continue
        if words & _FORWARDS and words & _UNITS:
            ahead.add(words - _FORWARDS - _UNITS - _WHOLE)
            continue
        if role.parameter.leaf.words in _STRETCHES and not role.parameter.leaf.required:
            whole.append(frozenset())
            continue
        counted = counted or words <= _SPANS
        if meaning.family not in _DAYS or meaning.name == "time_of_day":
            continue
        kind = words - _BOUNDS - _WHOLE - _WHENS
        if words & _BOUNDS:
            starts |= {kind} if words & _STARTS else frozenset()
            ends |= {kind} if words & _ENDS else frozenset()
        else:
            whole.append(kind)
    told = [*whole, *(starts | ends)]
    both = counted and frozenset() in starts & ends
    return both or len(set(told)) < len(told) or not ahead.isdisjoint(ends)


_ANYWHERE = frozenset("city country region natural_place landmark location postal_code".split())


_POINTS = frozenset((("latitude",), ("lat",), ("coordinates",)))
_PLACED = frozenset("location place city address town".split())
"""First words of names of places, which one tells by a name or by a point."""


def _is_where_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether one place is told twice: "here" and a town, or a park and a town."""
    told = {role.parameter.meaning.name for role in roles if role.path in present}
    here = "current_location" in told and bool(told & _ANYWHERE)
    codes = [role for role in roles if role.path in present and _is_code(role)]
    points = _POINTS & {role.parameter.leaf.words for role in roles if role.path in present}
    named = any(
        role.path in present and role.parameter.leaf.words[0] in _PLACED
        for role in roles
        if not role.parameter.leaf.required and len(role.parameter.leaf.words) < 3
    )
    coded = bool(codes) and (bool(points) or len(codes) > 1)
    return here or {"natural_place", "city"} <= told or (bool(points) and named) or coded


def _is_code(role: Role) -> bool:
    """Whether an optional argument tells where by a postal code or a state, which a point tells."""
    leaf = role.parameter.leaf
    words = leaf.words[-2:] if leaf.words[-1] == "code" else leaf.words[-1:]
    return not leaf.required and len(leaf.words) < 3 and words in _CODES


_CODES = (("zip",), ("zip", "code"), ("postcode",), ("postal", "code"), ("state",),
          ("state", "code"))  # fmt: skip


def _is_contrary(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether a flag is told beside its contrary, as an advantage beside a disadvantage."""
    flags = [role for role in roles if role.part == "flag" and not role.parameter.leaf.required]
    told = {role.parameter.leaf.words for role in flags if role.path in present}
    return any(
        (*words[:at], f"{no}{words[at]}", *words[at + 1 :]) in told
        for words in told
        for at in range(len(words))
        for no in _CONTRARY
    )


_CONTRARY = ("dis", "un", "non", "in", "im", "de")
"""What makes the contrary of a word."""


def _is_round_nothing(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether it is told how far around, but not around what, which could be told."""
    reach = [r for r in roles if r.parameter.leaf.words[0] in _REACH and r.path in present]
    reach = [r for r in reach if not r.parameter.leaf.required]
    centers = [r for r in roles if r.parameter.leaf.words[-1] in _CENTERS]
    around = [r for r in centers if r.parameter.leaf.required or r.path in present]
    return bool(reach and centers) and not around


_REACH = frozenset(("radius", "distance", "maxradius", "maxradiuskm"))
_CENTERS = _PLACED | frozenset(
    "latitude lat coordinates coords near center point origin zip zipcode postcode postal "
    "code area region county state neighborhood place q query".split()
)
_TWICE = (
    _is_known_twice,
    _is_found_twice,
    _is_when_twice,
    _is_where_twice,
    _is_placed_twice,
    _is_round_nothing,
    _is_contrary,
)
