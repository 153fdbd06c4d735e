"""A calendar month as "2025-03"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from generator.semantics.base import Leaf, Setting, semantic_type
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.fits import fits

_LAID_OUT = re.compile(r"\bY{4}-MM\b(?!-)")
_BACK = 24
"""How many months back from the one before today."""


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
        pattern = leaf.schema.get("pattern")
        asked = isinstance(pattern, str) and fits({"pattern": pattern}, "2025-03")
        strict = asked and not fits({"pattern": pattern}, "March")
        return strict or bool(_LAID_OUT.search(leaf.description))

    def values(self) -> Sequence[str]:
        """The last two years' months."""
        last = self.setting.today.year * 12 + self.setting.today.month - 2
        months = (divmod(last - back, 12) for back in range(_BACK))
        return tuple(f"{year}-{month + 1:02d}" for year, month in months)
