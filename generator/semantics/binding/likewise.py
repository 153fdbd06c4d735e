"""What a name means in most functions of a service, it means in all: ``app_name`` everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from generator.quick import remembered, replace
from generator.semantics.base import Leaf, Parameter, Setting
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.usages.around import GENERAL

Bound = Callable[[Leaf, Setting], Parameter]
Means = tuple[str, str, tuple[str, ...]]

_ASKED = 4
"""So many functions tell what a name means in their service."""
_OPEN = frozenset("core people work media places web identifiers home sports travel".split())
"""Families of which a bare name may be taken for another."""
_CLOSED = frozenset(("enum", "flag", "given", "port", "url"))
_VAGUE = GENERAL | frozenset(
    "path url file date page limit command action operation mode method".split()
)
"""Names that mean what the function makes of them."""


def like_others(own: Parameter, leaf: Leaf, setting: Setting, bound: Bound) -> Parameter:
    """The parameter, or as the same name is understood in most of the service's functions."""
    shown = setting.alikes.of_same_noun(leaf) if setting.alikes else None
    if shown is not None and not own.leaf.examples and _is_open(own):
        namesake = bound(shown, setting)
        return replace(namesake, leaf=own.leaf, why=f"{namesake.why}, as in {shown.function.name}")
    peers = setting.alikes.peers(leaf) if setting.alikes else ()
    few = len(peers) < _ASKED
    if not peers or (few and not _is_unknown(own)):
        return own
    if own.leaf.examples or frozenset(leaf.words) <= _VAGUE:
        return own
    known = _known(setting)
    first = peers[0].key
    others = known.get(first) or tuple(bound(one, setting) for one in peers)
    known[first] = others
    usual = _known_to_some(others) if few else _known_to_most(own, others)
    if usual is None or not _is_open(usual):
        return own
    return replace(usual, leaf=own.leaf, why=f"{usual.why}, as in {usual.leaf.function.name}")


def _is_unknown(parameter: Parameter) -> bool:
    """Whether nothing but the name is known, so that any function may tell what it means."""
    return parameter.meaning.name in _UNKNOWN and not parameter.why.endswith("as elsewhere")


_UNKNOWN = ("identifier", "words")


def _known_to_some(others: Sequence[Parameter]) -> Parameter | None:
    """What it is in those of a few functions that know it, if they agree."""
    known = [one for one in others if one.meaning.name not in _UNKNOWN]
    return known[0] if len({*map(_means, known)}) == 1 else None


def _known_to_most(own: Parameter, others: Sequence[Parameter]) -> Parameter | None:
    """What it is in most of many functions, if this one is no exception with a reason."""
    most, count = Counter(map(_means, others)).most_common(1)[0]
    usual = next(one for one in others if _means(one) == most)
    rare = 2 * count <= len(others) or most == _means(own)
    return None if rare or not _is_open(own) else usual


def _is_open(parameter: Parameter) -> bool:
    core = getattr(parameter.meaning, "item", parameter.meaning)
    return core.family in _OPEN and core.name not in _CLOSED


@remembered
def _known(setting: Setting) -> dict[str, tuple[Parameter, ...]]:
    """What the peers of a run mean, by the first of them."""
    return {}


def _means(parameter: Parameter) -> Means:
    """What tells two meanings apart: their types, and what they draw from."""
    core = getattr(parameter.meaning, "item", parameter.meaning)
    listed = tuple(map(str, core.values()[:3])) if isinstance(core, Catalogue) else ()
    return core.name, str(getattr(core, "symbol", "")), listed
