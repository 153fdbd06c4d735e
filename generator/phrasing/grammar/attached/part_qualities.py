"""Options that are what a part of the thing may be like: a thick crust, a standard suction."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex


def is_quality(role: Role, noun: str) -> bool:
    """Whether the options are what a part of the thing may be like: a thick crust."""
    options = [str(each) for each in getattr(role.parameter.meaning, "options", ())]
    plain = noun.isalpha() and noun.islower() and not is_plural(noun)
    plain = plain and noun not in _SORTED
    alike = any(option[:4] == noun[:4] for option in options)
    return plain and not alike and _are_adjectives(options)


def is_graded(role: Role) -> bool:
    """Whether the options are degrees of what the name says: "high", "critical"; no "dent"."""
    options = [str(each) for each in getattr(role.parameter.meaning, "options", ())]
    return not options or _are_adjectives(options)


def is_side(role: Role) -> bool:
    """Whether the options are sides, of which there is one each: "the left button"."""
    options = [str(each).lower() for each in getattr(role.parameter.meaning, "options", ())]
    return bool(options) and _SIDES.issuperset(options)


def _are_adjectives(options: list[str]) -> bool:
    """Whether most options may stand before a noun: "fruity", "fast", but not "zigbee"."""
    words = [option.lower() for option in options]
    if not all(re.fullmatch(r"[a-z]+(?:[ _-][a-z]+)?", word) for word in words):
        return False
    return 3 * sum(word in _ADJECTIVES or bool(_LIKE.fullmatch(word)) for word in words) > 2 * len(
        words
    )


_SIDES = frozenset("left right front back rear top bottom middle center centre upper lower".split())
_LIKE = regex(r"[a-z]{2,}(?:ed|al|ic|ive|ous|ful|less|[ai]ble|ish|ant|ent|[a-z][^aeiou]y)")
"""Endings of adjectives."""
_ADJECTIVES = frozenset(
    "low medium high mild moderate severe strong weak light dark heavy small large big tiny huge "
    "basic advanced standard simple complex full short long strict loose tight fast slow quick "
    "brief detailed deep shallow thin thick wide narrow sweet sour bitter sharp soft hard firm "
    "warm cool hot cold bright dull loud quiet calm rough smooth flat round square oval plain rich "
    "bold formal casual old new young modern fresh dry wet clear open closed good bad fair poor "
    "better best regular extra double single private public shared wooden golden neutral free "
    "early late major minor critical urgent normal polite premium deluxe intense natural fine "
    "coarse".split()
)


_SORTED = frozenset(
    "type kind category status state reason role mode format level priority severity code class "
    "frequency time date day timeframe detail access output support coverage unit sort order "
    "action operator operation method source scope plan option language environment "
    "platform field column metric group interval target direction side period purpose visibility "
    "overall topic section gender currency country region provider".split()
)
"""Nouns whose options follow them or stand by themselves."""
