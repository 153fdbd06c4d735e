"""What a function does, as an assistant says it: the deed and its object, not by what."""

import random

import pytest

from generator.records import FunctionSpec
from generator.scenarios.abilities import ability
from generator.scenarios.answers import decline
from generator.scenarios.plain_deeds import plain_deed, plain_thing, together


@pytest.mark.parametrize(
    ("name", "description", "told"),
    [
        ("depth", "Order book depth. Requires: key", None),
        ("query", "Query PostgreSQL database using natural language.",
         "query a PostgreSQL database"),
        ("search_memory", "Search for memories/documents.", "search for memories"),
        ("compare", "Compare 2 to 5 products and show what differs.", "compare products"),
        ("get_player", "Fetches a player by username.", "get a player"),
        ("agenda", "List what is in the diary on a day.", "list what is in the diary"),
        ("rate", "Get the exchange rate of two currencies.", "get the exchange rate"),
        ("watch", "Set an alert for a kind of storm at a pier.", "set an alert"),
        ("tickets", "Compare two kinds of tickets.", "compare two kinds of tickets"),
        ("find_trains", "Find trains from start_station to end_station.", "find trains"),
        ("connect", "Find public profiles and send requests.", "find public profiles"),
        ("find_beds", "This tool will help you find the beds in a garden.",
         "find the beds in a garden"),
        ("expand", "Expand from papers you have already found.", None),
        ("get_live_temp", "", "get the live temperature"),
        ("get_runtime", "Detects and returns the current runtime version.",
         "detect the current runtime version"),
        ("get_order", "Fetches and returns the results.", "get the order"),
        ("order_meal", "Order a meal from a restaurant.", "order a meal from a restaurant"),
        ("area", "Calculates the area of a triangle with given base and height",
         "calculate the area of a triangle"),
        ("stars", "Adds a star to a repository for the authenticated user.",
         "add a star to a repository"),
        ("largest", "Retrieves the largest city of a specified country.",
         "get the largest city of a country"),
        ("rank", "Calculate the rank for a given amount and a specific unit.",
         "calculate the rank for an amount and a unit"),
        ("trees", "Cancel a tree, hedge or lawn survey.", "cancel a tree, hedge or lawn survey"),
        ("track_parcel", "Check where a parcel is.", "track a parcel"),
        ("set_leaf_goal", "Set how many leaves to rake a day.", "set a leaf goal"),
        ("find_paths", "Find paths between two hedges.", "find paths"),
        ("ring", "Call a gardener.", "call a gardener"),
        ("pw", "Generate a secure, random password based on criteria",
         "generate a secure random password"),
        ("x", "This function sets a new alarm with a specified time.", "set a new alarm"),
        ("greet", "Generate a greeting for the partner of the user.",
         "generate a greeting for your partner"),
        ("hotels", "Retrieves a list of all hotels in Rome.", "get hotels in Rome"),
        ("book_flight", "", "book a flight"),
        ("order_flow", "Order flow data. Requires: symbol", None),
        ("logs", "Searches for and deletes log files within a folder that are older than a day.",
         "search for and delete log files within a folder"),
        ("t_test", "Perform a statistical t-test to check if two means differ.",
         "perform a statistical t-test"),
        ("field", "Calculate the field produced given a current.", "calculate the field"),
        ("states", "List of states of a country", "get states of a country"),
        ("record", "Fetch the full record: preferences such as a language.", "get the full record"),
        ("product", "Get a product details", "get product details"),
        ("create_event", "Creates an event (e.g. a party).", "create an event"),
        ("check_availability", "", "check the availability"),
        ("drinks", "Responds with a list of drinks.", "give you drinks"),
        ("move_to", "Move to x,y (grid)", None),
        ("ask_leave", "Creates a leave request and routes it to the manager.",
         "create a leave request"),
        ("put_date", "Puts a date in the calendar; the office confirms.",
         "put a date in the calendar"),
        ("diagnose", "Find diseases, pests or mistakes for a plant",
         "find diseases, pests or mistakes for a plant"),
        ("play", "Run the engine over a game and return blunders", "run the engine over a game"),
        ("open_case", "Register a new request for free legal advice.",
         "register a new request for free legal advice"),
        ("find_pest", "Explain the pest of a plant and how to treat it.",
         "explain the pest of a plant"),
        ("set_watering", "Frobs the field. Overwrites any existing schedule.", "set a watering"),
        ("gain", "Calculate the relative gain between an early reading and a late reading.",
         "calculate the relative gain"),
        ("get_notes", "Search and list notes in the archive.", "list notes in the archive"),
        ("get_notes", "Get all available notes with counts.", "get notes"),
        ("draw", "Draw a plan of the garden with red lines", "draw a plan of the garden"),
        ("describe_table", "Describe table", "describe a table"),
        ("find_plants", "Searches for a list of plants.", "search for plants"),
        ("drop_pin", "Drop a pin in the map at the lat/lon.", "drop a pin in the map"),
        ("forecast", "Get weather forecast for a town up to 5 days.",
         "get the weather forecast for a town"),
        ("by_trace", "Search for all leaves related to a tree across all gardens.",
         "search for leaves"),
        ("add_rake", "Register a rake (one-time) so future reads gate on it.", "register a rake"),
        ("find_owners", "Find and verify the owners in a garden.", "find the owners in a garden"),
        ("search_x", "Search bounded hedge metadata.", "search the hedge metadata"),
        ("positions", "Flies by. Choose from: bounds, callsigns", None),
    ],
)  # fmt: skip
def test_only_the_deed_is_told(name, description, told):
    spec = FunctionSpec(name=name, description=description, parameters={"type": "object"})
    assert ability(spec) == told


@pytest.mark.parametrize(
    ("name", "description", "told"),
    [
        ("get_order", "Retrieves a single order from the shop's database by ID.", "look up orders"),
        ("create_invoice", "Create a new invoice for a client.", "create invoices"),
        ("bookFlight", "Book a flight for a passenger.", "book flights"),
        ("lock_door", "Locks the door of a room.", "lock doors"),
        ("explain_how", "Show the full decision tree.", None),
        ("reply_email", "Reply to an email.", None),
        ("search_recipes", "Search for recipes by ingredient.", "search for recipes"),
        ("get_leave_balance", "Return the leave balance of an employee.", "look up leave balances"),
        ("check_order_status", "Check the status of an order.", None),  # of which nothing is sure
        ("get_prior", "Get a summary of prior analysis results.", None),
        ("find_largest_files", "Find the largest files in a folder.", None),
        ("list_kilns", "Lists all kilns of the pottery.", "look up kilns"),
        ("list_kilns", "Fetch everything.", None),
        ("crawl_nav", "", None),
        ("resolve_x", "Resolve a gene name to identifiers.", None),
        ("cancel_order", "Deletes the order.", None),  # name and description disagree
    ],
)
def test_what_an_assistant_says_it_can_do_is_sure(name, description, told):
    assert plain_deed(FunctionSpec(name=name, description=description, parameters={})) == told


def test_a_verb_that_all_share_is_said_once():
    assert together(["look up pets", "look up orders"], "and") == "look up pets and orders"
    assert together(["create pets", "update pets"], "and") == "create and update pets"
    assert together(["look up pets", "book trips"], "or") == "look up pets or book trips"


def test_who_declines_offers_what_has_to_do_with_it():
    def tool(name, description):
        return FunctionSpec(name=name, description=description, parameters={"type": "object"})

    wanted = tool("book_concert", "Book a concert.")
    near = tool("search_concerts", "Search for concerts.")
    undo = tool("cancel_concert", "Cancel a concert.")
    far = [tool("start_timer", "Start a timer."), tool("find_recipe", "Find a recipe.")]
    answers = [decline([near, undo, *far], random.Random(at), wanted) for at in range(60)]
    assert not any("timer" in answer or "recipe" in answer for answer in answers)
    assert sum("search for concerts" in answer for answer in answers) > 30
    assert not any("cancel" in answer for answer in answers)


def test_numbers_of_a_description_are_not_said():
    alert = FunctionSpec(
        name="raise_alert", description="Raise an alert with severity 0.0-1.0.", parameters={}
    )
    assert not any("0.0" in decline([], random.Random(at), alert) for at in range(40))


def test_what_a_tool_is_for_is_no_verb_of_its_name():
    def thing(name):
        return plain_thing(FunctionSpec(name=name, description="Do it.", parameters={}))

    assert thing("order_seeds") == "seeds"
    assert thing("get_order_trail") == "orders"
    assert thing("weather_at") == "the weather"
    assert thing("crawl_nav") is None
