"""Options that tell by themselves how they are said: orders, directions, days, people."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described import nouns
from generator.quick import regex

_ASCENDING = frozenset("asc desc ascending descending".split())
TRAVELLED_BY = frozenset("walking driving cycling bicycling biking transit walk drive".split())


def by_options(role: Role, options: frozenset[str], *, sought: bool) -> tuple[str, ...]:
    """Ways that the options alone tell: orders, directions, days, means of travel, people.

    ``sought``: whether the function looks for things.
    """
    last = role.parameter.leaf.words[-1] if role.parameter.leaf.words else ""
    if options <= _ASCENDING:
        return (f"sorted {role.mark}", f"in {role.mark} order")
    if options <= _DIRECTIONS:
        return (role.mark,)
    if options <= _COMPARED and not sought:
        return (f"and make it {role.mark}",)
    if len(options & _OFTEN) * 2 > len(options) and not sought:
        front = role.noun.split(" ", 1)[0].lower()
        return (f"{front[:-3]}ed {role.mark}",) if front.endswith("ing") else (role.mark,)
    if options & _DAYS and not options & _LONGER:
        return (f"for {role.mark}", role.mark)
    if last in ("sort", "order", "ordering", "sorting") and sought:
        ordered = any(_DIRECTED.search(option) for option in options)
        return (f"sorted by {role.mark}",) if not ordered else role.texts("after")
    if options & TRAVELLED_BY:
        return (f", {role.mark}",)
    if options <= _SPANS and last in ("period", "interval", "granularity", "timeframe"):
        return (f"per {role.mark}",) if "start" in _names(role) else (f"for the {role.mark}",)
    if options <= _PEOPLE | _DAYS:
        return (f"for {role.mark}",)
    return ()


_DAYS = frozenset("today tomorrow yesterday".split())
_LONGER = frozenset("week month year hour".split())
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
_DIRECTED = regex(r"asc|desc|first|last|\d|[<>+-]|low|high|random|none|shuffle")
"""What is in options that say in which direction, which "by" would not suit."""
_SPANS = frozenset("hour day week month quarter year".split())


def _names(role: Role) -> str:
    """The names of all arguments: a span from a start on is a step, else what is looked at."""
    return " ".join(role.parameter.leaf.root.get("properties") or ())


_DAYS = frozenset("today tomorrow yesterday".split())
_PEOPLE = frozenset("men women boys girls kids children adults seniors".split())


def is_topic(role: Role) -> bool:
    """Whether words to look for tell of what, and not of what kind: "the sea", no "red shoes"."""
    return getattr(role.parameter.meaning, "symbol", "") in _TOPICS


_TOPICS = frozenset(
    "search_any search_word search_web search_news search_books search_papers search_video "
    "search_legal search_art".split()
)


def is_sought(called: tuple[str, ...], role: Role) -> bool:
    """Whether words to look for don't tell of what kind the things are: "cards for the sea".

    ``called``: the nouns of the things.
    """
    head = called[0].rsplit(" ", 1)[-1] if called else ""
    if role.part == "title" or not nouns.is_plural(head or "-"):
        return False
    sought = role.parameter.meaning.name == "search_query" or is_topic(role)
    vague = " " not in called[0] and nouns.singular(head) in nouns.GENERIC
    return sought and not vague and (is_topic(role) or nouns.singular(head) not in _SHOWN)


_SHOWN = frozenset(
    "product item good place location business restaurant cafe recipe dish meal food job position "
    "vacancy role hotel property home house apartment listing rental car vehicle image photo "
    "picture gif sticker icon font clothing gift plant toy shop store address city flight".split()
)
"""Things that the words looked for tell of themselves: "running shoes", "bakeries in Lyon"."""


def names_itself(role: Role) -> bool:
    """Whether a name tells of what it is: a song, a city; nobody cancels "Laundry - Boston"."""
    meaning = role.parameter.meaning
    return meaning.family in _SELF_TOLD or meaning.name == "pet_name"


_SELF_TOLD = frozenset("media places food travel organisations commerce people sports home".split())


def of_somebody(mark: str, noun: str) -> tuple[str, ...]:
    """What a person has, and is not: "Ana's profile"; empty for what persons are."""
    if nouns.singular(noun.rsplit(" ", 1)[-1]) not in _OWNED:
        return ()
    return (f"the {noun} of {mark}", f"{mark}'s {noun}", f"the {noun} of {mark}")


_OWNED = frozenset("profile record account history file schedule page biography".split())
