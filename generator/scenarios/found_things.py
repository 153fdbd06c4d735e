"""What a search finds, as people call it in the plural: by its name, or by what describes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.kept import things
from generator.semantics.described.naming import singular, words_of

_UNCOUNTED = frozenset(
    """weather internet web code music software content traffic information knowledge money
    advice equipment furniture luggage history availability availabilities""".split()
)
_STOPS = frozenset(
    "by for in with from of at on to near using and or within per since until before after".split()
)
VERBS = frozenset(
    """get fetch retrieve show read lookup look check view see describe track monitor whois info
    live current nearest closest nearby latest real time details detail information data all recent
    available top best count name list search find query browse up my user the a an return
    display""".split()
)
_SEVERAL = regex(
    r"(?:gets?|fetch(?:es)?|retrieves?|lists?|finds?|search(?:es)?(?: for)?|browses?|shows?) "
    r"(?:an? (?:\w+ )?list of )?(?:all |the |some |any |your )?((?:[a-z-]+ ){0,2}?[a-z]+s)"
    r"(?= (?:of|from|in|for|by|on|with|at|to|that|based|related|about|near|across|matching|"
    r"against|containing|featuring|showing|mentioning|having|tagged|labell?ed|whose|and|or)\b|"
    r"[.,;]|$)"
)
_ADJECTIVES = ("ical", "tional", "ible", "ous")


def things_found(spec: FunctionSpec, words: list[str]) -> str:
    """The plural noun of what a search with a name of these words finds, or "" if none is told."""
    if words and re.search(_INSIDE.format(re.escape(words[-1])), spec.description, re.I):
        return ""
    own = _plural_noun(words) or _plural_noun(list(words_of(_group(spec.name))))
    noun = own if own in words or _spoken_of(spec, singular(own)) else ""
    told = told_things(spec.description)
    if noun and _has_its_own(spec.description, noun):
        return ""  # who lists a database's properties gets no databases
    if noun and not told and _only_filters(spec.description, noun):
        return ""  # who finds photos by labels gets no labels
    noun = told[-1] if told and singular(noun) != singular(told[-1]) else noun
    return _with_kind(spec, noun)


def _has_its_own(description: str, noun: str) -> bool:
    """Whether it is things of one such thing that are found: "List a database's properties"."""
    first = next(iter(sentences(description)), "").lower()
    return re.search(rf"\b{re.escape(singular(noun))}['’]s [a-z]+(?:s|,)\b", first) is not None


def _only_filters(description: str, noun: str) -> bool:
    """Whether other things are found, by what the name has: "Find photos containing people"."""
    first = next(iter(sentences(description)), "").lower()
    found = _SEVERAL.match(first)
    if found is None or singular(noun) in map(singular, found[1].split()):
        return False
    after = first[found.end() :]
    return (
        re.match(rf" (?:by|containing|featuring|showing|with) (?:\w+ ){{0,2}}{noun}\b", after)
        is not None
    )


_INSIDE = r"\b{} (?:structure|tree|hierarchy|layout|contents)\b"
"""What a single thing has inside, in descriptions: who browses it finds no others."""


def _with_kind(spec: FunctionSpec, noun: str) -> str:
    """A noun with the noun before it in name and description: "pull requests"."""
    for before, word in pairwise(words_of(spec.name)):
        own = (
            noun
            and singular(word) == singular(noun)
            and before.isalpha()
            and before not in NO_KINDS | VERBS
        )
        told = re.search(rf"\b{before} {singular(noun)}", spec.description, re.I) if own else None
        if told:
            kind = told[0].partition(" ")[0]
            return (
                f"{kind if kind.upper() == kind or kind[1:] != kind[1:].lower() else before} {noun}"
            )
    return noun


NO_KINDS = frozenset(
    """open closed active new old nearby similar related public private available upcoming past
    current popular trending top best recent featured specific given one two three""".split()
)


_OTHERS = frozenset(
    "similar related alike comparable alternative alternatives recommended recommendations".split()
)


def others(spec: FunctionSpec) -> bool:
    """Whether what is found is beside what the call names: similar products, not that one."""
    return not _OTHERS.isdisjoint(words_of(spec.name))


_IS_ID = (("id",), ("uuid",), ("guid",))


def beside_one(function: CompiledFunction, noun: str) -> bool:
    """Whether a list is of others than the one that must be named: a series, by one book."""
    one, told = singular(noun.rpartition(" ")[2]), told_things(function.spec.description)
    named = any(
        p.leaf.required and p.leaf.words[-1:] in _IS_ID and p.leaf.words[:-1] == (one,)
        for p in function.parameters
        if p.leaf.schema.get("type") != "array"
    )
    return others(function.spec) or (named and bool(told) and singular(told[-1]) == one)


_ONE_OF_IT = regex(r"(?:gets?|fetch(?:es)?|retrieves?|returns?) (?:an?|one) (?!list\b|set\b)", re.I)


def is_one(spec: FunctionSpec, noun: str) -> bool:
    """Whether a look-up gives one thing: "Gets an active conversation …"."""
    named = words_of(spec.name)
    first = next(iter(sentences(spec.description)), "")
    single = singular(noun.rpartition(" ")[2]) in named and _ONE_OF_IT.match(first) is not None
    return single or not {"single", "one"}.isdisjoint(named)


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
        told if told and singular(told[-1]) != told[-1] and singular(told[-1]) in things() else []
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
