"""A user's turn taken apart into its requests, so that a rewrite of it can be judged one by one.

A turn may ask for several calls: of one function for a list of values ("in Oslo and Rome"), or one
after the other ("…, and also …"). A list counts as one argument; requests are cut apart between
their arguments. A rewrite must have the same arguments in the same requests in the same order, so
that no value can get from one call into another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product

from generator.llm.acceptance import judge
from generator.llm.faults import fault_in
from generator.llm.fragments import judge_fragment
from generator.llm.ground import Ground
from generator.llm.parts import Parts
from generator.llm.verdicts import Verdict
from generator.phrasing.skeleton import Hole
from generator.phrasing.tidy import tidy
from generator.quick import Struct, regex
from generator.records import Slot

Key = tuple[str, int]
"""An argument: its path and the number of its call."""

MOST_CUTS = 4
"""Places between two requests at which a text is cut on trial."""

MASK = "\ue000"
"""Stands for values."""

_LISTED = regex(r",? ?(?:and|and also|as well as|&|,) ?")
_SENTENCE = regex(r"[.!?;](?:[\"”')]*)\s+|\s*\n\s*")
_CLAUSE = regex(r",? (?=(?:and|then|also|plus)\b)|, ", re.I)
_JOINED = regex(
    r"(?:(?:and|also|then|plus|too|next|after that|while you're at it|while at it|in addition|"
    r"additionally|finally|besides)\b[\s,:]*)+",
    re.I,
)


class Run(Struct, frozen=True):
    """Values in a row that say one argument: of one call, or of each call its own."""

    path: str
    ground: Ground
    start: int
    end: int
    keys: tuple[Key, ...]


class Wish(Struct, frozen=True, eq=False):
    """One request of a turn. ``whole``: it is understood alone; else it goes on from others."""

    ground: Ground
    keys: tuple[tuple[Key, ...], ...]
    parts: Parts
    whole: bool

    def verdict(self, parts: Parts, *, cleared: bool = False) -> Verdict:
        """Whether other words may stand for this request; ``cleared``: what they mean is right."""
        if self.whole:
            look = fault_in if cleared else judge
            return look(self.ground, self.parts, parts, tried=True)
        return judge_fragment(self.ground, self.parts, parts, cleared=cleared)


def distinct(slots: Sequence[Slot]) -> list[Slot] | None:
    """One slot for each stretch of a turn, in order; None if one stretch says several arguments."""
    found: dict[tuple[int, int], Slot] = {}
    for slot in sorted(slots, key=lambda each: (each.start, each.end, each.call)):
        first = found.setdefault((slot.start, slot.end), slot)
        if first.path != slot.path:
            return None
    ordered = list(found.values())
    if any(one.end > other.start for one, other in pairwise(ordered)):
        return None
    return ordered


class Masked(Struct, frozen=True):
    """A turn with one letter in place of each run of values: what it is judged by."""

    text: str
    runs: tuple[Run, ...]


def masked(text: str, slots: Sequence[Slot], ground_of: Callable[[int], Ground | None]) -> Masked:
    """A turn without its values; no runs if one of them is of no use. ``slots``: in order."""
    pieces: list[str] = []
    runs: list[Run] = []
    at = length = 0
    for run in _runs(text, slots, ground_of):
        pieces += [text[at : run.start], MASK]
        length += run.start - at + 1
        runs.append(Run(run.path, run.ground, length - 1, length, run.keys))
        at = run.end
    return Masked("".join([*pieces, text[at:]]), tuple(runs))


def wishes(
    text: str, slots: Sequence[Slot], ground_of: Callable[[int], Ground | None], *, first: bool
) -> tuple[Wish, ...] | None:
    """The requests of a turn; None if they can't be told apart, or are not to be judged.

    ``slots``: as ``distinct`` gives them. ``ground_of``: the ground of a call's function.
    ``first``: nothing was said before.
    """
    if not slots and first and (ground := ground_of(0)) is not None:
        return (Wish(ground, (), tidy([text]), whole=True),)
    return _wishes(masked(text, slots, ground_of), first=first)


@lru_cache(maxsize=8192)
def _wishes(turn: Masked, *, first: bool) -> tuple[Wish, ...] | None:
    """Remembered, like what is said of rewrites: many records differ in their values alone."""
    groups = _groups(turn.runs)
    cut = next(_cuts(turn.text, groups), None)
    if cut is None:
        return None
    made: list[Wish] = []
    for group, parts in zip(groups, cut, strict=True):
        whole = not made and first
        if not whole:
            whole = judge(group[0].ground, parts, parts, tried=True).good
        wish = Wish(group[0].ground, tuple(run.keys for run in group), parts, whole)
        if len(groups) > 1 and not wish.verdict(parts).good:
            return None
        made.append(wish)
    if not made[0].whole and not made[0].verdict(made[0].parts).good:
        return None
    return tuple(made)


def verdict_on(
    asked: tuple[Wish, ...],
    text: str,
    slots: Sequence[Slot],
    ground_of: Callable[[int], Ground | None],
    *,
    cleared: bool = False,
) -> Verdict:
    """Whether a rewritten turn may stand in: cut in some way, each request is right.

    ``cleared``: a model that is believed finds that it says the same.
    """
    if not slots:
        return asked[0].verdict(tidy([text]), cleared=cleared)
    return _verdict_on(asked, masked(text, slots, ground_of), cleared=cleared)


@lru_cache(maxsize=8192)
def _verdict_on(asked: tuple[Wish, ...], turn: Masked, *, cleared: bool) -> Verdict:
    groups = _groups(turn.runs)
    keys = [[run.keys for run in group] for group in groups]
    had = [list(wish.keys) for wish in asked]
    if keys != had and not (len(keys) == len(had) == 1 and set(keys[0]) == set(had[0])):
        # arguments of one request may come in any order, lists as they were
        return Verdict("misplaced", "requests or lists in another order")
    last = Verdict("misplaced", "requests that can't be told apart")
    for cut in _cuts(turn.text, groups):
        last = next(
            (
                verdict
                for wish, parts in zip(asked, cut, strict=True)
                if not (verdict := wish.verdict(parts, cleared=cleared)).good
            ),
            Verdict(),
        )
        if last.good:
            break
    return last


def _runs(text: str, slots: Sequence[Slot], ground_of: Callable[[int], Ground | None]) -> list[Run]:
    """The slots in order, lists of values for several calls as one; empty if one is of no use."""
    runs: list[Run] = []
    for slot in slots:
        ground = ground_of(slot.call)
        if ground is None or slot.path not in ground.values:
            return []
        last = runs[-1] if runs else None
        if (
            last is not None
            and last.path == slot.path
            and last.ground is ground
            and _LISTED.fullmatch(text, last.end, slot.start)
        ):
            runs[-1] = Run(last.path, ground, last.start, slot.end, (*last.keys, _key(slot)))
        else:
            runs.append(Run(slot.path, ground, slot.start, slot.end, (_key(slot),)))
    return runs


def _key(slot: Slot) -> Key:
    return slot.path, slot.call


def _groups(runs: Sequence[Run]) -> list[list[Run]]:
    """The arguments of each request: an argument that comes again starts another one."""
    groups: list[list[Run]] = []
    for run in runs:
        group = groups[-1] if groups else []
        if not group or group[0].ground is not run.ground or any(r.path == run.path for r in group):
            groups.append([run])
        else:
            group.append(run)
    return groups


def _cuts(text: str, groups: Sequence[Sequence[Run]]) -> Iterator[list[Parts]]:
    """The requests as skeletons, cut apart at each place where that may be, likeliest first."""
    if not groups:
        return
    places = [list(_places(text, one[-1].end, other[0].start)) for one, other in pairwise(groups)]
    for cut in product(*places):
        edges = [0, *cut, len(text)]
        yield [
            _skeleton(text, start, end, group, later=bool(number))
            for number, (group, (start, end)) in enumerate(
                zip(groups, pairwise(edges), strict=True)
            )
        ]


def _places(text: str, start: int, end: int) -> list[int]:
    """Where the second of two requests may begin: after a sentence, else after a clause."""
    sentences = [match.end() for match in _SENTENCE.finditer(text, start, end)]
    clauses = [match.end() for match in _CLAUSE.finditer(text, start, end)]
    return [*reversed(sentences), *clauses][:MOST_CUTS]


def _skeleton(text: str, start: int, end: int, runs: Sequence[Run], *, later: bool) -> Parts:
    """A stretch of a text with its arguments as holes, without the words that join it on."""
    if later and (joined := _JOINED.match(text, start, runs[0].start)):
        start = joined.end()
    parts: list[str | Hole] = []
    for run in runs:
        parts += [text[start : run.start], Hole(run.path)]
        start = run.end
    return tidy([*parts, text[start:end]])
