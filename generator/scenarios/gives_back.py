"""Deeds that are called for what they give back: that they are done is the least of it."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.on_texts import works_on_text

_OUTPUT = regex(
    r"(?:makes?|sends?|performs?|issues?) (?:an? )?(?:\w+ ){0,2}?(?:https?|get|post|graphql|api) "
    r"(?:\w+ )?(?:requests?|calls?)\b"
    r"|(?:(?:make|send|perform|issue)s? (?:an? )?(?:\w+ ){0,2}?prompts?)\b"
    r"|(?:execut\w+|runs?|evaluat\w+) (?:\S+ ){0,3}?"
    r"(?:code|commands?|quer(?:y|ies)|sql|scripts?|statements?|cells?|expressions?|prompts?)\b"
    r"|(?:creates?|generates?|computes?) (?:an? )?(?:\w+ ){0,2}?(?:signatures?|hash(?:es)?)\b"
    r"|(?:makes?|does|performs?) (?:an? )?(?:\w+ ){0,2}?(?:search|lookup|query)\b"
    r"|(?:turns?|changes?|transforms?) (?:an? |the |any )?[\w ]{2,30}? into "
    r"|(?:signs?|encrypts?|decrypts?|hashes) ",
    re.I,
)
"""First sentences of functions that are called for what they give back: a run command's output."""
_GIVES = regex(
    r"\b(?:returns?|gets? back|gives? back)(?: the| an?| its| your| their|:)* "
    r"(?!(?:success|status|confirmation|an? error)\b)(?:[\w'-]+[ ,/]+){0,4}?"
    r"(?:urls?|links?|scores?|contents?|outputs?|questions?|html|markdown|summary|profiles?|"
    r"balances?|totals?|tokens?|answers?|hints?|payload|transcripts?|phase|feedback|prices?|"
    r"quotes?|paths?|hits|recommendations?|suggestions?|itinerar(?:y|ies)|schedules?|"
    r"metrics|statistics|report|analysis|diff|preview|images?|files?)\b",
    re.I,
)
"""What a deed is told to give back, beside that it is done."""
_READS = frozenset(("get", "fetch", "retrieve"))

_SHOWS = frozenset(("preview", "simulate", "dryrun"))
_OF_PREVIEWS = frozenset("deploy delete create open close start stop remove publish".split())
"""Verbs of what is done to a preview itself."""
_UNDONE = regex(
    r"\b(?:without|before) (?:actually )?(?:send|execut|submitt|apply|plac|sav)ing\b"
    r"|^(?:previews?|simulates?) ",
    re.I,
)
_GIVES_ID = regex(
    r"\breturns?(?: the| its| an?|:)* (?:new(?:ly)? |created |added |[a-z]+ ){0,3}IDs?"
    r"(?: of\b|[.,;]|$)",
    re.I,
)
"""That the ID of what is new comes back: "Returns the newly created user ID"."""


def gives_output(spec: FunctionSpec, words: list[str]) -> bool:
    """Whether what seems to change something is called for what it gives back."""
    told = next(iter(sentences(spec.description)), "")
    ends = {*words[:1], *(words[-1:] if _OF_PREVIEWS.isdisjoint(words[:1]) else ())}
    if not _SHOWS.isdisjoint(ends) or _UNDONE.search(told):
        return True  # what would be done is shown, and nothing is done
    if works_on_text(spec):
        return True  # what is wanted is the text as it then is
    if not _READS.isdisjoint(words[:2]) or _OUTPUT.match(told) is not None:
        return True
    return _GIVES.search(spec.description) is not None


def gives_id(spec: FunctionSpec) -> bool:
    """Whether a description says that the ID of what is new comes back."""
    return _GIVES_ID.search(spec.description) is not None
