"""What descriptions say of values in so many words is obeyed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.inspect import rows
from generator.semantics.described.leaves import leaf_at
from generator.semantics.described.lists import told_size
from generator.semantics.described.understood import understood
from generator.semantics.topics.composite import sizes_of

TEXT = {"type": "string"}
ACTION = {"type": "string", "enum": ["create", "list", "update"]}


def _drawn(key: str, schema: dict[str, Any], about: str = "", **others: Any) -> list[str]:
    parameters = {"type": "object", "properties": {key: schema, **others}, "required": [key]}
    spec = FunctionSpec(name="do_it", description=about, parameters=parameters)
    row = next(one for one in rows(understood(spec), seed=2, samples=8) if one.name == key)
    return [str(value) for value, _ in row.samples]


@pytest.mark.parametrize(
    ("key", "told", "form"),
    [
        ("house_letter", "House letter, e.g. 'A' in '30A'", "[A-Z]"),
        ("module", "Module WITHOUT 'tf-aws-' or similar prefix (e.g. 'vpc', 's3')", "vpc|s3"),
        ("parse_mode", "HTML, Markdown, MarkdownV2, or None.", "HTML|Markdown|MarkdownV2"),
        ("start", "Origin, ideally postcode and city.", "(?!.*(?:ideally|postcode)).+"),
        ("job_id", "Job ID returned by start_job (starts with 'fasta__')", r"fasta__\w{8,}"),
        ("series", "Kind of series: `1`=first one, `9`=last one", "1|9"),
        ("state", "Status. Built-in: 1 new, 2 sent, 3 delivered, 6 shipping.", "[1236]"),
        (
            "topic",
            "Topic of the tips (e.g., '01_intro', '07_web/chrome')",
            "01_intro|07_web/chrome",
        ),
        ("center", "Center, e.g. 39.912078,116.464303", r"39\.91\d{4},116\.46\d{4}"),
        ("bot_id", "The bot. Example values: 'alert', 'ci', 'notify'", "alert|ci|notify"),
        ("author", 'Author name (e.g., "Claude", "GPT-4")', "Claude|GPT-4"),
        ("color", "Color in r,g,b format", r"\d+,\d+,\d+"),
        ("color", "Color as 'r,g,b,a' (0-1 values)", r"(?:[01]\.\d,){3}1\.0"),
        ("exchange", "交易所代码（如：SHFE上期所，DCE大商所，CZCE郑商所）", "[A-Z]{3,4}"),
        ("fmt", "Output format: 'markdown' or 'json'.", "markdown|json"),
        ("schema_id", 'The schema identifier ("sysmon", "ecs", "nginx")', "sysmon|ecs|nginx"),
        ("project_id", 'The project ID or name (e.g. "owner/repo")', r"(?!owner)[\w-]+/[\w.-]+"),
        ("doc_path", "Path of the file, e.g. 'website/docs/index.md'", r"(?![/~]).*\.\w+"),
        ("table_path", "Table path. Example: 'my_set.products'", r"my_set\.products"),
        ("code", "6-character session code of the page", r"[A-Z\d]{6}"),
        ("issue", "The name (e.g., Deco-Content-6d277a13ba)", r"Deco-Content-[\da-f]{10}"),
        ("coins", """JSON array, e.g. '["a","b"]'.""", r'\["a","b"\]'),
        ("data", "JSON array of contacts", r"\[\{.*\}\]"),
        ("rack_path", "The absolute path to the .adg rack file", r"/.*\.adg"),
        ("status", "接口状态：10-生效，20-失效，默认为 10", "10|20"),
        ("currency", "For price: currency cny or usd", "cny|usd"),
        ("library_path", "Path to the library file (.so or .dylib)", r".+\.(?:so|dylib)"),
        ("subreddit", 'Subreddit name, with or without the "r/" prefix.', "(?!with|prefix).+"),
        ("fact", "The fact. Example: Human(Socrates, True)", r"Human\(Socrates, True\)"),
        ("color", "Color: white, black, hex", "white|black"),
        ("query", "Gene name, variant, or disease condition", "(?!gene name|variant$).+"),
        ("page", "A slug ('shapes', 'api/v2') or any path under docs", "shapes|api/v2"),
        ("pmid", 'The article ("12345678" or "PMID:12345678")', r"(?!12345678).*\d{8}"),
        ("audio_path", "A file (`audio_path` or `vocals_path` of a job)", r".+\.\w+"),
        ("view_id", "(view.get / view.drop) The view's ID", r"(?!view\.).+"),
        ("source", 'Says {"kind":"pmid"} or {"kind":"doi"}.', "(?!kind|pmid|doi).+"),
        ("landmark", "Name of it (e.g. 'nose_tip', 'left_ear')", "nose_tip|left_ear"),
        ("parent_name", "What to hang it on (e.g. 'Head Anchor')", "Head Anchor"),
        ("material", "Material name (e.g. 'Red Nose Material')", "Red Nose Material"),
        ("url_part", 'Part of the displayed URL (e.g., "shoes")', "shoes"),
        ("content", "The page as plain mxGraphModel XML", r"<.*>"),
        ("class_name", "Class, e.g. 'Mover', 'Tracker'", "Mover|Tracker"),
        ("out", "Output, e.g. '/path/to/output.pdf'", r"(?!/path/to).*\.pdf"),
    ],
)
def test_values_are_as_told(key: str, told: str, form: str) -> None:
    values = _drawn(key, {**TEXT, "description": told})
    assert values
    assert all(re.fullmatch(form, value) for value in values)


@pytest.mark.parametrize(
    ("about", "key", "form"),
    [
        ("Make a clip. `mode` ∈ {text, keyframe}", "mode", "text|keyframe"),
        ("Moves a node. Position can be 'top' or 'bottom'.", "position", "top|bottom"),
        ("Writes a file, using a relative path.", "path", r"\w.*"),
        ("Gets one by ID.\n\n# Response Schema\n{ who: 'The name of it' }", "who", "(?!The).*"),
        ("Sends a file. All paths must be absolute paths.", "file", "/.*"),
    ],
)
def test_what_the_function_says_holds_for_the_parameter(about: str, key: str, form: str) -> None:
    assert all(re.fullmatch(form, value) for value in _drawn(key, TEXT, about))


def test_several_names_before_one_text_are_no_part_of_the_text_before() -> None:
    about = """Add a thing.

    Args:
        kind: The kind - "box", "sphere", "mesh"
        size_x, size_y, size_z: Size for box (width, height, depth)
    """
    number = {"type": "number"}
    drawn = _drawn("kind", TEXT, about, size_x=number, size_y=number, size_z=number)
    assert set(drawn) <= {"box", "sphere", "mesh"}


def test_a_search_is_mostly_for_what_is_shown() -> None:
    told = "Keywords to search for (e.g., 'fire separation', 'stair width')"
    drawn = _drawn("query", {**TEXT, "description": told}, "Search sections of building codes.")
    assert {"fire separation", "stair width"} <= set(drawn)


@pytest.mark.parametrize(
    "schema",
    [{"default": True}, {"description": "Whether it is shown."}, {"description": "True to hide"}],
)
def test_yes_or_no_needs_no_declared_type(schema: dict[str, Any]) -> None:
    assert set(_drawn("shown", schema)) <= {"True", "False"}


def test_actions_that_a_parameter_is_of_are_none_of_its_values() -> None:
    schema = {**TEXT, "description": "Title of the skill (create, update)"}
    assert not {"create", "update"} & set(_drawn("title", schema, action=ACTION))
    lone = {**TEXT, "description": "What is done (create, update)"}
    assert set(_drawn("deed", lone)) == {"create", "update"}


def test_a_price_of_a_unit_is_money_and_none_of_it() -> None:
    schema = {"type": "number", "description": "USD per gigabyte ingested"}
    spec = FunctionSpec(name="cost", parameters={"type": "object", "properties": {"perGb": schema}})
    (row,) = rows(spec, seed=2, samples=3)
    assert row.semantic == "money"


@pytest.mark.parametrize(
    ("told", "size"),
    [("Array of 4 booleans, one a corner", 4), ("List of three numbers", 3), ("Numbers", 0)],
)
def test_as_many_members_as_told(told: str, size: int) -> None:
    assert told_size(told) == size


@pytest.mark.parametrize(
    ("told", "least"),
    [
        ("Participants (minimum 2)", 2),
        ("At least two members", 2),
        ("Names, at least 2 characters each", 1),
        ("Participants", 1),
    ],
)
def test_a_list_has_as_many_members_as_told(told: str, least: int) -> None:
    schema = {"type": "array", "items": TEXT, "description": told}
    spec = FunctionSpec(name="do_it", parameters={"type": "object", "properties": {"them": schema}})
    assert sizes_of(leaf_at(spec, spec.parameters, ("them",), schema))[0] == least


@pytest.mark.parametrize(
    ("key", "about", "form"),
    [
        (
            "response",
            "Respond. `response` is 'accept', 'decline' or 'maybe'.",
            "accept|decline|maybe",
        ),
        ("type", "Make a report. Types: income_statement, balance_sheet.", r"[a-z]+_[a-z]+"),
        (
            "model",
            "Boots. `model` selects the variant. Accepted values are `b` (old), `master`, `mos35`.",
            "b|master|mos35",
        ),
    ],
)
def test_what_the_function_tells_of_an_argument_is_all_there_is(
    key: str, about: str, form: str
) -> None:
    values = _drawn(key, TEXT, about=about)
    assert values and all(re.fullmatch(form, value) for value in values), values


def test_what_programs_call_a_thing_is_no_title() -> None:
    values = _drawn("name", TEXT, about="Describe an object of the SQL schema.")
    assert not any(value.istitle() and " " in value for value in values), values
