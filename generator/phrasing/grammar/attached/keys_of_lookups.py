"""Keys that a look-up goes by: "the metadata for DOI 10.1000/1", no metadata "with" it."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role
from generator.quick import regex
from generator.semantics.described.verbs import SEARCHING

_KEYED = regex(
    r"with (?:an? |the )?((?:[A-Za-z-]+ ){0,2}?"
    r"(?:number|no|refs?|reference|DOI|IDs?|hash|slug|UID|UUID|URI|URN|ISSN|ISBN|serial))"
    "(?: of| =)? ([\ue000-\uf8ff])"
)
"""Ways that give the object a key, as if it were a quality of it."""
_OPENING = frozenset("tracking confirmation phone pin access promo discount verification".split())
"""What keys are of that let somebody in, or are told beside the thing itself."""


def looked_up(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways of what is only read, which is found "for" a key, and has it not."""
    if not verbs_of(role) & SEARCHING or _OPENING & frozenset(role.parameter.leaf.words):
        return ways
    found = (_KEYED.sub(r"for \1 \2", way) for way in ways)
    if role.parameter.leaf.words != ("slug",):
        return tuple(found)
    return tuple(way.replace("for slug ", "for ") for way in found)  # nobody says that word
