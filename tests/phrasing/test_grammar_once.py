"""What a function's arguments are said by is worked out once, however often it is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from generator.phrasing.grammar import reading as readings
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.told import told_phraser

BOATS = FunctionSpec(
    name="list_boats",
    description="List boats.",
    parameters={
        "type": "object",
        "properties": {"harbour": {"type": "string"}, "length": {"type": "integer"}},
    },
)


def test_a_set_that_was_judged_is_not_worked_out_again_to_be_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    met: list[frozenset[str]] = []
    work = readings.present_of

    def counted(intent: Any, scene: Any, present: frozenset[str]) -> Any:
        met.append(present)
        return work(intent, scene, present)

    monkeypatch.setattr(readings, "present_of", counted)
    made = told_phraser(BOATS, bind(BOATS))
    sets = [frozenset(("/harbour",)), frozenset(("/harbour", "/length"))]
    for present in sets * 2:
        made.natural(present)
        assert next(made.mixed(present), None) is not None
    assert met == sets
