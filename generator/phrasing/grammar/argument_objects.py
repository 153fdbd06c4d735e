"""Arguments that stand for the object itself: "play {song}", "search for {query}"."""

from __future__ import annotations

from collections.abc import Callable

from generator.phrasing.grammar.attached.new_values import becomes
from generator.phrasing.grammar.attached.noun_labels import QUERIES, finds_one, is_words
from generator.phrasing.grammar.attached.paired_names import twins_of, with_breed, with_kind
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scopes import scoped_ways
from generator.phrasing.grammar.attached.things import Scene
from generator.phrasing.grammar.attached.work_places import stands_apart
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import GENERIC, SET_NEW, is_answer, singular
from generator.phrasing.grammar.name_cases import TOLD_OF
from generator.phrasing.grammar.option_objects import is_listed
from generator.phrasing.grammar.things_by_key import SUMS, is_of_another, is_told_apart
from generator.quick import Struct, replace

FILES = frozenset("path file filename filepath url uri link".split())
FILED = frozenset("file document page webpage website url image picture folder directory".split())
"""Names of arguments that say where a thing is, and the things that are found there."""


def stand_in(scene: Scene, intent: Intent, *, searching: bool) -> None:
    """Parameters that a verb can act on become titles of the object, best first."""
    _name_ideas(scene)
    act = _act(scene, intent, searching=searching)
    for role in list(scene.others):
        if _can_stand(role, act) and not any(bars(role, act) for bars in _BARS):
            scene.others.remove(role)
            scene.object.titles.append(role)
    scene.object.titles.sort(key=lambda each: _rank(each, act))


class _Act(Struct, frozen=True, kw_only=True):
    """The request, so far as it decides which of its arguments can be the object itself."""

    scene: Scene
    intent: Intent
    head: str
    """The last word of the object's noun; "" where it has none."""
    searching: bool
    told: bool
    """Something of the object is wanted, as "the winner of {game}" is."""
    answer: bool
    """What is wanted is an answer, which arguments only lead to."""
    spoken: bool
    """An argument is a text that has the object's noun itself."""
    paired: tuple[Role, ...]
    """What is told by two arguments together: one of two teams, a kind and a name."""

    @property
    def vague(self) -> bool:
        """Whether the object's noun says nothing, or there is none."""
        return self.head in GENERIC | {""}

    def names(self, role: Role) -> bool:
        """Whether the object's noun is what the argument names."""
        return self.scene.object.names(role.stem or "-")

    def keyed(self, role: Role) -> bool:
        """Whether the argument is a bare key ("id"), which is the object's."""
        return role.formal and not role.stem and not self.answer

    def named(self, role: Role) -> bool:
        """Whether the argument names the object, or is its key."""
        return self.names(role) or self.keyed(role)

    def sought(self, role: Role) -> bool:
        """Whether the argument is what is searched for, and no word for it stands beside it."""
        if role.parameter.leaf.words[-1] not in QUERIES:
            return False
        vague = (self.vague and " " not in self.intent.noun) or self.head in _RESULTS
        vague = (self.searching and vague) or self.intent.kind.name == "play"
        return vague or finds_one(self.intent, role) or is_words(self.intent, role)

    def summed(self, role: Role) -> bool:
        """Whether the argument is how much money the object is: "pay {50 dollars}"."""
        money = self.scene.object.nouns[:1] and self.scene.object.nouns[0].split()[-1] in SUMS
        return bool(money) and role.parameter.leaf.words[-1] in ("amount", "quantity", "sum")


def _act(scene: Scene, intent: Intent, *, searching: bool) -> _Act:
    head = singular(scene.object.nouns[0].split()[-1]) if scene.object.nouns else ""
    others = scene.others
    return _Act(
        scene=scene,
        intent=intent,
        head=head,
        searching=searching,
        told=intent.kind.name in ("get", "list") or intent.verb in _TELLING or head in FACTS,
        answer=any(is_answer(noun, intent.kind.name) for noun in scene.object.nouns[:1]),
        spoken=any(role.part == "text" and role.noun.lower() == head for role in others),
        paired=twins_of(others) or with_kind(others, head) or with_breed(others) or (),
    )


def _can_stand(role: Role, act: _Act) -> bool:
    """Whether the verb of the request can act on what the argument says."""
    lost = role.formal and role.stem and not act.names(role)
    acted = bool(role.texts("object")) and not (lost and (role.texts("after") or act.head))
    stands = act.summed(role) or act.sought(role) or (acted and not _is_foreign(role, act))
    return stands and role.part in ("plain", "text")


def _is_anothers(role: Role, act: _Act) -> bool:
    """A caller's or an owner's key, one of a pair, or what is said with its own name."""
    words = role.parameter.leaf.words
    owned = role.formal and bool({"owner", "parent"} & set(words))
    opens = words[-1] == "token" or role.parameter.meaning.name == "api_key"
    holds = words[-1] in ("owner", "repo", "repository") or is_of_another(role, act.intent)
    return bool(role.named) or owned or opens or holds or role in act.paired


def _lies_inside(role: Role, act: _Act) -> bool:
    """Words that are looked for in what lies in something: "records in table 5 with {query}"."""
    sought = act.head in _KEPT and role.parameter.leaf.words[-1] in QUERIES
    return sought and any(map(scoped_ways, act.scene.others))


def _is_checked_for(role: Role, act: _Act) -> bool:
    """What something is checked for: "check the text for {errors}"."""
    checks = act.intent.kind.name == "check" and role.texts("after")
    if act.vague or not role.stem or act.names(role):
        return False
    return act.intent.verb == "check for" or bool(checks)


def _holds_it(role: Role, act: _Act) -> bool:
    """The room of what is lit, the session of what is clicked; what its verb sets apart."""
    room = role.parameter.meaning.name == "room" and not act.vague
    inside = role.stem in ("session", "connection") and not act.names(role)
    return room or inside or stands_apart(role, act.intent.verb, act.intent.noun)


def _leads_to_it(role: Role, act: _Act) -> bool:
    """What an answer, a fact or a text is about: "the winner of {game}" is not the game."""
    whole = act.vague and " " in act.intent.noun and act.intent.kind.name == "get"
    if whole and not (role.formal or act.intent.about):
        return True  # "stock data" of a symbol is no stock
    fact = act.told and not act.vague and role.stem
    led = act.answer or act.spoken or act.intent.about or fact
    return bool(led) and not (act.named(role) or act.sought(role))


def _is_beside_it(role: Role, act: _Act) -> bool:
    """A text, or words to sieve by, where what is worked on has a noun: "list pods by {query}"."""
    sieve = role.parameter.leaf.words[-1] in QUERIES and act.intent.audience == "developers"
    return (role.part == "text" or (sieve and not act.vague)) and not act.sought(role)


def _is_spare(role: Role, act: _Act) -> bool:
    """What may be left out and isn't spoken of, so that the object goes without it."""
    kind = act.intent.kind
    if role.parameter.leaf.required or act.intent.verb in role.told.lower():
        return False
    free = kind.info or kind.name in ("play", "rate", "order", "book", "check")
    return not free and act.head not in GENERIC and not act.names(role)


def _is_changed_in_it(role: Role, act: _Act) -> bool:
    """What is changed or deleted of a thing that has a noun of its own, or is what that becomes."""
    if act.intent.verb == "set" and becomes(role, act.intent.noun):
        return True  # nobody sets Acme, which is the target then
    plain = act.head in GENERIC and " " not in act.intent.noun
    kind, fresh = act.intent.kind.name, role.parameter.leaf.words[0] == "new"  # a new email
    changes = kind in ("delete", "update") and act.head and not plain and not act.named(role)
    return bool(changes or (fresh and kind in ("set", "update")))


def _points_elsewhere(role: Role, act: _Act) -> bool:
    """A path that is none of what is wanted, which may lie in it: "the content from {url}"."""
    words, noun = role.parameter.leaf.words, act.intent.noun
    if words[-1] not in FILES or not act.head:
        return False
    led = [noun.rsplit(" ", 1)[-1] for prep, noun in act.intent.complements[:1] if prep == "from"]
    inside = any(singular(noun.lower()) in FILES | FILED for noun in led)
    inside = inside or (act.head in FOLDERS and words[-1] in LINKS)
    inside = inside or (act.head in FILED - FOLDERS and not FOLDERS.isdisjoint(words))
    inner = act.told and act.head in KEYS and " " in noun
    inside = inside or inner or (act.intent.verb in _OUT_OF and not act.names(role))
    return inside or not (act.head in GENERIC | FILED or _is_that_file(role, act))


def _is_that_file(role: Role, act: _Act) -> bool:
    """Whether what is worked on is a kind of file, or what the path's name says lies there.

    "Upload a PDF" of a path, "transcribe an episode" of an episode's URL: that is the thing.
    """
    made = _makes(act.intent) and act.intent.kind.name not in ("send", "post", "process", "run")
    if made or act.told or not role.parameter.leaf.required:
        return False
    before = [*map(singular, role.parameter.leaf.words[-2:-1])]
    return before == [act.head] or (act.head in KINDS_OF_FILES and not {*before} - _PATHS)


FOLDERS = frozenset(("folder", "directory"))
LINKS = frozenset(("url", "uri", "link"))
"""What shows no folder as a path does: "find the folder at {url}"."""
KINDS_OF_FILES = frozenset(
    "pdf csv json xml yaml markdown html docx xlsx pptx svg png jpeg jpg gif mp3 wav mp4 zip "
    "archive spreadsheet workbook presentation slideshow audio video feed song "
    "track podcast episode epub ebook apk ipa executable binary script notebook font "
    "parquet geojson shapefile".split()
)
"""Things that a path or a URL shows as they are: nobody uploads a PDF that lies in one."""
_PATHS = frozenset("file media source input local image video audio pdf document".split())
"""What stands before "path" or "URL" and tells of no other thing."""
_OUT_OF = frozenset("extract infer detect derive identify".split())
"""Verbs of what is got out of a file."""


def _is_where_it_is(role: Role, act: _Act) -> bool:
    """Of what is booked, ordered or told: a table at {place}, damage to {car}, a review of it."""
    kind = act.intent.kind.name
    placed = kind == "book" or kind in _TAKEN_DOWN or (kind == "order" and act.head not in _WARES)
    placed = placed or (act.intent.verb == "place" and act.head in _PLACED)
    placed = placed or (act.head in TOLD_OF and bool(role.stem) and role.part == "plain")
    return placed and act.head != "" and not (act.names(role) or act.summed(role))


def _is_not_made(role: Role, act: _Act) -> bool:
    """Of what is made, all but its name, a sum, or what is run or posted by its key."""
    if not _makes(act.intent) or act.summed(role) or _names_made(role, act.scene):
        return False
    run = act.keyed(role) and act.intent.kind.name in ("run", "process")
    return not run and not (act.intent.kind.name == "post" and "array" in types_of(role.parameter))


def _is_of_its_goal(role: Role, act: _Act) -> bool:
    """The ID of what a thing is added to, where the thing is an argument itself: tags."""
    return role.parameter.leaf.words == ("id",) and is_told_apart(act.head, role, act.intent)


def _has_its_key(role: Role, act: _Act) -> bool:
    """What has no part in the object's noun where a bare key tells which one is meant: a project.

    One merges merge request 74 in the project, and no project "for 74".
    """
    keyed = any(act.keyed(one) for one in act.scene.others if one is not role)
    return keyed and not act.vague and bool(role.stem) and not act.names(role)


_BARS: tuple[Callable[[Role, _Act], bool], ...] = (
    _is_anothers,
    _has_its_key,
    _lies_inside,
    _is_checked_for,
    _holds_it,
    _leads_to_it,
    _is_beside_it,
    _is_spare,
    _is_changed_in_it,
    _points_elsewhere,
    _is_where_it_is,
    _is_not_made,
    _is_of_its_goal,
)
"""Why an argument is not the object, though a verb could act on what it says."""


def _is_foreign(role: Role, act: _Act) -> bool:
    """Whether the argument is none of the things wanted, so that its value can't stand for them.

    Wine that goes with a dish is no dish, nor is a record of an inspection a hive.
    """
    intent, thing = act.intent, act.scene.object
    generic = act.vague and (intent.kind.info or " " not in intent.noun)
    if generic or not role.stem or act.names(role) or is_listed(role):
        return False
    texts = role.parameter.meaning.family in ("text", "files")
    if texts or role.parameter.leaf.words[-1] in QUERIES:
        return False
    named = any(thing.names(one.stem or "-") for one in thing.titles + act.scene.others)
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
_PLACED = frozenset("order bet trade bid".split())
"""What one places for things, none of which is placed itself: an order for a share."""
_TAKEN_DOWN = frozenset("compute report record log register file submit".split())
"""Deeds of which the object is kept: damage to a car is reported, not the car."""


FACTS = frozenset("year date winner author composer founder origin birthplace".split())
"""What is asked of a thing by its name: "the year of {The Trial}"."""
_TELLING = frozenset("identify recognize determine".split())
"""Verbs whose object is what one wants to know: "identify the winner"."""
_IDEAS = frozenset("concept topic idea subject term".split())
_KEPT = frozenset("record row document file entry".split())
"""What is looked for in something, whatever it holds."""
_RESULTS = frozenset("product result page web person people".split())
"""What is found by what is searched for alone."""


def _rank(role: Role, act: _Act) -> tuple[bool, ...]:
    """What goes somewhere comes before its name there."""
    carried = role.parameter.leaf.words[-1] in FILES - {"filename"}
    carried = carried and role.parameter.leaf.required and not (act.told or _makes(act.intent))
    return (not carried, role.part != "title" or role.stem != "", bool(role.texts("after")))


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
