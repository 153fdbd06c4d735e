"""The things a request is about: its object, what prepositions lead to, and their arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from generator.phrasing.grammar.attached.closed_lists import STATES
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import GENERIC, same_thing
from generator.quick import Struct, field

PREPOSITIONS: Mapping[str, tuple[str, ...]] = {
    "to": ("to",),
    "into": ("into", "into", "to"),
    "against": ("against", "on"),
    "at": ("at",),
    "of": ("of", "for"),
    "for": ("for",),
    "from": ("from",),
    "in": ("in",),
    "on": ("on",),
    "with": ("with",),
    "about": ("about", "on"),
    "between": ("between",),
    "within": ("in",),
    "using": ("using", "with"),
    "via": ("via", "on"),
    "through": ("through", "on"),
}
"""How the preposition of a description may be said in a request."""
JOINING = ("between", "through")
"""Prepositions that several things follow by their names alone: "through Bath and Wells"."""


class Entity(Struct):
    """A thing: ``prepositions`` that lead to it (none: it is the object), and its parameters."""

    nouns: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    titles: list[Role] = field(default_factory=list)
    kinds: list[Role] = field(default_factory=list)
    owners: list[Role] = field(default_factory=list)
    pointers: list[Role] = field(default_factory=list)
    befores: list[Role] = field(default_factory=list)

    @property
    def roles(self) -> list[Role]:
        """Every parameter of the thing."""
        return [*self.titles, *self.kinds, *self.owners, *self.pointers, *self.befores]

    @property
    def told(self) -> bool:
        """Whether an argument says the noun itself, so that it is not said without it."""
        heads = [noun.rsplit(" ", 1)[-1] for noun in self.nouns if noun]
        return any(
            same_thing(str(example).rsplit(" ", 1)[-1], head)
            for role in self.kinds
            for example in role.parameter.leaf.examples
            for head in heads
        )

    def suits(self, role: Role) -> bool:
        """Whether the prepositions agree with a name that says "from" or "to" itself."""
        last = role.parameter.leaf.words[-1]
        if self.prepositions and role.parameter.meaning.name == "enum" and last in STATES:
            return False
        if role.parameter.meaning.name == "street_address" and self.names("city"):
            return False  # what is told to a city lies somewhere in it
        if "at" in self.prepositions and is_area(role):
            return False  # movies are shown "at the Odeon", but "in Omaha"
        if not self.prepositions or not _DIRECTIONS & set(role.parameter.leaf.words):
            return True
        return any(text.split(" ", 1)[0] in self.prepositions for text in role.texts("after"))

    def names(self, stem: str) -> bool:
        """Whether a parameter's stem names this thing."""
        heads = [noun.lower().split() for noun in self.nouns if noun]
        stem = next((words[-1] for words in heads if _SHORT.get(stem) == words[-2:]), stem)
        keyed = (_KEYED | GENERIC) - (frozenset() if self.prepositions else _IDS)
        return any(
            same_thing(words[-1], stem)
            or (len(words) > 1 and words[-1] in keyed and same_thing(words[-2], stem))
            for words in heads
        )


def is_list_of_names(role: Role) -> bool:
    """Whether several things are told by their names."""
    return role.part == "plain" and not role.formal and "array" in types_of(role.parameter)


def is_area(role: Role) -> bool:
    """Whether the values are towns, regions or countries, which things are in."""
    meaning = role.parameter.meaning
    form = str(getattr(meaning, "form", ""))
    return meaning.name in _AREAS or form == "area" or form.startswith("city:")


_AREAS = frozenset("city region country continent".split())


_DIRECTIONS = frozenset("from to origin destination source target start end".split())
"""Words of names that say where a way starts or ends, whatever noun stands beside them."""
_SHORT = {
    "pr": ["pull", "request"],
    "mr": ["merge", "request"],
    "vm": ["virtual", "machine"],
    "kb": ["knowledge", "base"],
    "wo": ["work", "order"],
    "po": ["purchase", "order"],
}
"""What names call things that descriptions write out."""
_IDS = frozenset("id ids identifier uuid".split())
"""Heads of objects that are wanted themselves: the "boat ID" of a boat."""
_KEYED = frozenset(
    "address id ids name number code identifier key uuid request posting listing".split()
)
"""Heads before which the thing itself stands: the IP of an "IP address", a "pull request"."""


class Scene(Struct):
    """The object, what prepositions lead to, and parameters that stand for themselves."""

    object: Entity
    around: list[Entity]
    asked: list[Role]
    others: list[Role]

    @property
    def roles(self) -> list[Role]:
        """Every argument, wherever it is placed."""
        led = [role for thing in self.around for role in thing.roles]
        return [*self.object.roles, *led, *self.asked, *self.others]

    def target_of(self, role: Role) -> Entity | None:
        """What the act is on, where the name tells that an argument is its target: "attack {}"."""
        on = [thing for thing in self.around if {"on", "against"} & {*thing.prepositions}]
        named = role.parameter.leaf.words[0] == "target" and on and not on[0].titles
        return on[0] if named else None


def owner_of(scene: Scene, complements: Sequence[tuple[str, str]]) -> Entity | None:
    """What the object is "of", where a bare name names that: the composer of a {piece}."""
    leading = takewhile(lambda pair: pair[0] in ("of", "about"), complements)
    owners = {noun for _, noun in leading}
    whose = [thing for thing in scene.around if thing.nouns[0] in owners]
    return whose[-1] if whose and not whose[-1].titles else None
