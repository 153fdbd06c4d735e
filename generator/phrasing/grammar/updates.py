"""What an update changes: "change the status of order {7} to {shipped}", "set the title to {}"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.phrasing.grammar.attached.name_labels import KEEPING, named_thing
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.path_names import declared
from generator.phrasing.grammar.object_choices import Choice
from generator.semantics.described.naming import words_of
from generator.semantics.series import in_series

_KEPT_VERBS = frozenset("rename replace toggle rotate resize swap".split())
SCOPES = frozenset(
    "owner repo repository project workspace database collection table file path branch account "
    "organization org team namespace cluster region bucket folder directory user token key".split()
)
"""Where the thing is, which an update leaves alone."""
_SCOPED = frozenset(("files",))
_KEYS = frozenset("id ids key number no uuid iid slug ref name".split())


def changed(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """The thing by its key, with what becomes of its attributes; and the roles left."""
    if intent.verb == "set" and intent.noun:
        return _set(intent, roles)
    if intent.verb == "rename" and intent.noun:
        return _renamed(intent, roles)
    if intent.kind.name != "update" or intent.verb in _KEPT_VERBS or not intent.noun:
        return None
    if cell := _celled(intent, roles):
        return cell
    head = nouns.singular(intent.noun.rsplit(" ", 1)[-1])
    keyed = [role for role in roles if role.formal and _is_key(intent, role)]
    keyed = keyed or _by_name(roles, head)
    attributes = [role for role in roles if role not in keyed and _is_attribute(role)]
    attributes = _told_by_function(attributes) or attributes
    if any(role.part == "json" and role.parameter.leaf.words[-1] in _CHANGES for role in roles):
        attributes = []  # all that changes stands there
    if not keyed and (owned := _of_owner(intent, roles)):
        return owned
    if not keyed and attributes == list(roles) and not any(_names(head, each) for each in roles):
        return _only(intent, attributes)
    if not keyed:
        return _of_owner(intent, roles)
    if len(keyed) != 1 or not attributes:
        return None
    many = "array" in types_of(keyed[0].parameter)
    whole = " ".join([*intent.noun.split()[:-1], nouns.plural(head) if many else head])
    thing = f"{whole} {keyed[0].mark}"
    thing = thing if keyed[0].formal else f"the {thing}"
    rest = [role for role in roles if role is not keyed[0] and role not in attributes]
    named = len(attributes) == 1 and nouns.singular(_noun(attributes[0]).split()[-1]) == head
    own = named and keyed[0].stem == head  # a comment by its own ID, not by what it is on
    if named and not own:
        front = intent.noun[: -len(head)] if " " in intent.noun else ""  # the activity it is of
        thing = f"{_owner(intent, many=many) or front}{keyed[0].mark}"
    if len(attributes) == 1 and attributes[0].part != "text" and not own:
        one = attributes[0]
        of = (f"the {_noun(one)} of {thing}",)
        return Choice(of, of, (Unit("target", (f"to {one.mark}",)),), "title"), rest
    said = (thing, thing, f"the {thing}") if keyed[0].formal else (thing,)
    if len(attributes) == 1 and (own or _is_content(attributes[0])):
        return Choice(said, (thing,), (_to_content(attributes[0]),), "title"), rest
    set_to = [f"the {_noun(role)} to {_quoted(role)}" for role in attributes]
    whole = in_series([f"{_noun(role)} {_quoted(role)}" for role in attributes])
    told = f"and set {in_series(set_to)}"
    unit = Unit("end", (told,), last=True, middle=(f"with {whole}",), structured=True)
    return Choice(said, (thing,), (unit,), "title"), rest


_CHANGES = frozenset("fields properties data updates values changes attributes update".split())
"""Names of objects that hold what is changed."""


def _told_by_function(attributes: Sequence[Role]) -> list[Role]:
    """The one attribute that the function's name tells: the status of ``set_task_status``."""
    named = [
        role
        for role in attributes
        if role.parameter.leaf.words[-1] in words_of(role.parameter.leaf.function.name)[1:]
    ]
    return named if len(named) == 1 else []


def _is_content(role: Role) -> bool:
    """Whether the argument is all that the thing says, and so what it is changed to."""
    return role.part == "text" and role.parameter.leaf.words[-1] in _CONTENT


_CONTENT = frozenset("content text body message value".split())


def _to_content(role: Role) -> Unit:
    ways = (f'to "{role.mark}"', f'to "{role.mark}"', f'to say "{role.mark}"')
    return Unit("end", ways, last=True, middle=ways)


def _celled(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A cell of a sheet with what is written in it: "change B4 to 42"."""
    cells = [role for role in roles if _last(role) in ("cell", "range")]
    values = [role for role in roles if _last(role) == "value" and role.part != "json"]
    if "cell" not in intent.noun.lower().split() or len(cells) != 1 or len(values) != 1:
        return None
    rest = [role for role in roles if role not in (cells[0], values[0])]
    said = (cells[0].mark, f"cell {cells[0].mark}")
    return Choice(said, said, (Unit("target", (f"to {_quoted(values[0])}",)),), "title"), rest


def _renamed(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """The thing by its key or the name that it has, and the name it gets: "file {a} to {b}"."""
    head = nouns.singular(intent.noun.rsplit(" ", 1)[-1].lower())
    titles = [role for role in roles if role.parameter.leaf.words[-1] in _CALLED]
    new = [role for role in titles if role.parameter.leaf.words[0] in _NEW]
    new = new or [role for role in titles if len(titles) == 1]
    own = {("id",), ("guid",), ("uuid",), ("name",), (head,), *((head, end) for end in _KEYS)}
    for end in ("name", "path", "filename"):
        own |= {(word, *thing, end) for word in _OLD for thing in ((), (head,))}
    own |= {("path",), (head, "path")}
    old = [role for role in roles if role not in new and role.parameter.leaf.words in own]
    if len(new) != 1 or len(old) != 1:
        return None
    noun, mark = nouns.singular_phrase(intent.noun), old[0].mark
    said = (f"the {noun} {mark}", *((f"{noun} {mark}",) if old[0].formal else ()))
    rest = [role for role in roles if role not in (old[0], new[0])]
    target = Unit("target", (f"to {new[0].mark}",))
    return Choice(said, said[:1], (target,), "title"), rest


_CALLED = ("name", "title", "filename")
_NEW = frozenset(("new", "updated", "target"))
_OLD = frozenset(("old", "current", "original", "existing"))


def _by_name(roles: Sequence[Role], head: str) -> list[Role]:
    """The name by which what changes is known, where no key tells and no other must be given."""
    needed = [role for role in roles if role.parameter.leaf.required]
    if len(needed) != 1 or needed[0].part != "title":
        return []
    return needed if needed[0].parameter.leaf.words in (("name",), (head, "name")) else []


def _set(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """What is set by what becomes of it: "the default branch to {main}"."""
    if told := _sides(intent, roles):
        return told
    *more, head = intent.noun.lower().split()
    if more and head in _WRITTEN_AS:  # the "title text" is the title
        head = more.pop()
    named = [role for role in roles if nouns.same_thing(head, role.stem or _last(role))]
    named = named or [role for role in roles if _is_short_for(role, intent.noun)]
    if len(named) != 1 or named[0].part in ("json", "flag", "kind", "before"):
        return None
    whole = next((noun for prep, noun in intent.complements[:1] if prep == "of"), "")
    rest = [role for role in roles if role is not named[0]]
    keyed = [role for role in rest if role.formal and _entity(role)]
    whole = whole or (_entity(keyed[0]) if keyed else "")
    if not more and head != "value" and not whole:
        return None
    own = not more and whole and not rest
    said = f"the {intent.noun} of the {whole}" if own else f"the {intent.noun}"
    if len(keyed) == 1 and _entity(keyed[0]) == whole.lower():
        rest.remove(keyed[0])
        said = f"the {intent.noun} {_told_by(intent, whole)} {whole} {keyed[0].mark}"
    value = _quoted(named[0]) if named[0].part == "text" else named[0].mark
    return Choice((said,), (said,), (Unit("target", (f"to {value}",)),), "title"), rest


def _told_by(intent: Intent, whole: str) -> str:
    """The preposition before what has the attribute."""
    return next((prep for prep, noun in intent.complements if noun == whole), "of")


def _sides(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """Sides of one thing, of which the function's noun names one: the cooling setpoint is set."""
    specs = [role.parameter.leaf.function for role in roles[:1]]
    named = [words_of(name) for spec in specs for name in declared(spec)]
    noun = nouns.singular_phrase(intent.noun.lower())
    pairs = [words for words in named if len(words) == 2]
    sides = {words[1] for words in pairs if noun in (*words, " ".join(words))}
    last = next(iter(sides)) if len(sides) == 1 else ""
    told = [role for role in roles if role.parameter.leaf.words[1:] == (last,)]
    if not told or last in _KEYS or sum(words[1:] == (last,) for words in named) < 2:
        return None
    said = in_series([f"the {' '.join(role.parameter.leaf.words)} to {role.mark}" for role in told])
    rest = [role for role in roles if role not in told]
    return Choice((said,), (said,), (), "title"), rest


_MOMENTS = frozenset(("date", "time", "day"))


def _is_short_for(role: Role, noun: str) -> bool:
    """Whether a name leaves out that it is of a date: ``due`` of "the due date"."""
    *words, last = noun.lower().split()
    return last in _MOMENTS and tuple(words) == role.parameter.leaf.words


def _entity(role: Role) -> str:
    """The thing that a key is of: the "project" of ``project_id``."""
    words = role.parameter.leaf.words
    return " ".join(words[:-1]) if words[-1] in _KEYS else ""


def _last(role: Role) -> str:
    return role.parameter.leaf.words[-1]


def _of_owner(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """The one attribute that the function changes, of the thing that has it."""
    owner = _owner(intent, many=False).strip()
    owners = {nouns.singular(noun.rsplit(" ", 1)[-1]) for _, noun in intent.complements}
    formal = [role for role in roles if role.formal or _numbers(role, owners)]
    kept = [role for role in roles if _entity_named(role) in owners & KEEPING]
    formal = formal if any(not _is_secret(role) for role in formal) else [*formal, *kept]
    owner = owner or (_entity(formal[0]) if len(formal) == 1 else "")
    words = set(owner.lower().split())
    keyed = [role for role in formal if set(role.parameter.leaf.words) - _KEYS <= words]
    noun = f" {intent.noun.lower()}"
    own = [role for role in roles if noun.endswith(f" {' '.join(role.parameter.leaf.words)}")]
    named = [role for role in own if role not in keyed]
    new = [role for role in roles if role.parameter.leaf.words[0] == "new"]
    named = named or (new if len(new) == 1 else [])  # what the instalment is to be
    if not owner or len(keyed) != 1 or len(named) != 1 or named[0].part in ("json", "flag"):
        return None
    of = (f"the {intent.noun} of {owner} {keyed[0].mark}",)
    rest = [role for role in roles if role not in (keyed[0], named[0])]
    return Choice(of, of, (Unit("target", (f"to {_quoted(named[0])}",)),), "title"), rest


def _entity_named(role: Role) -> str:
    """The thing that a plain name is of: the channel of ``channel``."""
    words = role.parameter.leaf.words
    return words[0] if len(words) == 1 and types_of(role.parameter) == {"string"} else ""


def _is_secret(role: Role) -> bool:
    return role.parameter.meaning.name in ("api_key", "token", "password")


def _numbers(role: Role, owners: Collection[str]) -> bool:
    """Whether the argument is the number of what has the attribute: ``contract_no``."""
    return role.stem in owners and role.parameter.leaf.words[-1] in _KEYS - {"name"}


def _names(head: str, role: Role) -> bool:
    """Whether the argument may say which thing is changed."""
    return role.part == "title" or nouns.same_thing(head, role.stem or "-") or role.formal


def _only(intent: Intent, attributes: list[Role]) -> tuple[Choice, list[Role]] | None:
    """The one thing there is, with what becomes of it: "the painting and set the size to …"."""
    if len(attributes) == 1 and _is_content(attributes[0]) and not nouns.is_plural(intent.noun):
        thing = f"{'my' if intent.owned else 'the'} {intent.noun}"
        return Choice((thing,), (thing,), (_to_content(attributes[0]),), "title"), []
    odd = any(role.part == "text" or role.parameter.meaning.family == "code" for role in attributes)
    several = len({_noun(role) for role in attributes}) == len(attributes) > 1
    if odd or not several or nouns.is_plural(intent.noun):
        return None
    thing = f"{'my' if intent.owned else 'the'} {intent.noun}"
    if intent.complements[:1] and intent.complements[0][0] == "of":
        thing += f" of the {intent.complements[0][1]}"
    told = f"and set {in_series([f'the {_noun(role)} to {role.mark}' for role in attributes])}"
    unit = Unit("end", (told,), last=True, structured=True)
    return Choice((thing,), (thing,), (unit,), "title"), []


_WRITTEN_AS = frozenset("text value string field".split())
"""What a thing is held as that is set."""


def _owner(intent: Intent, *, many: bool) -> str:
    """What the changed attribute is of, with a space: the "products " whose status changes."""
    found = next((noun for prep, noun in intent.complements if prep in ("of", "for", "on")), "")
    noun = re.sub(r" ids?$", "", found, flags=re.I)
    return f"{nouns.plural(noun) if many else nouns.singular_phrase(noun)} " if noun else ""


def _is_key(intent: Intent, role: Role) -> bool:
    """Whether the argument says which thing is changed."""
    words = set(role.parameter.leaf.words) - _KEYS
    return words <= set(intent.noun.lower().split())


def _is_attribute(role: Role) -> bool:
    leaf = role.parameter.leaf
    keyed = role.formal and leaf.words[-1:] != ("code",)
    keyed = keyed or (leaf.words[-1] in _KEYS and not SCOPES.isdisjoint(leaf.words[-2:-1]))
    scope = named_thing(role) or leaf.words[-1]
    deed = leaf.words[0] in _DEEDS and leaf.words[1:]  # what is added to it is no attribute
    kept = scope in SCOPES and leaf.words[0] not in _NEW
    if keyed or deed or kept or len(leaf.path) > 3:
        return False
    if role.parameter.meaning.family in _SCOPED:
        return False
    return role.part in ("plain", "title", "text", "kind", "before")


_DEEDS = frozenset("add remove delete append attach detach".split())


def _noun(role: Role) -> str:
    noun = role.noun if role.noun.isupper() else role.noun.lower().removeprefix("new ")
    return _DOERS.get(noun, noun)


_DOERS = {"assigned to": "assignee", "assign to": "assignee", "owned by": "owner"}
"""What those are called of whom a name tells what they do with the thing."""


def _quoted(role: Role) -> str:
    return f'"{role.mark}"' if role.part in ("text", "title") else role.mark


def valued(intent: Intent, roles: Sequence[Role]) -> tuple[Choice, list[Role]] | None:
    """A named thing with the value that it is given: "set the variable {x} to {5}"."""
    if intent.verb not in _GIVING or len(roles) < 2:
        return None
    values = [role for role in roles if role.parameter.leaf.words[-1:] == ("value",)]
    names = [role for role in roles if role.parameter.leaf.words[-1] in _NAMES]
    if len(values) != 1 or len(names) != 1 or names[0].part not in _PLAIN:
        return None
    told = f"{intent.noun} {' '.join(noun for _, noun in intent.complements)}"
    told += f" {names[0].told}"
    kind = next((word for word in ("variable", "property", "key", "field") if word in told), "")
    head = nouns.singular(intent.noun.rsplit(" ", 1)[-1].lower())
    if not kind and head not in _VAGUE and not nouns.is_plural(intent.noun):
        kind = intent.noun
    name = f"{kind} {names[0].mark}" if kind else names[0].mark
    long = values[0].part == "text" or values[0].parameter.meaning.family == "text"
    v = f'"{values[0].mark}"' if long else values[0].mark
    rest = [role for role in roles if role is not values[0] and role is not names[0]]
    if intent.verb == "assign":
        return Choice(
            (v,), (v,), (Unit("target", (f"to the {name}", f"to {name}")),), "title"
        ), rest
    said = (f"the {name}", name) if kind else (name,)
    return Choice(said, said, (Unit("target", (f"to {v}",)),), "title"), rest


_VAGUE = nouns.GENERIC | frozenset("pair configuration config setting".split())
_GIVING = frozenset("set assign".split())
_NAMES = frozenset("name variable var key property field".split())
_PLAIN = frozenset(("plain", "title", "text"))
