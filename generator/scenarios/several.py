"""How one answer tells of several results: which is whose, and what they share said once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import regex
from generator.scenarios.reported import FOUND, MORE, capital
from generator.scenarios.telling import LEAD
from generator.semantics.series import in_series
from generator.semantics.time.date_words import MONTHS

PLACES = ("First", "Second", "Third")
"""What tells things apart that have no label: where in the list they stand."""

_YES_NO = regex(r"(yes|no), it(?:'s| is| (isn't)) ([a-z ]+)\.$", re.I)
_STATE = regex(r"It's ([a-z ]+)\.$")
_FACT = regex(r"(?:(In|For) [^:\"]{1,40}, the|The) ([a-z ]+) is ((?:(?! and the )[^,;:])+)\.$")
"""An answer that tells one fact alone, and where."""
_NOTHING = regex(r"I found (?:no (.+)|nothing)\.$")
_JUST_ONE = regex(r"I found just one: (.+?)\.?$")
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
        (r"(?:I found|I've found|There are|Here are(?: the)?) (\d[^:.\n]*):\n"
         r"((?:.|\n)+)$", r"I found \1:\n\2"),
        (r"Here's what I found: (.+)$", r"I found \1"),
        (r"Here are the first of (\d[^:.]*): (.+)\.$", r"I found \1, \2 among them."),
        (r"There are (\d[^:.]*)\. The first ones are (.+)\.$", r"I found \1, \2 among them."),
        (r"(I found \d.*)$", r"\1"),
        (r"(?:I found|There's) one: (.+)$", r"I found just one: \1"),
        (r"I found just one, (.+)$", r"I found just one: \1"),
        (r"(?:I found|There are) no results.*\.$|I (?:didn't|couldn't) find anything.*\.$",
         r"I found nothing."),
        (r"(?:There are|I found) (no .+?)(?: for that)?(?:, I'm afraid)?\.$", r"I found \1."),
        (r"I (?:didn't|couldn't) find any (.+?)(?: for that)?\.$", r"I found no \1."),
    )
)  # fmt: skip
"""What is said of things found after "for Oslo,"."""
_FINDS = ("I ", "I've ", "There", "Here", "No")
"""How these begin: most answers tell of no things found."""
_ITS = "It's "
_NUMBERED = regex(rf"(?!(?:{'|'.join(MONTHS)})\b)[A-Z][a-z]+(?: [a-z]+)* \d+$")
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
    return _lists(answers) or _facts(labels, answers)


def _lists(answers: Sequence[str]) -> str | None:
    """That nothing was found for any of them, or one thing for each."""
    short = [_short(answer) or "" for answer in answers]
    none = [found for text in short if (found := _NOTHING.match(text))]
    if len(none) == len(answers):
        noun = next((found[1] for found in none if found[1]), "")
        any_of = "either" if len(answers) == 2 else "any of them"
        return f"I found {'no ' + noun if noun else 'nothing'} for {any_of}."
    ones = [found for text in short if (found := _JUST_ONE.match(text))]
    if len(ones) < len(answers) or len({found[1] for found in ones}) < len(ones):
        return None
    return f"I found one for each: {in_series([found[1] for found in ones])}."


def _facts(labels: Sequence[str], answers: Sequence[str]) -> str | None:
    """One fact of each: "The price is $3 for AAPL and $4 for MSFT."."""
    facts = [found for answer in answers if (found := _FACT.match(answer))]
    if len(facts) < len(answers) or len({f[2] for f in facts}) > 1:
        return None
    name = facts[0][2]
    if labels[0] != PLACES[0]:
        where = next((found[1].lower() for found in facts if found[1]), "for")
        named = map(_inside, labels)
        told = [f"{f[3]} {where} {label}" for f, label in zip(facts, named, strict=True)]
        return f"The {name} is {in_series(told)}."
    names = name if is_plural(name) else plural(name)
    return f"The {names} are {in_series([fact[3] for fact in facts])} respectively."


def told_apart(labels: Sequence[str], answers: Sequence[str]) -> list[str]:
    """The answers, each with what it is about: all by their own words, or all by a label."""
    pairs = [*zip(labels, answers, strict=True)]
    if any([_leads(*pair) for pair in pairs]):
        pairs = [(label, _led(label, text)) for label, text in pairs]
    # a list is headed by what it is of, though what stands in it may say so, too
    headed = all([label in text.partition("\n")[0] for label, text in pairs])
    if all([_leads(*pair) for pair in pairs]) or headed:
        return [text for _, text in pairs]
    return [_labelled(label, text) for label, text in pairs]


def _leads(label: str, answer: str) -> bool:
    """Whether the words at the start of an answer say what it is about: "In Oslo, "."""
    low = label.lower()
    return answer.lower().startswith((f"in {low}, ", f"for {low}, "))


def _led(label: str, answer: str) -> str:
    """The same where what it is about stands last: "In Oslo, it's 4 °C" for "It's 4 °C in Oslo"."""
    last = f" in {label}."
    for lead in (_ITS, "It'll be "):
        if answer.startswith(lead) and answer.endswith(last):
            return f"In {label}, {lead[0].lower()}{answer[1 : -len(last)]}."
    return answer


def _labelled(label: str, answer: str) -> str:
    """An answer after what it is about."""
    rest = capital(_OF_ONE.sub("", answer)).removesuffix(MORE)  # a question belongs at the end
    subject = f"The {label.lower()} one" if label in PLACES else _first(label)
    said = _YES_NO.match(rest)
    if said:
        return f"{subject} {said[2] or 'is'} {said[3]}."
    state = _STATE.match(rest)
    if state:
        return f"{subject} is {state[1]}."
    if rest == "It failed.":
        return f"{subject} failed."
    if rest.startswith("It's \""):
        return f"{subject} is {rest.removeprefix(_ITS)}"
    if label in PLACES:
        return f"For the {label.lower()} one, {_lowered(rest)}"
    told = _short(rest)
    if told is not None:
        named = _inside(label)
        itself = f"I found just one: {label}"
        if told.casefold().startswith(itself.casefold()) and told[len(itself) :][:1] in (" ", "."):
            told = f"I found just one{told[len(itself) :]}"
        return f"For {named}, {told}"
    for lead in _LEADS:
        rest = rest.removeprefix(lead)
    for place in (f" in {label}", f" for {label}"):
        rest = rest.replace(f"{place}.", ".", 1)
    return f"{_first(label)}: {capital(rest)}"


def _inside(label: str) -> str:
    """A label within a sentence: what says what it numbers is no name."""
    return label[0].lower() + label[1:] if _NUMBERED.match(label) else label


def _first(label: str) -> str:
    """A label at the start of a sentence: a word gets its capital, a path or a code none."""
    return label if _CODE.search(label) else capital(label)


_CODE = regex(r"[/_.@#:\d]|^[a-z]+-|^\"")
"""What is written as it is."""


def _short(answer: str) -> str | None:
    """What is said of things found after what they were looked for, or None for other answers."""
    if not answer.startswith(_FINDS):
        return None
    found = ((pattern.match(answer), short) for pattern, short in _SHORT)
    return next((match.expand(short) for match, short in found if match), None)


def _lowered(answer: str) -> str:
    """An answer that goes on a sentence; a name or an "I" keeps its capital."""
    first = answer.partition(" ")[0]
    own = first in ("I", "I'm", "I've") or not (first[0].isupper() and first[1:].islower())
    return answer if own and not first.endswith("'s") else answer[0].lower() + answer[1:]
