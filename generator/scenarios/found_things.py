"""What a search finds, as people call it in the plural: by its name, or by what describes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.phrasing.grammar.described.told import sentences
from generator.records import FunctionSpec
from generator.semantics.described.naming import singular, words_of

KEPT_THINGS = frozenset(
    """account agent alert alarm album application appointment article asset author board booking
    bookmark branch bucket build campaign card case category channel chat client comment commit
    company contact contract conversation course coupon customer dashboard dataset deal delivery
    deployment device discussion document domain employee episode event experiment expense file
    filter flight folder form game group hotel image incident invite invoice issue item job
    key label lead lesson list listing log member message meeting milestone monitor movie
    note notebook notification offer order organization page package participant patient payment
    person pipeline playlist plan player podcast policy poll post product profile project property
    recipe record release reminder report repository request reservation restaurant resource review
    ride role room rule run schedule sensor server service session shipment shop site song space
    sprint student subscriber subscription supplier survey tag task team template tenant thread
    ticket token tool transaction trip user variable vehicle vendor venue version video
    vote webhook website widget workflow workspace worklog""".split()
)
"""Things of which services keep many, each under an ID."""
_UNCOUNTED = frozenset(
    """weather internet web code music software content traffic information knowledge money
    advice equipment furniture luggage history availability availabilities""".split()
)
_STOPS = frozenset("by for in with from of at on to near using and or within per".split())
VERBS = frozenset(
    """get fetch retrieve show read lookup look check view see describe track monitor whois info
    live current nearest closest nearby latest real time details detail information data all recent
    available top best count name list search find query browse up my user the a an return
    display""".split()
)
_SEVERAL = re.compile(
    r"(?:gets?|fetch(?:es)?|retrieves?|lists?|finds?|search(?:es)?(?: for)?|browses?|shows?) "
    r"(?:an? (?:\w+ )?list of )?(?:all |the |some |any |your )?((?:[a-z-]+ ){0,2}?[a-z]+s)"
    r"(?= (?:of|from|in|for|by|on|with|at|to|that|based|related|about|near|across|matching|"
    r"against)\b|[.,;]|$)"
)
_ADJECTIVES = ("ical", "tional", "ible", "ous")


def things_found(spec: FunctionSpec, words: list[str]) -> str:
    """The plural noun of what a search with a name of these words finds, or "" if none is told."""
    own = _plural_noun(words) or _plural_noun(list(words_of(_group(spec.name))))
    noun = own if own in words or _spoken_of(spec, singular(own)) else ""
    told = told_things(spec.description)
    return told[-1] if told and singular(noun) != singular(told[-1]) else noun


def before_stops(words: list[str]) -> Iterator[str]:
    """The words that say what is looked up, without those that say by what."""
    for i, word in enumerate(words):
        if i and word in _STOPS:
            return
        yield word


def told_things(description: str) -> list[str]:
    """The words of what a description says is found, if it is several: "Fetch posts from …"."""
    first = next(iter(sentences(description)), "").lower()
    found = _SEVERAL.match(first)
    told = found[1].split() if found else []
    return (
        told
        if told and singular(told[-1]) != told[-1] and singular(told[-1]) in KEPT_THINGS
        else []
    )


def _spoken_of(spec: FunctionSpec, thing: str) -> bool:
    """Whether the description has the word too: what only a name has may be a brand."""
    told = " ".join(sentences(spec.description)[:2])
    described = words_of(" ".join(re.findall(r"[A-Za-z]+", told)))
    return thing in map(singular, described)


def _group(name: str) -> str:
    """What a function belongs to, where its name says it: ``hotel.find`` → "hotel"."""
    return name.rpartition(".")[0].rpartition(".")[2]


def _plural_noun(words: list[str]) -> str:
    """What a search is for, in the plural: ``search_open_issues`` → "issues"."""
    kept = [w for w in before_stops(words) if w not in VERBS and w not in _STOPS and w.isalpha()]
    if not kept or len(kept[-1]) < 3:
        return ""
    last = kept[-1]
    if last.endswith(_ADJECTIVES):
        return ""
    if singular(last) != last:
        return last
    if last in _UNCOUNTED or last.endswith(("s", "x", "ch", "sh", "info", "data", "news")):
        return ""
    return last[:-1] + "ies" if last.endswith("y") and last[-2] not in "aeiou" else last + "s"
