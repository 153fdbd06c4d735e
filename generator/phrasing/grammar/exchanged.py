"""One thing in the place of another ("replace {oats} with {quinoa}"), a value for a name."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.choices import Choice
from generator.phrasing.grammar.described.intent import Intent

_SWAPPING = frozenset("replace swap substitute exchange".split())
_OLD = frozenset("original old current existing from source find search target".split())
_NEW = frozenset("replacement new substitute to replace with".split())
_GIVING = frozenset("set assign".split())
_NAMES = frozenset("name variable var key property field".split())
_PLAIN = frozenset(("plain", "title", "text"))


def exchanged(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is replaced with what replaces it, and the roles left."""
    if intent.verb not in _SWAPPING:
        return None
    old = [role for role in roles if _is(role, _OLD)]
    new = [role for role in roles if _is(role, _NEW) and role not in old]
    if len(old) != 1 or len(new) != 1:
        return None
    o, n = (f'"{role.mark}"' if role.part == "text" else role.mark for role in (old[0], new[0]))
    rest = [role for role in roles if role is not old[0] and role is not new[0]]
    ways = (f"for {n}", f"with {n}") if intent.verb in ("swap", "exchange") else (f"with {n}",)
    return Choice((o,), (o,), (Unit("target", ways),), "title"), rest


def _is(role: Role, words: frozenset[str]) -> bool:
    return role.part in _PLAIN and bool(words & set(role.parameter.leaf.words))


def valued(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A named thing with the value that it is given: "set the variable {x} to {5}"."""
    if intent.verb not in _GIVING or len(roles) < 2:
        return None
    values = [role for role in roles if role.parameter.leaf.words[-1:] == ("value",)]
    names = [role for role in roles if role.parameter.leaf.words[-1] in _NAMES]
    if len(values) != 1 or len(names) != 1 or names[0].part not in _PLAIN:
        return None
    told = f"{intent.noun} {' '.join(noun for _, noun in intent.complements)}"
    told += f" {names[0].told}"
    kind = next((word for word in ("variable", "property", "key", "field") if word in told), "")
    name = f"{kind} {names[0].mark}" if kind else names[0].mark
    long = values[0].part == "text" or values[0].parameter.meaning.family == "text"
    v = f'"{values[0].mark}"' if long else values[0].mark
    rest = [role for role in roles if role is not values[0] and role is not names[0]]
    if intent.verb == "assign":
        return Choice(
            (v,), (v,), (Unit("target", (f"to the {name}", f"to {name}")),), "title"
        ), rest
    said = (f"the {name}", name) if kind else (name,)
    return Choice(said, said, (Unit("target", (f"to {v}",)),), "title"), rest
