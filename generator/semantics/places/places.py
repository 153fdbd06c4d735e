"""Places: regions, landmarks, neighbourhoods and nature, all of them real."""

from __future__ import annotations

import functools
import re
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import (
    Attachment,
    Leaf,
    Setting,
    Surface,
    say_literal,
    semantic_type,
)
from generator.semantics.catalogues import rows
from generator.semantics.described.mining import mine
from generator.semantics.drawing.composed import mentions, near, word_set
from generator.semantics.drawing.listed import (
    Listed,
    at,
    column,
    described,
    example_texts,
    own_words,
    siblings,
)
from generator.semantics.drawing.tails import Tail
from generator.semantics.places.cities import WEATHER
from generator.semantics.places.countries import Area, Definite, way

_CLOUDS = "aws ec2 s3 gcp azure vpc instance finops serverless"
"""What stands in regions of clouds, wherever it is told."""
_TECH = (
    "aws azure gcp cloud bucket instance vm s3 ec2 lambda cluster deploy server datacenter cdn "
    "storage genome genomic gene screen image pixel crop memory file editor tag xml html"
)


_WHERE = regex(r"\bstate (?:where|in which|to search|to further|the \w+ is)\b|\bin the state\b")


_GLOBAL = regex(
    r"\b(?:worldwide|global(?:ly)?|world|continents?|histor\w+|religio\w+|civili[sz]ation|species)\b"
    r"|\bregion or country\b|\bcountry or region\b|\bgeographic(?:al)? (?:region|area)\b"
)
_WORLD = (
    *("Europe", "Asia", "Africa", "North America", "South America", "Oceania", "Latin America"),
    *("Western Europe", "Eastern Europe", "Scandinavia", "the Middle East", "Southeast Asia"),
    *("East Asia", "South Asia", "Central Asia", "North Africa", "West Africa", "East Africa"),
    *("the Mediterranean", "the Balkans", "the Caribbean", "Central America", "United States"),
    *("United Kingdom", "France", "Germany", "Italy", "Spain", "China", "Japan", "India", "Brazil"),
)
"""Parts of the world, and countries that stand for a part of it."""


_ZONED = regex(r"[a-z]{2,}-[a-z]+(?:-?\d+)?")


@semantic_type
class Region(Area):
    """A state, province or region, by name or by code."""

    name = "region"
    family = "places"
    names = (
        "state", "* state", "state name", "state code", "province name", "us state",
        "province", "* province", "province code", "region", "* region", "region name", "county",
        "prefecture", "uf", "state province", "state or province", "state iso code", "state iso",
        "county code",
        "region iso code", "subdivision code", "state iso code *", "administrative area",
        "bundesland", "territory",
    )  # fmt: skip
    noun = "state"
    values_file = "places_regions.txt"
    _geographic: ClassVar[str] = "city town zip postal postcode country street county address"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a status and not a region of a cloud or of a picture."""
        own, text = own_words(leaf), leaf.description.lower()
        if _ZONED.fullmatch(mine(leaf.description).default or ""):
            return False  # "default cn-beijing": of a cloud that nothing else tells of
        if near(leaf, _TECH) or ("region" in own and mentions(leaf, _CLOUDS)):
            return False
        if "state" not in own:
            return True
        if siblings(leaf) & word_set(cls._geographic) or own & {"us", "province", "code", "home"}:
            return True
        if _WHERE.search(text):
            return True
        words = set(text.replace(",", " ").replace(".", " ").replace("-", " ").split())
        spoken = {"province", "california", "texas", "abbreviation", "usps", "letter", "u", "us"}
        if words & spoken or "ca" in words:
            return True
        return near(
            leaf, f"location address tax {WEATHER} park geo election senator driving loan mortgage"
        )

    @functools.cached_property
    def _country(self) -> str:
        text = described(self.leaf)
        named = {
            "BR": ("brazil", " uf ", "ibge", "cep"), "CA": ("canad",), "IN": ("india",),
            "AU": ("australia",), "DE": ("bundesland", "german"), "JP": ("prefecture",),
            "AR": ("argentin",),
        }  # fmt: skip
        found = (code for code, cues in named.items() if any(cue in f" {text} " for cue in cues))
        wanted = next(found, "")
        examples = {text.casefold() for text in example_texts(self.leaf)}
        if examples and not wanted:
            hits = [r[2] for r in rows(self.values_file) if examples & {r[0].lower(), r[1].lower()}]
            wanted = max(sorted(set(hits)), key=hits.count) if hits else ""
        realm = self.setting.realm
        here = next((r[2] for r in rows(self.values_file) if realm and r[2] in realm.lands), "")
        return wanted or here or ("CA" if "province" in own_words(self.leaf) else "US")

    @functools.cached_property
    def _coded(self) -> bool:
        examples, text = example_texts(self.leaf), self.leaf.description.lower()
        longest = self.leaf.schema.get("maxLength")
        if examples:
            return all(len(example) <= 3 and example.isupper() for example in examples)
        if own_words(self.leaf) & {"code", "uf", "abbreviation", "abbr"}:
            return True
        wanted = ("code", "abbreviat", "two-letter", "2-letter", "two letter")
        told = re.sub(r"^(?:the )?(?:\w+ )?name\b(?! or)", "", text)
        short = any(word in text for word in wanted) and "name" not in told
        return short or (isinstance(longest, int) and longest <= 3)

    @functools.cached_property
    def _either(self) -> bool:
        """Whether name and code are both allowed: "name or two-letter code"."""
        text = self.leaf.description.lower()
        coded = re.search(r"\b(code|abbreviation)s?\b", text)
        return bool(coded) and bool(re.search(r"\bnames?\b", text)) and not self._coded

    @functools.cached_property
    def _table(self) -> tuple[tuple[str, ...], ...]:
        every = rows(self.values_file)
        if not self._coded and own_words(self.leaf) & {"region", "territory"}:
            return every
        return tuple(row for row in every if row[2] == self._country)

    def values(self) -> tuple[str, ...]:
        """Names, or codes of one country; parts of the world where it is all of it."""
        if self._worldwide:
            return _WORLD
        if self._either and "pattern" not in self.leaf.schema:
            return tuple(dict.fromkeys(text for row in self._table for text in row[:2]))
        at_column = 1 if self._coded or "pattern" in self.leaf.schema else 0
        return tuple(dict.fromkeys(row[at_column] for row in self._table))

    @functools.cached_property
    def _worldwide(self) -> bool:
        """Whether it is a region of the world rather than of a country."""
        plain = own_words(self.leaf) <= {"region", "area", "territory", "name"}
        world = {text.casefold() for text in _WORLD}
        shown = {text.casefold() for text in example_texts(self.leaf)} - {"global", "worldwide"}
        if plain and shown:
            return shown <= world
        return plain and bool(_GLOBAL.search(described(self.leaf)))

    def surfaces(self) -> tuple[Surface, ...]:
        """The name for a code, mostly; else as it stands."""
        if self._either or self._worldwide:
            return (Surface(rule="literal", say=say_literal),)
        return (
            Surface(rule="synonym", say=self._named, weight=3.0),
            Surface(rule="literal", say=say_literal, weight=1.0),
        )

    def _named(self, value: Json, anchor: Anchor) -> str | None:
        return next((row[0] for row in self._table if row[1] == value), None)

    def read(self, text: str, anchor: Anchor) -> Json:
        """From name or code, whichever the schema does not use."""
        wanted = " ".join(text.split()).casefold()
        known = set(self.fitting)
        same = next((value for value in self.fitting if str(value).casefold() == wanted), None)
        if same is not None:
            return same
        for row in self._table:
            if wanted in (row[0].casefold(), row[1].casefold()):
                return next((value for value in row[:2] if value in known), text.strip())
        return text.strip()


@semantic_type
class Continent(Listed):
    """One of the seven continents."""

    name = "continent"
    family = "places"
    names = ("continent", "* continent", "continent name")
    noun = "continent"
    said = (at("in {}"),)

    def values(self) -> tuple[str, ...]:
        """Their English names."""
        return ("Africa", "Antarctica", "Asia", "Europe", "North America", "Oceania",
                "South America")  # fmt: skip

    def weight_of(self, value: str) -> int:
        """Hardly anything is asked about Antarctica."""
        return 1 if value == "Antarctica" else 12


@semantic_type
class Landmark(Definite):
    """A landmark or another point that people navigate by."""

    name = "landmark"
    family = "places"
    names = (
        "landmark", "* landmark", "landmark name", "poi", "point of interest", "poi name",
        "place name", "monument", "venue location", "near", "nearby",
    )  # fmt: skip
    noun = "landmark"
    values_file = "places_landmarks.txt"
    vague = "near nearby"
    cues = "place location restaurant hotel cafe search spot parking landmark"
    spots: ClassVar[Tail] = Tail("places", "spot", 0.6)

    @property
    def tail(self) -> Tail | None:  # type: ignore[override]
        """Streets and one's own places, where the description takes addresses too."""
        told = re.search(r"\b(address|street|downtown)\b", self.leaf.description, re.I)
        return self.spots if told else None

    def attachments(self) -> tuple[Attachment, ...]:
        """Near it, or from and to it on a way."""
        return way(self.leaf, (at("near {}", weight=3.0), at("around {}"), at("close to {}")))


@semantic_type
class Neighbourhood(Definite):
    """A part of a city."""

    name = "neighbourhood"
    family = "places"
    names = ("neighborhood", "neighbourhood", "* neighborhood", "* neighbourhood", "district",
             "borough", "suburb", "quarter", "city area", "* district")  # fmt: skip
    noun = "neighborhood"
    values_file = "places_neighbourhoods.txt"
    vague = "quarter district"
    cues = "city town apartment flat housing street neighborhood restaurant hotel cafe bar rent"
    against = "fiscal report revenue earning school court congressional"
    said = (at("in {}", weight=3.0), at("around {}"))


@semantic_type
class NaturalPlace(Definite):
    """A park, lake, mountain, island or trail."""

    name = "natural_place"
    family = "places"
    names = ("park", "park name", "national park", "lake", "mountain", "* mountain", "island",
             "trail", "trail name", "hiking trail", "peak", "beach", "natural feature",
             "* park", "poi", "* poi")  # fmt: skip
    noun = "place"
    values_file = "relation_nature.txt"
    against = "car parking vehicle"
    said = (at("in {}"), at("around {}"), at("for {}"), at("at {}"))
    wilds: ClassVar[Tail] = Tail("places", "wild", 0.35)

    @property
    def tail(self) -> Tail | None:  # type: ignore[override]
        """Parks and reserves that few know, where any kind of place will do."""
        return self.wilds if len(self.values()) == len(column(self.values_file, 0)) else None

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A point of interest only where the description speaks of nature."""
        wild = re.search(r"\b(natur\w+|wildlife|national park|outdoors?)\b", leaf.description, re.I)
        return ("poi" not in own_words(leaf) or bool(wild)) and super().suits(leaf, setting)

    def values(self) -> tuple[str, ...]:
        """Those of the kind that the name says, if there are enough."""
        every = column(self.values_file, 0)
        mountains = ("Mount ", "s Peak", "K2", "Denali", "Mont ", "Ben ", "Eiger", "Matterhorn")
        kinds = {
            "lake": ("Lake ", "Loch "),
            "mountain": mountains,
            "peak": mountains,
            "park": (" Park", "Canyon", "Everglades"),
            "trail": ("Trail", "Landing", "Crossing", "Rag", "Base Camp"),
        }
        for word, cues in kinds.items():
            if word in own_words(self.leaf):
                return tuple(value for value in every if any(cue in value for cue in cues))
        return every

    def attachments(self) -> tuple[Attachment, ...]:
        """Trails and peaks are climbed; parks and islands are visited."""
        if own_words(self.leaf) & {"trail", "mountain", "peak"}:
            return (at("on {}", weight=2.0), at("for {}"))
        return self.said
