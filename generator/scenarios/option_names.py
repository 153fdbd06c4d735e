"""Which options a question lists, and how: "English or German?", not "en or de?"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.quick import regex
from generator.scenarios.called import noun_of
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values
from generator.semantics.choices.enums import options_of

_NAMED = frozenset("web people organisations identifiers places files contact".split())
_LABELLED = regex(r"\b\d+ ?[=:-] ?[a-z]", re.I)
SHOUTED = 4
"""Letters of an option in capitals, at least, that is a word and no short form."""
_SPOKEN = ("language", "lang", "locale")


@cache
def _languages() -> Mapping[str, str]:
    """Codes of languages and what people call them."""
    rows = (row.partition("=") for row in read_values("codes_languages.txt"))
    return {code: names.partition("|")[0] for code, _, names in rows}


def options_told(parameter: Parameter) -> list[str]:
    """The few options that a question may list; a user's or a place's name is none."""
    if parameter.meaning.family in _NAMED:
        return []  # "owner (username or organization)" lists no names
    if parameter.meaning.name != "enum" and "enum" not in parameter.leaf.schema:
        return []  # "0 or 10" are ends, and others examples
    if _LABELLED.search(parameter.leaf.description):
        return []  # "1=Donation"
    found = [str(o).replace("_", " ") for o in options_of(parameter.leaf) if o != "dontcare"]
    if any("etc" in option.lower() for option in found):
        return []
    if all(option.isupper() and len(option) >= SHOUTED for option in found):
        found = [option.lower() for option in found]
    known = _languages() if noun_of(parameter).rpartition(" ")[2] in _SPOKEN else {}
    return [known[option] for option in found] if all(o in known for o in found) else found
