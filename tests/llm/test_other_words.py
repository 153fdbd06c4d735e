"""The same request in other words: verbs for verbs, labels as people say them."""

from __future__ import annotations

from functools import cache

import pytest

from generator.llm.ground import Ground
from tests.llm.rewrites import grounds_of, judged


def _function(
    called: str, description: str, required: int, **properties: object
) -> dict[str, object]:
    return {
        "name": called,
        "description": description,
        "parameters": {
            "type": "object",
            "properties": properties,
            "required": list(properties)[:required],
        },
    }


STRING, INTEGER = {"type": "string"}, {"type": "integer"}
PATH = {"type": "string", "description": "Path of the file"}
FUNCTIONS = [
    _function("move_item", "Move or rename a file or folder", 2, from_path=PATH, to_path=PATH),
    _function("raise_alert", "Raise a security alert", 2, severity=INTEGER, reason=STRING),
    _function("get_price_history", "Retrieve historical price data for a cryptocurrency asset", 1,
              slug={"type": "string", "description": "Asset slug, e.g. 'bitcoin'"}),
    _function("manage_lists", "Manages reminder lists", 2, name=STRING,
              action={"type": "string", "enum": ["read", "create", "delete"]}),
    _function("issue_order_refund", "Issue a refund for an order", 1, order_id=STRING),
    _function("search_transactions", "Search for transactions by description or merchant", 1,
              query=STRING, limit={"type": "integer", "description": "Most results"}),
    _function("book_massage", "Book a massage", 2,
              type={"type": "string", "enum": ["Balinese", "deep tissue"]},
              pressure={"type": "string", "enum": ["light", "firm"]}),
    _function("send_message", "Send a message to a topic", 2, topic=STRING, payload=STRING),
    _function("drop_note", "Delete a note", 2, note=STRING, user_id=STRING),
    _function("turn_off_light", "Turn off a light", 1, light=STRING),
    _function("check_out_kit", "Check out a kit to a site", 2, kit=STRING, site=STRING),
    _function("get_water_usage", "Get the water usage of a building", 1, building=STRING),
    _function("get_class_visits", "Get client visits for a class", 1, class_id=STRING),
]  # fmt: skip


@cache
def grounds() -> dict[str, Ground]:
    return grounds_of(FUNCTIONS)


MOVE = "Move {from_path} to {to_path}"
LISTS = "I want to {action} the list called {name}"
FIND = "Find {limit} transactions for {query}"
DROP = "Could you get rid of {note} for user {user_id}?"
SOUGHT = "I want transactions for {query}"
ALERT = "Raise a security alert at level {severity} because {reason}"
REFUND = "Issue a refund for order {order_id}"


@pytest.mark.parametrize(
    ("function", "parent", "text"),
    [
        # a verb of the same deed, before or after what it is done to
        ("move_item", MOVE, "Please relocate {from_path} to {to_path}"),
        ("move_item", MOVE, "I want {from_path} moved to {to_path}"),
        ("move_item", MOVE, "Can you shift {from_path} over to {to_path}?"),
        ("issue_order_refund", REFUND, "Refund order {order_id}"),
        ("issue_order_refund", REFUND, "Order {order_id} has to be refunded"),
        # who wants an alert wants it raised
        ("raise_alert", ALERT, "I'd like a level {severity} security alert because {reason}"),
        # a noun that only leads to what tells itself
        ("get_price_history", "Get the historical price data for the asset {slug}",
         "I'm after the historical price data for {slug}"),
        # an argument that is the verb; a verb that says what a participle said
        ("manage_lists", LISTS, "Please {action} the list called {name}"),
        # how many, before what is shown
        ("search_transactions", FIND, "I'd like to see up to {limit} {query} transactions"),
        ("search_transactions", SOUGHT, "Which transactions match {query}?"),
        ("search_transactions", SOUGHT, "Show me all my {query} transactions"),
        # the noun of the argument before leads to nothing
        ("book_massage", "Book a {type} massage with {pressure} pressure",
         "We want a {pressure} pressure {type} massage"),
        # a sentence that says what an argument is
        ("send_message", "Send a message to {topic} with the payload {payload}",
         "Could you send a message to {topic}? The payload is {payload}."),
        ("get_class_visits", "Show me the client visits for class {class_id}",
         "Who are the clients that had visits in class {class_id}?"),
    ],
)  # fmt: skip
def test_the_same_in_other_words_passes(function, parent, text):
    assert judged(grounds()[function], parent, text).reason == ""


@pytest.mark.parametrize(
    ("function", "parent", "text"),
    [
        ("move_item", MOVE, "Please copy {from_path} to {to_path}"),
        ("move_item", MOVE, "I want {to_path} moved to {from_path}"),
        ("issue_order_refund", REFUND, "Cancel order {order_id}"),
        ("raise_alert", ALERT,
         "Has a security alert at level {severity} been raised because {reason}?"),
        # what is acted on stays so
        ("drop_note", DROP, "Please delete {user_id} from {note}"),
        ("drop_note", DROP, "Can you delete {user_id} for {note}?"),
        ("drop_note", DROP, "I want to give you {note} for user {user_id} to delete"),
        ("check_out_kit", "Check out kit {kit} in site {site}",
         "Please check kit {kit} in from site {site}"),
        ("turn_off_light", "Turn off the light {light}", "Please turn the light {light} on"),
        # what a weak model makes of a command
        ("manage_lists", LISTS, "Please {action} the list called {name} is done"),
    ],
)  # fmt: skip
def test_another_wish_does_not(function, parent, text):
    assert judged(grounds()[function], parent, text).reason != ""
