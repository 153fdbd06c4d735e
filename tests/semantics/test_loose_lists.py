"""Lists told in a hurry are the values; defaults of what must be given are examples."""

from __future__ import annotations

import pytest

from generator.api import load_specs, sample_arguments
from generator.semantics.described.mining import mine
from generator.semantics.described.shown_defaults import with_plain_defaults
from generator.semantics.described.understood import understood


@pytest.mark.parametrize(
    ("told", "examples", "closed"),
    [
        ("Enter values newest , oldest , best to  sort the kites .", "newest oldest best", True),
        ("t = Tiny, 9 x 6 cm;  s= Small, 12 x 9 cm; l = Large, 40 x 30 cm", "t s l", True),
        ("M - [DEFAULT] Metric, S - Scientific", "M S", True),
        ("One of the kite forms. delta,box,sled", "delta box sled", True),
        ("Kind of kite -> delta_kite / box_kite / ...", "delta_kite box_kite", False),
        ("Unit of the line (none - the default one, inch or metre).", "none inch metre", True),
        ("Language code. en, de, fr supported", "en de fr", True),
        ("two kinds eg : delta,box", "delta box", False),
    ],
)
def test_lists_told_in_a_hurry_are_read(told: str, examples: str, closed: bool) -> None:
    found = mine(told)
    assert (found.examples, found.closed) == (tuple(examples.split()), closed)


@pytest.mark.parametrize(
    "told",
    ["Find a kite by name. it is supported", "Pass id, name as needed", "Use silk, nylon for it"],
)
def test_what_only_looks_like_a_list_is_none(told: str) -> None:
    assert not mine(told).closed


def test_a_default_in_a_name_is_part_of_it() -> None:
    assert "system-default" in mine("One of light, dark, system-default, auto").examples


def test_bounds_told_in_a_hurry_are_read() -> None:
    between = mine("Enter any year between 1970 to 2020 to get kites.")
    assert (between.low, between.high) == (1970, 2020)
    assert mine("Kites per page (default: 10) -> 12 max ").high == 12
    assert (mine("Leave empty or  1 to 5").low, mine("Leave empty or  1 to 5").high) == (1, 5)


def _drawn(name: str, schema: dict[str, object], *, required: bool = True) -> set[object]:
    parameters = {
        "type": "object",
        "properties": {name: schema},
        "required": [name] * required,
    }
    tool = {"name": "get_kite", "description": "Get a kite", "parameters": parameters}
    return {given.get(name) for given in sample_arguments(tool, n=12)}


def test_a_default_of_what_must_be_given_is_one_of_many() -> None:
    shown = {"type": "string", "default": "kt0004375"}
    codes = _drawn("kiteref", shown)
    assert len(codes) > 8
    assert all(str(code).startswith("kt0") or str(code)[:2] == "kt" for code in codes)
    assert _drawn("measure", {"type": "string", "default": "m"}) == {"m"}


def test_what_stands_to_be_written_over_is_no_value() -> None:
    parameters = {
        "type": "object",
        "properties": {
            "reference": {"type": "string", "default": "ReferenceNumberHere"},
            "query": {"type": "string", "default": "never+ending+kite"},
            "place": {"type": "string", "default": "somewhere"},
        },
    }
    tool = load_specs([{"name": "find_kite", "description": "", "parameters": parameters}])[0]
    shown = with_plain_defaults(understood(tool)).parameters["properties"]
    assert "default" not in shown["reference"]
    assert shown["query"]["examples"] == ["never ending kite"]
    assert shown["place"]["default"] == "somewhere"
