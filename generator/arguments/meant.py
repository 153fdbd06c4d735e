"""Where a meaning speaks: for all that a node may be, or for the strings among its values."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from generator.arguments.document import Document
from generator.arguments.node import SPOKEN, Node, Option, Scalar, free_form, grid, tupled, untyped
from generator.arguments.objects import ObjectOption
from generator.arguments.settle import ANCHOR, TRIALS
from generator.records import Json
from generator.semantics.base import Sampler

LeafSampler = Callable[[tuple[str, ...], Json, bool], Sampler | None]


class Meanings:
    """Gives the nodes of one document the samplers that know what their values mean."""

    def __init__(self, doc: Document, leaf_sampler: LeafSampler) -> None:
        """``leaf_sampler(path, schema, required)`` gives a sampler, or None to do without."""
        self.doc = doc
        self.leaf_sampler = leaf_sampler

    def speak(self, node: Node, texts: list[Scalar]) -> None:
        """Let types speak for a node below the root; ``texts`` are its options that are strings."""
        if not node.path:
            return
        if node.scalar or any(plain(node.parts) for plain in (untyped, free_form, grid, tupled)):
            self._whole(node)
        elif (node.inner or not self._whole(node, scalar=True)) and texts:
            self._strings(node, texts)

    def _whole(self, node: Node, *, scalar: bool = False) -> bool:
        """Let a type speak for the leaf, if what it draws fits; tells whether it does.

        ``scalar``: only one that draws no objects or lists: a text that may be an object is said.
        """
        schema = _schema(node)
        sampler = self._asked(node, schema)
        if sampler is None:
            return False
        check = self.doc.validator(node.parts)
        drawn = _tried(sampler)
        if scalar and any(isinstance(value, (dict, list)) for value in drawn):
            return False
        fit = [check is None or check(value) for value in drawn]
        if any(fit):
            plain = all(fit) and len(node.parts) == 1
            node.leaf = sampler
            node.leaf_check = (
                None
                if plain and isinstance(schema, dict) and set(schema) <= SPOKEN | {"type"}
                else check
            )
        return any(fit)

    def _strings(self, node: Node, texts: list[Scalar]) -> None:
        """Let a type speak for the strings of a node that may be an object or a list, too."""
        sampler = self._asked(node, _text(_schema(node)))
        check = self.doc.validator(node.parts)
        if sampler is None or not all(check is None or check(value) for value in _tried(sampler)):
            return
        said = Scalar(sampler)
        told = [_either(option, texts, said) for option in node.options]
        node.options = [one for one in told if one is said or not _is_bare(one)]

    def _asked(self, node: Node, schema: Json) -> Sampler | None:
        assert node.path is not None
        return None if schema is None else self.leaf_sampler(node.path, schema, node.required)


def _is_bare(option: Option) -> bool:
    """Whether it draws what has no meaning, a number or an object of anything; people give text."""
    free = isinstance(option, ObjectOption) and not option.fields
    return free or isinstance(option, Scalar)


def _either(option: Option, texts: list[Scalar], said: Scalar) -> Option:
    return said if any(option is text for text in texts) else option


def _tried(sampler: Sampler) -> list[Json]:
    """Some of what it draws."""
    rng = random.Random(0)
    return [sampler(rng, ANCHOR) for _ in range(TRIALS)]


def _schema(node: Node) -> Json:
    """The schema of a node, the schemas of one with many parts together."""
    parts = [part.schema for part in node.parts]
    return parts[0] if len(parts) == 1 else {"allOf": parts}


def _text(schema: Json) -> Json:
    """What a schema of several types says of its strings; None where it says nothing."""
    if not isinstance(schema, Mapping):
        return None
    if isinstance(schema.get("type"), list):
        return {**schema, "type": "string"}
    outer = {key: value for key, value in schema.items() if key in SPOKEN}
    if schema.get("type") == "string":
        return schema
    for key in ("anyOf", "oneOf"):
        branches = schema.get(key)
        texts = map(_text, branches if isinstance(branches, list) else ())
        for text in texts:
            if isinstance(text, Mapping):
                return {**outer, **text}
    return None
