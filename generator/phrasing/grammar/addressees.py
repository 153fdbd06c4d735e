"""What tells two arguments apart, and who belongs to an address: "for Ana (ana@mail.example)"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.name_labels import labelled
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.lookup_sets import SOMEBODY
from generator.quick import replace

_KINDS = frozenset("create book schedule order reserve".split())
"""What is done for somebody; what is sent goes to the address itself."""
_FULL = frozenset("full name first display".split())


def with_address(intent: Intent, roles: Sequence[Role]) -> tuple[Role, ...]:
    """The name and the address of one person for whom something is made; none if there is no pair.

    Both are always given, so that neither is said alone.
    """
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    if intent.kind.name not in _KINDS or head in SOMEBODY:
        return ()  # who is made a contact is no one for whom something is made
    pair = _pair([role for role in roles if role.parameter.leaf.required])
    return pair or ()


def reached(left: list[Role]) -> Unit | None:
    """The unit of a person and the address."""
    pair = _pair(left)
    if pair is None:
        return None
    for role in pair:
        left.remove(role)
    name, email = (role.mark for role in pair)
    said = f"for {name} ({email})"
    return Unit("people", (said, said, f"for {name} with the email {email}"))


def _pair(roles: Sequence[Role]) -> tuple[Role, Role] | None:
    names = [role for role in roles if role.parameter.meaning.family == "people" and _names(role)]
    emails = [role for role in roles if role.parameter.meaning.name == "email"]
    if len(names) != 1 or len(emails) != 1:
        return None
    whose = set(names[0].parameter.leaf.words) - _FULL
    theirs = set(emails[0].parameter.leaf.words) - {"email", "address"}
    return (names[0], emails[0]) if not theirs or theirs == whose else None


def _names(role: Role) -> bool:
    return role.parameter.leaf.words[-1] == "name"


def told_apart(roles: Sequence[Role], units: Sequence[Unit]) -> list[Unit]:
    """The units, those that would be said alike by their names: "with owner password {}"."""
    forms = [
        frozenset(way.replace(r.mark, "") for way in u.ways)
        for r, u in zip(roles, units, strict=True)
    ]
    return [
        replace(unit, ways=labelled(role))
        if forms.count(form) > 1 and _is_named_text(role) and not unit.last and not unit.sentence
        else unit
        for role, unit, form in zip(roles, units, forms, strict=True)
    ]


def _is_named_text(role: Role) -> bool:
    """Whether the name has a word before the last that tells which one it is."""
    plain = role.part == "plain" and types_of(role.parameter) <= {"string"}
    plain = plain and role.parameter.meaning.name != "file_path"  # which shows what it is
    return (
        plain and len(role.parameter.leaf.words) > 1 and not role.parameter.leaf.schema.get("enum")
    )
