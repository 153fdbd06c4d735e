"""ECMA 262 patterns: translation into Python's syntax, matching, and readable matching strings.

``Pattern(text).draw(rng, low, high)`` walks the parsed pattern; where a repeated class admits a
word, a word is used. What it draws is a candidate: lookarounds are not built, so callers check.
"""

from __future__ import annotations

import random
import re
import string
from functools import lru_cache
from re import _constants as ops
from re import _parser as parser
from typing import Any

from generator.arguments.classes import allowed
from generator.arguments.naturally import WORDY, in_words, naturally, repeats
from generator.arguments.words import NOUNS
from generator.quick import regex

MIXED = string.ascii_lowercase + string.ascii_uppercase + string.digits * 2 + "!#$%&*?@" * 2
_PROPERTIES = {
    "L": "A-Za-zÀ-ÖØ-öø-ÿĀ-žͰ-ϿЀ-ӿ一-鿿", "Letter": "A-Za-zÀ-ÖØ-öø-ÿĀ-žͰ-ϿЀ-ӿ一-鿿",
    "Alphabetic": "A-Za-zÀ-ÖØ-öø-ÿĀ-žͰ-ϿЀ-ӿ一-鿿", "Lu": "A-ZÀ-ÖØ-Þ", "Ll": "a-zß-öø-ÿ",
    "N": "0-9", "Nd": "0-9", "Number": "0-9", "P": "!-/:-@\\[-`{-~", "Z": " ", "Zs": " ",
    "S": "$+<=>^`|~", "M": "\u0300-\u036f", "digit": "0-9",
    "Script=Latin": "A-Za-zÀ-ÖØ-öø-ÿ", "Script=Greek": "Ͱ-Ͽ", "Script=Cyrillic": "Ѐ-ӿ",
    "Script=Han": "一-鿿", "Emoji": "\U0001f300-\U0001f6ff",
}  # fmt: skip
_SPACE = " \\t\\n\\r\\f\\v\\u00a0\\ufeff\\u2028\\u2029"
_CLASSES = {"d": "0-9", "w": "A-Za-z0-9_", "s": _SPACE}
_JOINTS = frozenset("-_/.:#@$+= ")
"""After these, text that only has to start with a pattern goes on."""

_ESCAPES = regex(
    r"""\\(?:[pP]\{(?P<property>[^}]*)\}|u\{(?P<code>[0-9A-Fa-f]+)\}|u(?P<four>[0-9A-Fa-f]{4})
    |x(?P<two>[0-9A-Fa-f]{2})|c(?P<control>[A-Za-z])|k<(?P<name>\w+)>|(?P<one>.))""",
    re.VERBOSE | re.DOTALL,
)


def translate(pattern: str) -> str:
    r"""The pattern in Python's syntax, with ``\d`` as 0 to 9 and ``$`` as the very end."""
    out: list[str] = []
    place, inside = 0, False
    while place < len(pattern):
        char = pattern[place]
        if char == "\\" and (escape := _ESCAPES.match(pattern, place)):
            out.append(_escape(escape, inside))
            place = escape.end()
            if inside and _is_set(escape) and pattern[place : place + 1] == "-":
                out.append("\\-")
                place += 1
            continue
        if inside:
            inside = char != "]"
            out.append("\\" + char if char in "[&|~" else char)
        elif char == "[":
            inside, taken, text = _open_class(pattern, place)
            out.append(text)
            place += taken
            continue
        elif char == "$":
            out.append(r"\Z")
        elif pattern.startswith("(?<", place) and pattern[place + 3 : place + 4] not in ("=", "!"):
            out.append("(?P<")
            place += 3
            continue
        else:
            out.append(char)
        place += 1
    return "".join(out)


def _open_class(pattern: str, place: int) -> tuple[bool, int, str]:
    if pattern.startswith("[^]", place):
        return False, 3, r"[\s\S]"
    if pattern.startswith("[]", place):
        return False, 2, "(?!)"
    if pattern.startswith("[^", place):
        return True, 2, "[^"
    return True, 1, "["


def _is_set(escape: re.Match[str]) -> bool:
    return escape["property"] is not None or (escape["one"] or "") in "dDwWsS"


def _escape(escape: re.Match[str], inside: bool) -> str:
    if escape["property"] is not None:
        name = escape["property"].removeprefix("General_Category=").removeprefix("gc=")
        ranges = _PROPERTIES.get(name, _PROPERTIES.get(name[:1], "A-Za-z"))
        if escape[0][1] == "P":
            return f"[^{ranges}]" if not inside else " -/"
        return ranges if inside else f"[{ranges}]"
    for group, base in (("code", 16), ("four", 16), ("two", 16)):
        if escape[group]:
            return re.escape(chr(int(escape[group], base)))
    if escape["control"]:
        return re.escape(chr(ord(escape["control"].upper()) - 64))
    if escape["name"]:
        return f"(?P={escape['name']})"
    one = escape["one"]
    if one in _CLASSES:
        return _CLASSES[one] if inside else f"[{_CLASSES[one]}]"
    if one in "DWS" and not inside:
        return f"[^{_CLASSES[one.lower()]}]"
    if one in "DWSbBnrtfv" or one.isdigit():
        return "\\" + one if one != "0" else "\\x00"
    return re.escape(one)


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """The pattern for Python's engine, or None if it can't be read."""
    try:
        return re.compile(translate(pattern))
    except (re.error, OverflowError, RecursionError):
        return None


def matches(pattern: str, text: str) -> bool:
    """Whether the pattern is found in the text; False for a pattern that can't be read."""
    engine = compiled(pattern)
    return engine is not None and engine.search(text) is not None


class Pattern:
    """A pattern that candidates can be drawn from."""

    def __init__(self, pattern: str) -> None:
        """A pattern that can't be read raises ``ValueError``."""
        try:
            self._tree = parser.parse(translate(pattern))
        except (re.error, OverflowError, RecursionError) as error:
            msg = f"pattern {pattern!r}: {error}"
            raise ValueError(msg) from error
        self.natural = naturally(list(self._tree))
        body = pattern.replace("\\\\", "")
        self.open_end = not body.endswith("$") or body.endswith("\\$")
        self.open_start = not body.startswith("^")

    def draw(
        self, rng: random.Random, low: int, aim: int | None = None, *, mixed: bool = False
    ) -> str:
        """A candidate of at least ``low`` characters, as near to ``aim`` as can be told.

        ``mixed`` puts digits, capitals and signs in place of words, for what lookaheads ask.
        """
        if aim is None and not mixed:
            text = self.natural(rng, {})
            if (
                self.open_end
                and not self.open_start
                and text[-1:] in _JOINTS
                and rng.random() < 0.9
            ):
                text += "example.com" if text.endswith("://") else rng.choice(NOUNS)
            elif self.open_end and len(text) < 3 and text.isalpha() and rng.random() < 0.5:
                text += rng.choice(NOUNS)
        else:
            text = _Walk(rng, mixed).items(list(self._tree), aim)
        if len(text) < low and (self.open_end or self.open_start):
            filler = ""
            while len(text) + len(filler) < low:
                filler += rng.choice(NOUNS)
            filler = filler[: low - len(text)]
            text = text + filler if self.open_end else filler + text
        return text


class _Walk:
    """One walk through a parsed pattern; remembers groups for back-references."""

    def __init__(self, rng: random.Random, mixed: bool) -> None:
        self.rng = rng
        self.mixed = mixed
        self.groups: dict[int, str] = {}

    def items(self, nodes: list[Any], aim: int | None) -> str:
        spans = [_width(node) for node in nodes]
        spare = None if aim is None else aim - sum(low for low, _ in spans)
        out = []
        for place, node in enumerate(nodes):
            low, high = spans[place]
            if spare is None:
                out.append(self.node(node, None))
                continue
            later = sum(h - lo for lo, h in spans[place + 1 :])
            least = max(0, spare - later)
            most = max(least, min(spare, high - low))
            extra = min(high - low, max(0, self._share(least, most)))
            text = self.node(node, low + extra)
            out.append(text)
            spare -= len(text) - low
        return "".join(out)

    def _share(self, least: int, most: int) -> int:
        return self.rng.randint(least, most) if most > least else least

    def node(self, node: Any, aim: int | None) -> str:
        op, value = node
        if op is ops.LITERAL:
            return chr(value)
        if op is ops.NOT_LITERAL:
            return self.rng.choice([c for c in string.ascii_lowercase if c != chr(value)])
        if op is ops.ANY:
            return self.rng.choice(MIXED if self.mixed else string.ascii_lowercase)
        if op is ops.IN:
            return self.rng.choice(allowed(value))
        if op is ops.SUBPATTERN:
            text = self.items(list(value[3]), aim)
            self.groups[value[0] or 0] = text
            return text
        if op is ops.BRANCH:
            return self._branch(value[1], aim)
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, getattr(ops, "POSSESSIVE_REPEAT", None)):
            return self._repeat(value, aim)
        if op is ops.GROUPREF:
            return self.groups.get(value, "")
        if op is getattr(ops, "ATOMIC_GROUP", None):
            return self.items(list(value), aim)
        return ""

    def _branch(self, options: list[Any], aim: int | None) -> str:
        fitting = options
        if aim is not None:
            fitting = [o for o in options if _within(aim, _widths(list(o)))] or options
        return self.items(list(self.rng.choice(fitting)), aim)

    def _repeat(self, value: Any, aim: int | None) -> str:
        low, high, body = value
        nodes = list(body)
        least, most = _widths(nodes)
        if aim is None:
            count = self.rng.randint(*repeats(low, high, nodes))
            return "".join(self.items(nodes, None) for _ in range(count))
        count = low
        if most:
            fewest = max(low, -(-aim // most))
            greatest = min(high, aim // least) if least else high
            count = self._share(fewest, max(fewest, min(greatest, fewest + 3)))
        wordy = not self.mixed and len(nodes) == 1 and nodes[0][0] in WORDY
        made = in_words(nodes[0], count, count) if wordy else None
        if made is not None:
            return made(self.rng)
        out, left = [], aim
        for turn in range(count):
            text = self.items(nodes, max(least, min(most, left // (count - turn))))
            out.append(text)
            left -= len(text)
        return "".join(out)


def _within(number: int, span: tuple[int, int]) -> bool:
    return span[0] <= number <= span[1]


def _width(node: Any) -> tuple[int, int]:
    sub = parser.SubPattern(parser.State(), [node])
    try:
        low, high = sub.getwidth()
    except (KeyError, IndexError, TypeError):
        return 0, 0
    return int(low), int(min(high, 100_000))


def _widths(nodes: list[Any]) -> tuple[int, int]:
    spans = [_width(node) for node in nodes]
    return sum(low for low, _ in spans), sum(high for _, high in spans)
