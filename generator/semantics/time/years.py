"""Years and decades."""

from __future__ import annotations

import re
from typing import ClassVar

from generator.quick import regex
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
    semantic_type,
)
from generator.semantics.described.leafwords import (
    attach,
    context_words,
    own_text,
    own_words,
    samples_given,
    types_of,
    wants_text,
)
from generator.semantics.drawing.composed import mentions
from generator.semantics.numbers.people_numbers import bounds_of, is_yearly, told_range

_YEARS = regex(r"\b(?:number of|how many|in) years\b", re.IGNORECASE)
_NO_PLACE = frozenset({"at", "the"})


_LONG_AGO = frozenset(
    "monarch discovery discoverer invention composed composer treaty empire "
    "ancient presidency president sculpture century battle war".split()
)
_SPORTS = "sport nba nfl mlb nhl fifa league team player ranking match cricket football soccer"


_CURRENT = frozenset(
    "leave payslip payslips payroll bill bills invoice invoices budget budgets timesheet usage "
    "consumption quota allowance vacation pto attendance appraisal reimbursement".split()
)
"""What people look up of this year and the last."""


_AD, _NEVER, _ENOUGH = 1000, 2200, 4


@semantic_type
class Year(SemanticType):
    """A year: lately for data and works, ahead for plans, long ago for births."""

    name = "year"
    family = "timewords"
    names = (
        *("year", "* year", "year *", "release year", "birth year", "fiscal year", "tax year"),
        *("season",),
        *("start year", "end year", "year from", "year to", "min year", "max year", "season year"),
    )
    hints = ("four-digit year", "year of")
    json_types = frozenset({"integer", "number", "string"})
    noun = "year"

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        self.text = wants_text(leaf)
        words, around = set(leaf.words), context_words(leaf) | own_words(leaf)
        now = setting.today.year
        years = [*range(now - 5, now + 1)] * 3 + list(range(now - 15, now - 5))
        if words >= {"tax", "year"}:
            years = list(range(now - 5, now))
        elif "birth" in words or "born" in around:
            years = list(range(now - 75, now - 18))
        elif around & _LONG_AGO:
            years = [*range(1790, 1990, 5), *range(1900, 1995, 3)]
        elif words & {"start", "from", "min"}:
            years = [*range(now - 16, now - 3), 2010, 2015, 2015, 2018, 2020, 2020, 2000]
        elif words & {"end", "to", "max"}:
            years = [*range(now - 4, now + 1)]
        elif around & {
            "movie",
            "film",
            "song",
            "album",
            "music",
            "book",
            "movies",
            "car",
            "artist",
        }:
            years = list(range(1965, now)) + list(range(now - 20, now)) * 2
        elif around & _CURRENT:
            years = [now, now, now - 1, now - 1, now - 2]
        elif around & {"holiday", "holidays", "calendar", "expiration", "expiry"}:
            years = [now, now, now + 1, now + 1, now + 2, now + 3]
        fits = bounds_of(leaf.schema).allow
        first, last = told_range(leaf.description)
        if first > _AD and last < _NEVER:  # "any year from 1970 to 2020"
            near = [year for year in years if first <= year <= last]
            years = near if len(set(near)) > _ENOUGH else list(range(int(first), int(last) + 1))
        kept = tuple(year for year in years if fits(year)) or tuple(years)
        self.drawn: tuple[Json, ...] = tuple(map(str, kept)) if self.text else kept

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Years as counts are durations."""
        counted = leaf.words[:1] == ("number",) or "years" in leaf.words or "per" in leaf.words
        counted = counted or bool(_YEARS.search(leaf.description))
        counted = counted and not is_yearly(leaf)
        if leaf.words == ("season",) and not is_yearly(leaf):
            return mentions(leaf, _SPORTS) and not mentions(leaf, "show series episode tv")
        told = map(str, samples_given(leaf))
        given = [text for text in told if re.fullmatch(r"[\d.]+", text) and text.strip("0.")]
        return not counted and all(re.fullmatch(r"\d{4}(?:\.0)?", text) for text in given[:1])

    def sampler(self, side: Side) -> Sampler:
        """From the list of the leaf; the same on both sides."""
        return evenly(self.drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """Four digits."""
        return (Surface(rule="literal", say=lambda value, anchor: str(value), not_after=_NO_PLACE),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """Four digits, with or without "the year"."""
        low = text.strip().lower().removeprefix("the year ").removeprefix("year ")
        if not re.fullmatch(r"\d{4}", low):
            return UNREADABLE
        return low if self.text else int(low)

    def attachments(self) -> tuple[Attachment, ...]:
        """From, since, in, until; born in."""
        words = set(self.leaf.words)
        if "birth" in words:
            return (attach("born in {}"),)
        if words & {"start", "from", "min"}:
            return (attach("from {}"), attach("since {}"))
        if words & {"end", "to", "max"}:
            return (attach("to {}"), attach("until {}"), attach("through {}", weight=0.5))
        return (attach("from {}", weight=2), attach("in {}"), attach("for {}", weight=0.7))


@semantic_type
class Decade(SemanticType):
    """A decade as people call it: "1980s", "eighties", "80s"; in the words of the examples."""

    name = "decade"
    family = "timewords"
    names = ("decade", "* decade", "era", "year", "* year", "years")
    hints = ("decade", "eighties", "1980s")
    noun = "decade"
    _words: ClassVar[tuple[str, ...]] = (
        *("fifties", "sixties", "seventies", "eighties", "nineties", "twenties", "thirties"),
        *("forties", "eighties", "nineties"),
    )
    _digits: ClassVar[tuple[str, ...]] = tuple(f"{year}s" for year in range(1950, 2030, 10))

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        super().__init__(leaf, setting)
        given = " ".join(map(str, samples_given(leaf))) + " " + leaf.description.lower()
        words = bool(re.search(r"(?:ties)\b", given))
        years = tuple(str(year) for year in range(1955, setting.today.year))
        self.years = years if "year" in leaf.words else ()
        self.drawn = (self._words if words else self._digits) * (4 if self.years else 1)
        self.drawn = (*self.drawn, *self.years)

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Strings; a year only if its description speaks of decades."""
        told = "decade" in own_text(leaf) or "era" in leaf.words
        return told and "string" in (types_of(leaf.schema) or {"string"})

    def sampler(self, side: Side) -> Sampler:
        """From the list of the leaf; the same on both sides."""
        return evenly(self.drawn, self.leaf)

    def surfaces(self) -> tuple[Surface, ...]:
        """After "the" for decades, never for single years."""

        def decade(value: Json, anchor: Anchor) -> str | None:
            return value if not value.isdigit() else None

        def year(value: Json, anchor: Anchor) -> str | None:
            return value if value.isdigit() else None

        return (
            Surface(rule="literal", say=decade, not_after=frozenset({"from", "in", "of", "since"})),
            Surface(rule="literal", say=year, not_after=frozenset({"the"})),
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """From the eighties; from 1958."""
        found = (attach("from the {}", weight=2), attach("{}", "before", 0.5))
        return (*found, attach("from {}", weight=1.5)) if self.years else found
