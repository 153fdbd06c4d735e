"""Getting there and staying there: airports, airlines, flights, hotels, cabins, sights."""

from __future__ import annotations

import functools
import random
from collections.abc import Hashable, Mapping

from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.catalogues import rows
from generator.semantics.drawing.composed import mentions, near, word_set
from generator.semantics.drawing.declared import Coded, Listed, Text, attached, declare_table
from generator.semantics.drawing.listed import column

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_FROM = "origin from departure depart source outbound"
_TO = "destination to arrival arrive dest"


def _way(leaf: Leaf) -> tuple[Attachment, ...]:
    words = frozenset(leaf.words)
    if words & word_set(_FROM):
        return attached("after*3 from {}", "after*0.3 leaving from {}", "after*0.3 out of {}")
    if words & word_set(_TO):
        return attached("after*3 to {}", "after*0.3 going to {}")
    return attached("after at {}", "after*0.3 for {}")


@functools.cache
def _airports() -> dict[str, tuple[str, str]]:
    """IATA code → (city, or empty where it has several airports; name)."""
    return {code: (city, name) for code, city, name in rows("travel_airports.txt")}


@semantic_type
class AirportCode(Coded):
    """An airport by its IATA code, said as the code, or by city where that names one airport."""

    name = "airport_code"
    family = "travel"
    kinds = ("airport", "airport code", "iata", "iata code", "airport iata")
    also = ("origin", "destination", "departure airport", "arrival airport", "from", "to",
            "departure", "arrival", "origin code", "destination code", "fly from", "fly to",
            "from airport", "to airport", "departure id", "arrival id")  # fmt: skip
    noun = "airport"
    literal = 1.2

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An airport or IATA code is meant: said so, or flights with three-letter examples."""
        if not near(leaf, "airport iata flight fly") and not mentions(leaf, "airport iata"):
            return False
        texts = [item for item in leaf.examples if isinstance(item, str)]
        if texts:
            return all(len(item) == 3 and item.isupper() for item in texts)
        bounded = leaf.schema.get("maxLength") == 3 or "pattern" in leaf.schema
        return bounded or mentions(leaf, "iata code") or "3-letter" in leaf.description

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Code → city, name; a city with several airports names none of them."""
        return {
            code: tuple(part for part in (city, name) if part)
            for code, (city, name) in _airports().items()
        }

    def read(self, text: str, anchor: Anchor) -> Json:
        """The code, also from "New York JFK" or "JFK airport"."""
        found = super().read(text, anchor)
        if found in _airports():
            return found
        for word in reversed(text.replace("(", " ").replace(")", " ").split()):
            if word.upper() in _airports() and word.isupper():
                return word
        return text.strip()

    def attachments(self) -> tuple[Attachment, ...]:
        """From, to or at, as the name tells."""
        return _way(self.leaf)


@semantic_type
class AirportName(Listed):
    """An airport by name."""

    name = "airport"
    family = "travel"
    kinds = ("airport",)
    noun = "airport"

    def values(self) -> tuple[str, ...]:
        """The names of the airports."""
        return tuple(name for _, name in _airports().values())

    def attachments(self) -> tuple[Attachment, ...]:
        """From, to or at, as the name tells."""
        return _way(self.leaf)


@semantic_type
class Airline(Coded):
    """An airline: its name, or its two-letter code where the examples are such."""

    name = "airline"
    family = "travel"
    kinds = ("airline", "carrier", "airline code", "preferred airline")
    noun = "airline"
    near = "airline flight fly airport cabin"
    said = attached("after*2 on {}", "after with {}", "before*0.7 {}")

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Name, or code → name."""
        split = rows("travel_airlines.txt")
        coded = "code" in self.leaf.words or any(
            isinstance(item, str) and len(item) == 2 for item in self.leaf.examples
        )
        return {code: (name,) for name, code in split} if coded else {n: (n,) for n, _ in split}


@functools.cache
def _codes() -> Mapping[str, str]:
    """Airline → code."""
    return {name: code for name, code in rows("travel_airlines.txt")}


def code_of(airline: str) -> str:
    """The two letters of an airline, by its name; of others their own first ones."""
    return _codes().get(airline) or airline[:2].upper()


@semantic_type
class FlightNumber(Text):
    """A flight number: airline code and one to four digits."""

    name = "flight_number"
    family = "travel"
    kinds = ("flight number", "flight no", "flight code", "flight iata", "flight num")
    also = ("flight", "flight id", "* flight")
    noun = "flight number"
    said = attached("object*2 {}", "object flight {}", "after for flight {}", "after on {}")

    def made_of(self) -> Hashable:
        """Of nothing but chance."""
        return ()

    def compose(self, rng: random.Random) -> str:
        """Like "LH438"; some specs want a space or hyphen, their pattern tells."""
        code = rng.choice(rows("travel_airlines.txt"))[1]
        return f"{code}{rng.choice((rng.randint(2, 99), rng.randint(100, 2999)))}"


@semantic_type
class Hotel(Text):
    """A hotel, real or composed."""

    name = "hotel"
    family = "travel"
    grammar = "travel"
    kinds = ("hotel", "accommodation", "lodging", "property", "resort", "hostel")
    also = ("name",)
    near = "hotel accommodation lodging resort hostel booking"
    noun = "hotel"
    known_share = 0.12
    choices = {"": "hotel"}  # noqa: RUF012
    known = {"hotel": "travel_hotels.txt"}  # noqa: RUF012
    said = attached("after*3 at {}", "after*0.5 at the {}", "object {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A bare name is a hotel's only in a function about hotels."""
        own = "name" not in leaf.words or bool(
            frozenset(leaf.words) & word_set("hotel accommodation lodging property resort hostel")
        )
        return (own or near(leaf, "hotel hostel resort")) and super().suits(leaf, setting)


class _Word(Listed):
    """A short list of words of travel."""

    family = "travel"


declare_table("travel.ini", _Word, __name__)


@semantic_type
class Station(_Word):
    """A railway, metro or bus station."""

    name = "transit_station"
    kinds = ("station", "train station", "bus station", "stop", "metro station", "subway station",
             "departure station", "arrival station", "bus stop", "terminal")  # fmt: skip
    also = ("from station", "to station", "origin", "destination", "from", "to")
    near = "train rail railway metro subway bus transit tram station"
    far = "radio weather charging gas fuel buoy tide airport flight space"
    values_file = "travel_stations.txt"
    noun = "station"

    def values(self) -> tuple[str, ...]:
        """The names of the stations."""
        return column(self.values_file, 0)

    def attachments(self) -> tuple[Attachment, ...]:
        """From, to or at, as the name tells."""
        return _way(self.leaf)


@semantic_type
class SeatPreference(_Word):
    """Where someone likes to sit."""

    name = "seat_preference"
    kinds = ("seat preference", "seat type", "preferred seat", "seating preference", "seat choice")
    also = ("seat", "seating")
    near = "flight train seat plane bus airline"
    listed = "window; aisle; middle; exit row; extra legroom"
    noun = "seat preference"
    said = attached("after with a(n) {} seat")

    def attachments(self) -> tuple[Attachment, ...]:
        """The article depends on the value, so it is left out."""
        return attached("after*2 with seat preference {}", "after {} seat please")


@semantic_type
class BookingReference(Text):
    """A booking reference (record locator): six letters and digits."""

    name = "booking_reference"
    family = "travel"
    kinds = ("booking reference", "booking code", "pnr", "record locator", "confirmation code",
             "reservation code", "booking ref", "confirmation number", "booking number",
             "reservation number", "reservation id", "booking id", "pnr number")  # fmt: skip
    noun = "booking reference"
    said = attached("after for {}", "object booking {}", "object reservation {}", "object {}")

    def made_of(self) -> Hashable:
        """Of nothing but chance."""
        return ()

    def compose(self, rng: random.Random) -> str:
        """Six capitals and digits, at least two of them letters."""
        body = [rng.choice(_LETTERS), rng.choice(_LETTERS)]
        return "".join(body + [rng.choice(_LETTERS + "23456789") for _ in range(4)])
