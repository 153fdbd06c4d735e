"""Sizes by name: a typed number keeps its way of being said."""

from __future__ import annotations

import random

import pytest

import generator as gen
from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import rows
from generator.semantics.catalogues import read_values


def _bound(name: str, about: str, /, **schema: object) -> gen.SemanticType:
    spec = {
        "name": "start_rollout",
        "description": about,
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


def _drawn(name: str, **schema: object) -> list[float]:
    draw, rng = _bound(name, "Start a rollout", **schema).sampler("any"), random.Random(1)
    return [draw(rng, DEFAULT_ANCHOR) for _ in range(200)]


@pytest.mark.parametrize(
    ("name", "kind", "low", "high"),
    [
        ("flumps", "integer", 1, 5),
        ("max_flumps", "integer", 2, 30),
        ("flumps_per_week", "integer", 1, 10),
        ("flump_gift", "integer", 2, 144),
        ("flump", "number", 2, 60),
    ],
)
def test_what_nothing_is_known_of_is_small(name: str, kind: str, low: float, high: float) -> None:
    drawn = _drawn(name, type=kind)
    assert all(low <= one <= high and one % 1 == 0 for one in drawn)


def test_exact_examples_vary_little() -> None:
    told: dict[str, object] = {"type": "number", "examples": [1.052]}
    assert all(1.03 < one < 1.08 for one in _drawn("gravity", **told))


def test_who_has_a_height_and_an_age_weighs_as_people_do():
    number = {"type": "number"}
    schema = {
        "type": "object",
        "properties": {"weight_kg": number, "height_cm": number, "age": {"type": "integer"}},
        "required": ["weight_kg", "height_cm", "age"],
    }
    for name, told in (("estimate_need", "Estimate a need."), ("get_bmr", "Get calories burned.")):
        spec = {"name": name, "description": told, "parameters": schema}
        found = gen.sample_arguments(spec, 40, seed=1)
        assert all(45 <= one["weight_kg"] <= 130 for one in found)


@pytest.mark.parametrize(
    ("name", "schema", "low", "high"),
    [
        ("company", {}, 1000, 999999),  # the ID of one
        ("sales_order", {}, 1000, 999999),
        ("order", {}, 2, 30),  # of a derivative
        ("max_companies", {}, 2, 100),
        ("send_at", {}, 1.7e9, 1.8e9),  # a moment
        ("rooms", {"title": "Rooms"}, 1, 6),
        ("font_size", {"description": "Font size in points (default 10)"}, 8, 30),
        ("startblock", {"description": "Block of the Ethereum chain"}, 10**7, 10**8),
        ("transition", {"description": "How the light fades"}, 0, 10),
    ],
)
def test_a_number_is_as_big_as_what_it_tells_of(
    name: str, schema: dict[str, object], low: float, high: float
) -> None:
    drawn = _drawn(name, **schema)
    assert all(low <= one <= high for one in drawn), drawn[:9]


def test_a_time_in_a_text_is_as_long_as_its_unit_asks() -> None:
    drawn = _drawn("durationSeconds", type="string", description="Duration of the pause in seconds")
    assert {int(one) for one in drawn} <= {30, 60, 90, 120, 300, 600, 900, 1800}


def test_levels_of_a_wide_scale_lie_all_over_it() -> None:
    assert max(_drawn("saturation_level", minimum=0, maximum=100)) > 60


def test_rows_of_a_table_and_edges_are_no_limits() -> None:
    whole = {"type": "integer"}

    def kind(name: str, *beside: str) -> str:
        properties = dict.fromkeys((name, *beside), whole)
        parameters = {"type": "object", "properties": properties, "required": list(properties)}
        spec = FunctionSpec(name="add_table", description="Add it", parameters=parameters)
        return next(row.semantic for row in rows(spec) if row.name == name)

    assert kind("rows", "start") == kind("top") == "limit"
    assert "limit" not in (kind("rows", "columns"), kind("top", "left", "bottom"))
    assert kind("start_index", "end_index") != "offset"


def test_a_round_number_in_a_text_has_round_ones_beside_it():
    told = 'Interval in milliseconds as text (e.g. "1000")'
    schema = {"type": "object", "properties": {"interval": {"type": "string", "description": told}}}
    (one,) = bind(FunctionSpec(name="set_poll", description="Set the poll.", parameters=schema))
    sampler, rng = one.meaning.sampler("any"), random.Random(2)
    drawn = {sampler(rng, DEFAULT_ANCHOR) for _ in range(60)}
    assert "1000" in drawn
    assert len(drawn) > 3
    assert all(text.endswith("0") and 100 <= int(text) <= 5000 for text in drawn)


@pytest.mark.parametrize(
    ("names", "sought", "span"),
    [
        (("weightKg", "heightM"), "heightM", (1.4, 2.1)),
        (("mass_kg", "height_ft", "sex"), "height_ft", (4.8, 6.6)),
        (("weightKg", "heightM"), "weightKg", (45, 130)),
        (("height_m", "length_m"), "length_m", (1, 100)),
    ],
)
def test_bodies_are_as_high_and_heavy_as_people(
    names: tuple[str, ...], sought: str, span: tuple[float, float]
) -> None:
    properties = {name: {"type": "number"} for name in names}
    parameters = {"type": "object", "properties": properties, "required": list(names)}
    found = bind(FunctionSpec(name="calc-plovell", description="", parameters=parameters))
    meaning = next(one.meaning for one in found if one.leaf.name == sought)
    draw, rng = meaning.sampler("any"), random.Random(0)
    assert all(span[0] <= draw(rng, DEFAULT_ANCHOR) <= span[1] for _ in range(60))


def test_a_fence_is_no_body() -> None:
    properties = {name: {"type": "number"} for name in ("heightM", "weightKg", "widthM")}
    parameters = {"type": "object", "properties": properties}
    found = bind(FunctionSpec(name="plan_fence", description="Plan a fence", parameters=parameters))
    assert found[0].meaning.name == "number_of_unit"


@pytest.mark.parametrize("name", ["body_fat_percentage", "cloud_cover"])
def test_shares_of_a_usual_size_are_said_in_percent(name: str) -> None:
    meaning = _bound(name, "Note a share")
    assert set(meaning.values()) <= {5, 10, 12, 15, 18, 20, 22, 25, 28, 30, 32, 40, 50}
    assert "12%" in {one.say(12, DEFAULT_ANCHOR) for one in meaning.surfaces()}
