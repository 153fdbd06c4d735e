"""``gen check``: a data set of ours, record by record."""

from __future__ import annotations

from pathlib import Path

import orjson

from generator.dedupe import action, normalise
from generator.errors import OptionError
from generator.formats.canonical import record_to_example
from generator.records import Example
from generator.verify import Verifier, known_from_spec

MOST = 200
"""Findings printed at most."""


def check_data(folder: Path) -> list[str]:
    """Faults of a data set, as lines "examples.jsonl:12: reason: detail"; empty if it is right."""
    file = folder / "examples.jsonl"
    if not file.is_file():
        msg = f"{folder}: no examples.jsonl there; gen check wants the folder of a data set"
        raise OptionError(msg)
    found: list[str] = []
    verifiers: dict[str, Verifier] = {}
    seen: dict[tuple[str, bytes], int] = {}
    split_of: dict[str, str] = {}
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            where = f"examples.jsonl:{number}"
            try:
                example = record_to_example(orjson.loads(line))
            except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
                found.append(f"{where}: unreadable: {error!r}")
                continue
            for fault in verifier_for(example, verifiers).check(example):
                found.append(f"{where}: {fault.reason}: {fault.detail}")
            turns = "\n".join(m.content or "" for m in example.messages if m.role == "user")
            key = (normalise(turns), action(example.messages))
            if seen.setdefault(key, number) != number:
                found.append(f"{where}: duplicate: the same as line {seen[key]}")
            if split_of.setdefault(key[0], example.split) != example.split:
                found.append(f"{where}: leak: its query stands in both splits")
            if len(found) >= MOST:
                break
    return found


def verifier_for(example: Example, made: dict[str, Verifier]) -> Verifier:
    """A verifier for the functions that an example offers, kept by their content."""
    called = {call.name for call in example.calls} | {str(example.provenance.get("wants"))}
    specs = [tool for tool in example.tools if tool.name in called]
    key = repr([(s.name, orjson.dumps(s.parameters, option=orjson.OPT_SORT_KEYS)) for s in specs])
    if key not in made:
        made[key] = Verifier({spec.name: known_from_spec(spec) for spec in specs})
    return made[key]
