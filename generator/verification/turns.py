"""Turns in an order that a chat model can be trained on: part of the verifier."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import Message


def turn_fault(messages: Sequence[Message]) -> tuple[str, str] | None:
    """Where the turns are in no order that a chat model can be trained on, if so."""
    body = messages[1:] if messages and messages[0].role == "system" else messages
    if not body or body[0].role != "user":
        return "no_user_turn", "the first turn after the system prompt is not the user's"
    last = body[-1]
    if last.role != "assistant":
        return "no_answer", "the last turn is not the assistant's"
    waiting: list[str] = []
    previous = ""
    for message in body:
        role, content = message.role, message.content
        if role == "tool":
            if message.call_id not in waiting:
                return "stray_result", str(message.call_id)
            waiting.remove(message.call_id)
        elif waiting:
            return "missing_result", waiting[0]
        elif role in (previous, "system"):
            return "turn_order", f"{previous} then {role}"
        elif role == "assistant":
            calls = message.tool_calls
            if (not calls) == (not content):
                return "empty_turn", "an assistant turn has either words or calls"
            if calls and message is not last:
                waiting = [call.id for call in calls]
            previous = role
            continue
        if not content or content.isspace():
            return "empty_turn", f"a {role} turn without words"
        previous = role
    return None
