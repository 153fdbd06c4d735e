"""A rule as ``gen inspect`` shows it: "coin_keys only where action is ai_analysis"."""

from __future__ import annotations

import json

from generator.records import keys_of
from generator.semantics.conditions.rules import Literal, Rule


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
