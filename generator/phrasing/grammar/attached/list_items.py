"""An argument as an item of a list: bare where its value tells what it is, else by a short label.

People in a hurry type "table: 4 people, Friday, 7pm, window seat. phone 555-0182".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.phrasing.grammar.attached.long_texts import label_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.served import served_ways
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.described.nouns import is_plural
from generator.quick import Struct, regex, replace
from generator.records import Json
from generator.semantics.binding.otherwise import UNSURE

_MARK = "[\ue000-\uf8ff]"
HOLE = regex(_MARK)


class Item(Struct, frozen=True):
    """What a unit becomes in a list.

    ``bare`` is the value alone, "" where it would not tell what it is; ``sort`` is what it would
    be exchanged with. ``named`` is it with its preposition or its label; ``label`` the latter
    where it stands before the value ("limit"), so that people may set a colon between them.
    """

    rank: int
    bare: str
    sort: str
    named: str
    label: str = ""


FIRST, LED, LABELLED, FLAG, LAST = range(5)
"""Ranks: what stands bare, after a preposition, after its label, yes or no, and long texts."""

_NEUTRAL = regex(
    r"(?:(?:on|at|in|for|of type|of|about|with|the|my|this|a) )*"
    rf"((?:{_MARK}(?:, |/| x | by | and )?)+)"
)
"""Ways that tell nothing of a value but that it belongs here."""
_COUNTED = regex(
    rf"(?:for|with|of|at) ((?:at most |at least |up to )?{_MARK} ?%?(?: (?!as\b)[A-Za-z]+)+)"
)
"""So many of something: "for {2} people"."""
_AS = regex(rf"with ({_MARK}) as (?:the )?([\w -]+)")
_SET = regex(rf"with (?:the )?([\w -]+) set to ({_MARK})")
_BEHIND = regex(rf"(?:with|using|for|in|on|at) (?:the |an? )({_MARK} (?!as\b)[a-z][\w -]*)")
"""What stands behind its value: "with {high} priority", "in the {morning} slot"."""
_LEADS = "(?:with|for|in|on|of|using|at) (?:the |an? |this |these )?"
_BEFORE = regex(rf'{_LEADS}(\w[\w /-]*?)(?: of|:)? ("?{_MARK}"?)')
"""What stands before it: "for booking {7}", "with a reward of {5}"."""
_NAMED = regex(rf"(?:with|for|of|in) (?:[a-z -]+ )?{_MARK}$")
_TO = regex(rf"to ({_MARK})")
_BECAUSE = regex(rf"because (?:of )?({_MARK})")
_OF_THEM = regex(rf"({_MARK}) of them")
_WORDLESS = frozenset(
    "to from by as and or longitude latitude lat lon next last past most least".split()
)


def items_of(unit: Unit, roles: Mapping[str, Role]) -> list[Item]:
    """A unit as items, several where each of its arguments has a label; ``roles``: by holes."""
    way = _WITH.sub("", (unit.middle or unit.ways)[0].strip(" ,"))
    parts = _APART.split(way)
    if len(parts) > 1 and unit.kind != "flag":
        told = [HOLE.findall(part) for part in parts if _LISTED.fullmatch(part)]
        if len(told) == len(parts):
            return [_item_of(alone(roles[mark]), roles) for (mark,) in told]
    return [_item_of(unit, roles)]


_APART = regex(r", and |, | and ")
_LISTED = regex(rf'(?=.*[a-z])(?:[A-Za-z][\w -]*? )?"?{_MARK}"?(?: as the [\w -]+)?')
"""One of several arguments that are told by their labels: "{gable} as the roof", "spin {900}"."""


def _item_of(unit: Unit, roles: Mapping[str, Role]) -> Item:
    ways = [way.strip(" ,:").removeprefix("and ") for way in unit.middle or unit.ways]
    marks = HOLE.findall(ways[0])
    role = roles.get(marks[0]) if len(marks) == 1 else None
    if role is not None and unit.kind == "flag":
        return Item(FLAG, "", "", role.mark)
    chosen = role is not None and role.parameter.meaning.name == "enum"
    if role is not None and not chosen and (unit.last or role.part in ("text", "json")):
        return _written(unit, role)
    sorts = {sort_of(roles[mark]) for mark in marks if mark in roles}
    sort = next(iter(sorts)) if len(sorts) == 1 else ""
    if role is None:
        return _joined(ways, sort)
    return _alone(unit, ways, role, sort)


def _joined(ways: Sequence[str], sort: str) -> Item:
    """Several arguments that are said together."""
    found = next(filter(None, map(_NEUTRAL.fullmatch, ways)), None)
    if found is not None and sort:
        return Item(FIRST, found[1], sort, ways[0])
    return Item(LED, "", "", _WITH.sub("", ways[0]))


_WITH = regex(r"^(?:with|using) (?:the |an? )?")


def _alone(unit: Unit, ways: Sequence[str], role: Role, sort: str) -> Item:
    m = role.mark
    if types_of(role.parameter) & _NUMBERS and is_plural(role.noun) and _NAMED.match(ways[0]):
        return Item(LED, "", "", f"{m} {role.noun.removeprefix('number of ')}")  # "6 guests"
    neutral = _NEUTRAL.fullmatch(ways[0]) is not None
    labelled = next(
        filter(None, (_labelled(way) for way in ways if neutral or way is ways[0])), None
    )
    if neutral and sort:
        named = labelled or Item(LABELLED, "", "", f"{role.noun} {m}", role.noun)
        led = sort in _WHERE_AND_WHEN and _LED.match(ways[0])
        if led or (sort == "person" and served_ways(role)):
            named = labelled or Item(LED, "", "", ways[0])
        return replace(named, rank=FIRST, bare=m, sort=sort)
    if labelled is not None:
        own = sort == role.path and role.noun.rsplit(" ", 1)[-1] not in _NEEDED
        return replace(labelled, rank=FIRST, bare=m, sort=sort) if own else labelled
    if _BECAUSE.fullmatch(ways[0]):
        return Item(FIRST, m, "reason", ways[0])
    if _OF_THEM.fullmatch(ways[0]):
        return Item(LABELLED, "", "", f"{role.noun} {m}", role.noun)
    if _TO.fullmatch(ways[0]) and sort not in _GOALS:
        return Item(LABELLED, "", "", f"{role.noun} {m}", role.noun)
    if not neutral:
        return Item(LED, "", "", ways[0])
    if role.parameter.meaning.family == "text":
        return Item(LAST, "", "", f'"{m}"')
    if (role.parameter.usual or unit.kind in ("time", "place")) and _WHERE.match(ways[0]):
        return Item(LED, "", "", ways[0])
    return Item(LABELLED, "", "", f"{role.noun} {m}", role.noun)


_LED = regex(r"(?:on|at|in|for) ")
_NEEDED = frozenset(
    "mode priority status state level type kind format action sort order severity role engine "
    "match operator strategy policy scope view side".split()
)
"""What options are of that don't tell it, though each is a word of its own: "strict mode"."""
_WHERE = regex(r"(?:on|at|in) ")
_WHERE_AND_WHEN = frozenset(("day", "time", "place"))
_GOALS = frozenset(("place", "person", "web", "day", "time", "file", "thing"))
"""What something is brought to, rather than set to."""


def _labelled(way: str) -> Item | None:
    """A way with a noun of its own, without what leads to it; None for any other."""
    if told := _COUNTED.fullmatch(way) or _BEHIND.fullmatch(way):
        return Item(LED, "", "", told[1])
    if named := _AS.fullmatch(way):
        return Item(LABELLED, "", "", f"{named[2]} {named[1]}", named[2])
    before = _SET.fullmatch(way) or _BEFORE.fullmatch(way)
    if before is None or before[1].split()[-1] in _WORDLESS:
        return None
    return Item(LABELLED, "", "", f"{before[1]} {before[2]}", before[1])


def _written(unit: Unit, role: Role) -> Item:
    """A text or JSON, which stands last."""
    m, label = role.mark, label_of(role)
    if unit.structured:
        own = any(way.strip().startswith((": ", "where ")) for way in unit.ways)
        return Item(LAST, "", "", m) if own else Item(LAST, "", "", f"{role.noun} {m}", role.noun)
    itself = any(way.startswith(": ") for way in unit.ways)
    if itself:
        return Item(LAST, "", "", f'"{m}"')
    return Item(LAST, "", "", f"{label}: {m}")


def sort_of(role: Role) -> str:
    """With what else the bare value would be exchanged; "" for what does not tell what it is."""
    meaning, last = role.parameter.meaning, role.parameter.leaf.words[-1]
    core = getattr(meaning, "item", meaning)
    if getattr(core, "counted", ()) and types_of(role.parameter) & _NUMBERS:
        return "count"
    if core.name == "enum":
        return role.path if _tells(getattr(core, "options", ())) else ""
    if core.name == "search_query" or last in _SOUGHT:
        return "sought" if types_of(role.parameter) <= _TEXT else ""
    if role.formal or last in _KEYS:
        return ""
    if role.parameter.usual and core.name in _TAKEN:
        return "thing"
    if last in ("day", "weekday", "date") and core.name in _TAKEN:
        return "day"
    if core.name in UNSURE:
        return ""
    plain = _PLAIN.get(core.family)
    if plain is not None and not plain.issuperset(role.parameter.leaf.words):
        return ""
    return _SORTS.get(core.family, core.name if core.family in _KNOWN else "")


_NUMBERS = frozenset(("integer", "number"))
_MEASURED = frozenset(("money", "quantity", "duration", "count", "thing"))
"""Sorts of which digits alone tell nothing: "$50", "2 players"."""
_SOUGHT = frozenset("query q keyword keywords".split())
_TEXT = frozenset(("string", "array"))
_KEYS = frozenset("id ids uid uuid code key slug ref token sha hash".split())
_TAKEN = frozenset(("kindred", "like_examples"))
"""What the tables of usual arguments have words for."""
_SORTS = {
    "dates": "day",
    "timewords": "day",
    "calendar": "day",
    "times": "time",
    "durations": "duration",
    "money": "money",
    "quantities": "quantity",
    "people": "person",
    "places": "place",
    "files": "file",
    "web": "web",
}
_PLAIN = {
    "durations": frozenset(
        "duration length time minutes mins minute min seconds sec hours hour days nights".split()
    ),
    "money": frozenset("amount sum price cost fee total payment value donation gross".split()),
    "quantities": frozenset("amount weight kg grams size quantity yield volume".split()),
}
"""Names of how long, how much and how heavy without more; of other names the label is said."""
_KNOWN = frozenset("food media health sports travel organisations home commerce work".split())
"""Families of things that one knows by their names."""
_DAYS = frozenset("mon tue wed thu fri sat sun".split())
_VAGUE = frozenset(
    "high low medium normal default none all any other others auto automatic both yes no on off "
    "true false active inactive small large short long standard basic simple general custom min "
    "max minimum maximum unknown mixed single full half urgent critical raw".split()
)
"""Options that could be of anything."""


def _tells(options: Sequence[Json]) -> bool:
    """Whether each option tells what it is by itself."""
    said = [str(each).lower() for each in options]
    return bool(said) and all(
        (len(each) > 3 or each in _DAYS) and each[0].isalpha() and each not in _VAGUE
        for each in said
    )


def unmeasured(role: Role, before: str, after: str) -> list[str]:
    """The values that tell nothing as an item of a list: digits without what they count."""
    apart = _PARTED.search(before) and (not after or after[0] in ".,?:")
    if not apart:
        return []
    led = _LED_BY.search(before)
    told = led is not None and led[1].lower() in role.noun.lower().split()
    own = [_CODED] if not told and (role.formal or sort_of(role) in _MEASURED) else []
    return [*own, _DIGITS] if sort_of(role) in _MEASURED else own


_LED_BY = regex(r"(\w+)[:?] $")
_CODED = r"(?-i:(?=\S*\d)(?=\S*[A-Za-z])[\w-]{6,24}$)"
"""Codes, of which nobody knows what they are of: "post it: C0M4TT81RSN"."""
_PARTED = regex(r"(?:^|[,:?.–-]) $")
"""What stands before an item of a list."""
_DIGITS = r"(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$"
