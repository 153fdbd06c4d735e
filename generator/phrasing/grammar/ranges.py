"""Two numbers of one thing: "from {} to {}", "lines {} to {}", "{} sets of {} reps"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.name_labels import PLACED
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit, kind_of
from generator.phrasing.grammar.described.nouns import with_article
from generator.semantics.described.ends import is_backwards
from generator.semantics.described.naming import words_of
from generator.semantics.family_groups import DATED

_ENDS = (
    ("start", "end"),
    ("from", "to"),
    ("begin", "end"),
    ("min", "max"),
    ("lower", "upper"),
    ("minimum", "maximum"),
    ("since", "until"),
    ("after", "before"),
    ("first", "last"),
    ("origin", "destination"),
    ("departure", "return"),
    ("depart", "return"),
    ("outbound", "return"),
    ("pickup", "dropoff"),
    ("pickup", "return"),
    ("pick up", "return"),
    ("pick up", "drop off"),
    ("pickup", "drop"),
    ("departure", "arrival"),
    ("arrival", "departure"),
    ("source", "target"),
    ("base", "head"),
    ("base", "target"),
    ("base", "quote"),
    ("base", "quotes"),
    ("old", "new"),
    ("local", "remote"),
    ("host", "container"),
    ("check in", "check out"),
    ("arrive", "depart"),
    ("arrive", "leave"),
    ("earliest", "latest"),
)


def ends(left: list[Role]) -> Unit | None:
    """Two ends of one thing: "from {} to {}", "between {} and {}"."""
    for first in left:
        for low, high in _ENDS:
            second = _other_end(left, first, low, high)
            if second is not None:
                left.remove(first)
                left.remove(second)
                return _ends_unit(low, first, second)
    return None


_SUMMED = frozenset("money numbers core quantities".split())
"""Families of amounts, of which two are no ends of a way but have names each."""


_COMPARING = frozenset("diff compare log range".split())


def _other_end(left: list[Role], first: Role, low: str, high: str) -> Role | None:
    name = " ".join(first.parameter.leaf.words)
    if low not in name.split() and low != name[: len(low)]:
        return None
    if is_backwards(low, high, first.parameter.leaf):
        return None
    if high == "head" and not verbs_of(first) & _COMPARING:
        return None  # what is merged into which
    other = name.replace(low, high, 1)
    if low == "earliest":  # the earliest start, and the latest end
        other = next((each for each in map(_named, left) if each.split()[:1] == [high]), "")
    second = next((one for one in left if _named(one) == other), None)
    if second is None or second is first or {"json", "flag"} & {first.part, second.part}:
        return None
    numeric = types_of(first.parameter) & {"number", "integer"}
    summed = first.parameter.meaning.family in _SUMMED and len(first.parameter.leaf.words) > 1
    summed = summed and bool(numeric) and first.parameter.leaf.words[-1] != "value"
    if first.parameter.leaf.words[-1] in (*PLACED, "base", "radix") and numeric:
        return second
    if summed and low in ("start", "begin", "first", "base", "old"):
        return None  # "with a starting balance of $50 and an ending balance of $80"
    return second


def _named(role: Role) -> str:
    return " ".join(role.parameter.leaf.words)


def _ends_unit(low: str, first: Role, second: Role) -> Unit:
    a, b = first.mark, second.mark
    amount = low == "from" and len(first.parameter.leaf.words) > 1 and _is_amount(first)
    part = first.parameter.leaf.words[-1]
    if part in (*PLACED, "base", "radix") and types_of(first.parameter) & {"number", "integer"}:
        return Unit("plain", (f"from {part} {a} to {b}", f"from {part} {a} to {part} {b}"))
    timed = kind_of(first, frozenset(first.parameter.leaf.words)) == "time"
    if (low in ("min", "minimum") or amount) and not _is_moment(first):
        bare = re.sub(r"^(min|minimum|lowest|from)(\s+|$)|\s+from$", "", first.noun)
        bare = bare or " ".join(words_of("".join(first.parameter.leaf.path[-2:-1])))
        if not bare:
            return Unit("with", (f"between {a} and {b}", f"from {a} to {b}"))
        led = f"with {_one(bare)}"
        return Unit("with", (f"{led} between {a} and {b}", f"{led} from {a} to {b}"))
    if low == "first" and not timed:
        return Unit("people", (f"for {a} {b}",))
    if low == "earliest" and timed:
        return Unit("time", (f"between {a} and {b}", f"from {a} to {b}"), front=True)
    if timed and second.parameter.leaf.words[0] == "return":
        return Unit("time", (f"leaving {a} and returning {b}", f"from {a} to {b}"))
    rest = first.noun.lower().removeprefix(f"{low} ")
    if first.parameter.meaning.name == "enum" and rest != first.noun.lower():
        return Unit("plain", (f"from {rest} {a} to {rest} {b}", f"from {rest} {a} to {b}"))
    moved = not verbs_of(first).isdisjoint(_MOVING)
    ways: tuple[str, ...] = (
        (f"from {a} to {b}", f"between {a} and {b}", f"from {a} until {b}")
        if timed and not moved
        else (f"from {a} to {b}",)
    )
    return Unit("time" if timed else "place", ways, front=timed)


def _one(noun: str) -> str:
    """A noun with its article, if it is of one that is measured: "a price"."""
    last = noun.rsplit(" ", 1)[-1]
    return with_article(noun) if last in _MEASURES else noun


_MEASURES = frozenset(
    "price rating score age magnitude distance temperature salary budget rate value weight height "
    "length width depth percentage amount balance cost fee income grade ratio range radius speed "
    "volume duration frequency".split()
)
_MOVING = frozenset("move reschedule shift postpone rebook swap bring change".split())
"""Verbs of which two days are no span: something leaves the one for the other."""


def _is_moment(role: Role) -> bool:
    """Whether the argument is a time of which two are the ends: "between 9 and 5"."""
    return role.parameter.meaning.family in DATED


def _is_amount(role: Role) -> bool:
    """Whether the argument is a number that only its name tells what of: a price, a payment."""
    summed = role.parameter.meaning.family in _SUMMED
    return summed and bool(types_of(role.parameter) & {"number", "integer"})


def repeated(left: list[Role]) -> Unit | None:
    """How often an exercise is done: "4 sets of 8 reps"."""
    found = [
        next((one for one in left if one.parameter.leaf.words in words), None) for words in _DONE
    ]
    if None in found:
        return None
    sets, reps = (role.mark for role in found if role is not None)
    left[:] = [role for role in left if role not in found]
    said = f"{sets} sets of {reps} reps"
    return Unit("with", (f", {said}", f"with {said}"), middle=(f"with {said}",))


_DONE = (
    (("sets",), ("num", "sets"), ("number", "sets")),
    (("reps",), ("repetitions",), ("num", "reps")),
)
