"""Requests of everyday functions: what people ask for, and the words that lead to each argument."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phrasing.test_grammar_life import intent
from tests.phrasing.test_grammar_roles import TEXT, WHOLE, share, texts


@pytest.mark.parametrize(
    ("told", "verb", "noun"),
    [
        ("This asynchronous function retrieves the map of tides.", "retrieve", "map"),
        ("A simple helper function for renaming reefs.", "rename", "reefs"),
        ("This tool attempts to delete a burrow.", "delete", "burrow"),
        ("Asynchronously stores a pebble.", "store", "pebble"),
    ],
)
def test_what_comes_before_the_verb_is_passed_over(told, verb, noun):
    found = intent("qzx", told)
    assert (found.verb, found.noun) == (verb, noun)


NEW_TIME = {"type": "string", "description": "The new date and time."}
KEY = {"type": "string", "enum": ["A minor", "G major"]}


@pytest.mark.parametrize(
    ("name", "told", "properties", "wanted", "never"),
    [
        ("get_best_player", "Get the best player in a sport.",
         {"sport": {"type": "string", "description": "The type of sport."}}, "in <sport>", "an? <"),
        ("write_tune", "Write a tune.", {"key": KEY}, "in (the key of )?<key>", "with"),
        ("judge_team", "Analyze the play of the team.",
         {"details": {"type": "array", "items": TEXT}}, "(including|with) <details>", "from <"),
        ("run_survey", "Perform a sentiment analysis.", {"text": TEXT}, "analysis", "this: <"),
        ("calculate_area", "Calculate the area of a disc.", {"radius": WHOLE},
         "with .*radius", "for .*radius|within"),
        ("check_gear", "Check the gear.", {"wheel": TEXT}, "check", "be checked|<wheel> checked"),
    ],
)  # fmt: skip
def test_the_words_that_lead_to_it(
    name: str, told: str, properties: dict[str, Any], wanted: str, never: str
) -> None:
    found = texts(name, told, **properties)
    assert share(found, wanted) > 0.9
    assert share(found, never) == 0
