"""What a description says that a name leaves out: a project's slug, a page's token, a currency."""

from __future__ import annotations

import re

from generator.quick import regex, replace
from generator.semantics.base import Leaf
from generator.semantics.described.hours_ended import hour_ended
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import singular

_SLUG = regex(r"(?:the |an? |your |optional |unique )*(?:[\w'-]+ ){0,3}slug\b(?! or\b)", re.I)
_OWNED_SLUG = regex(
    r"(?:the |an? )?(?:(?P<thing>\w+)'s? )?(?:[\w'-]+ ){0,3}?(?:id|identifier|key|name|handle)?\b ?"
    r"\((?:i\.e\.,? )?(?:the |an? |its |also |known as |called )*(?:URL )?slug\b",
    re.I,
)
"""What says that a thing's ID is its slug: "The puzzle's pretty id (the slug in its URL)"."""
_CURSOR = regex(
    r"(?:the |an? |optional |opaque )*(?:pagination|page|paging|continuation|next[- ]page) "
    r"(?:token|cursor|key)\b"
    r"|(?:the |an? |optional |opaque )*(?:token|cursor) (?:for|to|from|of) (?:the |a |get |fetch )*"
    r"(?:pagination|paging|next|previous|continu\w+)\b",
    re.I,
)
_POINT = regex(r"-?\d{1,3}(?:\.\d+)?, ?-?\d{1,3}(?:\.\d+)?")
_PLACED = regex(r"\b(?:address|city|place|town|landmark|location name|place name)\b", re.I)
_CURRENCY = regex(
    r"(?:the |an? )?(?:source|target|base|quote|origin\w*|destination) currency\b", re.I
)
_SLUGGED = frozenset({"project", "organization", "org", "team", "workspace"})
"""What has slugs whose words are known: one example is no more than their form."""
_SIDES = frozenset({("from",), ("to",), ("source",), ("target",), ("base",), ("quote",)})


def with_told_name(leaf: Leaf) -> Leaf:
    """The leaf under the name that its description gives it."""
    if leaf.words[-2:] in (("format", "type"), ("format", "name")):
        leaf = replace(leaf, words=leaf.words[:-1])
    text = leaf.description
    if leaf.words in _OFFSETS and _OFFSET.match(text):
        return replace(leaf, words=("offset",))
    if leaf.schema.get("type", "string") != "string" or "enum" in leaf.schema:
        return leaf
    if _OF_USER.match(text) and leaf.examples and leaf.words[-1:] in _ENDS_OF_USERS:
        return replace(leaf, words=("user",), description=_OF_USER.sub("User", text))
    points = [one for one in map(str, leaf.examples) if _POINT.fullmatch(one)]
    if points and len(points) == len(leaf.examples) and _PLACED.search(text):
        return replace(leaf, examples=())  # an address or coordinates: people give addresses
    if _CURSOR.match(text) and leaf.words[-1:] != ("cursor",):
        return replace(leaf, words=("cursor",))
    if leaf.words in _SIDES and _CURRENCY.match(text):
        return replace(leaf, words=(*leaf.words, "currency"))
    if _SLUG.match(text) and "slug" not in leaf.words and len(leaf.words) == 1:
        known = leaf.words[0] in _SLUGGED
        return replace(leaf, words=(*leaf.words, "slug"), examples=() if known else leaf.examples)
    owned = _OWNED_SLUG.match(text)
    if owned and "slug" not in leaf.words and not leaf.examples:
        thing = (owned["thing"] or "").lower() or singular(leaf.words[0])
        return replace(leaf, words=(thing, "slug"))
    if leaf.words == ("name",) and leaf.path[-2:-1] == ("*",) and _are_people(leaf.path[:-2]):
        return replace(leaf, words=("person", "name"))  # of each of the guests
    end = _ENDS.get(" ".join(leaf.words), "") if len(leaf.path) > 1 else ""
    if end and _DAYS.intersection(siblings(leaf)):
        return replace(leaf, words=(end, "time"))  # of a window on that day
    if hour := hour_ended(leaf):
        return replace(leaf, words=hour)
    if _DAY.match(text) and leaf.words[-1] not in _OF_DAYS and not leaf.examples:
        return replace(leaf, words=(*leaf.words[:1], "date"))
    shown = [one.casefold() for one in map(str, leaf.examples)]
    kinds = [_VALUES[one] for one in shown if one in _VALUES]
    return replace(leaf, words=kinds[0], examples=()) if len(kinds) > 1 else leaf


_PEOPLE = frozenset(
    "people persons guests passengers travellers travelers attendees participants players children "
    "kids adults members visitors residents drivers tenants contacts".split()
)


def _are_people(path: tuple[str, ...]) -> bool:
    return bool(path) and path[-1].lower() in _PEOPLE


_ENDS = {"from": "start", "to": "end", "start": "start", "end": "end", "until": "end"}
_DAYS = frozenset(("date", "day"))
_DAY = regex(
    r"(?:the )?(?:[a-z]+[- ]){0,3}date(?: ?/ ?time)?\.?(?:\Z| (?:the|of|on|when|by) )"
    r"(?!.*\btime\b)",
    re.I,
)
"""What is told to be a day, whatever it is called: "Pick up date", "Date/time it is needed"."""
_OF_DAYS = frozenset(
    "date day on at from to start end since until before after due when time expires deadline "
    "range format field sort id".split()
)
"""Last words of names that say themselves which day it is, or that it is none."""
_OFFSETS = (("start",), ("from",), ("begin",), ("position",))
_OFFSET = regex(r"(?:the )?(?:(?:starting|start|pagination|paging|result) )?offset\b", re.I)
"""What a number is told to be that is called only a start."""
_OF_USER = regex(
    r"(?:filter |find |show |only )?(?:messages|posts|comments|emails|files|threads) "
    r"(?:by|from|with|of|to|sent by|mentioning) (?:an? |the )?(?:specific |given |certain )?user\b",
    re.I,
)
"""What descriptions of users begin with where these narrow a search."""
_ENDS_OF_USERS = (("from",), ("with",), ("by",), ("to",), ("user",), ("users",))
_VALUES = {
    "url": ("url",), "domain": ("domain",), "ip": ("ip", "address"), "email": ("email",),
    "ip address": ("ip", "address"), "hash": ("file", "hash"), "hostname": ("hostname",),
}  # fmt: skip
"""Kinds of values that descriptions list as what may be given: "(URL, domain, IP or hash)"."""
