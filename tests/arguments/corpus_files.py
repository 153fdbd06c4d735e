"""The corpus of schemas, and the independent check that drawn values are held to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

FOLDER = Path(__file__).parent / "corpus"
REAL = Path(__file__).parents[3] / "shared" / "real" / "specs" / "real_specs_openai.json"

PYTHON_CANT_READ = {"named group", "unicode class", "empty class"}
"""ECMA 262 patterns that the independent validator, which uses Python's engine, refuses."""

READ_AS_MEANT = {"list in 2020", "empty list"}
"""Not schemas in their draft: the independent validator raises on them."""


def schemas(*, satisfiable: bool) -> dict[str, Any]:
    """Name → schema; names are "file: name"."""
    found: dict[str, Any] = {}
    for file in sorted(FOLDER.glob("*.json")):
        if (file.stem == "unsatisfiable") is not satisfiable:
            named = json.loads(file.read_text(encoding="utf-8"))
            found |= {f"{file.stem}: {name}": schema for name, schema in named.items()}
    return found


def independent(schema: Any) -> Any:
    """A validator of another library, formats on."""
    default = jsonschema.Draft202012Validator
    chosen = jsonschema.validators.validator_for(schema, default)
    return chosen(schema, format_checker=chosen.FORMAT_CHECKER)


def comparable(name: str) -> bool:
    """Whether the independent validator can read the schema."""
    kind, short = name.split(": ", 1)
    return kind != "slips" and short not in PYTHON_CANT_READ | READ_AS_MEANT
