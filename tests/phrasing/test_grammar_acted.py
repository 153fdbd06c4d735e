"""What is asked for where an argument picks what a function does: its value is verb and object."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen
from tests.phrasing.test_grammar_life import TEXT, share, texts

WHAT = {"type": "string", "description": "What to do"}


def said(name: str, told: str, action: str, options: list[str], **others: Any) -> dict[str, str]:
    """One request or more for each action, joined: what a user asks for, by what is called."""
    properties = {action: {**WHAT, "enum": options}, **others}
    parameters = {"type": "object", "properties": properties, "required": [action]}
    spec = {"name": name, "description": told, "parameters": parameters}
    made = gen.generate(spec, n=60, seed=5, mix={"single": 1}, validation=0)
    found: dict[str, list[str]] = {}
    for example in made.train:
        asked = next(m.content for m in example.messages if m.role == "user")
        found.setdefault(example.calls[0].arguments[action], []).append(asked.lower())
    assert set(found) == set(options)
    return {option: "\n".join(texts) for option, texts in found.items()}


def test_a_verb_and_its_object_are_said_at_once() -> None:
    found = said(
        "calendar",
        "Manage calendar events.",
        "action",
        ["create_event", "list_events", "delete_event", "find_free_slots"],
        event_id={"type": "string", "description": "Event ID, required for delete_event"},
        date={"type": "string", "format": "date", "description": "Not used by delete_event"},
    )
    assert not re.search(r"\baction\b|manage", "\n".join(found.values()))
    assert re.search(r"create (an )?event", found["create_event"])
    assert "find free slots" in found["find_free_slots"]
    assert re.search(r"delete (the )?event", found["delete_event"])


def test_verbs_agree_with_how_many_are_meant() -> None:
    found = said(
        "git_branch",
        "Work with git branches",
        "mode",
        ["list", "create", "delete"],
        branch_name={"type": "string", "description": "Name (required for create and delete)"},
        remote={"type": "string", "description": "Name of the remote"},
    )
    assert "list git branches" in found["list"] or "list the git branches" in found["list"]
    assert not re.search(r"(create|delete) (the )?git branches|mode", "\n".join(found.values()))


@pytest.mark.parametrize("told", ["Index data.", "Order flow."])
def test_a_heading_is_what_is_asked_for(told: str) -> None:
    found = said(
        told.lower().strip(".").replace(" ", "_"),
        told,
        "action",
        ["price", "info"],
        key={"type": "string", "description": "Key of the thing, e.g. abc"},
    )
    noun = told.split(maxsplit=1)[0].lower()
    texts = "\n".join(found.values())
    assert not re.search(rf"(to|you|please) {noun} (the|an?)\b|action", texts)


def test_verbs_of_one_word_are_the_requests_own_where_something_is_looked_up():
    act = {"type": "string", "enum": ["find", "count", "aggregate"]}
    found = texts("query_shelf", "Query a shelf.", action=act, shelf=TEXT)
    assert share(found, "<action> ") == 1


@pytest.mark.parametrize(
    ("name", "told", "options", "wanted"),
    [
        (
            "tables",
            "Table management: list, create, drop tables and get table information",
            ["list", "info", "drop", "add_column"],
            {
                "list": "list (the )?tables",
                "info": "show the info of",
                "drop": "drop (the )?",
                "add_column": "add a column to",
            },
        ),
        (
            "calendar",
            "Calendar operations: create, delete and list events",
            ["create", "delete", "list"],
            {"create": "create (an|the) event", "list": "list (the )?events"},
        ),
        (
            "docker_containers",
            "Manage Docker containers",
            ["list", "stop", "logs"],
            {"list": "list (the )?docker containers", "stop": "stop", "logs": "show the logs of"},
        ),
        (
            "harbor_sprints",
            "Manage harbor sprints. Actions:\n- list: List sprints\n- create: Create a sprint",
            ["list", "create", "get_issues", "get_active", "move_issues"],
            {
                "list": "list (the |all |my )*harbor sprints",
                "create": "create (a|the) (new )?harbor sprint",
                "get_issues": "get the issues of (a |the )?harbor",
                "get_active": "get the active harbor sprint",
                "move_issues": "move the issues to (a |the )?harbor",
            },
        ),
    ],
)
def test_what_is_shown_is_done_as_what_verbs_do(
    name: str, told: str, options: list[str], wanted: dict[str, str]
) -> None:
    found = said(name, told, "action", options)
    assert not re.search(r"\b(?:action|management|operations?)\b", "\n".join(found.values()))
    for option, words in wanted.items():
        assert re.search(words, found[option]), found[option]


@pytest.mark.parametrize(
    ("verb", "told"), [("turn", "Turn a heat lamp on or off"), ("switch", "Switch the fan on/off")]
)
def test_what_is_turned_on_or_off_is_said_so(verb: str, told: str) -> None:
    state = {"type": "boolean", "description": "True to turn on, false to turn off"}
    lamp = {"type": "string", "description": "Which one"}
    spec = {
        "name": "control_device",
        "description": told,
        "parameters": {
            "type": "object",
            "properties": {"device": lamp, "state": state},
            "required": ["device", "state"],
        },
    }
    for example in gen.generate(spec, n=40, seed=5, mix={"single": 1}, validation=0).train:
        asked = next(m.content for m in example.messages if m.role == "user").lower()
        end = "on" if example.calls[0].arguments["state"] else "off"
        assert re.search(rf"\b{verb} {end}\b", asked), asked


def test_what_is_taken_off_is_taken_from_where_it_was() -> None:
    found = said(
        "update_reading_pile",
        "Add a book to the user's pile or take it off",
        "action",
        ["add", "remove"],
        title={"type": "string", "description": "Title of the book"},
    )
    assert re.search("from (my|the) pile", found["remove"])
    assert re.search("to (my|the) pile", found["add"])
    assert not re.search("(?:to|in) (my|the) pile", found["remove"])
    assert not re.search("from (my|the) pile", found["add"])


def test_whom_an_alert_tells_is_the_speaker() -> None:
    found = texts("watch_tide_alert", "Notify the user when a high tide is due.", harbour=TEXT)
    assert share(found, "alert") > 0.8
    assert share(found, "user") == 0
