"""Requests as people type them in a hurry: what is wanted, then the arguments by commas."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.phrasing.grammar.assemble import Dice, ordered
from generator.phrasing.grammar.attached.list_items import (
    HOLE,
    LABELLED,
    LAST,
    LED,
    Item,
    items_of,
    sort_of,
)
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.object_choices import Choice, Present
from generator.quick import regex, replace

_CLOSE = regex(r"[\w}] \{l\}")
"""A head from which nothing parts the list, so that its first item has to tell what it is."""
_PLACES = {
    sort: place
    for place, sort in enumerate(
        "person place count money quantity day time duration reason".split(), 1
    )
}
"""In which order bare items mostly stand: things first, then who, where, how much and when."""


def listed(head: str, choice: Choice, family: str, here: Present, dice: Dice) -> str | None:
    """The head with the items behind it; None where they can't follow."""
    units = choice.units
    roles = {role.mark: role for role in here.roles}
    said = [unit for unit in ordered(units, family, dice) if HOLE.search(unit.ways[0])]
    made = [item for unit in said for item in items_of(unit, roles)]
    told = [sort_of(role) for role in here.roles if role.mark in choice.said[0]]
    bare = [_unlabelled(each, choice.plain[0]) for each in made]
    items = _told_apart(bare, told, here.siblings)
    if not items:
        return None
    placed, keys = family != "mixed", _keys(here)
    items.sort(
        key=lambda item: (
            item.rank == LAST or keys.isdisjoint(item.named),
            item.rank,
            not _GOAL.match(item.named),
            placed * _PLACES.get(item.sort, 0),
        )
    )
    close = _CLOSE.search(head) is not None
    if close and not (items[0].bare and items[0].sort in _PLACES):
        return None
    named = choice.about == "title" and len(items) == 1
    if named and (":" in head or items[0].rank == LED):
        return None  # the thing is told already: no "reserve Dune: by Frank Herbert"
    if sum(not item.bare for item in items) > 1 or not any(item.bare for item in items):
        return None  # labels are for forms, not for notes
    if sum(item.rank == LAST for item in items) > 1 or _TWO_MARKS.match(items[0].named):
        return None
    mark = _between(here, dice, close=close)
    if items[0].rank == LAST:
        head = _GOES_ON.sub(": {l}", head)
    elif _ATTACHED.match(items[0].named) and not items[0].bare:
        head = _GOES_ON.sub(" {l}", head)
        if not _CLOSE.search(head):
            return None
    text = _said(items[0], mark)
    for item in items[1:]:
        written = item.rank == LAST and len(item.named.strip('"')) == 1 and ":" not in head
        text += f"{': ' if written else ', '}{_said(item, mark)}"
    return head.replace("{l}", text)


_TWO_MARKS = regex(r"[\w ]+: [\ue000-\uf8ff]")
"""A text behind its label, which no second colon leads to: no "order 7: reason: …"."""
_ATTACHED = regex(
    r"(?:to|into|onto|in|on|of|for|with|by|as|against|using|matching|called|named|titled|"
    r"from(?!.* to ))\b"
)
"""What goes on with the object, from which no mark parts it: "move it to Projects, today"."""
_GOAL = regex("(?:to|into) ")
"""Where something goes, which stands closest to it."""
_GOES_ON = regex(r"(?:[:,]| [-–]) \{l\}$")


def _keys(here: Present) -> frozenset[str]:
    """The marks of IDs that must be given, which come first: "clicks: ad 7135, in Recife"."""
    found = (role for role in here.roles if role.parameter.meaning.family == "identifiers")
    return frozenset(role.mark for role in found if role.parameter.leaf.required)


def _unlabelled(item: Item, noun: str) -> Item:
    """The item without a label that is the object's own noun: "set the price: $50"."""
    if not item.label or not re.fullmatch(rf"(?:.* )?{re.escape(item.label)}", noun):
        return item
    return replace(item, label="", named=item.named.removeprefix(f"{item.label} "))


def _told_apart(items: Sequence[Item], told: Sequence[str], siblings: frozenset[str]) -> list[Item]:
    """The items, of which none stands bare that could be exchanged with another.

    ``told``: the sorts of what the object says, which stands bare, too.
    """
    bare = Counter([*(item.sort for item in items if item.bare), *told])
    return [
        item
        if not item.bare or (bare[item.sort] == 1 and item.sort not in siblings)
        else replace(item, rank=LABELLED if item.label else LED, bare="", sort="")
        for item in items
    ]


def _said(item: Item, mark: str) -> str:
    if item.bare:
        return item.bare
    if item.label and mark != " ":
        return item.named.replace(f"{item.label} ", item.label + mark, 1)
    return item.named


def _between(here: Present, dice: Dice, *, close: bool) -> str:
    """What stands between a label and its value; developers know other marks than a space.

    ``close``: whether no mark parts the list from its head, so that a colon is not the second.
    """
    if not here.technical:
        return " "
    return dice.pick((" ", " ", ": " if close else " "))


def shared_sorts(roles: Sequence[Role]) -> frozenset[str]:
    """The sorts of which a function takes several arguments, told or not."""
    found = Counter(filter(None, map(sort_of, roles)))
    return frozenset(sort for sort, count in found.items() if count > 1 and sort != "thing")


def bears_list(here: Present) -> bool:
    """Whether these arguments may follow the head by marks: few, in everyday life: "search: Ana".

    No label is among them that only a developer would type. Rows and objects stand at the end,
    far from "these documents".
    """
    if here.technical or len(here.roles) > _MOST:
        return False
    return not any(role.weakly or role.part == "json" for role in here.roles)


_MOST = 3
"""So many arguments are jotted down; more are said in a sentence."""
