"""One thing is not told twice: by its ID and its name, "here" and a town, a day and its hours."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role


def is_told_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether what one argument tells is told by another, too."""
    return any(
        twice(roles, present) for twice in (_is_known_twice, _is_when_twice, _is_where_twice)
    )


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


_BOUNDS = frozenset(
    "start end starts ends begin from to since until after before min max earliest latest".split()
)
_WHOLE = frozenset("specific exact single period range timeframe span window interval".split())
_WHENS = frozenset("date dates day time datetime at".split())
_DAYS = frozenset(("dates", "times", "timewords"))


_BACKWARDS = frozenset("last past lookback back recent".split())
_UNITS = frozenset("days hours weeks months years minutes count number of n num window".split())
"""Words of names that tell how far back one looks: ``last_days``, ``lookback_hours``."""


def _is_when_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether one time is told twice: by a day or a period, and by where it starts or ends.

    They are of one time if their names differ in no other words: a due date is no creation date.
    """
    whole: list[frozenset[str]] = []
    bounded: set[frozenset[str]] = set()
    for role in roles:
        words = frozenset(role.parameter.leaf.words)
        meaning = role.parameter.meaning
        if role.path not in present:
            continue
        if words & _BACKWARDS and words & _UNITS:
            whole.append(words - _BACKWARDS - _UNITS - _WHOLE)
            continue
        if meaning.family not in _DAYS or meaning.name == "time_of_day":
            continue
        kind = words - _BOUNDS - _WHOLE - _WHENS
        if words & _BOUNDS:
            bounded.add(kind)
        else:
            whole.append(kind)
    told = [*whole, *bounded]
    return len(set(told)) < len(told)


_ANYWHERE = frozenset("city country region natural_place landmark location postal_code".split())


_POINTS = frozenset((("latitude",), ("lat",), ("coordinates",)))
_PLACED = frozenset("location place city address town".split())
"""First words of names of places, which one tells by a name or by a point."""


def _is_where_twice(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether one place is told twice: "here" and a town, or a park and a town."""
    told = {role.parameter.meaning.name for role in roles if role.path in present}
    here = "current_location" in told and bool(told & _ANYWHERE)
    points = _POINTS & {role.parameter.leaf.words for role in roles if role.path in present}
    named = any(
        role.path in present and role.parameter.leaf.words[0] in _PLACED
        for role in roles
        if not role.parameter.leaf.required and len(role.parameter.leaf.words) < 3
    )
    return here or {"natural_place", "city"} <= told or (bool(points) and named)
