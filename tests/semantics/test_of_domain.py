"""Values of the domain that a function is nearest to, and what its tables must be like."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.base import Setting
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import FOLDER
from generator.semantics.domains.nearest import nearest
from generator.semantics.domains.tables import domains, section_of
from generator.semantics.domains.vectors import (
    NOTHING,
    SIZE,
    text_vector,
    tokens,
    tokens_of_lines,
)
from generator.semantics.drawing.grammar import Grammar, load_grammar

TEXT = {"type": "string"}


def _spec(name: str, about: str, **properties: Any) -> FunctionSpec:
    parameters = {"type": "object", "properties": properties, "required": [*properties]}
    return FunctionSpec(name=name, description=about, parameters=parameters)


def test_alike_texts_point_alike():
    wells = text_vector("drilling wells for oil and gas")
    assert wells.like(text_vector("mud pressure in the borehole")) > wells.like(
        text_vector("playlists and songs of an artist")
    )
    assert text_vector("zzqx 123") == NOTHING
    assert NOTHING.like(wells) == 0


def test_each_word_has_a_row():
    words = (FOLDER / "vectors" / "words.txt").read_text().split()
    assert len(words) == len(set(words))
    assert (FOLDER / "vectors" / "vectors.bin").stat().st_size == len(words) * SIZE


def test_domains_have_names_of_their_own():
    heads = [
        head
        for path in (FOLDER / "domains").glob("*.txt")
        for head in re.findall(r"(?m)^\[\[(\w+) \|", path.read_text())
    ]
    assert len(heads) == len(set(heads)) == len(domains())


@pytest.mark.parametrize("area", sorted(path.stem for path in (FOLDER / "domains").glob("*.txt")))
def test_each_section_draws(area):
    text, dice = (FOLDER / "domains" / f"{area}.txt").read_text(), random.Random(1)
    for name in re.findall(r"(?m)^\[\[(\w+) \|", text):
        domain = domains()[name]
        body = re.sub(r"(?m)^\[([^\[\]\n]+)\]$", lambda one: f"[{one[1].lstrip('.')}]", domain.text)
        Grammar(body, load_grammar("text")).check()
        for head in domain.heads:
            assert section_of(f"{name}:{head}") == (domain, head)
            drawn = domain.told().draw(head, dice)
            assert drawn, (name, head)
            assert "&#" not in drawn, (name, head)


def test_what_a_domain_calls_its_own_is_the_same_in_one_call():
    wells = domains()["drilling"].told()
    dice = random.Random(2)
    assert wells.draw("well name", dice) == wells.draw("well name", dice)


WELLS = "Work out the rate of penetration from the drilling log of a well"


@pytest.mark.parametrize(
    ("spec", "key", "form"),
    [
        (_spec("penetration_rate", WELLS, rig_name=TEXT), "rig_name", r"[A-Z].+"),
        (
            _spec("tune_play", "Play a MIDI file of notes on a track", midi_path=TEXT),
            "midi_path",
            r".+\.midi?",
        ),
        (
            _spec("fix_sentence", "Correct the grammar and spelling of a sentence", sentence=TEXT),
            "sentence",
            r".+ .+",
        ),
    ],
)
def test_values_are_of_the_domain(spec, key, form):
    drawn = [call[key] for call in gen.sample_arguments(spec, 20, seed=1)]
    assert all(re.fullmatch(form, value) for value in drawn), drawn


def test_products_are_named():
    told = _spec("list_them", "List reports of the issue tracker", fields=TEXT)
    (leaf,) = (one.leaf for one in bind(told, None, Setting()))
    near = nearest(leaf)
    assert near is not None
    assert not near.domain.product
    named = _spec("list_them", "List YouTrack reports of the issue tracker", fields=TEXT)
    (leaf,) = (one.leaf for one in bind(named, None, Setting()))
    found = nearest(leaf)
    assert found is not None
    assert found.domain.name == "youtrack"


def test_what_is_shown_or_listed_stays():
    shown = {**TEXT, "examples": ["alpha-7", "beta-2"]}
    spec = _spec("tune_play", "Play a MIDI file of notes on a track", midi_path=shown)
    (bound,) = bind(spec, None, Setting())
    assert not bound.why.startswith("domain")


def test_a_name_alone_is_of_no_domain():
    (bound,) = bind(_spec("do_it", "", rig_name=TEXT), None, Setting())
    assert not bound.why.startswith("domain")


def test_lines_have_the_words_that_each_has_alone():
    lines = ["fern bedName", "x", "moss-count 2nd", "", "HTTPHeaders", "mosses, ferns"]
    assert list(tokens_of_lines(lines)) == [tokens(line) for line in lines]
