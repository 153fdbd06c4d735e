"""Terms of descriptions as people put them: stiff verbs, sums named as things, what flags ask."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.phrasing.grammar.described.asked_words import asks_itself, takes_question, worded
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.compounds import is_term
from generator.phrasing.grammar.described.lexicon import OTHERS, PLAINER, class_of
from generator.phrasing.grammar.described.name_clause import name_nouns
from generator.phrasing.grammar.described.nouns import (
    WRAPPERS,
    is_answer,
    is_plural,
    plural,
    singular,
)
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.searched import (
    holder_searched,
    is_searched_through,
    searched_brand,
)
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import words_of

_BOOKED = frozenset("appointment booking reservation".split())
"""What one makes by booking."""
_SEARCHED = frozenset("web internet google bing wikipedia duckduckgo site query".split())
"""What is searched rather than found: one looks for something on the web."""
_NOMINAL = {
    "addition": "add", "subtraction": "subtract", "multiplication": "multiply",
    "division": "divide",
}  # fmt: skip
"""Sums that descriptions name as things: "perform the addition of two numbers"."""
_WRAPS = regex(r"(?:information|info|details?|data|summary)$", re.I)


def termed(
    spec: FunctionSpec, verb: str, objects: list[str], complements: list[tuple[str, str]]
) -> tuple[str, list[str], list[tuple[str, str]]]:
    """Verb, objects and complements of a description in words that people use."""
    verb = PLAINER.get(verb, verb)
    if verb == "make" and objects and objects[0].split()[-1].lower() in _BOOKED:
        verb = "book"
    if verb == "answer" and objects and singular(objects[0].split()[-1].lower()) == "question":
        asked = takes_question(spec)  # who asks wants an answer
        verb = "ask" if asked or verb not in name_words(spec.name) else verb
    if verb == "ask" and asks_itself(objects, spec):
        objects, complements = [], []
    if verb == "count" and objects and is_plural(objects[0]):
        told = objects[0].split()[-1].lower() in spec.description.lower()
        complements = [*[("of", objects[0])] * told, *complements]
        objects = ["number" if told else f"number of {objects[0]}"]
    if verb == "define" and (word := worded(objects, spec)):
        verb, objects, complements = "get", ["definition"], [("of", word)]
    told = bool(objects) and is_answer(objects[0]) and not _WRAPS.search(objects[0])
    told = told and not (verb == "solve" and objects[0].lower().endswith("equation"))
    if told and objects[0] == "time" and _ANY_TIME.match(spec.description):
        told, objects = False, ["slot"]
    if told and verb in ("find", "determine", "solve"):
        verb = "calculate" if spec.parameters and _numeric(spec) else verb
    if is_term(objects, complements):
        objects = [f"{objects[0]} {complements[0][0]} {complements[0][1]}"]
        complements = complements[1:]
    owned = _OWNED.match(objects[0]) if objects and class_of(verb).name == "update" else None
    objects = [_unowned(noun, spec) for noun in objects]
    if owned:
        objects = [owned.group("thing")]
    elif objects and class_of(verb).name == "update":
        objects = [_whole(objects[0], spec), *objects[1:]]
    if objects and _CALLED.search(objects[0]) and class_of(verb).name in ("run", "create", verb):
        verb = "send"
    first = objects[0].split(" ", 1)[0].lower() if len(objects) == 1 else ""
    if first in _NOMINAL:
        verb = _NOMINAL[first]
        found = [noun.removeprefix("two ") for prep, noun in complements if prep == "of"]
        objects = found[:1] or ["numbers"]
        complements = [pair for pair in complements if pair[0] != "of"]
    if class_of(verb).name == "search" and verb != SEARCHED:
        objects = [noun for noun in objects if noun.rsplit(" ", 1)[-1].lower() not in _SEARCHED]
        complements = [pair for pair in complements if pair[1].lower() not in _SEARCHED]
    return verb, objects, complements


def _whole(noun: str, spec: FunctionSpec) -> str:
    """What is updated where the name knows no "settings" of it: "update project settings"."""
    thing, _, aspect = noun.rpartition(" ")
    words = name_words(spec.name)
    known = thing and aspect.lower() in _ASPECTS and aspect.lower() not in words
    return thing if known and thing.lower().split()[-1] in words else noun


def _unowned(noun: str, spec: FunctionSpec) -> str:
    """The noun without an owner that some argument names: "company's growth" of a ``company``."""
    owner, mark, rest = noun.partition("'s ")
    properties = spec.parameters.get("properties") if spec.parameters else None
    named = {word for name in properties or () for word in words_of(str(name))}
    rest = f"{owner} {rest}" if rest.lower() in WRAPPERS else rest  # "a group's detail"
    return rest if mark and rest and owner.split()[-1].lower() in named else noun


def nominal(clause: Clause, named: str = "") -> Clause:
    """What is performed, as a verb: "perform a click on a button" is to click a button.

    ``named`` is the verb of the function's name, whose noun is what is started: "transcription".
    """
    noun, led = clause.objects[:1], clause.complements[:1]
    stem = named[: max(5, len(named) - 3)]
    done = bool(noun) and len(stem) > 4 and noun[0].isalpha() and noun[0].lower().startswith(stem)
    if clause.verb in _STARTING and done and led and led[0][0] == "of":
        return Clause(named, (led[0][1],), clause.complements[1:])
    if clause.verb not in _LIGHT or len(clause.objects) != 1:
        return clause
    if _SEARCH.fullmatch(clause.objects[0]):
        return _searching(clause)
    if " " in clause.objects[0]:
        return clause
    verb = clause.objects[0].lower()
    if verb not in OTHERS - {"round"} or not clause.complements:
        return clause
    prep, inner = clause.complements[0]
    return Clause(verb, (inner,), clause.complements[1:]) if prep in ("of", "on") else clause


_STARTING = frozenset("start begin run trigger launch initiate perform request".split())
_STORES = frozenset(
    "base catalog catalogue index documentation docs faq faqs wiki archive archives corpus "
    "handbook manual library encyclopedia memory inbox mailbox vault crm log database brain".split()
)
"""What is searched for something else: nobody looks for "the knowledge base" there."""
_ANYTHING = tuple((noun,) for noun in "text content string words phrase keyword".split())
_HOLDERS = frozenset("hub database databases directory register registry boards drive apis".split())


def searched_in(clause: Clause, spec: FunctionSpec) -> Clause:
    """What is searched as the object, where an argument tells what for: "search the docs"."""
    declared = spec.parameters.get("properties")
    names = declared if isinstance(declared, Mapping) else {}
    asked = any("_".join(name_words(str(name))) in _QUERIES for name in names)
    brand = searched_brand(clause, spec) if clause.verb in ("search", "query") else ""
    asked = asked or bool(brand and "by" in name_words(spec.name))  # "search_pubmed_by_title"
    looks = asked and clause.verb in ("search", "query")
    if looks and (place := holder_searched(clause)):
        return Clause("search", (), (("in", place),))
    if looks and (_is_store(clause) or is_searched_through(clause, spec)):
        return Clause(SEARCHED, clause.objects, ())
    if looks and clause.objects in _ANYTHING and clause.complements:
        return Clause("search", (), clause.complements)
    kept = [one for one in name_nouns(spec.name)[-1:] if is_plural(one) and one not in _STORES]
    if clause.verb == "search" and kept and _is_store(clause, _STORES | _HOLDERS):
        return Clause("search", tuple(kept), ())  # "search_models": models in the model hub
    if brand and kept and kept[0] not in _WORDINGS:
        return Clause("search", tuple(kept), (("on", brand),))
    if looks and brand:
        return Clause(SEARCHED, (brand,), ())
    inside = _INSIDE.match(spec.description) if looks and not clause.objects else None
    if inside is not None:
        return Clause(SEARCHED, (inside["what"],), (), definite=True)
    place = next((noun for prep, noun in clause.complements[:1] if prep == "in"), "")
    if clause.verb != "search" or not place or len(clause.objects) != 1:
        return clause
    if place[0].islower() and lists_parameters(clause.objects[0], spec):
        return Clause("search", (plural(place),), clause.complements[1:])  # "a city for its name"
    told = rf"\bsearch(?:es)? (?:[\w'-]+ ){{0,4}}{re.escape(place)} for\b"
    several = any(prep == "for" for prep, _ in clause.complements)
    one_kind = is_plural(clause.objects[0]) and not several
    if not asked or one_kind or not re.search(told, spec.description, re.I):
        return clause
    definite = f"the {place.lower()}" in spec.description.lower()
    return Clause(SEARCHED, (place,), (), definite=definite)


_INSIDE = regex(
    r"\W*(?:(?:full|free)[- ]text |semantic |keyword |hybrid )?search(?:es)? "
    r"(?:inside|within|through|across|over|in) (?:the |your |all |an? (?:\w+'s )?)?"
    r"(?P<what>(?:[\w-]+ ){0,3}(?:texts?|contents?|body|library|collection|database|archive|notes"
    r"|base|corpus|names|transcripts?|documentation|docs|messages|history|logs)"
    r"(?: of (?:the |your |all )?[\w-]+)?)(?=[ .,;(]|$)",
    re.I,
)
"""In what one searches for what a query tells: "search inside the text of the books"."""


def lists_parameters(noun: str, spec: FunctionSpec) -> bool:
    """Whether a complement is a list of parameters: "for a specific year and category"."""
    parts = re.split(r",\s*(?:and |or )?|\s+(?:and|or)\s+", noun.lower())
    declared = spec.parameters.get("properties")
    names = declared if isinstance(declared, Mapping) else {}
    words = {singular(word) for name in names for word in name_words(name)}
    return len(parts) > 1 and all(
        part and any(singular(word) in words for word in part.split()) for part in parts
    )


def _is_store(clause: Clause, stores: frozenset[str] = _STORES) -> bool:
    """Whether what is searched holds things, and nothing tells which: a knowledge base."""
    heads = [noun.rsplit(" ", 1)[-1].lower() for noun in clause.objects]
    how = all(prep in ("using", "by", "with", "across") for prep, _ in clause.complements)
    return how and len(heads) == 1 and heads[0] in stores


_QUERIES = frozenset("query q search question keyword keywords term phrase".split())
_QUERIES |= {"search_query", "search_term", "key_words", "search_terms"}
_WORDINGS = frozenset("words keywords terms queries".split())
_CALLED = regex(r"^(?:HTTPS? )?(?:HTTPS?|GET|POST|PUT|PATCH|DELETE|HEAD) request$")
"""What is sent to a server, however its description says it."""
_LIGHT = frozenset(("perform", "do", "make", "execute", "carry", "run", "conduct"))
_SEARCH = regex(r"(?:[\w-]+ ){0,2}search(?: query| queries|es)?", re.I)


def _searching(clause: Clause) -> Clause:
    """What a search is run for: "execute a search for products" is to search for products."""
    sought = next((noun for prep, noun in clause.complements if prep == "for"), "")
    found = (sought,) if sought and sought.rsplit(" ", 1)[-1].lower() not in _SEARCHED else ()
    rest = tuple(pair for pair in clause.complements if pair[1] != sought)
    return Clause("search", found, rest)


_OWNED = regex(
    r"(?P<thing>[\w ]*\w)'s? (?:[\w-]+ )?(?:name|title|status|priority|settings|properties|details|"
    r"fields|attributes|profile|metadata|description|content|state|phone|phone number|email|schema|"
    r"config|configuration)(?:,? (?:and/or|and|or) .+)?$"
)


def _numeric(spec: FunctionSpec) -> bool:
    """Whether numbers, or a formula, go into what is found: "find the derivative of …"."""
    properties = spec.parameters.get("properties")
    kinds = (
        [each.get("type") for each in (properties or {}).values() if isinstance(each, dict)]
        if isinstance(properties, dict)
        else []
    )
    return any(kind in ("number", "integer", "float") for kind in kinds)


_ANY_TIME = regex(r"\W*finds? an? (?:\w+ )?(?:time|date|day)\b", re.I)
"""What is looked for and not worked out: a time that suits all."""
_GRADES = frozenset("rating score grade stars review mark".split())
_FIELDS = frozenset("properties settings details fields attributes".split())
_ASPECTS = frozenset(
    "status priority state settings setting properties details name title fields attributes "
    "quantity profile".split()
)


_GIVING = frozenset("leave give add submit set post record".split())


def acted_on(
    verb: str, objects: list[str], complements: list[tuple[str, str]]
) -> tuple[str, list[str], list[tuple[str, str]]]:
    """What is acted on: "leave a rating for X" rates X, "update the status of X" updates X."""
    if not objects or not complements or complements[0][0] not in ("of", "for", "to", "on"):
        return verb, objects, complements
    heads = {noun.rsplit(" ", 1)[-1].lower() for noun in objects}
    prep, inner = complements[0]
    plain = all(" " not in noun for noun in objects)  # a "minimum trust score" is a setting
    if heads <= _GRADES and verb in _GIVING and (plain or verb != "set"):
        return "grade" if heads == {"grade"} else "rate", [inner], complements[1:]
    whole = prep in ("for", "on") and heads <= _FIELDS and plain  # not "proxy settings for all"
    if heads <= _ASPECTS and (whole or prep == "of") and class_of(verb).name in ("update", "set"):
        return "update" if verb != "change" else verb, [inner], complements[1:]
    return verb, objects, complements


def whose(complements: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What several things told "about" are of: "the methods and properties of a class"."""
    lead = complements[0][0]
    at = next((k for k, pair in enumerate(complements) if pair[0] != lead), len(complements))
    owned = at > 1 and at < len(complements) and complements[at][0] == "of" and lead != "of"
    return complements[at:] if owned else complements


def unlisted(complements: list[tuple[str, str]], spec: FunctionSpec) -> list[tuple[str, str]]:
    """What follows a list of things, without others of the list: "commands and their options"."""
    first, rest = complements[0][1], complements[1:]
    while rest and rest[0][0] == "of":
        both = rf"{re.escape(first)}(?:,| and| or) (?:their |its )?{re.escape(rest[0][1])}"
        if not re.search(both, spec.description, re.I):
            break
        rest = rest[1:]
    return rest


_FLAGGING = frozenset("is has include includes only use show with should return".split())
"""Words of a flag's name that say nothing of what it is about."""


def unflagged(noun: str, spec: FunctionSpec) -> str:
    """A noun without what only a flag asks for: "direct flight" where ``direct_flight`` is one."""
    properties = spec.parameters.get("properties")
    words, asked = noun.split(), set[str]()
    for name, schema in properties.items() if isinstance(properties, Mapping) else ():
        picks = isinstance(schema, Mapping) and _picked(name, schema)
        if picks or (isinstance(schema, Mapping) and schema.get("type") == "boolean"):
            flag = set(name_words(name)) - _FLAGGING
            asked |= flag if picks or flag <= set(words) else set()
    asked -= {*name_words(spec.name), *words[-1:]}
    return " ".join(word for word in words if word not in asked)


def _picked(name: str, schema: Mapping[str, Json]) -> bool:
    """Whether a name lists its own options, one of which a request has: ``lost_or_stolen``."""
    options, words = schema.get("enum"), name_words(name)
    return isinstance(options, list) and "or" in words and set(map(str, options)) <= set(words)


_LADEN = frozenset("full complete entire whole additional basic general extensive".split())


def unladen(noun: str) -> str:
    """The noun without an adjective of descriptions at its start: "full details"."""
    first, _, rest = noun.partition(" ")
    plain = first.lower() in _LADEN and rest
    return unladen(rest) if plain and rest.split()[0].lower() not in _WHOLES else noun


_WHOLES = frozenset("page screen text name address stack moon house backup".split())
"""What may be full or complete to people too: "a full-page screenshot", "the full text"."""


def wraps(head: str, verb: str) -> bool:
    """Whether the noun wraps what is asked about; a profile that is made is the thing itself."""
    return head in WRAPPERS and not (head == "profile" and class_of(verb).name == "create")


def says_where(spec: FunctionSpec) -> bool:
    """Whether some argument says where, so that "nearby" need not be said."""
    properties = spec.parameters.get("properties") if spec.parameters else None
    where = {"location", "city", "address", "place", "latitude", "lat", "zip", "area", "near"}
    return any(where & set(name_words(str(name))) for name in properties or ())


def is_whole(noun: str, spec: FunctionSpec) -> bool:
    """Whether "humidity information" is the humidity, for all that is told of it."""
    head = noun.rsplit(" ", 1)[-1].lower()
    known = is_answer(noun) or head in ("article", "story", "interview")
    return known and not any(head in name_words(name) for name in declared(spec))
