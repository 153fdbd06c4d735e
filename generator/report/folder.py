"""Writes a data set's folder: all files staged, then swapped in at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from generator.report.card import card
from generator.report.manifest import manifest
from generator.write import DatasetWriter, write_lines

if TYPE_CHECKING:
    from generator.dataset import Dataset


def write_folder(
    dataset: Dataset,
    out: Path,
    formats: Sequence[str],
    *,
    force: bool = False,
    run: dict[str, Any] | None = None,
) -> Path:
    """Write every file of a data set. Raises ``OutputError``; the old data set stays if it fails.

    ``run`` is what may differ from run to run (timings, jobs, paths); it goes to run.json.
    """
    with DatasetWriter(out, force=force) as writer:
        files: dict[str, int] = {}
        for i, name in enumerate(formats):
            for split in ("train", "validation"):
                file = f"{split}.jsonl" if i == 0 else f"{split}.{name}.jsonl"
                files[file] = write_lines(writer.staging / file, dataset.lines(name, split))
        files["examples.jsonl"] = write_lines(
            writer.staging / "examples.jsonl", dataset.lines("canonical")
        )
        files["rejected.jsonl"] = write_lines(writer.staging / "rejected.jsonl", _rejected(dataset))
        (writer.staging / "README.md").write_text(card(dataset, files), encoding="utf-8")
        (writer.staging / "run.json").write_bytes(
            orjson.dumps(run or {}, option=orjson.OPT_INDENT_2) + b"\n"
        )
        (writer.staging / "manifest.json").write_bytes(manifest(dataset, files))
        writer.commit()
    return out


def _rejected(dataset: Dataset) -> Iterable[bytes]:
    from generator.formats.canonical import example_to_record  # noqa: PLC0415

    for rejection in dataset.rejected:
        if rejection.example is None:
            continue
        record = orjson.loads(example_to_record(rejection.example))
        record["rejection"] = {
            "stage": rejection.stage,
            "reason": rejection.reason,
            "detail": rejection.detail,
        }
        yield orjson.dumps(record)
