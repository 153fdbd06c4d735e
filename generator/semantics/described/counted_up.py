"""What a function's description counts up, as what one of its parameters holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.quick import regex
from generator.semantics.described.naming import singular, words_of

COUNTED = "One of: "
"""What leads the names of fields and keys, which a parameter's own description leaves out."""
_MEMBER = r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*"
_MEMBERS = rf"{_MEMBER}(?:, (?:or |and )?{_MEMBER}){{2,}}(?:,? (?:or|and) {_MEMBER})?"
_TWO = rf"{_MEMBER}_{_MEMBER}, {_MEMBER}|{_MEMBER}, {_MEMBER}_{_MEMBER}"
"""Two that programs name: "income_statement, balance_sheet"."""
_LED = regex(
    rf"(?:^|(?<=[.;\n]) ?)(?P<head>[A-Z][a-z]+): "
    rf"(?P<told>(?:{_MEMBERS}|{_TWO})(?:,? etc)?)(?=[.\n]|$)"
)
_MORE = r"(?:,? etc\.?|,? ?(?:…|\.\.\.))?"
_CLOSED = regex(rf"\b(?P<before>(?:[\w-]+ ){{0,6}}?[\w-]+) \((?P<told>{_MEMBERS}{_MORE})\)")
_BARRED = regex(
    r"\b(?P<before>[A-Za-z_]\w*)[`'\"]?(?: is| are)?: ?"
    r"(?P<told>[\w.+-]{1,30}(?: ?\| ?[\w.+-]{1,30})+)(?![\w|])"
)
"""Options between strokes, after what they are of: "a primitive: Cube|Sphere"."""
_NAMED = regex(rf"\((?P<before>[a-z_]+): (?P<told>{_MEMBERS})\)")
_KINDS = frozenset(("type", "kind", "category"))
_PARTS = frozenset(
    "id ids name title url email phone address description date dates time status key value label "
    "labels summary author version size count price path".split()
)
"""Words that name the parts of a thing, not what may stand in its place."""


def counted_up(text: str, names: tuple[str, ...]) -> dict[str, str]:
    """Parameters whose values are counted up: "Conditions: gt, lt, eq" → ``condition``.

    So is the command of "send a command to a device (reboot, calibrate, reset)", and the type of
    a device in "register a device (sensor, gateway, edge)".
    """
    found: dict[str, str] = {}
    for name in names:
        words = words_of(name)
        if words and (parts := _parts_for(words, text)):
            found.setdefault(name, f"{COUNTED}{', '.join(parts)}")
        for heads, told in _lists(text) if words else ():
            members = {*re.split(r"[,| ]+", told)}
            if members & (_PARTS | {*names}):
                continue
            kind = words[-1] in _KINDS and singular(words[-2:][0]) in heads
            if kind or singular(words[-1]) in heads:
                found.setdefault(name, f"{name.replace('_', ' ').capitalize()}: {told}")
    return found


def _parts_for(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The fields that a text counts up for a parameter that takes fields, or keys for a key."""
    for heads, pattern in ((_FIELDS, _FIELD_LIST), (_KEYS, _KEY_LIST)):
        told = pattern.search(text) if singular(words[-1]) in heads else None
        if told:
            listed = _KEY_LINE.findall(told["lines"]) or _GLOSS.sub("", told["told"] or "").split(
                ","
            )
            parts = tuple(dict.fromkeys(part.strip(" .`\"'\n") for part in listed))
            return parts if len(parts) > 2 and all(map(_NAME.fullmatch, parts)) else ()
    return ()


_FIELDS = frozenset(("field", "column"))
_KEYS = frozenset(("key",))
_LINES = r"(?P<lines>(?:\n[ \t]*[-*•][ \t]*[`'\"]?\w[^\n]*)*)"
_GLOSS = regex(r"\([^()]*\)")
_NAME = regex(r"[A-Za-z_][\w.-]{0,40}")
_KEY_LINE = regex(r"\n[ \t]*[-*•][ \t]*[`'\"]?([A-Za-z_][\w.-]*)")
_FIELD_LIST = regex(
    r"^[ \t]*(?:(?:available|queryable|valid|supported|sortable) )?(?:fields|columns)"
    r"(?: \([^()\n]*\))?(?: are| include)?:[ \t]*(?P<told>[^\n:]*?)\.?[ \t]*(?=\n|$)" + _LINES,
    re.IGNORECASE | re.MULTILINE,
)
_KEY_LIST = regex(
    r"^[ \t]*(?:[\w-]+ ){0,2}keys(?: are| include| you can set)?:[ \t]*(?P<told>[^\n:]*?)\.?[ \t]*"
    r"(?=\n|$)" + _LINES,
    re.IGNORECASE | re.MULTILINE,
)


def _lists(text: str) -> Iterator[tuple[frozenset[str], str]]:
    """The nouns before each list, and the list."""
    for one in _LED.finditer(text):
        yield frozenset((singular(one["head"].lower()),)), one["told"]
    for one in (*_BARRED.finditer(text), *_NAMED.finditer(text)):
        yield frozenset(map(singular, words_of(one["before"]))), one["told"]
    for one in _CLOSED.finditer(text):
        yield frozenset(map(singular, one["before"].lower().split())), one["told"]
