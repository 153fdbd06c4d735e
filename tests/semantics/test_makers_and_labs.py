"""What the parameters of studios, game engines, makers and laboratories hold."""

import re

import pytest

from generator.phrasing.grammar.described.nouns import cased
from tests.semantics.test_products import function, values


@pytest.mark.parametrize(
    ("name", "description", "parameter", "form"),
    [
        ("load_instrument", "Load an instrument in Ableton", "uri", r"query:\w+#.+"),
        ("set_scene", "Switch the scene in OBS", "scene_name", r"[A-Z].+"),
        ("text_to_sound_effects", "Sound effect", "text", r"(?!My|The|Do|Hi)[a-z].+"),
        ("open_scene", "Open a scene in Godot", "path", r"res://.+\.tscn"),
        ("duplicate", "Duplicate a part in Roblox Studio", "instance_path", r"game\.\w+.*"),
        ("run_code", "Run Python code in Blender", "code", r"bpy\..+"),
        ("create_object", "Create an object in FreeCAD", "obj_type", r"\w+::\w+"),
        ("slice_stl", "Slice a model", "material", r"[A-Z]\S+"),
        ("arduino_upload", "Upload a sketch", "board", r"\w+:\w+:\w+"),
        ("launch", "Launch a channel on Roku", "app", r"[A-Z].+"),
        ("log_qso", "Ham radio log", "callsign", r"[A-Z]+\d[A-Z]+|[A-Z]\d[A-Z]+"),
        ("search", "Search bioRxiv", "server", r"(?:bio|med)rxiv"),
        ("relax", "Relax a structure with ASE", "fmax", r"0\.\d+"),
        ("samtools_view", "Reads of a BAM file", "region", r"chr\S+|X:.+"),
        ("oeis_lookup", "Look a sequence up in the OEIS", "sequence", r"[\dA].*\d"),
        ("biopsy", "Study in an Orthanc server", "level", r"[A-Z]+"),
        ("whisper", "Transcribe with Whisper", "task", r"transcribe|translate"),
        ("place", "Place a part in KiCad", "reference", r"[A-Z]+\d+"),
        ("grade", "Grade a route at the crag", "style", r"[a-z ]+"),
        ("design_primer", "Design a PCR primer", "product_size", r"\d+-\d+"),
        ("balance", "Balance a chemical reaction", "equation", r".+ -> .+"),
        ("verse", "Verse of the Bhagavad Gita", "chapter", r"1?\d"),
        ("find_pets", "Adoptable pets on Petfinder", "size", r"[a-z]+"),
    ],
)
def test_values_are_those_of_the_trade(name, description, parameter, form):
    number = {"type": "number"} if parameter in ("fmax", "chapter") else ""
    drawn = values(function(name, description, **{parameter: number}))
    assert all(re.fullmatch(form, str(value)) for value in drawn), drawn


@pytest.mark.parametrize(
    ("name", "description", "parameter", "told"),
    [
        ("move_object", "Move an object in Blender", "location", ""),
        ("set_color", "Set the color of a light", "rgb_color", ""),
        ("duplicate", "Duplicate a thing", "shift", "X, Y, Z offset"),
    ],
)
def test_vectors_have_three_members(name, description, parameter, told):
    listed = {"type": "array", "items": {"type": "number"}, "description": told}
    drawn = values(function(name, description, **{parameter: listed}))
    assert {len(value) for value in drawn} == {3}


def test_pictures_are_asked_for_and_changed() -> None:
    made = values(function("generate", "Queue a picture in ComfyUI", prompt=""))
    changed = values(function("edit_image", "Edit an image", prompt=""))
    assert not any(re.match(r"(?:Draft|Write|Summarize|Explain) ", text) for text in made)
    assert not any(re.match(r"(?:an?|misty) ", text) for text in changed)


@pytest.mark.parametrize(
    ("name", "parameter", "ending"),
    [
        ("read_xmind", "file_path", ".xmind"),
        ("slice_stl", "stl_path", ".stl"),
        ("ffmpeg_cut", "input_path", ".m"),
    ],
)
def test_files_are_those_of_the_program(name, parameter, ending):
    drawn = values(function(name, "Work on a file", **{parameter: ""}))
    assert all(ending in value for value in drawn), drawn


@pytest.mark.parametrize(("noun", "written"), [("nba boxscore", "NBA boxscore"),
    ("imdb title", "IMDb title"), ("oura sleep", "Oura sleep"), ("a hat", "a hat")])  # fmt: skip
def test_products_are_written_as_they_write_themselves(noun, written):
    assert cased(noun) == written
