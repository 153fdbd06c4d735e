"""How names join that their values or their neighbours settle: "over the last 7d", titled "…"."""

from __future__ import annotations

from generator.quick import regex
from generator.semantics.base import Attachment, Leaf, SemanticType
from generator.semantics.described.leafwords import siblings

_SPAN = regex(
    r"(?:last[ _-]?)?\d+ ?"
    r"(?:s|m|h|d|w|mo|y|min|hr|sec|(?:second|minute|hour|day|week|month|year)s?)"
)
_BACK = frozenset("period timeframe range window lookback since span timespan".split())
"""Names of how far one looks back, where lengths of time stand; an interval is a step."""


def settled_ways(leaf: Leaf, meaning: SemanticType) -> tuple[Attachment, ...]:
    """The ways that outdo what the name alone tells; none where nothing settles them."""
    return _back(leaf) or _heading(leaf, meaning) or _in_charge(leaf, meaning)


def _back(leaf: Leaf) -> tuple[Attachment, ...]:
    """How far one looks back, by lengths of time that are listed or shown."""
    options = leaf.schema.get("enum")
    shown = [str(one) for one in (options if isinstance(options, list) else leaf.examples)]
    if leaf.words[-1:] == () or leaf.words[-1] not in _BACK or not shown:
        return ()
    if not all(map(_SPAN.fullmatch, shown)) or any("last" in one for one in shown):
        return ()
    ways = ("over the last {}", "from the last {}", "for the last {}")
    return tuple(Attachment(text=text, role="after", weight=1.0) for text in ways)


def _heading(leaf: Leaf, meaning: SemanticType) -> tuple[Attachment, ...]:
    """A summary over a longer text is what the thing is called: that of an issue."""
    over = leaf.words == ("summary",) and "description" in siblings(leaf)
    called = ('titled "{}"', 'called "{}"') if over and meaning.family == "text" else ()
    return tuple(Attachment(text=text, role="after", weight=1.0) for text in called)


def _in_charge(leaf: Leaf, meaning: SemanticType) -> tuple[Attachment, ...]:
    """Who plays a part in it, whom nothing is "for": "with ana.ruiz as commander"."""
    part = leaf.words[-1] if leaf.words else ""
    if part not in _PARTS or meaning.name not in ("username", "person_name", "email"):
        return ()
    return (Attachment(text=f"with {{}} as {part}", role="after", weight=1.0),)


_PARTS = frozenset(
    "commander approver lead leader coordinator moderator facilitator supervisor mentor sponsor "
    "auditor chair interviewer presenter scribe".split()
)
