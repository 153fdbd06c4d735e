"""What a setting is set to fits its name: a port gets a number, a theme is dark."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import raw_words, singular_words, words_of
from generator.semantics.fits import fits

_SET = frozenset(
    "variable var secret env environment config configuration setting preference property flag "
    "option parameter".split()
)
"""Words of functions that give values to what is called by a name."""


def settings(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for each value beside the key or the name of what is set."""
    for value in parameters:
        if value.leaf.words[-1] != "value" or not _is_open(value):
            continue
        for key in parameters:
            beside = key.leaf.path[:-1] == value.leaf.path[:-1]
            if beside and key.leaf.words[:-1] == value.leaf.words[:-1] and _is_key(key):
                repair = functools.partial(_fitting, key, value)
                yield Agreement((key, value), repair)


def _is_open(one: Parameter) -> bool:
    leaf = one.leaf
    return leaf.schema.get("type") == "string" and "enum" not in leaf.schema and not leaf.examples


def _is_key(one: Parameter) -> bool:
    words = one.leaf.words
    named = words[-1] == "name" and _SET & {*words_of(one.leaf.function.name), *words}
    return one.leaf.schema.get("type") == "string" and (words[-1] == "key" or bool(named))


@functools.cache
def _known() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in read_values("setting_values.txt"):
        words, _, told = line.partition(" | ")
        found |= dict.fromkeys(words.split(), tuple(told.split("; ")))
    return found


def values_of(setting: str) -> tuple[str, ...]:
    """What a setting of that name may be; nothing where its name tells nothing."""
    known, words = _known(), singular_words(raw_words(setting))
    told = ("_".join(words[-2:]), *reversed(words), *reversed(raw_words(setting)))
    return next((known[word] for word in told if word in known), ())


def _fitting(key: Parameter, value: Parameter, values: Values, rng: random.Random) -> None:
    name = values.get(key.pointer)
    able = values_of(name) if isinstance(name, str) and value.pointer in values else ()
    made = able[int(rng.random() * len(able))] if able else None
    if made is not None and fits(value.leaf.schema, made):
        values[value.pointer] = made
