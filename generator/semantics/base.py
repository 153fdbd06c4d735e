"""The contract of a semantic type, and the small values that it works with.

A semantic type is a class; binding makes one instance of it for one leaf of a schema. The instance
samples values that fit the leaf, lists the surfaces in which people say a value, reads a surface
back to the value, and says how the value attaches to a request ("in {}", "for {} people").
Sampling, saying and reading are pure: the same arguments and random stream give the same result.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, Final, Literal, Protocol

from generator.quick import Struct, field
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json, Side, pointer
from generator.registry import Registry


class _Unreadable:
    """What ``read`` returns for a text that says no value of the type, or more than one."""

    def __repr__(self) -> str:
        return "UNREADABLE"


UNREADABLE: Final = _Unreadable()

UNKNOWN: Final = frozenset({"words", "opaque"})
"""Semantic types that stand for "nobody knows"."""


class Informed(Protocol):
    """What knows more of a leaf than its own function tells."""

    @property
    def realm(self) -> Local | None:
        """Where the places of the catalogue's functions lie."""

    def told(self, leaf: Leaf) -> Leaf:
        """The leaf with what others tell of it."""

    def namesakes(self, leaf: Leaf) -> tuple[Leaf, ...]:
        """Parameters of other functions that mean the same."""

    def peers(self, leaf: Leaf) -> tuple[Leaf, ...]:
        """The leaves of all functions that are named and described alike; none of few."""

    def of_same_noun(self, leaf: Leaf) -> Leaf | None:
        """A leaf of another function that is of the same thing, and shows its values."""


class Local(Protocol):
    """The part of the world in which the places of a function lie; countries by their codes."""

    @property
    def lands(self) -> tuple[str, ...]:
        """The codes of its countries."""

    def holds(self, place: str) -> bool:
        """Whether a place of that name lies there."""

    def within(self, kind: str, values: Sequence[str]) -> Sequence[str]:
        """The values of a type of places that lie there."""

    def points(self) -> tuple[tuple[float, float], ...]:
        """Latitudes and longitudes of towns."""

    def zones(self) -> tuple[str, ...]:
        """Names of time zones."""

    def locales(self) -> tuple[str, ...]:
        """In which addresses and numbers are written there; empty where none is known."""

    def towns(self) -> tuple[str, ...]:
        """Towns that lie there."""

    def spots(self) -> tuple[str, ...]:
        """Parts of towns and sights that lie there."""

    def key(self) -> str:
        """What tells it from others."""


class About(Protocol):
    """What several functions are about together."""

    @property
    def near(self) -> Mapping[str, float]:
        """How like they are to each domain, by its name."""


class Setting(Struct, frozen=True, kw_only=True):
    """What is fixed for a whole run and changes values.

    ``value_share`` is the share of an open list (50 values or more) kept for validation; 0 turns
    held-out values off. ``values`` are the user's own lists: semantic type or parameter → values;
    ``calls`` are values that belong together: function → rows of JSON pointer → value; ``unsaid``
    are parameters whose values are known to be wrong: requests leave them out if they can.
    ``alikes`` is what the functions of the catalogue say of each other's parameters, ``realm``
    where the places of the function lie.
    """

    today: dt.date = DEFAULT_TODAY
    locales: tuple[str, ...] = ("en_US",)
    value_share: float = 0.15
    values: Mapping[str, tuple[Json, ...]] = field(default_factory=dict)
    calls: Mapping[str, tuple[Mapping[str, Json], ...]] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()
    alikes: Informed | None = None
    realm: Local | None = None


class Leaf(Struct, frozen=True, kw_only=True):
    """The place in a schema that is to be given a meaning: one parameter that is said as a whole.

    ``path`` holds the property names from the root ("reminder", "title"); ``schema`` is the leaf's
    own schema with local ``$ref`` resolved; ``words`` the name in lower-case words ("check", "in",
    "date"); ``examples`` come from the schema and are mined from the description, best first.
    ``root`` is the function's whole parameters schema (for ``$ref``). ``beside`` are words of the
    names of other functions whose parameter is named and described alike; ``theme`` are words that
    most functions of the same service are told with, ``trade`` is what few tell together;
    ``subject`` is what all are about.
    """

    path: tuple[str, ...]
    words: tuple[str, ...]
    schema: Mapping[str, Json]
    description: str
    required: bool
    examples: tuple[Json, ...]
    function: FunctionSpec
    root: Mapping[str, Json]
    beside: frozenset[str] = frozenset()
    theme: frozenset[str] = frozenset()
    trade: str = ""
    subject: About | None = None

    @property
    def name(self) -> str:
        """The property's own name, as the schema writes it."""
        return self.path[-1] if self.path else ""

    @property
    def key(self) -> str:
        """Function and parameter, as lists of values name them: "book_table.time"."""
        return f"{self.function.name}.{'.'.join(self.path)}"

    @property
    def pointer(self) -> str:
        """JSON pointer into the arguments."""
        return _pointer(self.path)


@lru_cache(maxsize=16_384)
def _pointer(path: tuple[str, ...]) -> str:
    """Looked up: every draw and every check goes by it."""
    return pointer(path)


Say = Callable[[Any, Anchor], str | None]
"""Value and anchor to the words for it, or None where this surface doesn't apply."""


class Surface(Struct, frozen=True, kw_only=True):
    """One way to say a value. ``weight`` is relative to the type's other surfaces.

    ``after`` limits the surface to holes whose preceding word is one of these ("" = start of the
    text or punctuation); ``not_after`` excludes such words: "tomorrow" is not said after "on".
    ``before`` and ``not_before`` do the same with the word that follows the hole, lower-case ("" =
    end or punctuation): where "nights" follows, the value is said "3" and not "3 nights".
    ``anchored`` surfaces are used only when the record's system prompt states the date.
    ``rule`` goes into the record: literal, relative_date, number_word, unit, synonym, ….
    """

    rule: str
    say: Say
    weight: float = 1.0
    after: frozenset[str] | None = None
    not_after: frozenset[str] = frozenset()
    before: frozenset[str] | None = None
    not_before: frozenset[str] = frozenset()
    anchored: bool = False


Role = Literal["object", "before", "after", "sentence"]


class Attachment(Struct, frozen=True, kw_only=True):
    """How a value joins a request: ``text`` has one ``{}`` where the value is said.

    ``role``: "object" is what the verb acts on ("play {}"); "before" stands before the object noun
    ("{} restaurants"); "after" follows it ("in {}", "for {} people"); "sentence" stands alone,
    with its own capital and full stop ("My budget is {}.").
    """

    text: str
    role: Role = "after"
    weight: float = 1.0


Sampler = Callable[[random.Random, Anchor], Json]


def evenly(values: Sequence[Json], leaf: Leaf) -> Sampler:
    """Draws each value as often as the others; its ``values`` tell which there are.

    Raises:
        ValueError: there is none.
    """
    size = len(values)
    if not size:
        msg = f"{leaf.pointer}: no value fits {dict(leaf.schema)}"
        raise ValueError(msg)

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        return values[int(rng.random() * size)]

    draw.values = values  # type: ignore[attr-defined]
    return draw


class SemanticType:
    """Base class of all meanings. Subclasses set the class attributes and override what differs.

    Class attributes (matching):
        name: unique snake_case name ("city"), shown by ``gen inspect`` and used in ``x-semantic``.
        family: the module's family ("places").
        names: patterns over the leaf's words joined by spaces ("city", "* city", "check in date");
            ``*`` stands for any number of words. Compared case-insensitively, singular or plural.
        formats: JSON Schema ``format`` values that mean this type, standard or not.
        hints: words in the description that speak for this type when the name does not.
        json_types: JSON types that it can produce.
        noun: plain words for the thing ("city"), for questions.
    """

    name: ClassVar[str] = ""
    family: ClassVar[str] = ""
    names: ClassVar[tuple[str, ...]] = ()
    formats: ClassVar[tuple[str, ...]] = ()
    hints: ClassVar[tuple[str, ...]] = ()
    json_types: ClassVar[frozenset[str]] = frozenset({"string"})
    noun: ClassVar[str] = ""

    def __init__(self, leaf: Leaf, setting: Setting) -> None:
        """Bind the type to one leaf of one function."""
        self.leaf = leaf
        self.setting = setting

    @classmethod
    def suits(cls, leaf: Leaf, setting: Setting) -> bool:
        """Whether the type can mean this leaf, given that name or format matched.

        Override to refuse a look-alike: ``name`` of an event is not a person. The result of
        sampling is checked against the leaf's schema by binding; a type whose values never fit
        is passed over.
        """
        return True

    def sampler(self, side: Side) -> Sampler:
        """A function that draws one value of the given side. Called once per side, at compile time.

        Only open lists (50 values or more) differ between sides; numbers, dates, enums and
        booleans must not. Values must be plain JSON, deterministic in the random stream.
        """
        raise NotImplementedError

    def surfaces(self) -> tuple[Surface, ...]:
        """The ways to say a value, at least one of which applies to every value sampled."""
        return (Surface(rule="literal", say=say_literal),)

    def read(self, text: str, anchor: Anchor) -> Json:
        """The value that ``text`` says, or ``UNREADABLE``.

        It must not share code with ``sampler`` or with the surfaces' ``say``: it is the check on
        them. Case-insensitive. It returns the canonical value as the leaf's schema wants it.
        """
        return text

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        """Whether ``text`` says exactly ``value``; by default, reads and compares."""
        read = self.read(text, anchor)
        if isinstance(read, str) and isinstance(value, str):
            return read.casefold() == value.casefold()
        return (
            type(read) is type(value) and bool(read == value)
            if isinstance(value, bool) or isinstance(read, bool)
            else bool(read == value)
        )

    def attachments(self) -> tuple[Attachment, ...]:
        """How the value joins a request. Binding adds what the parameter's own name suggests."""
        return ()


def say_literal(value: Json, anchor: Anchor) -> str | None:
    """The value as it stands, if it is a string."""
    return value if isinstance(value, str) else None


SEMANTIC_TYPES: Registry[type[SemanticType]] = Registry("semantic type")


def semantic_type(cls: type[SemanticType]) -> type[SemanticType]:
    """Class decorator: register a semantic type under its ``name``."""
    if not cls.name:
        msg = f"semantic type {cls.__name__} needs a name"
        raise ValueError(msg)
    SEMANTIC_TYPES.add(cls.name, cls)
    return cls


class Parameter(Struct, frozen=True, kw_only=True):
    """A leaf with its meaning: what ``bind`` makes, and all that sampling and phrasing need.

    ``why`` tells what the binding rests on ("name 'city'", "enum", "3 examples").
    """

    leaf: Leaf
    meaning: SemanticType
    why: str
    noun: str
    attachments: tuple[Attachment, ...]
    usual: bool = False
    """Whether it is known how people say the argument: ``attachments`` are its usages."""

    @property
    def key(self) -> str:
        """As the leaf's: "book_table.time"."""
        return self.leaf.key

    @property
    def core(self) -> Any:
        """The meaning of what is told: of a list that of its members."""
        return getattr(self.meaning, "item", self.meaning)

    @property
    def pointer(self) -> str:
        """JSON pointer into the arguments; the key by which everything refers to the parameter."""
        return self.leaf.pointer
