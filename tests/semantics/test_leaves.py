"""Flattening parameter schemas, however odd, into leaves."""

from __future__ import annotations

from typing import Any

import pytest

from generator.records import FunctionSpec
from generator.semantics.base import Leaf
from generator.semantics.described.documented import documented_parameters
from generator.semantics.described.leaves import is_structured, leaves
from generator.semantics.described.naming import human, matches, pattern_words, words_of


def of(properties: dict[str, Any], description: str = "", **schema: Any) -> dict[str, Leaf]:
    root = {"type": "object", "properties": properties, **schema}
    spec = FunctionSpec(name="f", description=description, parameters=root)
    return {".".join(leaf.path): leaf for leaf in leaves(spec)}


def test_declared_objects_are_descended_and_others_are_one_leaf() -> None:
    found = of(
        {
            "reminder": {"$ref": "#/$defs/R"},
            "filter": {"type": "object"},
            "rows": {"type": "array", "items": {"type": "object", "properties": {"a": {}}}},
            "tags": {"type": "array", "items": {"type": "string"}},
        },
        **{
            "$defs": {
                "R": {
                    "type": "object",
                    "properties": {"title": {"type": "string"}, "at": {"type": "string"}},
                    "required": ["title"],
                }
            },
            "required": ["reminder", "filter"],
        },
    )
    assert list(found) == ["reminder.title", "reminder.at", "filter", "rows", "tags"]
    assert [is_structured(leaf) for leaf in found.values()] == [False, False, True, True, False]
    assert found["reminder.title"].required
    assert not found["reminder.at"].required


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "string"),
        ({"type": ["integer", "null"]}, "integer"),
        ({"type": ["number", "string"], "default": "x"}, "string"),
        ({"allOf": [{"type": ["number", "string"]}, {"type": "number", "minimum": 0}]}, "number"),
        ({"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "number"}}]}, "string"),
        ({"anyOf": [{"anyOf": [{"not": {}}, {"type": "string"}]}, {"type": "null"}]}, "string"),
        ({"oneOf": [{"type": "object", "properties": {name: {}}} for name in "ab"]}, "object"),
        ({"enum": [1, 2]}, "integer"),
        ({"minimum": 3}, "number"),
    ],
)
def test_unions_become_one_plain_type(schema: dict[str, Any], kind: str) -> None:
    assert of({"p": schema})["p"].schema["type"] == kind


def test_union_of_constants_is_an_enum() -> None:
    schema = {"oneOf": [{"const": "a", "title": "Alpha"}, {"const": "b", "title": "Beta"}]}
    plain = of({"p": schema})["p"].schema
    assert plain["enum"] == ["a", "b"]
    assert plain["enumDescriptions"] == ["Alpha", "Beta"]


def test_recursion_and_nonsense_never_fail() -> None:
    node: dict[str, Any] = {"type": "object", "properties": {"child": {"$ref": "#/$defs/N"}}}
    found = of(
        {
            "node": {"$ref": "#/$defs/N"},
            "loop": {"$ref": "#/$defs/L"},
            "gone": {"$ref": "#/$defs/nowhere"},
            "yes": True,
            "no": False,
            "list": [],
            "only_null": {"type": "null"},
            "bad": {"type": 3, "enum": "x", "required": "y", "properties": []},
        },
        **{"$defs": {"N": node, "L": {"$ref": "#/$defs/L"}}, "required": "odd"},
    )
    assert "no" not in found
    assert "only_null" not in found
    assert {"loop", "gone", "yes", "bad"} <= set(found)
    assert any(name.startswith("node") for name in found)


def test_descriptions_come_from_the_function_where_the_property_has_none() -> None:
    text = "Make an ad.\n\nArgs:\n  account_id: The account (format: act_XXX)\n  name: Name\n"
    found = of({"account_id": {"type": "string", "title": "Account Id"}}, text)
    assert found["account_id"].description == "The account (format: act_XXX)"
    assert found["account_id"].examples == ("act_XXX",)
    assert dict(documented_parameters("No list here: really")) == {}


@pytest.mark.parametrize("name", ["checkInDate", "check_in_date", "check-in-date", "CheckInDATE"])
def test_words_in_any_case_style(name: str) -> None:
    assert words_of(name) == ("check", "in", "date")
    assert human(words_of(name)) == "check-in date"


def test_short_forms_and_patterns() -> None:
    assert words_of("max_qty") == ("max", "quantity")
    assert human(("number", "guests")) == "number of guests"
    assert matches(pattern_words("* cities"), ("home", "city"))
    assert matches(pattern_words("* city"), ("city",))
    assert not matches(pattern_words("city *"), ("home", "city"))


def test_names_below_an_owner_carry_it_where_they_could_be_another_s() -> None:
    person = {"type": "object", "properties": {"name": {}, "city": {}}}
    nested = of(
        {"name": {}, "creator": person, "body": {"type": "object", "properties": {"id": {}}}}
    )
    assert " ".join(nested["creator.name"].words) == "creator name"
    assert " ".join(nested["creator.city"].words) == "city"
    assert " ".join(nested["body.id"].words) == "id"
    twice = of({"sender": person, "recipient": person})
    assert " ".join(twice["recipient.city"].words) == "recipient city"


def test_what_a_description_calls_an_argument_is_no_example():
    told = "Python code. It must accept a single argument `data_frame` and return a figure."
    spec = FunctionSpec(
        name="draw",
        description="Draw a chart.",
        parameters={
            "type": "object",
            "properties": {"chart_code": {"type": "string", "description": told}},
        },
    )
    (leaf,) = leaves(spec)
    assert leaf.examples == ()


def test_parameters_that_are_counted_up_are_no_values_of_one():
    told = "Where the memo lies. Pass one of memo_path, memo_url or memo_text."
    found = of(
        {"memo_path": {"type": "string", "description": told}, "memo_url": {}, "memo_text": {}}
    )
    assert found["memo_path"].examples == ()


def test_what_is_compared_has_the_name_of_the_thing_above() -> None:
    text = {"type": "string"}
    status = {"type": "object", "properties": {"eq": text, "neq": text, "gte": text}}
    spec = FunctionSpec(name="f", parameters={"type": "object", "properties": {"status": status}})
    found = [leaf.words for leaf in leaves(spec)]
    assert found == [("status",), ("status", "not"), ("min", "status")]


def test_two_parameters_that_are_explained_together():
    told = "Sum up.\n\ngroup_by: 'kind' or 'source'.\nstart/end: ISO dates, inclusive."
    found = documented_parameters(told, ("group_by", "start", "end"))
    assert found["group_by"] == "'kind' or 'source'."
    assert found["start"] == found["end"] == "ISO dates, inclusive."


def test_any_heading_behind_a_blank_line_ends_the_parameters() -> None:
    told = (
        "Parameters:\n  - url (required): The page\n  - strict (default: false): Follow rules\n\n"
        "Image Work:\n  - Images are merged\n"
    )
    assert documented_parameters(told)["strict"] == "Follow rules"


def test_a_bound_within_a_name_leads_it() -> None:
    assert human(("image", "max", "width")) == "maximum image width"
