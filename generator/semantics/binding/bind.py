"""Give every leaf of a function a meaning, and say why."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from generator.errors import MeaningError
from generator.quick import replace
from generator.records import FunctionSpec, Json
from generator.semantics.base import (
    SEMANTIC_TYPES,
    Attachment,
    Leaf,
    Parameter,
    SemanticType,
    Setting,
)
from generator.semantics.binding import otherwise
from generator.semantics.binding.as_written import as_written
from generator.semantics.binding.attach import attachments_for
from generator.semantics.binding.borrowed import borrowed
from generator.semantics.binding.both_ends import SAID, with_both_ends
from generator.semantics.binding.called import called_more_fully
from generator.semantics.binding.candidates import by_name
from generator.semantics.binding.converted import as_converted
from generator.semantics.binding.elsewhere import as_elsewhere
from generator.semantics.binding.evidence import KNOWN, NOTED, SHOWN, candidates
from generator.semantics.binding.in_trade import in_trade
from generator.semantics.binding.joined import joined, without_pattern
from generator.semantics.binding.json_lists import json_members
from generator.semantics.binding.lent import as_lent
from generator.semantics.binding.likewise import like_others
from generator.semantics.binding.named_in_lists import stands_for_things
from generator.semantics.binding.number_names import as_counted, told_number
from generator.semantics.binding.of_domain import of_domain
from generator.semantics.binding.searched import of_its_world
from generator.semantics.binding.slugged import slug_of, writes_small, written_small
from generator.semantics.binding.sorted_as_default import as_sorted
from generator.semantics.binding.tried import tried
from generator.semantics.binding.user_values import user_values
from generator.semantics.choices import enums
from generator.semantics.described.ends import with_ends, with_partner
from generator.semantics.described.leaves import is_structured, is_told_tuple, leaves
from generator.semantics.described.lists import as_numbers, members_of, told_member, told_members
from generator.semantics.described.mining import mine
from generator.semantics.described.naming import singular
from generator.semantics.described.narrow import narrow
from generator.semantics.described.nouns import noun_for
from generator.semantics.described.told_names import with_told_name
from generator.semantics.families import load_families
from generator.semantics.places.told_realms import beyond, told_realm
from generator.semantics.time.said_times import in_own_words
from generator.semantics.topics import argv, composite, generic, structured, tuples
from generator.semantics.topics.answers import AnswersOf, answers_of
from generator.semantics.topics.boxes import BoxOf, is_box
from generator.semantics.topics.code import Code
from generator.semantics.topics.shown_lists import as_shown
from generator.semantics.topics.shown_objects import shows_rows
from generator.semantics.usages.usages import TYPED, is_bare
from generator.semantics.usages.ways import TEXTS, ways_of

_MAIL = frozenset(("email", "mail", "e", "address"))
"""Words of a name that is of an address; one of somebody is asked for as people are: "by {}"."""
_TIMED = frozenset(("dates", "times"))
"""Families of what may be told in the user's own words: "next Friday" as it stands."""


def bind(
    spec: FunctionSpec, schema: Mapping[str, Json] | None = None, setting: Setting | None = None
) -> tuple[Parameter, ...]:
    """A meaning for every leaf of the function's parameters (``schema``, by default its own).

    Raises:
        MeaningError: an ``x-semantic`` that is not known, or ``x-values`` that can't be read.
    """
    chosen, found = setting or Setting(), leaves(spec, schema)
    realm = told_realm(spec, found) or (chosen.alikes.realm if chosen.alikes else None)
    placed = replace(chosen, realm=realm) if realm else chosen
    bound = ((leaf, bind_leaf(leaf, placed)) for leaf in found)
    agreed = tuple(like_others(own, leaf, chosen, bind_leaf) for leaf, own in bound)
    return with_both_ends(agreed, placed, bind_leaf)


def bind_leaf(leaf: Leaf, setting: Setting) -> Parameter:
    """One leaf with its meaning; there is always one."""
    load_families()
    if setting.realm is not None and beyond(setting.realm, leaf.examples):
        setting = replace(setting, realm=None)
    own, apart = _bound(leaf, setting), without_pattern(leaf)
    return own if apart is None else joined(leaf, own, _bound(apart, setting), setting)


def _bound(leaf: Leaf, setting: Setting) -> Parameter:
    leaf = with_partner(setting.alikes.told(leaf) if setting.alikes else leaf)
    leaf = with_told_name(with_ends(called_more_fully(leaf)))
    if mine(leaf.description).closed and stands_for_things(leaf, map(str, leaf.examples)):
        leaf = replace(leaf, examples=())
    leaf = as_sorted(told_number(leaf))
    meaning, why, said = _in_its_world(leaf, setting)
    if (told := as_converted(leaf, meaning)) is not None:
        leaf, (meaning, why) = told, _meaning(told, setting)
    core = getattr(meaning, "item", meaning)
    if core.name == "words" and (counted := as_counted(leaf)) is not None:
        leaf = counted
        meaning, why = _meaning(leaf, setting)
    elif core.name == "words":
        found = otherwise.told(leaf, setting, _meaning) or otherwise.formed(leaf, setting, _meaning)
        found = found or as_elsewhere(leaf, setting, _meaning)
        found = found or otherwise.in_full(leaf, setting, _meaning)
        found = found or otherwise.by_name_alone(leaf, setting)
        leaf, meaning, why = found or (leaf, meaning, why)
    elif core.name in ("thing_name", "version", "number"):
        leaf, meaning, why = otherwise.formed(leaf, setting, _meaning) or (leaf, meaning, why)
    elif core.name == "meeting_title" and not leaf.examples:
        leaf, meaning, why = otherwise.of_object(leaf, setting, _meaning) or (leaf, meaning, why)
    elif (core.name == "kindred" and is_bare(leaf)) or otherwise.is_open(leaf, core):
        leaf, meaning, why = otherwise.typed(leaf, setting, _meaning) or (leaf, meaning, why)
    core = getattr(meaning, "item", meaning)
    leaf, meaning, why = in_trade(leaf, core, setting) or (leaf, meaning, why)
    plain = leaf
    leaf, meaning, why, said = _of_others(leaf, (meaning, why), said, setting)
    lent = leaf is not plain
    if leaf.words[-1:] == ("slug",) and core.family in ("web", "identifiers", "core"):
        meaning, why = slug_of(leaf, setting, _meaning) or (meaning, why)
    elif (why.startswith(SHOWN) or writes_small(leaf, meaning)) and (
        as_shown := written_small(leaf, setting, meaning)
    ) is not None:
        said, meaning = said or meaning, as_shown  # asked for as the names are
    leaf = enums.of_labels(leaf) if core.name == "enum" and len(leaf.words) > 1 else leaf
    if not lent and (written := as_written(leaf, meaning, setting)) is not None:
        said, meaning, why = said or meaning, written, f"{why}, as the examples are written"
    said = said or _as_named(leaf, meaning, setting)
    noun = noun_for(leaf, said or meaning)
    attachments = attachments_for(leaf, said or meaning, noun)
    usual = ways_of(leaf, meaning, weak=_is_weak(leaf, meaning, attachments))
    return Parameter(
        leaf=plain if lent else leaf,  # it shows nothing itself: what is beside it decides
        meaning=meaning,
        why=why,
        noun=noun,
        attachments=usual or attachments,
        usual=bool(usual),
    )


def _as_named(leaf: Leaf, meaning: SemanticType, setting: Setting) -> SemanticType | None:
    """As what examples are asked for that stand alone: places in other letters are places."""
    if getattr(meaning, "item", meaning).name != "like_examples":
        return None
    kinds = (kind for kind, _ in by_name(leaf)[:1] if kind.family in _PLACED)
    plain = replace(leaf, examples=())
    return next((tried(kind, plain, setting, shown=False) for kind in kinds), None)


_PLACED = frozenset(("places", "people"))


def _in_its_world(leaf: Leaf, setting: Setting) -> tuple[SemanticType, str, SemanticType | None]:
    """The meaning, its reason, and as what it is asked for where that is something else."""
    meaning, why = _meaning(leaf, setting)
    core, said = getattr(meaning, "item", meaning), None
    for told, kind, shown in of_its_world(leaf, meaning, setting):
        nearer = tried(kind, told, setting, shown=True)
        if nearer is not None:
            said = meaning if core.name == "search_query" else None  # as any search is
            meaning, why, core = nearer, shown, nearer
            break
    if core.family in _TIMED and in_own_words(leaf):
        own = tried(SEMANTIC_TYPES.get("time_expression"), leaf, setting, shown=False)
        meaning, why = (own, SAID) if own else (meaning, why)
    by_mail = core.name == "email" and _MAIL.isdisjoint(leaf.words)
    by_id = core.name == "identifier" and leaf.words == ("to",)  # "for to 4f12" names nobody
    if (by_mail or by_id) and why.startswith(NOTED):
        said = tried(SEMANTIC_TYPES.get("person_name"), leaf, setting, shown=True)
    if isinstance(core, Code) and (listed := json_members(leaf, setting, _meaning)) is not None:
        core.members = listed
    return meaning, why, said


def _of_others(
    leaf: Leaf, own: tuple[SemanticType, str], said: SemanticType | None, setting: Setting
) -> tuple[Leaf, SemanticType, str, SemanticType | None]:
    """The leaf with what a precedent lends, or the meaning that a domain gives it, where better."""
    meaning, why = own
    lent = borrowed(leaf, meaning, why)
    told = of_domain(leaf, meaning, setting, lent=lent is not None)
    if told is not None:
        return leaf, *told, said
    if lent is None:
        return leaf, meaning, why, said
    ruled = getattr(meaning, "item", meaning)
    known = ruled.family != "core" or ruled.name == "kindred"
    said = (said or meaning) if known else said  # as what it is, whatever its form
    return lent, *as_lent(lent, ruled, setting, _meaning), said


def _is_weak(leaf: Leaf, meaning: SemanticType, found: Sequence[Attachment]) -> bool:
    """Whether nothing but the name tells how the value joins a request: "with {} as the mode"."""
    core = getattr(meaning, "item", meaning)
    named = " ".join(leaf.words[-1:]).casefold()
    bears = any(named in one.text.casefold().split() for one in found[:2])
    bears = bears and core.family not in TYPED - TEXTS
    return not found or bears or core.name in otherwise.UNSURE


def _meaning(leaf: Leaf, setting: Setting) -> tuple[SemanticType, str]:
    listed = user_values(leaf, setting)
    if listed:
        given = generic.Given(leaf, setting, listed)
        if given.listed:
            return given, f"{len(given.listed)} given values"
        whole = structured.Listed(leaf, setting, listed)
        if whole.listed:
            return whole, f"{len(whole.listed)} given values"
    wanted = leaf.schema.get("x-semantic")
    if isinstance(wanted, str):
        return _named_type(leaf, setting, wanted), f"x-semantic '{wanted}'"
    if is_structured(leaf):
        return structured.Structured(leaf, setting), "object"
    if leaf.schema.get("type") == "array":
        return _list_meaning(leaf, setting)
    for kind, why in candidates(leaf, setting):
        meaning = tried(kind, leaf, setting, why.startswith((KNOWN, SHOWN, NOTED)))
        if meaning is not None:
            return _replaced(meaning, leaf, setting, why)
    return structured.Opaque(leaf, setting), "schema alone"


def _list_meaning(leaf: Leaf, setting: Setting) -> tuple[SemanticType, str]:
    told_by_place = is_told_tuple(leaf)
    items = leaf.schema["prefixItems"][0] if told_by_place else leaf.schema.get("items")
    inner = narrow(items, leaf.root) if told_by_place else dict(items or {})
    if not inner and shows_rows(leaf.description):
        return structured.Structured(leaf, setting), "list of objects that are shown"
    named = leaf.words[:-1] if len(leaf.words) > 1 and leaf.words[-1] in _LISTS else leaf.words
    told = told_member(leaf.words, leaf.description)
    words = told or (*named[:-1], *("id" if one == "ids" else singular(one) for one in named[-1:]))
    shown = [part for item in leaf.examples for part in members_of(item)]
    default = leaf.schema.get("default")
    if not shown and isinstance(default, list) and len(default) > 1:
        shown = [one for one in default if isinstance(one, str)]
    numeric = inner.get("type") in ("integer", "number")
    shown = as_numbers(shown) if numeric else shown
    own = inner.get("description")
    member = replace(
        leaf,
        path=(*leaf.path[:-1], "_".join(told)) if told else leaf.path,
        schema=inner,
        words=words,
        description=own if isinstance(own, str) and own else leaf.description,
        examples=tuple(shown),
    )
    member = replace(member, words=called_more_fully(member).words)
    parts = told_members(leaf.description, numeric) if inner else ()
    if parts:
        each = [_meaning(_part(member, part), setting)[0] for part in parts]
        if not any(getattr(one, "structured", False) for one in each):
            return tuples.TupleOf(leaf, setting, each), f"list of {' and '.join(parts)}"
    meaning, why = _meaning(member, setting)
    if numeric and is_box(leaf):
        return BoxOf(leaf, setting, meaning), "list, a box on a map"
    if meaning.name in _OF_RESULTS:
        bare = ("words", "string") if inner.get("type") == "string" else ("plain_number", "numbers")
        meaning, why = SEMANTIC_TYPES.get(bare[0])(member, setting), bare[1]
    if getattr(meaning, "structured", False):
        return structured.Structured(leaf, setting), f"list, {why}"
    if (whole := as_shown(leaf, setting, meaning)) is not None:
        return whole, f"list, {why}, as a whole"
    if argv.is_argv(leaf):
        if meaning.name != "kindred":  # else the trade has commands of its own
            meaning = SEMANTIC_TYPES.get("shell_command")(replace(member, examples=()), setting)
        return argv.Argv(leaf, setting, meaning), "words of a command"
    if meaning.name == "kindred" and (sets := answers_of(member)):
        return AnswersOf(leaf, setting, meaning, sets), "list of answers of one kind"
    return composite.ListOf(leaf, setting, meaning), f"list, {why}"


def _part(member: Leaf, name: str) -> Leaf:
    """A member of a list whose description says what stands in its place."""
    return replace(member, words=tuple(name.split()), description="", examples=())


_LISTS = frozenset({"list", "array", "collection"})
_OF_RESULTS = frozenset({"offset", "limit", "page"})
"""Numbers of which there is one for all results: three offsets shift a thing in space."""


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
