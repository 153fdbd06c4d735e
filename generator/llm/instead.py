"""What a text asks for instead of what its function gives: an argument, a count, the reverse."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from generator.llm.ground import Ground
from generator.llm.parts import Parts, marked, paths_of
from generator.llm.wordlists import word_lists, words_in
from generator.quick import regex
from generator.semantics.described.naming import raw_words
from generator.specs.similar import content_words, stem

_WHICH = regex(
    r"\b(?:which|what|whose) (?:[\w'-]+ )?([\w'-]+) (?:has|have|had|is|are|was|were|did|does|do|"
    r"will|would|can|could|should|got|gets|[a-z]+(?:ed|es))\b",
    re.I,
)
_HERE = regex(r" (?:of |set to |an? |the )?\{\}")
_MANY = regex(r"\bhow many (?:\{\} )?((?:[\w'-]+ )?[\w'-]+)", re.I)
_COUNTS = regex(
    r"\b(?:counts?|numbers? of|totals?|how many|amounts?|quantity|size|statistics|stats)\b", re.I
)
_LED = regex(
    r"\b(?=from|with|for|into|against|than|besides)"
    r"(?<!help )(?<!help me )(?<!help us )(?<!assist )(?<!assist me )"
    r"(?<!look )(?<!looking )(?<!search )(?<!searching )(?<!hunting )"
    r"(from|(?:with|for)(?= an? )|without|into|against|than|besides) "
    r"(?:(?:an?|the|my|our|its|their|this|that) )?(?:(?<!than )\{\} )?"
    r"(?=((?:[\w'-]+ ){0,2}[\w'-]+))",
    re.I,
)
"""A noun that such a word stands before is not what is asked for."""


def asked_instead(ground: Ground, parent: Parts, parts: Parts) -> str:
    """What is asked for instead, "" if it is what the function gives."""
    text, before = (marked(each).replace("’", "'") for each in (parts, parent))
    needed = _needed(ground)
    given = _leaves(ground, frozenset(paths_of(parts)))
    for found in _WHICH.finditer(text):
        noun = found[1]
        if _HERE.match(text, found.end()):
            continue  # "a square whose side is 7" tells it
        known = stem(noun.lower())
        if known in given - needed and not _asks_for(noun, before):
            return f"which {noun}"
    if ground.does == "read" and not _counts(ground):
        for things in _MANY.findall(text) if not _MANY.search(before) else ():
            asked = {*map(stem, words_in(things)), *content_words(things)}
            if asked & (needed | ground.telling) and re.search(r"s\b", things):
                return f"how many {things}"
    much = ground.does == "read" and _MUCH.search(text) and not _MUCH.search(before)
    if much and not _of_amounts(ground):
        return "how much"
    if turned := _inside_out(text, before) or _reversed(text, before):
        return turned
    nouns: frozenset[str] = frozenset()
    if " of {}" in text.lower():
        nouns = (needed | content_words(ground.name)) - _leaves(ground)
    for noun in sorted(nouns):
        one_more = re.compile(rf"\band (?:an? |the ){re.escape(noun)}[a-z]* of \{{\}}", re.I)
        if one_more.search(text) and not one_more.search(before):
            return f"with {noun}"
    for lead, noun in sorted(_led(text, ground.telling - _leaves(ground)) - _all_led(ground)):
        if not _led_before(ground, lead, noun, before):
            return f"{lead} {noun}"
    return ""


def _led_before(ground: Ground, lead: str, noun: str, text: str) -> bool:
    """Whether a text leads to a noun in other words: "for a voter" is "of the voter"."""
    if lead == "for":
        return _lies_in(noun, text.replace(" of ", " in "))
    return lead == "from" and ground.does == "read" and _lies_in(noun, text)


_HELD_IN = regex(
    r"\b([a-z]+) (?:of|in|from|within) (?:the |an? |my |our |all |all the )?([a-z]+)\b", re.I
)


@lru_cache(maxsize=4096)
def _compounds(text: str) -> frozenset[tuple[str, str]]:
    """The stems of words that stand side by side, neither of them an ordinary one."""
    found: set[tuple[str, str]] = set()
    for piece in re.split(r"[^\w\s'-]", text):
        words = [word if word not in word_lists().function else "" for word in words_in(piece)]
        found.update((stem(a), stem(b)) for a, b in pairwise(words) if a and b)
    return frozenset(found)


_INTO = regex(r"\b([a-z]+) (?:in)?to (?:an? |the )?([a-z]+)\b", re.I)


def _reversed(text: str, before: str) -> str:
    """What is to be made of what it was to become: "the address to coordinates"."""
    into = _INTO.findall(text.lower())
    had = {(stem(one), stem(other)) for one, other in _INTO.findall(before.lower()) if into}
    for one, other in into:
        if (stem(other), stem(one)) in had:
            return f"{one} to {other}"
    return ""


def _inside_out(text: str, before: str) -> str:
    """What only told of which sort a thing is, asked for instead of it: "contacts in the group"."""
    held = _HELD_IN.findall(text.lower())
    sorts = _compounds(before) - _compounds(text) if held else frozenset()
    for part, whole in held:
        if (stem(part), stem(whole)) in sorts:
            return f"{part} of the {whole}"
    return ""


def _lies_in(noun: str, text: str) -> bool:
    """Whether a text has it that something is in this: "the labels in the repository"."""
    found = re.findall(r"\b(?:in|on|at) (?:the |my |our |this )?((?:[\w'-]+ ){0,2}[\w'-]+)", text)
    return any(noun in content_words(each) for each in found)


def _asks_for(noun: str, text: str) -> bool:
    return any(noun.lower() == each.lower() for each in _WHICH.findall(text))


_MUCH = regex(r"\bhow much\b(?! (?:more|about)\b)", re.I)
_AMOUNTS = regex(
    r"\b(?:prices?|pric\w+|costs?|fees?|fares?|amounts?|totals?|balances?|budgets?|spend\w*|rates?|"
    r"quotes?|worth|values?|calculat\w+|convert\w*|estimat\w+|comput\w+|exchange|tax\w*|tips?|"
    r"discounts?|salar\w+|pay\w*|charges?|bills?|premiums?|sums?|quantit\w+|levels?|sizes?|"
    r"analy[sz]e|how much|weigh\w*|temperatures?|calories?|nutrition\w*|usage|consum\w+)\b",
    re.I,
)


@lru_cache(maxsize=256)
def _of_amounts(ground: Ground) -> bool:
    """Whether a function tells how much something is."""
    spec = ground.function.spec
    said = f"{' '.join(raw_words(spec.name))} {spec.description[:400]} {' '.join(ground.usual)}"
    return _AMOUNTS.search(said) is not None


def _counts(ground: Ground) -> bool:
    """Whether a function tells of numbers anyway."""
    spec = ground.function.spec
    return _COUNTS.search(f"{spec.name.replace('_', ' ')} {spec.description[:200]}") is not None


@lru_cache(maxsize=256)
def _needed(ground: Ground) -> frozenset[str]:
    return frozenset().union(*(core.needed for core in ground.core.values()))


@lru_cache(maxsize=1024)
def _leaves(ground: Ground, paths: frozenset[str] | None = None) -> frozenset[str]:
    """The stems of the names of some arguments, or of all."""
    return frozenset(
        stem(word)
        for parameter in ground.function.parameters
        if paths is None or parameter.pointer in paths
        for word in parameter.leaf.words
        if word not in word_lists().function
    )


def _led(text: str, nouns: frozenset[str]) -> frozenset[tuple[str, str]]:
    """The words that lead to one of these nouns, each with it."""
    found: set[tuple[str, str]] = set()
    for match in _LED.finditer(text):
        after = text[match.end() : match.end() + 60].partition("{")[0]
        for word in words_in(after)[:3]:
            if word in word_lists().function:
                break
            named = re.search(rf"\b{re.escape(word)}\b", after, re.I)
            if named is not None and named[0][:1].isupper() and match[1].lower() == "from":
                continue  # where it comes from: "from HubSpot"
            found.update((match[1].lower(), noun) for noun in content_words(word) & nouns)
    return frozenset(found)


@lru_cache(maxsize=256)
def _all_led(ground: Ground) -> frozenset[tuple[str, str]]:
    """The same in all of a function's own phrasings."""
    nouns = ground.telling - _leaves(ground)
    texts = (marked(parent.parts) for parents in ground.sets.values() for parent in parents)
    return frozenset().union(*(_led(text, nouns) for text in texts))
