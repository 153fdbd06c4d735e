"""Arguments that stand for the object itself: "play {song}", "search for {query}"."""

from __future__ import annotations

from generator.phrasing.grammar.attached.alike import twins_of, with_breed, with_kind
from generator.phrasing.grammar.attached.placed import stands_apart
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scoped import scoped_ways
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.chosen import is_listed
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import GENERIC, SET_NEW, is_answer, singular
from generator.phrasing.grammar.keyed import SUMS
from generator.quick import replace

FILES = frozenset("path file filename filepath url uri link".split())
FILED = frozenset("file document page webpage website url image picture folder directory".split())
"""Names of arguments that say where a thing is, and the things that are found there."""
_SOUGHT = frozenset("query keyword keywords term search q".split())


def _is_anothers(role: Role) -> bool:
    """Whether the argument is a key that the object is never known by: a caller's, an owner's."""
    owned = role.formal and bool({"owner", "parent"} & set(role.parameter.leaf.words))
    opens = role.parameter.leaf.words[-1] == "token"
    return owned or opens or role.parameter.meaning.name == "api_key"


def _is_inside(role: Role, scene: Scene, head: str) -> bool:
    """Whether the words are looked for in things that lie in something: "records in table 5"."""
    sought = head in _KEPT and role.parameter.leaf.words[-1] in _SOUGHT
    return sought and any(map(scoped_ways, scene.others))


def stand_in(scene: Scene, intent: Intent, *, searching: bool) -> None:
    """Parameters that a verb can act on become titles of the object, best first."""
    _name_ideas(scene)
    _stand_in(scene, intent, searching=searching)
    scene.object.titles.sort(key=_rank)


def _stand_in(scene: Scene, intent: Intent, *, searching: bool) -> None:
    head = singular(scene.object.nouns[0].split()[-1]) if scene.object.nouns else ""
    making = _makes(intent)
    answer = intent.kind.name != "convert" and any(map(is_answer, scene.object.nouns[:1]))
    # the winner of a game is asked for, not its teams
    told = intent.kind.name in ("get", "list") or intent.verb in _TELLING or head in FACTS
    fact = told and bool(head) and head not in GENERIC
    spoken = any(role.part == "text" and role.noun.lower() == head for role in scene.others)
    free = intent.kind.info or intent.kind.name in ("play", "rate", "order", "book", "check")
    money = scene.object.nouns[:1] and scene.object.nouns[0].split()[-1] in SUMS
    twins = (
        twins_of(scene.others) or with_kind(scene.others, head) or with_breed(scene.others) or ()
    )
    for role in list(scene.others):
        if role in twins or {"owner", "repo", "repository"} & set(role.parameter.leaf.words[-1:]):
            continue
        if role.named or _is_anothers(role) or _is_inside(role, scene, head):
            continue
        checked = (
            (intent.verb == "check for" or (intent.kind.name == "check" and role.texts("after")))
            and head not in GENERIC | {""}
            and role.stem
            and not scene.object.names(role.stem)
        )
        housed = role.parameter.meaning.name == "room" and bool(head) and head not in GENERIC
        if housed or checked or stands_apart(role, intent.verb, intent.noun):
            continue  # what stands in a room is opened or lit, not the room
        keyed = role.formal and not role.stem and not answer
        named = scene.object.names(role.stem or "-") or keyed
        if (answer or spoken or intent.about or (fact and role.stem)) and not named:
            continue
        lost = role.formal and role.stem and not scene.object.names(role.stem)
        acted = bool(role.texts("object")) and not (lost and (role.texts("after") or head))
        summed = money and role.parameter.leaf.words[-1] in ("amount", "quantity", "sum")
        sought = (
            role.parameter.leaf.words[-1] in _SOUGHT
            and (searching or intent.kind.name == "play")
            and (intent.kind.name == "play" or not head or head in GENERIC | _RESULTS)
        )
        if role.part == "text" and not sought:
            continue
        searched = role.parameter.leaf.words[-1] in _SOUGHT and intent.audience == "developers"
        if searched and not sought and head not in GENERIC | {""}:
            continue
        idle = not role.parameter.leaf.required and intent.verb not in role.told.lower()
        if idle and not free and head not in GENERIC and not scene.object.names(role.stem or "-"):
            continue
        plain = head in GENERIC and " " not in intent.noun
        kept = intent.kind.name in ("delete", "update") and not plain and not named
        if (kept and head) or _points_elsewhere(role, intent, head, told=told):
            continue
        placed = intent.kind.name == "book" or intent.kind.name in _TAKEN_DOWN
        placed = placed or (intent.kind.name == "order" and head not in _WARES)
        if placed and head and not scene.object.names(role.stem or "-"):
            continue
        run = (keyed and intent.kind.name in ("run", "process")) or (
            intent.kind.name == "post" and "array" in types_of(role.parameter)
        )
        if making and not (summed or run or _names_made(role, scene)):
            continue
        stands = summed or sought or (acted and not _is_foreign(role, scene, intent, head))
        if role.part in ("plain", "text") and stands:
            scene.others.remove(role)
            scene.object.titles.append(role)


def _points_elsewhere(role: Role, intent: Intent, head: str, *, told: bool) -> bool:
    """Whether a path is none of what is wanted, which may lie in it: "the content from {url}"."""
    if role.parameter.leaf.words[-1] not in FILES or not head:
        return False
    led = [noun.rsplit(" ", 1)[-1] for prep, noun in intent.complements[:1] if prep == "from"]
    inside = any(singular(noun.lower()) in FILES | FILED for noun in led)
    inner = told and head in KEYS and " " in intent.noun
    return inside or inner or head not in GENERIC | FILED


def _is_foreign(role: Role, scene: Scene, intent: Intent, head: str) -> bool:
    """Whether the argument is none of the things wanted, so that its value can't stand for them.

    Wine that goes with a dish is no dish, nor is a record of an inspection a hive.
    """
    generic = head in GENERIC | {""} and (intent.kind.info or " " not in intent.noun)
    if generic or not role.stem or scene.object.names(role.stem) or is_listed(role):
        return False
    if (
        role.parameter.meaning.family in ("text", "files")
        or role.parameter.leaf.words[-1] in _SOUGHT
    ):
        return False
    named = any(scene.object.names(each.stem or "-") for each in scene.object.titles + scene.others)
    return named or intent.kind.name in ("search", "get", "list", "add") or intent.verb in _CHOOSING


_CHOOSING = frozenset("pick choose select match suggest".split())


def _name_ideas(scene: Scene) -> None:
    """What is explained as a concept or a topic is that concept itself: "explain {gravity}"."""
    head = singular(scene.object.nouns[0].split()[-1]) if scene.object.nouns else ""
    for role in list(scene.others) if head in _IDEAS else ():
        if role.part == "plain" and role.parameter.leaf.words[-1] in _IDEAS:
            scene.others.remove(role)
            scene.object.titles.append(replace(role, stem=""))


KEYS = frozenset("id name title number key hash slug".split())
"""What a thing is known by, which may be asked for: "the video ID from a URL"."""


def _names_made(role: Role, scene: Scene) -> bool:
    """Whether the argument is what is made, and no number: "generate {password}"."""
    number = bool(types_of(role.parameter) & {"integer", "number"})
    return not number and scene.object.names(role.stem or "-")


_WARES = GENERIC | frozenset("food product meal dish drink good order".split())
"""What one orders by its name alone: "order food" with a dish."""


_TAKEN_DOWN = frozenset("compute report record log register file submit".split())
"""Deeds of which the object is kept: damage to a car is reported, not the car."""


FACTS = frozenset("year date winner author composer founder origin birthplace".split())
"""What is asked of a thing by its name: "the year of {The Trial}"."""
_TELLING = frozenset("identify recognize determine".split())
"""Verbs whose object is what one wants to know: "identify the winner"."""
_IDEAS = frozenset("concept topic idea subject term".split())
_KEPT = frozenset("record row document file entry".split())
"""What is looked for in something, whatever it holds: "records in table 5"."""
_RESULTS = frozenset("product result page web".split())
"""What is found by what is searched for alone."""


def _rank(role: Role) -> tuple[int, int]:
    own = 0 if role.part == "title" and role.stem == "" else 1
    return (own, 0 if not role.texts("after") else 1)


def name_by_key(scene: Scene, intent: Intent) -> None:
    """What a call is by names it where nothing else does: "look up postcode N1 3YB", of "by"."""
    if intent.noun or scene.object.titles or scene.object.kinds or not intent.kind.info:
        return
    led = [thing for thing in scene.around if len(thing.titles) == 1]
    plain = [role for role in scene.others if role.parameter.leaf.required and role.part == "plain"]
    if led:
        scene.around.remove(led[0])
        scene.object.titles.append(_keyed(led[0].titles[0]))
    elif len(plain) == 1 and types_of(plain[0].parameter) == {"string"}:
        scene.others.remove(plain[0])
        scene.object.titles.append(_keyed(plain[0]))


def _keyed(role: Role) -> Role:
    """The role as a key, said behind its name; one whose values bear the name stands alone."""
    return role if role.bears_name else replace(role, formal=True)


def _makes(intent: Intent) -> bool:
    """Whether something new comes of it, which no argument is but its name.

    So is what is opened or filed, a case, and what is added and goes nowhere.
    """
    head = intent.noun.rsplit(" ", 1)[-1].lower()
    if intent.kind.name in _MAKING or head in SET_NEW:
        return True
    if intent.verb in ("open", "file", "raise"):
        return singular(head) in CASES
    goals = [noun for prep, noun in intent.complements if prep in ("to", "into", "in")]
    nowhere = all(singular(noun.rsplit(" ", 1)[-1].lower()) in _NOWHERE for noun in goals)
    return intent.kind.name == "add" and nowhere and intent.audience == "developers"


_MAKING = frozenset("create schedule send post run process list submit".split())
CASES = frozenset("incident ticket case claim dispute complaint issue request account".split())
"""What is new where it is opened, filed or raised."""
_NOWHERE = GENERIC | {"system", "environment", "database", "application"}
