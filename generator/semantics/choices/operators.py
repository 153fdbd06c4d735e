"""What is done with two numbers, picked by an argument: "12 divided by 4" where it says ``div``."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import ClassVar, Final

from generator.records import Anchor, Json
from generator.semantics.base import Leaf, semantic_type
from generator.semantics.choices.enums import Enum, options_of
from generator.semantics.described.leafwords import types_of
from generator.semantics.described.naming import raw_words

_BETWEEN: Final = {
    "plus": ("add", "addition", "plus", "sum", "+"),
    "minus": ("subtract", "subtraction", "minus", "sub", "difference", "-"),
    "times": ("multiply", "multiplication", "times", "mul", "mult", "product", "*", "x", "×"),
    "divided by": ("divide", "division", "div", "quotient", "/", "÷"),
    "to the power of": ("power", "pow", "exponent", "exponentiate", "exponentiation", "^", "**"),
    "mod": ("mod", "modulo", "modulus", "remainder", "%"),
}
"""How each operation is said between its numbers, and what specs call it."""
_CALLED: Final = {name: said for said, names in _BETWEEN.items() for name in names}
_LEAST = 2
"""So many operations tell that an argument picks one; ``sum`` alone is any total."""


def are_operations(leaf: Leaf) -> bool:
    """Whether all options are operations on two numbers, which the function's others are."""
    options = options_of(leaf)
    said = {_CALLED.get(one.strip().lower()) for one in options if isinstance(one, str)}
    if len(options) < _LEAST or None in said or len(said) < len(options):
        return False
    schema = leaf.function.parameters.get("properties") or {}
    others = [one for name, one in schema.items() if name != leaf.path[0]]
    numeric = (isinstance(one, Mapping) and types_of(one) & _NUMERIC for one in others)
    return len(others) == _PAIR and all(numeric)


_PAIR = 2
_NUMERIC = frozenset(("number", "integer"))


@semantic_type
class Operator(Enum):
    """One of the operations on two numbers, said as it stands between them."""

    name: ClassVar[str] = "operator"
    noun: ClassVar[str] = "operation"

    @functools.cached_property
    def texts(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The one way to say each option."""
        return {
            f"str:{one}": (("between", _CALLED[one.strip().lower()]),)
            for one in self.listed
            if isinstance(one, str)
        }

    def read(self, text: str, anchor: Anchor) -> Json:
        """The option that is said so between numbers, or by its own name."""
        words = " ".join(raw_words(text)) or text.strip()
        found = [one for one in self.listed if _CALLED.get(str(one).strip().lower()) == words]
        if len(found) == 1:
            return found[0]
        return super().read(text, anchor)
