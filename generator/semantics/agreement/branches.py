"""What is merged goes into a main line: from the branch of a feature into "main"."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.agreement.pairs import end_pairs
from generator.semantics.base import Parameter
from generator.semantics.fits import fits

_REQUESTED = regex(r"\b(?:pull|merge)[ _-]?requests?\b|\bmerge\b|\bpr\b", re.I)
_BRANCHES = frozenset("branch ref head base".split())
_MAIN_LINE = regex(
    r"(?:refs/heads/)?(?:main|master|trunk|develop|dev|staging|production|release[/-].*)"
)


def branches(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """A repair for the two branches of a pull request."""
    for source, target in end_pairs(parameters):
        function = source.leaf.function
        told = f"{function.name} {function.description}"
        both = all(_BRANCHES.intersection(one.leaf.words) for one in (source, target))
        if both and _REQUESTED.search(told.replace("_", " ")):
            yield Agreement((source, target), functools.partial(_turned, source, target))


def _turned(source: Parameter, target: Parameter, values: Values, rng: random.Random) -> None:
    one, other = values.get(source.pointer), values.get(target.pointer)
    if not (isinstance(one, str) and isinstance(other, str)) or _MAIN_LINE.fullmatch(other):
        return
    turned = fits(source.leaf.schema, other) and fits(target.leaf.schema, one)
    main = "refs/heads/main" if other.startswith("refs/heads/") else "main"
    if not _MAIN_LINE.fullmatch(one):
        values[target.pointer] = main if fits(target.leaf.schema, main) else other
    elif turned:
        values[source.pointer], values[target.pointer] = other, one
