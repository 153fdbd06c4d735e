"""Lists that descriptions tell without marks, and columns of rows."""

import datetime as dt
import random

import pytest

import generator as gen
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json
from generator.semantics.agreement.agree import agreements
from generator.semantics.binding.bind import bind
from generator.semantics.described.leafexamples import examples_of
from generator.semantics.described.mining import mine
from generator.semantics.topics.freeform import told_keys

ANCHOR = Anchor(now=dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))


@pytest.mark.parametrize(
    ("told", "listed", "closed"),
    [
        ("Optional. Time window: 15m, 4h, 1d. Default 4h", ("15m", "4h", "1d"), True),
        ("Initial period hint: 1h, 24h, 7d, etc.", ("1h", "24h", "7d"), False),
        ("mast, keel, ...", ("mast", "keel"), False),
        ("Model tier — haiku, sonnet, or opus", ("haiku", "sonnet", "opus"), True),
        ("Bar size - 1m,5m,1h", ("1m", "5m", "1h"), True),
        ("Rig type - SLOOP, KETCH, YAWL, etc.", ("SLOOP", "KETCH", "YAWL"), False),
        ("Rope data - name, owner, type", (), False),
        ("Deck priority (0, 1, 2, 3)", ("0", "1", "2", "3"), True),
        ("Comma-separated pivot values (x,y).", (), False),
        ("Mooring, fuel, hiding places, anything", (), False),
        ("HH:MM, 24h", (), False),
        ("e.g. RAL 7016 or sail code like HB-114", ("RAL 7016", "HB-114"), False),
        ("e.g. tests/a.py::test_b[eur]", ("tests/a.py::test_b[eur]",), False),
        ("What to do.\n- fast: quick and rough\n- slow: better", ("fast", "slow"), True),
        ('Must be "image".', ("image",), True),
        ('"plain" (by name, default), "-cost" (dearest).', ("plain", "-cost"), True),
        ("Criteria: 'speed' for sails, or 'cost' for purses", ("speed", "cost"), True),
        ("relevance (default), date, rating", ("relevance", "date", "rating"), True),
        ("0 = name + plan (default), 1 = name only.", ("0", "1"), True),
        ("1 = low, 2 = medium (default), 3 = high", ("1", "2", "3"), True),
        ("Output format (csv, tsv, parquet)", ("csv", "tsv", "parquet"), True),
        ("Data value, numeric string or enumeration string.", (), False),
    ],
)
def test_lists_are_taken_as_they_are_told(told, listed, closed):
    mined = mine(told)
    assert (mined.examples, mined.closed) == (listed, closed)


@pytest.mark.parametrize("chart", ["bar", "pie", "radar", "funnel", "column"])
def test_a_column_of_a_chart_has_one_kind_of_words(chart):
    kinds = ({"North", "South", "East", "West", "Europe", "Asia"},
             {"Electronics", "Books", "Clothing", "Toys", "Groceries", "Furniture"},
             {"Mobile", "Desktop", "Tablet", "Smart TV"},
             {"Germany", "France", "Spain", "Italy", "Poland", "Japan"},
             {"Online", "Retail", "Wholesale", "Partners"},
             {"2020", "2021", "2022", "2023", "2024", "2025"})  # fmt: skip
    row = {
        "type": "object",
        "required": ["category"],
        "properties": {"category": {"type": "string"}},
    }
    schema = {"type": "object", "required": ["data"],
              "properties": {"data": {"type": "array", "minItems": 3, "items": row}}}  # fmt: skip
    spec = {"name": f"draw_{chart}_chart", "description": "", "parameters": schema}
    drawn = gen.sample_arguments(spec, 5, random.Random(chart).randrange(99))
    found = {item["category"] for call in drawn for item in call["data"]}
    assert any(found <= kind for kind in kinds)


def _drawn(about: str, *lists: tuple[str, str, str]) -> list[dict[str, Json]]:
    properties = {
        key: {"type": "array", "items": {"type": kind}, "description": text}
        for key, kind, text in lists
    }
    spec = FunctionSpec(
        name="handle", description=about, parameters={"type": "object", "properties": properties}
    )
    parameters, rng, found = bind(spec), random.Random(5), []
    draws = {one.pointer: one.meaning.sampler("any") for one in parameters}
    for _ in range(30):
        values = {pointer: draw(rng, ANCHOR) for pointer, draw in draws.items()}
        for agreement in agreements(parameters):
            agreement.repair(values, rng)
        found.append({pointer[1:]: value for pointer, value in values.items()})
    return found


@pytest.mark.parametrize(
    ("kind", "text", "size"),
    [
        ("number", "The point of the robot [x, y].", 2),
        ("string", "The two cities to compare.", 2),
        ("number", "RGB values of the lamp.", 3),
        ("number", "Geographic coordinates of the shop.", 2),
    ],
)
def test_a_list_has_as_many_members_as_told(kind, text, size):
    drawn = _drawn("Does a thing.", ("values", kind, text))
    assert {len(call["values"]) for call in drawn} == {size}


def test_bounds_in_a_list_rise():
    for call in _drawn("Plots.", ("limits", "integer", "Lower and upper limit of the axis.")):
        assert call["limits"] == sorted(call["limits"])


def test_parts_of_a_list_have_their_own_meaning_and_are_read_back():
    place = ("spot", "number", "Where it is, as [longitude, latitude].")
    for call in _drawn("Finds a place.", place):
        assert abs(call["spot"][1]) < 72
    spec = FunctionSpec(
        name="fetch",
        description="Fetches a page.",
        parameters={
            "type": "object",
            "properties": {
                "login": {
                    "type": "array",
                    "items": {"type": "string"},
                    "description": "Credentials (username, password).",
                }
            },
        },
    )
    (login,) = bind(spec)
    for value in (login.meaning.sampler("any")(random.Random(seed), ANCHOR) for seed in range(20)):
        said = login.meaning.surfaces()[0].say(value, ANCHOR)
        assert login.meaning.same(said, value, ANCHOR)
        assert value[1] != value[0]


def test_lists_that_belong_together_are_as_long():
    items = ("dishes", "string", "Dishes to order.")
    counts = ("amounts", "integer", "How many of each dish, corresponding to the dishes.")
    for call in _drawn("Orders food.", items, counts):
        assert len(call["dishes"]) == len(call["amounts"])


def test_keys_that_narrow_a_search_need_no_marks():
    told = "Filters to apply, such as genre, release year, and rating."
    assert told_keys(told) == ("genre", "rating")
    assert told_keys("Criteria like deck height or sail area.") == ("deck_height", "sail_area")
    assert told_keys("Notes such as genre, year and rating.") == ()


def test_a_list_goes_without_what_it_is_of() -> None:
    def told(name: str, description: str) -> tuple[object, ...]:
        return examples_of({"type": "string"}, description, {}, name)

    assert told("zone", "Zone, quiet or social") == ("quiet", "social")
    assert told("line", "Bus, tram or metro line") == ()
    assert told("manner", "Cautious, moderate or aggressive")[0] == "cautious"
    assert told("state", "Texas, Ohio or Utah") == ("Texas", "Ohio", "Utah")


def test_what_a_thing_may_be_told_by_is_no_value_of_its_key():
    told = "Boat tag: id, boat_id, or HIN"
    assert examples_of({"type": "string"}, told, {}, "boat_id") == ()
    assert examples_of({"type": "string"}, "Sort by: id, name, or age", {}, "sort_by") == (
        "id", "name", "age",
    )  # fmt: skip


def test_values_are_told_with_what_each_is_for():
    told = '"summary" for lightweight output or "full" (default) for recurrence and more'
    assert examples_of({"type": "string"}, told, {}, "detail_level") == ("summary", "full")
    one = '"Weekly" for a meeting that repeats'
    assert examples_of({"type": "string"}, one, {}, "note") != ("Weekly",)
