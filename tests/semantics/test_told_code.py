"""Code in the language that is told, JSON, IDs that are told to be some, and few of them."""

import datetime as dt
import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.semantics.test_bind import bound, draw

TEXT = {"type": "string"}


@pytest.mark.parametrize(
    ("told", "mark"),
    [
        ("Lua code to run on the buoy", "print("),
        ("ExtendScript code to execute later", ("app.project", "alert", "$.writeln")),
        ("PowerShell script", ("Get-", "Restart-")),
    ],
)
def test_code_is_of_the_language_that_is_told(told, mark):
    (found,) = bound({"script": {**TEXT, "description": told}}, "schedule_it").values()
    marks = (mark,) if isinstance(mark, str) else mark
    assert found.meaning.name == "code_snippet"
    assert all(any(one in text for one in marks) for text in draw(found))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Mooring request as JSON", "json_text"),
        ("Extra data in JSON (optional)", "json_text"),
        ("JavaScript to run in the page", "javascript_code"),
        ("Optional: id of the message you are replying to", "identifier"),
    ],
)
def test_what_is_told_outright(told, kind):
    (found,) = bound({"re": {**TEXT, "description": told}}, "send_it").values()
    assert found.meaning.name == kind


@pytest.mark.parametrize("told", [{"default": 2}, {"description": "ID, mặc định là 2"}])
def test_what_is_counted_up_from_one_has_small_numbers(told):
    (found,) = bound({"buoy_id": {"type": "integer", **told}}, "light_it").values()
    assert found.meaning.name == "identifier" and max(draw(found)) < 10


def test_nought_is_no_small_number_but_of_lights():
    for key, few in (("lamp_id", True), ("parent_id", False)):
        schema = {"type": "integer", "default": 0}
        root = {"type": "object", "properties": {key: schema}}
        (found,) = bind(FunctionSpec(name="turn_it", description="", parameters=root))
        assert (max(draw(found)) < 10) is few


@pytest.mark.parametrize(
    ("key", "told"),
    [("pages", "pages per copy"), ("pages", ""), ("max_pages", "Number of pages to fetch")],
)
def test_pages_are_counted_and_a_page_is_one_of_them(key, told):
    schema = {"type": "integer", "description": told}
    (many,) = bound({key: schema}, "bind_it").values()
    (one,) = bound({"page": {"type": "integer"}}, "bind_it").values()
    assert (many.meaning.name, one.meaning.name) == ("integer", "page")


def test_a_package_is_a_parcel_where_it_is_sent():
    (sent,) = bound({"package_id": TEXT}, "track_parcel").values()
    (got,) = bound({"package_id": TEXT}, "nuget_search").values()
    assert (sent.meaning.name, got.meaning.name) == ("tracking_number", "package_of_registry")


def test_whose_name_is_on_a_card():
    (found,) = bound({"name": {**TEXT, "description": "Name on the card"}}, "print_cards").values()
    assert found.meaning.name == "person_name"


def test_what_is_under_way_is_of_about_today():
    about = "Get the live status of a train."
    schema = {"type": "string", "format": "date"}
    parameters = {"type": "object", "properties": {"train_date": schema}}
    (found,) = bind(FunctionSpec(name="train_status", description=about, parameters=parameters))
    days = {dt.date.fromisoformat(day) for day in draw(found, 60)}
    assert len(days) > 3 and (max(days) - min(days)).days < 8


@pytest.mark.parametrize(
    ("key", "told", "known"),
    [
        ("category", "Rope category like Junmoor, Hawser, Bowline", False),
        ("category", "e.g. Books, Clothing, Electronics", True),
    ],
)
def test_several_labels_of_another_world_are_the_ones_there_are(key, told, known):
    (found,) = bound({key: {**TEXT, "description": told}}, "find_products").values()
    shown = set(re.findall(r"\b[A-Z]\w+", told)) - {"Rope"}
    assert known or {*draw(found)} <= shown


def test_what_a_function_quotes_are_values_though_they_name_things():
    about = "Goes to a page of the app (e.g., 'customer', 'product', 'order')."
    parameters = {"type": "object", "properties": {"path": TEXT}}
    (found,) = bind(FunctionSpec(name="go_to_page", description=about, parameters=parameters))
    assert not any("." in text for text in draw(found))


@pytest.mark.parametrize(("key", "told"), [("budget", "Budget range"), ("price_range", "")])
def test_a_range_has_two_ends_and_is_no_span_of_time(key, told):
    (found,) = bound({key: {**TEXT, "description": told}}, "note_lead").values()
    assert all(re.fullmatch(r"\D?[\d,.kM]+-[\d,.kM]+", text) for text in draw(found))


def test_what_is_done_on_something_is_done_on_a_day():
    (found,) = bound({"on": TEXT}, "open_lot").values()
    assert found.meaning.family == "dates"
