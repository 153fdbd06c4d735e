"""Give every leaf of a function a meaning, and say why."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.errors import MeaningError
from generator.records import DEFAULT_TODAY, Anchor, FunctionSpec, Json
from generator.semantics.base import (
    SEMANTIC_TYPES,
    Leaf,
    Parameter,
    SemanticType,
    Setting,
)
from generator.semantics.binding.alike import kind_of_names
from generator.semantics.binding.attach import attachments_for
from generator.semantics.binding.candidates import (
    by_format,
    by_hint,
    by_name,
    by_phrase,
    stands_for_things,
)
from generator.semantics.binding.contradict import contradicted, out_of_range
from generator.semantics.binding.noted import by_note, by_title, noted_format, told_plainly
from generator.semantics.choices import booleans, enums
from generator.semantics.described.leaves import is_structured, leaves
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import singular
from generator.semantics.described.nouns import noun_for
from generator.semantics.drawing.codeshapes import is_code, spans_like
from generator.semantics.families import load_families
from generator.semantics.fits import fits
from generator.semantics.numbers import usual_sizes
from generator.semantics.numbers.counts import IN_MONEY
from generator.semantics.numbers.people_numbers import is_yearly
from generator.semantics.topics import composite, generic, kindred, variables
from generator.semantics.topics.labels import has_labels, usual_numbers

TEMPORAL = frozenset({"dates", "time", "times", "timewords"})
"""Families whose types read their layout from the description themselves."""

TRIALS = 8
"""Values drawn from a candidate; one that the leaf's schema rejects rules it out."""

ERRORS = (ValueError, LookupError, TypeError, ArithmeticError, NotImplementedError, AttributeError)
"""What a type may raise for a leaf that it does not fit."""

_ANCHOR = Anchor(now=dt.datetime.combine(DEFAULT_TODAY, dt.time(9)))


def bind(
    spec: FunctionSpec, schema: Mapping[str, Json] | None = None, setting: Setting | None = None
) -> tuple[Parameter, ...]:
    """A meaning for every leaf of the function's parameters (``schema``, by default its own).

    Raises:
        MeaningError: an ``x-semantic`` that is not known, or ``x-values`` that can't be read.
    """
    chosen = setting or Setting()
    return tuple(bind_leaf(leaf, chosen) for leaf in leaves(spec, schema))


def bind_leaf(leaf: Leaf, setting: Setting) -> Parameter:
    """One leaf with its meaning; there is always one."""
    load_families()
    meaning, why = _meaning(leaf, setting)
    noun = noun_for(leaf, meaning)
    return Parameter(
        leaf=leaf,
        meaning=meaning,
        why=why,
        noun=noun,
        attachments=attachments_for(leaf, meaning, noun),
    )


def _meaning(leaf: Leaf, setting: Setting) -> tuple[SemanticType, str]:
    listed = _user_values(leaf, setting)
    if listed is not None and listed:
        given = generic.Given(leaf, setting, listed)
        if given.listed:
            return given, f"{len(given.listed)} given values"
    wanted = leaf.schema.get("x-semantic")
    if isinstance(wanted, str):
        return _named_type(leaf, setting, wanted), f"x-semantic '{wanted}'"
    if is_structured(leaf):
        return composite.Structured(leaf, setting), "object"
    if leaf.schema.get("type") == "array":
        return _list_meaning(leaf, setting)
    for kind, why in _candidates(leaf, setting):
        meaning = _tried(kind, leaf, setting, why.startswith((_SHOWN, _NOTED)))
        if meaning is not None:
            return _replaced(meaning, leaf, setting, why)
    return composite.Opaque(leaf, setting), "schema alone"


def _list_meaning(leaf: Leaf, setting: Setting) -> tuple[SemanticType, str]:
    items = leaf.schema.get("items")
    inner = dict(items) if isinstance(items, Mapping) else {}
    named = leaf.words[:-1] if len(leaf.words) > 1 and leaf.words[-1] in _LISTS else leaf.words
    words = (*named[:-1], singular(named[-1])) if named else ()
    shown = [
        part for item in leaf.examples for part in (item if isinstance(item, list) else [item])
    ]
    own = inner.get("description")
    member = replace(
        leaf,
        schema=inner,
        words=words,
        description=own if isinstance(own, str) and own else leaf.description,
        examples=tuple(shown),
    )
    meaning, why = _meaning(member, setting)
    if getattr(meaning, "structured", False):
        return composite.Structured(leaf, setting), f"list, {why}"
    return composite.ListOf(leaf, setting, meaning), f"list, {why}"


_LISTS = frozenset({"list", "array", "collection"})


def _named_type(leaf: Leaf, setting: Setting, wanted: str) -> SemanticType:
    if wanted not in SEMANTIC_TYPES:
        where = f"{leaf.function.source or 'spec'}: {leaf.function.name}.{'.'.join(leaf.path)}"
        close = difflib.get_close_matches(wanted, list(SEMANTIC_TYPES), 5, 0.5)
        known = ", ".join(close or list(SEMANTIC_TYPES)[:5])
        msg = f"{where}: unknown semantic type {wanted!r}; known: {known}, … (all: gen list)"
        raise MeaningError(msg)
    kind = SEMANTIC_TYPES.get(wanted)
    if leaf.schema.get("type") == "array" and "array" not in kind.json_types:
        items = leaf.schema.get("items")
        member = replace(leaf, schema=dict(items) if isinstance(items, Mapping) else {})
        return composite.ListOf(leaf, setting, kind(member, setting))
    return kind(leaf, setting)


def _user_values(leaf: Leaf, setting: Setting) -> Sequence[Json] | None:
    """The user's own values for the leaf: ``x-values`` first, then the setting's."""
    given = leaf.schema.get("x-values")
    if isinstance(given, list):
        return given
    if isinstance(given, str):
        return _values_in(leaf, given)
    keys = (f"{leaf.function.name}.{'.'.join(leaf.path)}", leaf.pointer, leaf.name)
    return next((setting.values[key] for key in keys if key in setting.values), None)


def _values_in(leaf: Leaf, file_name: str) -> Sequence[Json]:
    folder = Path(leaf.function.source.split("#")[0]).parent if leaf.function.source else Path()
    path = folder / file_name
    where = f"{leaf.function.name}.{'.'.join(leaf.path)}"
    try:
        text = path.read_text(encoding="utf-8")
        listed = json.loads(text) if path.suffix == ".json" else text.splitlines()
    except (OSError, ValueError) as error:
        msg = f"{where}: x-values: can't read {path}: {error}"
        raise MeaningError(msg) from error
    if not isinstance(listed, list):
        msg = f"{where}: x-values: {path} must hold a list"
        raise MeaningError(msg)
    return [value.strip() if isinstance(value, str) else value for value in listed if value != ""]


def _replaced(
    meaning: SemanticType, leaf: Leaf, setting: Setting, why: str
) -> tuple[SemanticType, str]:
    """The user's values for a semantic type, where there are some."""
    listed = setting.values.get(meaning.name)
    if listed:
        given = generic.Given(leaf, setting, listed)
        if given.listed:
            return given, f"{why}, {len(given.listed)} given values of '{meaning.name}'"
    return meaning, why


Kind = type[SemanticType]
_SHOWN = "examples are of"
_NOTED = "described as"


def _candidates(leaf: Leaf, setting: Setting) -> Iterator[tuple[Kind, str]]:
    """Types to try, the best evidence first."""
    schema, kind = leaf.schema, leaf.schema.get("type", "string")
    if kind == "boolean":
        yield booleans.Flag, "boolean"
    if "enum" in schema or "const" in schema:
        yield enums.Enum, "enum"
    elif "type" not in schema:
        yield variables.Variable, "part of a program"
    closed = mine(leaf.description).closed and len(leaf.examples) > 1
    if closed and not stands_for_things(leaf, map(str, leaf.examples)):
        yield enums.Enum, f"{len(leaf.examples)} options in the description"
    wanted = schema.get("format")
    if isinstance(wanted, str):
        yield from ((found, f"format '{wanted}'") for found in by_format(wanted))
    plain = kind == "string" and not isinstance(wanted, str)
    if plain:
        yield from ((variables.Variable, "part of a program"),) * variables.is_part(leaf)
        yield from ((one, f"{_NOTED} '{text}'") for one, text in (*by_note(leaf), *by_title(leaf)))
    if plain and kindred.is_kind(leaf) and (owner := _owner(leaf, setting)) is not None:
        yield owner, f"{_SHOWN} '{owner.name}'"
    if plain and kindred.group_by_name(leaf, close=True) is not None and _alike(leaf):
        yield kindred.Kindred, "words of that kind"
    if kind in ("integer", "number"):
        if is_yearly(leaf):
            yield SEMANTIC_TYPES.get("year"), "numbers of years"
        yield usual_sizes.UsualNumber, "usual size"
    own = [(found, f"name '{pattern}'") for found, pattern in by_name(leaf)]
    names = _with_things(own) if plain else own
    dated = bool(own) and own[0][0].family in TEMPORAL
    laid_out = plain and leaf.words[-1:] != ("format",)
    noted = noted_format(leaf.description) if laid_out else ""
    described = [(found, f"{_NOTED} '{noted}'") for found in by_format(noted)] if noted else []
    yield from (names if dated else described)
    named = bool(own) and own[0][0].family in ("identifiers", "people", "contact")
    if kind in _IDENTIFYING and not named and _IDENTIFIER.match(leaf.description):
        yield from ((one, f"{_NOTED} 'ID'") for one in by_format("identifier"))
    shown = generic.example_texts(leaf) if kind == "string" else ()
    owner = _owner(leaf, setting) if kind == "string" else None
    kinds = [found for found, _ in own]
    sure = owner in kinds or (bool(kinds) and not generic.holds(kinds[0], shown, setting))
    if owner is not None and leaf.examples and sure:
        yield owner, f"{_SHOWN} '{owner.name}'"
    yield from (described if dated else names)
    if owner is not None:
        yield owner, f"{_SHOWN} '{owner.name}'"
    yield from _weaker(leaf, shown, setting)


def _with_things(names: list[tuple[Kind, str]]) -> list[tuple[Kind, str]]:
    """The types for the name, with those for things that no type knows before texts of a role."""
    at = next((at for at, (kind, _) in enumerate(names) if kind.family == "text"), len(names))
    return [
        (SEMANTIC_TYPES.get("thing_description"), "description of a thing"),
        *names[:at],
        (SEMANTIC_TYPES.get("thing_name"), "name of a thing"),
        *names[at:],
    ]


def _owner(leaf: Leaf, setting: Setting) -> Kind | None:
    """The catalogue that the examples are from."""
    shown = generic.example_texts(leaf)
    return generic.catalogue_of(shown, leaf, setting) if shown else None


def _alike(leaf: Leaf) -> bool:
    """Whether the examples allow for words: none, or words and nothing that has a shape."""
    shown = generic.example_texts(leaf)
    known = kindred.group_by_examples(leaf, shown) if shown else None
    return (
        not shown or known is not None or (kindred.is_kind(leaf) and not any(map(is_code, shown)))
    )


def _weaker(leaf: Leaf, shown: Sequence[str], setting: Setting) -> Iterator[tuple[Kind, str]]:
    """What is tried where neither format nor name says enough: examples, description, type."""
    kind = leaf.schema.get("type", "string")
    values = () if stands_for_things(leaf, shown) else shown
    by_default = bool(shown) and not leaf.examples
    unshown = not values or by_default
    spans = bool(values) and bool(spans_like(values))
    parts = values[0].split(",") if len(values) == 1 else values
    if values and not spans and kindred.group_by_examples(leaf, parts) is not None:
        yield kindred.Kindred, f"{_SHOWN} one kind"
    if kind == "string" and values and not spans and (alike := kind_of_names(values, leaf)):
        yield SEMANTIC_TYPES.get(alike), f"{_SHOWN} '{alike}'"
    if values and (all(map(is_code, values)) or len(values) > 2 or spans):
        yield generic.ByExample, _counted(values)
    if kind == "string" and unshown:
        yield from (
            (SEMANTIC_TYPES.get(one), f"{_NOTED} '{why}'") for one, why in told_plainly(leaf)
        )
    if kind == "string" and unshown and kindred.group_by_name(leaf, close=False):
        yield kindred.Kindred, "words of that kind"
    if kind in ("integer", "number"):
        yield usual_sizes.ToldNumber, "size of what is described"
    described = by_phrase(leaf)
    if kind == "string" or len(leaf.words) == 1:
        described = [*described, *by_hint(leaf)]
    yield from (
        (found, f"description '{words}'")
        for found, words in described
        if not values or generic.holds(found, values, setting)
    )
    if values and not (by_default and has_labels(leaf)):
        yield generic.ByExample, _counted(values)
    if kind in ("integer", "number") and IN_MONEY.search(leaf.description):
        yield SEMANTIC_TYPES.get("money"), "in money"
    if kind == "number" and leaf.words and singular(leaf.words[-1]) != leaf.words[-1]:
        yield generic.PlainNumber, "number of things"
    if kind in ("integer", "number") and usual_numbers(leaf.words):
        yield generic.PlainNumber, "usual size"
    yield from _by_json_type(str(kind))


_IDENTIFYING = ("string", "integer", "number")
_IDENTIFIER = re.compile(
    r"(?:(?:required|optional)\b[^.]{0,40}\. )?(?:the |an? |optional |filter by )*(?:unique )?"
    r"(?:(?:[A-Za-z]+ ){0,2}IDs?(?:$| to\b)|(?:id|identifier)\b)",
    re.IGNORECASE,
)


def _counted(values: Sequence[str]) -> str:
    return f"{len(values)} example{'s' if len(values) > 1 else ''}"


def _by_json_type(kind: str) -> Iterator[tuple[Kind, str]]:
    if kind in ("integer", "number"):
        for name in (kind, "number"):
            if name in SEMANTIC_TYPES:
                yield SEMANTIC_TYPES.get(name), kind
        yield generic.PlainNumber, kind
    yield generic.Words, "string"


def _tried(kind: Kind, leaf: Leaf, setting: Setting, shown: bool) -> SemanticType | None:
    """The type bound to the leaf if it suits, its values fit and the examples don't contradict.

    Where the examples themselves are the type's values (``shown``), it need not suit the name.
    """
    wanted = leaf.schema.get("type")
    if isinstance(wanted, str) and not _produces(kind, wanted):
        return None
    try:
        if not shown and not kind.suits(leaf, setting):
            return None
        meaning = kind(leaf, setting)
        sampler = meaning.sampler("any")
        rng = random.Random(0)
        drawn = [sampler(rng, _ANCHOR) for _ in range(TRIALS)]
        if not all(fits(leaf.schema, value) for value in drawn) or out_of_range(leaf, drawn):
            return None
        return None if contradicted(meaning, leaf, drawn, _ANCHOR) else meaning
    except ERRORS:
        return None


def _produces(kind: Kind, wanted: str) -> bool:
    return wanted in kind.json_types or (wanted == "number" and "integer" in kind.json_types)
