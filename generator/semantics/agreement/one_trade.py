"""Texts of a trade in one call are about one thing: the plant of a title is that of its note."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.domains.tables import Domain, section_of
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.pools import POOL
from generator.semantics.drawing.trades import Trade, rules_of
from generator.semantics.fits import fits

_ATTEMPTS = 12
"""Draws for each text, and things that are tried, before values are left as they were drawn."""


def one_trade(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the texts of each trade, where a call has several."""
    found: dict[str, list[tuple[Parameter, str]]] = {}
    trade_by_name: dict[str, Trade | Domain] = {}
    for one in parameters:
        symbol = str(getattr(one.meaning, "symbol", ""))
        told = rules_of(symbol) or section_of(symbol)
        if told is not None and not one.leaf.examples and one.leaf.schema.get("type") == "string":
            trade_by_name[told[0].name] = told[0]
            found.setdefault(told[0].name, []).append((one, told[1]))
    for name, texts in found.items():
        if len(texts) > 1:
            repair = _Told(trade_by_name[name], tuple(texts), side).repair
            yield Agreement(tuple(one for one, _ in texts), repair)


@dataclass(frozen=True)
class _Told:
    """The texts of one call with the roles that they play in a trade."""

    trade: Trade | Domain
    texts: Sequence[tuple[Parameter, str]]
    side: Side
    made: dict[int, Mapping[str, str]] = field(default_factory=dict)

    @functools.cached_property
    def _dice(self) -> Dice:
        return Dice(f"one trade/{self.trade.name}/{self.side}")

    def repair(self, values: Values, rng: random.Random) -> None:
        """All texts that are there anew, about one thing."""
        at = int(rng.random() * POOL)
        told = self.made.get(at)
        if told is None:
            told = self.made[at] = self._drawn(self._dice.at(at))
        values.update((pointer, text) for pointer, text in told.items() if pointer in values)

    def _drawn(self, dice: Dice) -> Mapping[str, str]:
        for _ in range(_ATTEMPTS):
            rules, found = self.trade.told(), dict[str, str]()
            for one, role in self.texts:
                drawn = (rules.draw(role, dice) for _ in range(_ATTEMPTS))
                own = (text for text in drawn if self._is_own(one, text))
                text = next((text for text in own if text not in found.values()), None)
                if text is None:
                    break
                found[one.pointer] = text
            else:
                return found
        return {}

    def _is_own(self, one: Parameter, text: str) -> bool:
        """Whether a text is of this side, and the schema takes it."""
        share = one.meaning.setting.value_share
        split = self.side != "any" and share > 0
        own = not split or is_held_out(text, share) == (self.side == "validation")
        return own and fits(one.leaf.schema, text)
