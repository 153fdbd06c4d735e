"""Patterns of moments tell the type, whatever the name says."""

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind


@pytest.mark.parametrize(
    ("name", "pattern", "kind"),
    [
        ("start", "^[0-2][0-9]:[0-5][0-9]$", "time_of_day"),
        ("begin", r"^\d{2}:\d{2}$", "time_of_day"),
        ("slot", r"^\d{4}-\d{2}-\d{2}$", "date"),
    ],
)
def test_a_pattern_of_moments_tells_the_type(name: str, pattern: str, kind: str) -> None:
    schema = {"type": "object", "properties": {name: {"type": "string", "pattern": pattern}}}
    (leaf,) = bind(FunctionSpec(name="book_court", description="", parameters=schema))
    assert leaf.meaning.name == kind


def test_a_pattern_of_a_few_signs_is_no_moments() -> None:
    code = {"type": "string", "pattern": "^[0-9:-]+$"}
    schema = {"type": "object", "properties": {"slot": code}}
    (leaf,) = bind(FunctionSpec(name="book_court", description="", parameters=schema))
    assert leaf.meaning.name not in ("date", "time_of_day")
