"""Quickly made values are ordinary frozen ones."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from generator.quick import quick
from generator.records import Example, FunctionSpec, Message, Slot, ToolCall, Utterance
from generator.scenarios.base import Draft


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    one: int
    two: str = "b"
    many: dict[str, int] = dataclasses.field(default_factory=dict)


@quick
@dataclasses.dataclass(frozen=True, slots=True)
class Quick:
    one: int
    two: str = "b"
    many: dict[str, int] = dataclasses.field(default_factory=dict)


def test_they_hold_what_a_dataclass_would_hold():
    for given in ({"one": 1}, {"one": 1, "two": "x"}, {"one": 1, "many": {"a": 1}}):
        assert dataclasses.asdict(Quick(**given)) == dataclasses.asdict(Plain(**given))
    assert Quick(1, "x", {"a": 2}) == Quick(one=1, two="x", many={"a": 2}) != Quick(1)
    assert Quick(1).many is not Quick(1).many
    assert repr(Quick(1)) == repr(Plain(1)).replace("Plain", "Quick")


@pytest.mark.parametrize("wrong", [(), (1, "x", {}, 4)])
def test_missing_and_further_arguments_are_refused(wrong):
    with pytest.raises(TypeError):
        Quick(*wrong)


def test_they_are_frozen_and_slotted():
    slot = Slot("/a", "x", "X", 1, 2, "literal")
    assert type(slot) is Slot
    assert hash(slot) == hash(dataclasses.replace(slot))
    for name in ("path", "other"):
        with pytest.raises((AttributeError, TypeError)):
            setattr(slot, name, "/b")
    assert not hasattr(slot, "__dict__")


def test_they_travel_between_processes():
    message = Message(role="user", content="hi")
    example = Example(
        id="0", scenario="single", split="train", tools=(FunctionSpec(name="f"),),
        messages=(message,),
    )  # fmt: skip
    assert pickle.loads(pickle.dumps(example)) == copy.deepcopy(example) == example


def test_what_has_more_to_do_at_its_making_is_refused():
    @dataclasses.dataclass(frozen=True, slots=True)
    class Checked:
        one: int

        def __post_init__(self) -> None:
            raise ValueError

    with pytest.raises(TypeError, match="Checked"):
        quick(Checked)


@pytest.mark.parametrize("kind", [Slot, Utterance, ToolCall, Message, Example, Draft])
def test_what_every_record_is_made_of_is_made_quickly(kind):
    assert kind.__init__.__code__.co_names[0] == "become"
