"""Quickly made values are frozen, compare by what they hold, and travel."""

from __future__ import annotations

import copy
import pickle

import pytest

from generator.quick import Struct, replace
from generator.records import Example, FunctionSpec, Message, Slot, ToolCall, Utterance
from generator.scenarios.base import Draft


def test_they_are_frozen_slotted_and_compared_by_what_they_hold():
    slot = Slot("/a", "x", "X", 1, 2, "literal")
    assert hash(slot) == hash(replace(slot))
    assert slot == replace(slot) != replace(slot, turn=1)
    for name in ("path", "other"):
        with pytest.raises((AttributeError, TypeError)):
            setattr(slot, name, "/b")
    assert not hasattr(slot, "__dict__")


def test_no_two_share_what_was_not_given():
    one, two = FunctionSpec(name="f"), FunctionSpec(name="f")
    assert one == two
    assert one.parameters is not two.parameters


@pytest.mark.parametrize("wrong", [(), ("/a", "x", "X", 1, 2, "literal", 0, 0, 9)])
def test_missing_and_further_arguments_are_refused(wrong):
    with pytest.raises(TypeError):
        Slot(*wrong)
    with pytest.raises(TypeError):
        replace(Message(role="user"), said="x")


def test_they_travel_between_processes():
    message = Message(role="user", content="hi")
    example = Example(
        id="0", scenario="single", split="train", tools=(FunctionSpec(name="f"),),
        messages=(message,),
    )  # fmt: skip
    assert pickle.loads(pickle.dumps(example)) == copy.deepcopy(example) == example


@pytest.mark.parametrize("kind", [Slot, Utterance, ToolCall, Message, Example, Draft])
def test_what_every_record_is_made_of_is_made_quickly(kind):
    assert issubclass(kind, Struct)
