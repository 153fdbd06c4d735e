"""Verbs by class, as ``verbs.ini`` tells, and those of two words: "power on", "check out"."""

from __future__ import annotations

from generator.quick import Struct, regex
from generator.semantics.catalogues import items, read_sections
from generator.semantics.described.naming import singular
from generator.semantics.described.smallwords import PREPOSITIONS


class VerbClass(Struct, frozen=True, kw_only=True):
    """Verbs that are asked for alike.

    ``tell`` are said to the assistant ("show me {o}"), ``own`` are what the speaker does ("see
    {o}"); ``want`` take the object at once ("I need {o}"). ``info``: the answer is what matters.
    ``deed``: something is done to get it, so that no request goes without the verb.
    ``article`` is how an unnamed object starts: "a", "the", "some", or "all".
    """

    name: str
    verbs: str
    tell: tuple[str, ...]
    own: tuple[str, ...]
    want: tuple[str, ...] = ()
    dev: tuple[str, ...] = ()
    info: bool = False
    deed: bool = False
    article: str = "a"


OFFERING = ("suggest", "recommend", "propose")
"""Verbs of what there is not yet: one of many names is suggested, and no name is looked up."""
SEARCHED = "search-in"
"""The verb of what is searched itself, where a query tells what for: "search the docs for …"."""


CLASSES = tuple(
    VerbClass(
        name=name.partition(":")[0],
        verbs=told.get("verbs", ""),
        tell=items(told["tell"]),
        own=items(told["own"]),
        want=items(told.get("want", "")),
        dev=items(told.get("dev", "")),
        info="info" in told,
        deed="deed" in told,
        article=told.get("article", "a"),
    )
    for name, told in read_sections("verbs.ini").items()
)
"""The classes in order of the file: of a verb that stands in several, the first."""

WATCHING = next(each for each in CLASSES if not each.verbs)
"""What is played to be seen; ``kind_of`` tells by the noun."""

_SEEN_NOUNS = frozenset(
    "movie film show series episode video trailer documentary clip season match".split()
)


def kind_of(kind: VerbClass, noun: str) -> VerbClass:
    """The class of a verb for what it is done to: films are watched, songs are heard."""
    head = noun.lower().rsplit(" ", 1)[-1].removesuffix("s")
    return WATCHING if kind.name == "play" and head in _SEEN_NOUNS else kind


def acts_as(
    verb: str, complements: list[tuple[str, str]], objects: list[str], named: str = ""
) -> str:
    """The verb whose kind of act it is: to "give an item to a player" shows nothing.

    Who is booked into a class is put there, and not had. ``named``: the verb that the function is
    called by; ``get_item`` may "return an item", and ``return_item`` brings one back.
    """
    led = {prep for prep, _ in complements}
    head = objects[0].rsplit(" ", 1)[-1].lower() if objects else ""
    such = _AS_SUCH.get(verb, frozenset())
    one = head if such is _POPPED_UP else singular(head)  # several banners are listed
    if one in such or (objects and verb == named and verb in _HANDED):
        return f"{verb} as such"
    if verb == "return" and objects and objects[0].split(" ", 1)[0].lower() in _LENT:
        return "hand back"
    if verb in ("give", "present") and "to" in led:
        return "grant"
    return "register" if verb == "book" and not led.isdisjoint(("into", "onto")) else verb


_HANDED = frozenset(("return", "give", "provide"))
"""What descriptions say of functions that answer, and names of such as do so."""
_POPPED_UP = frozenset(
    "banner notification message alert dialog toast popup modal prompt overlay tooltip".split()
)
_SAID = frozenset("feedback input review rating comment confirmation consent".split())
_AS_SUCH = {
    "make": frozenset("offer bid payment donation deposit call wish complaint claim".split()),
    "quote": frozenset(
        "tweet post message text passage line verse comment reply article book paragraph".split()
    ),
    "query": frozenset(
        "database db warehouse table base kb index graph store api endpoint cluster collection "
        "dataset server backend cube lake engine model".split()
    ),
    "transfer": frozenset(
        "ownership call chat conversation file patient ticket domain player asset role".split()
    ),
    "exchange": frozenset(
        "item product gift ticket key code card message contact file book size order".split()
    ),
    "show": _POPPED_UP, "display": _POPPED_UP, "present": _POPPED_UP,
    "provide": _SAID, "give": _SAID,
}  # fmt: skip
"""What a verb of another class does to nothing else: an offer is not created, a tweet has no price,
a database is asked and not shown, a banner comes up by being shown, feedback is given."""
_LENT = frozenset("rented hired borrowed loaned leased".split())
"""What is brought back, and not shown, when it is returned."""


# Verbs of two words, the second a particle: "power on", "spin up", "check out".

PHRASAL = {
    "turn": "on off up down", "switch": "on off", "shut": "down off", "set": "up aside",
    "fill": "in out",
    "check": "in out", "roll": "back out", "pick": "up", "drop": "off", "call": "off",
    "close": "out", "sign": "up out in off", "start": "up", "print": "out", "clean": "up",
    "heat": "up", "cool": "down", "write": "down off", "take": "off down",
    "leave": "out", "put": "on down away aside back forward", "kick": "off",
    "hand": "in over out back",
    "send": "back off out", "give": "back away", "pay": "off back", "carry": "over", "trade": "in",
    "wrap": "up", "sort": "out", "rule": "out", "lay": "off", "cut": "off", "line": "up",
    "buy": "back", "move": "out in", "try": "on", "weigh": "in", "step": "down", "follow": "up",
    "power": "on off up down cycle", "spin": "up down", "scale": "up down in out", "tear": "down",
    "mark": "up down", "ramp": "up down", "boot": "up", "back": "up", "bring": "up down",
    "lock": "down", "warm": "up", "wind": "down", "phase": "out", "speed": "up", "slow": "down",
    "top": "up", "clock": "in out", "zoom": "in out", "fade": "in out", "log": "off",
}  # fmt: skip
"""Verbs that are another with a particle: to turn on a device is not to turn it."""
TWICE_LED = {
    "sign up": "for", "line up": "for", "opt in": "to", "opt out": "of", "check in": "for",
    "check out": "of",
}  # fmt: skip
"""Verbs of two words that lead to their thing by a third: "sign up for a tour"."""


APART = frozenset("up out off down on".split())


def is_apart(verb: str, particle: str) -> bool:
    """Whether a word that is no verb by itself may be one with its particle: "wake up"."""
    if particle in PHRASAL.get(verb, "").split():
        return True
    free = particle == "off" and verb in _FREE
    return particle in APART - {"on"} and verb.isalpha() and len(verb) > 2 and not free


def pushed(verb: str, objects: list[str], rest: list[str]) -> tuple[str, list[str]]:
    """The verb with a direction that stands after its object: "sign a volunteer up for a shift"."""
    last = objects[0].rsplit(" ", 1)[-1] if objects and " " in objects[0] else ""
    if last in _DIRECTIONS and last in PHRASAL.get(verb, "").split():
        return f"{verb} {last}", [objects[0].rsplit(" ", 1)[0], *objects[1:]]  # "goods aside"
    inner = _INNER.fullmatch(objects[0]) if objects else None
    if inner is not None and inner["way"] in PHRASAL.get(verb, "").split():
        return f"{verb} {inner['way']}", [inner["who"], *objects[1:]]  # "a pupil off meals"
    ends = bool(rest) and [*rest[1:2], "and"][0].lower() in _LEADING
    if not ends or not objects or rest[0] not in PHRASAL.get(verb, "").split():
        return verb, objects
    return f"{verb} {rest[0]}", [objects[0].removesuffix(" back"), *objects[1:]]


_INNER = regex(r"(?P<who>[a-z]+) (?P<way>off|up|out) [a-z]+s?")
_DIRECTIONS = frozenset(("aside", "away", "forward"))
_LEADING = PREPOSITIONS | {"into", "onto", "and", ","}
_FREE = frozenset(("time", "day", "days"))
"""What is taken off."""
