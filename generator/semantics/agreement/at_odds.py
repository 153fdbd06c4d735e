"""What can't both be so in one call: off and bright, more done than planned, two days at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement
from generator.semantics.agreement.dated_texts import dated_texts
from generator.semantics.agreement.derived_files import derived_files
from generator.semantics.agreement.file_titles import file_titles
from generator.semantics.agreement.homeland import homeland
from generator.semantics.agreement.media_kinds import media_kinds
from generator.semantics.agreement.one_day import one_day
from generator.semantics.agreement.one_machine import one_machine
from generator.semantics.agreement.own_keys import own_keys
from generator.semantics.agreement.planned import planned
from generator.semantics.agreement.rated import rated
from generator.semantics.agreement.spoken_in import spoken_in
from generator.semantics.agreement.switched import switched
from generator.semantics.base import Parameter


def at_odds(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for each kind of contradiction that the parameters under one parent allow."""
    by_parent: dict[tuple[str, ...], list[Parameter]] = {}
    for one in parameters:
        by_parent.setdefault(one.leaf.path[:-1], []).append(one)
    for beside in by_parent.values():
        yield from one_machine(beside, side)
        yield from derived_files(beside, side)
        if len(beside) > 1:
            yield from planned(beside)
            yield from one_day(beside, side)
            yield from switched(beside)
            yield from own_keys(beside, side)
            yield from rated(beside, side)
            yield from media_kinds(beside, side)
            yield from file_titles(beside, side)
            yield from homeland(beside, side)
            yield from spoken_in(beside, side)
            yield from dated_texts(beside, side)
