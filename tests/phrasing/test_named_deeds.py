"""What people ask for is as short as the function's name, where its description only explains."""

from __future__ import annotations

import re

import pytest

import generator as gen
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.described.named_deeds import named_deed


def spec(name: str, description: str, **properties: object) -> gen.FunctionSpec:
    parameters = {"type": "object", "properties": properties, "required": [*properties]}
    return gen.FunctionSpec(name=name, description=description, parameters=parameters)


@pytest.mark.parametrize(
    ("name", "description", "deed"),
    [
        ("request_balm", "Orders a repeat supply of a salve from the chemist.", "request balm"),
        ("getJarStatus", "Returns the live state and expected arrival.", "get jar status"),
        ("start_poll", "Opens a vote in a group chat.", "start poll"),
        ("apply_permit", "Submit an application for a street permit.", "apply for permit"),
        ("book_vaccination", "Makes an appointment for a jab at the pharmacy.", "book vaccination"),
    ],
)  # fmt: skip
def test_the_name_tells_what_people_ask_for(name: str, description: str, deed: str) -> None:
    function = spec(name, description)
    told = intent_of(function)
    named = named_deed(function, told) or told
    assert f"{named.verb} {named.noun}" == deed


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("close_tabs", "Close every open tab"),
        ("visit_report", "Latest visit report of a sitter"),
        ("append_note", "Append a heading to a note."),
        ("mow_lawn.price", "Calculate the estimated mowing price."),
        ("rent_forecast", "Predict the rent in a city."),
        ("library_renew", "Extend borrowed items of the municipal library."),
        ("get_status", "Get comprehensive server status including active sessions"),
        ("resolve_name", "Convert a profile name to a numeric user ID"),
    ],
)
def test_names_that_lose_what_is_meant_are_not_asked_by(name: str, description: str) -> None:
    function = spec(name, description)
    assert named_deed(function, intent_of(function)) is None


def test_requests_are_put_by_name_and_by_description() -> None:
    function = spec(
        "start_poll", "Opens a vote in the club's group chat.", question={"type": "string"}
    )
    made = gen.generate([function], n=60, seed=1, mix={"single": 1}, validation=0)
    asked = [m.content for row in made.train for m in row.messages if m.role == "user"]
    assert sum(bool(re.search(r"\bpolls?\b", each, re.I)) for each in asked) > 10
    assert sum(bool(re.search(r"\bvotes?\b", each, re.I)) for each in asked) > 5
