"""Hours of the day that are whole numbers."""

from __future__ import annotations

import random
from typing import Any

import generator as gen
from generator.records import DEFAULT_ANCHOR
from generator.semantics.binding.bind import bind


def _bound(**about: Any) -> gen.SemanticType:
    spec = {
        "name": "book_lane",
        "description": "Book a lane",
        "parameters": {"type": "object", "properties": {"start_hour": about}},
    }
    (parameter,) = bind(*gen.load_specs(spec))
    return parameter.meaning


def test_an_hour_of_the_day_is_said_as_a_time() -> None:
    meaning = _bound(type="integer", description="Hour of the day, 9 to 20")
    assert meaning.name == "hour_of_day"
    draw, rng = meaning.sampler("train"), random.Random(1)
    for value in (draw(rng, DEFAULT_ANCHOR) for _ in range(40)):
        assert isinstance(value, int) and 9 <= value <= 20
        said = [one.say(value, DEFAULT_ANCHOR) for one in meaning.surfaces()]
        assert any(said)
        for text in filter(None, said):
            assert meaning.read(text, DEFAULT_ANCHOR) == value


def test_bounds_tell_hours_of_the_day_and_others_are_spans() -> None:
    assert _bound(type="integer", minimum=0, maximum=23).name == "hour_of_day"
    assert _bound(type="integer").name != "hour_of_day"


def test_hours_that_hold_none_leave_the_whole_day() -> None:
    for told in ("Hour of the day, 22 to 6", "Hour of the day (opening hours 9-5)"):
        assert _bound(type="integer", description=told).name == "hour_of_day"
