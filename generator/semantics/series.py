"""Things said one after another: "a, b and c"."""

from __future__ import annotations

from collections.abc import Sequence


def in_series(items: Sequence[str], link: str = "and") -> str:
    """The items with commas between them, and the link before the last of several."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + f" {link} {items[-1]}"
