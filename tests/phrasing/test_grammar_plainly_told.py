"""Functions told in plain sentences, each argument in one: made up, of no service."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.attached.roles import role_of
from generator.phrasing.grammar.told_twice import is_told_twice
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_life import share, texts


def told(description: str) -> dict[str, str]:
    return {"type": "string", "description": description}


@pytest.mark.parametrize(
    ("name", "description", "said"),
    [
        (
            "getBeekeepingEthics",
            "Retrieve information about the ethics of bee breeding",
            "the ethics of bee breeding",
        ),
        (
            "getHiveGrants",
            "Retrieve information about grants for hive rescue projects",
            "grants for hive rescue projects",
        ),
        ("getShopTips", "Retrieve honey shop tips and advice", "honey shop tips"),
        (
            "getHiveLaw",
            "Retrieve information on hive laws related to orchards",
            "hive laws related to orchards",
        ),
    ],
)
def test_what_is_looked_up_keeps_what_it_is_about(name, description, said):
    land = told("The country for which you want to get hive rescue grants (e.g., France, Chile)")
    found = texts(name, description, country=land)
    assert share(found, said) > 0.9
    assert share(found, r"\bethic\b|(?:breeding|projects|orchards) (?:info|details)") == 0


def test_where_things_are_kept_goes_without_saying():
    key = told("The ID of the hive that is meant")
    assert (
        share(texts("getSwarms", "Get all swarms in the cluster", hive_id=key), "all swarms") == 0
    )


@pytest.mark.parametrize(
    ("name", "description", "said"),
    [
        (
            "guild",
            "The guild that the keeper is affiliated with (e.g., Apis, Wax)",
            "affiliated with|from",
        ),
        (
            "age_group",
            "Specify the age group of the keepers (e.g., 6-12 years, 13-18 years)",
            "for ages",
        ),
        (
            "skills_required",
            "The skills required for the work (e.g., smoking, carving)",
            "requiring",
        ),
        ("audience", "The intended audience of the course (e.g., pupils, keepers)", "for"),
        ("growth_stage", "The growth stage of the hive (e.g., founding, swarming)", "at the"),
        ("climate_zone", "The climate zone of the hive (e.g., tropical, arid)", "in an?"),
    ],
)
def test_an_argument_joins_as_its_description_relates_it(name, description, said):
    found = texts("getKeepers", "Retrieve the keepers of an orchard", **{name: told(description)})
    given = [text for text in found if f"<{name}>" in text]
    assert given
    assert share(given, rf"\b(?:{said}) <{name}>") > 0.9


KIND = "The type of property (e.g., luster, hardness)"


def test_no_noun_parts_an_adjective_from_its_noun():
    stone = told("The name of the stone (e.g., quartz, opal)")
    found = texts("getStoneProperties", "Retrieve the physical properties of a stone",
                  stone_name=stone, property_type=told(KIND))  # fmt: skip
    assert share(found, "physical <property_type>") == 0
    assert share(found, "specifically <property_type>") > 0.5


def test_what_a_house_has_is_at_it():
    house = told("The name of the library (e.g., Alder Library, Birch Library)")
    found = texts("getRooms", "Retrieve information about library rooms", library_name=house)
    assert share(found, "library rooms at <library_name>|library room (?:info|details) at") > 0.8


def test_a_part_of_the_world_is_not_told_beside_a_country():
    land = told("The country of the hives (e.g., France, Chile)")
    part = told("The region of the hives (e.g., Asia, Europe)")
    schema = {"type": "object", "properties": {"country": land, "region": part}}
    spec = FunctionSpec(name="getHives", description="Retrieve hives", parameters=schema)
    roles = [role_of(one, at) for at, one in enumerate(bind(spec))]
    assert is_told_twice(roles, frozenset(("/country", "/region")))
    assert not is_told_twice(roles, frozenset(("/country",)))


def test_kinds_of_places_take_an_article_and_towns_none():
    kind = told("The location of the hive (e.g., orchard, private garden)")
    assert share(texts("getHive", "Retrieve a hive", location=kind), "in a <location>") > 0.9
    town = told("The location of the hive (e.g., city, village)")
    assert share(texts("getHive", "Retrieve a hive", location=town), "in a <location>") == 0


def test_what_is_told_with_an_article_stays_beside_its_noun():
    topic = told("A specific topic of the ethics (e.g., swarm rights, honey tax)")
    found = texts(
        "getEthicsInMonarchy", "Retrieve information about ethics in a monarchy", topic=topic
    )
    assert share(found, "ethics in a monarchy") > 0.9
