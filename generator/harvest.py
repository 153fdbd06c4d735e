"""What each stream has given so far, and when it has run dry.

A stream is dry when many draws in a row bring nothing new, or when what is new has become rare: the
last tenth of a large space would cost more draws than all the rest.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence, Set

from generator.blocks import start_of
from generator.dedupe import Keys, Seen
from generator.plan import Stream
from generator.prepare import Prepared
from generator.quick import Struct, field
from generator.scenarios.base import SCENARIOS
from generator.spool import Place

DRY = 400
"""Fruitless draws after which an empty stream counts as dry; more the more it has yielded."""

RECENT = 50
"""So many of the latest records tell how rarely a stream still yields."""

RARE = 20
"""One record in so many draws is too rare to go on: nearly all that there is has been found."""

OFTEN = 0.9
"""Where fewer draws are new, blocks are told what is known."""


Waiting = tuple[Stream, int, Keys, str, Place]
"""A candidate whose lines are on disk: stream, draw, hashes, id, and where they are."""


class Yield(Struct):
    """What one stream has given so far.

    ``written``: its ids by identity, noise included; empty where a run adds none.
    """

    accepted: list[tuple[str, Place]] = field(default_factory=list)
    written: dict[int, str] = field(default_factory=dict)
    last_new: int = -1
    dry: bool = False
    recent: deque[int] = field(default_factory=lambda: deque(maxlen=RECENT))


class Harvest(Struct):
    """What all streams have given, and how many blocks each source has drawn.

    Streams that share a space share their draws: a source is what is drawn from, and each record
    belongs to the stream that owns its hash.
    """

    prepared: Prepared
    yields: dict[Stream, Yield] = field(default_factory=dict)
    blocks: Counter[Stream] = field(default_factory=Counter)
    seen: Seen = field(default_factory=Seen)

    def of(self, stream: Stream) -> Yield:
        """What one stream has given."""
        given = self.yields.get(stream)
        if given is None:
            given = self.yields[stream] = Yield()
        return given

    def draws(self, stream: Stream) -> int:
        """Draws made from a stream's source."""
        return start_of(self.blocks[self.prepared.source(stream)])

    def caps(self) -> dict[Stream, int]:
        """What the streams that have run dry hold."""
        return {stream: len(given.accepted) for stream, given in self.yields.items() if given.dry}

    def drop(self, ids: Set[str]) -> None:
        """Give up records that were accepted: what comes after them moves up."""
        for given in self.yields.values():
            given.accepted = [each for each in given.accepted if each[0] not in ids]
            given.written = {at: name for at, name in given.written.items() if name not in ids}

    @property
    def noised(self) -> bool:
        """Whether noise may make a record read as another."""
        return self.prepared.inputs.options.noise > 0

    def repeated(self, ids: Iterable[str]) -> frozenset[str]:
        """Which of these noise makes read as one of another stream: those for training stay."""
        met, found = set[int](), set[str]()
        if not self.noised:
            return frozenset()
        wanted = frozenset(ids)
        for split in ("train", "validation"):
            for stream, given in self.yields.items():
                if stream.split == split:
                    reads = {at: name for at, name in given.written.items() if name in wanted}
                    found.update(reads[at] for at in reads.keys() & met)
                    met.update(reads)
        return frozenset(found)

    def ready(self) -> int:
        """Records accepted."""
        return sum(len(given.accepted) for given in self.yields.values())

    def accept(self, found: Iterable[Waiting]) -> int:
        """New records: each is kept, unless its stream has run dry before it.

        Nor if noise has made it read as another of its stream; returned is how many do. Records of
        other streams are not compared here: which of two comes first would depend on ``n``.
        """
        alike, noised = 0, self.noised
        last: Stream | None = None
        for stream, k, keys, name, place in found:
            if stream is not last:  # nearly always those of the record before
                last, given = stream, self.of(stream)
                recent, accepted = given.recent, given.accepted
            if given.dry:
                continue
            # both need more than DRY draws: the comparison spares nearly every record the rest
            waited = k - given.last_new
            slow = len(recent) == RECENT and k - recent[0] > RECENT * RARE
            if (waited > DRY and waited > self.patience(stream)) or (
                slow and (k - recent[0]) * share_of(self.prepared, stream) > RECENT * RARE
            ):
                given.dry = True
                continue
            if noised:
                reads = keys.noised or keys.identity
                if reads in given.written:
                    alike += 1
                    continue
                given.written[reads] = name
            given.last_new = k
            recent.append(k)
            accepted.append((name, place))
        return alike

    def members(self) -> dict[Stream, list[tuple[Stream, Yield]]]:
        """What the streams of each source have given."""
        found: dict[Stream, list[tuple[Stream, Yield]]] = {}
        for stream, given in self.yields.items():
            found.setdefault(self.prepared.source(stream), []).append((stream, given))
        return found

    def known(self, source: Stream, members: Sequence[tuple[Stream, Yield]]) -> frozenset[int]:
        """The identities of a source's records, where many draws bring them once more."""
        found = sum(len(given.accepted) for _, given in members)
        if found > OFTEN * start_of(self.blocks[source]):
            return frozenset()
        return frozenset(int(name, 16) for _, given in members for name, _ in given.accepted)

    def mark_dry(self, members: Sequence[tuple[Stream, Yield]]) -> None:
        """Mark the streams of one source that have run dry: alone, or as all of its space has."""
        found = sum(len(given.accepted) for _, given in members)
        last_new = max((given.last_new for _, given in members), default=-1)
        for stream, given in members:
            draws = self.draws(stream)
            together = draws - last_new > fruitless_for(found)
            if together or draws - given.last_new > self.patience(stream):
                given.dry = True

    def patience(self, stream: Stream) -> int:
        """Draws without anything new after which a stream is dry."""
        found = len(self.of(stream).accepted)
        return int(fruitless_for(found) / share_of(self.prepared, stream))


def fruitless_for(found: int) -> int:
    """Draws in vain after which a space of which ``found`` records are known is given up.

    With ten times as many as it has yielded, the chance that any one record of a uniform space is
    still missing is about e⁻¹⁰; large spaces are never drawn empty.
    """
    return DRY + min(10 * found, RECENT * RARE)


def share_of(prepared: Prepared, stream: Stream) -> float:
    """The share of draws that the stream may keep: what its scenario and split own."""
    low = 0.0
    share = 1.0
    for name, upto in prepared.owners[SCENARIOS.get(stream.scenario).group, stream.function]:
        if name == stream.scenario:
            share = upto - low
        low = upto
    function = prepared.bench.functions.get(stream.function)
    if function is not None and not function.holds_phrasing and prepared.plan.validation > 0:
        validation = prepared.plan.validation
        share *= validation if stream.split == "validation" else 1 - validation
    return max(share, 1e-3)
