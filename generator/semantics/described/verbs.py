"""Verbs of functions by the kind of act: what looks something up, makes it, or changes it.

They are what names of functions say; what a function does to the world, in all, tells
``specs/effects.py``. Who needs a few more words adds them to the kind: ``MAKING | {"book"}``.
"""

from __future__ import annotations

READING = frozenset(
    "get fetch retrieve list find show search lookup look query browse read view see".split()
)
"""Looks up what is there, one thing or many."""

SEARCHING = READING | frozenset("filter count locate recommend suggest".split())
"""Looks up which things there are, so that flags and options tell of the things sought."""

MAKING = frozenset(
    "create add make new register enroll generate build insert define open start post publish "
    "schedule".split()
)
"""Makes something that was not there."""

CHANGING = frozenset(
    "update edit modify change alter adjust patch upsert replace set reset rename move "
    "reschedule".split()
)
"""Changes what is there."""
