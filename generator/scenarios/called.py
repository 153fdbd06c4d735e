"""What an argument is called where it is asked for, and whether it can be asked for at all."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import plural
from generator.quick import regex
from generator.semantics.base import Parameter

_ATTRIBUTES = regex(
    r"\b(?:ID|number|name|address|title|code|key|token|reference|path|IP|URL|email|amount|budget|"
    r"currency|pubkey|symbol|temperature|username|price|subject|date|time|query|cost|price|\w*name|"
    r"statement|description|message|text|content|digits|period|password|hostname|format|\w*code|"
    r"status|reason|purpose|goal|aim|cause|motive|explanation|damage|dose|need|comment|feedback|note|complaint|ref|tag|hash|"
    r"justification|engraving|uid|rate|age|weight|height|width|length|duration|score|formula|meaning|"
    r"priority|topic|nickname|volume|value|worth|plate|position|nationality|handle|fluid|equation|"
    r"command|expression|prompt|question|headline|greeting|idea|impact|injury|symptom|diagnosis|"
    r"role|keyphrase|phrase|label|version|port|problem|issue|occupation|license|extension|offer|"
    r"\w*path|(?:subject|tag|head) line|summary|MRN|SKU|VIN|ISBN|IBAN|EAN|PIN|UPC|IMEI|digits|"
    r"intention|narrative|data|trouble|work|done|observation|rationale|threshold|clue|fault|defect|malfunction|effect|incident|allergy|aspiration|spot|moisture|severity)$",
    re.I,
)
_CREATED = frozenset(("project", "marketing_campaign", "meeting_title", "playlist", "label"))
_MEASURE = regex(
    r"(?<=[a-z]{2}) (?:g|[kcmn]?m|[km]g|m ?[23]|ml|lbs?|oz|ha|pct|kwh?|mins?|secs?|hrs?|ms|mi|ft|"
    r"sq ?(?:ft|m)|usd|eur|gbp|inr|[kmg]?hz|db|px|ppm|mph|kph|kmh)$",
    re.I,
)
"""Units behind a noun: "board thickness mm"."""
_UNITS = regex(r"\s+(?:minutes|hours|days|seconds|count|km|name)$")
_OF_TIME = ("available", "total", "remaining", "maximum", "minimum", "estimated", "spent", "free")
"""What is said of a time: "available minutes"."""
_LASTING = frozenset("trip stay delay break walk ride run rest notice duration time sleep".split())
"""Deeds that last: nobody says "the trip time", but "the cook time"."""
_TIME = regex(r"^(?:schedule|scheduled|new|event|alarm|meeting|posting)\s+(?=time$|date$)")
_UNASKABLE = frozenset(("structured", "flag", "latitude", "longitude", "llm_model", "like_kind"))


_NO_NOUN = regex(
    r"\b(?:before|after|by|on|of|until|since|wanted|required|needed|desired|provided|to|from|at|in|for|is|has|only|last)$"
    r"|^(?:per|by|is|has|use|with|no|not|for|of|to|from|in|at|near|via)\b|\b(?:vs|versus|and|or)\b"
    r"|^(?:where|when|who|whom|what)\b|^(?:keep|include|exclude|allow|apply|skip)$"
    r"|^(?:about|first|second|third|back|left|right|around|over|on|action|natural language|"
    r"free text|raw text|text input|user input)$",
    re.I,
)
_ENDS = {"to": "arrival", "from": "departure"}
_SIDES = {"to": "target", "from": "source"}
_MAILED = {"to": "recipient's", "from": "sender's"}
_STAY = regex(r"check ?(in|out)\b")
_DEGREES = frozenset(("celsius", "fahrenheit", "kelvin"))
_SPANS = {"to": "end", "from": "start"}
WHEN = frozenset(("dates", "times", "timewords"))
_SPELLED = {
    "iid": "IID", "sha": "SHA", "id": "ID", "url": "URL", "uuid": "UUID", "uri": "URI",
    "uris": "URIs", "urls": "URLs",
}  # fmt: skip
_LIST = regex(r"^(\w+?)s? list$")
_WISHED = regex(r"^(?:desired|chosen|requested|wanted|preferred|specified|our|my|your) (?=\w)")
"""What a spec says before the thing that is asked for."""
_CAPITALS = regex(r"(?<![A-Z])[A-Z]{2,5}(?![A-Za-z])")
_WHOLE = {
    "ref": "reference", "env": "environment", "dept": "department", "addr": "address",
    "qty": "quantity", "desc": "description", "acct": "account", "pref": "preference",
    "percent": "percentage", "pct": "percentage", "serial": "serial number", "ts": "timestamp",
    "paths": "files",
}  # fmt: skip
"""Last words that specs cut short."""
_WHOLE_FIRST = {"out": "output", "dest": "destination", "dst": "destination", "src": "source"}
"""First words that specs cut short."""
_FILED = regex(
    r"^(pdf|csv|image|photo|video|audio|document|excel|word|json|xml|html|zip|log|svg|png) path$",
    re.I,
)
"""What people call by the file, not by its path."""
_ABBREVIATED = frozenset(
    "CV PO SKU VIN PNR RX SQL HTML API GPS VAT ISBN IP URL PDF CSV JSON DNS SSH CPU GPU SMS "
    "USB XML IBAN MRN IMEI SSN UPC EAN MAC".split()
)
_LOW = regex(r"(?<![\w_])[a-z]{2,5}(?![\w_])")
OWN_NAMES = frozenset(
    """user first last full legal official common scientific middle family given display file host
    domain table column branch event job queue bucket field""".split()
)
"""Words before "name" of what is no known thing, or is called so."""
_KNOWN = frozenset("places organisations people media sports food commerce travel".split())
_PLACES = {"1": "first", "2": "second", "3": "third"}


def is_plural(noun: str) -> bool:
    """Whether a noun is of several things: not "address", "status" or "species"."""
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "species", "series", "news"))


@lru_cache(maxsize=8192)
def is_attribute(noun: str) -> bool:
    """Whether a noun is of what a thing has, not of the thing: "code", "order ID"."""
    return _ATTRIBUTES.search(noun) is not None


def askable(parameter: Parameter) -> bool:
    """Whether a person could be asked for it in a short question."""
    noun, meaning = noun_of(parameter), parameter.meaning
    short = len(noun) < 4 and noun.upper() not in ("URL", "IP", "ID", "DAY", "CITY")
    plain = noun == _BOTH or (len(noun.split()) < 4 and not _NO_NOUN.search(noun))
    return meaning.name not in _UNASKABLE and not short and plain


_BOTH = "date and time"
_MOMENTS = frozenset("time timestamp datetime moment when".split()) | {"date time", "datetime str"}
"""What specs call a date with a time."""
_ENDS_OF_WAYS = {"source": "origin", "departure": "origin", "from": "origin", "to": "destination"}
_LISTED = frozenset(("kindred", "medication", "enum"))
"""Meanings whose values are names of things that there are: "which drug?"."""


def _counted(noun: str, name: str) -> str:
    """What is counted, which a spec may call by the count of it: "seat count", "party size"."""
    if name in ("party_size", "travellers") and not is_plural(noun):
        return "people"
    thing = noun.removesuffix(" count")
    return noun if thing == noun or thing.endswith("head") else plural(thing)


def _plainly(noun: str, name: str, family: str, words: tuple[str, ...]) -> str:
    """A noun that only specs use as a person would say it."""
    if name == "datetime" and noun in _MOMENTS:
        return _BOTH
    if name == "card_last_digits":
        return "last four digits"
    if name == "pet_name":
        return noun.replace(" name", "'s name")
    if family in ("places", "travel"):
        return _ENDS_OF_WAYS.get(noun, noun)
    if family == "dates" and words[-1] in ("start", "end") and len(words) > 1:
        return f"{' '.join(words)} date"
    if name == "order_id" and noun.endswith("number") and " " not in noun[:-6]:
        return f"{noun[:-6].rstrip()} number".lstrip()  # "ponumber"
    if noun.endswith(" slug"):
        return noun.removesuffix(" slug")  # "which project?"
    thing = noun.removesuffix(" query")
    return noun.replace("dropoff", "drop-off") if thing in ("search", "sql") else thing


_LETTERED = {"a": "first", "b": "second", "x": "first", "y": "second"}


def _place(parameter: Parameter) -> str:
    """Which of two that are told apart by a letter it is: ``drugB`` beside ``drugA``."""
    leaf = parameter.leaf
    last = leaf.words[-1:] and leaf.words[-1]
    if last not in _LETTERED or len(leaf.words) < 2:
        return ""
    other = {"a": "b", "b": "a", "x": "y", "y": "x"}[last]
    twins = {leaf.name[:-1] + other, leaf.name[:-1] + other.upper()}
    return _LETTERED[last] if twins & set(leaf.root.get("properties") or ()) else ""


_DATA = frozenset("data values numbers array list set sample points dataset".split())
"""What is asked for as a list where there are two of it."""


def noun_of(parameter: Parameter) -> str:
    """What to call the parameter in a question."""
    meaning = parameter.meaning
    noun = _noun(parameter.noun, meaning.name, meaning.family, parameter.leaf.words)
    place = _place(parameter)
    if place:
        noun = noun.removesuffix(f" {parameter.leaf.words[-1]}")
        listed = parameter.leaf.schema.get("type") == "array" and noun in _DATA
        noun = f"{place} {'list' if listed else noun}"
    return _spelled(noun, parameter.leaf.name, parameter.leaf.description)


@lru_cache(maxsize=8192)
def _spelled(noun: str, name: str, description: str) -> str:
    """A noun with the abbreviations that its spec writes in capitals: "ESRB rating"."""
    written = f"{name} {description}"
    capitals = frozenset(_CAPITALS.findall(written.replace("_", " "))) | _ABBREVIATED
    low = frozenset(_LOW.findall(written.partition(" ")[2]))
    return " ".join(
        word.upper() if word.upper() in capitals and word not in low else word
        for word in noun.split(" ")
    )


@lru_cache(maxsize=8192)
def _noun(noun: str, name: str, family: str, words: tuple[str, ...]) -> str:
    """The same of what it depends on, which can be looked up."""
    noun = _WISHED.sub("", _TIME.sub("", _MEASURE.sub("", noun))).removesuffix(" requested")
    noun = noun + " location" if noun in ("pickup", "dropoff") and family == "places" else noun
    noun = noun + " number" if noun.split()[-1:] == ["phone"] and family == "contact" else noun
    noun = noun + " address" if noun.split()[-1:] == ["email"] and family == "contact" else noun
    noun = "number" if noun == "how many" else noun
    first, _, rest = noun.partition(" ")
    noun = f"{_WHOLE_FIRST[first]} {rest}" if rest and first in _WHOLE_FIRST else noun
    noun = _FILED.sub(r"\1 file", noun)
    noun = noun + " team" if noun in ("home", "away") and family == "sports" else noun
    before, _, short = noun.rpartition(" ")
    noun = f"{before} {_WHOLE[short]}".lstrip() if short in _WHOLE else noun
    if family in WHEN and noun in ("time", "date") and len(words) == 1:
        noun = f"{_SPANS[words[0]]} {noun}" if words[0] in _SPANS else noun
    if words[:1] == ("new",) and len(words) > 1 and family not in WHEN and noun[:4] != "new ":
        noun = f"new {noun}"
    if name in ("city", "region", "ticker", "duration", "variable_name"):
        noun = _UNITS.sub("", noun.removeprefix("number of "))
        deed = noun.rpartition(" ")[2]
        of_time = noun.endswith(_OF_TIME) or (verb_of(deed) == deed and deed not in _LASTING)
        noun += " time" if name == "duration" and of_time else ""
    if name == "ticker" and "symbol" not in noun:
        noun += " symbol"
    stay = _STAY.match(" ".join(words)) if family == "dates" else None
    if stay:
        return f"check-{stay[1]} date"
    if family == "dates" and "date" not in noun and "day" not in noun:
        noun = "date" if _NO_NOUN.search(noun) else noun + " date"
    noun = noun.removeprefix("number of ")
    noun = _counted(noun, name) if family == "numbers" else noun
    noun = "value" if noun == "option" and words[-1:] == ("value",) else noun
    if family in ("lists", "list") or name == "list":
        noun = _LIST.sub(r"\1s", noun)
    noun = _plainly(noun, name, family, words)
    owner = noun.removesuffix(" name")
    if owner != noun and (family in _KNOWN or name in _LISTED) and name not in _CREATED:
        noun = noun if owner.split()[-1] in OWN_NAMES else owner
        noun = noun if noun.split()[-1] != "full" else owner.removesuffix(" full")
    head, _, last = noun.rpartition(" ")
    if head and last in _PLACES:
        noun = f"{_PLACES[last]} {head}"
    if last in _SPELLED:
        noun = f"{head} {_SPELLED[last]}".lstrip()
    first, _, rest = noun.partition(" ")
    ends = _ENDS if family in ("places", "travel") else _SIDES
    ends = _SPANS if family in WHEN and "zone" not in rest else ends
    if family == "contact" and noun.endswith("email address") and first in _MAILED:
        return f"{_MAILED[first]} email address"
    if noun in _DEGREES:
        return f"temperature in {noun.capitalize()}"
    return f"{ends[first]} {rest}" if rest and first in ends else noun
