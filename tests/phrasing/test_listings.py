"""Functions of API marketplaces are asked for by their page, not by the service's name."""

from __future__ import annotations

import re

import pytest

from generator.api import generate
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.described.listings import of_listing, page_of
from generator.records import FunctionSpec


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("Tide Tables Pro_harbours/get-more-info", "get_harbour_info"),
        ("Tide Tables Pro_harbours/search", "search_harbours"),
        ("Tide Tables Pro_/v2/harbours/{harbourId}/tides", "get_harbour_tides"),
        ("Kite Shop_v3_Get Order", "get_order"),
        ("Moss DB_Get All", ""),
        ("Moss Guides_Get by id", "get_moss_guides_by_id"),
        ("Kite Shop_2. List Kites (Deprecated)", "list_kites"),
        ("Kite Shop_HTML to sail", "convert_html_to_sail"),
        ("Kite News_news_recent_get", "get_recent_news"),
        ("Kite Shop_Retorna os dados do papagaio", ""),
        ("Kite Shop_kites/auto-complete", "get_kite_suggestions"),
        ("get_user_orders", ""),
        ("get_kite/name", ""),
    ],
)
def test_a_page_is_named_apart_from_its_service(name: str, page: str) -> None:
    assert page_of(name) == page


def test_the_service_is_no_noun_and_calls_are_no_deed() -> None:
    cards = intent_of(FunctionSpec(name="Kite Racing UK_Wind charts", description=""))
    assert cards.objects == ("wind charts",)
    told = "Calling it is a simple HTTP GET request. Both parameters are needed."
    plain = of_listing(FunctionSpec(name="Kite Shop_Remove knots", description=told))
    assert (plain.name, plain.description) == ("remove_knots", "")
    told = "This is a GET request with one parameter. The endpoint generates a kite plan from it."
    plan = intent_of(FunctionSpec(name="Kite Shop_URL to plan", description=told))
    assert (plan.verb, plan.objects) == ("generate", ("kite plan",))


def test_a_page_called_after_its_source_says_so() -> None:
    news = FunctionSpec(name="Kite News_WindDesk", description="Get the latest news from WindDesk.")
    assert intent_of(news).objects == ("latest WindDesk news",)


def test_how_far_around_a_place_is_said_in_one() -> None:
    tool = {
        "name": "Kite Shop_shops/search",
        "description": "Search kite shops within a given radius of a location.",
        "parameters": {
            "type": "object",
            "properties": {
                "location": {"type": "string", "description": ""},
                "radius": {"type": "number", "description": "Radius in miles"},
            },
            "required": ["location", "radius"],
        },
    }
    made = generate([tool], n=12, mix="single=1").train
    said = [str(turn.content) for one in made for turn in one.messages if turn.role == "user"]
    assert said
    assert all(re.search(r"within [\w. -]+ miles? of ", text) for text in said)


def test_what_is_converted_is_in_no_unit() -> None:
    told = "Converts a quantity in one unit to the equivalent quantity in another."
    schema = {"properties": {name: {"type": "string"} for name in ("value", "from", "to")}}
    spec = FunctionSpec(name="Kites_Convert one unit", description=told, parameters=schema)
    assert intent_of(spec).kept == ()


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("Kites_Autocomplete Kites", "Autocomplete kites", "kite suggestions"),
        ("Kite Shop_search_autocomplete", "Kite autocompletion by keyword.", "Kite suggestions"),
        ("Kite Shop_Get img", "This API will return you an image of the kite.", "image"),
    ],
)
def test_what_completes_suggests_and_nobody_is_told_you(name: str, told: str, noun: str) -> None:
    spec = FunctionSpec(name=name, description=told)
    assert intent_of(spec).objects[0].lower() == noun.lower()


def test_searches_told_as_things_say_where_they_search() -> None:
    found = intent_of(FunctionSpec(name="Kite Search_Search", description="Make youtube search"))
    assert (found.verb, found.objects, found.complements[:1]) == ("search", ("YouTube",), ())


def test_the_only_one_that_is_got_has_the_id() -> None:
    schema = {
        "type": "object",
        "properties": {"id": {"type": "string", "default": "10"}},
        "required": ["id"],
    }
    tool = {"name": "Kites_Get a Language", "description": "Get a language.", "parameters": schema}
    made = generate([tool], n=10, mix="single=1").train
    said = [str(turn.content) for one in made for turn in one.messages if turn.role == "user"]
    assert said
    assert not any(" for ID" in text for text in said)


def test_letters_of_addresses_and_limits_in_figures_are_said() -> None:
    text = {"type": "string", "description": ""}
    schema = {
        "type": "object",
        "properties": {
            "s": {**text, "default": "delta"},
            "limit": {**text, "default": "5"},
            "callback": {**text, "default": "cb"},
        },
        "required": ["s"],
    }
    tool = {"name": "Kite Db_Search kite by name", "description": "", "parameters": schema}
    made = generate([tool], n=12, mix="single=1").train
    said = [str(turn.content) for one in made for turn in one.messages if turn.role == "user"]
    assert len(said) > 8
    assert not any(re.search(r"the (?:\d+|[a-z]+) kites\b|callback", text) for text in said)


def test_a_title_that_asks_is_what_is_done() -> None:
    name = "Kite Words_Check if text contains knots"
    found = intent_of(FunctionSpec(name=name, description="\n"))
    assert (found.verb, found.objects, found.complements) == (
        "check",
        ("text",),
        (("for", "knots"),),
    )
    top = intent_of(FunctionSpec(name="Kite Hub_Get a kite", description="get top x kite by id"))
    assert top.objects == ("top kite",)
