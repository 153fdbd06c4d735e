"""Latitudes and longitudes, of places that exist; pairs of them; headings."""

from __future__ import annotations

from typing import ClassVar, Literal

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    say_literal,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, context_words, samples_given, types_of
from generator.semantics.numbers.number_reader import leading_number
from generator.semantics.numbers.number_type import NUMERIC, NumberType, number_of, say_digits
from generator.semantics.numbers.numberwords import plain
from generator.semantics.numbers.people_numbers import bounds_of

_CITIES = """New_York 40.7128 -74.006; Los_Angeles 34.0522 -118.2437; Chicago 41.8781 -87.6298
Houston 29.7604 -95.3698; Phoenix 33.4484 -112.074; Philadelphia 39.9526 -75.1652
San_Francisco 37.7749 -122.4194; Seattle 47.6062 -122.3321; Denver 39.7392 -104.9903
Boston 42.3601 -71.0589; Miami 25.7617 -80.1918; Atlanta 33.749 -84.388; Austin 30.2672 -97.7431
Toronto 43.6532 -79.3832; Vancouver 49.2827 -123.1207; Montreal 45.5017 -73.5673
Mexico_City 19.4326 -99.1332; Bogota 4.711 -74.0721; Lima -12.0464 -77.0428
Rio_de_Janeiro -22.9068 -43.1729; Buenos_Aires -34.6037 -58.3816; Santiago -33.4489 -70.6693
London 51.5074 -0.1278; Manchester 53.4808 -2.2426; Edinburgh 55.9533 -3.1883
Dublin 53.3498 -6.2603; Paris 48.8566 2.3522; Lyon 45.764 4.8357; Madrid 40.4168 -3.7038
Barcelona 41.3874 2.1686; Lisbon 38.7223 -9.1393; Rome 41.9028 12.4964; Milan 45.4642 9.19
Berlin 52.52 13.405; Munich 48.1351 11.582; Hamburg 53.5511 9.9937; Vienna 48.2082 16.3738
Zurich 47.3769 8.5417; Amsterdam 52.3676 4.9041; Brussels 50.8503 4.3517
Copenhagen 55.6761 12.5683; Stockholm 59.3293 18.0686; Oslo 59.9139 10.7522
Helsinki 60.1699 24.9384; Warsaw 52.2297 21.0122; Prague 50.0755 14.4378
Budapest 47.4979 19.0402; Athens 37.9838 23.7275; Istanbul 41.0082 28.9784
Cairo 30.0444 31.2357; Lagos 6.5244 3.3792; Nairobi -1.2921 36.8219
Cape_Town -33.9249 18.4241; Johannesburg -26.2041 28.0473; Dubai 25.2048 55.2708
Tel_Aviv 32.0853 34.7818; Mumbai 19.076 72.8777; Delhi 28.7041 77.1025
Bangalore 12.9716 77.5946; Singapore 1.3521 103.8198; Bangkok 13.7563 100.5018
Jakarta -6.2088 106.8456; Hong_Kong 22.3193 114.1694; Shanghai 31.2304 121.4737
Beijing 39.9042 116.4074; Seoul 37.5665 126.978; Tokyo 35.6762 139.6503
Osaka 34.6937 135.5023; Sydney -33.8688 151.2093; Melbourne -37.8136 144.9631
Auckland -36.8485 174.7633; Honolulu 21.3069 -157.8583"""

CITY_COORDINATES: tuple[tuple[str, float, float], ...] = tuple(
    (name.replace("_", " "), float(lat), float(lon))
    for name, lat, lon in (
        row.split() for row in _CITIES.replace("\n", ";").split(";") if row.strip()
    )
)
"""Name, latitude and longitude of well-known cities: pairs that belong together, in degrees."""


def points_of(setting: Setting) -> tuple[tuple[float, float], ...]:
    """Latitudes and longitudes of towns of the realm, or of the world."""
    here = setting.realm.points() if setting.realm is not None else ()
    return here or tuple((lat, lon) for _, lat, lon in CITY_COORDINATES)


_WIDTHS = frozenset("span delta width range extent buffer tolerance".split())


class _Degree(NumberType):
    family = "coordinates"
    json_types = NUMERIC
    spoken = False
    stringy = True
    axis: ClassVar[Literal[1, 2]] = 1
    letters: ClassVar[str] = "NS"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Numbers, or strings whose examples are numbers; no width in degrees."""
        return leaf.words[-1] not in _WIDTHS and super().suits(leaf, setting)

    def values(self) -> tuple[Json, ...]:
        """Of real cities, in the order of ``CITY_COORDINATES``, as far as bounds allow."""
        fits = bounds_of(self.leaf.schema).allow
        whole = bounds_of(self.leaf.schema).whole
        exact = tuple(row[self.axis - 1] for row in points_of(self.setting))
        found = tuple(round(v) if whole else v for v in exact)
        kept = tuple(v for v in found if fits(v))
        return (tuple(map(plain, kept)) if self.text else kept) or super().values()

    def surfaces(self) -> tuple[Surface, ...]:
        """40.7128; 40.7128° N."""
        letters = self.letters

        def lettered(value: Json, anchor: Anchor) -> str | None:
            number = number_of(value)
            if number is None:
                return None
            return f"{plain(abs(number))}° {letters[0] if number >= 0 else letters[1]}"

        return (
            Surface(rule="literal", say=say_digits, weight=4),
            Surface(rule="degrees", say=lettered, weight=0.5, not_after=_APART, not_before=_APART),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Degrees with a sign, or with the letter of the hemisphere."""
        number, rest = leading_number(text)
        rest = rest.replace("°", "").strip().upper()
        if number is None or rest not in ("", self.letters[0], self.letters[1]):
            return UNREADABLE
        if rest and number < 0:
            return UNREADABLE
        return self.shaped(-number if rest == self.letters[1] else number)


_APART = frozenset(("",))
"""Two numbers with a comma between them are written alike, so without letters."""


@semantic_type
class Latitude(_Degree):
    """Degrees north; samples are of real cities."""

    name = "latitude"
    names = ("latitude", "lat", "* latitude", "* lat", "latitude *")
    formats = ("latitude",)
    hints = ("latitude",)
    noun = "latitude"
    axis = 1
    letters = "NS"

    def attachments(self) -> tuple[Attachment, ...]:
        """At latitude 40.7128."""
        return (attach("at latitude {}"), attach("latitude {}"), attach("lat {}", weight=0.5))


@semantic_type
class Longitude(_Degree):
    """Degrees east; samples are of real cities."""

    name = "longitude"
    names = (
        *("longitude", "lng", "lon", "long", "* longitude", "* lng", "* lon", "longitude *"),
        *("location long", "loc long", "geo long", "center long"),
    )
    formats = ("longitude",)
    hints = ("longitude",)
    noun = "longitude"
    axis = 2
    letters = "EW"

    def attachments(self) -> tuple[Attachment, ...]:
        """Longitude -74.006, after the latitude."""
        return (attach("longitude {}", weight=2), attach("lon {}", weight=0.5))


@semantic_type
class Heading(NumberType):
    """A direction or angle in degrees."""

    name = "heading"
    family = "coordinates"
    names = ("heading", "bearing", "angle", "* angle", "rotation", "azimuth", "tilt", "degrees")
    hints = ("in degrees", "angle", "compass")
    noun = "angle"
    usual = (15, 30, 45, 45, 60, 90, 90, 90, 120, 135, 180, 180, 270)
    wide = (0, 360)
    grain = 15
    spoken = False
    nouns = ("degree",)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not how warm it is."""
        return not context_words(leaf) & {"temperature", "thermostat", "heating", "climate"}

    def attachments(self) -> tuple[Attachment, ...]:
        """By 90 degrees."""
        turned = "rotation" in self.leaf.words or "rotate" in self.leaf.function.name.lower()
        return (attach("by {}"),) if turned else (attach("at {}"), attach("at an angle of {}"))


_PAIR = regex(r"\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*")


@semantic_type
class CoordinatePair(SemanticType):
    """Latitude and longitude in one string: "40.7128,-74.0060"."""

    name = "coordinate_pair"
    family = "coordinates"
    names = (
        "coordinates",
        "* coordinates",
        "lat long",
        "lat lng",
        "latlng",
        "latlong",
        "geo",
        "center",
    )
    formats = ("lat-lng", "geo-coordinates")
    hints = ("latitude,longitude", "lat,lng", "latitude and longitude")
    noun = "coordinates"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        spaced = any(", " in str(sample) for sample in samples_given(leaf))
        self.gap = ", " if spaced else ","

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only strings that are said or shown to hold both."""
        low = leaf.description.lower()
        shown = any(_PAIR.fullmatch(str(sample)) for sample in samples_given(leaf))
        told = ("lat" in low and "l" in low and "on" in low) or shown
        return "string" in (types_of(leaf.schema) or {"string"}) and told

    def sampler(self, side: Side) -> Sampler:
        """Of real cities; the same on both sides."""
        drawn = tuple(f"{plain(lat)}{self.gap}{plain(lon)}" for lat, lon in points_of(self.setting))
        return evenly(drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands; with a space after the comma."""

        def spaced(value: Json, anchor: Anchor) -> str | None:
            return ", ".join(part.strip() for part in value.split(","))

        return (
            Surface(rule="literal", say=say_literal, weight=1),
            Surface(rule="spaced", say=spaced, weight=2),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """Two numbers with a comma or space between."""
        found = _PAIR.fullmatch(text)
        return f"{found[1]}{self.gap}{found[2]}" if found else UNREADABLE

    def attachments(self) -> tuple[Attachment, ...]:
        """At 52.52, 13.405."""
        return (attach("at {}", weight=2), attach("near {}"), attach("around {}", weight=0.5))
