"""Inputs given in another order make the same records: only the order of properties tells."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import generator as gen
from generator.blocks import Task, run_block
from generator.inputs import gather
from generator.options import Options
from generator.plan import Stream
from generator.prepare import prepare
from generator.scenarios.kept import measured
from generator.semantics.drawing import composed
from generator.specs.load import load_specs

HERE = Path(__file__).parent
SHOP = (
    *json.loads((HERE / "data" / "shop.json").read_text())["tools"],
    *json.loads((HERE.parent / "function_specs" / "weather.json").read_text()),
)
MIX = {"single": 3, "multiple": 2, "parallel": 1, "tool_result": 1, "irrelevant": 1, "chat": 0.5}


def made(specs, **options):
    """What is made of these tools: the canonical lines and those of the format."""
    given = specs if isinstance(specs, list) else {"tools": list(specs)}
    data = gen.generate(given, n=120, seed=5, **{"mix": MIX, **options})
    return [*data.lines("canonical"), *data.lines("openai")]


def shuffled(value, rng, *, names=False):
    """The same JSON with the keys of objects in another order, but for those of properties."""
    if isinstance(value, dict):
        keys = list(value)
        if not names:
            rng.shuffle(keys)
        return {
            key: shuffled(value[key], rng, names=not names and key == "properties") for key in keys
        }
    return [shuffled(each, rng) for each in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def plain():
    return made(SHOP)


def test_functions_in_another_order_make_the_same_bytes(plain):
    assert made(SHOP[::-1]) == plain
    mixed = random.Random(3).sample(SHOP, len(SHOP))
    assert made(tuple(mixed)) == plain


def test_files_in_another_order_make_the_same_bytes(tmp_path):
    for number, half in enumerate((SHOP[::2], SHOP[1::2])):
        (tmp_path / f"{number}.json").write_text(json.dumps(list(half)))
    one, other = tmp_path / "0.json", tmp_path / "1.json"
    assert made([one, other]) == made([other, one])


def test_a_mix_in_another_order_makes_the_same_bytes(plain):
    assert made(SHOP, mix=dict(reversed(MIX.items()))) == plain


def test_keys_in_another_order_change_the_schemas_text_alone(plain):
    other = made(tuple(shuffled(list(SHOP), random.Random(1))))
    assert other != plain  # the schema stays as it was written
    assert [json.loads(line) for line in other] == [json.loads(line) for line in plain]


def test_all_tools_are_offered_in_the_order_given():
    names = [spec.get("function", spec)["name"] for spec in SHOP]
    for specs, order in ((SHOP, names), (SHOP[::-1], names[::-1])):
        data = gen.generate(list(specs), n=30, tools="all", mix={"multiple": 1, "irrelevant": 1})
        assert all([tool.name for tool in each.tools] == order for each in data.examples())


IDS = ("card", "coupon", "recipe", "branch", "device", "group")
NUMBERED = [
    {
        "name": f"list_{thing}_events",
        "description": f"List the events of a {thing}.",
        "parameters": {
            "type": "object",
            "properties": {f"{thing}_id": {"type": "integer"}},
            "required": [f"{thing}_id"],
        },
    }
    for thing in IDS
]
"""Functions whose arguments are of one type, with numbers of their own."""


def blocks(backwards):
    """What each block gives, drawn from the first to the last or the other way round.

    Few values can be composed, so that functions often come upon the same.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(composed, "POOL", 200)
        return _blocks(backwards)


def _blocks(backwards):
    prepared = prepare(gather(load_specs([*NUMBERED, *SHOP])[0], Options(n=60)))
    tasks = [
        Task(Stream("call", name, part), block)
        for name in sorted(prepared.bench.functions)
        for part in ("train", "validation")
        for block in range(4)
    ]
    made = {task: run_block(prepared, task) for task in tasks[:: -1 if backwards else 1]}
    return [
        f"{task} {[each.id for each in made[task].candidates]} {sorted(made[task].rejected)}"
        for task in tasks
    ]


def test_blocks_in_another_order_and_process_make_the_same():
    code = "from tests.test_order import blocks; print(*blocks(True), sep='\\n')"
    told = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    made = subprocess.check_output([sys.executable, "-c", code], env=told, text=True)
    assert made.splitlines() == blocks(False)


def test_what_a_service_measured_does_not_hang_on_which_equal_range_came_first():
    made = []
    for ranges in ([(20, 400, 1), (20.0, 400.0, 1.0)], [(20.0, 400.0, 1.0), (20, 400, 1)]):
        measured.cache_clear()
        made.append({str(each): measured(*each) for each in ranges})
    assert made[0] == made[1]
