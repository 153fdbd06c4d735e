from __future__ import annotations

import json
import re

import pytest

from generator.errors import OptionError
from generator.llm.ask import Answer
from generator.llm.judge import RUBRIC, marks
from generator.options import Options
from generator.pipeline import run
from generator.specs.load import load_specs
from tests.llm.scripted import Scripted

ALL = dict.fromkeys(RUBRIC, True)


def judge(verdict):
    """A judge that gives its verdict on each record's lines."""

    def answer(question):
        if question.purpose != "judge":
            return None
        shown = re.findall(r"^(\d+)\. <data>(.*?)</data>", question.user, re.M | re.S)
        rows = [{"item": int(number), **ALL, "right": verdict(text)} for number, text in shown]
        return json.dumps({"marks": rows})

    return Scripted(answer)


def made(asker, **options):
    specs, warnings = load_specs("library:weather")
    return run(specs, Options(n=60, llm="m", paraphrase="none", **options), warnings, asker=asker)


def test_a_sample_is_judged_with_known_wrong_ones_among_it():
    asker = judge(lambda text: True)
    data = made(asker, judge=20)
    told = data.report.model["judge"]
    assert data.report.made == 60
    assert told["verified_called_right"] == 1.0
    # who calls everything right sees none of the wrong ones
    assert told["wrong_called_wrong"] == 0.0
    assert told["records"]["shown"] == told["records"]["marked"] > 20
    assert 0.7 < told["agreement"] < 1.0
    sheets = [each.user for each in asker.asked if each.purpose == "judge"]
    assert all(len(re.findall("^\\d+\\. <data>", sheet, re.M)) <= 4 for sheet in sheets)


def test_what_the_judge_finds_wrong_is_told_and_taken_out_only_if_asked_for():
    def strict(text):
        return "assistant calls" in text

    kept = made(judge(strict), judge=30)
    assert kept.report.model["judge"]["found_wrong"] > 0
    assert kept.report.made == 60
    data = made(judge(strict), judge=30, judge_filter=True)
    out = data.report.model["judge"]["taken_out"]
    assert out == kept.report.model["judge"]["found_wrong"]
    assert data.report.rejected["judge", "found_wrong"] == out
    # others come in their place, of the same kinds: the count and the plan stand
    assert data.report.made == 60
    assert not data.report.relaxed
    kinds = [
        sorted((one.split, one.scenario, one.function) for one in each.entries)
        for each in (data, kept)
    ]
    assert kinds[0] == kinds[1]
    before, after = ({entry.id for entry in each.entries} for each in (kept, data))
    assert len(before - after) == len(after - before) == out


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "{}",
        "[1, 2]",
        '{"marks": [{"item": 9}]}',
        '{"marks": [{"item": 1, "right": "yes"}]}',
    ],
)
def test_answers_that_are_no_marks_count_as_none(text):
    assert marks(Answer(text=text), 2) == [None, None]


def test_a_broken_judge_changes_nothing():
    data = made(Scripted(lambda q: "no idea"), judge=10, judge_filter=True)
    assert data.report.made == 60
    assert data.report.model["judge"]["agreement"] is None


def test_judging_needs_a_model():
    with pytest.raises(OptionError, match="--judge"):
        Options(judge=5)
    with pytest.raises(OptionError, match="--judge-filter"):
        Options(llm="m", judge_filter=True)
