"""Names and descriptions of what functions make."""

from __future__ import annotations

import random

import pytest

from generator.arguments.sampler import compile_arguments
from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import read_values


def _spec(function: str, told: str, **names: Json) -> FunctionSpec:
    parameters: Json = {"type": "object", "properties": names, "required": list(names)}
    return FunctionSpec(name=function, description=told, parameters=parameters)


_TEXT: Json = {"type": "string"}


@pytest.mark.parametrize(
    ("function", "told", "key", "made"),
    [
        ("create_knowledge_base", "", "name", True),
        ("create_campaign", "Create a marketing campaign", "campaign_name", True),
        ("add_category", "Add a category to the budget", "name", True),
        ("add_category", "", "name", False),
        ("create_campaign", "Create a campaign for a D&D party (dnd)", "name", False),
        ("create_event", "Create an event in the calendar", "title", False),
        ("create_session", "Open a tmux session on the server", "name", False),
        ("create_knowledge_base", "", "file_name", False),
        ("get_weather", "", "name", False),
    ],
)
def test_what_is_made_has_names_of_its_kind(function: str, told: str, key: str, made: bool) -> None:
    assert (bind(_spec(function, told, **{key: _TEXT}))[0].meaning.name == "made_name") is made


@pytest.mark.parametrize("name", [_TEXT, {"type": "string", "pattern": "^[a-z0-9_]+$"}])
def test_descriptions_are_of_what_the_name_says(name: Json) -> None:
    spec = _spec("create_knowledge_base", "Create a knowledge base", name=name, description=_TEXT)
    parameters = bind(spec)
    sampler = compile_arguments(spec.parameters, parameters, "any")
    given, rng = frozenset(one.pointer for one in parameters), random.Random(3)
    drawn = [sampler.draw(rng, DEFAULT_ANCHOR, given) or {} for _ in range(30)]
    told = {one["description"] for one in drawn if str(one["name"]).lower()[:2] == "hr"}
    assert told == {"Internal policies on leave, pay and remote work"}


def test_each_thing_has_several_names_with_descriptions() -> None:
    for line in read_values("made_things.txt"):
        nouns, _, told = line.partition(" | ")
        pairs = [one.partition(" = ") for one in told.split("; ")]
        assert nouns and len(pairs) >= 8, line
        assert all(name and about for name, _, about in pairs), line
        assert len({name for name, _, _ in pairs}) == len(pairs), line


def test_forms_for_leads_are_no_applications_for_jobs() -> None:
    (name,) = bind(_spec("create_form", "Create a form that captures leads", form_name=_TEXT))
    sampler, rng = name.meaning.sampler("any"), random.Random(3)
    assert "Job Application" not in {sampler(rng, DEFAULT_ANCHOR) for _ in range(40)}
