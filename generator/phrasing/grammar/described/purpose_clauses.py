"""What a sentence says is done in the end, where the function's name tells that it is the aim.

"Analyse a letter and suggest answers", of ``suggest_answers``: nobody has a letter analysed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.name_clause import STATES

_FIRST = 2
"""So many words of a name may hold its verb: a service's name may lead it."""


def aim_of(sentence: str, verb: str, known: Sequence[str]) -> str:
    """The end of a sentence from the verb on that its name has and its start lacks; else "".

    ``verb`` is what the sentence starts with, ``known`` are the words of the name.
    """
    named = [one for one in map(verb_of, known[:_FIRST]) if one]
    if not named or verb in named or (len(known) > 1 and known[-1] in STATES):
        return ""  # of a ``backup_status``, which "source and backup size" are part of
    stem = re.escape(named[0].rstrip("e"))
    found = re.search(
        rf"(?:\band|\bthen|\bto) (?:then )?(?P<aim>{stem}(?:e|s|es)? (?!(?:it|them|that)\b)\w.*)",
        sentence,
        re.I,
    )
    return found["aim"][0].upper() + found["aim"][1:] if found else ""
