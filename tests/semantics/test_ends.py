"""What bare ends are of: ``from`` and ``to`` of a route are places, of a list days."""

from __future__ import annotations

from typing import Any

import pytest

from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from tests.semantics.test_bind import spec

TEXT: dict[str, Any] = {"type": "string"}


@pytest.mark.parametrize(
    ("name", "told", "kinds"),
    [
        ("walk_route", "Find a walking route.", {"location"}),
        ("measure", "Calculate the distance of two towns.", {"location"}),
        ("get_rate", "Get the exchange rate.", {"currency_code"}),
        ("in_zone", "Convert a time between time zones.", {"timezone"}),
        ("merge", "Merge a branch.", {"branch", "kindred"}),
        ("copy", "Copy a file.", {"file_path", "kindred"}),
        # what has happened in a time stays of that time
        ("list_visits", "List all visits.", {"date", "start_date", "end_date"}),
        ("visits_of_account", "List the visits of an account.", {"date", "start_date", "end_date"}),
    ],
)
@pytest.mark.parametrize("ends", [("from", "to"), ("start", "end"), ("from_", "to")])
def test_ends_are_of_what_the_function_handles(name, told, kinds, ends):
    bound = bind(spec(dict.fromkeys(ends, TEXT), name, told), None, Setting())
    assert {one.meaning.name for one in bound} <= kinds
    assert bound[0].attachments[0].text.startswith(("from ", "starting ", "{}"))


def test_what_tells_more_is_believed():
    dated = {**TEXT, "format": "date"}
    described = {**TEXT, "description": "First day"}
    for one in (dated, described):
        found = bind(spec({"from": one, "to": one}, "list_trips", "List trips."), None, Setting())
        assert "location" not in {each.meaning.name for each in found}


def test_one_end_alone_is_none():
    (found,) = bind(spec({"to": TEXT}, "send_file", "Send a file."), None, Setting())
    assert found.meaning.name != "file_path"
