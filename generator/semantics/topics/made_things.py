"""What people call what they make, and what they say it is: "Spring Sale", "20% off until April".

Of most things that functions make a grammar knows only that they are some: a dataset is not called
"us-auth", nor is it described as "the dataset that Noah asked for". The table has both for each.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from generator.quick import replace
from generator.semantics.base import SEMANTIC_TYPES, Attachment, Leaf, Setting, semantic_type
from generator.semantics.catalogues import read_values
from generator.semantics.described.leafwords import of_programs
from generator.semantics.described.things import is_foreign, made_thing, thing_of
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.declared import attached
from generator.semantics.drawing.trades import rules_of
from generator.semantics.usages.around import words_around
from generator.semantics.usages.usages import is_marked, is_sure_of, usage_of

_NAMED = frozenset(("name", "title", "label"))
_TOLD = frozenset(("description", "desc"))
_SHOWN_OTHERWISE = frozenset("enum const format x-semantic x-values".split())
_ELSE_IN_PROGRAMS = frozenset(
    "session profile rule zone group view topic event plan category template goal case team world "
    "level location site store shop form memory audience position opening preset theme widget "
    "garden trip tour story chapter deck snippet quiz gallery album".split()
)
"""What programs call other things so."""
_ON_STAGE = (
    "dnd rpg unity godot unreal blender gameobject kafka mqtt pubsub sns court lawsuit dns tmux "
    "terminal cad music song"
)
"""Worlds in which campaigns, levels, topics and cases are other ones."""


@functools.cache
def _made() -> Mapping[str, Mapping[str, str]]:
    """Noun → names with their descriptions."""
    found: dict[str, Mapping[str, str]] = {}
    for line in read_values("made_things.txt"):
        nouns, _, told = line.partition(" | ")
        pairs = (one.partition(" = ") for one in told.split("; "))
        named = {name.strip(): about.strip() for name, _, about in pairs}
        found.update(dict.fromkeys(nouns.split(), named))
    return found


def made_names(leaf: Leaf) -> Mapping[str, str]:
    """The names of what a function makes, with descriptions; none where it is known otherwise."""
    thing = made_thing(leaf.function.name)
    noun = _nearer("_".join(thing), leaf)
    named = _made().get(noun, {}) if thing and thing_of(leaf) == thing else {}
    if not named or leaf.examples or leaf.schema.keys() & _SHOWN_OTHERWISE:
        return {}
    if len(leaf.path) > 1 or is_foreign(leaf.function.description) or mentions(leaf, _ON_STAGE):
        return {}
    if noun in _ELSE_IN_PROGRAMS and of_programs(leaf):
        return {}
    own = noun in _OF_TRADES and _has_own_titles(leaf)
    return {} if own or _is_known(leaf, frozenset(thing)) else named


def _nearer(noun: str, leaf: Leaf) -> str:
    """The noun as what is around tells it: a category of a budget is one of expenses."""
    for told, cues, nearer in _BY_WORLD:
        if told == noun and mentions(leaf, cues):
            return nearer
    return "" if noun in _BY_ITSELF else noun


_BY_WORLD = (
    ("category", "budget expense spending income envelope", "budget_category"),
    ("category", "product shop store catalog catalogue item", "product_category"),
    ("form", "lead", "lead_form"),
    ("event", "calendar meeting attendee appointment", ""),
)
_BY_ITSELF = frozenset(("category",))
"""Nouns that tell too little: categories are other ones in each world."""


_OF_TRADES = frozenset("session event course plan challenge goal topic case".split())
"""Nouns of what each trade calls so."""


def _has_own_titles(leaf: Leaf) -> bool:
    """Whether there are titles of the very trade: a club's sessions."""
    kind = SEMANTIC_TYPES.get("title")
    told = kind(replace(leaf, words=("title",)), Setting())
    return rules_of(str(getattr(told, "symbol", ""))) is not None


def _is_known(leaf: Leaf, thing: frozenset[str]) -> bool:
    """Whether a line of usages is sure of it by more than the thing: a game's campaign."""
    known = usage_of(leaf)
    if known is None:
        return False
    names, told, _ = words_around(leaf)
    beside = known.cues & (names | told) - thing
    return is_marked(leaf, known) or (is_sure_of(leaf, known) and bool(beside))


class _Made(Catalogue):
    family: ClassVar[str] = "core"
    heads: ClassVar[frozenset[str]]

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Where the table has what is made."""
        own = leaf.words[-1:] and leaf.words[-1] in cls.heads
        return bool(own) and _is_of_thing(leaf) and bool(made_names(leaf))


def _is_of_thing(leaf: Leaf) -> bool:
    """Whether the name is bare, or led by the thing: no ``display_name``, no ``file_name``."""
    before, thing = leaf.words[:-1], made_thing(leaf.function.name)
    return not before or tuple(before) in (thing, thing[-1:])


@semantic_type
class MadeName(_Made):
    """What people call a thing of the kind."""

    name: ClassVar[str] = "made_name"
    noun: ClassVar[str] = "name"
    heads: ClassVar[frozenset[str]] = _NAMED

    def values(self) -> Sequence[str]:
        """The names."""
        return tuple(made_names(self.leaf))

    def attachments(self) -> tuple[Attachment, ...]:
        """Called so."""
        return attached("after*2 called {}", 'after called "{}"', "after*0.7 named {}")


@semantic_type
class MadeDescription(_Made):
    """What people say that a thing of the kind is."""

    name: ClassVar[str] = "made_description"
    noun: ClassVar[str] = "description"
    heads: ClassVar[frozenset[str]] = _TOLD

    def values(self) -> Sequence[str]:
        """The descriptions."""
        return tuple(filter(None, made_names(self.leaf).values()))

    def attachments(self) -> tuple[Attachment, ...]:
        """Quoted."""
        return attached('after*2 with the description "{}"', 'after described as "{}"')


def made_kinds(leaf: Leaf) -> Iterator[type[Catalogue]]:
    """The types for the leaf, if it is the name or description of what is made."""
    yield from (one for one in (MadeName, MadeDescription) if one.suits(leaf, Setting()))
