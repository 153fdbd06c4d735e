"""A file is called like what is in it: the security guide is no "cover-letter.docx"."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Sequence

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.pairs import named_words
from generator.semantics.agreement.slugs import ascii_words
from generator.semantics.base import Parameter

_TITLED = frozenset(("title", "subject", "document_title", "kindred", "thing_name", "any_name"))
_HEADS = (("title",), ("subject",), ("report", "name"), ("document", "name"), ("document", "title"),
          ("report", "title"), ("report",), ("page", "title"), ("file", "title"))  # fmt: skip
_LONGEST = 5
_SMALL = frozenset("a an the of for in on at to and with by".split())


def file_titles(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for the one name of a file beside the one title."""
    files = [one for one in beside if one.meaning.name == "file_name" and not one.leaf.examples]
    titles = [one for one in beside if named_words(one) in _HEADS and one.meaning.name in _TITLED]
    if len(files) == 1 and len(titles) == 1:
        repair = functools.partial(_called_so, titles[0], files[0], side)
        yield Agreement((titles[0], files[0]), repair)


def _called_so(
    title: Parameter, file: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    told, name = values.get(title.pointer), values.get(file.pointer)
    if not isinstance(told, str) or not isinstance(name, str):
        return
    words = [word for word in ascii_words(told) if word not in _SMALL]
    end = name[name.rindex(".") :] if "." in name else ""
    if words:
        put(values, file, f"{'-_'[int(rng.random() * 2)].join(words[:_LONGEST])}{end}", side)
