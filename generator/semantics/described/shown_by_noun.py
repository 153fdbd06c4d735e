"""What the function's own text shows of a parameter behind its noun: "by order ID (e.g. PS-104)".

Unlike what stands behind the key itself, it counts only where the noun is that of one parameter,
and where the text does not tell of what users say or of what comes back.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.quick import regex
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
_BEHIND_NOUN = rf"(?:{_SHOWN_WITHIN}|{_SHOWN_BEHIND}|{_FEW}|{_OPEN}|{_OPTIONS}|{_IN_QUOTES})"
_BEHIND_NAME = (
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
    if not words or not re.search(r"\(|e\.g|like|such|ej\.|ex\.|[:：]|例| be ", text):
        return ""
    text = _BROKEN.sub(" ", unwrapped(text))
    for pattern in _patterns(name, words, names):
        for found in re.finditer(pattern, text):
            before = text[: found.start()]
            told = found.groupdict()
            if _OF_OTHERS.search(before) and not told.get("listed"):
                continue
            if listed := told.get("listed") or told.get("quoted"):
                fragment = f"{SHOWN[0]}{listed}"
            else:
                few = (told.get(one) for one in ("within", "behind", "few", "open"))
                fragment = f"{SHOWN[1]}{next(filter(None, few))}"
            fragment = fragment.replace("``", "`")
            if mine(fragment).examples and not _are_names(mine(fragment).examples, names):
                return fragment
    return ""


_BROKEN = regex(r"(?<=,) *\n +(?=[`'\"])")
"""Where a list of texts in marks goes on in the next line."""


_RANGE = (
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
    for noun in _nouns(words, names):
        if found := re.search(noun + _RANGE, text):
            return f"({found['told']})"
    most = _AT_MOST.search(text) if words[-1] in _IN_MONEY else None
    alike = [one for one in names if not _IN_MONEY.isdisjoint(words_of(one))]
    return f"(1-{most[1]})" if most and alike == [name] else ""


def _patterns(name: str, words: Sequence[str], names: Sequence[str]) -> list[str]:
    """The expressions to look for: the name in marks, all its words, its last word alone."""
    marked = rf"(?<!\w)(?:``|[`'\"]){re.escape(name)}(?:``|[`'\"])"
    found = [marked + _BEHIND_NAME, marked + _BEHIND_NOUN] if name.isidentifier() else []
    return [*found, *(noun + _BEHIND_NOUN for noun in _nouns(words, names))]


def _nouns(words: Sequence[str], names: Sequence[str]) -> list[str]:
    """All words of a name, and its last alone where it is that of one parameter."""
    alike = [one for one in names if words_of(one)[-1:] == words[-1:]]
    alone = len(words) > 1 and len(alike) == 1 and words[-1] not in _ANYTHING
    return [_noun(words), *([_noun(words[-1:])] if alone else ())]


def _noun(words: Sequence[str]) -> str:
    *before, last = words
    stem = "".join(rf"{re.escape(word)}[ _-]" for word in before)
    plain = re.escape(singular(last))
    own = re.escape(last)
    return rf"(?<![\w-])(?i:{stem}(?:{own}|{plain}s?))(?![\w-])"


def _are_names(shown: Sequence[str], names: Sequence[str]) -> bool:
    return bool({*shown} & {*names})
