"""Which of several addresses and files are meant, as the engine or format that is told shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.drawing.composed import context, split_words

_SCHEME = regex(r"^(?:jdbc:)?([a-z]+)(?:\+\w+)?(?=:/)")
_ENDING = regex(r"\.([a-z]\w{1,4})$", re.IGNORECASE)
_FORMATS = (
    "pdf|jar|csv|docx?|xlsx?|json|mp[34]|svg|png|jpe?g|html|xml|ya?ml|zip|wav|txt|md|epub|pptx?"
    "|parquet|apk|wasm"
)
_FILE_OF = regex(rf"\b({_FORMATS}) (?:\w+ )?files?\b", re.IGNORECASE)
_STEMS = {
    "pg": "postgres", "psql": "postgres", "postgresql": "postgres", "neon": "postgres",
    "mongo": "mongodb", "mariadb": "mysql", "mssql": "sqlserver", "rediss": "redis",
}  # fmt: skip
"""Other names of engines, by which their addresses do not begin."""


def of_told_scheme(words: Sequence[str], leaf: Leaf) -> Sequence[str]:
    """The words that fit what is told: PostgreSQL's addresses, files that end in ".jar".

    All where nothing is told, and none where no word has the ending that is told.
    """
    schemes = [_stem(found[1]) if (found := _SCHEME.match(one)) else "" for one in words]
    if any(schemes):
        own, parents, function, *_ = context(leaf)
        told = {_stem(one) for one in (own | parents | function | {*split_words(leaf.description)})}
        fitting = [one for one, scheme in zip(words, schemes, strict=True) if scheme in told]
        return fitting or words
    told_file = _FILE_OF.search(leaf.description)
    endings = [found[1].lower() if (found := _ENDING.search(one)) else "" for one in words]
    if told_file is None or not any(endings):
        return words
    told_ending = told_file[1].lower()
    return [one for one, ending in zip(words, endings, strict=True) if ending == told_ending]


def _stem(engine: str) -> str:
    return _STEMS.get(engine, engine)
