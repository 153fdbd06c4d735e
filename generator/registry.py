"""How semantic types, scenarios and formats register: one small mapping that refuses collisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from generator.errors import OptionError

T = TypeVar("T")


class Registry(Generic[T]):
    """Names to things of one kind, in order of registration; a name can be taken once."""

    def __init__(self, kind: str) -> None:
        """``kind`` is the word used in messages, for example "format"."""
        self.kind = kind
        self._items: dict[str, T] = {}

    def add(self, name: str, item: T) -> T:
        """Register ``item``; a name that is taken by another thing raises ``ValueError``."""
        taken = self._items.get(name)
        if taken is not None and taken is not item:
            msg = f"{self.kind} {name!r} is already registered, as {taken!r}"
            raise ValueError(msg)
        self._items[name] = item
        return item

    def register(self, name: str) -> Callable[[T], T]:
        """Decorator form of ``add``."""

        def decorate(item: T) -> T:
            return self.add(name, item)

        return decorate

    def get(self, name: str) -> T:
        """The thing called ``name``; an unknown one raises ``OptionError`` listing those known."""
        if name not in self._items:
            msg = f"unknown {self.kind} {name!r}; known: {', '.join(sorted(self._items))}"
            raise OptionError(msg)
        return self._items[name]

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def values(self) -> list[T]:
        """The registered things, in order of registration."""
        return list(self._items.values())
