"""Quantities that bodies, things and ways have: temperature, weight, height, distance, size."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.articles import article
from generator.semantics.base import (
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_words,
    siblings,
)
from generator.semantics.described.naming import singular
from generator.semantics.drawing.composed import near
from generator.semantics.numbers import quantity_kinds, quantity_text
from generator.semantics.numbers.bodies import in_metres, is_body, is_weighed
from generator.semantics.numbers.measures import MEASURES, WEIGHTS, Measure
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.number_type import number_of, unit_say
from generator.semantics.numbers.quantity_type import QuantityType, told_measure

__all__ = ["Distance", "Height", "Size", "Temperature", "Weight", "quantity_kinds", "quantity_text"]

_PACKED = frozenset({"parcel", "package", "shipment", "shipping", "postage"})
"""What tells of things that are sent by post, which are small and light."""
_DOGS = frozenset({"dog", "dogs", "puppy"})
_CATS = frozenset({"cat", "cats", "kitten"})
_PETS = frozenset({"pet", "pets"}) | _DOGS | _CATS
_OF_PETS: dict[str, tuple[int | float, ...]] = {
    "kg": (3.4, 3.9, 4, 4.2, 4.6, 5, 5.3, 6, 6.8, 8, 9.5, 12, 14.2, 18, 21.5, 24, 27, 30.5, 33),
    "lbs": (7, 8, 8.5, 9, 10, 10.5, 12, 13, 15, 18, 22, 26, 31, 40, 48, 55, 62, 70, 75),
}
"""What cats and dogs weigh."""
_WEIGHED = frozenset({"g", "gram", "grams", "mg", "kg", "lb", "lbs", "oz"})
"""Units that end a name after what is weighed: ``protein_g``."""
_NO_STUFF = regex(r"weight|mass|volume|capacity|dose|dosage")


@semantic_type
class Temperature(QuantityType):
    """A temperature in degrees: of a room, an oven, a body or the air."""

    name = "temperature"
    dimension = "temperature"
    names = ("temperature", "* temperature", "target temperature", "temperature *", "set point",
             "setpoint", "heating setpoint", "cooling setpoint", "heat setpoint", "cool setpoint",
             "celsius", "* celsius", "fahrenheit", "* fahrenheit", "degrees")  # fmt: skip
    hints = ("degrees", "celsius", "fahrenheit")
    noun = "temperature"
    leads = ("to {}", "at {}")

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        hot = {"oven", "bake", "cook", "preheat", "recipe", "roast"}
        if hot & (own_words(leaf) | context_words(leaf)):
            hotter = self.measure is MEASURES["temperature"][0]
            self.usual = (325, 350, 350, 375, 400, 425) if hotter else (160, 180, 180, 200, 220)
            self.wide = (300, 475) if hotter else (150, 240)
            self.grain = 5
        fired = {"kiln", "furnace", "forge", "smelter"} & (own_words(leaf) | context_words(leaf))
        if fired:
            self.usual = (800, 950, 1000, 1060, 1100, 1200, 1240, 1280)
            self.wide, self.grain = (600, 1300), 10

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Degrees alone only of what is warm."""
        warm = context_words(leaf) & {"temperature", "thermostat", "heating", "climate", "oven"}
        return super().suits(leaf, setting) and (leaf.words != ("degrees",) or bool(warm))

    def sizes(self) -> tuple[Json, ...]:
        """What tables list in degrees Celsius is of no use in Fahrenheit."""
        found = super().sizes()
        cold = all((number_of(one) or 0) < self.wide[0] for one in found)
        return () if cold and self.measure is MEASURES["temperature"][0] else found

    def surfaces(self) -> tuple[Surface, ...]:
        """Also "21 degrees", whatever the scale."""
        degrees = unit_say("degree")
        closed = frozenset({"degrees", "°", "°c", "°f", "celsius", "fahrenheit"})
        more = Surface(rule="unit", say=degrees, weight=2, not_before=closed)
        return (*super().surfaces(), more)

    def read(self, text: str, anchor: Anchor) -> Json:
        """Also degrees without a scale."""
        number, rest = leading_number(text)
        if number is not None and rest in ("degrees", "degree", "°"):
            return self.shaped(number)
        return super().read(text, anchor)


@semantic_type
class Weight(QuantityType):
    """A weight of a person, a parcel or an ingredient."""

    name = "weight"
    dimension = "weight"
    names = (
        "weight",
        "* weight",
        "weight *",
        "mass",
        "body weight",
        "dosage",
        "grams",
        "kilograms",
        "kilos",
        *("* g", "* grams", "* mg", "* kg", "* lb", "* lbs", "* oz"),
    )
    hints = ("in kilograms", "in kg", "in pounds", "in grams")
    loose = True
    noun = "weight"
    leads = ("weighing {}",)

    stuff: str = ""
    """What there is so much of, by a name such as ``protein_g``."""

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        of = " ".join(leaf.words[:-1])
        if leaf.words[-1:] and leaf.words[-1] in _WEIGHED and not _NO_STUFF.search(of):
            self.stuff = of
        self.person = is_weighed(leaf)
        unit, around = self.measure.forms[0], context_words(leaf) | {*siblings(leaf)}
        self.pet = unit in _OF_PETS and not _PETS.isdisjoint(around)
        if self.person:
            self.usual = tuple(n for n in self.usual if n >= 50) or self.usual
            self.wide = (min(self.usual) - 5, max(self.usual) + 10)
        elif self.pet:
            most = 60 if around & _DOGS or not around & _CATS else 9 if unit == "kg" else 20
            self.usual = tuple(n for n in _OF_PETS[unit] if n <= most)
            self.wide = (min(self.usual), max(self.usual))
        elif _PACKED & context_words(leaf):
            self.usual = tuple(n for n in self.usual if n <= 20) or self.usual
            self.wide = (0, 30)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No grams beside red and blue."""
        green = leaf.words == ("g",) and {"r", "b"} <= {*siblings(leaf)}
        return super().suits(leaf, setting) and not green

    def sizes(self) -> tuple[Json, ...]:
        """Those of goods are none of people."""
        found = () if self.person else super().sizes()
        heavy = self.pet and any((number_of(one) or 0) > self.wide[1] for one in found)
        return () if heavy else found

    def attachments(self) -> tuple[Attachment, ...]:
        """A person weighs; a parcel is weighing; ``protein_g`` is so much of it."""
        if self.leaf.words[:1] in (("dose",), ("dosage",)):
            return (attach(f"at a {self.leaf.words[0]} of {{}}"),)
        if len(self.leaf.words) == 1 and singular(self.leaf.words[0]) in WEIGHTS:
            return (attach("of {}"),)
        if self.stuff:
            of = self.stuff
            return (attach(f"with {{}} of {of}", weight=3), attach(f"with {{}} {of}"))
        if self.person and not self.limit_word():
            return (attach("I weigh {}.", "sentence"), attach("weighing {}"))
        return super().attachments()


_METRES = next(one for one in MEASURES["height"] if "meter" in one.keys)


@semantic_type
class Height(QuantityType):
    """The height of a person or a thing."""

    name = "height"
    dimension = "height"
    names = ("height", "* height", "height *", "stature")
    loose = True
    noun = "height"
    leads = ("with a height of {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        if self.measure.forms[0] == "feet" and is_body(leaf):
            self.usual, self.wide, self.grain = (
                (5, 5.2, 5.4, 5.5, 5.6, 5.8, 5.9, 6, 6.1),
                (5, 6.4),
                0.1,
            )

    @classmethod
    def told(cls, leaf: Leaf) -> Measure | None:
        """Also the metres that only the end of the name tells of somebody."""
        return told_measure(leaf, cls.dimension) or (_METRES if in_metres(leaf) else None)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Heights of images, boxes and blocks are lengths or positions."""
        words = own_words(leaf) | context_words(leaf)
        other = {
            "image",
            "pixels",
            "px",
            "block",
            "video",
            "box",
            "room",
            "screen",
            "window",
            "page",
            "chart",
            "diagram",
            "graph",
            "canvas",
            "viewport",
            "browser",
            "photo",
            "popup",
            "map",
            "thumbnail",
            "rectangle",
        }
        boxed = any(re.search(r"width|length|depth|^w$", name.lower()) for name in siblings(leaf))
        return not boxed and not words & other and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """A person is so tall."""
        return (attach("I'm {} tall.", "sentence", 0.7), *super().attachments())


_PAGES = frozenset("document documents docx slide slides pptx presentation page".split())
"""What pictures and tables are put on, that is a few inches wide."""


@semantic_type
class Distance(QuantityType):
    """A distance, or the radius of a search."""

    name = "distance"
    dimension = "distance"
    names = (
        *("distance", "* distance", "distance *", "radius", "* radius", "radius *", "range km"),
        *("search radius", "miles", "kilometers", "km", "range miles", "within", "proximity"),
        *("elevation", "altitude", "mileage", "max distance", "meters", "metres"),
    )
    hints = ("radius", "in kilometers", "in miles", "in meters")
    noun = "distance"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An edit or cosine distance has no unit; a corner radius neither."""
        other = own_words(leaf) & {
            "cosine",
            "edit",
            "similarity",
            "vector",
            "levenshtein",
            "corner",
        }
        return not other and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """Within 5 km; at an altitude of."""
        words = set(self.leaf.words)
        if words & {"altitude", "elevation"}:
            return (attach(f"at an {'altitude' if 'altitude' in words else 'elevation'} of {{}}"),)
        if self.limit_word() == "min":
            return (attach("at least {} away"),)
        near = words & {"radius", "within", "proximity", "range", "max", "maximum"}
        around = context_words(self.leaf) & {"find", "search", "nearby", "near"}
        return (
            (attach("within {}", weight=3), attach("within a radius of {}", weight=0.4))
            if near or around
            else (attach("of {}"), attach("for {}"))
        )


@semantic_type
class Size(QuantityType):
    """A length, width, depth or image size."""

    name = "size"
    dimension = "length"
    names = (
        *("width", "* width", "height", "* height", "length", "* length", "depth", "* depth"),
        *("thickness", "diameter", "side", "side length", "image size", "screen size", "base"),
        *("width *", "height *", "length *", "font size", "margin", "padding"),
    )
    noun = "size"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        image = {
            "image",
            "screenshot",
            "viewport",
            "video",
            "resize",
            "thumbnail",
            "crop",
            "screen",
            "chart",
            "diagram",
            "canvas",
            "browser",
            "window",
        }
        if _PACKED & context_words(leaf):
            self.usual = tuple(n for n in self.usual if n <= 60) or self.usual
            self.wide = (min(self.usual), max(self.usual))
        if self.measure.forms[0] == "inches" and _PAGES & context_words(leaf):
            self.usual, self.wide = (2, 2.5, 3, 4, 5, 6, 6.5), (1, 7)
        if image & (context_words(leaf) | own_words(leaf)) and told_measure(leaf, "length") is None:
            self.measure = MEASURES["length"][0]
            self.usual, self.wide = self.measure.usual, self.measure.wide
            self.grain = self.measure.grain

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """The length of a text or a password is a count, and so is a largest length."""
        other = {"password", "text", "summary", "characters", "words", "tokens", "sequence"}
        if {"max", "length"} <= set(leaf.words):
            return False
        counted = leaf.words == ("length",) and near(leaf, "word text password string name")
        return not own_words(leaf) & other and not counted and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """5 meters wide; with a depth of."""
        words = self.leaf.words
        side = next((w for w in words if w in ("width", "height", "length", "depth")), "")
        tall = {"width": "wide", "height": "high", "length": "long", "depth": "deep"}.get(side)
        noun = side or " ".join(words)
        plain_lead = attach(f"with {article(noun)} {noun} of {{}}")
        return (attach(f"{{}} {tall}"), plain_lead) if tall and self.said else (plain_lead,)
