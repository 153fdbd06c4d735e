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
        if isinstance(schema, Mapping) and (shown := _plain(key, schema)) is not None
    }
    if plain:
        parameters = {**spec.parameters, "properties": {**told, **plain}}
        return replace(spec, name=name, parameters=parameters)
    return replace(spec, name=name) if name != spec.name else spec


def _plain(key: str, schema: Mapping[str, Json]) -> dict[str, Json] | None:
    told = schema.get("description")
    if not isinstance(told, str):
        return None
    found = _FIELD.match(told)
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
