"""What texts, titles, pages and codes hold in functions of one world."""

from __future__ import annotations

from typing import Any

import pytest
from group_two import leaf

from generator.records import FunctionSpec
from generator.semantics.agreement.thought_through import thought_through
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import rows
from generator.semantics.described.mining import mine
from generator.semantics.described.written import in_words
from generator.semantics.usages.usages import usage_of


def drawn(name: str, told: str, key: str, schema: dict[str, Any]) -> list[str]:
    spec = FunctionSpec(
        name=name, description=told, parameters={"type": "object", "properties": {key: schema}}
    )
    return [str(value) for row in rows(spec) for value, _ in row.samples]


def test_title_of_the_page_whose_sections_are_listed() -> None:
    schema = {"type": "string", "description": "Title of the page to list sections for."}
    found = drawn("MinecraftWiki_listSectionsOfPage", "Lists all sections of it.", "title", schema)
    assert not {"Trivia", "Drops", "History", "Usage", "Gallery"} & set(found)


def test_call_that_takes_it_later_is_no_example() -> None:
    told = "Arbitrary key to be used for fetching this answer later with `wire_check_answer`."
    assert mine(told).examples == ()


@pytest.mark.parametrize("told", ["粒度 (可选: 1m, 5m, 1h等)", "粒度（可选值：1m、5m、1h）"])
def test_choices_in_chinese_parentheses(told: str) -> None:
    assert mine(told).examples == ("1m", "5m", "1h")


def test_figures_keep_their_unit() -> None:
    assert "15m" in in_words("粒度，默认15m")[0]


def test_posts_of_x_have_addresses_there() -> None:
    schema = {"type": "string", "format": "uri"}
    found = drawn("fetch_x_posts", "Read an X post. Requires an X post URL.", "url", schema)
    assert all(one.startswith("https://x.com/") for one in found)


def test_rules_of_a_scanner_are_for_languages_of_programs() -> None:
    schema = {"type": "string", "description": "Target language for the check"}
    found = drawn("add_check", "Adds a Semgrep check", "language", schema)
    assert all(one.islower() for one in found)


def test_titles_of_courses_are_no_numbers() -> None:
    schema = {"type": "string", "description": "Title of the course"}
    found = drawn("list_sections", "List the sections of a course", "title", schema)
    assert not any(one.isdigit() for one in found)


def test_steps_taken_are_of_the_case_that_is_debugged() -> None:
    text = {"type": "string"}
    steps = {"type": "array", "items": text, "description": "Steps taken to debug"}
    held = {"fault": text, "issue": text, "findings": text, "steps": steps}
    spec = FunctionSpec(
        name="note_debugging",
        description="Note how a fault was debugged",
        parameters={"type": "object", "properties": held},
    )
    (found,) = thought_through(bind(spec), "any")
    assert "/steps" in {one.pointer for one in found.parameters}


def test_facts_about_people_are_noted_of_people() -> None:
    place = leaf("entityName", function="note_observations", about="Note what entities are like")
    known = usage_of(place)
    assert known is not None
    assert "Northwind" not in known.values
