"""Tools that work on pages and files: what they act on, where they write, what they draw."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.skeleton import Phraser
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_roles import NUMBER, TEXT, listed, share, texts
from tests.phrasing.told import told_phraser

FLAG = {"type": "boolean"}
SELECTOR = {"type": "string", "description": "CSS selector for the element"}
REFERENCE = {"type": "string", "description": "Reference of the element in the page snapshot"}
OUTPUT = {"type": "string", "description": "Path of the file that the result is saved to"}
ROWS = {"type": "array", "items": {"type": "object", "properties": {"value": {"type": "number"}}}}


def noun_of(name: str, description: str) -> tuple[str, str]:
    """Verb and object of a function."""
    found = intent_of(FunctionSpec(name=name, description=description))
    return found.verb, found.noun


def test_elements_are_acted_on_and_held():
    found = texts("click_in_frame", "Click an element in a frame.", frameSelector=SELECTOR,
                  selector=SELECTOR)  # fmt: skip
    assert share(found, "(the )?<selector>.* in the frame <frameSelector>") == 1
    found = texts("fill_field", "Fill out a field.", selector=SELECTOR, value=TEXT)
    assert share(found, '<selector>.* with "?<value>') == 1
    found = texts("drag", "Drag an element.", sourceSelector=SELECTOR, targetSelector=SELECTOR)
    assert share(found, "<sourceSelector>.* (to|onto) <targetSelector>") == 1
    found = texts("select_option", "Select an option in a list.", ref=REFERENCE, value=TEXT)
    assert share(found, "<value>.* in (element )?<ref>") == 1


def test_a_description_and_a_reference_are_one_element():
    told = {"type": "string", "description": "Human-readable element description"}
    found = texts("press_on", "Click an element.", element=told, ref=REFERENCE)
    assert share(found, r"the <element> \(<ref>\)") == 1


def test_results_are_written_to_files_that_are_not_read():
    found = texts("take_picture", "Take a picture of the page.", filePath=OUTPUT)
    assert share(found, "(picture|photo) .*(save it (to|as)|saved to) <filePath>") == 1
    found = texts("export_page", "Export the page.", output_path=OUTPUT)
    assert share(found, "page .*(to|as) <output_path>") == 1


def test_charts_are_drawn_from_their_data():
    found = texts("generate_bar_chart", "Generate a bar chart.", data=ROWS, title=TEXT)
    assert share(found, "bar chart (called|named|titled).* (from|using) this data: <data>") > 0.9


def test_a_theme_is_no_topic():
    found = texts("make_chart", "Make a chart.", theme=listed("dark", "light"))
    assert share(found, "the <theme> theme") == 1


def test_nouns_that_are_also_verbs():
    assert noun_of("depth", "Order book depth.") == ("get", "order book depth")
    assert noun_of("coin_rate", "Funding rate history.")[0] == "get"
    assert noun_of("news", "News articles.") == ("get", "news articles")
    assert noun_of("place_order", "Place order.") == ("place", "order")
    assert noun_of("tickets", "Book tickets for a show.") == ("book", "tickets")


def test_a_service_in_the_name_is_no_object():
    verb, noun = noun_of("robot_delete", "Perform an HTTP DELETE request")
    assert (verb, noun) == ("send", "HTTP DELETE request")
    assert noun_of("robot_photo", "Take a photo of the room.") == ("take", "photo")


def test_what_is_selected_is_not_shown():
    found = texts("select_page", "Select a page.", page_id=TEXT)
    assert share(found, "show|get|find|fetch|pull|give") == 0


def test_an_update_that_changes_nothing_and_half_a_place_are_not_natural():
    made = phraser_of("update_item", "Update an item.", item_id=TEXT, note=TEXT)
    assert not made.natural(frozenset({"/item_id"}))
    assert made.natural(frozenset({"/item_id", "/note"}))
    made = phraser_of("list_shops", "List shops.", latitude=NUMBER, longitude=NUMBER, kind=TEXT)
    assert not made.natural(frozenset({"/latitude", "/kind"}))
    assert made.natural(frozenset({"/latitude", "/longitude"}))
    made = phraser_of("get_item", "Get details of an item.", item_id=TEXT, verbose=FLAG)
    assert not made.natural(frozenset({"/verbose"}))


@pytest.mark.parametrize(
    ("name", "told", "given", "natural"),
    [
        ("search_shells", "Search shells.", "query", True),
        ("search_shells", "Search shells.", "colour", True),
        ("search_shells", "Search shells.", "sort", False),
        ("search_shells", "Search shells.", "owner_id", False),
        ("search_shells", "Search shells.", "colour sort_order", False),
        ("search_shells", "Search shells.", "colour sort_by sort_order", True),
        ("plan_route", "Plan a route.", "origin", False),
        ("modify_shell", "Modify shell labels.", "shell_id", False),
        ("modify_shell", "Modify shell labels.", "shell_id add_label_ids", True),
        ("set_labels", "Set labels on a shell.", "shell_id", False),
        ("set_labels", "Set labels on a shell.", "shell_id add_label_ids", True),
        ("list_shops", "List shops.", "latitude longitude", True),
        ("list_shops", "List shops.", "latitude longitude location", False),
        ("track_boat", "Track a boat.", "boat_iata", True),
        ("track_boat", "Track a boat.", "boat_iata boat_icao", False),
    ],
)
def test_what_is_told_once_and_says_something_is_natural(name, told, given, natural):
    every = "query colour sort owner_id shell_id add_label_ids location boat_iata boat_icao".split()
    properties = {one: TEXT for one in every} | {"latitude": NUMBER, "longitude": NUMBER}
    properties |= {"sort_by": TEXT, "sort_order": {"type": "string", "enum": ["asc", "desc"]}}
    properties |= {"origin": TEXT, "destination": TEXT}
    if name != "search_shells":
        beside = ("add_label_ids", "sort_by", "destination")
        properties = {one: properties[one] for one in (*given.split(), *beside)}
    made = phraser_of(name, told, **properties)
    assert made.natural(frozenset(f"/{one}" for one in given.split())) is natural


def phraser_of(name: str, description: str, /, **properties: object) -> Phraser:
    """The phraser of a function whose arguments are all optional."""
    function = FunctionSpec(
        name=name,
        description=description,
        parameters={"type": "object", "properties": properties},
    )
    return told_phraser(function, bind(function))


def test_keys_are_pressed_values_typed_and_files_moved():
    found = texts("press_key", "Press a key.", key=TEXT)
    assert share(found, "press (the )?<key>|<key>.* pressed") > 0.9
    found = texts("type_value", "Type text into a field.", uid=REFERENCE, value=TEXT)
    assert share(found, '<value>"? (typed )?in(to)? (element )?<uid>') > 0.9
    path = {"type": "string", "description": "Path of a file."}
    found = texts("move_file", "Move or rename files.", source=path, destination=path)
    assert share(found, "<source>.* to <destination>") == 1
    found = texts("fork_repo", "Fork a repository.", owner=TEXT, repo=TEXT)
    assert share(found, "<owner>/<repo>") == 1


def test_labels_are_set_and_searched():
    labels = {"type": "array", "items": TEXT}
    found = texts("update_issue", "Update an issue.", issue_number=NUMBER, labels=labels)
    assert share(found, "labels (of|on) issue #?<issue_number>.* to <labels>") > 0.9
    found = texts("list_labels", "List labels.", search=TEXT)
    assert share(found, 'matching "?<search>') > 0.9


def test_what_tells_things_apart_is_not_lost():
    found = texts("get_watchers", "Get the list of users watching an issue.", issue_key=TEXT)
    assert share(found, "watching (the )?issue") > 0.9
    assert noun_of("get_favourite_filters", "Get filters marked as favourite.")[1] == (
        "favourite filters"
    )
    found = texts("delete_entries", "Delete all old entries of an account.", symbol=TEXT)
    assert share(found, "old entries") > 0.9


def test_names_with_dots_and_hedged_descriptions():
    assert noun_of("events.EventsApi.agent_events", "Retrieves all agent events.")[1] == (
        "agent events"
    )
    assert noun_of("open_den", "This function either creates a new den or opens one.") == (
        "create",
        "den",
    )
    found = texts("is_used", "Check if the token is currently being used.", token=TEXT)
    assert share(found, "being used") > 0.9
