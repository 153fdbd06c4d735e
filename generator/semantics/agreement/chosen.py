"""What is chosen or asked is among what the same call offers: a default among its options."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular
from generator.semantics.fits import fits
from generator.semantics.topics.answers import AnswersOf, questions_of

_OFFERED = regex(
    r"\b(?:one of|among|part of|(?:be|exist|listed) in) (?:the )?"
    r"(?:provided|given|available|listed|specified|offered|above)? ?['\"`]?(?P<what>[a-z_]+)",
    re.IGNORECASE,
)


def chosen(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for each text that is described as one of the members of a list beside it."""
    lists = [one for one in parameters if one.leaf.schema.get("type") == "array"]
    for one in parameters if lists else ():
        match = _OFFERED.search(one.leaf.description)
        if match is None or one.leaf.schema.get("type") != "string" or "enum" in one.leaf.schema:
            continue
        what = singular(match["what"].casefold())
        for offered in lists:
            named = {singular(word) for word in offered.leaf.words[-1:]}
            if what in named and offered.leaf.path[:-1] == one.leaf.path[:-1]:
                yield Agreement((offered, one), functools.partial(_choose, offered, one))


def _choose(
    offered: Parameter, one: Parameter, values: dict[str, Json], rng: random.Random
) -> None:
    listed = values.get(offered.pointer)
    if not isinstance(listed, list) or one.pointer not in values or values[one.pointer] in listed:
        return
    members = [value for value in listed if fits(one.leaf.schema, value)]
    if members:
        values[one.pointer] = members[int(rng.random() * len(members))]


# What is asked has the answers that are offered: "Which day suits you?", Friday or Saturday.

_ASKED = frozenset(("question", "title", "prompt"))


def asked(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for questions beside the answers to choose from."""
    for offered in parameters:
        if not isinstance(offered.meaning, AnswersOf):
            continue
        for one in parameters:
            beside = one.leaf.path[:-1] == offered.leaf.path[:-1] and not one.leaf.examples
            if beside and _ASKED & set(one.leaf.words[-1:]):
                yield Agreement((one, offered), functools.partial(_matched, one, offered))


def _matched(one: Parameter, offered: Parameter, values: Values, rng: random.Random) -> None:
    answers = values.get(offered.pointer)
    fitting = questions_of([str(each) for each in answers]) if isinstance(answers, list) else ()
    question = fitting[int(rng.random() * len(fitting))] if fitting else None
    if question is not None and one.pointer in values and fits(one.leaf.schema, question):
        values[one.pointer] = question
