"""What every type of a catalogue family must keep: shared by the tests of the families."""

from __future__ import annotations

import datetime as dt
import random
import unicodedata

from generator.records import Anchor, FunctionSpec
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.binding.bind import bind
from generator.semantics.described.naming import words_of
from generator.semantics.families import load_families

ANCHOR = Anchor(dt.datetime(2026, 1, 15, 9), stated=True)
DRAWS = 300


def leaf(name, schema=None, description="", function="", examples=(), about="", siblings=()):
    """A leaf as binding would make it."""
    own = {"type": "string", **(schema or {})}
    properties = {name: own, **{key: {"type": "string"} for key in siblings}}
    root = {"type": "object", "properties": properties}
    return Leaf(
        path=(name,),
        words=words_of(name),
        schema=own,
        description=description,
        required=True,
        examples=tuple(examples),
        function=FunctionSpec(name=function or "do_it", description=about, parameters=root),
        root=root,
    )


def types_of_family(*families):
    load_families()
    found = [SEMANTIC_TYPES.get(name) for name in sorted(SEMANTIC_TYPES)]
    return [kind for kind in found if kind.family in families]


def make(kind, setting=None, **of_leaf) -> SemanticType:
    first = next(name for name in kind.names if "*" not in name)
    name = of_leaf.pop("name", first.replace(" ", "_"))
    return kind(leaf(name, **of_leaf), setting or Setting())


def draws(meaning, side="any", seed=0, n=DRAWS):
    rng = random.Random(seed)
    sampler = meaning.sampler(side)
    return [sampler(rng, ANCHOR) for _ in range(n)]


def assert_reads_back(meaning):
    for value in draws(meaning):
        said = [text for s in meaning.surfaces() if (text := s.say(value, ANCHOR)) is not None]
        assert said, (meaning.name, value)
        for text in said:
            assert meaning.same(text, value, ANCHOR), (meaning.name, value, text)
            assert meaning.same(text.upper(), value, ANCHOR), (meaning.name, value, text.upper())


def assert_plain(meaning):
    for value in draws(meaning):
        assert value == value.strip()
        assert value
        assert "  " not in value
        assert not any(mark in value for mark in "{}|<>"), (meaning.name, value)
        assert not any(unicodedata.category(mark).startswith("C") for mark in value)


def assert_repeats(kind):
    assert draws(make(kind), seed=5) == draws(make(kind), seed=5)
    assert draws(make(kind), seed=5) != draws(make(kind), seed=6)


def assert_sides_apart(kind, open_from=50):
    """Open types keep the sides apart; short lists give both sides the same values."""
    train, validation = draws(make(kind), "train", n=3000), draws(make(kind), "validation", n=3000)
    if len(set(draws(make(kind), n=3000))) >= open_from:
        assert not set(train) & set(validation), kind.name
    else:
        assert set(train) == set(validation), kind.name


def assert_attached(meaning):
    for one in meaning.attachments():
        assert one.text.count("{}") == 1
        assert one.weight > 0


def assert_contract(kind):
    meaning = make(kind)
    assert_reads_back(meaning)
    assert_plain(meaning)
    assert_attached(meaning)
    assert_repeats(kind)
    assert_sides_apart(kind)


def bound(name, function="do_it", description="", about="", schema=None, siblings=()):
    """The name of the type that binding gives to one parameter."""
    properties = {name: {"type": "string", "description": description, **(schema or {})}}
    properties.update({key: {"type": "string"} for key in siblings})
    spec = FunctionSpec(
        name=function,
        description=about,
        parameters={"type": "object", "properties": properties},
    )
    return bind(spec, None, Setting())[0].meaning.name
