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


@pytest.mark.parametrize(
    ("function", "name", "usual", "share"),
    [
        ("book_table", "party_size", range(1, 9), 0.85),
        ("buy_concert_tickets", "quantity", range(1, 7), 0.8),
        ("find_hotels", "guests", range(1, 9), 0.85),
        ("book_flight", "passengers", range(1, 7), 0.85),
        ("find_rental_cars", "max_daily_rate", range(30, 130), 1.0),
        ("get_payslips", "year", range(2024, 2027), 1.0),
    ],
)
def test_few_are_oftener_than_many(function: str, name: str, usual: range, share: float) -> None:
    parameter, rng = _bound(function, name), random.Random(5)
    sampler = parameter.meaning.sampler("any")
    drawn = [sampler(rng, DEFAULT_ANCHOR) for _ in range(200)]
    assert sum(one in usual for one in drawn) >= share * len(drawn)


def test_no_result_list_has_eleven_or_eighty_five_entries() -> None:
    parameter, rng = _bound("search_posts", "limit"), random.Random(5)
    sampler = parameter.meaning.sampler("any")
    drawn = {sampler(rng, DEFAULT_ANCHOR) for _ in range(400)}
    assert drawn.isdisjoint((11, 13, 55, 65, 85, 95))
    assert {5, 10, 20} <= drawn
