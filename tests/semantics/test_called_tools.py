"""A function's name says what it does, and not that it is a tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.described.called_tools import uncalled


@pytest.mark.parametrize(
    ("name", "description", "read"),
    [
        ("search_news_tool", "Search recent news articles.", "search_news"),
        ("searchNewsTool", "Use this tool to search for news.", "searchNews"),
        ("lend_tool", "Lends a hammer or another tool to a member.", "lend_tool"),
        ("lambda_get_function", "Get the configuration of a function", "lambda_get_function"),
        ("get_tool", "", "get_tool"),
        ("carpool", "Share a ride", "carpool"),
        ("call_tool", "Call an MCP tool by name.", "call_tool"),
        ("list_buoys_tool", "MCP tool wrapper for buoys.", "list_buoys"),
        ("Search_News_Tool", "Finds news.", "Search_News"),
        ("lambda_get_function", "", "lambda_get_function"),
    ],
)
def test_kind_is_no_part_of_the_deed(name: str, description: str, read: str) -> None:
    assert uncalled(FunctionSpec(name=name, description=description)).name == read


def test_query_for_news_is_no_query_for_tools_and_keeps_its_function(tmp_path: Path) -> None:
    spec = {
        "name": "search_news_tool",
        "description": "Search recent news articles.",
        "parameters": {
            "type": "object",
            "properties": {"query": {"type": "string"}},
            "required": ["query"],
        },
    }
    without = spec | {"name": "search_news"}
    assert gen.sample_arguments(spec, 20, 0) == gen.sample_arguments(without, 20, 0)
    path = tmp_path / "spec.json"
    path.write_text(json.dumps([spec]))
    assert gen.load_specs(path)[0].name == "search_news_tool"
