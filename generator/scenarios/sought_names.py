"""Names of things found, in keeping with what a call looks for.

Who looks for "harbor" finds the Harbor Group; who names a film finds that one; of what real thing
has a name nobody can make up which there are.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

import orjson

from generator.quick import regex
from generator.records import Json
from generator.scenarios.asked_for import operators
from generator.scenarios.elsewhere import anywhere, elsewhere
from generator.scenarios.kept import Kept, about, drawn, fitting, is_topic, on_topic
from generator.scenarios.returned import Returned
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular
from generator.semantics.drawing.names import OWN, completed, first_name, last_name

USUAL, MANY = 5, 24
"""Things found, at most: usually, and in a long result."""
FEW_MADE = 3
"""Things whose names are made of the words that were looked for, at most: more sound alike."""

_SOUGHT = frozenset(
    """query q keyword keywords search term topic text phrase subject terms search_query user_query
    ingredient ingredients diet cuisine dish product interest genre pattern glob regex
    intervention condition disease treatment job_title wanted item items good goods""".split()
)
"""Last words of arguments that say what is looked for, and meanings of such."""
_TOPICAL = frozenset("category topic section genre theme subject".split())
"""Last words of arguments that say what things found are about."""
_NARROWING = frozenset("media sports people organisations events places".split())
"""Families of arguments that real names would have to be in keeping with."""
_ENDING = regex(r"(?:[\w*/]*\*\.|\.)?(\w{2,5})$")
"""What ends the names of the files that are meant: "**/*.json"."""
_OF_A_KIND = regex(
    r"\b(?:BBQ|Trattoria|Osteria|Pizz\w+|Noodle|Ramen|Sushi|Taqueria|Taco|Curry|Deli|Bakery|Fish|"
    r"Oyster|Lobster|Steak\w*|Burger|Bistro|Kebab|Tapas|Gasthof|Maison|Pension)\b"
)
"""Words of names that tell a kind, which may not be the one that is looked for."""
_QUALITIES = frozenset("year decade era rating platform multiplayer director actor cast".split())
_TITLED = frozenset(("media", "organisations"))
"""Families of names of which one thing alone has each."""
_MANNERS = (("cuisine",), ("diet",))
_MEALS = frozenset("recipes dishes meals".split())
_DIET = regex(
    r"(?:vegan|vegetarian|keto|paleo|pescatarian|[a-z]+-free|(?:low|high)-[a-z]+|italian|thai|greek|"
    r"mexican|indian|chinese|japanese|french|korean|spanish|vietnamese|moroccan|turkish|lebanese)$",
    re.I,
)
_DISHES = ("stew", "soup", "salad", "rice bowl", "casserole", "dumplings", "flatbread", "curry")
"""What there is of each cuisine and diet."""
_MAKERS = (("make",), ("brand",), ("manufacturer",))
_TITLE = regex(r"[A-Z][\w'’.-]+(?: (?:[A-Z0-9&-][\w'’.-]*|of|the|for|and|in|at|on)){2,}$")
"""What is searched for by its whole title, as one thing is called."""


def names_for(
    shape: Returned,
    parameters: Sequence[Parameter],
    arguments: Mapping[str, Json],
    rng: random.Random,
) -> Sequence[str] | None:
    """Names that go with what is looked for; None where any does, () where none is known."""
    thing = shape.thing
    if thing is None or not thing.label:
        return None
    told = _namesakes(thing, parameters, arguments, rng) or _dishes(shape, arguments, rng)
    told = told or _ending_alike(shape.noun, rng)
    if told:
        return told
    narrowed, topic = False, shape.qualifier
    for parameter in parameters:
        given = arguments.get(parameter.leaf.name) if len(parameter.leaf.path) == 1 else None
        given = given[0] if isinstance(given, list) and given else given
        if isinstance(given, str) and not _TOPICAL.isdisjoint(parameter.leaf.words[-1:]):
            topic = given
        if isinstance(given, str) and parameter.leaf.words in _MAKERS and thing.label == "model":
            return ()  # what models a make has
        sought = not _SOUGHT.isdisjoint((*_heads(parameter), parameter.meaning.name))
        if not isinstance(given, str) or "enum" in parameter.leaf.schema:
            narrowed |= given is not None and (sought or _narrows(parameter))
            continue
        matter = operators(given) if sought else None
        given = given if matter is None else matter
        if not given:
            continue  # all that is unread
        names = _named_by(shape, thing, parameter, given, rng, sought=sought)
        if names is not None:
            return names
        narrowed |= sought or _narrows(parameter)
    said = orjson.dumps(dict(arguments)).decode()
    topics = [name for name in on_topic(thing.topics, topic) if not elsewhere(name, said)]
    if topics:
        # no two about the same
        mixed = {n[:9]: n for n in rng.sample(topics, min(MANY, len(topics)))}
        return [*mixed.values()]
    if topic != shape.qualifier and thing.patterns and is_topic(topic):
        one = singular(topic.lower().replace("_", " "))
        few = min(FEW_MADE, len(thing.patterns))
        return [about(p, one) for p in rng.sample(thing.patterns, few)]
    if thing.topics and shape.qualifier and not _OF_ALL.issuperset(shape.qualifier.split()):
        return ()  # news of a trade that no list knows are not those of the world
    if thing.by_kind and shape.qualifier and thing.patterns:
        return [about(p, shape.qualifier) for p in rng.sample(thing.patterns, 4)]
    if narrowed and thing.made:
        able = [name for name in anywhere(thing.made) if not _OF_A_KIND.search(name)]
        return rng.sample(able, min(MANY, len(able)))
    return () if narrowed and thing.real else None


def _dishes(shape: Returned, arguments: Mapping[str, Json], rng: random.Random) -> Sequence[str]:
    """Dishes with one or two of the ingredients that are given: "Rice bowl with beets"."""
    stuff = arguments.get("ingredients") or arguments.get("ingredient")
    if not stuff or shape.noun.rpartition(" ")[2] not in _MEALS:
        return ()
    listed = stuff if isinstance(stuff, list) else str(stuff).split(",")
    few = " and ".join([one.strip() for one in listed[:2] if isinstance(one, str)])
    if not few:
        return ()
    return [f"{dish[:1].upper()}{dish[1:]} with {few}" for dish in rng.sample(_DISHES, FEW_MADE)]


_OF_ALL = frozenset(
    """breaking hacker headline headlines daily world local global general morning today press web
    google rss newspaper important main web""".split()
)
"""Words before "news" that are no trade."""
NAMESAKES = 3
"""People of one name that a search finds, at most."""


def _namesakes(
    thing: Kept,
    parameters: Sequence[Parameter],
    arguments: Mapping[str, Json],
    rng: random.Random,
) -> Sequence[str]:
    """People who have the first or last name that is looked for."""
    if not thing.named:
        return ()
    given = {p.meaning.name: arguments.get(p.leaf.name) for p in parameters}
    first, last = given.get("first_name"), given.get("last_name")
    if isinstance(first, str) and isinstance(last, str):
        return (f"{first} {last}",)
    if isinstance(last, str):
        found = [f"{first_name(OWN, rng)} {last}" for _ in range(NAMESAKES)]
    elif isinstance(first, str):
        found = [f"{first} {last_name(OWN, rng)}" for _ in range(NAMESAKES)]
    else:
        return ()
    return [*dict.fromkeys(found)]


def _named_by(
    shape: Returned,
    thing: Kept,
    parameter: Parameter,
    given: str,
    rng: random.Random,
    *,
    sought: bool,
) -> Sequence[str] | None:
    """Names that one argument tells; None where it tells none."""
    ending = _ENDING.match(given)
    if ending and (parameter.meaning.name == "file_extension" or "*" in given):
        return _ending_in(ending[1], rng)
    titled = thing.patterns and _TITLE.match(given) is not None
    titled = titled or parameter.meaning.family in _TITLED
    if _is_name(shape, parameter) or (sought and (thing.named or titled)):
        whole = completed(given, rng) if thing.named and " " not in given else given
        strange = thing.named and not all(part[0].isupper() for part in given.split())
        return () if strange or not whole else (whole,)
    if not sought:
        return None
    manner = parameter.leaf.words[-1:] in _MANNERS or _DIET.match(given) is not None
    if manner and shape.noun.rpartition(" ")[2] in _MEALS:
        kind = given.replace("_", " ")
        return [f"{kind[:1].upper()}{kind[1:]} {dish}" for dish in rng.sample(_DISHES, USUAL)]
    if parameter.leaf.words[-1:] in (("pattern",), ("regex",), ("glob",)):
        return ()  # what has it in its text can't be told by names
    slug = any("[x-]" in pattern for pattern in thing.patterns)
    if thing.patterns and _has_its_adjective(thing.patterns, given):
        return (given,)  # no "spicy easy stew"
    if thing.patterns and thing.label == "name" and given.count(" ") >= FEW_WORDS and not slug:
        return (given[:1].upper() + given[1:],)  # who tells it so closely finds just that
    if thing.patterns and is_topic(given) and not (slug and given.count(" ") > 3):
        able = fitting(thing.patterns, given)
        return [about(p, given) for p in rng.sample(able, min(FEW_MADE, len(able)))]
    words = parameter.leaf.words[-1:] in _IN_WORDS and thing.label == "title"
    if words and is_topic(given) and given.count(" ") < FEW_WORDS:
        return [about(p, given) for p in rng.sample(_TITLES, FEW_MADE)]
    if thing.made and thing.label == "title" and given[:1].isupper() and given.count(" ") < 8:
        return (given,)  # who looks for "Dune: Part Two" finds that
    # of what real works are about nobody knows
    return None if thing.made and thing.label != "title" else ()


_ENDED = regex(
    r"(txt|pdf|csv|json|xml|docx|xlsx|pptx|md|html|py|png|jpg|svg|mp3|mp4|zip|log) file(?:name)?s$"
)
"""What files are called by how their names end: "txt files"."""


def _ending_alike(noun: str, rng: random.Random) -> Sequence[str]:
    """Names of files of the one kind that a function finds."""
    ending = _ENDED.match(noun)
    return _ending_in(ending[1], rng) if ending else ()


def _ending_in(ending: str, rng: random.Random) -> Sequence[str]:
    """Names of files that all end alike."""
    stems = {name.partition(".")[0] for name in drawn("files.any")}
    return [f"{stem}.{ending}" for stem in rng.sample(sorted(stems), USUAL)]


def _has_its_adjective(patterns: Sequence[str], topic: str) -> bool:
    """Whether what is looked for begins with a word that names of such things begin with."""
    first, _, rest = topic.lower().partition(" ")
    return bool(rest) and any(pattern.lower().startswith(f"{first} [x]") for pattern in patterns)


FEW_WORDS = 3
"""Spaces in words that may be a part of a title, fewer."""
_IN_WORDS = (("query",), ("q",), ("keyword",), ("keywords",), ("search",), ("term",))
_TITLES = ("[X]", "Beyond [X]", "After [X]", "The [X] Years", "A Place Called [X]")
"""Titles of works that have the words that were searched for."""


_OF_ANOTHER = frozenset("versions releases tags branches commits reviews comments columns".split())
"""What something with a name has: a bare name is not theirs."""
_LEADS = frozenset("search find filter query display full exact".split())
"""Words before "name" that don't say whose it is."""


def _is_name(shape: Returned, parameter: Parameter) -> bool:
    """Whether an argument is the name of what is looked for."""
    *before, last = parameter.leaf.words or ("",)
    searched = bool(before) and before[-1] in _LEADS
    part = shape.noun.rpartition(" ")[2] in _OF_ANOTHER
    mine = (not before and not part) or searched or (bool(before) and before[-1] in shape.noun)
    # a player's title is no name
    named = shape.thing is not None and shape.thing.named and not searched
    kinds = ("name",) if named else ("name", "title")
    return last in kinds and mine


def never_known(shape: Returned, parameters: Sequence[Parameter]) -> bool:
    """Whether every search is for such things that nobody can make up what is found."""
    thing = shape.thing
    if thing is None or thing.patterns or thing.made or not thing.real:
        return False
    return any(
        p.leaf.required
        and (_narrows(p) or not _SOUGHT.isdisjoint((*p.leaf.words[-1:], p.meaning.name)))
        for p in parameters
    )


def _narrows(parameter: Parameter) -> bool:
    """Whether real names would have to be in keeping with an argument."""
    own = not _QUALITIES.isdisjoint(parameter.leaf.words[-1:])
    return own or parameter.meaning.family in _NARROWING


def _heads(parameter: Parameter) -> Sequence[str]:
    """What an argument is of: the dish, of ``dish_name``."""
    words = parameter.leaf.words
    return words[-2:] if words[-1:] == ("name",) else words[-1:]
