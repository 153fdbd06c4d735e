"""What is known of an argument only by the first words of its description."""

from __future__ import annotations

from typing import Any

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.headed import told_heads, told_kinds


@pytest.mark.parametrize(
    ("description", "heads", "kinds"),
    [
        ("Delivery bench or lab", (("delivery", "bench"), ("bench",), ("lab",)), ()),
        ("The drivetrain fitted to the bike", (("drivetrain",),), ()),
        (
            "Tent, caravan or motorhome they come with",
            (("tent",),),
            ("tent", "caravan", "motorhome"),
        ),
        ("Slings, spreader or other gear needed", (("slings",),), ("slings", "spreader")),
        ("Name, email or phone", (("name",),), ()),
        ("", (), ()),
    ],
)
def test_what_descriptions_begin_with(
    description: str, heads: tuple[tuple[str, ...], ...], kinds: tuple[str, ...]
) -> None:
    assert told_heads(description) == heads
    assert told_kinds(description) == kinds


def _bound(name: str, description: str) -> Any:
    properties = {name: {"type": "string", "description": description}}
    spec = FunctionSpec(
        name="log_plovell",
        description="Log a plovell.",
        parameters={"type": "object", "properties": properties, "required": [name]},
    )
    return bind(spec)[0]


@pytest.mark.parametrize(
    ("name", "description", "meaning"),
    [
        ("cooper", "", "person_name"),
        ("full_name_at_birth", "", "person_name"),
        ("yarrel", "Pharmacy where it is picked up", "kindred"),
        ("yarrel", "What went wrong", "remark"),
        ("yarrel", "", "words"),
    ],
)
def test_descriptions_tell_what_a_name_does_not(name: str, description: str, meaning: str) -> None:
    assert _bound(name, description).meaning.name == meaning


def test_kinds_that_a_description_names_are_its_values() -> None:
    found = _bound("yarrel", "Tent, caravan or motorhome they come with")
    assert set(found.leaf.examples) == {"tent", "caravan", "motorhome"}


def test_of_a_thing_that_nothing_is_known_of_the_usual_kind_is_taken() -> None:
    assert _bound("yarrel", "").meaning.taken
    assert not _bound("pallet", "").meaning.taken


def test_a_part_of_a_program_is_none_of_everyday_life() -> None:
    properties = {"threadPool": {"type": "string", "description": "The pool for a RunnableTask."}}
    spec = FunctionSpec(
        name="SnapshotStore.openPool",
        description="Opens the SnapshotStore.",
        parameters={"type": "object", "properties": properties},
    )
    assert "lido" not in str(getattr(bind(spec)[0].meaning, "values", tuple)())
