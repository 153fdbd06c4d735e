"""What actions need though nobody tells it: deleting needs an ID, making a title, listing neither.

Only where an argument picks one of several verbs and no description says what any of them needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.quick import regex
from generator.semantics.base import Parameter
from generator.semantics.conditions.groups import Action
from generator.semantics.conditions.told import Told
from generator.semantics.conditions.vocabulary import Choice, Vocabulary
from generator.semantics.described.naming import singular_words, words_of
from generator.semantics.described.verbs import CHANGING, MAKING, READING
from generator.specs.effects import effect

_ACTIONS = frozenset(("action", "operation", "op", "command", "method"))
_MAKING = MAKING - {"open", "start"} | {"store", "save", "remember"}
_OF_ONE = CHANGING | frozenset(
    "delete remove complete finish close archive cancel get read drop start stop restart pause "
    "resume kill inspect logs".split()
)
_FINDING = frozenset("search find recall".split())
_CALLED = ("title", "name", "content", "text", "subject", "summary", "message", "description")
_SOUGHT = ("query", "q", "keyword", "term", "search", "content", "text")


def acts(parameters: Sequence[Parameter]) -> bool:
    """Whether one of the arguments picks what is done."""
    return any(len(p.leaf.path) == 1 and p.leaf.path[0] in _ACTIONS for p in parameters)


def implied(
    parameters: Sequence[Parameter], words: Vocabulary, told: Sequence[tuple[str, Told | Action]]
) -> Iterator[Action]:
    """What each verb of an action argument needs and never has, of what nothing else is told."""
    name = words_of(parameters[0].leaf.function.name)
    if name[:1] and name[0] in READING and not any(_picks(one) for one in parameters):
        return  # what is shown may be sifted by what was done: the deletions in a log
    shown = [*_for_acts(parameters, words, told)]
    yield from shown
    known = [*told, *(("", one) for one in shown)]
    yield from _by_verbs(parameters, words, known)


def _picks(one: Parameter) -> bool:
    """Whether an argument that is always given picks what is done."""
    return one.leaf.required and len(one.leaf.path) == 1 and one.leaf.path[0] in _ACTIONS


def _mentioned(told: Sequence[tuple[str, Told | Action]]) -> frozenset[str]:
    """The pointers of what something is told of."""
    found: set[str] = set()
    for pointer, one in told:
        found |= {pointer}
        if isinstance(one, Action):
            found |= {*one.needs, *one.may, *one.never}
    return frozenset(found)


def _for_acts(
    parameters: Sequence[Parameter], words: Vocabulary, told: Sequence[tuple[str, Told | Action]]
) -> Iterator[Action]:
    """What is told to be for an act that needs nothing else: "the text (for hash)", "to add"."""
    for choice in _acts_of(words):
        needs, may = _told(choice, told)
        verb = next(iter(words_of(str(choice.values[0]))), "")
        if needs or not verb or verb in _LISTING:
            continue
        own = [
            one
            for one in parameters
            if _is_acted_on(one)
            and (one.pointer in may or f" to {verb} " in f"{one.leaf.description} ".lower())
        ]
        if own:
            sort = _sort(own[0])
            needed = (one.pointer for one in own if one is own[0] or _sort(one) == sort)
            yield Action(choice, tuple(needed), (), (), f"what '{choice.values[0]}' needs")


_LISTING = frozenset("list search find read show view status info stats summary query all".split())
"""Verbs of what works without anything told, and asks for less where something is."""


def _told(choice: Choice, told: Sequence[tuple[str, Told | Action]]) -> tuple[list[str], list[str]]:
    """The pointers of what a value needs and may have, as descriptions tell."""
    needs: list[str] = []
    may: list[str] = []
    (value,) = choice.values
    for pointer, one in told:
        if isinstance(one, Action):
            needs += one.needs if one.choice == choice else ()
            may += one.may if one.choice == choice else ()
        elif any(of.pointer == choice.pointer and value in of.values for of in one.choices):
            (needs if one.kind == "must" else may).append(pointer)
    return needs, may


def _is_acted_on(one: Parameter) -> bool:
    """Whether it is no setting, of which there is a usual value: a text, an ID, an object."""
    schema, told = one.leaf.schema, one.leaf.description
    usual = "default" in schema or "enum" in schema or _USUAL.search(told)
    spare = not one.leaf.required and len(one.leaf.path) == 1
    return spare and not usual and schema.get("type") not in ("boolean", "integer", "number")


_USUAL = regex(r"\b(?:default|optional)", re.I)


def _sort(one: Parameter) -> str:
    """What several may be of one kind: ``hash1`` and ``hash2``, the currencies from and to."""
    return one.leaf.words[-1].rstrip("0123456789") or one.leaf.words[0] if one.leaf.words else ""


def _acts_of(words: Vocabulary) -> Iterator[Choice]:
    for pointer, values in words.values.items():
        if pointer.strip("/") in _ACTIONS and all(isinstance(v, str) for v in values):
            yield from (Choice(pointer, (value,)) for value in values)


def _by_verbs(
    parameters: Sequence[Parameter], words: Vocabulary, told: Sequence[tuple[str, Told | Action]]
) -> Iterator[Action]:
    """What each verb needs and never has, by what it does."""
    spare = [p for p in parameters if len(p.leaf.path) == 1 and not p.leaf.required]
    ids = [p for p in spare if p.leaf.words[-1:] == ("id",) or p.leaf.words == ("uuid",)]
    elsewhere = _mentioned(told)
    plain = [p for p in spare if p.pointer not in elsewhere]
    own = [ids[0].pointer] if len(ids) == 1 else _thing(spare) if not ids else []
    own = [pointer for pointer in own if pointer not in elsewhere]
    named = _first(plain, _CALLED)
    sought = _first(plain, _SOUGHT)
    written = [p.pointer for p in plain if _is_content(p) and p.pointer not in (*own, *sought)]
    sifting = [p.pointer for p in plain if _is_sifting(p) and p.pointer not in (*own, *named)]
    for choice in _acts_of(words):
        verb, *rest = words_of(str(choice.values[0])) or ("",)
        needs: list[str] = []
        never: list[str] = []
        some: list[str] = []
        if verb in _MAKING:
            needs, never = named, [*own, *sifting]
        elif verb in _OF_ONE and not (verb == "get" and rest):
            needs = own
            never = sifting if verb in CHANGING else written
            some = [one for one in written if one not in own] if verb in _REVISING else []
        elif verb in _FINDING:
            needs, never = sought, [*own, *written]
        elif verb in _SHOWING | _TAKING:
            never = [*written, *(own if verb == "list" else ())]
            never += [one for one in named if one not in sought] if verb == "list" else []
        needs = [] if _told(choice, told)[0] else needs
        if needs or never or some:
            why = f"what '{choice.values[0]}' needs"
            kept = tuple(one for one in dict.fromkeys(never) if one not in needs)
            yield Action(choice, tuple(needs), (), kept, why, tuple(some))


_REVISING = frozenset("update edit modify change patch".split())
_SHOWING = frozenset("list show view status info stats history count export check read all".split())
_TAKING = frozenset("apply pop checkout revert commit rollback".split())
_WRITTEN = frozenset(
    "title summary goal text content body message description note notes payload attachment "
    "attachments uploads comment comments value priority assignee due password".split()
)
"""Words of names of what is put in a thing, which nobody tells who looks at it, or drops it."""


def _is_content(one: Parameter) -> bool:
    written = _WRITTEN.intersection(one.leaf.words[-1:]) or one.leaf.words[:1] == ("new",)
    return bool(written) and not _is_sifting(one)


_SIFTED = frozenset("search query q keyword keywords filter filters limit page offset".split())


def _is_sifting(one: Parameter) -> bool:
    """Whether it tells which of many are shown, and how many."""
    lead = one.leaf.words[0] in ("filter", "search", "max", "page") and len(one.leaf.words) > 1
    return lead or one.leaf.words[-1] in _SIFTED


def _thing(plain: Sequence[Parameter]) -> list[str]:
    """The pointer of what the function's name says it handles: ``container`` of containers."""
    named = frozenset(singular_words(words_of(plain[0].leaf.function.name))) if plain else ()
    return [one.pointer for one in plain if one.leaf.words[-1:] and one.leaf.words[0] in named][:1]


def known_by(parameters: Sequence[Parameter]) -> Iterator[Told]:
    """By which of its arguments the thing is told, of which there must be one: "by name or ID"."""
    if not parameters or acts(parameters):
        return
    told = _BY.match(parameters[0].leaf.function.description)
    ways = [tuple(words_of(one)) for one in _OR.split(told["what"])] if told else []
    spare = [p for p in parameters if not p.leaf.required]
    found = [
        next((p.pointer for p in spare if p.leaf.words[-len(way) :] == way), "") for way in ways
    ]
    if len(set(found)) > 1 and all(found):
        yield Told("one", others=tuple(found), why=told["what"] if told else "")


_KEYS = frozenset("id ids iata icao code slug uuid guid gid".split())
_NAMES = frozenset("name title url".split())


def keyed_alike(parameters: Sequence[Parameter]) -> Iterator[Told]:
    """Two ways to tell the same thing, of which one is given: its ID or its name.

    Only of what is there already: what is made or changed may have a code and be called something.
    """
    spare = [p for p in parameters if not p.leaf.required and len(p.leaf.path) == 1]
    keyed = [p for p in spare if p.leaf.words[1:] and p.leaf.words[-1] in _KEYS | _NAMES]
    for one, other in combinations(keyed, 2):
        *of, key = one.leaf.words
        ends = {key, other.leaf.words[-1]}
        if [*other.leaf.words[:-1]] != of or len(ends) == 1 or ends <= _NAMES:
            continue
        function = one.leaf.function
        if effect(function) == "read" or of[-1] not in singular_words(words_of(function.name)):
            yield Told("apart", others=(one.pointer, other.pointer), why="one of two keys")


_BY = regex(
    r"\W*[A-Za-z]+ (?!all\b|a list\b)[^.\n]{2,60}? by (?:its |their |the |either )?"
    r"(?P<what>[A-Za-z]+(?: [A-Za-z]+)?(?:, [A-Za-z ]+)*,? or [A-Za-z]+(?: [A-Za-z]+)?)"
    r"(?=\s*(?:[.;(\n]|$))"
)
_OR = regex(r",? or |, ")


def _first(parameters: Sequence[Parameter], names: Sequence[str]) -> list[str]:
    """The pointer of the first of these names that there is."""
    found = {one.leaf.name.casefold(): one.pointer for one in parameters}
    return [found[name] for name in names if name in found][:1]
