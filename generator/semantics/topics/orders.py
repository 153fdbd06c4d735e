"""Orders: how they are paid, where they stand, and how they are shipped."""

from __future__ import annotations

import random

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import Composed, near
from generator.semantics.drawing.declared import declare_table
from generator.semantics.drawing.listed import Listed, at, own_words


@semantic_type
class OrderStatus(Listed):
    """Where an order stands."""

    name = "order_status"
    family = "commerce"
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


declare_table("orders.ini", Listed, __name__, family="commerce")
