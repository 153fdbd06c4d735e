"""Things that a search finds, of which nobody knows what they are called: their IDs."""

from __future__ import annotations

import random
from collections.abc import Mapping

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.nouns import plural
from generator.records import Json
from generator.scenarios.found_things import (
    VERBS,
    before_stops,
    is_one,
    others,
    things_found,
    told_things,
)
from generator.scenarios.once import once
from generator.scenarios.returned import own_words, returned
from generator.scenarios.told_parts import told_parts
from generator.semantics.described.naming import singular, words_of
from generator.specs.effects import effect

MOST = 5
_LISTS = frozenset("list search find browse query all".split())
_NO_THINGS = frozenset(
    """setting preference option stat statistic metric detail value permission default limit result
    capability requirement total change""".split()
)
"""Nouns in the plural of what there is but one of, or what nobody picks one from."""
_GETS = frozenset("get fetch retrieve show view read".split())


@once
def bare_things(function: CompiledFunction) -> str:
    """What is found, in the plural, where its results can't be made for want of names; or ""."""
    spec = function.spec
    if spec.returns is not None or effect(spec) != "read" or others(spec):
        return ""
    if told_parts(spec.description).words:
        return ""  # more than IDs comes back
    words = own_words(spec)
    about = list(before_stops(words))
    told = told_things(spec.description)
    # the details of a job are no list
    plural = bool(about) and singular(about[-1]) != about[-1] and about[-1] not in VERBS
    lists = not _LISTS.isdisjoint(about[:2]) or about[-1:] == ["list"]
    looks = not _GETS.isdisjoint(about[:2])
    if not (lists or (looks and (plural or told))) or returned(function) is not None:
        return ""
    noun = things_found(spec, words).removeprefix("of ")
    one = singular(noun.rpartition(" ")[2])
    named = one in map(singular, words_of(spec.name))
    named = named and one != noun and one not in _NO_THINGS
    return "" if not named or is_one(spec, noun) else noun


def bare_list(
    function: CompiledFunction, key: str, arguments: Mapping[str, Json], rng: random.Random
) -> Json:
    """Some things found that have nothing yet but the key that a value is to stand under.

    None where they would be names that a search for words gives: they had to have those words.
    """
    sought = any(
        p.meaning.family == "text" and p.leaf.name in arguments for p in function.parameters
    )
    if sought and key == "name":
        return None
    items: list[Json] = [{key: ""} for _ in range(2 + int(rng.random() * (MOST - 1)))]
    return items if rng.random() < 0.4 else {_noun(function): items}


def _noun(function: CompiledFunction) -> str:
    return bare_things(function).rpartition(" ")[2]


def several(function: CompiledFunction, thing: str) -> str:
    """The plural of a thing that a function finds."""
    return _noun(function) or plural(thing)
