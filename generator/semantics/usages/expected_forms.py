"""In which form a parameter's values are probably written, as learnt from public functions.

``catalogues/forms.txt`` holds a linear model over words of a parameter's name, its description and
its function's, trained by ``benchmarks/train_forms.py`` on the examples that 4,585 public MCP
packages show (PyPI, November 2026) and on values told by hand for others of their parameters. It
knows nothing of what values mean: it tells that a path stands there and no name, or a number and
no slug, which is where reading by rules goes wrong most often.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.quick import regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_text
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.value_forms import NAMES

_MOST = 40
"""Words of a parameter's description that count; of its function's, three quarters of them."""
ZERO, STEPS = ord("P"), 10
"""Weights are written as signs, a tenth each, "P" for none."""


@remembered
def expected_forms(leaf: Leaf) -> Mapping[str, float]:
    """How probable each form is, all together 1."""
    members = "array" if leaf.schema.get("type") == "array" else "string"
    function = leaf.function
    return _odds(
        features(leaf.words, leaf.description, function.name, function.description, members)
    )


@functools.lru_cache(maxsize=2048)
def forms_of_ids(thing: str, description: str) -> Mapping[str, float]:
    """How probable each form of a thing's IDs is: all functions write them alike."""
    return _odds(features((thing, "id"), description, "", "", "string"))


def _odds(told: frozenset[str]) -> Mapping[str, float]:
    sums = [0] * len(NAMES)
    weights = _weights()
    for feature in told:
        for index, sign in enumerate(weights.get(feature, "")):
            sums[index] += ord(sign) - ZERO
    top = max(sums)
    odds = [math.exp((one - top) / STEPS) for one in sums]
    whole = sum(odds)
    return {name: one / whole for name, one in zip(NAMES, odds, strict=True)}


def features(
    words: Sequence[str], description: str, function: str, told: str, kind: str
) -> frozenset[str]:
    """What the model looks at; descriptions without the examples that they show."""
    return frozenset(_features(words, description, function, told, kind))


def _features(
    words: Sequence[str], description: str, function: str, told: str, kind: str
) -> Iterator[str]:
    own = [singular(word.casefold()) for word in words] or [""]
    does = [singular(word.casefold()) for word in words_of(function)]
    said = _tokens(without_examples(description))[:_MOST]
    yield "bias"
    yield f"is {kind}"
    yield f"name {'_'.join(own)}"
    yield f"last {own[-1]}"
    yield f"first {own[0]}"
    yield f"ends {'_'.join(own[-2:])}"
    yield f"long {min(len(said) // 4, 6)}"
    yield from (f"in name {word}" for word in own)
    yield from (f"says {word}" for word in said)
    yield from (f"starts {word}" for word in said[:4])
    yield from (f"says {one} {two}" for one, two in pairwise(said))
    yield from (f"does {word}" for word in does)
    yield from (f"last {own[-1]} does {word}" for word in does)
    yield from (f"tells {w}" for w in _tokens(without_examples(told))[: _MOST * 3 // 4])


def _tokens(text: str) -> list[str]:
    found: list[str] = _TOKEN.findall(_HUMPS.sub(r"\1 \2", text).lower())
    return ["9" if one.isdigit() else singular(one) for one in found]


def without_examples(text: str) -> str:
    """A description less what it shows: values are told by these, where they stand."""
    bare = _QUOTED.sub(" ", _BRACKETED.sub(" ", _SHOWN.sub(" ", text)))
    return " ".join(bare.split())


_SHOWN = regex(
    r"[\s,;:–-]*\(?\b(?:e\.g\.|eg\.|ex:|ex\.|i\.e\.|for example|for instance|such as|examples?|like"
    r"|z\.B\.|ej\.|options?|one of|either|allowed|valid values|supported|can be)\b[^)\n]*\)?",
    re.I,
)
_BRACKETED = regex(r"\([^)]*['\"`][^)]*\)")
_QUOTED = regex(r"['\"`][^'\"`\s][^'\"`]*['\"`]")
_HUMPS = regex(r"([a-z])([A-Z])")
_TOKEN = regex(r"[a-z]+|\d+|[^\sa-z\d]")


@functools.cache
def _weights() -> Mapping[str, str]:
    size = len(NAMES)
    lines = (line for line in read_text("forms.txt").splitlines() if line[:1] != "#")
    return {line[size + 1 :]: line[:size] for line in lines}
