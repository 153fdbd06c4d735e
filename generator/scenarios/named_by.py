"""Names that tell which thing is meant, and IDs of what is not yet there: what may be linked."""

from __future__ import annotations

from generator.functions import CompiledFunction
from generator.semantics.described.naming import words_of
from generator.specs.effects import effect

PEOPLE = ("user", "member", "employee", "person")
"""Who has more than one name: found by one, wanted by another."""
_NAMING = frozenset("rename add create make new register set save import upload".split())
_SETTING_UP = frozenset(("create", "generate", "new", "init"))


def named_by(function: CompiledFunction, words: tuple[str, ...], own: str) -> tuple[str, ...]:
    """The words of a name that tells which thing is meant: not of what is yet to be called so.

    ``own`` is what the function is about.
    """
    thing = words[-2] if len(words) > 1 else own
    naming = effect(function.spec) == "create" or not _NAMING.isdisjoint(
        words_of(function.spec.name)
    )
    by_id = any(p.leaf.required and p.meaning.family == "identifiers" for p in function.parameters)
    told = thing and not (naming and thing == own) and not by_id and thing not in PEOPLE
    return (thing, "name") if told else ()


def sets_up(function: CompiledFunction) -> bool:
    """Whether a function makes what it is about, so that its ID is of what is not yet there."""
    words = words_of(function.spec.name.rpartition(".")[2])
    return next(iter(words), "") in _SETTING_UP
