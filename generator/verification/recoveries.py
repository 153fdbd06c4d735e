"""What follows an error, read from its words: part of the verifier.

What is gone in a moment may be tried again once; what may have been done only after asking; a value
at fault must change; what is refused must not be tried again; and after an error nothing may be
said to be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.quick import regex
from generator.records import Example, Slot, ToolCall, keys_of
from generator.specs.effects import effect
from generator.verification.asked import Wanted
from generator.verification.named import names

_REFUSED = regex(r"permission|denied|forbidden|not have access|(?:un|not )authori|quota", re.I)
_TIMEOUT = regex(r"tim(?:ed?|ing) ?out|deadline", re.I)
_BUSY = regex(r"too many|rate.?limit|unavailable|overloaded|temporar|busy", re.I)
_AT_FAULT = regex(
    r"not.?found|no match|unknown|not exist|not accepted|range|unsupported|not valid|invalid", re.I
)
_FAILED = regex(
    r"\b(?:couldn['’]t|can['’]t|didn['’]t|doesn['’]t|wasn['’]t|isn['’]t|don['’]t|not|no|nothing|"
    r"failed|timed out|overloaded|unavailable|too (?:many|busy)|used up|exceeded|"
    r"busy|down|refused|rejected|denied|error)\b",
    re.I,
)
_CLAIMS = regex(
    r"\b(?:all set|it['’]s done|that['’]s done|okay, done|i found \d|booked|sent|created|saved|"
    r"scheduled|ordered)\b",
    re.I,
)


@lru_cache(maxsize=1024)
def kind_of(content: str) -> str:
    """What an error's words say: "refused", "timeout", "busy", "value", or "" if nothing known."""
    for kind, words in (
        ("refused", _REFUSED), ("timeout", _TIMEOUT), ("busy", _BUSY), ("value", _AT_FAULT),
    ):  # fmt: skip
        if words.search(content):
            return kind
    return ""


def recovery_faults(example: Example, callees: Mapping[str, Wanted]) -> Iterator[tuple[str, str]]:
    """What is wrong with what follows each failed call."""
    messages = example.messages
    made = [(turn, call) for turn, m in enumerate(messages) for call in m.tool_calls]
    failed: dict[str | None, str] = {}
    for message in reversed(messages):  # the first of a call counts
        if message.role == "tool" and message.is_error:
            failed[message.call_id] = message.content or ""
    for number, (turn, call) in enumerate(made):
        content = failed.get(call.id)
        if content is None:
            continue
        following = made[number + 1] if number + 1 < len(made) else None
        reply = messages[turn + 2] if turn + 2 < len(messages) else None
        if reply is None:
            yield "no_answer", call.name
            return
        spoken = reply.content or ""
        if spoken and _claims_success(spoken):
            yield "claims_success", spoken
        kind = kind_of(content)
        if following is None:
            continue
        same = following[1].name == call.name and following[1].arguments == call.arguments
        if not kind or kind == "refused":
            yield "tried_in_vain", f"{call.name}: {content}"
        elif same:
            yield from _again(example, made, number, kind, asked=bool(spoken))
        elif kind != "value":
            yield "changed_for_nothing", f"{call.name}: {content}"
        elif following[1].name == call.name:
            yield from _mended(example, number, content, spoken, callees[call.name])


@lru_cache(maxsize=4096)
def _claims_success(spoken: str) -> bool:
    """Whether what is said after an error speaks of no failure, or of something done."""
    return not _FAILED.search(spoken) or _CLAIMS.search(spoken) is not None


def _again(
    example: Example, made: Sequence[tuple[int, ToolCall]], number: int, kind: str, *, asked: bool
) -> Iterator[tuple[str, str]]:
    """The same call once more: only what is gone in a moment, and only once."""
    call = made[number][1]
    tool = next(t for t in example.tools if t.name == call.name)
    deed = effect(tool) != "read"
    if kind == "value":
        yield "tried_in_vain", call.name
    elif kind == "timeout" and deed and not asked:
        yield "done_twice", call.name
    before = [c for _, c in made[:number] if c.name == call.name]
    if any(c.arguments == call.arguments for c in before):
        yield "tried_too_often", call.name


def _mended(
    example: Example, number: int, content: str, spoken: str, callee: Wanted
) -> Iterator[tuple[str, str]]:
    """The next call must differ in the argument at fault alone, which the question names."""
    one = _slots(example, number)
    two = _slots(example, number + 1)
    changed = {p for p in one.keys() | two.keys() if _value(one, p) != _value(two, p)}
    if len(changed) != 1:
        yield "changed_for_nothing", ", ".join(sorted(changed))
        return
    (path,) = changed
    if keys_of(path)[-1].lower() not in content.lower():
        yield "another_at_fault", path
    parameter = callee.parameters.get(path)
    if spoken and parameter is not None and not names(spoken, parameter):
        yield "not_asked_for", path


def _slots(example: Example, call: int) -> dict[str, Slot]:
    return {slot.path: slot for slot in example.slots if slot.call == call}


def _value(slots: Mapping[str, Slot], path: str) -> object:
    return slots[path].value if path in slots else None
