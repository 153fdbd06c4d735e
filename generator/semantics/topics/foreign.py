"""Texts in the language that a function or a parameter says they are in: "a Korean phrase"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import ClassVar

from generator.semantics.base import Attachment, Leaf, Setting, semantic_type
from generator.semantics.catalogues import read_values
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.declared import attached
from generator.semantics.topics.wordgroups import by_head

_TEXT = "text|phrase|sentence|word|paragraph|passage|message|script|string|input|content|speech"
_HELD = frozenset(f"{_TEXT}|q|query|source|expression|original".split("|"))


@functools.cache
def _spoken() -> dict[str, tuple[str, ...]]:
    """What people say in each language: sentences, bare and behind a greeting."""
    found = {}
    for line in read_values("foreign.txt"):
        language, greetings, sentences = line.split(" | ")
        said = sentences.split(" / ")
        polite = [f"{each} {one}" for each in greetings.split(" / ") for one in said]
        found[language] = (*said, *polite)
    return found


@functools.cache
def _telling() -> re.Pattern[str]:
    """How a text tells the language that another is in, English among them."""
    name = "|".join((*_spoken(), "english"))
    return re.compile(
        rf"(?<!to )(?<!into )\b(?P<of>{name})(?:[- ]language)? (?:{_TEXT}|grammar)s?\b"
        rf"|\b(?:{_TEXT})s? (?:that is |written )?in (?P<in>{name})\b"
        rf"|(?<!to )(?<!into )\b(?P<from>{name}) (?:in)?to \w+|\bfrom (?P<out>{name})\b"
    )


def language_of(leaf: Leaf) -> str:
    """The language that a text is told to be in, its own description first; "" for English."""
    if not leaf.words or leaf.words[-1] not in _HELD or leaf.examples:
        return ""
    function = leaf.function
    for text in (leaf.description, function.description, " ".join(words_of(function.name))):
        match = _telling().search(" ".join(text.casefold().split()))
        if match:
            found = next(one for one in match.groups() if one)
            return found if found in _spoken() else ""
    return ""


@semantic_type
class ForeignText(Catalogue):
    """What somebody has in a language that is not English: a sentence, or a word."""

    name: ClassVar[str] = "foreign_text"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "text"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where another language than English is told."""
        return bool(language_of(leaf))

    def values(self) -> Sequence[str]:
        """Sentences of the language; single words where words are asked for."""
        language = language_of(self.leaf)
        words = by_head().get(f"{language}_word") if self.leaf.words[-1] == "word" else None
        return words[0].values if words else _spoken()[language]

    def attachments(self) -> tuple[Attachment, ...]:
        """Quoted, or behind a colon."""
        if self.leaf.words[-1] == "word":
            return attached("object*2 {}", 'object "{}"', "object the word {}")
        return attached('object*2 "{}"', "after*2 : {}", "object this text: {}")
