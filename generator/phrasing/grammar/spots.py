"""Spots: "at 100, 64, -20", "from 0, 0 to 40, 12", and how far around: "within 5 km of 60614"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit

_AXES = ("x", "y", "z")
_CENTRE = "center"
"""What a round thing is drawn around."""
_GOALS = {
    "start": ("end", "goal", "finish", "target", "stop"),
    "from": ("to",),
    "source": ("target", "destination"),
    "origin": ("destination",),
    "pickup": ("dropoff",),
}
"""What names call the ends of a way, by where it starts."""
_SECONDS = {"1": ("2",), **_GOALS}
_FIRSTS = ("", _CENTRE, *_SECONDS)
_KNOWN = frozenset((*_FIRSTS, *(end for ends in _SECONDS.values() for end in ends)))
_REACHING = frozenset(
    "move go goto navigate teleport tp fly walk travel warp drag swipe scroll jump send set".split()
)
_CUTTING = frozenset(("crop", "cut"))


def spots(left: list[Role]) -> Unit | None:
    """One spot, or the two ends of a stretch, whose coordinates are all told."""
    found = _by_spot(left)
    for first in _FIRSTS:
        here = found.get(first, {})
        there = next((found[one] for one in _SECONDS.get(first, ()) if one in found), {})
        both = len(there) == len(here)
        if len(here) < 2 or "x" not in here or (there and not both):
            continue
        taken = [*here.values(), *there.values()]
        left[:] = [role for role in left if role not in taken]
        a, b = (", ".join(one[axis].mark for axis in _AXES if axis in one) for one in (here, there))
        if there:
            return Unit("place", (f"from {a} to {b}",))
        if first == _CENTRE:
            return Unit("place", (f"centered at {a}",))
        verbs = verbs_of(taken[0])
        if verbs & _REACHING:
            return Unit("place", (f"to {a}",))
        return Unit("place", (f"starting at {a}",) if verbs & _CUTTING else (f"at {a}",))
    return None


def way_between_points(left: list[Role]) -> Unit | None:
    """Two points on the globe, each of them whole: "from {lat}, {lon} to {lat}, {lon}"."""
    for start, goals in _GOALS.items():
        for goal in goals:
            found = [
                next((one for one in left if _is_coordinate(one, end, names)), None)
                for end in (start, goal)
                for names in (_LATITUDES, _LONGITUDES)
            ]
            roles = [role for role in found if role is not None]
            if len(roles) == len(found):
                left[:] = [role for role in left if role not in roles]
                a, b, c, d = (role.mark for role in roles)
                return Unit("place", (f"from {a}, {b} to {c}, {d}",))
    return None


def around(left: list[Role]) -> Unit | None:
    """How far around a place something is looked for: "within {5 km} of {60614}"."""
    radius = next((role for role in left if "radius" in role.parameter.leaf.words), None)
    place = next((role for role in left if _is_centre(role)), None)
    if radius is None or place is None or place is radius:
        return None
    unit = next((role for role in left if role.parameter.leaf.words in _OF_LENGTHS), None)
    left[:] = [role for role in left if role not in (radius, place, unit)]
    far = radius.mark if unit is None else f"{radius.mark} {unit.mark}"
    return Unit("place", (f"within {far} of {place.mark}",))


def _is_centre(role: Role) -> bool:
    words = role.parameter.leaf.words
    plain = role.part == "plain" and len(words) < 3 and "string" in types_of(role.parameter)
    return plain and (role.parameter.meaning.name in _CENTRED or words[-1:] in _CODED)


_OF_LENGTHS = frozenset(
    (*before, last) for before in ((), ("radius",), ("distance",)) for last in ("unit", "units")
)
_CENTRED = frozenset("postal_code city street_address place location".split())
_CODED = (("postcode",), ("zip",), ("zipcode",), ("address",), ("location",), ("place",))
_LATITUDES = frozenset(("latitude", "lat"))
_LONGITUDES = frozenset(("longitude", "lon", "lng", "long"))


def _is_coordinate(role: Role, end: str, names: frozenset[str]) -> bool:
    words = role.parameter.leaf.words
    return len(words) == 2 and end in words and not names.isdisjoint(words)


def _by_spot(roles: list[Role]) -> dict[str, dict[str, Role]]:
    """The roles of each spot, by their axes."""
    found: dict[str, dict[str, Role]] = {}
    for role in roles:
        axis, spot = axis_of(role)
        if axis:
            found.setdefault(spot, {})[axis] = role
    return found


def axis_of(role: Role) -> tuple[str, str]:
    """The axis that the number is along, and of which spot it is; ("", "") for anything else."""
    words = tuple(word for word in role.parameter.leaf.words if word not in _SAID)
    words = _CENTRES.get(words, words)
    numeric = types_of(role.parameter) <= {"integer", "number"}
    if not numeric or not words or len(words) > 2:
        return ("", "")
    axes = [word for word in words if word in _AXES]
    spot = [word for word in words if word not in _AXES]
    known = not spot or spot[0] in _KNOWN
    return (axes[0], "".join(spot)) if len(axes) == 1 and known else ("", "")


_CENTRES: dict[tuple[str, ...], tuple[str, ...]] = {
    name: (_CENTRE, axis)
    for axis in _AXES
    for name in ((f"c{axis}",), ("c", axis), ("centre", axis))
}
_SAID = frozenset("position pos coordinate coord block tile".split())
"""What coordinates are said to be."""
