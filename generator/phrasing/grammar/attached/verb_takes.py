"""What the verb of a function takes, and how: scaled "to" 5 replicas, typed "into" a field."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping

from generator.phrasing.grammar.attached.option_phrases import is_phrased
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.semantics.catalogues import read_sections
from generator.semantics.described.naming import singular, singular_words, words_of
from generator.semantics.described.smallwords import PREPOSITIONS

_NUMERIC = frozenset(("integer", "number"))
_KEYS = frozenset("id ids key uuid".split())
_SAID = ("plain", "title")
_ORIGINS = frozenset("source src from original origin input current old".split())
"""First words of names of what something comes from."""


def taken_ways(role: Role, noun: str = "") -> tuple[str, ...]:
    """How the function's verb takes the argument; empty where nothing is known of both.

    ``noun``: the object's.
    """
    types, takes = types_of(role.parameter), _takes_of(role)
    numeric = types <= _NUMERIC
    if (
        not takes
        or not types
        or is_phrased(role)  # "by SMS"
        or not (numeric or types <= {"string", "array"})
        or role.part not in _SAID
    ):
        return ()
    if noun and role.noun.lower() == noun.lower():
        return ()  # "jump to a position of 250"
    words = singular_words(role.parameter.leaf.words)
    keyed = words[-1] in _KEYS and len(words) > 1
    words = words[:-1] if keyed else words
    for at in range(len(words)):
        name = "_".join(words[at:])
        way = takes.get(f"#{name}" if numeric and not keyed else name)
        if way and words[0] in _ORIGINS and way.startswith(("to ", "into ")):
            return ()  # a source language is none that something is translated into
        if way:
            thing = role.noun.removesuffix(" ID").removesuffix(" key") if keyed else ""
            said = f"{thing} {role.mark}".strip()
            return (way.replace("{n}", role.noun).replace("{}", said),)
    return ()


def _takes_of(role: Role) -> Mapping[str, str]:
    """What the function's verb takes: the first word of its name, or the one after a product's.

    Of some objects a verb takes more: one creates a branch "from" another.
    """
    words = singular_words(words_of(role.parameter.leaf.function.name))
    for at, word in enumerate(words[:2]):
        thing = [*itertools.takewhile(lambda each: each not in PREPOSITIONS, words[at + 1 :])]
        objects = {f"{word}+{noun}" for noun in ("_".join(thing), *thing[-1:])}
        known = {**_takes().get(word, {})}
        for each in sorted(objects & _takes().keys()):
            known.update(_takes()[each])
        if known:
            return known
        if verb_of(word) == word:
            break
    return {}


@functools.cache
def _takes() -> Mapping[str, Mapping[str, str]]:
    """For each verb, alone or with an object, the way to say an argument by the end of its name."""
    sections = read_sections("verb_takes.ini")
    groups = {f"<{name}>": names.split() for name, names in sections["groups"].items()}
    found: dict[str, dict[str, str]] = {}
    for verbs, ways in sections.items():
        for verb in verbs.split() if verbs != "groups" else ():
            known = found.setdefault(verb, {})
            for way, names in ways.items():
                known.update(dict.fromkeys(_spread(names, groups), way))
    return found


def _spread(names: str, groups: Mapping[str, list[str]]) -> Iterator[str]:
    for name in names.split():
        for each in groups.get(name, (name,)):
            yield "_".join(map(singular, each.split("_")))
