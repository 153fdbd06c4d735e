"""Orders: how they are paid, where they stand, and how they are shipped."""

from __future__ import annotations

import random

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import Composed, near
from generator.semantics.drawing.listed import Listed, at, own_words


class _Few(Listed):
    """A short closed list, held in the class."""

    family = "commerce"
    few: tuple[str, ...] = ()

    def values(self) -> tuple[str, ...]:
        """The short list."""
        return self.few


@semantic_type
class PaymentMethod(_Few):
    """A way to pay."""

    name = "payment_method"
    names = ("payment method", "payment type", "payment mode", "* payment method", "pay with",
             "method of payment", "payment option")  # fmt: skip
    noun = "payment method"
    few = ("credit card", "debit card", "PayPal", "Apple Pay", "Google Pay", "bank transfer",
           "cash", "gift card", "Visa", "Mastercard", "Amex", "Venmo", "check")  # fmt: skip
    said = (at("with {}"), at("by {}", weight=0.4), at("using {}"))


@semantic_type
class OrderStatus(_Few):
    """Where an order stands."""

    name = "order_status"
    names = ("order status", "shipment status", "delivery status", "status", "state",
             "fulfillment status", "shipping status")  # fmt: skip
    noun = "status"
    few = ("pending", "processing", "shipped", "delivered", "cancelled", "returned", "refunded",
           "on hold")  # fmt: skip
    said = (at("{}", "before", 2.0), at("with status {}"), at("to {}", weight=0.3))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only of orders and shipments."""
        return near(leaf, "order shipment delivery shipping parcel package fulfillment")


@semantic_type
class ShippingMethod(_Few):
    """A way to ship."""

    name = "shipping_method"
    names = ("shipping method", "shipping option", "delivery method", "shipping type",
             "delivery option", "shipping speed", "delivery speed", "shipping service")  # fmt: skip
    noun = "shipping method"
    few = ("standard", "express", "overnight", "two-day", "same-day", "economy", "priority",
           "next-day", "international")  # fmt: skip
    said = (at("with {} shipping", weight=2.0), at("by {} shipping"), at("via {} delivery"))


@semantic_type
class Carrier(_Few):
    """A parcel service."""

    name = "carrier"
    names = ("carrier", "carrier name", "courier", "courier name", "shipping carrier",
             "shipping company", "delivery service", "* carrier")  # fmt: skip
    noun = "carrier"
    few = ("UPS", "FedEx", "USPS", "DHL", "Royal Mail", "DPD", "GLS", "Hermes", "Amazon Logistics",
           "Canada Post", "Australia Post", "Deutsche Post", "La Poste", "PostNL")  # fmt: skip
    against = "flight airline mobile phone telecom insurance"
    said = (at("with {}"), at("via {}"), at("by {}", weight=0.3))


_OCCASIONS = ("SAVE", "WELCOME", "SUMMER", "SPRING", "FALL", "WINTER", "HOLIDAY", "FLASH", "VIP",
              "THANKS", "BDAY", "FREESHIP", "STUDENT", "NEWYEAR", "BLACKFRIDAY", "LOYAL",
              "APP", "EXTRA", "DEAL", "WEEKEND")  # fmt: skip


@semantic_type
class CouponCode(Composed):
    """A promotional code."""

    name = "coupon_code"
    family = "commerce"
    names = ("coupon", "coupon code", "promo code", "promotion code", "discount code", "voucher",
             "voucher code", "promo", "gift code", "referral code")  # fmt: skip
    noun = "promo code"

    def compose(self, rng: random.Random) -> str:
        """An occasion and a number: SUMMER25."""
        number = rng.choice(("5", "10", "15", "20", "25", "30", "35", "40", "50"))
        tail = rng.choice(("", "", "OFF", "NOW", "A", "B"))
        return f"{rng.choice(_OCCASIONS)}{number}{tail}"

    def attachments(self) -> tuple[Attachment, ...]:
        """Called by what it is."""
        word = "coupon" if "coupon" in own_words(self.leaf) else "promo code"
        return (at(f"with the {word} {{}}"), at(f"using {word} {{}}"))
