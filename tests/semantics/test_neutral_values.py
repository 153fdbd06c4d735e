"""Values of which nothing sure is known: told by their own noun, never by an adjective."""

import random
import re

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import rows


def _bound(function: str, name: str, told: str = "", about: str = "") -> Parameter:
    schema = {"type": "object", "properties": {name: {"type": "string", "description": told}}}
    return bind(FunctionSpec(name=function, description=about, parameters=schema))[0]


def _drawn(parameter: Parameter, count: int = 60) -> list[str]:
    rng, sampler = random.Random(3), parameter.meaning.sampler("any")
    return [str(sampler(rng, DEFAULT_ANCHOR)) for _ in range(count)]


@pytest.mark.parametrize(
    ("function", "name", "told", "about", "part"),
    [
        ("create_zorb", "name", "", "Create a zorb", "Zorb"),
        ("append_note", "vault", "Name of the vault to use.", "", "Vault"),
        ("add_frobber", "name", "", "Register an sql frobber", "frobber"),
    ],
)
def test_unknown_things_are_told_by_their_noun(
    function: str, name: str, told: str, about: str, part: str
) -> None:
    assert all(part in value for value in _drawn(_bound(function, name, told, about)))


@pytest.mark.parametrize(
    ("function", "name", "told", "noun"),
    [
        ("tune_mandolin", "bridgelet", "", "bridgelet"),
        ("show_layer", "target", "Layer name. Omit for active layer.", "layer"),
        ("append_note", "vault", "", "vault"),
        ("set_lamps", "which", "", "lamp"),
    ],
)
def test_unknown_things_say_what_they_are(function: str, name: str, told: str, noun: str) -> None:
    forms = rf"{noun} \d+"
    assert all(re.fullmatch(forms, one) for one in _drawn(_bound(function, name, told)))


def test_made_things_have_no_bare_letters_or_numbers() -> None:
    drawn = _drawn(_bound("fleet_create", "name", "", "Create a fleet"))
    assert not any(re.search(r" (?:[A-Z]|\d+)$", one) for one in drawn)


@pytest.mark.parametrize(
    ("function", "name", "told", "wanted"),
    [
        ("search_records", "ctx", "", r"[a-z]+"),
        ("list_annotations", "build_number", "", r"\d{2,4}"),
        ("list_annotations", "job_id", "", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        ("get_updates", "chat_id", "", r"\d{9,10}"),
        ("get_events", "flight_ids", "comma-separated IDs (maximum 15 IDs)", r".{4,}"),
        ("get_patient", "cpf", "", r"[\d.-]+"),
        ("delete_messages", "chat", "Chat name, @username, or ID", r"\d+"),
        ("pg_create_enum", "enumName", "Name of the ENUM type", r"[a-z]+(_[a-z]+)*"),
    ],
)
def test_short_forms_and_handles_are_codes(
    function: str, name: str, told: str, wanted: str
) -> None:
    assert all(re.fullmatch(wanted, value) for value in _drawn(_bound(function, name, told)))


def test_lists_are_called_otherwise_than_what_is_on_them() -> None:
    about = "Create a new task list"
    names = set(_drawn(_bound("create-task-list", "displayName", "Name of the list", about), 200))
    assert "Groceries" in names
    assert not any(len(name.split()) > 4 for name in names)


def test_what_is_renamed_is_called_as_such_things_are() -> None:
    assert _bound("update_note_title", "old_name").meaning.name == "title"


def test_inspect_says_what_is_left_out() -> None:
    properties = {"wobble": {"type": "string"}, "pinlet": {"type": "string"}}
    schema = {"type": "object", "properties": properties, "required": ["wobble"]}
    needed, spare = rows(FunctionSpec(name="tune_mandolin", parameters=schema))
    assert needed.why == "only its name is known"
    assert spare.why.endswith("requests leave it out")
