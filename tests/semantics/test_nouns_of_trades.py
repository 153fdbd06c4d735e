"""What a bare noun holds in the trade that the function's words tell."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.binding.inspect import rows


def _drawn(function: str, told: str, key: str, kind: str = "string") -> set[str]:
    one: Json = {"type": kind} if kind != "array" else {"type": kind, "items": {"type": "string"}}
    parameters: Json = {"type": "object", "properties": {key: one}, "required": [key]}
    spec = FunctionSpec(name=function, description=told, parameters=parameters)
    return {str(value) for value, _ in rows(spec, seed=4, samples=60)[0].samples}


@pytest.mark.parametrize(
    ("function", "told", "key", "held", "not_held"),
    [
        ("query_metrics", "Query a metric", "metric", "cpu_usage", "backup-metric"),
        ("assign_ticket", "Assign a ticket", "ticket", "HELP-218", "5"),
        ("print_label", "Print a shipping label", "order", "ORD-10482", "price"),
        ("print_label", "Print a shipping label", "size", "4x6", "15"),
        ("report_issue", "Report an issue in the building", "location", "room 214", "Bangkok"),
        ("request_time_off", "Request time off", "type", "vacation", "custom"),
        ("submit_timesheet", "Submit a timesheet", "task", "code review", "empty the attic"),
        ("apply_filter", "Apply a filter to an image", "filter", "sepia", "rating >= 4"),
        ("render_scene", "Render a 3D scene", "scene", "forest_dawn", "Game Night"),
        ("log_symptom", "Log a symptom of a patient", "symptom", "fever", "backup-symptom"),
        ("summarize_page", "Summarize a web page", "length", "brief", "chin length"),
        ("find_partners", "Search approved partners", "category", "logistics", "sports"),
        ("set_node", "Set a color on a Godot node", "node_path", "Player", "data.json"),
    ],
)
def test_nouns_hold_what_they_do_in_the_trade(
    function: str, told: str, key: str, held: str, not_held: str
) -> None:
    drawn = _drawn(function, told, key)
    assert held in drawn or len(drawn) > 40
    assert not_held not in drawn


def test_who_shares_is_somebody() -> None:
    drawn = _drawn("log_expense", "Record an expense", "split_with", "array")
    assert drawn and not any("split" in one for one in drawn)


@pytest.mark.parametrize(
    ("function", "told", "key", "held"),
    [
        ("add_userscript", "Add a userscript", "code", "document."),
        ("create_persona", "Create a marketing persona", "name", "Beth"),
        ("create_namespace", "Create a Kubernetes namespace", "labels", "="),
        ("create_budget", "Create a budget", "period", "monthly"),
        ("send_invoice_reminder", "Remind somebody of an invoice", "message", "nvoice"),
        ("create_chart", "Create a chart", "x", "month"),
        ("slice_model", "Slice a model for printing", "model", ".stl"),
        ("value_home", "Estimate the value of a home", "condition", "renovated"),
        ("start_recording", "Start a screen recording", "source", "microphone"),
    ],
)
def test_one_of_what_is_drawn_tells_of_the_trade(
    function: str, told: str, key: str, held: str
) -> None:
    assert any(held in one for one in _drawn(function, told, key))
