"""Money: prices, budgets, amounts, salaries; currencies; discounts, tax and interest rates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import lru_cache

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.articles import article
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.catalogues import read_sections
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_text,
    own_words,
    samples_given,
    siblings,
)
from generator.semantics.drawing.composed import mentions
from generator.semantics.fits import fits
from generator.semantics.numbers import currencies, rates
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.number_type import NumberType, number_of
from generator.semantics.numbers.numberwords import plain
from generator.semantics.numbers.people_numbers import bounds_of, told_range
from generator.semantics.numbers.sizes import tabled_sizes
from generator.semantics.numbers.told_currency import (
    forms_of,
    limits_spending,
    read_as,
    told_currency,
    worth_of,
)

__all__ = ["Money", "currencies", "rates"]

_SUMS = read_sections("sums.ini")
_USUAL = {
    kind: tuple(float(each) if "." in each else int(each) for each in told["usual"].split())
    for kind, told in _SUMS.items()
}
_TELLS = tuple((kind, {*told["words"].split()}) for kind, told in _SUMS.items() if "words" in told)
_SMALL = {"product", "item", "price", "cost", "tip", "shop", "gift", "fee"}
_EXTRA = frozenset(("fee", "surcharge", "tip", "gratuity"))
"""What comes on top of a sum is small, however big sums like that are."""


def currency_of(leaf: Leaf) -> str:
    """The currency in which the leaf is said; "" where another parameter holds it or none fits."""
    low = own_text(leaf)
    if any("currency" in name for name in siblings(leaf)):
        return ""
    for code in ("USD", "EUR", "GBP"):
        forms = (form for form in read_as(code) if form != "pound")
        if any(re.search(rf"(?<![a-z]){re.escape(f)}(?![a-z])", low) for f in forms):
            return code
    if _MINOR.search(leaf.description):
        return ""  # "$10" would be a thousand of them
    if told := told_currency(leaf):
        return told
    vague = own_words(leaf) | context_words(leaf)
    far = {"token", "tokens", "eth", "btc", "crypto", "wallet", "wei", "sats", "lamports", "cents"}
    return "" if vague & (far | {"currency", "convert", "exchange", "cent"}) else "USD"


_MINOR = regex(r"\b(?:minor|smallest|sub)[- ]?(?:currency )?units?\b|\bpence\b|\bcents\b", re.I)
_IN_CENTS = regex(r"\bin (?:US |euro )?(?:cents|pence)\b", re.I)
_COUNTED = regex(
    r"^(?:the )?(?:total |maximum )?(?:number of |quantity\b)"
    r"|\b(?:emissions?|group size|tons|population)\b",
    re.I,
)

_AFTER = frozenset(" 0123456789")
_ELSEWHERE = ("sar", "inr", "aed", "jpy", "chf", "brl", "cad", "aud")
"""Currencies that names end in."""
_NIGHTLY = regex(r"\b(?:per|a) night\b|\bnightly\b", re.I)
_TIMED = regex(r"\b(?:day|hour|week|minute|month)s?\b", re.IGNORECASE)
_OTHER_UNIT = regex(
    r"\bin (?:gallons|lit(?:er|re)s|grams|kilograms|kg|pounds? of weight|ounces|tons|kWh|miles)\b",
    re.IGNORECASE,
)
"""What is measured in these is not paid."""


_PAID = (
    "money currency dollar euro usd eur gbp cent price priced cost fee pay paid payment payout "
    "paypal stripe razorpay invoice bill billing expense spending budget ynab salary payroll wage "
    "income revenue deal opportunity order sale purchase buy sell trade swap quote transfer fund "
    "deposit withdraw withdrawal donate donation tip gratuity refund charge transaction loan "
    "mortgage credit debit debt balance account bank banking ledger journal wallet token coin eth "
    "btc crypto stake lend borrow supply invest investment dividend bid auction tax vat convert "
    "conversion exchange rate fx subscription coupon discount voucher gift insurance claim premium "
    "quotation estimate offer earning finance financial accounting remittance pledge contribution "
    "sum fine bond contract checkout cart cash card iban sepa wire"
)
"""Words beside which an amount is one of money."""

_WORTH = tuple(
    "declared insured customs market replacement appraised assessed order cart contract resale "
    "invoice taxable".split()
)
"""Values that are sums of money."""


@semantic_type
class Money(NumberType):
    """An amount of money as a number."""

    name = "money"
    family = "money"
    names = (
        *("price", "* price", "price *", "amount", "* amount", "cost", "* cost", "budget", "fee"),
        *("* budget", "budget *", "salary", "* salary", "income", "* income", "total", "* fee"),
        *("max price", "min price", "loan amount", "principal", "payment", "* payment", "fare"),
        *("bill", "bill amount", "tip", "tip amount", "gratuity", "deposit", "balance"),
        *("rent", "wage", "revenue", "max per night", "max per day", "max per hour", "per night"),
        *("min usd", "max usd", "* usd", "* eur", *(f"* {code}" for code in _ELSEWHERE)),
        *("deductions", "deduction"),
        *("subtotal", "spend", "* spend", "donation", "investment", "value usd", "bid", "* bid"),
        *(
            "* contribution",
            "contribution",
            "* investment",
            "dividends *",
            "down payment",
            "home value",
            *("credit limit", "spending limit", "budget limit", "limit"),
            "net worth",
            *(f"{kind} value" for kind in _WORTH),
            "* deposit",
            "deposit paid",
            "premium",
            *(f"{sum_of} paid" for sum_of in ("premium", "fee", "rent", "price", "tax", "total")),
        ),
    )
    hints = ("in dollars", "in usd", "price", "amount of money", "in euros", "budget")
    noun = "amount"
    stringy = True
    spoken = False

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        self.currency = currency_of(leaf)
        own, around = own_words(leaf), context_words(leaf)
        plain = "small" if (own | around) & _SMALL else "amount"
        around = around | {"property"} if around >= {"purchase", "offer"} else around
        night: Set[str] = {"night"} if _NIGHTLY.search(leaf.description) else set()
        told: tuple[Set[str], ...] = (night, own, around)
        told = (frozenset(leaf.words),) if _EXTRA.intersection(leaf.words[-1:]) else told
        found = next((k for words in told for k, tell in _TELLS if words & tell), plain)
        self.worth = 1 if samples_given(leaf) else worth_of(self.currency)
        self.usual = tuple(n * self.worth for n in _USUAL[found])
        self.wide = (min(self.usual), max(self.usual))
        self.grain = (
            self.worth * 5
            if self.worth > 1
            else 0.05
            if found == "crypto"
            else 50
            if min(self.usual) >= 1000
            else 5
        )
        super().__init__(leaf, setting)
        self.priced = found in ("small", "meal") and not self.limit_word() and not _is_limit(leaf)
        self.priced = self.priced and self.worth == 1
        given = [str(sample) for sample in samples_given(leaf)]
        self.cents = self.text and any(re.fullmatch(r"\d+\.\d\d", text) for text in given)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A level of prices is a choice, a count of calories no money; strings hold digits."""
        if _COUNTED.search(leaf.description) or _is_of_time(leaf):
            return False
        if leaf.words == ("amount",) and not mentions(leaf, _PAID) and not told_currency(leaf):
            return False  # of anything
        if leaf.words == ("limit",) and not limits_spending(leaf):
            return False  # of results
        if leaf.words[-1:] in (("cents",), ("cent",), ("pence",), ("centavos",)):
            return False  # a whole number of them, which nobody says as dollars
        other = {"calories", "level", "range", "symbol", "id", "currency", "category", "water"}
        other |= {"scroll", "zoom", "blur", "rotate", "shift", "offset"}
        if min(bounds_of(leaf.schema).high, told_range(leaf.description)[1]) <= 1:
            return False
        if (
            _OTHER_UNIT.search(leaf.description)
            or other & set(leaf.words)
            or {"kg", "ml", "grams", "cups", "liters"} & own_words(leaf)
        ):
            return False
        given = [sample for sample in samples_given(leaf) if isinstance(sample, str) and sample]
        return all(number_of(sample) is not None for sample in given)

    def sizes(self) -> tuple[Json, ...]:
        """Those of the name, in the currency that is told."""
        tabled = tabled_sizes(self.leaf) if told_currency(self.leaf) else ()
        found = super().sizes() or (tabled if min(tabled, default=0) >= _SUM else ())
        if self.worth == 1:
            return found
        scaled = (float(each) * self.worth for each in found)
        whole = (int(each) if each.is_integer() else each for each in scaled)
        return tuple(each for each in whole if fits(self.leaf.schema, each))

    def values(self) -> tuple[Json, ...]:
        """Round amounts; prices of goods also end in .99 and .50."""
        bounds = bounds_of(self.leaf.schema)
        found = super().values() if bounds.high != 0 else ()
        if self.cents:
            return tuple(f"{float(v):.2f}" for v in found)
        if _IN_CENTS.search(self.leaf.description) and not samples_given(self.leaf):
            units = [int(float(v) * 100) for v in found]
            kept = (v for v in units if v > 0 and bounds.allow(v))
            return tuple(str(v) if self.text else v for v in kept)
        if not self.priced or bounds.whole or self.text:
            return found
        odd = (
            round(float(v) - cut, 2)
            for v in found[:: max(1, len(found) // 40)]
            for cut in (0.01, 0.5)
        )
        return (*found, *(v for v in odd if v > 0 and bounds.allow(v)))

    def surfaces(self) -> tuple[Surface, ...]:
        """$200, 200 dollars, $1,500; bare digits where the currency is said elsewhere."""
        code = self.currency
        if not code:
            return tuple(self._bare(1.0))
        closed = frozenset(read_as(code))
        before, one, many = forms_of(code)

        def sign(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            return None if number is None or number < 0 else before + _figures(number)

        def worded(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            if number is None or number != int(number) or number < 0:
                return None
            return f"{_figures(number)} {one if number == 1 else many}"

        def short(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            if number is None or not 10000 <= number < 1000000 or number % 1000:
                return None
            return f"{before}{int(number) // 1000}k"

        def bucks(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            small = (
                code == "USD"
                and number is not None
                and number == int(number)
                and 5 <= number <= 500
            )
            return f"{plain(number or 0)} bucks" if small else None

        def coded(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            far = before == f"{code} " and number is not None and number >= 0
            return f"{_figures(number or 0)} {code}" if far else None

        kinds = ((sign, 5.0), (worded, 1.5), (coded, 3.0), (short, 1.0), (bucks, 0.4))
        found = [Surface(rule="money", say=s, weight=w, not_before=closed) for s, w in kinds]
        return (*found, *self._bare(0.3))

    def read(self, text: str, anchor: Anchor) -> Json:
        """A number, alone or with the sign or a word of the leaf's currency."""
        low = text.strip().lower()
        forms = read_as(self.currency) if self.currency else ()
        for form in forms:
            if low.startswith(form) and (not form.isalpha() or low[len(form) :][:1] in _AFTER):
                low = low[len(form) :].strip()
                break
        number, rest = leading_number(low)
        if number is None or (rest and rest not in forms):
            return UNREADABLE
        return f"{number:.2f}" if self.cents else self.shaped(number)

    def attachments(self) -> tuple[Attachment, ...]:
        """Under, over, for; a budget also in a sentence."""
        words, around = set(self.leaf.words), context_words(self.leaf)
        if words & {"tip", "gratuity"}:
            return (attach("with a tip of {}"), attach("with a {} tip", weight=2))
        limit = self.limit_word()
        if limit == "max":
            return tuple(
                attach(t) for t in ("under {}", "for less than {}", "up to {}", "below {}")
            )
        if limit == "min":
            return tuple(attach(t) for t in ("over {}", "at least {}", "above {}", "from {}"))
        if "budget" in words:
            return (
                attach("with a budget of {}", weight=2),
                attach("on a budget of {}", weight=0.7),
                attach("My budget is {}.", "sentence", 0.7),
            )
        if words & {"salary", "income", "wage", "revenue", "turnover", "profit", "sales"}:
            last = self.leaf.words[-1]
            return (attach(f"with {article(last)} {last} of {{}}"),)
        named = " ".join(self.leaf.words).removesuffix(" paid")
        told = regex(r"(?:the )?(\w+ value)\b", re.I).match(self.leaf.description)
        named = told[1].lower() if named == "value" and told else named
        if named.split()[-1] in ("value", "deposit", "premium", "fee") and not around & _MOVING:
            return (attach(f"with {article(named)} {named} of {{}}"),)
        if around & _MOVING:
            return (attach("{}", "object", 3),)
        if words & {"loan", "principal", "bill"}:
            noun = "bill" if "bill" in words else "loan"
            return (attach(f"on a {noun} of {{}}"), attach(f"for a {noun} of {{}}"))
        return (attach("for {}", weight=2), attach("of {}"), attach("at {}", weight=0.4))


_SUM = 100
"""What is at least so much may be a sum: a usual rate of 1.2 is none."""
_MOVING = frozenset(
    {"transfer", "send", "pay", "convert", "deposit", "withdraw", "donate", "refund", "exchange"}
)


@lru_cache(maxsize=4096)
def _figures(number: float) -> str:
    if number != int(number):
        return f"{number:,.2f}" if round(number, 2) == number else plain(number)
    return f"{int(number):,}"


def _is_of_time(leaf: Leaf) -> bool:
    """Whether a bare amount has a unit beside it that is one of time: of days to add."""
    beside = leaf.root.get("properties") if leaf.words == ("amount",) else None
    unit = beside.get("unit") if isinstance(beside, Mapping) else None
    return _TIMED.search(str(unit)) is not None


def _is_limit(leaf: Leaf) -> bool:
    return "budget" in leaf.words or bool(own_words(leaf) & {"maximum", "minimum"})
