"""A finished data set, as a user holds it: a table in a notebook, written to a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from generator.made import Made

if TYPE_CHECKING:
    import polars as pl


class Dataset(Made, kw_only=True):
    """Train and validation examples, what was rejected, and the report of the run."""

    def __enter__(self) -> Dataset:
        return self

    def __exit__(self, *_: object) -> None:
        self.spool.close()

    def write(
        self, out: str | Path, format: str | Sequence[str] | None = None, force: bool = False
    ) -> Path:
        """Write the data set into a folder, atomically; returns the folder.

        ``format``: a target's name, or several; by default the formats that the run was asked for.
        ``force`` allows a folder that is not empty and not a data set of ours (its files are kept).
        """
        from generator.report.folder import write_folder  # noqa: PLC0415

        named = (format,) if isinstance(format, str) else tuple(dict.fromkeys(format or ()))
        return write_folder(self, Path(out), named or self.inputs.options.formats, force=force)

    def to_polars(self) -> pl.DataFrame:
        """One row a record; arguments, tools and messages are JSON text, as structs lose keys."""
        from generator.report.frame import to_frame  # noqa: PLC0415

        return to_frame(self)

    def _repr_html_(self) -> str:
        from html import escape  # noqa: PLC0415 - for notebooks alone

        rows = []
        for example in self.train[:8]:
            asked = next((m.content or "" for m in example.messages if m.role == "user"), "")
            calls = "; ".join(
                f"{call.name}({orjson.dumps(call.arguments).decode()})" for call in example.calls
            )
            cells = (example.scenario, asked, calls or example.messages[-1].content or "")
            rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
        head = "<tr><th>scenario</th><th>user</th><th>assistant</th></tr>"
        return (
            f"<p>{len(self.train)} train, {len(self.validation)} validation examples</p>"
            f"<table>{head}{''.join(rows)}</table>"
        )

    def __repr__(self) -> str:
        return f"<Dataset: {len(self.train)} train, {len(self.validation)} validation>"
