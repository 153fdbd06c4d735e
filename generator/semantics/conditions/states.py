"""What is settled of one call, and what follows from it by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.records import Json
from generator.semantics.conditions.rules import Literal, Rule, among


class Contradiction(Exception):
    """No call is like this and obeys the rules."""


class State:
    """Which parameters a call gives and leaves out, and which values are left for some of them.

    What is neither given nor left out is open. Settling something settles all that follows from it.
    """

    __slots__ = ("_rules", "domains", "given")

    def __init__(
        self,
        rules: Sequence[Rule],
        domains: Mapping[str, tuple[Json, ...]],
        given: Mapping[str, bool] | None = None,
    ) -> None:
        """``domains``: the values of the parameters on whose values something depends."""
        self._rules = rules
        self.domains = dict(domains)
        self.given = dict(given or {})

    def having(self, literals: Iterable[Literal]) -> State:
        """The state with these things settled; ``Contradiction`` where that can't be."""
        state = State(self._rules, self.domains, self.given)
        for literal in literals:
            state._settle(literal)
        state._follow()
        return state

    def truth(self, literal: Literal) -> bool | None:
        """Whether something holds; None while it is open."""
        given = self.given.get(literal.pointer)
        if not literal.given:
            return None if given is None else not given
        if given is False:
            return False
        if not literal.values:
            return given
        left = self.domains.get(literal.pointer)
        if left is None:
            return None
        inside = [value for value in left if among(value, literal.values)]
        if not inside:
            return False
        return True if given and len(inside) == len(left) else None

    def _follow(self) -> None:
        """Settle what follows, over and over until nothing more does."""
        changed = True
        while changed:
            changed = False
            for rule in self._rules:
                changed |= self._apply(rule)

    def _apply(self, rule: Rule) -> bool:
        """Settle what one rule wants; whether that was anything new."""
        needed = True if rule.when is None else self.truth(rule.when)
        if needed is False:
            return False
        truths = [self.truth(literal) for literal in rule.then]
        if True in truths:
            return False
        unsure = [one for one, truth in zip(rule.then, truths, strict=True) if truth is None]
        if needed and len(unsure) == 1:
            return self._settle(unsure[0])
        if unsure:
            return False
        if needed or rule.when is None:
            raise Contradiction(rule.why)
        return self._deny(rule.when)

    def _settle(self, literal: Literal) -> bool:
        changed = self._give(literal.pointer, literal.given)
        if literal.given and literal.values:
            kept = [v for v in self.domains[literal.pointer] if among(v, literal.values)]
            changed |= self._keep(literal.pointer, kept)
        return changed

    def _deny(self, literal: Literal) -> bool:
        """Settle that something does not hold."""
        if not literal.given or not literal.values:
            return self._give(literal.pointer, not literal.given)
        kept = [v for v in self.domains[literal.pointer] if not among(v, literal.values)]
        return self._keep(literal.pointer, kept)

    def _give(self, pointer: str, given: bool) -> bool:
        before = self.given.get(pointer)
        if before is not None and before is not given:
            raise Contradiction(pointer)
        self.given[pointer] = given
        return before is None

    def _keep(self, pointer: str, values: Sequence[Json]) -> bool:
        changed = len(values) < len(self.domains[pointer])
        self.domains[pointer] = tuple(values)
        if not values:
            changed |= self._give(pointer, False)
        return changed
