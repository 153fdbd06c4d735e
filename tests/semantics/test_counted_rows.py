"""Lists of things with how many of each are said as people order them, and read again."""

from __future__ import annotations

from typing import Any

import pytest

from generator.semantics.base import UNREADABLE
from generator.semantics.topics.itemised import compared, read_table, say_table
from generator.semantics.topics.rows import Table

DISHES = Table({"name": "string", "quantity": "integer", "extras": "texts"}, ("name", "quantity"))
PARTS = Table({"sku": "string", "quantity": "integer"}, ("sku", "quantity"))
BILL = Table({"text": "string", "quantity": "integer", "price": "number"}, ("text",))


def dish(name: str, quantity: int, *extras: str) -> dict[str, Any]:
    return {"name": name, "quantity": quantity, **({"extras": [*extras]} if extras else {})}


@pytest.mark.parametrize(
    ("table", "rows", "said"),
    [
        (DISHES, [dish("bean burger", 3), dish("iced tea", 1)], "3 bean burgers and an iced tea"),
        (DISHES, [dish("plum pie with cream", 2)], "2 plum pies with cream"),
        (DISHES, [dish("fish and chips", 2), dish("cola", 2)], "2 x fish and chips and 2 colas"),
        (DISHES, [dish("wrap", 2, "no onions", "hot")], "2 wraps (no onions, hot)"),
        (DISHES, [dish("tofu tacos", 2)], "2 tofu tacos"),
        (DISHES, [dish("tofu tacos", 1)], "1 x tofu tacos"),
        (DISHES, [dish("egg fried rice", 4)], "4 x egg fried rice"),
        (PARTS, [{"sku": "GLD45-HJ", "quantity": 6}], "6 x GLD45-HJ"),
        (BILL, [{"text": "desk", "quantity": 2, "price": 9.5}], "2 x desk at 9.5"),
    ],
)
def test_said_and_read(table: Table, rows: list[dict[str, Any]], said: str) -> None:
    assert say_table(table, rows) == said
    assert compared(table, read_table(table, said)) == compared(table, rows)


def test_other_counts_are_other_rows() -> None:
    read = compared(DISHES, read_table(DISHES, "3 bean burgers and an iced tea"))
    assert read != compared(DISHES, [dish("bean burger", 2), dish("iced tea", 1)])
    assert read_table(PARTS, "six crates (blue)") is UNREADABLE
