"""Values of a section of a domain, whatever type says and reads them."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Sequence
from typing import ClassVar

from generator.records import DEFAULT_ANCHOR, Json
from generator.semantics.base import Attachment, Leaf, SemanticType, Setting
from generator.semantics.domains.nearest import nearest
from generator.semantics.domains.tables import section_of
from generator.semantics.domains.vectors import text_vector
from generator.semantics.drawing.composed import Composed
from generator.semantics.topics.told_apart import self_named

_FEW = 12
"""Values by which rules see what a section holds."""


class OfDomain(Composed):
    """What such parameters hold in services of the domain; said as it stands."""

    name: ClassVar[str] = "like_examples"
    family: ClassVar[str] = "core"
    json_types: ClassVar[frozenset[str]] = frozenset({"string", "integer", "number"})

    def __init__(self, leaf: Leaf, setting: Setting, symbol: str) -> None:
        super().__init__(leaf, setting)
        self.symbol = symbol

    def series(self) -> str:
        """One for each section."""
        return f"domain/{self.symbol}"

    def compose(self, rng: random.Random) -> Json:
        """A value of the section, a number where the schema wants one."""
        found = section_of(self.symbol)
        if found is None:
            msg = f"no section {self.symbol}"
            raise ValueError(msg)
        domain, head = found
        text = domain.told().draw(head, rng)
        wanted = self.leaf.schema.get("type")
        if wanted == "integer":
            return int(text)
        return (float(text) if "." in text else int(text)) if wanted == "number" else text

    def few(self) -> tuple[Json, ...]:
        """A few of the values."""
        return tuple(dict.fromkeys(self._value(at) for at in range(_FEW)))

    def attachments(self) -> tuple[Attachment, ...]:
        """What says what it is needs no noun."""
        return self_named(self.leaf, [one for one in self.few() if isinstance(one, str)])


def of_domain(leaf: Leaf, known: Sequence[str], least: float) -> tuple[str, ...]:
    """What the nearest domain has under the leaf's own name, where it is like what is known.

    ``least``: how like they must be in meaning, at most 1.
    """
    found = nearest(leaf)
    if found is None or not found.same or found.by_domain < _NEAR:
        return ()
    told, head = found.domain.told(), found.head
    values = [told.draw(head, random.Random(f"{head}/{at}")) for at in range(_MANY)]
    alike = text_vector(" ".join(known)).like(text_vector(" ".join(values)))
    return tuple(dict.fromkeys(values)) if alike >= least else ()


_NEAR = 0.5
"""How near the domain must be for its values to stand beside what is known."""
_MANY = 60
"""Values that are drawn of a section."""


def with_values(meaning: SemanticType, own: OfDomain) -> SemanticType | None:
    """The type with the values of a section, which are said as the type's own are.

    None where it could not say or read one of them.
    """
    kept = copy.copy(meaning)
    kept.sampler = own.sampler  # type: ignore[method-assign]
    kept.symbol = own.symbol  # type: ignore[attr-defined]
    return kept if all(_is_said(kept, value) for value in own.few()) else None


def _is_said(meaning: SemanticType, value: Json) -> bool:
    said = list(_said(meaning, value))
    return bool(said) and all(meaning.same(text, value, DEFAULT_ANCHOR) for text in said)


def _said(meaning: SemanticType, value: Json) -> Iterator[str]:
    for way in meaning.surfaces():
        text = way.say(value, DEFAULT_ANCHOR)
        if text is not None:
            yield text
