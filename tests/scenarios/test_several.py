"""How one answer tells of several results."""

from __future__ import annotations

import pytest

from generator.records import DEFAULT_ANCHOR, Message, Slot, ToolCall, Utterance
from generator.scenarios.base import Draft
from generator.scenarios.several import PLACES, in_one, told_apart
from generator.scenarios.tool_result import _labels


@pytest.mark.parametrize(
    ("path", "texts", "told"),
    [
        ("/latitude", ("59.9", "48.8"), PLACES[:2]),
        ("/filter", ("status = open", "type = bug"), ['"status = open"', '"type = bug"']),
        ("/city", ("Oslo", "Rome"), ["Oslo", "Rome"]),
    ],
)
def test_labels_are_whole_and_conditions_in_quotes(path, texts, told):
    calls = tuple(ToolCall(f"c{at}", "f", {}) for at in range(2))
    slots = tuple(Slot(path, t, t, 0, 1, "literal", 0, at) for at, t in enumerate(texts))
    draft = Draft(
        messages=(Message(role="assistant", tool_calls=calls),), tools=(), slots=slots,
        anchor=DEFAULT_ANCHOR, turns="", utterance=Utterance("", (), "", ""),
    )  # fmt: skip
    assert [*_labels(draft)] == [*told]


def test_one_fact_of_each_is_told_in_one_sentence():
    facts = ("The balance is 66.49.", "The balance is 12.5.")
    assert in_one(PLACES, facts) == "The balances are 66.49 and 12.5 respectively."
    joint = "The balance is 66.49 for savings and 12.5 for rent."
    assert in_one(("savings", "rent"), facts) == joint
    assert in_one(("a", "b"), ("The load is 3 and the state is wet.",) * 2) is None
    warm = ("In Oslo, the humidity is 3 %.", "The humidity is 4 %.")
    assert in_one(("Oslo", "Rome"), warm) == "The humidity is 3 % in Oslo and 4 % in Rome."


def test_states_are_told_of_what_has_them():
    valid = ("Yes, it's valid.", "No, it isn't valid.")
    assert told_apart(("a.txt", "b.txt"), valid) == ["a.txt is valid.", "b.txt isn't valid."]
    assert told_apart(PLACES[:2], valid)[1] == "The second one isn't valid."
    assert in_one(("a", "b"), ("It's open.",) * 2) == "Both are open."


def test_what_was_found_is_told_in_short_after_a_label():
    answers = ("I found 2 notes: Plan and List.", "There are no notes for that.")
    assert told_apart(("Anna", "Bo"), answers) == [
        "For Anna, I found 2 notes: Plan and List.",
        "For Bo, I found no notes.",
    ]
    itself = ("I found one: Anna.",) * 2
    assert told_apart(("Anna", "Bo"), itself)[0] == "For Anna, I found just one."
    assert told_apart(PLACES[:2], answers)[1] == "For the second one, there are no notes for that."


def test_what_all_have_in_common_is_told_once():
    nothing = ("There are no notes for that.", "I didn't find anything.")
    assert in_one(("Anna", "Bo"), nothing) == "I found no notes for either."
    ones = ("There's one: Plan (open).", "I found just one, List.")
    assert in_one(("Anna", "Bo"), ones) == "I found one for each: Plan (open) and List."


def test_a_label_has_a_capital_only_where_it_stands_first():
    assert told_apart(("north", "a/b"), ("No, it isn't open.", "Yes, it's open.")) == [
        "North isn't open.",
        "a/b is open.",
    ]
    issues = ('It\'s "Crash" (open).', 'It\'s "Slow" (closed).')
    assert told_apart(("OPS-1", "OPS-2"), issues)[0] == 'OPS-1 is "Crash" (open).'


def test_each_list_is_headed_by_what_it_is_of():
    lists = ("Here are 2 notes:\n- On tea\n- Tea times", "Here are 2 notes:\n- Cocoa\n- On cocoa")
    told = told_apart(("tea", "cocoa"), [*lists])
    assert [text.partition(",")[0] for text in told] == ["For tea", "For cocoa"]


def test_what_stands_together_is_put_alike():
    told = told_apart(["Oslo", "Bergen"], ["It's 4 °C in Oslo.", "In Bergen, it's 7 °C."])
    assert told == ["In Oslo, it's 4 °C.", "In Bergen, it's 7 °C."]
    later = ["In Oslo, it'll be windy.", "It'll be foggy, with a high of 3 °C in Bergen."]
    assert told_apart(["Oslo", "Bergen"], later)[1] == (
        "In Bergen, it'll be foggy, with a high of 3 °C."
    )
