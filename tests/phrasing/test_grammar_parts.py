"""The part of a date or a person is said where verb and object leave it open."""

from __future__ import annotations

from typing import Any

import pytest

from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts
from tests.phrasing.told import told_phraser

DATE = {"type": "string", "format": "date"}
TIME = {"type": "string", "format": "date-time"}
PEOPLE = {"type": "array", "items": {"type": "string"}, "description": "Names of people."}


@pytest.mark.parametrize(
    ("name", "description", "key", "schema", "said", "never"),
    [
        ("order_paint", "Order paint.", "ship_date", DATE, "shipping on <", " for <"),
        ("lend_tool", "Lend a tool.", "expires_at", TIME, "until <", " on <|for <"),
        ("hold_seat", "Hold a seat.", "not_after", DATE, "until|no later than", "since <|from <"),
        ("offer_sum", "Offer a sum.", "pickup_on", DATE, "for pickup on <", "sum on <"),
        ("book_cab", "Book a cab.", "pickup_time", TIME, "(on|for|at) <", "pickup on"),
        ("log_ride", "Log a ride.", "date", DATE, "on <| <", "for <"),
        ("plan_viva", "Plan a viva.", "interviewers", PEOPLE, "interviewers (are )?<", "for <"),
        ("start_duel", "Start a duel.", "opponent", TEXT, "against <", "for <"),
        ("post_memo", "Post a memo.", "mentions", PEOPLE, "(mentioning|tagging) <", "for <"),
    ],
)  # fmt: skip
def test_part(
    name: str, description: str, key: str, schema: dict[str, Any], said: str, never: str
) -> None:
    found = texts(name, description, **{key: schema})
    assert share(found, said) > 0.4
    assert share(found, never.replace("<", f"<{key}>")) == 0


def test_moved_from_when_it_is_now() -> None:
    found = texts(
        "postpone_lesson", "Postpone a lesson.", lesson_date=DATE, new_date=DATE, new_time=TEXT
    )
    assert share(found, "from <lesson_date> to <new_date> at <new_time>") > 0.8


def test_earliest_and_latest_are_ends() -> None:
    when = {"type": "string", "description": "e.g. 17:00"}
    found = texts("find_free_halls", "Find free halls.", EarliestStart=when, LatestEnd=when)
    assert share(found, "(from|between) <EarliestStart> (to|and) <LatestEnd>") > 0.8


def test_what_one_booked_is_ones_own() -> None:
    found = texts("cancel_booking", "Cancels a booking.", reason=listed("ill", "late"))
    assert share(found, "my booking") > 0.5


def test_what_is_set_is_named_by_what_the_call_sets() -> None:
    place = {"type": "string", "description": "Street address"}
    told = "Changes the day or address of a parcel."
    spec = FunctionSpec(
        name="change_parcel",
        description=told,
        parameters={
            "type": "object",
            "properties": {"new_day": DATE, "address": place, "note": TEXT},
        },
    )
    made = told_phraser(spec, bind(spec))
    assert isinstance(made, GrammarPhraser)
    found = ["".join(map(str, one.parts)) for one in made.skeletons(frozenset({"/address"}))]
    assert share(found, "address") > 0.9
    assert share(found, r"\bthe day\b") == 0
    assert not made.natural(frozenset({"/note"}))


def test_what_else_is_set_is_said_with_its_name() -> None:
    price = {"type": "number", "description": "Price in dollars"}
    found = texts(
        "update_stall",
        "Change the price or status of a stall.",
        stall_id=TEXT,
        price=price,
        status=listed("free", "sold"),
    )
    assert share(found, "to <price> to <status>|to <status> to <price>") == 0
    assert share(found, "set the status to <status>") > 0.2
