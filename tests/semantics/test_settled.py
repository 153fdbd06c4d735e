"""Options that a function's own name settles."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.described.understood import understood


def _fixed(name: str, told: str, schema: dict[str, Json]) -> Json:
    parameters = {"type": "object", "properties": {"action": schema}, "required": ["action"]}
    spec = FunctionSpec(name=name, description=told, parameters=parameters)
    return understood(spec).parameters["properties"]["action"].get("const")


@pytest.mark.parametrize(
    ("name", "told", "schema", "value"),
    [
        ("turn_off_fan", "Turn it off", {"type": "integer", "description": "0 = Off, 1 = On"}, 0),
        ("turn_on_fan", "Turn it on", {"type": "string", "description": "'on' or 'off'"}, "on"),
        ("lock_gate", "Locks it", {"type": "string", "enum": ["locked", "unlocked"]}, "locked"),
        ("off", "Tắt quạt", {"type": "integer", "description": "0 = Tắt, 1 = Bật"}, 0),
    ],
)
def test_a_name_settles_which_of_two_opposites_is_meant(
    name: str, told: str, schema: dict[str, Json], value: Json
) -> None:
    assert _fixed(name, told, schema) == value


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("set_fan_power", ["on", "off"]),
        ("play_on_speaker", ["on", "off"]),
        ("turn_fan_on_or_off", ["on", "off"]),
        ("open_ticket", ["open", "pending"]),
        ("open_gate", ["open", "closed", "ajar"]),
    ],
)
def test_what_a_name_leaves_open_stays_open(name: str, options: list[str]) -> None:
    assert _fixed(name, "Does it", {"type": "string", "enum": options}) is None
