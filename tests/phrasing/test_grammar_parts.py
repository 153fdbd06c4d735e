"""The part of a date or a person is said where verb and object leave it open."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts

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
