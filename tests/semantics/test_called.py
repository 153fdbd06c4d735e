"""Descriptions and functions that call an argument more fully than its bare name does."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Mapping

import pytest

from generator.arguments.sampler import compile_arguments
from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import Row, rows
from generator.semantics.binding.shared_names import alikes
from generator.semantics.described.understood import understood
from generator.specs.standard import standard_schema

_WALLET = r"0x[0-9a-f]{40}"
_PERSON = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)+"


def _function(name: str, told: str, keys: Mapping[str, str]) -> FunctionSpec:
    texts = {
        key: {"type": "string"} | ({"description": said} if said else {})
        for key, said in keys.items()
    }
    schema = {"type": "object", "properties": texts, "required": [*texts]}
    return FunctionSpec(name=name, description=told, parameters=schema)


def _rows(spec: FunctionSpec, setting: Setting | None = None) -> tuple[Row, ...]:
    return rows(understood(spec), setting, seed=5, samples=8)


@pytest.mark.parametrize(
    ("name", "told", "key", "said", "form"),
    [
        ("list_postings", "Lists postings.", "to_account", "Last account number", r"[\w-]*\d\d\d"),
        ("ring_up", "Rings somebody up.", "number", "Number to call", r"[+(]?\d[\d() -]{7,}"),
        ("dial_it", "Dial a number", "number", "", r"[+(]?\d[\d() -]{7,}"),
        ("add_shift", "Adds a shift.", "user_name", "Name of the worker", _PERSON),
        ("add_shift", "Adds a shift.", "user_name", "Foreman/owner name", _PERSON),
        ("join_round", "Joins a round of darts.", "display_name", "", _PERSON),
        ("send_avax", "Send AVAX to an address", "to", "Recipient address", _WALLET),
        ("find_guest", "Finds a guest by the 9-digit wristband.", "wristband", "", r"\d{9}"),
        ("posts", "Posts from start to end (YYYY-MM-DD)", "start", "", r"\d{4}-\d\d-\d\d"),
        ("posts", "Lists posts.", "token", "Bearer token of the login", r"eyJ\w+\.eyJ\w+\.\w+"),
        ("add_bill", "Adds a bill.", "body", "JSON body with the bill", r"\{.*\}"),
        (
            "ring_up",
            "Rings them up.",
            "guest",
            "Mobile number of the guest",
            r"[+(]?\d[\d() -]{7,}",
        ),
        ("add_lead", "Keep a lead.", "name", "User name", _PERSON),
        ("show_farm", "Show a farm.", "size", "Size in acres", r"\d+"),
        ("show_farm", "Show a farm.", "rain", "Rain (1 for little to 4 for much)", r"[1-4]"),
        (
            "show_promo",
            "Show it.",
            "campaign",
            "Campaign name (kebab-case)",
            r"[a-z0-9]+(-[a-z0-9]+)+",
        ),
        ("drop_guest", "Delete a guest by key.", "key", "", r"guest-\d{4}"),
        ("list_labs", "Lists labs by spacecraft.", "spac", "", r"(?!the ).+"),
        ("hook", "Adds a hook.", "hook_type", "Hook class name", r"([A-Z][a-z]+)+"),
        ("snap", "Capture a PNG of the page", "save_path", "", r".+\.png"),
        ("follow", "Follow it.", "url", "YouTube channel URL", r"https://www.youtube.com/@.+"),
        ("sail", "Book a ferry.", "loc_origin", "", r"(?!the )[^a-z].+"),
        ("sail", "Book a ferry.", "place_to", "", r"(?!the )[^a-z].+"),
        ("make_site", "Makes a site.", "name", "Name of the building site", r"(?!https?:).+"),
        ("bill", "Bill a job.", "title", "Title of the invoice", r"(?!INV)\D.* .+"),
        (
            "log",
            "Log growth of a plant",
            "stage",
            "Growth stage",
            r"(?!dev|prod|qa|test|staging).+",
        ),
        (
            "ask_oracle",
            "Ask a yes/no question.",
            "question",
            "",
            r"(?:Will|Am|Should|Is|Was|Does) .+",
        ),
    ],
)
def test_what_is_said_of_a_bare_name_tells_what_it_holds(
    name: str, told: str, key: str, said: str, form: str
) -> None:
    (row,) = _rows(_function(name, told, {key: said}))
    assert all(re.fullmatch(form, str(value)) for value, _ in row.samples), row


@pytest.mark.parametrize(
    ("name", "told", "key", "said", "semantic"),
    [
        ("make_room", "Makes a chat room.", "display_name", "Display name of the room", "room"),
        ("assign", "Assigns somebody.", "user_name", "User name of the worker", "username"),
        ("send_mail", "Send an email", "to", "Recipient address", "email"),
        ("list_centers", "Lists them.", "cost_center", "Cost center number", "kindred"),
        ("hire", "Hire a candidate for a job", "title", "", "job_title"),
    ],
)
def test_what_says_no_more_than_the_name_changes_nothing(
    name: str, told: str, key: str, said: str, semantic: str
) -> None:
    (row,) = _rows(_function(name, told, {key: said}))
    assert row.semantic == semantic


def test_a_description_is_of_the_same_thing_only_where_that_is_spoken_of() -> None:
    specs = (
        _function("make_room", "Makes a chat room.", {"display_name": "Display name of the room"}),
        _function("join_match", "Joins a match.", {"display_name": ""}),
    )
    (row,) = _rows(specs[1], Setting(alikes=alikes(specs)))
    assert row.semantic == "person_name"


def test_an_id_is_not_led_by_what_somebody_else_is_called() -> None:
    told = "Checks whether a client has an appointment, using the client ID."
    (row,) = _rows(
        _function("next_appointment", told, {"client_id": "The unique ID of the client."})
    )
    assert not any(str(value).startswith("APT") for value, _ in row.samples)


def _whole(schema: Mapping[str, Json], name: str, told: str = "") -> FunctionSpec:
    keys = {"type": "object", "properties": schema, "required": [*schema]}
    return FunctionSpec(name=name, description=told, parameters=keys)


def _calls(spec: FunctionSpec) -> list[Mapping[str, Json]]:
    schema = standard_schema(spec)
    sampler = compile_arguments(schema, bind(spec, schema, Setting()), "any")
    rng, anchor = random.Random(3), Anchor(dt.datetime(2026, 1, 12, 9))
    given = frozenset(one.pointer for one in bind(spec, schema, Setting()))
    return [drawn for _ in range(20) if (drawn := sampler.draw(rng, anchor, given))]


@pytest.mark.parametrize(
    ("key", "told", "turned"),
    [
        ("bbox", "", False),
        ("area", "Bounding box as min_lat, min_lon, max_lat, max_lon", True),
    ],
)
def test_a_box_on_a_map_has_four_sides(key: str, told: str, turned: bool) -> None:
    said = {"description": told} if told else {}
    box = {"type": "array", "items": {"type": "number"}} | said
    (row,) = _rows(_whole({key: box}, "list_shelters", "Lists shelters in Norway."))
    for value, _ in row.samples:
        low, high = value[:2], value[2:]
        low, high = (low[::-1], high[::-1]) if turned else (low, high)
        assert 4 < low[0] < high[0] < 32, value
        assert 57 < low[1] < high[1] < 72, value


def test_a_row_with_coordinates_is_called_as_a_place() -> None:
    columns = {"name": {"type": "string"}, "latitude": {"type": "number"}}
    columns |= {"longitude": {"type": "number"}}
    rows_ = {"type": "array", "items": {"type": "object", "properties": columns}}
    calls = _calls(_whole({"candidates": rows_}, "rank_candidates", "Ranks candidates."))
    named = [row["name"] for call in calls for row in call["candidates"] if "name" in row]
    assert named
    assert not any("andidate" in name for name in named)


@pytest.mark.parametrize(
    ("name", "key", "keys"),
    [
        ("create_rubric", "fields", {"name", "description"}),
        ("update_rubric", "data", {"name", "description", "status"}),
        ("update_guest", "updates", {"notes", "status"}),
        ("search_rubrics", "filters", {"status", "created_after"}),
    ],
)
def test_an_object_that_tells_no_keys_holds_what_all_things_have(
    name: str, key: str, keys: set[str]
) -> None:
    calls = _calls(_whole({key: {"type": "object"}}, name))
    assert {one for call in calls for one in call[key]} <= keys


def test_reviews_and_patterns_with_wildcards_are_what_is_told() -> None:
    (said,) = _rows(_function("write_review", "Writes a review of a cottage.", {"comment": ""}))
    assert said.semantic == "review"
    assert not any(re.search("battery|story|soup", str(value)) for value, _ in said.samples)
    told = {"pattern": "Pattern (wildcards allowed)"}
    (glob,) = _rows(_function("find_files", "Finds files by name.", told))
    assert glob.semantic == "glob"


def test_a_summary_is_no_description_of_what_it_is_about() -> None:
    keys = {"weatherSummary": ""}
    (row,) = _rows(_function("write_log", "Writes the log of the day.", keys))
    assert not any("eather" in str(value) for value, _ in row.samples)


def test_the_slug_of_a_firm_is_written_as_the_firm_is_called() -> None:
    told = {"company_slug": "The slug of the company"}
    (row,) = _rows(_function("make_bill", "Makes a bill.", told))
    assert row.why.startswith("slug of the company")
