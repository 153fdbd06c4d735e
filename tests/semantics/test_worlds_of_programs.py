"""Where everything around is of programs, values are: no persons, no thanks, no shop's tools."""

from __future__ import annotations

import random

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def bound(name: str, told: str, key: str, description: str = "", **beside: Json) -> Parameter:
    properties = {key: {"type": "string", "description": description}, **beside}
    spec = FunctionSpec(
        name=name, description=told, parameters={"type": "object", "properties": properties}
    )
    return bind(spec)[0]


def drawn(parameter: Parameter, n: int = 40) -> list[str]:
    rng, sample = random.Random(1), parameter.meaning.sampler("any")
    return [str(sample(rng, DEFAULT_ANCHOR)) for _ in range(n)]


@pytest.mark.parametrize(
    ("name", "told", "key", "description"),
    [
        ("upload_scan", "Uploads a scan by the API.", "scanner_name", "Name of the scanner tool"),
        ("get_shape", "Gets a shape of the slide.", "placeholder_name", ""),
        (
            "get_profile",
            "Returns a profile.",
            "name_or_path",
            "Profile name (user profile) or path",
        ),
        ("send_mail", "Sends a task to an agent by the API.", "sender", "Name of sending agent"),
    ],
)
def test_things_of_programs_have_no_persons_names(
    name: str, told: str, key: str, description: str
) -> None:
    assert bound(name, told, key, description).meaning.name != "person_name"


def test_people_keep_their_names_beside_programs() -> None:
    told = "Adds a member of the team, an employee, by the API."
    assert bound("add_member", told, "member_name", "Member name").meaning.name == "person_name"


@pytest.mark.parametrize(
    ("name", "told", "key"),
    [
        ("update_rule", "Changes a rule of the firewall server.", "comment"),
        ("update_rule", "Changes a rule of the firewall server.", "reason"),
        ("start_build", "Starts a build in the sandbox.", "goal"),
        ("log_session", "Logs a session of the agent in the codebase.", "summary"),
        ("recall", "Recalls what the agent knows of the codebase.", "task"),
    ],
)
def test_texts_that_fit_any_trade_are_of_programs_there(name: str, told: str, key: str) -> None:
    here = set(drawn(bound(name, told, key)))
    there = set(drawn(bound(name, "Changes something for a guest of the hotel.", key)))
    assert not here & there


def test_words_that_all_descriptions_have_tell_of_no_trade_together() -> None:
    told = "Finds pages with this tool, as the library of the browser does."
    assert "hedge trimmer" not in drawn(bound("fetch_pages", told, "query", "Search query"))
    told = "Create a grid for use by any other tool."
    assert "get_weather" not in drawn(bound("create_grid", told, "name", "Reference name"))


def test_the_last_word_of_a_name_is_no_whole_name() -> None:
    told = "Slices a model for the machine."
    values = drawn(bound("slice_model", told, "machine_profile", "Machine profile name"))
    assert "db-staging" not in values


def test_manuals_behind_a_description_tell_of_no_trade() -> None:
    manual = "Runs a check. " + "It keeps to the limits that are set. " * 12
    lines = manual + "Never use it for soccer fixtures, matchday tables or livescores."
    assert "FT" not in drawn(bound("run_check", lines, "status"))


def test_programs_have_no_preferences_for_seats() -> None:
    told = "Removes a record of the DNS server."
    assert "aisle seats" not in drawn(bound("remove_record", told, "preference"))
    assert not any("kg" in one for one in drawn(bound("remove_record", told, "weight")))


def number(name: str, key: str, description: str = "", **schema: Json) -> Parameter:
    told = {"type": "integer", "description": description, **schema}
    spec = FunctionSpec(
        name=name, description="", parameters={"type": "object", "properties": {key: told}}
    )
    return bind(spec)[0]


@pytest.mark.parametrize(
    ("key", "description", "kind"),
    [
        ("epoch_begin", "", "timestamp"),
        ("from_time", "Start time filter", "timestamp"),
        ("ifid", "", "identifier"),
        ("riding_code", "", "identifier"),
    ],
)
def test_whole_numbers_are_moments_and_keys(key: str, description: str, kind: str) -> None:
    assert number("get_stats", key, description).meaning.name == kind


def test_a_default_that_stands_for_all_is_no_size() -> None:
    values = drawn(number("translate_it", "end_row", default=-1))
    assert all(int(one) > 0 for one in values)


@pytest.mark.parametrize(
    ("key", "description", "shown"),
    [
        ("arch", "Target architecture (default: 'x86').", {"x86"}),
        ("mode", "Target mode (default: '64').", {"64"}),
    ],
)
def test_choices_that_a_program_knows_do_not_vary(
    key: str, description: str, shown: set[str]
) -> None:
    assert set(drawn(bound("disassemble", "Disassembles code.", key, description))) == shown


def test_addresses_are_of_a_network() -> None:
    told = "Address of the device, e.g. '127.0.0.1:5555'"
    for one in drawn(bound("connect_it", "Connects.", "address", told)):
        octets = one.removesuffix(":5555").split(".")
        assert len(octets) == 4 and all(int(part) < 256 for part in octets)


def test_categories_that_are_looked_for_are_no_cuisines() -> None:
    made = bound("create_category", "Creates a category of posts.", "title", "Category name")
    assert made.meaning.name != "cuisine"


def untyped(key: str, description: str) -> Parameter:
    spec = FunctionSpec(
        name="view_frames",
        description="Extracts frames of a video.",
        parameters={"type": "object", "properties": {key: {"description": description}}},
    )
    return bind(spec)[0]


def test_numbers_without_a_type_are_told_by_their_range() -> None:
    told = "Long-edge size of each frame in pixels, 64-4096. Default 768."
    assert all(64 <= float(one) <= 4096 for one in drawn(untyped("max_edge", told)))
    assert all(
        1 <= int(one) <= 100 for one in drawn(untyped("quality", "Level, 1-100. Default 85."))
    )


def test_windows_jobs_and_files_are_called_as_programs_call_them() -> None:
    window = bound("move_window", "Moves a window.", "title", "The title of the window to move.")
    assert "Calculator" in drawn(window)
    job = bound("stop_job_run", "Stops the current run of a job.", "job_name")
    assert "daily-report" in drawn(job)
    told = "Temporary file. If given, the image is base64-encoded data there."
    assert all("." in one for one in drawn(bound("take_preview", "Takes one.", "filename", told)))
