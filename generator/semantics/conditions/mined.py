"""The rules of one function: all that its descriptions say, as far as it can be true together."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from generator.quick import Struct, field, regex, replace
from generator.records import Json
from generator.semantics.base import Parameter
from generator.semantics.conditions.edges import edges_of, together
from generator.semantics.conditions.groups import Action, actions, alternatives, always, documented
from generator.semantics.conditions.implied import acts, implied, keyed_alike, known_by
from generator.semantics.conditions.required import Requirements
from generator.semantics.conditions.rules import Literal, Rule, among
from generator.semantics.conditions.states import Contradiction, State
from generator.semantics.conditions.told import Told, told_of
from generator.semantics.conditions.vocabulary import Choice, Vocabulary
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import CHANGING

_HINT = regex(
    r"^\s*\[|^[\w*/,|+& -]{2,80}(?::\s| [—–-] )|^(?:or|alternatively)\b|"
    r"\b(?:required?s?|optional(?:ly)? (?!\)|\.)|only|used|when|if|"
    r"for|with|ignored|unless|exclusive|either|this or|one of|not both|"
    r"instead of|alternative to|needs?|needed|must be|omit)\b",
    re.I,
)


class Conditions(Struct, frozen=True):
    """The rules, and the values of the parameters on whose values something depends."""

    rules: tuple[Rule, ...] = ()
    domains: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)

    def state(self, given: Sequence[str] = (), missing: Sequence[str] = ()) -> State:
        """A state with these given and those left out; ``Contradiction`` where none can be."""
        literals = [Literal(p) for p in given] + [Literal(p, given=False) for p in missing]
        return State(self.rules, self.domains).having(literals)


NONE = Conditions()


class _Same:
    """Parameters that are the same objects as others, so that they are read once."""

    __slots__ = ("parameters",)

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        self.parameters = parameters

    def __hash__(self) -> int:
        return id(self.parameters)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.parameters is self.parameters


def conditions_of(parameters: Sequence[Parameter]) -> Conditions:
    """What a function's descriptions say of when its parameters hold.

    What can't be true together with the schema, or with what is said before, is left out.
    """
    told = len(parameters) > 1 and (
        any(_HINT.search(_text(one)) for one in parameters)
        or _HINT.search(parameters[0].leaf.function.description)
        or acts(parameters)
        or any(known_by(parameters))
        or any(keyed_alike(parameters))
        or edges_of(parameters)
    )
    return _read(_Same(parameters)) if told else NONE


@functools.lru_cache(maxsize=1024)
def _read(same: _Same) -> Conditions:
    """Asked for by the plan, by each side's sampler and by the verifier."""
    parameters = same.parameters
    words, needed = Vocabulary(parameters), Requirements(parameters).always
    found = _rules(_all_told(parameters, words), words, needed)
    anyway = {Literal(pointer) for pointer in needed}
    rules = {(r.when, r.then): r for r in found if anyway.isdisjoint(r.then)}
    return _possible(list(rules.values()), parameters, words, needed) if rules else NONE


def _text(one: Parameter) -> str:
    """The description as the schema has it: a leaf's own may lack what tells of other things."""
    told = one.leaf.schema.get("description")
    return told if isinstance(told, str) else one.leaf.description


def _all_told(
    parameters: Sequence[Parameter], words: Vocabulary
) -> list[tuple[str, Told | Action]]:
    """Everything said of each parameter ("" for what is said of several)."""
    found: list[tuple[str, Told | Action]] = []
    function = parameters[0].leaf.function.description
    texts = [(one.pointer, _text(one)) for one in parameters]
    for pointer, text in (*texts, *documented(function, words)):
        found += [(pointer, told) for told in told_of(text, pointer, words)]
        found += [("", told) for told in alternatives(text, pointer, words)]
    for pointer, text in texts:
        found += [("", action) for action in actions(text, words, pointer)]
    found += [("", told) for told in (*alternatives(function, "", words), *always(function, words))]
    found += [("", action) for action in actions(function, words)]
    found += [("", told) for told in _either(texts)]
    found += _of_modes(texts)
    if not any(one.leaf.required for one in parameters):
        found = [(pointer, _in_place(told)) for pointer, told in found]
    found += [("", told) for told in known_by(parameters)] if not found else []
    found += [
        (told.others[0], replace(told, others=told.others[1:])) for told in keyed_alike(parameters)
    ]
    found += together(parameters)
    return found + [("", action) for action in implied(parameters, words, found)]


def _either(texts: Sequence[tuple[str, str]]) -> Iterator[Told]:
    """Of two that stand side by side one, where the second is told so: "Or change by this much"."""
    for (before, _), (this, text) in pairwise(texts):
        if _OR.match(text):
            yield Told("one", others=(before, this), why=text)


_OR = regex(r"(?:or|alternatively),? (?!more\b|less\b|later\b|none\b)", re.I)


def _of_modes(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Told]]:
    """What is given where something is made, and what where the one that is named is changed."""
    which = next((pointer for pointer, text in texts if _MADE_WITHOUT.search(text)), "")
    for pointer, text in texts if which else ():
        if pointer != which and _TO_MAKE.search(text):
            yield "", Told("one", others=(which, pointer), why=text)
        elif pointer != which and _TO_CHANGE.search(text):
            yield pointer, Told("needs", others=(which,), why=text)


_MADE_WITHOUT = regex(
    r"\b(?:when|if) (?:omitted|(?:it is |it's )?(?:not|un)[ -]?(?:provided|given|specified|set))\b"
    r"[^.;]{0,20}\bcreates? an? (?:new|\w+)\b",
    re.I,
)
"""Without what something new is made: "When omitted, creates a new item"."""
_TO_MAKE = regex(r"\brequired (?:only )?(?:when|if|for) (?:creat|add)(?:ing|e|ion)\b", re.I)
_TO_CHANGE = regex(
    r"\bonly (?:\w+ )?(?:in|for|when|with|on) (?:an? )?(?:update|edit|updat|chang)", re.I
)


def _in_place(told: Told | Action) -> Told | Action:
    """One of two alternatives is given where the function asks for nothing else."""
    other = isinstance(told, Told) and told.kind == "apart" and "alternative to" in told.why.lower()
    return replace(told, kind="stands in") if other else told


def _rules(
    told: Sequence[tuple[str, Told | Action]], words: Vocabulary, needed: frozenset[str]
) -> Iterator[Rule]:
    """The rules for what is said; nothing limits what the schema requires anyway."""
    limits = _Limits(words)
    for pointer, one in told:
        if isinstance(one, Action):
            limits.act(one)
            continue
        for choice in one.choices:
            limits.add(one.kind, pointer, choice, one.why)
        yield from _of_presence(pointer, one)
    yield from limits.rules(needed)


def _of_presence(pointer: str, one: Told) -> Iterator[Rule]:
    """Rules about what is given, whatever its value."""
    others = tuple(Literal(other) for other in one.others)
    this, why = Literal(pointer), one.why
    if one.kind == "needs":
        yield from (Rule(this, (other,), why) for other in others)
    elif one.kind == "follows":
        yield from (Rule(other, (this,), why) for other in others)
    elif one.kind == "always":
        yield from (Rule(None, (each,), why) for each in others or (this,))
    elif one.kind == "some":
        yield Rule(None, others, why)
    elif one.kind == "apart":
        yield from (_apart(this, other, why) for other in others if pointer)
        yield from (_apart(*pair, why) for pair in combinations(others, 2) if not pointer)
    elif one.kind in ("one", "stands in"):
        everyone = others if one.kind == "one" else (this, *others)
        yield Rule(None, everyone, why)
        yield from (_apart(*pair, why) for pair in combinations(everyone, 2))


def _apart(one: Literal, other: Literal, why: str) -> Rule:
    return Rule(one, (Literal(other.pointer, given=False),), why)


class _Limits:
    """For which values of which others each parameter must, may and must not be given."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._kinds: dict[tuple[str, str], dict[str, list[Json]]] = {}
        self._why: dict[tuple[str, str], str] = {}
        self._some: list[Action] = []

    def add(self, kind: str, pointer: str, choice: Choice, why: str) -> None:
        """One condition on the value of another parameter."""
        key = (pointer, choice.pointer)
        self._kinds.setdefault(key, {}).setdefault(kind, []).extend(choice.values)
        self._why[key] = f"{self._why[key]}; {why}" if key in self._why else why

    def act(self, action: Action) -> None:
        """What one action of a list needs and may have."""
        self._some += [action] if action.some else []
        for kind, pointers in (("must", action.needs), ("may", action.may), ("not", action.never)):
            for pointer in pointers:
                if pointer != action.choice.pointer:
                    self.add(kind, pointer, action.choice, action.why)

    def rules(self, needed: frozenset[str]) -> Iterator[Rule]:
        """The rules, for each parameter and each that it depends on."""
        for (pointer, other), kinds in self._kinds.items():
            values, default = self._words.values[other], self._words.defaults.get(other)
            why = " ".join(self._why[pointer, other].split())
            must, may, never = (kinds.get(kind, []) for kind in ("must", "may", "not"))
            allowed = [v for v in values if among(v, (*must, *may))] if must or may else [*values]
            if must and not may:
                allowed += [v for v in values if v not in allowed and _changes(v)]
            allowed = [v for v in allowed if not among(v, never)]
            if not must and not may and self._words.tells_which(pointer) and _listing(never):
                must = allowed
            if 0 < len(allowed) < len(values) and pointer not in needed:
                then = [Literal(other, values=tuple(allowed))]
                if default is not None and among(default, allowed):
                    then.append(Literal(other, given=False))
                yield Rule(Literal(pointer), tuple(then), why)
            demanded = tuple(v for v in dict.fromkeys(must) if among(v, allowed))
            if demanded and pointer not in needed:
                yield Rule(Literal(other, values=demanded), (Literal(pointer),), why)
                if default is not None and among(default, demanded):
                    yield Rule(Literal(other, given=False), (Literal(pointer),), why)
        yield from self._changed()
        for one in self._some:
            any_of = tuple(Literal(pointer) for pointer in one.some)
            yield Rule(Literal(one.choice.pointer, values=one.choice.values), any_of, one.why)

    def _changed(self) -> Iterator[Rule]:
        """What changes a thing changes something: one of all that may but need not be given."""
        for other in dict.fromkeys(other for _, other in self._kinds):
            for value in filter(_changes, self._words.values[other]):
                may = [
                    (pointer, self._why[key])
                    for key in self._kinds
                    if key[1] == other and self._may(pointer := key[0], other, value)
                ]
                if may:
                    then = tuple(Literal(pointer) for pointer, _ in may)
                    yield Rule(Literal(other, values=(value,)), then, may[0][1])

    def _may(self, pointer: str, other: str, value: Json) -> bool:
        """Whether a parameter may but need not be given with a value."""
        kinds = self._kinds[pointer, other]
        return among(value, kinds.get("may", ())) and not among(value, kinds.get("must", ()))


def _listing(values: Sequence[Json]) -> bool:
    """Whether all of these are about many things, so that the others are about one."""
    return bool(values) and all(words_of(str(v))[:1] in (("list",), ("search",)) for v in values)


def _changes(value: Json) -> bool:
    return isinstance(value, str) and bool(CHANGING & frozenset(words_of(value)[:1]))


def _possible(
    rules: Sequence[Rule],
    parameters: Sequence[Parameter],
    words: Vocabulary,
    needed: frozenset[str],
) -> Conditions:
    """The rules under which each parameter can be given, and each value be had."""
    speaks = {lit.pointer for rule in rules for lit in rule.literals if lit.values}
    domains = {pointer: words.values[pointer] for pointer in sorted(speaks)}
    every = [Literal(one.pointer) for one in parameters if one.pointer not in needed]
    every += [Literal(p, values=(value,)) for p, values in domains.items() for value in values]
    required = [Literal(pointer) for pointer in sorted(needed)]
    if _works(rules, domains, required, every):
        return Conditions(tuple(rules), domains)
    kept: list[Rule] = []
    for rule in rules:
        if _works((*kept, rule), domains, required, every):
            kept.append(rule)
    return Conditions(tuple(kept), domains) if kept else NONE


def _works(
    rules: Sequence[Rule],
    domains: Mapping[str, tuple[Json, ...]],
    required: Sequence[Literal],
    every: Sequence[Literal],
) -> bool:
    """Whether each of these things can be."""
    try:
        start = State(rules, domains).having(required)
        for literal in every:
            start.having([literal])
    except Contradiction:
        return False
    return True
