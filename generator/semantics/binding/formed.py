"""What the form of a name tells of a text that nothing describes: ``deliver_to``, ``next_due``."""

from __future__ import annotations

from collections.abc import Mapping

from generator.semantics.base import Leaf
from generator.semantics.described.ends import OTHER
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.things import made_thing
from generator.semantics.topics.private import is_private
from generator.semantics.topics.somebody import is_doer

_TO = (
    ("deliver ship post return dispatch", ("address",)),
    (
        "send forward mail share handover hand assign escalate delegate refer report reassign",
        ("person", "name"),
    ),
    ("refund pay charge credit payout", ("bank", "account")),
    ("translate", ("target", "language")),
)
"""Where something goes that is done, by its verb."""
_TOGETHER = frozenset("split share shared meet talk chat play travel go meeting sync".split())
"""What people do with others: ``split_with``."""
_WHEN = frozenset(
    "due expires expire expiry expiration until since before after starts ends".split()
)
"""Ends of names of moments."""
_ENDS = {"from": "start", "to": "end"}
"""Ends of names of the days and times between which something lies: ``filing_date_from``."""
_KEPT_SINCE = frozenset(
    "created updated modified changed added published received opened closed registered joined "
    "uploaded issued posted submitted synced resolved completed started ended paid "
    "signed due".split()
)
"""What was done to records between two days: ``created_from``."""
_COMING = frozenset(
    "due meeting visit appointment review service inspection payment delivery session check close "
    "maintenance renewal".split()
)
"""What there is a next of, on a day."""
_SEEN = frozenset(
    "seen used updated modified changed checked inspected serviced calibrated visited tested "
    "cleaned reviewed synced backed paid contacted active".split()
)
"""What was done for the last time on a day: ``last_seen_at_base``."""
_HALVES = (("first",), ("last",))
"""Halves of a name, where they stand beside each other."""
_AHEAD = frozenset("expected anticipated planned scheduled projected estimated target".split())
_HAPPENING = frozenset(
    "release start end completion arrival departure launch closing award opening finish shipment "
    "publication delivery return".split()
)
"""What happens on a day, which is told before."""
_DONE_BY = frozenset(
    "return due finish complete deliver pay reply respond submit collect decide renew ready needed "
    "wanted required".split()
)
"""What is to be done by a day; what was done, as in ``paid_by``, is by somebody."""
_OF_AN_ID = frozenset("number type card document code photo proof token format".split())
"""What an ID itself has, and what has none: ``id_number``."""
_EMPTY = frozenset(
    "a b c 1 2 one two filter bias override preference preferred pref def str string txt hint raw "
    "wanted requested required".split()
)
"""Parts of names that tell nothing of what is held."""


def named_by_form(leaf: Leaf) -> tuple[str, ...]:
    """Words that name what an undescribed text holds, as its own name is formed; () for none."""
    words = tuple(leaf.words)
    if words in _RENAMED and not leaf.examples:
        return _as_old(leaf) or _as_renamed(leaf)
    if words in (("display", "name"), ("display", "title")) and not leaf.examples:
        return words[1:]
    if leaf.description or leaf.examples or not words or len(leaf.path) > 1:
        return ()
    last = words[-1]
    if words in _HALVES and _HALVES[1 - _HALVES.index(words)] in _beside(leaf):
        return (*words, "name")
    if words == ("to",) and (other := _as_other(leaf)):
        return other
    if words in _WHOM:
        return ("first", "name") if is_private(leaf) else ()
    if ends := _as_end(words):
        return ends
    # as other languages have it: "id_propiedad"
    if words[0] == "id" and len(words) == 2 and last not in _OF_AN_ID:
        return (last, "id")
    if last == "to" and words[1:]:
        return next((held for verbs, held in _TO if words[0] in verbs.split()), ())
    if last in ("at", "eta", "etd"):
        return ("datetime",)
    if _is_day(words):
        return ("date",)
    if "where" in (last, words[0]) or last == "visiting":
        return ("location",)
    joining = last == "with" and not _TOGETHER.isdisjoint(words[-2:-1])
    if joining or last in ("responsible", "accountable") or is_doer(singular(last), leaf):
        return ("person", "name")
    kept = tuple(word for word in words if word not in _EMPTY)
    return kept if kept and kept != words else ()


def _as_end(words: tuple[str, ...]) -> tuple[str, ...]:
    """The first or last day or time of a span: ``date_from``, ``created_to``."""
    before, last = words[-2:-1], words[-1]
    if last in _ENDS and before in (("date",), ("time",)):
        return (_ENDS[last], *before)
    if last in _ENDS and not _KEPT_SINCE.isdisjoint(before):
        return (_ENDS[last], "date")
    if last in ("start", "end") and words[-3:-1] in (("date", "range"), ("time", "range")):
        return (last, words[-3])
    return ()


def _is_day(words: tuple[str, ...]) -> bool:
    """Whether the form of a name is that of a day: ``return_by``, ``next_visit``."""
    first, last = words[0], words[-1]
    return (
        words[-2:] == ("scheduled", "for")
        or last in _WHEN
        or words == ("on",)
        or (last == "by" and len(words) == 2 and first in _DONE_BY)
        or (first in ("next", "last", "expected") and last in _COMING)
        or (first in ("last", "first") and len(words) > 1 and words[1] in _SEEN)
        or (first in _AHEAD and len(words) > 1 and last in _COMING | _HAPPENING)
    )


_WHOM = (("with",), ("for",), ("to",))
"""Bare names of those with whom, or for whom, people do something in their own life."""
_RENAMED = tuple((which, "name") for which in "new old current existing previous original".split())


def _as_renamed(leaf: Leaf) -> tuple[str, ...]:
    """What the function renames has a title where it is written, else a name of its own."""
    thing = made_thing(leaf.function.name)
    kept = tuple(word for word in thing if word not in ("name", "title"))
    written = {"title", "note", "document", "doc", "page"} & {*thing, *kept}
    return ("title",) if written else (kept[-1], "name") if kept else ()


def _as_old(leaf: Leaf) -> tuple[str, ...]:
    """The words of what is renamed: a new name is as the ``layer_name`` is."""
    found = [
        words
        for words in _beside(leaf)
        if words[-1:] == ("name",) and words not in (("name",), *_RENAMED)
    ]
    return found[0] if len(found) == 1 else ()


def _as_other(leaf: Leaf) -> tuple[str, ...]:
    """The words of the other end: from a day to a day, from a town to a town."""
    other = (OTHER[leaf.words[-1]],)
    return other if other in _beside(leaf) else ()


def _beside(leaf: Leaf) -> list[tuple[str, ...]]:
    """The words of the names that the function declares."""
    properties = leaf.root.get("properties")
    return [words_of(name) for name in properties] if isinstance(properties, Mapping) else []
