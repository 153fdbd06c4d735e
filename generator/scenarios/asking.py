"""What the assistant asks when something is missing."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.phrasing.grammar.described.nouns import plural
from generator.quick import regex
from generator.scenarios.called import OWN_NAMES, WHEN, is_attribute, is_plural, noun_of
from generator.scenarios.whichone import asks_which
from generator.semantics.base import Parameter
from generator.semantics.choices.enums import options_of
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import MAKING
from generator.semantics.series import in_series
from generator.specs.effects import alters

_LEADS = (
    "", "", "", "", "Sure. ", "Sure, happy to. ", "I can do that. ", "Okay. ", "Of course. ",
    "Happy to help. ", "Got it. ", "No problem. ",
)  # fmt: skip
_ONE = (
    "What's the {n}?", "What is the {n}?", "Could you tell me the {n}?", "Can you give me the {n}?",
    "I still need the {n}. What is it?",
)  # fmt: skip
_THING = (
    "Which {n}?",
    "Which {n} would that be?",
    "Could you tell me the {n}?",
    "Which {n} is it?",
)
_USE = ("Which {n} should I use?", "What {n} should I use?")
_USED = regex(
    r"(?:\b|^)(?:key|code|token|path|URL|email|address|currency|format|query|username|"
    r"password|hostname|account|card|file|folder|database|table|column|model|unit|"
    r"language|method|algorithm|template|branch|server|host|environment|cluster|bucket|channel|"
    r"label|symbol|query|date|rate|calendar|function|dataset|version|port|repository|device|"
    r"quantity|voltage|keyword|prompt)$",
    re.I,
)
"""What the assistant puts to use; nobody uses a complaint or a grass snake."""
_WISH = ("What {n} would you like?",)
_CHOSEN = regex(
    r"\b(?:class|colou?r|size|flavou?r|genre|plan|option|mode|theme|finish|treatment|fare|seat|"
    r"drink|cocktail|package|shade|cut|toppings?|tour|excursion|kind|format|design|layout|tone)$",
    re.I,
)
"""What somebody wishes for, among others of its kind, whatever is done with it."""
_MANY = (
    "Which {n}?",
    "Which {n} would that be?",
    "Could you tell me the {n}?",
    "What are the {n}?",
)
_TWO = (
    "Could you tell me the {a} and the {b}?",
    "Can you give me the {a} and the {b}?",
    "I still need the {a} and the {b}. Could you tell me both?",
)
_TWO_ASKED = ("{A}, and {b}?", "{A} and {b}?", "Two things: {a}, and {b}?")
_TWINS = (
    ("Which two {n}?", "Which two {n} are they?", "Could you tell me the two {n}?"),
    ("What are the two {n}?", "Could you tell me the two {n}?"),
)
"""How to ask for two of one kind: the drugs that may not go together."""
_CHOICE = ("Which {n}: {c}?", "Which {n} is it: {c}?", "What's the {n}, {c}?")
_CHOICES = ("How many {n}: {c}?", "How many {n}, {c}?")
_BY_KIND: dict[str, tuple[str, ...]] = {
    "city": ("Which {n}?", "Which {n} is it?", "Could you tell me the {n}?"),
    "message": ("What should the {n} say?", "What would you like the {n} to say?"),
    "post": ("What should the {n} say?", "What {n} would you like?"),
    "subject": ("What should the subject be?", "What's the subject?"),
    "title": ("What's the {n}?", "What is the {n}?", "Could you tell me the {n}?"),
    "question": ("What's the question?", "What question should I ask?"),
    "search_query": ("What should I search for?", "What are you looking for?"),
    "person_name": ("Who is the {n}?", "Who's the {n}?", "Could you tell me who the {n} is?"),
    "money": ("What's the {n}?", "What {n} do you have in mind?", "How much should the {n} be?"),
    "duration": ("How long?", "For how long?", "How long should it be?"),
    "date": ("What's the {n}?", "What {n} should I use?", "Could you tell me the {n}?"),
    "start_date": ("What {n} should I use?", "When should it start?", "What's the {n}?"),
    "time_of_day": ("What {n} should I use?", "What's the {n}?", "Could you tell me the {n}?"),
    "datetime": ("What {n} should I use?", "What's the {n}?", "Could you tell me the {n}?"),
    "task": ("What's the {n}?", "What should the {n} be?"),
    "file_path": ("Which file?", "Which file is it?", "What's the {n}?"),
    "file_name": ("Which file?", "Which file is it?", "What's the {n}?"),
    "directory": ("Which folder?", "Which directory?", "Which folder is it?"),
    "thing_description": ("How would you describe it?", "What should I write?"),
    "url": ("Which URL?", "What's the URL?", "Can you give me the URL?"),
}
_NAMING = ("What should the {n} be?", "What {n} would you like?", "What's the {n}?")
_BARE: Mapping[str, tuple[str, ...]] = {
    "date": ("Which date?", "For which date?", "What date should I use?", "Which day?"),
    "time": ("What time?", "At what time?", "What time should I use?"),
    "date and time": ("What date and time?", "For what date and time?", "Which day and what time?"),
    "origin": ("Where from?", "From where?", "What's the starting point?"),
    "destination": ("Where to?", "What's the destination?", "To where?"),
}
"""How to ask for when and where, which nobody asks for by a noun: "what's the date?" asks for
today's."""
_QUANTITY = ("How many?", "How many should it be?", "What quantity should it be?")
_QUANTITIES = frozenset(("quantity", "units", "count", "number", "amount"))
_COUNTED = regex(
    r"^(?:[a-z]+ )*[a-z]+(?<![sui])s(?: (?:(?:per|of|in) .+|down|late|off|left|worked|ago))?$", re.I
)
_AMOUNTS = regex(
    r"\b(?:deductions|savings|earnings|expenses|assets|sales|costs|taxes|funds|returns|dividends|"
    r"liabilities|revenues|profits|wages|fees|coordinates|units|metrics|stats|settings)\b",
    re.I,
)
"""Plurals that are measured, not counted."""
_DESCRIBED = regex(r"^(.+) (?:description|details)$")
_WOES = regex(r"\b(?:issue|problem|fault|damage|symptoms?|complaint|incident|defect|malfunction)$")
_DESCRIBES = ("Could you describe the {n}?", "How would you describe the {n}?")
_LIMITS = frozenset(("limit", "max results", "maximum results", "page size", "result limit"))
_NAMED = frozenset("web people organisations identifiers places files contact".split())


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
        choices = _choices(parameter, noun)
        form = choices[int(rng.random() * len(choices))]
        return lead + form.format(n=noun, c=in_series(options, "or"))
    own = asks_which(noun) or _forms_of_its_own(parameter, noun)
    if own is not None:
        return lead + own[int(rng.random() * len(own))]
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
    elif kind == "quantity" and noun in _QUANTITIES:
        forms = _QUANTITY
    elif noun.split()[-1] in ("body", "content") and parameter.meaning.family == "text":
        forms = _SAYS
    elif number or how_long:
        forms = _ONE
    elif noun in _LIMITS:
        forms = _HOW_MANY
    elif noun.startswith("new "):
        forms = _NAMING
    elif _has_own_words(kind, noun) and (kind in _ALWAYS or rng.random() < 0.88):
        forms = _ONE if "birth" in noun else _BY_KIND[kind]
        if kind == "person_name":
            forms, noun = _who(forms, noun)
    return lead + forms[int(rng.random() * len(forms))].format(n=noun)


def _choices(parameter: Parameter, noun: str) -> Sequence[str]:
    """Ways to ask which of a few options it is."""
    if _is_count(parameter, noun):
        return _CHOICES
    return _CHOICE[:1] if is_plural(noun) else _CHOICE  # no "what's the options"


_CALLED = ("What should it be called?", "What name should it have?", "What should I call it?")
"""How to ask for the name of what does not exist yet."""
_HOW_MUCH = ("How much?", "How much should it be?", "What's the amount?")
_LOOKED_INTO = ("Which text?", "What's the text?", "Could you give me the text?")
"""How to ask for what is worked on: it does not have to say anything."""
_NOTED = regex(r"\b(?:notes?|comments?|remarks?)$")
_NOTES = ("What should the {n} say?", "What should I write?", "What would you like to note?")
"""How to ask for words that are put down."""
_SAVED = ("Where should I save it?", "Where should it be saved?", "What should I save it as?")
_WRITTEN_TO = frozenset("out output dest destination".split())
"""Words for where a file goes that is made."""

_OF_ENDS = {
    "start": ("From when?", "Starting when?", "From when on?"),
    "end": ("Until when?", "Up to when?", "Until what point?"),
}


_FILED = frozenset(("file_path", "file_name", "directory"))
_OF_FILES = frozenset(
    """file path filepath filename name document folder directory dir input source output target
    local full absolute""".split()
)
"""Words for a file that is read or written: a project's path is no file that anybody means."""
_QUERIES = frozenset(("query", "search", "search query", "search term", "keyword", "search text"))
"""What specs call what is searched for, whatever it is."""
_ALWAYS = frozenset(("search_query", "question", "file_path", "file_name", "directory"))
"""What is asked for in words of its own, never by its noun."""


def _forms_of_its_own(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """Whole questions for an end of a span, when and where, what is sought and what described."""
    family = parameter.meaning.family
    if noun == "name" and not MAKING.isdisjoint(words_of(parameter.leaf.function.name)):
        return _CALLED
    if noun == "text" and not alters(parameter.leaf.function):
        return _LOOKED_INTO
    if noun == "text" and family == "text":
        return _SAYS
    if family == "text" and alters(parameter.leaf.function) and _NOTED.search(noun):
        return tuple(form.format(n=noun) for form in _NOTES)
    if noun == "amount" and family == "money":
        return _HOW_MUCH
    if family in _FILED and not _WRITTEN_TO.isdisjoint(parameter.leaf.words):
        return _SAVED
    if family in WHEN:
        end = _end_of(parameter)
        return _OF_ENDS[end] if end else _BARE.get(noun)
    if family in ("places", "travel"):
        return _BARE.get(noun)
    if noun in _QUERIES and parameter.meaning.name not in ("question", "sql"):
        return _BY_KIND["search_query"]
    if _WOES.search(noun):
        verb = "are" if is_plural(noun) else "is"
        return (f"Could you describe the {noun}?", f"What {verb} the {noun}?")
    described = _DESCRIBED.match(noun)
    return tuple(form.format(n=described[1]) for form in _DESCRIBES) if described else None


def _end_of(parameter: Parameter) -> str:
    """Which end of a span it is that is said to have two: ``timeMin`` is its start."""
    words = parameter.leaf.words
    if not _FIRST_ENDS.isdisjoint(words) or words in (("start",), ("starts",), ("begin",)):
        return "start"
    return "end" if not _LAST_ENDS.isdisjoint(words) or words in (("end",), ("ends",)) else ""


_FIRST_ENDS = frozenset(("min", "minimum", "after", "since"))
_LAST_ENDS = frozenset(("max", "maximum", "before", "until"))


def _plain_forms(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """How to ask for what has no words of its own."""
    if is_plural(noun):
        return _MANY
    return _forms_of(noun, text=parameter.meaning.family in ("text", "code"))


@lru_cache(maxsize=8192)
def _forms_of(noun: str, *, text: bool) -> tuple[str, ...]:
    """The same of one thing, which can be looked up."""
    if noun == "matter":
        return ("Which matter is it?", "What is it about?")  # "what's the matter?" asks for woes
    if text or is_attribute(noun) or noun.startswith(("first ", "second ")):
        return (*_ONE, *_USE) if _USED.search(noun) and "'s " not in noun else _ONE
    wished = _WISH if _CHOSEN.search(noun) else ()
    return (*_THING, *wished, *(_USE if _USED.search(noun) else ()))


def _has_own_words(kind: str, noun: str) -> bool:
    """Whether a kind is asked for in its own words: a phrase to translate is not searched for."""
    sought = kind != "search_query" or _SOUGHT.search(noun) is not None
    filed = kind not in _FILED or _OF_FILES.issuperset(noun.split())
    return kind in _BY_KIND and noun != "name" and sought and filed


def _options(parameter: Parameter) -> list[str]:
    """The few options that a question may list; a user's or a place's name is none."""
    if parameter.meaning.family in _NAMED:
        return []  # "owner (username or organization)" lists no names
    found = [str(o).replace("_", " ") for o in options_of(parameter.leaf) if o != "dontcare"]
    return [] if any("etc" in option.lower() for option in found) else found


def _who(forms: tuple[str, ...], noun: str) -> tuple[tuple[str, ...], str]:
    """How to ask for somebody's name: "who is the guest?", but "what's the full name?"."""
    owner = noun.removesuffix(" name")
    named = owner not in OWN_NAMES and not owner.endswith("address")
    return (forms, owner) if named else (_ONE, noun)


_SOUGHT = regex(r"\b(?:query|search|terms?|keywords?|q|text|string)$", re.I)
_HOW_MANY = (
    "How many results would you like? I need a {n}.", "What {n} should I use?",
    "What's the {n}, how many results should I get?",
)  # fmt: skip
_SUMS = ("What are the {n}?", "How much are the {n}?", "Could you tell me the {n}?")
_HOW_LONG = ("How long?", "For how long?", "How much time?")
_SAYS = ("What should it say?", "What would you like it to say?")
_COUNTS = ("How many {n}?", "How many {n} would that be?", "Could you tell me the number of {n}?")
_HEADS: dict[str, str] = {
    "city": "which {n}", "person_name": "who's the {n}", "date": "what {n}",
    "start_date": "what {n}", "time_of_day": "what {n}", "datetime": "what {n}",
    "duration": "how long", "directory": "which folder",
    "quantity": "how many", "message": "what should the {n} say",
    "subject": "what should the subject be", "search_query": "what should I search for",
    "question": "what's the question", "file_path": "which file", "file_name": "which file",
}  # fmt: skip


def _is_count(parameter: Parameter, noun: str) -> bool:
    """Whether it is a number of things that its noun names: "sides per die"."""
    if parameter.leaf.schema.get("type") not in ("integer", "number"):
        return False
    counted = noun == "people" or _COUNTED.match(noun) is not None
    return counted and not _AMOUNTS.search(noun)


def _head(parameter: Parameter, noun: str) -> str:
    """What is asked of one of two: "which city", "how many guests", "what's the order number"."""
    if _is_count(parameter, noun):
        return f"how many {noun}"
    bare = _forms_of_its_own(parameter, noun)
    if bare is not None:
        short = next((form for form in bare if form[0] == "W"), bare[0])
        return short[0].lower() + short[1:-1]
    form = _HEADS.get(parameter.meaning.name) if not noun.endswith(" name") else None
    if form is None:
        number = parameter.leaf.schema.get("type") in ("integer", "number")
        form = "what's the {n}" if number or is_attribute(noun) else "which {n}"
    return form.format(n=noun)


def _both(parameters: Sequence[Parameter], nouns: Sequence[str], rng: random.Random) -> str:
    """One question for two things."""
    first, second = (noun.partition(" ") for noun in nouns)
    if (first[0], second[0]) == ("first", "second") and first[2] == second[2]:
        number = parameters[0].leaf.schema.get("type") in ("integer", "number")
        forms = _TWINS[number or is_attribute(first[2])]
        return forms[int(rng.random() * len(forms))].format(n=plural(first[2]))
    counted = any(map(_is_count, parameters, nouns))  # "the location and the days" ask for no count
    if rng.random() < 0.45 and not counted:
        return _TWO[int(rng.random() * len(_TWO))].format(a=nouns[0], b=nouns[1])
    one, other = (_head(p, noun) for p, noun in zip(parameters, nouns, strict=True))
    form = _TWO_ASKED[int(rng.random() * len(_TWO_ASKED))]
    return form.format(A=one[0].upper() + one[1:], a=one, b=other)
