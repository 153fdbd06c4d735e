"""Which functions longer conversations are about, and how they ask."""

from __future__ import annotations

import json
import random
from collections import Counter

import generator as gen
from generator.scenarios.asking import question
from generator.scenarios.ease import ease
from generator.scenarios.needed import needed
from generator.scenarios.plain import plain
from generator.scenarios.telling import told
from tests.scenarios.test_asking import compiled

TEXT = {"type": "string"}


def test_patterns_snippets_and_settings_are_hardly_talked_about():
    city = compiled("get_weather", "Get the weather in a city.", ["city"], city=TEXT)
    litres = {"type": "integer", "description": "Litres of water."}
    water = compiled("water_plant", "Water a plant.", ["litres"], litres=litres)
    assert ease(city) == ease(water) == 1.0
    code = compiled("run_code", "Run Python code.", ["code"], code=TEXT)
    offset = {"type": "integer", "description": "The offset."}
    later = compiled("read_log", "Read the log.", ["offset"], offset=offset)
    shown = {"type": "string", "description": "Pattern, e.g. '*.py' or 'src/**/*.ts'"}
    files = compiled("match", "Match files.", ["glob"], glob=shown)
    assert max(map(ease, (code, later, files))) < 0.5


def test_functions_that_are_told_in_other_languages_or_not_at_all_give_way():
    assert ease(compiled("get_it", "", ["city"], city=TEXT)) < 1.0
    assert ease(compiled("get_weather", "获取城市的天气", ["city"], city=TEXT)) < 1.0


def spec(name, told, key):
    schema = {"type": "object", "properties": {key: TEXT}, "required": [key]}
    return {"name": name, "description": told, "parameters": schema}


TWO = [
    spec("get_weather", "Get the weather in a city.", "city"),
    spec("run_code", "Run Python code.", "code"),
]


def test_long_conversations_are_about_what_people_talk_about():
    for kind, even in (("single", True), ("parallel", False)):
        data = gen.generate(TWO, n=40, seed=1, mix={kind: 1.0}, validation=0.0)
        made = Counter(entry.function for entry in data.entries)
        assert (made["get_weather"] < 25) == even, kind


def test_who_has_less_is_told_and_planned(tmp_path):
    for kind, even in (("single", True), ("parallel", False)):
        data = gen.generate(TWO, n=40, seed=1, mix={kind: 1.0})
        told = [note for note in data.report.notes if note.message.startswith("run_code: ")]
        assert bool(told) != even
        assert all(kind in note.message and "get_weather" not in note.message for note in told)
        assert data.report.planned == data.report.cells
        folder = data.write(tmp_path / kind)
        assert ("differ in their planned shares" in (folder / "README.md").read_text()) != even
        counts = json.loads((folder / "manifest.json").read_text())["counts"]
        assert sum(each["planned"] for each in counts["strata"]) == 40


def test_a_country_is_asked_for_by_its_name_and_a_setting_not_at_all():
    days = compiled("holidays", "Public holidays.", ["country_code"], country_code=TEXT)
    said = {question(needed(days), random.Random(at)) for at in range(20)}
    assert not any("code" in text for text in said)
    later = compiled("read_log", "Read a log.", ["week_offset"], week_offset={"type": "integer"})
    assert not needed(later)


def test_a_picture_is_asked_for_by_what_it_shows():
    image = compiled("create_image", "Create an image.", ["prompt"], prompt=TEXT)
    said = {question(needed(image), random.Random(at), ("",)) for at in range(30)}
    assert "What should it show?" in said


def test_filters_in_code_are_no_part_of_what_is_said_in_conversation():
    told = {"type": "string", "description": 'JSON filter, e.g. {"gte": 100}'}
    found = compiled("search_files", "Search files.", ["query"], query=TEXT, filters=told)
    assert plain(found, {"/query"})
    assert not plain(found, {"/query", "/filters"})


def test_single_letters_are_not_asked_for():
    kind = {"type": "string", "enum": ["f", "c", "m", "v"]}
    assert not needed(compiled("list_symbols", "List symbols.", ["kind"], kind=kind))


def test_a_person_is_asked_for_as_one():
    note = compiled("message", "Send a note.", ["teacher", "text"], teacher=TEXT, text=TEXT)
    said = {question(needed(note)[:1], random.Random(at), ("",)) for at in range(40)}
    assert "Could you tell me the teacher?" not in said


def test_what_is_counted_is_told_as_so_many():
    told_so = {
        told({"title": "Lunch", "responses": 571}, None, random.Random(at)) for at in range(9)
    }
    assert all("571 responses" in (text or "") for text in told_so)
    assert told({"savings": 40}, None, random.Random(1)) == "The savings are 40."


def test_a_region_is_known_by_its_name():
    job = compiled("start_job", "Start a job.", ["region_id"], region_id=TEXT)
    said = {question(needed(job), random.Random(at), ("",)) for at in range(30)}
    assert "Which region?" in said
    assert not any("ID" in text for text in said)


def test_nobody_is_asked_for_the_every():
    days = {"type": "integer", "description": "Days between waterings"}
    assert not needed(compiled("remind", "Set a reminder.", ["every_days"], every_days=days))


def test_requests_with_letters_that_are_no_words_give_way():
    path = {"type": "string", "description": "Path of the file."}
    odd = compiled("analyze_cls", "Analyze cls errors.", ["path"], path=path)
    plainly = compiled("analyze_errors", "Analyze errors.", ["path"], path=path)
    assert ease(odd) < ease(plainly) == 1.0


def test_what_is_measured_is_not_yet_to_be_written():
    sense = compiled("measure", "Measure any content.", ["content"], content=TEXT)
    said = {question(needed(sense), random.Random(at), ("",)) for at in range(30)}
    assert not any("should it say" in text or "to say" in text for text in said)
