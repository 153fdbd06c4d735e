"""Patterns of moments tell the type, whatever the name says."""

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind


@pytest.mark.parametrize(
    ("name", "pattern", "kind"),
    [
        ("start", "^[0-2][0-9]:[0-5][0-9]$", "time_of_day"),
        ("begin", r"^\d{2}:\d{2}$", "time_of_day"),
        ("slot", r"^\d{4}-\d{2}-\d{2}$", "date"),
    ],
)
def test_a_pattern_of_moments_tells_the_type(name: str, pattern: str, kind: str) -> None:
    schema = {"type": "object", "properties": {name: {"type": "string", "pattern": pattern}}}
    (leaf,) = bind(FunctionSpec(name="book_court", description="", parameters=schema))
    assert leaf.meaning.name == kind


def test_a_pattern_of_a_few_signs_is_no_moments() -> None:
    code = {"type": "string", "pattern": "^[0-9:-]+$"}
    schema = {"type": "object", "properties": {"slot": code}}
    (leaf,) = bind(FunctionSpec(name="book_court", description="", parameters=schema))
    assert leaf.meaning.name not in ("date", "time_of_day")


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [("grams", [250, 500], "250 grams"), ("hours", [2, 24], "2 hours")],
)
def test_options_of_a_unit_are_said_with_it(name: str, options: list[int], said: str) -> None:
    schema = {"type": "object", "properties": {name: {"type": "integer", "enum": options}}}
    (leaf,) = bind(FunctionSpec(name="order_tea", description="Order tea.", parameters=schema))
    ways = [way.say(options[0], DEFAULT_ANCHOR) for way in leaf.meaning.surfaces()]
    assert said in ways


def test_what_is_done_again_is_done_every_so_often() -> None:
    schema = {"type": "object", "properties": {"every_weeks": {"type": "integer"}}}
    (leaf,) = bind(FunctionSpec(name="order_tea", description="Order tea.", parameters=schema))
    assert [one.text for one in leaf.attachments] == ["every {}"]
