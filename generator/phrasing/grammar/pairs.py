"""Two arguments that one call brings together: merged, assigned, set against a bound, compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.closed_lists import LIMITS, options_of, verbs_of
from generator.phrasing.grammar.attached.code_names import code_of, is_code
from generator.phrasing.grammar.attached.paired_names import with_breed, with_kind
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.told_parts import is_replaced
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.object_choices import Choice
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.series import in_series

_INTO = frozenset("merge combine fold consolidate unify dedupe deduplicate".split())
_TO = frozenset("link attach connect map copy redirect associate relate bind tie".split())
_UNDER = frozenset("move put place nest reparent add set send".split())
_LEADS = (
    ("secondary", "primary"),
    ("duplicate", "primary"),
    ("duplicate", "original"),
    ("duplicate", "master"),
    ("secondary", "master"),
    ("source", "target"),
    ("source", "destination"),
    ("loser", "winner"),
    ("from", "to"),
    ("from", "into"),
    ("old", "new"),
    ("inward", "outward"),
    ("child", "parent"),
)
"""What is brought, and what it is brought to."""

_BONDS = (("link", "type"), ("relation", "type"), ("relationship", "type"), ("relationship",))
"""Names of what one of two things is to the other."""
_KEYS = frozenset("id ids key uuid ref number code name".split())


def brought(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """One of two like things brought to the other, and the roles left: "contact {a} into {b}"."""
    lead = "into" if intent.verb in _INTO else "to" if intent.verb in _TO else ""
    if not lead and intent.verb not in _UNDER:
        return None
    for one in roles:
        for first, second in _LEADS if lead else _LEADS[-1:]:
            words = _name(one)
            if first not in words.split() or words.endswith("start"):
                continue  # a start has its own end: of a source's range
            name = words.replace(first, second, 1)
            other = next((r for r in roles if _name(r) == name), None)
            if other is None:
                continue
            rest = [role for role in roles if role is not one and role is not other]
            noun = _thing(intent, one, first)
            noun = nouns.plural(noun) if noun and "array" in types_of(one.parameter) else noun
            named = f"{noun} {one.mark}".strip()
            said = (named, named, one.mark)
            under = "under" if first == "child" else lead
            kinds = [role for role in rest if lead == "to" and role.parameter.leaf.words in _BONDS]
            rest = [role for role in rest if role not in kinds]
            bond = "".join(f" as {role.mark}" for role in kinds)
            ways = (f"{under} {other.mark}{bond}", f"{under} {other.mark}{bond}")
            unit = Unit("target", ways)
            return Choice(said, said, (unit,), "title"), rest
    return None


def _name(role: Role) -> str:
    """The words of its name, those of a list as of one of its members."""
    name = " ".join(role.parameter.leaf.words)
    listed = "array" in types_of(role.parameter)
    return " ".join(map(nouns.singular, name.split())).replace(" ids", " id") if listed else name


def _thing(intent: Intent, role: Role, lead: str) -> str:
    """The noun of the two: from the name, else the last word of what the function acts on."""
    words = [word for word in role.parameter.leaf.words if word not in _KEYS | {lead}]
    if words:
        return " ".join(words)
    head = intent.noun.rsplit(" ", 1)[-1]
    return nouns.singular(head) if head else ""


_ASSIGNING = frozenset("assign reassign delegate allocate hand".split())
_PERSONS = frozenset(
    "owner assignee agent user employee technician rep representative member team person manager "
    "operator driver worker reviewer staff engineer".split()
)


def assigned(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A thing with its key assigned to a person: "record {a} to {b}"."""
    if intent.verb not in _ASSIGNING:
        return None
    persons = [role for role in roles if _PERSONS & set(role.parameter.leaf.words)]
    keyed = [role for role in roles if role.formal and role not in persons]
    if len(persons) != 1 or len(keyed) != 1:
        return None
    words = [word for word in keyed[0].parameter.leaf.words if word not in _KEYS]
    noun = " ".join(words) or nouns.singular(intent.noun.rsplit(" ", 1)[-1])
    said = tuple(f"{lead}{noun} {keyed[0].mark}" for lead in ("", "", "the "))[:2]
    who = persons[0].parameter.leaf.words if persons[0].formal else ()
    to = " ".join((*(word for word in who if word not in _KEYS), persons[0].mark))
    rest = [role for role in roles if role not in (persons[0], keyed[0])]
    return Choice(said, said, (Unit("target", (f"to {to}",)),), "title"), rest


def aspect_of(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What has the state that is set: "relay {3}" of "set a relay state"."""
    words = intent.noun.lower().split()
    if len(words) < 2 or words[-1] not in ("state", "status", "power"):
        return None
    named = (words[-2], f"{words[-2]} id", f"{words[-2]} number")
    what = next((role for role in roles if " ".join(role.parameter.leaf.words) in named), None)
    state = next((role for role in roles if role.parameter.leaf.words[-1] == words[-1]), None)
    if what is None or intent.kind.name not in ("set", "update"):
        return None
    keyed = what.formal or types_of(what.parameter) & {"integer", "number"}
    said = (f"{words[-2]} {what.mark}",) if keyed else (what.mark, f"the {what.mark}")
    options = options_of(state) if state is not None else frozenset()
    gone = (what, state) if {"on", "off"} <= options else (what,)
    return Choice(said, said, (), "title"), [role for role in roles if role not in gone]


def relocated(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A file that goes somewhere: "move {notes.txt} to {archive}"."""
    if intent.verb not in ("move", "copy", "rename"):
        return None
    start = next((role for role in roles if _STARTS & set(role.parameter.leaf.words)), None)
    end = next((role for role in roles if _ENDS & set(role.parameter.leaf.words)), None)
    if start is None or end is None or start is end:
        return None
    if "files" not in (start.parameter.meaning.family, end.parameter.meaning.family):
        return None
    rest = [role for role in roles if role not in (start, end)]
    to = Unit("target", (f"to {end.mark}",))
    return Choice(
        (start.mark, start.mark, f"the file {start.mark}"), (start.mark,), (to,), "title"
    ), rest


_STARTS = frozenset("source src from old".split())
_ENDS = frozenset("destination dest dst target to new".split())


def repository(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A repository by its owner and name, where it is what is acted on: "fork acme/chat"."""
    if intent.kind.name in ("create", "list", "search") or not _REPO & set(
        intent.noun.split()[-1:]
    ):
        return None
    owner = next((role for role in roles if role.parameter.leaf.words == ("owner",)), None)
    name = next((role for role in roles if role.parameter.leaf.words[-1] in _REPO), None)
    if owner is None or name is None:
        return None
    both = f"{owner.mark}/{name.mark}"
    rest = [role for role in roles if role not in (owner, name)]
    return Choice((both, both, f"the {both} repo"), (both,), (), "title"), rest


_REPO = frozenset(("repo", "repository"))


def threshold(left: list[Role]) -> Unit | None:
    """A number and the side of it that matters: "when it goes {above} {$75}"."""
    for side in list(left):
        options = options_of(side)
        if not options or not options <= LIMITS:
            continue
        numbers = [role for role in left if types_of(role.parameter) & {"number", "integer"}]
        if len(numbers) != 1 or numbers[0] is side:
            continue
        number = numbers[0]
        left.remove(side)
        left.remove(number)
        both = f"{side.mark} {number.mark}"
        if options <= _GOING:
            ways = (f"when it goes {both}", f"if it goes {both}", f"once it's {both}")
        else:
            sought = (f"for {both}",) if verbs_of(number) & SEARCHING else ()
            ways = (f"when it's {both}", f"if it's {both}", *sought)
        return Unit("limit", ways)
    return None


_GOING = frozenset(("above", "below", "over", "under"))


def sorting(left: list[Role]) -> Unit | None:
    """What to sort by, with the direction: "sorted by {date} {desc}"."""
    by = next((r for r in left if " ".join(r.parameter.leaf.words) in _SORTED_BY), None)
    way = next((r for r in left if " ".join(r.parameter.leaf.words) in _SORT_WAYS), None)
    if by is None or way is None or not options_of(way) & {"asc", "desc", "ascending"}:
        return None
    left.remove(by)
    left.remove(way)
    both = f"{by.mark} {way.mark}"
    lead = "by" if "sort" in verbs_of(by) else "sorted by"
    return Unit("plain", (f"{lead} {both}", f"{lead} {by.mark}, {way.mark}"))


_SORTED_BY = ("sort by", "order by", "sort field", "sort key", "sort")
_SORT_WAYS = ("order", "sort order", "direction", "sort direction", "order direction", "dir")


def lasting(left: list[Role]) -> Unit | None:
    """One length of time in parts: "for two hours and 30 minutes"."""
    timed = [role for role in left if role.parameter.meaning.name == "duration"]
    found = [role for part in _PARTS for role in timed if role.parameter.leaf.words == (part,)]
    if len(found) < 2:
        return None
    left[:] = [role for role in left if role not in found]
    whole = in_series([role.mark for role in found])
    ways = [text.replace(found[0].mark, whole) for text in found[0].texts("after")]
    return Unit("time", tuple(ways) or (f"for {whole}",))


_PARTS = ("days", "hours", "minutes", "seconds")


def measured_in(left: list[Role]) -> Unit | None:
    """Several units, each after what is told in it: "with temperature in °C and wind in km/h"."""
    found = [role for role in left if role.parameter.leaf.words[1:] and _is_unit(role)]
    if not found or (len(found) == 1 and len(found[0].parameter.leaf.words) < 3):
        return None  # "in Celsius" tells of temperatures by itself
    for role in found:
        left.remove(role)
    each = [f"{' '.join(role.parameter.leaf.words[:-1])} in {role.mark}" for role in found]
    listed = in_series(each)
    return Unit("with", (f"with {listed}", f", {listed}", f"with {listed}"))


def _is_unit(role: Role) -> bool:
    """Whether the argument is the unit of what stands before in its name: ``wind_speed_unit``."""
    words = role.parameter.leaf.words
    return words[-1] in ("unit", "units") and not {"from", "to", "source", "target"} & set(words)


_HOSTS = (("host",), ("hostname",), ("host", "name"), ("server",))


def hosted(left: list[Role]) -> Unit | None:
    """A machine with the port that it listens on: "on db-3 port 8080"."""
    port = next((role for role in left if role.parameter.leaf.words == ("port",)), None)
    host = next((role for role in left if role.parameter.leaf.words in _HOSTS), None)
    if (
        port is None
        or host is None
        or port.parameter.leaf.path[:-1] != host.parameter.leaf.path[:-1]
    ):
        return None
    ways = [way for way in alone(host).ways if way.endswith(host.mark)]
    if not ways or host.part not in ("plain", "title"):
        return None
    left[:] = [role for role in left if role not in (host, port)]
    return Unit("plain", tuple(f"{way} port {port.mark}" for way in ways))


def codes(left: list[Role]) -> Unit | None:
    """Numbers under short names, as in a formula: "c1 = 24, v1 = 50"."""
    found = [
        role
        for role in left
        if is_code(role)
        and types_of(role.parameter) & {"number", "integer"}
        and (re.search(r"\d", role.parameter.leaf.name) or len(role.parameter.leaf.name) == 1)
        and role.named != "operand"
    ]
    if len(found) < 2 or all(len(role.parameter.leaf.name) == 1 for role in found):
        return None
    for role in found:
        left.remove(role)
    each = [f"{code_of(role)} = {role.mark}" for role in found]
    listed = in_series(each)
    return Unit("end", (f"with {listed}",), last=True)


def vehicle(left: list[Role]) -> Unit | None:
    """A car by its make, model and year: "for a 2021 Jeep Wrangler"."""
    make = next((role for role in left if role.parameter.meaning.name == "car_make"), None)
    model = next((role for role in left if role.parameter.leaf.words[-1] == "model"), None)
    if make is None or model is None:
        return None
    year = next((role for role in left if role.parameter.meaning.name == "year"), None)
    for role in filter(None, (make, model, year)):
        left.remove(role)
    car = f"{year.mark if year else ''} {make.mark} {model.mark}".strip()
    return Unit("of", (f"for a {car}",))


def moved(left: list[Role]) -> Unit | None:
    """The day and the time that something is moved to, from when: "from Monday to Friday at 4"."""
    day = next((role for role in left if role.parameter.leaf.words in _NEW_DAYS), None)
    if day is None or not verbs_of(day) & {"reschedule", "postpone", "move"}:
        return None
    named = (("new", "time"), ("time",))
    time = next((role for role in left if role.parameter.leaf.words in named), None)
    old = next((role for role in left if role is not day and is_replaced(role)), None)
    if time is None and old is None:
        return None
    for role in filter(None, (day, time, old)):
        left.remove(role)
    to = f"to {day.mark} at {time.mark}" if time is not None else f"to {day.mark}"
    return Unit("target", (f"from {old.mark} {to}" if old is not None else to,))


_NEW_DAYS = (("new", "date"), ("new", "day"), ("date",), ("day",))


def kinded(left: list[Role]) -> Unit | None:
    """A thing with its kind for a noun: "for lead 7" of ``entity_type`` and ``entity_id``."""
    found = with_kind(left)
    if found is None:
        return None
    kind, one = found
    left.remove(kind)
    left.remove(one)
    lead = "to" if verbs_of(one) & _PLACING else "for"
    return Unit("plain", (f"{lead} {kind.mark} {one.mark}",))


_PLACING = frozenset("add insert append put place move paste patch".split())


def petted(left: list[Role]) -> Unit | None:
    """A pet by its species or breed and its name: "for my parrot Rio"."""
    found = with_breed(left)
    if found is None:
        return None
    left[:] = [role for role in left if role not in found]
    sort, name = (role.mark for role in found)
    return Unit("of", (f"for my {sort} {name}", f"for {name} the {sort}"))
