"""What a function does, as an assistant says it: the deed and its object, not by what."""

import pytest

from generator.records import FunctionSpec
from generator.scenarios.abilities import ability, together


@pytest.mark.parametrize(
    ("name", "description", "told"),
    [
        ("depth", "Order book depth. Requires: key", None),
        ("order_meal", "Order a meal from a restaurant.", "order a meal from a restaurant"),
        ("area", "Calculates the area of a triangle with given base and height",
         "calculate the area of a triangle"),
        ("stars", "Adds a star to a repository for the authenticated user.",
         "add a star to a repository"),
        ("largest", "Retrieves the largest city of a specified country.",
         "get the largest city of a country"),
        ("rank", "Calculate the rank for a given amount and a specific unit.",
         "calculate the rank for an amount and a unit"),
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
        ("positions", "Flies by. Choose from: bounds, callsigns", None),
    ],
)  # fmt: skip
def test_only_the_deed_is_told(name, description, told):
    spec = FunctionSpec(name=name, description=description, parameters={"type": "object"})
    assert ability(spec) == told


def test_a_verb_is_said_once():
    assert together(["find a hotel", "find a flight", "cancel a trip"]) == (
        "find a hotel, a flight or cancel a trip"
    )
    assert together(["search for pets", "search the web"]) == "search for pets or search the web"
