"""Finds a request's arguments again in a text that a model has rewritten.

In tiers: a value that stands there as it was said; else some words that the type's reader reads as
the same value; else the text is of no use. Spans never overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.quick import Struct, regex
from generator.records import Anchor, Slot

WIDEST = 10
"""Words that a value in another surface may have."""

MOST_WORDS = 60
"""Words of a text in which another surface is looked for."""

_WORD = regex(r"\S+")
_OPENS = regex(r"[\"'“‘(\[]*")
_CLOSES = "\"'”’)],.!?;:"

Same = Callable[[Slot, str, Anchor], bool]
"""Whether a text says the value of a slot's argument."""


class Found(Struct, frozen=True):
    """Where the arguments stand: one slot for each, and how many are said in other words."""

    slots: tuple[Slot, ...]
    reworded: int


def read_back(
    text: str, slots: Sequence[Slot], same: Same, anchors: Sequence[Anchor]
) -> Found | str:
    """The slots in the new text, or why there are none: the path that is lost or said twice."""
    taken: list[tuple[int, int]] = []
    found: dict[int, Slot] = {}
    changed: list[int] = []
    # the longest first, so that "2" is not found in "2026-01-22"
    for number in sorted(range(len(slots)), key=lambda i: (-len(slots[i].text), i)):
        slot = slots[number]
        if number in found:
            continue
        spans = [span for span in _exact(text, slot.text) if _free(span, taken)]
        # said of several calls in the same words: each call keeps its turn
        alike = [i for i, other in enumerate(slots) if _alike(slot, other)]
        if len(spans) > 1 and len(spans) != len(alike):
            return f"repeated_argument {slot.path}"
        if len(spans) == len(alike):
            taken += spans
            for i, span in zip(alike, spans, strict=True):
                found[i] = _moved(slots[i], text, span, slots[i].rule)
        elif len(alike) > 1:
            return f"lost_argument {slot.path}"
        else:
            changed.append(number)
    for number in changed:
        slot = slots[number]
        fit = [
            span
            for span in _windows(text, taken)
            if all(same(slot, text[slice(*span)], now) for now in anchors)
        ]
        if not fit:
            return f"lost_argument {slot.path}"
        widest = max(fit, key=lambda span: (span[1] - span[0], -span[0]))
        if any(span[1] <= widest[0] or span[0] >= widest[1] for span in fit):
            return f"repeated_argument {slot.path}"
        taken.append(widest)
        found[number] = _moved(slot, text, widest, "reworded")
    ordered = sorted(found.values(), key=lambda slot: slot.start)
    return Found(tuple(ordered), len(changed))


def _alike(one: Slot, other: Slot) -> bool:
    """Whether two slots have the same words for the same argument, be it of two calls."""
    return one.path == other.path and one.text.casefold() == other.text.casefold()


def _exact(text: str, said: str) -> Iterator[tuple[int, int]]:
    """Where words stand as they were, whatever their case, not within a longer word."""
    low, sought = text.lower(), said.lower()
    if len(low) != len(text) or len(sought) != len(said):
        # letters whose lower case is longer would move the places
        low, sought = text, said
    at = low.find(sought)
    while at >= 0:
        end = at + len(sought)
        if not (_sticks_before(low[:at], sought) or _sticks_after(low[end : end + 2], sought)):
            yield at, end
            at = low.find(sought, end)
        else:
            at = low.find(sought, at + 1)


def _sticks_before(before: str, said: str) -> bool:
    """Whether what stands before is part of the same word or number."""
    last, first = before[-1:], said[:1]
    return first.isalnum() and (_in_word(last) or (first.isdigit() and last in (*".,/-",)))


def _sticks_after(after: str, said: str) -> bool:
    """The same with what follows: "2" is not said in "2026-01-22" or "2.5"."""
    following, last = after[:1], said[-1:]
    if not last.isalnum():
        return False
    if _in_word(following):
        return True
    return last.isdigit() and (
        following in (*"/-",) or (following in (*".,",) and after[1:].isdigit())
    )


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _free(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return all(span[1] <= start or span[0] >= end for start, end in taken)


def _windows(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs of words, without the marks at their ends, that touch no argument found already."""
    words = [match.span() for match in _WORD.finditer(text)][:MOST_WORDS]
    starts = [_OPENS.match(text, *word).end() for word in words]  # type: ignore[union-attr]
    ends = [start + len(text[start:end].rstrip(_CLOSES)) for start, end in words]
    for first, start in enumerate(starts):
        # what begins before an argument ends before it as well
        limit = min((begin for begin, end in taken if end > start), default=len(text))
        for end in ends[first : first + WIDEST]:
            if end > limit:
                break
            if start < end:
                yield start, end


def _moved(slot: Slot, text: str, span: tuple[int, int], rule: str) -> Slot:
    start, end = span
    return Slot(slot.path, slot.value, text[start:end], start, end, rule, slot.turn, slot.call)
