"""Objects that only a description has: jargon before a noun, and nouns that were read wrong.

Who asks for a function's work says "the alerts", not "a severity-sorted alert page"; and where the
reading of a description is doubtful, what the function's name says is plainer than half a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.embedded_questions import MODALS
from generator.phrasing.grammar.described.lexicon import NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import name_nouns
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    LISTS,
    SCHEMA_WORDS,
    WRAPPERS,
    is_plural,
    same_thing,
    singular,
)
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex, replace
from generator.records import FunctionSpec

_MADE = regex(
    r"[\w']+-(?:(?:sort|power|generat|support|provid|manag|bas|min|format|optimiz|comput|deriv|"
    r"scop|curat|filter|rank|weight|annotat|enrich|attribut|structur|aggregat|render|assist|"
    r"validat|verifi|detect|discover|resolv|drive|allowlist|whitelist|index)(?:ed|n)?"
    r"|level|wide|side|visible|aware|like|safe|friendly|ready|specific|style|compatible|capable|"
    r"agnostic|native|only|call|shot)",
    re.I,
)
"""How something is made or kept, as only who made it says: "severity-sorted", "AI-generated"."""
_KEPT = regex(r"(?:top|best|high|highest|low|lowest|most|well|self|user|hand|home|read)-\w+", re.I)
"""Compounds that tell which things are wanted: "user-generated", "self-hosted"."""
_STATED = frozenset(
    "filtered typed gated bundled consolidated enriched curated aggregated harmonised harmonized "
    "clustered initialized initialised discovered resolved projected tracked known cached stored "
    "hardened sanitized sanitised opinionated pre-built prebuilt prepackaged read-only opt-in "
    "end-to-end multi-step fine-grained high-level low-level one-time one-shot reusable "
    "programmatic idempotent compact minimal concise rich robust powerful".split()
)
"""Words of descriptions for what they are proud of, or for how something lies in a program."""


def plainer(noun: str, spec: FunctionSpec, *, looks: bool) -> str:
    """The noun without jargon before its head that neither the name nor an argument has.

    ``looks``: whether something is looked up. What is done to things may be done to just those.
    """
    noun = noun.removeprefix("only ") if looks else _BEFORE.sub("", noun.removeprefix("only "))
    words = noun.split()
    if len(words) < 2 or noun[:1] in "\"'":
        return singular(noun) if looks and _is_one(noun, spec) else noun
    if _GIVEN.fullmatch(noun) and "input" not in name_words(spec.name):
        return words[-1]
    known = {*name_words(spec.name), *argument_words(spec)}
    left = [word for word in words[:-1] if not _is_jargon(word, known, looks=looks)]
    bare = not left and singular(words[-1].lower()) in GENERIC | WRAPPERS  # "data" tells nothing
    return noun if bare or left[:1] == ["and"] else " ".join([*left, words[-1]])


def _is_one(noun: str, spec: FunctionSpec) -> bool:
    """Whether a call takes no more than one of the things: "Retrieves URLs" of one ``url``."""
    one = singular(noun.lower())
    told = declared(spec).get(one)
    only = spec.parameters.get("required") == [one]
    return only and isinstance(told, Mapping) and told.get("type") == "string"


_BEFORE = regex(r"^(?:already|previously) [a-z]+ed (?=[a-z])")
"""What something must be before it is worked on: "an already booked lesson"."""
_GIVEN = regex(r"(?:input|source) (?:text|string|sentence|document|file|image|data|value)s?", re.I)
"""What only a program sees as its input: one converts "this text"."""


def _is_jargon(word: str, known: Collection[str], *, looks: bool) -> bool:
    parts = [part for part in re.split(r"\W+", word.lower()) if part]
    if any(part in known for part in parts):
        return False
    made = _MADE.fullmatch(word) and not _KEPT.match(word)
    return bool(made) or (looks and word.lower() in _STATED)


def by_name(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The clause as the function's name has it, where that is the better reading of the two.

    The description's may have several objects, half a clause, or what a program makes of a thing.
    """
    own = " ".join(named.objects).lower().split()
    if len(named.objects) != 1 or not own or not is_plain(own):
        return told
    held = told.complements[0] if told.complements else ("", "")
    wrapped = held[0] == "of" and bool(told.objects) and told.objects[0].split()[-1] in WRAPPERS
    misread = any(map(is_doubtful, (*told.objects, *(held[1:] if wrapped else ()))))
    if misread or _is_several(own, named, told, spec):
        whole = name_nouns(spec.name)
        looks, told_looks = class_of(named.verb).info, class_of(told.verb).info
        if told_looks and not looks and verb_of(whole[0]) is None:
            return replace(told, objects=(" ".join(whole),))  # "example_render_request"
        fits = looks and told_looks and told.verb != "report" and not class_of(told.verb).deed
        verb = told.verb if fits else named.verb
        return replace(told, verb=verb, objects=named.objects, definite=True)
    rows = told.objects in (("rows",), ("row",)) and is_plural(own[-1]) and "rows" not in own
    kept = len(told.objects) == 1 and _is_kept_as(told.objects[0].lower(), own, spec)
    if (rows and class_of(told.verb).info) or kept:
        return replace(told, objects=named.objects)
    return told


_AND_SO_ON = regex(r",? (?:etc\b|and so on\b|and more\b)")


def _is_several(own: Sequence[str], named: Clause, told: Clause, spec: FunctionSpec) -> bool:
    """Whether a look-up is told by the parts of its answer: "count, size, extensions and so on"."""
    first = next(iter(sentences(spec.description)), "")
    if (
        told.objects
        and _AND_SO_ON.search(first)
        and f"{told.objects[0]}, ".lower() in first.lower()
    ):
        return named.verb == told.verb  # "order power, furniture, rigging etc.", all stand services
    listed = bool(told.objects) and f"{told.objects[0]}, ".lower() in first.lower()
    if listed and named.verb == told.verb and len(told.objects) == 1 and own[1:]:
        heads = {singular(word) for word in re.findall("[a-z]+", first.lower())}
        apart = not any(same_thing(own[-1], word) for word in told.objects[0].lower().split())
        if apart and singular(own[-1]) in heads:
            return True  # "Error boundaries, loading and retry patterns"
    asks = class_of(named.verb).info and (class_of(told.verb).info or told.verb == "report")
    same = named.verb == told.verb and len(told.objects) > _SEVERAL
    few = len(told.objects) < _SEVERAL or {*map(singular, own)} <= GENERIC | WRAPPERS
    if few and told.verb != "report":
        return False
    if not (asks or same) or len(told.objects) < _SEVERAL:
        return False
    two = asks and len(told.objects) == _SEVERAL and " ".join(own) not in told.objects
    if two and own[-1] in told.objects and own[1:]:
        return True  # "file name and content" of ``show_file_content``
    said = " ".join((*told.objects, *(noun for _, noun in told.complements))).lower().split()
    return " or " not in first and not any(same_thing(own[-1], word) for word in said)


def _is_kept_as(noun: str, own: Sequence[str], spec: FunctionSpec) -> bool:
    """Whether the told noun is the name's with what it lies in: an "alert page" holds alerts."""
    *before, head = noun.split()
    there = before and all(any(same_thing(word, one) for one in own) for word in before)
    held = (
        bool(there)
        and singular(head) in _KEPT_AS
        and (is_plural(own[-1]) or singular(head) in _VIEWS)
    )  # but "diary entries" are no diary
    return held and head not in own and singular(head) not in argument_words(spec)


_VIEWS = frozenset("snapshot payload object resource".split())
_KEPT_AS = _VIEWS | frozenset("page record entry row item instance".split())
_SEVERAL = 2
_LONGEST = 6


def is_plain(own: Sequence[str]) -> bool:
    """Whether a name's object is made of words: no codes, no half prepositional phrase."""
    empty = GENERIC | SCHEMA_WORDS | LISTS | {"all", "by", "for", "many"}
    words = all(len(word) > 1 and word[0].isalpha() for word in own)
    words = words and (len(own) > 1 or verb_of(own[0]) != own[0] or own[0] in _THINGS)
    return words and not {*own} <= empty and own[-1] not in NO_HEADS


_THINGS = NOUNISH | {"file"}
NO_HEADS = frozenset("by for of in on to from with all full new now via as and or".split())
"""What no object of a name ends in."""


def is_doubtful(noun: str) -> bool:
    """Whether what was read as a noun is none: "language KAERIS can translate", "product each"."""
    words = noun.split()
    low = [word.lower() for word in words]
    if not words or len(words) > _LONGEST:
        return True
    if "_" in noun or low[0] in _NO_NOUNS or low[-1] in _NO_ENDS:
        return True
    inner = MODALS - {"may", "need", "will"} | _INNER
    state = len(words) > 1 and is_plural(low[-2]) and low[-1] in _STATES_AFTER
    clause = any(word in inner for word in low[1:]) or (low[0] in _INNER and len(words) > 1)
    return state or clause or (verb_of(low[0]) is None and "--" in noun)


_NO_NOUNS = frozenset("prefer unlike whether what which how instead whatever".split())
_NO_ENDS = frozenset("each not again works would can usable reachable how what which knows".split())
_INNER = frozenset("what which whose whether works never any knows".split())
_STATES_AFTER = frozenset(
    "popular usable reachable visible known possible likely accessible queryable searchable "
    "suitable available offline old new".split()
)
"""Adjectives that stand behind what they tell of, so that the noun is no compound."""
