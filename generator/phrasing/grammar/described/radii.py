"""What a description says of how far around a place is searched, which two arguments tell.

"Find harbours within a given radius of a postcode": one asks for harbours within 5 km of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.quick import regex
from generator.semantics.described.naming import words_of

_AROUND = regex(
    r",? (?:with)?in (?:an? |the )?(?:(?:certain|given|specified|specific|particular|set|search|"
    r"provided|desired) )*(?:radius|distance|range)\b(?: \([^()]*\))?"
    r"(?: (?:of|from|around|to) (?:an? |the )?(?:(?:certain|given|specified|specific|particular|"
    r"provided) )*(?P<place>zip ?codes?|zip|post ?codes?|postal codes?|location|address|place|"
    r"point|city|coordinates?|position|lat(?:itude)?[ /,]+(?:and )?lon(?:gitude)?|geo ?point))?"
    r"(?=\W*(?:$|\n)|[.,;] )",
    re.I,
)
_RADII = frozenset("radius distance within miles km kilometers".split())


def without_radius(text: str, names: Collection[str]) -> str:
    """The description without it, where an argument tells how far."""
    told = any(not _RADII.isdisjoint(words_of(name)) for name in names)
    return _AROUND.sub("", text) if told and len(names) > 1 else text
