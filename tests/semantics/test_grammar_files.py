"""The grammar files that come with the package: each symbol that is named has a rule."""

from __future__ import annotations

import random
import re
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


def test_options_hold_options_symbols_and_braces():
    rules = Grammar(
        '[a]\n{"is": "{<B>|{no|not} <b>|}"} a(n) <_c> <2-3>\n[b]\nred end\n[c]\napple , <b> ?\n'
    )
    rng = random.Random(0)
    drawn = {rules.draw("a", rng) for _ in range(200)}
    heads = ("Red End", "no red end", "not red end", "")
    assert drawn == {
        f'{{"is": "{head}"}} an Apple, red end ? {number}' for head in heads for number in (2, 3)
    }
    assert rules.draw("c", rng) == "apple, red end?"


@pytest.mark.parametrize("stem", [stem for stem in FILES if stem not in ("code", "web", "files")])
def test_a_text_has_none_of_the_marks_that_it_is_made_with(stem):
    grammar, rng = load_grammar(stem), random.Random(5)
    texts = [grammar.draw(symbol, rng) for symbol in grammar.symbols() for _ in range(20)]
    assert not [text for text in texts if re.search(r"[{}|]", text)]


@pytest.mark.parametrize(
    ("symbol", "wrong"),
    [
        ("work_note", r"^\w+ (?:tomorrow|tonight|next week)"),
        ("any_note", r"^Please ask \w+ last week"),
        ("goal", r"walk .* pounds|lose .* km"),
        ("chart_title", r"20\d\d 20\d\d"),
        ("headline_sports", r"[^s] Drop Points"),
        ("caption", r"'s new "),
        ("policy_question", r"limit of .* do "),
        ("pr_title", r"(?:Add|Remove|Test) (?:race condition|memory leak|deadlock)"),
    ],
)
def test_the_pieces_of_a_text_go_together(symbol, wrong):
    rules, rng = load_grammar("text"), random.Random(7)
    texts = [rules.draw(symbol, rng) for _ in range(600)]
    assert not [text for text in texts if re.search(wrong, text)]
