"""What is asked as it stands: a question that is an argument, a word to be defined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.nouns import singular
from generator.records import FunctionSpec

_ASKED = (["question"], ["query"], ["prompt"], ["q"])
"""Ends of names of arguments that hold a question, or the request for an answer."""


def takes_question(spec: FunctionSpec) -> bool:
    """Whether an argument is the question."""
    names = spec.parameters.get("properties")
    return any(name_words(str(name))[-1:] in _ASKED for name in names or ())


def asks_itself(objects: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether the object is only "a question", which the one argument gives."""
    heads = [singular(noun.rsplit(" ", 1)[-1].lower()) for noun in objects]
    lone = len(spec.parameters.get("required") or spec.parameters.get("properties") or ()) == 1
    return heads == ["question"] and lone and takes_question(spec)


def worded(objects: list[str], spec: FunctionSpec) -> str:
    """The word that is defined, where one is: nobody makes a word by asking what it means."""
    heads = [noun.rsplit(" ", 1)[-1].lower() for noun in objects]
    declared = spec.parameters.get("properties")
    keys = [str(name).lower() for name in declared] if isinstance(declared, Mapping) else []
    return next((head for head in (*heads, *keys) if head in _WORDS), "")


_WORDS = frozenset("word term phrase acronym idiom expression concept".split())
"""What has a definition."""
