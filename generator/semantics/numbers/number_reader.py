"""Said numbers to values: digits with separators, words, multiples.

Reading only: it shares nothing with how numbers are said.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.quick import regex

Number = int | float

_ONES = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13},
    **{"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18},
    "nineteen": 19,
}
_TENS = {
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90},
}
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7},
    **{"eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13},
    **{"fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18},
    **{"nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50},
    **{"sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90},
}
_DIGITS = regex(
    r"(?P<sign>[-−+]?)(?P<body>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?P<scale>k)?(?![\w,.]*\d)(?=$|[^a-z])|"
    r"(?P<sign2>[-−+]?)(?P<body2>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
)
_SUFFIX = {"k": 1_000}
_TOKEN = regex(r"[a-z]+")


def as_number(value: Decimal) -> Number:
    """An int where the value is whole, else the nearest float."""
    return int(value) if value == value.to_integral_value() else float(value)


def read_number(text: str) -> Number | None:
    """The number that the whole text says, or None."""
    number, rest = leading_number(text)
    return number if not rest else None


def leading_number(text: str) -> tuple[Number | None, str]:
    """The number that the text begins with, and what follows it, lower-case and stripped."""
    low = text.strip().lower()
    if low.isascii() and low.isdigit():
        return int(low), ""
    match = _DIGITS.match(low)
    if match is not None:
        return _digits(match, low)
    return _words(low)


def _digits(match: re.Match[str], low: str) -> tuple[Number | None, str]:
    body = match["body"] or match["body2"]
    value = Decimal(body.replace(",", ""))
    if (match["sign"] or match["sign2"]) in ("-", "−"):
        value = -value
    rest = low[match.end() :].strip()
    if match["scale"]:
        value *= _SUFFIX[match["scale"]]
    head, _, tail = rest.partition(" ")
    if head in _SCALES:
        value, rest = value * _SCALES[head], tail.strip()
    return as_number(value), rest


def _words(low: str) -> tuple[Number | None, str]:
    """Number words from the start; a word that can't continue a number ends it.

    ``room`` bounds what may still be added to the current group of three digits: 1000 at its
    start, 100 after "hundred", 10 after "twenty", 0 after "five".
    """
    sign, total, group, room, top, seen, end = 1, 0, 0, 1000, 10**12, False, 0
    tokens = list(_TOKEN.finditer(low))
    for index, token in enumerate(tokens):
        word = token.group()
        following = tokens[index + 1].group() if index + 1 < len(tokens) else ""
        if index and low[tokens[index - 1].end() : token.start()] not in (" ", "-"):
            break
        if word == "minus" and not index:
            sign = -1
            continue
        if word in ("a", "an") and not seen and following in ("hundred", "thousand", "dozen"):
            continue
        if word == "and" and seen and room >= 100 and (following in _ONES or following in _TENS):
            continue
        if word in _ONES and _ONES[word] < room and (_ONES[word] or not seen):
            group, room = group + _ONES[word], 0
        elif word in _TENS and room >= 100:
            group, room = group + _TENS[word], 10
        elif word == "hundred" and (0 < group < 100 or not seen):
            group, room = (group or 1) * 100, 100
        elif word in _SCALES and (group or not seen) and _SCALES[word] < top:
            total, group, room, top = total + (group or 1) * _SCALES[word], 0, 1000, _SCALES[word]
        elif word == "dozen" and not total and group < 100 and (group or not seen):
            group, room = (group or 1) * 12, 0
        else:
            break
        seen, end = True, token.end()
    return (sign * (total + group), low[end:].strip()) if seen else (None, low)


def read_ordinal(text: str) -> int | None:
    """An ordinal below 100: "8th", "the 22nd", "twenty-second"; the ending must fit the number."""
    low = text.strip().lower().removeprefix("the ")
    match = re.fullmatch(r"(\d{1,3})(st|nd|rd|th)", low)
    if match is not None:
        number = int(match[1])
        teen = number % 100 in (11, 12, 13)
        fitting = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return number if match[2] == fitting else None
    if low in _ORDINALS:
        return _ORDINALS[low]
    tens, _, ones = low.replace("-", " ").partition(" ")
    if tens in _TENS and 0 < _ORDINALS.get(ones, 0) < 10:
        return _TENS[tens] + _ORDINALS[ones]
    return None
