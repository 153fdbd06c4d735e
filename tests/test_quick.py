"""Quickly made values are frozen, compare by what they hold, and travel."""

from __future__ import annotations

import copy
import gc
import pickle
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import generator
from generator.quick import MOST, Struct, regex, remembered, replace
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


def test_patterns_are_compiled_when_something_is_asked_of_them_and_once():
    pattern = regex(r"(\w)x", re.I)
    assert set(vars(pattern)) == {"pattern", "_given"}
    assert pattern.sub(r"\1", "aXbx") == "ab"
    assert pattern.sub is vars(pattern)["sub"]
    assert pattern.flags & re.I
    assert regex(rb"\d").search(b"a1")


def test_every_pattern_of_the_package_compiles():
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    kind = type(regex(""))
    patterns = [found for found in gc.get_objects() if type(found) is kind]
    assert len(patterns) > 500
    assert all(pattern.groups >= 0 for pattern in patterns)
    for path in Path(generator.__path__[0]).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\S.*= re\.compile\(", text, re.M), f"{path}: use quick.regex"


def test_what_is_remembered_is_of_one_thing_and_never_of_another() -> None:
    asked: list[tuple[str, int]] = []

    @remembered
    def said(thing: list[str], number: int) -> str:
        asked.append((thing[0], number))
        return f"{thing[0]}{number}"

    one, other = ["boat"], ["boat"]
    assert [said(each, number) for each in (one, other, one) for number in (1, 2, 1)] == [
        f"boat{number}" for _ in range(3) for number in (1, 2, 1)
    ]
    assert len(asked) == 4  # two things, equal but not the same, with two numbers each
    for number in range(MOST):
        said(["mast"], number)  # gone at once: its id may come to mean another
    assert said(one, 1) == "boat1"
