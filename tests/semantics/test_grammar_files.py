"""The grammar files that come with the package: each symbol that is named has a rule."""

from __future__ import annotations

from importlib import resources

import pytest

from generator.semantics.drawing.grammar import Grammar, load_grammar

FILES = sorted(
    entry.name.removesuffix(".grammar")
    for entry in (resources.files("generator.semantics") / "catalogues").iterdir()
    if entry.name.endswith(".grammar")
)


@pytest.mark.parametrize("stem", FILES)
def test_symbols_have_rules(stem):
    load_grammar(stem).check()


def test_an_unknown_symbol_is_told():
    with pytest.raises(ValueError, match=r"\[a\] names <b>"):
        Grammar("[a]\nsee <b>\n").check()
