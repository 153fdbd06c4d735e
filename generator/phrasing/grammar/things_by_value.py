"""Things by a value that is no name of theirs: "the word serendipity", "a refund of $20"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.option_objects import chosen, is_listed
from generator.phrasing.grammar.things_by_key import SUMS


def summed(thing: Entity) -> str:
    """What a sum is of that is none itself: "a refund of $20"."""
    last = thing.nouns[0].rsplit(" ", 1)[-1].lower() if thing.nouns else ""
    if not last or {last, nouns.singular(last)} & (SUMS | nouns.GENERIC) or nouns.is_mass(last):
        return ""
    return nouns.singular_phrase(thing.nouns[0])


def by_value(title: Role, noun: str, plain: tuple[str, ...], thing: Entity) -> tuple[str, ...]:
    """A thing by a value that is no name of it."""
    if is_listed(title):
        return chosen(title, noun)
    if not noun or types_of(title.parameter) & {"number", "integer"}:
        return plain
    both = both_orders(title.mark, noun)
    if title.parameter.meaning.name == "words":
        return both  # a name that tells nothing: "the schedule orion"
    return (*plain, *both) if thing.prepositions else _single(title, noun, plain)


def both_orders(t: str, noun: str) -> tuple[str, ...]:
    """A value with its noun, before it or after; a word only follows its own, a door leads it."""
    head = nouns.singular(noun.rsplit(" ", 1)[-1])
    before, after = f"the {noun} {t}", f"the {t} {noun}"
    return (after if head in _AT_HOME else before, before if head in _SPELLED else after)


def _single(title: Role, noun: str, plain: tuple[str, ...]) -> tuple[str, ...]:
    """One thing of its kind as the object: by its name, or as one of those."""
    t, meaning = title.mark, title.parameter.meaning
    if meaning.family in _PROPER or "array" in types_of(title.parameter):
        return plain
    if meaning.name in _UNKNOWN:
        return both_orders(t, noun)
    return (f"the {t}", f"the {t}", t)


_AT_HOME = frozenset("door window gate light lamp blind curtain camera fan lock room".split())
"""What goes by where it is: "the garden door"."""
_UNKNOWN = frozenset(("words", "kindred", "like_examples"))
"""Meanings whose values don't tell what they are: "the word serendipity"."""
_SPELLED = frozenset("word character letter term phrase symbol kanji name number".split())
"""What stands before its value: "the word serendipity"."""
_PROPER = frozenset("places place geography people organisations web files contact codes".split())
"""Families of values that are names, which take no article."""
