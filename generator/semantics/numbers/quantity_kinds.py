"""Further quantities of one unit: speed, volume, area, data, energy, rates, pressure."""

from __future__ import annotations

from generator.semantics.base import (
    Attachment,
    Leaf,
    Setting,
    semantic_type,
)
from generator.semantics.described.leafwords import (
    attach,
    own_words,
    types_of,
)
from generator.semantics.numbers.number_type import NumberType
from generator.semantics.numbers.quantity_type import QuantityType, told_measure


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
    names = (
        "volume",
        "* volume",
        "volume *",
        "capacity",
        "amount ml",
        "ml",
        "milliliters",
        "millilitres",
        "liters",
        "gallons",
        "water amount",
    )
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

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        if {"annual", "yearly", "year", "annually"} & own_words(
            leaf
        ) and "kWh" in self.measure.forms:
            self.usual, self.wide = (1500, 2400, 2800, 3200, 3500, 4200, 5000, 6000), (1200, 9000)


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
