"""What an argument is called where it is asked for, and whether it can be asked for at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import Struct, regex, remembered
from generator.scenarios.bare_nouns import of_its_thing, told_more_fully
from generator.scenarios.lettered import place_of
from generator.scenarios.plain import SETTINGS, is_lettered
from generator.scenarios.reported import ABBREVIATED
from generator.semantics.base import Parameter
from generator.semantics.described.capitals import as_told
from generator.specs.effects import effect

_ATTRIBUTES = regex(
    r"\b(?:ID|number|name|address|title|code|key|token|reference|path|IP|URL|email|amount|budget|"
    r"currency|pubkey|symbol|temperature|username|price|subject|date|time|query|cost|price|\w*name|"
    r"statement|description|message|text|content|digits|period|password|hostname|format|\w*code|"
    r"status|reason|purpose|goal|aim|cause|motive|explanation|damage|dose|need|comment|feedback|note|complaint|ref|tag|hash|timestamp|"
    r"justification|engraving|uid|rate|age|weight|height|width|length|duration|score|formula|meaning|"
    r"priority|topic|nickname|volume|value|worth|plate|position|nationality|handle|fluid|equation|"
    r"command|expression|prompt|question|headline|greeting|idea|impact|injury|symptom|diagnosis|"
    r"role|keyphrase|phrase|label|version|port|problem|issue|occupation|license|extension|offer|"
    r"\w*path|(?:subject|tag|head) line|summary|MRN|SKU|VIN|ISBN|IBAN|EAN|PIN|UPC|IMEI|digits|"
    r"intention|narrative|data|trouble|signature|hypothesis|objective|slogan|motto|caption|checksum|work|done|observation|rationale|threshold|clue|fault|defect|malfunction|effect|incident|allergy|aspiration|spot|moisture|severity)$",
    re.I,
)
_CREATED = frozenset(("project", "marketing_campaign", "meeting_title", "playlist", "label"))
_MEASURE = regex(
    r"(?<=[a-z]{2}) (?:g|[kcmn]?m|[km]g|m ?[23]|ml|lbs?|oz|ha|pct|kwh?|mins?|secs?|hrs?|ms|mi|ft|"
    r"sq ?(?:ft|m)|usd|eur|gbp|inr|[kmg]?hz|db|px|ppm|mph|kph|kmh|"
    r"ohms|farads|henr(?:ies|ys)|volts|amp(?:ere)?s|watts|hertz|micros|cents|pixels)$", re.I,
)  # fmt: skip
"""Units behind a noun: "board thickness mm"."""
_UNITS = regex(r"\s+(?:minutes|hours|days|seconds|count|km|name)$")
_OF_MORE = frozenset("extra additional more further max min total number past last next".split())
"""What is said of days or hours, and nothing without them."""
_OF_TIME = ("available", "total", "remaining", "maximum", "minimum", "estimated", "spent", "free")
"""What is said of a time: "available minutes"."""
_LASTING = frozenset("trip stay delay break walk ride run rest notice duration time sleep".split())
"""Deeds that last: nobody says "the trip time", but "the cook time"."""
_TIME = regex(r"^(?:schedule|scheduled|new|event|alarm|meeting|posting)\s+(?=time$|date$)")
_UNASKABLE = frozenset(("structured", "flag", "latitude", "longitude", "llm_model", "like_kind"))


_NO_NOUN = regex(
    r"\b(?:before|after|by|on|of|until|since|wanted|required|needed|desired|provided|to|from|at|in|for|is|has|only|last|every|each)$"
    r"|^(?:per|by|is|has|use|with|no|not|for|of|to|from|in|at|near|via)\b|\b(?:vs|versus|and|or)\b"
    r"|^(?:where|when|who|whom|what)\b|^(?:keep|include|exclude|allow|apply|skip|confirm)$"
    r"|^(?:about|first|second|third|back|left|right|around|over|on|action|natural language|"
    r"free text|raw text|text input|user input|input|input data|slug|payload|args|arguments|params|"
    r"parameters|object|root|criteria)$|(?<![\w'’-])[b-z](?![\w'’-])|^(?!(?:[a-z]{0,2}eed|(?:em)?bed|[sm]?[hl]?ed|red)$)[a-z]+ed$",
    re.I,
)
_ENDS = {"to": "arrival", "from": "departure"}
_SIDES = {"to": "target", "from": "source"}
_HALTS = ("stop", "station", "terminal", "port", "airport", "pier", "city")
_MAILED = {"to": "recipient's", "from": "sender's"}
_STAY = regex(r"check ?(in|out)\b")
_DEGREES = frozenset(("celsius", "fahrenheit", "kelvin"))
_SPANS = {"to": "end", "from": "start"}
WHEN = frozenset(("dates", "times", "timewords"))
_SPELLED = {
    "iid": "IID", "sha": "SHA", "id": "ID", "identifier": "ID", "url": "URL", "uuid": "UUID",
    "uri": "URI", "uris": "URIs", "urls": "URLs",
}  # fmt: skip
_LIST = regex(r"^(\w+?)s? list$")
_WISHED = regex(r"^(?:desired|chosen|requested|wanted|preferred|specified|our|my|your) (?=\w)")
"""What a spec says before the thing that is asked for."""
_PUT = regex(r"^(?:(?:attach|append|add) (?=\w+$)|set (?=\w+s$))")
"""What is done with the thing, before it: "attach file"."""
_CAPITALS = regex(r"(?<![A-Z])[A-Z]{2,5}(?![A-Za-z])")
_WHOLE = {
    "ref": "reference", "env": "environment", "dept": "department", "addr": "address",
    "qty": "quantity", "desc": "description", "acct": "account", "pref": "preference",
    "percent": "percentage", "pct": "percentage", "serial": "serial number", "ts": "timestamp",
    "paths": "files", "expr": "expression", "params": "parameters", "param": "parameter",
    "dir": "folder", "char": "character", "idx": "index", "aa": "amino acid", "cmd": "command",
    "encoded": "encoded text", "encrypted": "encrypted text", "lang": "language",
    "cd": "code", "four": "four digits", "pycode": "Python code", "pubkey": "public key",
    "pubkeys": "public keys",
}  # fmt: skip
"""Last words that specs cut short."""
_WHOLE_FIRST = {
    "out": "output", "dest": "destination", "dst": "destination", "src": "source",
    "depart": "departure", "arrive": "arrival", "param": "parameter",
}  # fmt: skip
"""First words that specs cut short, or that are verbs."""
_FILED = regex(
    r"^((?!(?:file|input|output|source|target|destination|local|full|absolute|relative|current|old|"
    r"new|remote|root|base)\b)\w+) path$",
    re.I,
)
"""What people call by the file, not by its path."""
_ABBREVIATED = ABBREVIATED | {"INN", "MAC"}
"""What stands in capitals in a name; in a text, an inn is one."""
_LOW = regex(r"(?<![\w_])[a-z]{2,5}(?![\w_])")
OWN_NAMES = frozenset(
    """user first last full legal official common scientific middle family given display file host
    domain table column branch event job queue bucket field qualified""".split()
)
"""Words before "name" of what is no known thing, or is called so."""
_KNOWN = frozenset("places organisations people media sports food commerce travel".split())
_PLACES = {"1": "first", "2": "second", "3": "third"}


@lru_cache(maxsize=8192)
def is_attribute(noun: str) -> bool:
    """Whether a noun is of what a thing has, not of the thing: "code", "order ID"."""
    return _ATTRIBUTES.search(noun) is not None


def askable(parameter: Parameter) -> bool:
    """Whether a person could be asked for it in a short question."""
    noun, meaning = noun_of(parameter), parameter.meaning
    short = len(noun) < 4 and noun.upper() not in ("URL", "IP", "ID", "DAY", "CITY")
    plain = noun == "date and time" or (len(noun.split()) < 4 and not _NO_NOUN.search(noun))
    technical = is_lettered(parameter) or not SETTINGS.isdisjoint(parameter.leaf.words)
    return meaning.name not in _UNASKABLE and not (short or technical) and plain


_MOMENTS = frozenset("time timestamp datetime moment when".split()) | {"date time", "datetime str"}
"""What specs call a date with a time."""
_ENDS_OF_WAYS = {"source": "origin", "departure": "origin", "from": "origin", "to": "destination"}
_LOCATED = ("origin location", "destination location")
_LISTED = frozenset(("kindred", "medication", "enum"))  # names of what there is: "which drug?"


def _counted(noun: str, name: str) -> str:
    """What is counted, which a spec may call by the count of it: "seat count", "party size"."""
    if name in ("party_size", "travellers") and not is_plural(noun):
        return "people"
    thing = noun.removesuffix(" count")
    return noun if thing == noun or thing.endswith("head") else plural(thing)


def _plainly(noun: str, asked: _Asked) -> str:
    """A noun that only specs use as a person would say it."""
    name, family, words = asked.name, asked.family, asked.words
    if name == "datetime" and noun in _MOMENTS:
        return "date and time"
    if name in _CODED:
        return noun.removesuffix(" code")  # who is asked for a country names it
    if name == "card_last_digits":
        return "last four digits"
    if name == "pet_name":
        return noun.replace(" name", "'s name")
    if family in ("places", "travel"):
        end = noun.removesuffix(" location") if noun in _LOCATED else noun
        return _ENDS_OF_WAYS.get(end, end)
    if family == "dates" and words[-1] in ("start", "end") and len(words) > 1:
        return f"{' '.join(words)} date"
    if name == "order_id" and noun.endswith("number") and " " not in noun[:-6]:
        return f"{noun[:-6].rstrip()} number".lstrip()  # "ponumber"
    if noun == "JSON" and "json" not in words:
        return " ".join(words)  # how it is written isn't what it is
    noun = noun.removesuffix(" slug")  # "which project?"
    thing = noun.removesuffix(" query")
    return noun.replace("dropoff", "drop-off") if thing in ("search", "sql") else thing


_CODED = frozenset(("country_code", "currency_code", "language", "nationality"))  # in calls alone

_DATA = frozenset("data values numbers array list set sample points dataset".split())
"""What is asked for as a list where there are two of it."""
_KEYED = regex(r"(?:the |an? |unique |your )*(?P<what>[a-z][a-z ]*?) ids?\b", re.I)
"""Descriptions of what an ID is asked for under another name: ``company``, "The company ID"."""


@remembered
def noun_of(parameter: Parameter) -> str:
    """What to call the parameter in a question."""
    meaning = parameter.meaning
    if parameter.leaf.words in (("origin",), ("destination",)):
        return parameter.leaf.words[0]  # of two addresses one is where it starts
    noun = _noun(parameter.noun, meaning.name, meaning.family, parameter.leaf.words)
    place = place_of(parameter)
    if place:
        noun = noun.removesuffix(f" {parameter.leaf.words[-1]}")
        listed = parameter.leaf.schema.get("type") == "array" and noun in _DATA
        noun = f"{place} {'list' if listed else noun}"
    keyed = _KEYED.match(parameter.leaf.description) if meaning.family == "identifiers" else None
    if keyed is not None and keyed["what"].casefold() == noun:
        noun = f"{noun} ID"  # of which no thing's name is one
    noun = of_its_thing(_told_of(noun, parameter), parameter)
    told = f"{parameter.leaf.description} {parameter.leaf.function.description[:120]}"
    noun = _spelled(noun, parameter.leaf.name, told)
    return as_told(noun, parameter.leaf.description, parameter.leaf.function.description)


def _told_of(noun: str, parameter: Parameter) -> str:
    """What there is already is asked for itself, not by its name: "which list?"."""
    spec, meaning = parameter.leaf.function, parameter.meaning
    if bare := told_more_fully(noun, parameter):
        return bare
    owner = noun.removesuffix(" name")
    told = meaning.family in ("people", "text") and meaning.name != "label"
    known = told or owner.rpartition(" ")[2] in OWN_NAMES or owner.startswith("new ")
    return noun if known or effect(spec) != "update" else owner


@lru_cache(maxsize=8192)
def _spelled(noun: str, name: str, description: str) -> str:
    """A noun with the abbreviations that its spec writes in capitals: "ESRB rating"."""
    written = f"{name} {description}"
    capitals = frozenset(_CAPITALS.findall(written.replace("_", " "))) | _ABBREVIATED
    low = frozenset(_LOW.findall(written.partition(" ")[2]))
    known = {w: w.upper() for w in map(str.lower, capitals)}
    known |= {f"{w.lower()}s": f"{w}s" for w in _ABBREVIATED}
    return " ".join(w if w in low else known.get(w, w) for w in noun.split(" "))


class _Asked(Struct, frozen=True, kw_only=True):
    """What a parameter is, so far as it decides what it is called."""

    name: str
    family: str
    words: tuple[str, ...]


@lru_cache(maxsize=8192)
def _noun(noun: str, name: str, family: str, words: tuple[str, ...]) -> str:
    """The same of what it depends on, which can be looked up."""
    stay = _STAY.match(" ".join(words)) if family == "dates" else None
    if stay:
        return f"check-{stay[1]} date"
    asked = _Asked(name=name, family=family, words=words)
    for step in _STEPS:
        noun = step(noun, asked)
    return noun


def _bare(noun: str, _: _Asked) -> str:
    """Without its measure, and without that it is wished for."""
    noun = _PUT.sub("", noun)
    noun = _WISHED.sub("", _TIME.sub("", _MEASURE.sub("", noun))).removesuffix(" requested")
    return noun.removesuffix(" contains").replace("s 3 ", "S3 ")


def _completed(noun: str, asked: _Asked) -> str:
    """With the word that people don't leave out where they ask: "phone number"."""
    family, last = asked.family, noun.split()[-1:]
    if family == "places" and noun in ("pickup", "dropoff"):
        return noun + " location"
    if family == "contact" and last in (["phone"], ["email"]):
        return noun + (" number" if last == ["phone"] else " address")
    return "number" if noun == "how many" else noun


def _written_out(noun: str, asked: _Asked) -> str:
    """Without short forms: "minimum" for "min"."""
    first, _, rest = noun.partition(" ")
    noun = f"{_WHOLE_FIRST[first]} {rest}" if rest and first in _WHOLE_FIRST else noun
    noun = _FILED.sub(r"\1 file", noun) if asked.name == "file_path" else noun
    noun = noun + " team" if noun in ("home", "away") and asked.family == "sports" else noun
    before, _, short = noun.rpartition(" ")
    return f"{before} {_WHOLE[short]}".lstrip() if short in _WHOLE else noun


def _with_its_first_word(noun: str, asked: _Asked) -> str:
    """With the word of its name that tells which it is: "end time", "new title"."""
    words = asked.words
    if asked.family in WHEN:
        span = _SPANS.get(words[0]) if len(words) == 1 and noun in ("time", "date") else None
        return f"{span} {noun}" if span else noun
    return f"new {noun}" if words[:1] == ("new",) and words[1:] and noun[:4] != "new " else noun


def _measured(noun: str, asked: _Asked) -> str:
    """Of what is measured or has a symbol: "cooking time", "ticker symbol"."""
    if asked.name in ("city", "region", "ticker", "duration", "variable_name"):
        bare = _UNITS.sub("", noun.removeprefix("number of "))
        noun = noun if bare in _OF_MORE else bare
    if asked.name == "duration":
        deed = noun.rpartition(" ")[2]
        lasts = verb_of(deed) == deed and deed not in _LASTING
        noun += " time" if noun.endswith(_OF_TIME) or lasts else ""
    of = "ticker" if noun in ("identifier", "ID", "code", "name") else noun
    return f"{of} symbol" if asked.name == "ticker" and "symbol" not in noun else noun


def _dated(noun: str, asked: _Asked) -> str:
    """A date is called one."""
    if asked.family != "dates" or "date" in noun or "day" in noun:
        return noun
    return "date" if _NO_NOUN.search(noun) else noun + " date"


def _numbered(noun: str, asked: _Asked) -> str:
    """What is counted or listed is called by what it is, in the plural."""
    noun = noun.removeprefix("number of ")
    if asked.words[:1] in (("n",), ("num",), ("nr",)) and is_plural(noun):
        noun = noun.removeprefix(f"{asked.words[0]} ")
    noun = _counted(noun, asked.name) if asked.family == "numbers" else noun
    noun = "value" if noun == "option" and asked.words[-1:] == ("value",) else noun
    listed = asked.family in ("lists", "list") or asked.name == "list"
    return _LIST.sub(r"\1s", noun) if listed else noun


def _without_name(noun: str, asked: _Asked) -> str:
    """What has a name that everybody knows is asked for itself: the "city", not its name."""
    if asked.name == "known_code":
        return noun.removesuffix(" id")  # "which crypto?", not its ID
    owner = noun.removesuffix(" name")
    known = asked.family in _KNOWN or asked.name in _LISTED
    if owner == noun or not known or asked.name in _CREATED or owner.split()[-1] in OWN_NAMES:
        return noun
    return owner.removesuffix(" full")


def _in_order(noun: str, _asked: _Asked) -> str:
    """With what tells its place before it, and its last word spelled as people do."""
    head, _, last = noun.rpartition(" ")
    if head and last in _PLACES:
        noun = f"{_PLACES[last]} {head}"
    return f"{head} {_SPELLED[last]}".lstrip() if last in _SPELLED else noun


def _with_side(noun: str, asked: _Asked) -> str:
    """With the end of a way, a span or a message that it is of, as people call that."""
    first, _, rest = noun.partition(" ")
    if asked.family == "contact" and noun.endswith("email address") and first in _MAILED:
        return f"{_MAILED[first]} email address"
    if asked.family == "people" and rest == "address" and first in _MAILED:
        return f"{_MAILED[first]} address"
    if noun in _DEGREES:
        return f"temperature in {noun.capitalize()}"
    ends = _ENDS if asked.family in ("places", "travel") or rest in _HALTS else _SIDES
    ends = _SPANS if asked.family in WHEN and "zone" not in rest else ends
    return f"{ends[first]} {rest}" if rest and first in ends else noun


_STEPS: tuple[Callable[[str, _Asked], str], ...] = (
    _bare, _completed, _written_out, _with_its_first_word, _measured, _dated, _numbered, _plainly,
    _without_name, _in_order, _with_side,
)  # fmt: skip
"""What makes a noun of a spec one that people ask with, each of what the one before has made."""
