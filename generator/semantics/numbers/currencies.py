"""Currency codes and what people call the currencies."""

from __future__ import annotations

from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    say_literal,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, context_words, samples_given, siblings

_CURRENCIES = {
    "USD": ("US dollars", "dollars"),
    "EUR": ("euros",),
    "GBP": ("British pounds", "pounds"),
    "JPY": ("Japanese yen", "yen"),
    "CAD": ("Canadian dollars",),
    "AUD": ("Australian dollars",),
    "CHF": ("Swiss francs",),
    "CNY": ("Chinese yuan", "yuan"),
    "INR": ("Indian rupees", "rupees"),
    "MXN": ("Mexican pesos",),
    "BRL": ("Brazilian reais",),
    "KRW": ("Korean won",),
    "SEK": ("Swedish kronor",),
    "NOK": ("Norwegian kroner",),
    "DKK": ("Danish kroner",),
    "PLN": ("Polish zloty",),
    "SGD": ("Singapore dollars",),
    "HKD": ("Hong Kong dollars",),
    "NZD": ("New Zealand dollars",),
    "ZAR": ("South African rand",),
    "TRY": ("Turkish lira",),
    "THB": ("Thai baht",),
    "CZK": ("Czech koruna",),
}
_READ_CURRENCY = {word.lower(): code for code, words in _CURRENCIES.items() for word in words}
_OFTEN = ("USD",) * 8 + ("EUR",) * 6 + ("GBP",) * 4 + ("JPY", "CAD", "AUD") * 2


_BARE = ("base", "quote", "counter")
"""The sides of a pair of currencies."""


@semantic_type
class CurrencyCode(SemanticType):
    """An ISO 4217 code, in the case that the examples have."""

    name = "currency_code"
    family = "money"
    names = (
        *("currency", "* currency", "currency code", "* currency code", "currency *", "fiat"),
        *("base currency", "target currency", "from currency", "to currency", "currency symbol"),
        *_BARE,
    )
    formats = ("iso-4217", "currency", "currency-code")
    hints = ("currency code", "iso 4217", "three-letter currency")
    noun = "currency"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """The sides of a pair by themselves only where currencies are exchanged."""
        exchanged = {"currency", "currencies", "fx", "forex", "exchange"} & context_words(leaf)
        apart = "currency" in siblings(leaf)  # then "to" is who gets the money
        known = (bool(exchanged) and not apart) or leaf.words[-1] not in _BARE
        return known and super().suits(leaf, setting)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = [str(sample) for sample in samples_given(leaf)]
        told = "lowercase" in leaf.description.casefold() and not given
        self.lower = told or (bool(given) and all(text.islower() for text in given))

    def sampler(self, side: Side) -> Sampler:
        """The big currencies most often; the same on both sides."""
        drawn = tuple(c.lower() if self.lower else c for c in (*_OFTEN, *_CURRENCIES))
        return evenly(drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """USD; US dollars; dollars."""

        def named(index: int) -> Surface:
            def say(value: Json, anchor: Anchor) -> str | None:
                names = _CURRENCIES.get(value.upper(), ())
                return names[index] if index < len(names) else None

            return Surface(rule="synonym", say=say, weight=1.2, not_before=frozenset({"currency"}))

        return (Surface(rule="literal", say=say_literal, weight=1.5), named(0), named(1))

    def read(self, text: str, anchor: Anchor) -> Json:
        """A code, or a currency's name."""
        low = text.strip().lower()
        code = low.upper() if low.upper() in _CURRENCIES else _READ_CURRENCY.get(low)
        if code is None:
            return UNREADABLE
        return code.lower() if self.lower else code

    def attachments(self) -> tuple[Attachment, ...]:
        """In euros; from dollars to yen."""
        words = set(self.leaf.words)
        if words & {"from", "base", "source"}:
            return (attach("from {}"),)
        if words & {"to", "target", "quote", "destination"}:
            return (attach("to {}", weight=2), attach("in {}", weight=0.3))
        return (attach("in {}"),)
