"""What descriptions call a bare name, and other kinds of values that only a text tells."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from generator.records import Anchor, FunctionSpec, Json
from generator.semantics.binding.bind import bind
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
        ("save_lead", "", "linkedinUrl", _text("LinkedIn page"), r"https://www\.linkedin"),
    ],
)  # fmt: skip
def test_values_are_of_the_told_kind(function, about, name, schema, form):
    values = _drawn(function, about, **{name: schema})
    members = [one for value in values for one in (value if isinstance(value, list) else [value])]
    fit = [one for one in members if re.match(form, str(one))]
    assert len(fit) > 0.5 * len(members), members[:6]


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
