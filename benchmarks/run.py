#!/usr/bin/env python3
"""Speed, measured in one run and told as ratios: ours beside a plain script that does less.

    python benchmarks/run.py [--n 100000]

The plain script is what one would write first: Faker for values, jsonschema for validation, a Jinja
template a record, json for the line; no grounding, no duplicates removed, no split. CPU seconds of
whole processes, start included, so that both pay for their imports.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "function_specs" / "weather.json"
FUNCTION = "get_weather"


def cpu(*command: str) -> tuple[float, float, int]:
    """CPU seconds, peak memory in MB and exit code of one command."""
    pid = os.posix_spawn(
        command[0],
        command,
        {**os.environ, "PYTHONHASHSEED": "0"},
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(pid, 0)
    return (
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
        os.waitstatus_to_exitcode(status),
    )


def best(times: int, *command: str) -> tuple[float, float]:
    """The least CPU time of several runs, and the peak memory."""
    runs = [cpu(*command) for _ in range(times)]
    if any(code for *_, code in runs):
        sys.exit(f"failed: {' '.join(command)}")
    return min(seconds for seconds, *_ in runs), max(memory for _, memory, _ in runs)


def plain(n: int) -> None:
    """The plain script: ``n`` records to a file."""
    import random

    from faker import Faker
    from jinja2 import Environment
    from jsonschema import Draft202012Validator

    spec = next(s for s in json.loads(SPEC.read_text()) if s["name"] == FUNCTION)
    faker = Faker()
    Faker.seed(0)
    rng = random.Random(0)
    check = Draft202012Validator(spec["parameters"])
    template = Environment().from_string(
        "What's the weather in {{ location }}{% if date %} on {{ date }}{% endif %}"
        "{% if unit %} in {{ unit }}{% endif %}?"
    )
    with tempfile.TemporaryFile("w") as out:
        for _ in range(n):
            arguments = {"location": faker.city()}
            if rng.random() < 0.5:
                arguments["date"] = faker.date()
            if rng.random() < 0.5:
                arguments["unit"] = rng.choice(["celsius", "fahrenheit"])
            check.validate(arguments)
            call = {"name": FUNCTION, "arguments": json.dumps(arguments)}
            row = {
                "messages": [
                    {"role": "user", "content": template.render(**arguments)},
                    {
                        "role": "assistant",
                        "tool_calls": [{"id": "call_1", "type": "function", "function": call}],
                    },
                ],
                "tools": [{"type": "function", "function": spec}],
            }
            out.write(json.dumps(row) + "\n")


def main() -> None:
    """Run everything and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=100_000)
    parser.add_argument("--plain", type=int, default=0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.plain:
        plain(given.plain)
        return
    gen = str(Path(sys.executable).with_name("gen"))
    python = sys.executable
    start, _ = best(5, python, "-c", "pass")
    print(f"bare python             {start:6.2f} CPU s")
    for command in ((), ("preview",), ("why",), ("inspect",), ("check",), ("list",)):
        seconds, _ = best(3, gen, *command, "--help")
        print(f"{'gen ' + ' '.join(command) + ' --help':<23} {seconds:6.2f} CPU s")
    with tempfile.TemporaryDirectory() as folder:
        common = ("--spec", str(SPEC), "--quiet", "--out", f"{folder}/out")
        seconds, _ = best(3, gen, *common, "--n", "500")
        print(f"gen --n 500             {seconds:6.2f} CPU s, start included")
        mine, memory = best(1, gen, *common, "--n", str(given.n))
        print(
            f"gen --n {given.n:<15,} {mine:6.2f} CPU s, {given.n / mine:,.0f} a CPU second, "
            f"peak {memory:.0f} MB"
        )
    count = max(1, given.n // 5)
    theirs, _ = best(1, python, __file__, "--plain", str(count))
    print(
        f"plain loop, {count:<11,} {theirs:6.2f} CPU s, {count / theirs:,.0f} a CPU second; "
        f"ours is {given.n / mine / (count / theirs):.1f} times as fast"
    )


if __name__ == "__main__":
    main()
