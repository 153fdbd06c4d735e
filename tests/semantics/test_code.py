import json
import re

import pytest
from group_two import bound, check_family, draws, leaf, suits


def test_values_are_clean_repeat_and_read_back():
    check_family("code")


def test_json_and_regex_are_what_they_claim():
    for value in draws(bound("json_text", leaf("json_data", "parse_json"))):
        json.loads(value)
    for value in draws(bound("regex", leaf("regex", "grep"))):
        re.compile(value)


def test_query_is_sql_only_near_a_database():
    assert suits("sql", leaf("query", "execute_query", description="Run SQL on Postgres"))
    assert not suits("sql", leaf("query", "search_products"))


def test_language_is_said_as_people_write_it():
    meaning = bound("programming_language", leaf("language", "run_code"))
    assert "python" in draws(meaning, 400)


def test_json_is_like_what_the_description_shows():
    told = 'JSON array of issues. Example: [{"key": "PROJ", "labels": ["a"]}] or {"key": "WEB"}'
    shown = {'[{"key": "PROJ", "labels": ["a"]}]', '{"key": "WEB"}'}
    assert set(draws(bound("json_text", leaf("issues", "create_all", description=told)))) == shown


def test_a_range_beside_a_sheet_is_one_of_cells():
    assert suits("cell_range", leaf("range", "delete_it", others=["sheet"]))
    assert not suits("cell_range", leaf("range", "delete_it"))


def test_an_equation_has_two_sides():
    meaning = bound("math_expression", leaf("equation", "solve"))
    assert all(" = " in value for value in draws(meaning))


@pytest.mark.parametrize(
    ("function", "others", "form"),
    [
        ("edit_cell", ["sheet"], r"[A-H]\d+"),
        ("get_sheet_rows", ["sheet_name"], r"[A-F]\d+:[A-F]\d+"),
        ("clear_sheet", [], r"(\w+!)?[A-F]\d+:[A-F]\d+"),
    ],
)
def test_ranges_are_of_one_cell_or_of_the_sheet_that_is_told(function, others, form):
    meaning = bound("cell_range", leaf("range", function, others=others))
    assert all(re.fullmatch(form, value) for value in draws(meaning, 200))
