"""What is asked has the answers that are offered: "Which day suits you?", Friday or Saturday."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.fits import fits
from generator.semantics.topics.answers import AnswersOf, questions_of

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
