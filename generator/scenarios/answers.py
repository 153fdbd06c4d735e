"""What the assistant says when no tool serves: what it can't do, and what it can, nothing else."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

from generator.quick import regex
from generator.records import FunctionSpec, Utterance
from generator.scenarios.abilities import ability
from generator.scenarios.able_to import able_to, together
from generator.scenarios.matters import one_matter
from generator.scenarios.wished import as_kind, in_general, of_any, speaks_of
from generator.specs.effects import alters, effect
from generator.specs.similar import relatedness

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
_CANT_DO = (
    "I'm sorry, I can't {what}.",
    "Sorry, I can't {what} here.",
    "I don't have a tool to {what}.",
    "I'm afraid I can't {what}.",
    "I'm not able to {what}.",
    "I can't {what}, sorry.",
    "I have no way to {what} here.",
    "Unfortunately, I can't {what}.",
    "Sorry, I don't have a way to {what}.",
    "I can't {what} with the tools I have.",
)
_PLACED = regex(r" (?:in|on|at|near|to|from) (?:an?|the) [\w -]+$")
"""A place at the end, after which "here" would be another: "find events in a city here"."""
MOST_HERE = 5
"""Words after which "here" would come too late."""
UNNAMED = 0.1
"""Share of answers that don't say what can't be done, though they could."""
MOST_NAMED = 9
"""Words of what can't be done, at most: more is left unsaid."""
_GOT = "get you "
MOST_OF_KIND = 5
"""The same of what only a description tells."""

_CAN = (
    "What I can do is {what}.",
    "I can {what}, if that helps.",
    "I can only {what}.",
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


FAR = 0.25
"""Share of answers that tell what the tools of a trade are for to whom wants something else."""

RELATED = 0.1
"""From which relatedness on tools are of one trade."""

_ELSE = (
    " Let me know if there's something else.", " If there's anything else, just ask.",
    " I'm happy to help with something else.", " Just ask if you need anything else.",
)  # fmt: skip


def decline(
    tools: Sequence[FunctionSpec],
    rng: random.Random,
    wanted: FunctionSpec | None = None,
    asked: Utterance | None = None,
) -> str:
    """An answer to a request that none of ``tools`` serves: declines, mostly with an offer.

    ``wanted`` is the function that would serve it, where that is known, ``asked`` the request.
    """
    cant = _cant(wanted, asked, rng)
    near = [t for t in tools if wanted is None or one_matter(wanted, t)]
    # what is far off is hardly ever offered
    able = near or (tools if _of_one_world(tools[:4]) and rng.random() < FAR else ())
    offered = [t for t in able if t.description.strip() and _helps(wanted, t)][:6]
    abilities = [*dict.fromkeys(what for what in map(able_to, offered) if what)]
    abilities = [what for what in abilities if near or what.count(" ") < MOST_OF_KIND]
    if not abilities or rng.random() < 0.2:
        return cant + _ELSE[int(rng.random() * len(_ELSE))] if rng.random() < 0.4 else cant
    if len(abilities) == 1 or rng.random() < 0.3:
        offer = _CAN[int(rng.random() * len(_CAN))] if len(tools) == 1 else _CAN_MANY[-1]
        return f"{cant} {offer.format(what=abilities[0])}"
    shown = abilities[: 2 if not near or rng.random() < 0.5 else 3]
    offer = _CAN_MANY[int(rng.random() * len(_CAN_MANY))]
    return f"{cant} {offer.format(what=together(shown))}"


def _helps(wanted: FunctionSpec | None, tool: FunctionSpec) -> bool:
    """Whether a tool may be offered in place of what was wanted: nobody offers to delete.

    Who wants to see or to be rid of something is not helped by making another one.
    """
    kind = effect(tool)
    seeks = wanted is not None and effect(wanted) in ("read", "delete")
    return kind == "read" if seeks else kind != "delete"


_MEASURED = regex(r"\d")
"""What nobody repeats of a description: "with severity 0.0-1.0"."""


def _of_one_world(tools: Sequence[FunctionSpec]) -> bool:
    """Whether the tools have to do with each other: an assistant of one trade tells which."""
    pairs = [*combinations(tools, 2)]
    return bool(pairs) and all(relatedness(one, other) >= RELATED for one, other in pairs)


def _cant(wanted: FunctionSpec | None, asked: Utterance | None, rng: random.Random) -> str:
    """That it can't be done, and what kind of thing that is, wherever a few words tell it."""
    what = in_general(asked) if asked is not None else None
    if what is not None and what.startswith(_GOT) and wanted is not None and alters(wanted):
        what = None  # who wants "the lights at 10%" is not given any
    if what is not None and (_UNTELLING.match(what) or _MEASURED.search(what)):
        what = None
    if what is None and wanted is not None:
        what = ability(wanted)
        if what is not None and (what.count(" ") >= MOST_NAMED or _MEASURED.search(what)):
            what = None
        what = _in_kind(asked, what) if what is not None and asked is not None else what
    if what is None or (asked is not None and rng.random() < UNNAMED):
        return _CANT[int(rng.random() * len(_CANT))]
    what = _tried(what)
    form = _CANT_DO[int(rng.random() * len(_CANT_DO))]
    placed = _PLACED.search(what) is not None or what.count(" ") >= MOST_HERE
    return (form.replace(" here.", ".") if placed else form).format(what=what)


_UNTELLING = regex(
    r"\w+ (?:up |you )?(?:the |your |any |some )?(?:latest |full |current )?"
    r"(?:details?|results?|info|information|status|data|prices?|list|summary|items?|things?|contents?|"
    r"text|value|options)(?: for (?:one|it|them))?$"
)
"""What tells nothing of what was asked for."""
_LOOKED = regex(r"(?:find|locate|get you|get|retrieve|fetch|track down) (?!you\b|rid\b|started\b)")
_MUCH = regex(
    r" (?:some (?=\w)|(?:an?|the) (?:\w+ )?(?:overview|list|rundown|summary) of (?:all )?)"
)
"""What tells how much of it: who has none has no overview of it either."""
_ONE_OF_THEM = regex(r"(?:the|your|an?|all|any|info|information|details|data)\b|[A-Z]")


def _tried(what: str) -> str:
    """A look-up as somebody says it who has not tried: "I can't find it" tells of no tool."""
    what = _MUCH.sub(" ", what, count=1)
    found = _LOOKED.match(what)
    if found is None:
        return what
    rest = what[found.end() :]
    return f"{'look up' if _ONE_OF_THEM.match(rest) else 'search for'} {rest}"


def _in_kind(asked: Utterance, told: str) -> str | None:
    """What a description tells of a request in a few words, if the user spoke of that."""
    told = of_any(as_kind(told))
    return told if told.count(" ") < MOST_OF_KIND and speaks_of(asked, told) else None
