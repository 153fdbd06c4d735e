"""What a function does to the world, by the verb of its name: looks something up, or changes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import raw_words
from generator.semantics.described.smallwords import PREPOSITIONS

_EFFECTS = {
    word: effect
    for effect, words in {
        "read": """get fetch retrieve list find show search look lookup read check track view see
            query count calculate compute compare convert validate analyze analyse estimate
            describe inspect browse monitor translate define detect is has whois info
            return provide obtain load display access measure predict locate
            discover quote appraise""",
        "create": """create make add book order buy reserve schedule set post publish upload
            insert register save send invite reply email pay transfer rent notify submit
            record log report request file issue open start begin launch enrol enroll append
            donate nominate pledge charge claim enter""",
        "delete": "delete remove cancel clear drop unsubscribe stop close end archive revoke",
        "update": """update edit change rename move modify reschedule replace approve reject
            freeze lock unlock mute turn enable disable mark assign rate merge extend renew
            activate deactivate suspend resume pause adjust reset restart block unblock escalate
            discharge switch""",
    }.items()
    for word in words.split()
}


_NOUNS = frozenset(
    "order book rate post view track schedule display count measure mark change end close access "
    "transfer email invite return reply rent pay monitor".split()
)
"""Words that are as often things as deeds."""

_OUTCOMES = frozenset(
    """diagnosis analysis report status summary history details detail info statistics stats list
    overview trend ranking brief book depth""".split()
)
"""What names of look-ups end in."""

_FIRST_ONLY = frozenset(
    "record log report request file issue open start begin charge claim block switch reset quote "
    "enter pledge launch".split()
)
"""Words that are deeds where they stand first, and nearly always things elsewhere."""

_LEADING = PREPOSITIONS - {"to"}
"""Prepositions, after which a name tells of things."""

_SOURCE = regex(r"[^\s—–.]+(?: [^\s—–.]+){0,3} [—–] ")
"""Whose data a description is about: "NASA/JPL CNEOS — list …"."""

_SUBJECT = regex(r"this (?:function|tool|method|endpoint|api) ", re.I)
"""What stands before the verb: "This function validates …"."""

_OBJECT = regex(
    r"(?:an?|the|all|any|your|some|one|new|this|each|every|multiple|up|that|what|how|in)\b|\w+s\b"
)
"""What follows a verb, and hardly a noun."""

_CHANGES = regex(r"(?:\S+ )?(?:edits?|changes?|adjustments?|corrections?)\b", re.I)
"""What is made of what is there: "Make line-based edits to a text file"."""


@lru_cache(maxsize=4096)
def _effect(name: str) -> str | None:
    words = raw_words(name)
    led = next((at for at, word in enumerate(words) if at and word in _LEADING), len(words))
    words = words[:led]  # in "departures_at_stop" nothing is stopped
    if words[:1] == ("make",) and words[-1] in ("request", "call"):
        inner = words[1:-1]  # "make_get_weather_request" gets the weather
        words = inner if any(word in _EFFECTS for word in inner) else words
    opening = next(iter(raw_words(name.rpartition(".")[2] or name)), "")
    known = [w for w in words if w in _EFFECTS and (w not in _FIRST_ONLY or w == opening)]
    if known[:1] == [opening] and opening in _FIRST_ONLY:
        return _EFFECTS[opening] if len(words) > 1 else None
    sure = [word for word in known if word not in _NOUNS]
    if len(words) > 1 and known and known[0] in _NOUNS:
        if sure:
            known = sure  # "order_status_check" checks
        elif opening != known[0] and words[-1] in _OUTCOMES:
            return "read"  # "order_delay_diagnosis" orders nothing
        elif known[0] == "rate" != opening:
            return None  # "exchange_rate" rates nothing
    return _EFFECTS[known[0]] if known else None


@lru_cache(maxsize=4096)
def _said(description: str) -> str | None:
    """The effect of the verb that a description starts with: "Creates a note", "List all …"."""
    first, _, rest = _SUBJECT.sub("", _SOURCE.sub("", description.strip())).partition(" ")
    if first.lower().endswith("ly"):
        first, _, rest = rest.partition(" ")  # "Permanently delete a monitor"
    first = first.lower().strip(",.:;")
    if first == "is":
        return None  # "is used to …" tells nothing yet
    if first == "make" and _CHANGES.match(rest):
        return "update"
    if first in ("order", "book", "rate", *_FIRST_ONLY) and not _OBJECT.match(rest.lower()):
        return None  # "Order book depth" orders nothing
    for word in (first, first.removesuffix("s"), first.removesuffix("es")):
        if word in _EFFECTS:
            return _EFFECTS[word]
    return None


def effect(spec: FunctionSpec) -> str | None:
    """One of "read", "create", "update", "delete"; None if neither description nor name tells."""
    said = _said(spec.description)
    return said or (_read_after_all(spec.name, spec.description) or _effect(spec.name))


def alters(spec: FunctionSpec) -> bool:
    """Whether a function makes, changes or removes something."""
    return effect(spec) not in ("read", None)


@lru_cache(maxsize=4096)
def _read_after_all(name: str, description: str) -> str | None:
    """A look-up in a group that is named after a deed: "Create tracking: get data" retrieves."""
    told = effects_of(re.findall(r"[a-z]+", description.partition("\n")[0].lower()))
    looks = "read" in told and "read" in effects_of(raw_words(name))
    return "read" if looks and not told & {"create", "update", "delete"} else None


def effect_of_verb(word: str) -> str | None:
    """The effect of a single verb in small letters."""
    return _EFFECTS.get(word)


EFFECT_VERBS = frozenset(_EFFECTS)
"""The verbs whose effect is known."""


def effects_of(words: Iterable[str]) -> frozenset[str]:
    """The effects that lower-case words stand for: "book", "cancel" → create, delete."""
    return frozenset(
        _EFFECTS[word] for word in words if word in _EFFECTS and word not in _FIRST_ONLY
    )


def cannot_stand_in(wanted: str, offered: str) -> bool:
    """Whether, by their names, one function can't do another's work, whatever it is about.

    A look-up changes nothing, a change looks nothing up, and nothing is created by deleting.
    """
    one, other = _effect(wanted), _effect(offered)
    if one is None or other is None or one == other:
        return False
    return "read" in (one, other) or {one, other} == {"create", "delete"}


_GENERAL = regex(
    r"\b(?:perplexity|chatgpt|llms?|language model|(?:web|internet) search(?:es)?|"
    r"search(?:es)? (?:the )?(?:web|internet)|search engine|baidu|real[- ]time information|"
    r"(?:ask|answer)s? (?:a |any |general )?questions?|"
    r"respond(?:s|ing)? to (?:\w+ )?queries|browser|navigate|second opinion|"
    r"(?:run|execute)s? (?:a |any |arbitrary )?(?:shell |bash |python )?(?:commands?|code)|"
    r"google|bing|duck ?duck ?go|wikipedia|encyclopa?edia|wolfram|assistant|agent|gpt|"
    r"claude|gemini|"
    r"(?:generate|complete)s? text|text generation|(?:chat|text) completions?)\b",
    re.I,
)
"""Words of tools that answer nearly anything: a search engine, a model, a shell."""


_ACTING = regex(
    r"\b(?:browser|navigate|puppeteer|playwright|computer use|mouse|keyboard|"
    r"(?:run|execute)s? (?:a |any |arbitrary )?(?:shell |bash )?(?:commands?|scripts?))\b",
    re.I,
)
"""Words of tools with which nearly anything can be done: a browser, a shell."""


@lru_cache(maxsize=4096)
def _acts(name: str, description: str) -> bool:
    words = " ".join(raw_words(name))
    return _ACTING.search(f"{words} {description[:300]}") is not None


@lru_cache(maxsize=4096)
def _general(name: str, description: str) -> bool:
    words = " ".join(raw_words(name))
    return _GENERAL.search(f"{words} {description[:300]}") is not None


def acts_for_user(offered: FunctionSpec) -> bool:
    """Whether a tool can do nearly anything for the user: a browser, a shell, an agent."""
    return _acts(offered.name, offered.description)


def looks_up_anything(wanted: str, offered: FunctionSpec) -> bool:
    """Whether a general tool is offered: one that acts for the user, or that finds things out."""
    if acts_for_user(offered):
        return True
    if _effect(wanted) not in ("read", None):
        return False
    return _general(offered.name, offered.description)
