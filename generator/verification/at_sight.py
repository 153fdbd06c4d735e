"""What most records are: one request and one call, each argument said as it stands or was read.

Such a record is seen to be right at half the cost, by the rules of the full look: its turns are in
order, the called tool is offered, and the planned one, the arguments are valid, each stands in the
request, one after the other, and no word takes any of them back. Whatever is otherwise is looked
into; that both agree, tests prove.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator.records import Example, Message, ToolCall
from generator.verification.grounding import Known, anchors_of
from generator.verification.retracted import taken_back

_ABSENT: Any = object()


def plainly_right(example: Example, functions: Mapping[str, Known]) -> bool:
    """Whether all but the tools beside the called one is seen to be right; if not, it may be so."""
    messages, provenance = example.messages, example.provenance
    if not 2 <= len(messages) <= 3 or (len(messages) == 3 and messages[0].role != "system"):
        return False
    asked, done = messages[-2], messages[-1]
    content, calls = asked.content, done.tool_calls
    if (
        len(calls) != 1
        or done.content
        or done.role != "assistant"
        or asked.role != "user"
        or not content
        or content.isspace()
        or "renames" in provenance
        or "missing" in provenance
        or "wants" in provenance
    ):
        return False
    call = calls[0]
    tools = example.tools
    if len(tools) == 1:
        if tools[0].name != call.name:
            return False
    elif call.name not in (names := {tool.name for tool in tools}) or len(names) != len(tools):
        return False
    known = functions.get(call.name)
    planned = planned_function(provenance.get("stream", "||"))
    return (
        known is not None
        and (not planned or planned == call.name)
        and not known.rules
        and known.validator.is_valid(call.arguments)
        and _says(example, content, call, known, messages)
        and taken_back(content) is None
    )


@lru_cache(maxsize=4096)
def planned_function(stream: str) -> str:
    """The function that a stream is of, by its key; "" if it is of none."""
    return stream.split("|")[1]


def _says(
    example: Example, content: str, call: ToolCall, known: Known, messages: Sequence[Message]
) -> bool:
    """Whether the request says each argument of the call, one after the other, and no more."""
    slots, arguments, claims = example.slots, call.arguments, known.claims
    if len(slots) != len(arguments):
        return False
    says, anchors = known.wanted.says, anchors_of(messages)
    turn, reached = len(messages) - 2, 0
    said = set()
    for slot in slots:
        claim = claims.get(slot.path)
        if claim is None:
            return False
        parameter, key, wrong_after = claim
        start, end, text, told = slot.start, slot.end, slot.text, slot.value
        value = arguments.get(key, _ABSENT) if key is not None else _ABSENT
        if (
            slot.turn != turn
            or slot.call != 0
            or not reached <= start <= end
            or content[start:end] != text
            or wrong_after
            or (value is not told and (type(value) is not type(told) or value != told))
            or not (text == value or says(slot, value, parameter, anchors))
        ):
            return False
        reached = end
        said.add(key)
    return len(said) == len(slots)
