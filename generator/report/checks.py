"""``gen check``: a data set of ours, record by record and file by file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from generator.dedupe import action, normalise
from generator.errors import OptionError
from generator.formats import open_format
from generator.formats.base import ExportFormat
from generator.formats.canonical import record_to_example
from generator.masking import unmasked
from generator.quick import Struct, field
from generator.records import Example, FunctionSpec
from generator.report.contradictions import SameWords
from generator.verification.grounding import known_from_spec
from generator.verification.verifier import Verifier
from generator.write import read_manifest

MOST = 200
"""Findings printed at most."""


def check_data(folder: Path) -> tuple[list[str], str]:
    """Faults of a data set as lines "examples.jsonl:12: reason: detail", and what was checked.

    Every record is verified anew, and every line of the training files must be what its record
    gives in that format.
    """
    file = folder / "examples.jsonl"
    if not file.is_file():
        msg = f"{folder}: no examples.jsonl there; gen check wants the folder of a data set"
        raise OptionError(msg)
    found: list[str] = []
    manifest = read_manifest(folder)
    offers_all = manifest is not None and manifest["options"].get("tools") == "all"
    check = _Records(offers_all)
    files = list(_files(folder, manifest, found))
    count = 0
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            count = number
            try:
                example = record_to_example(orjson.loads(line))
            except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
                found.append(f"examples.jsonl:{number}: unreadable: {error!r}")
                continue
            found += [
                f"examples.jsonl:{number}: {fault}" for fault in check.faults(example, number)
            ]
            found += [fault for one in files for fault in one.faults(example)]
            if len(found) >= MOST:
                return found, ""
    found += [fault for one in files for fault in one.rest()]
    names = ", ".join(["examples.jsonl", *(one.name for one in files)])
    shared = check.same_words.shared
    what = "query stands" if shared == 1 else "queries stand"
    more = f"; {shared:,} {what} in several, beside other tools" if shared else ""
    return found, f"{folder}: {count:,} records ({names}){more}"


class _Records(Struct):
    """What must hold of each record, and among all of them."""

    offers_all: bool = False
    verifiers: dict[str, Verifier] = field(default_factory=dict)
    seen: dict[tuple[str, str, bytes], int] = field(default_factory=dict)
    split_of: dict[str, str] = field(default_factory=dict)
    same_words: SameWords = field(default_factory=SameWords)

    def faults(self, example: Example, number: int) -> Iterator[str]:
        """What is wrong with one record."""
        for fault in verifier_for(example, self.verifiers, whole=self.offers_all).check(example):
            yield f"{fault.reason}: {fault.detail}"
        example = unmasked(example)
        turns = "\n".join(m.content or "" for m in example.messages if m.role == "user")
        # the same request is another record where it fails
        failed = "\n".join(m.content or "" for m in example.messages if m.is_error)
        key = (normalise(turns), failed, action(example.messages))
        first = self.seen.setdefault(key, number)
        if first != number:
            yield f"duplicate: the same as line {first}"
        yield from self.same_words.faults(example, number)
        if self.split_of.setdefault(key[0], example.split) != example.split:
            yield "leak: its query stands in both splits"


class _TrainingFile(Struct):
    """One file of rows, compared with the records as they pass."""

    name: str
    split: str
    target: ExportFormat
    lines: BinaryIO
    number: int = 0

    def faults(self, example: Example) -> Iterator[str]:
        """Whether the next line is this record, if the file should hold it."""
        if example.split != self.split or self.target.holds(example) is not None:
            return
        self.number += 1
        if self.lines.readline().rstrip(b"\n") != self.target.row(example):
            yield f"{self.name}:{self.number}: differs from record {example.id}"

    def rest(self) -> Iterator[str]:
        """Lines that belong to no record."""
        if self.lines.readline():
            yield f"{self.name}:{self.number + 1}: belongs to no record"
        self.lines.close()


def _files(
    folder: Path, manifest: dict[str, Any] | None, found: list[str]
) -> Iterator[_TrainingFile]:
    if manifest is None:
        found.append("manifest.json: is missing or not of a data set of ours")
        return
    inputs = [*manifest["inputs"]["specs"], *manifest["inputs"]["distractors"]]
    functions = [FunctionSpec(name=one["function"]) for one in inputs]
    for i, name in enumerate(manifest["options"]["formats"]):
        for split in ("train", "validation"):
            file = f"{split}.jsonl" if i == 0 else f"{split}.{name}.jsonl"
            if not (folder / file).is_file():
                found.append(f"{file}: is missing")
                continue
            lines = (folder / file).open("rb")
            yield _TrainingFile(file, split, open_format(name, functions), lines)


def verifier_for(example: Example, made: dict[str, Verifier], *, whole: bool = False) -> Verifier:
    """A verifier for the functions that an example offers, kept by their content.

    ``whole``: as of ``Verifier``, the same for all that ``made`` keeps.
    """
    example = unmasked(example)
    called = {call.name for call in example.calls} | {str(example.provenance.get("wants"))}
    specs = [tool for tool in example.tools if tool.name in called]
    key = repr([(s.name, orjson.dumps(s.parameters, option=orjson.OPT_SORT_KEYS)) for s in specs])
    if key not in made:
        made[key] = Verifier({spec.name: known_from_spec(spec) for spec in specs}, whole=whole)
    return made[key]
