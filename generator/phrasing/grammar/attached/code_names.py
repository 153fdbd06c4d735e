"""Arguments whose name is a code ("c1", "CAS", "rpm") or whose values bear the name themselves."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import with_article
from generator.quick import regex

_WORDS = frozenset(
    "age day min max tag top map row key sex pet car bus job tax fee tip end bin box zip ref url "
    "ip id ids lat lon lng pct qty num sku vin pin isbn iban amt abv hue day fps to by of in on q "
    "cc bcc tz ext gap cap toy art tea bed hex ram cpu gpu lang src dst dest dob temp sum pay bid "
    "ask cut log set fit low high up tv pub pet gas oil aim era fan fog hat hit hub ice ink "
    "red tan new old hot dry wet air arm ear eye lip hip ash oak nut egg ham pie jam dog cow pig "
    "hen fox owl bee bug ant man men mom dad son boy kid guy buy bet win ban run two ten six one "
    "kit lab leg lid lot net pan pen pot rug sea sky sun tie toe top van war web zoo due".split()
)
_UNITS = frozenset("rpm fps dpi bpm ppm ppi hz khz mhz ghz mph kph psi rps qps".split())
_HOLDING = frozenset(
    "freezer shelf box rack drawer fridge cabinet room building warehouse folder group channel "
    "project workspace queue bucket namespace cluster region area zone site lab league category "
    "list collection board pool tank folder bay aisle section library album playlist".split()
)
_REACHED = frozenset("push deploy send assign add roll publish deliver ship give issue".split())
_DATED = {
    "close": "closing", "closing": "closing", "due": "due", "expiry": "expiring",
    "expiration": "expiring", "expires": "expiring", "renewal": "renewing", "hire": "starting",
    "publish": "going out", "birth": "born", "posted": "posted", "created": "created",
    "updated": "updated", "published": "published", "shipped": "shipped", "hired": "hired",
}  # fmt: skip
"""What happens on a date, by the name of the date."""
_VARIABLES = frozenset(
    "out obj src dst ctx sys mth cls req res arg err idx buf ptr str fmt val var env cmd dir msg "
    "cfg doc tmp app run job pod tab ev el fn cb op txt btn img num col pkg lib mod insn prop "
    "args".split()
)
"""Short names of programs, which no one says in capitals."""
_FIRST_N = regex(r"\b(first|last|top) [NnKkXx] (\w+s)\b")
"""How descriptions say that a part is wanted: "only the first N lines"."""
_NUMBERED = frozenset("eui imei serial guid oid udid".split())


def is_code(role: Role) -> bool:
    """Whether the name is a code: a letter with a number, or a few letters that are no word."""
    words = role.parameter.leaf.words
    name = "".join(words)
    if re.fullmatch(r"[a-z]{1,2}_?\d{1,2}", name):
        return True
    if len(words) != 1 or name in _WORDS | _UNITS:
        return False
    return (len(name) <= 3 and name.isalpha()) or bool(re.fullmatch(r"[b-df-hj-np-tv-z]{4}", name))


def _is_initials(role: Role) -> bool:
    """Whether the code is read as letters: one has "PID 412", while a variable equals 5."""
    return role.formal or role.parameter.meaning.name == "identifier"


def code_of(role: Role) -> str:
    """The name as experts write it: "c1", "CAS"."""
    name = role.parameter.leaf.name
    if re.search(r"\d|[A-Z]", name) or len(name) == 1:
        return name
    return name if name in _VARIABLES else name.upper()


def coded_ways(role: Role) -> tuple[str, ...]:
    """Ways to say an argument by its code or by a value that bears the name; else empty."""
    words, m = role.parameter.leaf.words, role.mark
    if getattr(role.parameter.meaning, "is_point", False) and words[-1] in _POINTS:
        return (_POINTS[words[-1]].format(m),)
    if role.part in ("flag", "json", "text") or not words or "array" in types_of(role.parameter):
        return ()
    numeric = bool(types_of(role.parameter) & {"number", "integer"})
    told = _by_description(role, numeric=numeric) or _of_service(role)
    if told:
        return told
    if numeric and words[-1] in _UNITS:
        unit = words[-1].replace("hz", "Hz")
        return (f"at {m} {unit}",)
    if words[-1] in ("date", "day", "on") and words[0] in _DATED and len(words) == 2:
        lead = _DATED[words[0]]
        return (f"{lead} on {m}", f"{lead} {m}", f"{lead} on {m}")
    if numeric and words[0] == "years" and len(words) == 2:
        return (f"with {m} years of {words[1]}",)
    if words in (("before",), ("after",)) and "cursor" in role.told.lower():
        return (f"{words[0]} cursor {m}",)
    if numeric and words == ("port",):
        return (f"on port {m}",)
    if role.weakly and role.bears_name and not role.lead.text:
        return _bearing(role)
    if words[-1] in _NUMBERED and len(words) > 1 and not numeric:
        return (f"for {' '.join(words[:-1])} {m}", f"with {words[-1].upper()} {m}")
    if is_code(role) and _unsaid(role):
        code = code_of(role)
        if numeric and code.isupper() and len(code) > 2:
            return (f"with {with_article(code)} of {m}",)  # "with a TTL of 300"
        if numeric and not _is_initials(role):
            return (f"with {code_of(role)} = {m}", f", {code_of(role)} = {m}")
        return (f", {code_of(role)} {m}", f"with {code_of(role)} {m}")
    return _placed_by_number(role) if numeric else ()


def _of_service(role: Role) -> tuple[str, ...]:
    """Ways to say by which service's ID something is known; () where it is none's."""
    words, m = role.parameter.leaf.words, role.mark
    title = _SERVICES.get(words[0]) if words[1:] == ("id",) else None
    return (f"with {title} ID {m}", f"for {title} ID {m}") if title else ()


_SERVICES = {
    title.casefold(): title
    for title in (
        "IMDb TMDB TVDB IGDB Steam Facebook Twitter Instagram YouTube Spotify Discord TikTok "
        "Google Reddit LinkedIn MAL AniList Twitch Xbox PSN Riot Genius Deezer Shazam Netflix "
        "Amazon eBay Wikidata CoinGecko Transfermarkt Pinterest Telegram Tinder Yelp Airbnb Zillow"
    ).split()
}
"""Services by whose IDs things are known elsewhere, as they are written: "with IMDb ID tt01"."""
_POINTS = {
    **dict.fromkeys(("center", "centre", "midpoint"), "centered at {}"),
    **dict.fromkeys(("position", "location", "coordinates", "origin"), "at {}"),
}
"""What points are of, by their names, and how they join what is there."""


def _placed_by_number(role: Role) -> tuple[str, ...]:
    """Ways to say which of some things is meant, by its number, and when something expires."""
    words, m = role.parameter.leaf.words, role.mark
    if words[-1] in ("number", "no", "num") and len(words) == 2:
        lead = "in" if words[0] in _HOLDING else "for"
        return (f"{lead} {words[0]} {m}",)
    if words[-1] == "index" and len(words) == 2:
        return (f"at {role.noun} {m}",)
    if words[0][:4] == "expi" and words[1:] in ((), ("in",), ("after",)):
        return _expiring(role)
    return ()


def _expiring(role: Role) -> tuple[str, ...]:
    """When what is made ceases to hold, in the unit that the description names, else seconds."""
    if role.parameter.meaning.name not in _BARE_NUMBERS:
        return ()  # which brings its unit
    unit = _IN_UNITS.search(role.told.lower())
    return (f"expiring in {role.mark} {unit[1] if unit else 'second'}s",)


_BARE_NUMBERS = frozenset(("usual_number", "number", "integer", "plain_number"))
_IN_UNITS = regex(r"\b(second|minute|hour|day|week|month)s?\b")


def _by_description(role: Role, *, numeric: bool) -> tuple[str, ...]:
    """Ways to say how much of a list is wanted; else empty."""
    m = role.mark
    ends = _FIRST_N.search(role.told) if numeric else None
    if ends is not None:
        which = f"the {ends[1].lower()} {m} {ends[2].lower()}"
        return (f", only {which}", f", just {which}")
    return ()


def _unsaid(role: Role) -> bool:
    """Whether no attachment says the argument without its name."""
    ways = role.texts("after", "object")
    return not ways or any(role.noun.lower() in way.lower() for way in ways)


def _bearing(role: Role) -> tuple[str, ...]:
    """The values are "freezer 24" and "outer strip": nothing more need name them."""
    m = role.mark
    if verbs_of(role) & _REACHED:
        return (f"to {m}",)
    return (f"for {m}",)
