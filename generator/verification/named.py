"""Whether a question names an argument, by its noun or in other words: part of the verifier."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.specs.similar import stem

_WORD = regex(r"[A-Za-z]+")
_CUES: Mapping[str, tuple[str, ...]] = {
    "dates": ("when", "day", "date"),
    "times": ("when", "time", "date"),
    "durations": ("how long",),
    "numbers": ("how many", "how much"),
    "text": ("it say", "it to say", "should i write", "like to note"),
    "money": ("how much",),
    "files": ("file", "folder", "directory", "save it", "be saved"),
    "places": ("where", "city", "place", "starting point", "address"),
    "travel": ("where", "starting point"),
    "people": ("who", "name should"),
    "contact": ("who ",),
    "media": ("which one",),
}
_KINDS: Mapping[str, tuple[str, ...]] = {
    "search_query": ("search for", "looking for"),
    "question": ("should i ask", "like to ask", "the question"),
    "llm_prompt": ("should it show", "see in it", "be in it"),
    "url": ("url",),
    "rating": ("rate it",),
    "thing_description": ("describe", "should i write"),
}
_OTHERWISE = {
    "description": "describe",
    "ID": "number",  # tickets and orders have numbers
    "UUID": "id",
    "text": "say",
    "content": "say",
    "message": "say",
    "body": "say",
    "symbol": "stock",
    "ticker": "stock",
    "destination": "where",
}
"""Last words of nouns, and what asks for them without."""
EMPTY = frozenset("the a an of for to in is new number name id url value minutes hours b".split())
_SOUGHT = frozenset(map(stem, ("query", "search", "keyword")))
_TELL_NOTHING = frozenset(map(stem, EMPTY))
_SOMEBODY = frozenset(("recipient", "recipients", "attendees", "participants", "people"))
MOST_OPTIONS = 4
"""Options, at most, that a question may list instead of naming what they are of."""


def names(question: str, parameter: Parameter) -> bool:
    """Whether a question names a parameter."""
    if not stems(parameter.noun).isdisjoint(stems(question)):
        return True
    text = question.lower()
    noun = parameter.noun
    if ("how long" in text and noun == "time") or (len(noun) > 6 and noun in text.replace(" ", "")):
        return True  # "PO number" names a "ponumber"
    cue = _OTHERWISE.get(noun.rsplit(" ", 1)[-1])
    if cue is not None and re.search(rf"(?<!phone )\b{cue}\b", text):
        return True
    said = " ".join(parameter.leaf.words)
    if len(said) > 3 and said not in EMPTY and re.search(rf"\b{re.escape(said)}\b", text):
        return True  # what is written in JSON is asked for as what it is
    if noun == "name" and _names_its_thing(question, parameter):
        return True
    if "where" in text and _is_an_end(parameter):
        return True
    if "remember" in text and _is_kept(parameter):
        return True
    if noun.endswith(("name", "path")) and ("be called" in text or "call it" in text):
        return True
    if noun.endswith(("path", "paths")) and "file" in text:
        return True
    if _lists_options(stems(question), parameter.leaf.schema.get("enum")):
        return True  # "Buy or sell?"
    if (noun in _SOMEBODY or parameter.leaf.words == ("to",)) and "who " in text:
        return True
    meaning = parameter.meaning
    kinds = [meaning.name] if stems(noun).isdisjoint(_SOUGHT) else [meaning.name, "search_query"]
    cues = [*_CUES.get(meaning.family, ())]
    for kind in kinds:
        cues += _KINDS.get(kind, ())
    return any([cue in text for cue in cues])


def _is_an_end(parameter: Parameter) -> bool:
    """Whether it is a place, such as an airport by its code, and no time of leaving it."""
    timed = parameter.meaning.family in ("dates", "times", "durations")
    return not (timed or _ENDS.isdisjoint(parameter.leaf.words))


def _is_kept(parameter: Parameter) -> bool:
    """Whether it is what a function for memories keeps."""
    kept = parameter.noun.rpartition(" ")[2] in _KEPT
    return kept and _OF_MEMORIES.search(parameter.leaf.function.name) is not None


_ENDS = frozenset("arrival destination departure origin".split())
_OF_MEMORIES = regex(r"memor|remember", re.I)
_KEPT = frozenset("content text memory fact note observation information message".split())


def _names_its_thing(question: str, parameter: Parameter) -> bool:
    """Whether a question has what a name is of, as the function is called: "Which queue?"."""
    _, *told = words_of(parameter.leaf.function.name) or ("",)
    things = stems(" ".join(told)) - _TELL_NOTHING
    return question.startswith(("Which ", "which ")) and not things.isdisjoint(stems(question))


def _lists_options(words: frozenset[str], options: Json) -> bool:
    """Whether a question has all of the few values that there are."""
    few = isinstance(options, list) and 1 < len(options) <= MOST_OPTIONS
    return few and all(stems(str(option)) <= words and stems(str(option)) for option in options)


def names_only_by_noun(question: str, parameter: Parameter) -> bool:
    """Whether a question has the telling words of a parameter's noun, all of them."""
    noun = stems(parameter.noun) - _TELL_NOTHING
    return bool(noun) and noun <= stems(question)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The words of a text without their endings."""
    return frozenset(stem(word.lower()) for word in _WORD.findall(text))
