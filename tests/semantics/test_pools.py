"""Values that are made of the same are composed once, whichever functions draw them."""

from __future__ import annotations

import random

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.described.leaves import leaves
from generator.semantics.drawing import pools
from generator.semantics.families import load_families
from generator.semantics.places.locations import Location
from generator.semantics.topics.people import PersonName

load_families()


def place(function, description):
    """A place that a function of the given name asks for."""
    schema = {"type": "object", "properties": {"location": {"type": "string"}}}
    schema["properties"]["location"]["description"] = description
    return Location(leaves(FunctionSpec(name=function, parameters=schema))[0], Setting())


def test_places_of_one_kind_are_composed_once(monkeypatch):
    made = []
    compose = Location.compose

    def counted(self, rng):
        made.append(self.leaf.function.name)
        return compose(self, rng)

    monkeypatch.setattr(Location, "compose", counted)
    pools.pool_of.cache_clear()
    drawn = []
    for function in ("get_tide_table", "get_pollen_count"):
        draw = place(function, "City name").sampler("train")
        rng = random.Random(3)
        drawn.append([draw(rng, DEFAULT_ANCHOR) for _ in range(300)])
    assert drawn[0] == drawn[1]
    assert "get_tide_table" in made
    assert "get_pollen_count" not in made


def test_places_of_several_kinds_have_pools_of_their_own():
    towns = place("get_tide_table", "City name")
    rooms = place("create_meeting", "Where the meeting is held")
    assert towns.made_of() != rooms.made_of()


def test_names_of_two_homes_are_not_shared():
    def who(description):
        schema = {"type": "object", "properties": {"guest_name": {"type": "string"}}}
        spec = FunctionSpec(name="seat_guest", description=description, parameters=schema)
        return PersonName(leaves(spec)[0], Setting())

    here = who("Seat a guest.")
    there = who("Seat a guest.\n(Poland)")
    assert here._pool is who("Seat a guest on Monday.")._pool
    assert here._pool is not there._pool
