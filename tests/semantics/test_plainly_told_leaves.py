"""Arguments told by what to do, and what is known of them: functions made up."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.imperatives import as_noun


@pytest.mark.parametrize(
    ("told", "kind", "read"),
    [
        ("Specify the type of hive", "string", "The type of hive"),
        ("Provide a brief description of the swarm", "string", "A brief description of the swarm"),
        ("Specify gender of keepers", "string", "Gender of keepers"),
        ("Specify if a photo is wanted", "string", "Specify if a photo is wanted"),
        ("Specify the photo", "boolean", "Specify the photo"),
        ("Provide either a name or an ID", "string", "Provide either a name or an ID"),
    ],
)
def test_what_is_to_be_given_is_told_of(told, kind, read):
    assert as_noun(told, kind) == read


def _bound(name: str, description: str, /, **told: dict[str, str]) -> dict[str, Parameter]:
    schema = {"type": "object", "properties": told, "required": list(told)}
    spec = FunctionSpec(name=name, description=description, parameters=schema)
    return {one.leaf.name: one for one in bind(spec)}


def test_who_is_entered_is_nobody_famous_and_as_old_as_is_told():
    found = _bound(
        "registerPlayer",
        "Register a player for a youth handball club",
        name={"type": "string", "description": "The name of the player"},
        age={"type": "integer", "description": "The age of the player"},
    )
    assert found["name"].meaning.name == "person_name"
    assert found["age"].meaning.usual[-1] < 18
    assert not any("I'm" in one.text for one in found["age"].attachments)


def test_kinds_are_those_that_are_shown():
    found = _bound(
        "findCamps",
        "Find summer camps",
        camp_type={
            "type": "string",
            "description": "The type of camp (e.g., science, art, sports)",
        },
    )
    assert set(found["camp_type"].meaning.shown) <= {"science", "art", "sports"}


def test_spans_are_of_the_units_that_are_shown():
    told = "The time period that is studied (e.g., past year, last decade, current month)"
    found = _bound("getTrends", "Get trends", time_period={"type": "string", "description": told})
    drawn = found["time_period"].meaning.drawn
    assert "last decade" in drawn
    assert not any("hour" in one or "week" in one for one in drawn)
