"""Of which trade a function is, and what people of that trade write, call things and keep.

The tables in ``catalogues/trades/`` have a part for each trade: the words that tell it, then the
rules of a small grammar. A head has the form

    [[trade | words that tell it alone | words of which two tell it]]

and the rules are of its texts by role: ``reason`` (what stands after "because"), ``note``,
``seen`` (what somebody describes, or has observed), ``title``, ``message``, ``topic`` and
``fields`` ("key: value", what stands in an object of that trade). What a part calls otherwise is
drawn once for all texts of one call: the plant of a title is that of its description.

No word decides by where it happens to stand: all that is around a parameter is counted, and a
trade needs to be told by more than one loose word, and by clearly more than any other trade.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.quick import Struct, regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.catalogues import FOLDER, read_text
from generator.semantics.drawing.composed import context, split_words
from generator.semantics.drawing.grammar import Grammar, load_grammar
from generator.semantics.drawing.listed import siblings

_FOLDER = FOLDER / "trades"
_HEAD = regex(r"^\[\[(?P<trade>\w+) \|(?P<strong>[^|\]]*)\|(?P<loose>[^|\]]*)\]\]$", re.MULTILINE)
_RULE = regex(r"^\[(\w+)\]$", re.MULTILINE)
PROGRAMS = "programs"
"""The trade of those who make programs: its texts are those of ``program_texts.txt``."""
_STRONG, _LOOSE = 2.0, 1.0
_ENOUGH, _AHEAD = 2.0, 1.25
"""What a trade must reach, and how many times the next one's sum."""
_CLEARLY, _FAR_AHEAD = 2.5, 1.5
"""The same for a service as a whole, of which each function is only a part."""
_OWN, _PARENTS, _FUNCTION, _TOLD, _FIRST, _BESIDE, _LATER = 1.25, 1.25, 1.5, 1.25, 1.0, 0.75, 0.6
"""What a word counts by where it stands: names tell more than descriptions, and what a function is
told to do at first more than the advice that follows."""
_SENTENCE = regex(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)[.!?](?=\s)|\n\s*\n")
TEXTS = ("reason", "note", "seen", "title", "message", "topic")
"""The roles of texts that a trade can have rules for."""
_NEVER_KEPT = frozenset((*TEXTS, "fields"))


class Trade(Struct, frozen=True):
    """A trade: the words that tell it, and the rules of its texts."""

    name: str
    strong: frozenset[str]
    loose: frozenset[str]
    rules: Grammar
    roles: frozenset[str]
    """What it has rules of its own for, which tables for all trades may have as well."""

    def has(self, role: str) -> bool:
        """Whether there are texts of a role."""
        return role in self.roles

    def told(self) -> Grammar:
        """The rules for one call, in which all texts are about the same."""
        return self.rules.remembering(_NEVER_KEPT)


@functools.cache
def trades() -> Mapping[str, Trade]:
    """All trades by their names, in order of the files."""
    shared, found = load_grammar("text"), dict[str, Trade]()
    for path in sorted(_FOLDER.glob("*.txt")):
        text = read_text(path.name, _FOLDER)
        heads = list(_HEAD.finditer(text))
        ends = [*(head.start() for head in heads[1:]), len(text)]
        for head, end in zip(heads, ends, strict=True):
            strong, loose = (frozenset(head[part].split()) for part in ("strong", "loose"))
            told = text[head.end() : end]
            roles = frozenset(_RULE.findall(told))
            rules = Grammar(told, shared)
            found[head["trade"]] = Trade(head["trade"], strong, loose, rules, roles)
    return found


@functools.cache
def _telling() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Word → the trades that it speaks for, and how much."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for one in trades().values():
        for words, points in ((one.strong, _STRONG), (one.loose, _LOOSE)):
            for word in words:
                found[word] = (*found.get(word, ()), (one.name, points))
    return found


def trade_of(leaf: Leaf) -> str:
    """The trade that is told near the leaf, else the service's; "" where none is."""
    return trade_near(leaf) or leaf.trade


@remembered
def trade_near(leaf: Leaf) -> str:
    """The trade that all around a leaf speaks for, or what it is itself where all tell several.

    "" where none is told by enough: a summary of the weather is of it, for whatever it is made.
    """
    counted: dict[str, float] = {}
    for word, weight in _around(leaf):
        counted[word] = max(counted.get(word, 0.0), weight)
    own, _, _, told, _ = context(leaf)
    itself = {word: counted[word] for word in sorted(own | told)}
    return trade_of_words(counted) or trade_of_words(itself)


def trade_of_words(counted: Mapping[str, float], *, clearly: bool = False) -> str:
    """The trade that words speak for, each with what it counts; "" where they tell too little.

    ``clearly``: more is needed, and the next trade is farther behind.
    """
    enough, ahead = (_CLEARLY, _FAR_AHEAD) if clearly else (_ENOUGH, _AHEAD)
    best = sorted(_sums(counted).items(), key=lambda pair: -pair[1])[:2]
    if not best or best[0][1] < enough:
        return ""
    return best[0][0] if len(best) < 2 or best[0][1] >= ahead * best[1][1] else ""


def tells_of(trade: str, words: Iterable[str]) -> bool:
    """Whether one of the words speaks for a trade."""
    return any(trade == there for word in words for there, _ in _telling().get(word, ()))


def _sums(counted: Mapping[str, float]) -> dict[str, float]:
    """What words tell of each trade."""
    sums: dict[str, float] = {}
    for word, weight in counted.items():
        for trade, points in _telling().get(word, ()):
            sums[trade] = sums.get(trade, 0.0) + points * weight
    return sums


def is_of_others_alone(leaf: Leaf, words: Iterable[str]) -> bool:
    """Whether words tell of trades none of which any word around the leaf is of.

    The name itself, which both have, tells of none.
    """
    own = context(leaf)[0]
    told = _sums(dict.fromkeys(sorted({*words} - own), 1.0))
    there = {trade for trade, points in told.items() if points >= _ENOUGH}
    around = {word for word, _ in _around(leaf)} - own
    here = {trade for word in around for trade, _ in _telling().get(word, ())}
    return bool(there) and there.isdisjoint(here | {leaf.trade})


@functools.lru_cache(maxsize=4096)
def trade_of_cues(cues: frozenset[str]) -> str:
    """The trade that the words of the context of a table's line speak for."""
    return trade_of_words({word: 1.0 for cue in sorted(cues) for word in cue.split("+")})


def is_of_another(
    leaf: Leaf, cues: frozenset[str], around: frozenset[str], *, sure: bool = False
) -> bool:
    """Whether a line of a table is of another trade than the leaf.

    ``sure``: its words tell by themselves, unless they are words of the leaf's trade as well.

    A word that both trades have, the ``room`` of a hotel, is then not enough ``around``. What
    only the service is for says too little against a line: climbing halls have members, too.
    """
    there, own = trade_of_cues(cues), trade_near(leaf)
    if not there or not own or there == own:
        return False
    whole = [cue for cue in cues if around.issuperset(cue.split("+"))]
    if sure and any(own not in dict(_telling().get(cue, ())) for cue in whole):
        return False
    found = (pair for cue in cues & around for pair in _telling().get(cue, ()))
    return sum(points for trade, points in found if trade == there) < _ENOUGH


def _around(leaf: Leaf) -> Iterator[tuple[str, float]]:
    """The words around a leaf, each with what it counts there."""
    own, parents, function, told, about = context(leaf)
    named = frozenset(split_words(leaf.function.name))
    first = frozenset(split_words(_SENTENCE.split(leaf.function.description.strip(), 1)[0]))
    for words, weight in (
        (own, _OWN),
        (parents, _PARENTS),
        (function & named, _FUNCTION),
        (told, _TOLD),
        (about & first | leaf.theme | function, _FIRST),
        (siblings(leaf), _BESIDE),
        (about, _LATER),
    ):
        for word in sorted(words):
            yield word, weight


def trade_text(leaf: Leaf, role: str) -> str:
    """The symbol of a text of the role in the leaf's trade: "garden/reason"; "" for none."""
    trade = trades().get(trade_of(leaf))
    return f"{trade.name}/{role}" if trade is not None and trade.has(role) else ""


def rules_of(symbol: str) -> tuple[Trade, str] | None:
    """The trade and the role of a symbol such as "garden/reason"; None for others."""
    name, mark, role = symbol.partition("/")
    return (trades()[name], role) if mark and name in trades() else None
