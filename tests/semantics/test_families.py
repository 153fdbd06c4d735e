"""Every module that registers semantic types is loaded, in one order."""

from __future__ import annotations

import subprocess
import sys

from generator.semantics.base import SEMANTIC_TYPES
from generator.semantics.families import FAMILIES, load_families


def test_at_least_seventy_types_each_with_a_name_of_its_own() -> None:
    load_families()
    names = [kind.name for kind in SEMANTIC_TYPES.values()]
    assert len(names) >= 70
    assert len(set(names)) == len(names)


def test_which_meaning_wins_depends_on_no_order_of_imports():
    code = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module('generator.semantics.' + name)\n"
        "from generator.semantics.binding.candidates import index\n"
        "print([(k, [(p, t.name) for p, t, _ in v]) for k, v in sorted(index().by_word.items())])\n"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code, *first], capture_output=True, check=True).stdout
        for first in ([], ["topics.work", "topics.text", "numbers.counts"], FAMILIES[::-1])
    ]
    assert runs[0] == runs[1] == runs[2]


def test_every_module_of_types_has_its_place_in_the_order():
    load_families()
    found = (kind for kind in SEMANTIC_TYPES.values() if kind.names or kind.formats or kind.hints)
    modules = {kind.__module__ for kind in found}
    ours = {name for name in modules if name.startswith("generator.")}
    assert ours <= {f"generator.semantics.{family}" for family in FAMILIES}
