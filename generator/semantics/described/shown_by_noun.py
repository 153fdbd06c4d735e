"""What the function's own text shows of a parameter behind its noun: "by order ID (e.g. PS-104)".

Unlike what stands behind the key itself, it counts only where the noun is that of one parameter,
and where the text does not tell of what users say or of what comes back.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.pieces import unwrapped

SHOWN = ("One of: ", "e.g. ")
"""What leads the lists and the examples, which a parameter's own description leaves out."""
_QUOTED = r"(?:``[^`\n]{1,60}``|['\"`][^'\"`\n]{1,60}['\"`])"
_EXAMPLE = (
    r"(?:e\.\s?g\.|eg\.|for example|for instance|such as|like|ej\.|ex\.|z\. ?B\.|例[：:]|例如|如)"
    r"[,:：]? ?"
)
_SHOWN_WITHIN = rf"[`'\"]? ?[(（]{_EXAMPLE}(?P<within>[^()（）\n]{{2,120}})[)）]"
_SHOWN_BEHIND = (
    rf"[`'\"]?,? {_EXAMPLE}(?P<behind>(?:{_QUOTED}|@\w+)(?:(?:,| or|, or) (?:{_QUOTED}|@\w+))*)"
)
_ITEM = rf"(?:{_QUOTED}|[A-Za-z][\w.+-]*(?: [a-z]+)?)"
_LISTED = (
    rf"(?P<listed>{_ITEM}(?:(?:, (?:or |and )?| or | \| )(?!etc\b){_ITEM})+)"
    r"(?=[.;\n)]|,? or \w+ for|,? etc|$)"
)
_OPTIONS = (
    rf"(?: (?:can|may|must|should) be(?: one of)?:? | is one of:? | (?:options|values|choices)"
    rf"(?: are| include)?:? | include:? ){_LISTED}"
)
_FEW = rf" examples?: {_LISTED.replace('listed', 'few')}"
_OPEN = rf": {_LISTED.replace('listed', 'open')}(?=,? etc)"
_IN_QUOTES = rf"[`'\"]? \((?P<quoted>{_QUOTED}(?:(?:, | or |, or |/| \| ){_QUOTED})+)\)"
_BEHIND_NOUN = regex(rf"(?:{_SHOWN_WITHIN}|{_SHOWN_BEHIND}|{_FEW}|{_OPEN}|{_OPTIONS}|{_IN_QUOTES})")
_BEHIND_NAME = regex(
    rf"[^.;()\n]{{0,60}}?[ ,]{_EXAMPLE}(?P<behind>{_QUOTED}(?:(?:,| or|, or) {_QUOTED})*)"
)
_OF_OTHERS = regex(
    r"\b(?:users?|people|they|someone|asks?|says?|asking|returns?|returned|outputs?|responds?"
    r"|results?|contains?|includ\w+|not|avoid|instead|if|when)\b[^.;:\n]*$",
    re.IGNORECASE,
)
"""What stands before examples of requests or of results, which no argument holds."""
_ANYTHING = frozenset(
    "type kind value text content message data input query url path file date time number".split()
)
"""Nouns that are of much else than one argument."""


@functools.lru_cache(maxsize=4096)
def shown_by_noun(name: str, names: tuple[str, ...], text: str) -> str:
    """The examples or the list in a description's words, "e.g. PS-104", "One of: low, high"."""
    words = words_of(name)
    if not words or _SHOWS.search(text) is None:
        return ""
    text = _BROKEN.sub(" ", unwrapped(text))
    for found, start in _behind(name, words, names, text):
        told = found.groupdict()
        if _OF_OTHERS.search(text, 0, start) and not told.get("listed"):
            continue
        if listed := told.get("listed") or told.get("quoted"):
            fragment = f"{SHOWN[0]}{listed}"
        else:
            few = (told.get(one) for one in ("within", "behind", "few", "open"))
            fragment = f"{SHOWN[1]}{next(filter(None, few))}"
        fragment = fragment.replace("``", "`")
        examples = mine(fragment).examples
        if examples and {*examples}.isdisjoint(names):
            return fragment
    return ""


def shown_by_key(parameters: Mapping[str, Json], names: tuple[str, ...], text: str) -> str:
    """What stands behind the noun of a key, if one text alone is told: "by its ID (e.g. CL-20)"."""
    declared = parameters.get("properties")
    kinds = declared.values() if isinstance(declared, Mapping) else ()
    if sum(isinstance(one, Mapping) and one.get("type") == "string" for one in kinds) != 1:
        return ""
    found = (shown_by_noun(key, names, text) for key in _KEYS if f" {key}" in text.lower())
    return next((one for one in found if one and _CODED.search(one)), "")


_KEYS = ("id", "code", "number", "slug", "handle", "key", "symbol")
_CODED = regex(r"\d|\w-\w|[A-Z]{3}")


def _behind(
    name: str, words: Sequence[str], names: Sequence[str], text: str
) -> Iterator[tuple[re.Match[str], int]]:
    """What stands behind the name in marks, behind all its words, behind its last word alone."""
    marks = rf"(?<!\w)(?P<mark>``|[`'\"]){re.escape(name)}(?P=mark)"
    for one in re.finditer(marks, text) if name in text else ():
        for pattern in (_BEHIND_NAME, _BEHIND_NOUN):
            if found := pattern.match(text, one.end()):
                yield found, one.start()
    for noun in _nouns(words, names, text):
        for one in re.finditer(noun, text):
            if found := _BEHIND_NOUN.match(text, one.end()):
                yield found, one.start()


_SHOWS = regex(r"\(|e\.g|like|such|ej\.|ex\.|[:：]|例| be ")
_BROKEN = regex(r"(?<=,) *\n +(?=[`'\"])")
"""Where a list of texts in marks goes on in the next line."""


_RANGE = regex(
    r"[`'\"]?(?: [^.;:()\n]{1,40}?)? \((?:range:? ?|from |between )?"
    r"(?P<told>-?\d+(?:\.\d+)?%? ?(?:-|–|to|\.\.) ?-?\d+(?:\.\d+)?)%?(?: ?[A-Za-z°]{1,8})?[,;)]"
)
_AT_MOST = regex(
    r"\b(?:limited to|up to|at most|max(?:imum)?(?: of)?|capped at|no more than) [$€£](\d[\d,]*)",
    re.IGNORECASE,
)
_IN_MONEY = frozenset("amount total price sum value refund payment".split())


@functools.lru_cache(maxsize=4096)
def range_by_noun(name: str, names: tuple[str, ...], text: str) -> str:
    """The range of a number in a description's words: "volume level (0.0 to 1.0)", "up to $80"."""
    words = words_of(name)
    if not words or not re.search(r"\d", text):
        return ""
    for noun in _nouns(words, names, text):
        for one in re.finditer(noun, text):
            if found := _RANGE.match(text, one.end()):
                return f"({found['told']})"
    most = _AT_MOST.search(text) if words[-1] in _IN_MONEY else None
    alike = [one for one in names if not _IN_MONEY.isdisjoint(words_of(one))]
    return f"(1-{most[1]})" if most and alike == [name] else ""


def _nouns(words: Sequence[str], names: Sequence[str], text: str) -> Iterator[str]:
    """All words of a name, and its last alone where it is that of one parameter."""
    low = text.lower()
    last = words[-1].lower()
    if last not in low and singular(last)[:-1] not in low:  # most nouns stand nowhere in the text
        return
    yield _noun(words)
    if len(words) > 1 and words[-1] not in _ANYTHING:
        alike = [one for one in names if words_of(one)[-1:] == words[-1:]]
        yield from (_noun(words[-1:]),) * (len(alike) == 1)


def _noun(words: Sequence[str]) -> str:
    *before, last = words
    stem = "".join(rf"{re.escape(word)}[ _-]" for word in before)
    plain, own = re.escape(singular(last)), re.escape(last)
    return rf"(?<![\w-])(?i:{stem}(?:{own}|{plain}s?))(?![\w-])"
