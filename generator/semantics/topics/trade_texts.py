"""Which free texts are of the function's trade, and which stay as their names ask."""

from __future__ import annotations

from collections.abc import Mapping

from generator.semantics.base import Leaf
from generator.semantics.drawing.trades import trade_text

_ROLES: Mapping[str, str] = {
    "reason": "reason",
    "note": "note",
    "remark": "note",
    "comment": "note",
    "instruction": "note",
    "description": "seen",
    "thing_description": "seen",
    "observation": "seen",
    "summary": "seen",
    "problem": "seen",
    "title": "title",
    "subject": "title",
    "message": "message",
    "topic": "topic",
    "search_query": "topic",
}
"""Types of free texts → what the tables of trades call their role."""
_OF_AN_OFFICE = frozenset(
    "description work_description summary subject theme topic document_title title_any note "
    "announcement message post issue_title thing_description email_body".split()
)
"""Symbols whose texts are of an office, or of many worlds, whatever the name says of their form."""
_OPEN_ACTS = frozenset(
    ("change_reason", "cause_text", "need_reason", "doubt_reason", "closing_reason")
)
"""Reasons for what is done in any trade, which tells more of them than the deed."""
_OF_MAIL = "email_body"
"""The symbol of what is sent by mail, whose subject is of the trade as well."""
_WORKED_ON = frozenset("text translation content body html".split())
"""Last words of names of texts that the function works on, which may be of anything."""


def of_trade(leaf: Leaf, kind: str, found: str, of_any: bool) -> str:
    """The symbol of the trade's texts where they tell more than ``found``; "" where not.

    ``of_any``: what was found is right in any trade, and tells of none.
    """
    role = _ROLES.get(kind, "")
    if kind == "search_query":
        return trade_text(leaf, role) if found == "search_any" else ""
    open_ = of_any or found in _OF_AN_OFFICE or found in _OPEN_ACTS
    worked_on = kind == "message" and found != _OF_MAIL and _WORKED_ON & set(leaf.words)
    if not role or not open_ or worked_on:
        return ""
    return trade_text(leaf, role)
