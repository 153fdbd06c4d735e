"""Open objects hold what the function's thing is made of, or the keys that a text counts up."""

from __future__ import annotations

import json
from typing import Any

import pytest

import generator as gen
from generator.records import Json
from generator.semantics.described.bare_keys import bare_keys

TEXT: Json = {"type": "string"}
OPEN: Json = {"type": "object"}
ROWS: Json = {"type": "array", "items": OPEN}


def _calls(name: str, about: str, **properties: Json) -> list[dict[str, Any]]:
    schema = {"type": "object", "properties": properties, "required": [*properties]}
    spec = {"name": name, "description": about, "parameters": schema}
    return [dict(call) for call in gen.sample_arguments(spec, 30, seed=3)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("legs: [{code, action: BUY|SELL, quantity}]", {"code", "action", "quantity"}),
        ("List of {name: string, price, note?}", {"name", "price", "note"}),
        ("Path with {id}", set()),
    ],
)
def test_keys_between_braces_are_read(text: str, keys: set[str]) -> None:
    assert set(bare_keys(text)) == keys


def test_objects_have_the_keys_that_the_function_counts_up() -> None:
    about = "Get a quote of some legs. legs: [{name, action: BUY|SELL, quantity}]"
    for call in _calls("get_quote", about, legs=ROWS):
        for leg in call["legs"]:
            assert set(leg) == {"name", "action", "quantity"}
            assert leg["action"] in ("BUY", "SELL")
            assert isinstance(leg["quantity"], int | float)


@pytest.mark.parametrize(
    ("name", "about", "key", "known"),
    [
        ("create_invoice", "Create an invoice", "payload", {"amount", "currency", "status"}),
        ("update_employee", "Update an employee", "changes", {"department", "salary", "role"}),
        ("create_lead", "Create a lead", "data", {"name", "email"}),
    ],
)
def test_what_is_made_or_changed_is_told_of_by_its_own_columns(
    name: str, about: str, key: str, known: set[str]
) -> None:
    calls = _calls(name, about, **{key: OPEN})
    told = {each for call in calls for each in call[key]}
    assert known <= told
    assert told.isdisjoint({"id", "created_at", "lang", "version"})


def test_json_texts_are_of_the_thing_too() -> None:
    data: Json = {"type": "string", "description": "JSON string with the fields to change"}
    for call in _calls("update_contact", "Update a contact", status=TEXT, data=data):
        assert set(json.loads(call["data"])) <= {"name", "email", "role", "country"}


@pytest.mark.parametrize(
    ("function", "name", "schema", "kinds"),
    [
        ("list_incidents", "incident_ids", {"type": "array", "items": TEXT}, ()),
        ("extract", "pdf_base64", TEXT, ("JVBERi",)),
        ("describe_picture", "image_base64", TEXT, ("iVBOR", "/9j/")),
    ],
)
def test_what_is_told_of_one_kind_begins_alike(
    function: str, name: str, schema: Json, kinds: tuple[str, ...]
) -> None:
    for call in _calls(function, "", **{name: schema}):
        value = call[name]
        if isinstance(value, str):
            assert value.startswith(kinds)
        else:
            heads = {one.rstrip("0123456789") for one in value}
            assert len(heads) == 1, value


def test_tokens_that_only_mark_are_no_keys_and_short_names_of_languages_are_codes() -> None:
    for call in _calls("sync", "", sync_token=TEXT, lang=TEXT, max_commits={"type": "integer"}):
        assert not call["sync_token"].startswith(("sk_", "tok_", "key_"))
        assert len(call["lang"]) < 6
        assert call["max_commits"] < 1000


def test_acts_are_no_examples_of_what_they_need() -> None:
    action: Json = {"type": "string", "enum": ["create", "update", "delete"]}
    note: Json = {"type": "string", "description": "Comment (for `create`/`update`)"}
    for call in _calls("manage", "", action=action, comments=note):
        assert call["comments"] not in ("create", "update", "delete")


def test_a_chart_of_helm_comes_from_the_repository_that_has_it() -> None:
    for call in _calls("helm_install", "Install a chart", chart=TEXT, repo_url=TEXT):
        if call["chart"].startswith(("hashicorp/", "bitnami/", "grafana/")):
            assert call["chart"].partition("/")[0] in call["repo_url"]
        assert call["chart"].startswith("traefik/") == ("traefik" in call["repo_url"])


def test_each_row_of_a_list_is_one_ingredient() -> None:
    for call in _calls("keep_dish", "Keep it", ingredients=ROWS):
        assert all({*row} == {"name", "quantity"} for row in call["ingredients"])
