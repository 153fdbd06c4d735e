"""How much of a trade is around a parameter: which of its words stand in names and descriptions."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping

from generator.quick import remembered
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.product_tellers import products_told
from generator.semantics.drawing.composed import context, split_words

Around = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""Words of names around a leaf, of descriptions and the names beside it, and products besides."""


@remembered
def words_around(leaf: Leaf) -> Around:
    """The words of names around a leaf, and those of descriptions and names beside it."""
    own, parents, function, *told = context(leaf)
    declared = leaf.root.get("properties") or {}
    siblings = map(raw_words, declared if len(leaf.path) < 2 else ())
    words = map(singular, itertools.chain.from_iterable(siblings))
    schemas = declared.values() if isinstance(declared, Mapping) else ()
    said = (each.get("description") for each in schemas if isinstance(each, Mapping))
    beside = map(_products_in, (text for text in said if isinstance(text, str)))
    products = products_told(leaf.function).union(*beside)
    return own | parents | function, frozenset(words).union(*told), products


@functools.lru_cache(maxsize=1024)
def _products_in(description: str) -> frozenset[str]:
    """The products that the description of a parameter beside names: "Shopify access token"."""
    return known_products().intersection(split_words(description))


@functools.cache
def known_products() -> frozenset[str]:
    """Names of products, services and formats that a set of tools is a way to."""
    return frozenset(map(singular, read_values("known_products.txt")))


def score(cues: frozenset[str], around: Around) -> int:
    """How much of a trade is around: what any trade's software does or has counts less.

    Words joined by "+" tell only together, but then clearly: "git+tag".
    """
    names, told, _ = around
    near, far = cues & names, cues & told - names
    alone = 4 * len(near - _ANYWHERE) + 2 * len(far - _ANYWHERE) + len(near & _ANYWHERE)
    return alone + sum(_together(cue.split("+"), around) for cue in cues if "+" in cue)


def _together(words: list[str], around: Around) -> int:
    """What words that tell together say: those that all descriptions have only where names do."""
    names, told, _ = around
    if not all(word in names or (word in told and word not in EVERYWHERE) for word in words):
        return 0
    return 6 if any(word in names for word in words) else 4


GENERAL = frozenset(
    "name title id key token text content value type label description body query message note "
    "comment topic subject category status format level location source target person user item "
    "field term keyword date time number group data input output result option mode code "
    "detail details summary section service task role style position city country day reason "
    "why".split()
)
"""Words that mean nothing by themselves, or what anybody knows."""
_ANYWHERE = frozenset(
    "report plan log transfer test event review book session search schedule member generate "
    "client call register create check activity score message data chart write visit text "
    "service record change track list get user name file item query result content app code "
    "system number value type status time date page model image agent run send add update link "
    "request read open start target group level note close cancel question project account "
    "load save current parameter filter source archive library field option new name "
    "full main list last first next key value data input output".split()
)
"""Words that functions of all trades have."""
EVERYWHERE = GENERAL | _ANYWHERE | frozenset("tool use script method note chat path device".split())
"""Words that tell of no trade."""
