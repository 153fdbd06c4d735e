"""Free text by role: what stands in a message, a title, a note or a search, as people write it.

All roles are declared in ``text.ini`` and composed by ``text.grammar``. Which words a bare
``text``, ``title`` or ``query`` gets is decided by the names around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.semantics.declared import Text, declare_table


class FreeText(Text):
    """Text of one role; without choices its grammar symbol is its name."""

    family = "text"
    grammar = "text"
    choices: ClassVar[Mapping[str, str]] = {}

    def __init_subclass__(cls) -> None:
        """The symbol follows from the name; choices that lead nowhere are refusals."""
        super().__init_subclass__()
        cls.choices = (
            {words: symbol for words, symbol in cls.choices.items() if symbol}
            if cls.choices
            else {"": cls.name}
        )


declare_table("text.ini", FreeText)
