"""What belongs to being served: where goods go, where a ride starts, for whom a booking is.

A preposition that the type of a value has by itself ("at 4 Mill Road") is wrong where the deed asks
for another: wine is ordered "to" an address, and a cab comes "from" it.
"""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import OFF, closed_ways, options_of, verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import DONE, SEARCHING
from generator.semantics.family_groups import DATED
from generator.semantics.topics.somebody import is_somebody


def served_ways(role: Role) -> tuple[str, ...]:
    """Ways to say what a deed of service joins in a way of its own; empty for anything else."""
    if role.part not in ("plain", "title"):
        return ()
    return (
        _setting_out(role)
        or _delivered(role)
        or _graded(role)
        or _due_by(role)
        or _optional(role)
        or _before_now(role)
        or _somebody(role)
        or _body(role)
    )


def _setting_out(role: Role) -> tuple[str, ...]:
    """Where one is picked up who is brought somewhere else."""
    words = frozenset(words_of(role.parameter.leaf.name))  # whatever its description calls it
    if role.parameter.meaning.family not in _WHERE or not words & _STARTS:
        return ()
    named = " ".join(word for name in siblings(role.parameter.leaf) for word in words_of(name))
    return () if words & _GOALS or not _GOAL.search(named) else (f"from {role.mark}",)


_WHERE = frozenset(("places", "place", "geography"))
_STARTS = frozenset("pickup pick origin".split())
_GOALS = frozenset("destination dropoff drop".split())
_GOAL = regex(r"\b(?:destination|drop ?off)\b")


def _delivered(role: Role) -> tuple[str, ...]:
    """Where goods go that are ordered."""
    words, leaf = frozenset(role.parameter.leaf.words), role.parameter.leaf
    placed = role.parameter.meaning.family in _WHERE and words & _ADDRESSES
    if not placed or words & _OTHER_ADDRESSES or not verbs_of(role) & _ORDERING:
        return ()
    named = " ".join(word for name in declared(leaf.function) for word in words_of(name))
    told = f"{leaf.function.description} {leaf.description} {named}"
    if not _SENT.search(told) or _FETCHED.search(f"{leaf.function.name} {told}"):
        return ()
    told_when = "deliver" in named
    return (f"to {role.mark}",) if told_when else (f"to {role.mark}", f"delivered to {role.mark}")


_ADDRESSES = frozenset("address postcode zip postal".split())
_OTHER_ADDRESSES = frozenset(
    "billing invoice sender return pickup from email ip web wallet url store shop branch".split()
)
_ORDERING = frozenset("order buy purchase preorder reorder".split())
_SENT = regex(
    r"(?i)\b(?:deliver|ship|dispatch|courier|tanker|sent to\b|posted\b|by (?:post|mail)\b)"
)
_FETCHED = regex(
    r"(?i)collect(?!ion of)|pick(?:ed|s)?[ _-]?up\b|\bfetch|\btow\b|at the (?:shop|store)"
)


def _graded(role: Role) -> tuple[str, ...]:
    """Of which grade goods are, which lie at no level: ", premium grade"."""
    words, m = role.parameter.leaf.words, role.mark
    graded = role.parameter.meaning.name == "enum" and words == ("grade",)
    return (f", {m} grade", f"in {m} grade") if graded and verbs_of(role) & _ORDERING else ()


def _optional(role: Role) -> tuple[str, ...]:
    """One of several sorts in which something is had, which tells by itself: ", minibus"."""
    verbs, leaf, m = verbs_of(role), role.parameter.leaf, role.mark
    if role.parameter.meaning.name != "enum" or not verbs & _BOOKED or verbs & SEARCHING:
        return ()
    options = options_of(role)
    if (
        not options
        or len(leaf.words) > 1
        or options & OFF
        or not all(map(_WORDS.fullmatch, options))
    ):
        return ()
    if leaf.words[-1] in ("setting", "environment"):
        return (f"in a {m} {leaf.words[-1]}",)
    ways = closed_ways(role)
    labelled = {f"with {role.noun} {m}", f"with the {role.noun} {m}", f"with the {m} {role.noun}"}
    return (f", {m}",) if ways and labelled.issuperset(ways) else ()


_WORDS = regex(r"[a-z]{3,}(?:[_ -][a-z]{2,})*")


def _due_by(role: Role) -> tuple[str, ...]:
    """By when something is to be there: the name says it, whatever the type would say."""
    words, m = role.parameter.leaf.words, role.mark
    if role.parameter.meaning.name == "check_out_date" and words[:2] == ("drop", "off"):
        return (f", dropping it off on {m}", f", dropping it off {m}")  # nothing lasts until then
    if role.parameter.meaning.family not in DATED or len(words) < 2 or words[-1] != "by":
        return ()
    if words[0] in ("deliver", "delivered", "delivery"):
        return (f"for delivery by {m}", f"delivered by {m}")
    told = any(way.split(m)[0].endswith("by ") for way in role.texts("after"))
    return () if told else (f"by {m}",)


def _before_now(role: Role) -> tuple[str, ...]:
    """When something was done for the last time, which is not when the deed is to be done."""
    words, m = role.parameter.leaf.words, role.mark
    told = [word for word in words if word not in ("date", "day", "year")]
    if words[0] not in ("last", "previous") or not told[1:] or verbs_of(role) & SEARCHING:
        return ()
    if role.parameter.meaning.name == "year":
        return (f"{' '.join(told)} in {m}",) if _DONE.fullmatch(told[-1]) else ()
    if role.parameter.meaning.family != "dates" or _DONE.fullmatch(told[-1]) or told[2:]:
        return ()
    return (f", {' '.join(told)} on {m}", f", {' '.join(told)} {m}")


_DONE = regex(DONE)


def _somebody(role: Role) -> tuple[str, ...]:
    """Who has what is booked, and who does it: "for Ana", "with Gino"."""
    if role.parameter.core.name not in _NAMES or types_of(role.parameter) != {"string"}:
        return ()
    words, m = [each for each in role.parameter.leaf.words if each not in _OF_NAMES], role.mark
    if not words or not verbs_of(role) & _BOOKED:
        return ()
    if words[-1] in _SERVING and words[0] not in ("new", "old", "previous"):
        return (f"with {m}",)
    if words[-1] == "director" and words[1:]:
        return (f"with {m} as {' '.join(words)}",)
    if words[-1] not in _SERVED:
        return ()
    named = tuple(way for way in role.texts("after") if " name " in way)
    return (f"for {m}", *named[:1])


_NAMES = frozenset("person_name first_name full_name".split())
_OF_NAMES = frozenset("name first full last preferred wanted requested".split())
_BOOKED = frozenset(
    "book reserve order buy request rent register enrol enroll sign schedule arrange apply "
    "join move rebook reschedule".split()
)
_SERVING = frozenset(
    "stylist hairdresser barber tailor seamstress instructor trainer coach teacher tutor therapist "
    "masseur masseuse physiotherapist dentist hygienist optician groomer walker sitter babysitter "
    "nanny guide technician mechanic advisor adviser consultant photographer beautician".split()
)
"""Who serves whom, and is met: one has an appointment with them."""
_SERVED = frozenset(
    "angler participant pupil student patient swimmer learner player rider visitor attendee child "
    "kid client customer member skier climber diver walker camper fisher bather".split()
)
"""Whom a booking is for."""


def _body(role: Role) -> tuple[str, ...]:
    """How tall somebody is, and how heavy."""
    name = role.parameter.meaning.name
    if name not in ("height", "weight") or role.parameter.leaf.words[0] != name:
        return ()
    others = {words_of(each)[:1] for each in siblings(role.parameter.leaf)}
    if not others & _OF_BODIES or types_of(role.parameter) & {"array", "object"}:
        return ()
    return (f"{role.mark} tall",) if name == "height" else (f"weighing {role.mark}",)


_OF_BODIES = frozenset((("height",), ("weight",), ("age",)))


def amount_of(role: Role, ways: tuple[str, ...]) -> tuple[str, str]:
    """How much of what is ordered, as it is said before it, and in what; else empty."""
    words, m = role.parameter.leaf.words, role.mark
    if not types_of(role.parameter) & _NUMBERS or not verbs_of(role) & _TAKING:
        return "", ""
    if words[-1] not in _MEASURES or len(words) > 1 + (words[0] in ("cubic", "square")):
        return "", ""
    told = next((found for way in ways if (found := _COUNTED.fullmatch(way))), None)
    return (told[1], words[-1]) if told and m in told[1] else ("", "")


_COUNTED = regex(r"(?:with |, )([\ue000-\uf8ff](?: [a-z]+){0,2})")
_NUMBERS = frozenset(("integer", "number"))
_TAKING = _ORDERING | frozenset("get request refill deliver fetch print need want".split())
_MEASURES = frozenset(
    "litres liters gallons kilos kilograms kg grams tonnes tons pounds ounces metres meters yards "
    "feet loads copies packs packets boxes bottles bags sacks cans tins jars tubs tubes rolls "
    "reels sheets bundles bales crates cartons cases pallets pairs sets loaves slices bunches "
    "trays kegs barrels drums cylinders canisters cartridges".split()
)
"""What goods are counted in that are ordered: "3 packs of batteries"."""


def is_sent_to(role: Role, label: str) -> bool:
    """Whether a list is of people to whom something goes: a contract to all of the signers."""
    who = singular(label.rsplit(" ", 1)[-1])
    sent = "array" in types_of(role.parameter) and bool(verbs_of(role) & _SENDING)
    return sent and (who in _SENT_TO or is_somebody(who))


_SENDING = frozenset("send share mail email forward deliver issue".split())
_SENT_TO = frozenset("signer recipient person people to approver".split())
