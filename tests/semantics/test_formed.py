"""What nothing describes is told by the form of its name; what is described by the first words."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind


def _bound(function: str, told: dict[str, str], about: str = "", kind: str = "string") -> Parameter:
    held: Json = (
        {"type": "array", "items": {"type": "string"}} if kind == "array" else {"type": kind}
    )
    properties: dict[str, Json] = {
        name: {**held, "description": text} if text else held for name, text in told.items()
    }
    schema: dict[str, Json] = {"type": "object", "properties": properties}
    return bind(FunctionSpec(name=function, description=about, parameters=schema))[-1]


def _kind(parameter: Parameter) -> str:
    return getattr(parameter.meaning, "item", parameter.meaning).name


def _values(parameter: Parameter) -> set[str]:
    found = getattr(parameter.meaning, "item", parameter.meaning)
    values = {str(value) for value in getattr(found, "values", tuple)()}
    assert values, found.name
    return values


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("deliver_to",), "street_address"),
        (("handover_to",), "person_name"),
        (("expires",), "date"),
        (("next_visit",), "date"),
        (("callback_at",), "datetime"),
        (("kept_where",), "location"),
        (("lender",), "person_name"),
        (("country_bias",), "country"),
        (("from", "to"), "date"),
        (("boarding_date_from",), "start_date"),
    ],
)
def test_names_tell_who_where_and_when(names: tuple[str, ...], kind: str) -> None:
    told = dict.fromkeys(names, "")
    assert _kind(_bound("zorb_frob", told, "Plan the audit.")) == kind


@pytest.mark.parametrize(
    ("name", "told", "kind"),
    [
        ("role", "Job title or role", "job_title"),
        ("payeeLabel", "Resolved contact name if there is one", "person_name"),
        ("vendors", "List of vendor email addresses.", "email"),
        ("writer", "Filter by author handle or DID", "username"),
        ("doc", "Path of a tracked doc", "file_path"),
        ("table", "A single table as raw CSV text", "csv_text"),
        ("username", "The user's name for personal answers", "person_name"),
    ],
)
def test_first_words_tell_more_than_the_name(name: str, told: str, kind: str) -> None:
    of = "array" if name == "vendors" else "string"
    assert _kind(_bound("zorb_frob", {name: told}, kind=of)) == kind


def test_a_search_is_no_search_of_mails_and_no_sql() -> None:
    assert _kind(_bound("search_clips", {"query": "Search query"})) == "search_query"
    told = "Short title phrase in English. SQL keywords are stripped before use."
    assert _kind(_bound("search_clips", {"query": told})) == "search_query"


def test_a_smaller_kind_is_of_no_sandwich() -> None:
    found = _bound("make_task", {"eventSubType": "Subcategory of the task."})
    sampler, rng = found.meaning.sampler("any"), random.Random(1)
    drawn = {sampler(rng, DEFAULT_ANCHOR) for _ in range(60)}
    assert len(drawn) > 3 and not {"BLT", "club", "panini"} & drawn


def test_categories_shown_are_the_only_ones() -> None:
    found = _bound(
        "browse", {"category": "Filter by category (hulls, masts, points, etc.)"}
    ).meaning
    draw = found.sampler("any")
    rng = random.Random(1)
    drawn = [draw(rng, DEFAULT_ANCHOR) for _ in range(60)]
    assert sum(one in ("hulls", "masts", "points") for one in drawn) > 50


def test_a_letter_is_a_letter() -> None:
    found = _bound("count_zarks", {"zark": "The zark to count (single character)"})
    assert {*map(len, _values(found))} == {1}


def test_several_of_which_nothing_is_known_are_told_apart() -> None:
    assert {"flange 3", "flange 12"} <= _values(_bound("zorb_frob", {"flanges": ""}, kind="array"))


@pytest.mark.parametrize(
    ("name", "told", "of", "kind"),
    [
        ("num_commits", "Number of commits to show", "integer", "count"),
        ("week_start", "Format: YYYY-MM-DD", "string", "date"),
        ("item_name", "Name of the dish as on the menu", "string", "dish"),
        ("line", "What the guard says", "string", "remark"),
    ],
)
def test_what_is_counted_dated_or_said(name: str, told: str, of: str, kind: str) -> None:
    assert _kind(_bound("zorb_frob", {name: told}, kind=of)) == kind


def test_lines_of_a_log_are_counted() -> None:
    assert _kind(_bound("get_logs", {"lines": ""}, kind="integer")) != "position"


def test_a_query_of_sql_is_in_sql() -> None:
    about = "Execute a read-only SQL query against the analytics database"
    assert _kind(_bound("query_database", {"query": ""}, about)) == "sql"


def test_a_new_name_is_as_the_old_one() -> None:
    names = {"layer_name": "Layer to rename", "new_name": "New name"}
    about = "Rename a layer of the drawing."
    old = _bound("rename_layer", {"layer_name": "Layer to rename"}, about)
    assert _kind(_bound("rename_layer", names, about)) == _kind(old) == "kindred"


@pytest.mark.parametrize(
    ("name", "told", "few"),
    [
        ("frameNumber", "1-based frame number (default: 1)", lambda n: n % 1 == 0),
        ("x", "X coordinate in pixels", lambda n: n >= 20),
        ("heating_setpoint", "Thermostat setpoint in Fahrenheit", lambda n: n >= 50),
        ("priority", "Priority 0-100 (default: 50)", lambda n: n % 1 == 0),
    ],
)
def test_numbers_are_as_large_and_whole_as_told(
    name: str, told: str, few: Callable[[Any], bool]
) -> None:
    draw = _bound("zorb_frob", {name: told}, kind="number").meaning.sampler("any")
    rng = random.Random(1)
    assert all(few(draw(rng, DEFAULT_ANCHOR)) for _ in range(60))


def test_between_nothing_and_all_are_tenths() -> None:
    draw = _bound("zorb_frob", {"volume": "Volume (0.0 to 1.0)"}, kind="number").meaning.sampler(
        "any"
    )
    rng = random.Random(1)
    assert len({draw(rng, DEFAULT_ANCHOR) for _ in range(60)}) > 4


def test_a_letter_that_is_a_coordinate_is_called_so() -> None:
    found = _bound("zorb_frob", {"x": "X coordinate in pixels"}, kind="integer")
    assert found.noun == "X coordinate"


def test_a_goal_is_of_no_diet_and_a_week_is_no_half_hour() -> None:
    def drawn(function: str, name: str) -> str:
        draw = _bound(function, {name: ""}).meaning.sampler("any")
        rng = random.Random(2)
        return " ".join(str(draw(rng, DEFAULT_ANCHOR)) for _ in range(40))

    assert not {"kg", "pounds", "lose"} & set(drawn("optimize_tour", "goal").split())
    assert "minutes" not in drawn("create_rota", "week")
    assert _kind(_bound("close_books", {"fiscal_year_end": ""})) != "written_duration"


def test_where_something_is_saved_is_no_town() -> None:
    assert _kind(_bound("zorb_frob", {"output_location": ""})) == "directory"


@pytest.mark.parametrize(
    ("name", "told"),
    [("measurement", "Unit to show, 'c' or 'f' for instance"), ("pie", "What to bake, e.g. Sushi")],
)
def test_one_name_that_some_list_holds_tells_no_kind(name: str, told: str) -> None:
    assert _kind(_bound("zorb_frob", {name: told})) not in ("ticker", "pet_name", "grocery")


@pytest.mark.parametrize(
    ("name", "told", "of", "kind"),
    [
        (
            "updated_after",
            "Unix timestamp - only what changed after this time",
            "number",
            "timestamp",
        ),
        ("token", "Token symbol", "string", "cryptocurrency"),
        ("date_posted", "Recency filter: day | week | month", "string", "enum"),
    ],
)
def test_stamps_symbols_and_piped_options(name: str, told: str, of: str, kind: str) -> None:
    assert _kind(_bound("zorb_frob", {name: told}, kind=of)) == kind


def test_percent_of_a_hundred_are_no_shares_of_one() -> None:
    told = "Maximum allowed rain probability (0-100%)"
    draw = _bound("find_days", {"max_rain_prob": told}, kind="number").meaning.sampler("any")
    rng = random.Random(1)
    assert max(draw(rng, DEFAULT_ANCHOR) for _ in range(40)) > 5  # type: ignore[type-var, operator]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("country_crossed", "country"),
        ("zorbs_crossed", "words"),
        ("priceRefunded", "money"),
        ("guest_seated", "person_name"),
    ],
)
def test_what_something_was_done_with_is_a_thing_of_its_own(name: str, kind: str) -> None:
    one = _bound(
        "zorb_frob", {name: "As far as you know"}, kind="number" if "price" in name else "string"
    )
    assert _kind(one) == kind
