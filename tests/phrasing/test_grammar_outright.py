"""Descriptions that are questions are asked as they stand, about the thing that is meant."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_roles import TEXT, share, texts


@pytest.mark.parametrize(
    ("name", "told", "key", "asked", "indirect"),
    [
        ("dock_occupancy", "How full is the dock right now (percent, and free berths).", "dock",
         "how full is .*<dock> .*right now", "how full .*<dock> .*is right now"),
        ("contract_balance", "How many tonnes a grower still has to deliver on open contracts.",
         "grower_id", "how many tonnes does (the )?grower .*<grower_id> still have to deliver",
         "how many tonnes .*<grower_id> still has to deliver"),
        ("explain_exception", "Explain why an invoice failed three-way matching: price, quantity.",
         "invoice_id", "why .*<invoice_id> failed three-way matching", "tell me why|know why"),
        ("bin_of", "Tells a resident which bin an item belongs in, for example 'old paint'.",
         "item", "which bin should .*<item> go in", "which bin .*<item> should go in"),
        ("next_run", "When is the next run and what's in it, totals by bank.", "entity",
         "when is the next run .*<entity>", "when the next run is"),
        ("paper_status", "Is my passport / ID ready for collection? By receipt.", "receipt_no",
         "is my passport ready for collection .*<receipt_no>", "whether my passport is ready"),
    ],
)  # fmt: skip
def test_a_question_is_asked_outright_and_told_of(name, told, key, asked, indirect):
    found = texts(name, told, **{key: TEXT})
    assert share(found, f"(?i){asked}") > 0.1
    assert share(found, f"(?i){indirect}") > 0.3
    assert share(found, f"(?i){asked}|{indirect}") > 0.95


def test_a_question_about_nothing_named_stands_as_it_is():
    found = texts("dock_board", "What's in which dock right now, with status and crew.")
    assert share(found, "(?i)what's in which dock right now") > 0.95


def test_what_is_only_checked_is_asked_by_other_rules():
    found = texts("check_server", "Check if the server is running.", server=TEXT)
    assert share(found, "(?i)is .*<server> .*running") > 0.1


@pytest.mark.parametrize(
    ("name", "told", "asked"),
    [
        ("parkHistory", "What was paid for mooring in a month, per boat.",
         "what was paid for mooring"),
        ("data_left", "How much oil is left this month on a boat.",
         "how much oil is left this month"),
        ("museum_whats_on", "What is on at the museum on a given day: talks, tours.",
         "what is on at the museum"),
    ],
)  # fmt: skip
def test_questions_that_name_nothing_but_what_is_asked(name, told, asked):
    found = texts(name, told, month=TEXT)
    assert share(found, f"(?i){asked}") > 0.95
    assert not share(found, "in a |on a ")


def test_how_far_along_something_is():
    found = texts("order_status", "How far along an order is.", order_no=TEXT)
    assert share(found, "(?i)how far along (is )?(the )?order .*<order_no>") > 0.9


def test_what_is_the_customers_is_mine_where_no_argument_names_one():
    told = "Shows how many stamps are on the customer's berth card."
    assert share(texts("get_stamps", told), "(?i)on my berth card") > 0.9
    assert not share(texts("get_stamps", told, customer_id=TEXT), "my berth card")
