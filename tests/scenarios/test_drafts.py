"""A block's drafts are made together; where that fails, each is tried alone."""

from __future__ import annotations

import random
from types import SimpleNamespace

import pytest

from generator.errors import SpecError
from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.phrasing.skeleton import LIST
from generator.plan import Stream
from generator.records import DEFAULT_ANCHOR, FunctionSpec, Rejection
from generator.scenarios.base import Cell, drafts
from generator.scenarios.draws import draw, says_in_sentences
from generator.scenarios.steps import together
from generator.semantics.base import Setting

CELLS = [Cell(Stream("call", "f", "train"), k, "any", "any") for k in range(5)]


class Fails:
    """A scenario that can't draft number 3."""

    name = "fails"
    error: Exception = ValueError("three")

    def draft(self, bench, cell, rng):
        if cell.k == 3:
            raise self.error
        return SimpleNamespace(k=cell.k)

    def drafts(self, bench, cells, rng):
        return [self.draft(bench, cell, rng) for cell in cells]


def test_one_draft_that_fails_costs_no_other():
    made = drafts(Fails(), None, CELLS, random.Random(0))
    assert [getattr(draft, "k", None) for draft in made] == [0, 1, 2, None, 4]
    assert isinstance(made[3], Rejection)
    assert made[3].stage == "draft"
    assert "three" in made[3].detail


def test_what_the_user_can_mend_ends_the_run():
    scenario = Fails()
    scenario.error = SpecError("mend me")
    with pytest.raises(SpecError, match="mend me"):
        drafts(scenario, None, CELLS, random.Random(0))


def test_all_conversations_take_a_step_before_the_first_takes_the_next():
    taken = []

    def steps(name, count):
        for step in range(count):
            taken.append(f"{name}{step}")
            yield
        return name

    assert together([steps("a", 2), steps("b", 0), steps("c", 3)]) == ["a", "b", "c"]
    assert taken == ["a0", "c0", "a1", "c1", "c2"]


def test_who_goes_on_talking_has_said_a_sentence():
    properties = {
        "city": {"type": "string"},
        "day": {"type": "string", "format": "date"},
        "seats": {"type": "integer"},
    }
    schema = {"type": "object", "properties": properties, "required": [*properties]}
    spec = FunctionSpec(name="book_ferry", description="Book a ferry.", parameters=schema)
    function = compile_function(spec, Setting(), grammar_phraser, False)
    found = [draw(function, k, random.Random(k), DEFAULT_ANCHOR, "any", "any") for k in range(60)]
    listed = [
        function.request(k, random.Random(k), DEFAULT_ANCHOR, "any", "any") for k in range(60)
    ]
    assert any(request.utterance.source == LIST for request in listed)
    assert not any(drawn.utterance.source == LIST for drawn in found)
    assert says_in_sentences(function, frozenset(f"/{key}" for key in properties))
