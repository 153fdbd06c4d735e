"""Records that come for those a judge has taken out, on a plan of two streams."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generator import finish, pipeline
from generator.blocks import BlockResult, Candidate
from generator.dedupe import Keys
from generator.finish import Finished
from generator.harvest import Harvest
from generator.plan import Stream
from generator.quick import replace
from generator.scenarios import load_scenarios
from generator.spool import Spool

TRAIN, HELD = (Stream("single", "f", split) for split in ("train", "validation"))
OWED = {HELD: 2, TRAIN: 2}


class Engine:
    """Gives each stream's records, in order, as they are asked for: two at first, then one."""

    def __init__(self, records: dict[Stream, list[tuple[str, int]]]) -> None:
        self.records = {stream: list(some) for stream, some in records.items()}
        self.k = 0

    def run(self, tasks):
        for source in dict.fromkeys(task.source for task in tasks):
            some = self.records[source][: 1 if self.k >= 4 else 2]
            del self.records[source][: len(some)]
            result = BlockResult(source, 0)
            for name, reads in some:
                self.k += 1
                keys = Keys(self.k, self.k, self.k, reads)
                result.candidates.append(Candidate(source, self.k, keys, name, (b"{}",)))
            yield result


@pytest.fixture
def prepared() -> Any:
    load_scenarios()
    return SimpleNamespace(
        inputs=SimpleNamespace(options=SimpleNamespace(noise=1.0, n=4)),
        plan=SimpleNamespace(quotas=lambda n, caps: OWED, validation=0.5),
        source=lambda stream: stream,
        owners={("call", "f"): (("single", 1.0),)},
        bench=SimpleNamespace(functions={}),
    )


def test_what_reads_as_a_record_that_came_for_another_goes(prepared, monkeypatch, tmp_path):
    held = [("a1", 91), ("a2", 92), ("a3", 93)]
    train = [("b1", 94), ("b2", 95), ("b3", 91)]  # b3, which comes for b1, reads as a1
    harvest, losses = Harvest(prepared), pipeline.Losses()
    engine: Any = Engine({HELD: held, TRAIN: train})

    def finished(entries, *_, judge=True, **__):
        if not judge:
            return Finished(entries, {})
        wrong = {at for at, each in enumerate(entries) if each.id == "b1"}
        return Finished([replace(each, id=f"{each.id}+") for each in entries], {}, wrong)

    monkeypatch.setattr(finish, "finish", finished)
    spool = Spool(1, tmp_path)
    try:
        entries = pipeline._draw(harvest, losses, engine, spool, None)
        assert [each.id for each in entries] == ["a1", "a2", "b1", "b2"]
        asker: Any = None
        kept, _ = pipeline._finished(entries, harvest, losses, engine, spool, asker)
    finally:
        spool.close()
    assert sorted(each.id for each in kept) == ["a2+", "a3", "b2+", "b3"]
