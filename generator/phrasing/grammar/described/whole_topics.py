"""What is looked up, with all that a plain description says of it: "the ethics of data management".

Where the arguments are told in sentences, each of them repeats what the function is about ("the
type of climate justice project"), which tells no value. So the object keeps what a name leaves out
and what follows it, if no argument is called so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    SCHEMA_WORDS,
    SINGLED,
    same_thing,
    singular,
)
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of

if TYPE_CHECKING:
    from generator.phrasing.grammar.described.intent import Intent

_PLAIN = regex(
    r"\W*(?:retrieve|get|fetch|obtain|return|provide|find|access|look up|explore)s? "
    r"(?:the |an? )?(?P<what>[^.;:()]{4,110}?)\.?\s*",
    re.I,
)
_TAIL = regex(
    r"(?: information| details| data)? (?P<prep>of|in|for|on|about|related to|behind) "
    r"(?:(?P<article>the) )?"
    r"(?P<noun>[A-Za-z][\w'-]*(?: (?:and )?[\w'-]+){0,4})"
)
_FIRST = regex(
    r"(?:the |an? )?(?:(?:[\w-]+ )?(?:information|info|details?|data) (?:about|on|of|for) )?"
    r"(?:the |an? )?",
    re.I,
)
_BETWEEN = frozenset(
    "of in for on about at by with from to and or related between various specific given the a an "
    "user users my your their its "
    "based that which during using".split()
)
_WHOLE = frozenset(
    "all every many current each full complete entire basic simple raw whole local".split()
)
"""Words for how much of a thing is got, or in which form a program has it."""
_MADE = ("ly", "ed")
_NO_TOPICS = GENERIC | frozenset(
    "user person people individual customer client list service country city state region area "
    "location place year month date period system field analysis history criteria "
    "purpose use types type kinds bulk detail advance total batch batches parallel json "
    "order turn general".split()
)
"""Heads of what only says that there is more, or what an argument tells by another name."""
_DOINGS = frozenset(("response", "work", "media", "content"))
"""Heads that tell something with the word before them: "disaster response"."""
_OF_KINDS = frozenset(
    "type types kind category topic area field source status level group size scale length "
    "count cost budget".split()
)
"""Last words of names that tell something of a thing, and not which it is."""
_TELLING = 3
"""How many words the description of an argument has that is told in a sentence."""


def told_whole(intent: Intent, spec: FunctionSpec) -> Intent:
    """The intent with its one object whole, and without complements that this has now."""
    if len(intent.objects) != 1 or not intent.kind.info or intent.asks or intent.any_one:
        return intent
    full = whole(intent.objects[0], spec)
    if full == intent.objects[0] and intent.about and len(intent.kept) == 1:
        joined = f"{full} {intent.kept[0][1]}"  # "ethics in a democracy", as it is told
        full = joined if joined.lower() in spec.description.lower() else full
    if full == intent.objects[0]:
        return intent
    kept = tuple(pair for pair in intent.kept if pair[0].lower() not in full.lower())
    led = tuple(pair for pair in intent.complements if pair[1].lower() not in full.lower())
    unled = re.search(rf"\b(?:the|an?) {re.escape(full)}\b", spec.description, re.I) is None
    bare = intent.bare | ({full} if unled and full.lower() in spec.description.lower() else set())
    return replace(intent, objects=(full,), kept=kept, complements=led, bare=bare)


def whole(noun: str, spec: FunctionSpec) -> str:
    """The object with what is lost of it."""
    told = _PLAIN.fullmatch(next(iter(sentences(spec.description)), ""))
    if told is None or not noun or not _are_told(spec) or " of " in noun:
        return noun
    text = told["what"]
    text = text[_FIRST.match(text).end() :]  # type: ignore[union-attr]
    found = re.search(rf"(?<![\w-]){re.escape(noun)}(?![\w-])", text, re.I)
    if found is None:
        return noun
    fuller = _fronted(text[: found.start()].split(), noun, spec)
    tail = _TAIL.fullmatch(text[found.end() :])
    if tail is None or not _lasts(tail, spec):
        return fuller if fuller != noun else _of_name(noun, spec)
    own = [word for word in words_of(spec.name)[1:] if word != "specific"]
    plain = own[-1:] and singular(own[-1]) not in GENERIC
    head = singular(noun.rsplit(maxsplit=1)[-1].lower())
    if head in GENERIC and plain and own[0] in tail["noun"].split():
        return " ".join(own)  # "written content about art" of ``getArtWriting``
    article = "the " if tail["article"] else ""
    return f"{fuller} {tail['prep']} {article}{tail['noun']}"


def _fronted(words: Sequence[str], noun: str, spec: FunctionSpec) -> str:
    """The noun with the words before it: "fashion" of "fashion business tips"."""
    given = _named(spec)
    if not 0 < len(words) < 3 or not all(word.isalpha() and word.islower() for word in words):
        return noun
    if any(word in _BETWEEN | _WHOLE | SCHEMA_WORDS or SINGLED.match(f"{word} ") for word in words):
        return noun
    if any(same_thing(word, one) for word in words for one in given) or words[-1].endswith(_MADE):
        return noun
    return f"{' '.join(words)} {noun}"


def _of_name(noun: str, spec: FunctionSpec) -> str:
    """The noun with what the function's name has before it, where its description knows that."""
    first, *own = words_of(spec.name) or [""]
    if verb_of(first) is None:
        return noun  # "app-store-version-history" is of the store for apps
    size = len(noun.split())
    front, rest = own[:-size], " ".join(own[-size:])
    told = spec.description.lower().split()
    given = {" ".join(words_of(str(name))) for name in declared(spec)}
    if _WHOLE.union(SCHEMA_WORDS, _BETWEEN).intersection(front) or SINGLED.match(
        " ".join([*front, ""])
    ):
        return noun
    keyed = any(f"{word}{end}" in given for word in front for end in ("", " name", " id"))
    known = rest == noun.lower() and all(word in told for word in front)
    return f"{' '.join(front)} {noun}" if known and 0 < len(front) < 3 and not keyed else noun


def _lasts(tail: re.Match[str], spec: FunctionSpec) -> bool:
    """Whether what follows tells what all calls are about, and no argument is it."""
    words = tail["noun"].lower().split()
    head = singular(words[-1])
    modified = len(words) > 1 and head in _DOINGS
    if (head in _NO_TOPICS and not modified) or any(
        word in SCHEMA_WORDS | _BETWEEN - {"and"} for word in words
    ):
        return False
    if tail["prep"] in ("in", "for") and (tail["article"] or tail["noun"] != tail["noun"].lower()):
        return False  # where things are kept goes without saying
    if tail["prep"] == "for" and not words[1:]:
        return False
    return head not in _UNITS and not any(same_thing(head, one) for one in _named(spec))


_UNITS = frozenset("cent dollar euro percent degree celsius metre meter second minute".split())


def _named(spec: FunctionSpec) -> list[str]:
    """The words by which arguments are called that tell which thing something is."""
    found: list[str] = []
    for name in declared(spec):
        words = words_of(str(name))
        found += [] if words[1:] and words[-1] in _OF_KINDS else words
    return found


def _are_told(spec: FunctionSpec) -> bool:
    """Whether every argument is told in a sentence."""
    texts = [one.get("description") for one in declared(spec).values() if isinstance(one, Mapping)]
    return all(isinstance(text, str) and len(text.split()) > _TELLING for text in texts)
