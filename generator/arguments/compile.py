"""The front door: a schema and a hook for its leaves → a sampler whose values are valid.

The final check against the whole schema always stays; a draw that fails is repeated, a bounded
number of times.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from generator.arguments.compiler import Compiler
from generator.arguments.document import Document
from generator.arguments.meant import LeafSampler
from generator.arguments.node import Exhausted, Node, NoValue, State
from generator.arguments.settle import ANCHOR
from generator.arguments.tolerate import Schema
from generator.arguments.validate import Validator, proven_empty
from generator.errors import SpecError, UnsatisfiableError
from generator.records import Anchor, Json

DEPTHS = (5, 4, 3, 2, 1, 0)
DRAWS = 60
POOL = 16


class Compiled:
    """A compiled schema: ``draw`` gives valid values, ``root`` is the node to look into."""

    __slots__ = ("_pool", "_where", "root", "validator")

    def __init__(
        self,
        schema: Schema | Mapping[str, Any],
        leaf_sampler: LeafSampler | None = None,
        *,
        bare_root: bool = False,
        opaque: frozenset[tuple[str, ...]] = frozenset(),
        where: str = "",
    ) -> None:
        """``leaf_sampler(path, schema, required)`` may give a sampler of a scalar, or of scalars.

        It is used where what it draws is valid there; ``where`` names the schema in messages. A
        schema without instances raises ``UnsatisfiableError``; one for which none was found raises
        ``SpecError`` at the draw.
        """
        self.validator = Validator(schema)
        self._where = where or "schema"
        doc = Document(self.validator.schema, self.validator.draft)
        self.root: Node = Compiler(doc, leaf_sampler, bare_root=bare_root, opaque=opaque).compile()
        self._pool: list[Json] | None = None
        if self.root.dead:
            msg = f"{self._where}: no value can satisfy it: {self.root.dead}"
            raise UnsatisfiableError(msg)

    def draw(self, rng: random.Random, anchor: Anchor) -> Json:
        """A valid value; ``SpecError`` after a bounded search that found none."""
        value = self.attempt(rng, State(anchor), DRAWS)
        if value is not _NOTHING:
            return value
        if self._pool is None:
            self._pool = self._last_resort()
        return self._pool[rng.randrange(len(self._pool))]

    def attempt(self, rng: random.Random, state: State, draws: int) -> Json:
        """A valid value as ``state`` wants it, or ``nothing()`` after ``draws`` tries."""
        is_valid = self.validator.is_valid
        for turn in range(draws):
            fresh = State(state.anchor, state.present, state.fixed)
            try:
                value = self.root.draw(rng, fresh, DEPTHS[min(turn // 4, len(DEPTHS) - 1)])
            except (NoValue, Exhausted, RecursionError):
                continue
            if is_valid(value):
                return value
        return _NOTHING

    def _last_resort(self) -> list[Json]:
        from generator.arguments.fallback import draw_pool  # noqa: PLC0415

        schema = self.validator.schema
        pool: list[Json] = []
        if isinstance(schema, dict):
            pool = draw_pool(schema, POOL, 0)
        if pool:
            return pool
        if proven_empty(schema):
            msg = f"{self._where}: no value can satisfy it: its keywords contradict each other"
            raise UnsatisfiableError(msg)
        msg = f"{self._where}: found no valid value in {DRAWS} draws"
        raise SpecError(msg)


_NOTHING: Any = object()


def nothing() -> Any:
    """What ``Compiled.attempt`` returns when it found no value."""
    return _NOTHING


def sample_values(schema: Schema | Mapping[str, Any], n: int, seed: int = 0) -> list[Json]:
    """``n`` valid values of any schema, whatever its root type; the same for the same seed."""
    compiled = Compiled(schema)
    rng = random.Random(f"values:{seed}")
    return [compiled.draw(rng, ANCHOR) for _ in range(n)]
