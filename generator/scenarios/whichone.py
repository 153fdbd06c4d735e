"""Which thing is meant that has an ID: one asks which card it is, and for its ID."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.described.nouns import is_plural, plural
from generator.quick import regex
from generator.scenarios.asked_names import SOMEBODY
from generator.semantics.usages.around import known_products

OF_A_THING = regex(r"(.+) (?:ID|IID|UUID)$")
_OF_THINGS = regex(r"(.+) (?:IDs|UUIDs)$")
ANY_THING = frozenset("item record object resource external unique".split())
"""Words before "ID" that tell of no thing."""
_KNOWN_BY_NAME = frozenset(("region", "country", "language"))
"""What everybody calls by the name that its ID is."""
_BRANDS = frozenset("arxiv pubmed imdb orcid steam riot xbox".split())
"""Whose ID it is: nobody asks which arXiv it is."""

_ENDS_OF_WAYS = {
    "arrival": ("Where to?", "Where are you going?"), "destination": ("Where to?",),
    "departure": ("Where from?", "Where are you leaving from?"), "origin": ("Where from?",),
}  # fmt: skip
"""Codes of the places that one travels between: nobody asks for the ID of the arrival."""
_ONE = (
    "What's the {n}?", "Could you give me the {n}?", "Do you have the {n}?",
    "Which {t}? Do you have its ID?", "What's the ID of the {t}?",
    "Which {t}? Can you give me its ID?",
)  # fmt: skip
_MANY = (
    "What are the {n}?", "Could you give me the {n}?", "Which {t}? What are their IDs?",
    "Which {t}? Could you give me their IDs?", "What are the IDs of the {t}?",
)  # fmt: skip
_OF_SEVERAL = (
    "What's the ID of the {t}?", "Could you give me the {n}?", "What's the {n}?",
)  # fmt: skip
"""How to ask for one of two: "which second run" would be a third."""
_ALONE = (
    "What's the ID?", "Could you give me the ID?", "Which one? Can you give me its ID?",
    "Do you have the ID?",
)  # fmt: skip
_NUMBERED = frozenset("order invoice booking reservation claim ticket case policy account".split())
"""What people have the number of, whatever its field is called."""


def asks_which(noun: str) -> Sequence[str]:
    """Ways to ask for what an ID is of, ready to be said; none for other nouns."""
    if noun in ("ID", "UUID"):
        return _ALONE
    one, many = OF_A_THING.match(noun), _OF_THINGS.match(noun)
    found = one or many
    if found is None:
        return ()
    thing = found[1]
    if thing in _KNOWN_BY_NAME and one:
        return (f"Which {thing}?", f"In which {thing}?")
    if thing in _ENDS_OF_WAYS:
        return _ENDS_OF_WAYS[thing]
    if thing in ANY_THING:
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
    whose = "their" if thing.rpartition(" ")[2] in SOMEBODY - _ALSO_THINGS else "its"
    return tuple(form.format(n=named, t=thing).replace(" its ", f" {whose} ") for form in forms)


_ALSO_THINGS = frozenset("agent host owner parent player provider speaker worker".split())
"""Words for somebody that machines and programs have too."""
