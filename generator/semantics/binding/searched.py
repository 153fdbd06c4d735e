"""What a search is for, where its own texts know no such things: "Search for addresses"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.quick import regex, replace
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.binding.candidates import Kind, matching
from generator.semantics.binding.worlds import is_of_another_world
from generator.semantics.described.leafwords import of_programs
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.sought import tells_search, things_sought
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.narrow_worlds import is_narrow
from generator.semantics.drawing.worlds_sought import named_world, thing_world
from generator.semantics.topics import generic, kindred
from generator.semantics.topics.owners import catalogue_of

_WORLDLY = frozenset(
    "places media people food travel commerce health home sports organisations work".split()
)
"""Families of things that people search by their names."""


def searched(leaf: Leaf) -> Iterator[tuple[Kind, str]]:
    """Types of the things that the leaf's query is about, the nearest text first."""
    query = SEMANTIC_TYPES.get("search_query")
    told: Mapping[str, str] = getattr(query, "choices", {})
    choices = {words: symbol for words, symbol in told.items() if words}
    asked = _is_query(leaf, query) and not named_world(leaf, choices)
    titled = leaf.words[-1:] == ("title",)
    named = titled or leaf.words[-1:] == ("name",)
    if named and _CALLED.match(leaf.description):
        return  # "Name of the museum for which to find exhibitions"
    if not asked and not (named and (len(leaf.words) == 1 or tells_search(leaf.description))):
        return
    if not asked and not leaf.description and of_programs(leaf):
        return  # "every location in the code base where a name is used" tells of no place
    lead = "search for" if asked else "described as a search for"
    for thing in things_sought(leaf):
        if asked and not named and thing_world(thing, leaf, choices):
            return  # the query's own texts know such things
        for noun in (thing, thing[-1:]):
            for kind, pattern in _worldly(noun, leaf):
                one = _POST if titled and kind.name == "person_name" else kind.name
                yield SEMANTIC_TYPES.get(one), f"{lead} '{pattern}'"


_POST = "job_title"
"""What titles of people are."""


def _worldly(noun: tuple[str, ...], leaf: Leaf) -> Iterator[tuple[Kind, str]]:
    """Types of what people search by its name, in the sense that the words around tell.

    A function that is called after such a search has a query for them: "search events".
    """
    told, named = replace(leaf, words=noun), tuple(map(singular, words_of(leaf.function.name)))
    after = leaf.words[-1:] != ("name",) and named[:1] in _SEARCHES and noun[-1] in named
    for kind, pattern in matching([noun]):
        plain = kind.family in _WORLDLY and "*" not in pattern and pattern != "category"
        if plain and (after or not is_of_another_world(kind.name, told, pattern)):
            yield kind, pattern


_SEARCHES = (("search",), ("find",))


_CALLED = regex(r"(?:the )?(?:name|title)s? of\b", re.I)


def is_of_narrow_world(leaf: Leaf) -> bool:
    """Whether a plain query is for things of a narrow world, of which no other line has as many."""
    return leaf.words in _PLAIN and is_narrow(named_world(leaf, {}) or _first_thing(leaf))


def _first_thing(leaf: Leaf) -> str:
    worlds = (thing_world(thing, leaf, {}) for thing in things_sought(leaf))
    return next(filter(None, worlds), "")


_PLAIN = tuple(
    tuple(name.split("_"))
    for name in "query q search keyword search_query search_term term text search_text".split()
)
"""Names of queries in no language of their own."""


def is_code_query(leaf: Leaf) -> bool:
    """Whether a query is one in SQL or the like, as the function tells."""
    queried = leaf.words in (("query",), ("statement",))
    kinds = (one for one, _ in matching([leaf.words])) if queried else ()
    return any(one.family == "code" and one.suits(leaf, Setting()) for one in kinds)


def _is_query(leaf: Leaf, query: Kind) -> bool:
    return any(kind is query for kind, _ in matching([leaf.words]))


_GENERAL = frozenset("search_any search_plain search_titled search_names topic theme".split())
"""Symbols for texts that may be about anything."""


_BY_TEXT = regex(r"\bby [^.]*\b(?:text|keyword|description|content|phrase|word)s?\b", re.I)
"""What is found by what it says, and not only by what it is called."""
_TITLE_OF = regex(r"(?:the )?titles? of (?:the|an?|your|this) \w+", re.I)
_UNTOLD = frozenset("and or api search filter query result pattern".split())
"""Words of which none is a thing that is looked for: "Search and filter"."""


def of_its_world(
    leaf: Leaf, meaning: SemanticType, setting: Setting
) -> Iterator[tuple[Leaf, Kind, str]]:
    """Types for what may be about anything, of the kind that is shown, or of what is looked for.

    With each the leaf as it is then read.
    """
    symbol = str(getattr(meaning, "symbol", ""))
    symbol = "search_any" if symbol.endswith("/topic") else symbol  # what is sought tells first
    if symbol not in _GENERAL:
        return
    shown = generic.example_texts(leaf)
    if shown:
        group = kindred.group_by_examples(leaf, shown)
        if group is not None and (not group.cues or mentions(leaf, group.cues)):
            yield leaf, kindred.Kindred, "examples are of one kind"
        owner = catalogue_of(shown, leaf, setting)
        if owner is not None:
            yield leaf, owner, f"examples are of '{owner.name}'"
    if titled := _TITLE_OF.match(leaf.description):
        told = replace(leaf, words=("title",))
        yield told, SEMANTIC_TYPES.get("title"), f"described as '{titled[0]}'"
    told_text = "text" in leaf.description.casefold().split()
    by_text = told_text or _BY_TEXT.search(leaf.function.description)
    named = symbol.startswith("search_") and not by_text
    for thing in things_sought(leaf) if named else ():
        kept = thing[:-1] if thing[-1] in ("name", "title", "label") else thing
        if not kept or not _UNTOLD.isdisjoint(kept):
            continue
        for noun in dict.fromkeys((kept, kept[-1:])):
            told = replace(leaf, words=noun, description="")
            group = kindred.of_table(told, close=False)
            if group is not None and not group.heads.isdisjoint(("_".join(noun), *noun[-1:])):
                yield told, kindred.Kindred, f"a search for '{' '.join(noun)}'"
            for kind, pattern in matching([noun]):
                worldly = issubclass(kind, Catalogue) or (
                    kind.family == "text" and symbol not in ("search_any", "search_plain")
                )
                if worldly and "*" not in pattern and kind.suits(told, setting):
                    yield told, kind, f"a search for '{pattern}'"
