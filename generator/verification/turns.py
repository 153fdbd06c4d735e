"""Turns in an order that a chat model can be trained on: part of the verifier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.records import Message


def turn_faults(messages: Sequence[Message]) -> Iterator[tuple[str, str]]:
    """Turns in an order that a chat model can be trained on."""
    body = messages[1:] if messages and messages[0].role == "system" else messages
    if not body or body[0].role != "user":
        yield "no_user_turn", "the first turn after the system prompt is not the user's"
        return
    if body[-1].role != "assistant":
        yield "no_answer", "the last turn is not the assistant's"
        return
    waiting: list[str] = []
    previous = ""
    for message in body:
        if message.role == "tool":
            if message.call_id not in waiting:
                yield "stray_result", str(message.call_id)
                return
            waiting.remove(message.call_id)
        elif waiting:
            yield "missing_result", waiting[0]
            return
        elif message.role in (previous, "system"):
            yield "turn_order", f"{previous} then {message.role}"
            return
        if message.role == "assistant":
            if bool(message.tool_calls) == bool(message.content):
                yield "empty_turn", "an assistant turn has either words or calls"
                return
            waiting = [call.id for call in message.tool_calls] if message is not body[-1] else []
        elif not message.content or not message.content.strip():
            yield "empty_turn", f"a {message.role} turn without words"
            return
        previous = message.role
