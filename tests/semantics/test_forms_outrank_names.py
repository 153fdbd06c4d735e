"""What a description or a default says of the form outranks what the name and the trade tell."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

import generator as gen
from generator.records import FunctionSpec, Json
from generator.semantics.binding.inspect import Row, rows

TEXT = {"type": "string"}


def _rows(name: str, about: str, properties: dict[str, Any]) -> dict[str, Row]:
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    spec = FunctionSpec(name=name, description=about, parameters=parameters)
    return {row.name: row for row in rows(spec, seed=3, samples=8)}


def _values(row: Row) -> list[Json]:
    return [value for value, _ in row.samples]


MAIL, FILE = r"[\w.+-]+@[\w.-]+\.\w+", r"[^/]+\.\w{1,5}"


@pytest.mark.parametrize(
    ("key", "told", "form"),
    [
        ("owner", "Filter by lease owner email", MAIL),
        ("reporter", "Reporter (email)", MAIL),
        ("new_label", "The new filename (without path)", FILE),
        ("stem", "File name without extension", r"[^/.]+"),
    ],
)
def test_an_address_or_a_file_is_no_name(key: str, told: str, form: str) -> None:
    row = _rows("list_leases", "List leases.", {key: {**TEXT, "description": told}})[key]
    assert all(re.fullmatch(form, str(one)) for one in _values(row))


@pytest.mark.parametrize("told", ["Creator email or username", "Short email subject line"])
def test_what_only_speaks_of_mail_is_no_address(told: str) -> None:
    row = _rows("open_case", "Open a case.", {"line": {**TEXT, "description": told}})["line"]
    assert not all(re.fullmatch(MAIL, str(one)) for one in _values(row))


def test_whoever_is_given_by_an_address_is_asked_for_as_people_are() -> None:
    told = {**TEXT, "description": "Reporter (email)"}
    row = _rows("list_leases", "List leases.", {"reporter": told})["reporter"]
    assert "by {}" in row.attached


def test_an_id_and_one_with_its_host_are_no_names() -> None:
    told = {**TEXT, "description": "Recipient (agent ID, or agent_id@host_id)"}
    row = _rows("pass_note", "Pass a note to another agent.", {"to": told})["to"]
    assert row.semantic == "identifier"


@pytest.mark.parametrize(("default", "kind"), [("{}", dict), ("[]", list)])
def test_a_default_in_json_is_heeded(default: str, kind: type) -> None:
    schema = {"arguments": {**TEXT, "default": default}}
    row = _rows("console", "Run console commands.", schema)["arguments"]
    assert all(isinstance(json.loads(str(one)), kind) for one in _values(row))


def test_files_end_as_the_default_does() -> None:
    path = {"path": {**TEXT, "description": "Path to the plot", "default": "out/site_A.svg"}}
    row = _rows("read_site", "Read a site.", path)["path"]
    assert all(str(one).endswith(".svg") for one in _values(row))


def test_orders_are_written_as_the_default_is() -> None:
    told = {"sort": {**TEXT, "description": "Field to sort by (default -created_on)"}}
    row = _rows("list_parcels", "List parcels.", told)["sort"]
    assert set(_values(row)) <= {"-created_on", "created_on", "-updated_on", "updated_on"}


@pytest.mark.parametrize("program", ["java", "kubectl", "ffmpeg"])
def test_commands_are_of_the_program_that_is_told(program: str) -> None:
    told = {"command": {**TEXT, "description": f"Full {program} command line to run"}}
    row = _rows("launch", "Launch a program.", told)["command"]
    assert all(str(one).split()[0] == program for one in _values(row))


def test_only_units_that_the_function_names_are_asked_for() -> None:
    about = "Convert a temperature between calsius and Fahrenheit."
    row = _rows("convert_temperature", about, {"from_unit": TEXT})["from_unit"]
    assert set(_values(row)) == {"Celsius", "Fahrenheit"}


def test_identifiers_of_papers_are_of_the_server_that_is_told() -> None:
    row = _rows("read_preprint", "The text of a preprint by its DOI.", {"doi": TEXT})["doi"]
    assert all(str(one).startswith("10.1101/") for one in _values(row))


def test_both_ends_of_a_window_are_in_one_form() -> None:
    ends = {"time_window_start": TEXT, "time_window_end": TEXT}
    found = _rows("read_logs", "Look for errors in the logs of a node.", ends)
    assert found["time_window_start"].semantic == found["time_window_end"].semantic
    told = {"start": {**TEXT, "description": "Start, e.g. tomorrow 9am"}, "end": TEXT}
    found = _rows("block_time", "Block time in the calendar.", told)
    assert found["end"].semantic == found["start"].semantic == "time_expression"


def test_organisations_with_webhooks_are_no_firms() -> None:
    told = {**TEXT, "description": "Organization name"}
    row = _rows("list_hooks", "List webhooks of an organization.", {"organization": told})
    assert not any(" " in str(one) for one in _values(row["organization"]))


@pytest.mark.parametrize(
    ("key", "told", "form"),
    [
        ("source", "Source language code", r"[a-z]{2,3}|[A-Z].*"),
        ("day", "Day of week", r"\w+day"),
        ("name", "Surname for the table", r"[^\d]+"),
        ("phone", "Last four digits of the phone", r"\d{4}"),
        ("manager", "Manager's employee number", r".*\d.*"),
        ("recruiter", "Recruiter user ID", r".*\d.*"),
        ("checksum", "MD5 checksum, hex", r"[0-9a-f]{32}"),
        ("data", "File contents, base64", r"[\w+/=]{8,}"),
        ("center", "Center as lat,lng", r"-?[\d.]+, ?-?[\d.]+"),
        ("repo", "Repository URL", r"https?://\S+"),
        ("profile", "Profile URL", r"https?://\S+"),
    ],
)
def test_the_form_that_is_told_is_that_of_the_values(key: str, told: str, form: str) -> None:
    row = _rows("take_note", "Take note of something.", {key: {**TEXT, "description": told}})[key]
    assert all(re.fullmatch(form, str(one)) for one in _values(row))


@pytest.mark.parametrize(
    ("key", "told", "form"),
    [
        ("people", "JSON array of email addresses", MAIL),
        ("rows", "JSON array of numbers", r"-?[\d.]+"),
        ("labels", "Labels as a JSON array", r"\w.*"),
    ],
)
def test_lists_in_json_hold_what_is_told(key: str, told: str, form: str) -> None:
    row = _rows("save_batch", "Save a batch.", {key: {**TEXT, "description": told}})[key]
    for text in _values(row):
        members = json.loads(str(text))
        assert isinstance(members, list)
        assert all(re.fullmatch(form, str(one)) for one in members)


@pytest.mark.parametrize(
    ("about", "key", "ends"),
    [
        ("Convert between meters, feet and inches.", "from", {"meters", "feet", "inches"}),
        ("Convert kilograms to pounds or ounces.", "to", {"pounds", "ounces"}),
        ("Convert kilograms to pounds or ounces.", "from_unit", {"kilograms"}),
        ("Convert an amount between USD and EUR.", "to_currency", {"USD", "EUR"}),
    ],
)
def test_only_what_is_listed_is_converted(about: str, key: str, ends: set[str]) -> None:
    row = _rows("convert", about, {key: TEXT, "value": {"type": "number"}})[key]
    assert set(_values(row)) == ends


def test_no_list_of_units_leaves_them_open() -> None:
    row = _rows("convert", "Convert between units.", {"from_unit": TEXT})["from_unit"]
    assert "units" not in _values(row)


def test_a_default_written_small_tells_how_names_are_written() -> None:
    row = _rows("play", "Play on the TV.", {"service": {**TEXT, "default": "netflix"}})["service"]
    assert all(str(one) == str(one).lower() and " " not in str(one) for one in _values(row))


def test_a_renamed_file_stays_of_its_kind_and_is_asked_for_by_its_path() -> None:
    files = {
        "current_path": {**TEXT, "description": "The current path of the file"},
        "new_filename": {**TEXT, "description": "The new filename (without path)"},
    }
    parameters = {"type": "object", "properties": files, "required": list(files)}
    spec = FunctionSpec(name="rename_file", description="Rename a file.", parameters=parameters)
    for arguments in gen.sample_arguments(spec, 30, seed=2):
        ends = [str(one).rpartition(".")[2] for one in arguments.values()]
        assert ends[0] == ends[1]
    new = {row.name: row for row in rows(spec)}["new_filename"]
    assert new.attached[0] == "to {}"


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("max_depth", "Maximum depth for filtering (meters)"),
        ("position", "Position in mm"),
        ("limit", "Size limit in MB"),
    ],
)
def test_what_is_measured_is_not_counted(key: str, told: str) -> None:
    schema = {key: {"type": "number", "description": told}}
    row = _rows("filter_cores", "Filter drill cores.", schema)[key]
    assert row.semantic not in ("replicas", "position", "limit")
