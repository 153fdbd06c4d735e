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
from importlib import resources

Part = str | tuple[str, ...]
_SYMBOL = re.compile(r"<([A-Za-z_][a-z_0-9]*|\d+-\d+)>")
_OPTIONS = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_ON = re.compile(r"\b(?:on|before on) (?=(?:tomorrow|tonight|next week|this weekend)\b)")
"""What must not stand before a day that is said by itself."""
_WEIGHT = re.compile(r"\*(\d+) ")
_SMALL = frozenset(("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as"))


class Grammar:
    """The rules of one file; ``draw`` expands a symbol with a random stream."""

    def __init__(self, text: str) -> None:
        """Parse the rules (``check`` tells whether they fit together)."""
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

    def draw(self, symbol: str, rng: random.Random) -> str:
        """One expansion of ``symbol``, spaces tidied."""
        text = re.sub(r" {2,}", " ", self._expand(symbol, rng)).strip()
        text = _ON.sub("", text).replace(" ,", ",")
        text = re.sub(r" \?$", "?", text).replace("&lt;", "<").replace("\\n", "\n")
        return re.sub(r"\b([Aa])\(n\)(?= [\"'(]?(\w))", _article, text)

    def _expand(self, symbol: str, rng: random.Random) -> str:
        lines = self._rules[symbol]
        line = lines[int(rng.random() * len(lines))]
        while "{" in line and _OPTIONS.search(line):
            line = _OPTIONS.sub(lambda match: _one_of(match[1].split("|"), rng), line)
        if "<" not in line:
            return line
        return _SYMBOL.sub(lambda match: self._part(match[1], rng), line)

    def _part(self, name: str, rng: random.Random) -> str:
        if name[0].isdigit():
            low, high = name.split("-")
            return str(rng.randint(int(low), int(high)))
        if name[0] == "_":
            text = self._expand(name[1:], rng)
            return text[:1].upper() + text[1:]
        if name[0].isupper():
            return title_case(self._expand(name.lower(), rng))
        return self._expand(name, rng)


def _one_of(options: list[str], rng: random.Random) -> str:
    return options[int(rng.random() * len(options))]


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
    """The grammar of ``catalogues/<stem>.grammar``, parsed once a process."""
    folder = resources.files("generator.semantics") / "catalogues"
    return Grammar((folder / f"{stem}.grammar").read_text(encoding="utf-8"))
