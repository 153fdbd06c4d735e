"""Flags of well-known names: every line of the table can be said, and is read as what it says."""

from __future__ import annotations

import pytest

import generator as gen
from generator.records import DEFAULT_ANCHOR
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import read_values

LINES = read_values("flags.txt")


def _bound(name: str, cue: str) -> gen.SemanticType:
    spec = {
        "name": "do_it",
        "description": f"Does it with the {cue}" if cue else "Does it",
        "parameters": {"type": "object", "properties": {name: {"type": "boolean"}}},
    }
    (parameter,) = bind(*gen.load_specs(spec))
    return parameter.meaning


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split(" ")[0])
def test_line_is_said_and_read(line: str) -> None:
    left, yes, no = line.split(" | ")
    names, _, cues = left.partition(" @ ")
    meaning = _bound(names.split()[0], (cues.split() or [""])[0])
    assert {one.strip() for one in yes.split(";")}.isdisjoint(one.strip() for one in no.split(";"))
    for value in (True, False):
        said = [one.say(value, DEFAULT_ANCHOR) for one in meaning.surfaces()]
        assert any(said)
        for text in said:
            assert text is None or meaning.read(text, DEFAULT_ANCHOR) is value


def test_context_tells_flags_of_one_name_apart() -> None:
    donated, met = (_bound("recurring", word).phrases for word in ("donation", "meeting"))
    assert donated != met
    assert _bound("landscape", "garden").phrases.yes != _bound("landscape", "page").phrases.yes


def test_a_description_tells_which_are_all() -> None:
    told = {"type": "boolean", "description": "Include docked boats"}
    spec = {
        "name": "list_boats",
        "description": "List boats at sea",
        "parameters": {"type": "object", "properties": {"all": told}},
    }
    (parameter,) = bind(*gen.load_specs(spec))
    phrases = parameter.meaning.phrases
    assert (phrases.yes, phrases.no) == (("including docked boats",), ("without docked boats",))
    assert _bound("all", "").phrases.yes == ("all of them",)
