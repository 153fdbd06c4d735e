"""Specs with something odd in them are told of or used; nothing else comes of them."""

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import generator as gen
from generator.errors import CallforgeError

FILES = sorted((Path(__file__).parents[1] / "function_specs").glob("*.json"))
WORDS = [
    "",
    "e.g. ",
    "(e.g. )",
    "one of: ",
    "'' or ``",
    "e.g. 2024-13-45",
    "{}",
    "[1,",
    "日本語",
    "%s {0}",
]
ODD = [None, True, 3, [], {}, ["a", 1], *WORDS]
FREE: dict[str, Any] = {"type": "object"}
POINT = {"type": "object", "properties": {"lat": {"type": "number"}, "lon": {"type": "number"}}}
TEXTS = {"type": "array", "items": {"type": "string"}}
UNIONS = [
    [{}, {"type": "null"}],
    [{"type": ["string", "object"]}, {"type": "null"}],
    [{"type": "integer"}, FREE, {"type": "string"}],
    *([{"type": "string"}, other] for other in (FREE, POINT, TEXTS, {"type": "integer"})),
]
NAMES = ["", " ", "a b", "a.b", "a/b", "日付", "$ref", "from", "id", "{x}", "x" * 90]
KEYWORDS = ["default", "examples", "format", "pattern", "minimum", "maxItems", "const", "required"]
KEYWORDS += ["items", "enum", "properties", "description", "type", "additionalProperties"]


def places(schema: Any) -> Iterator[dict[str, Any]]:
    """The objects in a schema, itself first."""
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from places(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from places(inner)


def made_odd(function: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """The function with one oddity at some place of its schema."""
    function = copy.deepcopy(function)
    here = rng.choice(list(places(function["parameters"])))
    draw = rng.random()
    if draw < 0.3:
        here.pop("type", None)
        here[rng.choice(("anyOf", "oneOf"))] = copy.deepcopy(rng.choice(UNIONS))
    elif draw < 0.4 and here:
        here[rng.choice(NAMES)] = here.pop(rng.choice(list(here)))
    elif draw < 0.5:
        here["description"] = rng.choice(WORDS)
    else:
        here[rng.choice(KEYWORDS)] = copy.deepcopy(rng.choice(ODD))
    return function


@pytest.mark.parametrize("seed", range(8))
def test_what_is_odd_is_told_or_used(seed: int) -> None:
    rng = random.Random(seed)
    known = [spec for path in FILES for spec in gen.load_specs(path)]
    used = 0
    for number in range(40):
        spec = rng.choice(known)
        plain = {"name": spec.name, "description": spec.description, "parameters": spec.parameters}
        odd = made_odd(plain, rng)
        try:
            data = gen.generate([odd], n=4, seed=number, validation=0)
        except CallforgeError:
            continue
        used += bool(data.train)
    assert used > 10
