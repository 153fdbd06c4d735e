"""Commerce: products and what they are like, shops, payment, orders and shipping."""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.articles import with_article_if_one, without_article
from generator.semantics.base import Attachment, Leaf, Setting, Surface, say_literal, semantic_type
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import mentions, near
from generator.semantics.drawing.listed import (
    OBJECT,
    Listed,
    at,
    column,
    described,
    doing,
    example_texts,
    own_words,
    siblings,
)
from generator.semantics.drawing.tails import Tail
from generator.semantics.topics import kinds, orders
from generator.semantics.topics.sold_goods import sold_goods

_SHOP = (
    "product shop store cart purchase buy item retail catalog catalogue merchandise clothing "
    "fashion shopping price inventory order wishlist ecommerce amazon etsy ebay sku"
)
_NO_SHOP = (
    "menu food task todo checklist registry component file event calendar reminder song article "
    "list_item agenda backlog"
)


_GETTING = frozenset(
    "buy order purchase get need want add add: for of find grab sell reserve return rent "
    "like have sell".split()
)


def _say_bare(value: Json, anchor: Anchor) -> str | None:
    return value if isinstance(value, str) else None


def _say_whole(value: Json, anchor: Anchor) -> str | None:
    """As it stands, where no article can be said with it."""
    return value if isinstance(value, str) and not with_article_if_one(value, anchor) else None


@semantic_type
class Product(Listed):
    """A product as people name it when they search or buy."""

    name = "product"
    family = "commerce"
    names = (
        "product", "product name", "* product", "* product name", "item", "item name", "items",
        "item description", "product title", "product query", "merchandise", "purchase item",
        "wishlist item", "search item", "cart item", "gift", "name", "title", "goods",
    )  # fmt: skip
    hints = ("product name",)
    noun = "product"
    values_file = "commerce_products.txt"
    tail = Tail("commerce", "product", 0.6)
    vague = "item name title good"
    cues = _SHOP
    against = _NO_SHOP

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare name or title only of a product."""
        own = own_words(leaf)
        if own <= {"name", "title"}:
            return near(leaf, "product item sku inventory") and not near(leaf, cls.against)
        named = own & {"product", "item", "merchandise", "good", "gift", "purchase"}
        if not named and not near(leaf, _SHOP):
            return False
        return super().suits(leaf, setting) and not own & {"id", "type", "category"}

    def values(self) -> tuple[str, ...]:
        """All products, or those of the department that the text names."""
        return sold_goods(self.leaf) or super().values()

    def is_whole(self) -> bool:
        """Not where a department is named."""
        return len(self.values()) == len(super().values())

    def attachments(self) -> tuple[Attachment, ...]:
        """What is bought or searched for."""
        return OBJECT

    def surfaces(self) -> tuple[Surface, ...]:
        """With an article where one thing is bought, else as it stands."""
        return (
            Surface(rule="literal", say=_say_bare, not_after=_GETTING),
            Surface(rule="literal", say=_say_whole, after=_GETTING),
            Surface(rule="article", say=with_article_if_one, after=_GETTING, weight=6.0),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Without the article."""
        return super().read(without_article(text), anchor)


@semantic_type
class ProductCategory(Listed):
    """A department of a shop."""

    name = "product_category"
    family = "commerce"
    names = ("product category", "category", "* category", "category name", "product type",
             "item category", "department", "product line", "item type")  # fmt: skip
    noun = "category"
    values_file = "commerce_categories.txt"
    vague = "category department name"
    cues = _SHOP
    against = (
        "news article blog event expense budget transaction quiz trivia joke recipe food ticket "
        "spending movie music video podcast job book question issue app"
    )
    said = (at("in {}"), at("in the {} category"), at("{}", "object"))

    def values(self) -> tuple[str, ...]:
        """Departments; in a shop that has but one, the types of items are its goods."""
        typed = self.leaf.words[-2:] in (("item", "type"), ("product", "type"))
        return (sold_goods(self.leaf) if typed else ()) or super().values()


@semantic_type
class Brand(Listed):
    """A brand."""

    name = "brand"
    family = "commerce"
    names = ("brand", "brand name", "* brand", "make", "manufacturer brand", "label brand")
    noun = "brand"
    values_file = "commerce_brands.txt"
    vague = "make"
    cues = "product phone laptop camera watch clothing appliance"
    said = (at("{}", "before", 3.0), at("from {}"), at("by {}", weight=0.6))

    def attachments(self) -> tuple[Attachment, ...]:
        """What is made is made for it."""
        made = doing(self.leaf, "design create generate write draft develop compose")
        return (at("for {}"),) if made else self.said


_CARS = ("Toyota", "Honda", "Ford", "Chevrolet", "BMW", "Mercedes-Benz", "Audi", "Volkswagen",
         "Nissan", "Hyundai", "Kia", "Subaru", "Mazda", "Tesla", "Volvo", "Porsche", "Lexus",
         "Jeep", "Renault", "Peugeot", "Fiat", "Skoda", "Seat", "Mini", "Jaguar",
         "Land Rover")  # fmt: skip


@semantic_type
class CarMake(Listed):
    """A maker of cars."""

    name = "car_make"
    family = "commerce"
    names = ("make", "car make", "vehicle make", "car brand", "car manufacturer", "vehicle brand")
    noun = "make"
    few = _CARS
    said = (at("{}", "before"),)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where cars are spoken of."""
        return mentions(leaf, "car vehicle auto automobile truck vin motor")


@semantic_type
class ClothingSize(Listed):
    """A size of clothes or shoes."""

    name = "clothing_size"
    family = "commerce"
    names = ("size", "clothing size", "* size", "shirt size", "item size", "product size",
             "clothes size", "shoe size", "garment size", "dress size")  # fmt: skip
    noun = "size"
    said = (at("in size {}", weight=3.0), at("size {}", weight=0.5))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only of what is worn, bought or drunk."""
        worn = f"{_SHOP} clothe shirt shoe dress garment wear apparel pizza drink coffee beverage"
        other = "page party group batch file image font screen chunk window sample pool team depth"
        return mentions(leaf, worn) and not near(leaf, other)

    def values(self) -> tuple[str, ...]:
        """Shoe sizes, cups or letters, as the context and the examples say."""
        text = f"{described(self.leaf)} {' '.join(example_texts(self.leaf)).lower()}"
        if "shoe" in text or "sneaker" in text:
            return ("6", "7", "7.5", "8", "8.5", "9", "9.5", "10", "10.5", "11", "12", "13")
        if any(word in text for word in ("pizza", "drink", "coffee", "medium", "large")):
            return ("small", "medium", "large", "extra large")
        return ("XS", "S", "M", "L", "XL", "XXL")


_HEX = regex(r"#?[0-9a-fA-F]{6}")
_RGB = regex(
    r"\br, ?g, ?b(?:, ?a)?\b(?:[^.]{0,20}\b(?:0-1|0\.0|between 0 and 1)\b)?", re.IGNORECASE
)


def _in_parts(code: str, form: str) -> str:
    """A hex triplet as its parts in figures: "#FF8000" as "255,128,0" or "1.0,0.5,0.0"."""
    parts = [int(code[at : at + 2], 16) for at in (1, 3, 5)]
    of_one = form[-1] in "01"
    told = [f"{part / 255:.1f}" if of_one else str(part) for part in parts]
    opaque = ["1.0" if of_one else "255"] if re.search("b, ?a", form, re.I) else []
    return (", " if ", " in form else ",").join(told + opaque)


@semantic_type
class Colour(Listed):
    """A colour by name, or its hex triplet said by name."""

    name = "color"
    family = "commerce"
    names = ("color", "colour", "* color", "* colour", "color name", "colour name", "color hex",
             "hex color", "hex", "color code", "tint", "shade")  # fmt: skip
    formats = ("color", "colour", "hex-color")
    noun = "color"
    values_file = "commerce_colours.txt"
    vague = "hex tint shade"
    cues = "color colour"
    against = "scheme space mode palette profile temperature map"

    @functools.cached_property
    def _hex(self) -> bool:
        examples, about = example_texts(self.leaf), self.leaf.description.lower()
        if examples:
            return all(_HEX.fullmatch(text) for text in examples)
        return (
            "hex" in about
            or "#rrggbb" in about
            or "hex" in self.leaf.words
            or "#" in str(self.leaf.schema.get("pattern", ""))
        )

    @functools.cached_property
    def _parts(self) -> str:
        """How three parts are told to be written: "r,g,b", of 255 or of one."""
        return found[0] if (found := _RGB.search(self.leaf.description)) else ""

    def values(self) -> tuple[str, ...]:
        """Names, or triplets with or without the "#" as the examples have it."""
        if not self._hex and not self._parts and "pattern" not in self.leaf.schema:
            return column(self.values_file, 0)
        codes = column(self.values_file, 1)
        if self._parts:
            return tuple(_in_parts(code, self._parts) for code in codes)
        bare = any(not text.startswith("#") for text in example_texts(self.leaf))
        bare = bare or bool(re.search(r"\b(?:without|no|omit)\b[^.]{0,12}#", self.leaf.description))
        plain = tuple(code[1:] for code in codes)
        pattern = "pattern" in self.leaf.schema
        return (*codes, *plain) if pattern else plain if bare else codes

    def weight_of(self, value: str) -> int:
        """Plain colours are asked for more often."""
        plain = ("red", "blue", "green", "yellow", "orange", "purple", "pink", "black", "white")
        return 4 if value in plain else 1

    def surfaces(self) -> tuple[Surface, ...]:
        """The name of a triplet, or the value as it stands."""
        return (
            Surface(rule="synonym", say=_colour_named, weight=1.5),
            Surface(rule="literal", say=say_literal, weight=1.0),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """From a name where the leaf wants triplets; British spelling is read too."""
        wanted = " ".join(text.split()).casefold().replace("grey", "gray")
        for name, code in rows(self.values_file):
            if wanted in (name, code.casefold(), code[1:].casefold()):
                known = set(self.fitting)
                given = code if text.strip().startswith("#") else code[1:]
                order = (given, code, code[1:], name) if wanted != name else (name, code, code[1:])
                return next((value for value in order if value in known), text.strip())
        return text.strip()

    def attachments(self) -> tuple[Attachment, ...]:
        """Before a product; to a colour for a light; in it for what is drawn."""
        if mentions(self.leaf, "light lamp bulb led"):
            switched = siblings(self.leaf) & {"state", "power", "action", "on", "status"}
            return (at("in {}"),) if switched else (at("to {}"),)
        if near(self.leaf, "background border text font line fill chart theme draw image"):
            return (at("in {}"),)
        return (at("{}", "before", 2.0), at("in {}"))


def _colour_named(value: Json, anchor: Anchor) -> str | None:
    wanted = str(value).lstrip("#").casefold()
    if not _HEX.fullmatch(str(value)):
        return None
    found = rows("commerce_colours.txt")
    return next((name for name, code in found if code[1:].casefold() == wanted), None)


@semantic_type
class Material(Listed):
    """What a thing is made of."""

    name = "material"
    family = "commerce"
    names = ("material", "* material", "material type", "fabric", "fabric type")
    noun = "material"
    values_file = "commerce_materials.txt"
    against = "course learning study three mesh shader blender unity teaching reference training"
    said = (at("{}", "before", 2.0), at("made of {}"), at("in {}", weight=0.4))

    def values(self) -> tuple[str, ...]:
        """Only what clothes are made of where fabric is asked for."""
        worn = near(self.leaf, "fabric clothe clothing shirt dress garment apparel textile")
        every = super().values()
        return every[: every.index("wood")] if worn else every


@semantic_type
class Store(Listed):
    """A shop or a chain."""

    name = "store"
    family = "commerce"
    names = ("store", "store name", "* store", "shop", "shop name", "retailer", "retailer name",
             "marketplace", "supermarket", "merchant")  # fmt: skip
    noun = "store"
    values_file = "commerce_stores.txt"
    against = "vector data key memory app value document plugin kv"
    said = (at("at {}", weight=2.0), at("from {}"))


__all__ = ["Brand", "Colour", "Product", "kinds", "orders"]
