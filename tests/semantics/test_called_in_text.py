"""What descriptions call a bare name, and other kinds of values that only a text tells."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.agreement.settle import boxed
from generator.semantics.binding.bind import bind
from generator.semantics.conditions.edges import EDGES
from generator.semantics.conditions.mined import conditions_of

_ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))


def _drawn(function: str, about: str, **properties: Json) -> list[Json]:
    parameters: dict[str, Json] = {"type": "object", "properties": properties}
    first, *_ = bind(FunctionSpec(name=function, description=about, parameters=parameters))
    sampler, rng = first.meaning.sampler("any"), random.Random(5)
    return [sampler(rng, _ANCHOR) for _ in range(30)]


def _text(told: str = "", **more: Json) -> dict[str, Json]:
    return {"type": "string", "description": told, **more}


_STAMPED = r"(?i)draft|conf|cop|sam|paid|do not|int"
_BOOKED = r"(?i)accru|depre|stock|interest|sale"


@pytest.mark.parametrize(
    ("function", "about", "name", "schema", "form"),
    [
        ("mark_pages", "Stamp every page.", "text", _text("Watermark text"), _STAMPED),
        ("book_entry", "Write an entry.", "memo", _text("Memo for the journal"), _BOOKED),
        ("move_card", "Move a card.", "owner", _text("User ID to hand it to"), r"\d"),
        ("build_index", "", "query", _text("SQL create index statement"), r"CREATE .*INDEX"),
        ("fill_rows", "", "query", _text("SQL insert statement"), r"INSERT INTO"),
        ("ask_all", "", "queries", {"type": "array", "items": {"type": "string"},
                                    "description": "List of search queries"}, r"(?i)(?!.*quer)"),
        ("read_scan", "", "pdf_path", _text("e.g. G:\\folder\\file.pdf"), r"[A-Z]:\\.*\.pdf"),
        ("show_plan", "", "month", _text(default=""), r"[A-Z][a-z]+|\d"),
        ("lookup", "", "input", _text("论文ID（如：2403.15137v1）"), r"\d{4}\.\d{5}v\d"),
        ("queue", "", "uri", _text("e.g. spotify:track:4iV5W9uYEdYUVa79"), r"spotify:track:"),
        ("pay", "", "amount_minor", {"type": "integer", "format": "int64"}, r"\d{4,}"),
        ("add_to_queue", "Add a track. Spotify.", "uris", {"type": "array", "items":
         {"type": "string"}, "description": "Track URIs"}, r"spotify:track:"),
        ("save_lead", "", "linkedinUrl", _text("LinkedIn page"), r"https://www\.linkedin"),
    ],
)  # fmt: skip
def test_values_are_of_the_told_kind(function, about, name, schema, form):
    values = _drawn(function, about, **{name: schema})
    members = [one for value in values for one in (value if isinstance(value, list) else [value])]
    fit = [one for one in members if re.match(form, str(one))]
    assert len(fit) > 0.5 * len(members), members[:6]


@pytest.mark.parametrize(
    ("about", "name", "members"),
    [
        ("Create a rule. Conditions: gt, lt, eq.", "condition", {"gt", "lt", "eq"}),
        ("Send a command to a lamp (dim, reset, blink).", "command", {"dim", "reset", "blink"}),
        (
            "Register a device (sensor, gateway, edge).",
            "device_type",
            {"sensor", "gateway", "edge"},
        ),
    ],
)
def test_what_the_function_counts_up_may_stand_there(about, name, members):
    assert {*map(str, _drawn("do_it", about, **{name: _text()}))} == members


def test_no_parts_of_a_thing_stand_in_its_place():
    found = _drawn("add_it", "Add a customer (name, email, phone).", customer=_text())
    assert not {"name", "email", "phone"} & {*map(str, found)}


def test_the_edges_of_a_box_lie_around_one_place_and_come_together():
    edges: dict[str, Json] = {edge: {"type": "number"} for edge in EDGES}
    parameters: dict[str, Json] = {"type": "object", "properties": edges}
    found = bind(FunctionSpec(name="show_map", description="Show a map.", parameters=parameters))
    assert len(conditions_of(found).rules) > 3
    values: dict[str, Json] = {f"/{edge}": 5.0 for edge in EDGES}
    (box,) = boxed(found)
    box.repair(values, random.Random(2))
    north, south, east, west = (float(str(values[f"/{edge}"])) for edge in EDGES)
    assert 0 < north - south < 1
    assert 0 < east - west < 1


def test_points_of_two_numbers_lie_on_earth():
    number = {"type": "number"}
    point = {"type": "array", "prefixItems": [number, number], "description": "As [lat, lng]"}
    found = _drawn("draw_map", "", center=point)
    assert all(-90 <= lat <= 90 and not float(lat).is_integer() for lat, _ in found)


@pytest.mark.parametrize(
    ("about", "rules"),
    [
        ("Launch a game by name or app ID", 2),
        ("Launch a game.", 0),
        ("List all games by name or app ID", 0),
    ],
)
def test_one_of_the_told_keys_is_given(about, rules):
    parameters: Json = {"properties": {"gameName": _text(), "appId": _text()}}
    found = bind(FunctionSpec(name="launch_game", description=about, parameters=parameters))
    assert len(conditions_of(found).rules) == rules
