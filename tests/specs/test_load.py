"""Functions are found in every shape in which people keep them; the schema stays verbatim."""

import copy
import json
import random
from pathlib import Path

import pytest

from generator import generate
from generator.errors import SpecError
from generator.records import FunctionSpec
from generator.specs import library_folder, load_specs, spec_files
from generator.specs.load import bundled_specs

SCHEMA = {
    "type": "object",
    "properties": {"plant": {"type": "string", "description": "Which plant"}},
    "required": ["plant"],
}
BARE = {"name": "water_plant", "description": "Water a plant", "parameters": SCHEMA}
OTHER = {"name": "list_plants", "description": "List all plants"}

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le")


@pytest.mark.parametrize("ending", [".json", ".yaml"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_files_may_be_in_any_unicode_encoding_with_any_line_ends(encoding, ending, tmp_path):
    path = tmp_path / f"spec{ending}"
    told = {**BARE, "description": "Water a plant: \u00e9"}
    text = json.dumps(told, ensure_ascii=False, indent=1).replace("\n", "\r\n")
    path.write_bytes(text.encode(encoding))
    (spec,), _ = load_specs(path)
    assert spec.description == told["description"]


SHAPES = {
    "bare": BARE,
    "openai tool": {"type": "function", "function": BARE},
    "openai responses tool": {"type": "function", **BARE},
    "legacy": {"functions": [BARE]},
    "wrapper": {"tools": [{"type": "function", "function": BARE}]},
    "request": {"model": "m", "messages": [], "tools": [{"type": "function", "function": BARE}]},
    "array": [BARE],
    "anthropic": {"name": "water_plant", "description": "Water a plant", "input_schema": SCHEMA},
    "mcp": {
        "tools": [{"name": "water_plant", "description": "Water a plant", "inputSchema": SCHEMA}]
    },
    "json-rpc": {
        "jsonrpc": "2.0",
        "id": 1,
        "result": {
            "tools": [
                {"name": "water_plant", "description": "Water a plant", "inputSchema": SCHEMA}
            ]
        },
    },
    "gemini": {"tools": [{"functionDeclarations": [BARE]}]},
    "bedrock": {
        "toolConfig": {
            "tools": [
                {
                    "toolSpec": {
                        "name": "water_plant",
                        "description": "Water a plant",
                        "inputSchema": {"json": SCHEMA},
                    }
                }
            ]
        }
    },
}


def save(path, document):
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return path


def error_of(source):
    with pytest.raises(SpecError) as caught:
        load_specs(source)
    return str(caught.value)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_the_same_function(shape, tmp_path):
    for source in (SHAPES[shape], save(tmp_path / "a.json", SHAPES[shape])):
        specs, warnings = load_specs(source)
        assert [(spec.name, spec.description) for spec in specs] == [
            ("water_plant", "Water a plant")
        ]
        assert specs[0].parameters == SCHEMA
        assert warnings == []


def test_a_function_without_parameters_gets_an_empty_object():
    for extra in ({}, {"parameters": None}, {"parameters": {}}, {"parameters": []}):
        specs, _ = load_specs({**OTHER, **extra})
        assert specs[0].parameters == {"type": "object", "properties": {}}


def test_the_schema_is_kept_word_for_word(tmp_path):
    schema = {"required": ["b"], "properties": {"b": {"type": "dict"}, "a": {"type": "float"}}}
    specs, _ = load_specs(save(tmp_path / "a.json", {**BARE, "parameters": schema}))
    assert json.dumps(specs[0].parameters) == json.dumps(schema)


def test_an_output_schema_and_strict_are_kept():
    output = {"type": "object", "properties": {"wet": {"type": "boolean"}}}
    spec = load_specs({"name": "a", "inputSchema": SCHEMA, "outputSchema": output})[0][0]
    assert spec.returns == output
    assert load_specs({**BARE, "strict": True})[0][0].strict is True


def test_yaml_scalars_are_what_they_look_like(tmp_path):
    text = """
name: set_switch
description: Set a switch
parameters:
  type: object
  properties:
    state: {type: string, enum: [on, off, yes, no]}
    at: {type: string, default: 12:30}
    day: {type: string, default: 2024-01-31}
    share: {type: number, default: 1e-3}
    code: {type: string, enum: [0123, 1_000]}
    none: {type: [string, "null"], default: null}
"""
    specs, warnings = load_specs(save(tmp_path / "a.yaml", text))
    properties = specs[0].parameters["properties"]
    assert properties["state"]["enum"] == ["on", "off", "yes", "no"]
    assert properties["at"]["default"] == "12:30"
    assert properties["day"]["default"] == "2024-01-31"
    assert properties["share"]["default"] == 0.001
    assert properties["code"]["enum"] == ["0123", "1_000"]
    assert not [warn for warn in warnings if "default" in warn.message]


def test_yaml_anchors_and_several_documents(tmp_path):
    text = """
- name: one
  description: The first
  parameters: &p {type: object, properties: {x: {type: string, description: X}}}
- {name: two, description: The second, parameters: *p}
---
{name: three, description: The third}
"""
    specs, _ = load_specs(save(tmp_path / "a.yml", text))
    assert [spec.name for spec in specs] == ["one", "two", "three"]
    assert specs[0].parameters == specs[1].parameters


def test_json_lines(tmp_path):
    text = f"{json.dumps(BARE)}\n\n{json.dumps(OTHER)}\n"
    specs, _ = load_specs(save(tmp_path / "a.jsonl", text))
    assert [spec.name for spec in specs] == ["water_plant", "list_plants"]
    assert "b.jsonl: not JSON" in error_of(save(tmp_path / "b.jsonl", text + "{"))
    assert "(line 4, column 2)" in error_of(tmp_path / "b.jsonl")


def test_a_folder_is_read_in_order_and_what_holds_no_function_is_told(tmp_path):
    save(tmp_path / "b.json", BARE)
    save(tmp_path / "a.yaml", json.dumps(OTHER))
    save(tmp_path / "package.json", {"name": "x", "version": "1", "description": "y"})
    save(tmp_path / "notes.txt", "nothing")
    save(tmp_path / ".hidden.json", "{")
    specs, warnings = load_specs(tmp_path)
    assert [(spec.name, spec.source) for spec in specs] == [
        ("list_plants", "a.yaml"),
        ("water_plant", "b.json"),
    ]
    assert [warn.where for warn in warnings] == ["package.json"]
    assert [path.name for path in spec_files(tmp_path)] == ["a.yaml", "b.json", "package.json"]


def test_where_a_file_lies_does_not_show_in_the_record(tmp_path):
    assert load_specs(save(tmp_path / "a.json", BARE))[0][0].source == "a.json"


def test_a_mixed_list_of_sources(tmp_path):
    def mow_lawn(area: float) -> None:
        """Mow the lawn.

        Args:
            area: Square metres
        """

    spec = FunctionSpec(name="own", description="Own")
    sources = [save(tmp_path / "a.json", BARE), OTHER, mow_lawn, spec]
    specs, _ = load_specs(sources)
    assert [spec.name for spec in specs] == ["water_plant", "list_plants", "mow_lawn", "own"]
    assert load_specs(iter(sources))[0] == specs


def test_the_library_is_found_and_an_unknown_name_lists_what_is_there():
    if not library_folder().is_dir() or not list(library_folder().glob("*.json")):
        pytest.skip("no library in this checkout")
    name = min(path.stem for path in library_folder().glob("*.json"))
    one, _ = load_specs(f"library:{name}")
    every, _ = load_specs("library:")
    assert every == bundled_specs()
    assert one[0].source == f"library:{name}"
    assert {spec.name for spec in one} <= {spec.name for spec in every}
    assert name in error_of("library:nosuch")


def test_a_function_called_by_a_title_as_pydantic_writes_it():
    specs, _ = load_specs({"title": "WaterPlant", "description": "Water it", **SCHEMA})
    assert specs[0].name == "WaterPlant"
    assert specs[0].parameters["properties"] == SCHEMA["properties"]


BAD_FILES = {
    "no such": (None, "no such file or folder"),
    "empty": ("  \n", "the file is empty"),
    "not json": ('{"name": "a",\n "b" 1}', "not JSON: Expecting ':' delimiter (line 2, column 6)"),
    "not a number": ('{"name": "a", "parameters": {"default": NaN}}', "NaN is not a JSON value"),
    "deep": ("[" * 100_000, "nested too deeply"),
    "rather deep": ("[" * 150 + "]" * 150, "nested too deeply; allowed: 100 levels"),
    "no function": ('{"hello": "world"}', "no function found; allowed: a function"),
    "a number": ("3", "no function found"),
    "a list of numbers": ("[1, 2]", "[0]: 1 is no function"),
    "rows": ('[{"user": "a"}]', "[0]: no function found"),
    "no name": ('{"description": "a", "parameters": {}}', "a function with no name; allowed"),
    "empty list": ('{"tools": []}', "no function found"),
    "name a number": ('{"name": 3, "parameters": {}}', "whose name is 3"),
    "parameters a list": ('{"name": "a", "parameters": ["x"]}', "a: the parameters are a list"),
    "half a pair": ('{"name": "\\ud800", "parameters": {}}', "half a surrogate pair"),
    "swagger 2": ('{"swagger": "2.0", "paths": {}}', "OpenAPI version '2.0' is not read"),
    "long number": ('{"name": "a", "x": 1' + "0" * 9000 + "}", "too long"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_bad_files_say_what_is_wrong_and_where(case, tmp_path):
    text, expected = BAD_FILES[case]
    path = tmp_path / "bad.json"
    if text is not None:
        save(path, text)
    message = error_of(path)
    assert expected in message
    assert "bad.json" in message


def test_bytes_that_are_no_text_and_a_folder_without_specs(tmp_path):
    (tmp_path / "a.json").write_bytes(b'{"name": "\xff"}')
    assert "a.json: not UTF-8 text (byte 10)" in error_of(tmp_path / "a.json")
    (tmp_path / "sub").mkdir()
    assert "a folder without spec files; allowed: .json, .yaml, .yml" in error_of(tmp_path / "sub")
    assert "no source of functions" in error_of(3)
    assert "not a path" in error_of("a\0b") or "can't be read" in error_of("a\0b")


def test_marks_of_byte_order_do_not_matter(tmp_path):
    for encoding in ("utf-8-sig", "utf-16"):
        (tmp_path / "a.json").write_bytes(json.dumps(BARE).encode(encoding))
        assert load_specs(tmp_path / "a.json")[0][0].name == "water_plant"


BAD_YAML = {
    "tab": ("name: a\n\tb: 1", "not YAML: "),
    "python tag": ("name: !!python/object/apply:os.getcwd []", "could not determine a constructor"),
    "loop": ("name: a\nparameters: &a {x: *a}", "contains itself"),
    "key": ("name: a\nparameters: {1: x}", "the key 1 is not text"),
    "key list": ("? [a, b]\n: 1", "bad.yaml: "),
    "nan": ("name: a\nparameters: {default: .nan}", None),
    "no anchor": ("name: *x", "undefined alias"),
    "set": ("name: a\nparameters: !!set {a}", "is not a JSON value"),
    "date": ("name: a\nparameters: !!timestamp 2024-01-01", "is not a JSON value"),
}


@pytest.mark.parametrize("case", BAD_YAML)
def test_bad_yaml_says_what_is_wrong(case, tmp_path):
    text, expected = BAD_YAML[case]
    path = save(tmp_path / "bad.yaml", text)
    if expected is None:
        # ".nan" is a text where only JSON's numbers are numbers.
        assert load_specs(path)[0][0].parameters["default"] == ".nan"
    else:
        assert expected in error_of(path)


def test_whole_numbers_beyond_64_bits_are_read_as_javascript_reads_them(tmp_path):
    wei = {"type": "integer", "minimum": 0, "maximum": 2**256 - 1}
    parameters = {"type": "object", "properties": {"wei": wei}, "required": ["wei"]}
    spec = {"name": "send_wei", "description": "Send wei.", "parameters": parameters}
    (tmp_path / "wei.json").write_text(json.dumps(spec), encoding="utf-8")
    (tmp_path / "wei.yaml").write_text(json.dumps(spec), encoding="utf-8")
    (found,), _ = load_specs(tmp_path / "wei.json")
    assert found.parameters["properties"]["wei"]["maximum"] == float(2**256)
    assert load_specs(tmp_path / "wei.yaml")[0][0].parameters == found.parameters
    assert generate([found], n=4, mix={"single": 1}).train  # written without a fault
    with pytest.raises(SpecError, match="more than 64 bits"):
        load_specs(spec)


def test_a_parameter_may_have_an_empty_name():
    parameters = {"type": "object", "properties": {"": {"type": "string"}}, "required": [""]}
    spec = {"name": "find_place", "description": "Find a place.", "parameters": parameters}
    assert generate(load_specs(spec)[0], n=4, mix={"single": 1}).train


def test_alias_bombs_are_bounded(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    assert "aliases expand to more than" in error_of(save(tmp_path / "a.yaml", "\n".join(lines)))
    lines = ["a0: &a0 {x: 1, y: 2}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}" for n in range(1, 30)]
    assert "aliases expand to more than" in error_of(save(tmp_path / "b.yaml", "\n".join(lines)))


JUNK = [
    *(None, True, 0, -1, 1.5, "", "x", "dict", "sting", [], ["a"], [1], {}, [[]], [{}], 10**30),
    *({"type": "sting"}, {"$ref": "#"}, {"$ref": "#/$defs/no"}, {"a": 1}, "https://x.y/z#/a"),
]
KEYS = (
    *("type", "properties", "required", "items", "enum", "$ref", "anyOf", "oneOf", "minimum"),
    *("maxLength", "pattern", "format", "default", "nullable", "additionalProperties", "$defs"),
    *("not", "if", "const", "dependencies", "prefixItems", "$schema", "$id", "name", "parameters"),
)
RICH = {
    "name": "plan_trip",
    "description": "Plan a trip",
    "parameters": {
        "type": "object",
        "$defs": {"stop": {"type": "object", "properties": {"place": {"type": "string"}}}},
        "properties": {
            "stops": {"type": "array", "items": {"$ref": "#/$defs/stop"}, "minItems": 1},
            "budget": {"anyOf": [{"type": "number", "minimum": 0}, {"type": "null"}]},
            "style": {"type": "string", "enum": ["slow", "fast"], "default": "slow"},
            "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
        },
        "required": ["stops"],
        "additionalProperties": False,
    },
}


def places(value, path=()):
    if path:
        yield path
    for key, child in (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    ):
        yield from places(child, (*path, key))


def spoiled(document, rng):
    document = copy.deepcopy(document)
    for _ in range(rng.randint(1, 3)):
        found = list(places(document))
        if not found:
            break
        *above, last = rng.choice(found)
        holder = document
        for key in above:
            holder = holder[key]
        way = rng.randrange(3)
        if way == 0:
            del holder[last]
        elif way == 1 or isinstance(holder, list):
            holder[last] = copy.deepcopy(rng.choice(JUNK))
        else:
            holder[rng.choice(KEYS)] = copy.deepcopy(rng.choice(JUNK))
    return document


def test_spoiled_specs_are_read_or_refused_with_a_message():
    rng = random.Random(1)
    read = refused = 0
    for number in range(1200):
        shapes = [RICH, {"tools": [{"type": "function", "function": RICH}]}, SHAPES["json-rpc"]]
        document = spoiled(shapes[number % 3], rng)
        try:
            load_specs(document)
            read += 1
        except SpecError as error:
            refused += 1
            assert str(error).strip()
    assert read > 200
    assert refused > 200


REAL = Path(__file__).parents[2].parent / "shared" / "real" / "specs" / "real_specs.jsonl"


@pytest.mark.skipif(not REAL.exists(), reason="no real specs here")
def test_real_specs_load_and_stay_as_they_are():
    rows = [json.loads(line) for line in REAL.read_text().splitlines()]
    for row in rows:
        specs, _ = load_specs(row["spec"])
        assert specs[0].parameters == row["spec"]["parameters"]
    assert len(load_specs([row["spec"] for row in rows])[0]) == len(rows)
