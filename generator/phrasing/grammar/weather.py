"""Functions about the weather, which people ask by what it will be: "will it rain in Oslo?"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import CONDITION, Role, types_of
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.intent import Intent


def is_weather(intent: Intent) -> bool:
    """Whether the function answers questions about the weather."""
    noun = intent.noun.lower()
    if noun.rsplit(" ", 1)[-1] in ("alert", "alerts", "warning", "warnings", "station", "stations"):
        return False
    return "weather" in noun or noun in ("forecast", "current conditions", "weather conditions")


def conditions_of(scene: Scene) -> list[Role]:
    """For weather: the arguments that say what weather is asked about."""
    return [
        role
        for role in [*scene.object.roles, *scene.others]
        if CONDITION & frozenset(role.parameter.leaf.words)
        and role.part in ("plain", "kind", "before")
        and "string" in types_of(role.parameter)
        and not role.parameter.leaf.schema.get("enum")
    ]


def after_condition(conditions: list[Role]) -> str:
    """Warmth is said of temperatures; rain is said by itself."""
    warm = [role for role in conditions if "temperature" in role.parameter.leaf.words]
    return " temperatures" if warm and len(warm) == len(conditions) else ""
