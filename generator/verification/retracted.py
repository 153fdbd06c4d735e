"""What a user takes back in the same breath is no argument: part of the verifier.

"A table for four, no wait, five": after the words that take something back stands the value that
counts. A slot before them is wrong where the words after them say another value of its argument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.quick import regex
from generator.records import Anchor, Example, Message
from generator.verification.asked import Wanted

_CUE = regex(
    r"\b(?:no,? wait|wait,? no|(?<=[.?!,–—-] )wait(?=,)|no(?=,)|I mean|I meant|"
    r"scratch that|make (?:that|it)|actually|sorry|"
    r"correction|my mistake|oops|wrong)\b",
    re.I,
)
MOST = 60
"""Characters after such words that are looked at."""


def takes_back(messages: Sequence[Message]) -> bool:
    """Whether a user's turn has such words."""
    for message in messages:
        if message.role == "user" and message.content and taken_back(message.content) is not None:
            return True
    return False


def taken_back(content: str) -> re.Match[str] | None:
    """The first words that take something back."""
    low = content.lower()
    # some of these stand wherever the pattern finds something after a first word: quicker to see
    if (
        " no," in low or " wait" in low or " i mean" in low or "scratch that" in low
        or " make that" in low or " make it" in low or "actually" in low or "sorry" in low
        or "correction" in low or "my mistake" in low or "oops" in low or "wrong" in low
    ):  # fmt: skip
        return _CUE.search(content)
    return None


def retraction_faults(
    example: Example, callees: Mapping[str, Wanted], anchors: Sequence[Anchor]
) -> Iterator[tuple[str, str]]:
    """Arguments whose words were taken back in the turn that says them."""
    for turn, message in enumerate(example.messages):
        content = message.content or ""
        cue = taken_back(content) if message.role == "user" else None
        if cue is None:
            continue
        calls = example.calls
        here = [slot for slot in example.slots if slot.turn == turn]
        after = _fixed_after(content, cue.end(), [(slot.start, slot.end) for slot in here])
        for slot in here:
            callee = callees[calls[slot.call].name]
            parameter = callee.parameters.get(slot.path)
            if slot.end > cue.start() or parameter is None or callee.is_switch(slot.path):
                continue
            found = callee.stated(after, slot.path, anchors)
            if found is not None and not parameter.meaning.same(found, slot.value, anchors[0]):
                yield "retracted", f"{slot.path}: {found!r}"


def _fixed_after(content: str, start: int, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The texts between the slots, from ``start`` on; the first alone tells what was meant."""
    ends = [begin for begin, end in spans if end > start]
    stop = min([*ends, start + MOST, len(content)])
    return [content[start:stop]] if stop > start else []
