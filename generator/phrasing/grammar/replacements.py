"""Functions that put one text in the place of another: "replace 'colour' with 'color' in main.py".

Their names tell of editing or of finding; their two arguments tell what is done.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.lexicon import class_of
from generator.phrasing.grammar.object_choices import Choice
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of

_TEXT = "str|string|text|content|code|snippet|phrase|word"
_OLD = regex(rf"(?:old|search|find|original)(?: (?:{_TEXT}))?|pattern")
_NEW = regex(rf"new (?:{_TEXT})|(?:replace|replacement)(?: (?:{_TEXT}))?|replace with")
_OUT = regex(r"(?:remove|take out|out|give|give up|swap out|drop)(?: item)?")
_IN = regex(r"(?:add|put in|in|get|swap in|replacement|take)(?: item)?")
_EXCHANGED = ("swap", "exchange", "substitute", "trade")
_EDITS = regex(r"\b(?:replac|edit|substitut)(?:e|es|ing|s|ements?)?\b")


def swapped(roles: Sequence[Role]) -> tuple[Role, Role] | None:
    """What is replaced and what by, if two texts say so."""
    texts = [role for role in roles if types_of(role.parameter) <= {"string"}]
    old = [role for role in texts if _OLD.fullmatch(" ".join(role.parameter.leaf.words))]
    new = [role for role in texts if _NEW.fullmatch(" ".join(role.parameter.leaf.words))]
    return (old[0], new[0]) if len(old) == len(new) == 1 else None


def exchanged(roles: Sequence[Role]) -> tuple[Role, Role] | None:
    """The thing that is given and the one that is had for it: "swap celeriac for kale"."""
    needed = [role for role in roles if role.parameter.leaf.required]
    old = [role for role in needed if _OUT.fullmatch(" ".join(role.parameter.leaf.words))]
    new = [role for role in needed if _IN.fullmatch(" ".join(role.parameter.leaf.words))]
    return (old[0], new[0]) if len(old) == len(new) == 1 else None


def replacing(intent: Intent, spec: FunctionSpec, roles: Sequence[Role]) -> Intent:
    """The intent of a function that replaces text; any other as it is."""
    if intent.verb in _EXCHANGED and exchanged(roles) is not None:
        return replace(intent, objects=(), about=False, wrapper="")
    both = swapped(roles)
    if both is None or not all(role.parameter.leaf.required for role in both):
        return intent
    told = " ".join((*words_of(spec.name), spec.description.lower()))
    if not _EDITS.search(told) or intent.kind.name in ("create", "send"):
        return intent
    return replace(
        intent, verb="replace", kind=class_of("swap"), objects=(), complements=(), kept=(),
        about=False, wrapper="", asks=(), participle="",
    )  # fmt: skip


def replaced(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """The text that is replaced, with the one that takes its place; and the roles left."""
    if intent.verb in _EXCHANGED and not intent.objects and (pair := exchanged(roles)):
        given, had = (role.mark for role in pair)
        left = [role for role in roles if role not in pair]
        ways = (f"for {had}", f"for {had}", f"with {had}")
        return Choice((given,), (given,), (Unit("by", ways),), "title"), left
    both = swapped(roles) if intent.verb == "replace" and not intent.objects else None
    if both is None:
        return None
    old, new = both
    rest = [role for role in roles if role not in both]
    by = Unit("by", (f'with "{new.mark}"', f'with "{new.mark}"', f"with '{new.mark}'"))
    said = (f'"{old.mark}"', f'"{old.mark}"', f"'{old.mark}'")
    return Choice(said, said, (by,), "title"), rest
