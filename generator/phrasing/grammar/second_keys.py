"""How a second key joins the first: "for log 3 in build 7", "for farm 5 and crop 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.scopes import depth
from generator.phrasing.grammar.attached.units import Unit
from generator.quick import regex


def keys_apart(told: Sequence[tuple[Unit, str]], *, made: bool = False) -> list[tuple[Unit, str]]:
    """The ways, the second of two keys beside the first, or what holds it: no "for" twice."""
    return [
        (unit, _joined(way, made=made) if index and _are_keys(told[index - 1][1], way) else way)
        for index, (unit, way) in enumerate(told)
    ]


def _are_keys(*ways: str) -> bool:
    return all(map(_KEY.fullmatch, ways))


def _joined(way: str, *, made: bool) -> str:
    """How a second key joins: "for log 3 in build 7", "for farm 5 and crop 2".

    What is ``made`` for one thing is made with another: "an order for contact 5 with coupon 2".
    """
    if _SOMEBODY.match(way):
        return way  # what is of somebody is for them: no "refund 5 with user 7"
    if way.startswith("for version "):
        return f", {way[4:]}"
    inside = depth(f"in{way[3:]}") >= 0 or _HOLDING.match(way)
    return f"{'in' if inside else 'with' if made or _QUALITY.match(way) else 'and'}{way[3:]}"


_KEY = regex("for (?!the )[A-Za-z][A-Za-z -]* [\ue000-\uf8ff]")
_SOMEBODY = regex(
    "for (?:[a-z]+ )*(?:someone aged|user|member|customer|client|patient|student|employee|athlete|"
    "player|lead|driver|guest|tenant|owner|person)(?: number| ID)? [\ue000-\uf8ff]"
)
_QUALITY = regex(r"for (?:[a-z]+ )*(?:status|state|type|kind|role|level|tag|label|priority)\b")
"""What a thing has, and what nothing is looked up for by itself."""
MAKES = regex(
    r"\b(?:creat|mak|add|regist|schedul|book|order|generat|draft|writ|fil|log|record|upload|send|"
    r"issu|start|plac|open|submit|set|appl|updat|chang|mov|run|execut|cop|assign|link|connect|edit|"
    r"request|prepar|enrol|enroll)(?:e|es|y|ies|ing|er|ering|ed)?\b|\bus(?:es?|ing)\b|"
    r"\b(?:running|setting|copying|put|new)\b",
    re.I,
)
_HOLDING = regex(
    "for (?:[a-z]+ )*(?:build|game|app|season|round|chapter|order|trip) [\ue000-\uf8ff]"
)
"""What has in it the things that another key tells, beside what things are in by their keys."""
