"""Amounts with their currency or unit, and what they are converted to."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.intent import Intent


def converted(intent: Intent, others: list[Role]) -> tuple[list[Role], tuple[Role, Role] | None]:
    """For a conversion: the others without the unit it starts from and the one it goes to."""
    if intent.kind.name != "convert":
        return others, None
    start = next((role for role in others if _ends(role, _STARTS, "in")), None)
    goal = next((role for role in others if _ends(role, _GOALS, "out")), None)
    if start is None or goal is None:
        return others, None
    return [role for role in others if role not in (start, goal)], (start, goal)


def _ends(role: Role, leads: frozenset[str], last: str) -> bool:
    """Whether the name is that of one end: "from_unit", "unit_in"."""
    words = role.parameter.leaf.words
    if role.parameter.meaning.family == "files" or words[-1] in ("path", "file"):
        return False  # a file is converted into another, and is no unit
    if words[-1] in ("base", "radix") and types_of(role.parameter) <= {"integer", "number"}:
        return False  # a number is written in it
    return words[0] in leads or (words[-1] == last and len(words) > 1)


_STARTS = frozenset(("from", "source", "base", "input"))
_GOALS = frozenset(("to", "target", "output", "quote"))


def priced(lead: Role | None, others: list[Role]) -> tuple[list[Role], Role | None]:
    """The others without the currency or unit of the amount that is the object, and it."""
    if lead is None or not types_of(lead.parameter) & {"number", "integer"}:
        return others, None
    found = next(
        (
            role
            for role in others
            if role.parameter.leaf.words in (("currency",), ("unit",), ("units",))
        ),
        None,
    )
    return [role for role in others if role is not found], found


def is_amount(role: Role) -> bool:
    """Whether what is converted has its unit or currency behind it: "20 euros"."""
    counted = types_of(role.parameter) & {"number", "integer"}
    return bool(counted) or role.parameter.leaf.words[-1] in _AMOUNTS


def start_with(scene: Scene, intent: Intent) -> None:
    """What a conversion starts from is what is converted: "convert {21 degrees} to Fahrenheit"."""
    if intent.kind.name != "convert" or scene.object.titles:
        return
    for thing in scene.around:
        for role in list(thing.titles) if thing.prepositions[0] in ("from", "in") else ():
            if types_of(role.parameter) & {"number", "integer"}:
                thing.titles.remove(role)
                scene.object.titles.append(role)
    numbers = [role for role in scene.others if types_of(role.parameter) <= {"number", "integer"}]
    amounts = [role for role in numbers if role.parameter.leaf.words[-1] in _AMOUNTS]
    paired = any(_ends(role, _STARTS, "in") for role in scene.others)
    if paired and not scene.object.titles and len(amounts) == 1:
        scene.others.remove(amounts[0])
        scene.object.titles.append(amounts[0])


_AMOUNTS = frozenset("value amount number quantity measurement figure magnitude".split())
"""Names of the number that is converted."""
