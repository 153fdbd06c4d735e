"""Things by their keys: how they are said, and whose a key is that names no thing by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.attached.keys import is_told_one, key_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scopes import store_of
from generator.phrasing.grammar.attached.things import Entity, Scene
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_answer, is_plural, singular
from generator.phrasing.grammar.known_by_id import is_of_object, is_worded
from generator.quick import regex, replace
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.declared import attached
from generator.semantics.topics.somebody import is_somebody


def own_keys(scene: Scene, intent: Intent) -> None:
    """A bare "id" is of what the description leads to or the name tells, if that has no key."""
    _tracked(scene)
    _by_item(scene, intent)
    _of_one(scene, intent)
    bare = [role for role in scene.others if role.formal and role.parameter.leaf.words in _BARE]
    keyed = [role for role in scene.object.titles if role.formal]
    two = len(keyed) + len(bare) > 1
    bare += [role for role in keyed if two and role.parameter.leaf.words in _BARE]
    called = [role for role in scene.others if role.parameter.leaf.words in _CALLED]
    if not bare and len(called) == 1:
        _call(scene, called[0])
    if len(bare) != 1 or bare[0].stem:
        return
    free = [thing for thing in scene.around if not thing.roles and thing.prepositions[0] in _TO_KEY]
    if of_it := [each for each in free if _is_its_kind(bare[0], each)]:
        (scene.others if bare[0] in scene.others else scene.object.titles).remove(bare[0])
        of_it[0].titles.append(bare[0])
        return
    free = [each for each in free if each.nouns[0].islower() and not is_plural(each.nouns[0])]
    if free and is_of_object(bare[0], scene, intent):
        scene.others.remove(bare[0])
        scene.object.titles.append(replace(bare[0], stem=head_of(scene.object)))
        return
    if not free and two and intent.owner:
        free = [Entity((intent.owner,), ("for",))]
        scene.around.append(free[0])
    if len(free) == 1:
        (scene.others if bare[0] in scene.others else scene.object.titles).remove(bare[0])
        free[0].titles.append(bare[0])


def _is_its_kind(key: Role, thing: Entity) -> bool:
    """Whether the form of an ID is that of such things alone: a WhatsApp group's."""
    kind = str(getattr(key.parameter.meaning, "noun", "")).lower().split()
    head = singular(thing.nouns[0].lower().rsplit(" ", 1)[-1])
    return len(kind) > 1 and kind[-1] == "id" and kind[-2] == head


def keys_of_whole(scene: Scene) -> None:
    """The key of what holds the object is not the object's, which has one: a form's response."""
    head = head_of(scene.object) if scene.object.nouns else ""
    keyed = {
        role.parameter.leaf.words[-2]: role
        for role in scene.object.titles
        if role.formal and len(role.parameter.leaf.words) > 1
    }
    for word, role in keyed.items() if head in keyed else ():
        if word != head and word in scene.object.nouns[0].lower().split()[:-1]:
            scene.object.titles.remove(role)
            scene.others.append(role)


def _by_item(scene: Scene, intent: Intent) -> None:
    """The key of an "item" is that of the one thing acted on: "add product {7} to my cart"."""
    if scene.object.titles or intent.kind.info or not intent.noun:
        return
    many, named = is_plural(intent.noun), _LISTED if is_plural(intent.noun) else _ITEMS
    items = [role for role in scene.others if role.formal or role.part == "plain"]
    items = [role for role in items if role.parameter.leaf.words in named]
    items = [each for each in items if ("array" in types_of(each.parameter)) == many]
    if len(items) == 1 and items[0].parameter.leaf.required:
        scene.others.remove(items[0])
        own = () if items[0].formal else attached("object {}")
        told = replace(items[0].parameter, attachments=own) if own else items[0].parameter
        stem = head_of(scene.object) if items[0].formal else ""
        scene.object.titles.append(replace(items[0], parameter=told, stem=stem))


def _of_one(scene: Scene, intent: Intent) -> None:
    """The key of one "entity" is that of what the description leads to: callers "of function 7"."""
    free = [thing for thing in scene.around if thing.prepositions[0] == "of" and thing.nouns]
    for role in list(scene.others):
        told = [thing for thing in free if head_of(thing) in role.told.lower() and not thing.roles]
        if told and is_of_another(role, intent):
            scene.others.remove(role)
            told[0].titles.append(replace(role, stem=head_of(told[0])))
            scene.around = [thing for thing in scene.around if thing is told[0] or thing.roles]


def is_of_another(role: Role, intent: Intent) -> bool:
    """Whether the key of one "entity" is not that of the many things that are found for it.

    Nor is a goal what is started to reach it.
    """
    if role.parameter.meaning.name == "goal":
        return bool(intent.noun) and role.stem != singular(intent.noun.split()[-1])
    looks = intent.kind.info or intent.kind.name in ("search", "find", "list") or _found(intent)
    return (
        looks
        and is_plural(intent.noun)
        and role.formal
        and role.parameter.leaf.words in _ITEMS
        and "array" not in types_of(role.parameter)
    )


def _found(intent: Intent) -> bool:
    return intent.verb in ("suggest", "recommend", "propose", "predict")


_ITEMS = tuple((word, "id") for word in "item object entity record resource".split())
"""What a key may call the thing that a description calls by its name."""
_LISTED = frozenset(
    (word, key)
    for word in "item object entity record resource file document".split()
    for key in ("id", "ids", "key", "keys")
)
"""What keys may call things of which there are several: "merge PDFs 7 and 9" of ``file_ids``."""


def aimed_at(scene: Scene, intent: Intent) -> None:
    """The one thing that is scanned or probed is called by the target: "host {10.0.4.12}"."""
    singled = intent.noun and not is_plural(intent.noun) and not scene.object.titles
    for role in list(scene.others) if singled and intent.verb in _PROBING else ():
        if role.parameter.leaf.words == ("target",):
            scene.others.remove(role)
            own = replace(role.parameter, attachments=(), usual=False)
            named = replace(role, parameter=own, stem=head_of(scene.object), formal=True)
            scene.object.titles.append(named)
            return


_PROBING = frozenset("scan ping probe test attack trace enumerate fingerprint audit".split())


def _tracked(scene: Scene) -> None:
    """A carrier's number is the key of what it carries: "for shipment {1Z 999}"."""
    for role in (*scene.others, *scene.object.titles):
        sent = [thing for thing in scene.around if head_of(thing) in _SENT and not thing.roles]
        if role.parameter.meaning.name == "tracking_number" and sent:
            (scene.others if role in scene.others else scene.object.titles).remove(role)
            sent[0].titles.append(replace(role, stem=head_of(sent[0]), formal=True))


def head_of(thing: Entity) -> str:
    """The last word of a thing's noun in the singular; "" where it has none."""
    return singular(thing.nouns[0].rsplit(" ", 1)[-1].lower()) if thing.nouns else ""


def _call(scene: Scene, role: Role) -> None:
    """A thing is called by its symbol: the history "for {BTC}", not "for an asset for {BTC}"."""
    owner = key_of(role.parameter.leaf)
    for thing in scene.around:
        if not thing.roles and owner == head_of(thing) and thing.prepositions[0] in _TO_KEY:
            scene.others.remove(role)
            thing.titles.append(role)
            return


_BARE = (("id",), ("uuid",), ("identifier",))
_CALLED = (("slug",), ("symbol",), ("ticker",), ("ticker", "symbol"), ("handle",), ("username",))
_TO_KEY = frozenset("of for in from on to".split())


_MAKING = frozenset("create add send list search".split())
"""What is done with persons whose email is none that they are known by."""


def is_key_of(role: Role, intent: Intent, scene: Scene) -> bool:
    """Whether the argument's description calls it the key, or the index, of the object."""
    if scene.object.titles or not intent.noun or "array" in types_of(role.parameter):
        return False
    head = singular(intent.noun.split()[-1].lower())
    if role.parameter.leaf.words == (head, "email"):
        return role.parameter.leaf.required and intent.kind.name not in _MAKING
    told = re.findall(r"[a-z]+", role.told.lower())
    if role.parameter.meaning.name == "tracking_number" and role.parameter.leaf.required:
        return head in _SENT
    if role.parameter.leaf.words == ("index",):
        single = not is_plural(intent.noun) and not is_answer(head)
        return role.parameter.leaf.required and head in told and single
    if role.parameter.leaf.words in _FILED and head in _MEDIA and intent.kind.name not in _RENEWING:
        return True
    if role.parameter.leaf.words in _KEPT_AS.get(head, ()) and role.parameter.leaf.required:
        return intent.kind.name not in _RENEWING and not is_plural(intent.noun)
    if role.parameter.leaf.words in _COPIED and intent.verb in _COPYING:
        return True
    if role.parameter.leaf.words == ("id",) and is_told_apart(head, role, intent):
        return False
    if not intent.complements and is_told_one(head, role.parameter.leaf):
        return True
    below = role.parameter.leaf.words[0] == "parent"
    return role.formal and not below and singular(key_of(role.parameter.leaf) or "-") == head


_FILED = (("file", "id"), ("media", "id"), ("asset", "id"))
_MEDIA = frozenset("video image photo picture audio document sticker gif animation voice".split())
"""Keys of files, and what such files are: "send image {7}"."""
_RENEWING = ("create", "set", "update")
_KEPT_AS = {
    "app": (("bundle", "id"), ("bundle", "identifier"), ("package", "id"), ("app", "package")),
    "document": (("node", "id"), ("object", "id"), ("doc", "id"), ("content", "id")),
    "machine": (("vm", "id"), ("instance", "id"), ("server", "id")),
    "server": (("instance", "id"), ("vm", "id"), ("droplet", "id")),
}
"""By which keys of another noun a thing is known to those who keep it."""
_COPIED = (("source", "id"), ("original", "id"))
_COPYING = frozenset("duplicate copy clone fork".split())


def is_told_apart(head: str, role: Role, intent: Intent) -> bool:
    """Whether another argument is the object, so that an ID is of what it is added to."""
    beside = role.parameter.leaf.root.get("properties") or ()
    own = any(singular(words_of(str(name))[-1]) == head for name in beside if words_of(str(name)))
    return own and bool(intent.complements) and intent.kind.name in ("add", "delete", "assign")


_SENT = frozenset("package parcel shipment delivery order letter consignment".split())
"""What a carrier knows by a tracking number."""


def coordinates(scene: Scene, roles: Sequence[Role]) -> list[Role]:
    """Roles without those of "owner/repo", which are said together and name nothing else."""
    pair = {"owner", "repo", "repository"}
    found = [role for role in roles if role.parameter.leaf.words[-1] in pair or role.stem in pair]
    if len(found) == 2 and "owner" in found[0].parameter.leaf.words + found[1].parameter.leaf.words:
        scene.others += found
        return [role for role in roles if role not in found]
    return list(roles)


def name_own(scene: Scene, *, about: bool = False) -> None:
    """The name of what is acted on names it; who is signed up is no "resident" but has a name."""
    head = head_of(scene.object) if scene.object.nouns and not scene.object.titles else ""
    for role in list(scene.others) if head else ():
        words = role.parameter.leaf.words
        anyone = (
            (head in _ANYONE or is_somebody(head))
            and role.parameter.meaning.name == "person_name"
            and len(words) == 1
        )
        called = any(map(_TITLED.match, role.texts("after"))) and not about
        named = words == (head, "name") and not called
        if (anyone and role.parameter.leaf.required) or named:
            scene.others.remove(role)
            scene.object.titles.append(replace(role, stem="") if anyone else role)
            break


_TITLED = regex(r"(?:called|named|titled) ")
_ANYONE = frozenset("somebody someone anyone anybody person".split())
_AREAS = {
    "region": "state province region prefecture canton",
    "country_code": "country nation",
    "country": "country nation",
    "city": "city town municipality",
}
"""What a description may call the place that a value of the meaning is."""


def name_areas(scene: Scene) -> None:
    """An area that the description leads to is named by the one value of its kind."""
    for thing in scene.around:
        named = [role for role in scene.others if _is_area_of(role, thing)]
        if len(named) == 1 and not thing.roles and thing.prepositions[0] in _TO_KEY:
            scene.others.remove(named[0])
            thing.titles.append(replace(named[0], stem=head_of(thing), formal=True))


def _is_area_of(role: Role, thing: Entity) -> bool:
    return head_of(thing) in _AREAS.get(role.parameter.meaning.name, "").split()


_IDS = ("id", "ids", "identifier", "identifiers")
SUMS = frozenset("amount money funds payment currency value quantity sum".split())
"""What a sum of money stands for by itself: "transfer $20"."""
KEY_WORDS = frozenset(
    "id ids uri uris key keys code uid uids uuid uuids ref slug identifier identifiers iid no "
    "number num or".split()
)
NUMBERED = frozenset(("number", "no", "num", "iid"))
"""Last words of names whose values number things: "issue 12", "PR #7"."""


def is_numbered(title: Role, noun: str) -> bool:
    """Whether a number tells by itself which thing is meant: "mute track 5" of a ``track``."""
    last = title.parameter.leaf.words[-1]
    if last in NUMBERED:
        return True
    if types_of(title.parameter) != {"integer"} or title.parameter.meaning.family == "money":
        return False
    return last not in _MEASURED and nouns.singular(noun.rsplit(" ", 1)[-1].lower()) == last


_MEASURED = frozenset(
    "amount quantity count number total sum price fee cost tip budget bid score rating age volume "
    "level percentage size length width height weight distance duration delay timeout year".split()
)
"""What numbers tell the size of, and not which one is meant."""
COUNTED = frozenset(
    "object entity item resource record element entry piece location place title".split()
)


def _plain(thing: Entity) -> str:
    """What a thing is called whose noun says little: "item 12"."""
    own = nouns.singular(thing.nouns[0].lower()) if thing.nouns else ""
    return own if own in COUNTED else "one"


def by_key(title: Role, noun: str, thing: Entity, *, kind: bool) -> tuple[str, ...]:
    """A thing by its key: "issue 12", "the order with ID 7"."""
    t, key = title.mark, title.parameter.leaf.words[-1]
    area = title.parameter.meaning.name in ("country_code", "region") and key == "code"
    if not kind and (area or (thing.nouns and _is_area_of(title, thing))):
        return (t,)  # a code of a country is said as its name
    if kind:
        return (f"{noun} {title.noun} {t}", f"the {noun} {title.noun} {t}")
    if store := store_of(title):
        return (f"the {t} {store}", f"the {t} {store}", f"{store} {t}")
    if is_numbered(title, noun):
        label = nouns.cased(noun or "number")  # "track 5" is no "song 5", whatever songs are called
        return (f"{label} {t}", f"{label} {'#' * (title.parameter.meaning.name != 'phone')}{t}")
    named = noun and nouns.same_thing(noun.rsplit(" ", 1)[-1], title.stem)
    if title.stem and noun and not named and title.stem not in noun.lower().split():
        return (f"{title.noun} {t}",)
    words = title.parameter.leaf.words
    label = noun or " ".join(word for word in words if word not in KEY_WORDS) or _plain(thing)
    label = nouns.cased(label)
    if "array" in types_of(title.parameter):
        return (f"{nouns.plural(label)} {t}",) if label != "one" else (t, f"the ones with IDs {t}")
    key = {"uid": "UID", "uids": "UID", **dict.fromkeys(_IDS, "ID")}.get(key, key)
    if label.endswith(key):
        return (f"{label} {t}",)
    if label != "one" and (key == "slug" or is_worded(title)):
        return (f"the {label} {t}", f"{label} {t}", f"the {label} {t}")  # nobody says "slug"
    whole = f"the {label} with {key} {t}"
    return (f"{label} {t}", whole, f"{label} {t}") if label != "one" else (whole, whole)
