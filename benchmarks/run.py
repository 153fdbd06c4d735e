#!/usr/bin/env python3
"""Speed, measured in one run and told as ratios: ours beside a plain script that does less.

    python benchmarks/run.py [--n 100000]

The plain script is what one would write first: Faker for values, jsonschema for validation, a Jinja
template a record, json for the line; no grounding, no duplicates removed, no split. CPU seconds of
whole processes, start included, so that both pay for their imports. Where other work shares the
machine, CPU seconds grow too: the plain script runs before and after ours, and counts as its mean.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "function_specs" / "weather.json"
FUNCTION = "get_weather"
# As after an installation, which compiles the modules: an environment may forbid that.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONHASHSEED": "0",
}
ORDER = {
    "name": "create_order",
    "description": "Place an order with items and a delivery address.",
    "parameters": {
        "type": "object",
        "properties": {
            "customer_name": {"type": "string"},
            "email": {"type": "string", "format": "email"},
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 4,
                "items": {
                    "type": "object",
                    "properties": {
                        "product": {"type": "string"},
                        "quantity": {"type": "integer", "minimum": 1, "maximum": 20},
                        "gift": {"type": "boolean"},
                    },
                    "required": ["product", "quantity"],
                },
            },
            "address": {
                "type": "object",
                "properties": {
                    "street": {"type": "string"},
                    "city": {"type": "string"},
                    "zip": {"type": "string", "pattern": "^[0-9]{5}$"},
                },
                "required": ["street", "city"],
            },
            "express": {"type": "boolean"},
        },
        "required": ["customer_name", "items", "address"],
    },
}


def cpu(*command: str) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of one command, which must succeed."""
    pid = os.posix_spawn(
        command[0],
        command,
        ENVIRONMENT,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(times: int, *command: str) -> float:
    """The least CPU time of several runs."""
    return min(cpu(*command)[0] for _ in range(times))


def plain(n: int) -> None:
    """The plain script: ``n`` records to a file."""
    import json

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


def seconds_of(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def arguments() -> None:
    """Argument sets a CPU second, compiled and checked, flat and nested; and 100 specs cold."""
    from generator.arguments.sampler import compile_arguments
    from generator.records import DEFAULT_ANCHOR, Anchor, FunctionSpec
    from generator.semantics.base import Setting
    from generator.semantics.binding.bind import bind
    from generator.specs.load import load_specs
    from generator.specs.standard import standard_schema

    setting = Setting()

    def compiled(spec: FunctionSpec) -> Callable[[random.Random, Anchor], object]:
        schema = standard_schema(spec)
        return compile_arguments(schema, bind(spec, schema, setting)).sample

    library, _ = load_specs("library:")
    start = seconds_of(lambda: compiled(library[0]))
    took = seconds_of(lambda: [compiled(spec) for spec in library[1:]])
    print(
        f"compile arguments       {1000 * took / (len(library) - 1):6.1f} ms a function of the "
        f"library (all {len(library)}: {start + took:.2f} CPU s, cold)"
    )
    flat = next(spec for spec in library if spec.name == FUNCTION)
    count = 20_000
    for name, spec in (("flat", flat), ("nested", FunctionSpec(**ORDER))):
        sample, rng = compiled(spec), random.Random(0)

        def draw(
            sample: Callable[[random.Random, Anchor], object] = sample, rng: random.Random = rng
        ) -> None:
            for _ in range(count):
                sample(rng, DEFAULT_ANCHOR)

        took = seconds_of(draw)
        print(
            f"arguments, {name:<12} {took / count * 1e6:6.1f} µs a set, {count / took:,.0f} a CPU "
            "second"
        )


def filling() -> None:
    """What filling a skeleton costs: words, spans and the utterance."""
    from generator.functions import compile_function
    from generator.phrasing.choose import choose_phraser
    from generator.records import DEFAULT_ANCHOR
    from generator.semantics.base import Setting
    from generator.specs.load import load_specs

    library, _ = load_specs("library:")
    spec = next(spec for spec in library if spec.name == FUNCTION)
    function = compile_function(spec, Setting(), choose_phraser(()), False)
    rng = random.Random(0)
    drawn = []
    for k in range(2000):
        given = function.sampler("any").draw(rng, DEFAULT_ANCHOR, function.sayable(k, "any"))
        values = function.values(given or {}) or {}
        phrasing = function.phrasing(frozenset(values), k, "any")
        if phrasing is not None:
            drawn.append((phrasing.say, values, given or {}))

    def fill() -> None:
        for say, values, given in drawn:
            say(values, given, rng, DEFAULT_ANCHOR)

    fill()  # skeletons are made ready when they are first filled
    took = min(seconds_of(fill) for _ in range(40))
    print(f"fill a skeleton         {took / len(drawn) * 1e6:6.1f} µs a query, spans included")


PARTS = {"arguments": arguments, "filling": filling}


def main() -> None:
    """Run everything and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--plain", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.plain:
        plain(given.plain)
    elif given.part:
        PARTS[given.part]()
    else:
        measure(given.n, given.rounds)


def measure(n: int, rounds: int) -> None:
    """All figures; of long runs the best of so many rounds."""
    from generator.scenarios import load_scenarios
    from generator.scenarios.base import SCENARIOS

    load_scenarios()
    gen, python = str(Path(sys.executable).with_name("gen")), sys.executable
    print(f"Python {platform.python_version()}, {platform.python_compiler()}")
    print(f"bare python             {best(5, python, '-c', 'pass'):6.2f} CPU s")
    cpu(gen, "--help")
    for command in ((), ("preview",), ("why",), ("inspect",), ("check",), ("list",)):
        seconds = best(3, gen, *command, "--help")
        print(f"{' '.join(('gen', *command, '--help')):<23} {seconds:6.2f} CPU s")
    for part in PARTS:
        sys.stdout.flush()
        subprocess.run([python, __file__, "--part", part], env=ENVIRONMENT, check=True)
    with tempfile.TemporaryDirectory() as folder:
        common = (gen, "--spec", str(SPEC), "--quiet", "--out", f"{folder}/out")
        print(
            f"gen --n 500             {best(3, *common, '--n', '500'):6.2f} CPU s, with its start"
        )
        each = ",".join(f"{name}=1" for name in SCENARIOS)
        mixes = (
            ("single calls", ("--mix", "single=1")),
            ("default mix", ()),
            (f"{len(list(SCENARIOS))} kinds, as many of each", ("--mix", each)),
        )
        # a machine that is shared runs now faster, now slower: rounds of all, the best of each
        theirs: list[float] = []
        ours: dict[str, list[tuple[float, float]]] = {name: [] for name, _ in mixes}
        for _ in range(rounds):
            theirs.append(best(1, python, __file__, "--plain", str(n)))
            for name, more in mixes:
                ours[name].append(cpu(*common, "--n", str(n), *more))
    least = min(theirs)
    for name, _ in mixes:
        seconds, memory = min(ours[name])
        print(
            f"gen --n {n:<15,} {seconds:6.2f} CPU s, {n / seconds:,.0f} a CPU second, peak "
            f"{memory:.0f} MB: {name}; {least / seconds:.2f} times the plain loop"
        )
    print(f"plain loop, {n:<11,} {least:6.2f} CPU s, {n / least:,.0f} a CPU second")


if __name__ == "__main__":
    main()
