"""What the parameters of studios, game engines, makers and laboratories hold."""

import re

import pytest

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
        ("verse", "Verse of the Bhagavad Gita", "chapter", r"1?\d"),
        ("find_pets", "Adoptable pets on Petfinder", "size", r"[a-z]+"),
    ],
)
def test_values_are_those_of_the_trade(name, description, parameter, form):
    number = {"type": "number"} if parameter in ("fmax", "chapter") else ""
    drawn = values(function(name, description, **{parameter: number}))
    assert all(re.fullmatch(form, str(value)) for value in drawn), drawn
