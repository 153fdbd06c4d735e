"""What a function sets of a thing: the price, text or status of a listing, if a call does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.described.intent import Intent
from generator.quick import regex, replace
from generator.semantics.described.verbs import CHANGING

_SERIES = regex(r", | and | or ")
_SETTING = frozenset(("set", "update"))


def _aspects(intent: Intent) -> tuple[str, ...]:
    """What the function sets, one by one."""
    if intent.kind.name not in _SETTING or intent.audience != "people":
        return ()
    return tuple(each for noun in intent.objects for each in _SERIES.split(noun))


def _names(role: Role, aspect: str) -> bool:
    """Whether the argument is called as the aspect, or as a sort of it: a weekday is a day."""
    return not role.formal and " ".join(role.parameter.leaf.words).endswith(aspect.lower())


def leaves_aspects(intent: Intent, roles: Sequence[Role], present: frozenset[str]) -> bool:
    """Whether none is given of what the request says that it sets: "set the status text"."""
    told = [role for role in roles if any(_names(role, each) for each in _aspects(intent))]
    spare = all(not role.parameter.leaf.required for role in told)
    return bool(told) and spare and not any(role.path in present for role in told)


def narrowed(
    intent: Intent, scene: Scene, present: frozenset[str]
) -> tuple[Intent, Scene, frozenset[str]]:
    """Intent and scene with those aspects alone that the call sets, where there are others."""
    aspects = _aspects(intent)
    here = [role for role in scene.roles if role.path in present]
    told = {each: role for each in aspects for role in here if _names(role, each)}
    if len(aspects) < 2 or not told or {*told} == {*aspects}:
        return intent, scene, present
    goals = [each for each, role in told.items() if alone(role, each).ways[0] == f"to {role.mark}"]
    noun = (*goals, *told)[:1]
    scene = replace(scene, object=replace(scene.object, nouns=noun))
    return replace(intent, objects=noun), scene, present


def set_apart(units: Sequence[Unit], roles: Sequence[Role], said: str) -> tuple[Unit, ...]:
    """Of several that things are set to all but one with their names: "… and set the status to …".

    The object is set to its own value alone: "change the price to $5 and set the status to sold".
    """
    marked = {f"to {role.mark}": role for role in roles if verbs_of(role) & CHANGING}
    goals = [unit for unit in units if {*unit.ways} <= {*marked}]
    if len(goals) < 2:
        return tuple(units)
    words = said.lower().split()
    own = next((unit for unit in goals if _last(marked[unit.ways[0]]) in words), goals[0])
    return tuple(
        _deed(unit, marked) if unit in goals and unit is not own else unit for unit in units
    )


def _last(role: Role) -> str:
    return role.parameter.leaf.words[-1]


def _deed(unit: Unit, marked: Mapping[str, Role]) -> Unit:
    role = marked[unit.ways[0]]
    return Unit("end", (f"and set the {role.noun.lower()} to {role.mark}",))
