"""Which sets of arguments ask for something, of functions made up here."""

from __future__ import annotations

from typing import Any

import pytest

import generator as gen
from generator.semantics.binding.bind import bind
from tests.phrasing.told import told_phraser

TEXT: dict[str, Any] = {"type": "string"}
WHOLE: dict[str, Any] = {"type": "integer"}
TEXTS: dict[str, Any] = {"type": "array", "items": TEXT}
THING: dict[str, Any] = {"type": "object"}


def natural(name: str, told: str, properties: dict[str, Any], *sets: str) -> list[bool]:
    """Of each set, told by the names that are given, whether people would give it.

    Names that end in "*" are required.
    """
    known = {key.rstrip("*"): schema for key, schema in properties.items()}
    required = [key[:-1] for key in properties if key.endswith("*")]
    schema = {"type": "object", "properties": known, "required": required}
    spec = gen.load_specs([{"name": name, "description": told, "parameters": schema}])[0]
    made = told_phraser(spec, bind(spec))
    assert made is not None
    return [made.natural(frozenset(f"/{key}" for key in each.split())) for each in sets]


@pytest.mark.parametrize(
    ("name", "told", "properties", "lacking", "enough"),
    [
        ("turn_scan", "Rotate a scan.", {"path*": TEXT, "angle": WHOLE}, "path", "path angle"),
        (
            "scale_fleet",
            "Scale a fleet.",
            {"name*": TEXT, "replicas": WHOLE},
            "name",
            "name replicas",
        ),
        (
            "copy_score",
            "Copy a score.",
            {"source*": TEXT, "destination_path": TEXT},
            "source",
            "source destination_path",
        ),
        (
            "move_crate",
            "Move a crate.",
            {"crate_id*": TEXT, "shelf_id": TEXT, "position": WHOLE},
            "crate_id",
            "crate_id position",
        ),
        (
            "wire_money",
            "Transfer money between accounts.",
            {"from_account*": TEXT, "to_account": TEXT, "amount": {"type": "number"}},
            "from_account to_account",
            "from_account to_account amount",
        ),
        (
            "hand_over",
            "Assign a ticket to an agent or a group.",
            {"ticket_id*": WHOLE, "agent_id": WHOLE, "group_id": WHOLE},
            "ticket_id agent_id group_id",
            "ticket_id group_id",
        ),
        (
            "tag_issue",
            "Add labels to an issue.",
            {"issue_number*": WHOLE, "labels": TEXTS},
            "issue_number",
            "issue_number labels",
        ),
        (
            "check_pins",
            "Check requirements.",
            {"requirements": TEXTS, "python_version": TEXT},
            "python_version",
            "requirements",
        ),
        (
            "review_deed",
            "Analyze a deed.",
            {"deed_text": TEXT | {"default": ""}, "county": TEXT},
            "county",
            "deed_text county",
        ),
        (
            "send_wire",
            "Send a wire.",
            {"words*": TEXT, "recipient": TEXT, "loud": {"type": "boolean"}},
            "words",
            "words recipient",
        ),
        ("find_quarries", "Search quarries.", {"county": TEXT, "stone": TEXT}, "", "stone"),
        (
            "find_wells",
            "Search wells.",
            {"city": TEXT, "radius": WHOLE, "owner": TEXT},
            "owner radius",
            "city radius",
        ),
        (
            "find_atlas",
            "Search atlases.",
            {"title": TEXT, "author": TEXT, "isbn": TEXT},
            "author isbn",
            "isbn",
        ),
        (
            "list_rehearsals",
            "List rehearsals.",
            {"days_ahead": WHOLE, "start_date": TEXT, "end_date": TEXT},
            "days_ahead end_date",
            "days_ahead start_date",
        ),
        (
            "get_takings",
            "Get takings of a stall.",
            {"stall*": TEXT, "period": TEXT, "from_date": TEXT},
            "stall period from_date",
            "stall from_date",
        ),
        (
            "record_verdict",
            "Record a verdict.",
            {"title*": TEXT, "aftermath": THING},
            "title aftermath",
            "title",
        ),
    ],
)
def test_who_asks_for_a_deed_says_what_it_needs(name, told, properties, lacking, enough) -> None:
    assert natural(name, told, properties, lacking, enough) == [False, True]


@pytest.mark.parametrize(
    ("name", "told", "properties", "enough"),
    [
        # a usual value is known, all are meant, or the description says to what
        ("turn_scan", "Rotate a scan.", {"path*": TEXT, "angle": WHOLE | {"default": 90}}, "path"),
        ("run_suites", "Run suites.", {"suites": TEXTS}, ""),
        ("speak", "Convert text to speech.", {"text*": TEXT, "output_format": TEXT}, "text"),
        ("check_build", "Check version.", {"crate*": TEXT, "version": TEXT}, "crate"),
        ("keep_fact", "Store facts with optional tags.", {"fact*": TEXT, "tags": TEXTS}, "fact"),
    ],
)
def test_what_may_be_left_out_is(name, told, properties, enough) -> None:
    assert natural(name, told, properties, enough) == [True]


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"old_flag": TEXT | {"description": "Deprecated: use the new flag instead"}}, False),
        ({"skin": {"type": "number"}}, False),
        ({"build_number": WHOLE}, True),
        ({"format": {"type": "string", "enum": ["json", "markdown"]}}, False),
        ({"format": {"type": "string", "enum": ["pdf", "docx"]}}, True),
        ({"client_token": TEXT}, False),
        ({"_run_context": TEXT}, False),
        ({"cover_base64": TEXT}, False),
    ],
)
def test_what_is_for_programs_is_not_told(schema, said) -> None:
    (name,) = schema
    found = natural(
        "get_ledger", "Get a ledger.", {"ledger_id*": TEXT, **schema}, f"ledger_id {name}"
    )
    assert found == [said]


def test_what_is_worked_on_is_handed_over_in_one_way() -> None:
    ways = {"file_path": TEXT, "audio_url": TEXT, "language": TEXT}
    sets = ("language", "file_path audio_url", "audio_url language")
    found = natural("transcribe_memo", "Transcribe a memo.", ways, *sets)
    assert found == [False, False, True]
    both = {"path": TEXT, "content": TEXT}
    assert natural("write_memo", "Write a memo.", both, "path content") == [True]


def test_what_is_there_is_told_by_its_id_or_its_name() -> None:
    keys = {"skill_id": TEXT, "name": TEXT}
    assert natural("restore_skill", "Restore a skill.", keys, "skill_id name", "name") == [
        False,
        True,
    ]
    assert natural("update_skill", "Update a skill.", keys, "skill_id name") == [True]


def test_one_thing_is_not_named_with_a_kind_of_several():
    kind = {**TEXT, "description": "Kind of play, for example 'plays', 'comedies'"}
    title = {**TEXT, "description": "Title of the play"}
    told = natural(
        "SearchPlays", "Find when and where plays are shown in theatres.",
        {"play_name": title, "play_type": kind}, "play_name", "play_type", "play_name play_type",
    )  # fmt: skip
    assert told == [True, True, False]


@pytest.mark.parametrize(
    ("told", "described", "enough"),
    [
        ("Track a parcel. Without an ID the latest parcel is tracked.", "", True),
        ("Track a parcel.", "Defaults to your most recent parcel", True),
        ("Track a parcel.", "The current one if omitted", True),
        ("Track a parcel.", "ID of the parcel", False),
        ("Track the latest parcel without any delay.", "", False),
    ],
)
def test_an_id_need_not_be_told_where_the_function_does_without(told, described, enough):
    key = {**TEXT, "description": described}
    assert natural("track_parcel", told, {"parcel_id": key}, "", "parcel_id") == [enough, True]


def test_a_flag_is_not_told_with_its_contrary() -> None:
    flags = {"favored": {"type": "boolean"}, "disfavored": {"type": "boolean"}}
    sets = ("dart favored", "dart favored disfavored")
    one, both = natural("cast_dart", "Cast a dart.", {"dart*": TEXT, **flags}, *sets)
    assert one
    assert not both
