"""Verbs of functions by the kind of act, and the forms of verbs.

They are what names of functions say; what a function does to the world, in all, tells
``specs/effects.py``. Who needs a few more words adds them to the kind: ``MAKING | {"book"}``.
"""

from __future__ import annotations

import functools
import re

from generator.semantics.catalogues import read_sections

READING = frozenset(
    "get fetch retrieve list find show search lookup look query browse read view see".split()
)
"""Looks up what is there, one thing or many."""

SEARCHING = READING | frozenset("filter count locate recommend suggest".split())
"""Looks up which things there are, so that flags and options tell of the things sought."""

MAKING = frozenset(
    "create add make new register enroll generate build insert define open start post publish "
    "schedule".split()
)
"""Makes something that was not there."""

PROLONGING = frozenset("extend prolong renew lengthen snooze".split())
"""Lets something last longer, until whatever day an argument tells."""

CHANGING = frozenset(
    "update edit modify change alter adjust patch upsert replace set reset rename move "
    "reschedule".split()
)
"""Changes what is there."""


@functools.cache
def verbs() -> frozenset[str]:
    """All verbs by which names of functions begin, as the table of how people ask knows them."""
    told = (section.get("verbs", "") for section in read_sections("verbs.ini").values())
    return frozenset(word for text in told for word in text.split())


# Forms of verbs: what is booked or made, by booking or making.

PARTICIPLES = {
    "withdraw": "withdrawn", "overdraw": "overdrawn", "redraw": "redrawn", "rebuild": "rebuilt",
    "redo": "redone", "undo": "undone", "lose": "lost", "win": "won", "catch": "caught",
    "put": "put", "set": "set", "set up": "set up", "make": "made", "send": "sent", "get": "got",
    "find": "found", "give": "given", "buy": "bought", "run": "run", "pay": "paid", "take": "taken",
    "build": "built", "draw": "drawn", "sell": "sold", "split": "split", "submit": "submitted",
    "freeze": "frozen", "unfreeze": "unfrozen", "lend": "lent", "spend": "spent",
    "unpin": "unpinned", "transfer": "transferred", "commit": "committed", "refer": "referred",
    "hold": "held", "leave": "left", "feed": "fed", "read": "read", "tell": "told", "keep": "kept",
    "bring": "brought", "teach": "taught", "begin": "begun", "choose": "chosen", "drive": "driven",
    "ride": "ridden", "fly": "flown", "speak": "spoken", "throw": "thrown", "sweep": "swept",
    "reset": "reset", "cut": "cut", "shut": "shut", "quit": "quit", "do": "done", "wind": "wound",
    "lead": "led", "write": "written", "rewrite": "rewritten", "control": "controlled",
    "admit": "admitted", "enrol": "enrolled", "patrol": "patrolled", "unzip": "unzipped",
    "see": "seen", "eat": "eaten", "sing": "sung", "grow": "grown", "know": "known",
    "show": "shown", "meet": "met", "wear": "worn", "break": "broken", "steal": "stolen",
    "bear": "born",
}  # fmt: skip
"""Past participles that are not the verb with "ed"."""

_OTHER = {past for verb, past in PARTICIPLES.items() if past != verb} | {"read"}
DONE = rf"(?:(?!\w{{1,2}}eed\b)[a-z]{{2,}}ed|{'|'.join(sorted(_OTHER))})"
"""A pattern for what was done: not for verbs whose participle looks like them, as "set"."""


def participle(verb: str) -> str:
    """The past participle: "add" → "added"."""
    if verb in PARTICIPLES:
        return PARTICIPLES[verb]
    head, _, rest = verb.partition(" ")
    if re.fullmatch(r"[^aeiou]+[aeiou][bdgklmnprt]", head):
        past = head + head[-1] + "ed"
    elif head.endswith("e"):
        past = head + "d"
    elif head.endswith("y") and head[-2] not in "aeiou":
        past = head[:-1] + "ied"
    else:
        past = head + "ed"
    return f"{past} {rest}".strip()


_BASES = {past: verb for verb, past in PARTICIPLES.items()}


def bases(done: str) -> tuple[str, ...]:
    """The verbs that a participle may be of: "popped" → "pop", "made" → "make"."""
    if done in _BASES:
        return (_BASES[done],)
    if not done.endswith("ed"):
        return ()
    stem = done[:-2]
    short = (stem[:-1],) if stem[-1:] == stem[-2:-1] else ()
    return stem, f"{stem}e", *short, *((f"{stem[:-1]}y",) if stem.endswith("i") else ())


def gerund(verb: str) -> str:
    """What somebody is doing: "pay" → "paying"."""
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb):
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1] if re.search(r'[^eoy]e$', verb) else verb}ing"
