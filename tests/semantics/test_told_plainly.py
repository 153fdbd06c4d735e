"""What descriptions say outright of one argument, and that it wins over the name."""

from __future__ import annotations

import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from tests.semantics.test_bind import bound, draw, spec


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ('Rank {0: "None", 1: "Low", 3: "Medium", 5: "High"}', {0: "None", 5: "High"}),
        ("Rank: 1 - slow, 2 - usual, 3 - quick", {1: "slow", 3: "quick"}),
        ("Rank: 1 (slow), 2 (usual), 3 (quick)", {2: "usual"}),
        ("Rank (0=None, 1=Low, 3=High)", {3: "High"}),
    ],
)
def test_numbers_with_labels_are_all_there_are_and_are_said(told, codes):
    (found,) = bound({"rank_id": {"type": "integer", "description": told}}).values()
    assert codes.keys() <= {*draw(found, 80)} <= {0, 1, 2, 3, 5}
    texts = found.meaning.texts
    for code, label in codes.items():
        assert label.casefold() in [text.casefold() for _, text in texts[f"int:{code}"]]
    assert not any(" ID" in one.text for one in found.attachments)


@pytest.mark.parametrize(
    "told", ["ID, starts with `pol_`", "The id should start with 'pol_'", "ID of it (`pol_*`)."]
)
def test_the_beginning_of_an_id_is_told(told):
    (found,) = bound({"poll_id": {"type": "string", "description": told}}).values()
    assert all(re.fullmatch(r"pol_\w{8,}", text) for text in draw(found))
    assert len({*draw(found)}) > 20


def test_what_must_be_true_is():
    flag = {"type": "boolean", "description": "Confirmation (must be true)"}
    parameters = {"type": "object", "properties": {"sure": flag}, "required": ["sure"]}
    drop = FunctionSpec(name="drop", description="", parameters=parameters)
    (found,) = bind(drop, None, Setting())
    assert {*draw(found)} == {True}


def test_counted_units_of_time_are_a_span_whatever_the_name():
    told = {"type": "integer", "description": "Number of minutes to look back, e.g. 30"}
    (found,) = bound({"age": told}).values()
    assert found.meaning.name == "duration"
    assert {one.text for one in found.attachments} <= {"over the last {}", "from the past {}"}


def test_counted_days_in_a_string_are_no_day():
    told = {"type": "string", "pattern": r"^\d*$", "description": "Number of days from the start"}
    (found,) = bound({"duration_in_days": told}).values()
    assert found.meaning.name == "duration"
    assert all(int(text) < 400 for text in draw(found))


def test_a_term_to_search_for_is_no_span():
    told = {"type": "string", "description": "The term to search the internet for news articles"}
    (found,) = bound({"query": told}, name="news_search").values()
    assert found.meaning.name == "search_query"


def test_a_search_leaves_the_place_to_the_argument_beside_it():
    beside = {"term": {"type": "string", "description": "Search term"}}
    alone = bound(beside, name="find_places")["term"]
    placed = bound({**beside, "location": {"type": "string"}}, name="find_places")["term"]
    where = re.compile(r" (?:in|near|around|at) [A-Z]|nearby")
    assert any(where.search(text) for text in draw(alone, 100))
    assert not any(where.search(text) for text in draw(placed, 100))


def test_a_limit_in_another_unit_is_none():
    told = "Number of minutes to look back. Maximum allowed value is 7 days."
    (found,) = bound({"age": {"type": "integer", "description": told}}).values()
    assert max(draw(found)) > 7


def test_a_name_is_of_the_thing_and_not_of_its_details():
    found = bound({"name": {"type": "string"}}, name="get_game_detail")["name"]
    assert found.meaning.name == "video_game"


def test_how_a_name_is_compared_is_no_match_of_a_sport():
    told = "Provide either name (partial match) or appid."
    spec_ = spec({"name": {"type": "string"}, "appid": {"type": "string"}}, "get_game", told)
    assert bind(spec_, None, Setting())[0].meaning.name == "video_game"


@pytest.mark.parametrize(
    ("told", "software"),
    [
        ("Look up **Tidewire** documentation: any command.", True),
        ("Look up the official docs.", True),
        ("Look up papers of the team.", False),
        ("Look up your company documentation.", False),
    ],
)
def test_manuals_of_software_are_searched_for_what_software_does(told, software):
    (found,) = bind(spec({"query": {"type": "string"}}, "look_up", told), None, Setting())
    assert (getattr(found.meaning, "symbol", "") == "search_docs") == software
