"""One block of draws: the unit of work, the same wherever and whenever it runs.

A block's random stream comes from (seed, stream, block number) alone. What comes out are finished,
verified lines with the hashes by which duplicates are found, and the count of what was rejected.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from generator.dedupe import Keys, identity, keys, normalise
from generator.formats.base import ExportFormat
from generator.plan import Stream, sides
from generator.prepare import Prepared
from generator.quick import Struct, field
from generator.records import Example, FunctionSpec, Rejection
from generator.scenarios.base import SCENARIOS, Cell, Draft, Scenario, drafts

BLOCK = 256
"""Draws in the largest blocks: the more go through a stage together, the cheaper is each.

The first blocks of a source are small (2, 2, 4, 8, 16, 32): with many functions most streams owe a
record or two. Later ones are at most an eighth of what is drawn already, as the last may be drawn
in vain.
"""

TOGETHER = 64
"""Drafts of a block that are finished together: what is made of more does not stay in the cache."""

SAMPLES = 32
"""Rejected records of a block that are kept whole, at most."""

_ENDS = " .!?"


class Candidate(Struct, frozen=True, gc=False):
    """A verified record: stream, draw, hashes, id, and its lines (canonical, then each format)."""

    stream: Stream
    k: int
    keys: Keys
    id: str
    lines: tuple[bytes, ...]


class Task(NamedTuple):
    """A block to run, and the identities of records of its source that need not be made again.

    Where a space is nearly empty, most draws find what was found before: these are neither
    verified nor written once more.
    """

    source: Stream
    block: int
    known: frozenset[int] = frozenset()


class BlockResult(Struct):
    """What a block of a source made; ``rejected`` counts (stage, reason).

    ``again`` has the hashes of what was known before, ``samples`` holds some rejected records
    whole, ``failures`` says what went wrong in drafts that raised.
    """

    source: Stream
    block: int
    candidates: list[Candidate] = field(default_factory=list)
    again: list[Keys] = field(default_factory=list)
    rejected: Counter[tuple[str, str]] = field(default_factory=Counter)
    samples: list[Rejection] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def start_of(block: int) -> int:
    """The number of a block's first draw: 0, 2, 4, … 32, 64, 96, … 512, 576, … and so on."""
    if block < 20:
        return 0 if block == 0 else 1 << block if block <= 5 else 32 * (block - 4)
    if block < 36:
        octave, step = divmod(block - 20, 8)
        return (512 << octave) + (64 << octave) * step
    return BLOCK * (block - 28)


def block_seed(seed: int, stream: Stream, block: int) -> int:
    """The seed of a block's random stream."""
    text = f"{seed}|{stream.key}|{block}".encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")


def run_block(prepared: Prepared, task: Task) -> BlockResult:
    """Draw, verify and serialise one block of a source (its ``scenario`` names a group)."""
    source, block, _ = task
    shared = _Shared.of(prepared, source)
    phrasing, values = sides(source.part, shared.holds_phrasing, prepared.holds_values)
    rng = random.Random(block_seed(prepared.inputs.options.seed, source, block))
    result = BlockResult(source, block)
    cells = [Cell(source, k, phrasing, values) for k in range(start_of(block), start_of(block + 1))]
    made = _taken(result, drafts(shared.lead, prepared.bench, cells, rng))
    for start in range(0, len(made), TOGETHER):
        some = [(cells[at], draft) for at, draft in made[start : start + TOGETHER]]
        _finish(prepared, [*_assigned(prepared, shared, task, some, rng, result)], result)
    return result


class _Shared(Struct, frozen=True):
    """Whose a source's records are: each has a part of the hashes; ``lead`` drafts for all."""

    lead: Scenario
    members: Sequence[tuple[str, float]]
    origins: Mapping[str, Origin]
    holds_phrasing: bool
    """Whether some phrasings are kept for validation; else records are, by their hash."""

    @classmethod
    def of(cls, prepared: Prepared, source: Stream) -> _Shared:
        """Those among whom the records of a source are divided."""
        function = prepared.bench.functions.get(source.function)
        holds = function.holds_phrasing if function else True
        members = prepared.owners[source.scenario, source.function]
        streams = [Stream(name, source.function, source.part) for name, _ in members]
        return cls(
            lead=SCENARIOS.get(members[0][0]),
            members=members,
            origins={stream.scenario: Origin.of(stream) for stream in streams},
            holds_phrasing=holds and prepared.inputs.options.holds_out("phrasing"),
        )


def _assigned(
    prepared: Prepared,
    shared: _Shared,
    task: Task,
    some: Sequence[tuple[Cell, Draft]],
    rng: random.Random,
    result: BlockResult,
) -> Iterator[Drafted]:
    """The drafts as their owners present them, but those of another split or known before."""
    source, _, known = task
    own = source.split
    alone = len(shared.members) == 1
    offered: tuple[FunctionSpec, ...] = ()
    names: tuple[str, ...] = ()
    named = [identity(draft.turns, draft.messages) for _, draft in some]
    for (cell, draft), identified in zip(some, named, strict=True):
        digest = identified[0]
        number = int.from_bytes(digest)
        if not shared.holds_phrasing and _split_of(number, prepared) != own:
            continue
        owner = shared.lead.name if alone else _owner(shared.members, number)
        given: Draft | Rejection = draft
        if owner != shared.lead.name:
            given = _adapted(prepared, SCENARIOS.get(owner), cell, draft, rng)
        if isinstance(given, Rejection):
            _reject(result, given)
            continue
        if given.tools is not offered:  # nearly always those of the record before
            offered = given.tools
            names = tuple([tool.name for tool in offered])
        record_keys = keys(identified, names, _written(given))
        if number in known:
            result.again.append(record_keys)
        else:
            yield shared.origins[owner], cell.k, given, digest.hex(), record_keys


def _written(draft: Draft) -> str | None:
    """The user's turns of a draft with their noise; of one that fails, its failure is a part."""
    noised = draft.utterance.text
    # most have one turn and at most another case or end: telling so costs less than folding
    if noised == draft.turns or noised.lower().rstrip(_ENDS) == draft.turns.lower().rstrip(_ENDS):
        return None
    users = []
    for message in draft.messages:
        if message.role == "user":
            users.append(message.content or "")
        elif message.is_error:
            return None
    return "\n".join(users)


def _taken(result: BlockResult, made: Sequence[Draft | Rejection]) -> list[tuple[int, Draft]]:
    """The drafts among what a block made, each with its place; what was refused is counted."""
    taken = []
    for at, draft in enumerate(made):
        if isinstance(draft, Rejection):
            _reject(result, draft)
        else:
            taken.append((at, draft))
    return taken


class Origin(Struct, frozen=True):
    """A stream with what its records say of it."""

    stream: Stream
    split: Literal["train", "validation"]
    key: str

    @classmethod
    def of(cls, stream: Stream) -> Origin:
        """Worked out once a block."""
        return cls(stream, stream.split, stream.key)


Drafted = tuple[Origin, int, Draft, str, Keys]
"""A draft with its stream, its number, its id and its hashes."""


def _adapted(
    prepared: Prepared, owner: Scenario, cell: Cell, draft: Draft, rng: random.Random
) -> Draft | Rejection:
    """A draft of the group's first scenario as its owner presents it."""
    adapt = getattr(owner, "adapt", None)
    if adapt is None:
        return owner.draft(prepared.bench, cell, rng)
    made: Draft | Rejection = adapt(prepared.bench, cell, draft, rng)
    return made


def _owner(members: Sequence[tuple[str, float]], number: int) -> str:
    """The scenario of a group that owns a hash: each has its part of the unit interval."""
    at = (number >> 11) / (1 << 53)
    for name, upto in members:
        if at < upto:
            return name
    return members[-1][0]


def _split_of(identity: int, prepared: Prepared) -> str:
    """Which split owns a record whose phrasing can't be held out: by other bits of its hash."""
    return "validation" if (identity & 0x7FF) / 0x800 < prepared.plan.validation else "train"


def _finish(prepared: Prepared, drafted: Sequence[Drafted], result: BlockResult) -> None:
    """Verify and serialise some of a block's drafts, a stage at a time.

    All records go through one stage before the first goes through the next: the code of a stage
    and what it looks at stay near.
    """
    records = [(one, _example(one)) for one in drafted]
    if prepared.excluded:
        records = [each for each in records if _is_wanted(*each, prepared.excluded, result)]
    faults = prepared.verifier.check_all([example for _, example in records])
    passed = []
    for (one, example), found in zip(records, faults, strict=True):
        if found:
            reason, detail = found[0]
            _reject(
                result, Rejection(stage="verify", reason=reason, detail=detail, example=example)
            )
        else:
            passed.append((one, example))
    if prepared.dressing is not None:
        dress = prepared.dressing.of
        passed = [(one, dress(example)) for one, example in passed]
    first, *others = prepared.formats
    held = []
    for one, example in passed:
        refused = first.holds(example)
        if refused is None:
            held.append((one, example))
        else:
            _reject(result, Rejection(stage="format", reason="not_held", detail=refused))
    examples = [example for _, example in held]
    columns = [
        [*map(prepared.canonical, examples)],
        [*map(first.row, examples)],
        *[[_row(target, example, result) for example in examples] for target in others],
    ]
    for (one, example), lines in zip(held, zip(*columns, strict=True), strict=True):
        origin, k, _, _, hashes = one
        result.candidates.append(Candidate(origin.stream, k, hashes, example.id, lines))


def _example(drafted: Drafted) -> Example:
    """The record of a draft."""
    origin, k, draft, name, _ = drafted
    utterance = draft.utterance
    return Example(
        id=name,
        scenario=origin.stream.scenario,
        split=origin.split,
        tools=draft.tools,
        messages=draft.messages,
        slots=draft.slots,
        anchor=draft.anchor if draft.anchor.stated else None,
        parallel_tool_calls=draft.parallel_tool_calls,
        provenance={
            "stream": origin.key,
            "draw": k,
            "lineage": utterance.lineage,
            "source": utterance.source,
            **draft.why,
        },
    )


def _row(target: ExportFormat, example: Example, result: BlockResult) -> bytes:
    """A record in a further format; empty if it can't hold it."""
    if target.holds(example) is None:
        return target.row(example)
    result.rejected["export", f"{target.name}_cannot_hold"] += 1
    return b""


def _is_wanted(
    drafted: Drafted, example: Example, excluded: frozenset[str], result: BlockResult
) -> bool:
    """Whether no query of a record is one that must not appear; else it is rejected."""
    if not _is_excluded(drafted[2], excluded):
        return True
    _reject(result, Rejection(stage="exclude", reason="excluded_query", example=example))
    return False


def _is_excluded(draft: Draft, excluded: frozenset[str]) -> bool:
    """Whether a query that must not appear stands in a draft, with or without its noise."""
    texts = [m.content or "" for m in draft.messages if m.role == "user"]
    return any(normalise(text) in excluded for text in (draft.turns, *texts))


def _reject(result: BlockResult, rejection: Rejection) -> None:
    result.rejected[rejection.stage, rejection.reason] += 1
    if rejection.stage == "draft" and len(result.failures) < 3:
        result.failures.append(rejection.detail)
    if rejection.example is not None and len(result.samples) < SAMPLES:
        result.samples.append(rejection)
