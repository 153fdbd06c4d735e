"""Which parameters name, qualify or place each of the things that a request is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.addressees import with_address
from generator.phrasing.grammar.argument_objects import stand_in
from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.option_phrases import is_phrased
from generator.phrasing.grammar.attached.paired_names import with_breed, with_kind
from generator.phrasing.grammar.attached.premodifiers import grades, is_of_car, qualifies, splits
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.attached.what_happened import HAPPENED
from generator.phrasing.grammar.attached.work_places import stands_apart
from generator.phrasing.grammar.conversions import start_with
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import GENERIC, is_answer, same_thing, singular
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.phrasing.grammar.enrolled import enrol
from generator.phrasing.grammar.known_by_id import call_what_is_new
from generator.phrasing.grammar.meant_texts import mean_texts
from generator.phrasing.grammar.name_cases import front, thing_named
from generator.phrasing.grammar.named_by_key import name_by_key
from generator.phrasing.grammar.option_objects import is_how, is_listed, sort_out
from generator.phrasing.grammar.owners_of_names import place_plain
from generator.phrasing.grammar.owners_of_titles import place_title
from generator.phrasing.grammar.prepositional_things import things_around
from generator.phrasing.grammar.spots import axis_of
from generator.phrasing.grammar.things_by_key import (
    aimed_at,
    coordinates,
    keys_of_whole,
    name_areas,
    name_own,
    own_keys,
)
from generator.phrasing.grammar.whom_for import of_somebody
from generator.quick import regex, replace


def scene_of(intent: Intent, roles: Sequence[Role]) -> Scene:
    """Give every parameter to the thing that it belongs to."""
    if intent.verb == SEARCHED:
        return _searched(intent, roles)
    around = things_around(intent, roles)
    scene = Scene(Entity(intent.objects), around, [], [])
    roles = sort_out(scene, coordinates(scene, roles))
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    told = with_kind(roles, head) or with_breed(roles, head) or ()
    told = (*told, *(role for role in of_somebody(intent, roles) if role not in told))
    scene.others.extend(told)
    person = with_address(intent, roles)
    roles = [role for role in roles if role not in person]
    for role in (role for role in roles if role not in told):
        apart = role.named != "" and role.parameter.leaf.words != ("index",)
        apart = apart or stands_apart(role, intent.verb, intent.noun) or axis_of(role)[0] != ""
        if apart or role.parameter.meaning.name == "api_key" or is_how(role):
            scene.others.append(role)
        elif role.part == "asked":
            scene.asked.append(role)
        elif role.part == "kind":
            _place_kind(scene, role)
        elif role.part == "title":
            place_title(scene, role, intent)
        elif role.part == "plain":
            place_plain(scene, role, intent)
        elif role.part not in ("owner", "before", "pointer"):
            scene.others.append(role)
    for role in roles:
        if role.part in ("owner", "before", "pointer") and role not in told:
            _place_qualifier(scene, role)
    own_keys(scene, intent)
    aimed_at(scene, intent)
    name_areas(scene)
    name_own(scene, about=intent.about)
    possess(scene)
    enrol(scene, intent)
    start_with(scene, intent)
    searching = intent.kind.name in ("search", "get", "list")
    stand_in(scene, intent, searching=searching)
    keys_of_whole(scene)
    name_by_key(scene, intent)
    mean_texts(scene, intent)
    call_what_is_new(scene, intent)
    named = bool(scene.object.titles) and intent.kind.name != "create"
    if not named and intent.noun and intent.kind.name in _QUALIFIED:
        _qualify(scene, searching=searching)
    scene.others.extend(person)
    return scene


def _searched(intent: Intent, roles: Sequence[Role]) -> Scene:
    """What is searched, with its name where an argument has it; all else is what for and how."""
    scene = Scene(Entity(intent.objects), [], [], list(roles))
    head = singular(intent.noun.rsplit(" ", 1)[-1].lower())
    own = [role for role in roles if role.parameter.leaf.words in ((head,), (head, "name"))]
    if len(own) == 1 and own[0].part in ("plain", "title"):
        scene.others.remove(own[0])
        scene.object.titles.append(replace(own[0], stem=head, formal=False))
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


def _place_kind(scene: Scene, role: Role) -> None:
    if (is_listed(role) and role.stem in HAPPENED) or is_phrased(role):
        scene.others.append(role)  # "the order never arrived" is no never arrived order
        return
    if splits(role, scene.object.nouns):
        scene.others.append(role)
        return
    found = thing_named(scene, role.stem)
    examples = [str(each).lower() for each in role.parameter.leaf.examples]
    inside = any(same_thing(each.rsplit(" ", 1)[-1], role.stem) for each in examples)
    if found is not None:
        sorts = role.parameter.leaf.words[-1] in ("type", "kind", "class", "category")
        last = found.nouns[0].rsplit(" ", 1)[-1] if found.nouns else "-"
        short = sorts and not _of_things(role) and same_thing(last, role.stem)
        part = found is scene.object and not same_thing(last, role.stem)  # "election results"
        before = part or not (inside or not (is_listed(role) or short))
        if before and found is not scene.object and same_thing(last, role.stem):
            found.nouns = (last,)  # "for data sync tasks", of "common automation tasks"
        (found.befores if before else found.kinds).append(role)
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
    elif is_listed(role) and role.stem in front(scene):
        scene.object.befores.append(role)  # "a sick leave request", of a leave type
    elif _of_things(role) or (inside and (_is_vague(scene) or scene.object.told)):
        scene.object.kinds.append(role)
    else:
        scene.others.append(role)


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
    if any(title.formal for title in scene.object.titles) and role.texts("after"):
        scene.others.append(role)  # "product 7 in red"
        return
    with_kind = [thing for thing in [scene.object, *scene.around] if thing.kinds]
    own = not scene.object.nouns or role.stem in front(scene)  # "the sick leave balance"
    fact = scene.around[:1] if not own and is_answer(scene.object.nouns[0]) else ()
    befores = next(iter((*with_kind, *fact, scene.object))).befores
    befores.append(role)
    befores.sort(key=lambda each: not each.superlative)


# Whose the object is, where a login tells it: "a player's games" are "magnusdahl's games".

_WHOSE = regex(
    r"(?:user|player|member|person|streamer|channel|author|creator|profile|account|developer|"
    r"artist|athlete|owner|influencer|contributor)'s? (?P<own>(?!name\b).+)"
)
_PERSONS = frozenset(
    "user player member person streamer author creator profile account developer artist athlete "
    "owner influencer contributor".split()
)
_LOGINS = frozenset(("username", "handle", "user_name"))


def possess(scene: Scene) -> None:
    """The one login that must be given names the object, or whose the object is."""
    logins = [role for role in scene.others if _is_login(role)]
    if len(logins) != 1 or scene.object.titles or scene.object.owners or not scene.object.nouns:
        return
    noun, role = scene.object.nouns[0], logins[0]
    whose = _WHOSE.fullmatch(noun)
    if whose is not None:
        scene.others.remove(role)
        scene.object.nouns = (whose["own"], *scene.object.nouns[1:])
        scene.object.owners.append(replace(role, mark=f"{role.mark}'s"))
    elif noun in _PERSONS:
        scene.others.remove(role)
        scene.object.titles.append(role)


def _is_login(role: Role) -> bool:
    leaf = role.parameter.leaf
    return leaf.required and role.parameter.meaning.name in _LOGINS and "".join(leaf.words) in (
        "username", "user", "player", "login", "handle", "name", "playername",
    )  # fmt: skip
