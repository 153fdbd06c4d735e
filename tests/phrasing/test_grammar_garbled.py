"""Requests that would be no English, in functions made up: verbs as nouns, runaway sentences."""

from __future__ import annotations

import random

import pytest

from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.assemble import finished
from generator.phrasing.grammar.sentences import quoted, running_on
from generator.phrasing.skeleton import Hole, Skeleton
from tests.phrasing.test_grammar_life import TEXT, intent, share, texts
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
        ("book ", "The Old Mill Inn", " for {b}", None),
        ('say "', "The inn is closed.", '" to {b}', None),
        ("say: ", "The inn is closed.", ", please", None),
    ],
)
def test_sentences_before_more_words_are_quoted(before, value, after, text):
    start, _, end = after.partition("{b}")
    more = (Hole("/b"),) if "{b}" in after else ()
    skeleton = Skeleton((before, Hole("/a"), start, *more, *([end] if end else [])), "x", "x")
    phrasing = compile_skeleton(skeleton, parameters({"a": "string", "b": "string"}))
    plain = phrasing.say({"/a": value, "/b": "Bo"}, {}, random.Random(1), PLAIN)
    said = quoted(plain, running_on(skeleton))
    assert said.text == (text or plain.text)
    assert all(said.text[slot.start : slot.end] == slot.text for slot in said.slots)
