"""Lists that declare no members, where name or description tells that these are texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.quick import regex
from generator.records import Json
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.narrow import NOTES

_LISTED_BY = frozenset((*NOTES, "minItems", "maxItems", "uniqueItems", "type", "items"))
"""Keywords beside which nothing else may bound what is declared anew."""


def list_of_texts(name: str, schema: Json) -> dict[str, Json] | None:
    """A list that declares no members, of texts by its name: ``usernames``, ``file_paths``."""
    last = words_of(name)[-1:]
    bare = isinstance(schema, Mapping) and schema.get("type") == "array"
    if not bare or schema.keys() - _LISTED_BY or schema.get("items") or not last:
        return None
    told = _OF_TEXTS.match(str(schema.get("description") or ""))
    named = last[0] == "ids" or singular(last[0]) in _TEXTS
    return {**schema, "items": {"type": "string"}} if named or told else None


_OF_TEXTS = regex(
    r"(?:the |an? )?(?:array|list)s? of (?:[\w-]+ ){0,3}?(?:ids|[ug]uids|names|urls|strings"
    r"|e-?mails|e-?mail addresses|paths|codes|slugs|tags|keywords)\b",
    re.I,
)
_TEXTS = frozenset(
    "id username user email path name slug tag label url uri keyword field column key member "
    "recipient attendee language title file topic category query question".split()
)
"""Members of lists that are texts, whatever is said of them."""
