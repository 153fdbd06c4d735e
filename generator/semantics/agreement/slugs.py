"""What is made has a slug of its name: "Linen Shirt" and ``linen-shirt``."""

from __future__ import annotations

import functools
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence

from generator.quick import regex
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import CHANGING, MAKING
from generator.semantics.fits import fits

_SLUGS = frozenset(("slug", "handle", "permalink", "key"))
_NAMES = frozenset(("name", "title", "label"))
_SLUG = regex(r"[a-z0-9]+(?:(?P<mark>[-_])[a-z0-9]+)+")
LONGEST = 40


def slugs(parameters: Sequence[Parameter]) -> Iterator[Agreement]:
    """Repairs for names and their slugs, under one parent."""
    for slug in parameters:
        verbs = set(words_of(slug.leaf.function.name)[:3])
        if slug.leaf.words[1:] or slug.leaf.words[0] not in _SLUGS or not verbs & _MAKES:
            continue
        for name in parameters:
            beside = name.leaf.path[:-1] == slug.leaf.path[:-1]
            if beside and len(name.leaf.words) == 1 and name.leaf.words[0] in _NAMES:
                yield Agreement((name, slug), functools.partial(_spelled, name, slug))


_MAKES = MAKING | CHANGING


def ascii_words(text: str) -> list[str]:
    """The words of a text in plain small letters, as slugs and names of files have them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain.replace("'", ""))


def _spelled(name: Parameter, slug: Parameter, values: Values, rng: random.Random) -> None:
    told, drawn = values.get(name.pointer), values.get(slug.pointer)
    form = _SLUG.fullmatch(drawn) if isinstance(drawn, str) else None
    if form is None or not isinstance(told, str) or len(told) > LONGEST:
        return
    made = form["mark"].join(ascii_words(told))
    if made and fits(slug.leaf.schema, made):
        values[slug.pointer] = made
