"""Values of one call that follow from each other by their form: cells, totals, branches, slugs."""

from __future__ import annotations

import random

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.agreement.agree import agreements
from generator.semantics.binding.bind import bind

TEXT: Json = {"type": "string"}
WHOLE: Json = {"type": "integer"}
ROWS: Json = {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}


def repaired(about: str, told: dict[str, tuple[Json, Json]], name: str = "do") -> dict[str, Json]:
    """These values, once they agree; each stands beside its schema."""
    properties = {key: schema for key, (schema, _) in told.items()}
    schema: Json = {"type": "object", "properties": properties, "required": list(told)}
    parameters = bind(FunctionSpec(name=name, description=about, parameters=schema))
    values = {f"/{key}": value for key, (_, value) in told.items()}
    for agreement in agreements(parameters):
        if agreement.is_due(values):
            agreement.repair(values, random.Random(1))
    return {pointer[1:]: value for pointer, value in values.items()}


@pytest.mark.parametrize(
    ("corners", "wanted"),
    [
        (("F15", "D20"), ("D15", "F20")),
        (("AA7", "E14"), ("E7", "AA14")),
        (("B9", "C4"), ("B4", "C9")),
        (("B4", "C9"), ("B4", "C9")),
    ],
)
def test_the_last_cell_lies_below_and_beyond_the_first(corners, wanted):
    told = {"start_cell": (TEXT, corners[0]), "end_cell": (TEXT, corners[1])}
    assert tuple(repaired("Merge cells.", told).values()) == wanted


@pytest.mark.parametrize(
    ("area", "rows", "wanted"),
    [
        ("A1:D29", [["a", "b", "c"]], "A1:C1"),
        ("Sales!Y2:Z3", [["a", "b", "c"], ["d"]], "Sales!Y2:AA3"),
        ("B7", [["a"], ["b"]], "B7"),
    ],
)
def test_a_range_is_as_large_as_what_is_written_into_it(area, rows, wanted):
    told = {"range": (TEXT, area), "values": (ROWS, rows)}
    assert repaired("Write to a sheet.", told)["range"] == wanted


def test_a_part_is_no_more_than_the_total():
    told = {"total_bags": (WHOLE, 1), "heavy_bags": (WHOLE, 8)}
    assert repaired("Book a flight.", told) == {"total_bags": 8, "heavy_bags": 1}
    told = {"total_bags": (WHOLE, 1), "seats": (WHOLE, 8)}
    assert repaired("Book a flight.", told) == {"total_bags": 1, "seats": 8}


def test_edges_that_are_written_in_one_word_are_in_order():
    told = {"lamin": (WHOLE, 47), "lamax": (WHOLE, 41)}
    assert repaired("Planes in a box.", told) == {"lamin": 41, "lamax": 47}


@pytest.mark.parametrize(
    ("about", "branches", "wanted"),
    [
        ("Open a pull request.", ("main", "fix/menu"), ("fix/menu", "main")),
        ("Open a merge request.", ("fix/menu", "add/search"), ("fix/menu", "main")),
        ("Open a pull request.", ("fix/menu", "develop"), ("fix/menu", "develop")),
        ("Compare two branches.", ("main", "fix/menu"), ("main", "fix/menu")),
    ],
)
def test_what_is_merged_goes_into_a_main_line(about, branches, wanted):
    told = {"source_branch": (TEXT, branches[0]), "target_branch": (TEXT, branches[1])}
    assert tuple(repaired(about, told).values()) == wanted


@pytest.mark.parametrize(
    ("function", "name", "slug", "wanted"),
    [
        ("create_flag", "Crème Brûlée's Day", "ai-summaries", "creme-brulees-day"),
        ("create_flag", "Linen Shirt", "new_shop", "linen_shirt"),
        ("create_flag", "Linen Shirt", "TAG", "TAG"),
        ("get_flag", "Linen Shirt", "ai-summaries", "ai-summaries"),
    ],
)
def test_what_is_made_has_a_slug_of_its_name(function, name, slug, wanted):
    told = {"name": (TEXT, name), "key": (TEXT, slug)}
    assert repaired("Flags.", told, function)["key"] == wanted


def test_each_document_has_an_id():
    texts: Json = {"type": "array", "items": TEXT}
    told = {"documents": (texts, ["a text"]), "ids": (texts, ["1", "2", "3"])}
    assert repaired("Add to a collection.", told, "add_documents")["ids"] == ["1"]


def test_two_stations_lie_in_reach_of_each_other():
    told = {"origin_station": (TEXT, "Penn Station"), "destination_station": (TEXT, "Salzburg Hbf")}
    found = repaired("The fare of a train.", told, "train_fare")
    assert found["origin_station"] == "Penn Station"
    assert found["destination_station"] != "Salzburg Hbf"
