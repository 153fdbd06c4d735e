"""Homes are let by the month, and what is measured of a body has the size of its kind."""

from __future__ import annotations

import generator as gen
from generator.records import FunctionSpec, Json


def calls(name: str, **properties: Json) -> list[dict[str, Json]]:
    schema: Json = {"type": "object", "properties": properties, "required": list(properties)}
    return gen.sample_arguments(FunctionSpec(name=name, parameters=schema), 60, 1)


def test_homes_are_let_by_the_month() -> None:
    choice: Json = {"type": "string", "enum": ["buy", "rent"]}
    made = calls("search_homes", offer=choice, max_price={"type": "number"})
    sums = {"buy": set(), "rent": set()}
    for one in made:
        sums[one["offer"]].add(one["max_price"])
    assert max(sums["rent"]) < 10_000 < max(sums["buy"])


def test_signs_have_their_size() -> None:
    kinds = ["heartRate", "bodyTemperature", "weight", "bloodPressure"]
    made = calls("log_vital_sign", type={"type": "string", "enum": kinds}, value={"type": "number"})
    pulses = [one["value"] for one in made if one["type"] == "heartRate"]
    fevers = [one["value"] for one in made if one["type"] == "bodyTemperature"]
    assert pulses
    assert all(50 <= value <= 112 for value in pulses)
    assert all(36 <= value < 40 for value in fevers)
