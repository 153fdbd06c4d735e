"""Products that a function doesn't name, told by what only their tools speak of.

"Steam32 account ID" is said in tools for one game, ``search_varptypes`` in those for another: what
is known of their players, items and pages holds there, too.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator.quick import remembered
from generator.records import FunctionSpec
from generator.semantics.catalogues import rows
from generator.semantics.described.naming import singular, words_of

_FIRST = 600
"""Characters of a description that tell what its function is for."""
_SHORTLY = 120
"""The same of a parameter's."""


@functools.cache
def _table() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The products by the phrases that tell of them, and these as a pattern."""
    found = {
        phrase.strip(): singular(product.strip())
        for product, phrases in rows("product_tellers.txt")
        for phrase in phrases.split(";")
    }
    longest_first = sorted(found, key=lambda phrase: (-len(phrase), phrase))
    told = "|".join(map(re.escape, longest_first))
    return found, re.compile(rf"(?<![^\W_])(?:{told})(?![^\W_])")


@remembered
def products_told(spec: FunctionSpec) -> frozenset[str]:
    """Products of which the function's names and descriptions tell."""
    found, pattern = _table()
    return frozenset(found[phrase] for phrase in pattern.findall(_text(spec)))


def _text(spec: FunctionSpec) -> str:
    """All that is said of a function, names as words."""
    declared = spec.parameters.get("properties")
    keys = declared if isinstance(declared, Mapping) else {}
    told = [" ".join(words_of(name)) for name in (spec.name, *keys)]
    told.append(spec.description[:_FIRST])
    for one in keys.values():
        said = one.get("description") if isinstance(one, Mapping) else None
        told.append(said[:_SHORTLY] if isinstance(said, str) else "")
    return " / ".join(told).casefold().replace("-", " ").replace("_", " ")
