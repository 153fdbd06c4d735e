"""Turns in an order that a model can be trained on, calls that obey what descriptions say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.records import Json, Message, ToolCall
from generator.semantics.conditions.rules import broken, shown
from generator.verification.grounding import Known


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


# Whether calls obey what descriptions say of which arguments go together: part of the verifier.


def condition_faults(
    calls: Sequence[ToolCall], functions: Mapping[str, Known]
) -> list[tuple[str, str]]:
    """Arguments given, left out, or of a value against what the function's own texts say."""
    found = []
    for call in calls:
        rules = functions[call.name].rules
        if rules and (rule := broken(rules, dict(_flat(call.arguments)))) is not None:
            found.append(("condition_broken", f"{call.name}: {shown(rule)}"))
    return found


def _flat(node: Mapping[str, Json], above: str = "") -> Iterator[tuple[str, Json]]:
    """Each value and each object by its JSON pointer."""
    for key, value in node.items():
        pointer = f"{above}/{key.replace('~', '~0').replace('/', '~1')}"
        yield pointer, value
        if isinstance(value, Mapping):
            yield from _flat(value, pointer)
