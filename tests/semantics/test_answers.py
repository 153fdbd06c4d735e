"""Options of a poll are of one kind, and what is asked has them as answers."""

from __future__ import annotations

from typing import Any

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.topics.answers import questions_of

TEXT = {"type": "string"}
OPTIONS = {"type": "array", "items": TEXT}


def _calls(name: str, about: str, **properties: Any) -> list[dict[str, Any]]:
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    spec = FunctionSpec(name=name, description=about, parameters=parameters)
    return [dict(one) for one in gen.sample_arguments(spec, 40, seed=3)]


def test_a_poll_asks_for_what_it_offers() -> None:
    for call in _calls("send_poll", "Send a poll", question=TEXT, options=OPTIONS):
        assert len(call["options"]) > 1
        assert call["question"] in questions_of(call["options"])


def test_cells_offer_states_of_one_kind_within_the_bounds() -> None:
    bounded = {**OPTIONS, "minItems": 3, "maxItems": 3}
    drawn = {tuple(call["options"]) for call in _calls("pick", "Set a dropdown", options=bounded)}
    assert ("High", "Medium", "Low") in drawn
    assert all(len(one) == 3 for one in drawn)


@pytest.mark.parametrize(
    ("name", "about"),
    [("add_quiz", "Add a question to a quiz"), ("set_up", "Configure a thing")],
)
def test_other_options_are_as_they_were(name: str, about: str) -> None:
    assert not all(questions_of(call["options"]) for call in _calls(name, about, options=OPTIONS))
