"""Things said one after another: "a, b and c"."""

from __future__ import annotations

from collections.abc import Sequence


def in_series(items: Sequence[str]) -> str:
    """The items with commas between them, and "and" before the last of several."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" and {items[-1]}"
