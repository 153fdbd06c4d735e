"""Who gets or loses a part in something: "add dlee42 as a collaborator", no collaborator "for" it.

Where a function adds, assigns or removes somebody by the part played and an argument tells who that
is, the person is the object and the part follows.
"""

from __future__ import annotations

from typing import Final

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular, with_article
from generator.quick import replace

_PARTS: Final = frozenset(
    "collaborator participant attendee moderator admin administrator follower subscriber reviewer "
    "assignee maintainer approver watcher teammate invitee co-host organizer".split()
)
"""What somebody is to a thing for a while; members, contacts and guests go by their names."""
_JOINS: Final = frozenset("add assign invite appoint make request".split())
_LEAVES: Final = frozenset("remove unassign uninvite revoke kick drop".split())
_KEYS: Final = frozenset(("username", "handle", "login", "user", "email", "mail"))


def enrol(scene: Scene, intent: Intent) -> None:
    """The person becomes the object; the part is said behind."""
    if len(scene.object.nouns) != 1 or scene.object.roles or intent.about:
        return
    noun = scene.object.nouns[0]
    part = singular(noun.rsplit(" ", 1)[-1].lower())
    if part not in _PARTS or is_plural(noun) or intent.verb not in _JOINS | _LEAVES:
        return
    known = [role for role in scene.others if _tells_who(role)]
    if len(known) != 1 or not known[0].parameter.leaf.required:
        return
    role = known[0]
    scene.others.remove(role)
    left = intent.verb in _LEAVES and bool(scene.around)  # what is left tells the part
    said = role.mark if left else f"{role.mark} as {with_article(noun)}"
    scene.object.nouns = ()
    scene.object.titles.append(replace(role, mark=said, stem="", formal=False))


def _tells_who(role: Role) -> bool:
    """Whether the argument is a person's login, address, name or ID."""
    words, meaning = role.parameter.leaf.words, role.parameter.meaning
    whose = words[:-1] in ((), ("user",), ("email",)) or words[-2:] == ("user", "id")
    keyed = not _KEYS.isdisjoint(words[-1:]) or words[-2:] in (("user", "id"), ("email", "address"))
    named = meaning.name == "person_name" and words[-1:] in (("name",), ("person",))
    return (keyed and whose) or named
