"""Tools for thinking are given one case: premises of their claim, steps of their problem."""

from __future__ import annotations

import generator as gen
from generator.semantics.agreement.thought_through import kinds

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
PERSON = {
    "type": "object",
    "properties": {"id": TEXT, "name": TEXT, "expertise": TEXTS, "perspective": TEXT},
    "required": ["id", "name", "expertise", "perspective"],
}
SAID = {
    "type": "object",
    "properties": {"personaId": TEXT, "content": TEXT},
    "required": ["personaId", "content"],
}


def _calls(name, about, **declared):
    shape = {"type": "object", "properties": declared, "required": [*declared]}
    spec = {"name": name, "description": about, "parameters": shape}
    data = gen.generate(specs=gen.load_specs(spec), n=30, mix={"single": 1})
    found = [c.arguments for r in data.train for m in r.messages for c in m.tool_calls or ()]
    assert len(found) > 10
    return found


def _case(kind, **held):
    (found,) = [one.fields for one in kinds()[kind].cases if held.items() <= _first(one).items()]
    return found


def _first(case):
    return {field: texts[0] for field, texts in case.fields.items()}


def test_premises_are_of_their_claim():
    calls = _calls(
        "weigh", "Weigh an argument.", claim=TEXT, premises=TEXTS, conclusion=TEXT, doubt=TEXT
    )
    for call in calls:
        case = _case("argument", claim=call["claim"])
        assert set(call["premises"]) <= set(case["premise"])
        assert call["conclusion"] in case["conclusion"]
    assert len({call["claim"] for call in calls}) > 2


def test_other_tools_keep_their_own_problems():
    texts = {text for one in kinds()["problem"].cases for text in one.fields["step"]}
    for call in _calls("bake", "Bake a cake.", problem=TEXT, steps=TEXTS):
        assert texts.isdisjoint(call["steps"])


def test_a_case_suits_the_option_that_is_chosen():
    picked = {"type": "string", "enum": ["logic", "object_oriented"]}
    calls = _calls(
        "code_by", "Apply a programming paradigm.", paradigm=picked, problem=TEXT, approach=TEXTS
    )
    for call in calls:
        case = _case("paradigm", problem=call["problem"])
        assert call["paradigm"] in case["paradigm"]


def test_people_speak_of_the_case():
    calls = _calls(
        "meet",
        "Think about it from each perspective.",
        topic=TEXT,
        keyInsights=TEXTS,
        personas={"type": "array", "items": PERSON},
        contributions={"type": "array", "items": SAID},
    )
    people = {one.key for one in kinds()["person"].cases}
    for call in calls:
        case = _case("problem", topic=call["topic"])
        assert {one["id"] for one in call["personas"]} <= people
        assert {one["personaId"] for one in call["contributions"]} <= people
        said = {*case["insight"], *case["consensus"]}
        assert {one["content"] for one in call["contributions"]} <= said
