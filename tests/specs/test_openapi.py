"""An OpenAPI 3 document gives one function for each operation."""

import pytest

from generator.errors import SpecError
from generator.specs import load_specs

DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Library", "version": "1"},
    "paths": {
        "/books/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "get": {
                "operationId": "getBook",
                "summary": "Get a book",
                "description": "Get a book by its id.",
                "parameters": [
                    {"name": "lang", "in": "query", "schema": {"type": "string", "nullable": True}},
                    {"name": "Authorization", "in": "header", "schema": {"type": "string"}},
                    {"name": "User-Agent", "in": "header", "schema": {"type": "string"}},
                    {"name": "session", "in": "cookie", "schema": {"type": "string"}},
                    {"name": "k", "in": "query", "required": True, "schema": {"type": "string"}},
                ],
            },
            "delete": {"summary": "Remove it"},
            "post": {
                "operationId": "lendBook",
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "properties": {
                                    "cover": {"type": "string", "format": "binary"},
                                    "reader": {"type": "string"},
                                },
                                "required": ["cover", "reader"],
                            }
                        }
                    }
                },
            },
        },
        "/books": {
            "post": {
                "operationId": "addBook",
                "summary": "Add a book",
                "description": "Told to all readers.",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Book"}}
                    },
                },
            },
            "put": {
                "operationId": "setBooks",
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "array",
                                "items": {"$ref": "#/components/schemas/Book"},
                            }
                        }
                    }
                },
            },
        },
    },
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "query", "name": "k"},
            "login": {"type": "http", "scheme": "basic"},
        },
        "parameters": {
            "Id": {
                "name": "id",
                "in": "path",
                "required": True,
                "description": "Book id",
                "schema": {"type": "integer"},
            }
        },
        "schemas": {
            "Book": {
                "type": "object",
                "required": ["title"],
                "properties": {
                    "title": {"type": "string"},
                    "author": {"$ref": "#/components/schemas/Person"},
                    "sequel": {"$ref": "#/components/schemas/Book"},
                },
            },
            "Person": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Unused": {"type": "string"},
        },
    },
}


def functions():
    return {spec.name: spec for spec in load_specs(DOCUMENT)[0]}


def test_operations_have_names_and_descriptions():
    told = {name: spec.description for name, spec in functions().items()}
    assert told == {
        "getBook": "Get a book by its id.",
        "delete_books_id": "Remove it",
        "setBooks": "",
        "lendBook": "",
        "addBook": "Add a book. Told to all readers.",
    }


def test_parameters_of_path_and_operation_are_joined_and_what_the_protocol_sets_is_left_out():
    assert functions()["getBook"].parameters == {
        "type": "object",
        "properties": {
            "id": {"type": "integer", "description": "Book id"},
            "lang": {"type": "string", "nullable": True},
        },
        "required": ["id"],
    }


def test_a_body_becomes_properties_with_its_components():
    parameters = functions()["addBook"].parameters
    assert list(parameters["properties"]) == ["title", "author", "sequel"]
    assert parameters["required"] == ["title"]
    assert parameters["properties"]["author"] == {"$ref": "#/$defs/Person"}
    assert set(parameters["$defs"]) == {"Person", "Book"}
    assert parameters["$defs"]["Book"]["properties"]["sequel"] == {"$ref": "#/$defs/Book"}


def test_a_form_gives_its_fields_without_files():
    parameters = functions()["lendBook"].parameters
    assert list(parameters["properties"]) == ["id", "reader"]
    assert parameters["required"] == ["id", "reader"]


def test_a_body_that_is_no_object_is_one_parameter():
    parameters = functions()["setBooks"].parameters
    assert parameters["properties"]["body"]["items"] == {"$ref": "#/$defs/Book"}
    assert set(parameters["$defs"]) == {"Book", "Person"}


ITSELF = "#/paths/~1a/get/parameters/0/schema"


def taking(name, schema):
    """An operation that takes one argument."""
    parameter = {"name": name, "in": "query", "schema": schema}
    return {"get": {"operationId": f"get_{name}", "parameters": [parameter]}}


def test_what_stands_at_another_operation_is_referred_to_as_well():
    near = {"type": "object", "properties": {"town": {"type": "string"}, "next": {}}}
    near["properties"]["next"]["$ref"] = "#/paths/~1near/get/parameters/0/schema"
    far = {"$ref": "#/paths/~1near/get/parameters/0/schema/properties/town"}
    paths = {"/near": taking("near", near), "/far": taking("far", far)}
    components = {"schemas": {"paths_near_get_parameters_0_schema": {"type": "integer"}}}
    made = {
        spec.name: spec.parameters
        for spec in load_specs({"openapi": "3.0.3", "paths": paths, "components": components})[0]
    }
    town = "paths_near_get_parameters_0_schema_properties_town"
    assert made["get_far"]["properties"]["far"] == {"$ref": f"#/$defs/{town}"}
    assert made["get_far"]["$defs"] == {town: {"type": "string"}}
    whole = "paths_near_get_parameters_0_schema_"  # the name without "_" is a component's
    again = made["get_near"]["$defs"][whole]["properties"]["next"]
    assert again == {"$ref": f"#/$defs/{whole}"}


def test_functions_share_what_their_document_defines():
    made = functions()
    assert (
        made["addBook"].parameters["$defs"]["Book"] is made["setBooks"].parameters["$defs"]["Book"]
    )


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"openapi": "3.1.0"}, "without paths"),
        ({"openapi": "4.0", "paths": {}}, "version '4.0' is not read; allowed: 3.0 and 3.1"),
        (
            {"openapi": "3.0.0", "paths": {"/a": {"get": {"parameters": [{"$ref": "#/x"}]}}}},
            "GET /a: $ref '#/x' can't be resolved",
        ),
        ({"openapi": "3.0.0", "paths": {"/a": 3}}, "3 is no object"),
        (
            {"openapi": "3.0.0", "paths": {"/a": taking("a", {"$ref": "#/paths/~1b"})}},
            "GET /a: $ref '#/paths/~1b' can't be resolved",
        ),
        (
            {"openapi": "3.0.0", "paths": {"/a": taking("a", {"$ref": "#/paths/~1a/get/x"})}},
            "GET /a: $ref '#/paths/~1a/get/x' can't be resolved",
        ),
        (
            {"openapi": "3.0.0", "paths": {"/a": taking("a", {"$ref": ITSELF})}},
            "leads back to itself",
        ),
        (
            {"openapi": "3.0.0", "paths": {"/a": taking("a", {"$ref": "https://a.org/b.json"})}},
            "leads outside this schema, and nothing is ever fetched",
        ),
        ({"openapi": "3.0.0", "paths": {}}, "no function found"),
    ],
)
def test_what_is_wrong_is_told(document, expected):
    with pytest.raises(SpecError) as caught:
        load_specs(document)
    assert expected in str(caught.value)


def answers_too(**schemas):
    """A document with one operation whose body is ``Note``."""
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}
    key = {
        "name": "key",
        "in": "path",
        "required": True,
        "schema": {"$ref": "#/components/schemas/Key"},
    }
    operation = {"operationId": "putNote", "parameters": [key], "requestBody": body}
    schemas["Key"] = {"type": "integer", "readOnly": True}
    return {
        "openapi": "3.1.0",
        "paths": {"/notes/{key}": {"put": operation}},
        "components": {"schemas": schemas},
    }


TEXT = {"type": "string"}
GIVEN = {"type": "string", "readOnly": True}


def test_what_only_answers_hold_is_no_argument():
    """But a parameter is, whatever its schema says: GitHub's numbers of alerts are such."""
    of = {"type": "object", "required": ["login"], "properties": {"login": GIVEN, "name": TEXT}}
    note = {
        "type": "object",
        "required": ["id", "text"],
        "properties": {
            "id": {"$ref": "#/components/schemas/Key"},
            "made": GIVEN,
            "text": TEXT,
            "by": {"$ref": "#/components/schemas/Who"},
            "tags": {"type": "array", "items": of},
        },
    }
    made = load_specs(answers_too(Note=note, Who=of))[0][0].parameters
    assert list(made["properties"]) == ["key", "text", "by", "tags"]
    assert made["required"] == ["key", "text"]
    for inner in (made["$defs"]["Who"], made["properties"]["tags"]["items"]):
        assert inner == {"type": "object", "properties": {"name": TEXT}}


def test_what_only_answers_hold_is_found_in_the_parts_of_a_body():
    base = {"type": "object", "properties": {"id": GIVEN, "readOnly": TEXT}}
    note = {
        "allOf": [
            {"$ref": "#/components/schemas/Base"},
            {"properties": {"text": TEXT}, "required": ["id", "text"]},
        ],
        "required": ["id"],
    }
    made = load_specs(answers_too(Note=note, Base=base))[0][0].parameters
    body = made["$defs"]["Note"]
    assert body["allOf"][1] == {"properties": {"text": TEXT}, "required": ["text"]}
    assert "required" not in body
    assert made["$defs"]["Base"]["properties"] == {"readOnly": TEXT}


def test_parts_that_lead_back_to_each_other_end():
    names = ("Note", "A", "B", "C", "D", "E", "F")
    parts = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    note = {"allOf": parts, "properties": {"id": GIVEN}, "required": ["id", ["id"]]}
    with pytest.raises(SpecError):  # a part of itself, and a name that is none
        load_specs(answers_too(**dict.fromkeys(names, note)))
