"""How one answer tells of several results: which is whose, and what they share said once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import regex
from generator.scenarios.reported import FOUND, MORE, capital
from generator.scenarios.telling import LEAD
from generator.semantics.series import in_series

PLACES = ("First", "Second", "Third")
"""What tells things apart that have no label: where in the list they stand."""

_YES_NO = regex(r"(yes|no), it(?:'s| is| (isn't)) ([a-z ]+)\.$", re.I)
_STATE = regex(r"It's ([a-z ]+)\.$")
_FACT = regex(r"The ([a-z ]+) is ([^,;:]+)\.$")
"""An answer that tells one fact alone."""
_ALIKE = {
    ("yes", 2): "Yes, both are {}.", ("no", 2): "No, neither is {}.",
    ("yes", 3): "Yes, all three are {}.", ("no", 3): "No, none of the three is {}.",
}  # fmt: skip
_ALL = ("Both", "All three")
_LEADS = (LEAD, FOUND, "Yes, ", "No, ", "It's ", "It'll be ")
"""What an answer that stands after what it is about begins without."""
_OF_ONE = regex(r"^(?:In|For) [^:\"]{1,40}, (?=the |it)")
"""What an answer that stands alone says it is about."""
_SHORT = tuple(
    (regex(pattern), short)
    for pattern, short in (
        (r"(?:I found|There are|Here are the) (\d[^:.]*): (.+)$", r"I found \1: \2"),
        (r"Here's what I found: (.+)$", r"I found \1"),
        (r"Here are the first of (\d[^:.]*): (.+)\.$", r"I found \1, \2 among them."),
        (r"There are (\d[^:.]*)\. The first ones are (.+)\.$", r"I found \1, \2 among them."),
        (r"(I found \d.*)$", r"\1"),
        (r"(?:I found|There's) one: (.+)$", r"I found just one: \1"),
        (r"I found just one, (.+)$", r"I found just one: \1"),
        (r"(?:There are|I found) (no .+?)(?: for that)?\.$", r"I found \1."),
        (r"No (.+), I'm afraid\.$", r"I found no \1."),
        (r"(?:Nothing was found|There are no results|I (?:didn't|couldn't) find anything.*)\.$",
         r"I found nothing."),
    )
)  # fmt: skip
"""What is said of things found after "for Oslo,"."""
_NUMBERED = regex(r"[A-Z][a-z]+(?: [a-z]+)* \d+$")
"""A label that says what it numbers: "Notebook 12"."""


def in_one(labels: Sequence[str], answers: Sequence[str]) -> str | None:
    """Answers of one kind in one sentence: the same yes or no, or one fact of each; else None."""
    said = [found for answer in answers if (found := _YES_NO.match(answer))]
    if len(said) == len(answers):
        form = _ALIKE.get((said[0][1].lower(), len(answers))) if len({*answers}) == 1 else None
        return form.format(said[0][3]) if form else None
    states = [found for answer in answers if (found := _STATE.match(answer))]
    if len(states) == len(answers) <= len(_ALL) + 1 and len({*answers}) == 1:
        return f"{_ALL[len(answers) - 2]} are {states[0][1]}."
    facts = [found for answer in answers if (found := _FACT.match(answer))]
    if labels[0] != PLACES[0] or len(facts) < len(answers) or len({f[1] for f in facts}) > 1:
        return None
    name = facts[0][1]
    names = name if is_plural(name) else plural(name)
    return f"The {names} are {in_series([fact[2] for fact in facts])} respectively."


def told_apart(labels: Sequence[str], answers: Sequence[str]) -> list[str]:
    """The answers, each with what it is about: all by their own words, or all by a label."""
    pairs = [*zip(labels, answers, strict=True)]
    if all([_leads(*pair) for pair in pairs]) or all([label in text for label, text in pairs]):
        return [text for _, text in pairs]
    return [_labelled(label, text) for label, text in pairs]


def _leads(label: str, answer: str) -> bool:
    """Whether the words at the start of an answer say what it is about: "In Oslo, "."""
    return any(answer.lower().startswith(f"{way} {label.lower()}, ") for way in ("in", "for"))


def _labelled(label: str, answer: str) -> str:
    """An answer after what it is about."""
    rest = capital(_OF_ONE.sub("", answer)).removesuffix(MORE)  # a question belongs at the end
    subject = f"The {label.lower()} one" if label in PLACES else label
    said = _YES_NO.match(rest)
    if said:
        return f"{subject} {said[2] or 'is'} {said[3]}."
    state = _STATE.match(rest)
    if state:
        return f"{subject} is {state[1]}."
    if label in PLACES:
        return f"For the {label.lower()} one, {_lowered(rest)}"
    for pattern, short in _SHORT:
        found = pattern.match(rest)
        if found:
            named = label[0].lower() + label[1:] if _NUMBERED.match(label) else label
            told = found.expand(short)
            itself = told.casefold() == f"I found just one: {label}.".casefold()
            return f"For {named}, I found just one." if itself else f"For {named}, {told}"
    for lead in _LEADS:
        rest = rest.removeprefix(lead)
    for place in (f" in {label}", f" for {label}"):
        rest = rest.replace(f"{place}.", ".", 1)
    return f"{label}: {capital(rest)}"


def _lowered(answer: str) -> str:
    """An answer that goes on a sentence; a name or an "I" keeps its capital."""
    first = answer.partition(" ")[0]
    own = first in ("I", "I'm", "I've") or not (first[0].isupper() and first[1:].islower())
    return answer if own and not first.endswith("'s") else answer[0].lower() + answer[1:]
