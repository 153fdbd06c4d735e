"""Lookups without arguments, of which only their descriptions tell what is looked up."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_roles import TEXT, share, texts


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("get-help", "Get help on using the Boat Effects MCP integration",
         "the help for the Boat Effects integration"),
        ("get-daily-news", "Get the latest news from The Harbour for the past week",
         "the latest news from The Harbour for the past week"),
        ("get-results", "Get results from the last script executed in Sail Effects",
         "results from the last script executed in Sail Effects"),
        ("getSails", "Provides implementation details for jib, main-sail, spinnaker components.",
         "(implementation details (for|of) the sail components"
         "|the sail components?('s)? implementation details)"),
        ("get_boats", "Get Lara Quist's boats", "(?<!the )Lara Quist's boats"),
    ],
)  # fmt: skip
def test_what_is_looked_up_is_said_whole(name, told, said):
    assert share(texts(name, told), f"(?i:{said})") > 0.9


def test_where_things_are_kept_goes_without_saying():
    assert share(texts("list_boats", "List all boats from the SailDB API"), "SailDB") == 0


def test_a_file_system_files_nothing():
    found = texts("file_system_read_directory", "List contents of a directory.", path=TEXT)
    assert share(found, r"\bfile\b") == 0


def test_texts_are_converted_from_a_form():
    sides = {"data": TEXT, "from": TEXT, "to": TEXT}
    found = texts("convert_data", "Converts data between different encodings", **sides)
    assert share(found, '<data>"? from <from>') > 0.9


def test_definitions_of_things_are_no_meanings():
    told = "Search the hulls.txt file for hull/item definitions in the game."
    assert share(texts("search_hulls", told, query=TEXT), r"\bmean") == 0
