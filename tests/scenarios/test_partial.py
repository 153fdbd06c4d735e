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
    ],
)
def test_what_leads_to_it_or_takes_it_up_is_not_said_without_it(before, after, left):
    made = cut(Skeleton((before, X, after) if after else (before, X), "l", "template"), "/x")
    assert (None if made is None else "".join(map(str, made.parts))) == left
