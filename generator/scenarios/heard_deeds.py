"""What was asked for, where a request says the thing that the function is named after.

Of many functions nobody is sure what they do; but who is asked "can I see the leave requests" and
lacks ``get_all_leave_requests`` can say that he can't look up the leave requests, whatever those
are: the words are the user's own, and the name says that they are about the matter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural, plural
from generator.quick import regex, remembered
from generator.records import FunctionSpec, Utterance
from generator.scenarios.kept import things
from generator.scenarios.pieces import between
from generator.scenarios.plain_deeds import DOES, LOOKS, VAGUE
from generator.semantics.described.called_tools import uncalled
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.specs.effects import effect
from generator.specs.similar import stem

_SEES = LOOKS | frozenset("need want like have give pull bring grab tell browse love".split())
"""Words of who wants to see something."""
_SAID = regex(
    rf"\b(?P<verb>{'|'.join(sorted(_SEES | DOES | {'check'}))})"
    r"(?: (?:up|for|at|on|through))?(?: (?:me|us))? "
    r"(?:(?P<the>the|an?|my|our|all the|all|any|some) )?"
    r"(?P<thing>(?:(?!(?:of|for|in|on|at|to|from|by|with|and|or|as|the|an?|me|us|my|our|all|any|some|"
    r"up|list|how|what|which|where|when|that|is|are)\b)[\w'’/-]+ ){0,3}?"
    r"(?P<head>(?!lists?\b)[a-z][a-z-]+))"
    r"(?=[.?!,:]|$| (?:with|for|of|in|on|at|to|from|by|as|and|or|about|called|named|titled|please|"
    r"thanks|pls|thx|between|since|until|using|under|into|over)\b)",
    re.I,
)
"""A deed and what it is done to, to the end of that: "see the leave requests | for March"."""
_COURTESY = ("", "please", "thanks", "pls", "thx", "for me")
_AND = frozenset(("and", "or"))
_BRAND = regex(r"[a-z][A-Z]")
"""Names of products, of which there are not several: "YouTube"."""
_SINGLE = VAGUE | frozenset(
    """stats weather news progress overview content names ids all everything anything results me it
    best latest top recent list""".split()
)
"""Last words of names that tell nothing alone, or of which there are not several."""


class Heard(NamedTuple):
    """What was heard: a deed ("close tickets"), or only the thing ("tickets")."""

    deed: str | None = None
    thing: str | None = None


def heard(wanted: FunctionSpec, asked: Utterance) -> Heard:
    """What a request says in the words of the function's name, if anything."""
    return _heard(wanted, "\0".join(between(asked)))


@remembered
def _heard(wanted: FunctionSpec, text: str) -> Heard:
    """The same of a text without its values, which comes with one value after the other."""
    spec = uncalled(wanted)
    words = tuple(word.lower() for word in raw_words(spec.name.rpartition(".")[2]))
    return Heard(_deed(spec, words, text), _thing(words, text))


def _deed(spec: FunctionSpec, words: tuple[str, ...], text: str) -> str | None:
    """What the request asks to be done, where the thing it is done to is that of the name."""
    named = {stem(word) for word in words}
    for found in _SAID.finditer(text):
        verb, head = found["verb"].lower(), found["head"].lower()
        if stem(head) not in named or stem(head) == stem(words[0]):
            continue
        the, thing = (found["the"] or "").lower(), found["thing"]
        if (not the and not is_plural(head)) or _BRAND.search(thing):
            continue
        whole = " " in thing or text[found.end() :].strip(" .?!") in _COURTESY
        if not whole and singular(head) in _SINGLE:
            continue  # the details of what?
        if the in ("the", "all the") and not whole:
            the = "a" if is_plural(head) or singular(head) in things() else the
        does = verb in words and (verb in DOES or verb == "check")
        if does or (verb in _SEES and effect(spec) == "read"):
            return f"{verb if does else 'look up'} {_told_of(the, thing)}"
    return None


def _told_of(the: str, thing: str) -> str:
    if the in ("a", "an"):
        return _several(thing.removeprefix("new "))
    lead = {"the": "the ", "all the": "the ", "my": "your ", "our": "your "}.get(the, "")
    return f"{lead}{thing}"


def _thing(words: tuple[str, ...], text: str) -> str | None:
    """Things of the kind that the name is of, where the request speaks of one."""
    named = _named_as(words)
    found = named.search(text) if named is not None else None
    if found is None or _BRAND.search(found[0]):
        return None
    told = found[0] if text[: found.start()].strip() else _lowered(found[0])
    return _several(told)


@lru_cache(maxsize=8192)
def _named_as(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern of what a name is about: "leave requests" of ``list_leave_requests``."""
    first, *rest = words or ("",)
    cut = next((at for at, word in enumerate(rest) if word in PREPOSITIONS | _AND), len(rest))
    thing = rest[:cut]
    if verb_of(first) != first or not 0 < len(thing) < 3:
        return None
    last = singular(thing[-1])
    noun = verb_of(last) != last or last in NOUNISH
    if not noun or last in _SINGLE or is_mass(thing[-1]) or not all(w.isalpha() for w in thing):
        return None
    ends = "|".join(re.escape(each) for each in sorted({last, plural(last), thing[-1]}))
    led = "".join(rf"{re.escape(word)}[ -]" for word in thing[:-1])
    return re.compile(rf"(?<![\w-]){led}(?:{ends})(?![\w-]| [a-z]+ing\b)", re.I)


def _several(thing: str) -> str:
    """Things of the kind, as the user writes them."""
    before, space, last = thing.rpartition(" ")
    return thing if is_plural(last) or is_mass(last) else f"{before}{space}{plural(last)}"


def _lowered(thing: str) -> str:
    """Without the capital of a sentence's first word."""
    return thing if thing[:2].isupper() else thing[0].lower() + thing[1:]
