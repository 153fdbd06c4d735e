"""Developers' functions: updates, numbered things, bounds of dates, a second sentence."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.skeleton import Hole, Skeleton
from generator.records import Anchor, FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.choices.flags import phrases_for
from tests.phrasing.test_grammar_roles import NUMBER, TEXT, WHOLE, listed, share, texts
from tests.phrasing.told import told_phraser

INSTANT = {"type": "string", "format": "date-time"}
PULL = FunctionSpec(
    name="get_pull_request",
    description="Get a pull request.",
    parameters={
        "type": "object",
        "properties": {"issue_id": {"type": "string", "description": "Id of the issue."}},
    },
)
FREE = {"type": "object", "additionalProperties": True}


def test_an_update_sets_attributes_of_the_thing_that_its_key_names():
    found = texts(
        "update_issue", "Update an issue.", issue_number=WHOLE, title=TEXT, state=listed("open")
    )
    assert share(found, "(issue|#) ?#?<issue_number>") == 1
    assert share(found, 'title( to)? "<title>"') == 1
    assert share(found, "state( to)? <state>") == 1


def test_one_changed_attribute_is_changed_to_its_value():
    found = texts("update_order", "Update an order.", order_id=TEXT, status=listed("new", "sent"))
    assert share(found, "the status (of|on) order <order_id> to <status>") > 0.9


def test_numbered_things_bear_their_number():
    found = texts("get_reviews", "Get the reviews on a pull request.", pull_number=WHOLE)
    assert share(found, "(PR|pull request) #?<pull_number>") == 1


def test_bounds_of_events_say_what_happened():
    found = texts("list_jobs", "List jobs.", created_at_start=INSTANT, updated_before=INSTANT)
    assert share(found, "created (after|since) <created_at_start>") == 1
    assert share(found, "updated before <updated_before>") == 1
    both = texts("list_jobs", "List jobs.", created_after=INSTANT, created_before=INSTANT)
    assert share(both, "created (between|from) <created_after> (and|to) <created_before>") == 1


def test_many_options_stay_in_one_sentence():
    found = texts(
        "run_query",
        "Run a query on a database collection.",
        collection=TEXT,
        filter=FREE,
        sort=FREE,
        batch_size=NUMBER,
        max_time=NUMBER,
    )
    assert share(found, r"[.?] [A-Z]") == 0
    assert share(found, r"with .* with .* with ") < 0.1


@pytest.mark.parametrize(
    ("description", "verb", "noun"),
    [
        ("Calculate the rate of return on a deposit.", "calculate", "rate of return"),
        ("Perform the addition of two numbers.", "add", "numbers"),
        ("Initiate a backup of the disk.", "start", "backup"),
        ("Create a number sequence up to a bound.", "create", "number sequence"),
        ("Scan for open ports on a host.", "scan for", "open ports"),
        ("Get a Boatbook user's public details.", "get", "Boatbook user"),
    ],
)
def test_stiff_and_cut_off_descriptions_are_read(description: str, verb: str, noun: str) -> None:
    intent = intent_of(FunctionSpec(name="addition", description=description))
    assert (intent.verb, intent.noun) == (verb, noun)


def test_flags_of_order_and_output():
    assert phrases_for(("formatted",), ("get",)).yes == ("formatted",)
    assert phrases_for(("shipped",), ("list",)).no == ("that aren't shipped",)


def test_no_argument_is_lost_between_rules():
    # "from" is a complement of the description and an argument's own word: each rule counted on
    # the other to say the currency, and no request could be made
    found = texts(
        "convert_value",
        "Converts a value from one currency to another using the latest exchange rate.",
        amount={**WHOLE, "description": "The amount of money to be converted."},
        from_currency={**TEXT, "description": "The currency to convert from."},
        to_currency={**TEXT, "description": "The currency to convert to."},
    )
    assert share(found, "<amount>") == share(found, "<from_currency>") == 1


def test_a_name_is_of_one_thing():
    about = "Get a detailed listing of all files and directories in a specified path."
    found = texts("list_directory", about, path=TEXT)
    assert share(found, "directory called|directory named|\\bone (called|named)") == 0
    assert share(found, "files and directories in <path>") > 0.3


def test_a_number_sign_is_written_once():
    said = Skeleton(("pull request #", Hole("/issue_id")), "l", "s")
    parameter = next(iter(bind(PULL, PULL.parameters, Setting())))
    phrasing = compile_skeleton(said, {"/issue_id": parameter})
    rng, anchor = random.Random(1), Anchor(dt.datetime(2026, 1, 15))
    values = {"/issue_id": "4451"}
    spoken = [phrasing.say(values, {"issue_id": "4451"}, rng, anchor) for _ in range(60)]
    assert {each.text for each in spoken} == {"Pull request #4451"}
    assert {each.slots[0].text for each in spoken} == {"4451"}


def test_one_time_is_told_once():
    day = {"type": "string", "format": "date"}
    spec = FunctionSpec(
        name="get_tide_levels",
        description="Get tide levels.",
        parameters={
            "type": "object",
            "properties": {"port": TEXT, "date": day, "start_date": day, "due_date": day},
        },
    )
    made = told_phraser(spec, bind(spec, spec.parameters, Setting()))
    assert not made.natural(frozenset(("/port", "/date", "/start_date")))
    assert made.natural(frozenset(("/port", "/date", "/due_date")))
    assert made.natural(frozenset(("/port", "/start_date")))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Make a query to Vireo and return the results.", "<query>"),
        ("A wrapper around Vireo. Useful for when you need to search the\narchive.", "archive"),
    ],
)
def test_what_a_tool_says_of_itself_is_not_asked_for(told: str, said: str):
    found = texts("search_vireo", told, query=TEXT)
    assert share(found, said) > 0.5
    assert share(found, "wrapper|information|results|(?<!<)query") == 0


def test_a_number_that_only_the_description_has_is_not_said():
    assert share(texts("tail_log", "Get the last N lines of a log."), r"\bN\b") == 0


def test_a_copy_goes_beside_the_mail_and_one_thing_has_one_key():
    address = {"type": "string", "format": "email"}
    properties = {"to": address, "cc": address, "user_id": TEXT, "username": TEXT, "flux": TEXT}
    spec = FunctionSpec(
        name="send_mail",
        description="Send a mail.",
        parameters={"type": "object", "properties": properties},
    )
    natural = told_phraser(spec, bind(spec)).natural
    assert natural(frozenset({"/to", "/cc"}))
    assert not natural(frozenset({"/cc"}))
    assert not natural(frozenset({"/to", "/user_id", "/username"}))
    assert not natural(frozenset({"/to", "/flux"}))


def test_what_is_set_is_said_with_what_becomes_of_it():
    found = texts("set_default_branch", "Set the default branch of a repository.", branch_name=TEXT)
    assert share(found, "the default branch to <branch_name>") == 1
    found = texts("get_video_id", "Get the video ID from a URL.", url=TEXT)
    assert share(found, "video ID (from|at) <url>") > 0.9


def test_names_that_say_what_is_done_are_said_as_deeds():
    found = texts("load_file", "Load a file into Vireo.", path=TEXT)
    assert share(found, "[Ll]oad .*<path>|<path> .*loaded") > 0.9


def test_a_way_of_several_parts_has_two_ends():
    found = texts(
        "get_rates", "Get rates.", from_city=TEXT, to_state=TEXT, from_state=TEXT, to_city=TEXT
    )
    way = "from <from_city>,? <from_state> to <to_city>,? <to_state>"
    assert share(found, way) > 0.9
    found = texts("get_quote", "Quote for a boat.", postCodeSrc=NUMBER, postCodeDst=NUMBER)
    assert share(found, "from <postCodeSrc>|to <postCodeDst>") > 0.9
    found = texts("get_days", "Get days of a country.", countryCode=TEXT)
    assert share(found, "code") == 0


def test_what_a_function_finds_by_is_given():
    spec = FunctionSpec(
        name="get_boats_by_crew",
        description="Get boats.",
        parameters={"type": "object", "properties": {"crew": TEXT, "harbor": TEXT}},
    )
    made = told_phraser(spec, bind(spec))
    assert made.natural(frozenset(("/crew",)))
    assert not made.natural(frozenset()) and not made.natural(frozenset(("/harbor",)))


def test_an_option_stands_behind_the_adjectives():
    found = texts("get_facts", "Get fun facts.", category=listed("health", "breeds"))
    assert share(found, "fun <category> facts") == 1


def test_the_id_of_a_thing_is_not_the_thing():
    found = texts("get_lode_id", "Returns lode ID from lode name.", lode=listed("tron", "base"))
    assert share(found, "(for|of) (the )?<lode>") == 1


def test_one_of_many_is_a_random_one():
    assert share(texts("get_joke", "Returns a random joke.", length=WHOLE), "a random joke") > 0.9
    found = texts("check", "Checks whether the e-mail address is disposable.", email=TEXT)
    assert share(found, "<email> is disposable|is <email> disposable") > 0.5


PATH = {"type": "string", "description": "Path to the file"}
MANY = {"type": "array", "items": {"type": "string"}}
FLAG = {"type": "boolean"}


@pytest.mark.parametrize(
    ("name", "told", "arguments", "said"),
    [
        ("get_state", "Get states of boats", {"boatIds": MANY}, r"states (of|for) boats <"),
        (
            "get_wear",
            "Get the wear report for a specific hull.",
            {"device": TEXT},
            r"^(?!.*a hull)",
        ),
        ("edit_tags", "Add tags on any boat", {"id": TEXT, "tags": MANY}, r"^(?!.*tag <id>)"),
        (
            "plan_budget",
            "Calculate the budget for a trip",
            {"budgetLevel": listed("budget", "luxury")},
            r"budget.*<budgetLevel>",
        ),
        (
            "convert_it",
            "Convert a PDF file to different formats",
            {"input_path": PATH, "output_path": PATH, "format": listed("pdf", "xps")},
            r"(convert|export) (?!.*<output_path>.*<input_path>)",
        ),
        (
            "book_pier",
            "Book a pier",
            {"guest_name": TEXT, "guest_email": TEXT},
            r"for <guest_name> (\(<guest_email>\)|with the email <guest_email>)",
        ),
        (
            "lock_hull",
            "Lock a hull",
            {"owner_password": TEXT, "guest_password": TEXT},
            r"owner password <owner_password>.*guest password <guest_password>|guest.*owner",
        ),
        (
            "spot_boat",
            "Convert coordinates to a human-readable address",
            {"latitude": NUMBER, "longitude": NUMBER},
            r"address .*<latitude>, <longitude>",
        ),
        (
            "cut_log",
            "Propose extracting the pages of a PDF",
            {"pdf_path": PATH, "start_page": NUMBER, "end_page": NUMBER, "output_path": PATH},
            r" pages <start_page> to <end_page> (of|from) <pdf_path>",
        ),
        (
            "pay_crew",
            "Send tokens to an address",
            {"token": TEXT, "to_address": TEXT, "amount": NUMBER},
            r"(send|transfer) <amount> <token> .*to <to_address>",
        ),
        (
            "find_like",
            "Find boats similar to a boat",
            {"boat_name": TEXT},
            r'boats similar to "?<boat_name>',
        ),
        (
            "mooring_power",
            "Change the power state of a winch",
            {"winch": TEXT, "action": listed("power_on", "power_off")},
            r"<action> (?!.*state).*<winch>",
        ),
        (
            "seek",
            "Advanced boat search with multiple filters",
            {"port": TEXT},
            r"boats (?!.*advan)",
        ),
        ("peek", "Surgical View: Returns a formatted list of boats", {"port": TEXT}, r"\bboats\b"),
        ("get_mail", "Get an email", {"uid": NUMBER}, r"mail (with UID )?#?<uid>"),
        ("toll", "Work out a toll", {"state": listed("ohio", "new_york")}, r"toll in <state>"),
        ("find_ports", "Find ports nearby", {"radius_meters": NUMBER}, r"^(?!.*meters of)"),
    ],
)
def test_things_keep_their_place_beside_what_names_them(name, told, arguments, said):
    assert share(texts(name, told, **arguments), said) == 1


def test_what_marks_nothing_is_not_asked_for():
    function = FunctionSpec(
        name="mark_mails",
        description="Mark mails in bulk.",
        parameters={
            "type": "object",
            "properties": {"mail_ids": MANY, "read": FLAG, "options": FREE},
            "required": ["mail_ids"],
        },
    )
    phraser = told_phraser(function, bind(function))
    assert not phraser.natural(frozenset({"/mail_ids"}))
    assert phraser.natural(frozenset({"/mail_ids", "/read"}))
    assert not phraser.natural(frozenset({"/mail_ids", "/read", "/options"}))
