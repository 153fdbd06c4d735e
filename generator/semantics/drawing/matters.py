"""Matters that several texts of one call are about: a fault has a name, a report and a branch."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from generator.quick import Struct, regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_text
from generator.semantics.drawing.composed import context
from generator.semantics.drawing.grammar import Grammar, load_grammar

ROLES = frozenset(("title", "body", "branch"))
"""The texts of a matter."""
_HEAD = regex(
    r"^\[\[(?P<trade>\w+) \|(?P<titles>[^|\]]*)(?:\|(?P<words>[^\]]*))?\]\]$", re.MULTILINE
)
_ENDS = regex(r"[^a-z0-9./-]+")
_SMALL = frozenset(("a", "an", "the"))


class Matter(Struct, frozen=True):
    """One matter of a trade, and the rules by which its texts are written."""

    trade: str
    titles: frozenset[str]
    words: frozenset[str]
    rules: Grammar

    def told(self) -> Grammar:
        """The rules for one such matter: all texts drawn by them are about the same."""
        return self.rules.remembering(ROLES)

    def has(self, role: str) -> bool:
        """Whether the matter has such texts."""
        return role in self.rules


@functools.cache
def all_matters() -> tuple[Matter, ...]:
    """The matters, in order of the file."""
    text, shared = read_text("matters.txt"), load_grammar("text")
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    return tuple(
        Matter(
            head["trade"],
            frozenset(head["titles"].split()),
            frozenset((head["words"] or "").split()),
            Grammar(text[head.end() : end], shared),
        )
        for head, end in zip(heads, ends, strict=True)
    )


def matters_of(leaf: Leaf, symbol: str, role: str = "body") -> Sequence[Matter]:
    """What a call can be about whose title is of the symbol, and that has such a text, too.

    The matters of one trade; for work on a branch, that of code.
    """
    fitting = [
        one for one in all_matters() if {symbol, f"?{symbol}"} & one.titles and one.has(role)
    ]
    near = (one for words in context(leaf) for one in fitting if one.words & words)
    whatever = (one for one in fitting if symbol in one.titles or role == "branch")
    first = next(itertools.chain(near, whatever), None)
    return [one for one in fitting if first is not None and one.trade == first.trade]


def as_branch(text: str) -> str:
    """A text as a name of a branch: "fix/a race condition" → "fix/race-condition"."""
    kind, mark, rest = text.partition("/")
    words = [word for word in _ENDS.split(rest.lower()) if word and word not in _SMALL]
    return f"{kind}{mark}{'-'.join(words)}"
