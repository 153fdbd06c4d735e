"""Deeds that a description tells by what is done for them, and the name as they are asked for.

"Moves a file out of the output folder" of ``delete_generated_track`` tells how a track is deleted.
Who asks for it says what the name says.
"""

from __future__ import annotations

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import LIGHT, NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.nouns import GENERIC, WRAPPERS, singular
from generator.phrasing.grammar.described.plain_objects import NO_HEADS
from generator.records import FunctionSpec

_MEANS = frozenset(
    "move press walk peek inject drop trigger rewrite append bootstrap discover aggregate keep "
    "push drive render call mutate parse discard delegate launch spawn start poll read fetch get "
    "list find search return retrieve collect listen".split()
)
"""Verbs of what a program does for a deed, or of what it answers with."""
_BROAD = frozenset(
    "manage update edit change amend handle control configure run set put do make use handle "
    "process request filter email login logout new create add send save share submit record "
    "register track check validate verify estimate calculate compute compare "
    "order book play schedule enrich".split()
)
"""Verbs of names that are broader than a means, or are told best by their description."""


def turns_to(named: Clause, told: Clause) -> bool:
    """Whether the description's verb has whom the function turns to, and the name what for.

    "Asks the pharmacy to prepare a repeat prescription" of ``request_refill``.
    """
    own = " ".join(named.objects).lower().split()
    deed = named.verb not in _TURNED_TO | LIGHT and not class_of(named.verb).info
    telling = bool(own) and not {*map(singular, own)} <= GENERIC | WRAPPERS
    return told.verb in _TURNED_TO and bool(told.objects) and deed and telling


_TURNED_TO = frozenset("ask tell notify inform alert instruct".split())
"""What is done with words, to whoever does the rest."""


def tells_means(named: Clause, told: Clause, spec: FunctionSpec) -> bool:
    """Whether the description's verb is only a means to the deed that the name tells."""
    first, *others = name_words(spec.name)
    kind = class_of(named.verb)
    if told.verb.split()[0] not in _MEANS or named.verb == told.verb:
        return False
    nouns = " ".join(told.objects).lower().replace("'s", "").split()
    kept = not _KEPT_IN.isdisjoint(nouns) and _KEPT_IN.isdisjoint(name_words(spec.name))
    if not kept and named.verb in _BROAD | NOUNISH - {"trash"} | LIGHT:
        return False
    second = others[:1] == [named.verb] and verb_of(first) is None and told.verb != "return"
    led = first == named.verb or second  # behind the service's name
    if (
        not led
        or kind.info
        or kind.name in ("search", "find")
        or kind.name == class_of(told.verb).name
    ):
        return False
    own = " ".join(named.objects).lower().split()
    bare = len(named.objects) != 1 or any(not word.isalpha() or len(word) < 3 for word in own)
    if bare or {*map(singular, own)} <= GENERIC | WRAPPERS or own[-1] in NO_HEADS:
        return False
    nouns += " ".join(noun for _, noun in told.complements).lower().split()
    return named.verb == "trash" or not any(
        word.startswith(named.verb[:5]) for word in nouns
    )  # "run a compliance audit"


_KEPT_IN = frozenset("row rows cell line".split())
"""What a program keeps things in, which nobody asks it to change: "appends one new row"."""


def pressed(named: Clause, told: Clause) -> Clause | None:
    """The deed of a name that is only a verb, where a button is told: "reboot the machine"."""
    on = [noun for prep, noun in told.complements if prep == "on"]
    if told.verb not in ("press", "push") or named.verb == told.verb or named.objects or not on:
        return None
    return Clause(named.verb, (on[0],), (), definite=True)
