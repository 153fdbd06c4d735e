"""People in rows are told by their whole names, things by how many, flags by with and without."""

from typing import Any

import pytest

from generator.semantics.topics.itemised import read_table, say_table
from generator.semantics.topics.rows import Table

PEOPLE = Table(
    {"first_name": "string", "last_name": "string", "email": "string"}, ("first_name", "last_name")
)
THINGS = Table({"label": "string", "count": "integer", "containsOil": "boolean"}, ("label",))


@pytest.mark.parametrize(
    ("table", "rows", "said"),
    [
        (
            PEOPLE,
            [
                {"first_name": "Ana", "last_name": "Berg"},
                {"first_name": "Marylou", "last_name": "Lee"},
            ],
            "Ana Berg and Marylou Lee",
        ),
        (
            PEOPLE,
            [{"first_name": "Ana", "last_name": "Berg", "email": "ana@acme.example"}],
            "Ana Berg (ana@acme.example)",
        ),
        (THINGS, [{"label": "anchor", "count": 3}], "3 anchors"),
        (THINGS, [{"label": "engine", "containsOil": False}], "engine (without oil)"),
        (THINGS, [{"label": "engine", "containsOil": True}], "engine (with oil)"),
    ],
)
def test_rows_are_said_and_read(table: Table, rows: list[dict[str, Any]], said: str) -> None:
    assert say_table(table, rows) == said
    assert read_table(table, said) == rows


def test_a_last_name_of_two_words_is_told_apart() -> None:
    rows: list[Any] = [{"first_name": "Ana", "last_name": "de Vries"}]
    said = say_table(PEOPLE, rows)
    assert said is None or read_table(PEOPLE, said) == rows
