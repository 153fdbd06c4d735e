"""Which strings are a programmer's: their function is a piece of a program, and they its parts."""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import types_of

_PART_WORDS = (
    "instance object handler listener callback controller monitor stream builder buffer iterator "
    "iterable runnable consumer function context parser adapter factory provider node event "
    "request response declaration configuration interface class element layout matrix array"
)
_PART = regex(rf"\b(?:{'|'.join(_PART_WORDS.split())})s?\b", re.IGNORECASE)
CLASS = regex(r"\bI?((?:[A-Z][a-z0-9]+){2,}|[A-Z]{1,4}(?:[A-Z][a-z0-9]{2,})+)\b")
_CALLED = regex(r"[a-z0-9][A-Z]|\.[A-Z]\w*\.|^[a-z]?[A-Z][a-z]+[A-Z]\w*\.")
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
    named = CLASS.search(first)
    if named and ("." in leaf.function.name or _PART.search(first)):
        return True
    return bool(in_program(leaf) and _HELD.match(leaf.description))


def in_program(leaf: Leaf) -> bool:
    """Whether the function is a piece of a program, so that its strings are a programmer's."""
    spec = leaf.function
    called = bool(_CALLED.search(spec.name))
    return called and bool(_PART.search(spec.description) or CLASS.search(spec.description))


def may_be_part(leaf: Leaf) -> bool:
    """Whether an untyped parameter of a method is described as a part of a program."""
    if types_of(leaf.schema) or leaf.examples or not _CALLED.search(leaf.function.name):
        return False
    return bool(CLASS.search(leaf.description) or _PART.search(leaf.description))


def is_held(leaf: Leaf) -> bool:
    """Whether an unknown string of a program's function is what one of its variables holds."""
    told = CLASS.search(leaf.description) or _PART.search(leaf.description)
    return in_program(leaf) and bool(told or _METHOD.fullmatch(leaf.function.name))
