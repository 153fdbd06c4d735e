"""What the assistant asks when something is missing."""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.scenarios.askwords import forms_of_its_own, is_count, is_sought, ways_of
from generator.scenarios.called import is_attribute, noun_of
from generator.semantics.base import Parameter

LISTED = 0.9
"""Share of questions for one of a few options that list them: "which side?" tells nobody which
there are."""
_LEADS = (
    "", "", "", "", "Sure. ", "Sure, happy to. ", "I can do that. ", "Okay. ", "Of course. ",
    "Happy to help. ", "Got it. ", "No problem. ",
)  # fmt: skip
_TWO = (
    "Could you tell me the {a} and the {b}?",
    "Can you give me the {a} and the {b}?",
)
_TWO_ASKED = ("{A}, and {b}?", "{A} and {b}?", "Two things: {a}, and {b}?")
_FROM_TO = ("From where to where?", "Where from, and where to?", "From where, and to where?")
_TWINS = (
    ("Which two {n}?", "Which two {n} are they?", "Could you tell me the two {n}?"),
    ("What are the two {n}?", "Could you tell me the two {n}?"),
)
"""How to ask for two of one kind: the drugs that may not go together."""


def question(
    parameters: Sequence[Parameter], rng: random.Random, leads: Sequence[str] = _LEADS
) -> str:
    """One question for one or two parameters, after one of some lead-ins."""
    lead = leads[int(rng.random() * len(leads))]
    nouns = [noun_of(p) for p in parameters]
    if len(nouns) > 1:
        return lead + _both(parameters, nouns, rng)
    ways = ways_of(parameters[0])
    if ways.listing and rng.random() < LISTED:
        return lead + ways.listing[int(rng.random() * len(ways.listing))]
    usual = ways.usual and (ways.always or rng.random() < 0.88)
    forms = ways.usual if usual else ways.forms
    return lead + forms[int(rng.random() * len(forms))]


_HEADS: dict[str, str] = {
    "city": "which {n}", "person_name": "who's the {n}", "date": "what {n}",
    "start_date": "what {n}", "time_of_day": "what {n}", "datetime": "what {n}",
    "duration": "how long", "directory": "which folder",
    "quantity": "how many", "message": "what should the {n} say",
    "subject": "what should the subject be", "search_query": "what should I search for",
    "question": "what's the question", "file_path": "which file", "file_name": "which file",
}  # fmt: skip


_CHOSEN = frozenset(("enum", "flag"))


def _head(parameter: Parameter, noun: str) -> str:
    """What is asked of one of two: "which city", "how many guests", "what's the order number"."""
    if is_count(parameter, noun):
        return f"how many {noun}"
    bare = forms_of_its_own(parameter, noun)
    if bare is not None:
        short = next((form for form in bare if form[0] == "W"), bare[0])
        return short[0].lower() + short[1:-1]
    form = _HEADS.get(parameter.meaning.name) if not noun.endswith(" name") else None
    if form is None:
        chosen = is_plural(noun) or parameter.meaning.name in _CHOSEN
        form = "which {n}" if chosen and not is_attribute(noun) else "what's the {n}"
    return form.format(n=noun)


def _both(parameters: Sequence[Parameter], nouns: Sequence[str], rng: random.Random) -> str:
    """One question for two things."""
    first, second = (noun.partition(" ") for noun in nouns)
    if (first[0], second[0]) == ("first", "second") and first[2] == second[2]:
        number = parameters[0].leaf.schema.get("type") in ("integer", "number")
        forms = _TWINS[number or is_attribute(first[2])]
        return forms[int(rng.random() * len(forms))].format(n=plural(first[2]))
    if nouns == ["origin", "destination"]:
        return _FROM_TO[int(rng.random() * len(_FROM_TO))]
    counted = any(map(is_count, parameters, nouns))  # "the location and the days" ask for no count
    if rng.random() < 0.45 and not counted and not any(map(is_sought, nouns)):
        return _TWO[int(rng.random() * len(_TWO))].format(a=nouns[0], b=nouns[1])
    one, other = (_head(p, noun) for p, noun in zip(parameters, nouns, strict=True))
    form = _TWO_ASKED[int(rng.random() * len(_TWO_ASKED))]
    return form.format(A=one[0].upper() + one[1:], a=one, b=other)
