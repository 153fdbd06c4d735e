"""A sample of a run's records shown to a judge, with known wrong ones among them.

The wrong ones are natural twins that the verifier rejects: how often the judge sees that they are
wrong, and that the verified ones are right, says what its word is worth.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.llm.ask import Asker
from generator.llm.judge import BATCH, RUBRIC, Marks, marks, question
from generator.prepare import Prepared
from generator.quick import Struct, field
from generator.records import Anchor, Example, Json
from generator.twins import Twins, cut

WRONG_SHARE = 4
"""One known wrong record for so many of the sample."""


class Judged(Struct, frozen=True):
    """What the judge said: ids of the records that it finds wrong, and the counts."""

    wrong: frozenset[str]
    told: Mapping[str, Json] = field(default_factory=dict)


def sample(ids: Sequence[str], count: int, seed: int) -> list[str]:
    """``count`` of the records, by hash: more records change few of them."""
    key = str(seed).encode()[:64]
    return sorted(
        ids, key=lambda each: hashlib.blake2b(b"judge" + each.encode(), key=key).digest()
    )[:count]


def judge_records(
    examples: Sequence[Example], prepared: Prepared, asker: Asker, seed: int
) -> Judged:
    """Ask about the records of a sample, and about wrong twins of some of them."""
    morning = dt.datetime.combine(prepared.inputs.options.today, dt.time(9, 0))
    twins = Twins(prepared.bench.functions, prepared.verifier, Anchor(morning))
    cases: list[tuple[Example, bool]] = [(example, True) for example in examples]
    for example in examples[::WRONG_SHARE]:
        twin = twins.of(example)
        if twin is not None:
            cases.append((cut(example, twin.turn, twin.message), False))
    # wrong ones stand among the right ones, by hash
    cases.sort(key=lambda case: hashlib.blake2b(f"{case[0].id}{case[1]}".encode()).digest())
    batches = [cases[at : at + BATCH] for at in range(0, len(cases), BATCH)]
    answers = asker.ask([question([each for each, _ in batch], seed) for batch in batches])
    found = [
        (case, marked)
        for batch, answer in zip(batches, answers, strict=True)
        for case, marked in zip(batch, marks(answer, len(batch)), strict=True)
    ]
    faults = Counter(str(answer.fault) for answer in answers if answer.fault)
    return Judged(
        _wrong(found), {"questions": len(batches), "faults": dict(faults), **_told(found)}
    )


Found = Sequence[tuple[tuple[Example, bool], Marks | None]]


def _wrong(found: Found) -> frozenset[str]:
    return frozenset(
        example.id
        for (example, verified), marked in found
        if verified and marked is not None and not all(marked.values())
    )


def _told(found: Found) -> dict[str, Json]:
    """Shares of yes for verified records, and how often judge and verifier agree."""
    right = [marked for (_, verified), marked in found if verified and marked is not None]
    wrong = [marked for (_, verified), marked in found if not verified and marked is not None]
    agreed = sum(m["right"] for m in right) + sum(not m["right"] for m in wrong)
    return {
        "rubric": dict(RUBRIC),
        "records": {"shown": len(found), "marked": len(right) + len(wrong)},
        "yes": {name: _share(sum(m[name] for m in right), len(right)) for name in RUBRIC},
        "verified_called_right": _share(sum(m["right"] for m in right), len(right)),
        "wrong_called_wrong": _share(sum(not m["right"] for m in wrong), len(wrong)),
        "agreement": _share(agreed, len(right) + len(wrong)),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
