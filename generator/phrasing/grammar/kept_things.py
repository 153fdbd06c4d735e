"""Things by what they are in or of which kind: "the June tab of Cash flow", "the ConfigMap app"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.phrasing.grammar.object_choices import Choice

_CARRYING = frozenset("copy move clone duplicate migrate transfer forward".split())
_STARTS = frozenset("source src from origin".split())
_ENDS = frozenset("destination dest dst target to".split())
_KEYS = frozenset("id ids key name".split())
_KEPT = ("key", "object", "sheet", "tab", "message", "file", "table", "card", "page")
"""What is in something else, the most particular first."""


def kept_thing(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A thing by what it is in or of which kind, and the roles left."""
    found = _carried(intent, roles) or _kinded_by_name(intent, roles)
    found = found or _switched_to(intent, roles) or _where(intent, roles)
    return found or _traded(intent, roles)


def _carried(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A thing that goes from one place into another, by all four names; and the roles left."""
    if intent.verb not in _CARRYING:
        return None
    starts, ends = _by_end(roles, _STARTS), _by_end(roles, _ENDS)
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    own = [role for role in roles if role.formal and role.stem == head and head not in starts]
    both = [noun for noun in starts if noun in ends]
    inner = [noun for noun in _KEPT if noun in both][:1] if len(both) > 1 else []
    keepers = [noun for noun in both if noun not in inner]
    only = [noun for noun in starts if noun not in both and noun in _KEPT]
    things = [starts[noun] for noun in inner or only] or own
    if len(keepers) != 1 or len(things) != 1 or not ends.keys() <= {keepers[0], *inner}:
        return None
    start, end = starts[keepers[0]], ends[keepers[0]]
    thing, new = things[0], ends.get(inner[0]) if inner else None
    named = head if things == own else thing.parameter.leaf.words[-1]
    noun = (
        ""
        if named in ("key", "object", "file")
        else f"{named} "
        if thing.formal
        else f"the {named} "
    )
    label = f"{keepers[0]} " if start.formal else ""
    said = f"{noun}{thing.mark} from {label}{start.mark}"
    label = f"{keepers[0]} " if end.formal else ""
    goal = f"to {label}{end.mark}" + (f" as {new.mark}" if new else "")
    taken = [role for role in (start, end, thing, new) if role is not None]
    return (
        Choice((said,), (said,), (Unit("target", (goal,)),), "title"),
        [role for role in roles if role not in taken],
    )


def _by_end(roles: Sequence[Role], leads: frozenset[str]) -> dict[str, Role]:
    """The roles of one end by the noun behind what tells that: the bucket of "source_bucket"."""
    found = {}
    for role in roles:
        lead, *rest = role.parameter.leaf.words
        noun = [word for word in rest if word not in _KEYS] or rest
        if lead in leads and len(noun) == 1 and types_of(role.parameter) <= {"string"}:
            found[noun[0]] = role
    return found


_RESOURCES = frozenset("resource object manifest".split())
_KINDS = (("kind",), ("resource", "type"), ("resource", "kind"), ("type",), ("object", "type"))
_NAMES = (("name",), ("resource", "name"), ("object", "name"))


def _kinded_by_name(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A resource, whose kind is its noun, with its name: "the ConfigMap payments"."""
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    kinds = [role for role in roles if role.parameter.leaf.words in _KINDS]
    names = [role for role in roles if role.parameter.leaf.words in _NAMES]
    if head not in _RESOURCES or len(kinds) != 1 or len(names) != 1:
        return None
    if intent.kind.name == "create" or types_of(kinds[0].parameter) != {"string"}:
        return None
    said = f"{kinds[0].mark} {names[0].mark}"
    rest = [role for role in roles if role not in (kinds[0], names[0])]
    return Choice((f"the {said}", f"the {said}", said), (said,), (), "title"), rest


_SWITCHED = frozenset(
    "branch workspace profile context account environment project tab scene window input source "
    "mode theme network namespace database persona model voice screen".split()
)
"""What one switches to, out of several."""


def _switched_to(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """One of several things that is switched to: "switch to main"."""
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    named = [role for role in roles if role.stem == head or role.parameter.leaf.words == (head,)]
    if intent.verb not in ("switch", "checkout") or head not in _SWITCHED or len(named) != 1:
        return None
    one = named[0]
    to = (
        (f"to {head} {one.mark}",)
        if one.formal
        else (f"to {one.mark}", f"to the {one.mark} {head}")
    )
    return Choice(to, to, (), "title"), [role for role in roles if role is not one]


_FIELDS = (("column",), ("field",), ("column", "name"), ("field", "name"), ("attribute",))
_OPERATORS = (("operator",), ("op",), ("comparison",), ("condition",), ("comparison", "operator"))
_VALUES = (("value",), ("filter", "value"))
_IS = frozenset("greater less equal equals_to greater_than less_than equal_to at_least".split())
"""Operators that are said after "is"."""


def _where(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """Things of which a column compares so with a value: "rows where {price} {>} {20}"."""
    parts = [
        [role for role in roles if role.parameter.leaf.words in names]
        for names in (_FIELDS, _OPERATORS, _VALUES)
    ]
    if any(len(part) != 1 for part in parts) or not is_plural(intent.noun or "-"):
        return None
    field, operator, value = (part[0] for part in parts)
    of = " is" if options_of(operator) & _IS else ""
    said = f"{intent.noun} where {field.mark}{of} {operator.mark} {value.mark}"
    rest = [role for role in roles if role not in (field, operator, value)]
    return Choice((said, f"the {said}"), (said,), (), "title"), rest


_SHARES = frozenset("qty quantity amount shares size units volume".split())
_TRADED = frozenset("symbol ticker pair instrument asset coin market stock".split())
_ORDERED = (("type",), ("order", "type"), ("ordertype",))


def _traded(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """An order by its kind, side, size and paper: "a limit order to buy 10 shares of AAPL"."""
    if singular(intent.noun.rsplit(" ", 1)[-1].lower()) not in ("order", "trade"):
        return None
    sides = [role for role in roles if options_of(role) and options_of(role) <= {"buy", "sell"}]
    papers = [role for role in roles if role.parameter.leaf.words[-1] in _TRADED]
    sizes = [role for role in roles if role.parameter.leaf.words[-1] in _SHARES]
    kinds = [role for role in roles if role.parameter.leaf.words in _ORDERED and role not in sides]
    whole = len(sides) == len(papers) == 1 and len(sizes) < 2 and len(kinds) < 2
    if not whole:
        return None
    many = "".join(f"{role.mark} " for role in sizes)
    kind = "".join(f"{role.mark} " for role in kinds)
    said = f"{kind}{intent.noun} to {sides[0].mark} {many}{papers[0].mark}"
    taken = (*sides, *papers, *sizes, *kinds)
    rest = [role for role in roles if role not in taken]
    article = "a " if kind or intent.noun[:1].lower() not in "aeiou" else "an "
    return Choice((article + said,), (said,), (), "title"), rest
