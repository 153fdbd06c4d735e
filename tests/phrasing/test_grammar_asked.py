"""What is asked for, in functions made up: verbs of names, nouns of deeds, words only tools say."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.merged_clause import clause_of
from generator.records import FunctionSpec
from tests.phrasing.test_grammar_life import TEXT, WHOLE, intent, phraser, share, texts


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
        # the aim that the name tells, one thing told as one or many, a greeting
        ("suggest_knots", "Analyse a sail and suggest fitting knots.", "suggest", "fitting knots"),
        ("tie_knot", "Tie a knot or multiple knots.", "tie", "knot"),
        ("hello", "", "say hello to", ""),
        # adverbs that end no noun, and adjectives that look like verbs after a name that looks up
        ("delete_sail", "Delete a sail entirely.", "delete", "sail"),
        ("list_moored_boats", "Open boats with a mast", "list", "moored boats"),
        (
            "make_sail",
            "Make a beautifully styled, linen-backed sail.",
            "make",
            "styled linen-backed sail",
        ),
        ("pier_exec", "exec", "execute", ""),
        # a clause that only the name tells in a noun, and fields of what is changed
        ("explore_reef", "Explore what's around a buoy in one call", "explore", "reef"),
        ("change_sail", "Change fields on an existing sail.", "change", "sail"),
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
    [
        ("indices", "index"),
        ("caches", "cache"),
        ("sizes", "size"),
        ("buses", "bus"),
        ("dns", "dns"),
    ],
)
def test_what_ends_in_s_has_a_singular_that_is_a_word(many, one):
    assert nouns.singular(many) == one


def test_short_forms_keep_their_capitals_in_the_singular():
    assert nouns.singular_phrase("harbor ATMs") == "harbor ATM"


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("buoyhub_search", "Search BuoyHub", "BuoyHub"),
        ("avitoo_search", "", "Avitoo"),
        ("hn_search", "", "Hacker News"),
        ("patent_search", "", "patents"),
    ],
)
def test_a_service_is_searched_and_a_thing_is_found(name, told, said):
    found = texts(name, told, query=TEXT)
    assert share(found, rf"\b{said}\b") > 0.9
    assert not share(found, rf"\b(?:an?|the) {said}")


def test_a_service_holds_the_things_that_the_name_has():
    found = texts("find_movies_buoytube_search_clips", "Search Buoytube", query=TEXT)
    assert share(found, "clips.* on Buoytube") > 0.9


@pytest.mark.parametrize(
    ("name", "told", "verb"),
    [
        ("read_log", "Read the log of a boat.", "read|show|see|look at|get"),
        ("describe_sail", "Describe a sail", "describe|about|walk me through|look like"),
        ("extract_tides", "Extract tides from a chart.", "extract|get|pull|only"),
        (
            "book_berth",
            "Book a berth in a harbor",
            "book|reserve|make|get|have|need|like|want|hold|keep|save|set|put|any chance",
        ),
    ],
)
def test_a_deed_is_said_by_its_verb(name, told, verb):
    found = texts(name, told, boat=TEXT, day=TEXT)
    assert share(found, rf"\b(?:{verb})") > 0.97


@pytest.mark.parametrize(
    ("name", "told", "leaf", "said"),
    [
        ("get_stock_data", "Fetch stock data", "symbol", "stock data"),
        ("get_sail_fields", "Retrieves field names and types for a sail object", "object_name",
         "field names and types"),
        ("find_folder", "Find a folder by its shared link URL", "shared_link_url", "folder"),
    ],
)  # fmt: skip
def test_what_only_leads_to_a_thing_does_not_stand_for_it(name, told, leaf, said):
    assert share(texts(name, told, **{leaf: TEXT}), said) == 1


def test_a_file_is_the_video_that_it_holds():
    path = {"type": "string", "description": "Path to input file"}
    assert not share(texts("slow_down", "Slow down a video", input_file=path), "a video")
    found = texts("extract_sound", "Extract sound as mp3 from a video", input_file=path)
    assert share(found, "from (?:the file )?<input_file>") == 1


def test_a_flag_called_like_the_state_picks_the_verb():
    flag = {"type": "boolean", "description": "State"}
    found = texts("update_boat", "Activate or deactivate a boat", boat_name=TEXT, active=flag)
    assert share(found, "<active> (?:the|my|a|boat|<boat_name>)") == 1


def test_nobody_asks_by_a_noun_alone():
    made = phraser("get_tide_history", "Get the tide history", harbor=TEXT)
    found = ["".join(map(str, one.parts)).lower() for one in made.skeletons(frozenset())]
    assert found
    assert not {"tide history", "tide history?", "tide history please"} & set(found)


def test_who_asks_gets_what_a_function_delivers():
    assert intent("get_tides", "Delivers tide data for sailors.", boat=TEXT).verb == "get"
    assert intent("get_multiple_tides", "", boat=TEXT).noun == "tides"


def test_a_name_after_to_is_a_goal_though_it_could_be_a_verb():
    assert intent("stow_sail", "Move a sail to Trash. It can be got back.").complements == (
        ("to", "Trash"),
    )


@pytest.mark.parametrize(
    ("name", "told", "takes", "verb", "noun"),
    [
        # nouns of deeds, by what is given; without it they are of a look-up
        ("sailshop_order", "Sailshop", ("sail", "qty"), "place", "sailshop order"),
        ("sailshop_order", "Sailshop", ("sail", "max_price"), "get", "sailshop order"),
        ("buoy_dm", "DM", ("message",), "send", "DM"),
        ("fish_order", "Fishery", ("items",), "order", ""),
        ("pearl_payment", "Pearl", ("recipient",), "make", "pearl payment"),
        ("foghorn_command", "Blowhard", ("command",), "send", "foghorn command"),
        # verbs that are all that is told, and nouns that look like them
        ("knot", "Solve", ("rope",), "solve", "knot"),
        ("harbor_toot", "Post", ("body",), "post", "harbor toot"),
        ("hull_screener", "screen", ("rope",), "screen", "hulls"),
        ("sail_choice", "Choose", ("rope",), "get", "sail choice"),
        ("hull_watchlist", "watch", ("rope",), "get", "hull watchlist"),
    ],
)
def test_a_deed_is_told_by_what_it_takes(name, told, takes, verb, noun):
    found = intent(name, told, **dict.fromkeys(takes, TEXT))
    assert (found.verb, found.noun) == (verb, noun)


def test_an_order_is_placed_for_what_has_a_symbol():
    symbol = {**TEXT, "description": "Ticker symbol of the company"}
    found = texts("place_order", "Place an order.", symbol=symbol, qty=WHOLE)
    assert share(found, r"\border\b") == 1


@pytest.mark.parametrize(
    ("name", "told", "takes", "said"),
    [
        # what a verb without an object acts on is what a call can't go without
        ("boaty_follow", "follow", ("handle",), r"\bfollow <handle>"),
        ("library_hold", "hold", ("bib_id",), r"\bhold bib <bib_id>"),
        ("sailcast_subscribe", "subscribe", ("feed",), r"\bsubscribe to <feed>"),
        ("reef_comment", "comment", ("parent_id", "text"), r"\bcomment \"<text>\""),
        ("text_to_foghorn", "Foghorn", ("text",), r"\bfoghorn\b"),
        # what is run goes before where it is
        ("pier_exec", "exec", ("container", "cmd"), r"\b(?:execute|run) <cmd>"),
        # a board is where something is pinned, no object
        ("reef_pin", "Pin", ("board_id",), r"\bpin it (?:on|for|to|with|in) "),
        ("recalls", "Harbor", ("firm",), r"\brecalls (?:of|for|from|with|by|at|in) "),
    ],
)
def test_a_verb_without_an_object_acts_on_an_argument(name, told, takes, said):
    found = texts(name, told, **dict.fromkeys(takes, TEXT))
    assert share(found, said) > 0.6


def test_a_deed_that_only_sieves_what_is_listed_is_none():
    action = {"type": "string", "enum": ["create", "update", "delete"]}
    action["description"] = "Filter by action type"
    found = texts("list_knots", "List the knots of a boat.", action=action, boat=TEXT)
    assert share(found, r"\bmanage\b|^<action>|you <action>") == 0


def test_what_lies_in_something_is_not_known_by_whom_one_asks():
    assert share(texts("list_knots", "List knots of a boat.", boat=TEXT), "can you find") == 0
    assert share(texts("find_knots", "Find knots of a boat.", boat=TEXT), "can you find") > 0


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("boat_rankings", "BWT WBA", "boat rankings"),
        ("harbor_status", "Harborio / OpenHarbor", "harbor status"),
        ("boat_status", "Boat harbor status", "boat harbor status"),
    ],
)
def test_where_only_services_are_told_the_name_has_what_is_got(name, told, noun):
    spec = FunctionSpec(name=name, description=told, parameters={"type": "object"})
    assert [each.lower() for each in clause_of(spec)[0].objects] == [noun]
