"""Numbers that are told with what each stands for, put in one way: "0=off, 1=on".

Labels may come first ("Blind=0, ThroughAll=1"). Where only the ends of a scale, or points on a
line, are labelled, no number is a code: what is told is a range.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.quick import regex
from generator.records import Json

_FIGURE = r"-?\d+(?:\.\d+)?"
_LABEL = r"[^\W\d_][\w/+' -]{0,40}?"
_NAMED_FIRST = regex(
    rf"(?<![\w.])(?P<all>{_LABEL} ?= ?{_FIGURE}(?: ?[,;|/] ?(?:or |and )?{_LABEL} ?= ?{_FIGURE})+)"
    r"(?![\w.]*\w)"
)
_PAIR = regex(rf"(?:or |and )?(?P<label>{_LABEL}) ?= ?(?P<code>{_FIGURE})(?![\w.]*\w)")
_GLOSSED = rf"{_FIGURE} ?(?:[=:]| is | means ) ?[^\W\d][^,;()|=]{{0,40}}"
_POINTS = regex(rf"{_GLOSSED}(?:(?:[,;|]| to| and| or)+ (?:{_GLOSSED}))+")
_POINT = regex(rf"({_FIGURE}) ?(?:[=:]| is | means ) ?[^\W\d]")
_SPAN = regex(rf"(?<![\w.-])({_FIGURE}) ?(?:-|–|to|\.\.+|through) ?({_FIGURE})(?![\w-])")


def in_one_way(told: str, kind: Json) -> str:
    """The description of a number, with its codes before their labels, or the range they tell."""
    if kind not in ("integer", "number"):
        return told
    first = _NAMED_FIRST.search(told)
    if first is not None:
        pairs = [(one["code"], one["label"]) for one in _PAIR.finditer(first["all"])]
        coded = len({code for code, _ in pairs}) == len(pairs) > 1
        if coded and all(_is_code(code) and label.strip() not in _BOUNDS for code, label in pairs):
            listed = ", ".join(f"{code}={label.strip()}" for code, label in pairs)
            told = f"{told[: first.start()]}{listed}{told[first.end() :]}"
    points = _POINTS.search(told)
    if points is None:
        return told
    return _as_range(told, points, [float(one) for one in _POINT.findall(points[0])], kind)


def _is_code(figure: str) -> bool:
    return "." not in figure and abs(int(figure)) <= _MOST


_MOST = 64
"""Codes are small: what boils at 100 is measured."""
_BOUNDS = frozenset("default max min maximum minimum limit step".split())
"""What is told of a number, and is none of the things that it may stand for."""


def _as_range(told: str, points: re.Match[str], at: list[float], kind: Json) -> str:
    """The description with a range for its points, unless they are all that can be given."""
    low, high = min(at), max(at)
    before, after = told[: points.start()], told[points.end() :]
    span = _SPAN.search(before) or _SPAN.search(after)
    if span is not None and (low, high) == (float(span[1]), float(span[2])):
        return f"{before}{after}".replace("()", "").strip() if high - low >= len(at) else told
    even = len({round(b - a, 6) for a, b in pairwise(sorted(at))}) == 1
    line = kind == "number" and even and "." in "".join(_POINT.findall(points[0]))
    return f"{before}range {low:g} to {high:g}{after}" if line and low < high else told
