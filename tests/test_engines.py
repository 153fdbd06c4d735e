from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.engines import processes
from generator.engines.processes import ProcessEngine
from generator.inputs import gather
from generator.options import Options
from generator.prepare import prepare
from generator.specs.load import load_specs

ORPHANS = """
import os, signal
from tests.test_engines import Trade, small
from generator.engines.processes import ProcessEngine
engine = ProcessEngine(small(), 2)
print(*(engine.start(lane, Trade, "who").result() for lane in (0, 1)), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


class Trade:
    def __init__(self, prepared):
        self.names = sorted(prepared.bench.functions)

    def who(self):
        return os.getpid()

    def told(self, what):
        return what, self.names

    def fails(self):
        raise ValueError("no such thing")

    def ends(self):
        os._exit(3)


def small():
    return prepare(gather(load_specs(["library:weather"])[0], Options(n=5)))


@pytest.mark.parametrize("alone", [True, False])
def test_a_lane_is_one_process_whether_forked_or_spawned(alone, monkeypatch):
    monkeypatch.setattr(processes, "_alone", lambda: alone and sys.platform == "linux")
    prepared = small()
    engine = ProcessEngine(prepared, 2)
    try:
        one, other, again = (engine.start(lane, Trade, "who").result(60) for lane in (0, 1, 2))
        assert one == again != other
        big = "x" * 2_000_000  # more than fits between two processes, both ways at once
        some = [engine.start(0, Trade, "told", big) for _ in range(3)]
        assert [f.result(60) for f in some] == [(big, sorted(prepared.bench.functions))] * 3
        failed = engine.start(1, Trade, "fails").exception(60)
        assert isinstance(failed, ValueError)
        assert "in fails" in failed.__notes__[0]
        ended = [engine.start(1, Trade, task) for task in ("ends", "who")]
        assert [str(f.exception(60)) for f in ended] == ["a worker process has ended"] * 2
    finally:
        engine.close()


@pytest.mark.skipif(sys.platform != "linux", reason="where threads can be counted")
def test_nothing_is_forked_beside_a_thread():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not processes._alone()
    finally:
        done.set()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_workers_end_with_who_started_them():
    command = [sys.executable, "-c", ORPHANS]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    programs = [Path(f"/proc/{pid}/exe") for pid in told.stdout.split()]
    assert len(programs) == 2, told.stderr
    for _ in range(100):
        if not any(program.exists() for program in programs):
            return
        time.sleep(0.1)
    pytest.fail("workers go on alone")
