"""The plainest true words, in functions made up here: no noun lost, no capital, no number bare."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import NUMBER, TEXT, intent, share, texts


@pytest.mark.parametrize(
    ("name", "told", "noun"),
    [
        ("xkt_rating", "Get rating of kites by XKT", "XKT rating"),
        ("get_it", "Get the rating in OpenKite of a kite.", "rating"),
        ("get_it", "Get the nearest Zelo'v docks.", "nearest Zelo'v docks"),
        ("get_kites", "Get a list of kites. ONLY use this for KITES.", "kites"),
    ],
)
def test_nouns_keep_the_capitals_of_their_description(name, told, noun):
    assert intent(name, told).noun == noun


def test_one_thing_by_two_names_is_said_by_the_first():
    assert intent("create_panel", "Create a panel/screen in the design.").noun == "panel"
    assert intent("list_panels", "List panels/screens.").noun == "panels"


def test_what_lies_in_a_page_is_no_page():
    found = texts("grab", "Extract content from a URL.", url={**TEXT, "format": "uri"})
    assert share(found, "content (from|at|of) <url>") > 0.9


def test_what_is_updated_by_its_name_keeps_its_noun():
    rows = {"name": {**TEXT, "description": "Record name"}, "content": TEXT}
    found = texts("zone_update", "Update an existing zone record", **rows)
    assert share(found, "zone record") > 0.9


def test_a_named_thing_that_is_set_keeps_its_noun():
    found = texts("cookie_set", "Set a cookie.", name=TEXT, value=TEXT)
    assert share(found, "cookie <name> to") > 0.9


def test_what_is_written_down_for_a_person_is_no_person():
    found = texts("save_booking", "Save the booking.", name=TEXT)
    assert share(found, "booking for <name>") > 0.9


def test_a_sum_is_of_what_is_paid():
    found = texts("issue_refund", "Issue a refund for an order.", amount=NUMBER)
    assert share(found, "refund of <amount>") > 0.9


def test_a_measure_is_one_of_so_much():
    rows = {"proportion": {**NUMBER, "description": "The proportion"}}
    found = texts("brew_tea", "Brew tea", **rows)
    assert share(found, r"with proportion <|tea,? proportion <") == 0


def test_what_names_the_object_follows_it():
    rows = {"sender": TEXT, "filter_name": TEXT, "folder": TEXT}
    found = texts("create_filter", "Create an email filter.", **rows)
    assert share(found, "filter (called|named|titled) <filter_name>") == 1


def test_what_is_found_by_its_own_noun_is_not_sought_for_itself():
    found = texts("find_keyword", "Search for a keyword in a log file.", keyword=TEXT, file=TEXT)
    assert share(found, "keyword (for|about|matching) <keyword>") == 0


def test_one_looks_for_words_alone_and_never_matching_them():
    query = {**TEXT, "description": "Search query"}
    found = texts("search_things", "Search things.", query=query)
    assert share(found, "look(ing)? for <query>") > 0 == share(found, "look(ing)? (matching|about)")


def test_a_bare_count_of_what_is_found_is_a_limit():
    count = {"type": "integer"}
    found = texts("search_notes", "Search notes.", query=TEXT, count=count)
    assert (
        share(found, r"limited to|more than|at most|up to|limit|top|first|max|<count> notes") > 0.9
    )
    assert share(found, r"with (a count of )?<count>") == 0
    made = texts("bake_rolls", "Bake rolls.", count=count)
    assert share(made, r"limit|more than|at most|results?") == 0


def test_one_searches_for_words_whatever_their_description_says():
    words = {**TEXT, "description": "What to search for"}
    found = texts("search_letters", "Search the user's kept letters for a passage.", query=words)
    assert share(found, "searching for") == 0


def test_a_type_stands_before_the_word_that_it_is_of():
    rows = {
        "worker_id": TEXT,
        "leave_type": {**TEXT, "description": 'Type of leave: "annual", "sick" or "unpaid".'},
    }
    found = texts("get_leave_balance", "Get the leave balance for a worker.", **rows)
    assert share(found, "<leave_type> leave balance") > 0.9


def test_old_and_new_values_are_two_ends():
    rows = {"old_value": NUMBER, "new_value": NUMBER}
    found = texts("gain", "Calculate the percentage gain.", **rows)
    assert share(found, "from <old_value> to <new_value>") > 0.9


def test_a_verb_behind_a_preposition_is_a_thing():
    assert intent("ferries_at_stop", "").verb == "get"
    assert intent("ferries_stop", "").verb == "stop"


def test_a_question_is_put_behind_its_noun_and_its_points_are_its_worth():
    rows = {
        "question": {**TEXT, "description": "The question text shown to participants."},
        "answer": {**TEXT, "description": "The correct answer."},
        "points": {**NUMBER, "description": "Points awarded for a correct answer."},
    }
    found = texts("add_question", "Add a new question to the quiz.", **rows)
    assert share(found, 'question "<question>"|asking "<question>"') > 0.9
    assert share(found, "worth <points> points") > 0.9


def test_a_goal_called_by_its_name_has_no_article():
    found = texts("put_tile", "Put a tile to Q7.", width=NUMBER)
    assert share(found, " to Q7") > 0.9
    assert share(found, "the Q7") == 0
