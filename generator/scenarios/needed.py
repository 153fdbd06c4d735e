"""Which arguments every call has and the assistant can ask for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.functions import CompiledFunction
from generator.quick import regex
from generator.records import Json
from generator.scenarios.asking import are_one_span, go_together
from generator.scenarios.called import askable, noun_of
from generator.scenarios.once import once
from generator.scenarios.plain import always_said
from generator.semantics.base import Parameter
from generator.semantics.choices.deeds import NAMING
from generator.semantics.choices.enums import options_of
from generator.semantics.described.naming import words_of

MOST_OPTIONS = 9
"""Options of a list, at most, for one to be what a description says of deeds."""
_WORD = regex(r"[a-z]+")
_REQUEST_ITSELF = regex(
    r"\b(?:user|customer|caller|person)(?:['’]?s)? (?:[a-z]+ )?"
    r"(?:questions?|query|request|message|input|prompt|utterance|words)\b",
    re.I,
)
"""Descriptions of what whoever asks has said by that."""


_INFERRED = regex(
    r"\b(?:infer|deduce|guess|derive) (?:it|this|that|them|from)\b|"
    r"\b(?:inferred|deduced|guessed|derived) (?:automatically|by|from)\b",
    re.I,
)
"""Descriptions of what nobody is asked for, as the rest tells it: "infer it from the place"."""


@once
def needed(function: CompiledFunction) -> Sequence[Parameter]:
    """The arguments that every call has and that can be asked for."""
    always = always_said(function)
    nouns = Counter(noun_of(p) for p in function.parameters)
    return tuple(
        p
        for p in function.parameters
        if p.pointer in always
        and nouns[noun_of(p)] == 1  # "what is the number?" tells nothing where there are two
        and not _is_end_of_another(function, p)
        and _needed_throughout(function.schema, p)
        and p.leaf.words not in NAMING  # nobody asks for what is done and leaves out what that is
        and not _said_by_verb(function, p)
        and not _REQUEST_ITSELF.search(p.leaf.description)
        and not _INFERRED.search(p.leaf.description)
        and askable(p)
    )


@once
def always_given(function: CompiledFunction) -> frozenset[str]:
    """What each call gives."""
    return frozenset.intersection(*function.presence)


@once
def left_out_with(function: CompiledFunction) -> Mapping[str, Parameter | None]:
    """What is left out together with each of the arguments that can be asked for.

    Nobody tells the last day of a stay and not the first, or how many of what isn't told.
    """
    able = needed(function)
    return {p.pointer: next((one for one in able if go_together(p, one)), None) for p in able}


@once
def ends_of_spans(function: CompiledFunction) -> frozenset[str]:
    """Those of which another is the other end."""
    able = needed(function)
    return frozenset(p.pointer for p in able if any(are_one_span(p, one) for one in able))


def _is_end_of_another(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether another argument is of the same kind and more: the original order's number.

    Who has told that is not asked for "the order number".
    """
    own = parameter.leaf.words
    return parameter.meaning.family == "identifiers" and any(
        p.leaf.required
        and len(p.leaf.words) > len(own) > 0
        and p.leaf.words[-len(own) :] == own
        and (len(own) > 1 or own[0] not in _LAST_OF_IDS)
        for p in function.parameters
    )


_LAST_OF_IDS = frozenset("id uuid guid key number no code iid".split())
"""Words that say nothing of the thing that is identified."""


def _said_by_verb(function: CompiledFunction, parameter: Parameter) -> bool:
    """Whether the words for what is done pick one of the options: "start or stop recording"."""
    told = f"{' '.join(words_of(function.spec.name))} {function.spec.description[:120]}".lower()
    options = {word for each in options_of(parameter.leaf) if len(word := str(each).lower()) > 1}
    return len(options) < MOST_OPTIONS and not options.isdisjoint(_WORD.findall(told))


def _needed_throughout(schema: Mapping[str, Json], parameter: Parameter) -> bool:
    """Whether each step of the path is required: a part of something optional is optional.

    So is what may be null: strict schemas require every key, and "a name or an ID" is told so.
    """
    node: Json = schema
    for key in parameter.leaf.path:
        if not isinstance(node, Mapping) or key not in (node.get("required") or ()):
            return False
        node = (node.get("properties") or {}).get(key, {})
        if _takes_null(node):
            return False
    return True


def _takes_null(schema: Json) -> bool:
    """Whether null will do for a value."""
    if not isinstance(schema, Mapping):
        return False
    kind = schema.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    either = [*(schema.get("anyOf") or ()), *(schema.get("oneOf") or ())]
    return "null" in kinds or any(
        isinstance(e, Mapping) and e.get("type") == "null" for e in either
    )
