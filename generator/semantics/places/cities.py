"""Cities and towns, in the form in which a spec writes them."""

from __future__ import annotations

import functools
from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.drawing.composed import near
from generator.semantics.drawing.listed import Listed, at, described, example_texts, siblings
from generator.semantics.drawing.tails import Tail
from generator.semantics.places.countries import way
from generator.semantics.places.place_forms import city_form, city_texts

WEATHER = "weather forecast temperature climate air pollution uv sunrise sunset humidity"
"""Words of functions that tell the weather of places."""

_AMERICAN = regex(r"\b(?:US|USA|U\.S\.|United States)[- ]only\b|\bonly (?:in )?the US\b")
"""Functions that know no places abroad."""


@semantic_type
class City(Listed):
    """A city or town, in the form that the examples show ("Oslo", "San Francisco, CA")."""

    name = "city"
    family = "places"
    names = (
        "city", "* city", "city name", "* city name", "town", "town name", "* town", "hometown",
        "municipality", "locality", "birthplace", "place of birth", "birth place", "city state",
        "city and state", "city country", "from city", "to city", "location city", "village",
        "district",
    )  # fmt: skip
    hints = ("city", "town")
    noun = "city"
    towns: ClassVar[Tail] = Tail("places", "town", 0.12)
    small_towns: ClassVar[Tail] = Tail("places", "town", 0.3)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A district is called after its town in a country that is told, else it is part of one."""
        told = leaf.words != ("district",) or setting.realm is not None
        return told and super().suits(leaf, setting)

    @property
    def tail(self) -> Tail | None:  # type: ignore[override]
        """Small towns of America, by the way their names are made; more with a state beside it."""
        american = not self.setting.locales or "en_US" in self.setting.locales
        if not american or self._form != "plain":
            return None
        return self.small_towns if "state" in self.leaf.root.get("properties", {}) else self.towns

    @functools.cached_property
    def _form(self) -> str:
        if _AMERICAN.search(self.leaf.function.description.split(". ")[0]):
            return "state_name"  # the form that only American places have
        apart = siblings(self.leaf) & {"state", "province", "country"}  # has its own parameter
        return city_form(example_texts(self.leaf), "" if apart else described(self.leaf))

    @functools.cached_property
    def _weights(self) -> dict[str, int]:
        return city_texts(self._form, self.setting.locales)

    def values(self) -> tuple[str, ...]:
        """The cities of the locales, written in the form."""
        return tuple(self._weights)

    def is_whole(self) -> bool:
        """Not where only towns of one part of the world are meant."""
        return self.setting.realm is None

    def weight_of(self, value: str) -> int:
        """Large cities are asked for more often."""
        return self._weights.get(value, 1)

    def attachments(self) -> tuple[Attachment, ...]:
        """In a city; weather also for it; from and to on a way."""
        if near(self.leaf, WEATHER):
            return way(self.leaf, (at("in {}", weight=4.0), at("for {}", weight=3.0)))
        return way(self.leaf, (at("in {}", weight=5.0), at("near {}", weight=0.3)))
