"""Whether a rewritten request may stand in for the one that it rewrites; if not, why.

Sees two skeletons and what is known of the function, nothing of the model. It rather refuses a good
text than lets a wrong one pass: the text that was to be rewritten stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from generator.llm.additions import lost_words, nothing_new
from generator.llm.asking import asks, is_command
from generator.llm.deeds import LOOKS, acting
from generator.llm.faults import outward, sayable
from generator.llm.ground import Ground, parameters_of
from generator.llm.kinds import kinds_in, turned_round, with_given
from generator.llm.labels import is_closed
from generator.llm.must_keep import Core, adds_itself, leading, not_kept
from generator.llm.parts import Parts, fixed_text, marked, paths_of
from generator.llm.placement import Place, misplaced
from generator.llm.purpose import another_deed, another_purpose
from generator.llm.same_part import swapped_namesakes
from generator.llm.spoken import levelled, said_plainly
from generator.llm.verdicts import Verdict, unless
from generator.llm.ways import text_beside
from generator.llm.wordlists import words_in
from generator.phrasing.skeleton import Hole
from generator.quick import Struct
from generator.semantics.base import Parameter
from generator.specs.similar import stem

TERSE = 9
"""Most words, arguments aside, of a request that needs no verb: "weather in {city} please"."""

_PERSONS = frozenset(
    "person people user users author authors player players member members owner owners artist "
    "singer band actor actors director winner winners leader president team teams contact contacts "
    "employee employees customer customers staff guest guests participant participants assignee "
    "attendee attendees visitor visitors client clients student students teacher teachers patient "
    "patients subscriber subscribers reviewer reviewers sender driver drivers inventor "
    "founder composer writer champion".split()
)
"""Words of functions that can tell who did something."""

_OWNERLESS = frozenset(("codes", "files", "web", "code", "text"))
"""Families of texts whose values own nothing: a document's ID, but not "84-B's pages"."""


class Agreed(Struct, frozen=True):
    """What several answers of a model that keeps to the form agree on: a function's synonyms.

    ``words`` that its own phrasings haven't, and ``places``: (path, word before, noun after).
    """

    words: frozenset[str] = frozenset()
    places: frozenset[Place] = frozenset()


NOTHING = Agreed()
"""Where no answers have been compared."""


@lru_cache(maxsize=8192)
def judge(
    ground: Ground,
    parent: Parts,
    parts: Parts,
    agreed: Agreed = NOTHING,
    *,
    tried: bool = False,
) -> Verdict:
    """The verdict on a rewritten skeleton; copies are not looked for here.

    ``tried``: its values are filled in already, and need not be tried. Remembered: requests that
    differ in their values alone are one skeleton.
    """
    parent, parts = levelled(parent), levelled(parts)
    for verdict in chain(
        _outward(ground, parent, parts), _inward(ground, parent, parts, agreed, tried=tried)
    ):
        if not verdict.good:
            return verdict
    return Verdict()


def well_formed(ground: Ground, parent: Parts, parts: Parts) -> bool:
    """Whether a text is a request with the right arguments, whatever it says."""
    return all(verdict.good for verdict in _outward(ground, parent, parts))


def formed(ground: Ground, parent: Parts, parts: Parts, *, least: int = 2) -> Iterator[Verdict]:
    """Whether a text has the right arguments, and is plain words of a user, ``least`` at least."""
    yield from outward(ground, parent, parts, least=least)
    yield _owned(ground, parts)


def nothing_else(
    ground: Ground, parent: Parts, parts: Parts, agreed: Agreed = NOTHING
) -> Iterator[Verdict]:
    """Whether a text says what another says, no more and no less, of the same arguments."""
    deed = another_deed(ground, parent, parts)
    yield unless("another_request", deed)
    does = ground.does
    # to look something up for what is given is no condition
    text = with_given(marked(parts)) if does in ("read", None) else marked(parts)
    kinds = kinds_in(text) - kinds_in(marked(parent)) - (ground.kinds - {"an inquiry"})
    if "a part" in kinds and turned_round(marked(parent), text):
        kinds -= {"a part"}
    if does in ("read", "delete"):
        kinds -= {"a removal"}
    if does == "read":
        kinds -= {"an explanation", "an undoing", "an inquiry", "another direction"}
    elif does is None and not LOOKS.isdisjoint(acting(marked(parent))):
        kinds -= {"an inquiry"}
        kinds -= set() if _PERSONS.isdisjoint(ground.usual) else {"a person"}
    kinds -= set() if _PERSONS.isdisjoint(ground.usual) else {"somebody"}
    yield unless("another_kind", ", ".join(sorted(kinds)))
    yield nothing_new(ground, parent, parts, agreed.words)
    lost = ", ".join(lost_words(ground, parent, parts))
    core = ground.core.get(frozenset(paths_of(parent)), Core())
    itself = does == "create" and adds_itself(marked(parts), ground.deeds)
    targets = ground.telling - ground.deeds if itself else frozenset()
    lost = lost or not_kept(
        core, fixed_text(parent), fixed_text(parts), targets, _led(ground, parent)
    )
    yield unless("lost_word", lost)
    odd = misplaced(ground, parent, parts, agreed.places)
    odd = odd or swapped_namesakes(parent, parts, parameters_of(ground))
    yield unless("misplaced", odd)


@lru_cache(maxsize=4096)
def _led(ground: Ground, parent: Parts) -> frozenset[str]:
    """The nouns that only lead to arguments which tell by themselves what they are."""
    parameters = parameters_of(ground)
    return frozenset().union(
        *(
            leading(text_beside(parent, index)[0])
            for index, part in enumerate(parent)
            if isinstance(part, Hole)
            and part.path not in ground.plain
            and not is_closed(parameters[part.path])
        )
    ) - frozenset(map(stem, ground.deeds))


def _outward(ground: Ground, parent: Parts, parts: Parts) -> Iterator[Verdict]:
    yield from formed(ground, parent, parts)
    yield _request(_with_deeds(ground, parent), _with_deeds(ground, parts))


def _inward(
    ground: Ground, parent: Parts, parts: Parts, agreed: Agreed, *, tried: bool
) -> Iterator[Verdict]:
    plain = said_plainly(ground, parts)
    other = another_purpose(ground, parent, plain)
    yield unless("another_request", other)
    if parts != parent:
        yield from nothing_else(ground, parent, plain, agreed)
    if not tried:
        yield sayable(ground.function, parts)


def _owned(ground: Ground, parts: Parts) -> Verdict:
    """Whether what owns something is what may: "Oslo's weather", but not "84-B's pages"."""
    for before, after in pairwise(parts):
        if isinstance(before, Hole) and isinstance(after, str) and after[:1] in ("'", "’"):
            owner = parameters_of(ground)[before.path]
            owns = may_own(owner, plain=before.path in ground.plain)
            owns = owns or _called(parts, before, owner)
            if not owns or not re.match(r"['’]s ", after):
                return Verdict("misplaced", f"{before.path}{after[:3]}")
    return Verdict()


def _called(parts: Parts, hole: Hole, parameter: Parameter) -> bool:
    """Whether a person is called what its argument is called: "user 1768's submission"."""
    before = text_beside(parts, parts.index(hole))[0]
    called = (words_in(before) or [""])[-1]
    return called in _PERSONS and called in parameter.leaf.words


def may_own(parameter: Parameter, *, plain: bool) -> bool:
    """Whether values may own something: "Oslo's weather"; ``plain`` ones don't tell what it is."""
    return (
        not plain
        and parameter.meaning.family not in _OWNERLESS
        and parameter.leaf.schema.get("type") == "string"
    )


def _with_deeds(ground: Ground, parts: Parts) -> Parts:
    """A skeleton with a verb where an argument says what is to be done: "please {action} it"."""
    return tuple(
        "process" if isinstance(part, Hole) and _is_deed(ground.values.get(part.path)) else part
        for part in parts
    )


def _is_deed(values: frozenset[str] | None) -> bool:
    return bool(values) and all(is_command(value.split()[0]) for value in values or ())


def _request(parent: Parts, parts: Parts) -> Verdict:
    plain = marked(parts)
    good = asks(plain) or (
        (len(words_in(plain)) <= TERSE or not asks(marked(parent))) and asks(plain, terse=True)
    )
    return Verdict() if good else Verdict("not_a_request", plain)
