"""What one of something costs: a minute of a call, a kWh, a kilogram on its way."""

from __future__ import annotations

from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import attach, own_text
from generator.semantics.numbers.money import Money

_SMALL = (0.02, 0.03, 0.05, 0.05, 0.08, 0.1, 0.1, 0.12, 0.15, 0.2, 0.25)
_POWER = (0.12, 0.15, 0.18, 0.2, 0.22, 0.25, 0.28, 0.3, 0.32, 0.35)
_WAY = (0.3, 0.45, 0.5, 0.6, 0.75, 0.9, 1.1, 1.2, 1.5, 1.8, 2.5)
_WEIGHT = (1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7.5, 8, 10, 12)
_DATA = (0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 8, 10)
_USUAL = {
    **dict.fromkeys(("minute", "sms", "message", "text message"), _SMALL),
    **dict.fromkeys(("kwh", "kilowatt-hour", "kilowatt hour"), _POWER),
    **dict.fromkeys(("km", "kilometer", "kilometre", "mile"), _WAY),
    **dict.fromkeys(("kg", "kilogram", "kilo", "pound", "lb"), _WEIGHT),
    **dict.fromkeys(("gb", "gigabyte"), _DATA),
    **dict.fromkeys(("click", "cpc"), (0.2, 0.35, 0.4, 0.5, 0.65, 0.8, 1.1, 1.5, 2)),
    **dict.fromkeys(("liter", "litre"), (1.2, 1.35, 1.5, 1.6, 1.65, 1.7, 1.8, 2)),
    **dict.fromkeys(("cubic meter", "cubic metre", "cubic yard"), (90, 110, 120, 130, 140, 150)),
    **dict.fromkeys(("square foot", "square feet"), (1.5, 2, 2.5, 3, 4, 5, 6, 8, 12)),
    **dict.fromkeys(("square meter", "square metre"), (12, 15, 18, 20, 25, 30, 35, 45, 60)),
}
"""What people pay for one of it."""
_WRITTEN = {"sms": "SMS", "kwh": "kWh", "gb": "GB"}
_PER = regex(
    r"(?i)\b(?:rates?|prices?|costs?|charges?|tariffs?|fees?)"
    r"(?: in (?:USD|EUR|GBP|dollars|euros|cents))? per "
    rf"({'|'.join(sorted(_USUAL, key=len, reverse=True))})(?![\w-])"
)


_PAID = regex(r"cost|bill|pric|charge|fee\b|pay|shipping|freight|tariff|expense|budget|fare|usd")


def unit_priced(leaf: Leaf) -> str:
    """What the price is of one of, by the name or the description; "" for other numbers."""
    if leaf.schema.get("type") not in ("number", "integer"):
        return ""
    around = f"{own_text(leaf)} {leaf.function.name} {leaf.function.description}".lower()
    if _PAID.search(around) is None:
        return ""  # a heart, a click or a sample has its rate per minute, too
    for text in (" ".join(leaf.words), leaf.description):
        if (found := _PER.search(text)) and len({one.lower() for one in _PER.findall(text)}) == 1:
            return found[1].lower()
    return ""


@semantic_type
class UnitRate(Money):
    """The price of one minute, one kilogram, one kWh."""

    name = "unit_rate"
    names: ClassVar[tuple[str, ...]] = ()
    hints: ClassVar[tuple[str, ...]] = ()  # type: ignore[assignment]
    noun = "rate"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.unit = unit_priced(leaf)
        usual = _USUAL.get(self.unit, _WEIGHT)
        self.usual = tuple(one * self.worth for one in usual)
        self.wide = (min(self.usual), max(self.usual))
        self.grain = self.worth * (0.01 if max(usual) < 1 else 0.05 if max(usual) < 20 else 1)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the unit is told, and the value is a number."""
        return bool(unit_priced(leaf)) and super(Money, cls).suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """At $0.05 per minute."""
        return (attach(f"at {{}} per {_WRITTEN.get(self.unit, self.unit)}"),)
