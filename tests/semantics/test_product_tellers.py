"""What only the tools of one product speak of tells whose players, pages and packages are meant."""

from __future__ import annotations

import pytest

import generator as gen
from generator.semantics.binding.bind import bind


def _spec(name, about, parameter, told="", kind="string"):
    declared = {parameter: {"type": kind, **({"description": told} if told else {})}}
    shape = {"type": "object", "properties": declared, "required": [parameter]}
    return {
        "type": "function",
        "function": {"name": name, "description": about, "parameters": shape},
    }


def _values(*specs):
    data = gen.generate(specs=gen.load_specs(list(specs)), n=40, mix={"single": 1})
    calls = [c for r in data.train for m in r.messages for c in m.tool_calls or ()]
    return {(c.name, value) for c in calls for value in c.arguments.values()}


@pytest.mark.parametrize(
    ("function", "parameter", "likely"),
    [
        (
            ("look_up_varbittypes", "Search the cache file."),
            "query",
            {"prayer", "quest", "inventory"},
        ),
        (("find_bat", "Statcast leaders."), "stat_group", {"hitting", "pitching"}),
        (("read_sprite_page", "Read a Minecraft page."), "title", {"Creeper", "Biome", "Elytra"}),
        (("find_gem_package", "Get one NuGet package."), "name", {"Serilog", "Dapper", "Polly"}),
    ],
)
def test_a_product_is_told_by_what_only_its_tools_speak_of(function, parameter, likely):
    assert likely & {value for _, value in _values(_spec(*function, parameter))}


def test_functions_of_one_service_share_what_one_tells():
    shown = _spec(
        "player_totals", "Totals of a player by Steam32 account ID.", "player", kind="string"
    )
    other = _spec("match_data", "Data of one match.", "match_id", kind="integer")
    ids = {value for name, value in _values(shown, other) if name == "match_data"}
    assert ids and all(value > 10**8 for value in ids)


def test_packages_are_of_the_registry_that_a_function_names():
    npm = _spec("npm_details", "Details of an npm package.", "name")
    pip = _spec("pypi_details", "Details of a PyPI package.", "name")
    found = _values(npm, pip)
    assert {"numpy", "pandas", "flask", "django", "requests"}.isdisjoint(
        value for name, value in found if name == "npm_details"
    )


def test_members_of_a_list_are_of_its_thing():
    node = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    listed = {"type": "array", "items": node}
    spec = {
        "name": "create_workflow",
        "description": "Create an n8n workflow",
        "parameters": {"type": "object", "properties": {"nodes": listed}, "required": ["nodes"]},
    }
    data = gen.generate(specs=gen.load_specs(spec), n=20, mix={"single": 1})
    calls = [c for r in data.train for m in r.messages for c in m.tool_calls or ()]
    names = {one["name"] for c in calls for one in c.arguments["nodes"]}
    assert {"HTTP Request", "Webhook", "Merge", "Set Fields", "Google Sheets"} & names


def test_a_title_beside_that_of_a_section_is_of_the_article():
    declared = {"title": {"type": "string"}, "section_title": {"type": "string"}}
    spec = {
        "name": "sum_up_article_section",
        "description": "Sum up a section of a Wikipedia article",
        "parameters": {"type": "object", "properties": declared, "required": [*declared]},
    }
    data = gen.generate(specs=gen.load_specs(spec), n=20, mix={"single": 1})
    calls = [c for r in data.train for m in r.messages for c in m.tool_calls or ()]
    assert {c.arguments["title"] for c in calls}.isdisjoint({"Economy", "Early life", "Geography"})


def test_a_name_before_a_surname_is_the_first():
    declared = {"name": {"type": "string"}, "surname": {"type": "string"}}
    spec = {
        "name": "find_author",
        "description": "Find an author",
        "parameters": {"type": "object", "properties": declared, "required": [*declared]},
    }
    first, last = bind(gen.load_specs(spec)[0])
    assert (first.meaning.name, last.meaning.name) == ("first_name", "last_name")
