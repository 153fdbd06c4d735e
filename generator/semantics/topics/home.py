"""The home: rooms, devices, appliances, scenes and modes, plants, animals and pets."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.catalogues import read_values, rows
from generator.semantics.described.things import thing_of, told_thing
from generator.semantics.drawing.composed import mentions, near, split_words
from generator.semantics.drawing.declared import declare_table
from generator.semantics.drawing.listed import OBJECT, Listed, at, described, own_words

_AT_HOME = (
    "home house room smart bulb plug switch socket dimmer thermostat appliance vacuum "
    "doorbell sprinkler homekit hue zigbee matter alexa assistant scene blind curtain"
)
"""What tells of a home with devices of many kinds; a maker's own are none but its own."""
_MODEL = regex(r"\b(?:model|brand|manufacturer)\b", re.IGNORECASE)
"""What tells that a device is called as its maker does, as the examples show."""
_COMMON = 24
"""So many of the rooms are in most homes."""
_FEW = 4
"""Words that only say that a device is switched: "Turn on a device"."""
_TECH = "docker kubernetes aws cluster server git database gpu cuda android ios browser"


@semantic_type
class Device(Listed):
    """A device at home, by the name that people give it."""

    name = "device"
    family = "home"
    names = ("device", "device name", "* device", "* device name", "light", "lamp", "light name")
    noun = "device"
    values_file = "home_devices.txt"
    against = _TECH + " push mobile iot firmware usb audio serial"
    said = (at("the {}", "object", 4.0), at("my {}", "object"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a device of a computer or an account."""
        own = own_words(leaf)
        other = bool(_MODEL.search(leaf.description)) and bool(leaf.examples)
        known = not own & {"type", "id", "token", "model"} and not other
        return super().suits(leaf, setting) and known

    @property
    def _is_of_a_maker(self) -> bool:
        """Whether more is told of what the device does, and nothing of a home with many kinds."""
        told = split_words(self.leaf.function.description)
        named = near(self.leaf, "light lamp bulb brightness speaker lock camera tv")
        more = len(told) > _FEW and not named
        return more and not mentions(self.leaf, _AT_HOME)

    def values(self) -> tuple[str, ...]:
        """By room where the device is a maker's; lights where lights are spoken of; else all."""
        every = super().values()
        if self._is_of_a_maker:
            return tuple(f"{room} device" for room in read_values("home_rooms.txt")[:_COMMON])
        if near(self.leaf, "light lamp bulb brightness"):
            return tuple(value for value in every if "light" in value or "lamp" in value)
        if near(self.leaf, "play music song volume media cast audio"):
            return tuple(v for v in every if "speaker" in v or "TV" in v or "soundbar" in v)
        for word in ("thermostat", "lock", "camera", "speaker"):
            if near(self.leaf, word):
                return tuple(value for value in every if word in value)
        return every


@semantic_type
class HomeMode(Listed):
    """The mode of a heating or cooling device."""

    name = "home_mode"
    family = "home"
    names = ("mode", "hvac mode", "thermostat mode", "ac mode", "* mode", "fan mode")
    noun = "mode"
    few = ("heat", "cool", "auto", "eco", "dry", "fan only", "sleep", "away")
    said = (at("in {} mode"), at("to {} mode"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only where heating or cooling is near."""
        return mentions(leaf, "thermostat hvac ac heating cooling heater climate conditioner")


@semantic_type
class Animal(Listed):
    """An animal, by its kind."""

    name = "animal"
    family = "home"
    names = ("animal", "* animal", "animal name", "animal type", "pet type", "species", "* species")
    noun = "animal"
    values_file = "home_animals.txt"
    against = "crossing iris gene genome protein plant tree"
    said = OBJECT

    def values(self) -> tuple[str, ...]:
        """Only animals that live with people where pets are spoken of."""
        every = super().values()
        pets = near(self.leaf, "pet adopt vet veterinary breed shelter groom grooming")
        return every[: every.index("horse")] if pets else every


@semantic_type
class Breed(Listed):
    """A breed of dog or cat."""

    name = "breed"
    family = "home"
    names = ("breed", "* breed", "breed name")
    noun = "breed"
    values_file = "home_breeds.txt"
    column = 1
    said = (at("{}", "before", 2.0), at("{}", "object"))

    def values(self) -> tuple[str, ...]:
        """Only dogs or only cats where the text says which."""
        text = described(self.leaf)
        dogs, cats = "dog" in text, "cat " in text or "cats" in text
        kinds = {"dog"} if dogs and not cats else {"cat"} if cats and not dogs else {"dog", "cat"}
        return tuple(breed for kind, breed in rows(self.values_file) if kind in kinds)


@semantic_type
class PetName(Listed):
    """What a pet is called."""

    name = "pet_name"
    family = "home"
    names = ("pet name", "pet", "dog name", "cat name", "* pet name", "name")
    noun = "pet's name"
    values_file = "home_pet_names.txt"
    vague = "name"
    cues = "pet puppy kitten"
    against = "petstore store category tag"
    said = (at("{}", "object"), at("named {}"), at("for {}"))

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare name only where a pet is near in names, not merely described."""
        if not {"pet", "dog", "cat"} & set(leaf.words):
            told = told_thing(leaf.description)
            owned = told or thing_of(leaf)
            other = bool(owned) and not set(owned) & set(cls.cues.split())
            return not other and near(leaf, cls.cues) and not near(leaf, cls.against)
        return super().suits(leaf, setting)


declare_table("home.ini", Listed, __name__, family="home")
