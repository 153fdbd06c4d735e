"""Every module that registers semantic types is loaded, in one order."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.semantics.base import SEMANTIC_TYPES
from generator.semantics.catalogues import read_sections
from generator.semantics.drawing import declared
from generator.semantics.drawing.listed import Listed
from generator.semantics.families import FAMILIES, load_families


def test_at_least_seventy_types_each_with_a_name_of_its_own() -> None:
    load_families()
    names = [kind.name for kind in SEMANTIC_TYPES.values()]
    assert len(names) >= 70
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("section", "told"),
    [
        (
            "[mat]\nlisted = coir mat; rag rug\n",
            "mats.ini: [mat]: unknown key 'listed'; known: .*few",
        ),
        (
            "[mat]\nfew = coir mat\nsaid = with a {}\n",
            "'with a {}': not an attachment; allowed: .*after",
        ),
    ],
)
def test_a_slip_in_a_table_of_types_is_told(section, told, tmp_path, monkeypatch):
    (tmp_path / "mats.ini").write_text(section)
    monkeypatch.setattr(declared, "read_sections", lambda name: read_sections(name, tmp_path))
    with pytest.raises(ValueError, match=told.replace("[", r"\[").replace("{", r"\{")):
        declared.declare_table("mats.ini", Listed, __name__)


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
