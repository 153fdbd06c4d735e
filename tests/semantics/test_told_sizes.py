"""Numbers of the size that a default tells, and numbers that tell places."""

import random
from typing import Any

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def _bound(function: str, name: str, **schema: Any) -> Parameter:
    properties = {name: {"type": "integer", **schema}}
    return bind(FunctionSpec(name=function, parameters={"properties": properties}))[0]


@pytest.mark.parametrize(
    ("name", "told", "low", "high"),
    [
        ("radius_meters", "Search radius in meters (default: 30000)", 5000, 200000),
        ("min_length", "Minimum domain name length. Defaults to 3.", 1, 12),
        ("distance", "The distance to swipe in pixels. Defaults to 400.", 100, 1600),
        ("page_no", "The number of the page starting at 1", 1, 20),
        ("max_results", "Max results (default 500)", 1, 150),
    ],
)
def test_numbers_are_of_the_size_of_their_default(
    name: str, told: str, low: int, high: int
) -> None:
    parameter, rng = _bound("find_it", name, description=told), random.Random(2)
    sampler = parameter.meaning.sampler("any")
    drawn = [sampler(rng, DEFAULT_ANCHOR) for _ in range(60)]
    assert all(low <= one <= high for one in drawn)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("function", "name", "told"),
    [
        ("get_build_log", "jobFullName", "Full name of the Jenkins job"),
        ("remove_volume", "host", ""),
        ("add_connection", "host", ""),
    ],
)
def test_machines_and_jobs_are_no_persons(function: str, name: str, told: str) -> None:
    found = _bound(function, name, type="string", description=told)
    assert found.meaning.name != "person_name"
