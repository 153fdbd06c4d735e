"""Whether each argument of a rewritten request stands where it may: beside the right words.

"to {origin}" turns a request round though every placeholder is there. What a function's own
phrasings show is right; beyond them little is, and the words beside a number least of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from generator.llm.asking import is_command
from generator.llm.ground import Ground, Parts
from generator.llm.synonyms import kin
from generator.llm.ways import Way, beside, text_beside, turned_at
from generator.llm.wordlists import word_lists
from generator.phrasing.skeleton import Hole
from generator.quick import Struct
from generator.semantics.base import Parameter
from generator.specs.effects import effect
from generator.specs.similar import stem

Place = tuple[str, str, str]
"""An argument's path, the word before it, and the noun after it."""

_LEADS = frozenset(
    """
    in on at for from to with by of about after before since until till around near under over
    between above below within during through via per into onto against across along toward
    towards beyond inside outside behind beside a an the my your our their his her this that these
    those any some every each all another no than as like except without
    """.split()
)


class _Places(Struct, frozen=True):
    """Where arguments stand in a request, by path: the words beside each, and how those turn it."""

    parameters: Mapping[str, Parameter]
    beside: Mapping[str, tuple[str, str]]
    pairs: frozenset[tuple[str, str, str] | None]
    ways: Mapping[str, frozenset[Way]]


@lru_cache(maxsize=4096)
def _places_in(ground: Ground, parent: Parts) -> _Places:
    """Of a request that is to be rewritten: the same for all its rewrites."""
    holes = [(i, part.path) for i, part in enumerate(parent) if isinstance(part, Hole)]
    paths = {path for _, path in holes}
    parameters = {p.pointer: p for p in ground.function.parameters if p.pointer in paths}
    return _Places(
        parameters,
        {path: beside(parent, i) for i, path in holes},
        frozenset(_paired(parent, i) for i in range(len(parent))),
        {path: turned_at(parent, i, parameters[path]) for i, path in holes},
    )


def misplaced(ground: Ground, parent: Parts, parts: Parts, agreed: frozenset[Place]) -> str:
    """What stands where it may not, "" if nothing does.

    ``agreed``: further places that arguments may have.
    """
    was = _places_in(ground, parent)
    had, parameters, pairs, turns = was.beside, was.parameters, was.pairs, was.ways
    for index, part in enumerate(parts):
        if not isinstance(part, Hole):
            continue
        path, here = part.path, beside(parts, index)
        turned = turned_at(parts, index, parameters[path])
        if not turned <= ground.ways.get(path, frozenset()) | turns[path] and not _leads_to(
            ground, parameters[path], here, turned
        ):
            return f"{', '.join(sorted(turned))} {path}"
        if _labelled(parameters, path, text_beside(parts, index)[0]):
            return f"{path} under another's name"
        if here == had[path] or here in ground.around.get(path, ()):
            continue
        if (pair := _paired(parts, index)) and pair in pairs:
            continue
        if (path, *here) in agreed and not _another_has(ground, path, here[0], had):
            continue
        if not _fits(ground, parameters, path, here, had[path][0], turned):
            return f"{here[0]!r} {path} {here[1]!r}"
    return ""


def _paired(parts: Parts, index: int) -> tuple[str, str, str] | None:
    """An argument with the one that is glued to it, and by what: "{owner}/{repo}"."""
    for at in (index - 2, index):
        some = parts[max(at, 0) : at + 3]
        if at >= 0 and len(some) == 3:
            one, glue, other = some
            glued = isinstance(glue, str) and re.fullmatch(r"[^\w\s]", glue)
            if glued and isinstance(one, Hole) and isinstance(other, Hole):
                return one.path, glued[0], other.path
    return None


def _leads_to(
    ground: Ground, parameter: Parameter, here: tuple[str, str], turned: frozenset[Way]
) -> bool:
    """Whether "to" and "from" only attach an argument that no end of anything is: "menu from X"."""
    if any(ground.ways.values()) or here[1]:
        return False
    family = parameter.meaning.family
    if here[0] == "from":
        return turned == {"low"} and family not in _WHERE_AND_WHEN
    acts = effect(ground.function.spec) in ("create", "update")
    return here[0] == "to" and acts and turned == {"high"} and family not in _WHERE_AND_WHEN


_OWNERS = frozenset(("places", "countries", "people", "organisations", "dates", "times"))
"""Families whose values stand before any noun: "the Oslo forecast"."""

_WHERE_AND_WHEN = frozenset(("places", "dates", "times", "timewords", "travel", "coordinates"))


def _fits(
    ground: Ground,
    parameters: Mapping[str, Parameter],
    path: str,
    here: tuple[str, str],
    had: str,
    turned: frozenset[Way],
) -> bool:
    """Whether an argument may stand between these words, which none of the phrasings shows."""
    left, right = here
    own = _named(parameters[path])
    theirs = {word for other in parameters.values() for word in _named(other)} - own
    own = kin(own) - theirs
    beside_it = {stem(left), right}
    if own & beside_it and not theirs & beside_it:
        return True
    if theirs & beside_it:
        return False
    seen = left in ground.before.get(path, ()) or left == had
    elsewhere = _another_has(ground, path, left, parameters)
    owner = parameters[path].meaning.family in _OWNERS
    if right and not turned and not owner and _another_before(ground, path, right, parameters):
        return False
    switch = parameters[path].leaf.schema.get("type") == "boolean"
    if switch or (_is_closed(parameters[path]) and path in ground.plain):
        # nothing but the words beside it says what a bare number or a switch is
        return bool(turned) or (seen and not elsewhere and right == "")
    rivals = [
        other
        for other in parameters
        if other != path and _alike(parameters, path, other, ground.plain)
    ]
    if rivals:
        apart = turned and all(not turned & ground.ways.get(other, turned) for other in rivals)
        return bool(apart) or (seen and bool(left) and not left.startswith("/") and not elsewhere)
    if seen or turned:
        return True
    if _tells_itself(left, parameters[path].meaning.family):
        return True
    if left in ("a", "an", "the") and right in ground.stems:
        return True
    if left in _LEADS:
        family = "list" if _listed(parameters[path]) else parameters[path].meaning.family
        if family not in _NEUTRAL and not _PLACES.isdisjoint(parameters[path].leaf.words):
            family = "places"
        return left in _NEUTRAL.get(family, _ATTACHING) and (not elsewhere or left in _SHARED)
    if (
        left in _BEING
        and not right
        and (left in _IS or parameters[path].meaning.family not in _DOERS)
    ):
        return False
    # a noun before it says what it is
    named = not own.isdisjoint(map(stem, ground.before.get(path, ())))
    return not (named and stem(left) in ground.stems - _plain_words() and not is_command(left))


def _tells_itself(left: str, family: str) -> bool:
    """Whether nothing need lead to an argument: "send Ann a message", "to Oslo tomorrow"."""
    return (left in _GIVING and family == "people") or (left[:1] == "/" and family in _MOMENTS)


def _alike(
    parameters: Mapping[str, Parameter], one: str, other: str, plain: frozenset[str]
) -> bool:
    """Whether the words of two arguments may be taken for each other's: not those of lists."""
    first, second = (_listed(parameters[path]) for path in (one, other))
    if first or second:
        return bool(first & second)
    meanings = [parameters[path].meaning for path in (one, other)]
    kinds = {meaning.family for meaning in meanings}
    if not (plain & {one, other}) and all(_is_closed(parameters[path]) for path in (one, other)):
        # "$20,000" and "4 percent" say what they are
        return meanings[0].name == meanings[1].name
    return len(kinds) == 1 or kinds <= _VAGUE


def _listed(parameter: Parameter) -> frozenset[str]:
    """The values of a parameter that has but a few, and so says what it is by its value."""
    values = parameter.leaf.schema.get("enum")
    texts = values if isinstance(values, list) else []
    return frozenset(each.casefold() for each in texts if isinstance(each, str))


_VAGUE = frozenset(("text", "media", "people", "organisations", "identifiers", "codes", "work"))
"""Families of texts that only the words around them tell apart."""


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(map(stem, word_lists().function)) | {"name", "value", "type", "number"}


def _named(parameter: Parameter) -> frozenset[str]:
    """The telling words of an argument's own name."""
    return frozenset(map(stem, parameter.leaf.words)) - _plain_words()


_LABEL = re.compile(
    r"(\w+)(?: is| are| should be| named| called)?(?: ?[:=] ?[\"“']?| [\"“'])$", re.I
)


def _labelled(parameters: Mapping[str, Parameter], path: str, before: str) -> bool:
    """Whether what stands before an argument is the name of another: "labels: {assignee}"."""
    label = _LABEL.search(before)
    if label is None:
        return False
    word = stem(label[1].lower())
    others = (_named(each) for other, each in parameters.items() if other != path)
    return word not in _named(parameters[path]) and any(word in names for names in others)


def _another_has(ground: Ground, path: str, left: str, present: Iterable[str]) -> bool:
    """Whether a word stands before another argument that is given, and never before this one."""
    if left in ground.before.get(path, ()) or not left:
        return False
    return any(left in ground.before.get(other, ()) for other in present if other != path)


def _another_before(ground: Ground, path: str, right: str, present: Iterable[str]) -> bool:
    """Whether a noun follows another argument that is given, and never this one."""
    if any(right == after for _, after in ground.around.get(path, ())):
        return False
    return any(
        right == after
        for other in present
        if other != path
        for _, after in ground.around.get(other, ())
    )


_NEUTRAL = {
    "places": frozenset(("in", "at", "for", "of")),
    "countries": frozenset(("in", "for", "of")),
    "dates": frozenset(("on", "for")),
    "list": frozenset(("for", "with", "as", "using", "via", "a", "an", "the", "my")),
    "times": frozenset(("at", "for")),
    "durations": frozenset(("for", "over", "of")),
    "people": frozenset(("for", "with", "of")),
    "organisations": frozenset(("for", "at", "of")),
    "files": frozenset(("in", "under", "within", "inside", "for", "with", "of", "a", "the", "my")),
    "media": frozenset(("of", "for")),
    "text": frozenset(("about", "on", "for")),
    "counts": frozenset(("for", "with", "of", "", "and", "has", "have")),
}
"""Prepositions that attach a value of a kind without saying more than that it belongs there."""

_PLACES = frozenset("where location place city town country area region address".split())
"""Words in the names of arguments that say where, whatever their values look like."""

_ATTACHING = frozenset("for on with of by about via as using a an the my this that".split())
"""The same for any other kind: where no other argument may be meant, they say nothing more."""

_BEING = frozenset("is are was were be does did do has have had can will would should".split())
"""Verbs of which an argument becomes the subject: "is Oslo there"."""

_GIVING = frozenset("send give tell text message email call phone ring show write lend".split())
"""Verbs that a person follows."""

_MOMENTS = frozenset(("dates", "times"))

_IS = frozenset("is are was were be".split())
_DOERS = frozenset(("people", "organisations", "media", "sports"))
"""Families whose values may do something: "does Adele have any concerts"."""

_SHARED = frozenset(("for", "of", "in"))
"""Those that may stand before several arguments of one function, of different kinds."""


def _is_closed(parameter: Parameter) -> bool:
    """Whether an argument is no text: the words beside a number or a switch bear its meaning."""
    kinds = parameter.leaf.schema.get("type")
    return "string" not in (kinds if isinstance(kinds, list) else [kinds])


def strange_places(ground: Ground, parts: Parts) -> list[Place]:
    """Where arguments stand that the function's own phrasings don't have there."""
    return [
        (part.path, *place)
        for i, part in enumerate(parts)
        if isinstance(part, Hole)
        and (place := beside(parts, i)) not in ground.around.get(part.path, ())
    ]
