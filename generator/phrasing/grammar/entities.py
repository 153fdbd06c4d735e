"""Which parameters name, qualify or place each of the things that a request is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.around import things_around
from generator.phrasing.grammar.attached.alike import with_breed, with_kind
from generator.phrasing.grammar.attached.closed import verbs_of
from generator.phrasing.grammar.attached.own import PERSONS, RENAMED
from generator.phrasing.grammar.attached.placed import stands_apart
from generator.phrasing.grammar.attached.qualify import grades, is_of_car, is_of_holder, qualifies
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import PREPOSITIONS, Entity, Scene, owner_of
from generator.phrasing.grammar.chosen import is_listed, sort_out
from generator.phrasing.grammar.converted import start_with
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    is_answer,
    is_plural,
    same_thing,
    singular,
)
from generator.phrasing.grammar.described.verbclasses import SEARCHED
from generator.phrasing.grammar.keyed import coordinates, is_key_of, name_areas, name_own, own_keys
from generator.phrasing.grammar.possessed import possess
from generator.phrasing.grammar.standing import FACTS, FILED, FILES, name_by_key, stand_in
from generator.quick import replace
from generator.semantics.topics.somebody import is_somebody


def scene_of(intent: Intent, roles: Sequence[Role]) -> Scene:
    """Give every parameter to the thing that it belongs to."""
    if intent.verb == SEARCHED:  # what is searched has no key: all else is what for and how
        return Scene(Entity(intent.objects), [], [], list(roles))
    around = things_around(intent, roles)
    scene = Scene(Entity(intent.objects), around, [], [])
    roles = sort_out(scene, coordinates(scene, roles))
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    told = with_kind(roles, head) or with_breed(roles, head) or ()
    scene.others.extend(told)
    for role in (role for role in roles if role not in told):
        apart = role.named != "" and role.parameter.leaf.words != ("index",)
        apart = apart or stands_apart(role, intent.verb, intent.noun)
        if apart or role.parameter.meaning.name == "api_key":
            scene.others.append(role)
        elif role.part == "asked":
            scene.asked.append(role)
        elif role.part == "kind":
            _place_kind(scene, role)
        elif role.part == "title":
            _place_title(scene, role, intent)
        elif role.part == "plain":
            _place_plain(scene, role, intent)
        elif role.part not in ("owner", "before", "pointer"):
            scene.others.append(role)
    for role in roles:
        if role.part in ("owner", "before", "pointer") and role not in told:
            _place_qualifier(scene, role)
    own_keys(scene, intent)
    name_areas(scene)
    name_own(scene)
    possess(scene)
    start_with(scene, intent)
    searching = intent.kind.name in ("search", "get", "list")
    stand_in(scene, intent, searching=searching)
    name_by_key(scene, intent)
    if not scene.object.titles and intent.noun and intent.kind.name in _QUALIFIED:
        _qualify(scene, searching=searching)
    return scene


_QUALIFIED = frozenset("search list get create book order schedule".split())


def _qualify(scene: Scene, *, searching: bool) -> None:
    """Closed lists of adjectives go before the noun: "outbound shipments", "a yoga class"."""
    thing = scene.object
    head = singular(thing.nouns[0].rsplit(" ", 1)[-1].lower())
    for role in [] if head in GENERIC or is_answer(head) else list(scene.others):
        found = qualifies(role, thing.nouns, searching=searching)
        if found == "kind" and not thing.kinds:
            scene.others.remove(role)
            thing.kinds.append(role)
        elif found == "before" and len(thing.befores) < 2:
            scene.others.remove(role)
            thing.befores.append(role)
            thing.befores.sort(key=lambda each: not grades(each))


def _named(scene: Scene, stem: str) -> Entity | None:
    """The thing that a stem names: those after prepositions first, as they are more particular."""
    if stem and scene.object.nouns and scene.object.nouns[0].lower() == stem:
        longer = [thing for thing in scene.around if thing.names(stem) and " " in thing.nouns[0]]
        if longer and not any(thing.nouns[0].lower() == stem for thing in scene.around):
            return scene.object
    for entity in [*scene.around, scene.object]:
        if stem and entity.names(stem):
            return entity
    return None


def _place_kind(scene: Scene, role: Role) -> None:
    found = _named(scene, role.stem)
    examples = [str(each).lower() for each in role.parameter.leaf.examples]
    inside = any(same_thing(each.rsplit(" ", 1)[-1], role.stem) for each in examples)
    if found is not None:
        sorts = role.parameter.leaf.words[-1] in ("type", "kind", "class", "category")
        last = found.nouns[0].rsplit(" ", 1)[-1] if found.nouns else "-"
        short = sorts and not _of_things(role) and same_thing(last, role.stem)
        (found.kinds if inside or not (is_listed(role) or short) else found.befores).append(role)
    elif role.stem == "" and role.parameter.leaf.words[-1] in ("type", "kind", "item", "category"):
        stands = len(role.parameter.leaf.words) > 1 and not is_listed(role)
        stands = stands or role.parameter.meaning.name == "restaurant_kind"
        head = scene.object.nouns[0].rsplit(" ", 1)[-1] if scene.object.nouns else "-"
        told = {singular(word) for word in re.findall(r"[a-z'-]+", role.told.lower())}
        qualifies = singular(head.lower()) in told and head not in GENERIC
        qualifies = qualifies or _sorts(scene, role, head)
        if stands:
            scene.object.kinds.append(role)
        else:
            (scene.object.befores if qualifies else scene.others).append(role)
    elif is_listed(role) and role.stem in _front(scene):
        scene.object.befores.append(role)  # "a sick leave request", of a leave type
    elif _of_things(role) or (inside and (_is_vague(scene) or scene.object.told)):
        scene.object.kinds.append(role)
    else:
        scene.others.append(role)


def _front(scene: Scene) -> list[str]:
    """The words before the head of the object's noun."""
    return scene.object.nouns[0].lower().split()[:-1] if scene.object.nouns else []


_FORMATS = frozenset("json csv pdf xml html txt xlsx".split())


def _is_vague(scene: Scene) -> bool:
    """Whether the object has no noun of its own, so that a kind may stand in its place."""
    head = scene.object.nouns[0].rsplit(" ", 1)[-1].lower() if scene.object.nouns else ""
    return singular(head) in GENERIC or not head


def _sorts(scene: Scene, role: Role, head: str) -> bool:
    """Whether the options are adjectives for the noun of something new: "a parental request"."""
    options = [str(each) for each in role.parameter.leaf.schema.get("enum") or ()]
    plain = all(re.fullmatch(r"[a-z]+(?:[-_ ][a-z]+)?", each) for each in options)
    coded = _FORMATS & frozenset(options)
    if head.lower() in GENERIC or head == "-" or not plain or coded or not options:
        return False
    return bool(verbs_of(role) & _NEW) and not scene.object.befores


_NEW = frozenset(
    "create add make new schedule book request submit order send open file post list search find "
    "register generate draw plot render build log record start track".split()
)


def _of_things(role: Role) -> bool:
    """Whether the parameter is the kind of whatever is acted on: "music item", "kind of thing"."""
    if is_listed(role):
        return False
    if role.parameter.leaf.words[-1] in ("item", "thing", "object"):
        return True
    return bool(re.match(r"(the )?(kind|type|sort) of (thing|item|object|work)\b", role.told, re.I))


def _place_title(scene: Scene, role: Role, intent: Intent) -> None:
    words = role.parameter.leaf.words
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    ranked = words == ("title",) and head in PERSONS  # a person's title is no name
    owned = (words[0] == "owner" and len(words) > 1) or is_of_holder(role, intent.noun)
    if ranked or owned or (intent.verb == "rename" and words in RENAMED):
        scene.others.append(role)
        return
    found = _named(scene, role.stem or words[0])
    if found is None and words in (("title",), ("name",)):
        found = _named(scene, words[0])  # "a hold on a title", of a book
    if intent.kind.info and (role.stem == "" or found is None):
        owner = owner_of(scene, intent.complements)
        of_owner = owner is not None and owner.nouns[0].split()[-1].lower() in role.told.lower()
        found = owner if owner is not None and (role.stem == "" or of_owner) else found
    if found is None and head in _ADMITTING:
        free = [thing for thing in scene.around if not thing.roles and "for" in thing.prepositions]
        found = free[0] if len(free) == 1 else None  # a ticket for a show, which is no ticket
    if found is None and (role.stem == "" or not role.texts("after")):
        found = scene.object if role.stem == "" or role.texts("object") else None
    asked = intent.kind.name == "get" and is_answer(intent.noun or "-")
    fact = asked or (intent.kind.name in ("get", "search") and head in FACTS)
    fact = fact and not (is_plural(intent.noun) and is_somebody(head))  # authors have a name
    if found is scene.object and fact and not intent.about and not found.names(role.stem or "-"):
        found = Entity((role.parameter.leaf.words[0],), PREPOSITIONS["of"])
        scene.around.append(found)
    if found is None and _modifies(scene, role) and not is_listed(role):
        scene.object.befores.append(role)  # "a thumbsup reaction"
    elif found is None:
        scene.others.append(role)
    else:
        found.titles.append(role)


_ADMITTING = frozenset("ticket seat admission pass".split())
"""What lets one in to what has a title: nobody is named like the ticket."""


def _claimed(scene: Scene, role: Role) -> Entity | None:
    """The thing that the argument names by its own name, or of which it is the key."""
    stem = role.stem or (singular(role.parameter.leaf.words[0]) if role.formal else "")
    if role.formal and role.parameter.leaf.words[0] == "parent":
        stem = ""  # what something lies under is not the thing itself
    found = _named(scene, stem) if stem and (_single(role) or role.formal) else None
    if found is not None and role.formal and not _single(role) and not _spells(found, role):
        found = None
    found = found if found is not None and found.suits(role) else None
    return found


def _place_plain(scene: Scene, role: Role, intent: Intent) -> None:
    """A parameter that bears the name of a thing ("playlist", "city") names it."""
    found = _claimed(scene, role) or (None if intent.kind.info else scene.target_of(role))
    words = role.parameter.leaf.words
    if found is None and is_key_of(role, intent, scene):
        head = singular(intent.noun.split()[-1].lower())
        scene.object.titles.append(replace(role, stem=head, formal=True))
        return
    heads = tuple(singular(word) for word in intent.noun.lower().split()[-1:])
    own = found is None and words[:-1] == heads and role.parameter.meaning.name == "file_path"
    if own and not scene.object.titles:  # the file of a video is the video
        scene.object.titles.append(role)
        return
    if found is None and len(words) == 2 and words[1] in _ADDRESSES | FILES:
        found = next((thing for thing in scene.around if thing.names(words[0])), None)
        if found is not None:
            scene.others.append(role) if found.titles else found.titles.append(role)
            return
    if found is scene.object and is_listed(role) and intent.kind.name in ("set", "update"):
        scene.others.append(role)
        return
    if (
        found is scene.object
        and role.stem in _CODE
        and role.parameter.meaning.family not in ("commerce", "identifiers")
        and intent.kind.name in ("run", "process", "check")
    ):
        scene.others.append(replace(role, part="text"))
        return
    head = scene.object.nouns[0].rsplit(" ", 1)[-1].lower() if scene.object.nouns else ""
    counting = re.search(r"\b(number|how many)\b.*\b(of|to)\b", role.told, re.I)
    several = intent.kind.name in ("list", "search") and is_plural(head or "-")
    many = "integer" in types_of(role.parameter) and is_plural(words[-1]) and is_plural(head or "-")
    many = many and singular(words[-1]) == singular(head)  # the contributions: seven of them
    if many or (counting and several and words[-1] in ("number", "count", "num")):
        scene.others.append(role)
        return
    required = role.parameter.leaf.required
    numbered = words == ("number",) and not counting and not several and required and head
    within = (thing for thing in scene.around if words == ("path",) and _is_folder(thing))
    if (folder := next(within, None)) is not None and not folder.titles:
        folder.titles.append(role)  # files in a directory are not the path
        return
    if numbered or (singular(words[-1]) in FILES and singular(head) in FILED):
        scene.object.titles.append(role)
        return
    set_to = f"to {role.mark}" in role.texts("after") or words == ("password",)
    set_to = set_to and intent.kind.name in ("set", "update")
    if set_to and words[-1:] == (singular(head),):
        scene.others.append(role)
        return
    whole = "object" in types_of(role.parameter)
    if tuple(map(singular, words)) == (singular(head),) and not whole:
        scene.object.titles.append(role)
        return
    said = role.parameter.usual and bool(role.texts("after"))  # a hotel reservation "at {hotel}"
    acted = not intent.kind.info and required and not said
    own = found is scene.object and role.parameter.meaning.name == "username"
    if acted and role.stem and (own or _modifies(scene, role)):
        scene.object.titles.append(role)
        return
    named = role.formal or intent.about or not role.texts("after")
    if found is not None and (found.prepositions or named):
        found.titles.append(role)
    else:
        scene.others.append(role)


_ADDRESSES = frozenset("email phone mail address handle username".split())


def _is_folder(thing: Entity) -> bool:
    return thing.names("directory") or thing.names("folder")


def _modifies(scene: Scene, role: Role) -> bool:
    """Whether the name is said before the object's noun: "door" for "a smart door lock"."""
    if types_of(role.parameter) & {"integer", "number"}:
        return False
    return role.stem in _front(scene) and _single(role) and not role.formal


_CODE = frozenset("query code sql statement script expression command".split())


def _single(role: Role) -> bool:
    """Whether the name is one word, perhaps with "id": not "start date"."""
    words = role.parameter.leaf.words
    words = words[:-2] if words[-2:-1] == ("to",) else words  # "username to follow"
    plain = [word for word in words if word not in _KEY_WORDS]
    plain = plain[1:] if len(plain) == 2 and plain[0].endswith("ed") else plain
    return len(plain) <= 1


_KEY_WORDS = frozenset("id key code name number no num iid uuid identifier or and".split())


def _spells(thing: Entity, role: Role) -> bool:
    """Whether the name is the thing's whole noun with a key: "merge request iid"."""
    plain = [word for word in role.parameter.leaf.words if word not in _KEY_WORDS]
    return any(plain == [*noun.lower().split()][-len(plain) :] for noun in thing.nouns)


def _place_qualifier(scene: Scene, role: Role) -> None:
    if role.part == "owner":
        stem = singular(role.parameter.leaf.words[0])
        titled = (thing for thing in (*scene.around, scene.object) if thing.titles)
        owners = [thing.owners for thing in titled if thing.names(stem)]
        (owners[0] if owners else scene.others).append(role)
        return
    if role.part == "pointer":
        scene.object.pointers.append(role)
        return
    if is_of_car(role, scene.object.nouns[:1], scene.others):
        scene.others.append(role)
        return
    with_kind = [thing for thing in [scene.object, *scene.around] if thing.kinds]
    own = not scene.object.nouns or role.stem in _front(scene)  # "the sick leave balance"
    fact = scene.around[:1] if not own and is_answer(scene.object.nouns[0]) else ()
    befores = next(iter((*with_kind, *fact, scene.object))).befores
    befores.append(role)
    befores.sort(key=lambda each: not each.superlative)
