"""IDs, keys and numbers as services write them, where a word around tells of which."""

from __future__ import annotations

import random
import re

import pytest

import generator as gen
from generator.records import Json
from generator.semantics.binding.inspect import rows
from generator.semantics.drawing.codeshapes import bits_like, draw_shape, shape_of
from tests.semantics.test_bind import bound, draw


def _drawn(function: str, name: str, kind: str = "string", told: str = "", own: str = "") -> Json:
    schema = {"type": kind, **({"description": own} if own else {})}
    parameters = {"type": "object", "properties": {name: schema}, "required": [name]}
    (one,) = gen.load_specs({"name": function, "description": told, "parameters": parameters})
    return [value for value, _ in rows(one, seed=5, samples=8)[0].samples]


@pytest.mark.parametrize(
    ("function", "name", "told", "own", "form"),
    [
        ("account_lamports", "address", "Balance of the pubkey in lamports", "", r"\w{42,44}"),
        ("confirm_them", "signature", "Look up a transaction signature to confirm", "", r"\w{87,}"),
        ("call_it", "contract_address", "Call a Starknet contract", "", r"0x0[0-9a-f]{63}"),
        ("file_parts", "fileKey", "Get the components of a file", "", r"\w{22}"),
        ("one_part", "key", "Get a component", "The component key", r"[0-9a-f]{40}"),
        ("pad_it", "nodeId", "Set the padding of an auto-layout frame", "", r"\d+:\d+"),
        ("video_comments", "bv_id", "Comments on a video", "", r"BV1\w{9}"),
        ("trial", "nct_id", "Get a trial", "NCT ID such as NCT04280705", r"NCT0\d{7}"),
        ("coin_price_history", "uuid", "Prices", "The UUID of the coin", r"[\w-]{9,13}"),
        ("sign_in", "code", "Exchange it", "Authorization code from the SSO", r"[\w/]{20,}"),
        ("open_session", "token", "Create a new user instance", "", r"(?:sk_test|key|tok)_\w{24}"),
        ("paper_details", "paper_id", "Details of a paper", "", r"\d{4}\.\d{5}"),
        ("which_files", "pattern", "Find files in a directory tree", "", r"[\w.*]+"),
    ],
)
def test_form(function: str, name: str, told: str, own: str, form: str) -> None:
    values = _drawn(function, name, told=told, own=own)
    assert all(isinstance(one, str) and re.fullmatch(form, one) for one in values), values


@pytest.mark.parametrize(
    ("function", "name", "told", "low", "high"),
    [
        ("team_game", "team_id", "The gamePk of a team's last game", 108, 158),
        ("ruku_of_quran", "ruku_no", "", 1, 558),
        ("match_heroes", "match_id", "Heroes picked in a match", 10**9, 10**10),
        ("cidade", "ibge_code", "A town by its IBGE code", 10**6, 10**7),
        ("dig_block", "y", "Dig the block at this position", -64, 320),
        ("lipids", "hdl", "Ratio of blood fats", 20, 80),
        ("hover", "average_speed", "Time that a helicopter takes", 60, 160),
    ],
)
def test_size(function: str, name: str, told: str, low: int, high: int) -> None:
    values = _drawn(function, name, "integer", told)
    assert all(low <= one <= high for one in values), values


def test_channels_of_a_colour_are_no_weights() -> None:
    share = {"type": "number", "description": "Share from 0 to 1"}
    found = bound(dict.fromkeys("rgb", share), name="paint")
    assert all(0 <= value <= 1 for value in draw(found["g"]))


def _calls(function: str, told: str, **properties: Json) -> list[Json]:
    parameters = {"type": "object", "properties": properties, "required": [*properties]}
    spec = {"name": function, "description": told, "parameters": parameters}
    made = gen.generate(gen.load_specs(spec), n=24, seed=3, mix={"single": 1})
    return [one.calls[0].arguments for one in made.examples()]


def test_diagrams_are_in_the_notation_that_is_told() -> None:
    kind = {"type": "string", "enum": ["mermaid", "plantuml", "graphviz", "nomnoml"]}
    calls = _calls("render", "Render a diagram with Kroki", type=kind, content={"type": "string"})
    led = {"plantuml": "@startuml", "graphviz": ("digraph", "graph")}
    assert {one["type"] for one in calls} <= {"mermaid", *led}
    for one in calls:
        assert one["content"].startswith(led.get(one["type"], ("graph", "seq", "pie", "flow")))


def test_programs_are_in_a_language_that_is_known() -> None:
    kind = {"type": "string", "enum": ["lua", "sass", "vbscript"]}
    code = {"type": "string", "description": "Code snippet"}
    calls = _calls("run_code", "Run a snippet of code", code=code, languageId=kind)
    assert {one["languageId"] for one in calls} == {"lua"}


def test_a_program_has_its_arguments_in_a_list() -> None:
    args = {"type": "array", "items": {"type": "string"}, "description": "Command arguments"}
    command = {"type": "string", "description": "The command to execute"}
    calls = _calls("execute_command", "Execute a command", command=command, args=args)
    assert calls
    assert all(" " not in one["command"] and one["args"] for one in calls)


def test_texts_that_only_clients_need_are_not_said() -> None:
    dummy = {"type": "string", "description": "Dummy parameter for no-parameter tools"}
    calls = _calls("list_the_kilns", "List the kilns", random_string=dummy)
    assert calls
    assert all(one == {"random_string": "dummy"} for one in calls)


def test_sides_and_bits_stay_what_they_are() -> None:
    rng = random.Random(3)
    drawn = [draw_shape(shape_of("1920x1080,2560x1440"), rng) for _ in range(5)]
    assert all(re.fullmatch(r"\d{3,4}x\d{3,4},\d{3,4}x\d{3,4}", one) for one in drawn)
    assert set(bits_like(("100", "110"))) == {f"{number:03b}" for number in range(1, 8)}
    assert not bits_like(("100",))
