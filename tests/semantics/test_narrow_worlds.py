"""Searches in narrow worlds: which words tell them, and which tell them only beside others."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import SemanticType
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.narrow_worlds import GRAMMAR


def meaning(name: str, description: str = "", told: str = "", key: str = "query") -> SemanticType:
    schema = {"type": "object", "properties": {key: {"type": "string", "description": told}}}
    return bind(FunctionSpec(name=name, description=description, parameters=schema))[0].meaning


@pytest.mark.parametrize(
    ("name", "description", "symbol"),
    [
        ("search_orders", "Search for orders.", "sought_orders"),
        ("exoplanet_search", "", "sought_exoplanets"),
        ("find_stop", "Finds bus stops.", "sought_stops"),
        ("search", "Search the vessels of a fleet register.", "sought_ships"),
        ("search_parcels", "Search for land parcels by owner.", "sought_parcels"),
        ("find_property", "Find a property to rent.", "search_homes"),
        ("search_vehicles", "Search used vehicles by make.", "sought_cars"),
        ("search_songs_by_judge", "Search for songs.", "search_music"),
        ("search_rulings", "Search rulings of the tribunal.", "sought_rulings"),
        ("find_threat_actor", "Finds threat actors.", "sought_threats"),
        ("search_tables", "Search for tables of the warehouse.", "sought_tables"),
        ("find_case", "Finds the test cases of a suite.", "sought_test_cases"),
        ("search_policies", "Search for insurance policies.", "sought_insurance"),
        ("search_trademarks", "Search for trademarks.", "sought_trademarks"),
    ],
)
def test_a_narrow_world_is_told_by_its_nouns(name: str, description: str, symbol: str) -> None:
    assert getattr(meaning(name, description), "symbol", "") == symbol


@pytest.mark.parametrize("name", ["search_stops", "find_port", "search_variants", "search_codes"])
def test_what_has_several_senses_needs_a_second_word(name: str) -> None:
    assert not str(getattr(meaning(name), "symbol", "")).startswith("sought_")


def test_the_thing_that_a_query_is_told_to_name_outdoes_what_the_function_returns() -> None:
    assert meaning("get_vessels", "Vessels of a list.", "Company name or code").name == "company"


def test_another_search_lends_nothing_to_a_narrow_world() -> None:
    found = meaning("search_exoplanets", "Search for exoplanets.", "Search query")
    assert (found.name, getattr(found, "symbol", "")) == ("search_query", "sought_exoplanets")


def test_every_world_has_its_texts() -> None:
    symbols = {line.partition(":")[0] for line in read_values("searches.txt")}
    grammar = load_grammar(GRAMMAR)
    assert not [one for one in symbols if one not in grammar]
    assert not [
        one for one in grammar.symbols() if one.startswith("sought_") and one not in symbols
    ]
