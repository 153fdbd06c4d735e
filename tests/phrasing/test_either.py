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


def _texts(spec: dict[str, Any], n: int = 12) -> list[str]:
    loaded = gen.load_specs(spec)
    made = gen.generate(loaded, n=n, seed=1, mix={"single": 1}, validation=0).train
    return [str(m.content) for record in made for m in record.messages if m.role == "user"]


def test_the_second_of_two_verbs_is_left_to_the_argument() -> None:
    texts = _texts(
        {
            "name": "change_booking",
            "description": "Modifies or deletes an existing booking.",
            "parameters": {
                "type": "object",
                "properties": {
                    "booking_id": {"type": "string"},
                    "action": {"type": "string", "enum": ["update", "delete"]},
                    "time": {"type": "string", "description": "New time (for updates only)."},
                },
                "required": ["booking_id", "action"],
            },
        }
    )
    assert not any(" or " in text for text in texts)
    assert not any("delete" in text.lower() and ":" in text for text in texts)


def test_a_thing_is_called_by_its_symbol() -> None:
    texts = _texts(
        {
            "name": "get_history",
            "description": "Retrieve the price history of a specific cryptocurrency",
            "parameters": {
                "type": "object",
                "properties": {
                    "symbol": {"type": "string", "description": "Symbol of the cryptocurrency"}
                },
                "required": ["symbol"],
            },
        }
    )
    assert not any("a cryptocurrency" in text for text in texts)


def test_who_is_booked_into_a_class_is_not_got() -> None:
    texts = _texts(
        {
            "name": "addClientToClass",
            "description": "Book a client into a class",
            "parameters": {
                "type": "object",
                "properties": {"clientId": {"type": "string"}, "classId": {"type": "integer"}},
                "required": ["clientId", "classId"],
            },
        }
    )
    assert not any(re.search(r"\b(?:get|make|find) ", text) for text in texts)


@pytest.mark.parametrize(
    ("name", "description", "verb"),
    [
        ("receive_stock", "Record incoming stock for an existing product", "record"),
        ("pay_order", "Process payment for an existing order", "(?:process|pay|make|send)"),
    ],
)
def test_a_deed_is_not_shown(name: str, description: str, verb: str) -> None:
    texts = _texts(
        {
            "name": name,
            "description": description,
            "parameters": {
                "type": "object",
                "properties": {"amount": {"type": "integer", "minimum": 1, "maximum": 90}},
                "required": ["amount"],
            },
        }
    )
    assert not any(re.search(r"\b(?:show|see|find|get me|what is)\b", t.lower()) for t in texts)
    assert all(re.search(rf"\b{verb}\b", text.lower()) for text in texts)
