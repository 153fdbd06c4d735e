"""Small words: what stands before a noun, and what leaves a phrase open at its end."""

from __future__ import annotations

DETERMINERS = frozenset(
    "a an the all any both some one another other each every its their our your user's my this "
    "these those more multiple several many new".split()
)
PREPOSITIONS = frozenset("of for by with from in to on at".split())
"""The commonest, which lead to all kinds of things."""
DANGLING = frozenset(
    "for of to in on with at by from the a an and or be is as that any all it".split()
)
"""Words that nothing ends with."""
