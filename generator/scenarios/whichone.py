"""Which thing is meant that has an ID: how the assistant asks, how the user speaks of it before.

Nobody "uses" an ID. An assistant asks which card it is, and for its ID; who has not said which of
their orders is meant speaks of "my order".
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import regex
from generator.records import Utterance
from generator.scenarios.called import noun_of
from generator.scenarios.kept import things
from generator.scenarios.referring import named_in, part_of
from generator.scenarios.talk import joined
from generator.semantics.articles import article
from generator.semantics.base import Parameter
from generator.semantics.usages.around import known_products

_OF_A_THING = regex(r"(.+) (?:ID|IID|UUID)$")
_OF_THINGS = regex(r"(.+) (?:IDs|UUIDs)$")
_ANY_THING = frozenset("item record object resource external unique".split())
"""Words before "ID" that tell of no thing."""
_KNOWN_BY_NAME = frozenset(("region", "country", "language"))
"""What everybody calls by the name that its ID is."""
_BRANDS = frozenset("arxiv pubmed imdb orcid steam riot xbox".split())
"""Whose ID it is: nobody asks which arXiv it is."""

_ONE = (
    "What's the {n}?", "Could you give me the {n}?", "Can you tell me the {n}?",
    "Do you have the {n}?", "Which {t} is it? Do you have its ID?", "What's the ID of the {t}?",
    "Which {t}? Can you give me its ID?",
)  # fmt: skip
_MANY = (
    "What are the {n}?", "Could you give me the {n}?", "Which {t}? What are their IDs?",
    "Which {t} are they? Could you give me their IDs?", "What are the IDs of the {t}?",
)  # fmt: skip
_OF_SEVERAL = (
    "What's the ID of the {t}?", "Could you give me the {n}?", "Can you tell me the {n}?",
    "And the {n}?",
)  # fmt: skip
"""How to ask for one of two: "which second run" would be a third."""
_ALONE = (
    "What's the ID?", "Could you give me the ID?", "Which one? Can you give me its ID?",
    "Do you have the ID?",
)  # fmt: skip
_NUMBERED = frozenset("order invoice booking reservation claim ticket case policy account".split())
"""What people have the number of, whatever its field is called."""

_SOMEBODY = frozenset(
    """agent author candidate client contact customer doctor driver employee guest member patient
    person player provider seller student supplier teacher tenant user vendor""".split()
)
_OWN = frozenset(
    """account appointment booking claim flight insurance loan membership order package parcel
    payment policy prescription rental reservation ride shipment subscription trip vehicle
    warranty""".split()
)
"""What is somebody's own, so that they say "my"."""


def asks_which(noun: str) -> Sequence[str]:
    """Ways to ask for what an ID is of, ready to be said; none for other nouns."""
    if noun in ("ID", "UUID"):
        return _ALONE
    one, many = _OF_A_THING.match(noun), _OF_THINGS.match(noun)
    found = one or many
    if found is None:
        return ()
    thing = found[1]
    if thing in _KNOWN_BY_NAME and one:
        return (f"Which {thing}?", f"Which {thing} would that be?", f"In which {thing}?")
    if thing in _ANY_THING:
        return _ALONE if one else ()
    if many is not None:
        return tuple(form.format(n=noun, t=plural(thing)) for form in _MANY)
    if is_plural(thing) or thing.isupper() or thing in _BRANDS | known_products():
        return ()  # an "URL ID" is of no URL
    if thing.startswith(("first ", "second ", "third ")):
        return tuple(form.format(n=noun, t=thing) for form in _OF_SEVERAL)
    numbered = thing.rpartition(" ")[2] in _NUMBERED or noun.endswith(" IID")
    named = f"{thing} number" if numbered else noun
    forms = [form for form in _ONE if named == noun or "ID" not in form]
    whose = "their" if thing.rpartition(" ")[2] in _SOMEBODY else "its"
    return tuple(form.format(n=named, t=thing).replace(" its ", f" {whose} ") for form in forms)


def as_not_yet_told(
    words: Utterance, missing: Sequence[Parameter], rng: random.Random
) -> Utterance:
    """A request that doesn't tell which thing is meant, without the "the" of what was told."""
    for parameter in missing:
        if noun_of(parameter) == "ID":
            return _of_some(words)
        found = _OF_A_THING.match(noun_of(parameter))
        thing = found[1] if found is not None else noun_of(parameter)
        parts = named_in(words, thing)
        if parts is None and found is not None and thing in _ANY_THING:
            return _of_some(words)
        if parts is None:
            continue
        start, end = len(parts[0].text), len(words.text) - len(parts[1].text)
        definite = _THE.match(words.text[start:end])
        own = thing.rpartition(" ")[2] in _OWN
        if definite is None or (found is None and not own):
            continue
        rest = words.text[start + definite.end() : end]
        lead = "my" if own and rng.random() < 0.8 else article(rest)
        about = _ABOUT_IT.match(parts[1].text)
        if about is not None and lead != "my":
            # "a wallet details" is neither a wallet nor its details
            told = rest if about["many"] else f"the {about['one']} of {lead} {rest}"
            gone = 0 if about["many"] else about.end()
            return joined((parts[0], told, part_of(words, end + gone, len(words.text))))
        return joined((parts[0], f"{lead} {rest}", parts[1]))
    return words


_ABOUT_IT = regex(
    r"(?:(?: [\w-]+){0,2}? (?P<many>details|info|information|metadata|data|stats|statistics|"
    r"settings|records|results|logs|notes|history)|"
    r" (?P<one>status|location|availability|balance|price|progress|summary|timeline|profile))"
    r"\b(?! (?:for|of)\b)",
    re.I,
)
"""What is wanted of the thing, behind it."""


def _of_some(words: Utterance) -> Utterance:
    """The same of a request that ends in the thing: "delete the meal plan entry"."""
    found = _AT_END.search(words.text, words.slots[-1].end if words.slots else 0)
    if found is None or found["last"] not in things() or is_plural(found["last"]):
        return words
    start, end = found.span("the")
    text = f"{words.text[:start]}{article(words.text[end + 1 :])}{words.text[end:]}"
    # all values stand before it
    return Utterance(text, words.slots, words.lineage, words.source, words.anchored)


_AT_END = regex(r"\b(?P<the>the)(?: [a-z-]+){0,3} (?P<last>[a-z]+)(?:,? please| for me)?[.?!]*$")
_THE = regex(r"(?:the|an?) ", re.I)
