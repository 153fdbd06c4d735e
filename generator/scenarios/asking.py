"""What the assistant asks when something is missing."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import plural
from generator.quick import regex
from generator.scenarios.asked_by_kind import FILED
from generator.scenarios.askwords import forms_of_its_own, is_sought, ways_of
from generator.scenarios.called import WHEN, is_attribute, noun_of
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of

LISTED = 0.9
"""Share of questions for one of a few options that list them: "which side?" tells nobody which
there are."""
_LEADS = (
    "", "", "Sure. ", "Sure. ", "Sure, ", "Sure, ", "Sure! ", "Of course. ", "Of course. ",
    "Okay. ", "Happy to help. ", "I can do that. ",
)  # fmt: skip
"""What is said to a request before the question, whether it was put as one or as a command."""
_TO_QUESTIONS = ("", "", "", "", "Sure. ", "Sure, ")
"""What is said to a question after something: who asks what the forecast is has wanted no deed."""
_ASKS = regex(
    r"(?:(?:hey|hi|hello|ok|okay|so|um|yo)\b[^a-z]*(?:there[^a-z]*)?)?"
    r"(?:whats?|which|who|when|where|how|do (?:you|we|i)|does|any(?! chance)|is(?! it possible)|"
    r"are|has|have (?:i|we|you|they))\b",
    re.I,
)
_INNER = regex(r"(?:What|Which|Who|When|Where|How|Could|Can|Do|For|From|To|In|At|Until|Starting)\b")
"""First words of questions that may stand behind a comma."""
_GIVING = ("Could you give me the {a} and the {b}?", "What's the {a}, and what's the {b}?")
_TWINS = (
    ("Which two {n}?", "Which two {n} would that be?"),
    ("What are the two {n}?", "Could you give me the two {n}?"),
)
"""How to ask for two of one kind: the drugs that may not go together."""
_FROM_TO = ("From where to where?", "Where from, and where to?", "Where from and where to?")
_SPAN = ("From when until when?", "From which day until which day?", "For which dates?")
"""How to ask for the first and the last of some days."""


def question(
    parameters: Sequence[Parameter],
    rng: random.Random,
    leads: Sequence[str] | None = None,
    said: str = "",
) -> str:
    """One question for one or two parameters, after a lead-in that goes with what was ``said``."""
    if leads is None:
        leads = _TO_QUESTIONS if _ASKS.match(said) else _LEADS
    lead = leads[int(rng.random() * len(leads))]
    asked = _asked(parameters, rng)
    if not lead.endswith((", ", "And ")):
        return lead + asked
    if _INNER.match(asked):
        return lead + asked[0].lower() + asked[1:]
    return lead.removesuffix("And ").replace(", ", ". ") + asked


def _asked(parameters: Sequence[Parameter], rng: random.Random) -> str:
    nouns = [noun_of(p) for p in parameters]
    if len(nouns) > 1:
        return _both(parameters, nouns, rng)
    ways = ways_of(parameters[0])
    if ways.listing and rng.random() < LISTED:
        return ways.listing[int(rng.random() * len(ways.listing))]
    forms = ways.asked
    return forms[int(rng.random() * len(forms))]


def _head(parameter: Parameter, noun: str) -> str:
    """What is asked of one of two: "which city", "how many guests", "what's the order number"."""
    ways = ways_of(parameter)
    asked = ways.asked
    plain = [form for form in asked if form.count("?") == 1 and form.startswith(_ASKING)]
    short = plain[0] if plain else f"What's the {noun}?"
    return short[0].lower() + short[1:-1]


_ASKING = ("Wh", "How", "For wh", "At wh", "In wh", "From wh", "To wh", "Until wh")


def go_together(one: Parameter, other: Parameter) -> bool:
    """Whether who leaves out the first of two leaves out the other."""
    counts = other.meaning.name == "quantity" and one is not other
    return are_one_span(one, other) or (counts and one.meaning.family in _COUNTED)


_COUNTED = frozenset("identifiers commerce food health media home".split())
"""Families of what one takes some of."""


def are_one_span(one: Parameter, other: Parameter) -> bool:
    """Whether two are the ends of one span of days, or two of one kind, in any order."""
    if one is other:
        return False
    first, second = (noun_of(p).partition(" ") for p in (one, other))
    twins = {first[0], second[0]} == {"first", "second"} and first[2] == second[2]
    return twins or is_span((one, other)) or is_span((other, one))


def is_span(parameters: Sequence[Parameter]) -> bool:
    """Whether two are the ends of one span of days, which nobody tells or asks for singly."""
    one, other = parameters
    if not _MOVED.isdisjoint(words_of(one.leaf.function.name)):
        return False  # one is when it is now, the other when it will be
    if one.meaning.family not in WHEN or other.meaning.family != one.meaning.family:
        return False
    return any(
        not first.isdisjoint(one.leaf.words) and not last.isdisjoint(other.leaf.words)
        for first, last in _ENDS
    )


_MOVED = frozenset("move reschedule postpone shift rebook".split())
_ENDS = (
    (frozenset(("start", "begin", "from", "since", "after", "min")),
     frozenset(("end", "to", "until", "till", "before", "max", "finish"))),
    (frozenset(("in", "checkin", "arrival", "arrive")),
     frozenset(("out", "checkout", "departure", "depart"))),
    (frozenset(("departure", "depart", "outbound", "pickup")),
     frozenset(("return", "inbound", "dropoff"))),
)  # fmt: skip
"""Words of the first and of the last of some days."""


def _both(parameters: Sequence[Parameter], nouns: Sequence[str], rng: random.Random) -> str:
    """One question for two things."""
    first, second = (noun.partition(" ") for noun in nouns)
    if (first[0], second[0]) == ("first", "second") and first[2] == second[2]:
        number = parameters[0].leaf.schema.get("type") in ("integer", "number")
        return _one_of(_TWINS[number or is_attribute(first[2])], rng).format(n=plural(first[2]))
    if nouns == ["origin", "destination"]:
        return _one_of(_FROM_TO, rng)
    if is_span(parameters):
        return _one_of(_of_span(parameters, nouns), rng)
    one, other = (_head(p, noun) for p, noun in zip(parameters, nouns, strict=True))
    plain = (one, other) == (f"what's the {nouns[0]}", f"what's the {nouns[1]}")
    if plain and not any(map(_has_own_words, parameters, nouns)):
        return _one_of(_GIVING, rng).format(a=nouns[0], b=nouns[1])
    joint = " and " if one.startswith("which ") and other.startswith("which ") else ", and "
    return f"{one[0].upper()}{one[1:]}{joint}{other}?"


def _of_span(parameters: Sequence[Parameter], nouns: Sequence[str]) -> Sequence[str]:
    """Questions for both ends of a span."""
    (one, _, kind), (other, _, last) = (noun.rpartition(" ") for noun in nouns)
    if one.startswith("check-") and kind == last:
        return (f"What are your {one} and {other} {kind}s?",)
    shared = kind == last and kind in ("date", "time") and one and other
    told = (f"What are the {one} and {other} {kind}s?",) if shared else ()
    days = parameters[0].meaning.family == "dates" and "start" in nouns[0]
    return (*told, *(_SPAN if days else ())) or _SPAN[:1]


def _has_own_words(parameter: Parameter, noun: str) -> bool:
    """Whether nobody asks for it by its noun: what is searched for, a file."""
    own = forms_of_its_own(parameter, noun) is not None
    return own or is_sought(noun) or parameter.meaning.name in FILED


def _one_of(forms: Sequence[str], rng: random.Random) -> str:
    return forms[int(rng.random() * len(forms))]
