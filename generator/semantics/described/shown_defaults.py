"""Defaults that only show what is given: those of arguments that must be given.

They can never come to hold: "CF103NP" of a required postcode is one of many. So are all defaults of
API marketplaces. What stands there to be written over ("YourIdHere") shows nothing, and words as
they stand in an address ("never+ending+story") are meant as they are said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote_plus

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf

_LISTED = regex(r"[^_]+_(?=[^_]*[ /{]).*|[^_]* [^_]*_.*", re.DOTALL)
"""Names that marketplaces give: a title, then what its page is called."""
_NO_VALUE = regex(
    r"(?:[A-Za-z]+[ _-]?)*?[_ -]?(?:(?<=[a-z])H|(?<=[_ -])h|H)(?:ere|ERE)"
    r"|(?i:<[^<>]*>|\{[^{}\":]+\}|string|x{3,}|undefined|null|n/a|required)"
    r"|(?i:your|enter|insert)[ _-][A-Za-z _-]+|your[A-Z][A-Za-z]+|YOUR[A-Z_]+",
)
"""What stands where a value is to be written."""
_OF_TOWNS = {
    "LON": "LHR", "NYC": "JFK", "PAR": "CDG", "ROM": "FCO", "MIL": "MXP", "TYO": "HND",
    "CHI": "ORD", "WAS": "IAD", "STO": "ARN", "MOW": "SVO", "SEL": "ICN", "BJS": "PEK",
}  # fmt: skip
"""Codes of towns that have several airports, by one of these."""
_FIGURES = regex(r"-?\d{1,15}(?:\.\d{1,10})?")
_ENCODED = regex(r"[A-Za-z]+(?:(?:\+|%20)[A-Za-z0-9]+)+")
"""Words as they stand in an address: "never+ending+story"."""


def is_shown_by_default(leaf: Leaf) -> bool:
    """Whether the default of a parameter is one example of its values."""
    return "default" in leaf.schema and (leaf.required or is_listed(leaf.function.name))


LONG_CODE = regex(r"(?=.*\d\D*\d\D*\d)(?!\d+[-_][a-z]{4})[A-Za-z\d_-]{6,}")
"""A default that is a code given to one of many: "CF103NP", but no title with its number."""
OF_ONE = regex(r"\d+[-_][a-z]{4,}[a-z-]*|[A-Z]{3,}(?:_[A-Z]{2,}){1,5}")
"""One thing's own name with its number, of which no part is another's: "24168-titanic"."""


def is_slug_of_one(leaf: Leaf) -> bool:
    """Whether the default of a bare ID is such a name."""
    default = leaf.schema.get("default")
    return leaf.words == ("id",) and isinstance(default, str) and bool(OF_ONE.fullmatch(default))


def is_listed(name: str) -> bool:
    """Whether a function has the name of a marketplace's page: a title, then the page's."""
    return _LISTED.fullmatch(name) is not None


def with_plain_defaults(spec: FunctionSpec) -> FunctionSpec:
    """The function with such defaults as they are said, and without those that are no values."""
    properties = spec.parameters.get("properties")
    if not isinstance(properties, Mapping):
        return spec
    plain = {
        name: shown
        for name, schema in properties.items()
        if isinstance(schema, Mapping) and (shown := _plain(schema)) is not None
    }
    if not plain:
        return spec
    return replace(spec, parameters={**spec.parameters, "properties": {**properties, **plain}})


def _plain(schema: Mapping[str, Json]) -> dict[str, Json] | None:
    """The schema with its default in plain words or without it; None where it stays as it is."""
    default, kind = schema.get("default"), schema.get("type")
    if not isinstance(default, str) or "enum" in schema:
        return None
    if kind in ("number", "integer") and _FIGURES.fullmatch(default):
        number = float(default)
        return {**schema, "default": int(number) if number.is_integer() else number}
    if kind == "boolean" and default.lower() in ("true", "false"):
        return {**schema, "default": default.lower() == "true"}
    if kind != "string":
        return None
    if _NO_VALUE.fullmatch(default.strip()):
        return {key: value for key, value in schema.items() if key != "default"}
    if default in _OF_TOWNS:
        return {**schema, "default": _OF_TOWNS[default]}
    if _ENCODED.fullmatch(default):
        return {**schema, "default": unquote_plus(default), "examples": [unquote_plus(default)]}
    return None
