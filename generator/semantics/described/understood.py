"""A function as all that binds and phrases it reads it; the user's own stays for output."""

from __future__ import annotations

from generator.records import FunctionSpec
from generator.semantics.described.bare_wholes import with_whole
from generator.semantics.described.english import in_english
from generator.semantics.described.undeclared import declared


def understood(spec: FunctionSpec) -> FunctionSpec:
    """In English, with what descriptions tell of objects declared; mostly the function itself."""
    return declared(with_whole(in_english(spec)))
