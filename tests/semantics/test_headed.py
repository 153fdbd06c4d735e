"""What is known of an argument only by the first words of its description."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
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


def test_a_thing_that_nothing_is_known_of_has_a_letter_or_a_number() -> None:
    assert not _bound("yarrel", "").meaning.taken
    assert not _bound("pallet", "").meaning.taken


def test_a_part_of_a_program_is_none_of_everyday_life() -> None:
    properties = {"threadPool": {"type": "string", "description": "The pool for a RunnableTask."}}
    spec = FunctionSpec(
        name="SnapshotStore.openPool",
        description="Opens the SnapshotStore.",
        parameters={"type": "object", "properties": properties},
    )
    assert "lido" not in str(getattr(bind(spec)[0].meaning, "values", tuple)())


@pytest.mark.parametrize(
    ("name", "told", "kind"),
    [
        ("preferred_slot", "Preferred date and time", "datetime"),
        ("effective", "First day of the new rate", "date"),
        ("callback", "Phone number for questions", "phone"),
        ("position", "Coordinates or description of the place", "coordinate_pair"),
        ("origin", "Country of origin", "country"),
        ("interpreter", "Language for which one is needed", "language"),
        ("brewer", "Initials of the brewer", "initials"),
        ("needed_by", "Date the material must be there", "date"),
        ("paid_by", "", "person_name"),
        ("assignee", "Company that owns it", "company"),
        ("arrival", "Time of arrival", "time_of_day"),
        ("explanation", "Why the plovell is needed", "reason"),
        ("observer", "Full name", "person_name"),
        ("units", "english or metric", "enum"),
        ("conditions", "VFR or IFR", "enum"),
        ("read_on", "", "date"),
        ("skier_name", "", "person_name"),
        ("korean_name", "Name of the applicant", "person_name"),
    ],
)
def test_what_a_description_begins_with_tells_the_form(name: str, told: str, kind: str) -> None:
    assert _bound(name, told).meaning.name == kind


def test_things_with_names_are_no_persons() -> None:
    assert _bound("vessel_name", "Name of the boat").meaning.name != "person_name"
    assert _bound("crew", "Name of the crew").meaning.name != "person_name"
    assert _bound("profile", "Name of the light profile").meaning.name != "person_name"


@pytest.mark.parametrize(
    ("name", "told", "wrong"),
    [
        ("lift", "Name of the lift", r"an? .*"),
        ("contract", "Contract number", r"\D+"),
        ("access", "How to get in", r"[a-z-]+"),
        ("rail", "Rail or pole", r".*(?:lamp|corner).*"),
    ],
)
def test_a_line_for_any_trade_gives_way_to_what_is_told(name: str, told: str, wrong: str) -> None:
    draw, rng = _bound(name, told).meaning.sampler("any"), random.Random(3)
    assert not any(re.fullmatch(wrong, draw(rng, DEFAULT_ANCHOR)) for _ in range(40))


def test_what_results_are_narrowed_to_is_the_thing():
    assert told_heads("Only buses calling at this stop.") == (("stop",),)
    assert told_heads("Limit to plays by this author") == (("author",),)
    assert told_heads("Only this stop")[0] != ("stop",)
