"""What the two readings of a function, its description and its name, settle between them.

A description tells in general what one call does once ("escalates urgent cases"), or by which way
it makes what the name knows in a word ("turns inputs into a plan"). Where both have the same noun,
the name's way to put it is what somebody asks for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.phrasing.grammar.described.nouns import is_plural, singular, singular_phrase
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex, replace
from generator.records import FunctionSpec


def settled(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The clause of both: what is made, as many as are meant, with a verb that fits the noun."""
    return _of_kinds(_one_of_many(named, _made(named, told), spec))


def _made(named: Clause, told: Clause) -> Clause:
    """What is made of something that goes without saying: "Turn the inputs into a plan"."""
    into = [noun for prep, noun in told.complements[:1] if prep in ("into", "to")]
    given = [noun.lower().rsplit(" ", 1)[-1] for noun in told.objects]
    makes = class_of(named.verb).name == "create"
    if told.verb not in _TURNS or not into or not makes or len(named.objects) != 1:
        return told
    same = _head(named.objects[0]) == _head(into[0])
    if not same or not all(singular(word) in _GIVEN for word in given):
        return told
    return Clause(named.verb, (into[0],), told.complements[1:])


_TURNS = frozenset("turn transform convert compile combine assemble process".split())
_GIVEN = frozenset("input data parameter fact information info argument value detail field".split())
"""What a program sees that it is given, whatever that is."""


def _head(noun: str) -> str:
    return singular(noun.lower().rsplit(" ", 1)[-1])


def _one_of_many(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """One thing, where only the description has many: "escalates urgent cases" of one case."""
    kind = class_of(told.verb)
    if kind.info or kind.name == "search" or len(told.objects) != 1 or len(named.objects) != 1:
        return told
    noun, own = told.objects[0], named.objects[0]
    if not is_plural(noun) or is_plural(own) or _head(noun) != own.lower().rsplit(" ", 1)[-1]:
        return told
    arguments = declared(spec).values()
    several = any(each.get("type") == "array" for each in arguments if isinstance(each, Mapping))
    if several or not arguments or _SEVERAL.search(spec.description[:200]):
        return told
    return replace(told, objects=(singular_phrase(noun),))


_SEVERAL = regex(r"\b(?:all|multiple|several|many|bulk|batch|every|each|list of|more)\b", re.I)


def _of_kinds(told: Clause) -> Clause:
    """The noun alone of a list of kinds of it: "JavaScript, CSS, or HTML code" is code."""
    *fronts, last = told.objects or ("",)
    kind, _, head = last.partition(" ")
    named = [*fronts, kind]
    listed = len(fronts) > 1 and head.islower() and head.isalpha()
    if not listed or any(" " in noun or noun == noun.lower() for noun in named):
        return told
    return replace(told, objects=(head,))


def second_deed(sentence: str, known: list[str]) -> str:
    """The second of two deeds where the function is named by that: "Pay the fee and join a game".

    ``known`` are the words of the name, of which the first deed must have none.
    """
    found = _TWO.match(sentence)
    if found is None or verb_of(found["verb"]) is None:
        return sentence
    own = {singular(word) for word in known if len(word) > len("for")}
    first, second = (_words(found[part]) for part in ("first", "second"))
    if not own & second or own & first:
        return sentence
    return found["second"][:1].upper() + found["second"][1:]


_TWO = regex(
    r"(?P<first>[A-Z][a-z]+ [^.,;:]{2,50}?),? and (?:then )?"
    r"(?P<second>(?P<verb>[a-z]+) (?:an?|the|your|one) [^;]*)"
)


def _words(text: str) -> set[str]:
    return {singular(word) for word in name_words(re.sub(r"\W+", "_", text))}
