"""What examples tell of the kind that they are of: how far others may stand beside them.

Words as "casual" or "full-time" are in lists of several kinds. Where a name tells of none of these,
no other of a list is sure to be right, and only what is shown is drawn. Other examples are no
values, but kinds of them: "contact of the parent (e.g., email, phone)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType
from generator.semantics.described.leafexamples import named_kinds
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.drawing.composed import mentions
from generator.semantics.topics import kindred

Kind = type[SemanticType]

_SMALL = regex(r"[a-z][a-z' -]*")
_OF_ANY = frozenset("topic description".split())
"""Types of texts on anything, of which examples tell a narrower field."""
_LOOSE = frozenset(
    "writing_tone employment_type industry ingredient plant priority_word mood emotion skill "
    "category event_category tag label status size".split()
)
"""Types whose words are of several kinds."""
_NO_NOUNS = frozenset("word name type code value text kind item".split())
_KINDS = {
    "email": "email",
    "phone": "phone",
    "address": "street_address",
    "coordinates": "coordinate_pair",
    "zip": "postal_code",
    "state": "region",
    "county": "region",
    "country": "country",
}
"""Words for kinds of values, by their first, and the types that hold such."""


def kinds_shown(leaf: Leaf) -> Iterator[tuple[Kind, str]]:
    """The types of which a description shows no values, but what they are called."""
    shown = named_kinds(leaf.name, leaf.description)
    told = (_KINDS.get(raw_words(one)[0]) for one in shown)
    yield from ((SEMANTIC_TYPES.get(one), f"described as '{one}'") for one in told if one)


def are_alone(leaf: Leaf, shown: Sequence[str], owner: Kind) -> bool:
    """Whether common words are shown that are of a type of which neither name nor text speaks."""
    loose = owner.name in _LOOSE and len(leaf.examples) > 1
    if not loose or not all(map(_SMALL.fullmatch, shown)):
        return False
    nouns = frozenset(owner.name.split("_")) - _NO_NOUNS
    told = frozenset(map(singular, (*leaf.words, *raw_words(leaf.description.split("(")[0]))))
    return nouns.isdisjoint(told)


def tell_the_field(leaf: Leaf, kind: Kind) -> bool:
    """Whether several examples tell of which field a text is that may be on anything."""
    head = leaf.description.split("(")[0].split("e.g")[0].strip()
    told = kind.name in _OF_ANY and len(leaf.examples) > 1
    if leaf.words[-1:] == ("description",) and kind.name in ("description", "llm_prompt"):
        told = told or (len(leaf.examples) == 1 and str(leaf.examples[0]).count(" ") > 1)
    return told and bool(head)


def are_alone_in_group(leaf: Leaf, shown: Sequence[str]) -> bool:
    """Whether a group for another name has them, of which nothing around speaks: news sections."""
    group = kindred.group_by_examples(leaf, shown)
    chosen = leaf.words[-1] in ("type", "category", "kind") and not kindred.is_asked(leaf, shown)
    if group is None or not chosen or len(leaf.examples) < 2:
        return False
    return not (group.cues and mentions(leaf, group.cues))
