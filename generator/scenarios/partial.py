"""Requests that leave something out: a phrasing without one of its arguments.

The grammar says any set of arguments. A template has lines for it ("? lock a door"), and from its
others an argument is cut out with the preposition before it: "the weather in Oslo tomorrow" → "the
weather tomorrow". Only where it has neither, the grammar says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.functions import CompiledFunction, Phrasings, held_lineages
from generator.phrasing.fill import AnyOf, FilledSkeleton, compile_skeleton
from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.skeleton import Hole, Phraser, Phrasing, Skeleton
from generator.quick import Struct, field, regex
from generator.records import Side
from generator.scenarios.once import by_pointer
from generator.semantics.described.understood import understood

MOST_CUT = 32
"""Phrasings of a function that are tried for cutting."""

_LEAD = regex(
    r"(?P<kept>.*?)(?P<word>[\w'’]*)(?P<comma>,?)\s+"
    r"(?P<preposition>in|on|at|for|from|to|with|about|by|of|as|called|named|titled)\s+(?:the\s+)?$",
    re.I | re.S,
)
_DANGLING = frozenset(
    """
    be is are was i'm we're i'll we'll going go off heading headed stay staying live living need
    want to it that fly flying travel looking look out arriving leaving coming there here moving
    ask meant hand ending starting beginning taken and or near back due up next getting driving am
    have has in out check checking turn set end ends arrive arrives leave leaves enough way get what
    pencil cook
    """.split()
)
_LEADING = frozenset(("about", "of", "to", "with"))
_LED = frozenset("me us know sense rid care case worried".split())
"""Words that are half said without what "about" or "of" leads to, as most verbs are."""
_DONE = regex(r"(?:ed|en|wn|de|nt)$")
"""Participles, which "by" follows: "what has been written by"."""
_TAKEN_UP = regex(r"\b(?:it|its|them|there|(?:was|is) that)\b", re.I)
"""Words for what was spoken of, and is not any more."""
_MOVES = regex(r"(?:turn|set|change|move|put|add|shift|push|bring|include)\b.*\bto\s*$", re.I)
_NEEDS = regex(
    r"\b(?:turn (?!on |off |up |down )[^.?!]*\bto|(?:give|hand)\b[^.?!]*\bto"
    r"|keep\b[^.?!]*\b(?:at|on)"
    r"|need (?:the )?\ue000 (?:at|to|for)"
    r"|put (?!(?:[^.?!]* )?(?:in|on|down|into|up|off) \S)[^.?!]*\b(?:to|on|at|in|until|for))\s*$",
    re.I,
)
"""What says nothing without where to: "turn the heat", "keep the hall", "hand the task"."""
_TO_DO = regex(r"\s+to\s")
"""What is waited for, wanted or arranged: "waiting for it to go on sale"."""
_GOES_ON = regex(
    r"$|[.?!,]|\s+(?:in|on|at|for|from|to|with|by|please|tomorrow|today|under|starting|until)\b",
    re.I,
)


def cut(skeleton: Skeleton, path: str) -> Skeleton | None:
    """The skeleton without one argument and its preposition, or None where that breaks it."""
    if skeleton.whole:
        return None
    parts = _merged(skeleton.parts)
    at = next((i for i, p in enumerate(parts) if isinstance(p, Hole) and p.path == path), 0)
    before = parts[at - 1] if at else None
    after = parts[at + 1] if at + 1 < len(parts) else ""
    if not isinstance(before, str) or not isinstance(after, str) or not _GOES_ON.match(after):
        return None
    found = _LEAD.fullmatch(before)
    if found is None or found["word"].lower() in _DANGLING or (after == "" and at + 2 < len(parts)):
        return None
    joined = found["kept"] + found["word"] + after
    if len(joined.split()) < 2 and len(parts) < 4:
        return None
    if _leads_on(found["word"].lower(), found["preposition"].lower()):
        return None
    said = "".join(part if isinstance(part, str) else "\ue000" for part in parts[:at])
    if _NEEDS.search(said) or (found["preposition"] == "for" and _TO_DO.match(after)):
        return None
    if any(_TAKEN_UP.search(part) for part in parts[at + 1 :] if isinstance(part, str)):
        return None  # "I have an exam. Explain it."
    if at == 1 and (not found["word"] or _MOVES.match(before)):
        return None
    whole: list[str | Hole] = [*parts[: at - 1], joined, *parts[at + 2 :]]
    return Skeleton(tuple(_merged(whole)), skeleton.lineage, skeleton.source)


def _merged(parts: Sequence[str | Hole]) -> list[str | Hole]:
    """The parts with texts joined that stand side by side, as where an optional part is not."""
    merged: list[str | Hole] = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        elif part != "":
            merged.append(part)
    return merged


def _leads_on(word: str, preposition: str) -> bool:
    """Whether a word says nothing alone: "my dad reacts", "I want to know"."""
    if preposition == "by":
        return _DONE.search(word) is not None
    verb = verb_of(word) is not None and word not in NOUNISH
    return preposition in _LEADING and (verb or word in _LED)


def _skeletons(phrasing: Phrasing) -> Sequence[Skeleton]:
    if isinstance(phrasing, AnyOf):
        return phrasing.skeletons
    return (phrasing.skeleton,) if isinstance(phrasing, FilledSkeleton) else ()


class PartialRequests(Struct):
    """Phrasings without some arguments; made when first asked for and kept."""

    _made: dict[tuple[str, frozenset[str], frozenset[str], Side], tuple[Phrasing, ...]] = field(
        default_factory=dict
    )
    _grammars: dict[str, Phraser] = field(default_factory=dict)
    _said: dict[tuple[str, frozenset[str]], Phrasings] = field(default_factory=dict)

    def at(
        self,
        function: CompiledFunction,
        said: frozenset[str],
        missing: frozenset[str],
        index: int,
        side: Side,
    ) -> Phrasing | None:
        """Number ``index`` of those that say ``said`` but nothing of ``missing``, or None."""
        found = function.phrasing(said, index, side)
        if found is not None and not isinstance(found, AnyOf):
            return found
        written = self._without(function, said, missing, side)
        if written:
            return written[index % len(written)]
        return self._grammar(function, said).at(index, side)

    def has(
        self,
        function: CompiledFunction,
        said: frozenset[str],
        missing: frozenset[str],
        index: int,
        side: Side,
    ) -> bool:
        """Whether there are more than ``index`` of them: none comes a second time before that."""
        first = function.phrasing(said, 0, side)
        if first is not None and not isinstance(first, AnyOf):
            return function.has_phrasing(said, index, side)
        written = self._without(function, said, missing, side)
        return index < len(written) if written else self._grammar(function, said).has(index, side)

    def written(
        self, function: CompiledFunction, said: frozenset[str], missing: frozenset[str], side: Side
    ) -> bool:
        """Whether the function's own phrasings say them: a template's, or the grammar's alone."""
        templated = isinstance(function.phrasing(said | missing, 0, side), AnyOf)
        return not templated or bool(self._without(function, said, missing, side))

    def _without(
        self, function: CompiledFunction, said: frozenset[str], missing: frozenset[str], side: Side
    ) -> tuple[Phrasing, ...]:
        """A template's lines that leave it out, and others with it cut out."""
        key = (function.spec.name, said, missing, side)
        made = self._made.get(key)
        if made is None:
            own = (
                function.phrasing(said, index, side)
                for index in range(MOST_CUT)
                if function.has_phrasing(said, index, side)
            )
            cuts = _cuts(function, said, missing, side)
            made = self._made[key] = (*(one for one in own if one is not None), *cuts)
        return made

    def _grammar(self, function: CompiledFunction, said: frozenset[str]) -> Phrasings:
        name = function.spec.name
        made = self._said.get((name, said))
        if made is None:
            if name not in self._grammars:
                from generator.phrasing.grammar.phraser import grammar_phraser  # noqa: PLC0415  (heavy)

                self._grammars[name] = grammar_phraser(
                    understood(function.spec), function.parameters
                )
            phraser = self._grammars[name]
            held = held_lineages(phraser.lineages()) if function.holds_phrasing else frozenset()
            made = self._said[name, said] = Phrasings(phraser.mixed(said), held)
        return made


def _cuts(
    function: CompiledFunction, said: frozenset[str], missing: frozenset[str], side: Side
) -> Iterator[Phrasing]:
    """The function's own phrasings with what is missing cut out."""
    parameters = by_pointer(function)
    seen: set[str] = set()
    for index in range(MOST_CUT):
        phrasing = function.phrasing(said | missing, index, side)
        if phrasing is None or phrasing.lineage in seen:
            return
        seen.add(phrasing.lineage)
        for skeleton in _skeletons(phrasing)[:4]:
            left: Skeleton | None = skeleton
            for path in sorted(missing):
                left = cut(left, path) if left is not None else None
            if left is not None and left.paths == said:
                yield compile_skeleton(left, parameters)
