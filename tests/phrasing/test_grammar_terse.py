"""Names and short descriptions: what does it, what it is of, what only looks like a thing."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_developers import noun_of
from tests.phrasing.test_grammar_roles import TEXT, share, texts


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("quiz_generator", "quiz", "generate", "quiz"),
        ("name_gen", "Baby names", "generate", "baby names"),
        ("steam_reviews", "reviews", "get", "steam reviews"),
        ("train_status", "Live status of a train", "get", "live train status"),
        ("fetch_boat", "Retrive one boat.", "retrieve", "boat"),
        ("boat_logs", "Get harbor event and audit logs.", "get", "harbor event and audit logs"),
        ("top_boats", "Shows the oldest or most worn-out boats.", "show", "most worn-out boats"),
        ("discover_tv", "Discover", "discover", "TV shows"),
        ("speak", "Say aloud", "say", ""),
        ("boat_search", "Semantic similarity search using embeddings.", "search", ""),
        ("run_it", "Run a SELECT or SHOW query", "run", "SQL query"),
        ("draw_chart", "Generate a line chart to show trends over time", "generate", "line chart"),
        ("trip_data", "Get trip data for a specific date range.", "get", "trip data"),
    ],
)
def test_terse_names_and_descriptions(name, told, verb, noun):
    assert noun_of(name, told) == (verb, noun)


@pytest.mark.parametrize(
    ("name", "told", "given", "said"),
    [
        ("pantry_add", "pantry", "item", "(add|put) <item> (to|in|into|onto) (the|my) pantry"),
        ("acme_service_status", "status", "line", "service status"),
        ("lesson_plan", "plan", "subject", "lesson plan"),
        ("stripe_coupon", "coupon", "percent_off", "(create|make|set up|need|want) .*coupon"),
        ("water_intake", "hydration", "amount_ml", "log a water intake"),
    ],
)
def test_what_names_tell_beside_one_word(name, told, given, said):
    assert share(texts(name, told, **{given: TEXT}), said) > 0.7


def test_a_method_is_no_deed():
    methods = {"type": "string", "enum": ["GET", "POST", "PUT"]}
    found = texts("request", "Send an HTTP request.", url=TEXT, method=methods)
    assert share(found, "[Ss]end") > 0.9


def test_what_is_picked_needs_no_long_noun_before_it():
    action = {"type": "string", "enum": ["overall_health", "disk_usage"]}
    found = texts("boat_health", "Harbor boat health monitoring and diagnostics", action=action)
    assert share(found, "monitoring") == 0


@pytest.mark.parametrize(
    ("name", "description", "said"),
    [
        ("deploy_status", "", "deploy status|status"),
        ("build_logs", "", r"(build )?logs"),
        ("roll_back_deployment", "Roll back a deployment.", r"roll back (the )?deployment"),
    ],
)
def test_what_runs_leave_is_shown_and_what_is_rolled_back_is_an_object(name, description, said):
    found = texts(name, description, id={"type": "string"})
    assert share(found, said) > 0.6
    assert share(found, r"(deploy|build|create) the? ?(status|logs)|back as") == 0


@pytest.mark.parametrize(
    ("name", "description", "given", "said"),
    [
        ("power_on_vm", "Power on the specified machine.", "name", "power on (the|<name>)"),
        ("spin_up_node", "Spin up a node", "node_id", r"spin up (the )?node"),
        ("list_jobs", "List jobs still running.", "", r"jobs still running"),
        (
            "list_boats",
            "List boats leaving from a pier",
            "pier_id",
            "boats leaving from (the )?pier",
        ),
        ("list_papers", "List papers citing a paper", "paper_id", "papers citing (the )?paper"),
        ("list_bets", "List sports betting markets", "", "sports betting markets"),
        ("get_trams", "Get trams serving a stop", "gid", "trams serving (the )?stop"),
        (
            "log_in",
            "Log in with an access token",
            "token",
            "(log|sign)(ged)? ?(me )?in .*with token",
        ),
    ],
)
def test_particles_states_and_participles_stay_with_their_words(name, description, given, said):
    told = {"type": "string", "description": "The gid (global ID) of the stop"}
    found = texts(name, description, **({given: told if given == "gid" else TEXT} if given else {}))
    assert share(found, said) > 0.6
    assert share(found, r"runnings|leavings|the with|power on the power") == 0


@pytest.mark.parametrize(
    ("name", "description", "given", "said", "wrong"),
    [
        ("close_tabs", "Close every open tab", "", "close .*open tabs", "an open tab"),
        ("boat_logbook", "Owner: the logbook of a boat", "boat_id", "logbook (for|of) ", "owner"),
        ("start_scan", "Start authorising this terminal.", "", "start authorising", "an auth"),
        (
            "draw_shape",
            "Draw an organic, abstract shape.",
            "",
            "organic abstract shape",
            "organic$",
        ),
        ("score_trend", "Global score over time for a club", "club_id", "score trend", "rate|mark"),
        ("view_close_panel", "Close the panel", "", "close the panel", "the close"),
        ("search_reset_filters", "Reset the filters", "", "reset the filters", "look up|find"),
        ("exercise_history", "exercise", "exercise_id", "history", "exercise the"),
    ],
)
def test_deeds_and_things_by_what_descriptions_have_before_them(
    name, description, given, said, wrong
):
    found = texts(name, description, **({given: TEXT} if given else {}))
    assert share(found, said) > 0.6
    assert share(found, wrong) == 0


def test_a_number_stands_behind_the_noun_that_it_is_of():
    found = texts("mute_track", "Mute a track", track={"type": "integer"})
    assert share(found, "mute (the )?track #?<track>") > 0.6


@pytest.mark.parametrize(
    ("name", "description", "said", "wrong"),
    [
        ("reset_test_db", "", "reset (the )?test database", "reset a"),
        ("previous_track", "Go back to the previous track.", "back to the previous track", "back$"),
        ("go_home", "Go to the home screen", "go to the home screen", "a home"),
        ("disconnect", "Disconnect from the I/R server.", "from the I/R server", "disconnect it"),
        ("toggle_mic", "Toggle the microphone on/off", "toggle the microphone", "on and off"),
        ("list_orders_pending", "", "pending orders", "pendings"),
        ("list_users_paginated", "", "users", "paginated"),
        ("list_zones", "Auto-paginate to fetch ALL zones", "zones", "paginate"),
        (
            "analyze_failures",
            "Analyze task and stage failures.",
            "task and stage failures",
            "task$",
        ),
        ("show_status", "Show repository, cache, and plugin sync status.", "status", "repository"),
        ("reset_topic", "Clear every note and file.", "notes and files", "file$"),
        ("make_uuid", "Generate a UUID", "a UUID", "an UUID"),
        ("undo_last", "Undo last action", "undo (the )?last action", "show"),
        ("check_logs", "Check ALL our network logs", "check .*network logs", "our"),
        ("chat_info", "Get chat title, type, member count.", "chat (info|details)", "title"),
        ("start_playback", "Start playback", "start playback", "a playback"),
        ("scan_odd_sales", "Scan for boats with odd sales", "boats with odd sales", "boats$"),
        ("search_registered_boats", "Search registered boats", "registered boats", "for boats"),
        ("agent_discover", "", "agents", "an agent"),
        ("rent_vs_buy", "", "rent vs buy comparison", "rent a"),
        (
            "detect_mode",
            "Detect whether RuneLite is in fixed or resizable mode",
            "RuneLite is in fixed or|^is RuneLite in fixed or",
            "the RuneLite",
        ),
        ("clear_cart", "Clear the cart", "clear my cart", "delete|remove|rid of"),
        ("file", "Details for one harbour file.", "harbour file", "^file"),
        (
            "make_2fa_code",
            "Ask Boatly to send a 2FA code",
            "send|sending",
            "ask|some",
        ),
        ("what_is_a_keel", "Gives an explanation of what a keel is", "keel", "what"),
        ("random", "Random images of boats.", "random images", "the random"),
        ("ai_spend", "What the models cost: calls, tokens", "AI spend", "^spend"),
        ("save_drawing", "Save drawing as PNG/SVG/XML", "save .*drawing", "PNG"),
        ("travel_guide", "Kenya travel guidance for visitors", "Kenya travel", "kenya"),
    ],
)
def test_terse_descriptions_without_arguments(name, description, said, wrong):
    found = texts(name, description)
    assert share(found, said) > 0.6
    assert share(found, wrong) == 0


def test_what_an_id_tells_is_the_owner_of_what_is_done():
    found = texts("clear_boat_logs", "Clear a boat's logs.", id=TEXT)
    assert share(found, "logs (of|for) (the )?boat") > 0.6
    assert share(found, "boat's logs with") == 0


@pytest.mark.parametrize(
    ("name", "description", "given", "said", "wrong"),
    [
        (
            "get_public_log",
            "Get a public user or bot log.",
            "user_id",
            "public log",
            "(show|get) .*public user",
        ),
        ("review_boat_plan", "AI code review for a Boat Plan", "plan_id", "review", "the review"),
        ("order_cancel", "", "order_id", "(cancel|call) .*order|order .*cancel", "a cancel"),
        ("update_folder", "Rename, move, or share a folder", "id", "folder", "rename"),
        (
            "recommend_songs",
            "Recommend similar songs by a reference",
            "identifier",
            "songs similar to",
            "similar song <",
        ),
        ("seek", "Seek to time", "time", "seek to", "look(ing)? for"),
        ("day_profit", "Get profit detail for one day.", "date", "profit", "a day|day profit"),
    ],
)
def test_alternatives_spans_and_deeds_with_one_argument(name, description, given, said, wrong):
    found = texts(name, description, **{given: TEXT})
    assert share(found, said) > 0.6
    assert share(found, wrong) == 0


def test_things_without_a_noun_are_told_by_their_ids_alone():
    found = texts("delete", "", ids={"type": "array", "items": TEXT})
    assert share(found, "ones <ids>") == 0
    assert share(found, "the ones with IDs <ids>|(delete|remove) <ids>") > 0.4
