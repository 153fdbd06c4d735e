r"""Small grammars that compose believable text: one file of rules in, strings out.

A grammar file (``catalogues/*.grammar``) holds sections: ``[symbol]`` and then one alternative a
line, ``#`` comments. In an alternative ``<symbol>`` is replaced by a draw, ``<Symbol>`` by one in
title case, ``<_symbol>`` by one with a capital, ``<3-12>`` by a number, ``{a|b|}`` by one of the
options; ``a(n)`` becomes "a" or "an".
``&lt;`` stands for "<" itself and ``\n`` for a new line; ``*3 `` before an alternative makes it
three times as likely.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Sequence

from generator.quick import Struct, regex
from generator.semantics.catalogues import read_text

_SYMBOL = regex(r"<([A-Za-z_][a-z_0-9]*|\d+-\d+)>")
_OPTIONS = regex(r"\{([^{}]*\|[^{}]*)\}")
_KEPT = 0xE000
"""Characters from here on stand for the options of a line while it is parsed."""
_PIECE = regex(rf"([\ue000-\uf8ff])|{_SYMBOL.pattern}")
_SPACES = regex(r" {2,}")
_ARTICLE = regex(r"\b([Aa])\(n\)(?= [\"'(]?(\w))")
_ON = regex(r"\b(?:on|before on) (?=(?:tomorrow|tonight|next week|this weekend)\b)")
"""What must not stand before a day that is said by itself."""
_WEIGHT = regex(r"\*(\d+) ")
_BESIDE = regex(r"# Beside (\w+)\.grammar\b")
_SMALL = frozenset(("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as"))


class _Symbol(Struct, frozen=True):
    """A symbol to expand, written as the alternative wants it."""

    name: str
    written: Callable[[str], str] | None


class _Number(Struct, frozen=True):
    """A number between two, both included."""

    low: int
    high: int


class _Options(Struct, frozen=True):
    """Several texts, of which one is taken."""

    lines: tuple[_Line, ...]


class _Line(Struct, frozen=True):
    """An alternative, parsed: ``plain`` if nothing in it is to be drawn."""

    plain: str | None
    pieces: tuple[str | _Symbol | _Number | _Options, ...]
    choosing: bool

    def chosen(self, rng: random.Random) -> Sequence[str | _Symbol | _Number]:
        """The pieces, one of each options taken; those of a line that is not ``choosing`` as is."""
        pieces: list[str | _Symbol | _Number] = []
        for piece in self.pieces:
            if isinstance(piece, _Options):
                lines = piece.lines
                line = lines[int(rng.random() * len(lines))]
                pieces += line.chosen(rng) if line.choosing else line.pieces  # type: ignore[arg-type]
            else:
                pieces.append(piece)
        return pieces


@functools.cache
def _parsed(text: str) -> _Line:
    """An alternative, or one of the texts between braces."""
    options: list[_Options] = []

    def keep(match: re.Match[str]) -> str:
        options.append(_Options(tuple(line(part) for part in match[1].split("|"))))
        return chr(_KEPT + len(options) - 1)

    def line(part: str) -> _Line:
        pieces: list[str | _Symbol | _Number | _Options] = []
        end = 0
        for match in _PIECE.finditer(part):
            pieces += [part[end : match.start()]] if match.start() > end else []
            pieces.append(options[ord(match[1]) - _KEPT] if match[1] else _named(match[2]))
            end = match.end()
        pieces += [part[end:]] if part[end:] or not pieces else []
        plain = pieces[0] if len(pieces) == 1 and isinstance(pieces[0], str) else None
        return _Line(plain, tuple(pieces), any(isinstance(one, _Options) for one in pieces))

    while _OPTIONS.search(text):  # from the inside outwards
        text = _OPTIONS.sub(keep, text)
    return line(text)


def _named(name: str) -> _Symbol | _Number:
    if name[0].isdigit():
        low, high = name.split("-")
        return _Number(int(low), int(high))
    if name[0] == "_":
        return _Symbol(name[1:], _capital)
    return _Symbol(name.lower(), title_case if name[0].isupper() else None)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Grammar:
    """The rules of one file; ``draw`` expands a symbol with a random stream."""

    def __init__(self, text: str, shared: Grammar | None = None) -> None:
        """Parse the rules (``check`` tells whether they fit together) beside those shared."""
        self._rules: dict[str, list[str]] = {}
        symbol = ""
        for line in text.splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("[") and line.rstrip().endswith("]"):
                symbol = line.strip()[1:-1]
                self._rules.setdefault(symbol, [])
                continue
            weight = _WEIGHT.match(line)
            body = line[weight.end() :] if weight else line
            self._rules[symbol] += [body] * (int(weight[1]) if weight else 1)
        self._own = frozenset(self._rules)
        if shared is not None:
            self._rules = {**shared._rules, **self._rules}

    def remembering(self, but: frozenset[str]) -> Grammar:
        """The same rules, whose own symbols keep what they first drew, ``but`` those named."""
        return _Remembering(self, but)

    def has(self, symbol: str) -> bool:
        """Whether there is a rule of this name."""
        return symbol in self._rules

    def check(self) -> None:
        """Raise ``ValueError`` for an alternative that names an unknown symbol."""
        for symbol, lines in self._rules.items():
            # one search a rule: a large file has thousands of alternatives
            for name in set(_SYMBOL.findall("\n".join(lines))):
                if not name[0].isdigit() and name.lower().lstrip("_") not in self._rules:
                    msg = f"grammar: [{symbol}] names <{name}>, which has no rule"
                    raise ValueError(msg)

    def __contains__(self, symbol: object) -> bool:
        return symbol in self._rules

    def symbols(self) -> tuple[str, ...]:
        """The symbols in order of the file."""
        return tuple(self._rules)

    def words(self, symbol: str) -> tuple[str, ...]:
        """Everything that a symbol of plain options may stand for, the longest first."""
        found = (part for line in self._rules[symbol] for part in line.strip("{}").split("|"))
        return tuple(sorted(found, key=len, reverse=True))

    def draw(self, symbol: str, rng: random.Random) -> str:
        """One expansion of ``symbol``, spaces tidied."""
        text = self.expand(symbol, rng).strip()
        # few texts want any of this, and looking for a substring is quick
        if "  " in text:
            text = _SPACES.sub(" ", text)
        if "on " in text:
            text = _ON.sub("", text)
        if " ," in text:
            text = text.replace(" ,", ",")
        if text.endswith(" ?"):
            text = f"{text[:-2]}?"
        if "&" in text or "\\" in text:
            text = text.replace("&lt;", "<").replace("\\n", "\n")
        return _ARTICLE.sub(_article, text) if "(n)" in text else text

    def expand(self, symbol: str, rng: random.Random) -> str:
        """One expansion of ``symbol`` as it stands in others."""
        lines = self._rules[symbol]
        line = _parsed(lines[int(rng.random() * len(lines))])
        if line.plain is not None:
            return line.plain
        written = ""
        for piece in line.chosen(rng) if line.choosing else line.pieces:
            if isinstance(piece, str):
                written += piece
            elif isinstance(piece, _Symbol):
                # written out: texts are nested symbols, and each call would cost as much again
                text = self.expand(piece.name, rng)
                written += text if piece.written is None else piece.written(text)
            elif isinstance(piece, _Number):
                written += str(rng.randint(piece.low, piece.high))
        return written


class _Remembering(Grammar):
    """Rules whose symbols keep what they first drew: several texts tell of one thing."""

    def __init__(self, rules: Grammar, but: frozenset[str]) -> None:
        self._rules, self._own, self._but = rules._rules, rules._own, but
        self._drawn: dict[str, str] = {}

    def expand(self, symbol: str, rng: random.Random) -> str:
        found = self._drawn.get(symbol)
        if found is None:
            found = super().expand(symbol, rng)
            if symbol in self._own and symbol not in self._but:
                self._drawn[symbol] = found
        return found


def _article(match: re.Match[str]) -> str:
    return match[1] + ("n" if match[2].lower() in "aeiou" else "")


def title_case(text: str) -> str:
    """Title case as English titles have it: small words stay small, except the first."""
    words = text.split(" ")
    return " ".join(
        word if at and word in _SMALL else word[:1].upper() + word[1:]
        for at, word in enumerate(words)
    )


@functools.cache
def load_grammar(stem: str) -> Grammar:
    """The grammar of ``catalogues/<stem>.grammar``, parsed once a process.

    A file that begins with "# Beside other.grammar" may name the rules of that one, too.
    """
    text = read_text(f"{stem}.grammar")
    beside = _BESIDE.match(text)
    return Grammar(text, load_grammar(beside[1]) if beside else None)
