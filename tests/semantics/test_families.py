"""Every module that registers semantic types is loaded, in one order."""

from __future__ import annotations

import sys
from pathlib import Path

import generator.semantics
from generator.semantics.base import SEMANTIC_TYPES
from generator.semantics.families import load_families


def test_no_family_is_forgotten() -> None:
    load_families()
    folder = Path(generator.semantics.__file__).parent
    registering = {
        path.stem
        for path in folder.glob("*.py")
        if "\n@semantic_type\n" in path.read_text(encoding="utf-8")
    }
    loaded = {name.rpartition(".")[2] for name in sys.modules if "generator.semantics." in name}
    assert registering - loaded == set()


def test_at_least_seventy_types_each_with_a_name_of_its_own() -> None:
    load_families()
    names = [kind.name for kind in SEMANTIC_TYPES.values()]
    assert len(names) >= 70
    assert len(set(names)) == len(names)
