"""How often something repeats: RRULEs, adverbs, words."""

from __future__ import annotations

from typing import ClassVar

from generator.records import Anchor, Json, Side
from generator.semantics.base import (
    UNREADABLE,
    Attachment,
    Leaf,
    Sampler,
    SemanticType,
    Setting,
    Surface,
    evenly,
    say_literal,
    semantic_type,
)
from generator.semantics.described.leafwords import attach, facet, own_text, samples_given
from generator.semantics.numbers.number_reader import read_number

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RULES = {
    "RRULE:FREQ=DAILY": "every day",
    "RRULE:FREQ=WEEKLY": "every week",
    "RRULE:FREQ=MONTHLY": "every month",
    "RRULE:FREQ=WEEKLY;BYDAY=MO": "every Monday",
    "RRULE:FREQ=WEEKLY;BYDAY=TU": "every Tuesday",
    "RRULE:FREQ=WEEKLY;BYDAY=WE": "every Wednesday",
    "RRULE:FREQ=WEEKLY;BYDAY=TH": "every Thursday",
    "RRULE:FREQ=WEEKLY;BYDAY=FR": "every Friday",
    "RRULE:FREQ=WEEKLY;INTERVAL=2": "every two weeks",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": "every weekday",
    "RRULE:FREQ=YEARLY": "every year",
}
_PLAIN_RECURRENCES = (
    *("every day", "every weekday", "every week", "every other week", "every month", "every hour"),
    *("every Monday", "every Tuesday", "every Wednesday", "every Thursday", "every Friday"),
    *("every Saturday", "every Sunday", "every morning", "every evening", "every two weeks"),
    *("every Monday and Wednesday", "every Tuesday and Thursday", "on weekends", "twice a week"),
    *("every first Monday of the month", "every 3 months", "every year", "once a week"),
)
_ADVERBS = ("daily", "weekly", "monthly", "daily", "weekly", "yearly", "biweekly", "quarterly")


@semantic_type
class Recurrence(SemanticType):
    """How often something repeats: an RRULE, an adverb ("weekly") or words, by the examples."""

    name = "recurrence"
    family = "times"
    names = (
        *("recurrence", "recurrence rule", "repeat", "recurring", "rrule", "repeats", "frequency"),
        *("repeat interval", "* frequency", "* recurrence", "recurrence pattern", "cadence"),
    )
    hints = ("rrule", "recurrence", "how often")
    noun = "recurrence"
    said: ClassVar[tuple[str, ...]] = ("{}", "repeating {}")

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        low = own_text(leaf)
        given = [str(sample) for sample in samples_given(leaf)]
        self.ruled = "rrule" in low or any("FREQ=" in text for text in given)
        self.bare = self.ruled and any(text.startswith("FREQ=") for text in given)
        self.adverb = "frequency" in leaf.words or any(text.endswith("ly") for text in given)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A clock or radio frequency is another thing; so is a list of choices."""
        other = ("hz", "hertz", "radio", "signal", "allele", "word")
        return not any(w in own_text(leaf) for w in other) and facet(leaf.schema, "enum") is None

    def values(self) -> tuple[str, ...]:
        """Rules, adverbs or words."""
        if self.ruled:
            return tuple(rule.removeprefix("RRULE:") if self.bare else rule for rule in _RULES)
        return _ADVERBS if self.adverb else _PLAIN_RECURRENCES

    def sampler(self, side: Side) -> Sampler:
        """Any alike; the same on both sides."""
        return evenly(self.values(), self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """Words; for an RRULE never the rule itself, except for lack of words."""
        closed = frozenset({"on", "at", "in", "for", "every"})
        if not self.ruled:
            return (Surface(rule="literal", say=say_literal, not_after=closed - {"for"}),)

        def words(value: Json, anchor: Anchor) -> str | None:
            return _RULES.get(value if value.startswith("RRULE:") else f"RRULE:{value}")

        return (Surface(rule="recurrence", say=words, not_after=closed),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The rule that the words mean; otherwise the words."""
        low = " ".join(text.lower().split())
        if not self.ruled:
            return low if low in {value.lower() for value in self.values()} else UNREADABLE
        rule = _read_rule(low)
        if rule is None:
            return UNREADABLE
        return rule if self.bare else f"RRULE:{rule}"

    def attachments(self) -> tuple[Attachment, ...]:
        """Bare, as "every Monday" needs no preposition."""
        return tuple(attach(text) for text in self.said)


_FREQ = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}


def _read_rule(low: str) -> str | None:
    what = low.removeprefix("every ")
    if what in _FREQ:
        return f"FREQ={_FREQ[what]}"
    if what == "weekday":
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    if what in _WEEKDAYS:
        return f"FREQ=WEEKLY;BYDAY={what[:2].upper()}"
    number, _, unit = what.partition(" ")
    size = read_number(number)
    if unit.removesuffix("s") in _FREQ and isinstance(size, int):
        return f"FREQ={_FREQ[unit.removesuffix('s')]};INTERVAL={size}"
    return None
