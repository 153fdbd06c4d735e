"""What the assistant says when no tool serves: what it can't do, and what it can, nothing else."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

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

_IMPERATIVE = {
    "gets": "get", "returns": "get", "retrieves": "get", "fetches": "get", "finds": "find",
    "lists": "list", "shows": "show", "creates": "create", "sends": "send", "deletes": "delete",
    "searches": "search", "books": "book", "updates": "update", "adds": "add", "removes": "remove",
    "converts": "convert", "calculates": "calculate", "computes": "compute", "checks": "check",
    "executes": "run", "runs": "run", "generates": "generate", "plays": "play", "sets": "set",
    "reads": "read", "writes": "write", "starts": "start", "stops": "stop", "looks": "look",
    "tracks": "track", "cancels": "cancel", "translates": "translate", "schedules": "schedule",
    "analyzes": "analyze", "opens": "open", "closes": "close", "edits": "edit", "makes": "make",
}  # fmt: skip
VERBS = frozenset(_IMPERATIVE.values()) | frozenset(
    """
    get fetch retrieve return find list show create send delete search book update add
    remove convert calculate compute check execute run generate play set read write start
    stop look track cancel translate schedule analyze open close edit make buy order reserve
    rate give turn switch compare estimate plan rent pay transfer post publish upload
    download reply invite assign merge validate approve query insert browse scrape summarize
    define spell log record call text message remind change move rename copy scan print
    solve measure verify
    """.split()
)
_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")


def ability(spec: FunctionSpec) -> str | None:
    """What a function does, as words that follow "I can": "get the weather forecast", or None."""
    text = _PARENTHESIS.sub("", _SENTENCE.split(spec.description.strip(), maxsplit=1)[0]).strip()
    words = text.split()
    if words and len(words) <= 14 and text.isascii():
        head = words[0].lower().strip(",:;")
        head = _IMPERATIVE.get(head, head)
        if head in VERBS and len(words) > 1:
            rest = " ".join(words[1:]).rstrip(".,;:")
            return f"{head} {rest.replace('the user', 'you').replace('your', 'your')}"
    name = [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", spec.name)]
    if len(name) > 1 and name[0] in VERBS:
        return " ".join(name)
    return None


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
