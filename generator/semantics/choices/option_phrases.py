"""Whole phrases for options of one kind: "because it's the wrong size", "a twin room", "by bike".

A phrase is used only where each option of the list has one, so that nothing is said half so; the
plain words stay for places that take no phrase.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.records import Json
from generator.semantics.base import Leaf, Surface
from generator.semantics.catalogues import read_sections
from generator.semantics.described.naming import singular_words, words_of

_JOINT = regex(r"[\s-]+|(?<=[a-z])(?=[A-Z])")
_SURE = 200.0
"""How much more a phrase weighs than the plain words, where both may stand."""


class Kind(Struct, frozen=True):
    """Options of one kind. ``after`` and the like limit where the phrases stand."""

    name: str
    names: frozenset[tuple[str, ...]]
    around: frozenset[str]
    after: frozenset[str] | None
    not_after: frozenset[str]
    not_before: frozenset[str]
    phrases: Mapping[str, str]


@functools.cache
def _kinds() -> tuple[Kind, ...]:
    return tuple(_kind(name, told) for name, told in read_sections("option_phrases.ini").items())


def _kind(name: str, told: Mapping[str, str]) -> Kind:
    lines = (line.partition(": ") for line in told["phrases"].splitlines() if line)
    after = frozenset("" if word == "-" else word for word in told.get("after", "").split())
    return Kind(
        name=name,
        names=frozenset(tuple(each.split()) for each in told["names"].split("; ")),
        around=frozenset(told.get("around", "").split()),
        after=after or None,
        not_after=frozenset(told.get("not_after", "").split()),
        not_before=frozenset(told.get("not_before", "").split()),
        phrases={code: said for code, _, said in lines},
    )


def kind_of(leaf: Leaf, options: Sequence[Json]) -> Kind | None:
    """The kind whose phrases the options have; None where one of them has none."""
    names = {tuple(singular_words(leaf.words[-count:])) for count in (1, 2, 3)}
    if not options or len(options) < 2:
        return None
    for kind in _kinds():
        if not names.isdisjoint(kind.names) and all(_said(kind, each) for each in options):
            around = {*leaf.words, *words_of(leaf.function.name)}
            around |= {*words_of(leaf.function.description[:_TOLD])}
            apart = len({_said(kind, each) for each in options}) == len(options)
            if apart and (not kind.around or not kind.around.isdisjoint(around)):
                return kind
    return None


_TOLD = 120
"""Characters of a function's description that tell what it is for."""


def phrase_of(kind: Kind, option: Json) -> str:
    """What is said for an option of a kind."""
    return _said(kind, option)


def _said(kind: Kind, option: Json) -> str:
    """The phrase of an option; of reasons their form tells it: "too_heavy", "cancelled"."""
    code = _code(option)
    if code in kind.phrases or kind.name != "reasons":
        return kind.phrases.get(code, "")
    told = ((made, form.fullmatch(code)) for form, made in _FORMS)
    return next((made.format(found[1]) for made, found in told if found), "")


_OF_ITSELF = "failed|resigned|retired|graduated|relocated|deceased|passed|expired"
"""What nobody does to a thing."""
_FORMS = (
    (regex(r"too_much_([a-z]+)"), "it's too much {}"),
    (regex(r"too_many_([a-z]+)"), "there are too many {}"),
    (regex(r"too_([a-z]+)"), "it's too {}"),
    (regex(r"wrong_([a-z]+)"), "it's the wrong {}"),
    (regex(rf"((?!{_OF_ITSELF})[a-z]{{3,}}ed)"), "it was {}"),
)
"""How reasons are written that no table lists, and how they are said."""


def _code(option: Json) -> str:
    return _JOINT.sub("_", str(option).replace("'", "")).casefold()


def phrase_surface(kind: Kind, options: Sequence[Json]) -> Surface:
    """The way to say options by their phrases."""
    said = {option: phrase_of(kind, option) for option in options if isinstance(option, str)}
    return Surface(
        rule="phrase",
        say=lambda value, _: said.get(value) if isinstance(value, str) else None,
        weight=_SURE,
        after=kind.after,
        not_after=kind.not_after,
        not_before=kind.not_before,
    )
