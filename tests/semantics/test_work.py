"""The work family: values, words, reading back, and what it binds to."""

import re

import pytest
from catalogue_checks import (
    ANCHOR,
    assert_contract,
    bound,
    draws,
    make,
    types_of_family,
)

import generator as gen
from generator.semantics.topics.work import JobTitle, MeetingTitle, Task


@pytest.mark.parametrize("kind", types_of_family("work"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_tasks_and_meetings_are_many():
    for kind in (Task, MeetingTitle):
        assert len(set(draws(make(kind), n=1000))) >= 350


def test_a_job_is_said_with_an_article_after_as():
    meaning = make(JobTitle)
    (with_article,) = [s for s in meaning.surfaces() if s.rule == "article"]
    assert with_article.say("auditor", ANCHOR) == "an auditor"
    assert with_article.say("UX designer", ANCHOR) == "a UX designer"
    assert with_article.say("HR manager", ANCHOR) == "an HR manager"


@pytest.mark.parametrize(
    ("name", "function", "meaning"),
    [
        ("title", "search_jobs", "job_title"),
        ("task", "create_task", "task"),
        ("project_name", "create_project", "project"),
        ("meeting_title", "schedule_meeting", "meeting_title"),
        ("industry", "search_companies", "industry"),
    ],
)
def test_binding(name, function, meaning):
    assert bound(name, function) == meaning


@pytest.mark.parametrize("function", ["create_document", "search_books", "create_issue"])
def test_a_bare_title_is_not_a_job(function):
    assert bound("title", function) != "job_title"


def test_what_is_built_with_programs_is_no_firms_project():
    def drawn(told: str) -> set[str]:
        text = {"type": "string"}
        schema = {"type": "object", "properties": {"project_name": text}}
        spec = {"name": "create_project", "description": told, "parameters": schema}
        return {str(one.get("project_name")) for one in gen.sample_arguments(spec, 60, seed=5)}

    built, planned = drawn("Creates a new Hardhat project."), drawn("Creates a new project.")
    assert not built & planned - {"None"}
    towns = re.compile(r"(?:rebrand|website|newsletter|audit) (?:Warsaw|Kyoto|Edinburgh|Cairo)$")
    assert not any(map(towns.search, planned))
