from __future__ import annotations

import json

import pytest

from generator.llm.copies import Known
from generator.llm.reading import json_in, texts_in, unwrapped

WANTED = [(1, "weather in {city} please"), (1, "how is {city}"), (2, "is it wet in {city}")]
FORM = {
    "rewrites": [
        {"item": 1, "texts": ["weather in {city} please", "how is {city}"]},
        {"item": 2, "texts": ["is it wet in {city}"]},
    ]
}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(FORM),
        f"```json\n{json.dumps(FORM, indent=2)}\n```",
        f"<think>They want {{json}}</think>Here you go:\n{json.dumps(FORM)}\nAnything else?",
        json.dumps(FORM["rewrites"]),
        json.dumps({"1": WANTED[0:2], "2": WANTED[2]}).replace("[1, ", "[").replace("[2, ", "["),
        json.dumps({"item 1": [t for i, t in WANTED if i == 1], "item 2": [WANTED[2][1]]}),
    ],
)
def test_json_in_many_dresses(text):
    assert texts_in(text) == WANTED


@pytest.mark.parametrize(
    "text",
    [
        "1. weather in {city} please\n2. how is {city}\n3) is it wet in {city}",
        "- weather in {city} please\n* how is {city}\n• is it wet in {city}",
        '"weather in {city} please"\n“how is {city}”\n\n`is it wet in {city}`',
        json.dumps(FORM)[:-4],
    ],
)
def test_lists_and_torn_json(text):
    assert [each for _, each in texts_in(text)][-3:] == [each for _, each in WANTED]


@pytest.mark.parametrize(
    "text", ["", "{", "[[[[[" * 10_000, "null", "\x00\ud800", '{"rewrites": 3}', "{}" * 30_000]
)
def test_rubbish_gives_nothing_much(text):
    assert len(texts_in(text)) <= 2


def test_a_huge_answer_costs_little():
    assert len(texts_in('{"a": "b c"}\n' * 800_000)) <= 400
    assert json_in('{"a":' * 100_000) is None


def test_marks_around_a_text_go():
    assert unwrapped(' 2. "say hi to {name}"') == "say hi to {name}"
    assert unwrapped("**call {name}**") == "call {name}"
    assert unwrapped("Rewrite 3: call {name}") == "call {name}"


def test_near_copies_are_known():
    known = Known(["What's the weather in {city}?", "Play {song} by {artist}"])
    assert known.has("whats the weather in {city}")
    assert known.has("What's the weather in {city}")
    assert not known.has("Will it rain in {city}?")
    assert not known.has("weather {city}")
    known.add("weather {city}")
    assert known.has("Weather: {city}!")


def test_no_near_copy_is_missed():
    """The index by gram finds what comparing with all finds."""
    from generator.llm.copies import NEAR, grams

    words = "what when show weather rain city oslo now please the in for hot cold".split()
    texts = [
        " ".join(words[(i * k + j) % len(words)] for j in range(3 + i % 5))
        for k in (1, 3, 5)
        for i in range(60)
    ]
    for at, text in enumerate(texts):
        slow = any(
            len(grams(text) & grams(other)) >= NEAR * len(grams(text) | grams(other))
            for other in texts[:at]
        )
        assert Known(texts[:at]).has(text) == slow
