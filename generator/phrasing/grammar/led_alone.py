"""What a preposition leads to where one argument tells of it, in a way of its own."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.self_told import SPANS
from generator.phrasing.grammar.attached.things import JOINING, Entity, is_list_of_names
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.quick import replace


def led_alone(thing: Entity, role: Role, noun: str) -> Unit | None:
    """How the only argument of a thing is said, if not by its noun; ``noun`` is the object's."""
    spans, family = options_of(role), role.parameter.meaning.family
    if _is_topic(role) or spans & _DAYS or (spans and spans <= SPANS):
        return alone(role, noun)
    if _goes_by_itself(thing, role):
        prep = thing.prepositions[0]
        return Unit("place" if prep in JOINING else "of", (f"{prep} {role.mark}",))
    if family == "money" and thing.prepositions == ("in",):
        return replace(alone(role), kind="with")
    if family == "people" and thing.prepositions == ("with",):
        return Unit("target", (f"with {role.mark}",), front=True)  # nothing is shared to somebody
    return None


def _goes_by_itself(thing: Entity, role: Role) -> bool:
    """Whether only the preposition leads to the value: captions "for" a video, not in it."""
    prep = thing.prepositions[0]
    if role.parameter.meaning.name == "file_path":
        return prep in ("of", "for", "by", "with", "about")
    return prep in JOINING and is_list_of_names(role)


def _is_topic(role: Role) -> bool:
    return role.part == "plain" and role.parameter.leaf.words[-1] in ("topic", "subject")


_DAYS = frozenset("today tomorrow yesterday tonight now".split())
"""Options that no preposition leads to: "the forecast for today", never "on today"."""
