"""The import layers and the owners of third-party libraries, as ARCHITECTURE.md states them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import generator

ROOT = Path(generator.__file__).parent
LAYERS = (
    ("quick", "records", "errors", "registry", "plugins"),
    ("options", "anchoring", "specs", "semantics"),
    ("arguments", "phrasing"),
    ("functions", "sayable", "unguarded", "plan", "scenarios"),
    (
        "verification",
        "maskednames",
        "masking",
        "dedupe",
        "formats",
        "write",
        "staging",
        "llm",
        "spool",
    ),
    (
        "inputs",
        "drawable",
        "prepare",
        "blocks",
        "engines",
        "twins",
        "dressing",
        "enrich",
        "reword",
        "reworder",
        "rephrase",
        "draft",
        "judging",
    ),
    ("report", "made", "dataset", "finish", "harvest", "pipeline"),
    ("api", "queries", "config", "refresh"),
    ("__init__",),
    ("cli",),
)
FOLDERS = (
    ("catalogues",),
    ("described",),
    ("drawing",),
    ("choices", "domains", "usages"),
    ("numbers", "conditions"),
    ("places", "time"),
    ("topics",),
    ("agreement", "binding"),
)
"""The folders of ``semantics``, from the lowest."""
LEVEL = {name: i for i, layer in enumerate(LAYERS) for name in layer}
OWNERS = {
    "typer": {"cli"},
    "faker": {"semantics"},
    "hypothesis": {"arguments.fallback"},
    "hypothesis_jsonschema": {"arguments.fallback"},
    "jinja2": {"phrasing"},
    "msgspec": {"quick"},
    "openai": {"llm"},
    "polars": {"dedupe", "report.frame", "dataset"},
    "jsonschema_rs": {"arguments.validate"},
    "ray": {"engines.ray"},
    "yaml": {"specs"},
    "rich": {"report", "cli"},
}
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module)
            if node.module == "generator":
                found |= {f"generator.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_down_only(path):
    own = name_of(path).split(".")[0]
    assert own in LEVEL, f"{own} has no layer in ARCHITECTURE.md"
    for imported in imports(path):
        parts = imported.split(".")
        if parts[0] != "generator" or len(parts) == 1:
            continue
        if parts[1] not in LEVEL:  # generator.__version__ and the like
            continue
        assert LEVEL[parts[1]] <= LEVEL[own], (
            f"{name_of(path)} imports {imported}, which is above it"
        )


IN_SEMANTICS = [path for path in MODULES if path.parent.parent.name == "semantics"]


@pytest.mark.parametrize("path", IN_SEMANTICS, ids=name_of)
def test_folders_of_semantics_import_downwards_only(path):
    level = {name: at for at, row in enumerate(FOLDERS) for name in row}
    own = path.parent.name
    for imported in imports(path):
        parts = imported.split(".")
        if parts[:2] == ["generator", "semantics"] and len(parts) > 3:
            above = level[parts[2]] >= level[own] and parts[2] != own
            assert not above, f"{name_of(path)} imports {imported}, which is not below it"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_library_has_one_owner(path):
    own = name_of(path)
    for imported in imports(path):
        library = imported.split(".")[0]
        if library in OWNERS:
            allowed = OWNERS[library]
            assert any(own == owner or own.startswith(owner + ".") for owner in allowed), (
                f"{own} imports {library}, which belongs to {', '.join(sorted(allowed))}"
            )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_stay_small_and_say_what_they_are(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 350
    assert ast.get_docstring(ast.parse(text))


def test_nothing_grab_bag():
    assert not [path for path in MODULES if path.stem in ("utils", "helpers", "common", "misc")]
