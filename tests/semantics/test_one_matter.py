"""Texts of one call that are about one matter."""

from __future__ import annotations

import json

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.agreement.one_matter import (
    ROLES,
    all_matters,
    as_branch,
    matters_of,
    one_matter,
)
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import read_text
from generator.semantics.drawing.composed import word_set

SMALL = word_set("the a an in to of for and with on at is into about from has by we it this")


def drawn(name: str, description: str, *keys: str, n: int = 200) -> list[dict[str, str]]:
    """Arguments of a function whose parameters are strings."""
    declared = {key: {"type": "string"} for key in keys}
    spec = {
        "name": name,
        "description": description,
        "parameters": {"type": "object", "properties": declared, "required": list(keys)},
    }
    return [dict(one) for one in gen.sample_arguments(spec, n, seed=3)]


def shared(one: str, other: str) -> set[str]:
    """Words, or what they begin with, that two texts have in common."""
    first, second = (
        {
            word.strip(".,:()").lower()[:4]
            for word in text.replace("/", " ").replace("-", " ").split()
        }
        for text in (one, other)
    )
    return first & second - {word[:4] for word in SMALL}


@pytest.mark.parametrize(
    ("name", "description", "title", "more"),
    [
        ("create_pull_request", "Create a pull request.", "title", ("body", "head")),
        ("create_issue", "Create an issue in the tracker.", "title", ("description",)),
        ("submit_task", "Submit a coding task for a git repository.", "task", ("branch",)),
        ("send_newsletter", "Send a newsletter.", "subject", ("body",)),
        ("create_event", "Create a calendar event.", "title", ("description",)),
        ("create_task", "Create a task on the board.", "title", ("description",)),
        ("send_email", "Send an email.", "subject", ("body",)),
        ("create_note", "Create a note.", "title", ("content",)),
        ("send_push", "Send a push notification.", "title", ("message",)),
    ],
)
def test_a_title_and_what_follows_speak_of_one_matter(name, description, title, more):
    for call in drawn(name, description, title, *more):
        for key in more:
            assert shared(call[title], call[key]), json.dumps(call)


def test_of_two_texts_of_a_note_or_a_task_the_first_is_the_title():
    told = {"title": "The title of the note", "content": "The text of the note"}
    for name, properties in (("create_note", told), ("add_todo", {"title": "", "content": "Todo"})):
        declared = {
            key: {"type": "string", "description": text} for key, text in properties.items()
        }
        schema = {"type": "object", "properties": declared, "required": list(declared)}
        spec = {"name": name, "description": "Add it to the task list.", "parameters": schema}
        for call in gen.sample_arguments(spec, 100, seed=3):
            assert shared(str(call["title"]), str(call["content"])), json.dumps(call)


def test_calls_differ():
    calls = drawn("create_issue", "Create an issue.", "title", "description", n=1000)
    assert len({json.dumps(one) for one in calls}) >= 900


def test_what_names_no_trade_is_left_as_drawn():
    for name, told in (("create_gizmo", []), ("create_issue", [2])):
        properties = {key: {"type": "string"} for key in ("title", "description")}
        schema = {"type": "object", "properties": properties}
        parameters = bind(FunctionSpec(name=name, parameters=schema))
        assert [len(one.parameters) for one in one_matter(parameters, "any")] == told


def test_every_matter_has_a_title_and_more_and_knows_its_symbols():
    for one in all_matters():
        one.rules.check()
        assert one.has("title") and one.has("body"), one.trade
        assert one.rules.has("branch") or one.trade not in ("change", "file")
    assert {"title", "body", "branch"} == ROLES
    before = read_text("matters.txt").partition("\n[[")[0]  # belongs to none, so it is no rule
    assert all(line[:1] in ("", "#") for line in before.splitlines())


def test_a_branch_is_written_as_one():
    assert as_branch("fix/A race condition") == "fix/race-condition"
    assert as_branch("chore/vite-4.5.0") == "chore/vite-4.5.0"


def test_a_title_of_any_trade_alone_is_of_the_trade_that_is_told():
    schema = {
        "type": "object",
        "properties": {"title": {"type": "string"}, "message": {"type": "string"}},
        "required": ["title"],
    }
    spec = {"name": "push", "description": "Push a notification.", "parameters": schema}
    calls = [dict(one) for one in gen.sample_arguments(spec, 80, seed=1)]
    alone = [one["title"] for one in calls if "message" not in one]
    assert alone and not any(title.startswith(("Ideas", "Plan", "Notes")) for title in alone)


@pytest.mark.parametrize(
    ("told", "trade"),
    [("Send a marketing email", "campaign"), ("Send the newsletter", "newsletter")],
)
def test_campaigns_are_of_offers_and_newsletters_of_topics_too(told: str, trade: str) -> None:
    text = {"type": "object", "properties": {"subject": {"type": "string"}}}
    (found,) = bind(FunctionSpec(name="send", description=told, parameters=text))
    assert {one.trade for one in matters_of(found.leaf, "subject")} == {trade}
