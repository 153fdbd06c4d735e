"""Places of a function that tells where it is at home lie there."""

from __future__ import annotations

import random
from typing import Any

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.agreement.agree import agreements
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.shared_names import alikes
from generator.semantics.described.leaves import leaves
from generator.semantics.places.realms import Realm, homes, points_at
from generator.semantics.places.told_realms import told_realm


def spec(description: str, *names: str, name: str = "look_up", **told: str) -> FunctionSpec:
    properties = {key: {"type": "string", "description": told.get(key, "")} for key in names}
    return FunctionSpec(
        name=name,
        description=description,
        parameters={"type": "object", "properties": properties, "required": list(names[:1])},
    )


@pytest.mark.parametrize(
    ("description", "lands", "town"),
    [
        ("Get Dutch train departures.", ("NL",), ""),
        ("Find shops across the UK.", ("GB",), ""),
        ("Find parking in San Francisco, California.", ("US",), "San Francisco"),
        ("Real-time GO Transit departures.", ("CA",), "Toronto"),
        ("Bus stops in Austria, Germany and Switzerland.", ("AT", "CH", "DE"), ""),
        ("Alerts for a location (US only).", ("US",), ""),
    ],
)
def test_descriptions_tell_where_a_function_is_at_home(
    description: str, lands: tuple[str, ...], town: str
) -> None:
    one = spec(description, "location")
    realm = told_realm(one, leaves(one))
    assert realm is not None
    assert (realm.lands, realm.town) == (lands, town)


@pytest.mark.parametrize(
    "description",
    [
        "Get the weather of a place, e.g. in London.",
        "Get the weather in London or Paris.",
        "Find Japanese restaurants in a city.",
        "Convert US dollars at a place.",
        "Describe a place in French.",
        "List games. The default is the United States.",
        "Tell us where the Boston Dynamics shop is.",
    ],
)
def test_examples_cuisines_and_languages_tell_of_no_region(description: str) -> None:
    one = spec(description, "location")
    assert told_realm(one, leaves(one)) is None


def test_one_example_of_a_network_tells_and_one_of_a_town_does_not() -> None:
    rail = spec("Plan a trip.", "station", station="Station, e.g. 'Utrecht Centraal'")
    town = spec("Get the weather.", "city", city="City, e.g. 'Utrecht'")
    assert told_realm(rail, leaves(rail)) == Realm(("NL",))
    assert told_realm(town, leaves(town)) is None


def test_a_country_that_is_asked_for_is_not_the_functions_own() -> None:
    one = spec("Get the current US travel advice for a country.", "country")
    several = spec("Get events of European history.", "country")
    assert told_realm(one, leaves(one)) is None
    realm = told_realm(several, leaves(several))
    assert realm is not None
    assert len(realm.lands) > 1


def drawn(one: FunctionSpec, setting: Setting | None = None) -> dict[str, set[str]]:
    rng = random.Random(1)
    samplers = {q.leaf.name: q.meaning.sampler("any") for q in bind(one, None, setting)}
    return {
        name: {str(draw(rng, DEFAULT_ANCHOR)) for _ in range(40)} for name, draw in samplers.items()
    }


def test_values_lie_in_the_region() -> None:
    values = drawn(spec("Look up Dutch trains.", "station", "city", "postal_code", "timezone"))
    lands = {home[0] for name in ("station", "city") for one in values[name] for home in homes(one)}
    assert "NL" in lands
    assert all(any(h[0] == "NL" for h in homes(one)) for one in values["station"] | values["city"])
    assert values["timezone"] == {"Europe/Amsterdam"}
    assert all(len(code) == 7 and code[:4].isdigit() for code in values["postal_code"])


def test_examples_from_elsewhere_widen_the_region() -> None:
    near = spec("Suggest walks in French cities.", "city", city="City, e.g. 'Lyon'")
    assert all(any(home[0] == "FR" for home in homes(one)) for one in drawn(near)["city"])
    far = spec("Suggest trips to French users.", "city", city="City, e.g. 'Lyon', 'London'")
    assert any(all(home[0] != "FR" for home in homes(one)) for one in drawn(far)["city"])


def test_codes_are_those_of_the_town() -> None:
    codes = drawn(spec("Look up ZIP codes in San Francisco, California.", "zip_code"))["zip_code"]
    assert all(code.startswith("941") for code in codes)


def test_towns_of_one_name_are_told_apart_by_their_states() -> None:
    here = Realm(("US",), "OR", "Portland")
    assert here.holds("Portland, OR") and not here.holds("Portland, ME")


def test_functions_of_one_service_share_their_region() -> None:
    bikes = spec("Find bikes in Lyon.", "place", name="find_bikes")
    stands = spec("Find free stands.", "city", name="find_stands")
    assert drawn(stands, Setting(alikes=alikes([bikes, stands])))["city"] == {"Lyon"}


def together(one: FunctionSpec, seed: int) -> dict[str, Any]:
    parameters, rng = bind(one), random.Random(seed)
    draws = {q.pointer: q.meaning.sampler("any")(rng, DEFAULT_ANCHOR) for q in parameters}
    for agreement in agreements(parameters):
        agreement.repair(draws, rng)
    return {pointer.removeprefix("/"): value for pointer, value in draws.items()}


@pytest.mark.parametrize("seed", range(12))
def test_a_station_lies_in_the_country_of_its_call(seed: int) -> None:
    values = together(spec("Find a train station.", "station", "country"), seed)
    lands = {home[0] for home in homes(values["station"])}
    assert lands & {home[0] for home in homes(values["country"])}


@pytest.mark.parametrize("seed", range(12))
def test_a_point_lies_in_the_town_of_its_call(seed: int) -> None:
    one = spec("Find what is near.", "city", "latitude", "longitude")
    values = together(one, seed)
    here = points_at(values["city"])
    near = (
        abs(float(values["latitude"]) - lat) + abs(float(values["longitude"]) - lon)
        for lat, lon in here
    )
    assert not here or min(near) < 0.1
