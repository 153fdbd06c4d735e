"""What the documents promise: commands exist and run, the notebook runs, refresh refreshes."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import nbclient
import nbformat
import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BIN = Path(sys.executable).parent


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.M | re.S)


def commands():
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.strip()]
    return [line for line in lines if not line.startswith("python3 -m venv")]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("function_specs", "scripts", "templates", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def test_the_two_lines_of_the_first_screen_are_there():
    first = README[:1200]
    assert "gen --spec function_specs/weather.json --n 500" in first
    assert "python -m pytest" in first


def test_every_command_of_the_readme_runs(checkout):
    assert len(commands()) >= 6
    for line in commands():
        words = shlex.split(line)
        words[0] = str(BIN / words[0])
        done = subprocess.run(words, cwd=checkout, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}: {done.stderr}"


def test_the_python_of_the_readme_runs(checkout, monkeypatch):
    monkeypatch.chdir(checkout)
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})
    assert (checkout / "outputs" / "notebook" / "train.jsonl").is_file()


def test_every_option_is_in_the_help_and_every_file_is_explained():
    help_text = subprocess.run(
        [BIN / "gen", "--help"], capture_output=True, text=True, check=True
    ).stdout
    for option in (
        "--spec", "--n", "--seed", "--out", "--format", "--mix", "--validation", "--holdout",
        "--templates", "--today", "--jobs", "--strict", "--quiet", "--force", "--system", "--tools",
        "--exclude", "--weight", "--include", "--skip", "--config",
    ):  # fmt: skip
        assert option in help_text
    for file in ("examples.jsonl", "rejected.jsonl", "manifest.json", "run.json"):
        assert file in README


def test_documents_name_files_that_exist():
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([\w./-]+)\)", text):
            assert (ROOT / target).exists(), f"{name}: {target}"
        for target in re.findall(
            r"`((?:semantics|phrasing|arguments|scenarios|formats|report)/[\w/]+\.py)`", text
        ):
            assert (ROOT / "generator" / target).exists(), f"{name}: {target}"


def test_the_map_names_files_that_exist():
    """Also where a row gives a name without its folder, as it does for neighbours."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/]+\.(?:py|ini|txt|toml|grammar))`", text))
    found = (*ROOT.glob("generator/**/*.*"), *ROOT.glob("scripts/*.py"))
    files = [f"/{path.relative_to(ROOT).as_posix()}" for path in found]
    gone = {name for name in named if not any(file.endswith(f"/{name}") for file in files)}
    assert len(named) > 200
    assert gone == {"tests/test_architecture.py"} & named


def test_the_notebook_runs_top_to_bottom_wherever_it_lies(tmp_path):
    fresh = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make_notebooks.py", "--check"], check=False
    )
    assert fresh.returncode == 0, "run scripts/make_notebooks.py"
    book = nbformat.read(ROOT / "notebooks" / "quickstart.ipynb", as_version=4)
    client = nbclient.NotebookClient(
        book, timeout=120, resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    assert any("train.jsonl" in str(cell.get("outputs")) for cell in book.cells)


@pytest.mark.parametrize(
    "command", [(sys.executable, ROOT / "scripts" / "refresh.py"), (BIN / "gen", "refresh")]
)
def test_refresh_remakes_only_what_changed(command, tmp_path):
    spec = tmp_path / "weather.json"
    shutil.copy(ROOT / "function_specs" / "weather.json", spec)
    config = tmp_path / "refresh.toml"
    config.write_text(
        '[weather]\nspec = ["weather.json"]\nn = 20\nout = "data"\n[broken]\nspec = ["gone.json"]\n'
        '[piped]\nspec = ["-"]\n'
    )

    def refresh(*args):
        return subprocess.run(
            [*command, config, *args], capture_output=True, text=True, check=False
        )  # fmt: skip

    first = refresh("weather")
    assert first.returncode == 0, first.stderr
    assert "weather: made: 20 examples" in first.stdout
    assert "weather: unchanged" in refresh("weather").stdout
    (tmp_path / "data" / "train.jsonl").unlink()
    assert "weather: made" in refresh("weather").stdout  # what is damaged is made again
    spec.write_text(spec.read_text().replace("hour by hour", "for each hour"))
    both = refresh()
    assert both.returncode == 1
    assert "weather: made" in both.stdout
    assert "broken: failed" in both.stdout
    assert "gone.json" in both.stdout
    assert "spec '-' is not allowed" in both.stdout
    assert refresh("nope").returncode == 2
