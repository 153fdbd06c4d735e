"""The questions that ask for one parameter, in the words that its noun and its kind have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex, remembered
from generator.scenarios.asked_by_deed import AT_WHAT_TIME, ON_WHICH_DAY, SAYS, asked_by_deed
from generator.scenarios.asked_by_kind import (
    ATTRIBUTE,
    BY_KIND,
    FILED,
    asks_to_paste,
    of_kind,
    turned,
)
from generator.scenarios.asked_counts import counts, is_count
from generator.scenarios.asked_names import asks_name, names_what_is_made, which_named
from generator.scenarios.called import OWN_NAMES, WHEN, is_attribute, noun_of
from generator.scenarios.ends_of_spans import asked_of_end
from generator.scenarios.found_things import things_found
from generator.scenarios.on_texts import works_on_text
from generator.scenarios.option_names import options_told
from generator.scenarios.towhom import asks_whom
from generator.scenarios.whichone import asks_which
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.semantics.series import in_series
from generator.specs.effects import alters, effect

_THING = ("Which {n}?",)
_LOOKED_AT = ("Which {n}?", "Which {n} are you interested in?")
"""Of what something is looked up for."""
_USE = ("Which {n} should I use?",)
_USED = regex(
    r"(?:\b|^)(?:currency|format|model|unit|language|method|algorithm|template|branch|environment|"
    r"calendar|version|port|voltage|database|dataset|channel)$",
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
_MANY = ("Which {n}?", "What are the {n}?")
_CHOICE = ("Which {n}: {c}?", "Which {n} would you like: {c}?")
_OF_TWO = ("{C}?", "{C}?", "Which {n}, {c}?")
"""Of two: "Buy or sell?"."""
_CHOICES = ("How many {n}: {c}?", "How many {n}, {c}?")
_PLACES_OF = regex(
    r"(?:^| )(?:year|month|quarter|week|season|day|chapter|verse|page|floor|grade|round|episode|"
    r"semester|section|lesson|room|seat|gate|platform|lane|century|decade|era|edition|version)$"
)
"""What is numbered, so that one asks which it is."""
_NAMING = ("What should the {n} be?", "What's the {n}?")
_GIVING = ("What should the {n} be?", "What would you like the {n} to be?")
_GIVEN = frozenset("title subject headline label caption nickname priority status role".split())
"""What is given to something that is made, so that it has none yet."""
_BARE: Mapping[str, tuple[str, ...]] = {
    "date": ON_WHICH_DAY,
    "time": AT_WHAT_TIME,
    "date and time": (
        "What date and time?",
        "For which day, and what time?",
        "Which day and time?",
    ),
    "origin": ("Where from?", "From where?"),
    "destination": ("Where to?",),
}
"""How to ask for when and where, which nobody asks for by a noun: "what's the date?" asks for
today's."""
_GOES = ("Where should it go?",)
"""How to ask for what is no place: an agent, a wallet."""
_QUANTITY = ("How many?", "How many would you like?")
_QUANTITIES = frozenset(("quantity", "units", "count", "number", "amount"))
_WOES = regex(
    r"\b(?:issue|problem|fault|damage|symptoms?|situation|complaint|incident|defect|malfunction)$"
)
_LIMITS = frozenset(("limit", "max results", "maximum results", "page size", "result limit"))


class Ways(NamedTuple):
    """How one parameter is asked for, in whole questions.

    ``listing`` are those that list its few options, ``usual`` those that its kind mostly has.
    """

    listing: Sequence[str]
    usual: Sequence[str]
    forms: Sequence[str]

    @property
    def asked(self) -> Sequence[str]:
        """Those that list no options: of its kind, where there are any, else the others."""
        return self.usual or self.forms


@remembered
def ways_of(parameter: Parameter) -> Ways:
    """The questions that ask for a parameter."""
    noun, options = noun_of(parameter), options_told(parameter)
    listing: Sequence[str] = ()
    if 1 < len(options) <= 4 and all(len(o) < 24 for o in options):
        listed = in_series(options, "or")
        told = listed[0].upper() + listed[1:]
        forms = _choices(parameter, noun, len(options))
        of = noun.removeprefix("new ")  # all that there are would be new
        listing = tuple(form.format(n=of, c=listed, C=told) for form in forms)
    own = asks_which(noun) or _shows(parameter, noun) or forms_of_its_own(parameter, noun)
    if own is not None:
        return Ways(listing, (), own)
    forms, usual, called = _forms_by_kind(parameter, noun)
    return Ways(
        listing,
        tuple(form.format(n=called) for form in usual),
        tuple(form.format(n=noun) for form in forms),
    )


def _shows(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """How to ask for the prompt of what is painted or filmed, and for what somebody likes."""
    if noun in ("user interest", "user interests"):
        return ("What are you interested in?",)
    made = noun == "prompt" and _SHOWN.search(" ".join(words_of(parameter.leaf.function.name)))
    return _SHOWS if made else ()


def _forms_by_kind(parameter: Parameter, noun: str) -> tuple[Sequence[str], Sequence[str], str]:
    """Forms of questions for what has no questions of its own; those of its kind, and its noun."""
    plural = is_plural(noun)
    forms = _plain_forms(parameter, noun)
    kind = parameter.meaning.name
    number = parameter.leaf.schema.get("type") in ("integer", "number")
    forms, number = _SUMS if number and plural else forms, number and not plural
    how_long = parameter.meaning.family == "durations" and kind not in BY_KIND
    if noun.startswith(("first ", "second ")):
        return _forms_of(noun, text=False), (), noun
    if is_count(parameter, noun):
        forms = counts(noun)
    elif (number or parameter.meaning.family == "durations") and noun in ("time", "duration"):
        forms = _HOW_LONG  # "what time" asks for an hour
    elif kind == "quantity" and noun in _QUANTITIES:
        forms = _QUANTITY
    elif noun.rsplit(maxsplit=1)[-1] in ("body", "content") and parameter.meaning.family == "text":
        # what is there says it already
        forms = SAYS if alters(parameter.leaf.function) else ATTRIBUTE
    elif _PLACES_OF.search(noun) and kind not in BY_KIND:
        forms = _LOOKED_AT if _looks_at(parameter) else _THING
    elif number or how_long:
        forms = ATTRIBUTE
    elif noun in _LIMITS:
        forms = _HOW_MANY
    elif noun.startswith("new "):
        forms = _NAMING
    elif noun in _GIVEN and _is_made(parameter):
        forms = _GIVING
    elif _has_own_words(kind, noun):
        usual = ATTRIBUTE if "birth" in noun else of_kind(parameter, noun)
        return forms, *(_who(usual, noun) if kind == "person_name" else (usual, noun))
    return forms, (), noun


def _choices(parameter: Parameter, noun: str, options: int) -> Sequence[str]:
    """Ways to ask which of a few options it is."""
    if is_count(parameter, noun):
        return _CHOICES
    if options == 2 and "enum" in parameter.leaf.schema:
        return _OF_TWO
    if is_plural(noun):
        return _CHOICE[:1]  # no "what's the options"
    return _CHOICE if is_attribute(noun) else _CHOICE[:2]


def _is_made(parameter: Parameter) -> bool:
    """Whether something is made that gets a title: what is ordered has one."""
    spec = parameter.leaf.function
    got = not _GOT.isdisjoint(words_of(spec.name.rpartition(".")[2])[:1])
    return effect(spec) == "create" and not got


_GOT = frozenset("request order buy borrow reserve book rent purchase claim".split())


def _looks_at(parameter: Parameter) -> bool:
    """Whether something is looked up and shown, which whoever asks may be interested in."""
    spec = parameter.leaf.function
    first = next(iter(words_of(spec.name.rpartition(".")[2])), "")
    return first in _SHOWING and not alters(spec)


_SHOWING = frozenset("get show list view check find read fetch lookup look retrieve see".split())
_PUT_IN = {
    "text": SAYS, "content": SAYS, "body": SAYS, "message": SAYS,
    "description": ("What should the description say?", "Could you give me a description?"),
    "value": ("What should the value be?", "What value should it have?"),
}  # fmt: skip
"""How to ask for what is written, or set."""
_SHOWN = regex(r"\b(?:image|picture|photo|video|logo|art|artwork)s?\b", re.I)
_SHOWS = ("What should it show?", "What would you like to see in it?", "What should be in it?")
"""How to ask for the prompt of what is painted or filmed."""
_CALLED = ("What should it be called?", "What should I call it?", "What would you like to call it?")
"""How to ask for the name of what does not exist yet."""
_HOW_MUCH = ("How much?", "What's the amount?")
_LOOKED_INTO = ("What's the text?", "Could you paste the text?", "Could you give me the text?")
"""How to ask for what is worked on: it does not have to say anything."""
_NOTED = regex(r"\b(?:notes?|comments?|remarks?)$")
_NOTES = ("What should the {n} say?", "What should I write?", "What would you like to note?")
"""How to ask for words that are put down."""
_SAVED = ("Where should I save it?", "Where should it be saved?")
_MOVED = ("Where should it go?", "Which folder should it go to?", "Where to?")
_MOVING = frozenset(("move", "moves", "transfer", "relocate"))
_WRITTEN_TO = frozenset("out output dest destination".split())
"""Words for where a file goes that is made."""
_OF_FILES = frozenset(
    """file path filepath filename name document folder directory dir input source output target
    local full absolute current existing old original""".split()
)
"""Words for a file that is read or written: a project's path is no file that anybody means."""
_QUERIES = frozenset(("query", "search", "search query", "search term", "keyword", "search text"))
"""What specs call what is searched for, whatever it is."""
_KEYWORD = regex(r" keywords?$")


@lru_cache(maxsize=4096)
def is_sought(noun: str) -> bool:
    """Whether a noun is of what is searched for: "query", "name keyword"."""
    return noun in _QUERIES or _KEYWORD.search(noun) is not None


def forms_of_its_own(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """Whole questions for an end of a span, when and where, what is sought and what described."""
    family = parameter.meaning.family
    known = asks_whom(parameter, noun) or asked_by_deed(parameter, noun)
    if known := known or asks_to_paste(parameter, noun):
        return known
    if noun in ("start", "end") and family not in WHEN:
        return f"Where should it {noun}?", f"What's the {noun}?"
    if names_what_is_made(parameter, noun):
        return _CALLED
    given = works_on_text(parameter.leaf.function) and family == "text"
    if alters(parameter.leaf.function) and noun in _PUT_IN and family != "code" and not given:
        return _PUT_IN[noun]
    if named := asks_name(parameter, noun):
        return named
    if noun == "text" and (given or not alters(parameter.leaf.function)):
        return _LOOKED_INTO
    if family == "text" and alters(parameter.leaf.function) and _is_noted(parameter, noun):
        return tuple(form.format(n=noun) for form in _NOTES)
    if noun == "amount" and family == "money":
        return _HOW_MUCH
    if parameter.meaning.name in FILED and not _WRITTEN_TO.isdisjoint(parameter.leaf.words):
        return _SAVED if _MOVING.isdisjoint(words_of(parameter.leaf.function.name)) else _MOVED
    # "what's the time?" asks what the clock says
    if family in (*WHEN, "places", "travel") or noun in ("origin", "destination", "time"):
        if noun == "destination" and family not in ("places", "travel"):
            return _GOES
        end = asked_of_end(parameter) if family in WHEN else ()
        return end or (None if family == "durations" else _BARE.get(noun))
    asks = parameter.meaning.name == "question" and not _searches(parameter)
    if is_sought(noun) and parameter.meaning.name != "sql" and not asks:
        leaf = parameter.leaf
        by_name = "name" in leaf.words or "name" in leaf.description.lower()
        things = "" if by_name else things_found(leaf.function, [*words_of(leaf.function.name)])
        kinds = (f"What kind of {things} are you looking for?",) if things else ()
        return (*kinds, *BY_KIND["search_query"][-1 if kinds else 0 :])
    if _WOES.search(noun) and family not in ("identifiers", "code"):
        verb = " are" if is_plural(noun) else "'s"
        return (f"Could you describe the {noun}?", f"What{verb} the {noun}?")
    return turned(noun)


def _is_noted(parameter: Parameter, noun: str) -> bool:
    """Whether words are put down, and not handed over to have something made from them."""
    told = parameter.leaf.function.description
    found = _NOTED.search(noun)
    return found is not None and not re.search(rf"\bfrom (?:\w+ ){{0,2}}{found[0]}\b", told, re.I)


def _searches(parameter: Parameter) -> bool:
    """Whether what is sought is looked for, and no question: by a search, not by an expert."""
    return not {"search", "find", "lookup"}.isdisjoint(words_of(parameter.leaf.function.name))


def _plain_forms(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """How to ask for what has no words of its own."""
    if is_plural(noun) and not noun.isupper():
        return _MANY
    text = parameter.meaning.family in ("text", "code")
    if known := which_named(parameter, noun):
        return known
    forms = _forms_of(noun, text=text)
    chosen = parameter.meaning.name == "enum" or parameter.meaning.family in ("web", "code")
    return _LOOKED_AT if forms == _THING and not chosen and _looks_at(parameter) else forms


@lru_cache(maxsize=8192)
def _forms_of(noun: str, *, text: bool) -> tuple[str, ...]:
    """The same of one thing, which can be looked up."""
    if noun == "matter":
        return ("Which matter is it?", "What is it about?")  # "what's the matter?" asks for woes
    if noun.startswith(("first ", "second ")):
        return tuple(form.format(n=noun) for form in ATTRIBUTE[1:])  # of one of two
    if text or noun.isupper() or is_attribute(noun):
        return (*ATTRIBUTE, *_USE) if _USED.search(noun) and "'s " not in noun else ATTRIBUTE
    wished = _WISH if _CHOSEN.search(noun) else ()
    return (*_THING, *wished, *(_USE if _USED.search(noun) else ()))


def _has_own_words(kind: str, noun: str) -> bool:
    """Whether a kind is asked for in its own words: a phrase to translate is not searched for."""
    sought = kind != "search_query" or _SOUGHT.search(noun) is not None
    filed = kind not in FILED or _OF_FILES.issuperset(noun.split())
    return kind in BY_KIND and noun != "name" and sought and filed


def _who(forms: tuple[str, ...], noun: str) -> tuple[tuple[str, ...], str]:
    """How to ask for somebody's name: "who is the guest?", but "what's the full name?"."""
    owner = noun.removesuffix(" name")
    named = (owner == noun or owner not in OWN_NAMES) and not owner.endswith("address")
    return (forms, owner) if named else (ATTRIBUTE, noun)


_SOUGHT = regex(r"\b(?:query|search|terms?|keywords?|q|text|string)$", re.I)
_HOW_MANY = ("How many results would you like?", "How many results should I get?")
_SUMS = ("What are the {n}?", "How much are the {n}?")
_HOW_LONG = ("How long?", "For how long?")
