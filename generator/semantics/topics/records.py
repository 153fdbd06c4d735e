"""Records of the things that people keep: what stands in the columns of users, orders, tickets."""

from __future__ import annotations

import functools
import json
import random
import re
from collections.abc import Callable, Mapping, Sequence

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Leaf, Sampler
from generator.semantics.catalogues import items, read_values
from generator.semantics.described.naming import raw_words, singular, singular_words, words_of
from generator.semantics.described.things import handled_thing, made_thing
from generator.semantics.topics.own_records import is_whole
from generator.semantics.topics.somebody import is_somebody
from generator.semantics.topics.stated import manner_of

Columns = Mapping[str, Sequence[Json]]

FIXED = frozenset("id device_id created_at recorded_at last_login".split())
"""Columns that nobody changes."""
_KEPT = frozenset(
    "order purchase subscription rental user member account customer contact profile lead client "
    "subscriber person employee staff student course product invoice payment transaction expense "
    "refund task todo ticket issue bug project booking reservation appointment post article "
    "campaign newsletter shipment delivery parcel store movie book song vehicle "
    "car deal opportunity".split()
)
"""Things of which a record may be given whole."""
_OPEN = (
    frozenset(
        "data change update payload field body record row property attribute value detail document "
        "param parameter input info json object entity item content".split()
    )
    | _KEPT
)
"""Last words of names of objects that hold the record of the thing itself."""


@functools.cache
def _known() -> Mapping[str, Columns]:
    """Word of a table's name → its columns."""
    found: dict[str, Columns] = {}
    for line in read_values("table_columns.txt"):
        words, _, told = line.partition(" | ")
        columns: Columns = json.loads(told)
        found |= {word: columns for word in words.split() if word not in found}
    return found


def columns_of(table: str) -> Columns:
    """The columns of a table of that name; of what nothing is known, those that any may have."""
    known = _known()
    words = singular_words(words_of(table))
    return next((known[word] for word in reversed(words) if word in known), known["*"])


def row_of(columns: Columns, keys: Sequence[str], at: int) -> dict[str, Json]:
    """Row number ``at``: what stands at one place belongs together, as a name and its address."""
    return {key: columns[key][at % len(columns[key])] for key in keys}


def record_of_thing(leaf: Leaf) -> Sampler | None:
    """A sampler of what the function's thing is made with, changed to or found by; None: unknown.

    What is made has a name and one or two things more; what is changed one or two; what the
    function is given by arguments of their own stays away.
    """
    columns = _own_columns(leaf)
    if len(columns) < 3:
        return None
    whole = is_whole(leaf)
    keys = tuple(columns)

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        more = 1 + int(rng.random() * 2)
        first, rest = (keys[:1], keys[1:]) if whole else ((), keys)
        picked = {*first, *rng.sample(rest, min(more, len(rest)))}
        return row_of(columns, [key for key in keys if key in picked], int(rng.random() * 12))

    return draw


def record_of_any(
    leaf: Leaf, inner: Callable[[str, Mapping[str, Json]], Sampler | None]
) -> Sampler | None:
    """A sampler of what the function makes or changes, where no table knows the thing.

    It has what all things have: a name, as ``inner`` finds it, something that is said of it, and
    whether it is in use. None where it is told to be something else than the thing's fields.
    """
    words = singular_words(leaf.words)
    asked = manner_of(leaf.words) == "conditions"
    thing = made_thing(leaf.function.name)
    named = words[-1:] and words[-1] in _OF_THINGS and set(words[:-1]) <= {"new", *thing}
    if asked:
        thing = () if not _sought(leaf) else ("thing",)
    if not thing or not (asked or named or words == thing):
        return None
    whole = is_whole(leaf)
    name = None if asked or is_somebody(thing[-1]) else inner("name", {"type": "string"})
    said = None if asked else inner("description", {"type": "string"})
    if not asked and (said is None or (whole and name is None)):
        return None
    text = "notes" if name is None else "description"

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        turn = rng.random()
        if whole and name is not None:
            more = {text: said(rng, anchor)} if said is not None and turn < _SAID else {}
            return {"name": name(rng, anchor), **more}
        if said is not None and turn >= _STATUS:
            if name is not None and turn >= _STATUS + _CHANGED:
                return {"name": name(rng, anchor)}
            return {text: said(rng, anchor)}
        if asked and turn < _DATED:
            return {"created_after": str(rng.choice(_DATES))}
        return {"status": str(rng.choice(_IN_USE))}

    return draw


_IN_USE = ("active", "inactive", "archived")
_DATES = tuple(f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 15))


def _sought(leaf: Leaf) -> bool:
    """Whether a function without more arguments finds things: ``search_members``."""
    words = raw_words(leaf.function.name)
    return len(words) == 2 and words[0] in ("search", "find", "list", "filter", "get")


_OF_THINGS = frozenset("field data change update attribute value property payload record".split())
_SAID, _STATUS, _CHANGED, _DATED = 0.6, 0.3, 0.35, 0.6
"""How often what is made is described; how often its status, or what is said of it, changes; how
often things are sought by when they were made."""


def _own_columns(leaf: Leaf) -> Columns:
    """The columns of the thing that the function is about, without those that are fixed."""
    words = [word for word in singular_words(leaf.words) if word not in ("json", "new")]
    asked = manner_of(leaf.words) == "conditions" or (words or [""])[-1] in _OPEN
    ends = (made_thing(leaf.function.name)[-1:], handled_thing(leaf.function.description)[-1:])
    thing = next((end[0] for end in ends if end and end[0] in _KEPT), "")
    own = set(words[:-1]) - {"full", "complete", "updated", "raw", thing}
    if not thing or not asked or own:
        return {}
    given = {name.casefold() for name in leaf.root.get("properties") or ()}
    left = FIXED | given
    return {key: column for key, column in columns_of(thing).items() if key not in left}


# The fields that records of the function's own object have: those of papers, of quotes.

_CAMEL = regex(r"[a-z][A-Z]")


def fields_of_object(leaf: Leaf) -> tuple[str, ...]:
    """What the records that the function is about consist of; () where none are known.

    They are written as the function writes its own arguments: "dueDate" beside "pageSize".
    """
    known = _known_fields()
    named = [singular(word) for word in reversed(raw_words(leaf.function.name))]
    handled = handled_thing(leaf.function.description)[::-1]
    found = next((known[word] for word in (*handled, *named) if word in known), ())
    names = [one for one in leaf.root.get("properties") or () if isinstance(one, str)]
    camel = any(map(_CAMEL.search, names)) and not any("_" in one for one in names)
    return tuple(map(_camel, found)) if camel else found


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda match: match[1].upper(), name)


@functools.cache
def _known_fields() -> Mapping[str, tuple[str, ...]]:
    """Word for a thing → its fields."""
    lines = (line.partition(" | ") for line in read_values("object_fields.txt"))
    return {word: items(told) for words, _, told in lines for word in words.split()}
