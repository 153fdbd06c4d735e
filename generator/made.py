"""What a run has made: its records in order, read on demand as objects or lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, overload

import orjson

from generator.formats import open_format
from generator.formats.canonical import record_to_example
from generator.inputs import Inputs
from generator.quick import Struct
from generator.records import Example, Rejection
from generator.report.counts import Report
from generator.spool import Place, Spool
from generator.write import LineWriter


class Entry(Struct, frozen=True, gc=False):
    """One record of the data set and where its lines wait."""

    id: str
    split: Literal["train", "validation"]
    scenario: str
    function: str
    place: Place


class Examples(Sequence[Example]):
    """The examples of one split, read when they are asked for."""

    def __init__(self, entries: Sequence[Entry], spool: Spool) -> None:
        """``entries`` in the order of the data set."""
        self._entries = entries
        self._spool = spool

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, i: int) -> Example: ...
    @overload
    def __getitem__(self, i: slice) -> list[Example]: ...
    def __getitem__(self, i: int | slice) -> Example | list[Example]:
        if isinstance(i, slice):
            return [self._read(entry) for entry in self._entries[i]]
        return self._read(self._entries[i])

    def _read(self, entry: Entry) -> Example:
        return record_to_example(orjson.loads(self._spool.line(entry.place, 0)))

    def __repr__(self) -> str:
        return f"<{len(self)} examples>"


class Made(Struct, kw_only=True):
    """Train and validation examples, what was rejected, and the report of the run."""

    inputs: Inputs
    entries: Sequence[Entry]
    spool: Spool
    rejected: Sequence[Rejection]
    report: Report

    @property
    def train(self) -> Examples:
        """The training examples, in shuffled order."""
        return Examples([e for e in self.entries if e.split == "train"], self.spool)

    @property
    def validation(self) -> Examples:
        """The validation examples, in shuffled order."""
        return Examples([e for e in self.entries if e.split == "validation"], self.spool)

    def examples(self) -> Examples:
        """All examples, both splits, in shuffled order."""
        return Examples(self.entries, self.spool)

    def __len__(self) -> int:
        return len(self.entries)

    def lines(self, which: str, split: str | None = None) -> Iterator[bytes]:
        """Lines of one kind, without newline: "canonical" or a format's name; all splits if None.

        Records that the format can't hold are left out.
        """
        made = ("canonical", *self.inputs.options.formats)
        entries = (e for e in self.entries if split is None or e.split == split)
        if which in made:
            column = made.index(which)
            lines = (self.spool.line(entry.place, column) for entry in entries)
            return (line for line in lines if line)
        target = open_format(which, (*self.inputs.specs, *self.inputs.lent))
        examples = (
            record_to_example(orjson.loads(self.spool.line(entry.place, 0))) for entry in entries
        )
        return (target.row(e) for e in examples if target.holds(e) is None)

    def pour(
        self,
        formats: Sequence[str],
        examples: LineWriter,
        targets: Mapping[str, Sequence[LineWriter]],
    ) -> None:
        """Write each record's lines: the canonical one, and to its split's files each format's.

        What a format can't hold is left out.
        """
        made = self.inputs.options.formats
        files = {split: (examples, *each) for split, each in targets.items()}
        if tuple(formats) == made:
            self.spool.pour((entry.place, files[entry.split]) for entry in self.entries)
            return
        opened = [
            open_format(name, (*self.inputs.specs, *self.inputs.lent))
            for name in formats
            if name not in made
        ]
        for entry in self.entries:
            lines = self.spool.lines(entry.place)
            known = dict(zip(made, lines[1:], strict=True))
            if opened:
                example = record_to_example(orjson.loads(lines[0]))
                for target in opened:
                    held = target.holds(example) is None
                    known[target.name] = target.row(example) if held else b""
            wanted = (lines[0], *(known[name] for name in formats))
            for file, line in zip(files[entry.split], wanted, strict=True):
                if line:
                    file.write(line)
