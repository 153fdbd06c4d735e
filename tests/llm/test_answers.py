from __future__ import annotations

import json

import pytest

from generator.llm.answers import refused
from generator.options import Options
from generator.pipeline import run
from generator.specs.load import load_specs
from tests.llm.scripted import ITEM, Scripted


@pytest.mark.parametrize(
    ("old", "new", "declines", "reason"),
    [
        ("The high is 21 and the low is 4.", "It's 21 for the high and 4 for the low.", False, ""),
        ("I found 3 results.", "There were 3 results.", False, ""),
        ("I found 3 results.", "I found 4 results.", False, "lost_fact"),
        ("The high is 21 and the low is 4.", "The high is 21.", False, "lost_fact"),
        ("The conditions are sunny.", "The conditions are fine.", False, "lost_fact"),
        ("It is available.", "It is not available.", False, "turns_round"),
        ("I found 3 results.", "I found 3 results. Shall I book one?", False, "asks_back"),
        ("I found 3 results.", "**3** results <b>", False, "not_plain"),
        ("I found 3 results.", "I found 3 results", False, "copy"),
        ("I can't help with that.", "Sorry, that's not something I can help with.", True, ""),
        ("I can't help with that.", "Sure, I can help with that.", True, "turns_round"),
        ("I can't help with that.", "I can't, but call 555 for a plumber.", True, "lost_fact"),
        ("I can't help with that.", "I can't, but a plumber could.", True, "invents"),
    ],
)
def test_facts_stay_and_none_comes(old, new, declines, reason):
    assert refused(old, new, declines=declines) == reason


def made(change):
    def answer(question):
        if question.purpose != "answers":
            return None
        texts = [
            (int(n), t[len("<data>") : -len("</data>")]) for n, t in ITEM.findall(question.user)
        ]
        return json.dumps({"rewrites": [{"item": n, "text": change(t)} for n, t in texts]})

    specs, warnings = load_specs("library:weather")
    mix = {"tool_result": 2.0, "irrelevant": 1.0, "single": 1.0}
    options = Options(n=60, llm="m", paraphrase="example", mix=mix)
    return run(specs, options, warnings, asker=Scripted(answer))


def test_answers_are_reworded_and_verified():
    data = made(lambda text: f"Okay, so: {text}")
    assert data.report.made == 60
    assert data.report.model["answers"]["used"] > 20
    last = [row.messages[-1].content or "" for row in data.train]
    assert sum(text.startswith("Okay, so: ") for text in last) > 15


def test_wrong_answers_leave_the_record_as_it_is():
    data = made(lambda text: f"{text} By the way, the museum opens at 9.")
    assert data.report.model["answers"]["used"] == 0
    assert not [row for row in data.train if "museum" in (row.messages[-1].content or "")]
