"""Nouns that descriptions bring in unusual ways stay in requests, of functions made up."""

from __future__ import annotations

import pytest

import generator as gen
from tests.phrasing.test_grammar_life import NUMBER, TEXT, share, texts

KEY = {"type": "string", "description": "Loom account"}
WORDS = {"type": "string", "description": "Search text"}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Get all of the tokens (LMT-20) tokens held by a loom account", "the tokens held by"),
        ("Returns newest patterns first with their yarns.", "newest patterns(?! first)"),
        ("Via the Loomcard network, retrieve the shuttles of a weaver.", "shuttles"),
        (
            "Counts of removed looms that contain a string, grouped by day",
            "counts of removed looms",
        ),
        ("Detect which silk market a city belongs to using looms", "the silk market"),
        ("Edit or unravel existing patterns: pass one or more of them", "(the|my) patterns"),
    ],
)
def test_the_noun_is_found_behind_what_stands_before_it(told, said):
    assert share(texts("get_it", told, account=KEY), said) > 0.9


def test_what_a_search_across_places_is_for_is_sought():
    told = "Search simultaneously across Loomlib and Yarnlib for silk manuals."
    assert share(texts("search_all", told, author=TEXT), "silk manuals?") > 0.9
    told = "Search the weaving knowledge base covering Looms, Yarns and Dyes."
    assert share(texts("search_base", told, query=WORDS), "the weaving knowledge base") > 0.9


def test_a_thing_is_renamed_from_the_name_it_has():
    found = texts("rename_loom", "Rename a loom in the mill", name=TEXT, new_name=TEXT)
    assert share(found, "loom <name> to <new_name>") > 0.9
    found = texts("update_loom", "Rename a loom", guid={"type": "string"}, name=TEXT)
    assert share(found, "loom <guid> to <name>") > 0.9


def test_a_session_is_none_of_what_is_handled_in_it():
    session = {"type": "string", "description": "Session ID"}
    assert share(texts("scroll", "Scroll the page", session=session, amount=NUMBER), "page") > 0.9


def test_what_is_sought_keeps_its_noun():
    told = "Search Loomlib and return live pattern cards."
    found = texts("search_patterns", told, query=WORDS)
    assert share(found, "live pattern cards .*on Loomlib") > 0.9
    query = {"type": "string", "description": "Company name or keyword"}
    found = texts("search_company", "Search for companies by name or keyword", query=query)
    assert share(found, "compan") > 0.9
    found = texts("searchGifs", "Search GIFs based on a search term.", searchTerm=WORDS)
    assert share(found, "GIFs") > 0.9


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("get_similar_looms", "Recommend looms related to one loom", "looms related to loom <"),
        ("recent_weavings", "List weavings", "recent weavings"),
        ("get_latest_weaving", "Fetch the newest weaving", "the newest weaving"),
    ],
)
def test_which_of_many_are_wanted_is_said_though_only_the_name_tells_it(name, told, said):
    assert share(texts(name, told, loom_id=KEY), said) > 0.9


def test_where_every_value_stumbles_one_is_said_nonetheless():
    sort = {"type": "string", "description": "Leave type (e.g. Sick Leave, Casual Leave)"}
    spec = {"name": "create_leave_application", "description": "Create a leave application.",
            "parameters": {"type": "object", "properties": {"leave_type": sort},
                           "required": ["leave_type"]}}  # fmt: skip
    made = gen.generate([spec], n=2, mix={"single": 1.0}, validation=0)
    assert made.report.made == 2
    tied = gen.generate([spec], n=2, mix={"single": 1.0}, validation=0, seed=0)
    assert [e.messages for e in tied.train] == [e.messages for e in made.train]


def test_one_of_two_things_is_no_adjective_of_the_other():
    told = "Pin a scroll, a ribbon or the scrolls of a guild to one of the boards."
    owner = {"type": "string", "description": "Whose board it is: 'my' or a name with 's"}
    found = texts("pin_to_board", told, board=TEXT, board_owner=owner)
    assert share(found, "<board_owner>") == 1
    assert share(found, "board owner <") == 0


def test_a_group_of_people_may_have_an_in_law():
    who = {"type": "string", "description": "Who comes, for example 'me and my mother in law'"}
    found = texts("reserve_bench", "Reserve a bench.", party_description=who)
    assert share(found, "(for|with) <party_description>") > 0.9
