"""What a service is about tells of its parameters; nouns of another world hold other things."""

import random
import re

import pytest

from generator.records import FunctionSpec, Json
from generator.semantics.base import Parameter, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.binding.shared_names import alikes
from tests.semantics.catalogue_checks import ANCHOR


def _spec(name: str, about: str = "", *names: str, told: str = "") -> FunctionSpec:
    typed: dict[str, Json] = {key: {"type": "string", "description": told} for key in names}
    schema: dict[str, Json] = {"type": "object", "properties": typed, "required": list(names)}
    return FunctionSpec(name=name, description=about, parameters=schema)


def _drawn(parameter: Parameter, count: int = 60) -> set[str]:
    sampler, rng = parameter.meaning.sampler("any"), random.Random(1)
    return {str(sampler(rng, ANCHOR)) for _ in range(count)}


def _kind(parameter: Parameter) -> str:
    return getattr(parameter.meaning, "item", parameter.meaning).name


def test_what_most_functions_speak_of_is_told_of_all() -> None:
    bare = _spec("look_through", "Ranked look through everything.", "query")
    others = [
        _spec("move_email", "Moves an email to a folder.", "folder"),
        _spec("flag_email", "Flags an email.", "folder"),
        _spec("read_email", "Reads an email.", "folder"),
    ]
    alone = bind(bare)[0]
    among = bind(bare, None, Setting(alikes=alikes([bare, *others])))[0]
    assert getattr(alone.meaning, "symbol", "") == "search_any"
    assert getattr(among.meaning, "symbol", "") == "search_mail"


def test_what_a_fifth_of_a_large_service_speaks_of_is_its_theme() -> None:
    spoken = [_spec(f"do_{at}", "Moves an email to a folder.", "folder") for at in range(4)]
    others = [_spec(f"show_{at}", "Shows it.", f"thing_{at}") for at in range(12)]
    found = alikes([*spoken, *others])
    assert found is not None and "email" in found.theme


def test_words_of_any_service_are_no_theme() -> None:
    specs = [
        _spec(f"{verb}_data", "Use this tool to read data.") for verb in ("get", "list", "set")
    ]
    found = alikes(specs)
    assert found is not None and not found.theme & {"data", "tool", "get", "use"}


@pytest.mark.parametrize(
    ("name", "function", "about", "kind"),
    [
        ("host_name", "ssh_open", "Opens a connection to a server.", "person_name"),
        ("agents", "make_flow", "Writes a script that connects fast LLM agents.", "person_name"),
        ("value_event", "retention_curve", "Weekly retention of users.", "event"),
        ("room", "say", "Posts a message to a room and returns its number.", "room"),
        ("app_name", "list_suites", "Lists the sections of a test project.", "app"),
        ("stream_name", "probe_stream", "Inspects the codecs of a camera.", "queue"),
        ("region", "run_command", "Runs a command on the instance.", "region"),
    ],
)
def test_nouns_of_another_world_hold_other_things(
    name: str, function: str, about: str, kind: str
) -> None:
    assert _kind(bind(_spec(function, about, name))[0]) != kind


@pytest.mark.parametrize(
    ("name", "function", "about", "kind"),
    [
        ("host_name", "invite_guests", "Invites guests to a dinner party.", "person_name"),
        ("room", "dim_lights", "Dims the lights of a room at home.", "room"),
        ("app_name", "open_app", "Opens an app on the phone.", "app"),
    ],
)
def test_among_words_of_their_world_they_hold_what_they_say(
    name: str, function: str, about: str, kind: str
) -> None:
    assert _kind(bind(_spec(function, about, name))[0]) == kind


@pytest.mark.parametrize(
    ("name", "function", "about", "not_these"),
    [
        ("urn", "get_passage", "Gets a passage as JSON.", "casket coffin"),
        ("connection", "describe", "Describes a table of the database schema.", "Wi-Fi Bluetooth"),
        ("view_rule", "make_collection", "Makes a collection with API rules.", "dinner phones"),
        ("patch", "apply_it", "Applies a unified diff to the code.", "KB MS17"),
    ],
)
def test_programs_take_no_everyday_things_by_a_bare_noun(
    name: str, function: str, about: str, not_these: str
) -> None:
    text = " ".join(_drawn(bind(_spec(function, about, name))[0]))
    assert not any(word in text for word in not_these.split())


def test_everyday_functions_do() -> None:
    (urn,) = bind(_spec("choose_urn", "Chooses what the family buries.", "urn"))
    assert any("urn" in value or "casket" in value for value in _drawn(urn))


def test_things_of_programs_are_told_apart_as_programs_do() -> None:
    (registry,) = bind(_spec("compare", "Compares two schema registries.", "registry"))
    values = _drawn(registry)
    assert values and all("registry" in value and " " not in value for value in values)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("chaptertitle", "title"), ("fileurl", "url"), ("pagecontent", "content")],
)
def test_names_of_two_joined_words_are_read_as_both(name: str, kind: str) -> None:
    assert _kind(bind(_spec("keep_it", "Keeps a page of a book.", name))[0]) == kind


@pytest.mark.parametrize(
    ("about", "deeds"),
    [
        ("Start, read, reset, or stop the pump statistics.", {"start", "read", "reset", "stop"}),
        ("Keeper of the bag. Actions:\n- add/remove/list: by name.", {"add", "remove", "list"}),
    ],
)
def test_what_is_done_is_told_by_alternatives(about: str, deeds: set[str]) -> None:
    (action,) = bind(_spec("keep_bag", about, "action"))
    assert _drawn(action) <= deeds


def test_a_name_means_in_all_functions_what_it_means_in_most() -> None:
    about = {
        "list_suites": "Lists the sections of a test project.",
        "find_cases": "Finds test cases.",
        "mark_cases": "Marks test cases as automated.",
        "get_run": "Gets a test run.",
        "open_ticket": "Opens a support ticket about an incident.",
    }
    specs = [_spec(name, told, "app_name") for name, told in about.items()]
    setting = Setting(alikes=alikes(specs))
    alone = {frozenset(_drawn(bind(spec)[0], 400)) for spec in specs}
    among = {frozenset(_drawn(bind(spec, None, setting)[0], 400)) for spec in specs}
    assert len(alone) > 1 and len(among) == 1


@pytest.mark.parametrize(
    ("name", "function", "about", "form"),
    [
        ("css_content", "update_styles", "Updates the custom styles of a site.", r".*\{.*\}"),
        ("script", "run_it", "Runs a script on a remote server.", r"[a-z].*"),
        ("text", "pretty_json", "Pretty-prints JSON text.", r"[\[{].*[\]}]"),
    ],
)
def test_what_programs_read_is_no_news(name: str, function: str, about: str, form: str) -> None:
    values = _drawn(bind(_spec(function, about, name))[0])
    assert all(re.fullmatch(form, value) for value in values)


@pytest.mark.parametrize(
    ("function", "about", "key", "told", "kind"),
    [
        ("get_job", "Get the details of a Jenkins job.", "job_name", "", "job_title"),
        ("decode_bands", "Decode the colors of a resistor.", "band2", "Second band", "artist"),
        ("minimize", "Minimize it.", "title", "The title of the window to minimize", "period"),
        ("hunt", "Find the signals in the audio.", "method", "", "http_method"),
        ("list_targets", "List targets of a business item.", "relationship", "", "relationship"),
        ("substitute", "Substitute each token of a text.", "token", "", "api_key"),
        ("ping_device", "Ping from a switch.", "destination", "", "location"),
        ("add_camera", "Add a camera over RTSP.", "address", "", "street_address"),
        ("delete_object", "Remove a game object from the scene.", "name", "", "video_game"),
        ("find_usages", "Find every location in the codebase.", "name", "", "location"),
    ],
)
def test_types_of_another_world_need_its_words(
    function: str, about: str, key: str, told: str, kind: str
) -> None:
    assert _kind(bind(_spec(function, about, key, told=told))[0]) != kind


@pytest.mark.parametrize(
    ("function", "about", "key", "told", "form"),
    [
        ("convert", "Convert a PDF to images.", "pdf_url", "", r"https?://.*"),
        ("back_up", "Back up to it.", "to_url", "Backend (e.g., 's3://bucket/path')", "s3://.*"),
        ("scan_file", "Scan a file for flaws.", "path", "Path to the file to scan", r".*\.\w+"),
        ("show", "Shows it.", "shade", "Second one: same shades as hue", "teal|ochre"),
        ("prove", "Prove it.", "goal", "Goal, e.g., Mortal($who, True)", r"Mortal\(.*\)"),
        ("look", "Provide a Lanhu project URL.", "url", "", r"https://www\.lanhu\.com/project/.+"),
        ("fetch", "Fetch it.", "url", "A single job-posting URL.", r".*/careers/\d+"),
        ("list_imports", "List the imports of a PE.", "file_path", "Path to the file", r".*\.exe"),
        ("add_script", "Add a new script.", "content", "", r".*(?:[=(]|import).*"),
    ],
)
def test_values_are_of_the_form_that_is_told(
    function: str, about: str, key: str, told: str, form: str
) -> None:
    spec = _spec(function, about, key, told=told)
    hue = {"type": "string", "description": "First one. One of: teal, ochre"}
    properties = {**spec.parameters["properties"], "hue": hue}  # type: ignore[dict-item]
    whole = FunctionSpec(name=function, description=about, parameters={"properties": properties})
    assert all(re.fullmatch(form, value) for value in _drawn(bind(whole)[0]))


@pytest.mark.parametrize(
    ("function", "about", "key", "told", "form"),
    [
        ("delete_email", "Delete it.", "email_id", "", r"[^@]+"),
        ("sort_mail", "Sort it.", "__user_id__", "The EMAIL of the account", r".+@.+"),
        ("run_query", "Run a query.", "bql", "", r"[A-Z]{4,} .+"),
        (
            "call_it",
            "Call a tool of the MCP server with arguments.",
            "tool",
            "The name of the tool",
            r"[a-z]+_[a-z_]+",
        ),
        ("check_model", "Check it.", "config_json", "", r'\{"(?!city|title).*\}'),
        ("make_ad", "Create a search ad.", "headline", "", r"(?!.*(?:Council|Trams)).+"),
    ],
)
def test_values_are_of_the_trade_around(
    function: str, about: str, key: str, told: str, form: str
) -> None:
    found = _drawn(bind(_spec(function, about, key, told=told))[0])
    assert all(re.fullmatch(form, value) for value in found), found


def test_the_head_of_a_group_is_no_context_of_it() -> None:
    spec = _spec("set_up", "Set up a memory bank.", "mission", told="What it should focus on")
    assert not {"Apollo 11", "Voyager 1", "Artemis I"} & _drawn(bind(spec)[0])


def test_numbers_of_things_are_of_the_size_that_is_shown() -> None:
    told = {"type": "number", "description": "In farads (e.g., 1e-6 for 1µF)"}
    spec = FunctionSpec(name="time_it", parameters={"properties": {"capacitance_farads": told}})
    assert all(float(value) < 1e-4 for value in _drawn(bind(spec)[0]))


def test_examples_that_are_cut_show_nothing() -> None:
    schema = {"type": "string", "examples": ["00Q...", "a01…"]}
    spec = FunctionSpec(name="drop_it", parameters={"properties": {"record_id": schema}})
    assert bind(spec)[0].leaf.examples == ()


def test_topics_and_goods_are_of_what_the_whole_service_is_about() -> None:
    specs = [
        _spec("explain_mead", "Explains something about mead.", "topic", told="The mead topic"),
        _spec("search_products", "Searches the mead products.", "query", told="Which mead"),
        _spec("rate_mead", "Rates a mead.", "score", told="How good"),
    ]
    setting = Setting(alikes=alikes(specs))
    for spec in specs[:2]:
        (parameter,) = bind(spec, None, setting)
        assert all("mead" in one.split() for one in _drawn(parameter))
    (alone,) = bind(specs[0])
    assert not any("mead" in one for one in _drawn(alone))
