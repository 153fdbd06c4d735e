"""Flags that pick one of two verbs or states are the request's verb, or end it."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen


def _asked(
    name: str, told: str, properties: dict[str, Any], required: tuple[str, ...] = ()
) -> list[tuple[dict[str, Any], str]]:
    """The arguments of some calls, each with what a user says to get it."""
    parameters = {"type": "object", "properties": properties, "required": list(required)}
    spec = {"name": name, "description": told, "parameters": parameters}
    made = gen.generate(spec, n=12, seed=1, mix={"single": 1}, validation=0).train
    assert made
    return [
        (one.calls[0].arguments, next(m.content for m in one.messages if m.role == "user").lower())
        for one in made
    ]


@pytest.mark.parametrize(
    ("description", "key", "told", "yes", "no"),
    [
        ("Lock or unlock the garage door", "locked", "", "lock", "unlock"),
        ("Shows or hides the sidebar", "visible", "true to show, false to hide", "show", "hide"),
        ("Mark the last email as read or unread", "read", "", "as read", "as unread"),
        ("Mute or unmute the call", "unmuted", "", "unmute", "mute"),
        ("Turn the porch light on/off", "on", "", "on", "off"),
    ],
)
def test_a_flag_of_two_verbs(description: str, key: str, told: str, yes: str, no: str) -> None:
    said: dict[bool, set[str]] = {True: set(), False: set()}
    flag = {"type": "boolean", "description": told}
    for arguments, text in _asked("handle_thing", description, {key: flag}):
        said[arguments[key]].add(text)
    assert said[True] and said[False]
    assert all(re.search(rf"\b{yes}\b", text) for text in said[True])
    assert all(re.search(rf"\b{no}\b", text) for text in said[False])
    assert not any(re.search(rf"\b{no}\b", text) for text in said[True])
    assert not any(re.search(rf"\b{yes}\b", text) for text in said[False])
    assert not any(" or " in text for side in said.values() for text in side)


def test_the_second_of_two_verbs_is_left_to_the_argument() -> None:
    asked = _asked(
        "change_booking",
        "Modifies or deletes an existing booking.",
        {
            "booking_id": {"type": "string"},
            "action": {"type": "string", "enum": ["update", "delete"]},
            "time": {"type": "string", "description": "New time (for updates only)."},
        },
        required=("booking_id", "action"),
    )
    assert not any(" or " in text for _, text in asked)
    assert {args["action"] for args, _ in asked if "time" in args} == {"update"}
