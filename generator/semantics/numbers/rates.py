"""Rates in percent that money goes by: discount, tax, interest."""

from __future__ import annotations

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import attach, context_words, own_text, own_words
from generator.semantics.numbers.shares import Percentage


@semantic_type
class Discount(Percentage):
    """A discount in percent."""

    name = "discount"
    family = "money"
    names = ("discount", "* discount", "discount percent", "discount percentage", "discount rate")
    hints = ("discount",)
    noun = "discount"
    usual = (5, 10, 10, 10, 15, 15, 20, 20, 20, 25, 25, 30, 40, 50)
    wide = (5, 75)
    grain = 5

    def attachments(self) -> tuple[Attachment, ...]:
        """At 20 % off."""
        return (attach("with a discount of {}", weight=2), attach("at {} off"))


@semantic_type
class TaxRate(Percentage):
    """A sales or income tax rate."""

    name = "tax_rate"
    family = "money"
    names = ("tax rate", "* tax rate", "vat", "vat rate", "tax percent", "sales tax", "tax")
    hints = ("tax rate",)
    noun = "tax rate"
    usual = (5, 6, 7, 7.5, 8, 8, 8.25, 8.5, 10, 19, 20, 20, 21, 25)
    wide = (5, 30)
    grain = 0.5

    def attachments(self) -> tuple[Attachment, ...]:
        """With 8 % tax."""
        return (attach("with {} tax", weight=2), attach("at a tax rate of {}"))


_OF_FLOWS = regex(
    r"\b(?:npv|dcf|wacc|present|cash|flows?|valuations?|bonds?|stocks?|investments?|lease|future)\b"
)
"""What is discounted by a rate of interest, not sold for less."""


@semantic_type
class InterestRate(Percentage):
    """A rate of interest, return or inflation a year."""

    name = "interest_rate"
    family = "money"
    names = (
        *("interest rate", "* interest rate", "annual rate", "apr", "apy", "annual interest rate"),
        *(
            "rate of return",
            "annual return",
            "inflation rate",
            "return rate",
            "growth rate",
            "rate",
        ),
        *("* growth rate", "expected return", "discount rate", "coupon rate", "commission rate"),
    )
    hints = ("interest rate", "annual rate", "rate of return")
    noun = "rate"
    usual = (2, 2.5, 3, 3, 3.5, 4, 4, 4.5, 5, 5, 5.5, 6, 6, 6.5, 7, 7, 8)
    wide = (1, 12)
    grain = 0.25

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A rate alone only where money is about."""
        near = own_words(leaf) | context_words(leaf)
        money = near & {
            "interest",
            "loan",
            "mortgage",
            "annual",
            "investment",
            "return",
            "inflation",
        }
        if leaf.words == ("discount", "rate") and not _OF_FLOWS.search(
            f"{own_text(leaf)} {' '.join(context_words(leaf))}"
        ):
            return False  # so much off
        return bool(money or len(leaf.words) > 1) and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """At 5 % interest."""
        words = " ".join(self.leaf.words)
        if "interest" in words:
            return (attach("at {} interest", weight=2), attach("with an interest rate of {}"))
        return (attach("at {}", weight=2), attach("with a rate of {}", weight=0.6))
