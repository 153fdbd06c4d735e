"""Sums in the currency that is told, and lengths of the size of what is drawn."""

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind
from tests.semantics.test_bind import bound, draw

NUMBER = {"type": "number"}


def said(parameter, value):
    return {one.say(value, DEFAULT_ANCHOR) for one in parameter.meaning.surfaces()} - {None}


@pytest.mark.parametrize(
    ("told", "texts"),
    [
        ("SAR amount to set aside", {"SAR 500", "500 riyals", "500 SAR"}),
        ("Maximum daily rate USD", {"$500", "500 dollars"}),
        ("Most to pay, INR", {"₹500", "500 rupees"}),
    ],
)
def test_sums_are_said_in_their_currency_and_read_again(told, texts):
    (found,) = bound({"max_rate": {**NUMBER, "description": told}}, "put_aside").values()
    assert found.meaning.name == "money"
    assert texts <= said(found, 500)
    assert {found.meaning.read(text, DEFAULT_ANCHOR) for text in said(found, 500)} == {500}


@pytest.mark.parametrize("told", ["Exchange rate, USD", "Rate from USD to EUR", "Rate of the swap"])
def test_what_tells_of_currencies_is_no_sum(told):
    (found,) = bound({"swap_rate": {**NUMBER, "description": told}}).values()
    assert found.meaning.name != "money"


def test_sums_of_weak_currencies_are_larger():
    (found,) = bound({"price": {**NUMBER, "description": "Price in IDR"}}, "find_boat").values()
    assert min(draw(found)) >= 10_000


def drawn_by(name, about, key, told):
    parameters = {"type": "object", "properties": {key: {**NUMBER, "description": told}}}
    return bind(FunctionSpec(name=name, description=about, parameters=parameters))[0]


def test_parts_that_are_drawn_are_measured_in_millimetres():
    edge = drawn_by("chamfer", "Apply a chamfer to the edges.", "distance", "Distance in meters")
    assert all(value <= 0.05 for value in draw(edge))
    hole = drawn_by("hole", "A hole in the selected face.", "depth", "Hole depth in meters")
    assert hole.meaning.name == "size" and all(value <= 0.05 for value in draw(hole))
    dive = drawn_by("log_dive", "Log a dive.", "depth", "Depth in meters")
    assert dive.meaning.name == "size" and min(draw(dive)) > 1
