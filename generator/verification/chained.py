"""An argument that comes from a result, read from the result and the user's words: the verifier's.

The value must stand in an earlier, successful result of another call, in a field of the argument's
own name or an ID; and among several things found it must be the one that the user's words pick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import orjson

from generator.quick import regex
from generator.records import Example, Json, Slot, keys_of
from generator.specs.similar import stem

_WORD = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_KEY = regex(r'"([^"\\]+)":"?$')
_IDS = frozenset(("id", "uuid", "guid"))
_PLACES = {"first": 0, "second": 1, "third": 2, "top": 0}
_PLACE = regex(r"\bthe (first|second|third|top|last) [a-z]+", re.I)


def result_slot_faults(example: Example, slot: Slot) -> Iterator[tuple[str, str]]:
    """What is wrong with a slot that stands in a tool's result."""
    message = example.messages[slot.turn]
    content = message.content or ""
    call = example.calls[slot.call]
    if message.is_error or message.name == call.name:
        yield "not_from_result", slot.path
        return
    try:
        whole = orjson.loads(content)
    except orjson.JSONDecodeError:
        yield "not_from_result", slot.path
        return
    found = _KEY.search(content, 0, slot.start)
    key = found[1] if found else ""
    before = content[slot.start - 1] == '"' if slot.start else False
    after = content[slot.end : slot.end + 1]
    whole_value = (before and after == '"') if isinstance(slot.value, str) else after in ",}]"
    spelled = slot.value if isinstance(slot.value, str) else orjson.dumps(slot.value).decode()
    if not whole_value or slot.text != spelled:
        yield "not_from_result", slot.path
        return
    if not _fits(key, keys_of(slot.path)[-1]):
        yield "wrong_field", f"{slot.path}: {key}"
    yield from _picked_faults(example, slot, key, whole)


def _fits(key: str, argument: str) -> bool:
    """Whether a result's field is of the argument's kind: an ID for an ID, a code for a code."""
    one, other = _kind(key), _kind(argument)
    return one == other or (one in _IDS and other in _IDS)


def _kind(key: str) -> str:
    words = [stem(word.lower()) for word in _WORD.findall(key)]
    return words[-1] if words else key


def _picked_faults(
    example: Example, slot: Slot, key: str, whole: Json
) -> Iterator[tuple[str, str]]:
    """Among several things, the user's words must pick the one whose value it is."""
    items = next((found for found in _lists(whole) if key in found[0]), None)
    if items is None:
        return
    places = [i for i, item in enumerate(items) if item.get(key) == slot.value]
    if len(places) != 1:
        yield "ambiguous_item", slot.path
        return
    before = example.messages[: _turn_of(example, slot.call)]
    text = next((m.content or "" for m in reversed(before) if m.role == "user"), "")
    place = _PLACE.search(text)
    item = items[places[0]]
    named = any(isinstance(v, str) and len(v) > 2 and v in text for v in item.values())
    if place is not None:
        wanted = _PLACES.get(place[1].lower(), len(items) - 1)
        if wanted != places[0]:
            yield "wrong_item", slot.path
    elif not named and len(items) > 1:
        yield "ambiguous_item", slot.path


def _turn_of(example: Example, call: int) -> int:
    """The turn that a call is made in."""
    turns = [turn for turn, m in enumerate(example.messages) for _ in m.tool_calls]
    return turns[call]


def _lists(value: Json) -> Iterator[list[Mapping[str, Json]]]:
    if isinstance(value, list):
        if value and all(isinstance(item, Mapping) for item in value):
            yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _lists(part)
