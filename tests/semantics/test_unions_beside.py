"""Faults that a second reading found: unions beside operations, letters that bind to words."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.answering_tools import asked_of
from generator.semantics.described.mining import mine


def test_numbers_that_may_be_null_are_numbers_beside_an_operation() -> None:
    number = {"type": ["number", "null"]}
    picked = {"type": "string", "enum": ["add", "subtract"]}
    schema = {"type": "object", "properties": {"op": picked, "a": number, "b": number}}
    bound = bind(FunctionSpec(name="reckon", description="", parameters=schema))
    assert next(one for one in bound if one.pointer == "/op").meaning.name == "operator"


@pytest.mark.parametrize("told", ["مساحة المثلث", "اسم الممثل"])
def test_what_leads_examples_is_a_word_of_its_own(told: str) -> None:
    assert not mine(told).examples


@pytest.mark.parametrize("told", ["Box as [west, south, east, north]", "Color [Red, Green, Blue]"])
def test_parts_in_brackets_are_no_options(told: str) -> None:
    assert not mine(told).closed


def test_what_is_looked_up_has_its_article() -> None:
    assert asked_of("Resolve an address to coordinates") == "Get the coordinates of an address"
