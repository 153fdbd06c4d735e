"""Files that are called after what they hold: "policy.json" of a ``policyPath``.

A list of files knows no policies and no sidecars; what the name says of one is surely right.
"""

from __future__ import annotations

import random
import re

from generator.quick import regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.composed import word_set
from generator.semantics.topics.filekinds import is_known
from generator.semantics.topics.own_words import own_thing

_OPEN = word_set(
    "path file filename filepath name full absolute relative local remote input output out in "
    "source src origin destination dest dst target base root parent temp tmp new old current "
    "existing custom default first second third left right original main primary other my user "
    "save upload download download export import result results optional data text content "
    "document doc item object entry resource location uri url link key id node tree subject "
    "server client host db a b to from the of cwd working search index entity module package "
    "script test header component class code program function method such given "
    "asset attachment media project repo repository workspace vault site web page route"
)
"""Words that say of a file how it is given or used, or nothing of what it holds."""
_LAST = word_set("path file filename filepath")
_NAMED = regex(
    r"\b(?:an?|the|your|its|of|to|from) (?:project's |existing |root |main )?"
    r"([A-Za-z][\w-]{2,}\.(?:json|toml|ya?ml|xml|lock|cfg|ini|gradle|txt|mod))(?= file|[.,;]?\s*$)"
)
"""The one file that is meant: "the composer.json file"."""
_TOLD = regex(
    r"^(?:optional )?(?:the |an? )?(?:(?:full|absolute|relative|local|file) )*path (?:to|of) "
    r"(?:an? |the |your |its )?((?:[a-z-]+ ){1,2})files?\b",
    re.IGNORECASE,
)
"""What a description says that a file holds: "Path to the policy file"."""
_PLAIN = (".json", ".json", ".yaml")
"""Endings of what any program reads, where nothing tells of another."""
_TAILS = (*[""] * 9, "-v2", "-2025", "-final", "-new", "_old", "_2")
_LEADS = (*[""] * 9, "main-", "default-", "test-", "my-")


def own_file(leaf: Leaf, symbol: str, rng: random.Random) -> str:
    """The name of a file that is called after what it holds; "" where lists know such files."""
    held = own_stem(leaf, symbol)
    if len(held) < 2 and "." in "".join(held):
        return held[0]
    if not held:
        return ""
    stem = rng.choice(("-", "-", "_")).join(held)
    stem = f"{rng.choice(_LEADS)}{stem}{rng.choice(_TAILS)}"
    return stem + (symbol if symbol[:1] == "." else rng.choice(_PLAIN))


@remembered
def own_stem(leaf: Leaf, symbol: str) -> tuple[str, ...]:
    """The words that such a file is called by, or its whole name: ("composer.json",)."""
    if leaf.examples:
        return ()
    if exact := _exact(leaf):
        return (exact,)
    if symbol[:1] == ".":
        return _held_in(leaf) or (() if is_known(symbol) else tuple(own_thing(leaf).split()))
    return _held_in(leaf) if symbol in _ANY else ()


def is_among_code(leaf: Leaf, symbol: str) -> bool:
    """Whether such a file lies in a folder of a program's source."""
    if own := own_stem(leaf, symbol):
        return "." in own[0]
    return symbol in _CODE or symbol[:1] == "."


_CODE = word_set("code python javascript")
_ANY = word_set("any code text")
"""Symbols of files of which nothing is known."""


def _held_in(leaf: Leaf) -> tuple[str, ...]:
    """What the name says that a file holds: ("flow", "spec", "map"); () where it says nothing."""
    words = leaf.words if leaf.words[-1:] and leaf.words[-1] in _LAST else ()
    kept = tuple(word for word in words if word not in _OPEN)
    if not kept and (told := _TOLD.search(leaf.description)) is not None:
        kept = tuple(word for word in words_of(told[1]) if word not in _OPEN)
    plain = all(word.isalpha() and len(word) > 2 for word in kept)
    return tuple(map(singular, kept)) if plain and len(kept) < 4 else ()


def _exact(leaf: Leaf) -> str:
    for text in (leaf.description, leaf.function.description.split("\n")[0]):
        if found := _NAMED.search(text):
            return found[1]
    return ""
