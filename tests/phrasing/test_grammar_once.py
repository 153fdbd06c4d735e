"""What a function's arguments are said by is worked out once, however often it is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from generator.phrasing.grammar import phraser as phrasers
from generator.phrasing.grammar.attached.remembered import MOST, remembered
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind

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
    work = phrasers.present_of

    def counted(intent: Any, scene: Any, present: frozenset[str]) -> Any:
        met.append(present)
        return work(intent, scene, present)

    monkeypatch.setattr(phrasers, "present_of", counted)
    made = phrasers.grammar_phraser(BOATS, bind(BOATS))
    sets = [frozenset(("/harbour",)), frozenset(("/harbour", "/length"))]
    for present in sets * 2:
        made.natural(present)
        assert next(made.mixed(present), None) is not None
    assert met == sets


def test_what_is_remembered_is_of_one_thing_and_never_of_another() -> None:
    asked: list[tuple[str, int]] = []

    @remembered
    def said(thing: list[str], number: int) -> str:
        asked.append((thing[0], number))
        return f"{thing[0]}{number}"

    one, other = ["boat"], ["boat"]
    assert [said(each, number) for each in (one, other, one) for number in (1, 2, 1)] == [
        f"boat{number}" for _ in range(3) for number in (1, 2, 1)
    ]
    assert len(asked) == 4  # two things, equal but not the same, with two numbers each
    for number in range(MOST):
        said(["mast"], number)  # gone at once: its id may come to mean another
    assert said(one, 1) == "boat1"
