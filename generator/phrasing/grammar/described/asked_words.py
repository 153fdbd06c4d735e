"""What is asked as it stands: a question that is an argument, a word to be defined."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.described.path_names import declared
from generator.records import FunctionSpec

_ASKED = (["question"], ["query"], ["prompt"], ["q"])
"""Ends of names of arguments that hold a question, or the request for an answer."""


def takes_question(spec: FunctionSpec) -> bool:
    """Whether an argument is the question."""
    return any(name_words(name)[-1:] in _ASKED for name in declared(spec))


def asks_itself(objects: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether the object is only "a question", which the one argument gives."""
    heads = [singular(noun.rsplit(" ", 1)[-1].lower()) for noun in objects]
    if heads != ["question"] or not takes_question(spec):
        return False
    return len(spec.parameters.get("required") or declared(spec)) == 1


def worded(objects: list[str], spec: FunctionSpec) -> str:
    """The word that is defined, where one is: nobody makes a word by asking what it means."""
    heads = [noun.rsplit(" ", 1)[-1].lower() for noun in objects]
    keys = [name.lower() for name in declared(spec)]
    return next((head for head in (*heads, *keys) if head in _WORDS), "")


_WORDS = frozenset("word term phrase acronym idiom expression concept".split())
"""What has a definition."""
