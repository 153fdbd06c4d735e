"""Postal codes, of the locale, of where a function's places lie, or as a pattern asks."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence

from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, Surface, semantic_type
from generator.semantics.catalogues import rows
from generator.semantics.described.leafwords import types_of
from generator.semantics.drawing.composed import near
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.fakes import fake_pool
from generator.semantics.drawing.listed import at, described, example_texts, own_words
from generator.semantics.fits import fits
from generator.semantics.places.addresses import ByLocale, filled, of_locale, us_city
from generator.semantics.places.realms import MASKS

_FORMS = (
    "#####", "#####-####", "@#@ #@#", "##-###", "#####-###", "########", "####", "######",
    "#### @@", "###-####", "@#@#@#", "en_GB", "de_DE", "", "", "",
)  # fmt: skip
"""Forms of postal codes: masks, and locales whose codes are listed; "" those of the run."""


_FIGURES = {
    "argentin": "####", "austria": "####", "belgium": "####", "denmark": "####", "norway": "####",
    "switzerland": "####", "australia": "####", "india": "######", "china": "######",
    "russia": "######", "singapore": "######",
}  # fmt: skip
"""How many figures the codes of some countries have; those of most others have five."""


def code_form(lands: Sequence[str]) -> str:
    """The form of the postal codes of the only land; "" where there are several, or it is rare."""
    land = lands[0] if len(lands) == 1 else ""
    return {"GB": "en_GB", "DE": "de_DE", "US": ""}.get(land, MASKS.get(land, ""))


@semantic_type
class PostalCode(ByLocale):
    """A postal code of the locale, or of whatever kind the pattern asks for."""

    name = "postal_code"
    names = (
        "zip", "zip code", "* zip code", "* zip", "postal code", "* postal code", "postcode",
        "* postcode", "post code", "zipcode", "cep", "pincode", "pin code", "plz", "postal",
        "* post code", "post code *", "postcode *", "postal code *", "zip code *",
    )  # fmt: skip
    formats = ("postal-code", "zip-code", "zip", "zipcode", "postcode")
    hints = ("zip code", "postal code")
    noun = "ZIP code"
    json_types = frozenset({"string", "integer", "number"})

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """No file to unzip, no number for a card."""
        return not near(leaf, "file archive compress unzip card secret atm")

    @functools.cached_property
    def form(self) -> str:
        """The pattern if there is one, else a country or nothing."""
        schema, own, text = self.leaf.schema, own_words(self.leaf), described(self.leaf)
        if self._number:
            return _FIGURES.get(next((word for word in _FIGURES if word in text), ""), "#####")
        if any(key in schema for key in ("pattern", "minLength", "maxLength")):
            return "any"
        found = next((len(text) for text in example_texts(self.leaf)), 0)
        if "cep" in own or "brazil" in text:
            return "########" if found == 8 else "#####-###"
        if own & {"pincode", "pin"} or "india" in text:
            return "######"
        if "plz" in own or "german" in text:
            return "de_DE"
        if self.setting.realm is not None:
            return code_form(self.setting.realm.lands)
        british = "postcode" in own or "uk " in text or "british" in text
        return "en_GB" if british and "zip" not in text else ""

    @functools.cached_property
    def _number(self) -> bool:
        """Whether the schema holds it as a number, which drops what is no figure."""
        return not types_of(self.leaf.schema) & {"string"}

    def series(self) -> str:
        """By form, the forms that a pattern allows among them."""
        return f"{super().series()}/{','.join(self._forms) if self.form == 'any' else ''}"

    @functools.cached_property
    def _forms(self) -> tuple[str, ...]:
        """Those of all forms that the schema allows, so that few codes are made in vain."""
        dice, schema = Dice("forms of postal codes"), self.leaf.schema
        fit = {
            form: any(fits(schema, self._code(form, dice.at(number))) for number in range(8))
            for form in _FORMS
        }
        return tuple(form for form in _FORMS if fit[form]) or _FORMS

    def compose(self, rng: random.Random) -> Json:
        """A code of the wanted kind."""
        code = self._code(rng.choice(self._forms) if self.form == "any" else self.form, rng)
        return int(code) if self._number else code

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands, in figures without commas."""
        return (Surface(rule="literal", say=lambda value, _: str(value)),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The code, as a number where the schema wants one."""
        bare = text.strip()
        return int(bare) if self._number and bare.isdigit() else bare

    def _code(self, form: str, rng: random.Random) -> str:
        if "#" in form:
            return _lead(filled(form, rng), rng)
        locale = form or rng.choice(self.setting.locales)
        listed = of_locale("places_postcodes.txt", locale)
        if listed:
            return filled(rng.choice(listed)[2], rng)
        if locale == "en_US":
            return us_city(rng, self._cities)[2]
        return rng.choice(fake_pool("postcode", locale))

    @functools.cached_property
    def _cities(self) -> Sequence[tuple[str, ...]]:
        """The cities of the US that lie in the realm; none where all do, or no known one does."""
        realm = self.setting.realm
        known = rows("places_us_cities.txt") if realm is not None else ()
        return [row for row in known if realm and realm.holds(f"{row[0]}, {row[1]}")]

    def attachments(self) -> tuple[Attachment, ...]:
        """In it or for it, called by what it is."""
        word = "postcode" if self.form == "en_GB" else self.noun
        word = "CEP" if "cep" in own_words(self.leaf) else word  # as Brazilians say
        return (at("in {}", weight=2.0), at("for {}"), at(f"for {word} {{}}"))


def _lead(code: str, rng: random.Random) -> str:
    return str(rng.randint(1, 9)) + code[1:] if code[0] == "0" else code
