"""Functions of API marketplaces, named after the service and what one of its pages is called.

"Tide Tables Pro_harbours/get-details" gets a harbour's details: the service is nobody's noun, and
a path is read from its end. What is told of requests and parameters tells nothing of the deed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.deverbal_nouns import doer
from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, singular
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.tongues import is_foreign

_PARTED = regex(r"(?P<service>[^_]+(?:_v\d[\d.]*)?)_(?P<page>.*\w.*)", re.DOTALL)
_ASIDE = regex(
    r"\s*[(\[][^()\[\]]*[)\]]|^\W*\d+\s*[.):-]\s+|\s+-\s+(?:deprecated|beta|new|copy)\b.*"
    r"|\s+v?\d+$|^(?:GET|POST)\s+(?=\S)|(?<=\S)\s+(?:endpoint|API|call)$",
    re.I,
)
"""What a page's title says of the page: its number, that it is deprecated."""
_KEY = regex(r"\{[^{}]*\}|[:<][A-Za-z_]\w*>?")
_IDLE = regex(r"api|rest|v?\d[\d.]*|\W*")
_SUFFIX = regex(r"\.(?:json|php|xml|aspx?)$|\?.*$")
_IDLE_WORDS = frozenset(("api", "apis"))
_FORMATS = frozenset("json xml html csv text php".split())
"""Pages that are named after the form of what they give."""
_ONE = frozenset("a an the single specific given particular".split())
_FIRST = frozenset(
    "random latest popular top trending upcoming recent nearby all similar best featured live "
    "newest hot daily".split()
)
"""What a path says of the things before it: "titles/random"."""
_IDLE_NOUNS = frozenset(
    "api apis db database data pro plus lite mini free simple unofficial official realtime hub the "
    "online service services tool tools finder scraper world v fast easy top all real time details "
    "info and for of from my open new best x z a".split()
)
"""Words of services' names that are not of what they serve."""


def of_listing(spec: FunctionSpec) -> FunctionSpec:
    """The function named by its page alone; without what is told of calling it.

    A page that is called after the source of what it gets tells which: "the latest Times news".
    """
    page, told = page_of(spec.name), _RESPONDED.sub("Returns ", spec.description)
    if not page:
        return spec if told == spec.description else replace(spec, description=told)
    title = re.escape(_ASIDE.sub("", spec.name.rsplit("_", 1)[-1]).strip())
    if source := re.search(rf"\b([a-z]+s) from ((?:[Tt]he )?{title})(?=[.\s]*$)", told):
        said = f"{source[2].removeprefix('The ').removeprefix('the ')} {source[1]}"
        return replace(spec, name=f"get_{source[1]}", description=told[: source.start()] + said)
    title = _ASIDE.sub("", spec.name.rpartition("_")[2]).strip()
    if not told.strip() and _ASKS.match(title):
        told = _BARE.sub(r"\1 the \2", title)  # "Check if word is a palindrome"
    if completed := _COMPLETES.match(told) or (not told.strip() and _COMPLETES.match(title)):
        things = (completed["things"] or completed["before"] or "").split()
        things = [*things[:-1], singular(things[-1])] if things else []
        return replace(
            spec,
            name="_".join(["get", *map(str.lower, things), "suggestions"]),
            description=" ".join(["Get", *things, "suggestions"]),
        )
    if verb_of(page.split("_")[0]) is not None and "_" in page and _OF_CALLING.match(told):
        deed = _DEED.search(told)
        told = f"This endpoint {told[deed.start('deed') :]}" if deed else ""
    return replace(spec, name=page, description=told)


_BARE = regex(r"\b(if|whether) (?!the|an?|any|this|my|your)([a-z]+ [a-z]+)")
_ASKS = regex(r"(?:Check|Validate|Verify|Test|Determine|See) (?:if|whether) ", re.I)
_COMPLETES = regex(
    r"\W*(?:(?:Get |Search |An? |The )?(?:(?P<before>[A-Za-z]+) )?auto-?(?: ?complet(?:e|ion)s?\b"
    r"|suggest(?:ion)?s?\b| suggest(?:ion)?s?\b)|\Aauto-?complet(?:e|es|ion of))"
    r"(?: (?:the |your |an? )?(?!(?:based|by|for|of|on|with|and|in|from|search|results?|"
    r"suggestions?|endpoint|api|is|lists?|data)\b)"
    r"(?P<things>[A-Za-z]+(?: [A-Za-z]+)?))?",
    re.I,
)
"""What completes what one types: "Autocomplete addresses", "Product autocompletion"."""
_RESPONDED = regex(r"\AResponse (?=your\b|an?\b|the\b|all\b)")
_OF_CALLING = regex(
    r"[^.\n]{0,99}?\b"
    r"(?:(?:HTTP )?(?:GET|POST) (?:request|call|method)|web ?service involves|API call"
    r"|parameters? (?:are|is) (?:applicable|used|required)|this API until|query string"
    r"|service provides)\b",
)
"""How a description begins that tells of requests: "The parameters are applicable when …"."""
_DEED = regex(
    r"(?<=[Tt]h)(?:e|is) (?:endpoint|service|method|API) "
    r"(?P<deed>(?!provides|involves|is|takes)[a-z]+s (?=an?\b|the\b))"
)
"""Where a later sentence of it tells what is done."""


@functools.lru_cache(maxsize=4096)
def page_of(name: str) -> str:
    """The name of what a page does, "get_harbour_details"; "" of names that no marketplace gives.

    What has only a verb is left as it is: the service tells with what.
    """
    found = _PARTED.fullmatch(name)
    if found is None or not any(mark in name for mark in " /{:"):
        return ""
    service, page = found["service"], _ASIDE.sub("", found["page"]).strip()
    titled = " " in service or not service[:1].islower() or "." in service
    own = name_words(service)
    if not (titled or page[:1] in "/{" or page[:1].isupper()) or _is_deed(own) or _is_foreign(page):
        return ""
    words = _of_path(page, own) if "/" in page or _KEY.search(page) else _of_title(page)
    kept = [
        word
        for word, before in zip(words, ["", *words], strict=False)
        if word not in _IDLE_WORDS and not (word in _ONE and before != "of")
    ]
    return "_".join(_whole(kept, own))


def _is_foreign(page: str) -> bool:
    return not page.isascii() or is_foreign(page)


def _is_deed(words: Sequence[str]) -> bool:
    """Whether a name's first part is what is done, no service: "get_user by/name"."""
    return len(words) == 1 and verb_of(words[0]) == words[0] and words[0] not in NOUNISH


def _of_title(page: str) -> list[str]:
    """The words of a title; in order where a framework made it: "boats_recent_get"."""
    words = name_words(page)
    if words[-1:] == ["get"] and len(words) > 2 and page == page.lower():
        words = list(dict.fromkeys(words[:-1]))
        words = [words[-1], *words[:-1]] if words[-1] in _FIRST else words
    whole = _TO.fullmatch(" ".join(words))
    return ["convert", *words] if whole and verb_of(words[0]) is None else list(words)


_TO = regex(r"(?:[a-z\d]+ ){1,2}to(?: [a-z\d]+){1,2}")


def _of_path(page: str, service: Sequence[str]) -> list[str]:
    """The words of what the end of a path does with what stands before it."""
    parts = [_SUFFIX.sub("", part) for part in _KEY.sub("", page).split("/")]
    kept = [words for part in parts if not _IDLE.fullmatch(part) if (words := name_words(part))]
    kept = [words for words in kept if len(words) < 2 or not set(service).issuperset(words)]
    if not kept:
        return []
    *before, last = kept
    thing = list(before[-1]) if before else []
    one = [*thing[:-1], singular(thing[-1])] if thing else []
    if last == ["auto", "complete"]:
        last = ["suggestions"]
    if last[0] in _FIRST and len(last) == 1:
        return ["get", *last, *thing]
    act, *rest = last
    if verb_of(act) != act or (act in NOUNISH and not thing):
        return ["get", *(one if one != thing else []), *last]
    if not rest or rest[0] in PREPOSITIONS:
        many = act in ("list", "search", "find", "filter", "browse", "query")
        return [act, *(thing if many else one), *rest]
    led = one != thing and one[-1] not in map(singular, rest)
    rest = rest[1:] if rest[0] == "more" and len(rest) > 1 else rest
    return [act, *(one if led else []), *rest]


def _whole(words: Sequence[str], service: Sequence[str]) -> list[str]:
    """The words of a page with the noun of the service where they have none; [] of a bare verb."""
    first, *rest = words or ("",)
    acts = verb_of(first) == first and first not in _FIRST
    led = acts and bool(rest) and (first not in NOUNISH or rest[0] not in PREPOSITIONS)
    at = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    if _FORMATS.issuperset(words):
        return []
    alone = first == "get" and len(words) == 2 and len(words[1]) > 2 and words[1] not in _FIRST
    if alone or any(map(_is_noun, words[1:at] if led else words[:at])):
        told = led or _HAS_VERB.match(first) or first in PREPOSITIONS or doer(words)
        return list(words) if told or verb_of(words[-1]) == "search" else ["get", *words]
    if not first or (not rest and first not in _FIRST):
        return []
    things = [word for word in service if word not in _IDLE_NOUNS and word not in words]
    last = things[-1] if things else ""
    if not last or len(things) > 3 or not (is_plural(last) or is_mass(last)):
        return []
    return [*([] if led else ["get"]), *words[:at], *things, *words[at:]]


_HAS_VERB = regex(r"(?:get|search|list|find|fetch|show)[a-z]{4}")
"""Where a verb runs together with its noun: "getweather"."""


def _is_noun(word: str) -> bool:
    """Whether a word can be what something is done with."""
    verb = verb_of(word)
    plain = len(word) > 2 and word not in _FIRST and not word.isdigit()
    return plain and (verb is None or verb != word or word in NOUNISH)
