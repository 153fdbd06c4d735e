"""Garbage collection while many records are made: rare, as records hold no cycles.

Python looks through all living objects again and again as new ones are made; with the catalogues
and compiled functions of a run alive, that would be a fifth of its time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (100_000, 50, 100)


@contextmanager
def rare_collection() -> Iterator[None]:
    """Collect rarely inside the ``with`` block, or as rarely as before; as before after it."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], THRESHOLDS[0]), *THRESHOLDS[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
