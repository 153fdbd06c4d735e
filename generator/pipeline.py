"""The story, top to bottom: specs → plan → blocks → duplicates out → refill → a data set.

The loop asks the plan how many records each stream owes, runs the blocks that should yield them,
lets polars drop what is not new, and asks again until nothing is owed or a space has run dry.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from generator.blocks import BlockResult, Task, start_of
from generator.dataset import Dataset
from generator.dedupe import Keys
from generator.engines import Engine, open_engine
from generator.engines.collection import rare_collection
from generator.harvest import Harvest, Waiting, share_of
from generator.inputs import Inputs, about_chosen, gather, stray_templates
from generator.llm.ask import Asker, Opening
from generator.made import Entry
from generator.options import Options
from generator.plan import Stream
from generator.prepare import Prepared, prepare
from generator.quick import Struct, field
from generator.records import FunctionSpec, Json, Rejection, Warn
from generator.report.counts import Report, count
from generator.spool import Spool

Progress = Callable[[int, int], None]
"""Called with (records ready, records wanted)."""

ROUND = 131_072
"""Draws of one source in one go at most, so that what waits for deduplication stays small."""

TOLD = 256
"""Records between two words on the progress, at least."""

KEPT_REJECTS = 2000
"""Rejected records kept whole; all are counted."""


class Losses(Struct):
    """What was rejected and why: all counted, some kept whole."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    kept: list[Rejection] = field(default_factory=list)
    failures: dict[str, None] = field(default_factory=dict)

    def take(self, result: BlockResult) -> None:
        """Add a block's losses."""
        for reason, number in result.rejected.items():  # most blocks have none
            self.counts[reason] += number
        self.failures.update(dict.fromkeys(result.failures))
        room = KEPT_REJECTS - len(self.kept)
        if room > 0:
            self.kept.extend(result.samples[:room])


def run(
    specs: Sequence[FunctionSpec],
    options: Options,
    warnings: Iterable[Warn] = (),
    progress: Progress | None = None,
    spool_folder: Path | None = None,
    asker: Asker | None = None,
) -> Dataset:
    """Make a data set from specs. Raises ``CallforgeError`` for what the user can mend.

    ``asker`` answers what is asked of the model that ``options.llm`` names.

    ``spool_folder``: where finished lines wait until the run is complete (about the size of the
    data set); by default the system's place for temporary files.
    """
    with rare_collection():
        inputs = gather(specs, options)
        warnings = [*about_chosen(warnings, specs, inputs), *stray_templates(specs, inputs)]
        told: Mapping[str, Json] = {}
        if asker is not None:
            from generator.enrich import enrich  # noqa: PLC0415  (few runs ask a model)

            prepared, told = enrich(inputs, asker)
        else:
            prepared = prepare(inputs)
        return _run(prepared, warnings, progress, spool_folder, told, asker)


def _run(
    prepared: Prepared,
    warnings: Iterable[Warn],
    progress: Progress | None,
    spool_folder: Path | None,
    told: Mapping[str, Json],
    asker: Asker | None,
) -> Dataset:
    inputs, options = prepared.inputs, prepared.inputs.options
    engine, note = open_engine(prepared, options.jobs)
    if engine.lanes > 1 and isinstance(asker, Opening):
        asker.open()
    spool = Spool(1 + len(prepared.formats), spool_folder)
    harvest, losses = Harvest(prepared), Losses()
    try:
        entries = _draw(harvest, losses, engine, spool, progress)
        if asker is not None:
            entries, more = _finished(entries, harvest, losses, engine, spool, asker)
            told = {**told, **more}
    except BaseException:
        spool.close()
        raise
    finally:
        engine.close()
    quotas = prepared.plan.quotas(options.n, harvest.caps())
    _shuffle(entries, options.seed)
    warned = sorted(warnings, key=lambda each: (each.where, each.message))
    notes = [*warned, *prepared.notes, *([Warn("--jobs", note)] if note else [])]
    notes += [Warn("a draft failed", failure) for failure in list(losses.failures)[:5]]
    report = _report(inputs, prepared, entries, quotas, harvest, losses, notes, told)
    return Dataset(inputs=inputs, entries=entries, spool=spool, rejected=losses.kept, report=report)


def _finished(
    entries: list[Entry],
    harvest: Harvest,
    losses: Losses,
    engine: Engine,
    spool: Spool,
    asker: Asker,
) -> tuple[list[Entry], Mapping[str, Json]]:
    """The records as a model has reworded and judged them; others for those it has taken out."""
    from generator.finish import finish  # noqa: PLC0415  (few runs ask a model)

    finished = finish(entries, harvest.prepared, spool, asker, engine)
    if not finished.wrong:
        return finished.entries, finished.told
    losses.counts["judge", "found_wrong"] += len(finished.wrong)
    harvest.drop({entries[place].id for place in finished.wrong})
    now = _draw(harvest, losses, engine, spool, None)
    # those found wrong are gone, and so is what reads as a record that has come in their place
    still = {each.id for each in now}
    kept = [new for old, new in zip(entries, finished.entries, strict=True) if old.id in still]
    known = {each.id for each in (*entries, *kept)}
    fresh = [each for each in now if each.id not in known]
    more = finish(fresh, harvest.prepared, spool, asker, engine, taken=known, judge=False)
    return [*kept, *more.entries], {
        **finished.told,
        **({"refilled": more.told} if more.told else {}),
    }


def _draw(
    harvest: Harvest, losses: Losses, engine: Engine, spool: Spool, progress: Progress | None
) -> list[Entry]:
    """Rounds of blocks until every stream has what it owes, or is dry; what is to be written."""
    prepared = harvest.prepared
    n = prepared.inputs.options.n
    while True:
        quotas = prepared.plan.quotas(n, harvest.caps())
        tasks = _tasks(quotas, harvest)
        if not tasks:
            entries = _entries(harvest)
            repeated = harvest.repeated(each.id for each in entries)
            if not repeated:
                return entries
            harvest.drop(repeated)
            losses.counts["dedupe", "duplicate"] += len(repeated)
            continue
        drawn: list[Waiting] = []
        again: list[Keys] = []
        told = 0
        for result in engine.run(tasks):
            losses.take(result)
            again += result.again
            # lines go to disk at once; what stays is hashes and positions
            places = spool.add_all([each.lines for each in result.candidates])
            for each, place in zip(result.candidates, places, strict=True):
                drawn.append((each.stream, each.k, each.keys, each.id, place))
            if progress is not None and (len(drawn) >= told + TOLD or not told):
                told = len(drawn)
                progress(min(n, harvest.ready() + len(drawn)), n)
        _admit(drawn, again, {task.source for task in tasks}, harvest, losses)


def _tasks(quotas: dict[Stream, int], harvest: Harvest) -> list[Task]:
    """The blocks that should yield what is still owed."""
    wanted: dict[Stream, int] = {}
    for stream, owed in quotas.items():
        given = harvest.of(stream)
        need = owed - len(given.accepted)
        if need <= 0 or given.dry:
            continue
        share = share_of(harvest.prepared, stream)
        drawn = harvest.draws(stream)
        rate = (len(given.accepted) + 40 * share) / (drawn + 40)
        source = harvest.prepared.source(stream)
        # a stream with a falling yield must not be asked for millions of draws at once
        most = min(ROUND, 256 + drawn // 2) if drawn else ROUND
        wanted[source] = max(min(most, math.ceil(need / rate)), wanted.get(source, 0))
    tasks: list[Task] = []
    members = harvest.members()
    for source, draws in wanted.items():
        block = harvest.blocks[source]
        goal = start_of(block) + draws
        known = harvest.known(source, members.get(source, []))
        while start_of(block) < goal:
            tasks.append(Task(source, block, known))
            block += 1
        harvest.blocks[source] = block
    return tasks


def _admit(
    drawn: Sequence[Waiting],
    again: Sequence[Keys],
    sources: set[Stream],
    harvest: Harvest,
    losses: Losses,
) -> None:
    """Keep what is new, in the order of the draws; mark streams that have run dry.

    ``again`` were known before they were finished: they still may show a conflict.
    """
    new, conflicts = harvest.seen.admit([*[keys for _, _, keys, _, _ in drawn], *again])
    # what is new is in no conflict
    alike = harvest.accept([each for each, ok in zip(drawn, new, strict=False) if ok])
    losses.counts["dedupe", "duplicate"] += len(new) - sum(new) - sum(conflicts) + alike
    losses.counts["dedupe", "conflict"] += sum(conflicts)
    members = harvest.members()
    for source in sources:
        harvest.mark_dry(members.get(source, []))


def _entries(harvest: Harvest) -> list[Entry]:
    """The records of the data set, by stream, as they were accepted."""
    plan, n = harvest.prepared.plan, harvest.prepared.inputs.options.n
    quotas = plan.quotas(n, harvest.caps())
    return [
        Entry(name, stream.split, stream.scenario, stream.function, place)
        for stream, owed in quotas.items()
        for name, place in harvest.of(stream).accepted[:owed]
    ]


def _shuffle(entries: list[Entry], seed: int) -> None:
    """Shuffle the records by the seed: by a hash, so that more n moves none."""
    keyed = hashlib.blake2b(key=str(seed).encode()[:64], digest_size=8).copy

    def place(entry: Entry) -> str:
        digest = keyed()  # a copy takes less time than making another
        digest.update(entry.id.encode())
        return digest.hexdigest()

    entries.sort(key=place)


def _report(
    inputs: Inputs,
    prepared: Prepared,
    entries: Sequence[Entry],
    quotas: dict[Stream, int],
    harvest: Harvest,
    losses: Losses,
    notes: Sequence[Warn],
    told: Mapping[str, Json],
) -> Report:
    planned = prepared.plan.quotas(inputs.options.n, {})
    return count(
        options=inputs.options,
        entries=entries,
        planned=planned,
        quotas=quotas,
        dry=harvest.caps(),
        rejected=losses.counts,
        notes=notes,
        model=told,
    )
