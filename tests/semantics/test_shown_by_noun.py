"""What a function's own text shows behind the noun of a parameter is what the parameter holds."""

from __future__ import annotations

import re

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.binding.inspect import rows
from generator.semantics.described.leaves import leaves
from generator.semantics.described.shown_by_noun import shown_by_noun
from generator.semantics.described.understood import understood

TEXT: Json = {"type": "string"}


def _drawn(told: str, key: str, **beside: Json) -> set[str]:
    properties: dict[str, Json] = {key: TEXT, **beside}
    schema: Json = {"type": "object", "properties": properties, "required": [key]}
    spec = FunctionSpec(name="use_it", description=told, parameters=schema)
    row = next(one for one in rows(understood(spec), seed=3, samples=20) if one.name == key)
    return {str(value) for value, _ in row.samples}


@pytest.mark.parametrize(
    ("told", "name", "shown"),
    [
        ("Track a parcel by parcel ID (e.g. HB-20481).", "parcel_id", "e.g. HB-20481"),
        ("Open a harbor by its ID (e.g. HB-20481).", "harbor_id", "e.g. HB-20481"),
        ("Find a maker by @handle, e.g. @tinker.", "handle", "e.g. @tinker"),
        ("'start' accepts times like 'Monday 7am'", "start", "e.g. 'Monday 7am'"),
        ("List boats. Stage can be: docked, afloat, or empty for all.", "stage", "One of: docked"),
        ("Run it. plan examples: slow_start, full_speed.", "plan", "e.g. slow_start, full_speed"),
        ("Set the tier ('low', 'mid', 'high') of a boat.", "tier", "One of: 'low', 'mid', 'high'"),
        ("Returns the parcel ID (e.g. HB-20481).", "parcel_id", ""),
        ("Use when the user names a parcel (e.g. 'the blue box').", "parcel", ""),
        ("Reads a csv: rows, columns, totals", "csv", ""),
    ],
)
def test_examples_and_lists_are_found_behind_the_noun(told: str, name: str, shown: str) -> None:
    found = shown_by_noun(name, (name, "note"), told)
    assert found.startswith(shown) and bool(found) == bool(shown)


def test_a_noun_of_two_parameters_is_of_neither() -> None:
    told = "Join two boats by ID (e.g. HB-20481)."
    assert shown_by_noun("first_id", ("first_id", "second_id"), told) == ""
    assert shown_by_noun("boat_id", ("boat_id", "note"), told)


def test_ids_are_drawn_in_the_form_that_the_text_shows() -> None:
    drawn = _drawn("Look up an order of the shop by order ID (e.g. PS-1042205).", "order_id")
    assert all(re.fullmatch(r"PS-\d{7}", one) for one in drawn)


def test_a_list_in_the_text_is_all_that_can_be_given() -> None:
    told = "Get boats by stage. Stage can be: docked, afloat, at-yard, or empty for all."
    assert _drawn(told, "stage") == {"docked", "afloat", "at-yard"}


def test_codes_without_quotes_are_kept_from_texts_in_other_languages() -> None:
    told = "Comprueba si una sala está libre usando su ID (ej. SALA-201)."
    assert all(re.fullmatch(r"SALA-\d{3}", one) for one in _drawn(told, "room_id"))


def test_times_that_are_shown_with_their_hour_have_one() -> None:
    drawn = _drawn("Set the bell. 'when' accepts times like 'tomorrow 7am'", "when")
    assert all(re.search(r"\d", one) for one in drawn)


def test_a_list_of_its_own_is_not_outdone_by_that_of_a_parameter_beside_it() -> None:
    told = (
        "Handle a case: reopen, move, or drop it.\n\nArgs:\n"
        "    action: One of 'reopen', 'move', or 'drop'.\n"
        "    level: Optional new level (low/medium/high/critical).\n"
    )
    assert _drawn(told, "action", level=TEXT) == {"reopen", "move", "drop"}


def test_a_list_in_the_text_counts_where_a_description_lists_nothing() -> None:
    told = "Keep a note. Types: clue, wish, chore, verdict, slip."
    own: Json = {"type": "string", "description": "Note type"}
    schema: Json = {"type": "object", "properties": {"note_type": own}}
    (row,) = rows(FunctionSpec(name="keep_note", description=told, parameters=schema), samples=20)
    assert {value for value, _ in row.samples} == {"clue", "wish", "chore", "verdict", "slip"}


def _numbers(told: str, key: str, **beside: Json) -> set[float]:
    schema: Json = {"type": "object", "properties": {key: {"type": "number"}, **beside}}
    spec = FunctionSpec(name="set_it", description=told, parameters=schema)
    row = next(one for one in rows(spec, seed=3, samples=20) if one.name == key)
    return {float(str(value)) for value, _ in row.samples}


def test_a_number_lies_in_the_range_that_the_text_tells_behind_its_noun() -> None:
    assert max(_numbers("Set the volume level of the harp (0.0 to 1.0)", "level")) <= 1
    told = "Refund a ticket. Limited to $80 max."
    assert max(_numbers(told, "amount")) <= 80
    spec = FunctionSpec(
        name="refund_ticket",
        description=told,
        parameters={"type": "object", "properties": {"amount": {"type": "number"}}},
    )
    assert not any("under" in one for row in rows(spec) for one in row.attached)  # no limit itself
    other: Json = {"type": "number"}
    assert max(_numbers(told, "amount", total=other)) > 80  # which of the two is limited?


def test_a_code_in_a_call_outdoes_the_kinds_that_a_description_names() -> None:
    told = "Join two parts. For example: join_parts(from_tag='PX-01', to_tag='HX-101')"
    kinds: Json = {"type": "string", "description": "Tag of the first part (pipe or pump unit)."}
    schema: Json = {"type": "object", "properties": {"from_tag": kinds, "to_tag": TEXT}}
    spec = FunctionSpec(name="join_parts", description=told, parameters=schema)
    row = next(one for one in rows(spec, seed=3, samples=9) if one.name == "from_tag")
    assert all(re.fullmatch(r"PX-\d\d", str(value)) for value, _ in row.samples)


def test_what_a_text_shows_of_amounts_is_no_day() -> None:
    told = "Log what was drunk. e.g. 'drank 500ml' or '2L after lunch'."
    date: Json = {"type": "string", "description": "YYYY-MM-DD (default: today)"}
    schema: Json = {"type": "object", "properties": {"date": date}}
    (row,) = rows(FunctionSpec(name="log_it", description=told, parameters=schema), seed=3)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)) for value, _ in row.samples)


def test_the_only_text_is_what_its_key_is_shown_to_be() -> None:
    text = {"type": "string"}
    one = {"type": "object", "properties": {"sail": text}}
    told = "Look up a sail by its ID (for example CL-2001)."
    assert leaves(FunctionSpec(name="get_sail", description=told, parameters=one))[0].examples == (
        "CL-2001",
    )
    two = {"type": "object", "properties": {"sail": text, "mast": text}}
    assert not any(
        each.examples
        for each in leaves(FunctionSpec(name="get_sail", description=told, parameters=two))
    )
