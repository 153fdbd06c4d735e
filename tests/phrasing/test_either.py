"""Flags that pick one of two verbs or states are the request's verb, or end it."""

from __future__ import annotations

import re
from typing import Any

import pytest

import generator as gen


def _requests(description: str, key: str, schema: dict[str, Any]) -> dict[bool, set[str]]:
    (spec,) = gen.load_specs(
        {
            "name": "handle_thing",
            "description": description,
            "parameters": {"type": "object", "properties": {key: schema}},
        }
    )
    said: dict[bool, set[str]] = {True: set(), False: set()}
    for record in gen.generate([spec], n=12, seed=1, mix={"single": 1}, validation=0).train:
        call = next(m.tool_calls[0] for m in record.messages if m.tool_calls)
        text = next(m.content for m in record.messages if m.role == "user")
        said[call.arguments[key]].add(str(text).lower())
    return said


@pytest.mark.parametrize(
    ("description", "key", "told", "yes", "no"),
    [
        ("Lock or unlock the garage door", "locked", "", "lock", "unlock"),
        ("Shows or hides the sidebar", "visible", "true to show, false to hide", "show", "hide"),
        ("Mark the last email as read or unread", "read", "", "as read", "as unread"),
        ("Mute or unmute the call", "unmuted", "", "unmute", "mute"),
    ],
)
def test_a_flag_of_two_verbs(description: str, key: str, told: str, yes: str, no: str) -> None:
    said = _requests(description, key, {"type": "boolean", "description": told})
    assert said[True] and said[False]
    assert all(re.search(rf"\b{yes}\b", text) for text in said[True])
    assert all(re.search(rf"\b{no}\b", text) for text in said[False])
    assert not any(re.search(rf"\b{no}\b", text) for text in said[True])
    assert not any(" or " in text for side in said.values() for text in side)
