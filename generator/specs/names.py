"""Function names that a target allows: a map there and back, without collisions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Final

from generator.quick import Struct, field
from generator.records import Warn


class NameRule(Struct, frozen=True):
    """What a target allows in a name: a class of characters (regular expression) and a length."""

    target: str
    characters: str
    longest: int

    def allows(self, name: str) -> bool:
        """Whether ``name`` can be used as it is."""
        return re.fullmatch(f"[{self.characters}]{{1,{self.longest}}}", name) is not None

    def closest(self, name: str) -> str:
        """``name`` with runs of what is not allowed replaced by ``_``, cut to length."""
        text = re.sub(f"[^{self.characters}]+", "_", name).strip("_") if name else ""
        return text[: self.longest] or "function"


OPENAI_NAMES: Final = NameRule("openai", "a-zA-Z0-9_-", 64)
"""Letters, digits, ``_`` and ``-``, at most 64."""


def _tagged(name: str, rule: NameRule) -> str:
    tag = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{rule.closest(name)[: rule.longest - 9]}_{tag}"


class NameMap(Struct, frozen=True):
    """Names as a target writes them. ``there`` and ``back`` hold only those that differ."""

    rule: NameRule | None = None
    there: Mapping[str, str] = field(default_factory=dict)
    back: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str], rule: NameRule | None) -> NameMap:
        """The map for a set of names; it depends on the set, not on its order.

        An allowed name stays. Another becomes its closest allowed form; where that is taken, a
        short hash of the name is added, to all that would share it.
        """
        if rule is None:
            return cls()
        all_names = sorted(set(names))
        allowed = {name for name in all_names if rule.allows(name)}
        wanted: dict[str, list[str]] = {}
        for name in all_names:
            if name not in allowed:
                wanted.setdefault(rule.closest(name), []).append(name)
        there: dict[str, str] = {}
        for form, sources in wanted.items():
            alone = len(sources) == 1 and form not in allowed
            there |= {name: form if alone else _tagged(name, rule) for name in sources}
        return cls(rule, there, {new: old for old, new in there.items()})

    def target(self, name: str) -> str:
        """The name to write. One that the map wasn't made for gets a form of its own."""
        if name in self.there:
            return self.there[name]
        if self.rule is None or (self.rule.allows(name) and name not in self.back):
            return name
        return _tagged(name, self.rule)

    def original(self, name: str) -> str:
        """The name that was written as ``name``."""
        return self.back.get(name, name)

    def warnings(self) -> list[Warn]:
        """What is renamed, told."""
        target = self.rule.target if self.rule else ""
        return [
            Warn(old, f"is written as {new!r}: {target} doesn't allow this name")
            for old, new in sorted(self.there.items())
        ]
