import random
import re

import pytest
from group_two import bound, check_family, draws, leaf, suits

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.binding.inspect import rows


def test_values_are_clean_repeat_and_read_back():
    check_family("files")


def test_kind_of_file_follows_function_and_examples():
    assert all(v.endswith(".pdf") for v in draws(bound("file_path", leaf("path", "read_pdf"))))
    shown = leaf("path", "load", examples=["data.csv"])
    assert all(v.endswith(".csv") for v in draws(bound("file_path", shown)))


def test_windows_paths_where_shown():
    shown = leaf("path", "open", examples=["C:\\Users\\me\\a.txt"])
    assert all(v.startswith("C:\\") and "/" not in v for v in draws(bound("file_path", shown)))


def test_a_folder_is_not_a_file():
    assert not suits("file_path", leaf("directory_path", "list_directory"))
    assert suits("directory", leaf("directory_path", "list_directory"))


def test_a_bare_path_is_a_folder_where_folders_are_made_or_looked_through():
    for name in ("create_directory", "directory_tree", "search_files"):
        assert suits("directory", leaf("path", name))
        assert not suits("file_path", leaf("path", name))
    assert suits("file_path", leaf("path", "read_file"))
    assert suits("file_path", leaf("path", "search_files", description="Path of the file"))
    assert suits("directory", leaf("path", "open_it", description="Directory to open"))


def test_an_ending_and_folders_of_a_program_s_own_are_kept():
    shown = leaf("path", "create_script", examples=["Assets/Scripts/My.cs"])
    made = draws(bound("file_path", shown))
    assert all(v.startswith("Assets/Scripts/") and v.endswith(".cs") for v in made)
    lean = leaf("file_path", "term_goal", description="Absolute path to Lean file")
    assert all(v.endswith(".lean") for v in draws(bound("file_path", lean)))
    assert suits("directory", leaf("repo_path", "git_log"))
    book = leaf("path", "insert_image", others=["sheet", "image_path"])
    assert all(v.endswith(".xlsx") for v in draws(bound("file_path", book)))


@pytest.mark.parametrize(
    ("name", "function", "told", "about", "endings"),
    [
        ("input_file", "extract_audio", "", "Extract audio as mp3 from a video", "mp4 mov avi"),
        ("output_file", "extract_audio", "", "Extract audio as mp3 from a video", "mp3"),
        ("input_path", "md_to_pdf", "", "Convert Markdown to PDF", "md"),
        ("file", "set_breakpoint", "File path where to set it", "", "js ts py go java rs tsx"),
        ("jar_path", "decompile", "The absolute path to the JAR file", "", "jar"),
        ("path", "suggest_links", "", "Analyse a note and suggest related notes", "md"),
        ("image_path", "detect", "Path to the image (supports jpg, bmp)", "", "jpg bmp"),
        ("path", "save_it", "Path to the SVG", "", "svg"),
        ("path", "import_it", "Path to a CSV or JSON file", "", "csv json"),
        ("cookies_file", "read_it", "Path to Netscape cookie file", "", "txt"),
    ],
)
def test_what_is_told_and_done_decides_the_kind_of_file(name, function, told, about, endings):
    made = draws(bound("file_path", leaf(name, function, description=told, about=about)))
    assert {str(v).rpartition(".")[2] for v in made} <= set(endings.split())


def test_files_elsewhere_have_keys_and_lie_where_they_are_told_to():
    stored = leaf("file_path", "upload", description="The destination path in Cloud Storage")
    assert not any(str(v).startswith(("/", "~")) for v in draws(bound("file_path", stored)))
    trash = leaf("path", "restore_note", description="Path inside .trash/ of the note")
    assert all(str(v).startswith(".trash/") for v in draws(bound("file_path", trash)))


def test_projects_are_folders_and_addresses_of_services_no_files():
    assert suits(
        "directory", leaf("project_path", "build", description="Path to the Godot project")
    )
    routes = leaf("path", "call", examples=["/users", "/groups"])
    assert not suits("file_path", routes)


@pytest.mark.parametrize(
    ("name", "told", "about", "part"),
    [
        ("rulebook_path", "Checks the game against a rulebook.", "", "rulebook"),
        (
            "path",
            "Reads the shelf.json file of a shop.",
            "Path to the shelf.json file",
            "shelf.json",
        ),
        ("out_path", "Saves the bracket as its own .SLDASM file.", "", "bracket"),
    ],
)
def test_a_file_that_no_list_knows_is_called_after_what_it_holds(name, told, about, part):
    shown = leaf(name, "save_bracket", description=about, about=told)
    assert all(part in v for v in draws(bound("file_path", shown)))


def test_most_of_the_examples_tell_how_paths_are_written():
    shown = leaf("path", "open", examples=["~/a.txt", "/tmp/b.txt", "C:\\Users\\me\\c.txt"])
    assert not any(v.startswith("C:\\") for v in draws(bound("file_path", shown)))


def test_a_ledger_that_commits_is_no_repository_of_code():
    schema = {"type": "object", "properties": {"file_path": {"type": "string"}}}
    told = "Commit an import of a statement. The file must not have changed since."
    (row,) = rows(FunctionSpec(name="commit_import", description=told, parameters=schema))
    assert row.semantic == "file_path"


@pytest.mark.parametrize(
    ("function", "key", "told", "held"),
    [
        ("play_music", "directory", "Music directory", r"(?i)music|audio|record|podcast|sound|sampl"
         r"|interview|memo|download"),
        ("train_model", "data_dir", "Dataset directory", r"data"),
        ("tail_logs", "log_dir", "Log directory", r"log"),
        ("save_page", "download_dir", "Download directory", r"/Downloads"),
        ("add_booking", "directory", "Project directory", r"/(?:projects|code|work|repos)/\w"),
    ],
)  # fmt: skip
def test_folders_are_of_what_lies_in_them(function: str, key: str, told: str, held: str) -> None:
    parameters = {"type": "object", "properties": {key: {"type": "string", "description": told}}}
    spec = FunctionSpec(name=function, description="", parameters=parameters)
    draw, rng = bind(spec)[0].meaning.sampler("any"), random.Random(2)
    for _ in range(40):
        assert re.search(held, str(draw(rng, DEFAULT_ANCHOR)))
