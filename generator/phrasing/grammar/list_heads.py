"""How a request begins whose arguments follow as a list: "refill: …", "new order - …".

A frame holds ``{o}``, the object, and ``{l}``, the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.phrasing.grammar.moods import Frame

_TERSE = ("{v}: {l}", "{v} - {l}", "pls {v}: {l}")
"""What a hurried person types, the function's own verb first."""
_MADE = ("{o}: {l}", "{o} - {l}")
_NEW = ("new {o}: {l}", "new {o} - {l}")
_BOOKED = frozenset("book reserve order buy purchase request schedule arrange hire rent".split())
"""Verbs of what one says the name of to get it."""
_NOTED = frozenset("report file submit log record note register announce".split())
"""Verbs of what one says the name of to have it written down."""
_WRITTEN = frozenset("create add make open draft start".split())
_MEANING = {
    "cancel": "cancellation", "renew": "renewal", "transfer": "transfer", "remind": "reminder",
    "reschedule": "reschedule", "return": "return", "refill": "refill", "extend": "extension",
    "repair": "repair", "replace": "replacement", "subscribe": "subscription", "pay": "payment",
    "book": "booking", "reserve": "reservation", "backup": "backup", "deploy": "deployment",
}  # fmt: skip
"""Deeds as nouns: "card renewal", "pocket money transfer"."""


_SERVED = frozenset("return retrieve obtain provide present access display".split())
"""Verbs of what serves an answer, for whoever asks for it."""
OF_TWO = frozenset("replace swap substitute exchange combine mix blend merge compare".split())
"""Verbs of two things, for which no other will do; a list would not tell which is which."""
_WITH_TO = frozenset(("convert", "login", "logout", "ask"))
"""Kinds of deeds whose arguments are nothing without their prepositions."""


def list_heads(intent: Intent) -> Iterator[Frame]:
    """Heads for lists: notes, parted by a mark from what follows, and no whole sentences."""
    if intent.asks or intent.verb in (SEARCHED, *OF_TWO) or intent.kind.name in _WITH_TO:
        return
    for text in _heads(intent):
        yield Frame("listed", text, plain=True)


def _heads(intent: Intent) -> Iterator[str]:
    verb, kind = intent.verb, intent.kind
    told = (text.replace("{v}", verb) for text in kind.tell[:2] if text.endswith(" {o}"))
    said = "get" if kind.name == "get" and verb in _SERVED else verb
    plain = () if verb == "search" else (f"{said} {{o}}",)  # no "search for patient"
    for core in dict.fromkeys((*plain, *told)):
        if " me " not in core:  # no "book me consultation"
            yield from (text.replace("{v}", core) for text in _TERSE)
    yield from _nouns(intent)


def _nouns(intent: Intent) -> Iterator[str]:
    verb, kind = intent.verb, intent.kind
    if not intent.noun:
        return
    deed = "" if kind.info else _MEANING.get(verb, "")  # what "returns" a price sends none back
    one = not is_plural(intent.noun) and " and " not in intent.noun
    if deed and one and deed not in intent.noun:
        yield from (text.replace("{o}", f"{intent.noun} {deed}") for text in _MADE)
    if verb in _BOOKED | _NOTED:
        yield from _MADE
    elif verb in _WRITTEN and not intent.noun.endswith("ing"):  # no "new tracking"
        yield from _NEW
    elif kind.info and not kind.deed:
        yield from _MADE
