"""Which functions people speak of in one breath: they are of one matter, or about the same thing.

"Book a table and check my bookings" shares its words, "hotels and the weather in Oslo" its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from generator.functions import CompiledFunction
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.scenarios.base import Workbench
from generator.scenarios.contrary import contrary
from generator.scenarios.ease import ease
from generator.scenarios.once import once
from generator.scenarios.one_field import EMPTY, in_words, one_field
from generator.scenarios.plain import brief
from generator.scenarios.twice import CONTAINERS
from generator.semantics.base import Parameter
from generator.semantics.described.naming import raw_words
from generator.specs.similar import is_telling, stem

WORTH = 0.2
"""How easily something else is talked about, at least, against the easiest that there is."""

FOREIGN = 6
"""One of so many words that has other letters than English tells another language."""
_SHARED = frozenset(
    "places coordinates dates people web identifiers commerce media files organisations".split()
)
_NEVER = frozenset("core text code numbers flags".split())
"""Families of values that are not said again of something else, whatever they are called."""

_ANY_ID = frozenset("id ids iid uuid guid key number".split())
"""Words that don't say whose ID it is."""

_OWNERS = frozenset("user account customer client session".split())
"""Whose IDs join nothing: all that a person asks for is theirs."""

_MEANS = regex(
    r"\s(?:by|after|before|using|with|via|from|based|showing|including|through|so|when|if)\s.*"
    r"|[;(:].*",
    re.I | re.S,
)
"""What is no more the thing that a function is about: by what, and with what."""

_ABOUT = frozenset("places coordinates organisations media identifiers commerce".split())
"""Families of what a request is about: the same day alone makes no one matter."""


def common(
    function: CompiledFunction, other: CompiledFunction, said: Mapping[str, Json]
) -> dict[str, Json]:
    """Values that another function's call can take over, by pointer: the same city, the same day.

    ``said`` are those of this function's call, by pointer.

    Only where each has one argument of the kind, so that roles can't be mixed up.
    """
    mine = _by_kind(function)
    found = {}
    for kind, pointer in _by_kind(other).items():
        if pointer is not None and mine.get(kind) in said:
            found[pointer] = said[mine[kind] or ""]
    return found


def held_alike(
    function: CompiledFunction, other: CompiledFunction, said: Mapping[str, Json]
) -> dict[str, Json]:
    """Values of what things lie in: who asks for two things of repositories means one of them."""
    theirs = _containers(other)
    mine = {p.leaf.name: p for p in _containers(function) if p.pointer in said} if theirs else {}
    return {
        p.pointer: said[mine[p.leaf.name].pointer]
        for p in theirs
        if p.leaf.name in mine
        and p.meaning.name == mine[p.leaf.name].meaning.name
        and _form(p) == _form(mine[p.leaf.name])
    }


@once
def _containers(function: CompiledFunction) -> Sequence[Parameter]:
    """The arguments that say in what things lie."""
    return tuple(
        p
        for p in function.parameters
        if not CONTAINERS.isdisjoint(p.leaf.words)
        and p.meaning.family not in ("text", "numbers", "flags")
    )


_MEDIA = frozenset(("image", "video", "audio", "photo", "picture", "pdf", "song", "avatar"))
"""Words of what a file or an address holds: a picture is no film."""


def alike_named(
    function: CompiledFunction, other: CompiledFunction, said: Mapping[str, Json]
) -> dict[str, Json]:
    """Values of arguments that both have under one name, of what is worked on in one go.

    Who lists the modules on one cloud opens none on another.
    """
    mine = {p.leaf.name: p for p in function.parameters if p.pointer in said}
    return {
        p.pointer: said[mine[p.leaf.name].pointer]
        for p in other.parameters
        if p.leaf.name in mine
        and p.meaning.family not in ("text", "numbers", "flags")
        and _form(p) == _form(mine[p.leaf.name])
    }


def _form(parameter: Parameter) -> dict[str, Json]:
    """What a schema allows, whatever it tells."""
    return {k: v for k, v in parameter.leaf.schema.items() if k not in _TELLING}


_TELLING = frozenset(("description", "title", "default", "examples"))


@once
def _by_kind(function: CompiledFunction) -> Mapping[tuple[object, ...], str | None]:
    """Kind and form → pointer, None where two arguments are of one kind.

    An ID is of the kind that its name says: an award's is no project's; a bare "id" is of none.
    So is what is of no kind that many functions speak of: a type of seed.
    """
    found: dict[tuple[object, ...], str | None] = {}
    for parameter in function.parameters:
        meaning, own = parameter.meaning, parameter.leaf.words
        bare = meaning.family == "identifiers" and _ANY_ID.issuperset(own)
        bare = bare or (meaning.name == "street_address" and _has_town(function, parameter))
        shared = meaning.family in _SHARED
        holder = holder_of(parameter)
        if bare or not (shared or holder or (len(own) > 1 and meaning.family not in _NEVER)):
            continue
        named = (
            own
            if meaning.family == "identifiers" or not shared
            else tuple(sorted(_MEDIA.intersection(own)))
        )
        named = (holder, str(parameter.leaf.schema.get("enum"))) if holder else named
        form = (str(parameter.leaf.schema.get("type")), getattr(meaning, "layout", None))
        kind = (meaning.name, *form, *named)
        found[kind] = None if kind in found else parameter.pointer
    return found


_HOLDERS = frozenset(
    """store shop project workspace organization organisation org team board site server database
    schema bucket cluster environment namespace tenant warehouse league season portfolio course
    guild branch office""".split()
)
"""What has other things in it, so that two requests may well be of one."""


def holder_of(parameter: Parameter) -> str:
    """What an argument says that things lie in, by its name: "project" of ``project_slug``."""
    own = [w for w in parameter.leaf.words if w not in _ANY_ID and w not in ("slug", "name")]
    named = parameter.meaning.name in ("enum", "kindred") and len(own) == 1
    return own[0] if named and own[0] in _HOLDERS else ""


def _has_town(function: CompiledFunction, street: Parameter) -> bool:
    """Whether the town of a street is told apart, so that no whole address can stand for it."""
    places = (p for p in function.parameters if p.meaning.family == "places" and p is not street)
    return street.leaf.words[-1:] == ("street",) or any(p.leaf.required for p in places)


def same_thing(function: CompiledFunction, other: CompiledFunction) -> bool:
    """Whether requests for both can be about the same place, company or thing."""
    mine, yours = _needed_kinds(function), _needed_kinds(other)
    return not mine.isdisjoint(yours)


@once
def _needed_kinds(function: CompiledFunction) -> frozenset[tuple[object, ...]]:
    """The kinds of what every request for it is about."""
    about = {
        p.pointer
        for p in function.parameters
        if p.leaf.required
        and (p.meaning.family in _ABOUT or p.meaning.family not in _SHARED)
        and _OWNERS.isdisjoint(p.leaf.words)
    }
    return frozenset(kind for kind, pointer in _by_kind(function).items() if pointer in about)


def one_matter(one: FunctionSpec, other: FunctionSpec) -> bool:
    """Whether two functions have a word for what they are about in common, not only for a deed."""
    named, about = _nouns(one.name, one.description)
    others_named, others_about = _nouns(other.name, other.description)
    return (
        not named.isdisjoint(others_named | others_about)
        or not others_named.isdisjoint(about)
        or len(about & others_about) > 1
    )


@lru_cache(maxsize=8192)
def _nouns(name: str, description: str) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words of a name and of the first sentence, each without its verb."""
    first = next(iter(sentences(description)), "")
    about = re.findall(r"[^\W\d_]+", _MEANS.sub("", first))
    if sum(not word.isascii() for word in about) * FOREIGN > len(about):
        about = []  # what two texts in another language share may be mere articles
    return _without_verb(raw_words(name)), _without_verb(about)


def _without_verb(words: Sequence[str]) -> frozenset[str]:
    low = [word.lower() for word in words]
    verb = next((word for word in low[:2] if verb_of(word) is not None), "")
    return frozenset(
        _RESERVED if word.startswith("booking") else stem(word)
        for word in low
        if word != verb and stem(word) not in EMPTY and is_telling(word)
    )


_RESERVED = stem("reservation")
"""What a booking is, by its other name: nothing that is read."""


_Fits = Callable[[CompiledFunction, CompiledFunction], bool]


def companions(bench: Workbench, function: CompiledFunction) -> Sequence[CompiledFunction]:
    """The functions that are asked for in one turn with this one, most alike first.

    Where no two functions of a run are of one matter, those of one field; what has nothing to do
    with each other nobody asks for in one breath.
    """
    found = _kept(bench, function, "near", _is_near)
    if found or any(_kept(bench, each, "near", _is_near) for each in bench.functions.values()):
        return found
    return _kept(bench, function, "field", one_field)


def _kept(
    bench: Workbench, function: CompiledFunction, kind: str, fits: _Fits
) -> Sequence[CompiledFunction]:
    """The others that fit this function and undo nothing of it, found once for each kind."""
    key = f"{kind}|{function.spec.name}"
    known = bench.companions.get(key)
    if known is None:
        known = bench.companions[key] = tuple(
            other
            for other in every_other(bench, function)
            if fits(function, other) and not contrary(function.spec, other.spec)
        )
    return known


def _is_near(one: CompiledFunction, other: CompiledFunction) -> bool:
    return alike(one, other) or same_thing(one, other)


def alike(one: CompiledFunction, other: CompiledFunction) -> bool:
    """Whether two functions are of one matter, in whatever language they are told."""
    return one_matter(in_words(one), in_words(other))


def every_other(bench: Workbench, function: CompiledFunction) -> Sequence[CompiledFunction]:
    """The functions that a conversation may be about besides, most alike first."""
    name = function.spec.name
    known = bench.companions.get(name)
    if known is None:
        held = name in bench.held
        found = [bench.functions.get(spec.name) for spec in bench.offer.siblings(function.spec)]
        others = [
            other
            for other in found
            if other is not None and (other.spec.name in bench.held) == held and brief(other)
        ]
        least = WORTH * max(map(ease, others), default=0.0)
        known = bench.companions[name] = tuple(each for each in others if ease(each) >= least)
    return known
