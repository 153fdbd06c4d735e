"""Everyday functions, made up here: words before a noun, where things lead, what is natural."""

from __future__ import annotations

import datetime as dt
import random
import re
from typing import Any

import pytest

import generator as gen
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.phrasing.skeleton import Hole
from generator.records import Anchor, FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.told import told_phraser

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}


def phraser(name: str, description: str, /, **properties: Any) -> GrammarPhraser:
    function = FunctionSpec(
        name=name,
        description=description,
        parameters={"type": "object", "properties": properties, "required": list(properties)},
    )
    made = told_phraser(function, bind(function))
    assert isinstance(made, GrammarPhraser)
    return made


def texts(name: str, description: str, /, **properties: Any) -> list[str]:
    """Every request that says all the arguments, with "<name>" for each."""
    made = phraser(name, description, **properties)
    found = [
        "".join(f"<{part.path[1:]}>" if isinstance(part, Hole) else part for part in one.parts)
        for one in made.skeletons(frozenset(f"/{key}" for key in properties))
    ]
    assert len(found) > 10
    return found


def share(found: list[str], pattern: str) -> float:
    return sum(bool(re.search(pattern, text, re.I)) for text in found) / len(found)


def intent(name: str, told: str, **properties: Any) -> Any:
    parameters = {"type": "object", "properties": properties}
    return intent_of(FunctionSpec(name=name, description=told, parameters=parameters))


def test_what_a_description_lists_as_criteria_leads_to_nothing():
    told = "Search for saunas based on location, category and price."
    assert intent("find_saunas", told).complements == ()


def test_sorts_of_a_thing_stand_before_its_noun():
    found = texts(
        "find_saunas",
        "Search for saunas based on location, category and price.",
        category={"type": "string", "enum": ["Finnish", "Turkish", "Infrared"]},
        price_range={"type": "string", "enum": ["cheap", "moderate", "luxury"]},
    )
    assert share(found, "<price_range> <category> saunas?") == 1


def test_a_number_of_results_counts_the_noun():
    count = {"type": "integer", "description": "Number of results to return"}
    assert share(texts("find_saunas", "Search for saunas.", count=count), "<count> saunas") > 0.2


def test_ways_lead_from_a_start_to_an_end():
    found = texts(
        "get_directions",
        "Retrieve directions from one location to another.",
        start_location=TEXT,
        end_location=TEXT,
    )
    assert share(found, "from <start_location>.* to <end_location>") > 0.8
    assert share(found, "in <end_location>") == 0


def test_twins_are_said_together():
    found = texts("time_gap", "Get the time difference.", city1=TEXT, city2=TEXT)
    assert share(found, "between <city1> and <city2>") > 0.9


def test_a_fact_keeps_what_it_is_of():
    price = intent("get_price", "Get the price of an item at a shop.", item_name=TEXT)
    assert ("of", "item") in price.complements
    found = texts("get_price", "Get the price of an item.", item_name=TEXT)
    assert share(found, "price (of|for) <item_name>") > 0.5


def test_sessions_are_opened_and_closed_as_people_say():
    made = phraser("logout", "Log out the current user.")
    said = ["".join(map(str, one.parts)) for one in made.skeletons(frozenset())]
    assert said
    assert all(re.search(r"(log|sign|logged) ?(me )?out|logout", text, re.I) for text in said)


def test_what_is_the_users_is_mine():
    mine = phraser("get_schedule", "Get the user's schedule.")
    said = ["".join(map(str, one.parts)) for one in mine.skeletons(frozenset())]
    assert sum("my schedule" in text for text in said) > len(said) / 2
    assert not intent("get_schedule", "Get the user's schedule.", user_id=TEXT).owned


def test_a_new_time_is_what_something_is_changed_to():
    found = texts(
        "edit_event", "Edit an event.", event_id=TEXT, new_start_time={**TEXT, "format": "time"}
    )
    assert share(found, "to (start at )?<new_start_time>") == 1


def test_a_number_of_nights_is_for_nights():
    assert ("for", "nights") in intent("book", "Book a room for a number of nights.").complements


PLAYLIST = {
    "playlist": {"type": "string", "description": "Name of the playlist"},
    "song": {"type": "string", "description": "Title of the song"},
}


def test_sets_of_arguments_that_tell_nothing_of_the_object_are_not_natural():
    function = FunctionSpec(
        name="add_to_playlist",
        description="Add a work to a playlist.",
        parameters={
            "type": "object",
            "properties": {
                "playlist": {"type": "string", "description": "Name of the playlist"},
                "work_type": {"type": "string", "description": "Kind of work, e.g. 'song', 'work'"},
            },
        },
    )
    made = told_phraser(function, bind(function))
    assert not made.natural(frozenset({"/playlist"}))
    assert made.natural(frozenset({"/playlist", "/work_type"}))


def said(distance: str) -> set[str]:
    """What stands between a distance and the place that it leads to."""
    made = phraser(
        "book_sauna",
        "Book a sauna.",
        spatial_relation={"type": "string", "description": "Distance to that place"},
        city=TEXT,
    )
    values = {"/spatial_relation": distance, "/city": "Oslo"}
    plain = {key[1:]: value for key, value in values.items()}
    anchor = Anchor(dt.datetime(2026, 3, 2, 9, 0))
    found = set()
    for one in made.phrasings(frozenset(values)):
        spoken = one.say(values, plain, random.Random(1), anchor)
        if spoken is not None:
            between = re.search(rf"{distance}(.*)Oslo", spoken.text, re.I)
            found.add(between[1] if between else "?")
    return found


def test_a_distance_leads_to_a_place_by_its_own_preposition():
    assert said("not far") == {" from "}
    assert said("within walking distance") == {" of "}
    assert said("close") == {" to "}
    assert said("near") <= {" ", " to "}


def test_where_a_thing_goes_is_said_though_no_argument_names_it():
    told = "Add a kettle to the wishlist."
    assert share(texts("add_to_wishlist", told, kettle=TEXT), "to my wishlist") > 0.9
    told = "Remove an item from the basket."
    assert share(texts("remove_item", told, item_id=TEXT), "from my basket") > 0.9
    told = "Convert a temperature from Fahrenheit to Celsius."
    assert share(texts("convert_temperature", told, value=WHOLE), "to celsius") > 0.9


def test_a_proper_name_goes_without_the_noun_of_its_sort():
    named = {"type": "string", "description": "Name of the dynasty."}
    found = texts("get_dynasty", "Get information about a dynasty.", dynasty_name=named)
    assert share(found, "dynasty <") == 0
    found = texts("get_film", "Get information about a film.", film_name=dict(named))
    assert share(found, "<film_name>") == 1


def test_facts_are_in_a_year_and_works_from_one():
    year = {"type": "integer", "description": "The year."}
    found = texts("get_rainfall", "Get the average temperature.", city=TEXT, year=year)
    assert share(found, "in <year>") > 0.9
    found = texts("find_films", "Find films of a genre.", genre=TEXT, year=year)
    assert share(found, "(from|for) <year>") > 0.9


def test_requests_open_with_the_plain_verb_more_than_with_its_synonyms():
    found = texts(
        "play_music", "Play music.", artist=TEXT, album=TEXT, genre=TEXT, year={"type": "string"}
    )
    first = [text.lower().split(" ", 1)[0] for text in found]
    assert first.count("play") > 1.5 * max(map(first.count, ("put", "start", "turn", "let")))
    assert share(found, "^(ok|now|let me play)") == 0


def test_two_currencies_are_from_one_to_the_other():
    code = {"type": "string", "description": "Currency code."}
    found = texts(
        "get_rate", "Get the exchange rate.", base_currency=code, target_currency=dict(code)
    )
    assert share(found, "from <base_currency> to <target_currency>") > 0.9


NUMBER = {"type": "number"}


@pytest.mark.parametrize(
    ("name", "told", "properties", "pattern"),
    [
        ("apply_coupon", "Apply a coupon code to the shopping cart.", {"code": TEXT},
         "apply coupon code <code>"),
        ("plant_care_tip", "Gives a care tip for a houseplant", {"plant": TEXT}, "care tip"),
        ("open_blinds", "Open window blinds", {"room": TEXT}, "blinds (?:in|for) the <room>"),
        ("assign_shift", "Assign an employee to a shift",
         {"name": TEXT, "shift": {"enum": ["morning", "night"]}}, "the <shift> shift"),
        ("convert_units", "Convert a measurement.",
         {"value": NUMBER, "from_unit": TEXT, "to_unit": TEXT},
         "<value> <from_unit> (?:to|into|in) <to_unit>|in <to_unit>"),
        ("find_recipe", "Find recipes.",
         {"exclude": {"type": "array", "items": TEXT, "description": "What to leave out"}},
         "(excluding|without) <exclude>"),
        ("report_pothole", "Report a pothole to the city.",
         {"location": {"type": "string", "description": "Street address"}, "photo_url": TEXT},
         "pothole at <location>.* photo:? <photo_url>"),
        ("toggle_flag", "Enable or disable a feature flag",
         {"flag": {"type": "string", "description": "e.g. new-checkout"},
          "enabled": {"type": "boolean"}}, "<enabled> .*<flag>"),
        ("set_flag", "Enable a feature flag", {"flag": TEXT, "enabled": {"type": "boolean"}},
         "switch .*<flag>.* to <enabled>"),
        ("set_due_date", "Set the due date for a card.",
         {"card_id": TEXT, "due": {"type": "string", "format": "date"}},
         "set the due date for card #?<card_id> to <due>"),
        ("set_default_berth", "Set the default berth.", {"berth_id": TEXT},
         "set the default berth to <berth_id>"),
        ("set_crew", "Set the crew of a barge.", {"crew_id": TEXT, "barge_id": TEXT},
         "set the crew of barge #?<barge_id> to <crew_id>"),
        ("cancel_timer", "Cancel a specific timer by name", {"name": TEXT},
         "timer .*<name>|<name> timer"),
        ("search_authors", "Search for author profiles by name.", {"name": {
            "type": "string", "x-semantic": "person_name"}}, "profile"),
        ("search_diary", "Search diary entries by keyword.", {"q": TEXT}, "entries"),
        ("post_comment", "Post a review comment to GitHub",
         {"repo": TEXT, "pull_request": {"type": "string", "description": "Number of the PR"}},
         "^(?!.*(?:named|called)).*review comment"),
        ("resolve_name", "Convert a profile name to a numeric user ID", {"profile_name": TEXT},
         "to a numeric user ID"),
        ("switch_chain", "Switch between Lumen chains", {"chain": {"enum": ["main", "dev"]}},
         "(?:switch|go|change) to the (?:Lumen <chain>|<chain> Lumen chain)"),
        ("switch_network", "Switch between networks", {"network": {"enum": ["main", "dev"]}},
         "(?:switch|go|change) to the <network>"),
        ("switch_branch", "Switch between branches", {"quiet": {"enum": ["main", "dev"]}},
         "to a branch\\b"),
        ("update_ride_description", "Update a ride description",
         {"ride_id": TEXT, "description": TEXT}, "ride #?<ride_id>"),
        ("set_thermostat", "Set the heating and/or cooling setpoints on the thermostat",
         {"cooling_setpoint": NUMBER, "heating_setpoint": NUMBER},
         "the heating setpoint to <heating_setpoint>"),
        ("search_diary_days", "Search diary entries.",
         {"from": {"type": "string", "format": "date", "x-semantic": "start_date"},
          "to": {"type": "string", "format": "date"}}, "between|from <from> (?:to|until|through)"),
        ("bulk_lookup", "Up to 10 zip codes in one request.", {"zip": TEXT}, "^(?!.*bulk)"),
        ("list_pages", "List pages - returns all pages of a wiki", {"wiki": TEXT},
         "^(?!.*returns)"),
        ("sum_spent", "Returns the total spent in a specific spending category.",
         {"category": {"enum": ["food", "rent"]}}, "in the <category> (?:spending )?category"),
        ("set_price", "Set the price for a product", {"product_id": TEXT, "price": NUMBER},
         "set the price for product #?<product_id> to <price>"),
        ("update_deadline", "Update a project's deadline",
         {"project_id": TEXT, "deadline": {"type": "string", "format": "date"}},
         "the deadline of project #?<project_id> to <deadline>"),
        ("send_money", "Send money to a contact.", {"amount": NUMBER},
         "^(?!.*(?:named|called) <amount>)"),
        ("lookup_word", "Look up a word in the dictionary.", {"word": TEXT},
         "word \"?<word>|<word> word"),
        ("track_package", "Track a package", {"tracking_number": TEXT}, "package #?<tracking"),
        ("order_pizza", "Order a pizza", {"crust": {"enum": ["thin", "thick", "stuffed"]}},
         "<crust> crust"),
        ("open_incident", "Open a new incident and page the owning team.", {"title": TEXT},
         "incident"),
        ("web_answer", "A search engine optimized for comprehensive, accurate results.",
         {"query": TEXT}, "^(?!.*accurate).*<query>"),
        ("capture_and_insert_scene", "", {"name": TEXT}, "^(?!.*an and).*capture"),
        ("estimate_window", "Estimate when a parcel will arrive.", {"postcode": TEXT},
         "^(?!.*will arrive).*window"),
        ("request_leave", "Request time off", {"note": TEXT}, "time-off"),
        ("get_ship_history", "Scan history for a ship", {"limit": WHOLE}, "^(?!.*scan ).*history"),
        ("get_rates", "Get the historical exchange rates", {"base_currency": TEXT},
         "^(?!.*(?:are|is) (?:from|for|in|of|with) <)"),
        ("change_limit", "Change the daily limit of a card.",
         {"card_last_four": TEXT, "daily_limit": NUMBER}, "card ending in <card_last_four> to <d"),
        ("query_logs", "Get the logs of a service", {"last_minutes": WHOLE, "lines": WHOLE},
         "(?:over|from) the (?:last|past) <last_minutes>"),
        ("get_download_stats", "Download numbers for a show", {"show": TEXT}, "download stats"),
        ("get_yield", "Solar yield over a period.",
         {"period": {"enum": ["today", "yesterday", "month"]}}, "^(?!.*the <period> period)"),
        ("add_guest", "Add a guest to the list.", {"diet": {"enum": ["none", "vegan"]}},
         "^(?!.*<diet> guest)"),
        ("search_kb", "Search the internal knowledge base.", {"query": TEXT},
         "(?:search|through) the internal knowledge base"),
        ("get_cost", "Get the cost of a parcel.", {"weight_kg": NUMBER, "express": WHOLE},
         "^(?!.*of weight)"),
        ("set_sprinkler", "Program a sprinkler.", {"zone": WHOLE, "duration_min": WHOLE},
         "(?:in|for) zone <zone>"),
        ("make_plan", "Generate a meal plan.", {"calories": WHOLE, "protein_g": WHOLE},
         "<calories> calories.*<protein_g> of protein"),
    ],
)  # fmt: skip
def test_arguments_stand_where_people_say_them(
    name: str, told: str, properties: dict[str, Any], pattern: str
) -> None:
    assert share(texts(name, told, **properties), pattern) > 0.6


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("search_sails", "Search the sail database", "search", "sails"),
        ("find_skippers", "Search the directory", "search", "skippers"),
        ("search_docs", "Search the knowledge base", "search", "knowledge base"),
        ("heat_pump_design", "Size a heat pump", "size", "heat pump"),
        ("tidal_drift", "Estimate drift time of a buoy", "estimate", "drift time"),
    ],
)
def test_what_is_sought_or_made_is_told_not_where_or_of_what(name, told, verb, noun):
    found = intent(name, told)
    assert (found.verb, found.noun) == (verb, noun)


def test_what_is_made_from_a_prompt_is_of_what_it_says():
    told = "Generate an image from a text prompt"
    found = texts("generate_image", told, prompt={"type": "string"})
    assert not any(" from " in text for text in found)


def test_nobody_needs_a_reminder_to_remind():
    spec = {
        "name": "create_reminder",
        "description": "Create a new reminder",
        "parameters": {"type": "object", "properties": {"title": TEXT}, "required": ["title"]},
    }
    made = gen.generate(gen.load_specs(spec), n=150, seed=9, mix={"single": 1}, validation=0.05)
    asked = [one.messages[-2].content or "" for one in made.train]
    assert any("reminder to" in text for text in asked)
    assert not any("reminder to remind" in text for text in asked)


def test_a_purpose_leads_to_nothing():
    read = intent("get_prices", "Provides price data for technical analysis and charting.")
    assert read.complements == ()
    read = intent("find_rooms", "Find rooms for a meeting.")
    assert read.complements


def test_how_many_there_may_be_is_not_said():
    told = "Merge two or more PDF files into one."
    assert "more" not in intent("merge_pdfs", told).noun


def test_what_a_thing_must_be_before_is_not_said():
    told = "Delete a previously-created list."
    assert intent("drop_list", told).noun == "list"


def test_what_users_write_is_not_the_askers():
    assert not intent("get_reviews", "Get user reviews of a game.").owned
    assert intent("get_profile", "Get user profile.").owned


def test_no_possessive_is_left_without_its_noun():
    assert intent("get_company", "Get a company's information.").noun == "company"


def test_marking_says_as_what():
    assert share(texts("mark_task_done", "", task_id=TEXT), "task.* as done") > 0.9


def test_what_is_turned_between_its_kinds_says_no_kinds():
    assert intent("convert_image", "Convert an image between formats.").complements == ()


def test_set_and_the_name_of_a_function_are_verbs_before_nouns():
    assert intent("repeat", "Set repeat mode. Needs state.", state=TEXT).verb == "set"
    assert intent("hash", "Hash text using MD5.", text=TEXT).objects == ("text",)


def test_the_history_of_a_thing_is_got_not_searched():
    read = intent("telemetry_query", "Query telemetry history for a device.", device_id=TEXT)
    assert (read.objects, read.complements) == (("telemetry history",), (("for", "device"),))


def test_a_state_in_the_name_stands_for_the_clause_that_tells_it():
    told = "Find pets whose owners have not visited the clinic recently."
    assert intent("get_inactive_pets", told).noun == "inactive pets"


def test_one_searches_a_service_by_its_name():
    found = texts("search", "Search Spotify. Needs query.", query=TEXT)
    assert share(found, "(search|through|on|in) Spotify") == 1


def test_participles_with_to_go_before_their_values():
    found = texts(
        "add_lead", "Add a lead.", name=TEXT, assigned_to={**TEXT, "description": "User ID"}
    )
    assert share(found, "(?<!with )assigned to (user )?<assigned_to>") > 0.5


def test_whose_an_argument_names_is_not_said_twice():
    found = texts("read_log", "Read the log of a valve's pressure changes.", valve_id=TEXT)
    assert found
    assert not any("valve's" in text for text in found)
