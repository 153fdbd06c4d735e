"""What the names of a function's arguments tell of what it is done with."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of


def argument_words(spec: FunctionSpec) -> list[str]:
    """The words of the parameters' names."""
    declared = spec.parameters.get("properties") if spec.parameters else None
    names = declared if isinstance(declared, Mapping) else {}
    words = [word for name in names for word in words_of(str(name))]
    filed = not _FILED.isdisjoint(words) and "content" not in words
    return [*words, *(("document", "file") if filed else ())]


_FILED = frozenset(("filename", "filepath", "file"))
"""Words of names of files, which are the documents that something is done with."""
