"""Languages, locales, formats and other short codes, said by the name that people use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from generator.quick import replace
from generator.records import Anchor
from generator.semantics.base import Attachment, Leaf, Setting, Surface, semantic_type
from generator.semantics.catalogues import items, read_values
from generator.semantics.described.leafwords import shown_default
from generator.semantics.described.naming import raw_words
from generator.semantics.drawing.composed import mentions, near, split_words, word_set
from generator.semantics.drawing.declared import Coded, attached, coded_pairs, declare_table

_FROM = word_set("source from src input original origin")
_TO = word_set("target to dest destination output")
_LEADING = frozenset("in into to from".split())


def _way(leaf: Leaf) -> tuple[Attachment, ...]:
    words = frozenset(leaf.words)
    if words & _FROM:
        return attached("after from {}")
    if words & _TO:
        return attached("after*3 to {}", "after into {}")
    return attached("after in {}")


_OTHERWISE = frozenset(("id", "locale"))
"""Words of names that are of languages only where a code of one is shown."""


def _shown(leaf: Leaf) -> list[str]:
    """The texts that are shown, or the default that shows what they look like."""
    texts = [item for item in leaf.examples if isinstance(item, str)]
    default = shown_default(leaf.schema)
    return [default] if not texts and isinstance(default, str) else texts


_READERS_OF_CODE = "semgrep opengrep sast eslint linter linting ast srcbook"
"""What deals with languages of programs alone."""


@semantic_type
class Language(Coded):
    """A language as its code or its name, by the examples; said by its name."""

    name = "language"
    family = "codes"
    kinds = ("language", "language code", "source language", "target language", "locale language",
             "original language", "spoken language", "translation language")  # fmt: skip
    also = ("from language", "to language", "from", "to", "source", "target", "* language *", "hl",
            "source text language", "iso 639", "lingua", "idioma", "sprache", "langue",
            "language id", "* language id", "locale", "* locale", "locale code", "* locale code",
            "locale id")  # fmt: skip
    hints = ("language code",)
    noun = "language"
    coded_file = "codes_languages.txt"
    literal = 0.1

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Not a programming language; a bare "from" only in translation.

        An ID of it, or a locale, only where a code of two or three letters is shown.
        """
        if near(leaf, "programming snippet syntax compiler repository leetcode codebase"):
            return False
        if mentions(leaf, _READERS_OF_CODE):
            return False
        if near(leaf, "code", start=1):  # its own name may be that of a code
            return False
        own = frozenset(leaf.words)
        if own & _OTHERWISE and not cls._table(leaf):
            return False
        if "natural" in own:
            return False  # what is said in one's own words
        if own & word_set("language languages idioma sprache langue lingua hl locale"):
            return not mentions(
                leaf, "programming compiler semgrep linter eslint codemod transpile"
            )
        return near(leaf, "translate translation translator")

    @classmethod
    def _table(cls, leaf: Leaf) -> Mapping[str, tuple[str, ...]]:
        """The codes among which all are that are shown, of two letters or three; none if none."""
        texts = [text.casefold() for text in _shown(leaf)]
        for name in (cls.coded_file, "codes_languages_3.txt") if texts else ():
            known = coded_pairs(read_values(name))
            if all(text in known for text in texts):
                return known
        return {}

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Codes, or names where the examples or the description have names."""
        plain = self._table(self.leaf) or coded_pairs(read_values(self.coded_file))
        texts = _shown(self.leaf)
        named = any(item.capitalize() in {n[0] for n in plain.values()} for item in texts)
        coded = any(item.casefold() in plain or item[2:3] in "-_" for item in texts if item)
        bounded = self.leaf.schema.get("maxLength", 99) <= 5 or "pattern" in self.leaf.schema
        code_words = word_set("code iso locale abbreviation")
        said_code = bool(
            code_words
            & (frozenset(self.leaf.words) | frozenset(split_words(self.leaf.description)))
        )
        short = raw_words(self.leaf.name)[-1:] in (("lang",), ("hl",))
        if named or not (coded or bounded or said_code or short):
            return {names[0]: names for names in plain.values()}
        large = bool(texts) and all(map(str.isupper, texts))
        return {code.upper(): names for code, names in plain.items()} if large else plain

    def surfaces(self) -> tuple[Surface, ...]:
        """By name; the code where no preposition leads to it, as in "in de", or it has no name."""
        named, plain = super().surfaces()

        def nameless(value: Any, anchor: Anchor) -> str | None:
            return plain.say(value, anchor) if named.say(value, anchor) is None else None

        bare = Surface(rule="literal", say=nameless, weight=self.literal)
        return (named, replace(plain, not_after=_LEADING), bare)

    def attachments(self) -> tuple[Attachment, ...]:
        """From, to or in, as the name tells."""
        return _way(self.leaf)


@semantic_type
class Locale(Coded):
    """A locale, said as a language and a country."""

    name = "locale"
    family = "codes"
    kinds = (
        "locale",
        "locale code",
        "locale id",
        "locale name",
        "culture",
        "lang locale",
        "bcp 47",
        "language tag",
    )
    noun = "locale"
    coded_file = "codes_locales.txt"
    said = attached("after in {}")

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """With a hyphen, or an underscore where the examples have one."""
        plain = coded_pairs(read_values(self.coded_file))
        if any("_" in str(item) for item in self.leaf.examples):
            return {code.replace("-", "_"): names for code, names in plain.items()}
        return plain


class Code(Coded):
    """A code or word of a short list that ``codes.ini`` holds."""

    family = "codes"
    listed: ClassVar[str] = ""

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Codes with names, or plain words."""
        return {item: () for item in items(self.listed)} if self.listed else super().pairs()


declare_table("codes.ini", Code, __name__)
