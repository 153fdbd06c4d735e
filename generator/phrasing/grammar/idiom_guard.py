"""Which values can't stand among the words of idioms: "remind me to Call Ben", "9 guests of us"."""

from __future__ import annotations

from generator.quick import regex

_TO_DO = regex(
    r"\b(?:remind me|need|have|remember|forget|forgetting|got|supposed|want|going|ought) (?:to )?$"
)
"""What a deed follows in small letters: "remind me to call Ben"."""


def refused_by_words(before: str, after: str) -> list[str]:
    """Patterns of values that can't stand between these texts, whatever the argument."""
    found = [r"remind\b"] if before.endswith(" reminder to ") else []
    if before.strip(",") == " ":
        found.append("none$")
    if after.startswith(" of us") or before.endswith("party of "):
        found.append(r".*\b(?:people|guests|persons|adults)$")
    if _TO_DO.search(before):
        found.append("(?-i:[A-Z][a-z])")
    return found
