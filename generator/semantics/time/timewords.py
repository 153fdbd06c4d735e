"""Parts of the calendar by name: weekdays, months, years, decades, quarters, seasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_text,
    own_words,
    samples_given,
    siblings,
    types_of,
    wants_text,
)
from generator.semantics.numbers.number_reader import read_ordinal
from generator.semantics.numbers.people_numbers import bounds_of
from generator.semantics.time import periods, said_times, years

__all__ = ["Granularity", "Month", "Weekday", "periods", "said_times", "years"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_PLACE = frozenset({"at", "the"})


class NamedType(SemanticType):
    """One of a few names, or its number where the schema takes numbers.

    ``listed`` are the names in order; ``first`` is the number of the first.
    """

    family = "timewords"
    json_types = frozenset({"string", "integer", "number"})
    listed: ClassVar[tuple[str, ...]] = ()
    first: ClassVar[int] = 1
    leads: ClassVar[tuple[str, ...]] = ("in {}",)

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = [str(sample) for sample in samples_given(leaf)]
        self.numbers = not wants_text(leaf) and bool(types_of(leaf.schema))
        self.digits = not self.numbers and bool(given) and all(text.isdigit() for text in given)
        self.short = bool(given) and all(text[:3].isalpha() and len(text) == 3 for text in given)
        self.case = str.upper if given and given[0].isupper() else None
        if given and given[0].islower():
            self.case = str.lower

    def written(self, index: int) -> Json:
        """The value of the name at ``index``, as the schema writes it."""
        if self.numbers:
            return index + self.first
        if self.digits:
            return f"{index + self.first:02d}" if self._padded() else str(index + self.first)
        name = self.listed[index][:3] if self.short else self.listed[index]
        return self.case(name) if self.case else name

    def _padded(self) -> bool:
        return any(str(sample).startswith("0") for sample in samples_given(self.leaf))

    def sampler(self, side: Side) -> Sampler:
        """Any alike, within bounds; the same on both sides."""
        fits = bounds_of(self.leaf.schema).allow
        every = tuple(self.written(index) for index in self.drawn())
        drawn = tuple(v for v in every if not isinstance(v, int) or fits(v)) or every
        return evenly(drawn, self.leaf)

    def drawn(self) -> Sequence[int]:
        """The places in the list of those that are drawn: all."""
        return range(len(self.listed))

    def surfaces(self) -> tuple[Surface, ...]:
        """The full name; the short one where the value is short."""
        names = {self.written(index): name for index, name in enumerate(self.listed)}

        def named(value: Json, anchor: Anchor) -> str | None:
            return names.get(value)

        found = [Surface(rule="name", say=named, weight=4, not_after=_PLACE)]
        if self.short:
            found.append(Surface(rule="literal", say=say_literal, weight=1, not_after=_PLACE))
        return tuple(found)

    def read(self, text: str, anchor: Anchor) -> Json:
        """A full or three-letter name."""
        low = text.strip().lower().rstrip(".")
        for index, name in enumerate(self.listed):
            if low == name.lower() or (len(low) == 3 and name.lower().startswith(low)):
                return self.written(index)
        return UNREADABLE

    def attachments(self) -> tuple[Attachment, ...]:
        """The leads of the type."""
        return tuple(attach(lead) for lead in self.leads)


@semantic_type
class Weekday(NamedType):
    """A day of the week."""

    name = "weekday"
    names = (
        "weekday",
        "day of week",
        "day of the week",
        "day",
        "* weekday",
        "week day",
        "weekdays",
    )
    hints = ("day of the week", "monday", "weekday")
    noun = "day"
    listed = _DAYS
    leads = ("on {}", "on {}", "for {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A "day" alone is a weekday only if the description or an example says so; no numbers."""
        if types_of(leaf.schema) & {"integer", "number"}:
            return False
        low = own_text(leaf) + " ".join(map(str, samples_given(leaf))).lower()
        return "week" in leaf.words or "weekday" in low or any(d.lower() in low for d in _DAYS)

    def drawn(self) -> Sequence[int]:
        """No weekend where there is school."""
        return range(5 if context_words(self.leaf) & _AT_SCHOOL else 7)


_AT_SCHOOL = frozenset(
    "school pupil pupils lesson lessons canteen timetable classroom kindergarten daycare".split()
)
"""What there is on weekdays alone."""


@semantic_type
class Month(NamedType):
    """A month by name or number."""

    name = "month"
    names = ("month", "* month", "month name", "birth month", "month number", "month *")
    hints = ("month name", "month of the year")
    noun = "month"
    listed = _MONTHS
    leads = ("in {}", "for {}")

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Months as counts and "2026-07" are other things."""
        if leaf.words[:1] in (("number",), ("day",)) or {"per", "months"} & {*leaf.words}:
            return False  # a day of the month is none
        given = [str(sample) for sample in samples_given(leaf) if sample != ""]
        known = {name[:3].lower() for name in _MONTHS}
        return all(text.isdigit() or text[:3].lower() in known for text in given)


@semantic_type
class Quarter(NamedType):
    """A quarter of the year: Q1 to Q4."""

    name = "quarter"
    names = ("quarter", "* quarter", "fiscal quarter", "quarter number")
    hints = ("quarter of the year", "q1")
    noun = "quarter"
    listed = ("Q1", "Q2", "Q3", "Q4")

    def read(self, text: str, anchor: Anchor) -> Json:
        """Q1 or the first quarter."""
        low = text.strip().lower()
        nth = read_ordinal(low.removesuffix(" quarter")) if low.endswith("quarter") else None
        if nth is None and re.fullmatch(r"q[1-4]", low):
            nth = int(low[1])
        return self.written(nth - 1) if nth is not None and 1 <= nth <= 4 else UNREADABLE

    def surfaces(self) -> tuple[Surface, ...]:
        """Q1; the first quarter."""
        nth = ("first", "second", "third", "fourth")
        names = {self.written(index): f"the {name} quarter" for index, name in enumerate(nth)}

        def worded(value: Json, anchor: Anchor) -> str | None:
            return names.get(value)

        found = Surface(rule="ordinal", say=worded, weight=1, not_after=_PLACE)
        return (*super().surfaces(), found)


@semantic_type
class Season(NamedType):
    """A season of the year."""

    name = "season"
    names = ("season", "* season", "season name", "time of year")
    hints = ("spring, summer", "season of the year")
    json_types = frozenset({"string"})
    noun = "season"
    listed = ("Spring", "Summer", "Autumn", "Winter")

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.case = self.case or str.lower

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """A season of sports or television is numbered or has years."""
        near = own_words(leaf) | context_words(leaf) | set("_".join(siblings(leaf)).split("_"))
        other = near & {"episode", "team", "league", "player", "nba", "series", "show", "football"}
        given = [str(sample) for sample in samples_given(leaf)]
        return not other and not any(re.search(r"\d", text) for text in given)

    def surfaces(self) -> tuple[Surface, ...]:
        """In lower case, as people write them."""
        return (Surface(rule="name", say=lambda value, anchor: value.lower(), not_after=_PLACE),)


_GRAINS = (
    "hourly",
    "daily",
    "daily",
    "weekly",
    "weekly",
    "monthly",
    "monthly",
    "quarterly",
    "yearly",
)
_PER = {
    "hour": "hourly",
    "day": "daily",
    "week": "weekly",
    "month": "monthly",
    "quarter": "quarterly",
    "year": "yearly",
}


@semantic_type
class Granularity(SemanticType):
    """How finely figures are broken down: "daily", or "day" where the examples are such."""

    name = "granularity"
    family = "timewords"
    names = (
        *("granularity", "* granularity", "aggregation", "resolution", "group by", "breakdown"),
        *("time granularity", "interval", "reporting period", "bucket", "time unit", "frequency"),
    )
    hints = ("hourly", "granularity", "daily, weekly")
    noun = "granularity"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = [str(sample).lower() for sample in samples_given(leaf)]
        self.nouns = any(text in _PER for text in given)
        known = [text for text in given if text in _PER or text in _PER.values()]
        self.drawn = (*_PER, "day", "week", "month") if self.nouns else _GRAINS
        if len(known) >= 3:
            self.drawn = tuple(known)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Only by name or by examples of this kind; an image has another resolution."""
        low = own_text(leaf)
        sure = "granularity" in leaf.words or "aggregation" in leaf.words
        told = any(word in low for word in ("hourly", "daily", "weekly", "monthly"))
        return (sure or told) and "string" in (types_of(leaf.schema) or {"string"})

    def sampler(self, side: Side) -> Sampler:
        """From a short list; the same on both sides."""
        return evenly(self.drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """Daily; by day."""
        after = frozenset({"by", "per", "every", "each"})
        adverb = {noun: word for noun, word in _PER.items()}
        noun_of = {word: noun for noun, word in _PER.items()}

        def as_adverb(value: Json, anchor: Anchor) -> str | None:
            return adverb.get(value, value)

        def as_noun(value: Json, anchor: Anchor) -> str | None:
            return noun_of.get(value, value if value in adverb else None)

        return (
            Surface(rule="granularity", say=as_adverb, weight=2, not_after=after),
            Surface(rule="granularity", say=as_noun, weight=2, after=after),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """An adverb or a unit of time."""
        low = text.strip().lower()
        if self.nouns:
            return low if low in _PER else _UNPER.get(low, UNREADABLE)
        return _PER.get(low) or (low if low in _GRAINS else UNREADABLE)

    def attachments(self) -> tuple[Attachment, ...]:
        """By day; daily figures."""
        return (
            attach("by {}", weight=2),
            attach("{}", "before"),
        )


_UNPER = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
}
