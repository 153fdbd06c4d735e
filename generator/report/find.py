"""Finds one record by the start of its id."""

from __future__ import annotations

from pathlib import Path

import orjson

from generator.errors import OptionError
from generator.formats.canonical import record_to_example
from generator.records import Example


def find_record(start: str, data: Path | None) -> tuple[Example, Path]:
    """The record whose id begins with ``start``, and its folder.

    Looks in ``data``, or in every data set under outputs/. Raises ``OptionError`` if there is none
    or more than one.
    """
    folders = (
        [data]
        if data is not None
        else sorted(p.parent for p in Path("outputs").glob("*/examples.jsonl"))
    )
    found: list[tuple[Example, Path]] = []
    for folder in folders:
        file = folder / "examples.jsonl"
        if not file.is_file():
            msg = f"--data {folder}: no examples.jsonl there"
            raise OptionError(msg)
        prefix = f'"id":"{start}'.encode()
        with file.open("rb") as lines:
            found.extend(
                (record_to_example(orjson.loads(line)), folder)
                for line in lines
                if prefix in line[:120]
            )
    if len(found) != 1:
        where = ", ".join(str(folder) for folder in folders) or "outputs/"
        what = "no record" if not found else f"{len(found)} records"
        msg = f"{what} with an id that starts with {start!r} in {where}"
        raise OptionError(msg)
    return found[0]
