"""What a text wants done, by the words that stand where verbs do.

A rewrite may put a look-up in any words for looking things up; what changes the world keeps its own
verbs, or those that say no more than that it is made, changed or taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from generator.llm.asking import is_command
from generator.llm.synonyms import kin
from generator.llm.wordlists import words_in
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import regex
from generator.records import FunctionSpec
from generator.specs.effects import effect, effects_of
from generator.specs.similar import stem

LOOKS: Final = frozenset(
    """
    find show get see list look check tell give pull search know display fetch retrieve bring
    provide view read browse grab obtain lookup identify figure determine dig hunt locate check
    pick learn discover peek glance throw hit send explore compare scan recommend suggest filter
    """.split()
)
"""Verbs of looking something up; what is sent or picked there is sent or picked for the user."""

HELPS: Final = frozenset(
    """
    help need want like love hope wish have be do let please mind can could would try go take get
    use assist wonder appreciate come make see plan intend aim think decide consider prepare
    live stay visit head travel drive fly walk cook eat meet pack shop work arrange handle
    run be feel happen manage going looking trying hoping able know
    """.split()
)
"""Verbs by which one asks, or tells what one is about: they do nothing to what is asked for."""

GENERIC: Final = {
    "create": frozenset(
        "set make put add create arrange schedule enter place store save keep write".split()
    ),
    "update": frozenset(
        "set change make put turn update adjust edit modify switch mark move bring take".split()
    ),
    "delete": frozenset("delete remove cancel drop clear erase rid take call scrap kill".split()),
}
"""Verbs that say no more than what a function does to the world."""

_ACTING = regex(
    r"(?:^|[.!?,;:–—-] +|\b(?:and|to|please|you|u|ya|then|also|or|me|us|just|simply|now|let's|"
    r"can|could|would|must|should|will|i'll|i|we|wanna|gonna|not|don't|never|quickly|kindly|go|"
    r"it) +)"
    r"(?=([\w'-]+))",
    re.I,
)
_LEAVES = regex(
    r"\b(?:leave|post) (?:(?:an?|the|this|that|my|another|some) )?(?:[\w'-]+ )?"
    r"(?:comments?|notes?|messages?|reviews?|repl(?:y|ies)|remarks?|feedback|ratings?)\b",
    re.I,
)
_MAKES = regex(
    r"\b(?:make|do|place|perform|put in|set up) (?:an?|the|another|one) (?:[\w'-]+ )??([\w'-]+)",
    re.I,
)
_SHARES = regex(
    r"\bshare (?:with|the|your|any|some|an?|all|details|info|information|data|results)\b", re.I
)


_STATE: Final = regex(
    r"(?<=\}) to (?=[\w'-]+(?:,? (?:please|pls|thanks))?(?: for (?:me|us))?[.?!]*$)"
)
"""What leads to the state that something is brought into: "revert {} to draft"."""


@lru_cache(maxsize=16_384)
def acting(text: str) -> tuple[str, ...]:
    """The words that stand where verbs do: "make" in "and make …", not in "which make"."""
    return tuple(_ACTING.findall(_STATE.sub(" into ", text.lower().replace("’", "'"))))


@lru_cache(maxsize=16_384)
def base(word: str) -> str | None:
    """The base form of a verb, None for what is none."""
    if word.endswith("ied") and is_command(f"{word[:-3]}y"):
        return f"{word[:-3]}y"
    if word.endswith("tten") and is_command(f"{word[:-3]}e"):
        return f"{word[:-3]}e"  # overwritten
    if word.endswith("ed"):
        for end in (1, 2, 3):
            shorter = word[:-end]
            if is_command(shorter):
                return shorter
        return word.removesuffix("ed") if len(word) > 4 else None
    return word if is_command(word) else verb_of(word)


def without_makes(text: str, deeds: frozenset[str]) -> str:
    """A text in which who makes a booking books."""

    def plain(found: re.Match[str]) -> str:
        noun = found[1].lower()
        verb = next((each for each in (noun, stem(noun), base(noun)) if each in deeds), None)
        return verb or found[0]

    return _MAKES.sub(plain, text)


def deeds_in(text: str) -> frozenset[str]:
    """The verbs of a text, in their base forms, that ask for more than to be shown something."""
    return _deeds(acting(text))


def _deeds(words: Iterable[str]) -> frozenset[str]:
    # "leaving {}" and "assigned to {}" only tell of an argument
    return frozenset(
        verb
        for verb in words
        if is_command(verb) and verb not in LOOKS and verb not in HELPS and verb != "new"
    )


def own_deeds(name: Sequence[str], description: str, texts: Iterable[str]) -> frozenset[str]:
    """The verbs of a function's name, description and phrasings.

    What a phrasing begins with is no verb for sure: "draft notes of …".
    """
    first = [base(word) or "" for word in words_in(description[:80])[:1]]
    verb = next(filter(is_command, name), "")
    spoken = [_deeds(acting(text)[1:]) for text in texts]
    # who executes a return returns
    noun = name[-1] if verb in _LIGHT and verb == name[0] else ""
    return _deeds((*first, verb, base(noun) or "")).union(*spoken)


_LIGHT: Final = frozenset("execute perform run process issue submit make do place".split())
"""Verbs that leave it to their object to tell what is done."""


def effect_of(spec: FunctionSpec) -> str | None:
    """What a function does to the world; one that begins with any verb of looking up reads."""
    first = words_in(spec.description[:60])[:1]
    verb = (base(first[0]) or stem(first[0])) if first else ""
    does = effect(spec)
    if does == "read" and is_command(verb) and verb not in LOOKS and not effects_of((verb,)):
        return None  # "look_at" orients the view
    made = "create" if _NEW.match(spec.description) else None
    return does or ("read" if verb in LOOKS | _REGARDS else made)


_NEW: Final = regex(r"\w+ (?:up )?an? new\b|(?:raise|trigger|sound)s? an?\b", re.I)
"""How a description begins of what makes something, whatever its verb: "opens a new claim"."""

_REGARDS: Final = frozenset("evaluate assess examine inspect".split())
"""Verbs of looking at something to tell of it."""


_MAKES_FOR: Final = frozenset("generate draw plot render compose design calculate".split())
"""Verbs of making what was not there, for the user: having it is having it made."""

_HANDS: Final = frozenset(("get", "give", "see", "show"))

_IT: Final = "(?:it|them|this|that|these|those)"
"""Of which "sort them {}" and "call it {}" tell what "sorted {}" and "called {}" do."""

_DETERMINED: Final = "(?:me|us|an?|the|my|our|your|some|this|that|these|those|all|it|them)"
"""What follows a verb, and no noun: "forecast Oslo" asks for the forecast."""


def strange_deed(
    text: str,
    does: str | None,
    parent: str,
    own: frozenset[str],
    names: frozenset[str],
    nouns: frozenset[str],
) -> str:
    """A verb of a text that its function doesn't have, or the lack of any that it has; else "".

    ``own``: the verbs of the function's name and phrasings. ``names``: the words of its arguments'
    names, which may be verbs too ("order {}"). ``nouns``: stems by which the function is known:
    one vacuums with a robot vacuum, but who wants to see draft notes drafts nothing.
    Arguments stand in the texts as ``{}``.
    """
    had = deeds_in(parent)
    known = had | own | GENERIC.get(does or "", frozenset())
    allowed = known | kin(had | own)
    apt = allowed if does == "read" else allowed | nouns
    said = deeds_in(text)
    done = {verb for verb in said & known if not _labels(verb, text, names)}
    if done and (beside := (said & allowed) - known - had):
        return min(beside)  # another word for the deed stands for it, not beside it
    tells = {base(word) for word in words_in(parent) if word.endswith("ed")}
    for verb in sorted(said - apt):
        shares = verb == "share" and does == "read" and _SHARES.search(text)
        leaves = verb in ("leave", "post") and does == "create" and _LEAVES.search(text)
        sorts = verb == "sort" and _SORTS_OUT.search(text)
        label = _labels(verb, text, names) or (
            verb in tells and re.search(rf"\b{verb}(?: {_IT})? ?\{{", text, re.I)
        )
        noun = stem(verb) in nouns and not re.search(rf"\b{verb} {_DETERMINED}\b", text, re.I)
        if not shares and not label and not leaves and not sorts and not noun:
            return verb
    thing = (
        _MADE.search(text) if does in ("update", "delete") and not _MADE.search(parent) else None
    )
    if thing and stem(thing[1].lower()) in map(stem, words_in(parent)):
        return f"make a {thing[1]}"
    if does not in ("read", "create") and (had or _forms(parent) & known):
        made = not _MAKES_FOR.isdisjoint(own) and LOOKS.intersection(acting(text)) <= _HANDS
        # who wants a chart wants it drawn
        return "" if made or _forms(text) & (allowed - {"get"}) else "nothing is done"
    if does == "create" and _known_already(parent, text, own):
        return "nothing is made"
    first = _DOES.match(text.lower()) if does == "read" else None
    once = first is not None and text.lower().count(first[1]) == 1
    if first and once and not is_command(first[1]) and stem(first[1]) in nouns - LOOKS - names:
        return first[1]  # "transition the issue" is none of its transitions
    return ""


def _labels(verb: str, text: str, names: frozenset[str]) -> bool:
    """Whether a verb is what an argument is called that it leads to: "respond to tweet {}"."""
    return verb in names and bool(re.search(rf"\b{verb}(?: [\w-]+)?:? ?\{{", text, re.I))


def _known_already(before: str, after: str, own: frozenset[str]) -> bool:
    """Whether what was to be made is spoken of as a thing that is there: "the team named"."""
    made = {noun for lead, noun in _THING.findall(before.lower()) if lead != "the"}
    somewhere = _AT_A.findall(before.lower())
    if any(noun in made for noun in _AT_THE.findall(after.lower()) if noun not in somewhere):
        return True  # who adds to the entry makes none
    if not deeds_in(after).isdisjoint(deeds_in(before) | own):
        return False
    things = _THING.findall(after.lower())
    made.difference_update(noun for lead, noun in things if lead != "the")
    return any(noun in made for _, noun in things)


_MADE: Final = regex(r"\bmake (?:an?|another) (?:new )?([a-z]+)", re.I)
"""Who makes a thing changes none that is there."""

_SORTS_OUT: Final = regex(r"\bsort (?:me|us|it|this|that|(?:[\w{}'-]+ ){0,3}out)\b", re.I)
_THING: Final = regex(r"\b(an?|the) (?:new )?([a-z]+)")
_AT_THE: Final = regex(r"\b(?:to|into|of|in|on) the ([a-z]+)")
_AT_A: Final = regex(r"\b(?:to|into|of|in|on|for|with|from) an? ([a-z]+)")
_DOES: Final = regex(
    r"(?!(?:what|which|who)\b)([a-z]+)(?<!ing) (?:the|my|our|this|that|these|those)\b"
)


def _forms(text: str) -> set[str]:
    """The verbs that the words of a text may be forms of: "the forks of" forks nothing."""
    words = (word for word in words_in(text) if not word.endswith("s") or is_command(word))
    return {form for word in words for form in (stem(word), word, base(word)) if form}
