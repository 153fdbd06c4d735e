"""Values that name, form and text of a parameter ask for, where random words stood before."""

import random

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.mining import mine
from generator.semantics.described.understood import understood
from tests.semantics.catalogue_checks import ANCHOR

TEXT = {"type": "string"}


def bound(name, properties, description=""):
    spec = FunctionSpec(
        name=name,
        description=description,
        parameters={"type": "object", "properties": properties, "required": [*properties]},
    )
    return {one.pointer.lstrip("/"): one for one in bind(understood(spec))}


def drawn(parameter, count=20):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(1)
    return [sampler(rng, ANCHOR) for _ in range(count)]


def test_bounds_are_read_from_signs():
    assert mine("Number of rows to return (<=10)").high == 10
    assert mine("How many, ≥ 2").low == 2
    assert mine("where 0 <= x <= 5 holds").high is None


def test_the_tool_that_lists_values_is_none_of_them():
    told = "Host to scan, must be in `list_scan_targets` output."
    assert mine(told).examples == ()


def test_an_example_in_the_lines_of_another_parameter_is_that_ones():
    text = (
        "Draw dots.\n\nArgs:\n    filename: Name of the drawing\n    dots: List of dots, each:\n"
        '        {"x": int, "color": str}\n        where color is a code like "#FF0000"'
    )
    rows = {"type": "array", "items": {"type": "object", "additionalProperties": True}}
    assert (
        bound("draw_dots", {"filename": TEXT, "dots": rows}, text)["filename"].leaf.examples == ()
    )


def test_a_layout_in_a_shown_object_is_no_value():
    text = 'Check trips.\n\nArgs:\n    trips: list of dicts {"start": "YYYY-MM-DD", "town": "Bern"}'
    spec = FunctionSpec(
        name="check_trips",
        description=text,
        parameters={"type": "object", "properties": {"trips": {"type": "array", "items": {}}}},
    )
    items = understood(spec).parameters["properties"]["trips"]["items"]
    assert items["properties"]["start"] == {"type": "string", "format": "date"}


@pytest.mark.parametrize(
    ("key", "meaning"), [("base_country_iso", "country_code"), ("last_seen_at_base", "date")]
)
def test_the_form_of_a_name_tells(key, meaning):
    assert bound("check_truck", {key: TEXT})[key].meaning.name == meaning


def test_source_of_a_compiler_is_code():
    source = bound("compile_cpp", {"source": TEXT}, "Compile a program.")["source"]
    assert source.meaning.name == "cpp_code"
    assert all("(" in one or "[" in one for one in drawn(source))


def test_a_module_is_imported_by_a_name_and_no_path():
    told = {**TEXT, "description": "Import path of the module (e.g. 'app.core')"}
    found = bound("get_module_info", {"module_path": told}, "Python: exports of a module.")
    assert not any("/" in one for one in drawn(found["module_path"]))


def test_versions_are_counted_on_from_the_first():
    whole = {"type": "integer", "minimum": 1}
    assert max(drawn(bound("get_prompt_version", {"version_number": whole})["version_number"])) < 40


def test_numbers_are_as_big_as_the_default():
    width = bound("create_arc", {"line_width": {"type": "number", "default": 0.2}})["line_width"]
    assert max(drawn(width)) < 1


def test_a_time_in_iso_format_is_not_said_in_own_words():
    told = {**TEXT, "description": "Start time in ISO format or relative like '1h' for 1 hour ago"}
    found = bound("export_logs", {"start_time": told}, "Export logs.")["start_time"]
    assert found.meaning.name != "time_expression"


def test_the_untyped_whole_of_a_function_is_an_object():
    spec = FunctionSpec(
        name="search_trips",
        description="Search for trips.",
        parameters={"type": "object", "properties": {"params": {"title": "Params"}}},
    )
    assert understood(spec).parameters["properties"]["params"]["type"] == "object"


def test_what_analyses_code_is_nobody():
    found = bound("check_code", {"analyzer": TEXT}, "Run an analyzer.")["analyzer"]
    assert found.meaning.family != "people"


def test_a_prefix_is_no_whole_file():
    found = bound("export_rows", {"filename_prefix": TEXT}, "Export rows.")["filename_prefix"]
    assert not any("/" in one or "." in one for one in drawn(found))


def test_the_object_of_a_scene_is_no_service():
    told = {**TEXT, "description": "Name of the object to apply the material to"}
    found = bound("set_material", {"object_name": told}, "Create a material in Blender.")
    assert found["object_name"].meaning.name == "kindred"


def test_limits_are_told_by_signs():
    told = {"type": "integer", "default": 8, "description": "Number of results (<= 10)"}
    assert max(drawn(bound("search_laws", {"limit": told})["limit"])) <= 10


@pytest.mark.parametrize("told", ["How deep to look (>= 40)", "How deep to look, at least 40"])
def test_what_is_told_to_be_the_least_is(told):
    depth = bound("dig_well", {"depth": {"type": "integer", "description": told}})["depth"]
    assert min(drawn(depth)) >= 40


def test_an_account_is_no_remark():
    found = bound("create_label", {"name": TEXT, "account": TEXT}, "Create a label.")["account"]
    assert not any(" " in one for one in drawn(found))


def test_halves_of_a_name_beside_each_other():
    found = bound("email_format", {"first": TEXT, "last": TEXT, "domain": TEXT})
    assert found["last"].meaning.family == "people"


def test_params_beside_others_are_an_object_but_a_request_is_not():
    for name, kind in (("params", "object"), ("request", None)):
        spec = FunctionSpec(
            name="run_probe",
            description="Run a probe.",
            parameters={"type": "object", "properties": {"target": TEXT, name: {}}},
        )
        assert understood(spec).parameters["properties"][name].get("type") == kind
