"""Meanings for what lies inside structured parameters: members of arrays, keys of objects."""

from __future__ import annotations

from collections.abc import Mapping

from generator.quick import replace
from generator.records import FunctionSpec, Json, Side
from generator.semantics.base import Leaf, Parameter, Sampler, Setting
from generator.semantics.binding.bind import ERRORS, bind_leaf
from generator.semantics.described.documented import documented_parameters
from generator.semantics.described.leaves import is_structured, leaf_at
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.narrow import narrow
from generator.semantics.topics import freeform, shown_objects
from generator.semantics.topics.grids import grid_of


class InnerMeanings:
    """Meanings for the leaves inside structured parameters; ``bound`` are those found so far.

    A place that two forms of a member share has none in ``bound``.
    """

    def __init__(self, spec: FunctionSpec, setting: Setting) -> None:
        """For one function's parameters."""
        self.bound: dict[tuple[str, ...], Parameter | None] = {}
        self._spec, self._setting = spec, setting
        self._documented = documented_parameters(spec.description)

    def __call__(
        self, path: tuple[str, ...], schema: Mapping[str, Json], side: Side
    ) -> Sampler | None:
        """What draws the value at a place, or None to do without.

        ``path`` holds property names and "*" for array members; the schema may hold ``$ref``.
        """
        spec = self._spec
        leaf = leaf_at(spec, spec.parameters, path, schema, documented=self._documented)
        listed = path[-1:] == ("*",) and not leaf.description
        told = _of_list(spec, path[:-1]) if listed else ""
        rows = not leaf.schema and shown_objects.shows_rows(told)
        if leaf.schema.get("type") == "object" or rows:
            leaf = replace(leaf, description=told) if listed else leaf

            def inner(key: str, told: Mapping[str, Json]) -> Sampler | None:
                return self((*path, key), told, side)

            return freeform.free_object(leaf, inner)
        if is_structured(leaf) or leaf.schema.get("type") == "null":
            return grid_of(leaf)
        try:
            found = bind_leaf(_of_column(leaf), self._setting)
            self.bound[path] = None if path in self.bound else found
            return found.meaning.sampler(side)
        except ERRORS:
            return None


def _of_list(spec: FunctionSpec, path: tuple[str, ...]) -> str:
    """What is told of a list at a path: the keys that its members have."""
    here = narrow(spec.parameters, spec.parameters)
    for key in path:
        inside = here.get("items") if key == "*" else here.get("properties")
        below = inside if key == "*" or not isinstance(inside, Mapping) else inside.get(key)
        here = narrow(below, spec.parameters)
    told = here.get("description")
    return told if isinstance(told, str) else ""


_COLUMNS = frozenset(("column", "field", "attribute"))


def _of_column(leaf: Leaf) -> Leaf:
    """The name of a column with what it is a name of, as every list of objects has names."""
    owner = leaf.path[-3:-2] if leaf.path[-2:-1] == ("*",) else ()
    last = singular(words_of(owner[0])[-1]) if owner and words_of(owner[0]) else ""
    return (
        replace(leaf, words=(last, "name"))
        if leaf.words == ("name",) and last in _COLUMNS
        else leaf
    )
