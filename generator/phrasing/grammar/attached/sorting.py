"""What a list is sorted by: always "sorted by {}", as "by {}" alone tells a maker or a filter."""

from __future__ import annotations

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.quick import regex

_SORTED = regex(
    r"(?:.* )?(?:(?:sort|order|sorted|ordered)(?: ?by)?(?: (?:field|key|column|mode|type|option))?"
    r"|sort on|orderby|sortby|sorting|ordering|(?:sort|order) (?:order|direction|dir)|direction)"
)
"""Names of what a list is sorted by, or in which direction."""
_BARE = frozenset("order ordering ordered direction sorted".split())
"""Names that mean other things where nothing is sorted: what is ordered, where something goes."""
_LISTED = regex(
    r"(?:^| |; )by \{\}|\b(?:sort|order(?: by|ing)|asc|desc(?:ending)?\b|newest|oldest|relevan)|"
    r"\border (?:of|in)\b.*\b(?:results?|items?|rows?|records?|list)"
)
"""What tells that things are sorted by it all the same."""
_ASCENDING = frozenset("asc desc ascending descending".split())
_FIRST = regex(r".*(?:\b|_)first|random")
"""Options that say by themselves how things are sorted: "newest first"."""


def arranged_ways(role: Role) -> tuple[str, ...]:
    """Ways to say what a list is sorted by or how; empty where the argument is none of it."""
    leaf, m = role.parameter.leaf, role.mark
    types = types_of(role.parameter)
    if not types or not types <= {"string", "array"} or role.part == "flag":
        return ()
    name = " ".join(leaf.words)
    options = [str(one).lower() for one in _values(role)]
    ways = "; ".join(each.text for each in role.parameter.attachments)
    told = f"{leaf.description} {' '.join(options)} {ways}".lower()
    if not _SORTED.fullmatch(name) or (name in _BARE and not _LISTED.search(told)):
        return ()
    if options and _ASCENDING.issuperset(options):
        return (f"in {m} order",)
    if options and all(map(_FIRST.match, options)):
        return (f", {m}",)
    return (f"sorted by {m}",)


def _values(role: Role) -> tuple[object, ...]:
    """The options of a closed list, else what is known of the values."""
    return tuple(getattr(role.parameter.meaning, "options", ())) or tuple(
        role.parameter.leaf.examples
    )


def without_repeats(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways without what the verb or the name says: nobody sorts things sorted by price."""
    ways = tuple(_WITH_LED.sub("", way) for way in ways)
    if "sort" not in verbs_of(role):
        return ways
    return tuple(way.removeprefix("sorted ") for way in ways)


_WITH_LED = regex(
    r"^(?:with|for|of|in) (?:the |an? )?(?=(?:from|to|since|until|before|after|between) [a-z])"
)
"""What a name needs not that says itself how it joins: "from block earliest"."""
