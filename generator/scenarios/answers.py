"""What the assistant says when no tool serves: what it can't do, and what it can, nothing else.

What can't be done is told only where that is sure: by the words that the library has for its own
functions, or where the user, the function's name and its description speak of the same thing.
Whatever is read badly, "I can't help with that" is right.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from generator.quick import regex
from generator.records import FunctionSpec, Utterance
from generator.scenarios.heard_deeds import heard
from generator.scenarios.matters import one_matter
from generator.scenarios.plain_deeds import VAGUE, plain_deed, plain_thing, together
from generator.scenarios.wished import in_brief
from generator.semantics.described.naming import raw_words, singular
from generator.specs.effects import effect
from generator.specs.similar import stem

_CANT = (
    "Sorry, I can't help with that.",
    "I'm sorry, I can't help with that here.",
    "Sorry, that's outside what I can do.",
    "I'm sorry, I don't have a tool for that.",
    "Sorry, that's not something I can help with.",
    "I'm afraid I can't help with that one.",
    "I'm sorry, none of the tools I have can help with that.",
    "Sorry, I'm not able to help with that.",
    "Sorry, I don't have the right tool for that.",
    "I'm afraid that isn't possible with the tools I have.",
    "I'm afraid that's beyond what I can do here.",
    "Unfortunately, I can't help with that.",
)
"""What is right whether something was asked, told, or asked for."""
_CANT_DO = (
    "I'm sorry, I can't {what}.",
    "Sorry, I can't {what} here.",
    "Sorry, I don't have a tool to {what}.",
    "I'm afraid I can't {what}.",
    "I'm sorry, I'm not able to {what}.",
    "I can't {what}, sorry.",
    "I'm afraid I have no way to {what}.",
    "Unfortunately, I can't {what}.",
    "Sorry, I don't have a way to {what}.",
    "I'm afraid I can't {what} with the tools I have.",
)
_NO_TOOL = (
    "Sorry, I don't have a tool for {what}.",
    "I'm sorry, I can't help with {what} here.",
    "I'm afraid I don't have any tools for {what}.",
    "Unfortunately, I don't have any tools for {what}.",
)
"""What is said of the thing alone, where none of the tools has to do with it."""
UNNAMED = 0.06
"""Share of answers that don't say what can't be done, though they could."""
AS_ASKED = 0.6
"""Share of answers that say what can't be done as it was asked for, where both are known."""
_CAN = (
    "What I can do is {what}.",
    "I can {what}, if that helps.",
    "I can {what}, though.",
    "Let me know if you'd like me to {what}.",
)
_ELSE = (
    " Let me know if there's something else.", " If there's anything else, just ask.",
    " Just ask if you need anything else.", " I'm happy to help with something else.",
)  # fmt: skip
_WORD = regex(r"[^\W\d_]+")


def decline(
    tools: Sequence[FunctionSpec],
    rng: random.Random,
    wanted: FunctionSpec | None = None,
    asked: Utterance | None = None,
    told: Sequence[str] = (),
) -> str:
    """An answer to a request that none of ``tools`` serves: declines, at times with an offer.

    ``wanted`` is the function that would serve it, where that is known, ``asked`` the request, and
    ``told`` what it does in words that follow "I can't", where somebody has written them.
    """
    near = [t for t in tools if wanted is None or one_matter(wanted, t)]
    # what is far off is not offered
    offered = [t for t in near if t.description.strip() and _helps(wanted, t)][:6]
    abilities = [*dict.fromkeys(what for what in map(plain_deed, offered) if what)]
    cant = _cant(tools, rng, wanted, asked, told)
    abilities = [what for what in abilities if what not in cant]
    if not abilities or rng.random() < 0.2:
        more = _ELSE[: -1 if "help" in cant else None]  # nobody speaks of help twice
        return cant + more[int(rng.random() * len(more))] if rng.random() < 0.4 else cant
    shown = abilities[: 1 if rng.random() < 0.5 else 2]
    return f"{cant} {_CAN[int(rng.random() * len(_CAN))].format(what=together(shown, 'or'))}"


def _helps(wanted: FunctionSpec | None, tool: FunctionSpec) -> bool:
    """Whether a tool may be offered in place of what was wanted: nobody offers to delete.

    Who wants to see or to be rid of something is not helped by making another one.
    """
    kind = effect(tool)
    seeks = wanted is not None and effect(wanted) in ("read", "delete")
    return kind == "read" if seeks else kind != "delete"


def _cant(
    tools: Sequence[FunctionSpec],
    rng: random.Random,
    wanted: FunctionSpec | None,
    asked: Utterance | None,
    told: Sequence[str],
) -> str:
    """That it can't be done, and what kind of thing that is, where that is sure."""
    forms: Sequence[str] = _CANT_DO
    what = told[int(rng.random() * len(told))] if told else None
    if what is None and wanted is not None and asked is not None:
        words = {stem(word) for word in _WORD.findall(asked.text.lower())}
        what = plain_deed(wanted)
        what = what if what is not None and _head(what) in words else None
        thing = None
        if what is None:
            what, thing = heard(wanted, asked)
            known = plain_thing(wanted)
            thing = known if known is not None and _head(known) in words else thing
        own = _own_words(wanted, asked)
        what = own if own and (what is None or rng.random() < AS_ASKED) else what
        if what is None and thing is not None and not _mentioned(_head(thing), tools):
            forms, what = _NO_TOOL, thing
    if what is None or rng.random() < UNNAMED:
        return _CANT[int(rng.random() * len(_CANT))]
    return forms[int(rng.random() * len(forms))].format(what=what)


_NO_DEEDS = frozenset("put have do say go make want take let handle use be".split())
"""Verbs of requests that tell little of what is done."""
_UNREAD = regex(r"\d|://|[`{}()_]")
"""What nobody reads out who declines."""
_MOST_SAID = 8
"""Words of a wish that is said again, at most."""


def _own_words(wanted: FunctionSpec, asked: Utterance) -> str | None:
    """What was asked for as the user put it, where it is plainly what the function is named for."""
    told = _WITH_A.sub("", in_brief(asked))
    words = told.lower().split()
    if not words or len(words) > _MOST_SAID or _UNREAD.search(told) or words[0] in _NO_DEEDS:
        return None
    if len(words) < _LEAST_SAID or singular(words[-1]) in VAGUE | _NO_ENDS:
        return None
    if words[-1].endswith("ed") or _BRAND.search(told.rpartition(" ")[2]):
        return None  # "the logs emitted" by whom, and what of a product?
    named = {stem(word.lower()) for word in raw_words(wanted.name)}
    return told if not named.isdisjoint(stem(word) for word in words[1:]) else None


_LEAST_SAID = 2
_NO_ENDS = frozenset("it one this that similar forward back open close".split())
"""Ends of wishes that lack what they are about."""
_BRAND = regex(r"[a-z][A-Z]")
_WITH_A = regex(r" with an? [A-Za-z]+$")


def _head(told: str) -> str:
    return stem(told.rpartition(" ")[2])


def _mentioned(thing: str, tools: Sequence[FunctionSpec]) -> bool:
    """Whether a tool has to do with a thing, by its name or description."""
    texts = (f"{tool.name} {tool.description}".lower() for tool in tools)
    return any(thing in text for text in texts)
