"""Lookups without arguments, of which only their descriptions tell what is looked up."""

from __future__ import annotations

import pytest

from generator.records import FunctionSpec
from generator.semantics.described.english import in_english
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


def test_english_below_another_language_is_read():
    told = "\n    Tüm teknelerin listesini getirir.\n    Lists all boats in minified JSON format.\n"
    found = texts("get_boats_min", in_english(FunctionSpec(
        name="get_boats_min", description=told, parameters={}
    )).description)  # fmt: skip
    assert share(found, "boats as minified JSON") > 0.9


def test_an_overview_of_all_is_a_list():
    told = "Retrieves an overview of all decks on the boat."
    found = texts("get_decks", told, boat=TEXT)
    assert share(found, "overview") < 0.2
    assert share(found, "decks") > 0.9


def test_who_changes_the_working_directory_switches():
    found = texts("change_directory", "Change current working directory", path=TEXT)
    assert share(found, r"\bswitch to\b") > 0.9


def test_names_follow_for_what_they_are_told():
    names = {"type": "array", "items": TEXT}
    found = texts("update_docs", "Updates documentation for external services", services=names)
    assert share(found, "with <services>") == 0


def test_options_replace_the_words_before_their_noun():
    about = "The type of task to get templates for"
    kind = {"type": "string", "enum": ["hull_painting", "sail_mending"], "description": about}
    told = "Get recommended templates for common boatyard tasks."
    found = texts("get_templates_for_task", told, task=kind)
    assert share(found, "for <task> tasks") > 0.7


def test_what_is_told_of_one_service_names_it():
    found = texts("get_api_health", "Check the health status of the Sail Trend Analytics API.")
    assert share(found, "Sail Trend") > 0.95
