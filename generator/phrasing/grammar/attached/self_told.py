"""Options that tell by themselves how they are said: orders, directions, days, people."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.phrasing.grammar.attached.option_phrases import phrased_ways
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.nouns import OFFERED
from generator.quick import regex
from generator.semantics.described.naming import words_of

TRAVELLED_BY = frozenset("walking driving cycling bicycling biking transit walk drive".split())


def by_options(role: Role, options: frozenset[str], *, sought: bool) -> tuple[str, ...]:
    """Ways that the options alone tell: orders, directions, days, means of travel, people.

    ``sought``: whether the function looks for things.
    """
    last = role.parameter.leaf.words[-1] if role.parameter.leaf.words else ""
    if sought and options <= {"in", "out", "incoming", "outgoing"}:
        return (f"going {role.mark}",) if "in" in options else (f"that are {role.mark}",)
    if ways := phrased_ways(role, options, sought=sought) or _room_or_turn(
        role, options, sought=sought
    ):
        return ways
    if options <= _MEDIA | _DIRECTIONS:
        return (role.mark,) if options <= _DIRECTIONS else (f", {role.mark}",)
    if options <= _COMPARED and not sought:
        return (f"and make it {role.mark}",)
    if len(options & _OFTEN) * 2 > len(options) and not sought:
        front = role.noun.split(" ", 1)[0].lower()
        return (f"{front[:-3]}ed {role.mark}",) if front.endswith("ing") else (role.mark,)
    if options & _DAYS and not options & _LONGER:
        return (f"for {role.mark}", role.mark)
    if options & TRAVELLED_BY:
        return (f", {role.mark}",)
    if options <= SPANS and last in ("period", "interval", "granularity", "timeframe"):
        return (f"per {role.mark}",) if "start" in _names(role) else (f"for the {role.mark}",)
    if options <= _PEOPLE | _DAYS or options <= OFFERED or _means_days(role):
        return (f"for {role.mark}",)
    if options <= _PARTS_OF_DAYS:
        return (f"in the {role.mark}", f"for the {role.mark}")
    if options <= _RIDDEN:
        return (f"by {role.mark}",)
    if last in _TRADES:
        return (f"with a {role.mark}",)
    if tells_account(role, options):
        return tuple(f"{_led(role)} my {role.mark}{end}" for end in ("", " account", " account"))
    return () if sought else _by_noun(role, last, options)


def _means_days(role: Role) -> bool:
    """Whether codes stand for days as they are seen from today: 1 for tomorrow."""
    texts = getattr(role.parameter.meaning, "texts", None)
    said = {ways[0][1] for ways in texts.values()} if isinstance(texts, Mapping) else {""}
    return said <= _SEEN_FROM_TODAY


_SEEN_FROM_TODAY = frozenset(
    ("today", "tomorrow", "yesterday", "the day after tomorrow", "day after tomorrow")
)


def _by_noun(role: Role, last: str, options: frozenset[str]) -> tuple[str, ...]:
    """What is taken part in, comes with something, or what it is for: "in the Tango course"."""
    if len(options & _PARTS_OF_DAYS) > 1:  # "any", too
        return (f", {role.mark}",)
    if last in _TAKEN_PART_IN:
        return (f"in the {role.mark} {role.noun.lower()}",)
    if last in _COMES_WITH:
        return (f"with {role.mark}",)
    if last == "role" and role.parameter.leaf.words[0] in _SPEAKERS:
        return (f"as {role.mark}",)
    if last == "purpose" and not options <= _AIMS:
        return (f"for {role.mark}", f", {role.mark}")
    return ()


_SPEAKERS = frozenset("sender author actor speaker poster caller requester from".split())
"""Who does what is asked for, by whose role: "send it as admin"."""
_TAKEN_PART_IN = frozenset("course workshop seminar room studio".split())
_AIMS = frozenset("buy rent sell lease share borrow invest learn study work play relax".split())
"""What somebody is out for, which "to" leads to."""
_COMES_WITH = frozenset("catering topping filling sauce dressing vehicle trailer".split())


def refused_options(role: Role, before: str, after: str) -> list[str]:
    """What no option may be between these texts: "50 all orders", "over week", "the today"."""
    if role.parameter.meaning.name not in ("enum", "like_examples"):
        return []
    if re.match(" [a-z]", after):
        return ["(?:all|any)$"] if _COUNTING.search(before) else []
    if before.endswith((" for ", " over ")):
        return [f"(?:{'|'.join(sorted(SPANS))})$"]
    return ["(?:today|yesterday|tomorrow|now|all)$"] if before.endswith(" the ") else []


_COUNTING = regex(r"^ $|\b(?:what|which|how many|do we have|are there) $", re.I)
"""What tells how many, before which no other word does."""


def tells_account(role: Role, options: frozenset[str]) -> bool:
    """Whether the options are the speaker's own accounts."""
    return len(options & _ACCOUNTS) > 1 and "account" in role.parameter.leaf.words


def _room_or_turn(role: Role, options: frozenset[str], *, sought: bool) -> tuple[str, ...]:
    """Where in a home something is, or which of several weeks is meant: "for last week"."""
    last = role.parameter.leaf.words[-1]
    home = len(options & _ROOMS) * 2 > len(options) and not sought
    if home or options <= _STORED:
        return (f"in the {role.mark}",)
    if len(options & _OFTEN) * 2 > len(options) and last in ("period", "timeframe", "window"):
        return (f"for the {role.mark} {last}", f"in the {role.mark} {last}")
    if options & SPANS and options & _DAYS and options <= SPANS | _DAYS | _WHOLE:
        return (f"for {role.mark}", f"for the {role.mark}")  # each where the option bears it
    sought = sought or words_of(role.parameter.leaf.function.name)[-1:] == ("results",)
    if sought and role.parameter.leaf.words in _SOUGHT and options <= _FOUND:
        return (f", {role.mark} results only",)
    turn = options <= _TURNS and last in _SPANNING
    if ways := _for_a_kind(role, options):
        return ways
    return (f"{role.mark} {last}", f"for {role.mark} {last}") if turn else ()


_FOUND = frozenset(
    "video user live article image photo news post channel playlist product movie person book song "
    "album artist track episode show podcast company web map note topic".split()
)
"""Kinds of what a search finds."""
_SOUGHT = (("search", "type"), ("result", "type"))
_STORED = frozenset(
    "fridge refrigerator freezer pantry cupboard larder cellar cabinet drawer".split()
)
"""Options that things are kept in."""
_MEDIA = frozenset(
    "music radio podcast audiobook song album playlist station show news sound book ebook".split()
)
"""Options that say which kind of thing one wants to hear."""
_ROOMS = frozenset(
    "kitchen bath bathroom bedroom living_room dining_room hall hallway balcony basement cellar "
    "attic garage garden toilet stairwell corridor office laundry".split()
)
"""Options that are parts of a home, where something is."""
_TURNS = frozenset("this last next current previous coming past following".split())
_SPANNING = frozenset("day week weekend month quarter year season term semester".split())
"""What options tell the turn of: this one, the last, the next."""
_PARTS_OF_DAYS = frozenset("morning midday noon afternoon evening night".split())
_RIDDEN = frozenset("bus train metro subway underground tram rail ferry coach plane".split())
"""Options that say what one goes by."""
_TRADES = frozenset(("profession", "occupation"))
_ACCOUNTS = frozenset("checking savings saving current credit_card money_market".split())
"""Options that say which of the speaker's accounts is meant."""


def _led(role: Role) -> str:
    """What leads to an account: money goes from one to another, and is spent from it."""
    first = role.parameter.leaf.words[0]
    to = first in ("to", "destination", "target", "recipient")
    return "to" if to else "from" if first in ("from", "source", "origin") else "in"


def _for_a_kind(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    """For which kind of a thing something is got or made: "a checklist for a product page"."""
    thing, *end = role.parameter.leaf.words
    named = words_of(role.parameter.leaf.function.name)
    if end not in (["type"], ["kind"]) or thing not in _BUILT or thing in named:
        return ()
    return (f"for a {role.mark} {thing}",) if all(map(str.isalpha, options)) else ()


_BUILT = frozenset(
    "page project app application site website product business platform screen layout component "
    "store shop company team device".split()
)
_DAYS = frozenset("today tomorrow yesterday".split())
_LONGER = frozenset("week month year hour".split())
_WHOLE = frozenset("all all_time alltime".split())
_DIRECTIONS = frozenset(
    "up down left right forward forwards back backward backwards upward upwards downward downwards "
    "leftward leftwards rightward rightwards in out north south east west northeast northwest "
    "southeast southwest clockwise counterclockwise".split()
)
"""Options that say which way by themselves: "scroll the page down"."""
_COMPARED = frozenset(
    "shorter longer simpler faster slower louder quieter bigger smaller larger softer stronger "
    "brighter darker warmer cooler lighter thicker thinner tighter looser wider narrower".split()
)
"""Options that say what becomes of the thing itself."""
_OFTEN = frozenset(
    "hourly daily nightly weekly biweekly fortnightly monthly bimonthly quarterly semiannually "
    "semi_annually half_yearly yearly annually continuously".split()
)
"""Options that say how often something is done: "a transfer to Ana, monthly"."""
SPANS = frozenset("hour day week month quarter year".split())
"""What time is counted in, from hours on."""


def _names(role: Role) -> str:
    """The names of all arguments: a span from a start on is a step, else what is looked at."""
    return " ".join(role.parameter.leaf.root.get("properties") or ())


_PEOPLE = frozenset("men women boys girls kids children adults seniors".split())


def seen_by(role: Role, options: frozenset[str], *, sought: bool) -> tuple[str, ...]:
    """Who may see a thing: "and make it public", "visible to followers"; empty for others."""
    m = role.mark
    if not options & _VISIBLE:
        return ()
    if sought:
        return (f"that are {m}",)
    if options & _SEERS:
        return (f"visible to {m}",)
    return (f"and make it {m}", f"and make it {m}", f"with {m} {role.noun.lower()}")


_VISIBLE = frozenset("public private hidden visible internal open closed restricted shared".split())
_SEERS = frozenset("connections followers friends contacts members everyone".split())
