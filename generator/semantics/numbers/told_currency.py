"""In which currency a sum is told to be, and how sums of each are said: "SAR 500", "500 riyals"."""

from __future__ import annotations

import functools
import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_sections
from generator.semantics.described.naming import raw_words
from generator.semantics.drawing.listed import doing

_TABLE = read_sections("money_words.ini")["currencies"]


@functools.cache
def forms_of(code: str) -> tuple[str, str, str]:
    """The sign of a currency, or its code with a blank; one of it, and several."""
    told = [one.strip() for one in _TABLE[code].partition("|")[0].split(";")]
    sign, one, many = told if len(told) == 3 else (told[0], told[1], told[1])
    return sign or f"{code} ", one, many


def worth_of(code: str) -> int:
    """How many of it a dollar is worth, roughly; 1 of none."""
    return int(_TABLE[code].partition("|")[2]) if code else 1


@functools.cache
def read_as(code: str) -> tuple[str, ...]:
    """What may stand beside a number in small letters: sign, code and words."""
    sign, one, many = forms_of(code)
    own = (sign.strip().lower(), code.lower(), one, many)
    return tuple(dict.fromkeys((*own, *_ALSO.get(code, ()))))


_ALSO = {"USD": ("us$", "bucks", "us dollars"), "GBP": ("quid",), "INR": ("rs", "rs.")}
_CODES = "|".join(_TABLE)
_TOLD = regex(rf"(?<![\w/])(?:{_CODES})(?![\w/])")
_IN = regex(rf"(?:\b(?:in|as) |\()({_CODES})(?![\w/])")


def told_currency(leaf: Leaf) -> str:
    """The one code that the description tells, the name ends in, or all is in; else ""."""
    told = {code} if (code := told_in(leaf.description)) else set()
    last = raw_words(leaf.name)[-1:]
    if not told and last and last[0].upper() in _TABLE and len(raw_words(leaf.name)) > 1:
        told = {last[0].upper()}
    if not told and not _TOLD.search(leaf.description):
        told = {*_IN.findall(re.sub(r"\be\.g\.[^.;)]*", "", leaf.function.description))}
    return told.pop() if len(told) == 1 else ""


def told_in(text: str) -> str:
    """The one code in capitals of a text, or ""."""
    told = {*_TOLD.findall(text)}
    return told.pop() if len(told) == 1 else ""


def limits_spending(leaf: Leaf) -> bool:
    """Whether a bare limit is set to what one spends; of what is listed it is none."""
    spent = doing(leaf, "budget spend spending allowance")
    return leaf.words == ("limit",) and spent and doing(leaf, "set create update change add")
