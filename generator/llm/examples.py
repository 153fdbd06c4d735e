"""Finished requests rewritten by a model, many in one question, and what is asked for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from generator.llm.ask import Answer, Question
from generator.llm.deeds import effect_of
from generator.llm.planted import Original
from generator.llm.prompts import about, material, rewrites_schema, rewriting
from generator.llm.proofs import Rewrite, Sheet, sheets
from generator.llm.reading import texts_in
from generator.llm.styles import voice
from generator.quick import Struct
from generator.records import FunctionSpec, Json

BATCH = 40
"""Requests in one question: few answers for many records, each short enough to be whole."""

SYSTEM: Final = rewriting(
    "Every detail that is listed under keep stays in the rewrite exactly as written, once.",
    '{"rewrites": [{"item": 1, "text": "..."}]}',
)


class Wanted(Struct, frozen=True):
    """One turn to rewrite, with the details that must stay, and what was said just before."""

    text: str
    keep: tuple[str, ...]
    before: str = ""

    def line(self) -> str:
        """The same for a model, on one line."""
        told = " ".join(self.text.split())
        if self.keep:
            told += f" [keep: {' | '.join(self.keep)}]"
        if self.before:
            told += f" [said before: {material(self.before)}]"
        return told


def question(spec: FunctionSpec, wanted: Sequence[Wanted], number: int, seed: int) -> Question:
    """One question about requests of one function."""
    lines = [
        about(spec),
        f"Rewrite each request below once. Voice: {voice(number)}.",
        *(f"{at}. {each.line()}" for at, each in enumerate(wanted, 1)),
    ]
    size = sum(len(each.text) for each in wanted)
    return Question(
        purpose="examples",
        system=SYSTEM,
        user="\n".join(line for line in lines if line),
        schema=schema_for(len(wanted)),
        max_tokens=300 + 20 * len(wanted) + size // 2,
        temperature=0.9,
        seed=seed + number,
        expected_tokens=20 + 12 * len(wanted) + size // 4,
    )


@cache
def schema_for(count: int) -> Mapping[str, Json]:
    """The schema of an answer with so many rewrites."""
    return rewrites_schema("text", {"type": "string"}, count)


def to_read(wanted: Sequence[Wanted], texts: Sequence[str | None]) -> list[int]:
    """Which of these turns have other words now, to be proofread."""
    return [
        at
        for at, (turn, text) in enumerate(zip(wanted, texts, strict=True))
        if text is not None and text != turn.text
    ]


def sheets_of(
    spec: FunctionSpec, wanted: Sequence[Wanted], texts: Sequence[str | None]
) -> list[Sheet]:
    """The sheets on which those are proofread: turns of one batch, which are about one function."""
    some = [(wanted[at].text, texts[at] or "") for at in to_read(wanted, texts)]
    does = effect_of(spec)
    originals = [Original(turn.text, turn.keep, does) for turn in wanted]
    return sheets(about(spec), [Rewrite(*each) for each in some], originals)


def rewrites(answer: Answer, count: int) -> list[str | None]:
    """The rewrite of each request; None where there is none. The first one counts."""
    found: list[str | None] = [None] * count
    if not answer.text:
        return found
    texts = texts_in(answer.text)
    numbered = any(item is not None for item, _ in texts)
    for place, (item, text) in enumerate(texts):
        at = (item if item is not None else place + 1) - 1
        if (not numbered or item is not None) and 0 <= at < count and found[at] is None:
            found[at] = text.partition(" [keep:")[0].strip()
    return found
