"""Inputs given in another order make the same records: only the order of properties tells."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

import generator as gen

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
