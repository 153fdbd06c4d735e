"""What the tests of media, travel, food, identifiers, web, files, code, codes and text share."""

from __future__ import annotations

import datetime as dt
import random
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from generator.records import Anchor, FunctionSpec
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.described.naming import words_of
from generator.semantics.families import load_families

ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9, 0))


def leaf(
    name: str,
    function: str = "do_it",
    schema: Mapping[str, Any] | None = None,
    description: str = "",
    examples: Sequence[Any] = (),
    others: Sequence[str] = (),
    about: str = "",
) -> Leaf:
    """A leaf of a function with one parameter of interest."""
    plain = dict(schema or {"type": "string"})
    root = {"type": "object", "properties": {name: plain, **{key: {} for key in others}}}
    return Leaf(
        path=(name,),
        words=words_of(name),
        schema=plain,
        description=description,
        required=True,
        examples=tuple(examples),
        function=FunctionSpec(name=function, description=about, parameters=root),
        root=root,
    )


def bound(kind: str, place: Leaf, share: float = 0.15) -> SemanticType:
    """The type bound to a leaf."""
    load_families()
    return SEMANTIC_TYPES.get(kind)(place, Setting(value_share=share))


def suits(kind: str, place: Leaf) -> bool:
    """Whether the type accepts the leaf."""
    load_families()
    return SEMANTIC_TYPES.get(kind).suits(place, Setting())


def draws(meaning: SemanticType, n: int = 200, side: Any = "any", seed: int = 1) -> list[Any]:
    """Some values."""
    sample, rng = meaning.sampler(side), random.Random(seed)
    return [sample(rng, ANCHOR) for _ in range(n)]


def of_family(family: str) -> list[str]:
    """Names of the family's types."""
    load_families()
    return [kind.name for kind in SEMANTIC_TYPES.values() if kind.family == family]


def check_family(family: str, n: int = 60) -> None:
    """Each type of a family: values are clean, repeat, and every surface reads back."""
    names = of_family(family)
    assert names
    for name in names:
        kind = SEMANTIC_TYPES.get(name)
        if not kind.names:
            continue  # what a table tells, and no name of its own
        pattern = next(p for p in kind.names if "*" not in p)
        meaning = bound(name, leaf(pattern.replace(" ", "_"), "search_" + name))
        values = draws(meaning, n)
        assert values == draws(meaning, n), name
        for value in values:
            assert_clean(value, name)
            assert_reads_back(meaning, value)
        for attachment in meaning.attachments():
            assert attachment.text.count("{}") == 1, name


_OF_LINES = ("csv_text", "markdown_table")


def assert_clean(value: Any, name: str) -> None:
    """No empty text and no control characters, except line ends in tables."""
    text = str(value).replace("\n", "") if name in _OF_LINES else str(value)
    assert text.strip() == text and text, (name, value)
    assert not any(unicodedata.category(c) == "Cc" for c in text), (name, value)


def assert_reads_back(meaning: SemanticType, value: Any) -> None:
    """At least one surface applies, and each reads back to the value."""
    texts = [said for s in meaning.surfaces() if (said := s.say(value, ANCHOR)) is not None]
    assert texts, (meaning.name, value)
    for text in texts:
        assert meaning.same(text, value, ANCHOR), (meaning.name, value, text)


def assert_sides_differ(meaning: SemanticType, n: int = 1500) -> None:
    """No value is drawn on both sides."""
    train = set(map(str, draws(meaning, n, "train")))
    held = set(map(str, draws(meaning, n // 5, "validation")))
    assert train and held and not train & held
