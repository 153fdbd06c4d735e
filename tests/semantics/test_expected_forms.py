"""In which form values are written, which forms are expected, and what becomes of IDs by them."""

from __future__ import annotations

import random
import re

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.leaves import leaves
from generator.semantics.drawing.value_forms import NAMES, form_of
from generator.semantics.topics.idforms import likely_form
from generator.semantics.usages.expected_forms import expected_forms, without_examples


def spec(name, told, key, description):
    schema = {"type": "object", "properties": {key: {"type": "string", "description": description}}}
    return FunctionSpec(name=name, description=told, parameters=schema)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("https://a.example/x", "url"), ("ana@b.example", "email"), ('{"a": 1}', "json"),
        ("2025-06-02", "date"), ("1184203", "integer"), ("0.25", "decimal"),
        ("06171f85-3114-4b69-aca0-7cb34d7b501e", "hexadecimal"), ("SELECT a FROM b", "query"),
        ("~/notes/may.md", "file path"), ("/var/log/nginx", "folder path"),
        ("report.pdf", "file name"), ("oak, ash", "series"), ("acme/router", "pair by slash"),
        ("order-service", "kebab-case"), ("order_items", "snake_case"), ("ORD-117", "CODE-9"),
        ("BTC", "CODE"), ("app.module", "dotted"), ("#ops", "tag"), ("vol0a1b", "mixed code"),
        ("a == b", "expression"), ("the lamp in the hall is broken", "sentence"),
        ("Ana Weber", "Title Words"), ("oak tree", "phrase"), ("orderItems", "camelCase"),
        ("Oslo", "Word"), ("oslo", "word"), ("!", "other"),
    ],
)  # fmt: skip
def test_each_form_is_told_by_how_a_value_is_written(value, form):
    assert form_of(value) == form
    assert form in NAMES


@pytest.mark.parametrize(
    ("function", "told", "key", "description", "forms"),
    [
        ("read_log", "Reads a log of the server.", "file_path", "Absolute path to the file.",
         {"file path", "folder path", "file name"}),
        ("get_page", "Fetches a web page.", "url", "Address of the page to fetch.", {"url"}),
        ("query_db", "Runs SQL on the database.", "sql", "SQL query to execute.", {"query"}),
        ("get_job", "Returns a job.", "job_id", "UUID of the job.", {"hexadecimal"}),
        ("get_quote", "Latest price of a stock.", "symbol", "Stock ticker symbol.", {"CODE"}),
    ],
)  # fmt: skip
def test_forms_are_expected_as_public_functions_show_them(function, told, key, description, forms):
    (leaf,) = leaves(spec(function, told, key, description))
    odds = expected_forms(leaf)
    assert sum(odds.values()) == pytest.approx(1)
    assert max(odds, key=lambda one: odds[one]) in forms


def test_what_a_description_shows_is_no_evidence_of_what_is_expected():
    assert without_examples("City (e.g. 'Oslo') to look up") == "City to look up"


def test_ids_are_of_another_form_only_where_theirs_is_seldom():
    odds = dict.fromkeys(NAMES, 0.0) | {"integer": 0.02, "hexadecimal": 0.7, "snake_case": 0.2}
    assert likely_form("checkpoint", "integer", odds) == "uuid"
    odds |= {"hexadecimal": 0.1, "snake_case": 0.6}
    assert likely_form("checkpoint", "integer", odds).startswith("ckpt_")
    assert likely_form("checkpoint", "integer", odds | {"integer": 0.3}) == ""


def test_an_id_has_the_form_that_is_usual_for_such_things():
    (one,) = bind(spec("write_to", "Writes to an agent.", "agent_id", "Agent to message"))
    sampler, dice = one.meaning.sampler("any"), random.Random(1)
    drawn = {str(sampler(dice, DEFAULT_ANCHOR)) for _ in range(20)}
    assert not any(re.fullmatch(r"\d{3,6}", value) for value in drawn)
