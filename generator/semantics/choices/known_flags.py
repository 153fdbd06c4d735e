"""How flags are said that are well known, or tell which of two things is done.

The lines of ``catalogues/flags.txt`` have the form "names @ words of the context | yes; yes | no;
no". A phrase that begins with "and" is a request of its own, "that …" follows the thing asked for,
", …" stands apart.
"""

from __future__ import annotations

import functools
import itertools
import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values
from generator.semantics.choices.flags import Phrases, core_of
from generator.semantics.choices.flagwords import AUXILIARY
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.verbs import CHANGING
from generator.semantics.drawing.composed import context

_KINDS = {"and ": "do", "that ": "which", ", ": "apart"}
"""Beginnings of phrases, and the kinds that they tell."""


def known_phrases(leaf: Leaf) -> Phrases | None:
    """The phrases for a flag whose name is known; what is changed is made so: "make it public"."""
    known = _known_phrases(leaf)
    changed = CHANGING & frozenset(raw_words(leaf.function.name)[:1])
    if known is None or not changed or not all(map(_STATE.fullmatch, (known.yes[0], known.no[0]))):
        return known
    yes, no = known.yes[0][3:], known.no[0][3:]
    return Phrases("do", (f"make it {yes}",), (f"make it {no}",))


_STATE = regex(r"as [a-z]+")
"""How what is new is made so: "as public"."""


def _known_phrases(leaf: Leaf) -> Phrases | None:
    """The phrases of the line with most of the flag's words around."""
    around: frozenset[str] = frozenset()
    for name in _names(leaf):
        lines = _by_name().get(name)
        if not lines:
            continue
        around = around or frozenset(itertools.chain.from_iterable(context(leaf)))
        near = around - {*name.split("_")}
        told = max(lines, key=lambda line: len(line[0] & near))
        if told[0] & near:
            return told[1]
        plain = next((phrases for cues, phrases in lines if not cues), None)
        if plain is not None:
            return plain
    return None


def _names(leaf: Leaf) -> tuple[str, ...]:
    """The whole name as written, with short forms spelled out, and without "is" and the like."""
    spelled = (raw_words(leaf.name), leaf.words, core_of(leaf.words))
    return tuple(dict.fromkeys("_".join(words) for words in spelled if words))


@functools.cache
def _by_name() -> dict[str, tuple[tuple[frozenset[str], Phrases], ...]]:
    found: dict[str, tuple[tuple[frozenset[str], Phrases], ...]] = {}
    for line in read_values("flags.txt"):
        left, yes, no = line.split(" | ")
        names, _, cues = left.partition(" @ ")
        entry = (frozenset(map(singular, cues.split())), _phrases(yes, no))
        for name in names.split():
            found[name] = (*found.get(name, ()), entry)
    return found


def _phrases(yes: str, no: str) -> Phrases:
    kind = next((kind for lead, kind in _KINDS.items() if yes.startswith(lead)), "with")
    return Phrases(kind, _bare(yes), _bare(no))


def _bare(text: str) -> tuple[str, ...]:
    each = (part.strip() for part in text.split(";"))
    return tuple(part.removeprefix("and ").removeprefix(", ") for part in each)


# Flags that say which of two things is done: "lock or unlock it", "mark it read or unread".

_VERBS = regex(
    r"\W*(?P<one>[A-Za-z]{3,})(?: or |/| / )(?P<other>[a-z]{3,})"
    r"(?= (?:the|an?|your|one|this|that|my|all|some|specific|[a-z]+s?)\b)",
    re.IGNORECASE,
)
"""Two verbs at the start of a function's description: "Lock or unlock a door"."""
_AS = regex(r"\bas (?P<one>[a-z-]{3,})(?: or (?:as )?|/)(?P<other>[a-z-]{3,})\b", re.IGNORECASE)
"""Two states at its end: "Mark an email as read or unread"."""
_TURNED = regex(
    r"\W*(?P<verb>turn|switch|power)s? (?:(?:the|an?|your|some|one) )?[\w -]{3,40}?"
    r" on(?: or |/| / )off\b",
    re.IGNORECASE,
)
"""Two ends of a switch: "Turn a smart plug on or off"."""


def either(leaf: Leaf) -> Phrases | None:
    """The phrases of a flag that picks one of two verbs, or states, of its function; else None.

    ``kind`` is "verb" where what is said is the request's verb itself, "as" where it follows it.
    """
    told = re.split(r"[.\n]", leaf.function.description.strip(), maxsplit=1)[0]
    for kind, found in (("verb", _VERBS.match(told)), ("as", _AS.search(told))):
        if found is None:
            continue
        one, other = found["one"].lower(), found["other"].lower()
        if kind == "verb":
            one, other = _base(one, other)
        side = _side(leaf, one, other)
        if side:
            yes, no = (one, other) if side > 0 else (other, one)
            return Phrases(kind, (yes,), (no,))
    return None


def turned(leaf: Leaf) -> Phrases | None:
    """The phrases of a flag that says whether what is named is turned on or off; else None."""
    found = _TURNED.match(leaf.function.description.strip())
    side = _side(leaf, "on", "off") if found else 0
    if found is None or not side:
        return None
    ways = tuple((f"{found['verb'].lower()} {end}",) for end in ("on", "off"))
    return Phrases("verb", *ways[::side])


def _base(one: str, other: str) -> tuple[str, str]:
    """The verbs without the ending that both have: "Locks or unlocks"."""
    if one.endswith("s") and other.endswith("s") and not one.endswith("ss"):
        return one[:-1], other[:-1]
    return one, other


_STATES = {
    "freeze": "frozen", "unfreeze": "unfrozen",
    "activate": "active", "deactivate": "inactive", "show": "visible", "hide": "hidden",
    "publish": "public", "open": "open", "complete": "done", "like": "liked",
    "on": "enabled|enable|active|activated?", "off": "disabled?",
}  # fmt: skip
"""What a thing is behind a verb, as flags have it: "active"."""


def _side(leaf: Leaf, one: str, other: str) -> int:
    """1 where true means the first, -1 where it means the second, 0 where nothing tells."""
    words = [word for word in leaf.words if word not in AUXILIARY] or list(leaf.words)
    named = "".join(words) or "".join(leaf.words)
    for verb, side in ((one, 1), (other, -1)):
        own = rf"{re.escape(verb)}(?:d|{verb[-1]}?ed)?|{_STATES.get(verb, verb)}"
        if re.fullmatch(own, named):
            return side
    text = leaf.description.lower()
    for verb, rest, side in ((one, other, 1), (other, one, -1)):
        if re.search(rf"\btrue\b[^.;,]{{0,30}}?\b{re.escape(verb)}", text) and re.search(
            rf"\bfalse\b[^.;,]{{0,30}}?\b{re.escape(rest)}", text
        ):
            return side
    return 0
