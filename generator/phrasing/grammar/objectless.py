"""Verbs of which no object is told: "apply to a job", "follow {someone}", "comment on a post"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent


def needs_no_object(intent: Intent) -> bool:
    """Whether a description names none for a verb that leads on: "apply to a job"."""
    if intent.objects or intent.kind.info or " " in intent.verb or intent.verb in _SENDING:
        return False
    first = intent.complements[0] if intent.complements else ("", "")
    if intent.kind.name in _SESSIONS and first[1] == first[1].lower():
        return False  # with some token; "with Google" is another matter
    return first[0] in _LEADING or (first[0] == "from" and intent.verb in _AWAY)


def object_of(intent: Intent, scene: Scene, present: frozenset[str]) -> tuple[str, str]:
    """What stands for the object that nothing names, and the mark of the argument that does.

    What the verb acts on is the argument that a call can't go without: "follow {npr.org}".
    """
    leads = needs_no_object(intent)
    led = led_to(intent, scene, present) if leads else ""
    if leads and intent.kind.name != "add":
        return led, ""
    here = [role for role in scene.roles if role.path in present]
    taken = _acted_on(intent, here)
    if taken is None:
        return led or ("" if intent.verb in _ALONE else "it"), ""
    goes = any(role.stem in _HOLDERS for role in here if role is not taken)
    said = f"{_LED.get(intent.verb, '')} {_said(taken)} {'' if goes else led}"
    return said.strip(), taken.mark


def _acted_on(intent: Intent, here: list[Role]) -> Role | None:
    """The argument that the verb acts on; a required one is it, or there is none."""
    if intent.kind.name in _LOOKING or " " in intent.verb:
        return None
    here = [role for role in here if role.part not in ("score", "scale", "flag")]
    if intent.kind.name in _SESSIONS:  # one logs in as somebody, with a token
        here = [role for role in here if not _MEANS.intersection(role.parameter.leaf.words)]
    needed = [role for role in here if role.parameter.leaf.required]
    needed = needed if needed and intent.kind.name != "add" else here
    fits = [role for role in needed if _fits(role, alone=len(needed) == 1)]
    measured = any(_is_number(role) for role in needed if role not in fits)
    run = [role for role in fits if role.parameter.leaf.words[-1] in _RUN]
    fits = run if run and intent.kind.name == "run" else fits
    return None if measured else next(iter(fits), None)


def _is_number(role: Role) -> bool:
    return bool(types_of(role.parameter) & {"number", "integer"})


def _fits(role: Role, *, alone: bool) -> bool:
    """Whether a verb may act on what the argument says: no place, manner, time or number of it."""
    words = role.parameter.leaf.words
    if role.part not in ("plain", "text", "title") or options_of(role) or words[-1] in _BESIDE:
        return False
    if _is_number(role):
        return alone and not role.counts and len(words) == 1
    return role.stem not in _HOLDERS and _BESIDE.isdisjoint(words)


def _said(role: Role) -> str:
    """The argument as an object: a text is quoted, a bare key has its noun before it."""
    if role.formal and role.stem and not role.bears_name:
        return f"{role.stem} {role.mark}"
    return f'"{role.mark}"' if role.parameter.leaf.words[-1] in _QUOTED else role.mark


_SESSIONS = frozenset(("login", "logout"))
"""What one does oneself, with a token or as somebody."""
_MEANS = frozenset(
    "token key code secret otp pin jwt assertion ticket credential credentials password passphrase "
    "cookie certificate signature scope scopes".split()
)
"""By what one logs in."""
_LOOKING = frozenset("get list search find".split())
_LED = {
    "subscribe": "to",
    "unsubscribe": "from",
    "vote": "for",
    "listen": "to",
    "bid": "on",
    "think": "about",
}
"""Verbs that lead to what they act on."""
_ALONE = frozenset(
    ("post", "comment", "reply", "respond", "tweet", "wait", "move out", "move in", "opt out")
)
"""Verbs that need no object at all."""
_RUN = frozenset("command cmd code script query sql expression statement".split())
"""What is run by itself, whatever else is told: where it is run."""
_QUOTED = frozenset("text content message comment body word phrase sentence status thought".split())
_BESIDE = frozenset(
    "date time at from to with by in for on format mode type language locale reason account user "
    "duration unit units position size width height config options settings recent".split()
)
"""Words of names of how, when, where and by whom something is done."""
_HOLDERS = frozenset(
    "board channel room chat course folder list thread project workspace server database "
    "collection index bucket playlist group page parent session repository".split()
)
"""What something is put into or done within."""
_SENDING = frozenset("text send call mail email message".split())
"""Nouns as well, so that what is "text to a script" is no act."""
_AWAY = frozenset("disconnect unsubscribe resign withdraw detach unregister".split())
"""What one does from a thing, and to none."""
_LEADING = frozenset("to in into for on onto at with".split())


def led_to(intent: Intent, scene: Scene, present: frozenset[str]) -> str:
    """What such a verb leads to where no argument tells that: "to a job", else ""."""
    prep, noun = intent.complements[0]
    roles = [role for thing in scene.around if noun in thing.nouns for role in thing.roles]
    words = tuple(noun.lower().split())
    roles += [role for role in scene.roles if role.parameter.leaf.words[-len(words) :] == words]
    if any(role.path in present for role in roles):
        return ""
    if noun in intent.bare or nouns.is_plural(noun):
        return f"{prep} {noun}"
    known = prep in ("in", "on", "at", "from")  # one posts in the channel, and applies to a job
    return f"{prep} the {noun}" if known else f"{prep} {nouns.with_article(noun)}"
