"""What descriptions tell of values outdoes names: forms, defaults, examples of the function."""

import random
import re

import pytest

from generator.api import sample_arguments
from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.agreement.agree import agreements
from generator.semantics.binding.bind import bind
from generator.semantics.described.understood import understood

TEXT = {"type": "string"}


def bound(about="", name="do_it", **properties):
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    return bind(understood(FunctionSpec(name=name, description=about, parameters=parameters)))


def drawn(parameter, n=12):
    rng, sample = random.Random(5), parameter.meaning.sampler("any")
    return [sample(rng, DEFAULT_ANCHOR) for _ in range(n)]


@pytest.mark.parametrize(
    ("key", "told", "form"),
    [
        ("departure_date", "Departure date YYYY-MM-DD", r"\d{4}-\d\d-\d\d"),
        ("start_period", "Start period in YYYYMM format", r"20\d\d(?:0[1-9]|1[0-2])"),
        ("depart_at", "When (format: YYYY-MM-DDThh:mm:ss±hh:mm)", r".*T\d\d:\d\d:\d\d\+00:00"),
        ("start_time", "开始时间，Unix 时间戳 (timestamp in seconds)", r"1\d{9}"),
        ("end_time", "End time timestamp in milliseconds", r"1\d{12}"),
        ("ts_from", "Files made after this timestamp", r"1\d{9}"),
        ("asset_id", "The asset. Must be a 32-character hexadecimal string.", r"[0-9a-f]{32}"),
        ("region", "Region code (ISO 3166-1 alpha-2)", r"[A-Z]{2}"),
        ("ui_lang", "Of the format <language_code>-<country_code>.", r"[a-z]{2}-[A-Z]{2}"),
        ("class_name", 'Full class name (e.g., "com.example.Boat")', r"\w+\.\w+\.\w+"),
        ("endpoint", "The endpoint to call (e.g., '/MyBoats')", r"/MyBoats"),
        ("portion_description", 'The portion, e.g. "1 plate", "150 g"', r"\d.*"),
        ("media_path", "Path to the media file to send (image, video)", r".*\.\w+"),
        ("conn_str", "Postgres connection string", r"postgres(?:ql)?://.*"),
        ("usage_file_path", "Path to a usage data CSV file", r".*\.csv"),
        ("print_customer_name", "The customer company name from the ERP", r"(?!Mariana ).*"),
        ("print_address_string", "The address string from the ERP", r"\d+ .*"),
        ("font", "Font (default: auto). Built-ins: Arial, Courier.", r"Arial|Courier"),
        ("range", "A1 notation range, e.g. 'Sheet1!A1:D10'", r"\w+!.+:.+"),
        ("duration", "Duration of the entry (e.g., '1h 30m')", r"\d+h \d+m"),
        ("base_ref", "Name of a branch, e.g. 'refs/heads/feature-x'", r"refs/heads/.+"),
        ("order_by", 'Ordering of the table, e.g. "id DESC"', r"\w+ (?:ASC|DESC)"),
        ("query", "Place name to search for, e.g. 'Stockholm' or 'Yosemite'", r"\w+"),
        ("language_code", "", r"[a-z]{2,3}"),
        ("file_pattern", 'Filename pattern to filter (e.g., "report*.pdf")', r"[\w-]+\*\.pdf"),
        ("window_id", 'Window label to target (defaults to "main")', r"main"),
        ("city", "城市。例如：北京、上海、杭州。", r"(?!(?:Paris|Berlin|Tucson)$).+"),
    ],
)
def test_what_is_told_of_a_value_outdoes_its_name(key: str, told: str, form: str) -> None:
    parameter = bound(**{key: {**TEXT, "description": told}})[0]
    assert all(re.fullmatch(form, value) for value in drawn(parameter)), drawn(parameter)


@pytest.mark.parametrize(
    ("about", "key", "form"),
    [
        ("Find trains by quota (GN/TQ/LD), newest first.", "quota", r"GN|TQ|LD"),
        ("Find trains with arrive_before (HH:MM) and more.", "arrive_before", r"\d\d:\d\d"),
        ("Find papers. Pass arXiv ids as `seed_id`.", "seed_id", r"\d{4}\.\d{4,5}(?:v\d)?"),
        ("Plan it. To repeat, pass `rule` as an RRULE, e.g. 'FREQ=DAILY'.", "rule", r"FREQ=.*"),
    ],
)
def test_a_function_tells_of_values_in_passing(about: str, key: str, form: str) -> None:
    parameter = bound(about, **{key: TEXT})[0]
    assert all(re.fullmatch(form, value) for value in drawn(parameter)), drawn(parameter)


@pytest.mark.parametrize(
    ("key", "told", "kind", "low", "high"),
    [
        ("score_threshold", "Least score (0-100)", "number", 2, 100),
        ("page_no", "The number of the page starting at 1", "integer", 1, 400),
        ("min_confirm_chance", "(0-100)", "integer", 1, 100),
    ],
)
def test_numbers_are_as_large_as_told(key: str, told: str, kind: str, low: int, high: int) -> None:
    values = drawn(bound(**{key: {"type": kind, "description": told}})[0])
    assert all(low <= value <= high for value in values), values


def test_kinds_of_ids_are_no_values() -> None:
    told = {**TEXT, "description": "Slack channel, conversation, DM, or MPIM id."}
    assert not {"DM", "conversation"} & {*drawn(bound(channel=told)[0])}


def test_a_timestamp_is_no_count() -> None:
    told = {"type": "integer", "description": "Unix timestamp in seconds, not milliseconds."}
    assert all(len(str(value)) == 10 for value in drawn(bound(modified_since=told)[0]))


def test_a_note_is_known_by_its_title() -> None:
    meaning = bound(note_name={**TEXT, "description": "The name of the note to move"})[0].meaning
    assert meaning.name == "title"


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("Tell the boat something (e.g. 'hoist the sail', 'drop the anchor').", True),
        ("Tell the boat something. Use when the user says, e.g., 'hoist the sail'.", False),
    ],
)
def test_examples_of_a_function_are_of_its_only_text(about: str, expected: bool) -> None:
    parameter = bound(about, "tell_boat", order=TEXT)[0]
    assert ("hoist the sail" in drawn(parameter)) is expected


def test_examples_in_other_letters_are_kept() -> None:
    parameter = bound("取得報價（如 2330、0050）。", "get_quote", code=TEXT)[0]
    assert all(re.fullmatch(r"\d{4}", value) for value in drawn(parameter))


def test_six_digits_of_a_period_are_a_month() -> None:
    parameter = bound("Get rates.", start_period={**TEXT, "pattern": r"^\d{6}$"})[0]
    assert all(re.fullmatch(r"20\d\d(?:0[1-9]|1[0-2])", value) for value in drawn(parameter))


def test_an_array_described_as_a_list_holds_its_examples() -> None:
    told = {"type": "array", "items": TEXT, "description": 'ingredient list, e.g. "葱", "姜"'}
    parameter = bound("List meals.", avoided=told)[0]
    assert {one for values in drawn(parameter) for one in values} == {"葱", "姜"}


@pytest.mark.parametrize("told", ["YYYYMM", "Unix timestamp in seconds"])
def test_ends_of_spans_are_in_order(told: str) -> None:
    ends = bound(
        "List the boats.",
        start_period={**TEXT, "description": told},
        end_period={**TEXT, "description": told},
    )
    values = {ends[0].pointer: "1770000000", ends[1].pointer: "1760000000"}
    if told == "YYYYMM":
        values = {ends[0].pointer: "202511", ends[1].pointer: "202502"}
    for agreement in agreements(ends):
        agreement.repair(values, random.Random(1))
    assert values[ends[0].pointer] <= values[ends[1].pointer]


def test_a_meeting_in_seconds_is_over_within_hours() -> None:
    told = {**TEXT, "description": "Unix timestamp in seconds"}
    ends = bound("Create an event.", "create_event", start_time=told, end_time=told)
    values = {ends[0].pointer: "1770000000", ends[1].pointer: "1780000000"}
    for agreement in agreements(ends):
        agreement.repair(values, random.Random(1))
    assert 0 < int(values[ends[1].pointer]) - int(values[ends[0].pointer]) <= 7200


@pytest.mark.parametrize(
    ("key", "about", "told", "expected"),
    [
        ("cargo", 'Load a boat. `cargo` maps goods -> tons, {"rice": 3}.', "", {"rice": 3}),
        ("berth", "Moor a boat.", 'E.g. {"harbor_id": "..."}', None),
        ("properties", "Update a page of the log.", "Properties to update", None),
    ],
)
def test_objects_are_as_shown(key: str, about: str, told: str, expected: object) -> None:
    schema = {"type": "object", **({"description": told} if told else {})}
    spec = FunctionSpec(
        name="do_it", description=about,
        parameters={"type": "object", "properties": {key: schema}, "required": [key]},
    )  # fmt: skip
    values = [one[key] for one in sample_arguments(spec, 6, seed=1)]
    assert expected is None or expected in values
    assert not any(value in ("...", "object") for one in values for value in one.values())


def test_what_stands_for_a_name_between_percent_signs_is_none():
    told = "Optional partial hedge name filter (uses LIKE '%name%' matching)"
    (name,) = bound(hedge_name={**TEXT, "description": told})
    assert not any("%" in value for value in drawn(name))


def test_a_volume_in_milliliters_is_no_share():
    (dose,) = bound(ml={"type": "number", "description": "Volume in millilitres."})
    assert dose.meaning.name == "volume"


def test_the_address_on_a_bus_is_in_no_street():
    (address,) = bound("Reads a slave's state.", slave_address=TEXT)
    assert all(value.isdigit() for value in drawn(address))
