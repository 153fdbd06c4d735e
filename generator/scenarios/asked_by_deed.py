"""Questions that come of what is done: "To which time zone?" of a conversion, "When is it now?"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import regex
from generator.scenarios.called import WHEN
from generator.semantics.base import Parameter
from generator.semantics.described.naming import words_of
from generator.specs.effects import alters

_RATED = ("What rating would you give it?", "How would you rate it?")
_MEDIA = {"audio": "audio file", "video": "video", "image": "image", "pdf": "PDF"}
"""What is asked for that stands somewhere: nobody can tell an audio."""
_TOPIC = ("Which topic?", "What topic are you interested in?")
_TURNED = regex(r"(source|target|destination|output) ((?:time )?[a-z]+)$")
"""What is turned into what: "target timezone"."""
_TURNS = frozenset(("convert", "converts", "translate", "translates"))
_AS_IT_IS = regex(
    r"(?:the )?(?:current|existing|original|old|previous) (?:\w+ ){0,2}(?:date|day|time)\b", re.I
)
"""Descriptions of a day that something is on until it is moved."""
_NOW = ("When is it now?", "When is it at the moment?")
ON_WHICH_DAY = ("Which date?", "For which date?", "For which day?", "Which day?")
_TOLD_OF = frozenset("report raise flag claim submit file".split())
"""What is done with something that has happened, or is there: it is described."""
_DESCRIBED = ("Could you describe it?", "How would you describe it?")
_OTHER_DAYS = frozenset(
    """from to since until after before start end begin min max minimum maximum birth birthday born
    dob""".split()
)
"""Words of days that are an end of a span, or somebody's own."""


_SETS = frozenset("set change adjust update modify edit raise lower".split())
_NO_VALUES = frozenset("identifiers contact places people web files travel code media".split())
_NUMBERED = frozenset("position year month quarter".split())
"""Kinds of numbers that tell which one is meant."""
_SET_TO = ("What should the {n} be?", "What would you like the {n} to be?")
_NOTIFIES = frozenset(
    """notify notification notifications alert announce announcement speak say toast broadcast
    popup banner""".split()
)
_TEXTS = frozenset("message text body content announcement notification".split())
SAYS = ("What should it say?", "What would you like it to say?")
_BODIES = frozenset(("body", "content", "message"))
_WRITINGS = frozenset(
    """message email mail reply comment post note letter draft tweet sms announcement ticket issue
    alert chat""".split()
)
"""What is sent or put down, and says something."""
_MEMORIES = frozenset("memory memories remember memorize memo".split())
_KEPT = frozenset("fact content memory observation text information".split())
_REMEMBERED = ("What should I remember?", "What would you like me to remember?")
_THROUGH = regex(r"(?:through|until|up to) ([a-z]+)$")
_STOCKS = ("Which stock?", "Which stock?", "What's the ticker symbol?")
_SYMBOLS = frozenset(("symbol", "ticker", "ticker symbol", "stock symbol", "stock ticker", "stock"))
_APPOINTED = regex(
    r"^(?:reservation|booking|appointment|meeting|event|delivery|pick-?up|visit|tour|session|class|"
    r"interview|shift|viewing|consultation|rental|dinner|party|preferred) (date|time)$"
)
"""Days and hours of what is arranged: one asks for which day, not for the reservation date."""
AT_WHAT_TIME = ("What time?", "At what time?", "For what time?")


def _asked_of_what_is_set(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """How to ask for what something should be from now on; None for others."""
    words = words_of(parameter.leaf.function.name.rpartition(".")[2])
    if _SETS.isdisjoint(words[:1]) or parameter.meaning.family in _NO_VALUES:
        return None
    number = parameter.leaf.schema.get("type") in ("integer", "number")
    measured = number and parameter.meaning.name not in _NUMBERED and not is_plural(noun)
    named = noun.rpartition(" ")[2] in words[1:] and parameter.meaning.family == "text"
    return tuple(form.format(n=noun) for form in _SET_TO) if measured or named else None


def _asked_of_texts(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """How to ask for what is announced, or is to be remembered; None for others."""
    words = words_of(parameter.leaf.function.name)
    if noun in _TEXTS and not _NOTIFIES.isdisjoint(words):
        return SAYS
    last = noun.rpartition(" ")[2]
    if last in _BODIES and not _WRITINGS.isdisjoint(words) and alters(parameter.leaf.function):
        return SAYS
    kept = noun in _KEPT and not _MEMORIES.isdisjoint(words) and alters(parameter.leaf.function)
    return _REMEMBERED if kept else None


def _is_stock(parameter: Parameter, noun: str) -> bool:
    """Whether it is a share by its symbol, which people call a stock."""
    if noun not in _SYMBOLS or parameter.leaf.schema.get("type") == "array":
        return False
    told = f"{parameter.leaf.description} {parameter.leaf.function.description}".lower()
    return "stock" in told and "crypto" not in told and "forex" not in told


def _asked_of_the_appointed(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """How to ask for the day or the hour of what is arranged, where it has but one."""
    found = _APPOINTED.match(noun) if parameter.meaning.family in WHEN else None
    if found is None:
        return None
    others = _other_words(parameter)
    if not others.isdisjoint(_OTHER_DAYS) or found[1] in others:
        return None
    return ON_WHICH_DAY if found[1] == "date" else AT_WHAT_TIME


def asked_by_deed(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """How to ask for a value of which the deed says what it is to it; None for others."""
    spec = parameter.leaf.function
    if noun == "rating" and alters(spec):
        return _RATED
    if noun in _MEDIA and parameter.meaning.family in ("web", "files", "media"):
        return f"Which {_MEDIA[noun]} should I use?", f"Where can I find the {_MEDIA[noun]}?"
    if noun == "topic" and not alters(spec):
        return _TOPIC
    if parameter.meaning.family not in WHEN and (through := _THROUGH.match(noun)):
        return f"Up to which {through[1]}?", f"Through which {through[1]}?"
    if _is_stock(parameter, noun):
        return _STOCKS
    turned = _TURNED.match(noun)
    verbs = {*words_of(spec.name)[:1], *spec.description.lower().split(maxsplit=1)[:1]}
    if turned and not _TURNS.isdisjoint(verbs):
        side = "From" if turned[1] == "source" else "To"
        return f"{side} which {turned[2]}?", f"{side} what {turned[2]}?"
    if noun == "description" and not _TOLD_OF.isdisjoint(words_of(spec.name)[:1]):
        return _DESCRIBED
    for asks in (_asked_of_the_appointed, _asked_of_what_is_set, _asked_of_texts):
        if known := asks(parameter, noun):
            return known
    if _is_only_day(parameter):
        return ON_WHICH_DAY
    held = parameter.meaning.family in WHEN and alters(spec)
    return _NOW if held and _AS_IT_IS.match(parameter.leaf.description) else None


def _is_only_day(parameter: Parameter) -> bool:
    """Whether it is the day that something is looked up for: nobody asks for a "target date"."""
    spec = parameter.leaf.function
    if parameter.meaning.family != "dates" or alters(spec):
        return False
    others = _other_words(parameter)
    return _OTHER_DAYS.isdisjoint(parameter.leaf.words) and others.isdisjoint(_OTHER_DAYS | _DAYS)


def _other_words(parameter: Parameter) -> set[str]:
    """The words of all other arguments' names."""
    keys = parameter.leaf.function.parameters.get("properties") or {}
    return {word for key in keys if key != parameter.leaf.name for word in words_of(key)}


_DAYS = frozenset("date day time year month week".split())
