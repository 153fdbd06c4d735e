"""Requests that would be no English, in functions made up: verbs as nouns, runaway sentences."""

from __future__ import annotations

import random
import re

import pytest

import generator as gen
from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.assemble import finished
from generator.phrasing.grammar.attached.roles import role_of
from generator.phrasing.grammar.sentences import named_in, quoted, running_on
from generator.phrasing.grammar.worked_texts import worked_texts
from generator.phrasing.skeleton import Hole, Skeleton
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.test_grammar_life import TEXT, WHOLE, intent, share, texts
from tests.phrasing.toolbox import PLAIN, parameters


@pytest.mark.parametrize(
    ("name", "told", "verb", "noun"),
    [
        ("perk_up", "Perk up the plants on a balcony", "perk up", "plants"),
        ("perk_up", "", "perk up", ""),
        ("recalibrate_buoys", "", "recalibrate", "buoys"),
        ("containerize_apps", "", "containerize", "apps"),
        ("adminCreateRegatta", "Admin creates a regatta.", "create", "regatta"),
        ("changesFeed", "", "get", "changes feed"),
        ("filesize_of_sail", "", "get", "sail filesize"),
        ("time_off_crews", "", "get", "time off crews"),
        # a verb that is one by itself, and nouns
        ("listFiles", "List files the sailor owns.", "list", "files"),
        ("resort_prices", "", "get", "resort prices"),
    ],
)
def test_words_that_no_table_has_are_verbs_by_their_form(name, told, verb, noun):
    found = intent(name, told, boat=TEXT)
    assert (found.verb, found.noun) == (verb, noun)


def test_what_manages_things_is_no_heading():
    operation = {"type": "string", "enum": ["create", "exists", "list_periods"]}
    found = texts("moss_notes", "Manage moss notes (daily, weekly).", operation=operation)
    assert not share(found, "the manage")


def test_no_sentence_has_a_noun_twice():
    a, b = "\ue000\ue001"
    assert finished(f"find the delivery order of order {a}") is None
    assert finished(f"move it from account {a} to account {b}") is not None
    assert finished(f'change it with the prompt "{a}" and the system prompt "{b}"') is not None
    assert finished(f"book a slot for {a}. The slot is {b}") is not None


@pytest.mark.parametrize(
    ("before", "value", "after", "text"),
    [
        ("convert ", "The inn is closed.", " to speech", 'Convert "The inn is closed." to speech'),
        ("log ", "The old mill lost a wheel", " by {b}", 'Log "The old mill lost a wheel" by Bo'),
        ("log that ", "The old mill lost a wheel", " by {b}", None),
        ("log that the miller ", "Old Bo went away for good", " by {b}", None),
        ("book ", "The Old Mill Inn", " for {b}", None),
        ('say "', "The inn is closed.", '" to {b}', None),
        ("say: ", "The inn is closed.", ", please", None),
        ("add a task called ", "wind the clock", "", 'Add a task called "wind the clock"'),
        ("add a task called ", "Wind the clock", " for {b}", None),
        ("add a mill called ", "redwheel", "", None),
    ],
)
def test_sentences_before_more_words_are_quoted(before, value, after, text):
    start, _, end = after.partition("{b}")
    more = (Hole("/b"),) if "{b}" in after else ()
    skeleton = Skeleton((before, Hole("/a"), start, *more, *([end] if end else [])), "x", "x")
    phrasing = compile_skeleton(skeleton, parameters({"a": "string", "b": "string"}))
    plain = phrasing.say({"/a": value, "/b": "Bo"}, {}, random.Random(1), PLAIN)
    said = quoted(plain, running_on(skeleton), named_in(skeleton))
    assert said.text == (text or plain.text)
    assert all(said.text[slot.start : slot.end] == slot.text for slot in said.slots)


@pytest.mark.parametrize(
    ("before", "value", "text"),
    [
        ("garble ", "old mill", 'Garble "old mill" by dusk'),
        ("garble ", "mill", None),
        ("garble this: ", "old mill", None),
        ("remind us to ", "wind the clock", None),
    ],
)
def test_texts_that_something_is_done_with_are_quoted(before, value, text):
    skeleton = Skeleton((before, Hole("/text"), " by dusk"), "x", "x")
    whole = {"type": "object", "properties": {"text": {"type": "string"}}}
    made = bind(FunctionSpec(name="garble", description="Garble a text.", parameters=whole))
    roles = {one.pointer: role_of(one, index) for index, one in enumerate(made)}
    given = parameters({"text": "string"})
    plain = compile_skeleton(skeleton, given).say({"/text": value}, {}, random.Random(1), PLAIN)
    said = quoted(plain, (), (), worked_texts(skeleton, roles))
    assert said.text == (text or plain.text)


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("cubic_meters", "number", "with <cubic_meters> cubic meters"),
        ("years_to_ripen", "integer", "<years_to_ripen> years to ripen"),
        ("smoked", "number", "with <smoked> smoked"),
        ("labels_to_add", {"type": "array", "items": TEXT}, "labels to add"),
        ("week", "integer", "week <week>"),
    ],
)
def test_numbers_and_lists_follow_their_names_as_these_are_read(name, kind, wanted):
    schema = kind if isinstance(kind, dict) else {"type": kind}
    found = texts("log_kiln", "Log a kiln", **{name: schema})
    assert share(found, wanted) > 0.3
    assert not share(found, "to adds|a cubic|a years|a smoked")


def test_how_many_of_a_thing_are_wanted_is_led_to():
    found = texts("add_line", "Add a kiln to an order.", order=TEXT, units=WHOLE)
    assert not share(found, "(?<!with )(?<!and )a quantity of")


def test_a_currency_is_no_number_that_needs_a_name():
    code = {"type": "string", "description": "Currency code, such as EUR"}
    found = texts("get_rates", "Get daily exchange rates.", base=code, quotes=code)
    assert not share(found, "base <base>|quotes <quotes>")


def test_what_is_searched_is_not_sought():
    found = texts("search_moss", "Search the moss database using keywords.", query=TEXT)
    assert share(found, "moss database( for|:)") > 0.5
    assert not share(found, "(find|see|get|list|locate) (me )?(the |a |all )?moss")
    found = texts("page_search", "Search for text within a page.", query=TEXT, page=TEXT)
    assert not share(found, "text")


def test_how_something_is_worked_out_is_no_part_of_it():
    method = {"type": "string", "enum": ["neutron", "sonic"]}
    found = texts("get_gap", "Calculate the gap of a well.", well=TEXT, method=method)
    assert not share(found, "gap <method>")


def test_one_letter_is_no_noun():
    found = texts("mix", "Mix two yarns.", b=TEXT, z=TEXT)
    assert not share(found, "b <b>|<b> b")


@pytest.mark.parametrize(
    ("name", "told", "old", "new"),
    [
        ("page_find", "Find text on a page and replace it.", "find", "replace"),
        ("edit_page", "Make edits to a page.", "oldText", "newText"),
        ("applyEdits", "", "oldText", "newText"),
    ],
)
def test_one_text_is_put_in_the_place_of_another(name, told, old, new):
    found = texts(name, told, page=TEXT, **{old: TEXT, new: TEXT})
    assert share(found, f"replace [\"']<{old}>[\"'] with [\"']<{new}>[\"']") == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [("uri", "at://did:plc:ab12/app.bsky.feed.post/3l6"), ("lake_arn", "arn:aws:lakes:eu:12:tarn")],
)
def test_an_address_repeats_no_word_that_leads_to_it(name: str, value: str) -> None:
    properties = {name: {"type": "string", "x-values": [value]}}
    spec = {
        "name": "get_thread",
        "description": "Get a thread.",
        "parameters": {"type": "object", "properties": properties, "required": [name]},
    }
    made = gen.generate(spec, n=5, mix={"single": 1}, validation=0)
    assert len(list(made.examples())) == 5


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("search_moorings", "Search for moorings using natural language queries."),
        ("search_moorings", "Search for moorings using MQL (Mooring Query Language)."),
        ("find_moorings", "Find moorings via a keyword."),
    ],
)
def test_in_which_form_one_asks_is_no_part_of_what_is_asked(name, told):
    found = texts(name, told, query=TEXT)
    assert not share(found, "using ")
    assert not share(found, "via ")
    assert share(found, "moorings") > 0.5


def test_what_only_some_are_returned_is_no_name_of_them():
    found = texts(
        "mooring_slots", "Returns only slots with free moorings: date and hours.", day=TEXT
    )
    assert not share(found, "the only")


def test_nothing_is_made_to_a_value():
    told = "Create or update a mooring flag."
    found = texts("mooring_flag_set", told, name=TEXT, value=TEXT)
    assert share(found, "value") > 0.5
    assert not any(re.search(r"(?:called|named) \S+ to ", each) for each in found)
