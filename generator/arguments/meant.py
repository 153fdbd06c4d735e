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
        elif texts:
            self._strings(node, texts)

    def _whole(self, node: Node) -> None:
        """Let a type speak for the leaf, if what it draws fits."""
        schema = _schema(node)
        sampler = self._asked(node, schema)
        if sampler is None:
            return
        check = self.doc.validator(node.parts)
        fit = _tried(sampler, check)
        if any(fit):
            plain = all(fit) and len(node.parts) == 1
            node.leaf = sampler
            node.leaf_check = (
                None
                if plain and isinstance(schema, dict) and set(schema) <= SPOKEN | {"type"}
                else check
            )

    def _strings(self, node: Node, texts: list[Scalar]) -> None:
        """Let a type speak for the strings of a node that may be an object or a list, too."""
        sampler = self._asked(node, _text(_schema(node)))
        if sampler is None or not all(_tried(sampler, self.doc.validator(node.parts))):
            return
        said = Scalar(sampler)
        told = [_either(option, texts, said) for option in node.options]
        node.options = [option for option in told if not _is_undeclared(option)]

    def _asked(self, node: Node, schema: Json) -> Sampler | None:
        assert node.path is not None
        return None if schema is None else self.leaf_sampler(node.path, schema, node.required)


def _is_undeclared(option: Option) -> bool:
    """Whether it draws objects of which nothing is known; people give the text instead."""
    return isinstance(option, ObjectOption) and not option.fields


def _either(option: Option, texts: list[Scalar], said: Scalar) -> Option:
    return said if any(option is text for text in texts) else option


def _tried(sampler: Sampler, check: Callable[[Json], bool] | None) -> list[bool]:
    rng = random.Random(0)
    return [check is None or check(sampler(rng, ANCHOR)) for _ in range(TRIALS)]


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
    for key in ("anyOf", "oneOf"):
        branches = schema.get(key)
        for branch in branches if isinstance(branches, list) else ():
            if isinstance(branch, Mapping) and branch.get("type") == "string":
                return {**outer, **branch}
    return None
