"""Whose the object is, where a login tells it: "a player's games" are "magnusdahl's games"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Scene
from generator.quick import regex, replace

_WHOSE = regex(
    r"(?:user|player|member|person|streamer|channel|author|creator|profile|account|developer|"
    r"artist|athlete|owner|influencer|contributor)'s? (?P<own>(?!name\b).+)"
)
_PERSONS = frozenset(
    "user player member person streamer author creator profile account developer artist athlete "
    "owner influencer contributor".split()
)
_LOGINS = frozenset(("username", "handle", "user_name"))


def possess(scene: Scene) -> None:
    """The one login that must be given names the object, or whose the object is."""
    logins = [role for role in scene.others if _is_login(role)]
    if len(logins) != 1 or scene.object.titles or scene.object.owners or not scene.object.nouns:
        return
    noun, role = scene.object.nouns[0], logins[0]
    whose = _WHOSE.fullmatch(noun)
    if whose is not None:
        scene.others.remove(role)
        scene.object.nouns = (whose["own"], *scene.object.nouns[1:])
        scene.object.owners.append(replace(role, mark=f"{role.mark}'s"))
    elif noun in _PERSONS:
        scene.others.remove(role)
        scene.object.titles.append(role)


def _is_login(role: Role) -> bool:
    leaf = role.parameter.leaf
    return leaf.required and role.parameter.meaning.name in _LOGINS and "".join(leaf.words) in (
        "username", "user", "player", "login", "handle", "name", "playername",
    )  # fmt: skip
