"""Functions of assistants in apps, made up here: what is switched, sorted, booked and insured."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_life import TEXT, WHOLE, intent, phraser, share, texts

KINDS = {**TEXT, "enum": ["annual", "medical"]}
WAYS = {**TEXT, "enum": ["up", "down"]}
FIELDS = {**TEXT, "enum": ["price", "title"]}
HOLDER = {**TEXT, "description": "Name of the account holder."}
SPAN = {"type": "integer", "description": "In months"}
DAYS = {**TEXT, "enum": ["today", "tomorrow"]}
LOST = {**TEXT, "enum": ["lost", "stolen"]}
SWITCH = {**TEXT, "enum": ["on", "off"]}
MAIL = {**TEXT, "format": "email"}
LEVELS = {**TEXT, "enum": ["basic", "advanced"]}
DAY = {**TEXT, "format": "date"}
TILES = {**WHOLE, "description": "The number of tiles to flip."}
ZONES = {**TEXT, "enum": ["UPSTAIRS", "ALL_ZONES"]}
KEYS = {"type": "array", "items": TEXT}
SORTS = {**TEXT, "enum": ["boat", "buoy"]}
YEAR = {"type": "integer", "minimum": 1990, "maximum": 2025}


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("flip_tiles", "Flip one or more tiles.", {"n": TILES}, "flip <n> tiles?", "n = "),
        ("get_basket", "Read the contents of the shopper's basket.", {},
         "contents of my basket", "shopper|contents on"),
        ("hive_stats", "Yield statistics of a hive. Takes a hive number or name.",
         {"hive": TEXT}, "stat", "take a"),
        ("run_broom", "Run an allow-listed broom command.",
         {"command": TEXT, "options": {"type": "object"}}, "broom command", "the command|listed"),
        ("plan_pickup", "Arrange a pickup for old furniture.", {"item_name": TEXT},
         "pickup (?:of|for) <item_name>", "called|named"),
        ("set_heater", "Set the heater.", {"floor_zone": ZONES},
         "(in|for) (zone )?<floor_zone>", " as "),
        ("swap_pegs", "Swap pegs.", {"new_peg_ids": KEYS}, "<new_peg_ids>", "peg(?: ID)? <"),
        ("rate_nap", "Rate a nap.", {"depth_1_to_10": WHOLE}, "depth <depth_1_to_10>", "depth 1"),
        ("get_visits", "Get the visits of an entity.", {"entity_type": SORTS, "entity_id": TEXT},
         "<entity_type> (?:#|ID )?<entity_id>", "type <|activity (?:with ID )?<"),
        ("say_to_guest", "The one way to reach a guest.", {"message": TEXT}, "say", "one way"),
        ("turn_on", "Turn on a gadget.", {"gadget": TEXT}, "turn on .*<gadget>", "turn it"),
        ("shelf_move", "Move the shelf one notch in the given direction.", {"dir": WAYS},
         "notch <dir>", "dir <dir>|sorted"),
        ("page_scroll", "Scroll the page up or down to reveal more.", {"direction": WAYS},
         "scroll .*<direction>", "reveal|sorted"),
        ("sort_jars", "Sort jars by a field.", {"sort_by": FIELDS}, "jars by <sort_by>", "sorted"),
        ("get_leave", "Get the remaining leave days of a clerk.", {"leave_type": KINDS},
         "remaining <leave_type> leave days", "leave type"),
        ("submit_leave", "Submit a leave request.", {"session_token": TEXT, "leave_type": KINDS},
         "<leave_type> leave request", "token request|<session_token> token"),
        ("insure", "Create a car insurance policy.",
         {"vehicle_year": YEAR, "vehicle_make": TEXT, "vehicle_model": TEXT},
         "for an? <vehicle_year> <vehicle_make> <vehicle_model>", "using|<vehicle_make> car"),
        ("find_ferries", "Find ferries.", {"departure_date": DAY, "return_date": DAY},
         "leaving .* returning|from <", "between"),
        ("add_quiz", "Create a quiz.", {"points_possible": WHOLE}, "<points_possible> points",
         "points possible"),
        ("process_refund", "Process a refund.", {"reason": TEXT}, "refund", "process this"),
        ("search_faq", "Search the FAQ and knowledge base for answers.", {"query": TEXT},
         "knowledge base", "answers"),
        ("get_tracking", "Get real-time tracking information for a parcel.",
         {"tracking_number": TEXT},
         "tracking info.* parcel #?<tracking_number>|any (news|update)", "info on real"),
        ("explain_idea", "Explain a baking concept.", {"topic": TEXT},
         "(explain|through|understand|get|around) (the )?<topic>",
         "(about|on) <topic>"),
        ("export", "Generate a sheet and email it.", {"email": MAIL}, "and email it to <email>",
         "(for|called) <email>"),
        ("find_jars", "List the jars of a cellar.", {"category": TEXT, "cellar_id": TEXT},
         "<category> jars|in the <category> category", "jars for <category>"),
        ("grade_essay", "Grade an essay.", {"essay_id": TEXT, "grade": WHOLE}, "grade|mark|give",
         "rate|rating|score"),
        ("explain_rule", "Explain a rule at a pedagogical level.", {"level": LEVELS},
         "at (the |a )?<level> level", "at <level>(?! level)"),
        ("open_jar_account", "Open a jar account.", {"name": HOLDER}, "(for|under the name) <name>",
         "called|named|<name> (jar )?account"),
        ("sort_jars", "Sort jars.", {"sort_by": FIELDS}, "the jars", "all jars"),
        ("refresh_jars", "Trigger a recount of the jars.", {"source": FIELDS}, "from <source>",
         "with source"),
        ("ask_ride", "Create a ride request for the signed-in user.", {"notes": TEXT},
         "(a|new) ride request", "my ride"),
        ("ask_late_jar", "Ask for a late jar.", {"reason": TEXT}, "a late jar", "ask a"),
        ("find_trips", "Search mock trips.", {"city": TEXT}, "trips", "mock"),
        ("book_slot", "Book a time slot for an appointment.", {"service": TEXT, "day": DAY},
         "for a <service>", "with service"),
        ("add_note", "Add a note to a customer's profile.", {"customer_id": TEXT, "note": TEXT},
         "customer", "my"),
        ("call_cab", "Book a cab.", {"pickup": TEXT, "drop": TEXT}, "from <pickup> to <drop>",
         "drop <"),
        ("rate_loan", "Calculate the rate of a loan.", {"principal": WHOLE, "tenure_months": SPAN},
         "(tenure (of )?|over |for )<tenure_months>", "tenure months"),
        ("cancel_jar", "Cancel a jar.", {"reason": FIELDS}, "reason", "because"),
        ("fetch_balance", "Get the balance of one of the user's accounts.",
         {"account_type": KINDS}, "<account_type> account", "accounts|some"),
        ("make_cards", "Make cards from a topic.", {"topic": TEXT}, "(about|on) <topic>", "from"),
        ("get_tide", "Get the tide on a given day.", {"day": DAYS}, "for <day>|<day>", "on <day>"),
        ("report_card", "Report a lost or stolen card.", {"lost_or_stolen": LOST},
         "<lost_or_stolen> card", "lost or"),
        ("reschedule_visit", "Reschedule a visit.", {"new_date": DAY, "new_time": TEXT},
         "to <new_date> at <new_time>", "to <new_time>"),
        ("submit_bug", "Submit a bug report.", {"title": TEXT}, "bug report .*<title>",
         "submit <title>"),
        ("transfer_sum", "Transfer money between accounts or to a contact.",
         {"from_account": TEXT, "to_account": TEXT, "amount": WHOLE}, "<to_account>", "contact"),
        ("control_kiln_fan", "Control the kiln fan", {"action": SWITCH}, "(turn|switch) .*<action>",
         "control|action set"),
        ("renew_pass", "Renew a pass.", {"plan": KINDS}, "the <plan> plan", "level"),
        ("post_job", "Post a new job opening.", {"title": TEXT}, "<title> job|opening as <title>",
         "jobs"),
        ("log_nap", "Log a nap.", {"quality": LEVELS}, "with <quality> quality", "<quality> nap"),
    ],
)  # fmt: skip
def test_what_an_app_is_asked_for(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.8
    assert share(found, never) == 0


def test_one_applies_to_a_thing():
    assert intent("apply", "Apply to a job posting with a letter.").verb == "apply to"


def test_a_verb_with_its_particle_is_one():
    assert intent("fill", "Fill out the form.").verb == "fill out"
    assert intent("turn", "Turn the pages.").verb == "turn"


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("get_menu", "Get the menu with optional filtering by category.", "menu"),
        ("get_menu", "Get the menu with pagination and filters.", "menu"),
        ("save_habit", "Save something important that was told.", "habit"),
        ("move_token", "Move to x,y (grid)", "token"),
        ("turn_off_stoves", "Turn off the stoves in a room.", "stoves"),
        ("arm_kiln", "Arm or disarm the kiln system.", "kiln system"),
        ("start_kiln_firing", "Start charging the kiln", "kiln"),
        ("keep_film", "Adds a movie or show to the list", "movie"),
    ],
)
def test_what_the_object_is(name: str, told: str, noun: str) -> None:
    assert intent(name, told).noun == noun


def test_an_update_by_name_changes_something_and_a_search_seeks_something() -> None:
    made = phraser("update_note", "Update a note by its title.", note_title=TEXT, body=TEXT)
    assert not made.natural(frozenset({"/note_title"}))
    assert made.natural(frozenset({"/note_title", "/body"}))
    made = phraser("search_jars", "Search jars.", query=TEXT, limit=WHOLE)
    assert not made.natural(frozenset({"/limit"}))
    assert made.natural(frozenset({"/query"}))
