"""What is asked for, in functions made up: verbs of names, nouns of deeds, words only tools say."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described import nouns
from tests.phrasing.test_grammar_life import TEXT, WHOLE, intent, share, texts


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        # verbs that are as often nouns, and what a service's name hides
        ("scale_pier", "", "scale", "pier"),
        ("dock_scale", "Scale harbor cranes.", "scale", "harbor cranes"),
        ("boatbook_hide_buoy", "Hide or unhide a buoy.", "hide", "buoy"),
        ("zoom_get_berth", "Berth", "get", "berth"),
        # a description that is but the end of the name
        ("add_knot", "Knot", "add", "knot"),
        ("boaty_create_mooring_rule", "Mooring rule", "create", "mooring rule"),
        ("sailbox_list_boats", "boats", "list", "boats"),
        ("harbor_reviews", "reviews", "get", "harbor reviews"),
        ("sail_queue", "queue", "get", "queue"),
        # deeds told by nouns: the name says them better, or the noun its verb
        ("get_sails", "Unified sail retrieval - supports one and many", "get", "sails"),
        ("read_logbook", "Fast, ink-efficient web content extraction", "read", "logbook"),
        ("hull_hybrid_search", "Hybrid search", "search", ""),
        ("knots", "Knot management: tie, untie", "manage", "knots"),
        ("deck_usage", "Deck usage% + mast size + 24h growth", "get", "deck usage"),
        # adjectives before a comma, and those that only tools say
        ("make_sail", "Generate a complete, self-contained linen sail.", "generate", "linen sail"),
        ("read_tides", "Read retained tide history.", "read", "tide history"),
        ("check_boat", "Check the user-visible state of a boat", "check", "state"),
        ("tie_knots", "Compare 2 to 5 knots and show only what differs.", "compare", "knots"),
        ("run_hoist", "Runs exactly one hoist command.", "run", "hoist command"),
        # by what means it is done, and the short form of a long name
        ("find_reefs", "Search for reefs using the Deep Sea API.", "search", "reefs"),
        ("get_vhf", "Get a Very High Frequency (VHF) channel", "get", "VHF channel"),
        ("send_buoy", "Message a skipper or group", "message", "skipper"),
    ],
)
def test_what_is_done_to_what(name, told, verb, noun):
    found = intent(name, told, boat=TEXT)
    assert (found.verb, found.noun) == (verb, noun)


@pytest.mark.parametrize(
    "told",
    [
        "Find sails using the Windy Search API. Best for masts.",
        "Store a sail in vector storage, to be indexed.",
        "Plan a sail for future delivery.",
        "Get the sails from the Windy HTML page.",
    ],
)
def test_technical_means_are_no_part_of_what_is_asked_for(told):
    found = intent("sails_windy", told, boat=TEXT)
    assert (found.complements, found.kept) in [((), ()), ((("for", "future delivery"),), ())]


def test_a_day_that_has_something_takes_no_article():
    found = texts("getTodayTides", "Get today's tides from Tideland", harbor=TEXT, count=WHOLE)
    assert not share(found, "the today's")
    assert share(found, "today's tides")


@pytest.mark.parametrize(
    ("many", "one"),
    [("indices", "index"), ("caches", "cache"), ("sizes", "size"), ("buses", "bus")],
)
def test_what_ends_in_s_has_a_singular_that_is_a_word(many, one):
    assert nouns.singular(many) == one


def test_short_forms_keep_their_capitals_in_the_singular():
    assert nouns.singular_phrase("harbor ATMs") == "harbor ATM"
