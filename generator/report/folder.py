"""Writes a data set's folder: all files staged, then swapped in at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from generator.report.card import card
from generator.report.manifest import manifest
from generator.write import DatasetWriter, LineWriter, write_lines

if TYPE_CHECKING:
    from generator.made import Made

SPLITS = ("train", "validation")


def write_folder(made: Made, out: Path, formats: Sequence[str], *, force: bool = False) -> Path:
    """Write a data set's folder. Raises ``OutputError``; the old data set stays if it fails."""
    writer = DatasetWriter(out, force=force)
    with writer as staging:
        fill_folder(made, staging, formats, {})
        writer.commit()
    return out


def fill_folder(made: Made, staging: Path, formats: Sequence[str], run: Mapping[str, Any]) -> None:
    """Write every file of a data set into a folder that is being staged.

    ``run`` is what may differ from run to run (timings, jobs, paths); it goes to run.json.
    """
    files = _write_records(made, staging, formats)
    files["rejected.jsonl"] = write_lines(staging / "rejected.jsonl", _rejected(made))
    (staging / "README.md").write_text(card(made, files), encoding="utf-8")
    (staging / "run.json").write_bytes(orjson.dumps(run, option=orjson.OPT_INDENT_2) + b"\n")
    (staging / "manifest.json").write_bytes(manifest(made, files))


def _write_records(made: Made, staging: Path, formats: Sequence[str]) -> dict[str, int]:
    """Write all records in one pass; the number of lines in each file."""
    with ExitStack() as opened:

        def file(name: str) -> LineWriter:
            return opened.enter_context(LineWriter(staging / name))

        targets = {
            split: [
                file(f"{split}.jsonl" if i == 0 else f"{split}.{name}.jsonl")
                for i, name in enumerate(formats)
            ]
            for split in SPLITS
        }
        examples = file("examples.jsonl")
        made.pour(formats, examples, targets)
    by_format = zip(*(targets[split] for split in SPLITS), strict=True)
    written = [*(each for both in by_format for each in both), examples]
    return {each.path.name: each.count for each in written}


def _rejected(made: Made) -> Iterable[bytes]:
    from generator.formats.canonical import example_to_record  # noqa: PLC0415

    for rejection in made.rejected:
        if rejection.example is None:
            continue
        record = orjson.loads(example_to_record(rejection.example))
        record["rejection"] = {
            "stage": rejection.stage,
            "reason": rejection.reason,
            "detail": rejection.detail,
        }
        yield orjson.dumps(record)
