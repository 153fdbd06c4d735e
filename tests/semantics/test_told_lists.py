"""Lists that descriptions tell without marks, and columns of rows."""

import random

import pytest

import generator as gen
from generator.semantics.described.mining import mine


@pytest.mark.parametrize(
    ("told", "listed", "closed"),
    [
        ("Optional. Time window: 15m, 4h, 1d. Default 4h", ("15m", "4h", "1d"), True),
        ("Initial period hint: 1h, 24h, 7d, etc.", ("1h", "24h", "7d"), False),
        ("What to do.\n- fast: quick and rough\n- slow: better", ("fast", "slow"), True),
        ('Must be "image".', ("image",), True),
        ("Data value, numeric string or enumeration string.", (), False),
    ],
)
def test_lists_are_taken_as_they_are_told(told, listed, closed):
    mined = mine(told)
    assert (mined.examples, mined.closed) == (listed, closed)


@pytest.mark.parametrize("chart", ["bar", "pie", "radar", "funnel", "column"])
def test_a_column_of_a_chart_has_one_kind_of_words(chart):
    kinds = ({"North", "South", "East", "West", "Europe", "Asia"},
             {"Electronics", "Books", "Clothing", "Toys", "Groceries", "Furniture"},
             {"Mobile", "Desktop", "Tablet", "Smart TV"},
             {"Germany", "France", "Spain", "Italy", "Poland", "Japan"},
             {"Online", "Retail", "Wholesale", "Partners"},
             {"2020", "2021", "2022", "2023", "2024", "2025"})  # fmt: skip
    row = {
        "type": "object",
        "required": ["category"],
        "properties": {"category": {"type": "string"}},
    }
    schema = {"type": "object", "required": ["data"],
              "properties": {"data": {"type": "array", "minItems": 3, "items": row}}}  # fmt: skip
    spec = {"name": f"draw_{chart}_chart", "description": "", "parameters": schema}
    drawn = gen.sample_arguments(spec, 5, random.Random(chart).randrange(99))
    found = {item["category"] for call in drawn for item in call["data"]}
    assert any(found <= kind for kind in kinds)
