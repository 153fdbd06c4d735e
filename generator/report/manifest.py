"""manifest.json: what went in and what came out; the same bytes for the same run."""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from generator.formats import open_format
from generator.quick import asdict
from generator.write import MARKER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.made import Made

PACKAGES = (
    "callforge",
    "faker",
    "jinja2",
    "jsonschema-rs",
    "hypothesis-jsonschema",
    "orjson",
    "polars",
)


def manifest(made: Made, files: Mapping[str, int]) -> bytes:
    """The manifest as JSON text; ``files`` maps each data file to its number of lines."""
    options = made.inputs.options
    report = made.report
    specs = (*made.inputs.specs, *made.inputs.lent)
    content: dict[str, Any] = {
        MARKER[0]: MARKER[1],
        "inputs": {
            "specs": [
                {"function": spec.name, "source": Path(spec.source).name, "sha256": _hash(spec)}
                for spec in made.inputs.specs
            ],
            "distractors": [
                {"function": spec.name, "sha256": _hash(spec)} for spec in made.inputs.lent
            ],
            "templates": [
                {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
                for folder in options.templates
                for path in sorted(Path(folder).rglob("*.j2"))
            ],
            "examples_sha256": _hash(options.examples) if options.examples else None,
        },
        "options": {
            "n": options.n,
            "seed": options.seed,
            "mix": dict(options.mix),
            "validation": options.validation,
            "holdout": list(options.holdout),
            "formats": list(options.formats),
            "today": options.today.isoformat(),
            "locales": list(options.locales),
            "tools": options.tools,
            "weights": dict(options.weights),
            "system_sha256": _text_hash(options.system),
            "excluded_queries": len(options.exclude),
            "examples": len(options.examples),
        },
        "names": {name: dict(open_format(name, specs).names.there) for name in options.formats},
        "versions": {"python": sys.version.split()[0], **{p: _version(p) for p in PACKAGES}},
        "counts": {
            "asked": report.asked,
            "made": report.made,
            "train": report.train,
            "validation": report.validation,
            "strata": [
                {
                    "function": cell[0],
                    "scenario": cell[1],
                    "split": cell[2],
                    "planned": report.planned.get(cell, 0),
                    "records": report.cells.get(cell, 0),
                }
                for cell in sorted({*report.planned, *report.cells})
            ],
            "rejected": [
                {"stage": stage, "reason": reason, "candidates": n}
                for (stage, reason), n in report.rejected.items()
            ],
        },
        **({"model": report.model} if report.model else {}),
        "files": {**files, "README.md": None, "run.json": None, "manifest.json": None},
        "relaxed": list(report.relaxed),
        "notes": [{"where": note.where, "message": note.message} for note in report.notes],
    }
    return orjson.dumps(content, option=orjson.OPT_INDENT_2) + b"\n"


def _hash(spec: object) -> str:
    return hashlib.sha256(
        orjson.dumps(spec, default=asdict, option=orjson.OPT_SORT_KEYS)
    ).hexdigest()


def _text_hash(text: str | None) -> str | None:
    return None if text is None else hashlib.sha256(text.encode()).hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "unknown"
