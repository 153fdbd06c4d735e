"""The bundled functions: each has a template of many usable phrasings, and makes data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import generator as gen
from generator.arguments.cycles import Requirements
from generator.arguments.validate import Validator
from generator.phrasing.library import TemplateLibrary
from generator.phrasing.lint import lint_template
from generator.phrasing.templates.phraser import TemplatePhraser
from generator.records import Anchor, Example, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind

ROOT = Path(__file__).parents[1]
ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))
PHRASINGS = 20
"""Lines that each template has at least."""
CHOICE = 3
"""Phrasings to choose from, at least, for every set of arguments that a plan may ask for."""
RECORDS = 40

DOMAINS = sorted(path.stem for path in (ROOT / "function_specs").glob("*.json"))


@cache
def domain(name: str) -> tuple[FunctionSpec, ...]:
    return tuple(gen.load_specs(str(ROOT / "function_specs" / f"{name}.json")))


FUNCTIONS = [pytest.param(name, spec, id=spec.name) for name in DOMAINS for spec in domain(name)]


@cache
def bound(name: str, function: str) -> dict[str, Parameter]:
    spec = next(spec for spec in domain(name) if spec.name == function)
    return {parameter.pointer: parameter for parameter in bind(spec)}


def template(name: str, function: str) -> Path:
    return ROOT / "templates" / name / f"{function}.j2"


LIBRARY = TemplateLibrary()


@cache
def phraser(name: str, function: str) -> TemplatePhraser:
    path = template(name, function)
    return LIBRARY.open(path, bound(name, function), path.name)


def sets_of_arguments(parameters: dict[str, Parameter]) -> Iterator[frozenset[str]]:
    """The required ones with none, each one and all of the optional ones."""
    needs = Requirements(tuple(parameters.values()))
    yield needs.always
    for key in sorted(needs.optional):
        yield needs.close(frozenset({key}))
    yield frozenset(parameters)


def words_of(example: Example) -> str:
    return " / ".join(
        message.content or "" for message in example.messages if message.role == "user"
    )


def test_there_are_many_domains_and_functions_of_different_names() -> None:
    names = [spec.name for name in DOMAINS for spec in domain(name)]
    assert len(DOMAINS) >= 15
    assert len(names) >= 60
    assert len(set(names)) == len(names)


def test_every_template_belongs_to_a_function() -> None:
    wanted = {template(name, spec.name) for name in DOMAINS for spec in domain(name)}
    folders = [path for path in (ROOT / "templates").iterdir() if path.name != "shared"]
    assert {path for folder in folders for path in folder.glob("*.j2")} == wanted


@pytest.mark.parametrize(("name", "spec"), FUNCTIONS)
def test_a_schema_is_strict_and_says_what_each_parameter_is(name: str, spec: FunctionSpec) -> None:
    assert spec.description.endswith(".")
    assert spec.parameters["additionalProperties"] is False
    assert set(spec.parameters["required"]) <= set(spec.parameters["properties"])
    assert all(each.leaf.description for each in bound(name, spec.name).values())


@pytest.mark.parametrize(("name", "spec"), FUNCTIONS)
def test_every_meaning_is_known(name: str, spec: FunctionSpec) -> None:
    vague = {"opaque", "words", "structured"}
    found = {key: each.meaning.name for key, each in bound(name, spec.name).items()}
    assert not {key: meaning for key, meaning in found.items() if meaning in vague}


@pytest.mark.parametrize(("name", "spec"), FUNCTIONS)
def test_a_template_has_many_phrasings_and_all_can_be_used(name: str, spec: FunctionSpec) -> None:
    opened = phraser(name, spec.name)
    assert len(opened.parsed()) >= PHRASINGS
    assert [each.line.text for each in opened.parsed() if not opened.usable(each)] == []


@pytest.mark.parametrize(("name", "spec"), FUNCTIONS)
def test_the_linter_has_nothing_to_say(name: str, spec: FunctionSpec) -> None:
    path = template(name, spec.name)
    found = lint_template(path, bound(name, spec.name), ANCHOR, LIBRARY)
    assert [str(each) for each in found] == []


@pytest.mark.parametrize(("name", "spec"), FUNCTIONS)
def test_there_is_a_choice_for_every_set_of_arguments(name: str, spec: FunctionSpec) -> None:
    opened = phraser(name, spec.name)
    for present in sets_of_arguments(bound(name, spec.name)):
        lineages = {each.lineage for each in opened.phrasings(present)}
        assert len(lineages) >= CHOICE, f"{sorted(present)}: {len(lineages)}"


@pytest.mark.parametrize("name", DOMAINS)
def test_a_domain_makes_distinct_valid_records_of_all_its_functions(name: str) -> None:
    specs = domain(name)
    validators = {spec.name: Validator(spec.parameters) for spec in specs}
    with gen.generate(list(specs), n=RECORDS, seed=3, mix={"single": 1}) as data:
        examples = list(data.examples())
    assert len({words_of(example).casefold() for example in examples}) == RECORDS
    calls = [call for example in examples for call in example.calls]
    assert {call.name for call in calls} == set(validators)
    assert [validators[call.name].errors(call.arguments) for call in calls] == [[]] * RECORDS
