"""Keys of open objects that sentences count up, and texts in the format that a name tells."""

import json
import random
import re

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.keys_in_prose import keys_in_braces, keys_in_prose
from generator.semantics.described.undeclared import declared
from generator.semantics.drawing.codeshapes import draw_shape, shape_of
from tests.semantics.catalogue_checks import ANCHOR

OPEN = {"type": "object", "additionalProperties": True}


def spec(function, description="", /, **properties):
    schema = {"type": "object", "properties": properties, "required": [*properties]}
    return FunctionSpec(name=function, description=description, parameters=schema)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Dict with keys: hull (str), masts (int), sails (list[str]).", ["hull", "masts", "sails"]),
        ("Recognised fields: crew, mood (calm | wild)", ["crew", "mood"]),
        ("A list; each with a length and a width.", ["length", "width"]),
        ("每个字典应包含: hull, masts, unit(可选)", ["hull", "masts", "unit"]),
        ("Contains: one thing", []),
        ("each containing 4 words", []),
        ("each with a name and a value", []),
    ],
)
def test_keys_that_a_sentence_counts_up(text, keys):
    assert [*keys_in_prose(text)] == keys


def test_notes_tell_types_and_options():
    told = keys_in_prose("Keys: hull (str), sails (list[str]), mood (calm | wild), masts (int)")
    assert told["sails"] == {"type": "array", "items": {"type": "string"}}
    assert told["mood"] == {"type": "string", "enum": ["calm", "wild"]}
    assert told["masts"] == {"type": "integer"}


def test_keys_in_braces_with_notes():
    text = "{headline, lead (one line, no dot), parts:[{head, lines:[str]}], slug?, tags?} - short"
    told = keys_in_braces(text)
    assert [*told] == ["headline", "lead", "parts", "slug", "tags"]
    assert [*told["parts"]["items"]["properties"]] == ["head", "lines"]
    assert told["slug"]["description"] == "optional"
    assert keys_in_braces("{'hull': 'oak', 'masts': 3, 'sails': ['jib']}") == {}


def test_the_function_tells_of_each_of_its_ends():
    text = "Draw a line between two anchor points (each with time and price)."
    made = declared(spec("draw_line", text, point1=OPEN, point2=OPEN)).parameters["properties"]
    assert [*made["point1"]["properties"]] == [*made["point2"]["properties"]] == ["time", "price"]


def test_the_function_tells_of_the_members_of_a_list():
    listed = {"type": "array", "items": OPEN}
    text = 'Fill a form.\n\nEach field: {"selector"|"ref": ..., "value": ..., "kind": "box|menu"}.'
    made = declared(spec("fill_form", text, fields=listed)).parameters["properties"]["fields"]
    assert made["items"]["properties"]["kind"]["enum"] == ["box", "menu"]
    text = "Plot something. ``points`` is a list of ``{time, price}``."
    made = declared(spec("plot", text, points=listed)).parameters["properties"]["points"]
    assert [*made["items"]["properties"]] == ["time", "price"]


@pytest.mark.parametrize(
    ("function", "told", "name", "kind"),
    [
        ("minify_json", "", "text", "json_text"),
        ("check_it", "Validate JSON.", "content", "json_text"),
        ("yaml_to_json", "", "input", "yaml_text"),
        ("score_page", "", "html_body", "html_text"),
        ("make_letter", "", "markdown_content", "markdown_text"),
    ],
)
def test_texts_in_the_format_that_a_name_tells(function, told, name, kind):
    (bound,) = bind(spec(function, told, **{name: {"type": "string"}}))
    assert bound.meaning.name == kind


def test_how_a_format_is_written_is_no_example_of_a_text():
    text = "Markdown for the letter.\n\n- Headings: # H1, ## H2\n- Tables: | H1 | H2 |\\n|---|"
    (bound,) = bind(
        spec("make_letter", "", markdown_content={"type": "string", "description": text})
    )
    assert bound.meaning.name == "markdown_text"


@pytest.mark.parametrize(
    ("function", "told"),
    [("text_to_json", ""), ("save_json_path", "Save a file"), ("describe", "Describe a picture")],
)
def test_texts_that_a_format_is_made_of_are_none_in_it(function, told):
    (bound,) = bind(spec(function, told, text={"type": "string"}))
    assert bound.meaning.name not in ("json_text", "yaml_text")


def drawn(name, function, **told):
    (bound,) = bind(spec(function, **{name: {"type": "string", **told}}))
    sampler, rng = bound.meaning.sampler("any"), random.Random(1)
    return [sampler(rng, ANCHOR) for _ in range(30)]


@pytest.mark.parametrize("name", ["source_registry", "api_name", "hypertable_name", "script_name"])
def test_what_programs_name_has_names_without_capitals_and_spaces(name):
    assert all(value == value.lower() and " " not in value for value in drawn(name, "compare_them"))


def test_data_is_encoded_only_where_no_link_will_do():
    either = "Picture: URL, local path, or base64 data"
    assert not any(
        value.startswith("iVBOR") for value in drawn("source", "load", description=either)
    )
    assert json.dumps(drawn("source", "load", description="Base64 encoded data")).isascii()


def test_keys_of_notes_are_none_of_music_and_folders_are_no_files():
    assert not {*drawn("key", "read_note")} & {"C", "G", "Bb", "F#"}
    assert not any(value.endswith((".csv", ".md")) for value in drawn("dir_path", "make"))


@pytest.mark.parametrize(
    ("shown", "form"),
    [
        ("archive/2025", r"archive/202\d"),
        ("2019q3", r"202\dq[1-4]"),
        ("Asia%2FTokyo", r"Asia%2FTokyo"),
        ("AB-2024-017", r"AB-202\d-\d{3}"),
    ],
)
def test_years_quarters_and_signs_of_addresses_stay_what_they_are(shown, form):
    rng = random.Random(1)
    assert all(re.fullmatch(form, draw_shape(shape_of(shown), rng)) for _ in range(20))


def test_examples_of_the_parameter_beside_are_none_of_the_only_text():
    text = 'List them.\n\nArgs:\n    box: The box\'s name.\n    tint: A color (e.g. "deep red").'
    schema = {"box": {"type": "string"}, "tint": {"type": "string", "default": ""}}
    made = {"type": "object", "properties": schema, "required": ["box"]}
    box, _ = bind(FunctionSpec(name="list_them", description=text, parameters=made))
    assert box.leaf.examples == ()


def test_endings_of_disk_images_are_no_paths():
    assert not {*drawn("image_path", "mount", description="Disk image (dd, E01, img)")} & {"dd"}


def test_the_name_of_a_script_is_none():
    values = drawn("name", "remove_script", description="Name of the script (without extension)")
    assert not any("(" in value for value in values)


def test_keys_after_including_are_those_of_what_is_given() -> None:
    told = "Search parameters including city, zipCode, priceMin, limit, etc."
    found = keys_in_prose(told)
    assert [*found] == ["city", "zipCode", "priceMin", "limit"]
    assert found["priceMin"]["type"] == "number"
    assert not keys_in_prose("Filters such as red, green, blue")
