"""Who a description only calls somebody: the speaker, or the one whom an argument names.

"Sign one or more people up for a class" is signed up by asking "sign me up"; where an argument is
the participant, that is who is signed up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.phrasing.grammar.described.lexicon import class_of
from generator.phrasing.grammar.described.nouns import singular
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import singular_words, words_of

if TYPE_CHECKING:
    from generator.phrasing.grammar.described.intent import Intent

_ANYBODY = frozenset(
    "somebody someone anybody anyone person people individual resident citizen member user "
    "customer guest visitor patient participant attendee student pupil learner player "
    "parent".split()
)
_NAMED = _ANYBODY | frozenset(
    "child kid payee recipient applicant traveller traveler passenger owner candidate runner "
    "swimmer rider driver dancer climber singer volunteer worker employee".split()
)
_WHEN = regex(" (?:when(?:ever)?|if|once|as|about) ")
_NAMES = frozenset(("name", "names"))
_KEYS = frozenset(("id", "number", "code"))
_ENTERED = {
    "sign up": ("sign me up",), "enrol": ("enrol me", "sign me up"), "register": ("register me",),
    "enroll": ("enroll me", "sign me up"), "put down": ("put me down",),
}  # fmt: skip
"""What one has done for oneself, and how that is asked for."""
_PUT = frozenset(("put", "add", "place"))
_HOLDER = regex(r"(?:(?:library |account )?card|account|policy|ticket|pass)[ -]?holder")
"""Who has what the service gave out, and asks."""
_TOLD = {
    "notify": ("notify me", "let me know"), "alert": ("alert me", "let me know"),
    "inform": ("let me know",), "ping": ("ping me",),
}  # fmt: skip
"""How one asks to be told something."""


def for_somebody(intent: Intent, spec: FunctionSpec) -> Intent:
    """The intent with whom an argument names, or the speaker, for anybody."""
    if intent.kind.name == "send":
        led = tuple(pair for pair in intent.complements if not _is_from_speaker(*pair))
        kept = tuple(pair for pair in intent.kept if not _is_from_speaker("from", pair[0]))
        intent = replace(intent, complements=led, kept=kept)
    noun = _WHEN.split(intent.noun.lower())[0]
    head = singular(noun.rsplit(" ", 1)[-1]) if noun else ""
    asked = _ENTERED.get(intent.verb) or _TOLD.get(intent.verb)
    if intent.verb in _PUT and _HOLDER.fullmatch(noun) and intent.complements[1:]:
        (prep, place), (for_what, thing), *beside = intent.complements
        verb = f"{intent.verb} me {prep} the {place} {for_what}"  # "… in the queue for an item"
        kept = tuple(pair for pair in intent.kept if pair[0] != place)
        kind = class_of(verb)
        return replace(
            intent, verb=verb, objects=(thing,), kind=kind, complements=tuple(beside), kept=kept
        )
    if head not in _ANYBODY or len(intent.objects) > 1 or asked is None:
        return intent
    named = (_person(name) for name, schema in declared(spec).items() if _is_text(schema))
    who = next(filter(None, named), "")
    if who:
        return replace(intent, objects=(who,), definite=False)
    if " " in noun or _is_named(noun, spec):
        return intent  # some people of several: "overdue members", or one by name
    entered = intent.verb in _ENTERED
    kind = replace(intent.kind, tell=asked, own=(intent.verb,) if entered else ("be told",))
    led = intent.complements if entered else ()
    return replace(intent, objects=(), kind=kind, complements=led)


def _is_named(noun: str, spec: FunctionSpec) -> bool:
    """Whether an argument is told to be the name of whom the function enters: a player's."""
    told = declared(spec).get("name")
    text = told.get("description") if isinstance(told, Mapping) else None
    return (
        isinstance(text, str)
        and re.search(rf"\bname of (?:the |a )?{noun}\b", text, re.I) is not None
    )


def _is_from_speaker(prep: str, noun: str) -> bool:
    """Whether a message is told to come from whoever sends it: "a message from the parent"."""
    return prep == "from" and noun.lower() in _ANYBODY


def _is_text(schema: Json) -> bool:
    return isinstance(schema, Mapping) and schema.get("type", "string") == "string"


def _person(name: object) -> str:
    """Whom an argument names: the participant of ``participant_name`` or its ID; "" for none."""
    words = singular_words(words_of(str(name)))
    words = words[:-1] if len(words) > 1 and words[-1] in _NAMES | _KEYS else words
    return words[-1] if len(words) == 1 and words[0] in _NAMED else ""
