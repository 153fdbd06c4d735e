"""A few records of each kind, as files: from a spec and templates that nothing else changes.

``GOLDEN=write pytest tests/scenarios/test_golden.py`` writes them anew; read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import generator as gen
from generator.options import PRESETS

HERE = Path(__file__).parent
SPECS = {"chain": "nursery.json"}
KINDS = sorted({kind for preset in PRESETS.values() for kind in preset})


def record(example):
    return {
        "tools": sorted(tool.name for tool in example.tools),
        "messages": [
            {
                "role": m.role,
                **({"content": m.content} if m.content is not None else {}),
                **(
                    {"calls": [[c.name, c.arguments] for c in m.tool_calls]} if m.tool_calls else {}
                ),
            }
            for m in example.messages
        ],
        "slots": [[s.path, s.text, s.turn, s.call] for s in example.slots],
    }


@pytest.mark.parametrize("kind", KINDS)
def test_records_of_each_kind_are_as_read(kind):
    data = gen.generate(
        HERE / SPECS.get(kind, "garden.json"),
        n=6,
        seed=2,
        mix={kind: 1.0},
        templates=(HERE / "templates",),
        validation=0.0,
        noise=0.0,
    )
    made = sorted((record(e) for e in data.examples()), key=json.dumps)
    text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
    file = HERE.parent / "golden" / f"scenario-{kind}.json"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert len(made) == 6
    assert file.read_text(encoding="utf-8") == text
