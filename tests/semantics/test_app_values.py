"""What apps are given: moments in the layout that is told, and limits that limit no list."""

import random

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def bound(key, schema, name="do_it", description="") -> Parameter:
    root = {"type": "object", "properties": {key: schema}}
    return bind(FunctionSpec(name=name, description=description, parameters=root))[0]


def drawn(parameter: Parameter, count: int = 30) -> list:
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return [sampler(rng, DEFAULT_ANCHOR) for _ in range(count)]


@pytest.mark.parametrize(
    ("key", "told", "length"),
    [
        ("time", "When to ring. Format: %Y-%m-%d %H:%M:%S", 19),
        ("time", "When to ring (%H:%M:%S)", 8),
        ("date", "The day, as %d.%m.%Y", 10),
        ("time_slot", "The slot (e.g. '07:00 PM').", 8),
    ],
)
def test_moments_are_written_as_programs_tell(key: str, told: str, length: int) -> None:
    values = drawn(bound(key, {"type": "string", "description": told}))
    assert {len(value) for value in values} == {length}
    assert len(set(values)) > 5


def test_the_limit_of_a_thing_is_no_number_of_results() -> None:
    number = {"type": "number"}
    assert bound("coverage_limit", number, "create_tent_policy").meaning.name != "limit"
    assert bound("comment_limit", number, "get_thread").meaning.name == "limit"
    sized = {**number, "description": "Size in hectares"}
    assert bound("area_hectares", sized, "estimate_field").meaning.name != "limit"
