"""What services of a domain are for, and what their parameters hold: ``catalogues/domains/``.

A domain begins with ``[[name | what such a service is for]]``. Its sections are headed by names
that such parameters have, ``[well name, well]``, and hold one alternative a line, as grammars do
(``drawing/grammar.py``; ``&#123;`` and ``&#125;`` stand for braces of a value). ``[.word]`` are
rules of its own, which draw the same for all values of one call. Open texts have the same heads
everywhere: ``search``, ``title``, ``note``, ``message``, ``description``, ``reason``, ``question``,
``task``; ``[fields]`` are lines "key: value" of an object.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.semantics.catalogues import FOLDER, read_text
from generator.semantics.domains.vectors import Vector, text_vector, tokens, tokens_of_lines
from generator.semantics.drawing.grammar import Grammar, load_grammar

_FOLDER = FOLDER / "domains"
_HEAD = regex(r"(?m)^\[\[([a-z0-9_]+) \| (.+)\]\]$")
_SECTION = regex(r"(?m)^\[([^\[\]\n]+)\]$")
_PRODUCTS = "products"
"""The file whose domains are of single products, by whose names they are called."""
MARK = ":"
"""Between a domain and the head of a section in a symbol: "drilling:well name"."""


class Domain(Struct, frozen=True):
    """A kind of services: what they are for, and the heads of its sections by their first name."""

    name: str
    about: str
    heads: Mapping[str, tuple[str, ...]]
    text: str
    product: bool = False
    """Whether it is of one product, and so of functions that name it."""

    def has(self, role: str) -> bool:
        """Whether there is a section of that head."""
        return role in self.heads

    def told(self) -> Told:
        """The rules for one call, in which all is about the same."""
        return Told(_rules(self.name).remembering(frozenset(map(_rule, self.heads))))


class Told(Struct, frozen=True):
    """The sections of one call."""

    rules: Grammar

    def draw(self, head: str, rng: random.Random) -> str:
        """A value of a section."""
        text = self.rules.draw(_rule(head), rng)
        return text.replace("&#123;", "{").replace("&#125;", "}") if "&#" in text else text


def _rule(head: str) -> str:
    """What a section's rule is called, unlike the words of its domain."""
    return f"={head}"


@functools.cache
def domains() -> Mapping[str, Domain]:
    """All domains by their names, in order of the files."""
    found: dict[str, Domain] = {}
    for path in sorted(_FOLDER.glob("*.txt")):
        text = read_text(path.name, _FOLDER)
        heads = list(_HEAD.finditer(text))
        ends = [*(head.start() for head in heads[1:]), len(text)]
        for head, end in zip(heads, ends, strict=True):
            body = text[head.end() : end]
            product = path.stem == _PRODUCTS
            found[head[1]] = Domain(head[1], head[2], _heads(body), body, product)
    return found


def _heads(body: str) -> Mapping[str, tuple[str, ...]]:
    names = (found[1].split(", ") for found in _SECTION.finditer(body) if found[1][0] != ".")
    return {own[0]: tuple(own) for own in names}


@functools.lru_cache(maxsize=64)
def _rules(name: str) -> Grammar:
    """The rules of a domain, each section under its first name."""
    return Grammar(_SECTION.sub(_named, domains()[name].text), load_grammar("text"))


def _named(section: re.Match[str]) -> str:
    head = section[1].split(", ")[0]
    return f"[{head[1:]}]" if head[0] == "." else f"[{_rule(head)}]"


@functools.cache
def directions() -> Sequence[tuple[Domain, Vector]]:
    """What each domain is about."""
    named = ((one, f"{one.name.replace('_', ' ')} {one.about}") for one in domains().values())
    return tuple((one, text_vector(told)) for one, told in named)


Words = tuple[str, ...]


class Key(Struct, frozen=True):
    """A name of a section: its words, and what they are about."""

    words: Words
    about: Vector


@functools.cache
def heads_of(name: str) -> Mapping[str, Sequence[Key]]:
    """The names of each of a domain's sections."""
    found = domains()[name].heads.items()
    return {head: tuple(_key(key) for key in keys) for head, keys in found}


@functools.cache
def _key(text: str) -> Key:
    return Key(tuple(tokens(text)), text_vector(text))


@functools.cache
def _by_name() -> Mapping[Words, Sequence[tuple[str, str]]]:
    found: dict[Words, list[tuple[str, str]]] = {}
    named = [
        (key, (one.name, head))
        for one in domains().values()
        for head, keys in one.heads.items()
        for key in keys
    ]
    for own, (_, place) in zip(tokens_of_lines([key for key, _ in named]), named, strict=True):
        found.setdefault(tuple(own), []).append(place)
    return found


def namesakes(words: Words) -> Sequence[tuple[str, str]]:
    """The domains and heads of sections of the very name."""
    return _by_name().get(words, ())


def section_of(symbol: str) -> tuple[Domain, str] | None:
    """The domain and the head of a symbol such as "drilling:well name"; None for others."""
    name, mark, head = symbol.partition(MARK)
    known = domains().get(name) if mark else None
    return (known, head) if known is not None and known.has(head) else None
