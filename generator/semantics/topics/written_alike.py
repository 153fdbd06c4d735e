"""How words of one kind are written: in the letter case, number and outline of what is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.naming import singular
from generator.semantics.drawing.catalogue import FEW


def told_beside(leaf: Leaf) -> frozenset[str]:
    """Words that the descriptions of the arguments beside it show as theirs."""
    beside = leaf.root.get("properties", {})
    others = (one for key, one in beside.items() if key != leaf.path[0])
    told = (one.get("description") for one in others if isinstance(one, Mapping))
    texts = (text for text in told if isinstance(text, str))
    return frozenset(word.casefold() for text in texts for word in _SHOWN.findall(text))


_SHOWN = regex(r"""(?<!\w)['"]([a-z][\w -]*)['"](?!\w)""", re.I)
"""A word that stands between quotation marks."""


def cased(words: Sequence[str], description: str) -> Sequence[str]:
    """Those in the letter case that the description asks for, where there are some."""
    told = re.search(r"\bin (upper|lower)case\b|\b(upper|lower)case\b", description, re.I)
    wanted = str.isupper if told and "pper" in told[0] else str.islower
    return tuple(word for word in words if wanted(word)) or words if told else words


def written_like(word: str, examples: Sequence[str]) -> str:
    """The word in the letter case of the examples, where these agree on one."""
    if not examples or (re.search(r"\d", word) and not re.fullmatch(r"[a-z]+ \d+", word)):
        return word
    mixed = not word[1:].islower() and not word.isupper() and " " not in word
    if all(text.isupper() and len(text) > 1 for text in examples):
        return word if mixed else word.upper()
    if all(text.islower() for text in examples) and word[1:].islower():
        word = word if " " in word and "_" not in "".join(examples) else word.lower()
    if all(text[:1].isupper() and not text.isupper() for text in examples):
        return word if word.startswith(("the ", "a ", "an ")) else word[:1].upper() + word[1:]
    joined = all("_" in text or " " not in text for text in examples)
    return word.replace(" ", "_") if joined and any("_" in text for text in examples) else word


def are_small(examples: Sequence[str], words: Sequence[str]) -> bool:
    """Whether all examples are written small though a word of them has a capital elsewhere."""
    low = all(text == text.lower() for text in examples) and bool(examples)
    return low and any(word not in examples and word.lower() in examples for word in words)


def alike(values: tuple[str, ...], shown: int) -> tuple[str, ...]:
    """Those that are written as the ``shown`` ones: with figures ("2023-24"), in the singular."""
    if shown > 1 and not any(map(_is_many, values[:shown])):
        single = tuple(text for text in values if not _is_many(text))
        values = single if len(single) > FEW * shown else values
    outlines = set(map(_outline, values[:shown]))
    if not any("9" in outline for outline in outlines):
        return values
    like = tuple(text for text in values if _outline(text) in outlines)
    return like if len(like) > 2 else values


def in_their_form(values: tuple[str, ...], shown: int) -> tuple[str, ...]:
    """The ``shown`` ones, and those others that are written as several of these are.

    What has an article, a capital or a sign that none of them has is of another list: "a fire" of
    "flood", "gate.io" of "kraken", "1min" of "5m".
    """
    own = values[:shown]
    if shown < SEVERAL:
        return values
    signs, articled = set(_SIGNS.findall("".join(own))), any(map(_ARTICLE.match, own))
    words = not any(" " in text for text in own)  # phrases hold names, sizes and what not
    small, short = words and all(map(str.islower, own)), all(map(_SPAN.fullmatch, own))

    def fits(text: str) -> bool:
        signed = words and not signs.issuperset(_SIGNS.findall(text))
        if signed or bool(_ARTICLE.match(text)) > articled:
            return False
        return (text.islower() or not small) and bool(_SPAN.fullmatch(text)) >= short

    return (*own, *filter(fits, values[shown:]))


SEVERAL = 2
_SIGNS = regex(r"[^\w\s'-]")
_ARTICLE = regex(r"(?:an?|the|my|our|his|her) ")
_SPAN = regex(r"\d+[A-Za-z]")
"""A length of time in one letter: "15m"."""


def _outline(text: str) -> str:
    """The text with any figure as 9, any capital beside one as A: "4B" and "7D" are alike."""
    return re.sub(r"(?<=9)[A-Z]\b|\b[A-Z](?=9)", "A", re.sub(r"\d", "9", text))


def _is_many(text: str) -> bool:  # a plural: "onions"
    return text.islower() and singular(text) != text
