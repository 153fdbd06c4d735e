"""Whether each argument of a rewritten request stands where it may: beside the right words.

"to {origin}" turns a request round though every placeholder is there. What a function's own
phrasings show is right; beyond them little is, and the words beside a number least of all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from generator.llm.asking import is_command
from generator.llm.fitting import another_has, may_stand
from generator.llm.ground import Ground, parameters_of
from generator.llm.labels import (
    called_other,
    is_closed,
    is_head,
    labelled,
    named,
    opened_by,
    related,
    takes_over,
)
from generator.llm.parts import Parts, fixed_text
from generator.llm.same_part import in_order, loses_its_word, same_role
from generator.llm.standing import OWNING, place
from generator.llm.ways import (
    ENDED,
    Way,
    beside,
    text_beside,
    turned_at,
    unlabelled,
    ways_named,
)
from generator.llm.wordlists import word_lists, words_in
from generator.phrasing.fill import word_after, word_before
from generator.phrasing.skeleton import Hole
from generator.quick import Struct, regex
from generator.semantics.base import Parameter
from generator.semantics.family_groups import TIMED
from generator.specs.similar import stem

Place = tuple[str, str, str]
"""An argument's path, the word before it, and the noun after it."""


_Stand = tuple[int, str, tuple[str, str]]
"""Where an argument stands in a rewrite: which part it is, its path, the words beside it."""


class _Places(Struct, frozen=True):
    """Where arguments stand in a request, by path: the words beside each, and how those turn it.

    ``acted`` are those right after a verb. ``leads`` are the words before each, before the
    quotation mark where there is one; ``misnamed`` are called what others are called; ``own`` are
    the words of each one's name that no other has; ``marks`` open them.
    """

    parameters: Mapping[str, Parameter]
    beside: Mapping[str, tuple[str, str]]
    pairs: frozenset[tuple[str, str, str] | None]
    ways: Mapping[str, frozenset[Way]]
    leads: Mapping[str, tuple[str, str]]
    misnamed: frozenset[str]
    own: Mapping[str, frozenset[str]]
    marks: Mapping[str, str]
    acted: frozenset[str]


@lru_cache(maxsize=4096)
def _places_in(ground: Ground, parent: Parts) -> _Places:
    """Of a request that is to be rewritten: the same for all its rewrites."""
    holes = [(i, part.path) for i, part in enumerate(parent) if isinstance(part, Hole)]
    paths = {path for _, path in holes}
    parameters = {path: each for path, each in parameters_of(ground).items() if path in paths}
    return _Places(
        parameters,
        {path: beside(parent, i) for i, path in holes},
        frozenset(_paired(parent, i, parameters) for i in range(len(parent))),
        {path: turned_at(parent, i, parameters[path]) for i, path in holes},
        {path: (opened_by(parent, i) or beside(parent, i)[0], "") for i, path in holes},
        frozenset(
            path
            for i, path in holes
            if _misnamed(ground, parameters, path, text_beside(parent, i)[0])
        ),
        {
            path: named(each).difference(*(named(p) for k, p in parameters.items() if k != path))
            for path, each in parameters.items()
        },
        {path: _mark(parent, i) for i, path in holes},
        frozenset(path for i, path in holes if _acted_on(text_beside(parent, i)[0])),
    )


def _acted_on(before: str) -> bool:
    """Whether what stands before an argument is a verb: "move", "get rid of"."""
    return before.endswith("rid of ") or is_command(word_before(before))


def misplaced(ground: Ground, parent: Parts, parts: Parts, agreed: frozenset[Place]) -> str:
    """What stands where it may not, "" if nothing does.

    ``agreed``: further places that arguments may have.
    """
    was = _places_in(ground, parent)
    had, parameters, pairs, turns = was.beside, was.parameters, was.pairs, was.ways
    said = set(words_in(fixed_text(parent)))
    unmoved = in_order(list(had), parts, parameters)
    stands = [
        (i, part.path, place(ground, parts, i))
        for i, part in enumerate(parts)
        if isinstance(part, Hole)
    ]
    settled = _settled(ground, parts, was, stands)
    for index, path, here in stands:
        turned = turned_at(parts, index, parameters[path])
        before, after = text_beside(parts, index)
        if other := related(before, said, named(parameters[path])):
            return f"{other} {path}"
        apt = turned <= ground.ways.get(path, frozenset()) | turns[path]
        if ("out" in turned) != ("out" in turns[path]):
            return f"out {path}"
        if not (apt or _leads_to(ground, parameters, path, before, after, turned)):
            return f"{', '.join(sorted(turned))} {path}"
        if path not in was.misnamed and _misnamed(ground, parameters, path, before):
            return f"{path} under another's name"
        if odd := _led_astray(ground, parent, parts, (index, path, here), was):
            return odd
        if here == had[path] or here in ground.around.get(path, ()):
            continue
        head = here[1] != had[path][1] and is_head(parameters[path], before, after)
        if head or turned ^ turns[path] >= _ENDS:
            return f"{path} in another part"
        if _paired(parts, index, parameters) in pairs - {None} or same_role(
            ground, parent, parts, path, parameters
        ):
            continue
        if _is_second(parts, index, parameters):
            continue  # the first one tells where the point lies
        if (path, *here) in agreed and not another_has(ground, path, here[0], had):
            continue
        leads = ground.before.get(path, frozenset()) | {had[path][0]}
        owned = here[0] == OWNING or (here[0] in _BELONGING and path in unmoved)
        if owned and not turned and not leads.isdisjoint(_BELONGING):
            continue
        others = {each: p for each, p in parameters.items() if each == path or each not in settled}
        if not may_stand(ground, parameters, path, here, had[path][0], turned, others):
            return f"{here[0]!r} {path} {here[1]!r}"
    return _exchanged(ground, parts, was, stands)


def _exchanged(ground: Ground, parts: Parts, was: _Places, stands: list[_Stand]) -> str:
    """Two arguments of which one became what is acted on, and one where it goes: "invite {} to"."""
    moved: dict[str, str] = {}
    for i, path, here in stands:
        parameter = was.parameters[path]
        known = here == was.beside[path] or here in ground.around.get(path, ())
        if not known and not _shows(parameter):
            deed = is_command(here[0]) and stem(here[0]) not in named(parameter)
            deed = deed and not _GIVEN.match(text_beside(parts, i)[1])  # "send {} an invite"
            moved[path] = "a deed" if deed else here[0]
    if "a deed" not in moved.values():
        return ""
    left = [path for _, path, here in stands if path in was.acted and not is_command(here[0])]
    return " and ".join(moved) if left or _TARGETS.intersection(moved.values()) else ""


_TARGETS: Final = frozenset(("to", "from"))
"""What leads to where something goes or is taken from, which is not acted on itself."""


def _led_astray(ground: Ground, parent: Parts, parts: Parts, stand: _Stand, was: _Places) -> str:
    """What the words before an argument make of it that it was not; "" if nothing."""
    index, path, here = stand
    parameter = was.parameters[path]
    lead = here[0] or opened_by(parts, index)
    had = was.beside[path][0]
    if takes_over(path, lead, was.leads, named(parameter)):
        return f"{lead!r} {path}"
    if {here[0], had} != _ABOUT and _about(here[0], parameter) != _about(had, parameter):
        return f"{here[0]!r} {path}"
    if other := _joined(ground, parts, index, was):
        return f"{path} with {other}"
    span = _paired(parts, index, was.parameters)
    whole = span is not None and span[1] == "to"  # "between {start} and {end}"
    whole = whole or _is_second(parts, index, was.parameters)
    if not whole and loses_its_word(ground, parent, parts, parameter):
        return f"{path} without a word beside it"
    return ""


def _shows(parameter: Parameter) -> bool:
    """Whether a value tells by itself which of two things it is: a number, a place, a moment."""
    return is_closed(parameter) or parameter.meaning.family in ENDED - {"core"}


def _settled(ground: Ground, parts: Parts, was: _Places, stands: list[_Stand]) -> frozenset[str]:
    """The arguments for which no other can be taken, and which for none.

    They stand where they did or where phrasings have them, or beside a noun that is theirs alone.
    """
    found: set[str] = set()
    for i, path, here in stands:
        known = here == was.beside[path] or here in ground.around.get(path, ())
        called = not was.own[path].isdisjoint((stem(here[0]), here[1]))
        if called or (known and (here[0] or was.marks[path] == _mark(parts, i) != "")):
            found.add(path)
    return frozenset(found)


def _mark(parts: Parts, index: int) -> str:
    """The mark that opens an argument: a colon or a quotation mark, else ""."""
    mark = text_beside(parts, index)[0].rstrip()[-1:]
    return mark if mark in _OPENING else ""


def _about(left: str, parameter: Parameter) -> str:
    """What lets something only be near a place, a moment or an amount."""
    return left if left in _NEAR and parameter.meaning.family in ENDED else ""


def _joined(ground: Ground, parts: Parts, index: int, was: _Places) -> str:
    """Another argument that "and" makes one list with this one, of another kind; "" if none."""
    other, hole = parts[index - 2] if index >= 2 else "", parts[index]
    joins = text_beside(parts, index)[0] in _JOINS
    if not (joins and isinstance(other, Hole) and isinstance(hole, Hole)):
        return ""
    both = [was.parameters[each.path] for each in (other, hole)]
    switch = any(each.leaf.schema.get("type") == "boolean" for each in both)
    alike = both[0].meaning.family == both[1].meaning.family
    here = place(ground, parts, index)
    usual = here in ground.around.get(hole.path, ())
    leads = ground.before.get(other.path, frozenset()) | {was.beside[other.path][0]}
    led = beside(parts, index - 2)[0] in leads
    own = led and here[1] in named(both[1]) - named(both[0])  # "of 65% and 20 g starter"
    return "" if alike or switch or usual or own else other.path


_OPENING: Final = frozenset(":\"“'‘(")
_NEAR: Final = frozenset("near nearby around outside beyond past".split())
_ABOUT: Final = frozenset(("about", "around"))  # amounts
_JOINS: Final = frozenset((" and ", " & ", " or ", " plus "))
_ENDS: Final = frozenset(("low", "high"))


def _misnamed(ground: Ground, parameters: Mapping[str, Parameter], path: str, before: str) -> bool:
    """Whether what leads to an argument calls it by another one's name."""
    return labelled(parameters, path, before) or called_other(parameters_of(ground), path, before)


_BELONGING: Final = frozenset(("of", "for", "by"))
"""Words that say no more than whose or what for something is."""


def _paired(
    parts: Parts, index: int, parameters: Mapping[str, Parameter]
) -> tuple[str, str, str] | None:
    """An argument with the one that is glued to it, and by what: "{owner}/{repo}".

    A comma glues those of one kind: "{latitude}, {longitude}".
    """
    for at in (index - 2, index):
        some = parts[max(at, 0) : at + 3]
        if at >= 0 and len(some) == 3:
            one, glue, other = some
            if not (isinstance(one, Hole) and isinstance(other, Hole)):
                continue
            between = glue == " and " and text_beside(parts, at)[0].endswith("between ")
            if between or glue in _SPANNING:
                ends = [ways_named(parameters[each.path].leaf.words) for each in (one, other)]
                if "low" in ends[0] and "high" in ends[1]:
                    return one.path, "to", other.path
            glued = isinstance(glue, str) and re.fullmatch(r"[^\w\s]|, ", glue)
            kinds = {parameters[each.path].meaning.family for each in (one, other)}
            if glued and (glued[0] != ", " or len(kinds) == 1):
                return one.path, glued[0], other.path
    return None


def _is_second(parts: Parts, index: int, parameters: Mapping[str, Parameter]) -> bool:
    """Whether an argument is the second of a point: "{from_latitude}, {from_longitude}"."""
    one, glue, other = parts[index - 2 : index + 1] if index >= 2 else ("", "", "")
    if not (isinstance(one, Hole) and isinstance(other, Hole) and glue in _GLUING):
        return False
    both = [parameters[each.path] for each in (one, other)]
    first, second = (each.leaf.words for each in both)
    kinds = {each.meaning.family for each in both}
    return kinds == {"coordinates"} and first != second and first[:-1] == second[:-1]


_GLUING: Final = frozenset((", ", ",", " ", "/", " / "))
_SPANNING: Final = frozenset((" to ", " through ", " until ", " till ", " - ", "-", "–", " – "))

_TRIP: Final = regex(
    r"\b(?:trip|travell?ing|travel|going|go|heading|headed|head|flying|fly|driving|drive|visit|"
    r"moving|move|relocating|relocate|journey|tour|get|getting) (?:over |back |down |up |out )?to "
    r"(?:the )?$",
    re.I,
)


def _leads_to(
    ground: Ground,
    parameters: Mapping[str, Parameter],
    path: str,
    before: str,
    after: str,
    turned: frozenset[Way],
) -> bool:
    """Whether "to" and "from" only attach an argument that no end of anything is: "menu from X"."""
    parameter = parameters[path]
    where = parameter.meaning.family == "places"
    ends = (
        ground.ways.get(other, ())
        for other, each in parameters.items()
        if not where or each.meaning.family not in TIMED
    )
    follows = word_after(after)
    own = stem(follows) in named(parameter)  # "to the {} checklist"
    called = unlabelled(before, parameter.leaf.words) != before
    if (any(ends) and not called) or not (own or follows in word_lists().function | {""}):
        return False
    family = parameter.meaning.family
    led = word_before(_ARTICLE.sub("", unlabelled(before, parameter.leaf.words)))
    if family in _PLACED_OR_TIMED:
        return turned == {"high"} and family == "places" and _TRIP.search(before) is not None
    does = ground.does
    if led == "from":
        return turned == {"low"} and does in ("read", "delete", None)
    return led == "to" and does in ("create", "update") and turned == {"high"}


_GIVEN: Final = regex(r" (?:an?|the|my|our|some) ", re.I)
_ARTICLE: Final = regex(r"\b(?:the|an?|my|our) $", re.I)
_PLACED_OR_TIMED = TIMED - {"durations"} | {"places", "travel", "coordinates"}


def strange_places(ground: Ground, parts: Parts) -> list[Place]:
    """Where arguments stand that the function's own phrasings don't have there."""
    return [
        (part.path, *place)
        for i, part in enumerate(parts)
        if isinstance(part, Hole)
        and (place := beside(parts, i)) not in ground.around.get(part.path, ())
    ]
