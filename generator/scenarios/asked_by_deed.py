"""Questions that come of what is done: "To which time zone?" of a conversion, "When is it now?"."""

from __future__ import annotations

import re

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


def asked_by_deed(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """How to ask for a value of which the deed says what it is to it; None for others."""
    spec = parameter.leaf.function
    if noun == "rating" and alters(spec):
        return _RATED
    if noun in _MEDIA and parameter.meaning.family in ("web", "files", "media"):
        return f"Which {_MEDIA[noun]} should I use?", f"Where can I find the {_MEDIA[noun]}?"
    if noun == "topic" and not alters(spec):
        return _TOPIC
    turned = _TURNED.match(noun)
    verbs = {*words_of(spec.name)[:1], *spec.description.lower().split(maxsplit=1)[:1]}
    if turned and not _TURNS.isdisjoint(verbs):
        side = "From" if turned[1] == "source" else "To"
        return f"{side} which {turned[2]}?", f"{side} what {turned[2]}?"
    if noun == "description" and not _TOLD_OF.isdisjoint(words_of(spec.name)[:1]):
        return _DESCRIBED
    if _is_only_day(parameter):
        return ON_WHICH_DAY
    held = parameter.meaning.family in WHEN and alters(spec)
    return _NOW if held and _AS_IT_IS.match(parameter.leaf.description) else None


def _is_only_day(parameter: Parameter) -> bool:
    """Whether it is the day that something is looked up for: nobody asks for a "target date"."""
    spec = parameter.leaf.function
    if parameter.meaning.family != "dates" or alters(spec):
        return False
    keys = [key for key in spec.parameters.get("properties") or {} if key != parameter.leaf.name]
    others = {word for key in keys for word in words_of(key)}
    return _OTHER_DAYS.isdisjoint(parameter.leaf.words) and others.isdisjoint(_OTHER_DAYS | _DAYS)


_DAYS = frozenset("date day time year month week".split())
