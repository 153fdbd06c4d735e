"""What a search is for, as a function and its query tell: "Search for addresses"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.toolspeak import unframed

_NOUN = (
    r"(?:(?:all|the|an?|any|only|those|matching|available|public|specific|particular) )*"
    r"(?P<thing>[a-z]+(?: [a-z]+)?)\b(?!['’])"
)
"""Things that are looked for; not those whose things are: "the user's notes"."""
_FOR = regex(
    r"\b(?:search|look|query|filter|find|autocomplete|suggest|resolve)(?:s|es|ing)? "
    rf"(?:(?:query|term|text|keyword|string) for |up |for |through |across )?{_NOUN}"
    rf"|\b(?:only|returns?) {_NOUN.replace('thing', 'kept')} (?:(?:that|which) match"
    r"|whose [^.]{0,30}\b(?:names?|titles?)\b)",
    re.IGNORECASE,
)
_NAMED = regex(
    r"(?:search|find|lookup|autocomplete|resolve)_(?!by_)(?P<thing>[a-z_]+)|(?P<before>[a-z]+)_search"
    r"|get_(?P<told>[a-z]+)_(?:info|information|details?)\b"
)
_LISTED = regex(r"(?:list|browse|filter|get_all)_(?P<thing>[a-z_]+)")
"""Names of functions whose query picks some of what they list."""
_OWN = regex(
    r"(?:optional )?(?:free text: )?(?:full |partial |exact )?(?P<thing>[a-z]+(?: [a-z]+)?) "
    r"names?\b(?! of\b)",
    re.IGNORECASE,
)
"""What a query's description says it is: "Company name or number"."""


def tells_search(description: str) -> bool:
    """Whether a description speaks of a search for something."""
    return bool(_FOR.search(description))


def is_sought(description: str) -> bool:
    """Whether a description says outright that what it tells of is looked for."""
    return bool(_SOUGHT.match(description))


_SOUGHT = regex(
    r"(?:the |a |an )?(?:[^.,]{0,60}\bto (?:search|look) for\b|(?:(?:search )?term|word|phrase|"
    r"keyword|text|string)s? to (?:search|look|find|query)\b)",
    re.IGNORECASE,
)
"""As "The term to search the internet with"."""


def described_thing(leaf: Leaf) -> frozenset[str]:
    """The words of what a query's own description says is looked for; none for "items"."""
    found = _OWN.match(leaf.description) or _FOR.search(leaf.description)
    words = words_of(next(filter(None, found.groups()))) if found else ()
    kept = frozenset(map(singular, words[:2])) - _ENDS - _ASKING
    return frozenset() if kept & _ANYTHING else kept


_ANYTHING = frozenset(
    "item result content title match entry record thing value field word data full partial".split()
)
"""Words for whatever is looked for."""


def things_sought(leaf: Leaf) -> Iterator[tuple[str, ...]]:
    """What may be looked for, in singular words, the nearest text first."""
    spec = leaf.function
    name = "_".join(words_of(spec.name))
    titled = leaf.words == ("title",)
    for found in (
        _OWN.match(leaf.description), _FOR.search(leaf.description), _NAMED.search(name),
        _FOR.match(_sought(spec.description)), None if titled else _LISTED.match(name),
        _HANDLED.match(spec.description) if titled else None,
    ):  # fmt: skip
        if found:
            words = words_of(next(filter(None, found.groups())))
            kept = tuple(map(singular, words[:2]))
            if kept and kept[0] not in _ASKING:
                yield kept[:1] if len(kept) > 1 and kept[1] in _ENDS else kept


_HANDLED = regex(
    r"(?:add|play|rate|review|watch|stream|recommend|mark|save|rent|buy|remove)s? "
    r"(?:an?|the) (?P<thing>movie|film|show|series|song|track|album|book|podcast|game)\b",
    re.IGNORECASE,
)
"""What is done with a thing that goes by its title: "Adds a movie to the watchlist"."""
_ASKING = frozenset("query term name string text phrase keyword parameter result".split())
"""What a description calls the search itself: "Search query"."""
_ENDS = frozenset(
    "as by in with for from near within to on at and or that which who using based covering file "
    "against".split()
)


def _sought(description: str) -> str:
    """The description from where its first sentence tells of a search: "lets you search for"."""
    told = unframed(description)
    found = _SEARCH.search(told.split(". ")[0])
    return told[found.start() :] if found else told


_SEARCH = regex(r"\b(?:search(?:es)?|looks?) (?:for|up) ", re.IGNORECASE)
