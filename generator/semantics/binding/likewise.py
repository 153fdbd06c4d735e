"""What a name means in most functions of a service, it means in all: ``app_name`` everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

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
    peers = setting.alikes.peers(leaf) if setting.alikes else ()
    if len(peers) < _ASKED or own.leaf.examples or frozenset(leaf.words) <= _VAGUE:
        return own
    known = _known(setting)
    first = peers[0].key
    others = known.get(first) or tuple(bound(one, setting) for one in peers)
    known[first] = others
    meant = Counter(map(_means, others))
    most, count = meant.most_common(1)[0]
    usual = next(one for one in others if _means(one) == most)
    if 2 * count <= len(peers) or most == _means(own) or not (_is_open(own) and _is_open(usual)):
        return own
    return replace(usual, leaf=own.leaf, why=f"{usual.why}, as in {usual.leaf.function.name}")


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
