"""The places family: values, words, reading back, and what it binds to."""

import re

import pytest
from catalogue_checks import (
    ANCHOR,
    assert_contract,
    assert_plain,
    assert_reads_back,
    bound,
    draws,
    make,
    types_of_family,
)

import generator as gen
from generator.semantics.base import UNREADABLE, Setting
from generator.semantics.places.addresses import HouseNumber, StreetAddress
from generator.semantics.places.cities import City
from generator.semantics.places.countries import CountryCode
from generator.semantics.places.locations import Location
from generator.semantics.places.place_forms import city_texts
from generator.semantics.places.places import Region
from generator.semantics.places.postcodes import PostalCode


@pytest.mark.parametrize("kind", types_of_family("places"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


@pytest.mark.parametrize(
    ("example", "shape"),
    [
        ("San Francisco, CA", r"[^,]+, ([A-Z]{2}|[A-Z]\D+)"),
        ("Paris, France", r"[^,]+, .{3,}"),
        ("London,UK", r"[^,]+,[A-Z]{2,3}"),
        ("Berlin", r"[^,]+"),
    ],
)
def test_cities_are_written_as_the_example_writes_them(example, shape):
    meaning = make(City, examples=(example,))
    for value in draws(meaning):
        assert re.fullmatch(shape, value), value


def test_there_are_many_cities():
    assert len(city_texts("plain", ("en_US",))) >= 500


def test_a_locale_brings_its_own_towns():
    meaning = make(City, Setting(locales=("de_DE",)))
    german = {"Berlin", "Hamburg", "München", "Köln", "Leipzig", "Dresden", "Bonn"}
    assert german & set(draws(meaning))


def test_country_codes_are_said_and_read_as_names():
    meaning = make(CountryCode, description="ISO alpha-2 code")
    for text, code in [("France", "FR"), ("the US", "US"), ("UK", "GB"), ("German", "DE")]:
        assert meaning.read(text, ANCHOR) == code
    assert meaning.read("Atlantis", ANCHOR) is UNREADABLE


def test_three_letter_codes_where_they_are_asked_for():
    meaning = make(CountryCode, description="ISO 3166-1 alpha-3 code")
    assert all(len(value) == 3 for value in draws(meaning))
    assert meaning.read("Japan", ANCHOR) == "JPN"


def test_state_codes_read_from_names():
    meaning = make(Region, name="state_code")
    assert set(map(len, draws(meaning))) == {2}
    assert meaning.read("california", ANCHOR) == "CA"


@pytest.mark.parametrize(
    ("schema", "shape"),
    [
        ({"pattern": r"^\d{5}$"}, r"\d{5}"),
        ({"pattern": r"^\d{5}-\d{3}$"}, r"\d{5}-\d{3}"),
        ({"pattern": r"^[A-Z]\d[A-Z] \d[A-Z]\d$"}, r"[A-Z]\d[A-Z] \d[A-Z]\d"),
    ],
)
def test_postal_codes_follow_the_pattern(schema, shape):
    for value in draws(make(PostalCode, schema=schema)):
        assert re.fullmatch(shape, value), value


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "fr_FR", "es_ES", "ja_JP"])
def test_addresses_and_codes_of_other_locales(locale):
    setting = Setting(locales=(locale,))
    for kind in (StreetAddress, PostalCode, Location):
        meaning = make(kind, setting)
        assert_reads_back(meaning)
        assert_plain(meaning)
    assert draws(make(StreetAddress, setting)) != draws(make(StreetAddress))


@pytest.mark.parametrize(
    ("name", "function", "description", "meaning"),
    [
        ("city", "book_hotel", "", "city"),
        ("location", "get_weather", "", "location"),
        ("country", "get_population", "", "country"),
        ("country", "get_news", "The ISO alpha-2 country code", "country_code"),
        ("state", "get_tax", "US state", "region"),
        ("zip_code", "get_weather", "", "postal_code"),
        ("address", "geocode", "", "street_address"),
    ],
)
def test_binding(name, function, description, meaning):
    assert bound(name, function, description) == meaning


@pytest.mark.parametrize(
    ("name", "function", "description", "never"),
    [
        ("state", "update_order", "", "region"),
        ("state", "update_issue", "open or closed", "region"),
        ("region", "create_bucket", "AWS region", "region"),
        ("address", "get_balance", "Ethereum wallet address", "street_address"),
        ("address", "lookup", "IP address", "street_address"),
        ("location", "read_file", "Path of the file", "location"),
    ],
)
def test_look_alikes_are_refused(name, function, description, never):
    assert bound(name, function, description) != never


def test_a_number_told_apart_is_in_no_street():
    text = {"type": "string"}
    parts = {"street": text, "houseNumber": text, "city": text}
    spec = gen.FunctionSpec(
        name="find_polling_station", description="Find a polling station.",
        parameters={"type": "object", "properties": parts, "required": [*parts]},
    )  # fmt: skip
    for example in gen.generate([spec], n=20, seed=1, mix={"single": 1.0}).examples():
        given = example.calls[0].arguments
        assert given["houseNumber"][0].isdigit()
        assert given["houseNumber"] not in given["street"].split()


@pytest.mark.parametrize(("kind", "made"), [("integer", int), ("string", str), ("integer", int)])
def test_house_numbers_are_as_each_schema_wants_them(kind, made):
    meaning = make(HouseNumber, schema={"type": kind})
    assert all(type(value) is made for value in draws(meaning))
