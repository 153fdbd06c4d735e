"""How much of a trade must be around for the tables of usages to tell more than a type."""

from __future__ import annotations

from typing import Any

import generator as gen
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def _only(name: str, description: str, key: str, **schema: Any) -> Parameter:
    properties = {key: {"type": "string", **schema}}
    parameters = {"type": "object", "properties": properties, "required": [key]}
    (spec,) = gen.load_specs({"name": name, "description": description, "parameters": parameters})
    (found,) = bind(spec)
    return found


def test_what_the_object_is_of_does_not_replace_it() -> None:
    keys = _only("rotate_access_keys", "Rotate the access keys of a service account", "account")
    whole = _only("describe_table", "Describe the columns of a table", "table_name")
    assert all(way.role != "object" for way in (*keys.attachments, *whole.attachments))


def test_own_names_are_said_without_their_units() -> None:
    leeway = _only("decode_jwt", "Decode a token", "leeway_seconds", type="integer")
    assert any(way.text == "with a leeway of {}" for way in leeway.attachments)


def test_usual_numbers_are_no_words() -> None:
    lines = _only("show_log", "Show the end of a log file", "max_lines")
    assert not lines.why.startswith("words")


def test_another_of_the_kind_is_no_object() -> None:
    start = _only("create_branch", "Create a branch in a git repository", "from_branch")
    assert [way.text for way in start.attachments] == ["from {}"]


def test_what_is_changed_is_not_described_by_it() -> None:
    many = {"type": "array", "items": {"type": "string"}}
    new = _only("update_issue", "Update an issue of a repository", "labels", **many)
    assert not any(way.text.startswith("labelled") for way in new.attachments)
