"""Lists of structures: what a function acts on ("delete these comments"), or what it draws from."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.long_texts import label_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import singular

PACKED = frozenset(
    "item data record object entry input payload body param parameter value list element "
    "argument change update operation content detail field".split()
)
"""Names of structures that hold what the function acts on."""
_DRAWING = frozenset("generate draw plot render visualize create build make chart graph".split())
_SETTINGS = frozenset(
    "param params parameter parameters arg args argument arguments kwargs option options".split()
)
"""Names of what a call is made with, which holds how it is done and none of the things."""


def packs(role: Role) -> bool:
    """Whether the argument is a list of structures that the function acts on: ``items``."""
    many = role.part == "json" and "array" in types_of(role.parameter)
    *front, head = label_of(role).split()
    own = bool(set(map(singular, front)) - PACKED)  # the "line items" of one invoice
    return many and not is_source(role) and not own and singular(head) in PACKED


def is_source(role: Role) -> bool:
    """Whether the argument is what something is made of: the data of a chart."""
    made = label_of(role).split()[-1] in ("data", "input", "value")
    return made and bool(verbs_of(role) & _DRAWING)


def is_settings(role: Role, noun: str) -> bool:
    """Whether the object only tells how: "submit a file with limit=20", not "this file: …"."""
    leaf = role.parameter.leaf
    bare = len(leaf.words) == 1 and leaf.words[0] in _SETTINGS
    alone = len(leaf.function.parameters.get("properties") or ()) == 1  # nothing beside it
    own = singular(leaf.words[0]) in singular(noun.lower())
    return bare and alone and "array" not in types_of(role.parameter) and not own
