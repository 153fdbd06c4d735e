"""What the assistant says when no tool serves: what it can't do, and what it can, nothing else."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.phrasing.article import article
from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.records import FunctionSpec

_CANT = (
    "I can't help with that.",
    "I'm sorry, I can't do that here.",
    "That's outside what I can do.",
    "I don't have a tool for that.",
    "Sorry, that's not something I can do.",
    "I'm afraid I can't help with that one.",
    "None of the tools I have can do that.",
    "I'm not able to do that.",
    "Sorry, I don't have a way to do that.",
    "That isn't something my tools cover.",
    "I can't do that with the tools I have.",
    "I'm afraid that's beyond what I can do here.",
)
_CAN = (
    "What I can do is {what}.",
    "I can {what}, if that helps.",
    "I can only {what}.",
    "I'd be glad to {what} instead.",
    "If you need me to {what}, just say so.",
    "I'm set up to {what}.",
    "Here I can {what}.",
    "Let me know if you'd like me to {what}.",
)
_CAN_MANY = (
    "What I can do: {what}.",
    "I can {what}, for example.",
    "The tools I have let me {what}.",
    "I can help you {what}.",
    "I can, however, {what}.",
    "Let me know if you'd like me to {what}.",
)

_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LINKS = frozenset("and or at by for from in of on to with without as via per".split())
"""Words with which a name is no plain verb and thing."""
_UNSAID = frozenset("return looksup whois whats".split())
_ALSO = re.compile(
    r"(?<=\band )(return|extract|retrieve|provide|display|generate|create|send|save|update|"
    r"compute|calculate|give|show|get)s\b"
)
"""A second verb: "authenticate a user and returns a token"."""
_YOURS = (
    (re.compile(r"\bthe user's", re.I), "your"),
    (re.compile(r"\bthe user (is|has)\b", re.I), "you are"),
    (re.compile(r"\bthe user\b", re.I), "you"),
)


def ability(spec: FunctionSpec) -> str | None:
    """What a function does, as words that follow "I can": "get the weather forecast", or None."""
    return _ability(spec.name, spec.description)


@lru_cache(maxsize=8192)
def _ability(own: str, description: str) -> str | None:
    text = _PARENTHESIS.sub("", _SENTENCE.split(description.strip(), maxsplit=1)[0]).strip()
    words = text.split()
    if 1 < len(words) <= 14 and text.isascii():
        verb = verb_of(words[0].strip(",:;"))
        if verb is not None and verb not in _UNSAID:
            rest = _ALSO.sub(r"\1", " ".join(words[1:]).rstrip(".,;:"))
            return f"{verb} {_to_the_user(rest)}"
    name = [word.lower() for word in _NAME.findall(own)]
    if len(name) > 1 and verb_of(name[0]) == name[0] and _LINKS.isdisjoint(name[1:]):
        rest = " ".join(name[1:])
        whole = name[-1].endswith("s") or name[1] in ("a", "an", "the", "all", "to", "for", "by")
        if whole:
            return f"{name[0]} {rest}"
        return f"{name[0]} {'the' if class_of(name[0]).info else article(rest)} {rest}"
    return None


def _to_the_user(text: str) -> str:
    """What a description says of the user, said to them."""
    for theirs, yours in _YOURS:
        text = theirs.sub(yours, text)
    return text


def decline(tools: Sequence[FunctionSpec], rng: random.Random) -> str:
    """An answer to a request that none of ``tools`` serves: declines, mostly with an offer."""
    cant = _CANT[int(rng.random() * len(_CANT))]
    abilities = [what for what in map(ability, tools[:6]) if what]
    if not abilities or rng.random() < 0.2:
        return cant
    if len(abilities) == 1 or rng.random() < 0.3:
        offer = _CAN[int(rng.random() * len(_CAN))] if len(tools) == 1 else _CAN_MANY[-1]
        return f"{cant} {offer.format(what=abilities[0])}"
    shown = abilities[: 2 if rng.random() < 0.5 else 3]
    what = ", ".join(shown[:-1]) + " or " + shown[-1]
    offer = _CAN_MANY[int(rng.random() * len(_CAN_MANY))]
    return f"{cant} {offer.format(what=what)}"
