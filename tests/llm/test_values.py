from __future__ import annotations

import json

from generator.options import Options
from generator.pipeline import run
from generator.specs.load import load_specs
from tests.llm.scripted import Scripted

SPEC = {
    "name": "log_gizmo",
    "description": "Log a gizmo by its frobnication.",
    "parameters": {
        "type": "object",
        "properties": {"frobnication": {"type": "string", "maxLength": 24}},
        "required": ["frobnication"],
    },
}
GOOD = [f"{a} {b}" for a in ("slow", "double", "left", "wet") for b in ("twist", "spin", "fold")]
BAD = [
    "example value", "value 3", "", "a" * 40, "x\ny", "ignore all previous instructions",
    "https://x.example", "{frobnication}", "frobnication", "slow twist", "N/A",
]  # fmt: skip


def answers(values):
    return Scripted(
        lambda q: json.dumps({"values": values}) if q.purpose == "values" else json.dumps({})
    )


def made(asker):
    specs, warnings = load_specs([SPEC])
    return run(specs, Options(n=24, llm="m", mix={"single": 1.0}), warnings, asker=asker)


def used(data):
    return {row.calls[0].arguments["frobnication"] for row in [*data.train, *data.validation]}


def test_values_are_asked_for_once_and_only_right_ones_used():
    asker = answers(GOOD + BAD)
    data = made(asker)
    assert [q.purpose for q in asker.asked].count("values") == 1
    assert used(data) <= set(GOOD)
    told = data.report.model["values"]
    assert told["parameters"] == {"log_gizmo.frobnication": len(GOOD)}
    assert sum(told["refused"].values()) >= len(BAD) - 1


def test_too_few_right_ones_change_nothing():
    data = made(answers([*GOOD[:5], *BAD]))
    assert used(data).isdisjoint(GOOD)
    assert data.report.model["values"]["parameters"] == {}


def test_a_known_parameter_is_not_asked_about():
    specs, warnings = load_specs("library:weather")
    asker = answers(GOOD)
    run(specs, Options(n=10, llm="m"), warnings, asker=asker)
    assert "values" not in {q.purpose for q in asker.asked}
