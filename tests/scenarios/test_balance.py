"""What is planned is what comes out: shares of kinds and functions, after all losses."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import generator as gen
from generator.options import DEFAULT_MIX
from generator.scenarios.base import SCENARIOS

SHOP = Path(__file__).parents[1] / "data" / "shop.json"
N = 700


@pytest.fixture(scope="module")
def data():
    made = gen.generate(SHOP, n=N, seed=1)
    assert len(made) == N
    return made


@pytest.fixture(scope="module")
def entries(data):
    return data.entries


def test_kinds_have_their_shares_within_one_percent(data, entries):
    """What can't be made of these functions is told, and its share is the others'."""
    made = Counter(entry.scenario for entry in entries)
    told = {n.where.removeprefix("--mix ") for n in data.report.notes if "not made" in n.message}
    planned = {kind: weight for kind, weight in DEFAULT_MIX.items() if kind not in told}
    assert set(made) == set(planned)
    whole = sum(planned.values())
    for kind, weight in planned.items():
        assert abs(made[kind] / N - weight / whole) <= 0.01, kind


def test_functions_have_what_is_planned_of_each_kind_within_one_percent(data):
    made, planned = data.report.cells, data.report.planned
    assert sum(planned.values()) == N
    for cell in {*made, *planned}:
        assert abs(made.get(cell, 0) - planned.get(cell, 0)) / N <= 0.01, cell


def test_functions_have_equal_shares_of_each_kind_within_one_percent(entries):
    made = Counter((entry.scenario, entry.function) for entry in entries)
    kinds = Counter(entry.scenario for entry in entries)
    for kind, count in kinds.items():
        functions = [f for k, f in made if k == kind]
        if not SCENARIOS.get(kind).per_function:
            assert functions == [""]
            continue
        for function in functions:
            assert abs(made[kind, function] - count / len(functions)) / N <= 0.01, (kind, function)


def test_services_differ_in_their_small_talk_and_in_what_they_decline():
    """Sets of many services with one seed would else all begin with the same words."""

    def said(name, kind):
        spec = {"name": name, "description": "Do it.", "parameters": {"type": "object"}}
        schema = {"type": "object", "properties": {"city": {"type": "string"}}}
        specs = [spec | {"parameters": schema}]
        data = gen.generate(specs, n=2, seed=1, mix={kind: 1.0}, validation=0.0, noise=0.0)
        return {e.messages[-2].content for e in data.examples()}

    names = ("sync_town", "paint_town", "map_town", "rename_town")
    for kind in ("chat", "irrelevant"):
        assert len(set().union(*(said(name, kind) for name in names))) >= 6


def test_what_is_surely_understood_is_withheld_more_often():
    text = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    specs = [
        {"name": name, "description": told, "parameters": text}
        for name, told in (
            ("get_invoice", "Get an invoice by its name."),
            ("frob_kiln", "Frob the kiln by its name."),
            ("stoke_oven", "Stoke the oven by its name."),
        )
    ]
    data = gen.generate(specs, n=40, seed=1, mix={"missing_tool": 1.0}, validation=0.0)
    wanted = [each.provenance["wants"] for each in data.examples()]
    assert wanted.count("get_invoice") > 1.5 * wanted.count("frob_kiln") > 0
