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
    if not found:
        where = ", ".join(str(folder) for folder in folders) or "outputs/"
        msg = f"no record with an id that starts with {start!r} in {where}"
        raise OptionError(msg)
    if len(found) > 1:
        holding = ", ".join(sorted({str(folder) for _, folder in found}))
        several = len({example.id for example, _ in found}) > 1
        way = "give more of the id" if several else "name one with --data"
        msg = f"{len(found)} records with an id that starts with {start!r} in {holding}: {way}"
        raise OptionError(msg)
    return found[0]
