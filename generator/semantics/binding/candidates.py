"""Which semantic types a name, format or description speaks for, the most telling first."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType
from generator.semantics.binding.worlds import is_of_another_world
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import (
    QUALIFIERS,
    as_rate,
    matches,
    pattern_words,
    raw_words,
    singular,
    singular_words,
    specificity,
    without_filter,
    words_of,
)
from generator.semantics.described.things import handled_thing, made_thing, told_thing
from generator.semantics.families import load_families, rank_of
from generator.semantics.family_groups import MOMENTS
from generator.semantics.time.moments import ends_span, is_iso_moment

Kind = type[SemanticType]

GENERIC_HEADS = frozenset(
    "id name title type status number code date time description key text url address state "
    "category label size content message note price amount email location".split()
)
"""Names that mean something only together with what the function is about."""

_OF_PERSONS = frozenset("user customer contact person client guest member".split())


class Index(Struct, frozen=True):
    """Patterns of all types by their first literal word, and types by format and hint."""

    by_word: dict[str, tuple[tuple[tuple[str, ...], Kind, int], ...]]
    by_format: dict[str, tuple[Kind, ...]]
    hints: tuple[tuple[str, Kind], ...]


def index() -> Index:
    """The index over all registered types; made anew when types were registered since."""
    load_families()
    return _index(len(SEMANTIC_TYPES.values()))


@functools.lru_cache(maxsize=4)
def _index(count: int) -> Index:
    by_word: dict[str, list[tuple[tuple[str, ...], Kind, int]]] = {}
    by_format: dict[str, list[Kind]] = {}
    hints: list[tuple[str, Kind]] = []
    kinds = sorted(SEMANTIC_TYPES.values(), key=lambda kind: rank_of(kind.__module__))
    for order, kind in enumerate(kinds):
        for name in kind.names:
            pattern = pattern_words(name)
            first = next(filter("*".__ne__, pattern), None)
            if first is not None:
                by_word.setdefault(first, []).append((pattern, kind, order))
        for name in kind.formats:
            by_format.setdefault(name.casefold(), []).append(kind)
        hints.extend((hint.casefold(), kind) for hint in kind.hints)
    hints.sort(key=lambda pair: -len(pair[0]))
    return Index(
        by_word={word: tuple(found) for word, found in by_word.items()},
        by_format={name: tuple(found) for name, found in by_format.items()},
        hints=tuple(hints),
    )


def by_format(name: str) -> tuple[Kind, ...]:
    """Types for a JSON Schema ``format``; for one nobody declares, by its words."""
    found = index().by_format.get(name.casefold())
    return found or tuple(kind for kind, _ in matching([words_of(name)]))


def by_name(leaf: Leaf) -> list[tuple[Kind, str]]:
    """(type, pattern) pairs for the leaf's name in its context, the most specific first."""
    if {"first": "second", "second": "first"}.get(" ".join(leaf.words)) in siblings(leaf):
        return []  # of two: neither a time nor how many
    if leaf.name in _CHANNELS and _CHANNELS.issubset({leaf.name, *siblings(leaf)}):
        return []  # of a colour: "g" is no weight in grams
    own = {*singular_words(leaf.words), *singular_words(raw_words(leaf.name))}
    bare = len(leaf.name) == 1 and leaf.words == (leaf.name,) and leaf.name != "q"
    found = (bare and by_phrase(leaf)) or [
        pair
        for pair in matching(_spellings(leaf))
        if _has_head(pair[1], own) and not is_of_another_world(pair[0].name, leaf, pair[1])
    ]
    if _AS_NAME.match(leaf.description):  # an "Endpoint name" is no address
        found = [pair for pair in found if pair[0].name != "url"]
    if leaf.words == ("value",):
        found = [*(pair for pair in by_phrase(leaf) if pair[0].family == "money"), *found]
    words = as_rate(leaf.words) if leaf.schema.get("type") in ("integer", "number") else leaf.words
    if "per" in words[1:-1]:
        found = _of_rate(words, found)
    if leaf.schema.get("type", "string") != "string":
        if leaf.words[:1] == ("number",):  # of commits, and none of them
            found = [pair for pair in found if pair[0].family not in ("identifiers", "code")]
        return [pair for pair in found if not (_is_many(leaf) and pair[0].name in _OF_ONE)]
    numeric = [pair for pair in found if "integer" in pair[0].json_types]
    return [pair for pair in found if pair not in numeric] + numeric


_CHANNELS = frozenset("rgb")
_AS_NAME = regex(r"(?:the |an? )?(?:(?!URLs?\b|link\b|or\b)[\w-]+ ){1,2}name\W*$", re.I)
_OF_ONE = ("position", "page")


def _is_many(leaf: Leaf) -> bool:
    """Whether things are counted, of which none is told by its number: pages."""
    return leaf.name.endswith("s") and leaf.schema.get("type") == "integer"


def _has_head(pattern: str, own: set[str]) -> bool:
    """Whether a pattern is of the name itself: the date of a domain is none of its kinds."""
    literals = set(pattern_words(pattern)) - {"*"}
    return not pattern.endswith("*") or literals <= own


def _of_rate(words: Sequence[str], found: list[tuple[Kind, str]]) -> list[tuple[Kind, str]]:
    """The types of a rate by its own noun: "meals per week" are no weeks, but meals."""
    own = [pair for pair in found if "per" in pair[1].split()]
    counted = matching([words[: words.index("per")]])
    return [
        *own,
        *(pair for pair in counted if pair not in own and pair[0].family not in _MEASURED),
    ]


_MEASURED = MOMENTS | {"quantities", "durations"}
"""Families whose values bring a unit, which a rate has not: "miles per gallon"."""


def by_phrase(leaf: Leaf) -> list[tuple[Kind, str]]:
    """Like ``by_name``, for the noun that a description begins with: "The city to search in"."""
    described = re.match(r"(?:a |the )?description of (?:the )?(\w+)", leaf.description, re.I)
    if described and leaf.words[-1:] == (described[1].lower(),):
        return []  # the thing itself, in words
    bare = re.sub(
        r"^(?:optional|required|free[- ]?text|#+)\W+", "", leaf.description.strip(), flags=re.I
    )
    if _NARROWS.match(bare):
        return []  # what is searched, not what this is
    one, _, other = bare.partition(" or ")
    if other and frozenset(leaf.words) & frozenset(raw_words(one)) and len(one.split()) < 4:
        bare = one  # "Farm name or member number" is the farm's name
    phrase = re.sub(r" (?:filter|on|in|from|at)$", "", _PHRASE_END.split(without_filter(bare))[0])
    parts = re.split(r"\s(?:of|in|from|on)\s", phrase)
    readings: list[tuple[str, ...]] = []
    for part in parts[:2]:
        if readings and readings[0][-1] not in _LEADING:
            break  # what a plain noun belongs to says nothing of it: "the season of interest"
        words = [word for word in words_of(part) if word not in _ARTICLES]
        vague = len(words) == 1 and singular(words[0]) in _VAGUE
        vague = vague or words[-1:] == ["list"]
        if 0 < len(words) <= 5 and not (vague and len(parts) > 1):
            readings.append(tuple(words))
        elif vague and words[0] == "number":
            readings.append(("number", "of", *words_of(parts[1])))
            break
    named = words_of(phrase)[-1:] == ("name",)  # the name of a link is no link
    found = matching(readings)
    return [
        one
        for one in found
        if not one[1].endswith("*")
        and not (_is_many(leaf) and one[0].name in _OF_ONE)
        and not (named and one[0].name == "url")
        and not is_of_another_world(one[0].name, leaf, one[1])
    ]


def by_exact_phrase(leaf: Leaf) -> list[tuple[Kind, str]]:
    """Types that a description names in full, where the name is but its last word: "Job title"."""
    words = words_of(re.split(r"[.,;:(\n]", leaf.description)[0])
    if len(leaf.words) != 1 or len(words) not in (2, 3) or words[-1:] != leaf.words:
        return []
    phrase = " ".join(singular_words(words))
    return [
        pair
        for pair in matching([words])
        if pair[1] == phrase and not is_of_another_world(pair[0].name, leaf, phrase)
    ]


def is_told_thing(leaf: Leaf) -> bool:
    """Whether a bare name is told to be that of a thing which no type knows: "Rule name"."""
    told = told_thing(leaf.description) if leaf.words in (("name",), ("title",)) else ()
    return bool(told) and not any("*" not in text for _, text in matching([(*told, "name"), told]))


_NARROWS = regex(
    r"(?:only )?(?:if|when|unless|leave) \w|(?:filter|restrict|limit|narrow|refine)s?(?: down)? "
    r"(?:the |your )?(?:search|results?|lists?|response|output)\b",
    re.I,
)
_PHRASE_END = regex(
    r"[.,;:(\n\[]|\s(?:to|for|that|which|where|with|by|per|used|and|being|when|at|during"
    r"|you|we|whose)\s"
)
_RANGED = frozenset({"age", "date", "time", "price", "year", "created", "updated", "amount"})
_VAGUE = frozenset(
    "number amount value list kind id array type name set maximum string object collection".split()
)
_LEADING = frozenset("code source period frame level identifier ids time range names".split())
"""Heads that need what they are of: "the code of the airport", "a time frame in years"."""
_ARTICLES = frozenset("the a an your this of user name full unique valid specific".split())
_NAMED = frozenset({"places", "web", "media"})
"""Families of what is named: a word for it somewhere in a description tells of another thing."""
_WHETHER = regex(r"(?:specif(?:y|ies) |indicat\w+ |the )?(?:whether|if|type|kind)\b", re.I)


def by_hint(leaf: Leaf) -> list[tuple[Kind, str]]:
    """Types one of whose hints stands in the description, longest hint first."""
    sentences = re.split(r"(?<=[a-z)])\. (?=[A-Z])", leaf.description)
    text = f" {' '.join(raw_words('. '.join(sentences[:2])))} "
    lead = "" if _WHETHER.match(leaf.description) else _PHRASE_END.split(leaf.description)[0]
    led = f" {' '.join(raw_words(lead))} "
    found = (
        (kind, hint)
        for hint, kind in index().hints
        if f" {hint} " in (led if " " not in hint and kind.family in _NAMED else text)
    )
    if leaf.schema.get("type", "string") == "string":
        found = ((kind, hint) for kind, hint in found if "string" in kind.json_types
                 and kind.family not in ("money", "quantities", "timewords"))  # fmt: skip
    return list(dict(found).items())


def _spellings(leaf: Leaf) -> list[tuple[str, ...]]:
    own, raw = tuple(leaf.words), raw_words(leaf.name)
    told = own[-1:] == ("date",) and "date" not in raw
    found = [own] if told or (own[-1:] == ("id",) and raw[:1] == ("id",)) else [own, raw]
    if ends_span(leaf):
        return [(own[-1], "date"), own]
    if is_iso_moment(own):
        found.append((*own[:-1], "datetime"))
    if len(own) > 1 and (
        own[-1] in QUALIFIERS or (own[-1] in ("from", "to") and len(own) == 2 and own[0] in _RANGED)
    ):
        found.append((own[-1], *own[:-1]))
    if "or" in own[1:-1]:
        found += [own[: own.index("or")], (own[0], own[-1])]
    for key in leaf.path[-2:-1]:
        if key.lower() not in _BODIES:
            found.append((*words_of(key), *own))
    if own and leaf.schema.get("type") == "integer" and _numbers_one(leaf):
        found = [(*own, "number")]
    if len(own) == 1 and raw[:1] == own[:1] and own[0] in GENERIC_HEADS and len(leaf.path) == 1:
        found += _in_function(leaf, own[0])
    return found


def _numbers_one(leaf: Leaf) -> bool:
    """Whether whole numbers name things: a "Room number", a list of ``rooms``."""
    last, low = leaf.words[-1], leaf.description.lower()
    told = f"{last} n" in low and re.match(rf"(?:the )?{re.escape(last)} (?:number|no)\b", low)
    properties = leaf.root.get("properties")
    whole = properties.get(leaf.path[0]) if isinstance(properties, Mapping) else None
    listed = len(leaf.path) == 1 and isinstance(whole, Mapping) and whole.get("type") == "array"
    return bool(told) or (listed and leaf.words[-1] in _NUMBERED)


_NUMBERED = frozenset("room table seat lane gate bay locker page line row chapter slide".split())
_LAID_OUT = frozenset("json xml csv html api v rest by for from of to in on at into with".split())
"""Parts of addresses that name nothing, and words that only lead to the argument."""
_TOLD_OF = frozenset("detail details info information summary overview data".split())
"""What is told of a thing, which has the name: in ``get_game_detail`` the game."""
_READING = frozenset("list get read retrieve search find show create update delete".split())
"""What is done, before or after its object: "connections_list"."""
_BODIES = frozenset({"body", "data", "payload", "request", "params", "input"})
"""Objects that a request is sent in, which say nothing of what they hold."""


def _in_function(leaf: Leaf, head: str) -> list[tuple[str, ...]]:
    """A generic name with what it is a name of: in ``create_job_template`` that of a template."""
    thing = (
        (told_thing(leaf.description) or made_thing(leaf.function.name)) if head == "name" else ()
    )
    words = words_of(leaf.function.name)
    trailing = words[2:] and words[-1] in _READING and words[0] not in _READING
    around = list(thing[-1:] or words[1 : -1 if trailing else None])
    if not told_thing(leaf.description):
        around += handled_thing(leaf.function.description)[-1:]
    barred = _OF_PERSONS | _TOLD_OF if head == "name" else frozenset[str]()
    if head == "state" and {"city", "country"} & set(around):
        return []
    return [(word, head) for word in around if word not in barred | _LAID_OUT | {head}]


def matching(readings: Sequence[Sequence[str]]) -> list[tuple[Kind, str]]:
    """(type, pattern) pairs for any of the readings, each a series of words, best first."""
    table = index().by_word
    best: dict[Kind, tuple[tuple[int, int, int, int], int, str]] = {}
    for reading in dict.fromkeys(singular_words(reading) for reading in readings if reading):
        for word in dict.fromkeys(reading):
            for pattern, kind, order in table.get(word, ()):
                if not matches(pattern, reading):
                    continue
                score = specificity(pattern, reading)
                if kind not in best or score > best[kind][0]:
                    best[kind] = (score, -order, " ".join(pattern))
    ranked = sorted(best.items(), key=lambda item: item[1][:2], reverse=True)
    return [(kind, pattern) for kind, (_, _, pattern) in ranked]
