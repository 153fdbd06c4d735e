"""Verbs that lead on and take no object: "apply to a job", "enroll in the course"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent


def needs_no_object(intent: Intent) -> bool:
    """Whether a description names none for a verb that leads on: "apply to a job"."""
    if intent.objects or intent.kind.info or " " in intent.verb or intent.verb in _SENDING:
        return False
    return intent.complements[:1] != () and intent.complements[0][0] in _LEADING


def led_to(intent: Intent, around: list[Entity], present: frozenset[str]) -> str:
    """What such a verb leads to where no argument tells that: "to a job", else ""."""
    prep, noun = intent.complements[0]
    roles = [role for thing in around if noun in thing.nouns for role in thing.roles]
    if any(role.path in present for role in roles):
        return ""
    if noun in intent.bare or nouns.is_plural(noun):
        return f"{prep} {noun}"
    known = prep in ("in", "on", "at")  # one posts in the channel, and applies to a job
    return f"{prep} the {noun}" if known else f"{prep} {nouns.with_article(noun)}"


_SENDING = frozenset("text send call mail email message".split())
"""Nouns as well, so that what is "text to a script" is no act."""
_LEADING = frozenset("to in into for on onto at with".split())
