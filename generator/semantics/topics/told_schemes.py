"""Which of several addresses and files are meant, as the engine or format that is told shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.described.leafwords import samples_given
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
    encoded = [one for one in words if one.startswith(_encoded(leaf))] if is_encoded(words) else []
    if encoded:
        return encoded
    words = _of_science(words, leaf)
    words = _addresses(words) if leaf.words[-1:] in _ADDRESSED else words
    if leaf.words[-1:] in _FILED and not _OR_URL.search(leaf.description):
        words = [one for one in words if not one.startswith("http")] or words
    schemes = [_stem(found[1]) if (found := _SCHEME.match(one)) else "" for one in words]
    if any(schemes):
        own, parents, function, *_ = context(leaf)
        told = {_stem(one) for one in (own | parents | function | {*split_words(leaf.description)})}
        fitting = [one for one, scheme in zip(words, schemes, strict=True) if scheme in told]
        return fitting or _of_engine(words, next(iter(sorted(told & _ENGINES)), ""))
    told_file = _FILE_OF.search(leaf.description)
    endings = [found[1].lower() if (found := _ENDING.search(one)) else "" for one in words]
    if told_file is None or not any(endings):
        return words
    told_ending = told_file[1].lower()
    return [one for one, ending in zip(words, endings, strict=True) if ending == told_ending]


def _of_science(words: Sequence[str], leaf: Leaf) -> Sequence[str]:
    """Names of science alone, where one is shown: beside "homo_sapiens" there is no potato."""
    named = [one for one in words if _SPECIES.fullmatch(one)]
    shown = [str(one).replace("_", " ").capitalize() for one in samples_given(leaf)]
    return named if shown and len(named) > _MANY and set(shown) <= {*named, *_WELL_KNOWN} else words


_SPECIES = regex(
    r"[A-Z][a-z]+ [a-z]+(?:us|a|is|um|ens|i|ae|er|or|os|on|ops|es|ans|ens|ax|yx|ix|ox|e)"
)
_MANY = 4
_WELL_KNOWN = ("Homo sapiens", "Mus musculus", "Rattus norvegicus", "Canis lupus")
_FILED = (("path",), ("file",), ("filename",), ("filepath",))
_OR_URL = regex(r"\b(?:URLs?|URIs?|links?|https?)\b", re.IGNORECASE)
"""What is on one's own disk, unless it may be on the web, too."""
_ADDRESSED = (("url",), ("uri",), ("link",), ("href",))
_HOSTS = ("files.acme.io", "docs.northwind.io", "cdn.bluepeak.com", "static.lumen.de")


def _addresses(words: Sequence[str]) -> Sequence[str]:
    """Files by their addresses, where an address is asked for and some are but names."""
    if not any(map(_FILE.fullmatch, words)):
        return words
    return [
        f"https://{_HOSTS[at % len(_HOSTS)]}/{one}" if _FILE.fullmatch(one) else one
        for at, one in enumerate(words)
    ]


_FILE = regex(r"[\w-]+\.[a-z]\w{2,4}")
_ENGINES = frozenset(
    "oracle snowflake clickhouse redshift cockroachdb db2 trino presto cassandra neo4j".split()
)
"""Engines of which no address is known, that are written as those of others."""


def _of_engine(words: Sequence[str], engine: str) -> Sequence[str]:
    """Addresses of databases as those of the engine that is told: "oracle://app@10.0.4.12/crm"."""
    if not engine or not all(map(_SCHEME.match, words)):
        return words
    turned = (re.sub(r"^(?:jdbc:)?[a-z]+(?:\+\w+)?(?=:/)", engine, one) for one in words)
    return tuple(dict.fromkeys(turned))


def is_encoded(words: Sequence[str]) -> bool:
    """Whether the words are data in base64."""
    return any(one.startswith(_BEGINNINGS["pdf"]) for one in words)


def _encoded(leaf: Leaf) -> str | tuple[str, ...]:
    """How data in base64 begin that are of the kind of file that is told; "" for any kind."""
    told = (*leaf.words, *split_words(leaf.description), *split_words(leaf.function.description))
    return next((_BEGINNINGS[word] for word in told if word in _BEGINNINGS), "")


_ZIP = ("UEsDB",)
_BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "pdf": ("JVBERi",), "png": ("iVBOR",), "jpg": ("/9j/",), "jpeg": ("/9j/",), "gif": ("R0lGOD",),
    "image": ("iVBOR", "/9j/"), "photo": ("/9j/",), "picture": ("iVBOR", "/9j/"),
    "screenshot": ("iVBOR",), "avatar": ("iVBOR", "/9j/"), "logo": ("iVBOR",),
    "audio": ("SUQzB", "UklGR"), "mp3": ("SUQzB",), "wav": ("UklGR",), "video": ("AAAAI",),
    "mp4": ("AAAAI",), "zip": _ZIP, "docx": _ZIP, "xlsx": _ZIP, "pptx": _ZIP, "xml": ("PD94",),
}  # fmt: skip
"""Kinds of files, and how they begin in base64."""


def _stem(engine: str) -> str:
    return _STEMS.get(engine, engine)
