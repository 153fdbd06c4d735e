"""Sizes by name: a typed number keeps its way of being said."""

from __future__ import annotations

import generator as gen
from generator.records import DEFAULT_ANCHOR
from generator.semantics.binding.bind import bind
from generator.semantics.drawing.catalogue import read_values


def _bound(name: str, description: str, **schema: object) -> gen.SemanticType:
    spec = {
        "name": "start_rollout",
        "description": description,
        "parameters": {"type": "object", "properties": {name: {"type": "integer", **schema}}},
    }
    (parameter,) = bind(*gen.load_specs(spec))
    return parameter.meaning


def test_a_percentage_of_a_known_size_is_said_as_one() -> None:
    meaning = _bound("rollout_percentage", "Roll a feature flag out")
    assert set(meaning.values()) <= {1, 5, 10, 20, 25, 50, 75, 100}
    said = {one.say(25, DEFAULT_ANCHOR) for one in meaning.surfaces()}
    assert "25%" in said


def test_bounds_of_the_schema_hold() -> None:
    meaning = _bound("rollout_percentage", "Roll a feature flag out", maximum=20)
    assert set(meaning.values()) <= {1, 5, 10, 20}


def test_lines_are_numbers() -> None:
    for line in read_values("sizes.txt"):
        left, _, right = line.partition(" | ")
        assert len(right.split(";")) > 2, left
        assert all(float(part) is not None for part in right.split(";")), left
