"""What a model does with the records of a finished run: rewords their requests, judges a sample."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

import orjson

from generator.engines import Engine
from generator.formats.canonical import record_to_example
from generator.judging import judge_records, sample
from generator.llm.ask import Asker
from generator.made import Entry
from generator.prepare import Prepared
from generator.quick import Struct, replace
from generator.records import Json
from generator.rephrase import Rephrasing
from generator.reword import Rewording, in_batches
from generator.spool import Spool


class Finished(Struct, frozen=True):
    """The records in their order, what is to be told of them, and which are to be taken out."""

    entries: list[Entry]
    told: Mapping[str, Json]
    wrong: Set[int] = frozenset()


def finish(
    entries: list[Entry],
    prepared: Prepared,
    spool: Spool,
    asker: Asker,
    engine: Engine,
    *,
    taken: Set[str] = frozenset(),
    judge: bool = True,
) -> Finished:
    """All that is asked of a model once the records are there.

    ``taken``: ids that others have. ``judge``: whether a sample is judged, if the run wants it.
    """
    options = prepared.inputs.options
    told: dict[str, Json] = {}
    if options.paraphrase == "example":
        entries, told["examples"] = reworded(entries, prepared, spool, asker, engine, taken)
        entries, told["answers"] = rephrased(entries, prepared, spool, asker)
    if not options.judge or not judge:
        return Finished(entries, told)
    wrong, told["judge"] = judged(entries, prepared, spool, asker)
    return Finished(entries, told, wrong)


def reworded(
    entries: Sequence[Entry],
    prepared: Prepared,
    spool: Spool,
    asker: Asker,
    engine: Engine,
    taken: Set[str] = frozenset(),
) -> tuple[list[Entry], Json]:
    """The records with their requests in a model's words, where those are right; and counts."""
    able = [entry for entry in entries if entry.function]
    batches = list(in_batches(able, lambda each: (each.function, each.scenario, each.split)))
    rewording = Rewording(prepared, engine, asker, {each.id for each in entries} | taken)

    def lines() -> Iterator[tuple[str, list[bytes]]]:
        for some in batches:
            yield some[0].function, [spool.line(each.place, 0) for each in some]

    found: dict[str, Entry] = {}
    for batch, made in zip(batches, rewording.run(lines), strict=True):
        for entry, new in zip(batch, made, strict=True):
            if new is not None:
                found[entry.id] = replace(entry, id=new[0], place=spool.add(new[1]))
    return [found.get(entry.id, entry) for entry in entries], rewording.told()


def rephrased(
    entries: Sequence[Entry], prepared: Prepared, spool: Spool, asker: Asker
) -> tuple[list[Entry], Json]:
    """The records with the assistant's last words in a model's wording; and counts."""
    kinds = ("tool_result", "parallel_result", "irrelevant", "missing_tool")
    able = [entry for entry in entries if entry.scenario in kinds]
    rephrasing = Rephrasing(prepared, asker)
    made = rephrasing.run([spool.line(entry.place, 0) for entry in able])
    found = {
        entry.id: replace(entry, place=spool.add(new))
        for entry, new in zip(able, made, strict=True)
        if new is not None
    }
    return [found.get(entry.id, entry) for entry in entries], rephrasing.told()


def judged(
    entries: list[Entry], prepared: Prepared, spool: Spool, asker: Asker
) -> tuple[Set[int], Json]:
    """Which records a judge finds wrong, if those are to be taken out; and counts."""
    options = prepared.inputs.options
    places = {entry.id: entry.place for entry in entries}
    lines = (
        spool.line(places[each], 0) for each in sample(list(places), options.judge, options.seed)
    )
    examples = [record_to_example(orjson.loads(line)) for line in lines]
    found = judge_records(examples, prepared, asker, options.seed)
    wrong = found.wrong if options.judge_filter else frozenset()
    told = {**found.told, "found_wrong": len(found.wrong), "taken_out": len(wrong)}
    return {place for place, entry in enumerate(entries) if entry.id in wrong}, told
