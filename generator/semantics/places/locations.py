"""Places said freely: a town, a part of it, a landmark, an address, a room, or "here"."""

from __future__ import annotations

import functools
import random
from collections.abc import Hashable, Sequence

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.articles import say_definite, without_the
from generator.semantics.base import Attachment, Leaf, Local, Setting, Surface, semantic_type
from generator.semantics.catalogues import rows
from generator.semantics.described.ends import is_stay
from generator.semantics.drawing.composed import mentions, near
from generator.semantics.drawing.listed import (
    Listed,
    at,
    described,
    doing,
    example_texts,
    own_words,
    siblings,
)
from generator.semantics.places.addresses import (
    COMPOSED,
    ByLocale,
    address_in,
    full_address,
    street_line,
)
from generator.semantics.places.countries import way
from generator.semantics.places.place_forms import LARGE, city_form, city_texts
from generator.semantics.places.realms import homes

_SPOTS = (
    "Conference Room A", "Conference Room B", "the main office", "Room 204", "Room 3.12", "Zoom",
    "the 4th floor lounge", "the cafeteria", "Google Meet", "Microsoft Teams", "the boardroom",
    "the library", "the downtown office", "Starbucks on Main St", "the community center",
    "the auditorium", "Building 7", "the lobby", "Room 101", "the training room",
)  # fmt: skip
_VENUES = (
    "the town hall", "Riverside Park", "the community center", "the convention center",
    "the Grand Hotel", "the city museum", "the main square", "the fairgrounds", "the old mill",
    "Central Library", "the botanical garden", "the university campus", "Lincoln High School",
    "the concert hall", "the exhibition hall", "the waterfront", "the sports center",
)  # fmt: skip
"""Where something is that many people come to."""
_ARRANGED = (
    "meeting calendar appointment class invite invitation attendee outlook office schedule "
    "reminder agenda timezone"
)
_ELSEWHERE = regex(
    r"\b(?:(?:file)?paths?|files?|folders?|director(?:y|ies)|urls?|buckets?|decimal|repositor(?:y|ies)|installed|decay)\b"
)
_PLACED = (
    "place location city town area address country weather map trip travel restaurant hotel event "
    "meeting shop store nearby venue forecast attraction park school hospital station"
)
"""What is somewhere, so that ``where`` asks for a place."""
_ERRANDS = "uber lyft ride taxi cab pickup dropoff direction route navigate delivery parking drive"
_ON_MAPS = (
    "map route distance direction geocode geo place nearby nearest poi tour navigation travel trip "
    "landmark address venue start end point walk"
)
_ASKED_FOR_TOWNS = "weather forecast temperature time job flight climate air sunrise population"


_SAVED = (("save",), ("output",), ("export",), ("backup",), ("storage",), ("install",))
"""Where files are put: an "output location" is no town."""


@semantic_type
class Location(ByLocale):
    """A place said freely: a town, a part of it, a landmark, an address or a room."""

    name = "location"
    names = (
        "location", "* location", "location name", "place", "* place", "where", "venue address",
        "destination", "origin", "pickup location", "dropoff location", "pick up location",
        "drop off location", "pickup", "dropoff", "drop", "drop location", "start location",
        "end location", "near location",
        "from location", "to location", "address or location", "travel destination", "locality",
        "starting point", "start point", "end point", "meeting point", "geo", "loc",
    )  # fmt: skip
    hints = ("location", "place to", "a place")
    noun = "location"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A place on earth, not in a file, a cloud or a body."""
        text = leaf.description.lower()
        if own_words(leaf) & {"type", "kind", "id", "code"} or _of_countries(leaf):
            return False
        if _ELSEWHERE.search(text) or leaf.words[:1] in _SAVED or _are_unknown(leaf):
            return False
        if leaf.words == ("location",) and near(leaf, "light lamp thermostat blind vacuum"):
            return False  # a room
        if "path" in own_words(leaf) or (
            "long" in leaf.words and siblings(leaf) & {"lat", "latitude"}
        ):
            return False
        if leaf.name.strip("$").lower() == "where" and not mentions(leaf, _PLACED):
            return False  # a condition, as in queries
        return not near(leaf, "file folder directory bucket cloud gcp azure aws storage "
                              "backup config log code cursor gene body git branch")  # fmt: skip

    @functools.cached_property
    def form(self) -> str:
        """One of "city:<form>", "area", "errand", "room", "venue" and "mixed"."""
        leaf = self.leaf
        examples, text = example_texts(leaf), described(leaf)
        plain = city_texts("plain", ("en_US",))
        towns = any("," in e or e in plain for e in examples)
        if towns or "city" in leaf.description.lower():
            return f"city:{city_form(examples, text)}"
        if near(leaf, _ERRANDS):
            return "errand"
        if near(leaf, "meeting event calendar appointment class"):
            looked = doing(leaf, "search find list get")
            return "area" if looked else "room" if near(leaf, _ARRANGED) else "venue"
        if near(leaf, "restaurant hotel bar cafe event apartment rental gym shop"):
            return "area"
        asked = near(leaf, _ASKED_FOR_TOWNS) or own_words(leaf) & {"destination", "origin"}
        if asked or not near(leaf, _ON_MAPS):
            return "city:plain"
        return "mixed"

    @functools.cached_property
    def large(self) -> bool:
        """Whether several examples show that large cities are meant: where news come from."""
        shown, large = self.leaf.examples, _cumulated("plain", self.setting.locales, large=True)[0]
        return len(shown) > 1 and all(text in large for text in shown)

    @functools.cached_property
    def _towns(self) -> Sequence[str]:
        """Those of the realm, in the form of the examples."""
        shaped = tuple(city_texts(self.form.partition(":")[2] or "plain", self.setting.locales))
        return self.setting.realm.within("city", shaped) if self.setting.realm else shaped

    def made_of(self) -> Hashable:
        """Form, locales and size of towns; inside of a realm, more."""
        realm = self.setting.realm
        return (self.form, self.setting.locales, self.large) if realm is None else None

    def compose(self, rng: random.Random) -> str:
        """A place of the kind that the context asks for."""
        form, draw = self.form, rng.random()
        if self.setting.realm is not None and form not in ("room", "venue"):
            return self._inside(self.setting.realm, form, rng)
        if form == "room" and draw < 0.6:
            return rng.choice(_SPOTS)
        if form == "venue" and draw < 0.6:
            return rng.choice(_VENUES)
        if form == "area" and draw < 0.3:
            part, city = rng.choice(rows("places_neighbourhoods.txt"))
            return f"{part}, {city}" if draw < 0.15 else part
        if form == "area":
            form = "city:plain" if draw < 0.8 else "city:state"
        if form.startswith("city:"):
            return _town(form.removeprefix("city:"), self.setting.locales, rng, large=self.large)
        if form != "mixed":
            draw = 0.5 + draw / 2
        if draw < 0.55:
            form = "plain" if draw < 0.4 else "state"
            return _town(form, self.setting.locales, rng)
        if draw < 0.7:
            _, city = row = rng.choice(rows("places_neighbourhoods.txt"))
            return f"{row[0]}, {city}" if draw < 0.62 else row[0]
        if draw < 0.85:
            return rng.choice(rows("places_landmarks.txt"))[0]
        locale = rng.choice(self.setting.locales)
        if locale in COMPOSED and draw < 0.92:
            return street_line(locale, rng)
        return full_address(locale, rng)

    def _inside(self, realm: Local, form: str, rng: random.Random) -> str:
        """A town of the realm, or a part, a sight or an address of one."""
        towns, spots, draw = self._towns, realm.spots(), rng.random()
        if len(towns) == 1:
            return rng.choice(spots) if spots and draw < 0.6 else address_in(realm, rng)
        if form.startswith("city:") or draw < 0.5 or not spots:
            return rng.choice(towns)
        return rng.choice(spots) if draw < 0.85 else address_in(realm, rng)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands, with "the" where people say it."""
        return (Surface(rule="literal", say=say_definite),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """With "the" or without."""
        return without_the(text)

    def attachments(self) -> tuple[Attachment, ...]:
        """From and to on a way; in a town; at a room; near what is looked for."""
        if self.form in ("room", "venue"):
            return (at("at {}"),)
        if self.form == "area" or self.form.startswith("city:"):
            usual = (at("in {}", weight=5.0), at("near {}", weight=0.5))
            if near(self.leaf, "weather forecast temperature air"):
                usual = (at("in {}", weight=4.0), at("for {}", weight=3.0))
            return usual if is_stay(self.leaf) else way(self.leaf, usual)
        if is_stay(self.leaf) and self.leaf.words == ("destination",):
            return (at("in {}", weight=5.0), at("near {}", weight=0.5))
        return way(self.leaf, (at("near {}", weight=3.0), at("around {}")))


def _are_unknown(leaf: Leaf) -> bool:
    """Whether several names are shown of which none is a place that is known: oceans, libraries."""
    shown = [str(one) for one in leaf.examples]
    named = len(shown) > 1 and all(_NAME.fullmatch(one) for one in shown)
    known = {row[0] for row in rows("places_landmarks.txt")} if named else set()
    known |= {row[0] for row in rows("places_neighbourhoods.txt")} if named else set()
    return named and not any(homes(one) or one in known for one in shown)


_NAME = regex(r"(?:[A-Z][\w.'-]+|of|the|and|de)(?: (?:[A-Z][\w.'-]+|of|the|and|de))+")


@semantic_type
class CurrentLocation(Listed):
    """Words by which a speaker means the place where they are."""

    name = "current_location"
    family = "places"
    names = ("current location", "* current location", "user location", "my location")
    noun = "location"
    said = (at("for {}"),)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not where a town, an address or coordinates are asked for."""
        asked = ("city", "address", "coordinate", "latitude", "lat", "zip", "e.g.", "start")
        return not any(word in leaf.description.lower() for word in asked)

    def values(self) -> tuple[str, ...]:
        """A few, all of which follow "for"."""
        return ("my current location", "here", "my location", "where I am", "my area",
                "my current position", "this area", "where I am right now")  # fmt: skip


def _of_countries(leaf: Leaf) -> bool:
    """Whether the examples are all countries or continents."""
    lands = {name.casefold() for row in rows("places_countries.txt") for name in row[:5]}
    shown = [text for text in leaf.examples if isinstance(text, str)]
    return len(shown) > 1 and all(text.casefold() in lands for text in shown)


def _town(form: str, locales: tuple[str, ...], rng: random.Random, *, large: bool = False) -> str:
    names, total = _cumulated(form, locales, large=large)
    return names[int(rng.random() * total)]


@functools.cache
def _cumulated(form: str, locales: tuple[str, ...], *, large: bool) -> tuple[tuple[str, ...], int]:
    weights = city_texts(form, locales)
    least = LARGE if large else 0
    kept = {name: weight for name, weight in weights.items() if weight >= least}
    names = tuple(name for name, weight in kept.items() for _ in range(weight))
    return names, len(names)
