"""Requests that leave something out are whole sentences, in which nothing hangs in the air."""

from __future__ import annotations

import pytest

from generator.phrasing.skeleton import Hole, Skeleton
from generator.scenarios.partial import cut

X = Hole("/x")


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("get me the weather in ", " tomorrow", "get me the weather tomorrow"),
        ("turn on warnings for ", "", "turn on warnings"),
        ("my dad reacts to ", ", what's the level?", None),
        ("I want to know about ", "", None),
        ("can't make sense of ", ", what is wrong?", None),
        ("what exactly is meant by ", "?", None),
        ("what has been written by ", "?", None),
        ("block my card ending in ", "", None),
        ("I have an exam on ", ". Explain it.", None),
        ("I saw a film about ", ". Who was that?", None),
        ("lock the card that ends in ", ", please", None),
        ("warn me in case of ", "", None),
        ("turn the heat to ", " please", None),
        ("turn on the heat at ", " please", "turn on the heat please"),
        ("I'm waiting for ", " to go on sale", None),
        ("put the thermostat on ", "", None),
        ("put this in my calendar on ", "", "put this in my calendar"),
    ],
)
def test_what_leads_to_it_or_takes_it_up_is_not_said_without_it(before, after, left):
    made = cut(Skeleton((before, X, after) if after else (before, X), "l", "template"), "/x")
    assert (None if made is None else "".join(map(str, made.parts))) == left


def test_what_a_verb_needs_is_not_cut_off_behind_another_argument():
    parts = ("keep the ", Hole("/room"), " at ", X, " until ", Hole("/end"))
    assert cut(Skeleton(parts, "l", "template"), "/x") is None


def test_texts_side_by_side_are_read_as_one():
    assert cut(Skeleton(("tell me how to get", " to ", X), "l", "template"), "/x") is None


def test_nothing_is_cut_out_of_what_is_said_whole():
    parts = ("get me the weather in ", X, " tomorrow")
    assert cut(Skeleton(parts, "l", "template", whole=True), "/x") is None
