"""Rewrites that put things in other words: where a thing goes, whose it is, what lists hold."""

from __future__ import annotations

import pytest

from tests.llm.rewrites import grounds_of, judged

_SPEC = {
    "name": "add_to_shelf",
    "description": "Add a book to a shelf.",
    "parameters": {
        "type": "object",
        "properties": {
            "title": {"type": "string", "description": "Title of the book"},
            "shelf": {"type": "string", "description": "Name of the shelf"},
            "shelf_owner": {"type": "string", "description": "Whose shelf it is"},
            "format": {"type": "string", "enum": ["hardcover", "paperback", "audiobook"]},
            "copies": {"type": "integer", "minimum": 1, "maximum": 90},
        },
        "required": ["title", "shelf"],
    },
}


@pytest.fixture(scope="module")
def shelf():
    return grounds_of(_SPEC)["add_to_shelf"]


PLAIN = "Please add {title} to the shelf {shelf}"


@pytest.mark.parametrize(
    "text",
    [
        "Put {title} on the shelf {shelf}",
        "Can't you just add {title} to the shelf {shelf}?",
        "Toss {title} onto the shelf {shelf}",
        "Could {title} be added to the shelf {shelf}?",
        "Is it possible to have {title} added to the shelf {shelf}?",
        "Do you think you could add {title} to the shelf {shelf}?",
    ],
)
def test_another_way_to_put_it_is_the_same(shelf, text):
    assert judged(shelf, PLAIN, text).reason == ""


@pytest.mark.parametrize(
    ("parent", "text"),
    [
        (PLAIN, "Add {title} to my shelf {shelf}"),
        (PLAIN, "Add some paperbacks of {title} to the shelf {shelf}"),
        (PLAIN, "How would I add {title} to the shelf {shelf}?"),
        (PLAIN, "Drop {title} from the shelf {shelf}"),
        (PLAIN, "Add {shelf} to the shelf {title}"),
        (
            "Add {title} to the shelf {shelf}, {copies} copies",
            "Add to the shelf: {title}, {copies}, {shelf}",
        ),
    ],
)
def test_what_says_more_or_something_else_is_refused(shelf, parent, text):
    assert judged(shelf, parent, parent).reason == ""
    assert judged(shelf, parent, text).reason != ""


def _spec(called: str, description: str, **properties: str) -> dict:
    """A function whose arguments have these types, all required but those in capitals."""
    return {
        "name": called,
        "description": description,
        "parameters": {
            "type": "object",
            "properties": {key.lower(): {"type": each} for key, each in properties.items()},
            "required": [key for key in properties if key.islower()],
        },
    }


_SMALL = [
    _spec("rewrite_note", "Replaces text in a note.", old_text="string", new_text="string"),
    _spec("discard_reply", "Delete the latest reply to a guest.", guest_id="integer"),
    _spec(
        "link_seats",
        "Link a seat with a seat of the target hall.",
        hall_id="integer",
        target_hall_id="integer",
    ),
    _spec("get_cooking_recipe", "Retrieve the cooking recipe of a dish.", dish="string"),
    _spec("get_visit_history", "Get my visit history.", page="integer", Per_page="integer"),
    _spec("open_guild", "Create a guild in a realm.", name="string", realm="string"),
]


@pytest.fixture(scope="module")
def small():
    return grounds_of(_SMALL)


@pytest.mark.parametrize(
    ("name", "parent", "right", "wrong"),
    [
        (
            "rewrite_note",
            'Replace "{old_text}" with "{new_text}"',
            ('Could you replace "{old_text}" with "{new_text}"?',),
            (
                'Could you replace "{new_text}" with "{old_text}"?',
                'Should "{old_text}" be replaced with "{new_text}"?',
                'Check that "{old_text}" is replaced with "{new_text}"',
            ),
        ),
        (
            "discard_reply",
            "Get rid of the latest reply to guest {guest_id}",
            (
                "Delete the last reply to guest {guest_id}",
                "Please delete the most recent reply to guest {guest_id}",
            ),
            (
                "Delete the reply to guest {guest_id}",
                "Delete all replies to guest {guest_id}",
                "Can I get the latest reply to guest {guest_id}?",
            ),
        ),
        (
            "link_seats",
            "Link a seat in hall {hall_id} with target hall {target_hall_id}",
            ("Please link a seat in hall {hall_id} with target hall {target_hall_id}",),
            ("Link a seat in hall {target_hall_id} with target hall {hall_id}",),
        ),
        (
            "get_cooking_recipe",
            "Get me the cooking recipe for {dish}",
            ("Show me the recipe for {dish}",),
            (
                "Get me the cooking time for {dish}",
                "Can you cook {dish}?",
                "Get me a cooking recipe like {dish}",
                "Get me the right cooking recipe for {dish}",
            ),
        ),
        (
            "get_visit_history",
            "Show my visit history on page {page}",
            ("Show page {page} of my visit history",),
            ("Show {page} pages of my visit history",),
        ),
        (
            "get_visit_history",
            "Show my visit history on page {page} with {per_page} per page",
            ("On page {page}, show my visit history with {per_page} per page",),
            ("Show my visit history with {page} per page, page {per_page}",),
        ),
        (
            "open_guild",
            "Can I have a guild named {name} created in realm {realm}?",
            ("I need a guild named {name} created in realm {realm}",),
            (
                "Can I have the guild named {name} in realm {realm}?",
                "Could you add me to a guild named {name} in realm {realm}?",
            ),
        ),
    ],
)
def test_what_tells_things_apart_is_kept(small, name, parent, right, wrong):
    ground = small[name]
    assert {text: judged(ground, parent, text).reason for text in right} == dict.fromkeys(right, "")
    passed = [text for text in wrong if not judged(ground, parent, text).reason]
    assert not passed


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("log a visit for customer {customer_id} at store {store_id}", ""),
        ("at store {store_id}, log a visit of customer {customer_id}", ""),
        ("log a visit for {customer_id} at store {store_id}", "misplaced"),
    ],
)
def test_one_of_several_ids_keeps_the_word_that_tells_of_what_it_is(text, reason):
    ids = ("customer_id", "store_id", "agent_id")
    properties = {each: {"type": "string", "format": "uuid"} for each in ids}
    parameters = {
        "type": "object",
        "properties": properties,
        "required": ["customer_id", "store_id"],
    }
    spec = {"name": "log_visit", "description": "Log a visit.", "parameters": parameters}
    parent = "Please log a visit for customer {customer_id} at store {store_id}"
    assert judged(grounds_of(spec)["log_visit"], parent, text).reason == reason
