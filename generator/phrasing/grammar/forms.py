"""Very many arguments, as people fill in a form: "a resume with name Ana Ruiz, email … and …"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.name_labels import named_thing
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.semantics.series import in_series

_MANY = 6
"""From so many on that nothing joins, a sentence that says each in its own way is none."""
_FIELDS = frozenset(("plain", "title", "kind", "text"))


def form(left: list[Role]) -> Unit | None:
    """One list of all arguments, each after its noun, where they are too many for a sentence."""
    found = [role for role in left if role.part in _FIELDS and not role.formal]
    if len(found) < _MANY:
        return None  # keys tell which thing is meant, and stand beside it
    left[:] = [role for role in left if role not in found]
    found.sort(key=lambda role: role.part == "text")
    told = in_series([f"{named_thing(role) or role.noun} {role.mark}" for role in found])
    return Unit("end", (f" with {told}",), last=True)
