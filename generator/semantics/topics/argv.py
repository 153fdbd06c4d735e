"""A command as the list of its words, as programs are started: ["ls", "-la", "/app"]."""

from __future__ import annotations

import random
import shlex
from typing import Any, ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import UNREADABLE, Leaf, Sampler, Surface
from generator.semantics.described.naming import raw_words
from generator.semantics.topics.composite import TRIES, ListOf

_NAMES = frozenset("command cmd argv entrypoint".split())
_OF_SHELLS = regex(r"[|&;<>$`\"'*?]")
"""What only a shell understands; the list is given to the program itself."""
_PLAINEST = ("ls", "-la")


def is_argv(leaf: Leaf) -> bool:
    """Whether a list is one command: it is named in the singular."""
    own = raw_words(leaf.path[-1]) if leaf.path else ()
    items = leaf.schema.get("items")
    texts = isinstance(items, dict) and items.get("type") == "string" and "enum" not in items
    return own[-1:] != () and own[-1] in _NAMES and texts


class Argv(ListOf):
    """The words of a command; people say the command as they would type it."""

    name: ClassVar[str] = "argv"

    def sampler(self, side: Side) -> Sampler:
        """A command without anything for a shell, cut at its spaces."""
        whole = self.item.sampler(side)

        def draw(rng: random.Random, anchor: Anchor) -> Json:
            for _ in range(TRIES):
                command = whole(rng, anchor)
                if isinstance(command, str) and not _OF_SHELLS.search(command):
                    return list(command.split())
            return list(_PLAINEST)

        return draw

    def surfaces(self) -> tuple[Surface, ...]:
        """As it is typed."""
        return (Surface(rule="argv", say=_say),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The words of what is typed."""
        try:
            return list(shlex.split(text)) or UNREADABLE
        except ValueError:
            return UNREADABLE

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Compares word by word."""
        return bool(self.read(text, anchor) == value)


def _say(value: Any, anchor: Anchor) -> str | None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        return None
    return shlex.join(value) or None
