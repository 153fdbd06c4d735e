"""Complements that are one list: "of swims, courses and sessions", not "of swims of courses"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.semantics.series import in_series

Pairs = Sequence[tuple[str, str]]


def in_one(kept: Pairs, complements: Pairs) -> tuple[tuple[str, str], ...]:
    """What is kept of a description's complements, the things of one list in one."""
    listed = [noun for _, noun in takewhile(lambda pair: pair[0] == "of", complements)]
    held = [said for _, said in kept if said.startswith("of ")]
    if len(listed) < 2 or not any(" of " in said or len(held) > 1 for said in held):
        return tuple(kept)
    others = (pair for pair in kept if not pair[1].startswith("of "))
    return ((" ".join(listed), f"of {in_series(listed)}"), *others)
