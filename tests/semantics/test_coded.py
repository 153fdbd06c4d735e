"""Numbers that are told with what each stands for, and the ranges that labelled points tell."""

import pytest

from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.described.coded import in_one_way
from tests.semantics.test_bind import bound, draw


@pytest.mark.parametrize(
    ("told", "kind", "plain"),
    [
        ("End: Blind=0, Through=1, Mid=6", "integer", "End: 0=Blind, 1=Through, 6=Mid"),
        ("Level: LOW = 1 | HIGH = 2", "integer", "Level: 1=LOW, 2=HIGH"),
        ("Tilt (-1.0 = aft, 0.0 = level, 1.0 = fore)", "number", "Tilt (range -1 to 1)"),
        ("Health 1-10 (1=sick, 10=fit)", "integer", "Health 1-10"),
        ("Stage 0-2 (0=a, 1=b, 2=c)", "integer", "Stage 0-2 (0=a, 1=b, 2=c)"),
        ("Pause (default=30, max=60)", "integer", "Pause (default=30, max=60)"),
        ("Water (freezing = 0, boiling = 100)", "number", "Water (freezing = 0, boiling = 100)"),
        ("Boost: title=3, body=1", "string", "Boost: title=3, body=1"),
        ("0 = off, 1 = on", "integer", "0 = off, 1 = on"),
    ],
)
def test_codes_and_points_are_told_in_one_way(told, kind, plain):
    assert in_one_way(told, kind) == plain


def test_labels_before_numbers_are_what_is_said():
    schema = {"type": "integer", "description": "End condition: ThroughAll=1, MidPlane=6, Blind=0"}
    (found,) = bound({"end": schema}).values()
    assert {*draw(found)} == {0, 1, 6}
    texts = found.meaning.texts
    assert [texts[f"int:{one}"][0][1] for one in (1, 6)] == ["through all", "mid plane"]
    assert "six" not in [text for _, text in texts["int:6"]]


def test_points_between_two_sides_are_in_quarters():
    about = "Heel.\n\nArgs:\n    heel: Heel (-1.0 = port, 0.0 = upright, 1.0 = starboard)\n"
    parameters = {"type": "object", "properties": {"heel": {"type": "number"}}}
    (found,) = bind(FunctionSpec(name="set_heel", description=about, parameters=parameters))
    drawn = {*draw(found, 60)}
    assert min(drawn) == -1 and max(drawn) == 1 and len(drawn) > 5


@pytest.mark.parametrize(
    ("key", "told", "ending"),
    [
        ("source", "Source document path", ".docx"),
        ("output", "Output document path", ".docx"),
        (
            "shot_ref",
            "URL or file path to the source photograph",
            (".jpg", ".jpeg", ".png", ".webp"),
        ),
        ("src", "Image path", (".jpg", ".jpeg", ".png", ".webp")),
    ],
)
def test_what_is_told_to_be_a_path_is_one(key, told, ending):
    (found,) = bound({key: {"type": "string", "description": told}}, "keep_it").values()
    assert found.meaning.name == "file_path"
    assert all(text.lower().endswith(ending) for text in draw(found))


@pytest.mark.parametrize("told", ["Node path", "Source folder path"])
def test_other_paths_are_no_files(told):
    (found,) = bound({"target": {"type": "string", "description": told}}, "move_it").values()
    assert found.meaning.name != "file_path"
