"""Rules about the arguments of one call, also as ``gen inspect`` shows them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from generator.quick import Struct
from generator.records import Json, keys_of

_ABSENT = object()


class Literal(Struct, frozen=True):
    """A parameter given, left out, or given with one of some values (none named: any value)."""

    pointer: str
    given: bool = True
    values: tuple[Json, ...] = ()

    def holds(self, arguments: Mapping[str, Json]) -> bool:
        """Whether a call (JSON pointer → value) is like this."""
        value = arguments.get(self.pointer, _ABSENT)
        if value is _ABSENT or not self.given:
            return (value is _ABSENT) is not self.given
        return not self.values or among(value, self.values)


class Rule(Struct, frozen=True):
    """Where ``when`` holds (None: always), one of ``then`` must; ``why`` are the words for it."""

    when: Literal | None
    then: tuple[Literal, ...]
    why: str = ""

    def holds(self, arguments: Mapping[str, Json]) -> bool:
        """Whether a call (JSON pointer → value) obeys the rule."""
        if self.when is not None and not self.when.holds(arguments):
            return True
        return any(literal.holds(arguments) for literal in self.then)

    @property
    def literals(self) -> tuple[Literal, ...]:
        """All that the rule speaks of."""
        return self.then if self.when is None else (self.when, *self.then)


def broken(rules: Sequence[Rule], arguments: Mapping[str, Json]) -> Rule | None:
    """The first rule that a call (JSON pointer → value) does not obey."""
    return next((rule for rule in rules if not rule.holds(arguments)), None)


def among(value: Json, values: Sequence[Json]) -> bool:
    """Whether a value is one of these; ``True`` is no number."""
    return any(value == one and isinstance(value, bool) is isinstance(one, bool) for one in values)


# A rule as ``gen inspect`` shows it: "coin_keys only where action is ai_analysis".


def shown(rule: Rule) -> str:
    """The rule in words."""
    then = " or ".join(map(_literal, rule.then))
    if rule.when is None:
        return f"always {then}"
    if rule.when.given and not rule.when.values:
        return f"{_name(rule.when)} only with {then}"
    return f"where {_literal(rule.when)}: {then}"


def _name(literal: Literal) -> str:
    return ".".join(keys_of(literal.pointer))


def _literal(literal: Literal) -> str:
    if not literal.given:
        return f"no {_name(literal)}"
    values = " or ".join(json.dumps(value, ensure_ascii=False) for value in literal.values)
    return f"{_name(literal)} {values}".rstrip()
