"""How a request begins whose arguments follow as a list: "refill: …", "can you book it? …".

A frame holds ``{o}``, the object, and ``{l}``, the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.phrasing.grammar.moods import Frame, Mood, Needs
from generator.quick import regex

_TERSE = ("{v}: {l}", "{v}, {l}", "{v} - {l}", "{v} {l}", "{v} – {l}", "pls {v}: {l}")
"""What a hurried person types, the function's own verb first."""
_ONCE = ("please {v}: {l}", "{v} please: {l}", "{v} pls, {l}")
_WHOLE = (
    "can you {v}: {l}", "could you {v}: {l}", "please {v}. {l}", "hi, {v}: {l}", "{v}. {l}",
    "can you please {v}: {l}",
)  # fmt: skip
"""Sentences that end where the list begins, which has several items then."""
_OWN = ("I need to {v}: {l}", "I want to {v}: {l}", "need to {v} - {l}", "I'd like to {v}: {l}")
"""The same as what the speaker does."""
_MADE = ("{o}: {l}", "{o}, {l}", "{o} please: {l}", "{o} - {l}", "{o} {l}", "{o} please, {l}")
_WISHED = ("I need {o}: {l}", "I'd like {o}, {l}", "need {o}: {l}", "can I get {o}: {l}")
_NEW = ("new {o}: {l}", "new {o}, {l}", "new {o} - {l}")
_SOUGHT = ("{o}, {l}", "{o}: {l}", "{o} {l}", "{o} - {l}", "{o} please, {l}")
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
    """Heads for lists, and once more those for many arguments."""
    if intent.asks or intent.verb in (SEARCHED, *OF_TWO) or intent.kind.name in _WITH_TO:
        return
    heads = [*_heads(intent)]
    for mood, needs in _MOODS:
        for text, plain in heads:
            if needs or (plain and _JOTTED.search(text)):
                yield Frame(mood, text, needs, plain=plain)


_MOODS: tuple[tuple[Mood, Needs], ...] = (("listed", ""), ("crowded", "many"))
_JOTTED = regex(r"^(?!.+ (?:please|pls)\b|please).*(?::| [-–]) \{l\}$")
"""Heads of notes: no whole sentences, parted from what follows, and not polite."""


def several(text: str) -> bool:
    """Whether more than one item has to follow: a sentence is too much for one."""
    return text.startswith(_SENTENCES) or ". " in text


_SENTENCES = ("can ", "could ", "hi, ", "I ", "I'd ", "need to ")


def _heads(intent: Intent) -> Iterator[tuple[str, bool]]:
    """Texts, and whether the object goes without its article."""
    verb, kind = intent.verb, intent.kind
    told = (text.replace("{v}", verb) for text in kind.tell[:2] if text.endswith(" {o}"))
    said = "get" if kind.name == "get" and verb in _SERVED else verb
    plain = "search for {o}" if verb == "search" else f"{said} {{o}}"
    core, *others = dict.fromkeys((plain, *told))
    asked = kind.info and not kind.deed  # whoever asks in a whole sentence asks all in it
    own = () if " me " in core else _OWN
    bare = verb != "search"  # no "search for patient"
    yield from ((text.replace("{v}", core), bare) for text in _TERSE)
    for text in () if asked else (*_ONCE, *_WHOLE, *own):
        yield text.replace("{v}", core), False
    for other in others:
        short = " me " not in other  # no "book me consultation"
        yield from ((text.replace("{v}", other), short) for text in _TERSE[:3])
        yield from ((text.replace("{v}", other), False) for text in _WHOLE[: 0 if asked else 3])
    yield from ((text, True) for text in _nouns(intent))
    if verb in _BOOKED:
        yield from ((text, False) for text in _WISHED)


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
        yield from _SOUGHT
