"""Elements of a page that are acted on: "click #submit", "fill {#email} with {ana@…}"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.attached.work_places import (
    is_element,
    part_of,
    placed_ways,
    said_element,
)
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.object_choices import Choice

_ACTING = frozenset("click hover tap focus fill clear check uncheck press drag".split())
"""Verbs whose object is the element itself."""
_TYPING = frozenset("type enter input".split())
_VALUES = frozenset("value values option options label text".split())


def on_page(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is done to an element of a page, and the roles left; None if nothing is."""
    elements = [role for role in roles if is_element(role)]
    main = [role for role in elements if part_of(role) == ""]
    first = intent.verb.split(" ", 1)[0]
    if first == "press" and not elements:
        return _pressed(roles)
    values = [role for role in roles if role.parameter.leaf.words[-1] in _VALUES]
    value = next((role for role in values if role.part not in ("text", "json")), None)
    if first == "drag":
        main = [role for role in elements if part_of(role) == "start"] or main
    if not main:
        return None
    said = _one(main)
    rest = [role for role in roles if role not in main]
    if first in ("select", "choose") and value is not None:
        left = [role for role in rest if role is not value]
        at = Unit("target", (f"in {said}",))
        return Choice((value.mark,), (value.mark,), (at,), "title"), left
    if first not in _ACTING | _TYPING | {"select"}:
        return None
    units: tuple[Unit, ...] = ()
    if first in _TYPING and value is not None:
        into = Unit("target", (f"into {said}", f"in {said}"))
        typed = (value.mark, f'"{value.mark}"')
        return Choice(typed, typed[:1], (into,), "title"), [r for r in rest if r is not value]
    if first in _TYPING:
        return None
    if first == "fill" and value is not None:
        rest = [role for role in rest if role is not value]
        with_value = (f"with {value.mark}", f'with "{value.mark}"')
        units = (Unit("with", with_value),)
    ends = [role for role in rest if is_element(role) and part_of(role) == "end"]
    if first == "drag" and ends:
        rest = [role for role in rest if role not in ends]
        units = (Unit("target", (f"to {_one(ends)}", f"onto {_one(ends)}")),)
    return Choice((said,), (said,), units, "title"), rest


def _pressed(roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """The key that is pressed: "press Enter"."""
    key = next((role for role in roles if role.parameter.leaf.words in _PRESSED), None)
    if key is None:
        return None
    said = (key.mark, key.mark, f"the {key.mark} key")
    return Choice(said, said[:1], (), "title"), [role for role in roles if role is not key]


_PRESSED = (("key",), ("keys",), ("key", "combination"), ("shortcut",), ("hotkey",))


def elements(left: list[Role]) -> Unit | None:
    """An element by its description and its reference: "into the Search box (e15)"."""
    main = [role for role in left if is_element(role) and part_of(role) == ""]
    if len(main) < 2:
        return None
    lead = placed_ways(main[0])[0].split(" ", 1)[0]
    for role in main:
        left.remove(role)
    return Unit("target", (f"{lead} {_one(main)}",))


def _one(roles: Sequence[Role]) -> str:
    """One element by all that points at it: "the Submit button (e15)"."""
    described = [role for role in roles if said_element(role).startswith("the ")]
    handles = [role for role in roles if role not in described]
    if not described:
        return " ".join(map(said_element, handles))
    told = said_element(described[0])
    return f"{told} ({', '.join(role.mark for role in handles)})" if handles else told
