"""Values that need no noun or have their own words, in functions made up."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import NUMBER, TEXT, share, texts

TAPS = {
    "type": "string",
    "examples": ["the tap is dripping", "the lamp is broken", "the bed is wet"],
}
NEW = {"type": "string", "description": "The new ballast."}
MINUTES = {"type": "integer", "description": "How long it took in minutes."}
SUM = {"type": "number", "description": "The amount in dollars."}
DAY = {"type": "string", "format": "date"}


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("report_it", "Report an injury of a rower",
         {"rower": TEXT, "injury": TEXT}, "report <injury>", "injury <injury>|<injury> injury"),
        ("log_maintenance_issue", "Report something broken in a cabin",
         {"cabin": TEXT, "issue": TEXT}, "(log|report) that <issue>", "issue <issue>"),
        ("add_it", "Add a to-do", {"what": TEXT, "due": DAY},
         "(due|by|due on|due by) <due>", "(?-i:DUE)"),
        ("hand_over", "Hand a parcel over", {"parcel": TEXT, "picked_up_by": TEXT},
         " picked up by <picked_up_by>", "with picked up"),
        ("change_it", "Change the ballast of a boat", {"boat": TEXT, "new_ballast": NEW},
         " to <new_ballast>", "with the new"),
        ("explain_it", "Explain a buoy light code", {"blc_code": TEXT},
         "buoy light code <blc_code>", "(with|for) blc"),
        ("log_it", "Log a sail", {"minutes": MINUTES, "crew": NUMBER}, " <minutes>", "over"),
        ("rent_it", "Rent a barge", {"first_day": DAY, "last_day": DAY},
         "(from|between) <first_day> (to|until|and) <last_day>", "for <first_day> <"),
        ("record_it", "Record a payment", {"amount": SUM, "skipper": TEXT}, "of <amount>", "at <a"),
    ],
)  # fmt: skip
def test_what_needs_no_noun_gets_none(name, told, properties, wanted, never):
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.5
    assert not share(found, never)


def test_what_is_too_much_for_one_breath_is_stated():
    found = texts(
        "book_it", "Book a berth at a marina", marina=TEXT, skipper=TEXT, day=DAY, guests=NUMBER,
        plate_number=TEXT, email=TEXT,
    )  # fmt: skip
    assert share(found, r"\. The \w+ .*\bis <") > 0.05
    assert not share(found, r"\. Use ")
