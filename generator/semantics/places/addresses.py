"""Street addresses; streets and towns exist, doors need not."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence

from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Local, Setting, Surface, semantic_type
from generator.semantics.catalogues import rows
from generator.semantics.described.leafwords import types_of
from generator.semantics.drawing.composed import Composed, mentions, near, word_set
from generator.semantics.drawing.fakes import fake_pool
from generator.semantics.drawing.listed import at, own_words, siblings
from generator.semantics.places.countries import way

_OTHER_ADDRESS = (
    "email mail ip ipv4 ipv6 mac wallet contract blockchain crypto bitcoin btc eth ethereum token "
    "chain transaction network web url http memory evm solana host server hex whois dns balance "
    "subnet camera rtsp onvif modbus profibus slave i2c plc printer router socket tcp udp"
)
_ELSEWHERE = ("0x", "^", "ip address", "email", "wallet", "contract", "blockchain", "url")
_DIGITS = "0123456789"
COMPOSED = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES")


@functools.cache
def of_locale(file_name: str, locale: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a file that are of a locale."""
    return tuple(row for row in rows(file_name) if row[0] == locale)


def filled(mask: str, rng: random.Random) -> str:
    """``#`` becomes a digit, ``@`` a letter that British postcodes use."""
    code = "".join([rng.choice(_DIGITS) if mark == "#" else mark for mark in mask])
    if "@" not in mask:
        return code
    return "".join(rng.choice("ABDEFGHJLNPQRSTUWXYZ") if m == "@" else m for m in code)


def us_city(rng: random.Random, known: Sequence[tuple[str, ...]] = ()) -> tuple[str, str, str]:
    """City, state and a ZIP code that lies there, of any city or those known."""
    city, state, prefix, *_ = rng.choice(known or rows("places_us_cities.txt"))
    return city, state, f"{prefix}{rng.randint(1, 29):02d}"


def street_line(locale: str, rng: random.Random) -> str:
    """House number and street as the locale writes them."""
    street = rng.choice(of_locale("places_streets.txt", locale))[1]
    number = rng.randint(1, 120)
    if locale == "en_US":
        number = rng.choice((rng.randint(10, 999), rng.randint(100, 4999)))
    if locale in ("de_DE", "es_ES"):
        return f"{street} {number}"
    return f"{number} {street}"


def full_address(locale: str, rng: random.Random) -> str:
    """Street, town and postal code on one line."""
    if locale not in COMPOSED:
        return rng.choice(fake_pool("address", locale)).replace("\n", ", ")
    street = street_line(locale, rng)
    if locale == "en_US":
        city, state, code = us_city(rng)
        form = rng.random()
        if form < 0.35:
            return f"{street}, {city}"
        return f"{street}, {city}, {state}" + (f" {code}" if form > 0.6 else "")
    _, city, mask = rng.choice(of_locale("places_postcodes.txt", locale))
    code = filled(mask, rng)
    if rng.random() < 0.3:
        return f"{street}, {city}"
    return f"{street}, {city} {code}" if locale == "en_GB" else f"{street}, {code} {city}"


def street_in(realm: Local, rng: random.Random) -> str:
    """House number and street as they are written in a part of the world."""
    known = realm.locales() or ("en_GB",)
    locale = known[int(rng.random() * len(known))]
    if locale in COMPOSED:
        return street_line(locale, rng)
    if locale.startswith("en_"):
        return street_line("en_GB", rng)
    return rng.choice(fake_pool("street_address", locale)).split(",")[0]


def address_in(realm: Local, rng: random.Random) -> str:
    """Street and town in a part of the world."""
    return f"{street_in(realm, rng)}, {rng.choice(realm.towns())}"


class ByLocale(Composed):
    """Values that depend on the locales of the run."""

    family = "places"

    def series(self) -> str:
        """By form and locales."""
        realm = self.setting.realm
        where = ",".join(self.setting.locales) if realm is None else realm.key()
        return f"{self.name}/{self.form}/{where}"

    @functools.cached_property
    def form(self) -> str:
        """What of several forms the leaf wants."""
        return ""


@semantic_type
class StreetAddress(ByLocale):
    """A postal address, or its street line where town and code are told separately."""

    name = "street_address"
    names = (
        "address", "* address", "street address", "street", "street name", "address line",
        "address line 1", "address1", "line 1", "line1", "* street", "full address",
        "delivery address", "shipping address", "billing address", "home address", "house address",
        "formatted address", "property address",
    )  # fmt: skip
    hints = ("street address", "postal address")
    noun = "address"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not an address on a network or a chain."""
        text = f"{leaf.description.lower()} {leaf.schema.get('pattern', '')}"
        if leaf.schema.get("format") or any(word in text for word in _ELSEWHERE):
            return False
        crypto = siblings(leaf) & word_set("chain wallet token block network hash port")
        chained = mentions(leaf, "wallet blockchain ethereum evm erc erc20 solana nft testnet xpub")
        return not crypto and not chained and not near(leaf, _OTHER_ADDRESS)

    @functools.cached_property
    def form(self) -> str:
        """Either "name" (its number is told separately), "street" or "full"."""
        beside = siblings(self.leaf)
        if "house" in beside and beside & {"number", "no", "nr"} and "street" in self.leaf.words:
            return "name"
        line = own_words(self.leaf) & {"street", "line", "address1", "line1"}
        town = beside & word_set("city town zip postal postcode zipcode")
        return "street" if town or (line and "address" not in self.leaf.words) else "full"

    def compose(self, rng: random.Random) -> str:
        """An address of one of the locales, or in the realm."""
        realm = self.setting.realm
        if realm is not None and self.form != "name":
            return street_in(realm, rng) if self.form == "street" else address_in(realm, rng)
        locale = rng.choice(self.setting.locales)
        here = locale if locale in COMPOSED else "en_US"
        if self.form == "name":
            return rng.choice(of_locale("places_streets.txt", here))[1]
        if self.form == "street":
            return street_line(here, rng)
        return full_address(locale, rng)

    def attachments(self) -> tuple[Attachment, ...]:
        """To it where something is sent, from and to on a way, else at it."""
        if self.form == "name":
            return (at("on {}"), at("in {}"))
        if self.leaf.words[-1:] in (("near",), ("nearby",), ("around",)):
            return (at("near {}"), at("around {}"))
        if near(self.leaf, "deliver delivery ship shipping send order dropoff"):
            return (at("to {}"),)
        return way(self.leaf, (at("at {}"),))


@semantic_type
class HouseNumber(ByLocale):
    """The number of a house in a street that is told separately."""

    name = "house_number"
    family = "identifiers"
    names = ("house number", "house no", "house nr", "door number", "housenumber")
    noun = "house number"
    json_types = frozenset({"string", "integer"})

    @functools.cached_property
    def form(self) -> str:
        """Either "text" or "number", as the schema wants it."""
        return "text" if "string" in types_of(self.leaf.schema) else "number"

    def compose(self, rng: random.Random) -> Json:
        """A number, in Europe also one with a letter."""
        number = min(rng.randint(1, 240), rng.randint(1, 240))
        if self.form == "number":
            return number
        return f"{number}{rng.choice(('', '', '', '', '', 'a', 'b'))}"

    def surfaces(self) -> tuple[Surface, ...]:
        """As it stands."""
        return (Surface(rule="literal", say=lambda value, _: str(value)),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The number, as a string where the schema wants one."""
        bare = text.strip()
        return int(bare) if self.form == "number" and bare.isdigit() else bare

    def attachments(self) -> tuple[Attachment, ...]:
        """By what it is."""
        return (at("number {}"), at("house number {}"))


@semantic_type
class AddressDetail(ByLocale):
    """The second line of an address: apartment, suite or floor."""

    name = "address_detail"
    names = ("address line 2", "address2", "line 2", "line2", "apartment", "apartment number",
             "suite", "unit number", "apt", "flat")  # fmt: skip
    noun = "apartment"

    def compose(self, rng: random.Random) -> str:
        """An apartment, a unit, a suite or a floor."""
        kind = rng.choice(("Apt", "Apt", "Unit", "Suite", "Apt"))
        number = str(rng.randint(1, 40)) if kind != "Suite" else str(rng.randrange(100, 990, 10))
        return f"{kind} {number}{rng.choice(('', '', 'A', 'B', 'C')) if kind == 'Apt' else ''}"

    def attachments(self) -> tuple[Attachment, ...]:
        """An aside."""
        return (at("{}"),)
