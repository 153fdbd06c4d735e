"""Examples that other people's functions show, and when they are taken over."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from generator.records import Anchor, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import FOLDER, read_values
from generator.semantics.described.leaves import leaves
from generator.semantics.usages.precedents import precedent_of, telling

ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))
TABLES = sorted(path.name for path in (FOLDER / "precedents").glob("?.txt"))
SECRET = re.compile(
    r"\b(?:sk|pk|ghp|gho|xox[bp]|AKIA|eyJ|AIza|glpat|hf)[-_A-Za-z0-9]{12,}|BEGIN [A-Z]+ KEY"
    r"|[\w.+-]+@(?!example|[\w.]*example)[\w-]+\.\w+",
)


def spec(name, description, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


def text(description=""):
    return {"type": "string", "description": description}


def drawn(parameter, count=60):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return {sampler(rng, ANCHOR) for _ in range(count)}


BORDERS = spec("format_table", "Format a table with borders, shading and structure",
               border_style=text())  # fmt: skip
PREDICATES = spec("query_triples", "Query triples of the knowledge graph by subject, predicate "
                  "and object", predicate=text("Filter by relationship predicate."))  # fmt: skip
OTHERWISE = spec("water_plants", "Water the plants of a garden", predicate=text())


def test_the_nearest_of_the_name_tells_the_values():
    (leaf,) = leaves(BORDERS)
    found = precedent_of(leaf)
    assert found.likeness > 0.6
    assert {"single", "double", "thick"} <= set(found.values)


def test_one_of_another_trade_is_less_alike():
    (near,), (far,) = leaves(PREDICATES), leaves(OTHERWISE)
    assert precedent_of(far).likeness < precedent_of(near).likeness


def test_what_is_known_elsewhere_stands_in_a_name_that_tells_nothing():
    (one,) = bind(BORDERS)
    assert one.why.endswith("as elsewhere")
    assert drawn(one) <= {"single", "double", "thick"}


def test_what_is_not_alike_is_not_borrowed():
    (one,) = bind(spec("water_plants", "Water the plants of a garden", category=text()))
    assert not one.why.endswith("as elsewhere")


@pytest.mark.parametrize("told", [{"enum": ["a", "b"]}, {"examples": ["dotted"]},
                                  {"pattern": "^x+$"}, {"format": "uri"}])  # fmt: skip
def test_what_the_spec_says_itself_comes_first(told):
    schema = {"type": "string", **told}
    (one,) = bind(spec(BORDERS.name, BORDERS.description, border_style=schema))
    assert not one.why.endswith("as elsewhere")


def test_people_are_sent_messages_not_what_programs_call_each_other():
    told = "Send a chat message straight away to a contact or group."
    one = bind(spec("sendText", told, recipient=text(), body=text()))[0]
    assert not any(re.search(r"[\d:]", value) for value in drawn(one))


def test_rare_words_tell_more():
    assert telling("get") == 0 < telling("table") < telling("hippocampus") == 8


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_hold_whole_lines_and_nothing_private(name):
    for line in read_values(name, FOLDER / "precedents"):
        assert re.fullmatch(r"[a-z0-9_]+ @ [a-z]+(?: [a-z]+){3,8} \| .+", line), line
        assert not SECRET.search(line.partition(" | ")[2]), line
