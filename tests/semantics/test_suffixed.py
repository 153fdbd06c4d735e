"""Numbers whose name ends in their unit."""

from __future__ import annotations

import random

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.unit_suffixes import unit_of, without_unit


def _bound(name: str) -> Parameter:
    properties = {name: {"type": "number"}}
    return bind(
        FunctionSpec(
            name="log_plovell",
            description="Log a plovell.",
            parameters={"type": "object", "properties": properties},
        )
    )[0]


@pytest.mark.parametrize(
    ("name", "bare", "form"),
    [
        ("reading_m3", ("reading",), "cubic meters"),
        ("boardThicknessMm", ("board", "thickness"), "mm"),
        ("flow_l_min", ("flow",), "l/min"),
        ("current_a", ("current",), "amps"),
        ("wind_speed_ms", ("wind", "speed"), "m/s"),
    ],
)
def test_a_unit_at_the_end_of_a_name_is_said_and_is_no_part_of_the_noun(
    name: str, bare: tuple[str, ...], form: str
) -> None:
    unit = unit_of(name)
    assert unit is not None
    assert unit.forms[0] == form
    assert without_unit(name) == bare
    parameter = _bound(name)
    assert parameter.noun == " ".join(bare)
    value = parameter.meaning.sampler("any")(random.Random(1), DEFAULT_ANCHOR)
    said = {one.say(value, DEFAULT_ANCHOR) for one in parameter.meaning.surfaces()}
    assert any(text and text.endswith(form) for text in said)
    for text in filter(None, said):
        assert parameter.meaning.same(text, value, DEFAULT_ANCHOR)


@pytest.mark.parametrize(
    "name", ["team_a", "duration_ms", "point_v", "mm", "opt_in", "t_per_ha", "weight"]
)
def test_other_ends_of_names_are_no_units(name: str) -> None:
    assert _bound(name).meaning.name != "number_of_unit"
