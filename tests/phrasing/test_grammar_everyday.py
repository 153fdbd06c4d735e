"""Requests of everyday functions: what people ask for, and the words that lead to each argument."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_life import intent
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts


@pytest.mark.parametrize(
    ("told", "verb", "noun"),
    [
        ("This asynchronous function retrieves the map of tides.", "retrieve", "map"),
        ("A simple helper function for renaming reefs.", "rename", "reefs"),
        ("This tool attempts to delete a burrow.", "delete", "burrow"),
        ("Asynchronously stores a pebble.", "store", "pebble"),
    ],
)
def test_what_comes_before_the_verb_is_passed_over(told, verb, noun):
    found = intent("qzx", told)
    assert (found.verb, found.noun) == (verb, noun)


NEW_TIME = {"type": "string", "description": "The new date and time."}
PLACE = {"type": "string", "description": "The city."}
AIM = {"type": "string", "description": "The target column."}
WORDS = {"type": "array", "items": TEXT}
AGES = {"type": "string", "enum": ["annual", "quarter"]}
NUMBERS = {"type": "array", "items": {"type": "number"}}
KEY = {"type": "string", "enum": ["A minor", "G major"]}


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("get_best_player", "Get the best player in a sport.",
         {"sport": {"type": "string", "description": "The type of sport."}}, "in <sport>", "an? <"),
        ("write_tune", "Write a tune.", {"key": KEY}, "in (the key of )?<key>", "with"),
        ("judge_team", "Analyze the play of the team.",
         {"details": {"type": "array", "items": TEXT}}, "(including|with) <details>", "from <"),
        ("run_survey", "Perform a sentiment analysis.", {"text": TEXT}, "analysis", "this: <"),
        ("calculate_area", "Calculate the area of a disc.", {"radius": WHOLE},
         "with .*radius", "for .*radius|within"),
        ("dim_lamp", "Sets the lamp brightness.", {"percentage": WHOLE}, "to <percentage>", "with"),
        ("find_ford", "Find the closest ford to a specific location.",
         {"location": PLACE}, "to <location>", "near|in <"),
        ("rank_tests", "Run a t-test.",
         {"group_1": NUMBERS, "group_2": NUMBERS}, "(with|versus) <group_2>", "group [12] "),
        ("get_champion", "Retrieves the player with most goals in a league.", {"club": TEXT},
         "player with the most goals", "with most"),
        ("check_sale", "Checks if a game is currently on sale in a region.",
         {"game": TEXT}, "is .*on sale", "on on"),
        ("games.find", "Find the latest updates or patches for a game.", {"game": TEXT},
         "latest updates", "find <"),
        ("app.get_moth_configs", "Retrieve all configuration settings for the moth application.",
         {"zone": TEXT}, "configuration settings", "configuration moth"),
        ("mow_lawn.price", "Calculate the estimated mowing price.",
         {"fabric": {**TEXT, "enum": ["silk", "tweed"]}},
         "estimated|is mowing|mowing (be|costs?)\\b", "<fabric> estimated"),
        ("draw_menu", "Draws a menu with a title and a list of moods.", {"moods": WORDS},
         "with (these )?(the )?moods", "of <moods>"),
        ("find_maker", "Find the maker of a barrel.", {"barrel": TEXT}, "maker", "any makers"),
        ("list_toads", "List toads in a given category.",
         {"category": TEXT}, "toads", "in an? <category>"),
        ("grow_woods", "Grow a wood.", {"n_oaks": WHOLE}, "<n_oaks> oaks", "n oaks"),
        ("Judge.annotate", "Processes the given sketch for the context.", {"mood": TEXT},
         "annotate the sketch", "judge"),
        ("notify_flood", "Notify if there is a flood in the river.", {"river": TEXT},
         "notify me of a flood", "there"),
        ("get_report", "Get the report.", {"period": AGES}, "for the <period> period", "over <"),
        ("check_vase", "Check the availability of a specific vase.",
         {"vase": TEXT, "material": TEXT}, "(of|for) .*<material>", "<material> availability"),
        ("get_all_moths", "Retrieve a list containing the moths of a wood.", {"wood": TEXT},
         "moths", "the list"),
        ("check_gear", "Check the gear.", {"wheel": TEXT},
         "check|<wheel>", "be checked|<wheel> checked"),
    ],
)  # fmt: skip
def test_the_words_that_lead_to_it(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.9
    assert share(found, never) == 0


def test_an_artist_may_be_what_is_added():
    told = "Add a song, an album or the songs of an artist to one of the playlists."
    found = texts("add_to_playlist", told, playlist=TEXT, artist=TEXT)
    assert share(found, "<artist> ") > 0.9
    assert not any(" it by " in text or " that by " in text for text in found)


def test_how_often_is_no_company():
    found = texts("add_habit", "Add a habit to the tracker.", title=TEXT, times_per_week=WHOLE)
    assert share(found, "<times_per_week> times (a|per) week") > 0.5
    assert share(found, "with <times_per_week> times") == 0


def test_what_comes_with_a_booking_is_no_setting():
    found = texts("book_feast", "Book a feast.", catering={"enum": ["pizza", "cake"]})
    assert share(found, "with <catering>") > 0.5
    assert share(found, "set to|> catering|catering <") == 0
    part = {"enum": ["morning", "afternoon", "any"]}
    found = texts("book_sweep", "Book a sweep.", part_of_day=part)
    assert share(found, "part of day|set to") == 0
    found = texts("join_choir", "Join a choir.", course={"enum": ["beginners", "gospel"]})
    assert share(found, "in the <course> course") > 0.5
