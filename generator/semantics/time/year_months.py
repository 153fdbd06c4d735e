"""A calendar month as "2025-03", or as cards show it: "03/27"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Attachment, Leaf, Setting, Surface, semantic_type
from generator.semantics.described.leafwords import attach
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.fits import fits
from generator.semantics.time.date_type import told_ahead
from generator.semantics.time.date_words import MONTHS

_LAID_OUT = regex(r"\bY{4}(?P<joint>[-/.]?)MM\b(?![-/.]?D)")
_BACK = 24
"""How many months back from the one before today."""
_AHEAD = 14
"""How many from this month on, where what is to come is listed."""


def _months(today: dt.date, away: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Years and months (1 to 12), so many months away from today's."""
    for months in away:
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        yield year, month + 1


def _joint_of(leaf: Leaf) -> str | None:
    """What stands between year and month; None where nothing asks for such a month."""
    told = _LAID_OUT.search(leaf.description)
    if told:
        return told["joint"]
    pattern = leaf.schema.get("pattern")
    if not isinstance(pattern, str) or fits({"pattern": pattern}, "March"):
        return None
    joints = (one for one in ("-", "", "/") if fits({"pattern": pattern}, f"2025{one}03"))
    return next(joints, None)


@semantic_type
class YearMonth(Catalogue):
    """A month of a year, as ISO 8601 writes it."""

    name: ClassVar[str] = "year_month"
    family: ClassVar[str] = "core"
    names: ClassVar[tuple[str, ...]] = ("month", "* month", "month *", "period", "* period")
    noun: ClassVar[str] = "month"

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the description or the pattern asks for this layout."""
        return _joint_of(leaf) is not None

    def values(self) -> Sequence[str]:
        """The last two years' months, or those ahead where these are meant."""
        back = range(-1, -1 - _BACK, -1)
        ahead = told_ahead(self.leaf.function.description) or told_ahead(self.leaf.description)
        months = _months(self.setting.today, range(_AHEAD) if ahead else back)
        joint = self._joint
        return tuple(f"{year}{joint}{month:02d}" for year, month in months)

    @property
    def _joint(self) -> str:
        return _joint_of(self.leaf) or ""

    def surfaces(self) -> tuple[Surface, ...]:
        """As people name a month, seldom as it stands."""
        return (
            Surface(rule="month", say=_say_month, weight=3.0),
            Surface(rule="literal", say=lambda value, _: str(value)),
        )

    def read(self, text: str, anchor: Anchor) -> Json:
        """The month by its name, else as it stands."""
        named = _NAMED.fullmatch(text.strip())
        if named and named[1].title() in MONTHS:
            return f"{named[2]}{self._joint}{MONTHS.index(named[1].title()) + 1:02d}"
        return super().read(text, anchor)

    def attachments(self) -> tuple[Attachment, ...]:
        """In or for a month, unless the name tells which end of a span it is."""
        plain = self.leaf.words in (("month",), ("period",), ("year", "month"))
        return (attach("for {}", weight=2), attach("in {}")) if plain else ()


_NAMED = regex(r"([A-Za-z]+) (\d{4})")


def _say_month(value: Json, _: Anchor) -> str | None:
    year, month = str(value)[:4], str(value)[-2:]
    return f"{MONTHS[int(month) - 1]} {year}"


_LONG = regex(r"\bMM/YYYY\b")
_JOINED = regex(r"\bMMYY\b")
_YEARS = 4
"""How long a card still holds, at most."""


@semantic_type
class CardExpiry(Catalogue):
    """The month until which a card is valid, as "03/27" or "03/2027"; bound by that layout."""

    name: ClassVar[str] = "card_expiry"
    family: ClassVar[str] = "core"
    noun: ClassVar[str] = "expiry date"

    def values(self) -> Sequence[str]:
        """The months of the next years, none of them past."""
        months = _months(self.setting.today, range(1, 1 + 12 * _YEARS))
        long = _LONG.search(self.leaf.description) is not None
        joint = "" if _JOINED.search(self.leaf.description) else "/"
        ends = ((month, year if long else year % 100) for year, month in months)
        return tuple(f"{month:02d}{joint}{year:02d}" for month, year in ends)

    def attachments(self) -> tuple[Attachment, ...]:
        """A card expires, or is valid until then."""
        return (attach("expiring {}", weight=2), attach("valid until {}"))
