"""What is wrong, why, and what becomes of it, by options: "a complaint, never arrived, refund"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.roles import Role

HAPPENED = frozenset("problem issue complaint fault defect damage malfunction mishap".split())
"""Nouns whose options are what happened, and tell it by themselves: "it never arrived"."""
_MADE_GOOD = frozenset(
    "refund exchange replacement store_credit voucher repair credit gift_card money_back".split()
)
"""What customers are given for what went wrong, which they ask for by its name."""
_FEW = 3


def happened(role: Role, *, sought: bool) -> tuple[str, ...]:
    """What happened, behind what it happened to; of what is looked for it is no more than told."""
    return () if sought else (f", {role.mark}", f": {role.mark}")


def because(role: Role, options: frozenset[str]) -> tuple[str, ...]:
    """A reason: short ones need no word for what they are."""
    m, noun = role.mark, role.noun.lower()
    if "other" in options:
        return (f", {m}", f", {m}", f", {noun}: {m}")  # of "other" only the latter
    if all(one.count("_") < _FEW for one in options):
        return (f", {m}",)  # "wrong size"
    return (f", {noun}: {m}", f'with the {noun} "{m}"')


def came_to(role: Role, options: frozenset[str], *, sought: bool) -> tuple[str, ...]:
    """What came of it, or is to."""
    m, noun = role.mark, role.noun.lower()
    if sought:
        return (f'with the {noun} "{m}"', f"where the {noun} was {m}")
    if options & _MADE_GOOD:
        return (f", {m}", f", {m} please", f"for {m}")
    return (f", {noun}: {m}", f'with the {noun} "{m}"', f", {noun} {m}")
