"""Lists of small objects in words: what is said is read again, and only what is clear is said."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records import Anchor
from generator.semantics.base import UNREADABLE
from generator.semantics.topics.itemised import read_table, say_table
from generator.semantics.topics.rows import table_of

TEXT, NUMBER = {"type": "string"}, {"type": "number"}
TEXTS = {"type": "array", "items": TEXT}
NOW = Anchor(dt.datetime(2026, 1, 15))


def table(*needed, **types):
    return table_of({"type": "object", "properties": types, "required": list(needed)})


CHART = table("category", "value", category=TEXT, value=NUMBER, group=TEXT)
LABEL = table(id=TEXT, name=TEXT)
LINK = table("from", "to", "kind", **{"from": TEXT, "to": TEXT}, kind=TEXT)
FACTS = table("name", name=TEXT, kind=TEXT, facts=TEXTS)
BILL = table(
    "text", "price", text=TEXT, quantity=NUMBER, price=NUMBER, tax_code=TEXT, note=TEXT, tags=TEXTS
)
FLAGS = table("id", id=TEXT, is_paid={"type": "boolean"})
LINES = table("accountCode", "amount", accountCode=TEXT, amount=NUMBER)
SORT = table("field", field=TEXT, direction=TEXT)
TYPED = table("name", "type", name=TEXT, type=TEXT)
PARTS = table("product_id", "quantity", product_id=NUMBER, quantity=NUMBER)
POINT = table("latitude", "longitude", latitude=NUMBER, longitude=NUMBER)


@pytest.mark.parametrize(
    ("columns", "rows", "said"),
    [
        (CHART, [{"category": "Toys", "value": 6}], "Toys 6"),
        (CHART, [{"category": "2016", "value": 2.5}], "2016: 2.5"),
        (CHART, [{"category": "Toys", "value": 6, "group": "Plan"}], "Toys 6 (Plan)"),
        (LABEL, [{"id": "5386"}, {"id": "1967"}], "5386 and 1967"),
        (LABEL, [{"name": "urgent"}], "urgent"),
        (LABEL, [{"id": "5386", "name": "To do"}], '5386: "To do"'),
        (LINK, [{"from": "Ana", "to": "Acme", "kind": "works_at"}], "Ana -> Acme (works_at)"),
        (FACTS, [{"name": "Ana", "kind": "friend", "facts": ["b", "c"]}], 'Ana (friend): "b", "c"'),
        (BILL, [{"text": "desk", "quantity": 2, "price": 9.5}], "2 x desk at 9.5"),
        (
            BILL,
            [{"text": "mug", "price": 4, "tax_code": "GST"}, {"text": "a, b", "price": 1}],
            'mug at 4 (tax GST); "a, b" at 1',
        ),
        (BILL, [{"text": "x", "price": 1, "note": "a (b)"}], 'x at 1 (note "a (b)")'),
        (BILL, [{"text": "x", "price": 1, "tags": ["a", "b"]}], "x at 1 (tags a + b)"),
        (FLAGS, [{"id": "7", "is_paid": True}], "7 (paid)"),
        (FLAGS, [{"id": "8", "is_paid": False}], "8 (not paid)"),
        (LINES, [{"accountCode": "a b", "amount": 5}], "account a b (amount 5)"),
        (SORT, [{"field": "due", "direction": "ASCENDING"}, {"field": "a"}], "due ASCENDING; a"),
        (TYPED, [{"name": "id", "type": "int"}, {"name": "a", "type": "text"}],
         "id (int) and a (text)"),
        (PARTS, [{"product_id": 8102, "quantity": 2}], "2 x product 8102"),
        (POINT, [{"latitude": 1.5, "longitude": -2}], "1.5, -2"),
    ],
)  # fmt: skip
def test_rows_are_said_as_people_say_them(columns, rows, said):
    assert say_table(columns, rows) == said
    assert read_table(columns, said) == rows


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{"id": "5386"}, {"name": "urgent"}],
        [{"id": "first"}],
        [{"name": 'a "quoted" one'}],
        [{"id": True}],
        ["5386"],
    ],
)
def test_what_would_not_be_clear_is_not_said(rows):
    assert say_table(LABEL, rows) is None


def test_other_words_are_no_rows():
    for words in ("", "Ana -> ", "Ana -> Acme -> Rome", "Books -> 48, Toys -> 6"):
        assert read_table(LINK, words) is UNREADABLE
    assert read_table(POINT, "1.5, north") is UNREADABLE


WORDS = st.text("ab 12.,:;->()&x'", min_size=1, max_size=9)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.sampled_from([CHART, LABEL, LINK, POINT, BILL, LINES, SORT, TYPED]).flatmap(
        lambda one: st.sets(st.sampled_from(sorted({*one.types} - {"tags"})), min_size=1).flatmap(
            lambda names: st.tuples(
                st.just(one),
                st.lists(
                    st.fixed_dictionaries(
                        {
                            name: WORDS if one.types[name] == "string" else st.integers(-9, 99)
                            for name in sorted(names)
                        },
                        optional={"note": WORDS} if one is BILL and "note" not in names else {},
                    ),
                    min_size=1,
                    max_size=3,
                ),
            )
        )
    )
)
def test_whatever_is_said_is_read_again(rows):
    columns, value = rows
    said = say_table(columns, value)
    assert said is None or read_table(columns, said) == value
