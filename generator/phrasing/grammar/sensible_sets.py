"""Sets of arguments that ask for something: an update changes something, a thing has its key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.phrasing.grammar.aspects import leaves_aspects
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.phrasing.grammar.known_without import does_without
from generator.phrasing.grammar.lookup_sets import is_any_one, seeks_nothing
from generator.phrasing.grammar.needs_of_verbs import lacks_what_it_needs
from generator.phrasing.grammar.one_source import lacks_one_source
from generator.phrasing.grammar.option_objects import are_these
from generator.phrasing.grammar.told_twice import is_told_twice
from generator.phrasing.grammar.unsaid import is_unsaid
from generator.phrasing.grammar.updates import SCOPES
from generator.semantics.conditions.implied import acts
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import CHANGING, MAKING

_PAIRS = (
    (("latitude", "lat"), ("longitude", "lon", "lng", "long")),
    (("owner",), ("repo", "repository")),
    (("origin",), ("destination",)),
    (("x",), ("y",)),
)
"""Names of arguments that mean nothing one without the other."""
_AFTER = {"return_date": "departure_date", "check_out_date": "check_in_date"}
"""What people tell only with what comes before it: who flies back flies there first."""
_WHERE = frozenset(("places", "place", "geography"))
_PLACES = frozenset("location place city area region point coordinates address".split())
_MAKING = frozenset("create add search list schedule send run start play".split())


def is_sensible(intent: Intent, scene: Scene, present: frozenset[str]) -> bool:
    """Whether the request would say what is changed, and of which thing."""
    roles = scene.roles
    if _is_halved(roles, present) or _changes_nothing(intent, roles, present):
        return False
    # which thing is meant is told by an ID, or by leaving it out where the function does without
    told = present.union(role.path for role in roles if does_without(role))
    keys = _found_by(roles)
    if any(
        role.path in present and is_unsaid(role.parameter)
        for role in roles
        if not role.parameter.leaf.required and role not in keys
    ):
        return False
    if keys and not any(role.path in told for role in keys):
        return False
    if not present and intent.kind.name in _GIVEN and _may_be_told(roles):
        return False
    if not present and _is_valued(intent, roles):
        return False
    if not told and _has_keys(intent, scene):
        return False
    if is_any_one(intent, roles, told):
        return False
    if _leaves_text(intent, roles, present) or lacks_what_it_needs(intent, roles, told):
        return False
    if seeks_nothing(intent, roles, present) or _gives_nothing(intent, roles, present):
        return False
    if leaves_aspects(intent, roles, present):
        return False
    if (
        _is_turned_alone(roles, present)
        or _is_copied_alone(roles, present)
        or is_told_twice(roles, present)
        or lacks_one_source(roles, present)
        or _is_named_twice(intent, roles, present)
        or _is_one_of_many(scene.object, present)
    ):
        return False
    placed = [role for role in roles if role.parameter.meaning.family in _WHERE]
    somewhere = any(noun.rsplit(" ", 1)[-1] in _PLACES for _, noun in intent.complements)
    if placed and somewhere and not any(role.path in present for role in placed):
        return False
    return _tells_things(intent, scene, told)


def _is_named_twice(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether what is there already is told by its ID and its bare name: either would do."""
    changing = intent.kind.name in _GIVEN - {"delete"} or intent.verb in _NAMING
    changing = changing or acts([role.parameter for role in roles])
    spare = [role for role in roles if not role.parameter.leaf.required and role.path in present]
    words = {role.parameter.leaf.words for role in spare}
    thing = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    keyed = words & {("id",), ("uuid",), (thing, "id"), (thing, "uuid")}
    return not changing and bool(keyed and words & {("name",), ("title",), (thing, "name")})


def _is_one_of_many(thing: Entity, present: frozenset[str]) -> bool:
    """Whether one thing would be named with a kind of several: "the animated movies Metropolis"."""
    kinds = [role for role in thing.kinds if role.many and role.path in present]
    titles = [role for role in thing.titles if role.path in present and not _is_list(role)]
    spare = any(not role.parameter.leaf.required for role in (*kinds, *titles))
    return bool(kinds and titles) and spare


def _is_list(role: Role) -> bool:
    return "array" in types_of(role.parameter)


_NAMING = CHANGING | MAKING | frozenset(("rename", "set", "register", "save"))


def _tells_things(intent: Intent, scene: Scene, present: frozenset[str]) -> bool:
    """Whether each thing is told that has a key, and of two that the words part, one.

    What a function finds "songs, albums or artists" with is told, too: the noun would tell it.
    """
    sorts = [role for role in scene.object.kinds if are_these(role, scene.object.nouns)]
    if sorts and not any(role.path in present for role in sorts):
        return False
    if intent.kind.name in _MAKING or is_plural(intent.noun or "s"):
        things = scene.around
    else:
        things = [scene.object, *scene.around]
    for thing in things:
        keys = [role for role in thing.titles if role.formal]
        single = bool(thing.nouns) and not is_plural(thing.nouns[0])
        given = keys if intent.kind.name == "update" else thing.roles
        rest = [role for role in roles_of_either(thing, scene) if not role.parameter.leaf.required]
        spare = [role for role in thing.roles if not role.parameter.leaf.required]
        if all(any(role.path in present for role in each) for each in (spare, rest)):
            return False
        if keys and single and not any(role.path in present for role in (*given, *rest)):
            return False
    return True


def roles_of_either(thing: Entity, scene: Scene) -> Iterator[Role]:
    """The arguments of what may stand in a thing's place: "to an agent or a group"."""
    for other in scene.around:
        if other is not thing and thing.nouns and other.nouns and thing.prepositions:
            told = (other.roles or thing.roles)[:1]
            ends = [entity.nouns[0].rsplit(" ", 1)[-1] for entity in (thing, other)]
            if any(_stand_between(role, *ends) for role in told):
                yield from other.roles


def _stand_between(role: Role, one: str, other: str) -> bool:
    """Whether the description says "or" between two nouns."""
    told = role.parameter.leaf.function.description
    between = r"\b{}s?,? or (?:to |from |in |with |for )?(?:an? |the |another )?(?:\w+ )?{}s?\b"
    pairs = ((one, other), (other, one))
    return any(
        re.search(between.format(*map(re.escape, pair)), told, re.I) is not None for pair in pairs
    )


def _has_keys(intent: Intent, scene: Scene) -> bool:
    """Whether something is done to what keys tell: "mark messages as read" says not which."""
    if intent.kind.name in _MAKING and not intent.kind.info:
        return False
    if not intent.kind.info and any(role.formal for role in scene.object.titles):
        return True
    head = intent.noun.rsplit(" ", 1)[-1].lower()
    return not is_plural(head or "s") and any(
        role.parameter.leaf.words[0] == head and role.parameter.leaf.words[-1] in _KEYS
        for role in scene.roles
    )


_KEYS = frozenset("id iata icao code number name title slug key username uuid path file".split())
"""Last words of names by which a thing is known: ``flight_iata``."""


def _is_valued(intent: Intent, roles: list[Role]) -> bool:
    """Whether what is done is to give a value: "set the swing" says not to what."""
    return bool(roles) and intent.kind.name in _VALUED


_VALUED = frozenset("set control configure adjust toggle".split())


def _leaves_text(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether a message has no text, or a program no code, though it could have one."""
    if intent.kind.name == "run":
        texts = [role for role in roles if role.parameter.leaf.words[-1] in _CODE]
        return bool(texts) and not any(role.path in present for role in texts)
    texts = [role for role in roles if role.part == "text" and role.parameter.leaf.words in _TEXTS]
    said = intent.noun.rsplit(" ", 1)[-1].lower() in _MESSAGES and intent.kind.name in _GIVEN
    return said and bool(texts) and not any(role.path in present for role in texts)


_CODE = frozenset("query sql command code script statement expression cypher".split())
_TEXTS = (("text",), ("content",), ("body",), ("message",))
_MESSAGES = frozenset("message email mail reply comment post tweet note reminder".split())


_GIVEN = frozenset("create add send update delete".split())


def _may_be_told(roles: list[Role]) -> bool:
    """Whether something could be said of what is made, sent or changed."""
    return any(role.part in ("title", "text", "plain") for role in roles)


def _found_by(roles: list[Role]) -> list[Role]:
    """The arguments that the function's name finds things by: ``get_boats_by_name``."""
    name = words_of(roles[0].parameter.leaf.function.name) if roles else ()
    at = len(name) - name[::-1].index("by") if "by" in name else 0
    if not at or name[at - 2] in _ARRANGED:
        return []
    return [role for role in roles if set(role.parameter.leaf.words) & set(name[at:])]


_ARRANGED = frozenset("sort sorted order ordered group grouped rank ranked".split())
"""Words before "by" in names of functions that arrange what they find."""


_TO = (("to",), ("recipient",), ("recipients",))
_COPIED = (("cc",), ("bcc",))


def _is_copied_alone(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether a mail goes to those alone who get a copy."""
    given = {tuple(role.parameter.leaf.words) for role in roles if role.path in present}
    taken = {tuple(role.parameter.leaf.words) for role in roles}
    return bool(given & set(_COPIED) and taken & set(_TO)) and not given & set(_TO)


_TURNS = frozenset("direction order dir ascending descending reverse".split())


def _is_turned_alone(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether it is told which way to sort, but not by what, though that could be told."""
    ways = [role for role in roles if role.parameter.leaf.words[-1] in _TURNS]
    ways = [role for role in ways if role.parameter.meaning.name in ("enum", "flag", "sort_order")]
    keys = [r for r in roles if r not in ways and {"sort", "by"} & set(r.parameter.leaf.words)]
    turned = any(role.path in present for role in ways if not role.parameter.leaf.required)
    return bool(keys) and turned and not any(role.path in present for role in keys)


def _is_halved(roles: list[Role], present: frozenset[str]) -> bool:
    """Whether half of a pair is given: a latitude without its longitude."""
    for pair in _PAIRS:
        found = [
            next((role for role in roles if role.parameter.leaf.words[-1] in names), None)
            for names in pair
        ]
        given = [role is not None and role.path in present for role in found]
        if None not in found and any(given) and not all(given):
            return True
    given_kinds = {role.parameter.meaning.name: role.path in present for role in roles}
    return any(
        given_kinds.get(end) and not given_kinds.get(start, True) for end, start in _AFTER.items()
    )


def _changes_nothing(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether an update only says what is updated though more could be said."""
    if intent.kind.name == "mark":
        states = [role for role in roles if role.part == "flag"]
        bare = not any(prep == "as" for prep, _ in intent.complements)
        return bare and bool(states) and not any(role.path in present for role in states)
    if intent.kind.name == "set":
        changes = [role for role in roles if {"add", "remove"} & set(role.parameter.leaf.words[:1])]
        if changes and not any(role.path in present for role in changes):
            return True
    moved = intent.kind.name == "move" and _INTO.intersection(dict(intent.complements))
    if intent.kind.name not in _CHANGING or moved:
        return False
    head = intent.noun.rsplit(" ", 1)[-1].lower()
    keyed = any(
        role.formal and (role.parameter.leaf.required or role.parameter.leaf.words[0] == head)
        for role in roles
    ) or any(_is_reference(role) for role in roles)
    changes = [
        role
        for role in roles
        if (not role.formal or _CHANGED & set(role.parameter.leaf.words[:1]))
        and not _is_key(role, intent)
        and not _is_around(role)
        and (keyed or not _is_title(role) or not role.parameter.leaf.required)
    ]
    return bool(changes) and not any(role.path in present for role in changes)


_CHANGING = frozenset("update override manage move set control configure adjust".split())


_INTO = frozenset(("to", "into", "onto"))


def _is_around(role: Role) -> bool:
    """Whether it tells where the thing is, of which sort it is, or why: no change of it."""
    words = role.parameter.leaf.words
    of = set(words) if role.parameter.leaf.required else set(words[-1:])
    return bool(of & SCOPES) or role.parameter.meaning.name == "room" or words[-1] == "reason"


_CHANGED = frozenset("add remove new allow deny set".split())
"""First words of names of IDs that tell what a thing is given, where others tell which it is."""


def _is_key(role: Role, intent: Intent) -> bool:
    """Whether a required text tells which thing it is: its own noun, or somebody's address."""
    leaf = role.parameter.leaf
    text = leaf.required and leaf.schema.get("type") == "string"
    own = leaf.words == (intent.noun.rsplit(" ", 1)[-1].lower(),)
    keyed = role.parameter.meaning.family in ("identifiers", "contact")
    return text and (own or keyed or _is_reference(role))


def _is_reference(role: Role) -> bool:
    """Whether it is by what one refers to a thing, and no new number: a booking's reference."""
    leaf = role.parameter.leaf
    return leaf.required and leaf.words[-1] in _REFERENCES and leaf.words[0] not in _CHANGED


_REFERENCES = frozenset("ref reference plate no".split())


def _gives_nothing(intent: Intent, roles: list[Role], present: frozenset[str]) -> bool:
    """Whether what is set or assigned is an argument left out: "assign the score to node 5"."""
    if intent.kind.name not in ("assign", "set", "add"):
        return False
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    given = [role for role in roles if role.parameter.leaf.words == (head,) and not role.formal]
    return bool(given) and not any(role.path in present for role in given)


def _is_title(role: Role) -> bool:
    """Whether it names the thing, in whatever words that is said."""
    return role.part == "title" or role.parameter.leaf.words[-1] in ("name", "title")
