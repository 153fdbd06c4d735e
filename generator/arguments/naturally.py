"""A parsed pattern → a function that draws what people would write: words, short repeats."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from re import _constants as ops
from typing import Any

from generator.arguments.classes import PRINTABLE, allowed
from generator.arguments.words import NOUNS

Groups = dict[int, str]
Write = Callable[[random.Random, Groups], str]
WORDY = frozenset({ops.IN, ops.ANY, ops.NOT_LITERAL})
REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, getattr(ops, "POSSESSIVE_REPEAT", None))
ROOMY = 6
CODE = 6


def naturally(nodes: list[Any]) -> Write:
    """A function that writes the nodes one after the other."""
    writers = [_writer(node) for node in nodes]
    if len(writers) == 1:
        return writers[0]
    if all(op is ops.LITERAL for op, _ in nodes):
        text = "".join(chr(value) for _, value in nodes)
        return lambda rng, groups: text

    def write(rng: random.Random, groups: Groups) -> str:
        return "".join([each(rng, groups) for each in writers])

    return write


def _writer(node: Any) -> Write:
    op, value = node
    if op is ops.LITERAL:
        text = chr(value)
        return lambda rng, groups: text
    if op in WORDY:
        return _one_of(_characters(node))
    if op is ops.SUBPATTERN:
        return _group(value[0] or 0, naturally(list(value[3])))
    if op is ops.BRANCH:
        options = [naturally(list(option)) for option in value[1]]
        return lambda rng, groups: options[int(rng.random() * len(options))](rng, groups)
    if op in REPEATS:
        return _repeat(*value)
    if op is ops.GROUPREF:
        return lambda rng, groups: groups.get(value, "")
    if op is getattr(ops, "ATOMIC_GROUP", None):
        return naturally(list(value))
    return lambda rng, groups: ""


def _one_of(chars: list[str]) -> Write:
    count = len(chars)
    return lambda rng, groups: chars[int(rng.random() * count)]


def _group(number: int, inner: Write) -> Write:
    def write(rng: random.Random, groups: Groups) -> str:
        text = groups[number] = inner(rng, groups)
        return text

    return write


def _characters(node: Any) -> list[str]:
    op, value = node
    if op is ops.IN:
        return allowed(value)
    banned = chr(value) if op is ops.NOT_LITERAL else ""
    return [char for char in string.ascii_lowercase if char != banned]


def _repeat(low: int, high: int, body: Any) -> Write:
    nodes = list(body)
    least, most = repeats(low, high, nodes)
    if len(nodes) == 1 and nodes[0][0] in WORDY:
        words = in_words(nodes[0], low, high)
        if words is not None:
            return lambda rng, groups: words(rng)
        return _several(_characters(nodes[0]), least, most)
    inner = naturally(nodes)

    def write(rng: random.Random, groups: Groups) -> str:
        count = rng.randint(least, most) if most > least else least
        return "".join([inner(rng, groups) for _ in range(count)])

    return write


def _several(chars: list[str], least: int, most: int) -> Write:
    count = len(chars)

    def write(rng: random.Random, groups: Groups) -> str:
        draw = rng.random
        length = least if least == most else least + int(draw() * (most - least + 1))
        return "".join([chars[int(draw() * count)] for _ in range(length)])

    return write


def repeats(low: int, high: int, nodes: list[Any]) -> tuple[int, int]:
    """How often a person would repeat it: an option or not, a list of up to three."""
    high = min(int(high), low + 4096)
    single = len(nodes) == 1 and nodes[0][0] in WORDY
    if not single:
        return low, min(high, low + 2)
    start = low + (1 if high > low + 1 else 0)
    return start, min(high, max(start, low + (ROOMY if high - low > ROOMY else 2)))


def in_words(node: Any, low: int, high: int) -> Callable[[random.Random], str] | None:
    """Words of ``low`` to ``high`` characters in place of a repeated class, if it admits them."""
    if high < 3:
        return None
    op, value = node
    if op is ops.IN:
        chars = set(allowed(value))
    else:
        chars = set(PRINTABLE) - ({chr(value)} if op is ops.NOT_LITERAL else set())
    if low >= CODE and set(string.digits) <= chars and " " not in chars:
        return None  # letters and digits of some length: an identifier, not a word
    lower = set(string.ascii_lowercase) <= chars
    if not lower and not set(string.ascii_uppercase) <= chars:
        return None
    words = [word if lower else word.upper() for word in NOUNS if low <= len(word) <= high]
    if words:
        return lambda rng: words[int(rng.random() * len(words))]
    if high < low or low > 4096:
        return None

    def joined(rng: random.Random) -> str:
        text = ""
        while len(text) < low:
            text += rng.choice(NOUNS)
        return text[:low] if lower else text[:low].upper()

    return joined
