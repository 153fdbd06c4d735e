"""What a call is by names it where nothing else does: "look up postcode N1 3YB", of "by"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.intent import Intent
from generator.quick import replace


def name_by_key(scene: Scene, intent: Intent) -> None:
    """What a call is by names it where nothing else does: "look up postcode N1 3YB", of "by"."""
    if intent.noun or scene.object.titles or scene.object.kinds or not intent.kind.info:
        return
    led = [thing for thing in scene.around if len(thing.titles) == 1]
    plain = [role for role in scene.others if role.parameter.leaf.required and role.part == "plain"]
    if led:
        scene.around.remove(led[0])
        scene.object.titles.append(_keyed(led[0].titles[0]))
    elif len(plain) == 1 and types_of(plain[0].parameter) == {"string"}:
        scene.others.remove(plain[0])
        scene.object.titles.append(_keyed(plain[0]))


def _keyed(role: Role) -> Role:
    """The role as a key, said behind its name; one whose values bear the name stands alone."""
    return role if role.bears_name else replace(role, formal=True)
