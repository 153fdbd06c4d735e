"""Dice of a service: what is said with no function of it in mind differs from the next one's.

Who makes sets of many services with one seed would else have the same small talk in all of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def service_dice(names: Iterable[str]) -> int:
    """A number that functions have by their names, in any order; one more seldom changes it."""
    digests = (hashlib.blake2b(name.encode(), digest_size=4).digest() for name in names)
    return int.from_bytes(min(digests, default=b"\0"))
