"""How alike two functions are, by the words of their names, descriptions and parameters.

Used to choose distractors and to keep functions that could serve a request out of its no-call
record. Deliberately generous: what may be related counts as related.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.catalogues import read_values

_WORD = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

_STOP = frozenset(
    """
    a an the of for to in on at by with and or from into as is are be this that it its your
    you get gets set use used using uses given specified specific based return returns
    returned returning retrieve retrieves fetch fetches list lists show find finds search
    searches look lookup provide provides provided allow allows create creates make makes
    add adds new update updates delete remove check information info data details detail
    list all any one more optional required parameter parameters args argument api tool
    function user users service value values name names id ids type types string number
    integer boolean object array default example examples e g eg etc e.g which whose what
    when where how can will should must may if not no only other each per than about over up
    out between within do does has have via also they them their results result number count
    limit format query time date current available request requests item items
    """.split()
)

_CANON = {word: line.split()[0] for line in read_values("alike_words.txt") for word in line.split()}
"""Words of one field of life, and the first of them."""


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """A crude stem: enough for "orders"/"order", "cities"/"city", "booking"/"book"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith("ing"):
        return word[:-3]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


_ENDINGS = regex(r"(?:ations?|itions?|ions?|ments?|ances?|ences?|ings?|ed|als?|es|e|s)$")
_INFLECTED = regex(r"(?:ing|ed)$")


@lru_cache(maxsize=32_768)
def root(word: str) -> str:
    """What words of one family share: "invest", "investing", "investment"; "" if too short."""
    found = _ENDINGS.sub("", word)
    if len(found) >= 5:
        return found
    found = _INFLECTED.sub("", word)
    return found if len(found) >= 4 else ""


@lru_cache(maxsize=16_384)
def content_words(text: str) -> frozenset[str]:
    """The telling words of a text: stemmed, synonyms folded, common words dropped."""
    return frozenset[str]().union(*map(_telling_of, text.split()))


@lru_cache(maxsize=16_384)
def _telling_of(piece: str) -> frozenset[str]:
    """The same of what stands between two spaces: texts are new, their words hardly ever."""
    return frozenset(filter(None, map(_telling, _WORD.findall(piece))))


@lru_cache(maxsize=16_384)
def _telling(found: str) -> str:
    """What a word counts as, "" if it tells nothing; remembered, as the same words come often."""
    word = stem(found.lower())
    return _CANON.get(word, word) if len(word) > 1 and word not in _STOP else ""


def is_telling(word: str) -> bool:
    """Whether a word, in small letters, tells what a function is about."""
    return len(word) > 1 and stem(word) not in _STOP and word not in _STOP


Told = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""The telling words of a function's name, of its description and of its parameters."""

MOST_KNOWN = 8192
"""Functions whose words are remembered."""

_KNOWN: dict[int, tuple[FunctionSpec, Told]] = {}


@lru_cache(maxsize=4096)
def _words_of(
    name: str, description: str, parameters: tuple[str, ...]
) -> tuple[frozenset[str], ...]:
    return (
        content_words(name),
        content_words(description[:400]),
        content_words(" ".join(parameters)),
    )


def words_of(spec: FunctionSpec) -> Told:
    """The telling words of a function's name, of its description and of its parameters."""
    known = _KNOWN.get(id(spec))
    if known is None:
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        # The spec is kept beside its words, so that its id can't come to mean another one.
        known = _KNOWN[id(spec)] = (spec, _read_words(spec))
    return known[1]


def _read_words(spec: FunctionSpec) -> Told:
    properties = spec.parameters.get("properties")
    names: Iterable[str] = properties if isinstance(properties, dict) else ()
    name, description, parameters = _words_of(spec.name, spec.description, tuple(names))
    return name, description, parameters


def relatedness(one: FunctionSpec, other: FunctionSpec) -> float:
    """0 (nothing in common) to 1 (the same words): shared words of names and descriptions."""
    return _related(words_of(one), words_of(other))


@lru_cache(maxsize=16_384)
def _related(one: Told, other: Told) -> float:
    name_a, about_a, parameters_a = one
    name_b, about_b, parameters_b = other
    return (
        0.5 * _overlap(name_a, name_b)
        + 0.4 * _overlap(name_a | about_a, name_b | about_b)
        + 0.1 * _overlap(parameters_a, parameters_b)
    )


def may_serve(one: FunctionSpec, other: FunctionSpec) -> bool:
    """Whether a request for ``one`` might be served by ``other``: any telling word in common."""
    name_a, about_a, _ = words_of(one)
    name_b, about_b, _ = words_of(other)
    return (
        bool(name_a & (name_b | about_b))
        or bool(name_b & (name_a | about_a))
        or (len(about_a & about_b) >= 2)
    )


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))
