"""What a description says of a value against those that functions elsewhere have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import raw_words
from generator.semantics.drawing.value_forms import form_of


def not_contradicted(values: Sequence[str], leaf: Leaf) -> tuple[str, ...]:
    """Those of the values that can stand where the description tells of their form.

    They are written as its default is, hold it where it is a word, begin with the program that it
    names, are paths where it asks for one, and are none of the words by which it says what may be
    given.
    """
    told = leaf.description
    kept = tuple(values)
    own = leaf.schema.get("default")
    if isinstance(own, str) and (code := _SHORT_CODE.fullmatch(own)):
        alike = regex("[A-Z]{2,3}" if code["large"] else "[a-z]{2}")
        kept = tuple(one for one in kept if alike.fullmatch(one))  # "LON", and no "Tokyo"
        kept = kept if len({*kept}) >= _FEW else ()
    default = _default(leaf)
    word = _WORD.fullmatch(default) and default not in _FORMATS  # which each program has others of
    if word and default.casefold() not in map(str.casefold, kept):
        return ()  # "weight" is written as "revenue" is, and what has the one has no other
    if default and not _are_alike(default, kept):
        return ()
    if _PATH.search(told):
        kept = tuple(one for one in kept if re.search(r"[/\\~]", one))
    if _NAME.match(told):
        kept = tuple(one for one in kept if not one.isdigit())
    if (command := _COMMAND.search(told)) and any(" " in one for one in kept):
        program = command[1].casefold()
        kept = tuple(one for one in kept if program in map(str.casefold, one.split()))
    named = _named(kept, told) if told else frozenset()
    return tuple(one for one in kept if one not in named) if len(named) > 1 else kept


_FEW = 4
_SHORT_CODE = regex(r"(?P<large>[A-Z]{2,3})|[a-z]{2}")


def _default(leaf: Leaf) -> str:
    """What is taken where nothing is given, if that shows how values are written."""
    own = leaf.schema.get("default")
    default = own if isinstance(own, str) else mine(leaf.description).default or ""
    quoted = _QUOTED_DEFAULT.search(leaf.description)
    default = default or (quoted[1] if quoted else "")
    form = form_of(default)
    short = form == "integer" or (form == "CODE" and len(default) < _SPELT)
    tells = default.casefold() not in _EMPTY and not short
    tells = tells and any(map(str.isalnum, default)) and not _is_of_a_part(default, leaf)
    return default if tells else ""


def _is_of_a_part(default: str, leaf: Leaf) -> bool:
    """Whether a default only says where it comes from: "default: project's default branch"."""
    after = leaf.description.casefold().partition(default.casefold())[2]
    return bool(re.match(r"['’]s\b| \w", after)) and '"' not in after[:1]


_SPELT = 6
"""Letters from which on capitals tell how words are written: "INGESTED"."""
_EMPTY = frozenset("none null empty true false default auto all any the a an no current".split())
_QUOTED_DEFAULT = regex(r"\b[Dd]efaults? ['\"`]([^'\"`]{2,40})['\"`]")


def _are_alike(default: str, values: Sequence[str]) -> bool:
    """Whether one of the values is written as the default is."""
    form = form_of(default)
    return default in values or any(form_of(one) == form for one in values)


_FORMATS = frozenset(
    "pdf csv json html xml txt docx xlsx png jpg jpeg svg mp3 mp4 yaml zip".split()
)
_WORD = regex(r"[a-z]{3,}")


_PATH = regex(r"\b(?:absolute|full|relative) paths?\b", re.IGNORECASE)
_NAME = regex(r"(?:the |an? )?(?:[\w-]+ ){0,2}name\b(?! or\b)", re.IGNORECASE)
"""What is told to be a name, and no number by which a product knows it."""
_COMMAND = regex(r"\b(?:[Cc]omplete|[Ff]ull|[Tt]he|[Aa]n?) ([A-Za-z]\w+) command\b")
"""What names the program of a command line: "Complete kubectl command"."""


def _named(values: Sequence[str], told: str) -> frozenset[str]:
    """Values that are only words of the description, by which it tells of kinds."""
    words = raw_words(told)
    text = f" {' '.join(words).casefold()} "
    return frozenset(one for one in values if f" {' '.join(raw_words(one)).casefold()} " in text)
