"""What is wrong is refused with what, where and what is allowed; what is poor is told."""

import json

import pytest

from generator.errors import SpecError
from generator.specs import load_specs


def tool(properties, name="make_tea", description="Make tea", **more):
    parameters = {"type": "object", "properties": properties, **more}
    return {"name": name, "description": description, "parameters": parameters}


ERRORS = {
    "misspelt": (
        {"pot": {"type": "sting"}},
        "make_tea.pot: unknown type 'sting'; did you mean 'string'? allowed: string, integer",
    ),
    "deep": (
        {"pots": {"type": "array", "items": {"properties": {"lid": {"type": "bol"}}}}},
        "make_tea.pots[].lid: unknown type 'bol'; did you mean 'boolean'?",
    ),
    "type a number": ({"pot": {"type": 3}}, "make_tea.pot: type 3 is no type name"),
    "no target": (
        {"pot": {"$ref": "#/$defs/pot"}},
        "make_tea.pot: $ref '#/$defs/pot' can't be resolved: there is no '$defs' on the way",
    ),
    "remote": (
        {"pot": {"$ref": "https://example.com/pot.json"}},
        "make_tea.pot: $ref 'https://example.com/pot.json' can't be resolved: it leads outside",
    ),
    "loop": (
        {"a": {"$ref": "#/properties/b"}, "b": {"$ref": "#/properties/a"}},
        "make_tea.a: $ref '#/properties/b' leads back to itself",
    ),
    "target": (
        {"a": {"$ref": "#/properties/b/type"}, "b": {"type": "string"}},
        'points at "string"; allowed: a schema',
    ),
    "enum": ({"pot": {"enum": "red, blue"}}, 'make_tea.pot: enum is "red, blue"; allowed: a list'),
    "empty enum": ({"pot": {"enum": []}}, "make_tea.pot: enum is []"),
    "required": ({"pot": {"required": {"a": 1}}}, 'make_tea.pot: required is {"a": 1}'),
    "minimum": ({"cups": {"minimum": "few"}}, 'make_tea.cups: minimum is "few"; allowed: a number'),
    "multiple": ({"cups": {"multipleOf": 0}}, "make_tea.cups: multipleOf is 0"),
    "length": ({"cups": {"minLength": -1}}, "make_tea.cups: minLength is -1; allowed: a whole"),
    "schema": ({"cups": 3}, "make_tea.cups: a schema (an object) was expected, not 3"),
    "pattern": ({"cups": {"pattern": "[a-"}}, 'make_tea.cups: pattern "[a-" is no regular'),
    "any of": ({"cups": {"anyOf": {"type": "string"}}}, "make_tea.cups: anyOf is {"),
}


@pytest.mark.parametrize("case", ERRORS)
def test_errors_say_what_where_and_what_is_allowed(case):
    properties, expected = ERRORS[case]
    with pytest.raises(SpecError) as caught:
        load_specs(tool(properties))
    assert expected in str(caught.value)


def test_all_errors_are_told_at_once_with_their_file(tmp_path):
    properties = {"a": {"type": "sting"}, "b": {"type": "nmber"}}
    (tmp_path / "tea.json").write_text(json.dumps(tool(properties)))
    with pytest.raises(SpecError) as caught:
        load_specs(tmp_path / "tea.json")
    first, second = str(caught.value).splitlines()
    assert first.startswith("tea.json: make_tea.a: unknown type 'sting'")
    assert second.startswith("tea.json: make_tea.b: unknown type 'nmber'; did you mean 'number'?")


def test_two_functions_of_one_name_tell_both_places(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(tool({})))
    (tmp_path / "b.json").write_text(json.dumps({"tools": [tool({}, name="x"), tool({})]}))
    with pytest.raises(SpecError) as caught:
        load_specs(tmp_path)
    assert str(caught.value).startswith("b.json: tools[1]: make_tea: a second function")
    assert "(the first: a.json)" in str(caught.value)


@pytest.mark.parametrize("kind", ["string", ["string", "null"], "array"])
def test_parameters_must_be_an_object(kind):
    with pytest.raises(SpecError, match="allowed: object"):
        load_specs({"name": "a", "parameters": {"type": kind}})


@pytest.mark.parametrize(
    "schema",
    [
        {"$defs": {"a": {"type": "string"}}, "properties": {"x": {"$ref": "#/$defs/a"}}},
        {"definitions": {"a b": {}}, "properties": {"x": {"$ref": "#/definitions/a%20b"}}},
        {"properties": {"x": {"items": {"type": "string"}}, "y": {"$ref": "#/properties/x/items"}}},
        {"properties": {"x": {"$ref": "#"}}},
        {"$defs": {"a": {"$anchor": "here"}}, "properties": {"x": {"$ref": "#here"}}},
        {
            "$id": "https://e.com/s",
            "properties": {"x": {"$ref": "https://e.com/s#/$defs/a"}},
            "$defs": {"a": {}},
        },
        {"properties": {"x": {"pattern": r"^\p{L}+(?<year>\d{4})\/$"}}},
        {"properties": {"x": True}},
    ],
)
def test_what_is_right_is_let_pass(schema):
    assert load_specs({"name": "a", "parameters": schema})[0]


def told(*tools):
    return [warn.message for warn in load_specs(list(tools))[1]]


GOOD = {"pot": {"type": "string", "description": "Which pot"}}


def test_a_good_function_gives_no_warning():
    assert told(tool(GOOD, required=["pot"])) == []


def test_required_names_without_a_property_are_told_and_do_not_stop():
    (message,) = told(tool(GOOD, required=["pot", "lid"]))
    assert message == "required names 'lid', which has no property: any value"


def test_missing_descriptions_are_told_once():
    first, second = told(tool({"a": {"type": "string"}, "b": {"type": "string"}}, description=""))
    assert "no description" in first
    assert second == "no description of 'a', 'b'"


def test_defaults_that_break_their_own_schema_are_told():
    bad = {
        "a": {"type": "integer", "default": "1"},
        "b": {"enum": ["x"], "default": "y"},
        "c": {"type": "number", "maximum": 1, "default": 2},
        "d": {"type": "number", "default": 1},
        "e": {"type": "string", "default": None},
    }
    properties = {name: {"description": name, **schema} for name, schema in bad.items()}
    (message,) = told(tool(properties))
    assert message == 'a default that its own schema rejects: a = "1", b = "y", c = 2'


def test_functions_that_can_not_be_told_apart_are_told():
    other = tool(
        {"pot": {"type": "str", "description": "another"}}, name="brew", description="make TEA!"
    )
    (message,) = told(tool(GOOD), other)
    assert message.startswith("'brew', 'make_tea' have the same description and parameters")
    assert told(tool(GOOD), tool(GOOD, name="brew", description="Brew coffee")) == []


def test_names_that_openai_does_not_allow_are_told():
    (message,) = told(tool(GOOD, name="tea.make"))
    assert "mapped at export" in message


def test_a_definition_that_two_functions_share_must_be_right_in_both():
    shared = {"type": "object", "properties": {"lid": {"$ref": "#/$defs/lid"}}}
    whole = {"pot": shared, "lid": {"type": "string"}}
    pots = {"pot": {"$ref": "#/$defs/pot"}}
    fine = tool(pots, **{"$defs": whole})
    short = tool(pots, name="brew_tea", **{"$defs": {"pot": shared}})
    assert len(load_specs([fine, {**fine, "name": "boil_tea"}])[0]) == 2
    with pytest.raises(SpecError, match=r"brew_tea.*there is no 'lid' on the way"):
        load_specs([fine, short])
