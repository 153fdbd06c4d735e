"""Forms, lists and keys that descriptions tell in words are those of the values that are drawn."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.binding.inspect import rows
from generator.semantics.described.undeclared import declared

TEXT = {"type": "string"}


def _drawn(name: str, about: str, key: str, schema: dict[str, Any], **others: Any) -> list[Any]:
    parameters = {"type": "object", "properties": {key: schema, **others}, "required": [key]}
    spec = FunctionSpec(name=name, description=about, parameters=parameters)
    row = next(one for one in rows(spec, seed=2, samples=8) if one.name == key)
    found = [value for value, _ in row.samples]
    return found or [one[key] for one in gen.sample_arguments(spec, 8, seed=2)]


BLANK = "ID of the room in format Rxxxxxxxx or its name starting with #... or @..."
STAMP = "A thread, by the timestamp in format 1234567890.123456 of a message with 0 or more replies"
IN_URL = "Page ID. In the URL 'https://wiki.example.org/pages/123456789/Top', it is '123456789'."
USERS = "Filter messages from a specific user by their ID or name. Example: 'U1234567890' or '@ann'"


@pytest.mark.parametrize(
    ("key", "told", "form"),
    [
        ("room_id", BLANK, r"R\d{8}"),
        ("thread_ts", STAMP, r"\d{10}\.\d{6}"),
        ("page_id", IN_URL, r"\d{9}"),
        ("body", "The report, encoded as a base64 string", r"[\w+/=-]+"),
        ("sheet", "The raw markdown table string to convert", r"\|.*\|\n\|[- |]+\n(?s:.*)"),
        ("rule", "A YAML rule string", r"[\[{]?\w.*:(?s:.*)|\{.*"),
        ("sort", "Sorting. Allowed values: 'hot' - by the number of views", "hot"),
        ("out", "Output format: 'md' | 'json' | 'csv'. Defaults to 'md'.", "md|json|csv"),
        ("file_name", "Name of the TMX file", r".+\.tmx"),
        (
            "output_path",
            "Where the chart is saved",
            r".+\.(?:png|jpe?g|webp|gif|svg|bmp|heic|tiff)",
        ),
        ("start_date", "Start of the series, format: YYYY", r"\d{4}"),
        ("ops", 'JSON array of steps, e.g. {"op": "furl"}', r"\[\{.*\}\]"),
        ("tag", "Hex number of the buoy", r"[0-9a-f]{8}"),
        ("workspace_id", "Identifier of the workspace (e.g., absolute path)", r"/.+"),
        ("filter_users_from", USERS, r"@[\w.-]+|U\w{10}"),
    ],
)
def test_forms_are_as_told(key: str, told: str, form: str) -> None:
    values = _drawn("do_it", "", key, {**TEXT, "description": told})
    assert all(re.fullmatch(form, str(value)) for value in values)


def test_endings_of_codes_are_no_values() -> None:
    told = "Search keyword, a code (auto-suffixed with `.SH` / `.SZ`), or a name"
    values = _drawn("find_symbol", "Search symbols.", "query", {**TEXT, "description": told})
    assert not {".SH", ".SZ"} & set(values)


def test_what_numbers_stand_for_closes_a_list_of_numbers() -> None:
    told = "Levels (0=Free, 1=Cheap, 2=Fair, 3=Dear). Example: [1, 2] for cheap to fair"
    schema = {"type": "array", "items": {"type": "number"}, "description": told}
    values = _drawn("find_places", "Find places.", "price_levels", schema)
    assert {one for each in values for one in each} <= {0, 1, 2, 3}


def test_quoted_lines_are_all_there_are() -> None:
    about = (
        "Subscribe.\n\nArgs:\n    kinds: List of kinds, options:\n"
        '        - "QUOTE": Basic quote (price, volume, etc.)\n'
        '        - "BOOK": Order book\n        - "TICKER": Trades\n'
    )
    values = _drawn("subscribe", about, "kinds", {"type": "array", "items": TEXT})
    assert {one for each in values for one in each} <= {"QUOTE", "BOOK", "TICKER"}


FIELDS = "Query mails.\n\nFIELDS (queryable): subject, body (slow), received, unread.\n"
KEYS = (
    "Set a value.\n\nConfig keys include:\n- shellPath (string)\n- lineLimit (number)\n- logging\n"
)


@pytest.mark.parametrize(
    ("about", "key", "schema", "wanted"),
    [
        (FIELDS, "fields", {"type": "array", "items": TEXT, "description": "Output fields."},
         {"subject", "body", "received", "unread"}),
        (KEYS, "key", TEXT, {"shellPath", "lineLimit", "logging"}),
    ],
)  # fmt: skip
def test_fields_and_keys_are_those_that_the_function_lists(
    about: str, key: str, schema: dict[str, Any], wanted: set[str]
) -> None:
    values = _drawn("do_it", about, key, schema)
    assert {one for each in values for one in ([each] if key == "key" else each)} <= wanted


CALL = """Search tickets.

Required parameters:
- query: Query string (e.g., "status = open")

Optional parameters:
- max_results: How many to return (default: 50, max: 100)
- fields: Fields to return (default: ["key", "summary"])

Example queries:
- "status = open"
"""


def test_the_one_object_holds_the_parameters_that_the_function_lists() -> None:
    schema = {"type": "object", "properties": {"arguments": {"type": "object"}}}
    spec = FunctionSpec(name="search", description=CALL, parameters=schema)
    found = declared(spec).parameters["properties"]["arguments"]
    kinds = {key: one["type"] for key, one in found["properties"].items()}
    assert kinds == {"query": "string", "max_results": "integer", "fields": "array"}
    assert found["required"] == ["query"]


def test_arguments_beside_others_stay_a_map() -> None:
    properties = {"name": TEXT, "arguments": {"type": "object"}}
    schema = {"type": "object", "properties": properties}
    spec = FunctionSpec(name="run", description=CALL, parameters=schema)
    assert declared(spec) is spec


def test_many_results_are_round_numbers() -> None:
    told = "Number of findings per page (default: 100, min: 100, max: 3000)."
    schema = {"type": "integer", "default": 100, "description": told}
    values = _drawn("get_findings", "", "page_size", schema)
    assert all(value in (100, 200, 250, 300, 500, 1000) for value in values)


def test_a_start_that_is_told_to_be_an_offset_is_one() -> None:
    schema = {"type": "integer", "description": "Starting offset for pagination"}
    values = _drawn("list_hosts", "Get hosts from Datadog", "start", schema)
    assert all(value < 10_000 for value in values)


def test_nutrients_are_those_of_a_serving() -> None:
    grams = {"type": "number", "description": "Fat in grams"}
    about = "Create a food with its nutrition per serving."
    assert max(_drawn("create_food", about, "fat", grams)) <= 30


@pytest.mark.parametrize(
    ("about", "key", "schema", "form"),
    [
        ("Notionページを作成します", "page_id", TEXT, "[0-9a-f-]{32,36}"),
        ("查詢台灣某縣市未來天氣", "city", TEXT, "Tai.*|Kao.*|Hsin.*|Kee.*|Chang.*|Hua.*|Yil.*"),
        ("在引擎中运行 SQL", "query", TEXT, "(SELECT|UPDATE|INSERT|DELETE|WITH|ALTER|CREATE).*"),
        ("保存します", "filepath", {**TEXT, "description": "絶対パスを指定"}, "(/|[A-Z]:).*"),
    ],
)
def test_names_in_latin_letters_tell_of_functions_in_others(
    about: str, key: str, schema: dict[str, Any], form: str
) -> None:
    values = _drawn("do_it", about, key, schema)
    assert all(re.fullmatch(form, str(value)) for value in values), values


def test_a_list_of_texts_that_is_limited_holds_no_numbers() -> None:
    told = "Limit it to what the harbor knows."
    schema = {"type": "array", "items": {"type": "string"}, "description": told}
    values = _drawn("find_boats", "Find boats.", "kinds", schema)
    assert all(isinstance(one, str) for value in values for one in value)
