"""Quantities of one unit: temperature, weight, height, distance, size, speed, volume and bytes."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.records import Anchor, Json
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.leafwords import (
    attach,
    context_words,
    own_text,
    own_words,
    samples_given,
    types_of,
    unit_told_elsewhere,
)
from generator.semantics.measures import MEASURES, Measure
from generator.semantics.number_reader import leading_number
from generator.semantics.number_type import ASIDE, NumberType, say_digits, unit_say
from generator.semantics.numberwords import plain

_SINGULAR = {"inches": "inch", "feet": "foot"}
_IMPERIAL = {"temperature": 0, "weight": 0, "height": 0, "distance": 0, "speed": 0, "area": 3}


def told_measure(leaf: Leaf, dimension: str) -> Measure | None:
    """The unit that the leaf's name or description gives, or None."""
    low = f" {own_text(leaf)} "
    for measure in MEASURES[dimension]:
        for key in measure.keys:
            tail = r"(?:s|es|re|res|er|ers|e|es|ric)?" if len(key) > 3 else "s?"
            if re.search(rf"(?<![a-z]){re.escape(key)}{tail}(?![a-z])", low):
                return measure
    return None


class QuantityType(NumberType):
    """A number of a unit that name or description gives, else of the dimension's last unit.

    Class attributes: ``dimension`` is a key of ``MEASURES``; ``leads`` the attachments. The unit is
    said only where it is given and no other parameter holds it.
    """

    family = "quantities"
    spoken = False
    dimension: ClassVar[str] = ""
    leads: ClassVar[tuple[str, ...]] = ("of {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        told = told_measure(leaf, self.dimension)
        self.measure = told or MEASURES[self.dimension][-1]
        self.said = told is not None and not unit_told_elsewhere(leaf)
        self.usual, self.wide = self.measure.usual, self.measure.wide
        self.grain = self.measure.grain
        super().__init__(leaf, setting)
        self.units = frozenset(form.lower() for form in self.measure.forms)

    def surfaces(self) -> tuple[Surface, ...]:
        """5 km, 5km, 5 kilometers; bare digits where the unit is said elsewhere or follows."""
        if not self.said:
            return tuple(self._bare(1.0))
        closed = frozenset(word for form in self.units for word in form.split())
        found = []
        for index, form in enumerate(self.measure.forms):
            one = _SINGULAR.get(form, form[:-1] if form.endswith("s") and len(form) > 4 else form)
            joint = "" if form.startswith("°") else " "
            say = unit_say(one, joint=joint, many=form)
            weight = 1.5 if index == 0 else 1.0
            found.append(Surface(rule="unit", say=say, weight=weight, not_before=closed))
        short = self.measure.forms[0]
        if len(short) <= 3 and not short.startswith("°"):
            say = unit_say(short, joint="", many=short)
            found.append(Surface(rule="unit", say=say, weight=0.6, not_before=closed))
        found += [
            Surface(rule="literal", say=say_digits, weight=0.5, before=closed),
            Surface(rule="literal", say=say_digits, weight=0.15, after=ASIDE),
        ]
        return tuple(found)

    def read(self, text: str, anchor: Anchor) -> Json:
        """A number alone or with a form of the measure's own unit."""
        number, rest = leading_number(text)
        if number is None:
            return UNREADABLE
        forms = self.units | {_SINGULAR.get(form, form.removesuffix("s")) for form in self.units}
        return self.shaped(number) if not rest or rest in forms else UNREADABLE

    def attachments(self) -> tuple[Attachment, ...]:
        """The leads, with the limit that the name sets."""
        limit = {"max": "up to {}", "min": "at least {}"}.get(self.limit_word())
        return (attach(limit),) if limit else tuple(attach(lead) for lead in self.leads)


@semantic_type
class Temperature(QuantityType):
    """A temperature in degrees: of a room, an oven, a body or the air."""

    name = "temperature"
    dimension = "temperature"
    names = ("temperature", "* temperature", "target temperature", "temperature *", "set point")
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

    def surfaces(self) -> tuple[Surface, ...]:
        """Also "21 degrees", whatever the scale."""
        degrees = unit_say("degree")
        closed = frozenset({"degrees", "°", "celsius", "fahrenheit"})
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
    )
    hints = ("in kilograms", "in kg", "in pounds", "in grams")
    loose = True
    noun = "weight"
    leads = ("weighing {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        near = {"bmi", "calorie", "calories", "body", "patient", "user", "fitness", "person"}
        self.person = bool(near & (context_words(leaf) | own_words(leaf)))
        if self.person:
            self.usual = tuple(n for n in self.usual if n >= 50) or self.usual
            self.wide = (min(self.usual) - 5, max(self.usual) + 10)

    def attachments(self) -> tuple[Attachment, ...]:
        """A person weighs; a parcel is weighing."""
        if self.person and not self.limit_word():
            return (attach("I weigh {}.", "sentence"), attach("weighing {}"))
        return super().attachments()


@semantic_type
class Height(QuantityType):
    """The height of a person or a thing."""

    name = "height"
    dimension = "height"
    names = ("height", "* height", "height *", "stature")
    loose = True
    noun = "height"
    leads = ("with a height of {}",)

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
        }
        return not words & other and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """A person is so tall."""
        return (attach("I'm {} tall.", "sentence", 0.7), *super().attachments())


@semantic_type
class Distance(QuantityType):
    """A distance, or the radius of a search."""

    name = "distance"
    dimension = "distance"
    names = (
        *("distance", "* distance", "distance *", "radius", "* radius", "radius *", "range km"),
        *("search radius", "miles", "kilometers", "km", "range miles", "within", "proximity"),
        *("elevation", "altitude", "mileage", "max distance"),
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
        }
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
        return not own_words(leaf) & other and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """5 meters wide; with a depth of."""
        words = self.leaf.words
        side = next((w for w in words if w in ("width", "height", "length", "depth")), "")
        tall = {"width": "wide", "height": "high", "length": "long", "depth": "deep"}.get(side)
        noun = side or " ".join(words)
        article = "an" if noun[:1] in "aeiou" else "a"
        plain_lead = attach(f"with {article} {noun} of {{}}")
        return (attach(f"{{}} {tall}"), plain_lead) if tall and self.said else (plain_lead,)


@semantic_type
class Speed(QuantityType):
    """A speed."""

    name = "speed"
    dimension = "speed"
    names = ("speed", "* speed", "speed *", "velocity", "pace", "wind speed", "speed limit")
    noun = "speed"
    leads = ("at {}", "at a speed of {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Fans and playback go by levels or factors."""
        other = own_words(leaf) & {"fan", "playback", "speech", "internet", "typing", "animation"}
        return not other and super().suits(leaf, setting)


@semantic_type
class Factor(NumberType):
    """A factor: playback or speech speed, a scale."""

    name = "factor"
    family = "quantities"
    names = (
        "playback speed",
        "playback rate",
        "speech rate",
        "speed",
        "scale factor",
        "multiplier",
    )
    noun = "speed"
    usual = (0.5, 0.75, 1, 1.25, 1.25, 1.5, 1.5, 1.5, 2, 2)
    wide = (0.5, 2)
    grain = 0.25
    spoken = False
    unit_forms = ("x",)

    def attachments(self) -> tuple[Attachment, ...]:
        """At 1.5x."""
        return (attach("at {} speed" if "speed" in self.leaf.words else "by {}"), attach("at {}"))


@semantic_type
class Volume(QuantityType):
    """An amount of liquid."""

    name = "volume"
    dimension = "volume"
    names = ("volume", "* volume", "volume *", "capacity", "amount ml", "liters", "water amount")
    hints = ("milliliters", "in ml", "in liters")
    noun = "volume"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A capacity or volume only where a unit of liquid is told."""
        return told_measure(leaf, "volume") is not None and super().suits(leaf, setting)


@semantic_type
class Area(QuantityType):
    """A floor or land area."""

    name = "area"
    dimension = "area"
    names = (
        "area",
        "* area",
        "square feet",
        "* square feet",
        "sqft",
        "square footage",
        "land area",
    )
    hints = ("square feet", "square meters")
    noun = "area"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers only; an area in words is a place."""
        return bool(types_of(leaf.schema) & {"integer", "number"})


@semantic_type
class ByteSize(QuantityType):
    """A size of data."""

    name = "byte_size"
    dimension = "bytes"
    names = (
        *(
            "* bytes",
            "bytes",
            "file size",
            "* file size",
            "memory",
            "* memory",
            "disk size",
            "* mb",
        ),
        *(
            "* gb",
            "* kb",
            "storage",
            "disk",
            "ram",
            "memory limit",
            "bytes limit",
            "* size",
            "ram *",
        ),
    )
    hints = ("in bytes", "in mb", "in gb", "megabytes")
    noun = "size"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers of a told unit."""
        numeric = bool(types_of(leaf.schema) & {"integer", "number"})
        return numeric and told_measure(leaf, "bytes") is not None


@semantic_type
class Energy(QuantityType):
    """Calories, watts, kilowatt hours."""

    name = "energy"
    dimension = "energy"
    names = ("calories", "* calories", "kcal", "calorie *", "wattage", "power", "* kwh", "energy *")
    hints = ("calories", "kilowatt", "watts")
    noun = "amount"
    leads = ("with {}",)


@semantic_type
class Rate(QuantityType):
    """Beats, frames or cycles in a minute or second."""

    name = "rate"
    dimension = "rate"
    names = (
        "heart rate",
        "* heart rate",
        "bpm",
        "tempo",
        "fps",
        "frame rate",
        "framerate",
        "pulse",
    )
    loose = True
    noun = "rate"
    leads = ("at {}",)


@semantic_type
class Pressure(QuantityType):
    """Blood, tyre or air pressure."""

    name = "pressure"
    dimension = "pressure"
    names = ("pressure", "* pressure", "systolic", "diastolic", "systolic *", "diastolic *")
    loose = True
    noun = "pressure"
    leads = ("at {}",)


_TEXT_UNITS = ("kg", "g", "lbs", "liters", "ml", "cups", "km", "miles", "oz", "tbsp", "tsp", "mg")


@semantic_type
class QuantityText(NumberType):
    """A number with its unit in one string: "5 kg", "500 mg"."""

    name = "quantity_text"
    family = "quantities"
    names = (
        "dosage",
        "dose",
        "weight",
        "distance",
        "amount",
        "quantity",
        "size",
        "volume",
        "* amount",
    )
    hints = ("with unit", "including unit", "e.g. 500 mg", "including the unit")
    json_types = frozenset({"string"})
    noun = "amount"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        shapes = [_SHAPE.fullmatch(str(sample)) for sample in samples_given(leaf)]
        self.pairs = tuple((float(s[1]), s[2], s[3]) for s in shapes if s is not None)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only by an example with a unit, or a name that can't do without."""
        given = [str(sample) for sample in samples_given(leaf)]
        if any(_SHAPE.fullmatch(text) for text in given):
            return True
        return "string" in types_of(leaf.schema) and bool(
            {"dosage", "dose"} & set(leaf.words) and not given
        )

    def values(self) -> tuple[Json, ...]:
        """Usual amounts of the examples' units, or milligrams of medicine."""
        pairs = self.pairs or ((500.0, " ", "mg"),)
        times = (0.2, 0.4, 0.5, 0.5, 1, 1, 1, 1.5, 2, 2, 3, 4, 5)
        numbers = ((n * k, gap, unit) for n, gap, unit in pairs for k in times)
        kept = [(n, gap, unit) for n, gap, unit in numbers if n == int(n)] or [*pairs]
        return tuple(f"{plain(n)}{gap}{unit}" for n, gap, unit in kept)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands."""
        return (Surface(rule="literal", say=lambda value, anchor: str(value)),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The text itself, if it is a number and a unit."""
        return text if _SHAPE.fullmatch(text.strip()) else UNREADABLE

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """The same number and unit, spaces aside."""
        left, right = _SHAPE.fullmatch(text.strip()), _SHAPE.fullmatch(str(value))
        if left is None or right is None:
            return False
        return float(left[1]) == float(right[1]) and left[3].lower() == right[3].lower()

    def attachments(self) -> tuple[Attachment, ...]:
        """Of 5 kg; "{}" before the thing."""
        return (attach("{} of", "before"), attach("with {}"))


_SHAPE = re.compile(r"(\d+(?:\.\d+)?)( ?)([a-zA-Z%µ°][a-zA-Z/²³]{0,11})")
