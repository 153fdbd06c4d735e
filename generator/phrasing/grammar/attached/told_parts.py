"""The part that a date or a person plays, said where a bare preposition would not tell it."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import plural, singular
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import PROLONGING, SEARCHING
from generator.semantics.family_groups import DATED


def parted(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways with the part said, where the first is a preposition that verb and object explain.

    ``noun`` is the object's: a payment's date needs no "paid on", nor a ride's time "for pickup".
    """
    bare = ways[:1] and _BARE.fullmatch(ways[0].replace(role.mark, "{}"))
    if not bare:
        return ways
    if role.parameter.meaning.family in DATED:
        return _dated(role, noun, ways)
    if role.parameter.core.family == "people" or role.parameter.core.name == "username":
        return _done_by(role) or ways
    return ways


_BARE = regex(r"(?:(?:on|at|for|to|by|until|from|since|starting|with) )?\{\}")


def _dated(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    m, words = role.mark, role.parameter.leaf.words
    if _NEGATED.intersection(words) and words[-1] in ("after", "later"):
        return (f"until {m}", f"no later than {m}", f"until {m}")
    if words[-1] in ("till", "til"):
        return (f"until {m}",)
    if is_replaced(role):
        return (f"from {m}",)
    if not _EXPIRING.isdisjoint(words):
        return (f"until {m}",) if verbs_of(role) & _GRANTING else (f"expiring {m}",)
    if verbs_of(role) & PROLONGING and words[-1] in ("date", "day", "time", "end"):
        return (f"until {m}", f"to {m}")  # of whatever day its name tells: the new return
    if role.parameter.meaning.name not in _PLAIN:
        return ways
    event = _event(words) or (_told_event(role) if _WISHED.intersection(words) else "")
    if event and not _explained(event, role, noun):
        leads = tuple(f"{_EVENTS[event]} {way}" for way in ways if way.startswith(("on ", "at ")))
        return leads or (f"{_EVENTS[event]} on {m}",)
    if _NOTED.intersection(words_of(role.parameter.leaf.function.name)[:1]):
        return tuple(way for way in ways if way != f"for {m}") or (f"on {m}",)
    return ways


_PLAIN = frozenset("date datetime timestamp time_of_day".split())
"""Types of times that know no part themselves."""
_NEGATED = frozenset(("not", "no", "never"))
_EXPIRING = frozenset("expire expires expiry expiration".split())
_GRANTING = frozenset("share grant invite allow give set lend issue create notify mute".split())
"""What holds until a day."""
_WISHED = frozenset("requested desired preferred wanted proposed target wished".split())
_NOTED = frozenset("log record report file note enter submit track".split())
"""Verbs of what is past, which is nothing "for" a day."""

_EVENTS = {
    "ship": "shipping", "shipping": "shipping", "shipment": "shipping", "dispatch": "shipping",
    "deliver": "for delivery", "delivery": "for delivery", "delivered": "delivered",
    "pickup": "for pickup",
    "order": "ordered", "ordered": "ordered", "purchase": "bought", "purchased": "bought",
    "arrive": "arriving", "arrival": "arriving", "depart": "leaving", "departure": "leaving",
    "returned": "returned", "return": "returning", "renewal": "renewing", "renew": "renewing",
    "install": "for installation", "installation": "for installation", "signed": "signed",
    "invoice": "with an invoice", "inspection": "for inspection", "follow": "with a follow-up",
    "followup": "with a follow-up", "launch": "launching", "incident": "for an incident",
    "accident": "for an accident", "happened": "that happened", "occurred": "that happened",
    "completed": "completed", "hearing": "with a hearing", "reminder": "with a reminder",
    "remind": "with a reminder",
}  # fmt: skip
"""What is, or is to be, done on the day that a name tells of, and how it is said before "on"."""


def _event(words: tuple[str, ...]) -> str:
    joined = " ".join(words).replace("pick up", "pickup").replace("follow up", "followup").split()
    return next((word for word in joined if word in _EVENTS), "")


def _told_event(role: Role) -> str:
    return _event(tuple(words_of(role.told)))


def _explained(event: str, role: Role, noun: str) -> bool:
    """Whether the verb, the object or what is booked for that day alone tells the event."""
    leaf = role.parameter.leaf
    around = {*words_of(leaf.function.name), *verbs_of(role), *words_of(noun)}
    if any(word[:4] == event[:4] for word in around):
        return True
    return bool(verbs_of(role) & _ARRANGED) and not leaf.path[1:] and event in _ITS_OWN


_ARRANGED = frozenset("book schedule reserve request rent hire buy".split())
_ITS_OWN = frozenset("pickup arrive arrival depart departure incident".split())
"""What a booking is for: the pick-up of a ride."""


def is_replaced(role: Role) -> bool:
    """Whether the argument is when something is now, of which another tells when it is to be."""
    words, leaf = role.parameter.leaf.words, role.parameter.leaf
    if role.parameter.meaning.family not in DATED or words[0] == "new":
        return False
    if not verbs_of(role) & _MOVING:
        return False
    named = [words_of(name) for name in declared(leaf.function)]
    return any(name[:1] == ("new",) and name[-1:] == words[-1:] for name in named) and (
        words[0] in _NOW or len(words) > 1
    )


_MOVING = frozenset("reschedule postpone move change shift rebook delay".split())
_NOW = frozenset("old current present original date day".split())


_PARTS = {
    **dict.fromkeys(
        "mention mentioned tag tagged".split(), ("mentioning {}", "tagging {}", "mentioning {}")
    ),
    **dict.fromkeys("opponent rival adversary challenger".split(), ("against {}",)),
    **dict.fromkeys(
        "player teammate companion attendee participant invitee partner guest".split(),
        ("with {}",),
    ),
    **dict.fromkeys("assigned assignee".split(), ("assigned to {}",)),
    **dict.fromkeys("reporter".split(), ("reported by {}",)),
}
"""How people are said who play a part that "for" and "to" don't tell."""
_AGENTS = frozenset(
    "interviewer reviewer approver organizer organiser moderator supervisor manager host chair "
    "speaker presenter driver rider substitute deputy referee witness guarantor editor operator "
    "sponsor translator interpreter owner".split()
)


def _done_by(role: Role) -> tuple[str, ...]:
    m, words = role.mark, [singular(word) for word in role.parameter.leaf.words]
    named = [word for word in words if word not in ("to", "name", "user", "username", "id")]
    last = named[-1] if named else ""
    if last in _PARTS:
        held = last in ("assignee", "assigned") and not verbs_of(role) & SEARCHING
        return () if held else tuple(way.format(m) for way in _PARTS[last])
    if last in _AGENTS and not verbs_of(role) & (SEARCHING | _NAMING):
        if "array" in types_of(role.parameter):
            return (f"with {plural(last)} {m}", f"with the {plural(last)} {m}")
        return (f"with {m} as {last}", f"with {m} as the {last}")
    return ()


_NAMING = frozenset("assign appoint nominate invite notify contact message call email".split())
