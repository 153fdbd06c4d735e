"""A package of the user's own brings a semantic type, which the command uses, in workers too."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TYPE = """
import generator as gen

@gen.semantic_type
class Harbour(gen.Catalogue):
    name = "harbour"
    family = "places"
    names = ("harbour", "* port")
    noun = "harbour"

    def values(self):
        return ("Rotterdam", "Bergen", "Valparaíso", "Oakland")

    def attachments(self):
        return (gen.Attachment(text="in {}"),)
"""
SPEC = {
    "name": "find_berth",
    "description": "Find a free berth.",
    "parameters": {
        "type": "object",
        "properties": {
            "harbour": {"type": "string"},
            "cargo_port": {"type": "string"},  # which our own tables know
            "length": {"type": "integer", "minimum": 5},
        },
        "required": ["harbour", "cargo_port"],
    },
}


def test_a_plugin_brings_a_type_of_its_own(tmp_path):
    package = tmp_path / "site"
    (package / "berths-1.0.dist-info").mkdir(parents=True)
    (package / "berths.py").write_text(TYPE)
    (package / "berths-1.0.dist-info" / "METADATA").write_text("Name: berths\nVersion: 1.0\n")
    (package / "berths-1.0.dist-info" / "entry_points.txt").write_text(
        "[generator.plugins]\nberths = berths\n"
    )
    path = os.pathsep.join((str(Path(__file__).parents[1]), str(package)))
    (tmp_path / "spec.json").write_text(json.dumps(SPEC))

    def harbours(jobs, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "generator.cli", "--spec", "spec.json", "--n", "30", "--mix",
             "single=1", "--jobs", str(jobs), "--out", f"out{jobs}{len(environment)}"],
            cwd=tmp_path, capture_output=True, text=True, check=False,
            env={**os.environ, "PYTHONPATH": path, **environment},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        rows = (tmp_path / f"out{jobs}{len(environment)}" / "examples.jsonl").read_text()
        calls = [json.loads(line)["messages"][-1]["tool_calls"][0] for line in rows.splitlines()]
        return {call["arguments"][name] for call in calls for name in ("harbour", "cargo_port")}

    known = {"Rotterdam", "Bergen", "Valparaíso", "Oakland"}
    assert harbours(1) <= known
    assert harbours(2) <= known
    assert not harbours(1, CALLFORGE_NO_PLUGINS="1") <= known

    def shown(*words):
        done = subprocess.run(
            [sys.executable, "-m", "generator.cli", *words], cwd=tmp_path, capture_output=True,
            text=True, check=True, env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip
        return done.stdout

    assert "harbour: harbour, by name" in shown("inspect", "--spec", "spec.json")
    assert " harbour," in shown("list")


def test_help_and_the_version_do_without_plugins(tmp_path):
    (tmp_path / "berths-1.0.dist-info").mkdir()
    (tmp_path / "berths.py").write_text("raise SystemExit(7)\n")
    (tmp_path / "berths-1.0.dist-info" / "METADATA").write_text("Name: berths\nVersion: 1.0\n")
    (tmp_path / "berths-1.0.dist-info" / "entry_points.txt").write_text(
        "[generator.plugins]\nberths = berths\n"
    )
    path = os.pathsep.join((str(Path(__file__).parents[1]), str(tmp_path)))
    codes = [
        subprocess.run(
            [sys.executable, "-m", "generator.cli", word], cwd=tmp_path, capture_output=True,
            check=False, env={**os.environ, "PYTHONPATH": path},
        ).returncode
        for word in ("--help", "--version", "list")
    ]  # fmt: skip
    assert codes == [0, 0, 7]
