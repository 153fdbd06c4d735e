"""A first and a last name that are told apart, said as the whole name: "for Ana Berg"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.nouns import singular
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of
from generator.semantics.topics.somebody import is_somebody

_OTHER = frozenset("middle nick nickname preferred second maiden birth mother father".split())
"""Words of names that go into no whole one."""
_LAST = frozenset(("last name", "surname", "family name"))


def whole_name(left: list[Role], noun: str) -> Unit | None:
    """Somebody by both names; who is the object is called so."""
    last = next((role for role in left if _is(role, "last_name")), None)
    if last is None:
        return None
    path = last.parameter.leaf.path[:-1]
    first = next((role for role in left if _is(role, "first_name", path)), None)
    if first is None:
        return None
    left[:] = [role for role in left if role not in (first, last)]
    both = f"{first.mark} {last.mark}"
    head = noun.rsplit(" ", 1)[-1].lower()
    who = is_somebody(singular(head)) or singular(head) == "player"
    return Unit("of", (f"named {both}", f"called {both}") if who else (f"for {both}",))


def _is(role: Role, kind: str, path: tuple[str | int, ...] | None = None) -> bool:
    leaf = role.parameter.leaf
    there = path is None or leaf.path[:-1] == path
    return there and role.parameter.meaning.name == kind and _OTHER.isdisjoint(leaf.words)


def is_first_of_two(role: Role) -> bool:
    """Whether it is a first name beside the last, which is the name of no thing."""
    if not _is(role, "first_name"):
        return False
    return any(" ".join(words_of(one)) in _LAST for one in siblings(role.parameter.leaf))
