"""What the assistant asks when something is missing."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.quick import regex
from generator.semantics.base import Parameter
from generator.semantics.choices.enums import options_of

_LEADS = (
    "", "", "", "", "Sure. ", "Sure, happy to. ", "I can do that. ", "Okay. ", "Of course. ",
    "Happy to help. ", "Got it. ", "No problem. ",
)  # fmt: skip
_ONE = (
    "What's the {n}?", "What is the {n}?", "Could you tell me the {n}?", "Can you give me the {n}?",
    "I still need the {n}. What is it?",
)  # fmt: skip
_THING = (
    "Which {n}?", "Which {n} do you mean?", "Could you tell me which {n}?", "Which {n} is it?",
)  # fmt: skip
_USE = ("Which {n} should I use?", "What {n} should I use?")
_USED = regex(
    r"(?:\b|^)(?:ID|number|name|title|key|code|token|path|URL|email|address|currency|format|text|"
    r"query|username|password|hostname|account|card|file|folder|database|table|column|model|unit|"
    r"language|method|algorithm|template|branch|server|host|environment|cluster|bucket|channel|"
    r"label|symbol|query|date|rate|calendar|function|dataset|version|port|repository|device|"
    r"quantity|voltage|keyword|prompt)$",
    re.I,
)
"""What the assistant puts to use; nobody uses a complaint or a grass snake."""
_WISH = ("What {n} would you like?",)
_CHOSEN = regex(
    r"\b(?:class|style|colou?r|size|flavou?r|genre|plan|option|mode|theme|finish|service|treatment|"
    r"fare|seat|room|table|drink|cocktail|dish|wine|view|package|shade|cut|toppings?|model|airport|"
    r"category|tour|excursion|kind|food|format|design|layout|voice|tone|level|product|item)$",
    re.I,
)
"""What somebody wishes for, among others of its kind."""
_ATTRIBUTES = regex(
    r"\b(?:ID|number|name|address|title|code|key|token|reference|path|IP|URL|email|amount|budget|"
    r"currency|pubkey|symbol|temperature|username|price|subject|date|time|query|cost|price|\w*name|"
    r"statement|description|message|text|content|digits|period|password|hostname|format|\w*code|"
    r"status|reason|purpose|goal|aim|cause|motive|explanation|damage|dose|need|comment|feedback|note|complaint|ref|tag|hash|"
    r"justification|engraving|uid|rate|age|weight|height|width|length|duration|score|formula|meaning|"
    r"priority|topic|nickname|volume|value|worth|plate|position|nationality|handle|fluid|equation|"
    r"command|expression|prompt|question|headline|greeting|idea|impact|injury|symptom|diagnosis|"
    r"role|keyphrase|phrase|label|version|port|problem|issue|occupation|license|extension|offer|"
    r"intention|narrative|rationale|threshold|clue|aspiration|spot|moisture|severity)$",
    re.I,
)
_MANY = (
    "Which {n}?", "Could you tell me which {n}?", "What are the {n}?", "Which {n} do you mean?",
)  # fmt: skip
_TWO = (
    "Could you tell me the {a} and the {b}?",
    "Can you give me the {a} and the {b}?",
    "I still need the {a} and the {b}. Could you tell me both?",
    "What are the {a} and the {b}?",
)
_TWO_ASKED = ("{A}, and {b}?", "{A} and {b}?", "Two things: {a}, and {b}?")
_CHOICE = ("Which {n}: {c}?", "Which {n} is it: {c}?", "What's the {n}, {c}?")
_BY_KIND: dict[str, tuple[str, ...]] = {
    "city": ("Which {n}?", "Which {n} is it?", "Could you tell me which {n}?"),
    "message": ("What should the {n} say?", "What would you like the {n} to say?"),
    "post": ("What should the {n} say?", "What {n} would you like?"),
    "subject": ("What should the subject be?", "What's the subject?"),
    "title": ("What's the {n}?", "What is the {n}?", "Could you tell me the {n}?"),
    "question": ("What's the question?", "What question should I ask?"),
    "search_query": ("What should I search for?", "What are you looking for?"),
    "person_name": ("Who is the {n}?", "Who's the {n}?", "Could you tell me who the {n} is?"),
    "money": ("What's the {n}?", "What {n} do you have in mind?", "How much should the {n} be?"),
    "duration": ("How long?", "For how long?", "How long should it be?"),
    "party_size": ("For how many {n}?", "How many people?"),
    "travellers": ("How many {n}?", "For how many {n}?"),
    "quantity": ("How many?", "What {n} would you like?"),
    "date": ("What's the {n}?", "What {n} should I use?", "Which {n} do you have in mind?"),
    "start_date": ("What {n} should I use?", "When should it start?", "What's the {n}?"),
    "time_of_day": ("What {n} should I use?", "What's the {n}?", "Which {n} suits you?"),
    "datetime": ("What {n} should I use?", "When should it be?", "What's the {n}?"),
    "task": ("What's the {n}?", "What should the {n} be?"),
    "file_path": ("Which file?", "Which file do you mean?", "What's the {n}?"),
    "file_name": ("Which file?", "Which file do you mean?", "What's the {n}?"),
    "url": ("Which URL?", "What's the URL?", "Can you give me the URL?"),
}
_CREATED = frozenset(("project", "marketing_campaign", "meeting_title", "playlist", "label"))
_NAMING = ("What should the {n} be?", "What {n} would you like?", "What's the {n}?")
_MEASURE = regex(
    r"(?<=[a-z]{2}) (?:g|[kcm]?m|[km]g|m ?[23]|ml|lbs?|oz|ha|pct|kwh?|mins?|secs?|hrs?)$", re.I
)
"""Units behind a noun: "board thickness mm"."""
_UNITS = regex(r"\s+(?:minutes|hours|days|seconds|count|km|name)$")
_OF_TIME = ("available", "total", "remaining", "maximum", "minimum", "estimated", "spent", "free")
"""What is said of a time: "available minutes"."""
_TIME = regex(r"^(?:schedule|scheduled|new|event|alarm|meeting|posting)\s+(?=time$|date$)")
_UNASKABLE = frozenset(("structured", "flag", "latitude", "longitude", "llm_model", "like_kind"))


_NO_NOUN = regex(
    r"\b(?:before|after|by|on|of|until|since|wanted|required|needed|desired|provided|to|from|at|in|for|is|has|only|last)$"
    r"|^(?:per|by|is|has|use|with|no|not|for|of|to|from|in|at|near|via)\b|\b(?:vs|versus|and|or)\b"
    r"|^(?:where|when|who|whom|what|about|first|second|third|back|left|right|around|over|on)$",
    re.I,
)
_COUNTED = regex(r"^(?:[a-z]+ )*[a-z]+(?<![sui])s(?: (?:per|of|in) .+)?$", re.I)
_AMOUNTS = regex(
    r"\b(?:deductions|savings|earnings|expenses|assets|sales|costs|taxes|funds|returns|dividends|"
    r"liabilities|revenues|profits|wages|fees|coordinates|units|metrics|stats|settings)\b",
    re.I,
)
"""Plurals that are measured, not counted."""
_LIMITS = frozenset(("limit", "max results", "maximum results", "page size", "result limit"))
_ENDS = {"to": "arrival", "from": "departure"}
_SIDES = {"to": "target", "from": "source"}
_STAY = regex(r"check ?(in|out)\b")
_DEGREES = frozenset(("celsius", "fahrenheit", "kelvin"))
_SPANS = {"to": "end", "from": "start"}
_WHEN = frozenset(("dates", "times", "timewords"))
_SPELLED = {"iid": "IID", "sha": "SHA", "id": "ID", "url": "URL", "uuid": "UUID"}
_LIST = regex(r"^(\w+?)s? list$")
_WISHED = regex(r"^(?:desired|chosen|requested|wanted|preferred|specified) (?=\w)")
"""What a spec says before the thing that is asked for."""
_CAPITALS = regex(r"(?<![A-Z])[A-Z]{2,5}(?![A-Za-z])")
_LOW = regex(r"(?<![\w_])[a-z]{2,5}(?![\w_])")
_OWN_NAMES = frozenset(
    "user first last full middle family given display file host domain table column branch event "
    "job queue bucket field".split()
)
"""Words before "name" of what is no known thing, or is called so."""
_KNOWN = frozenset("places organisations people media sports food commerce travel".split())
_NAMED = frozenset("web people organisations identifiers places files contact".split())
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
    plain = len(noun.split()) < 4 and not _NO_NOUN.search(noun)
    return meaning.name not in _UNASKABLE and not short and plain


def noun_of(parameter: Parameter) -> str:
    """What to call the parameter in a question."""
    meaning = parameter.meaning
    noun = _noun(parameter.noun, meaning.name, meaning.family, parameter.leaf.words)
    return _spelled(noun, parameter.leaf.name, parameter.leaf.description)


@lru_cache(maxsize=8192)
def _spelled(noun: str, name: str, description: str) -> str:
    """A noun with the abbreviations that its spec writes in capitals: "ESRB rating"."""
    written = f"{name} {description}"
    capitals = frozenset(_CAPITALS.findall(written.replace("_", " ")))
    if not capitals:
        return noun
    low = frozenset(_LOW.findall(written.partition(" ")[2]))
    return " ".join(
        word.upper() if word.upper() in capitals and word not in low else word
        for word in noun.split(" ")
    )


@lru_cache(maxsize=8192)
def _noun(noun: str, name: str, family: str, words: tuple[str, ...]) -> str:
    """The same of what it depends on, which can be looked up."""
    noun = _WISHED.sub("", _TIME.sub("", _MEASURE.sub("", noun))).removesuffix(" requested")
    if family in _WHEN and noun in ("time", "date") and len(words) == 1:
        noun = f"{_SPANS[words[0]]} {noun}" if words[0] in _SPANS else noun
    if words[:1] == ("new",) and len(words) > 1 and family not in _WHEN and noun[:4] != "new ":
        noun = f"new {noun}"
    if name in ("city", "region", "ticker", "duration", "variable_name"):
        noun = _UNITS.sub("", noun.removeprefix("number of "))
        noun += " time" if name == "duration" and noun.endswith(_OF_TIME) else ""
    if name == "ticker" and "symbol" not in noun:
        noun += " symbol"
    stay = _STAY.match(" ".join(words)) if family == "dates" else None
    if stay:
        return f"check-{stay[1]} date"
    if family == "dates" and "date" not in noun and "day" not in noun:
        noun = "date" if _NO_NOUN.search(noun) else noun + " date"
    noun = noun.removeprefix("number of ")
    noun = "value" if noun == "option" and words[-1:] == ("value",) else noun
    if family in ("lists", "list") or name == "list":
        noun = _LIST.sub(r"\1s", noun)
    owner = noun.removesuffix(" name")
    if owner != noun and family in _KNOWN and name not in _CREATED:
        noun = noun if owner.split()[-1] in _OWN_NAMES else owner
        noun = noun if noun.split()[-1] != "full" else owner.removesuffix(" full")
    head, _, last = noun.rpartition(" ")
    if head and last in _PLACES:
        noun = f"{_PLACES[last]} {head}"
    if last in _SPELLED:
        noun = f"{head} {_SPELLED[last]}".lstrip()
    first, _, rest = noun.partition(" ")
    ends = _ENDS if family in ("places", "travel") else _SIDES
    ends = _SPANS if family in _WHEN and "zone" not in rest else ends
    if noun in _DEGREES:
        return f"temperature in {noun.capitalize()}"
    return f"{ends[first]} {rest}" if rest and first in ends else noun


def question(
    parameters: Sequence[Parameter], rng: random.Random, leads: Sequence[str] = _LEADS
) -> str:
    """One question for one or two parameters, after one of some lead-ins."""
    lead = leads[int(rng.random() * len(leads))]
    nouns = [noun_of(p) for p in parameters]
    if len(nouns) > 1:
        return lead + _both(parameters, nouns, rng)
    parameter, noun = parameters[0], nouns[0]
    options = _options(parameter)
    if 1 < len(options) <= 4 and all(len(o) < 24 for o in options) and rng.random() < 0.6:
        choice = ", ".join(options[:-1]) + " or " + options[-1]
        return lead + _CHOICE[int(rng.random() * len(_CHOICE))].format(n=noun, c=choice)
    plural = is_plural(noun)
    forms = _plain_forms(parameter, noun)
    kind = parameter.meaning.name
    number = parameter.leaf.schema.get("type") in ("integer", "number")
    if number and plural:
        forms = _SUMS
    number = number and not plural
    how_long = parameter.meaning.family == "durations" and kind not in _BY_KIND
    if _is_count(parameter, noun):
        forms = _COUNTS
    elif number and noun == "time":
        forms = _HOW_LONG  # "what time" asks for an hour
    elif noun.split()[-1] in ("body", "content") and parameter.meaning.family == "text":
        forms = _SAYS
    elif number or how_long:
        forms = _ONE
    elif noun in _LIMITS:
        forms = _HOW_MANY
    elif parameter.meaning.family in _WHEN and (end := _end_of(parameter)):
        forms = _OF_ENDS[end]
    elif noun.startswith("new "):
        forms = _NAMING
    elif _has_own_words(kind, noun) and rng.random() < 0.88:
        forms = _ONE if "birth" in noun else _BY_KIND[kind]
        if kind == "person_name":
            forms, noun = _who(forms, noun)
    return lead + forms[int(rng.random() * len(forms))].format(n=noun)


_OF_ENDS = {
    "start": ("From when?", "Starting when?", "From when on?"),
    "end": ("Until when?", "Up to when?", "Until what point?"),
}


def _end_of(parameter: Parameter) -> str:
    """Which end of a span it is that is said to have two: ``timeMin`` is its start."""
    words = frozenset(parameter.leaf.words)
    if words & {"min", "minimum", "after", "since"}:
        return "start"
    return "end" if words & {"max", "maximum", "before", "until"} else ""


def _plain_forms(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """How to ask for what has no words of its own."""
    if is_plural(noun):
        return _MANY
    text = parameter.meaning.family in ("text", "code")
    if text or is_attribute(noun):
        return (*_ONE, *_USE) if _USED.search(noun) else _ONE
    wished = _WISH if _CHOSEN.search(noun) else ()
    return (*_THING, *wished, *(_USE if _USED.search(noun) else ()))


def _has_own_words(kind: str, noun: str) -> bool:
    """Whether a kind is asked for in its own words: a phrase to translate is not searched for."""
    sought = kind != "search_query" or _SOUGHT.search(noun) is not None
    return kind in _BY_KIND and noun != "name" and sought


def _options(parameter: Parameter) -> list[str]:
    """The few options that a question may list; a user's or a place's name is none."""
    if parameter.meaning.family in _NAMED:
        return []  # "owner (username or organization)" lists no names
    found = [str(o).replace("_", " ") for o in options_of(parameter.leaf) if o != "dontcare"]
    return [] if any("etc" in option.lower() for option in found) else found


def _who(forms: tuple[str, ...], noun: str) -> tuple[tuple[str, ...], str]:
    """How to ask for somebody's name: "who is the guest?", but "what's the full name?"."""
    owner = noun.removesuffix(" name")
    return (forms, owner) if owner not in _OWN_NAMES else (_ONE, noun)


_SOUGHT = regex(r"\b(?:query|search|terms?|keywords?|q|text|string)$", re.I)
_HOW_MANY = (
    "How many results would you like? I need a {n}.", "What {n} should I use?",
    "What's the {n}, how many results should I get?",
)  # fmt: skip
_SUMS = ("What are the {n}?", "How much are the {n}?", "Could you tell me the {n}?")
_HOW_LONG = ("How long?", "For how long?", "How much time?")
_SAYS = ("What should it say?", "What would you like it to say?")
_COUNTS = ("How many {n}?", "How many {n} should it be?", "How many {n} would you like?")
_HEADS: dict[str, str] = {
    "city": "which {n}", "date": "what {n}", "start_date": "what {n}", "time_of_day": "what {n}",
    "datetime": "what {n}", "duration": "how long", "travellers": "how many {n}",
    "party_size": "how many {n}", "message": "what should the {n} say",
    "subject": "what should the subject be", "search_query": "what should I search for",
    "question": "what's the question", "file_path": "which file", "file_name": "which file",
}  # fmt: skip


def _is_count(parameter: Parameter, noun: str) -> bool:
    """Whether it is a number of things that its noun names: "sides per die"."""
    number = parameter.leaf.schema.get("type") in ("integer", "number")
    counted = _COUNTED.match(noun) or parameter.meaning.name in ("party_size", "travellers")
    return number and bool(counted) and not _AMOUNTS.search(noun)


def _head(parameter: Parameter, noun: str) -> str:
    """What is asked of one of two: "which city", "how many guests", "what's the order number"."""
    if _is_count(parameter, noun):
        return f"how many {noun}"
    form = _HEADS.get(parameter.meaning.name)
    if form is None:
        number = parameter.leaf.schema.get("type") in ("integer", "number")
        form = "what's the {n}" if number or is_attribute(noun) else "which {n}"
    return form.format(n=noun)


def _both(parameters: Sequence[Parameter], nouns: Sequence[str], rng: random.Random) -> str:
    """One question for two things."""
    counted = any(map(_is_count, parameters, nouns))  # "the location and the days" ask for no count
    if rng.random() < 0.45 and not counted:
        return _TWO[int(rng.random() * len(_TWO))].format(a=nouns[0], b=nouns[1])
    first, second = (_head(p, noun) for p, noun in zip(parameters, nouns, strict=True))
    form = _TWO_ASKED[int(rng.random() * len(_TWO_ASKED))]
    return form.format(A=first[0].upper() + first[1:], a=first, b=second)
