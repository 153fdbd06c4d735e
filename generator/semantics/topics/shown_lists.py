"""Lists that are shown as wholes: ``['get', 'pods', '-w']`` is one example, and no three."""

from __future__ import annotations

import ast
import random
from typing import ClassVar

from generator.quick import regex
from generator.records import Anchor, Json, Side
from generator.semantics.base import Leaf, Sampler, SemanticType, Setting, evenly
from generator.semantics.described.mining import mine
from generator.semantics.fits import fits
from generator.semantics.topics.argv import Argv
from generator.semantics.topics.composite import ListOf

_BRACKETED = regex(r"\[\s*['\"][^\[\]\n]*['\"]\s*,?\s*\]")
_ARGUMENTS = frozenset("args arg arguments argv flags".split())
"""Last words of names of lists that are the words of one command."""


def shown_lists(leaf: Leaf) -> tuple[tuple[str, ...], ...]:
    """The lists of texts that schema or description show, each as it stands.

    None where the description says that these are all texts there are.
    """
    listed = leaf.schema.get("examples")
    given = listed if isinstance(listed, list) else []
    closed = mine(leaf.description).closed
    told = [] if closed else map(_read, _BRACKETED.findall(leaf.description))
    kept = (tuple(texts) for texts in map(_texts, [*given, *told]) if texts)
    return tuple(dict.fromkeys(one for one in kept if fits(leaf.schema, list(one))))


def are_arguments(leaf: Leaf, lists: tuple[tuple[str, ...], ...]) -> bool:
    """Whether they are what a command is started with: their order matters."""
    flagged = any(text.startswith("-") for texts in lists for text in texts)
    return flagged or not _ARGUMENTS.isdisjoint(leaf.words[-1:])


def _read(text: str) -> Json:
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, list) else None


def _texts(value: Json) -> list[str]:
    """The texts of a list of nothing else, none of which leaves the rest open."""
    texts = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
    whole = isinstance(value, list) and len(texts) == len(value)
    return texts if whole and not any(one.endswith(("..", "…")) for one in texts) else []


class ShownLists(ListOf):
    """Lists of which nothing is known but those that are shown: taken whole, in their order."""

    name: ClassVar[str] = "shown_lists"

    def sampler(self, side: Side) -> Sampler:
        """One of those that are shown."""
        return _whole(self.leaf)


class ShownArguments(Argv):
    """Words of a command, which people type one after the other."""

    name: ClassVar[str] = "shown_arguments"

    def sampler(self, side: Side) -> Sampler:
        """One of those that are shown."""
        return _whole(self.leaf)


def _whole(leaf: Leaf) -> Sampler:
    one = evenly(shown_lists(leaf), leaf)

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        texts = one(rng, anchor)
        return list(texts) if isinstance(texts, tuple) else texts

    return draw


def as_shown(leaf: Leaf, setting: Setting, member: SemanticType) -> SemanticType | None:
    """The list by those that are shown, where they are a command's or all that is known of it."""
    lists = shown_lists(leaf)
    if lists and are_arguments(leaf, lists):
        return ShownArguments(leaf, setting, member)
    known = member.name != "like_examples"
    return ShownLists(leaf, setting, member) if lists and not known else None
