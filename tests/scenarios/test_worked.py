"""Results that follow from the arguments alone, and rows of things that have no ID."""

from __future__ import annotations

import json

import pytest

import generator as gen


def tool(name, description, **properties):
    kinds = {
        key: kind if isinstance(kind, dict) else {"type": kind} for key, kind in properties.items()
    }
    parameters = {"type": "object", "properties": kinds, "required": [*kinds]}
    return {"name": name, "description": description, "parameters": parameters}


def results_of(spec, n=12):
    mix = {"tool_result": 1.0}
    made = gen.generate([spec], n=n, seed=4, mix=mix, validation=0.0).examples()
    return [
        (e.messages[-3].tool_calls[0].arguments, json.loads(e.messages[-2].content),
         e.messages[-1].content)
        for e in made
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "told", "keys", "works"),
    [
        ("add", "Add two numbers", ("a", "b"), lambda a, b: a + b),
        ("subtract_numbers", "Subtract one number from another", ("a", "b"), lambda a, b: a - b),
        ("multiply", "Multiply two numbers", ("x", "y"), lambda a, b: a * b),
        # in a schema sorted by name the divisor comes first
        ("divide", "Divide", ("denominator", "numerator"), lambda a, b: b / a),
    ],
)
def test_sums_are_worked_out(name, told, keys, works):
    found = results_of(tool(name, told, **dict.fromkeys(keys, "number")))
    assert found
    for call, result, answer in found:
        assert result["result"] == pytest.approx(works(*(call[key] for key in keys)), abs=1e-4)
        assert str(result["result"]) in answer


def test_what_names_do_not_tell_is_not_worked_out():
    spec = tool("divide", "Divide two numbers", total="number", parts="number")
    with pytest.raises(gen.CallforgeError):
        results_of(spec)


def test_a_coin_costs_what_such_a_coin_costs():
    shown = {"type": "string", "description": "The coin's symbol, e.g. BTC or ETH"}
    for call, result, answer in results_of(
        tool("get_coin_price", "Get the current price of a cryptocurrency", symbol=shown)
    ):
        assert result["symbol"] == call["symbol"]
        assert (result["price"] > 50_000) == (call["symbol"] == "BTC")
        assert f"{result['price']:.2f}".rstrip("0").rstrip(".") in answer


def test_tables_have_names_and_no_ids():
    for _, result, _ in results_of(tool("list_tables", "List the tables of the database")):
        rows = result if isinstance(result, list) else result["tables"]
        assert rows
        assert all(row.keys() == {"name"} for row in rows)


def test_prices_of_things_found_are_told_as_sums():
    spec = tool("search_products", "Search the shop's products", query="string")
    for _, result, answer in results_of(spec):
        rows = result if isinstance(result, list) else result["products"]
        assert all(row["currency"] == "USD" for row in rows)
        assert len(rows) < 2 or "$" in answer or "first" in answer or "among" in answer


def test_versions_come_newest_first():
    spec = tool("get_package_versions", "List the versions of a package", package="string")
    for _, result, _ in results_of(spec):
        rows = result if isinstance(result, list) else result["versions"]
        names = [[int(part) for part in row["name"].split(".")] for row in rows]
        assert names == sorted(names, reverse=True)
