"""Dialects are read as what they mean; what is standard stays as it is."""

import copy

import jsonschema
import pytest

from generator.specs import normalise
from generator.specs.types import meaning


def of_property(schema):
    return normalise({"type": "object", "properties": {"x": schema}})["properties"]["x"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dict", {"type": "object"}),
        ("float", {"type": "number"}),
        ("Double", {"type": "number"}),
        ("int", {"type": "integer"}),
        ("long", {"type": "integer"}),
        ("str", {"type": "string"}),
        ("STRING", {"type": "string"}),
        ("OBJECT", {"type": "object"}),
        ("bool", {"type": "boolean"}),
        ("list", {"type": "array"}),
        ("tuple", {"type": "array"}),
        ("any", {}),
        ("None", {"type": "null"}),
        ("date", {"type": "string", "format": "date"}),
        ("array<string>", {"type": "array", "items": {"type": "string"}}),
        ("List[int]", {"type": "array", "items": {"type": "integer"}}),
        ("string[]", {"type": "array", "items": {"type": "string"}}),
        ("list[dict[str, int]]", None),
        ("Optional[str]", {"type": ["string", "null"]}),
        ("str | None", {"type": ["string", "null"]}),
        ("int or string", {"type": ["integer", "string"]}),
        ("Union[int, float]", {"type": ["integer", "number"]}),
        ("str, optional", {"type": "string"}),
        ('Literal["a", "b"]', {"type": "string", "enum": ["a", "b"]}),
        ("List", {"type": "array"}),
        ("ArrayList", {"type": "array"}),
        ("HashMap<String, Integer>", None),
        ("char", {"type": "string"}),
    ],
)
def test_type_names(name, expected):
    if expected is None:
        values = {"type": "object", "additionalProperties": {"type": "integer"}}
        expected = values if name.startswith("Hash") else {"type": "array", "items": values}
    assert of_property({"type": name}) == expected


@pytest.mark.parametrize("name", ["sting", "foo[int]", "list[sting]", "str | foo", "[", "<>", "a<"])
def test_what_means_nothing_is_left_for_the_check(name):
    assert meaning(name) is None
    assert of_property({"type": name}) == {"type": name}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            {"$ref": "#/properties/y", "nullable": True},
            {"anyOf": [{"$ref": "#/properties/y"}, {"type": "null"}]},
        ),
        (
            {"type": "number", "minimum": 0, "exclusiveMinimum": True},
            {"type": "number", "exclusiveMinimum": 0},
        ),
        (
            {"type": "number", "maximum": 9, "exclusiveMaximum": False},
            {"type": "number", "maximum": 9},
        ),
        (
            {"type": "array", "enum": ["a", "b"], "items": {"type": "string"}},
            {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}},
        ),
        (
            {"type": "array", "enum": [["a"], ["b"]]},
            {"type": "array", "enum": [["a"], ["b"]]},
        ),
        ({"type": "integer", "minimum": "3"}, {"type": "integer", "minimum": 3}),
        ({"type": "number", "maximum": "2.5"}, {"type": "number", "maximum": 2.5}),
        ({"type": "string", "maxLength": "many"}, {"type": "string", "maxLength": "many"}),
        ({"type": "array", "items": []}, {"type": "array"}),
        ({"type": "array", "items": None}, {"type": "array"}),
        ({"type": "array", "items": "str"}, {"type": "array", "items": {"type": "string"}}),
        ({"type": "object", "properties": []}, {"type": "object", "properties": {}}),
        # never a value that the user's own schema refuses: such a parameter can't be given
        ({"type": "integer", "enum": ["a", "b"]}, {"type": "integer", "enum": ["a", "b"]}),
        ({"type": "integer", "enum": [1, 2.5]}, {"type": "integer", "enum": [1, 2.5]}),
        ({"type": "string", "enum": None}, {"type": "string"}),
        ({"type": "string", "default": None}, {"type": "string", "default": None}),
        ("string", {"type": "string"}),
        ({"type": "string", "required": False}, {"type": "string"}),
    ],
)
def test_dialects(schema, expected):
    before = copy.deepcopy(schema)
    assert of_property(schema) == expected
    assert schema == before
    assert of_property(expected) == expected


def test_required_flags_move_up_and_what_is_listed_stays_required():
    schema = {
        "type": "object",
        "properties": {
            "a": {"type": "string", "required": True},
            "b": {"type": "string", "required": False},
            "c": {"type": "string", "optional": True},
            "d": {"type": "string", "optional": False},
        },
        "required": ["c", "d", "d"],
    }
    plain = {"type": "string"}
    assert normalise(schema) == {
        "type": "object",
        "properties": {"a": plain, "b": plain, "c": plain, "d": plain},
        "required": ["c", "d", "a"],
    }


def test_an_object_property_keeps_its_own_required_list():
    inner = {"type": "object", "properties": {"y": {"type": "string"}}, "required": ["y"]}
    schema = {"type": "object", "properties": {"x": inner}}
    assert normalise(schema) == schema


def test_properties_named_like_keywords_are_no_keywords():
    names = ("type", "nullable", "optional", "required", "items", "enum", "minimum", "properties")
    properties = {name: {"type": "string"} for name in names}
    schema = {"type": "object", "properties": properties, "required": ["type"]}
    assert normalise(schema) == schema


def test_data_is_not_read_as_a_schema():
    value = {"type": "dict", "nullable": True, "items": []}
    schema = {"type": "object", "properties": {"x": {"enum": [value], "default": value}}}
    assert normalise(schema) == schema


def test_the_flat_form_of_some_data_sets():
    flat = {
        "city": {"type": "str", "description": "City"},
        "days": {"type": "int, optional", "description": "Days"},
        "unit": {"type": "str", "description": "Unit", "default": "c"},
    }
    schema = normalise(flat)
    assert schema["type"] == "object"
    assert list(schema["properties"]) == ["city", "days", "unit"]
    assert schema["properties"]["days"]["type"] == "integer"
    assert schema["required"] == ["city"]


def test_a_root_without_a_type_is_an_object():
    assert normalise({}) == {"type": "object"}
    assert normalise({"properties": {}}) == {"type": "object", "properties": {}}


def test_tuples_of_older_drafts():
    items = [{"type": "str"}, {"type": "int"}]
    read = of_property({"type": "array", "items": items, "additionalItems": False})
    standard = [{"type": "string"}, {"type": "integer"}]
    assert read == {"type": "array", "prefixItems": standard, "items": False}
    draft = {"$schema": "http://json-schema.org/draft-07/schema#"}
    whole = {**draft, "type": "object", "properties": {"x": {"items": standard}}}
    assert normalise(whole) == whole
    assert "$schema" not in normalise({"$schema": "http://json-schema.org/draft-04/schema#"})
    assert "$schema" not in normalise({"$schema": "https://example.com/mine"})


STANDARD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "$defs": {"node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}}}},
    "properties": {
        "a": {"type": ["string", "null"], "default": None, "format": "date"},
        "b": {"anyOf": [{"type": "integer", "minimum": 1}, {"const": "all"}]},
        "c": {"type": "array", "prefixItems": [{"type": "string"}], "items": False},
        "d": {"type": "object", "additionalProperties": {"type": "number"}, "minProperties": 1},
        "e": {"enum": ["x", 1, None]},
        "f": True,
        "g": {"not": {"type": "string"}, "if": {"minimum": 1}, "then": {"maximum": 5}},
        "h": {"properties": {"y": {"type": "string"}}, "required": ["y"]},
    },
    "required": ["a"],
    "dependentRequired": {"a": ["b"]},
    "additionalProperties": False,
}


def test_a_standard_schema_comes_back_equal():
    before = copy.deepcopy(STANDARD)
    assert normalise(STANDARD) == before
    assert list(normalise(STANDARD)) == list(before)
    jsonschema.Draft202012Validator.check_schema(normalise(STANDARD))
