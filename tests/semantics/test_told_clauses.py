"""Flags whose descriptions are clauses, which say more than the flag's name does."""

from __future__ import annotations

import pytest

import generator as gen
from generator.records import DEFAULT_ANCHOR
from generator.semantics.binding.bind import bind
from generator.semantics.choices.told_clauses import clause_of


@pytest.mark.parametrize(
    ("told", "yes", "no"),
    [
        (
            "Whether the tenant may sublet the room",
            "the tenant may sublet the room",
            "the tenant may not sublet the room",
        ),
        ("Is oil dripping", "the oil is dripping", "the oil isn't dripping"),
        (
            "Rider is sixty or older",
            "the rider is sixty or older",
            "the rider isn't sixty or older",
        ),
        (
            "true if the boiler needs a part",
            "the boiler needs a part",
            "the boiler doesn't need a part",
        ),
        ("If the user wishes to pay later", "I wish to pay later", "I don't wish to pay later"),
        ("Set if a seal has come off", "a seal has come off", "a seal hasn't come off"),
        (
            "Only boats that carry kayaks",
            "only boats that carry kayaks",
            "not only boats that carry kayaks",
        ),
    ],
)
def test_a_clause_is_said_and_denied(told: str, yes: str, no: str) -> None:
    assert clause_of(told) == (yes, no)


@pytest.mark.parametrize(
    "told",
    [
        "Whether to include hidden files",
        "Whether the response should be short",
        "A flag indicating if any item is a fridge, a freezer or an air conditioner",
        "Leave out anything containing wool",
        "",
    ],
)
def test_no_clause(told: str) -> None:
    assert clause_of(told) is None


def test_the_clause_is_said_where_the_name_says_nothing() -> None:
    spec = {
        "name": "book_course",
        "description": "Book a course",
        "parameters": {
            "type": "object",
            "properties": {"over_sixty": {"type": "boolean", "description": "Rider is sixty"}},
        },
    }
    (parameter,) = bind(*gen.load_specs(spec))
    for value in (True, False):
        (text,) = [one.say(value, DEFAULT_ANCHOR) for one in parameter.meaning.surfaces()]
        assert text is not None and "the rider is" in text
        assert parameter.meaning.read(text, DEFAULT_ANCHOR) is value
