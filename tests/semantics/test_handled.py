"""Texts are about what the function handles."""

import random

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.topics.handled import GRAMMAR, ROLES, kind_of_thing, texts_of
from tests.semantics.catalogue_checks import ANCHOR

KINDS = {line.partition(" | ")[0] for line in read_values("handled.txt")}
PARTS = {part for parts in ROLES.values() for part in parts}


def bound(function, key, told="", **more):
    schema = {"type": "object", "properties": {key: {"type": "string", "description": told}}}
    (parameter,) = bind(FunctionSpec(name=function, parameters=schema, **more))
    return parameter


def drawn(parameter, count=40):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return {sampler(rng, ANCHOR) for _ in range(count)}


def test_texts_are_of_kinds_that_there_are():
    named = [symbol.partition("_") for symbol in load_grammar(GRAMMAR).symbols() if "_" in symbol]
    assert {kind for _, _, kind in named} <= KINDS
    assert {part for part, _, _ in named} <= PARTS


@pytest.mark.parametrize(
    ("function", "key", "told", "symbol"),
    [
        ("create_merge_request", "description", "Merge request description", "desc_change"),
        ("record_transaction", "memo", "A memo for the transaction", "desc_money"),
        ("create_vulnerability", "description", "", "desc_vulnerability"),
        ("update_label", "description", "The new description of the label", "desc_tagging"),
    ],
)
def test_the_text_is_about_the_thing(function, key, told, symbol):
    texts = drawn(bound(function, key, told))
    about = set(texts_of(symbol))
    assert 2 * len(texts & about) > len(texts)


def test_a_word_that_only_stands_near_tells_no_kind():
    assert kind_of_thing(bound("list_statuses", "name", "Filter statuses by name").leaf) == ""
    assert kind_of_thing(bound("update_filter", "description", "").leaf) == "query"


def test_everyday_texts_stay_everyday():
    texts = drawn(bound("create_reminder", "text", "What to be reminded of"))
    assert not any(texts & set(texts_of(s)) for s in ("desc_change", "desc_money", "desc_page"))


def test_an_alert_of_an_animal_is_of_no_server():
    note = bound("create_alert", "note", description="Create a check alert for an animal")
    assert kind_of_thing(note.leaf) == ""
    assert kind_of_thing(bound("create_metric_alert", "note").leaf) == "monitoring"


def test_notes_on_bills_are_no_lines_of_them():
    notes = drawn(bound("create_invoice", "notes"))
    assert not notes & set(texts_of("desc_sold"))


def test_observations_of_things_are_about_nobody():
    said = bound("add_plant_observation", "comment", description="Log an observation of a plant")
    assert kind_of_thing(said.leaf) == ""
    assert kind_of_thing(bound("log_flight_hours", "remarks").leaf) == ""
