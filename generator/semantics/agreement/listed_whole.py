"""Objects and arrays of which the user lists whole values."""

from __future__ import annotations

import copy
import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Json
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.topics.structured import Listed


def listed_whole(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs that put a listed value in the place of one that was drawn from the schema."""
    for one in parameters:
        if isinstance(one.meaning, Listed):
            listed = one.meaning.listed
            yield Agreement((one,), functools.partial(_put, one.pointer, listed), 1)


def _put(pointer: str, listed: Sequence[Json], values: Values, rng: random.Random) -> None:
    if pointer in values:
        # a copy: whoever gets a record may change it
        values[pointer] = copy.deepcopy(listed[int(rng.random() * len(listed))])
