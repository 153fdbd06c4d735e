"""What speaks for which type: the candidates for a leaf, the best evidence first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.quick import replace
from generator.semantics.base import SEMANTIC_TYPES, Leaf, SemanticType, Setting
from generator.semantics.binding.alike import kind_of_names
from generator.semantics.binding.called import told_otherwise
from generator.semantics.binding.candidates import (
    by_exact_phrase,
    by_format,
    by_hint,
    by_name,
    by_phrase,
    is_told_thing,
)
from generator.semantics.binding.contradict import told_as_number
from generator.semantics.binding.layouts import by_layout, noted_format
from generator.semantics.binding.named_formats import by_named_format
from generator.semantics.binding.named_in_lists import stands_for_things, without_formats
from generator.semantics.binding.names_told import by_title, is_made
from generator.semantics.binding.noted import by_note, outdoes, told_as_id, told_plainly
from generator.semantics.binding.number_names import IN_PERCENT, YEARLY, by_number, listed_spans
from generator.semantics.binding.searched import searched
from generator.semantics.binding.shown_as_kinds import are_alone, are_alone_in_group
from generator.semantics.binding.told_beside import told_beside
from generator.semantics.binding.typed import (
    has_day_beside,
    is_kindred,
    is_known_as_default,
    is_plain,
    is_surely_known,
    is_typed,
    or_as_shown,
)
from generator.semantics.binding.worlds import is_of_another_world
from generator.semantics.choices import booleans, enums
from generator.semantics.choices.operators import Operator, are_operations
from generator.semantics.described.headed import begins_with_id, names_text
from generator.semantics.described.leafwords import shows_repository, shows_sql
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import singular
from generator.semantics.described.narrow import JSON_TYPES
from generator.semantics.described.performed import are_all
from generator.semantics.described.programs import is_part
from generator.semantics.described.shown_defaults import is_slug_of_one
from generator.semantics.described.sought import is_sought
from generator.semantics.described.things import is_made_in_rows
from generator.semantics.described.truths import truths
from generator.semantics.drawing.codeshapes import is_code
from generator.semantics.drawing.composed import mentions
from generator.semantics.families import rank_of
from generator.semantics.family_groups import MOMENTS
from generator.semantics.numbers.counts import IN_MONEY
from generator.semantics.topics import foreign, generic, heads, kindred, usual_numbers, variables
from generator.semantics.topics.labels import has_labels_with
from generator.semantics.topics.made_things import made_kinds
from generator.semantics.topics.owners import catalogue_of, holds, owner_by_name
from generator.semantics.topics.spans_shown import spans_told
from generator.semantics.usages import usages
from generator.semantics.usages.shown_words import shares

_BODIES = (("html",), ("css",), ("markdown",), ("body",), ("content",), ("url",))
"""Names of long texts, which are never one of a few options."""
Kind = type[SemanticType]
SHOWN = "examples are of"
NOTED = "described as"
KNOWN = "known by its name"


def candidates(leaf: Leaf, setting: Setting) -> Iterator[tuple[Kind, str]]:
    """Types to try, the best evidence first."""
    schema, kind = leaf.schema, leaf.schema.get("type", "string")
    if truths(schema):
        yield booleans.Flag, "boolean" if kind == "boolean" else "yes or no in words"
    if "enum" in schema or "const" in schema:
        yield from listed_spans(leaf)
        yield from ((Operator, "operations"),) * are_operations(leaf)
        yield enums.Enum, "enum"
    elif "type" not in schema and not any(map(is_plain, by_name(leaf))):
        yield variables.Variable, "part of a program"
    if _is_closed(leaf) and not stands_for_things(leaf, map(str, leaf.examples)):
        yield from ((Operator, "operations"),) * are_operations(leaf)
        yield enums.Enum, f"{len(leaf.examples)} options in the description"
    wanted = schema.get("format")
    formatted = (
        by_format(wanted) if isinstance(wanted, str) and wanted.casefold() not in JSON_TYPES else ()
    )
    yield from _finer(leaf, formatted)
    yield from ((found, f"format '{wanted}'") for found in formatted)
    own = [(found, f"name '{pattern}'") for found, pattern in by_name(leaf)]
    yield from (pair for pair in own if rank_of(pair[0].__module__) < 0)  # the user's own types
    plain = kind == "string" and not formatted
    yield from _first(leaf, setting) if plain else ()
    if plain and heads.is_kind(leaf) and (owner := _owner(leaf, setting)) is not None:
        asked = any(owner is one for one, _ in by_name(leaf))
        yield from _shown_kinds(leaf, generic.example_texts(leaf), owner, asked)
    described = [(one, f"{NOTED} '{text}'") for one, text in by_layout(leaf)] if plain else []
    dated = bool(own) and own[0][0].family in MOMENTS
    yield from own[:1] if described and dated else described
    yield from _known(leaf) if plain else ()
    if kind in ("integer", "number"):
        if (not own or own[0][0].name == kind) and IN_MONEY.search(leaf.description):
            yield SEMANTIC_TYPES.get("money"), "in money"
        yield from by_number(leaf)
        if own and own[0][0].name == "ticket_count" and IN_PERCENT.search(leaf.description):
            yield SEMANTIC_TYPES.get("percentage"), f"{NOTED} 'percentage'"
    yield from _told_first(leaf, setting) if plain else ()
    names = _with_things(own, leaf) if plain else own
    yield from (names if dated else described)
    yield from _told_ids(leaf, own) if kind in ("string", "integer", "number") else ()
    shown = generic.example_texts(leaf) if kind == "string" else ()
    kinds = [found for found, _ in own]
    owner = owner_by_name(kinds, _owner(leaf, setting), shown, setting) if shown else None
    sure = bool(kinds) and not any(holds(kind, shown, leaf, setting) for kind in kinds[:3])
    sure = sure or owner in kinds
    if leaf.examples and sure:
        yield from _shown_kinds(leaf, shown, owner, owner in kinds)
    yield from (described if dated else or_as_shown(names, leaf, setting))
    if owner is not None:
        yield from _shown_kinds(leaf, shown, owner, named=not kindred.is_asked(leaf, shown))
    yield from _weaker(leaf, shown, setting)


def _known(leaf: Leaf, *, weakly: bool = False) -> Iterator[tuple[Kind, str]]:
    """What tables know the name to hold: values of a type, or words of one kind."""
    known = usages.type_of(leaf, typed=not weakly and is_typed(leaf), weakly=weakly)
    if known and not leaf.examples and not (known == "datetime" and has_day_beside(leaf)):
        yield SEMANTIC_TYPES.get(known), KNOWN
    if weakly and is_known_as_default(leaf):
        yield kindred.Kindred, "words of that kind"
    if not weakly and is_kindred(leaf):
        yield kindred.KnownCode, "known IDs"
        yield kindred.Kindred, "words of that kind"
        yield from ((one, f"{NOTED} '{text}'") for one, text in by_note(leaf))


def _first(leaf: Leaf, setting: Setting) -> Iterator[tuple[Kind, str]]:
    """What comes before all else for a string: secrets, objects of programs, outright notes."""
    first = [(one, f"name '{text}'") for one, text in by_name(leaf) if outdoes(one, text)]
    yield from ((kindred.KnownCode, "known IDs"),) * bool(first)  # keys as a product gives them
    yield from first
    yield from ((SEMANTIC_TYPES.get("sql"), f"{SHOWN} 'sql'"),) * shows_sql(leaf)
    yield from ((SEMANTIC_TYPES.get("repository"), f"{SHOWN} 'repo'"),) * shows_repository(leaf)
    yield from ((generic.Words, "number in a text"),) * told_as_number(leaf)
    yield from ((SEMANTIC_TYPES.get("identifier"), f"{NOTED} 'ID'"),) * told_as_id(leaf)
    yield from ((one, f"{KNOWN}, as what is made") for one in made_kinds(leaf))
    yield from (*told_otherwise(leaf, setting), *told_beside(leaf))
    titled = names_text(leaf.words, leaf.description) and not is_kindred(leaf)
    yield from ((SEMANTIC_TYPES.get("title"), f"{NOTED} 'title'"),) * titled
    yield from ((variables.Variable, "part of a program"),) * is_part(leaf)
    yield from ((kindred.Kindred, f"{NOTED} 'base64'"),) * heads.is_base64(leaf)
    yield from ((foreign.ForeignText, "in another language"),) * bool(foreign.language_of(leaf))
    yield from ((one, f"{NOTED} '{text}'") for one, text in _noted(leaf, setting))
    yield from ((one, f"{NOTED} its function's format") for one in by_named_format(leaf))


def _is_closed(leaf: Leaf) -> bool:
    """Whether the examples are all that can be chosen."""
    if leaf.schema.get("type", "string") == "string" and are_all(leaf.words, leaf.examples):
        return True
    mined = mine(leaf.description)
    closed = mined.closed and (len(leaf.examples) > 1 or mined.examples == leaf.examples)
    moment = noted_format(leaf.description) and leaf.words[-1:] != ("format",)
    return closed and leaf.words[-1:] not in _BODIES and not moment


def _finer(leaf: Leaf, formatted: Sequence[Kind]) -> Iterator[tuple[Kind, str]]:
    """Dates that the name tells more of than the format: a birthday is no day ahead."""
    if not formatted or formatted[0].family not in MOMENTS:
        return
    for kind, pattern in by_name(leaf):
        if kind.family == formatted[0].family and kind not in formatted and "*" not in pattern:
            yield kind, f"name '{pattern}'"


def _noted(leaf: Leaf, setting: Setting) -> list[tuple[Kind, str]]:
    """What the description says outright; a search is left open where a table knows the things."""
    titled = [
        (one, text)
        for one, text in by_title(leaf)
        if one.family not in ("text", "identifiers", "code") or one.suits(leaf, setting)
    ]
    marked = [(k, t) for k, t in by_note(leaf) if k.name != "ticker" or k.suits(leaf, setting)]
    if any(one.name == "search_query" for one, _ in marked) and next(searched(leaf), None):
        marked = [pair for pair in marked if pair[0].name != "search_query"]
    titled.sort(key=lambda pair: not pair[0].suits(leaf, setting))
    if not is_kindred(leaf):
        return [*marked, *titled]
    filed = kindred.holds_paths(leaf) and not is_made(leaf)
    left = {"search_query", "column", *("file_path", "directory") * filed}
    left |= {"api_key", "javascript_code", "language"} if kindred.is_of_product(leaf) else set()
    left |= {"uuid"} if is_surely_known(leaf) else set()  # coins of one list have shorter ones
    return [(one, text) for one, text in marked if one.name not in left]


def _shown_kinds(
    leaf: Leaf, shown: Sequence[str], owner: Kind | None, named: bool
) -> Iterator[tuple[Kind, str]]:
    """What the examples are of: a small group of words, if the name asks for no catalogue."""
    if _of_one_group(leaf, shown, cued=named):
        yield from ((generic.ByExample, "as its examples"),) * are_alone_in_group(leaf, shown)
        yield kindred.Kindred, f"{SHOWN} one kind"
    if owner is not None:
        yield from ((generic.ByExample, "as its examples"),) * are_alone(leaf, shown, owner)
        yield owner, f"{SHOWN} '{owner.name}'"


def _of_one_group(leaf: Leaf, shown: Sequence[str], *, cued: bool) -> bool:
    """Whether one small group of words holds all of several examples: nearer than a catalogue.

    ``cued``: only one of the subject that the function speaks of.
    """
    group = kindred.group_by_examples(leaf, shown) if len(shown) > 1 else None
    if group is None or (cued and not (group.cues and mentions(leaf, group.cues))):
        return False
    return len(group.values) <= CLOSE and group.holds_all(shown)


CLOSE = 60
"""Words of a group so small that it tells more of a kind than a catalogue does."""


_OPEN_NAMES = (("input",), ("query",), ("q",), ("value",), ("data",), ("text",))
"""Names that leave all to the description."""


def _told_first(leaf: Leaf, setting: Setting) -> Iterator[tuple[Kind, str]]:
    """What an open name is told to hold: "The address or coordinates to query"."""
    owned = _owner(leaf, setting) is not None
    yield from searched(leaf) if len(leaf.examples) < 2 and not owned else ()
    exact = sorted(by_exact_phrase(leaf), key=lambda pair: not pair[0].suits(leaf, setting))
    exact = [pair for pair in exact if pair[0].family != "code" or pair[0].suits(leaf, setting)]
    of_thing = SEMANTIC_TYPES.get("thing_description")
    if exact and exact[0][0].name == "description" and of_thing.suits(leaf, setting):
        exact = [(of_thing, "description of a thing"), *exact]  # "New description" is of it, too
    yield from ((one, f"{NOTED} '{text}'") for one, text in exact)
    any_id = is_slug_of_one(leaf) or {one.name for one, _ in by_name(leaf)[:1]} & _OF_ANY
    if generic.is_known_by_word(leaf) and any_id:
        yield generic.ByExample, "as its default"
    if leaf.words not in _OPEN_NAMES or owned:
        return
    sought = ((SEMANTIC_TYPES.get("search_query"), f"{NOTED} 'to search for'"),)
    yield from sought * is_sought(leaf.description)
    for kind, words in by_phrase(replace(leaf, description=leaf.description.split(" or ")[0])):
        if (
            kind.family not in ("text", "numbers", "identifiers", "core", "code")
            and "*" not in words
        ):
            yield kind, f"description '{words}'"


_OF_ANY = frozenset(("identifier", "small_environment"))
"""Types of IDs of which nothing is known but that they are some."""


def _told_ids(leaf: Leaf, own: Sequence[tuple[Kind, str]]) -> Iterator[tuple[Kind, str]]:
    """What a description that begins with "the ID of" tells: IDs of a product's form, else any."""
    family = own[0][0].family if own else ""
    named = ("people", "contact") if _PERSONS.isdisjoint(leaf.words[-1:]) else ()
    if family not in ("identifiers", *named) and begins_with_id(leaf.description):
        ids = (pair for pair in own if pair[0].family == "identifiers")
        yield from (pair for pair in ids if pair[0].name not in _OF_ANY)
        yield from ((one, f"{NOTED} 'ID'") for one in by_format("identifier"))


def _with_things(names: list[tuple[Kind, str]], leaf: Leaf) -> list[tuple[Kind, str]]:
    """The types for the name, with those for things that no type knows before texts of a role."""
    at = next((at for at, (kind, _) in enumerate(names) if kind.family == "text"), len(names))
    at = 0 if is_made_in_rows(leaf) or is_told_thing(leaf) else at
    return [
        (SEMANTIC_TYPES.get("thing_description"), "description of a thing"),
        *names[:at],
        (SEMANTIC_TYPES.get("thing_name"), "name of a thing"),
        *names[at:],
    ]


def _owner(leaf: Leaf, setting: Setting) -> Kind | None:
    """The catalogue that the examples are from."""
    return catalogue_of(shown, leaf, setting) if (shown := generic.example_texts(leaf)) else None


def _weaker(leaf: Leaf, shown: Sequence[str], setting: Setting) -> Iterator[tuple[Kind, str]]:
    """What is tried where neither format nor name says enough: examples, description, type."""
    kind = leaf.schema.get("type", "string")
    values = () if stands_for_things(leaf, shown) else shown
    by_default = bool(shown) and not leaf.examples
    spans = bool(values) and bool(spans_told(leaf, tuple(values)))
    parts = values[0].split(",") if len(values) == 1 else values
    like = shares(leaf) or kindred.group_by_examples(leaf, parts) is not None
    if values and not spans and like:
        yield kindred.Kindred, f"{SHOWN} one kind"
    if kind == "string" and values and not spans and (alike := kind_of_names(values, leaf)):
        yield SEMANTIC_TYPES.get(alike), f"{SHOWN} '{alike}'"
    coded = all(map(is_code, values)) or (len(values) > 1 and "_" in "".join(values))
    if values and (coded or len(values) > 2 or spans or heads.is_kind(leaf)):
        yield generic.ByExample, generic.counted(values)
    if kind == "string" and (by_default or not values):
        if IN_MONEY.search(leaf.description):
            yield SEMANTIC_TYPES.get("money"), "in money"
        plainly = [pair for pair in told_plainly(leaf) if not is_of_another_world(pair[0], leaf)]
        if plainly and plainly[0][0] == "person_name" and kindred.of_table(leaf, close=False):
            yield kindred.Kindred, "words of that kind"
        yield from ((SEMANTIC_TYPES.get(one), f"{NOTED} '{why}'") for one, why in plainly)
        told = ((one, text) for one, text in by_phrase(leaf) if "*" not in text)
        yield from ((one, f"description '{text}'") for one, text in told if one.family == "places")
        yield from _known(leaf, weakly=True)
    if kind in ("integer", "number"):
        for pattern, one in ((IN_PERCENT, "percentage"), (YEARLY, "year")):
            if pattern.search(leaf.description):
                yield SEMANTIC_TYPES.get(one), f"{NOTED} '{one}'"
        yield usual_numbers.ToldNumber, "size of what is described"
    hinted = by_hint(leaf) if kind == "string" or len(leaf.words) == 1 else []
    phrased = (pair for pair in by_phrase(leaf) if pair[1] not in ("* name", "* handle"))
    described = [*phrased, *hinted]
    yield from (
        (found, f"description '{words}'")
        for found, words in described
        if not values or holds(found, values, leaf, setting)
    )
    labelled = has_labels_with(leaf, () if leaf.examples else shown)
    stated = values or (() if labelled else without_formats(shown))
    if stated and not (by_default and labelled):
        yield generic.ByExample, generic.counted(stated)
    if kind in ("integer", "number") and IN_MONEY.search(leaf.description):
        yield SEMANTIC_TYPES.get("money"), "in money"
    if kind == "number" and not leaf.examples and singular(leaf.words[-1]) != leaf.words[-1]:
        yield generic.PlainNumber, "number of things"
    if kind == "string" and leaf.words[-1:] in (("description",), ("desc",)):
        yield SEMANTIC_TYPES.get("description"), f"{NOTED} 'description'"
    yield from _by_json_type(str(kind))


_PERSONS = frozenset(
    "user assignee owner author member creator reporter sender account patient organization "
    "organisation doctor employee player".split()
)
"""Who may be told by an ID."""


def _by_json_type(kind: str) -> Iterator[tuple[Kind, str]]:
    if kind in ("integer", "number"):
        for name in (kind, "number"):
            if name in SEMANTIC_TYPES:
                yield SEMANTIC_TYPES.get(name), kind
        yield generic.PlainNumber, kind
    yield generic.Words, "string"
