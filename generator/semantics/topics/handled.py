"""What kind of thing a function handles, and which texts of a role are about such a thing."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.described.things import thing_of
from generator.semantics.drawing.composed import context, mentions
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import load_grammar

GRAMMAR = "handled"
_DRAWN = 600
_NEAR = 4
"""So many of the surroundings tell what a text is about: all but the function's description."""
_ITSELF = "="
"""Before a noun that tells the kind only where it is the thing itself."""
_BODIES = frozenset({"content", "text", "body", "html", "markdown"})

ROLES: Mapping[str, tuple[str, ...]] = {
    "description": ("desc",),
    "thing_description": ("desc",),
    "content": ("body", "desc"),
    "passage": ("body", "desc"),
    "sample_text": ("body", "desc"),
    "comment": ("note", "desc"),
    "remark": ("note", "desc"),
    "note": ("note", "desc"),
    "review": ("note",),
    "message": ("note",),
    "observation": ("note",),
    "title": ("title",),
    "label": ("title",),
    "thing_name": ("title",),
}
"""The roles of texts, and the symbols of the grammar that serve them, the best first."""


@functools.cache
def _kinds() -> Mapping[str, str]:
    """Noun → kind of thing."""
    found: dict[str, str] = {}
    for line in read_values("handled.txt"):
        kind, _, nouns = line.partition(" | ")
        for noun in nouns.split():
            found.setdefault(noun, kind)
    return found


@functools.cache
def _loose() -> Mapping[str, str]:
    """The nouns that tell the kind wherever they stand near."""
    return {noun: kind for noun, kind in _kinds().items() if noun[0] != _ITSELF}


def kind_of_thing(leaf: Leaf) -> str:
    """The kind of the thing that the leaf's text is about; "" where nothing tells.

    The thing itself first, then the names around it, then what the description says.
    """
    kind = _of_itself(leaf)
    if kind:
        return kind
    for found in context(leaf)[:_NEAR]:
        for noun, kind in _loose().items():
            if noun in found and _is_of_world(leaf, kind):
                return kind
    return ""


_NEEDED: Mapping[str, str] = {
    "monitoring": "service server website app metric threshold log latency cpu error api host "
    "cluster dashboard slack pager oncall channel database disk memory trace endpoint apdex sla "
    "synthetic uptime notification config configuration deployment release maintenance",
    "access": "user permission role access admin account scope tenant policy iam ldap auth "
    "oauth oidc security organization organisation workspace employee login acl",
    "repo": "code git github gitlab npm pypi developer software version dependency install sdk "
    "repository repo library module plugin pip",
    "person": "memory graph entity node relation knowledge user persona profile contact friend "
    "biography people character remember recall",
    "travel": "trip itinerary hotel booking reservation stay travel guest room passenger vacation",
}
"""Words of which one must be around, since people elsewhere use the nouns of the kind, too."""


_OF_LEARNERS = "course lesson student learner curriculum teacher"
"""Where a module is a part of a course."""


def _is_of_world(leaf: Leaf, kind: str) -> bool:
    if kind == "repo" and mentions(leaf, _OF_LEARNERS):
        return False
    return kind not in _NEEDED or mentions(leaf, _NEEDED[kind])


def _of_itself(leaf: Leaf) -> str:
    """The kind that the thing itself tells: its head, else a word before it."""
    known, thing = _kinds(), thing_of(leaf)
    head = known.get(f"{_ITSELF}{thing[-1]}", "") if thing else ""
    kind = head or next((known[word] for word in reversed(thing) if word in known), "")
    return kind if _is_of_world(leaf, kind) else ""


@functools.lru_cache(maxsize=4096)
def _symbol(role: str, kind: str) -> str:
    grammar = load_grammar(GRAMMAR)
    wanted = (f"{part}_{kind}" for part in ROLES.get(role, ()))
    return next((symbol for symbol in wanted if symbol in grammar), "")


def symbol_about(leaf: Leaf, role: str, sure: bool = False) -> str:
    """The symbol of the grammar for a text of the role about the leaf's thing; "" for none.

    ``sure``: only if the thing itself tells the kind.
    """
    kind = _of_itself(leaf) if sure else kind_of_thing(leaf)
    if kind == "page" and set(leaf.words[-1:]) & _BODIES:
        role = "content"
    return _symbol(role, kind) if kind else ""


@functools.lru_cache(maxsize=256)
def texts_of(symbol: str, grammar_name: str = GRAMMAR) -> tuple[str, ...]:
    """Texts of a symbol, the same every time."""
    grammar, dice = load_grammar(grammar_name), Dice(symbol)
    made = (grammar.draw(symbol, dice.at(at)) for at in range(_DRAWN))
    return tuple(dict.fromkeys(made))
