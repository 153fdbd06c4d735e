"""What a description says of a thing behind its noun, for every call: "invoices that are overdue".

No argument tells it, so that a request that leaves it out asks for something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.phrasing.grammar.described.clause_cleaning import WAS_DONE
from generator.phrasing.grammar.described.nouns import SCHEMA_WORDS, is_plural, same_thing, singular
from generator.phrasing.grammar.described.postnominals import follows_plural
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.phrasing.grammar.described.verb_classes import VerbClass
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.verbs import DONE

LONGEST = 9
"""Words; a longer one is a clause of its own, which nobody asks for in one go."""
_TOLD = regex(
    r"(?:bas|us|provid|sort|group|filter|order|formatt|defin|design|requir|need|limit|compar|encod|"
    r"express|identifi|follow|nam|call|titl|receiv|return|configur|associat|relat|locat|assign|"
    r"expect|pass|specifi|match|contain|includ|spe|suppli|measur|calculat)ed\b"
)
"""Participles that lead to what an argument tells, and say nothing of the thing itself."""
_TAIL = regex(
    r"\b(?P<head>[A-Za-z-]{3,}) (?P<tail>"
    r"(?:that|which|who) (?:currently |already |still )?"
    r"(?:is|are|was|were|has|have|had|require|need|lack|you have)(?:s|n't)?\b(?! no longer)"
    r"[^.;:,()\n]*"
    rf"|(?:recently |newly |currently )?(?!{_TOLD.pattern})"
    rf"{DONE} (?:to|in|on|by|from|at) (?!an? |each |any )[^.;:,()\n]*)"
)
_STATED = regex(r"\b(?P<head>[A-Za-z-]+s) (?P<tail>[a-z-]+(?: [a-z-]+){0,2})(?=[.;,:(\n]|$| \()")
_CUT = frozenset(
    "based by for using within with in from during between and or including such given if when as "
    "after before of at on to via through over along".split()
)
"""Words at which a tail may end: what follows is another complement, which an argument tells."""
_SCHEMA = (SCHEMA_WORDS - {"available", "registered", "selected", "current", "new"}) | frozenset(
    "criteria criterion parameter parameters filter filters argument arguments input output query "
    "function tool api endpoint response json string user users object id ids called used "
    "another other each any".split()
)
_EMPTY = frozenset(
    "that which who is are was were has have had been be being you i it they to of in on by from "
    "at the a an currently already still require requires need needs lack lacks".split()
)
_PERSONS = ((regex(r"\byou are\b"), "I am"), (regex(r"\byour\b"), "my"), (regex(r"\byou\b"), "I"))


_TELLING = ("create", "report", "record", "log")
"""Kinds of acts that tell what a thing is like: "report a bin that wasn't emptied"."""
Pairs = tuple[tuple[str, str], ...]


def restricted(
    objects: Sequence[str],
    complements: Pairs,
    kept: Pairs,
    spec: FunctionSpec,
    arguments: Collection[str],
    kind: VerbClass,
) -> tuple[Pairs, Pairs]:
    """The complements and what is kept, with what the description says behind a noun of them.

    ``arguments`` are the words of the parameters' names. In which state one thing must be before
    something can be done with it ("a task that is in review"), or told of one that an argument
    names ("the status of a claim that has been filed"), nobody says.
    """
    nouns = (*objects[:1], *(noun for prep, noun in complements[:1] if prep == "of"))
    heads = [noun.split()[-1].lower() for noun in nouns if noun]
    tail = _tail_of(spec, heads, arguments)
    given = not kind.info or (len(heads) > 1 and heads[-1] in arguments)
    acts = given and kind.name not in _TELLING and not any(map(is_plural, heads))
    tail = "" if acts and tail.startswith(_WHICH) else tail
    told = [word for word in tail.lower().split() if word not in _EMPTY]
    known = [word for word in told if word in " ".join(objects).lower().split()]
    if tail and len(known) * 2 <= len(told):  # "Special Offers that are on special offer"
        left = tuple(pair for pair in complements if pair[1].lower() not in tail.lower())
        others = tuple(pair for pair in kept if pair[0].lower() not in tail.lower())
        return left, (*others, (tail, tail))
    if not kind.info or not complements or not heads:
        return complements, kept
    prep, noun = complements[0]
    done = _done(spec, heads[0], prep)
    return ((f"{done} {prep}" if done else prep, noun), *complements[1:]), kept


def untwice(objects: tuple[str, ...], kept: Pairs) -> tuple[str, ...]:
    """The objects without the adjective that a clause behind them has: "that are available"."""
    first, _, rest = (*objects, "")[0].partition(" ")
    clauses = (
        " ".join(tail for tail, said in kept if tail == said and tail.startswith(_WHICH))
        .lower()
        .split()
    )
    return _unpaired((rest, *objects[1:]) if rest and first.lower() in clauses else objects)


def _unpaired(objects: tuple[str, ...]) -> tuple[str, ...]:
    """The objects without a second one of the same name: "branches and the branch"."""
    first, joined, second = (*objects, "")[0].rpartition(" and ")
    same = singular(second.lower()) == singular(first.rpartition(" ")[2].lower())
    return (first, *objects[1:]) if joined and same else objects


def once(said: str, objects: tuple[str, ...]) -> str:
    """What is kept without the participle that the object has: "saved resumes" on the portal."""
    first, _, rest = said.partition(" ")
    return rest if rest and first in " ".join(objects[:1]).lower().split() else said


def _tail_of(spec: FunctionSpec, heads: Sequence[str], arguments: Collection[str]) -> str:
    """What restricts a noun that ends in one of the heads; "" if an argument tells it."""
    first = WAS_DONE.sub("", next(iter(sentences(spec.description)), ""))
    for found in _TAIL.finditer(first):
        several = found["tail"].startswith(_WHICH) and _OR_ELSE.match(first, found.end())
        if found["head"].lower() in heads and not several:
            whole = found["tail"].split()
            words = _own(whole, arguments)
            telling = [word for word in words if word.lower() not in _EMPTY]
            if len(telling) > (len(words) < len(whole)) and 2 < len(words) <= LONGEST:
                said = " ".join(words)
                for pattern, mine in _PERSONS:
                    said = pattern.sub(mine, said)
                return said
    return _state_of(first, heads)


_WHICH = ("that ", "which ", "who ")
_OR_ELSE = regex(r",? (?:or )?\w+(?: \w+)?(?:,|,? or) ")
"""More states after the first, any of which will do: "that were drunk, given away or broken"."""


def _state_of(first: str, heads: Sequence[str]) -> str:
    """The state in which things are, behind their noun: "still running" of "jobs still running"."""
    for found in _STATED.finditer(first):
        if found["head"].lower() in heads and follows_plural(
            [found["head"]], found["tail"].split()
        ):
            return found["tail"]
    return ""


def _done(spec: FunctionSpec, head: str, prep: str) -> str:
    """The participle between a noun and its preposition: "tickets opened by a customer"."""
    first = next(iter(sentences(spec.description)), "")
    found = re.search(rf"\b{re.escape(head)} ({DONE}|[a-z]+(?: [a-z]+)?) {prep}\b", first)
    state = found is not None and follows_plural([head], found[1].split())
    done = found is not None and re.fullmatch(DONE, found[1]) and not _TOLD.match(found[1])
    return found[1] if found is not None and (done or state) else ""


def _own(words: Sequence[str], arguments: Collection[str]) -> list[str]:
    """The words up to what an argument tells, without the preposition that leads to it."""
    plain = [re.sub(r"\W", "", word.lower()) for word in words]
    told = next(
        (
            at
            for at, word in enumerate(plain)
            if word in _SCHEMA or any(same_thing(word, one) for one in arguments)
        ),
        len(words),
    )
    if told == len(words):
        return list(words)
    at = max((at for at in range(2, told) if plain[at] in _CUT), default=0)
    return [] if at and plain[at - 1].endswith("ing") else list(words[:at])
