"""Semantic types that a few class attributes declare: lists, codes with names, composed text.

``kinds`` gives the name patterns, ``near`` and ``far`` the words that must or must not be in the
context, ``said`` the attachments; what differs otherwise is overridden.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, cast

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    Attachment,
    Leaf,
    Role,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    semantic_type,
)
from generator.semantics.catalogues import items, read_sections, read_values
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.composed import Composed, mentions, word_set
from generator.semantics.drawing.listed import siblings
from generator.semantics.drawing.tails import Tail

_ATTACHED = regex(r"(object|before|after|sentence)(?:\*([\d.]+))? (.*)", re.DOTALL)


def attached(*lines: str) -> tuple[Attachment, ...]:
    """Attachments written as "role*weight text": ``"object*3 {}"``, ``"after by {}"``."""
    out = []
    for line in lines:
        match = _ATTACHED.fullmatch(line)
        if match is None or match[3].count("{}") != 1:
            allowed = "object, before, after or sentence, *WEIGHT or nothing, words with one {}"
            msg = f"{line!r}: not an attachment; allowed: {allowed}"
            raise ValueError(msg)
        role, weight, text = match.groups()
        out.append(
            Attachment(text=text, role=cast("Role", role), weight=float(weight) if weight else 1.0)
        )
    return tuple(out)


class Declared(SemanticType):
    """What every declared type shares; mixed in before a base that samples.

    Class attributes: ``kinds`` names of the thing, each matched alone, after other words and with
    "name"; ``also`` further patterns; ``near``/``far`` words of the context, one of which must,
    none of which may occur; ``said`` the attachments.
    """

    kinds: ClassVar[tuple[str, ...]] = ()
    also: ClassVar[tuple[str, ...]] = ()
    forms: ClassVar[tuple[str, ...]] = ("{}", "* {}", "{} name", "* {} name")
    near: ClassVar[str] = ""
    far: ClassVar[str] = ""
    beside: ClassVar[str] = ""
    said: ClassVar[tuple[Attachment, ...]] = ()

    def __init_subclass__(cls) -> None:
        """The name patterns follow from ``kinds`` and ``also``."""
        super().__init_subclass__()
        if cls.kinds or cls.also:
            cls.names = (*(f.format(k) for k in cls.kinds for f in cls.forms), *cls.also)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Whether the context has a word of ``near``, or the parameters beside one of ``beside``.

        A word of ``far`` speaks against it.
        """
        beside = cls.beside and siblings(leaf) & word_set(cls.beside)
        if cls.near and not beside and not mentions(leaf, cls.near):
            return False
        return not (cls.far and mentions(leaf, cls.far)) and super().suits(leaf, setting)

    def attachments(self) -> tuple[Attachment, ...]:
        """As ``said`` declares."""
        return self.said


class Listed(Declared, Catalogue):
    """A list of values: in ``values_file``, or in ``listed`` with semicolons between.

    ``tail`` is what is composed beyond it.
    """

    listed: ClassVar[str] = ""
    tail: ClassVar[Tail | None] = None

    def sampler(self, side: Side) -> Sampler:
        """Uniform draws, and the tail's share of composed ones."""
        draw = super().sampler(side)
        share = self.setting.value_share
        tail = self.tail
        return draw if tail is None else tail.after(draw, self.leaf.schema, side, share)

    def values(self) -> Sequence[str]:
        """The values as declared."""
        return items(self.listed) if self.listed else read_values(self.values_file)


class Text(Declared, Composed):
    """Composed text with declared patterns."""


class Coded(Declared, Catalogue):
    """Codes that people also say by a name: ``"de=German; fr=French|Français"``, or in a file.

    A code is said as it stands (weight ``literal``) or by its first name, as long as that name
    means one code only; all names are read.
    """

    coded: ClassVar[str] = ""
    coded_file: ClassVar[str] = ""
    literal: ClassVar[float] = 0.3

    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """Code → names, the first of which is said."""
        return coded_pairs(read_values(self.coded_file) if self.coded_file else items(self.coded))

    def values(self) -> Sequence[str]:
        """The codes."""
        return tuple(self.pairs())

    @functools.cached_property
    def _said(self) -> dict[str, str]:
        pairs = self.pairs()
        firsts = [names[0].casefold() for names in pairs.values() if names]
        return {
            code: names[0]
            for code, names in pairs.items()
            if names and firsts.count(names[0].casefold()) == 1
        }

    def surfaces(self) -> tuple[Surface, ...]:
        """By name where it has one of its own, and as it stands."""
        said = self._said

        def by_name(value: Any, anchor: Anchor) -> str | None:
            return said.get(value)

        def as_is(value: Any, anchor: Anchor) -> str | None:
            return value if isinstance(value, str) else None

        return (
            Surface(rule="synonym", say=by_name, weight=1.0),
            Surface(rule="literal", say=as_is, weight=self.literal),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """The code that the text is or names, if it is one only; else the text."""
        wanted = " ".join(text.split()).casefold()
        pairs = self.pairs()
        exact = [code for code in pairs if code.casefold() == wanted]
        named = [c for c, names in pairs.items() if wanted in (n.casefold() for n in names)]
        found = exact or named
        return found[0] if len(found) == 1 else text.strip()


@functools.cache
def coded_pairs(lines: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Code → names, of lines such as "de=German|Deutsch"."""
    split = (part.partition("=") for part in lines)
    return {
        code.strip(): tuple(name for name in names.strip().split("|") if name)
        for code, _, names in split
    }


def _keys(base: type[SemanticType]) -> list[str]:
    """The class attributes that a type may set."""
    return sorted({key for one in base.__mro__ for key in vars(one).get("__annotations__", ())})


_LISTS = ("kinds", "also", "names", "few", "formats")
"""Attributes of types that are several words each."""


def declare_table(
    file_name: str,
    base: type[SemanticType],
    module: str,
    family: str | None = None,
    coded: Sequence[type[SemanticType]] = (),
) -> None:
    """Register a subclass of ``base`` for each section of an ini file in ``catalogues/``.

    Keys are class attributes; those of several and said are separated by semicolons; ``choices``
    and ``acts`` have lines "context words: symbol". ``module`` is whose types they are.
    ``coded`` are classes that take their place where an empty section of their name stands.
    """
    known = {kind.name: kind for kind in coded}
    for name, told in read_sections(file_name).items():
        if name in known:
            semantic_type(known[name])
            continue
        row: dict[str, Any] = dict(told)
        keys = _keys(base)
        if unknown := [key for key in row if key not in keys]:
            msg = f"{file_name}: [{name}]: unknown key {unknown[0]!r}; known: {', '.join(keys)}"
            raise ValueError(msg)
        row.update({key: items(row[key]) for key in _LISTS if key in row})
        if "said" in row:
            row["said"] = attached(*items(row["said"]))
        for key in [one for one in ("choices", "acts") if one in row]:
            lines = (line.partition(":") for line in row.pop(key).splitlines() if line)
            row[key] = {words.strip(): symbol.strip() for words, _, symbol in lines}
        if "json_types" in row:
            row["json_types"] = frozenset(row["json_types"].split())
        if family is not None:
            row["family"] = family
        row |= {"__doc__": f"{row['noun']}.", "__module__": module, "name": name}
        semantic_type(type(name.title().replace("_", ""), (base,), row))
