"""What things of a service are made with: the parameters of the function that makes them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import Json
from generator.semantics.base import Informed, Leaf
from generator.semantics.binding.shared_names import Alikes
from generator.semantics.described.naming import raw_words
from generator.semantics.described.things import handled_thing, made_thing

_MAKES = frozenset("create add insert new register save make".split())
_SCALARS = frozenset(("string", "integer", "number", "boolean"))
_MOST = 8
"""So many of its parameters tell what a thing is; more are of its form."""


def made_with(leaf: Leaf, alikes: Informed | None) -> Mapping[str, Mapping[str, Json]]:
    """Names and schemas of what another function makes the leaf's thing with; none: {}."""
    name = leaf.function.name
    thing = (made_thing(name) or handled_thing(leaf.function.description))[-1:]
    if not isinstance(alikes, Alikes) or not thing:
        return {}
    found: dict[str, dict[str, Mapping[str, Json]]] = {}
    for one in (one for each in alikes.alike.values() for one in each):
        other = one.function.name
        makes = other != name and not _MAKES.isdisjoint(raw_words(other)[:3])
        makes = makes and made_thing(other)[-1:] == thing
        plain = len(one.path) == 1 and one.schema.get("type") in _SCALARS
        if makes and plain and one.words[-1] not in ("id", "uuid"):
            schema = {**one.schema, "description": one.description}
            found.setdefault(other, {})[one.name] = schema
    first = found[min(found)] if found else {}
    return {key: first[key] for key in list(first)[:_MOST]}
