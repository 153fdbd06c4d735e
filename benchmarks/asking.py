#!/usr/bin/env python3
"""What a model costs in time and requests, at a server on this machine that answers at once.

    python benchmarks/asking.py [--n 10000] [--jobs 1]

The server sends right rewrites of whatever it is asked, so what is measured is everything but the
model: making the data, asking, reading, judging. Both ways of rewording, beside a run without a
model and as ratios to it and to the plain loop of run.py; CPU seconds of the whole command (not of
the server), and requests for 10,000 examples of five functions.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from run import cpu

ROOT = Path(__file__).parents[1]
FIVE = ROOT / "function_specs" / "banking.json"


def run(n: int, folder: Path, *more: str) -> dict[str, float]:
    """One command: its wall and CPU seconds, and what it asked."""
    names = [spec["name"] for spec in json.loads(FIVE.read_text())][:5]
    command = [
        sys.executable, "-m", "generator.cli", "--spec", str(FIVE), "--n", str(n), "--quiet",
        "--out", str(folder / "data"), *more,
    ]  # fmt: skip
    for name in names:
        command += ["--include", name]
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "0"})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"failed: {' '.join(command)}")
    told = json.loads((folder / "data" / "run.json").read_text()).get("llm", {})
    made = json.loads((folder / "data" / "manifest.json").read_text())
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "requests": told.get("requests", 0),
        "made": made["counts"]["made"],
        "accepted": json.dumps(made.get("model", {})),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=1, help="processes in example mode")
    given = parser.parse_args()
    n = given.n
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.llm.local_server"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    url = server.stdout.readline().strip()
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            loop, _ = cpu(
                sys.executable, str(Path(__file__).with_name("run.py")), "--plain", str(n)
            )
            print(f"plain loop {n:,}: {loop:.1f} CPU s, {n / loop:,.0f} a second")
            alone = 0.0
            for mode in ("no model", "skeleton", "example"):
                more = ["--llm", "model", "--base-url", url, "--llm-cache", str(folder / mode)]
                more += ["--paraphrase", mode]
                more += ["--jobs", str(given.jobs)] if mode == "example" else []
                told = run(n, folder, *(() if mode == "no model" else more))
                alone = alone or told["cpu"]
                print(
                    f"{mode:9} {told['made']:6,} examples: {told['wall']:6.1f} s, "
                    f"{told['cpu']:6.1f} CPU s, {n / told['wall']:6,.0f} and "
                    f"{n / told['cpu']:6,.0f} a second, {told['requests']:,} requests; "
                    f"{alone / told['cpu']:.2f} of no model, {loop / told['cpu']:.2f} of the loop"
                )
                print(f"          {told['accepted'][:300]}")
    finally:
        server.communicate("")


if __name__ == "__main__":
    main()
