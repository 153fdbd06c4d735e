"""Countries by name and by ISO 3166 code, and the way in which places join a request."""

from __future__ import annotations

import functools

from generator.records import Anchor, Json
from generator.semantics.articles import say_definite, without_the
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.catalogues import rows
from generator.semantics.described.ends import is_there
from generator.semantics.drawing.composed import mentions, word_set
from generator.semantics.drawing.listed import (
    Listed,
    at,
    column,
    described,
    example_texts,
    own_words,
)

_LEAVING = "origin from departure depart source pickup start starting leaving"
_ARRIVING = "destination to dest arrival arrive dropoff end target delivery"


def way(leaf: Leaf, usual: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """From where one leaves and to where one goes; else as usual."""
    own = own_words(leaf)
    if own & word_set(_LEAVING):
        return (at("from {}"),)
    if own & word_set(_ARRIVING) and not is_there(leaf):
        return (at("to {}"),)
    return usual


class Definite(Listed):
    """Names of places, some of which are said with "the"."""

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands, with "the" where people say it."""
        return (Surface(rule="literal", say=say_definite),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """With "the" or without."""
        return super().read(without_the(text), anchor)


class Area(Definite):
    """Shared by what is in or from an area."""

    def attachments(self) -> tuple[Attachment, ...]:
        """In it, or from and to it on a way; for it now and then."""
        return way(self.leaf, (at("in {}", weight=4.0), at("for {}")))


@semantic_type
class Country(Area):
    """A country, by its usual English name."""

    name = "country"
    family = "places"
    names = (
        "country",
        "* country",
        "country name",
        "* country name",
        "nation",
        "homeland",
        "country of *",
    )
    hints = ("country",)
    noun = "country"
    values_file = "places_countries.txt"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not where a code is wanted."""
        return not wants_country_code(leaf)

    def values(self) -> tuple[str, ...]:
        """Names without the definite article."""
        return column(self.values_file, 0)

    def weight_of(self, value: str) -> int:
        """Countries that people ask about more often."""
        return next(int(row[5]) for row in rows(self.values_file) if row[0] == value)


def wants_country_code(leaf: Leaf) -> bool:
    """Whether schema, examples or words ask for a two- or three-letter code."""
    schema, examples = leaf.schema, example_texts(leaf)
    longest = schema.get("maxLength")
    if isinstance(longest, int) and longest <= 3:
        return True
    codes = {code for row in rows("places_countries.txt") for code in row[1:3]}
    if examples:
        return all(text.upper() in codes and len(text) <= 3 for text in examples)
    text = described(leaf) if "country" in leaf.words else leaf.description.lower()
    about = f"{' '.join(leaf.words)} {leaf.description.lower()}"
    if any(
        word in about for word in ("code", "iso", "alpha-2", "alpha-3", "two-letter", "2-letter")
    ):
        return True
    return bool(schema.get("pattern")) and "country code" in text


_ALIASES = {
    "usa": "US", "u.s.": "US", "the us": "US", "the united states": "US", "america": "US",
    "the states": "US", "uk": "GB", "the uk": "GB", "great britain": "GB", "britain": "GB",
    "the united kingdom": "GB", "the netherlands": "NL", "holland": "NL", "czechia": "CZ",
    "the philippines": "PH", "uae": "AE", "the uae": "AE", "türkiye": "TR",
    "the united arab emirates": "AE", "the bahamas": "BS", "the maldives": "MV",
    "the dominican republic": "DO", "the czech republic": "CZ",
}  # fmt: skip


_KNOWN_CODES = frozenset("US USA GB GBR DE FR CA JP IN AU ES IT BR".split())


def _coded(value: Json, anchor: Anchor) -> str | None:
    """Only codes that people use when they write."""
    return value if isinstance(value, str) and value in _KNOWN_CODES else None


@semantic_type
class Nationality(Listed):
    """What the people of a country are called."""

    name = "nationality"
    family = "places"
    names = ("nationality", "* nationality", "citizenship", "demonym")
    noun = "nationality"
    values_file = "places_countries.txt"
    column = 3
    said = (at("with {} nationality"), at("{}", "before", 2.0))


@semantic_type
class CountryCode(Area):
    """An ISO 3166 code, alpha-2 or alpha-3, said as the country's name."""

    name = "country_code"
    family = "places"
    names = (
        "country code", "* country code", "country", "* country", "country iso", "iso country",
        "* country iso", "* countries iso", "countries iso",
        "* state iso", "member state", "* member state",
        "country iso code", "country iso 2", "country iso 3",
        "nationality code", "iso code", "iso2", "iso3", "region code", "gl",
        "market", "country codes alpha2", "destination", "origin", "passport", "geo",
    )  # fmt: skip
    formats = ("country-code", "iso-country-code", "iso3166", "iso-3166-1", "iso-3166-1-alpha-2")
    noun = "country"
    values_file = "places_countries.txt"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A country only where its code is wanted; no dialling code."""
        own, about = own_words(leaf), described(leaf)
        if own <= {"destination", "origin", "passport", "geo"} and not example_texts(leaf):
            return False
        if own & {"phone", "dial", "dialing", "calling", "mobile"} or "dialing" in about:
            return False
        if own & {"iso", "market", "gl", "region"} and not mentions(
            leaf, "country countrie market"
        ):
            return False
        return wants_country_code(leaf)

    @functools.cached_property
    def _style(self) -> tuple[int, bool]:
        examples, about = example_texts(self.leaf), described(self.leaf)
        three = any(word in about for word in ("alpha-3", "three-letter", "3-letter", "iso3"))
        least = self.leaf.schema.get("minLength")
        if examples:
            three = len(examples[0]) == 3
        lower = bool(examples) and all(text.islower() for text in examples)
        return (2 if three or least == 3 else 1), lower

    def values(self) -> tuple[str, ...]:
        """Codes of the kind and case that the examples show; else what fits the schema."""
        at_column, lower = self._style
        first = column(self.values_file, at_column)
        other = column(self.values_file, 3 - at_column)
        pattern = self.leaf.schema.get("pattern")
        wanted = (*first, *other) if pattern else first
        return tuple(code.lower() for code in wanted) if lower else wanted

    @functools.cached_property
    def _rows(self) -> dict[str, tuple[str, ...]]:
        found = rows(self.values_file)
        return {code.casefold(): row for row in found for code in row[1:3]}

    def weight_of(self, value: str) -> int:
        """Countries that people ask about more often."""
        return int(self._rows[value.casefold()][5])

    def surfaces(self) -> tuple[Surface, ...]:
        """The country's name; the code itself now and then."""
        return (
            Surface(rule="synonym", say=self._named, weight=5.0),
            Surface(rule="literal", say=_coded, weight=0.5),
        )

    def _named(self, value: Json, anchor: Anchor) -> str | None:
        row = self._rows.get(str(value).casefold())
        if row is None:
            return None
        return say_definite(row[0], anchor)

    @functools.cached_property
    def _read(self) -> dict[str, str]:
        table = {}
        for row in rows(self.values_file):
            table.update({text.casefold(): row[1] for text in row[:4] if text})
        return table | _ALIASES

    def read(self, text: str, anchor: Anchor) -> Json:
        """From a code, a name, an everyday name or what the people are called."""
        said = without_the(" ".join(text.split())).casefold()
        alpha2 = self._read.get(said) or self._read.get(f"the {said}")
        if alpha2 is None:
            return UNREADABLE
        return next((v for v in self.fitting if self._read.get(v.casefold()) == alpha2), UNREADABLE)
