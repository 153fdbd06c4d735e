"""Numbers to words and to digits as people write them. Saying only: reading has its own parser."""

from __future__ import annotations

from functools import lru_cache

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


@lru_cache(maxsize=4096)
def in_words(number: int) -> str:
    """A whole number below a million in words: 25 → "twenty-five"."""
    if number < 0:
        return "minus " + in_words(-number)
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    size, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    head, rest = divmod(number, size)
    tail = (" and " if rest < 100 else " ") + in_words(rest) if rest else ""
    return f"{in_words(head)} {name}{tail}"


@lru_cache(maxsize=512)
def ordinal(number: int) -> str:
    """Digits with an ending: 1 → "1st", 22 → "22nd", 13 → "13th"."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{('th', 'st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'th', 'th')[number % 10]}"


@lru_cache(maxsize=512)
def ordinal_words(number: int) -> str:
    """An ordinal in words: 24 → "twenty-fourth"."""
    words = in_words(number)
    cut = max(words.rfind("-"), words.rfind(" ")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


@lru_cache(maxsize=16384)
def plain(number: float) -> str:
    """Digits without needless zeros and never in powers of ten: 5.0 → "5", 0.00001 → "0.00001"."""
    if isinstance(number, int):
        return str(number)
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    text = repr(number)
    return text if "e" not in text else f"{number:.12f}".rstrip("0").rstrip(".")


def plural(noun: str) -> str:
    """The plural of a regular or common English noun."""
    known = {"person": "people", "child": "children", "foot": "feet", "inch": "inches"}
    if noun in known:
        return known[noun]
    if noun in ("shelf", "half", "leaf", "loaf", "calf"):
        return f"{noun[:-1]}ves"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + "s"


def singular(noun: str) -> str:
    """The singular of a regular or common English plural."""
    known = {"people": "person", "children": "child", "feet": "foot", "series": "series"}
    if noun in known:
        return known[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def grouped(number: float) -> str | None:
    """Digits with commas, from 1,000 on; None for a timestamp or a key, which nobody sets them in.

    Those are the long ones that are not round.
    """
    if abs(number) < 1000 or (abs(number) >= _LONG and number % 1_000_000 != 0):
        return None
    return f"{number:,}" if number == int(number) else f"{number:,.2f}"


_LONG = 1_000_000_000
