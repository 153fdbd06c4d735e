"""Objects of a program, which a caller names by the variable that holds them: "progressMonitor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.described.leafwords import types_of
from generator.semantics.described.naming import raw_words
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.declared import attached

_PART_WORDS = (
    "instance object handler listener callback controller monitor stream builder buffer iterator "
    "iterable runnable consumer function context parser adapter factory provider node event "
    "request response declaration configuration interface class element layout matrix array"
)
_PART = regex(rf"\b(?:{'|'.join(_PART_WORDS.split())})s?\b", re.IGNORECASE)
_CLASS = regex(r"\bI?((?:[A-Z][a-z0-9]+){2,}|[A-Z]{1,4}(?:[A-Z][a-z0-9]{2,})+)\b")
_CALLED = regex(r"[a-z0-9][A-Z]|\.[A-Z]\w*\.|^[a-z]?[A-Z][a-z]+[A-Z]\w*\.")
_MEMBER = regex(r"\b[A-Z]\w+\.[A-Z][A-Z_\d]+\b")
_OWNERS = (
    *("main", "default", "current", "user", "order", "session", "report", "test", "custom"),
    *("shared", "primary", "remote", "local", "my", "new", "search"),
)


@semantic_type
class Variable(Catalogue):
    """The name of a variable, for what only a program can hold."""

    name: ClassVar[str] = "variable"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "variable"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """An untyped parameter of a method or function, described as a part of a program."""
        if is_part(leaf):
            return True
        if types_of(leaf.schema) or leaf.examples or not _CALLED.search(leaf.function.name):
            return False
        return bool(_CLASS.search(leaf.description) or _PART.search(leaf.description))

    def values(self) -> Sequence[str]:
        """Members of an enumeration that the description shows, else names of variables."""
        shown = tuple(dict.fromkeys(_MEMBER.findall(self.leaf.description)))
        return shown or variable_names(self.leaf)

    def attachments(self) -> tuple[Attachment, ...]:
        """As those who call the function say it."""
        noun = " ".join(self.leaf.words)
        return attached("after*2 with {}", f"after with {noun} {{}}", "after using {}")


_HELD = regex(
    r"^(?:the |an? )?(?:(?!of |for |to )[\w-]+ ){0,4}(?:object|instance|listener|handler|callback"
    r"|monitor|stream|builder|iterator|runnable|consumer|context|declaration|JDBC \w+)"
    r"\b(?! (?:name|type|id))",
    re.IGNORECASE,
)
"""Descriptions of what a variable holds: "The state object used during decoding"."""


_METHOD = regex(r"[A-Z][A-Za-z0-9]+\.[a-z][A-Za-z0-9]+")
_JAVA = regex(
    r"^(?:the |an? )?(?:[\w-]+ ){0,3}(?:interface|task|request|response|parser|channel|exception"
    r"|node|element|session|session object|terminal|adapter)\b(?! (?:name|type|id|of the user))",
    re.IGNORECASE,
)
"""What methods of classes are given: "The Terminal interface used for output"."""


def is_part(leaf: Leaf) -> bool:
    """Whether a string stands for an object of the program that the function belongs to."""
    if leaf.examples or leaf.schema.get("default") or not _CALLED.search(leaf.function.name):
        return False
    if _METHOD.fullmatch(leaf.function.name) and _JAVA.match(leaf.description):
        return True
    first = re.split(r"[.,;(]|\s(?:to|for|of|that|which|where)\s", leaf.description)[0]
    named = _CLASS.search(first)
    if named and ("." in leaf.function.name or _PART.search(first)):
        return True
    return bool(in_program(leaf) and _HELD.match(leaf.description))


def in_program(leaf: Leaf) -> bool:
    """Whether the function is a piece of a program, so that its strings are a programmer's."""
    spec = leaf.function
    called = bool(_CALLED.search(spec.name))
    return called and bool(_PART.search(spec.description) or _CLASS.search(spec.description))


def is_held(leaf: Leaf) -> bool:
    """Whether an unknown string of a program's function is what one of its variables holds."""
    told = _CLASS.search(leaf.description) or _PART.search(leaf.description)
    return in_program(leaf) and bool(told or _METHOD.fullmatch(leaf.function.name))


def variable_names(leaf: Leaf) -> tuple[str, ...]:
    """By the class that the description names, and by the parameter's own name."""
    return tuple(dict.fromkeys(_names(leaf)))


def _names(leaf: Leaf) -> Iterator[str]:
    found = _CLASS.search(leaf.description)
    own = raw_words(leaf.name)
    stems = [_camel(raw_words(found[1]))] if found else []
    if own and len(own[-1]) > 2:
        stems.append(_camel(own))
    for stem in stems or ["value"]:
        yield stem
        for owner in _OWNERS:
            yield owner + stem[:1].upper() + stem[1:]


def _camel(words: Sequence[str]) -> str:
    return words[0] + "".join(word.capitalize() for word in words[1:])
