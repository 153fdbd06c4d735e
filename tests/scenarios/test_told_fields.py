"""What a description says that each thing found comes with stands in the results."""

from __future__ import annotations

import pytest

from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec
from generator.scenarios.returned import returned
from generator.semantics.base import Setting


def fields(name, description):
    spec = FunctionSpec(
        name=name, description=description, parameters={"type": "object", "properties": {}}
    )
    made = returned(compile_function(spec, Setting(), grammar_phraser, False))
    return None if made is None else list(made.schema["properties"])


@pytest.mark.parametrize(
    ("name", "description", "told"),
    [
        ("list_mishaps", "Lists all mishaps with their ID, reporter and severity.",
         ["id", "reporter", "severity"]),
        ("list_projects", "List all projects with their owner, budget and due date.",
         ["id", "name", "status", "owner", "budget", "due_date"]),
        ("search_flights", "Search flights with their origin, destination and departure time.",
         ["id", "number", "departure", "price", "origin", "destination", "currency"]),
        ("list_mishaps", "Lists mishaps with pagination and filtering.", None),
        ("list_mishaps", "Lists mishaps with photos and severity.", None),
        ("list_tickets", "List the tickets. Returns ID, title, priority and assignee.",
         ["id", "title", "priority", "assignee"]),
        ("list_tickets", "List the tickets. Returns their waveform, gait and hue.", None),
        ("list_tasks", "List tasks (name, status, reporter).",
         ["id", "title", "status", "reporter"]),
        ("list_tasks", "List tasks (open, closed or all).", ["id", "title", "status"]),
    ],
)  # fmt: skip
def test_what_is_told_is_found(name, description, told):
    assert fields(name, description) == told
