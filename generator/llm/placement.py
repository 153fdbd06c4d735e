"""Whether each argument of a rewritten request stands where it may: beside the right words.

"to {origin}" turns a request round though every placeholder is there. What a function's own
phrasings show is right; beyond them little is, and the words beside a number least of all.
"""

from __future__ import annotations

from generator.llm.ground import Ground, Parts, beside
from generator.phrasing.skeleton import Hole
from generator.semantics.base import Parameter
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


def misplaced(ground: Ground, parent: Parts, parts: Parts, agreed: frozenset[Place]) -> str:
    """What stands where it may not, "" if nothing does.

    ``agreed``: further places that arguments may have.
    """
    places = {part.path: beside(parts, i) for i, part in enumerate(parts) if isinstance(part, Hole)}
    for index, part in enumerate(parent):
        if not isinstance(part, Hole):
            continue
        path, had = part.path, beside(parent, index)
        here = places[path]
        if here == had or here in ground.around.get(path, ()):
            continue
        if here[1] == had[1] and here[1].startswith("/") and here[0] not in _LEADS:
            continue
        usual = (path, *here) in agreed and not _another_has(ground, path, here[0])
        if not usual and not _fits(ground, path, here, had[0]):
            return f"{here[0]!r} {path} {here[1]!r}"
    return ""


def _fits(ground: Ground, path: str, here: tuple[str, str], had: str) -> bool:
    """Whether an argument may stand between these words, which none of the phrasings shows."""
    left, right = here
    parameter = next(p for p in ground.function.parameters if p.pointer == path)
    kinds = {other.meaning.family for other in ground.function.parameters if other is not parameter}
    family, alone = parameter.meaning.family, parameter.meaning.family not in kinds
    elsewhere = _another_has(ground, path, left)
    seen = left in ground.before.get(path, ()) or left == had
    if _is_closed(parameter):
        # the noun beside a number says what it counts
        named = right in {stem(word) for word in parameter.leaf.words} and right not in _COUNTS
        return named and (seen or left in _NEUTRAL["counts"] or left not in _LEADS)
    if seen:
        return True
    noun = bool(right) and right in ground.stems
    if left == "the" or (left in ("a", "an") and "enum" in parameter.leaf.schema):
        return noun
    if not left:
        return noun or (alone and family in ("places", "dates"))
    if left in _LEADS:
        return alone and left in _NEUTRAL.get(family, ()) and (not elsewhere or left in _SHARED)
    return not left.startswith("/") and not elsewhere


def _another_has(ground: Ground, path: str, left: str) -> bool:
    """Whether a word stands before another argument, and never before this one."""
    if left in ground.before.get(path, ()) or not left:
        return False
    return any(left in words for other, words in ground.before.items() if other != path)


_NEUTRAL = {
    "places": frozenset(("in", "at", "for", "of")),
    "countries": frozenset(("in", "for", "of")),
    "dates": frozenset(("on", "for")),
    "times": frozenset(("at", "for")),
    "people": frozenset(("for", "with", "of")),
    "organisations": frozenset(("for", "at", "of")),
    "media": frozenset(("of", "for")),
    "text": frozenset(("about", "on", "for")),
    "counts": frozenset(("for", "with", "of", "", "and", "has", "have")),
}
"""Prepositions that attach a value of a kind without saying more than that it belongs there."""

_SHARED = frozenset(("for", "of", "in"))
"""Those that may stand before several arguments of one function, of different kinds."""

_COUNTS = frozenset(("num", "number", "count", "amount", "total", "value", "n"))


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
