"""Addresses, people and states as everyday services take them."""

from __future__ import annotations

from tests.phrasing.test_grammar_roles import TEXT, listed, share, texts


def test_a_house_in_a_street_is_one_place():
    found = texts(
        "get_tide_dates", "Get tide dates for an address.", street=TEXT, house_number=TEXT
    )
    assert share(found, "(at|for) (<house_number> <street>|<street> <house_number>)") > 0.9
    found = texts("get_tide_dates", "Get tide dates.", street=TEXT, house_number=TEXT, city=TEXT)
    assert share(found, "<street>( <house_number>)?, <city>") > 0.9


def test_who_is_booked_in_is_who_it_is_for():
    people = {
        "type": "array",
        "items": {"type": "object", "properties": {"full_name": TEXT}, "required": ["full_name"]},
    }
    found = texts("book_crossing", "Books a crossing.", passengers=people)
    assert share(found, "for <passengers>") > 0.9
    assert not share(found, "these passengers")


def test_what_is_reported_is_told_with_its_fault():
    found = texts("report_buoy", "report a buoy that wasnt lit", harbor=TEXT)
    assert share(found, "buoy that wasn't lit") > 0.9


def test_what_has_no_singular_takes_no_article():
    kind = listed("paper", "glass")
    found = texts("get_tide_dates", "Get collection dates.", waste_type=kind)
    assert share(found, "for <waste_type> waste") > 0.5
    assert not share(found, "an? <waste_type>")
