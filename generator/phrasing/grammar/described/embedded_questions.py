"""Questions within descriptions: "whether a boat is afloat", "how many points one earns"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.clause_cleaning import clean
from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.described.phrases import (
    PREPOSITIONS,
    complements_of,
    noun_phrases,
    state_size,
)
from generator.quick import regex

_MEANT = regex(r" (?:you|we|they|I|it|one)(?:'\w+)?\b")
"""Where a thing ends of which it is told who needs it: "another yarn you'd need"."""
_SUBJECTS = frozenset("a an the this each your any you we they it".split())


def _tells_deed(tokens: Sequence[str]) -> bool:
    """Whether a question tells what somebody does: "how a user did on a quiz"."""
    is_at = next((at for at, word in enumerate(tokens) if word.lower() in ("is", "are")), 0)
    first = tokens[0].lower() if tokens else ""
    return first in _SUBJECTS and (not is_at or "," in tokens[:is_at])


def is_stated(noun: str, following: str) -> bool:
    """Whether a noun with what follows is a sentence: "the headline describes" a story."""
    *before, last = noun.lower().split()
    inflected = (verb_of(last) or last) != last and last.endswith("s")
    acts = inflected and verb_of(last) not in NOUNISH and not any(map(is_plural, before))
    return bool(before) and acts and following.lower() in ("a", "an", "its")


MODALS = frozenset("will can may must should be has have".split())
"""Words of whole sentences, which name nothing: "The user will be able to …"."""
_MEANWHILE = frozenset("currently still already now".split())
"""Adverbs between "is" and what is done."""
_EXISTS = frozenset("exists exist interact overlap conflict match collide".split())


SHOWN = {
    "shown": ("playing", "showing", "on"),
    "screened": ("playing", "showing", "on"),
    "played": ("playing", "on"),
    "broadcast": ("on", "airing"),
    "held": ("happening", "taking place"),
}
"""What people say for what descriptions say of shows and events."""


def asking(verb: str, asks: tuple[str, ...], tokens: list[str]) -> Clause | None:
    """The clause of a verb and the question that follows it; None where nothing is named."""
    ends = next((at for at, token in enumerate(tokens) if token.endswith(":")), None)
    if ends is not None:  # "where a parcel is: packed, shipped": answers follow
        tokens = [*tokens[:ends], *filter(None, [tokens[ends].rstrip(":")])]
    if tokens[2:] and tokens[0].lower() == "there" and tokens[1].lower() in ("is", "are"):
        objects, rest = noun_phrases(tokens[2:])
        led = f"{verb} me of" if verb in ("notify", "alert", "warn", "inform") else "check for"
        return Clause(led, tuple(objects), tuple(complements_of(rest)))
    if verb in ("notify", "alert", "warn") and set(asks) <= {"when", "if", "once"}:
        return None  # "Notify when a price is reached": the name has a noun for what is set
    if not {"what", "how", "who"}.isdisjoint(asks) and _tells_deed(tokens):
        return None  # "what a symbol relies on": the name has a noun for it
    there = next((at for at, token in enumerate(tokens) if token.lower() in _EXISTS), 0)
    subject = clean(tokens[:there])
    verb_there = tokens[there].lower().replace("exists", "exist") if tokens else ""
    if subject and set(asks) <= {"whether", "if"}:  # "whether a boat exists": does it?
        return Clause(
            verb, (subject,), tuple(complements_of(tokens[there + 1 :])), asks, verb_there
        )
    for index, token in enumerate(tokens):
        if token.lower() in ("is", "are") and 0 < index < len(tokens) - 1:
            subject = clean(tokens[:index])
            end = [word for word in tokens[index + 1 :] if word.lower() not in _MEANWHILE]
            size = state_size(end)
            done = " ".join(end[:size]).lower()
            after = tuple(complements_of(end[size:]))
            if subject and done not in SHOWN and asks in (("what",), ("how",)):
                return Clause(verb, (subject,), after)  # "what data is accessible": the data
            return Clause(verb, (subject,) if subject else (), after, asks, done)
    if asks == ("how",) and tokens[:2] == ["much", "of"]:
        things = noun_phrases(tokens[2:])[0][:1]
        counted = _MEANT.split(things[0])[0] if things else ""
        return Clause(verb, (f"amount of {counted}",) if counted else (), ())
    if asks == ("how",) and tokens[:1] in (["many"], ["much"]):
        counted = tokens[1].lower() if tokens[1:] else ""
        many = [at for at, word in enumerate(tokens[1:5], 2) if is_plural(word)]
        counted = " ".join(tokens[1 : many[0]]) if tokens[0] == "many" and many else counted
        whole = f"{'number' if tokens[0] == 'many' else 'amount'} of {counted}"
        return Clause(verb, (whole,) if counted.replace(" ", "").isalpha() else (), ())
    objects, rest = noun_phrases(tokens)
    words = objects[0].split() if objects else []
    if set(asks) <= {"if", "whether"}:
        return None  # whether somebody meets criteria: the name tells it in a noun
    if words and rest and rest[0].lower() in PREPOSITIONS:
        return Clause(verb, tuple(objects), tuple(complements_of(rest)))
    if 1 < len(words) < 5 and words[-1].endswith("s") and rest:
        return Clause(verb, (" ".join(words[:-1]),), ())
    return Clause(verb, (), ())
