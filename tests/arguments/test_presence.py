"""Which optional arguments calls give: what people tell first oftener, and nothing by halves."""

from __future__ import annotations

from collections import Counter

import pytest

import generator as gen
from generator.arguments.presence import presence_cycle
from generator.arguments.salience import FIRST, LAST, USUAL, salience
from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind

TEXT = {"type": "string"}


def spec_of(description, required=(), **properties):
    schema = {"type": "object", "properties": properties, "required": list(required)}
    return FunctionSpec(name="find_flats", description=description, parameters=schema)


def cycle_of(spec):
    return presence_cycle(bind(spec, spec.parameters, Setting()))


def counts(spec):
    return Counter(pointer[1:] for present in cycle_of(spec) for pointer in present)


FLATS = spec_of(
    "Find flats.",
    city=TEXT,
    min_price={"type": "number", "description": "Lowest monthly rent in euros"},
    available_from={"type": "string", "format": "date"},
    furnished={"type": "boolean"},
    sort={"type": "string", "enum": ["cheapest", "newest"]},
    bedrooms={"type": "integer"},
)


def test_what_people_tell_first_is_given_oftener_than_a_switch_or_an_order():
    weights = {p.leaf.name: salience(p) for p in bind(FLATS, FLATS.parameters, Setting())}
    assert weights["city"] == FIRST
    assert weights["min_price"] == weights["bedrooms"] == USUAL
    assert weights["furnished"] == weights["sort"] == LAST
    given = counts(FLATS)
    assert given["city"] == 3 * given["furnished"] == 3 * given["sort"]
    assert given["bedrooms"] == 2 * given["sort"]


def test_all_are_given_and_no_set_has_more_than_four():
    cycle = cycle_of(FLATS)
    assert {len(present) for present in cycle} == {1, 2, 3, 4}
    assert len(frozenset().union(*cycle)) == 6


def test_of_few_a_third_has_none_a_third_all_and_the_rest_leans_to_what_is_told_first():
    spec = spec_of("Get the weather.", city=TEXT, detailed={"type": "boolean"})
    cycle = cycle_of(spec)
    assert cycle.count(frozenset()) * 3 == len(cycle)
    assert cycle.count(frozenset(("/city", "/detailed"))) * 3 == len(cycle)
    assert cycle.count(frozenset(("/city",))) == 3 * cycle.count(frozenset(("/detailed",)))


@pytest.mark.parametrize(
    ("told", "always"),
    [
        ("Book a table at a restaurant, bar or other place to eat.", False),
        ("Book a table at a restaurant.", True),
        ("Rent a film on a service, by title, actor, director, studio, genre or year.", False),
    ],
)
def test_what_is_only_one_of_several_is_not_given_in_every_call(told, always):
    spec = spec_of(
        told, restaurant=TEXT, service=TEXT, town=TEXT, cuisine=TEXT, guests={"type": "integer"}
    )
    given = [present for present in cycle_of(spec) if {"/restaurant", "/service"} & present]
    assert (len(given) == len(cycle_of(spec))) == always


def test_where_one_end_is_planned_the_other_is_told_too():
    place = {"type": "string", "description": "City or airport"}
    flights = FunctionSpec(
        name="searchFlights",
        description="Search available flights and fares.",
        parameters={
            "type": "object",
            "properties": {
                "origin": place,
                "destination": place,
                "departureDate": TEXT,
                "airline": TEXT,
                "nonstop": {"type": "boolean", "description": "Only direct flights"},
                "maxPrice": {"type": "number"},
            },
        },
    )
    data = gen.generate([flights], n=60, seed=3, mix={"single": 1})
    calls = [
        call.arguments
        for example in (*data.train, *data.validation)
        for message in example.messages
        for call in message.tool_calls
    ]
    assert all(("origin" in call) == ("destination" in call) for call in calls)
    assert sum("origin" in call for call in calls) > len(calls) * 0.4
