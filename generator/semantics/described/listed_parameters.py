"""What API marketplaces write into every listing, and is no word of what a function is about.

That a service is an API, of which pages a value comes ("The value of tourId field returned in
.../tours/list endpoint"). A name that is cut short is by that the name of the field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.naming import MEANT, raw_words, singular
from generator.semantics.described.shown_defaults import is_listed

_FIELD = regex(
    r"\A\W*(?:The )?values? of (?:the )?[`'\"]?(?P<field>[A-Za-z][\w.]*)[`'\"]?"
    r"(?:/[\w/]+)? (?:fields?|parameters?|propert(?:y|ies)|keys?)?,? ?(?:which (?:is|are) )?"
    r"(?:returned|received|gotten|got|found|return) (?:right )?(?:in|from|by) (?:the )?"
    r"(?P<path>[.…\w/{}-]*)[^\n]*?(?:endpoints?|API)?(?:\.(?= |$)|\n|$)",
    re.I,
)
"""A value that another page gives: "The value of id field returned in .../boats/list endpoint"."""
_OWNER = regex(
    r"\W*(?:The |An? |Unique |Your )*(?:[A-Z]\w+ )?(?P<thing>[a-z]{4,}) (?:id|ID|Id|identifier)\b"
    r"(?=\W*(?:$|\n|\.| (?:of|from|for|returned|to)\b))"
)
"""What a key is told to be of: "Target product id."."""
_OPAQUE = regex(r"[a-z]{2,5}")
_KNOWN = frozenset(
    "sku asin isbn ean upc vin iban ip url cik isin cusip zip imo mmsi icao iata uuid hash slug "
    "key token email gtin doi pmid name user team game city".split()
)
"""Short names of keys that say themselves what they are."""
_LETTERS = {"s": "query", "t": "title", "y": "year"}
"""What single letters of addresses stand for, where nothing tells."""
_FROM_PAGE = regex(
    r",? (?:gotten|got|returned|received|taken|obtained|coming) (?:right )?(?:from|in|by) "
    r"(?:the )?(?:\.{2,}|…|/)[\w/.{}-]+(?: or [\w/.{}-]+)?(?: endpoints?)?"
    r"|(?<=\.)\s*Value comes from [^.\n]* API\b",
    re.I,
)
_OF_SERVICE = regex(r"\s*\([^()]*\)(?=_)|(?<=\w)[ -]+(?:REST )?APIs?\b(?=[^_]*_)", re.I)
_KEYS = frozenset("id ids key slug code symbol name url".split())
_PAGES = frozenset(
    "list search get detail details auto complete info v v1 v2 v3 find lookup endpoint this "
    "right api and by more".split()
)


def plainly_listed(spec: FunctionSpec) -> FunctionSpec:
    """The function without such words; its parameters under the names of the fields they hold."""
    name = _OF_SERVICE.sub("", spec.name) if is_listed(spec.name) else spec.name
    name = name if is_listed(name) else spec.name
    properties = spec.parameters.get("properties")
    told = properties if isinstance(properties, Mapping) else {}
    plain = {
        key: shown
        for key, schema in told.items()
        if isinstance(schema, Mapping)
        and (shown := _fixed(key, schema, spec) or _plain(key, schema, spec)) is not None
    }
    if plain:
        parameters = {**spec.parameters, "properties": {**told, **plain}}
        return replace(spec, name=name, parameters=parameters)
    return replace(spec, name=name) if name != spec.name else spec


def _fixed(key: str, schema: Mapping[str, Json], spec: FunctionSpec) -> dict[str, Json] | None:
    """The schema with its only value, where the page's own name tells it: images, of its type."""
    default, required = schema.get("default"), spec.parameters.get("required")
    words = raw_words(key)
    kind = words[-1:] == ("type",) and len(words) < 3
    asked = isinstance(required, list) and key in required and not schema.get("description")
    if not (kind and asked and isinstance(default, str) and is_listed(spec.name)):
        return None
    page = raw_words(spec.name.rpartition("_")[2])
    named = bool(default) and singular(default.casefold()) in map(singular, page)
    return {**schema, "const": default} if named and "enum" not in schema else None


def _plain(key: str, schema: Mapping[str, Json], spec: FunctionSpec) -> dict[str, Json] | None:
    told = schema.get("description")
    if key in _LETTERS and not told and is_listed(spec.name):
        return {**schema, MEANT: _LETTERS[key]}
    if not isinstance(told, str):
        return None
    found = _FIELD.match(told)
    opaque = found is None and _OPAQUE.fullmatch(key) and key not in _KNOWN and key[-2:] != "id"
    if opaque and (owner := _OWNER.match(told)):
        return {**schema, MEANT: f"{owner['thing'].lower()}_id"}
    if found is None:
        short = _FROM_PAGE.sub("", told)
        return {**schema, "description": short} if short != told else None
    rest = told[found.end() :].strip()
    field = found["field"].rsplit(".", 1)[-1]
    meant = field if len(raw_words(field)) > len(raw_words(key)) else key
    if _KEYS.issuperset(raw_words(meant)):
        pages = [word for word in raw_words(found["path"]) if word not in _PAGES]
        meant = f"{singular(pages[-1])}_{meant}" if pages else meant
    return {**schema, "description": rest, MEANT: meant}
