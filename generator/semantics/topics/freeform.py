"""Objects that declare no properties: keys and values as name or description ask for."""

from __future__ import annotations

import functools
import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Leaf, Sampler
from generator.semantics.catalogues import read_values
from generator.semantics.described.bare_keys import NUMERIC, bare_keys
from generator.semantics.described.naming import singular, words_of
from generator.semantics.drawing.composed import mentions
from generator.semantics.drawing.dice import Dice
from generator.semantics.topics.own_records import Declared, own_record
from generator.semantics.topics.records import record_of_any, record_of_thing
from generator.semantics.topics.shown_objects import filled, shown_objects
from generator.semantics.topics.stated import manner_of

Choice = Mapping[str, tuple[Json, ...]] | tuple[Mapping[str, Json], ...]
"""Keys with the values that each may have, or whole objects to choose from."""

Inner = Callable[[str, Mapping[str, Json]], Sampler | None]

_SHOWN = 0.4
"""Share of what is shown among conditions: one example is not what everybody filters by."""

_NOTHING: Declared = {}
_MOST = 3
"""How many keys of a list of keys one object gets."""


@functools.cache
def _table() -> Mapping[str, tuple[tuple[str, Choice, bool], ...]]:
    """By each head the words of the context, what is drawn from, and whether it may be a row."""
    found: dict[str, tuple[tuple[str, Choice, bool], ...]] = {}
    for line in read_values("freeform.txt"):
        left, _, right = line.partition(" | ")
        heads, _, cues = left.partition(" @ ")
        parsed: Any = json.loads(right)
        choice: Choice = (
            tuple(parsed)
            if isinstance(parsed, list)
            else {key: tuple(values) for key, values in parsed.items()}
        )
        wanted = " ".join(singular(word) for word in cues.split())
        known = (wanted, choice, "row" in heads.split())
        for head in heads.split():
            found[head] = (*found.get(head, ()), known)
    return found


def free_object(leaf: Leaf, inner: Inner, made_with: Declared = _NOTHING) -> Sampler | None:
    """A sampler for a free-form object, or None where nothing tells what stands in it.

    ``inner`` gives a sampler for a key of which the description says what it is; ``made_with`` are
    the keys of such a thing in the function that makes it.
    """
    shown, (choice, is_row, cued) = filled(shown_objects(leaf), inner), _by_name(leaf)
    if choice and _EQUAL.search(leaf.description) and isinstance(choice, Mapping):
        choice = {key: values for key, values in choice.items() if not _BOUND.match(key)}
    if shown:
        of_rows = singular(leaf.words[-1]) != "selector"  # those of a page are as they are shown
        if choice and of_rows and manner_of(leaf.words) in ("conditions", "order"):
            return _either(_whole(shown), _chosen(choice))
        return _whole(shown)
    keys = told_keys(leaf.description)
    if not keys and (told_so := _of_function(leaf)):
        keys = told_so
    elif not keys and not isinstance(choice, tuple):
        keys = _owned(leaf.description)
    told = {key: made for key in keys if (made := _inner(leaf, key, inner))}
    if len(told) > 1:
        return _made(told)
    of_thing = None if cued else record_of_thing(leaf)
    if of_thing is None and not cued:
        of_thing = own_record(leaf, inner, made_with) or record_of_any(leaf, inner)
    if of_thing is not None:
        return of_thing
    if is_row and leaf.path[-1:] == ("*",) and _has_rows(leaf):
        return table_row(leaf)  # rows of one table have the same columns
    if choice is None:
        return None
    return _chosen(choice)


def _chosen(choice: Choice) -> Sampler:
    return _whole(choice) if isinstance(choice, tuple) else _keyed(choice)


def _either(one: Sampler, other: Sampler) -> Sampler:
    return lambda rng, anchor: (one if rng.random() < _SHOWN else other)(rng, anchor)


_EQUAL = regex(r"\bequality\b|\bcolumns?\b", re.IGNORECASE)
_BOUND = regex(r"(?:min|max|from|to|since|until|has)(?:_|$)")
"""Keys of filters that no column of a table has."""
_KEY = regex(r"['\"`]([A-Za-z_]\w{0,30})['\"`]")
_SUCH = regex(
    r"\b(?:such as|like|including|by|e\.g\.,?|for example,?) (?!the\b|an?\b)"
    r"((?:[a-z]+(?: [a-z]+)?, )*[a-z]+(?: [a-z]+)?,? (?:and|or) [a-z]+(?: [a-z]+)?)(?=[.;)]|$)"
)
"""Keys without marks, where what is described narrows a search: "such as size and year"."""
_NARROWS = regex(r"\b(?:filter|criteri|constraint|preference|facet)", re.IGNORECASE)
_OWN = regex(
    r"\b(?:with|includ(?:ing|es)|contain(?:ing|s)|having|detailing) (?:both )?"
    r"((?:[\w ()]+, )*[\w ()]+,? and [\w ()]+?)(?=[.;]|\)?$| (?:for|as|of|to|in|that|which)\b)"
)
"""What something is told to have, one after the other: "items with description and unit price"."""
_PART = regex(r"(?:(?:optionally|optional|an?|the|its|their) )*([A-Za-z]\w*(?: [A-Za-z]\w*){0,2})")
_NO_KEY = frozenset(
    "string number object key value pair field property data parameter option setting metadata "
    "item list array detail information type other attribute function".split()
)
"""Words for what things have in general."""
_KEYED = regex(
    r"\b(?:fields?|keys?|propert(?:y|ies)|attributes?|dict(?:ionary)?|objects?|contain(?:s|ing)?"
    r"|includ(?:es?|ing)|consist(?:s|ing)?)\b|['\"`] (?:is|are|represents?)\b",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=1024)
def told_keys(text: str) -> tuple[str, ...]:
    """The keys that a description quotes: "with required 'name' and 'age' fields"."""
    if bare := bare_keys(text):
        return tuple(bare) if len(bare) <= 8 else ()
    found = tuple(dict.fromkeys(_KEY.findall(text[:1500])))
    such = None if found or not _NARROWS.search(text) else _SUCH.search(text[:1500])
    if such:
        listed = re.split(r",? (?:and|or) |, ", such[1])
        short = tuple(key for key in listed if key.isalpha())
        return short if len(short) > 1 else tuple(key.replace(" ", "_") for key in listed)
    plain = all(key.islower() or "_" in key or key[0].islower() for key in found)
    return found if 1 < len(found) <= 8 and plain and _KEYED.search(text) else ()


def _owned(text: str) -> tuple[str, ...]:
    """The keys of what a thing is told to have: "a name, email, and optionally VAT number"."""
    told = _OWN.search(text[:1500])
    listed = re.split(r",? and |, ", re.sub(r" ?\([^()]*\)", "", told[1])) if told else []
    parts = [_PART.fullmatch(part) for part in listed]
    keys = ["_".join(part[1].split()).lower() for part in parts if part]
    plain = all(key == singular(key) and key not in _NO_KEY for key in keys)
    return tuple(keys) if plain and all(parts) and 1 < len(keys) <= 8 else ()


def _of_function(leaf: Leaf) -> tuple[str, ...]:
    """Keys that the function tells of such objects: "Receives file objects with name, size"."""
    noun = singular(next((key for key in reversed(leaf.path) if key != "*"), "").casefold())
    found = re.search(
        rf"\b{re.escape(noun)} (?:objects?|dicts?|entries|records?) "
        r"(?:with|containing|having) ((?:[a-z_]+(?: \([^()]*\))?, )+(?:and )?[a-z_]+)",
        leaf.function.description,
    )
    listed = re.split(r",(?: and)? ", re.sub(r" ?\([^()]*\)", "", found[1])) if found else []
    return tuple(key.removeprefix("and ") for key in listed)


def _inner(leaf: Leaf, key: str, inner: Inner) -> Sampler | None:
    counted = re.search(
        rf"['\"`]{re.escape(key)}['\"`][^'\"`.]{{0,8}}\b(?:number|count|amount|quantity|score)\b",
        leaf.description,
    )
    words = [singular(word) for word in words_of(key)]
    number = counted or (words and words[-1] in NUMERIC)
    number = number and words[1:] != ["number"]  # a VAT number
    return inner(key, {"type": "integer" if counted else "number" if number else "string"})


def _made(told: Mapping[str, Sampler]) -> Sampler:
    def draw(rng: random.Random, anchor: Anchor) -> Json:
        return {key: made(rng, anchor) for key, made in told.items()}

    return draw


def _has_rows(leaf: Leaf) -> bool:
    return not {"data", "row", "record", "document"}.isdisjoint(map(singular, leaf.words))


def _by_name(leaf: Leaf) -> tuple[Choice | None, bool, bool]:
    """What the table has for the leaf, whether it is of any row, and whether a cue is met."""
    words = [singular(word) for word in leaf.words]
    plain = [word for word in words if not word.isdigit()]  # "point 1" is a point
    heads = ("_".join(words), "_".join(words[-2:]), *words[-1:], *plain[-1:])
    if leaf.path[-1:] == ("*",) and words:
        heads = (f"{words[-1]}_row", *heads)  # one of many, where an object alone would hold all
    for head in dict.fromkeys(heads):
        for cues, choice, is_row in _table().get(head, ()):
            if not cues or mentions(leaf, cues):
                return choice, is_row, bool(cues)
    return None, False, False


_ANYTHING = frozenset(
    "option config configuration setting opt filter query where criterion criteria condition match "
    "selector constraint update change property attribute characteristic feature document doc "
    "record row payload body data json dict object entity value detail extra information info "
    "provision specification spec param parameter argument arg input field context metadata "
    "meta".split()
)
"""Names of objects that may hold anything."""


def is_guessed(leaf: Leaf) -> bool:
    """Whether keys are only guessed: nothing in text or trade tells what the object holds."""
    told = leaf.examples or shown_objects(leaf) or told_keys(leaf.description)
    if told or leaf.schema.get("properties") or _owned(leaf.description):
        return False
    if singular(leaf.words[-1]) not in _ANYTHING:
        return leaf.schema.get("type") == "object" and _by_name(leaf)[0] is None
    if record_of_thing(leaf) is not None:
        return False
    known = _table().get(singular(leaf.words[-1]), ())
    return not any(cues and mentions(leaf, cues) for cues, *_ in known)


_ROWS: tuple[Mapping[str, tuple[Json, ...]], ...] = (
    {
        "name": ("Anna Becker", "James Chen", "Priya Nair", "Marcus Webb", "Elena Rossi"),
        "department": ("Sales", "Support", "Finance", "Design"),
        "salary": (48000, 52000, 61000, 57500, 73000),
    },
    {
        "product": ("desk lamp", "office chair", "notebook", "monitor", "backpack"),
        "price": (24.9, 129.0, 4.5, 219.0, 59.9),
        "stock": (12, 40, 7, 150, 65),
    },
    {
        "city": ("Denver", "Lisbon", "Oslo", "Kyoto", "Porto"),
        "population": (715000, 545000, 709000, 1464000, 232000),
        "country": ("US", "PT", "NO", "JP", "PT"),
    },
    {
        "date": ("2025-11-03", "2025-11-17", "2025-12-01", "2025-12-15", "2026-01-05"),
        "amount": (42.5, 1200, 18.9, 64, 310.75),
        "category": ("groceries", "rent", "travel", "utilities"),
    },
)
"""Columns of tables, and what stands in them."""


def table_row(leaf: Leaf) -> Sampler:
    """Rows of one table, which one depends on the function."""
    table = _ROWS[int(Dice(leaf.function.name).random() * len(_ROWS))]

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        if "population" in table:  # a city has its own
            at = int(rng.random() * len(table["city"]))
            return {key: values[at] for key, values in table.items()}
        return {key: values[int(rng.random() * len(values))] for key, values in table.items()}

    return draw


def _whole(objects: Sequence[Mapping[str, Json | Sampler]]) -> Sampler:
    def draw(rng: random.Random, anchor: Anchor) -> Json:
        chosen = objects[int(rng.random() * len(objects))]
        return {
            key: value(rng, anchor) if callable(value) else value for key, value in chosen.items()
        }

    return draw


def _keyed(choice: Mapping[str, tuple[Json, ...]]) -> Sampler:
    keys = tuple(choice)

    def draw(rng: random.Random, anchor: Anchor) -> Json:
        count = 1 + int(rng.random() * min(_MOST, len(keys)))
        chosen = sorted(rng.sample(range(len(keys)), count))
        return {
            keys[at]: choice[keys[at]][int(rng.random() * len(choice[keys[at]]))] for at in chosen
        }

    return draw
