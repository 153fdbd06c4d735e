"""Values of the domain that a function is nearest to, where its own rules know less."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from generator.semantics.base import Leaf, SemanticType, Setting
from generator.semantics.binding.borrowed import is_one_of_several, sort_of
from generator.semantics.binding.called import CLOSED
from generator.semantics.binding.tried import ERRORS
from generator.semantics.described.leafwords import shown_default
from generator.semantics.domains.nearest import Near, nearest
from generator.semantics.domains.tables import MARK
from generator.semantics.fits import fits
from generator.semantics.topics.of_domain import OfDomain, with_values

_NEEDED: Mapping[str, float] = {
    "words": 0.65, "loose": 0.72, "unknown": 0.82,
    "sample_text": 0.75, "markdown_text": 0.8, "file_path": 0.92,
    "size": 0.7, "song": 0.75, "medication": 0.85, "column": 0.85,
}  # fmt: skip
"""How like a section must be, by the type, or by how a kind of words was told; what is of another
type is better than the values of any domain. 1,600 lists of values for 800 parameters were judged
to find out."""
_OF_DOMAIN = 0.5
"""How near the domain must be, whatever the name."""
_NUMERIC = ("integer", "number")
_WORDED = ("kindred", "like_examples", "thing_name", "label", "any_name", "opaque")


def of_domain(
    leaf: Leaf, meaning: SemanticType, setting: Setting, *, lent: bool
) -> tuple[SemanticType, str] | None:
    """The meaning with a domain's values, and why; None where it stays.

    ``lent``: a precedent has other values.
    """
    core = getattr(meaning, "item", meaning)
    told = bool(leaf.examples) or not CLOSED.isdisjoint(leaf.schema)
    if told or is_one_of_several(leaf) or not leaf.function.description:
        return None  # a name alone is of too many domains
    needed = _needed(leaf, core)
    if needed is None or isinstance(shown_default(leaf.schema), str):
        return None
    found = nearest(leaf)
    least = max(needed, _NEEDED["unknown"]) if lent else needed
    if found is None or found.by_domain < _OF_DOMAIN or found.likeness < least:
        return None
    numeric = leaf.schema.get("type") in _NUMERIC
    own = _fitting(core.leaf, setting, found)
    if own is None:
        return None
    said = with_values(core, own) if numeric or core.family != "core" else own
    new = said or (None if numeric else own)
    why = f"domain {found.domain.name}, {found.head}"
    if new is None:
        return None
    if core is meaning:
        return new, why
    whole = copy.copy(meaning)
    whole.item = new  # type: ignore[attr-defined]
    return whole, why


def _needed(leaf: Leaf, core: SemanticType) -> float | None:
    """How like a section must be; None where none is better."""
    if core.name not in _NEEDED and core.name not in _WORDED:
        return None
    sort = sort_of(leaf, core)
    numeric = leaf.schema.get("type") in _NUMERIC
    measured = core.name == "size" and getattr(core, "said", False)  # in a unit that is told
    if (core.name == "kindred" and sort != "loose") or measured:
        return None
    if core.name == "size" and not numeric:
        return None
    return _NEEDED.get(core.name) or _NEEDED.get(sort)


def _fitting(leaf: Leaf, setting: Setting, found: Near) -> OfDomain | None:
    """The section's values, if the schema takes them."""
    own = OfDomain(leaf, setting, f"{found.domain.name}{MARK}{found.head}")
    try:
        return own if all(fits(leaf.schema, one) for one in own.few()) else None
    except ERRORS:
        return None
