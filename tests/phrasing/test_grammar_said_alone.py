"""Values that need no noun or have their own words, in functions made up."""

from __future__ import annotations

import re

import pytest

import generator as gen
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


def test_many_arguments_are_told_in_one_sentence():
    found = texts(
        "book_it", "Book a berth at a marina", marina=TEXT, skipper=TEXT, day=DAY, guests=NUMBER,
        plate_number=TEXT, email=TEXT,
    )  # fmt: skip
    assert not share(found, r"[.?] (The|Use|Set) ")


def test_one_attribute_makes_no_sentence():
    found = texts("list_buoys", "List buoys.", mooring_region=TEXT, keel=TEXT)
    assert not share(found, r"[.?] (Use|The) ")


def test_states_stand_before_the_noun():
    states = {"type": "string", "enum": ["paid", "unpaid", "all"]}
    found = texts("list_buoys", "List buoys of a bay.", bay=TEXT, buoy_status=states)
    assert share(found, "<buoy_status> buoys") > 0.6
    shown = {"type": "string", "description": "Run status, e.g. failed, running, cancelled"}
    found = texts("list_sails", "List sails.", status=shown)
    assert share(found, "<status> sails") > 0.6


def test_what_is_changed_is_told_by_its_own_id():
    remark = {"type": "string", "description": "The new remark text"}
    key = {"type": "integer", "description": "The remark ID to update"}
    found = texts("update_remark", "Update a remark on a mooring.", remark_id=key, remark=remark)
    assert share(found, "remark <remark_id>") > 0.8
    assert not share(found, "mooring <remark_id>")


def test_somebody_acts_in_a_role():
    role = {"type": "string", "enum": ["client", "admin", "agent"]}
    found = texts("post_note", "Post a note.", text=TEXT, sender_role=role)
    assert share(found, "as <sender_role>") > 0.6


def test_what_lies_in_another_is_said_beside_it():
    slug = {"type": "string", "description": "Repository slug"}
    whole = {"type": "string", "description": "Workspace slug"}
    found = texts(
        "search_code", "Search for code in a repository.", workspace=whole, repo_slug=slug,
        query={"type": "string", "description": "Search query"}, page={"type": "integer"},
    )  # fmt: skip
    named = [text for text in found if "in the" in text and "repository" in text]
    assert not share(named, "<workspace> .*<query>.* in ")
    assert share(found, "(repository|<repo_slug>) in (the )?<workspace>") > 0.8
    assert share(found, ", page <page>") > 0.8


def test_what_is_sorted_comes_before_its_pages():
    found = texts("list_buoys", "List buoys.", sort_by=TEXT, limit=NUMBER, page=NUMBER)
    told = [text for text in found if "sorted by" in text]
    assert not share(told, "(most|than|up to|page|max) <(limit|page)>,? sorted by")


def test_a_rating_of_what_is_added_has_its_noun():
    rating = {"type": "integer", "minimum": 1, "maximum": 5, "description": "Rating from 1 to 5"}
    found = texts("record_milestone", "Record a keel milestone.", stage=TEXT, rating=rating)
    assert share(found, "milestone .*with a rating of <rating>") > 0.3
    assert not share(found, "milestone (an? )?<rating>")


def test_parts_of_one_length_of_time_are_said_together():
    found = texts("book_it", "Book a sail.", hours=MINUTES, minutes=MINUTES)
    assert share(found, "(for|lasting) <hours> and <minutes>") > 0.3
    assert not share(found, "for <hours>.* (for|lasting) <minutes>")


def test_what_else_is_wished_follows_a_change():
    found = texts(
        "update_buoy", "Update a buoy.", buoy_id=NUMBER, keel=TEXT, ballast=TEXT,
        is_active={"type": "boolean"},
    )  # fmt: skip
    assert share(found, r"(Also|also|Please|please),? <is_active>") > 0.4
    assert not share(found, "and <is_active> with")


def test_names_that_say_what_something_does_are_no_labels():
    found = texts("query_logs", "Query logs.", contains=TEXT, level=TEXT)
    assert share(found, "containing") > 0.5
    assert not share(found, "contains[^>]")
    assert not share(texts("add_event", "Add an event.", title=TEXT, end=DAY), "[a-z>] to <end>")
    hook = texts("create_webhook", "Create a webhook.", url={"type": "string", "format": "uri"})
    assert not share(hook, "from <url>")


def test_what_is_drawn_around_a_point_is_centered_there():
    found = texts("draw_ring", "Draw a ring.", center_x=NUMBER, center_y=NUMBER, radius=NUMBER)
    assert share(found, "centered at <center_x>, <center_y>") == 1
    found = texts("draw_ring", "Draw a ring.", cx=NUMBER, cy=NUMBER, radius=NUMBER)
    assert share(found, "centered at <cx>, <cy>") == 1


def test_all_that_things_are_told_with_is_one_list():
    found = texts(
        "redeem_offer", "Redeem an offer.", cash_price=NUMBER, seats_booked=NUMBER, note=TEXT
    )
    assert not share(found, " and .* and .* and |with .* with ")


def test_what_names_contain_is_in_them():
    found = texts("find_buoys", "Find buoys.", name_contains=TEXT)
    assert share(found, 'with "<name_contains>" in the name') > 0.8


def test_why_is_told_last():
    found = texts("cancel_berth", "Cancel a berth.", berth_id=TEXT, reason=TEXT, priority=TEXT)
    assert not share(found, "because <reason> ")


def test_an_update_leaves_where_the_thing_is():
    found = texts(
        "update_buoy",
        "Update a buoy.",
        buoy_id=TEXT,
        project_id=TEXT,
        title=TEXT,
        target_branch=TEXT,
    )
    assert not share(found, "project id")
    assert share(found, "<project_id>") == 1
    assert share(found, "target branch( to)? <target_branch>") > 0.8


def test_what_is_new_is_told_by_its_name_and_has_its_id():
    found = texts("add_skipper", "Add a skipper.", skipper_id=TEXT, name=TEXT, email=TEXT)
    assert share(found, "(called|named) <name>.* with (the )?ID <skipper_id>") > 0.8
    assert not share(found, "for <name>")
    found = texts("get_skipper", "Get a skipper.", skipper_id=TEXT, name=TEXT)
    assert share(found, "skipper (with ID )?<skipper_id>") > 0.8


def test_what_is_at_a_destination_is_in_it_and_no_way_leads_there():
    town = {"type": "string", "description": "Destination city"}
    found = texts("find_museums", "Search for museums at a destination.", destination=town)
    assert share(found, "(in|near) <destination>") > 0.9
    found = texts("find_ferries", "Search for ferries.", origin=town, destination=town)
    assert share(found, "to <destination>") > 0.9


def test_one_of_a_thing_is_not_one_of_them():
    keys = {"product": TEXT, "quantity": {"type": "integer"}}
    schema = {"type": "object", "properties": keys, "required": [*keys]}
    spec = {"name": "add_to_basket", "description": "Add to the basket", "parameters": schema}
    data = gen.generate(gen.load_specs(spec), n=60, mix={"single": 1})
    asked = [record.messages[-2].content for record in data.train]
    assert [text for text in asked if "of them" in text]
    assert not [text for text in asked if re.search(r"\b(1|one) of them", text, re.I)]


def test_a_second_key_of_somebody_is_for_them():
    found = texts("file_report", "File a report.", incident_id=TEXT, student_id=TEXT)
    assert not share(found, "with student <student_id>")
    assert share(found, "(for|of) (the )?student (with ID )?<student_id>") > 0.5


def test_a_sum_and_what_it_is_for_have_one_of():
    found = texts("issue_refund", "Issue a refund for a berth.", berth_id=TEXT, amount=SUM)
    assert not share(found, "of <amount> of ")
