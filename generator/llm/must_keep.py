"""What a rewrite must keep of a request: nouns that nearly all phrasings of its function have.

"Draft notes" are no notes, and a team is not all teams: such nouns stay, or others that may stand
for them, and stay one or many.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from generator.llm.deeds import acting, base
from generator.llm.synonyms import kin
from generator.llm.wordlists import plain_stems, word_lists, words_in
from generator.quick import Struct, field, regex
from generator.specs.similar import root, stem

NEARLY_ALL: Final = 0.75
"""Share of a function's phrasings that must have a noun."""

FEW: Final = 4
"""Phrasings from which on that can be told."""


class Core(Struct, frozen=True):
    """Nouns that nearly all phrasings have: by stem the forms in which they have it.

    ``needed``: those by which the function is known.
    """

    forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()


def core_of(texts: Sequence[str], named: AbstractSet[str], known_by: AbstractSet[str]) -> Core:
    """The nouns that nearly all texts have; ``named``: names of arguments, left out.

    ``known_by``: stems of the function's name. What stands where a verb does is no noun.
    """
    if len(texts) < FEW:
        return Core()
    but = word_lists().plain | named
    count: Counter[str] = Counter()
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        words = [word for word in _nouns(text) if word not in but]
        for word in words:
            forms[stem(word)].add(word)
        count.update({stem(word) for word in words})
    common = sorted(each for each, n in count.items() if n >= NEARLY_ALL * len(texts))
    needed = frozenset(common) & kin(known_by)
    return Core({each: frozenset(forms[each]) for each in common}, needed)


def _nouns(text: str) -> list[str]:
    words = list(words_in(text))
    for verb in acting(text):
        if base(verb) and verb in words:
            words.remove(verb)
    return words


_LED: Final = regex(
    r"\w (?:for|of|in|on|at|from|about|to) (?:the |an? |my )?((?:[\w'-]+ ){1,3}?)"
    r"(?:(?:with|by) (?:the )?[\w'-]+ )?[\"“]?$",
    re.I,
)


def leading(before: str) -> frozenset[str]:
    """The stems of nouns that only lead to the argument after a text: "prices for the asset {}"."""
    found = _LED.search(before)
    return frozenset(map(stem, words_in(found[1]))) if found else frozenset()


def not_kept(
    core: Core,
    before: str,
    after: str,
    targets: AbstractSet[str] = frozenset(),
    led: AbstractSet[str] = frozenset(),
) -> str:
    """A noun of the first text that the second has lost, or has of another number; "" if none.

    ``targets``: the second adds an argument itself, and need not say of what kind it is while it
    says to which of these: "add {} to the checklist". ``led``: nouns that only lead to what tells
    by itself what it is; they may go while what is asked for stays.
    """
    has = [word.removesuffix("'s") for word in words_in(after)]
    stems = frozenset(map(stem, has))
    for one, other in _BOTH.findall(before):
        kept = [stem(each.lower()) in stems for each in (one, other)]
        if (
            any(kept)
            and not all(kept)
            and not {stem(w.lower()) for w in (one, other)} & plain_stems()
        ):
            return f"{one} and {other}"
    things = _things(before)
    for each, forms in core.forms.items():
        had = {word for word in words_in(before) if stem(word) == each}
        if not had:
            continue
        verbed = bool(root(each)) and root(each) in map(root, has)  # who invites sends invitations
        if each not in stems and not verbed and _bare(each, before, after):
            return each
        # what only told its sort is no other word for it: "the cooking time" is no recipe
        instead = kin((each,)) - (_telling_of(each, before) - (_things(after) - things))
        lost = each in core.needed and stems.isdisjoint(instead)
        if lost and each in led and core.forms.keys() - led & stems:
            continue
        if lost and stems & targets:
            continue
        if lost and not verbed:
            return each
        now = {word for word in has if stem(word) == each}
        fewer = [word for word in now if any(len(word) < len(each) for each in had)]
        if fewer and now.isdisjoint(had | forms) and any(_single(word, after) for word in fewer):
            return f"one {each}"
    return ""


def adds_itself(text: str, deeds: AbstractSet[str]) -> bool:
    """Whether an argument stands where what is added does; arguments stand in it as ``{}``."""
    verbs = (verb for found in _ADDING.findall(text) for verb in found)
    return any((base(verb.strip().lower()) or verb.lower()) in deeds | _ADDS for verb in verbs)


_ADDS: Final = frozenset(("add", "put"))
_ADDING: Final = regex(
    r"\b(?:([a-z]+) )?[\"“']?\{\}[\"”']? ([a-z]+ed )?(?:to|on|onto|in|into)\b", re.I
)


def _telling_of(noun: str, text: str) -> set[str]:
    """The stem of the word before a noun, which tells of which sort it is."""
    words = [stem(word) for word in words_in(text)]
    return {one for one, other in pairwise(words) if other == noun}


def _things(text: str) -> set[str]:
    """The stems of words after which no other noun comes."""
    words = [*words_in(text.replace("'s ", " is ")), "the"]
    verbs = set(acting(text))
    ends = word_lists().function
    return {stem(one) for one, other in pairwise(words) if other in ends and one not in verbs}


def _bare(noun: str, before: str, after: str) -> bool:
    """Whether a noun that told of which sort another one is stands alone: "my order history"."""
    found = re.search(rf"\b([\w-]+) {re.escape(noun)}", before, re.I)
    if found is None or stem(found[1].lower()) in kin((noun,)):
        return False
    sort = re.escape(found[1].lower())
    return re.search(rf"\b(?:the|my|our) {sort}\b", after, re.I) is not None and _single(
        found[1].lower(), after
    )


_BOTH = regex(r"\b([A-Z][a-z]+|[a-z]+s) and ([A-Z][a-z]+|[a-z]+s)\b")
"""Two things of one kind: "Scrum and Kanban boards"."""


def _single(noun: str, text: str) -> bool:
    """Whether a text speaks of one known thing: "the version for", but not "the version list".

    Who looks for "a hotel" is shown hotels.
    """
    found = re.search(rf"([\w'-]+) (?:[\w'-]+ )?{re.escape(noun)}\b( [a-z']+)?", text, re.I)
    after = (found[2] or "").strip().lower() if found else ""
    lead = re.search(
        rf"\b(?:the|my|our|your|its|this|that) (?:[\w'-]+ )?{re.escape(noun)}\b", text, re.I
    )
    return lead is not None and (not after or after in word_lists().function)
