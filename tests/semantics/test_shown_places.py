"""A query whose default is a town is asked by towns; a place is told once."""

from __future__ import annotations

from generator.api import load_specs, sample_arguments
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.described.understood import understood


def _bound(name: str, told: str, default: str) -> str:
    query = {"type": "string", "description": "", "default": default}
    schema = {"type": "object", "properties": {"q": query}, "required": ["q"]}
    spec = understood(load_specs([{"name": name, "description": told, "parameters": schema}])[0])
    assert sample_arguments(spec, n=2)
    return bind(spec, spec.parameters, Setting())[0].meaning.name


def test_towns_are_given_where_the_default_is_one() -> None:
    assert _bound("Kite Winds_Current wind", "Current wind", "London") == "city"
    assert _bound("Kite Winds_Current wind", "Current wind", "box kites") != "city"
    assert _bound("Kite News_Search news", "Search news", "London") != "city"
