"""Which thing a plain name ("playlist") belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.phrasing.grammar.argument_objects import FILED, FILES, FOLDERS, KINDS_OF_FILES, LINKS
from generator.phrasing.grammar.attached.new_values import becomes
from generator.phrasing.grammar.attached.places_left import left_ways
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.things import JOINING, Entity, Scene, is_list_of_names
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import is_plural, singular
from generator.phrasing.grammar.name_cases import TOLD_OF, Case, Place, front, put, thing_named
from generator.phrasing.grammar.option_objects import is_listed
from generator.phrasing.grammar.things_by_key import KEY_WORDS, head_of, is_key_of, is_told_apart
from generator.quick import regex, replace
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of
from generator.semantics.drawing.declared import attached


def _claimed(scene: Scene, role: Role) -> Entity | None:
    """The thing that the argument names by its own name, or of which it is the key."""
    stem = role.stem or (singular(role.parameter.leaf.words[0]) if role.formal else "")
    if role.formal and role.parameter.leaf.words[0] == "parent":
        stem = ""  # what something lies under is not the thing itself
    found = thing_named(scene, stem) if stem and (_single(role) or role.formal) else None
    if found is not None and role.formal and not _single(role) and not _spells(found, role):
        found = None
    return found if found is not None and found.suits(role) else None


def place_plain(scene: Scene, role: Role, intent: Intent) -> None:
    """A parameter that bears the name of a thing ("playlist", "city") names it."""
    found = _claimed(scene, role) or (None if intent.kind.info else scene.target_of(role))
    put(Case(role=role, scene=scene, intent=intent, found=found), _RULES, _by_default)


def _as_left(case: Case) -> Place | None:
    """What holds a thing that goes elsewhere is not where it goes."""
    return case.other() if left_ways(case.role) else None


def _as_whole(case: Case) -> Place | None:
    """What a thing is within, where another argument has all of its noun: a ``child_entity``."""
    noun = tuple(map(singular, case.intent.noun.lower().split()))
    others = map(words_of, siblings(case.role.parameter.leaf))
    whole = len(noun) > 1 and any(tuple(each) == noun for each in others)
    return case.other() if whole and case.role.parameter.leaf.words == noun[-1:] else None


def _as_context(case: Case) -> Place | None:
    """The cluster whose context one switches to is what that is called."""
    led = [thing for thing in case.scene.around if thing.prepositions[0] == "to" and thing.nouns]
    if case.found is not None or case.intent.verb != "switch" or len(led) != 1:
        return None
    *front, head = led[0].nouns[0].lower().split()
    return case.title(led[0]) if case.role.stem in front and head in _CONTEXTS else None


_CONTEXTS = frozenset("context profile mode environment configuration session view".split())


def _as_key(case: Case) -> Place | None:
    """A key of the object, which its name doesn't tell of."""
    if case.found is not None or not is_key_of(case.role, case.intent, case.scene):
        return None
    head = singular(case.intent.noun.split()[-1].lower())
    return case.scene.object.titles, replace(case.role, stem=head, formal=True)


def _as_own_file(case: Case) -> Place | None:
    """The file of a video is the video."""
    heads = tuple(singular(word) for word in case.intent.noun.lower().split()[-1:])
    front = tuple(case.intent.noun.lower().split()[:-1])  # the "audio" of an audio track
    own = case.found is None and case.words[:-1] in (heads, front or heads)
    own = own and case.role.parameter.meaning.name == "file_path"
    return case.title() if own and not case.scene.object.titles else None


def _as_address(case: Case) -> Place | None:
    """The address of a thing that the request leads to names it: a friend's email."""
    if case.found is not None or len(case.words) != 2 or case.words[1] not in _ADDRESSES | FILES:
        return None
    named = next((thing for thing in case.scene.around if thing.names(case.words[0])), None)
    if named is None:
        return None
    return case.other() if named.titles else case.title(named)


def _as_setting(case: Case) -> Place | None:
    """An option that the object is set to."""
    own = case.found is case.scene.object and is_listed(case.role)
    return case.other() if own and case.intent.kind.name in ("set", "update") else None


def _as_code(case: Case) -> Place | None:
    """What is run or checked as it stands: a query, a script."""
    coded = case.found is case.scene.object and case.role.stem in _CODE
    coded = coded and case.role.parameter.meaning.family not in ("commerce", "identifiers")
    if not coded or case.intent.kind.name not in ("run", "process", "check"):
        return None
    return case.scene.others, replace(case.role, part="text")


def _as_count(case: Case) -> Place | None:
    """How many of the object there are: seven contributions."""
    last, head = case.words[-1], case.head
    many = "integer" in types_of(case.role.parameter) and is_plural(last) and is_plural(head or "-")
    many = many and singular(last) == singular(head)
    numbered = case.counting and case.several and last in ("number", "count", "num")
    return case.other() if many or numbered else None


def _as_medium(case: Case) -> Place | None:
    """The file that holds what is worked on is it: "speed up the video {input_file}"."""
    head, role, names = case.one, case.role, set(map(singular, case.words))
    filed = head == "file" and not any(map(_is_folder, case.scene.around))
    kept = (filed or head in _MEDIA | KINDS_OF_FILES) and names <= _SOURCES | {head}
    held = kept and case.found is None and role.parameter.meaning.family in _LYING
    made = case.intent.kind.name in ("create", "list", "search", "get")
    own = held and not made and role.parameter.leaf.required
    if not own or case.scene.object.titles:
        return None
    if role.parameter.meaning.name == "file_path":
        return case.title()
    bare = replace(role.parameter, attachments=attached("object {}"), usual=False)
    return case.title()[0], replace(role, parameter=bare, stem="")


_LYING = frozenset(("files", "core", "web"))  # families of what tells where a thing lies


def _as_stations(case: Case) -> Place | None:
    """What lies on a way, or is compared: the distances "between Lima and Cusco"."""
    if case.found is not None or not is_list_of_names(case.role):
        return None
    led = (thing for thing in case.scene.around if thing.prepositions[0] in JOINING)
    thing = next((thing for thing in led if not thing.titles), None)
    return None if thing is None else case.title(thing)


def _as_folder(case: Case) -> Place | None:
    """Files in a directory are not the path."""
    folder = next((thing for thing in case.scene.around if _is_folder(thing)), None)
    if case.head in FILED - FOLDERS and folder is not None:
        return None  # one file of a folder, whose path is its own
    if case.words == ("path",) and folder is not None and not folder.titles:
        return case.title(folder)
    source = set(case.words) <= _SOURCES and case.role.parameter.leaf.required
    held = source and filter(_holds, case.scene.around)
    file = next((thing for thing in held or () if not thing.titles), None)
    return case.title(file) if file is not None else None


def _holds(thing: Entity) -> bool:
    """Whether what a file holds may be got from the thing: "the audio from a video"."""
    head = head_of(thing)
    return head in FILED or (head in _MEDIA and not _HOLDING.isdisjoint(thing.prepositions))


_HOLDING = frozenset(("from", "to", "into"))
_MEDIA = frozenset("video audio recording song clip pdf spreadsheet workbook note photo".split())
"""Things that are files of their own kind."""
_SOURCES = frozenset("path filepath filename file input source original pdf document doc".split())


def _as_number(case: Case) -> Place | None:
    """The object's number, or another thing's that it tells, or where the file lies that it is."""
    told = _NUMBER_OF(case.role.told)
    named = told and case.words == ("number",) and thing_named(case.scene, told[1].lower())
    if named and named is not case.scene.object and not named.titles:
        return case.title(named)
    numbered = case.words == ("number",) and not case.counting and not case.several
    numbered = numbered and case.role.parameter.leaf.required and case.head != ""
    numbered = numbered and case.role.parameter.meaning.family != "contact"  # who is called
    filed = singular(case.words[-1]) in FILES and case.one in FILED
    made = case.head in FOLDERS or "QR code" in case.intent.noun  # which holds the URL
    filed = filed and not (made and case.words[-1] in LINKS)
    filed = filed and (case.head in FOLDERS or FOLDERS.isdisjoint(case.words))
    return case.title() if numbered or filed else None


_NUMBER_OF = regex(r"(?:the )?(?:[a-z]+ )?([a-z]+) (?:or [a-z ]+ )?number\b", re.I).match


def _as_new_value(case: Case) -> Place | None:
    """What the object is set to, which bears its name: "set the password to {}"."""
    led = f"to {case.role.mark}" in case.role.texts("after") or case.words == ("password",)
    led = led or bool(types_of(case.role.parameter) & {"integer", "number"})
    led = led or case.role.parameter.leaf.words[0] == "new" or _is_of_another(case)
    led = led and case.intent.kind.name in ("set", "update") and case.words[-1:] == (case.one,)
    return case.other() if led or becomes(case.role, case.intent.noun) else None


def _is_of_another(case: Case) -> bool:
    """Whether the object is of a thing that is told, too: "the material of" an object."""
    owned = any(prep in ("of", "for") for prep, _ in case.intent.complements)
    return owned and types_of(case.role.parameter) <= {"string"} and not is_listed(case.role)


def _as_writer(case: Case) -> Place | None:
    """Somebody's address, which no message is called by."""
    mailed = case.role.parameter.meaning.name == "email" and case.head in _MESSAGES
    return case.other() if mailed and case.found in (None, case.scene.object) else None


_MESSAGES = frozenset("email mail message".split())


def _as_object(case: Case) -> Place | None:
    """The object's own noun, but no text that a table says in its own way: "that {}"."""
    own = tuple(map(singular, case.words)) == (case.one,)
    said = case.role.parameter.usual and any(map(_TOLD, case.role.texts("after")))
    own = own and not (said and case.words not in (("text",), ("content",)))
    # the "travel time" of a ride is not the hour at which it starts
    own = own and not (" " in case.intent.noun and case.role.parameter.meaning.family in _MOMENTS)
    return case.title() if own and "object" not in types_of(case.role.parameter) else None


_MOMENTS = frozenset(("dates", "times"))
_TOLD = regex("saying |that ").match
"""What leads to what somebody says."""


def _as_acted_on(case: Case) -> Place | None:
    """What is acted on by its login, or by the noun before its own: "a smart {door} lock"."""
    role = case.role
    said = role.parameter.usual and bool(role.texts("after"))  # a hotel reservation "at {hotel}"
    if case.intent.kind.info or not role.parameter.leaf.required or said or not role.stem:
        return None
    own = case.found is case.scene.object and role.parameter.meaning.name == "username"
    own = own or (modifies(case.scene, role) and case.head not in TOLD_OF)
    return case.title() if own else None


def _as_itself(case: Case) -> Place | None:
    """What the object's noun spells out: a "log group" is the one named, and nothing in it."""
    said, role = case.role.texts("after"), case.role
    if not role.parameter.usual or not role.parameter.leaf.required or not said:
        return None
    plain = [word for word in case.words if word not in _KEY_WORDS | FILES]
    own = plain and plain == case.intent.noun.lower().split()[-len(plain) :]
    if not own or case.intent.about or is_plural(plain[-1]) or case.intent.kind.name in _NEW:
        return None
    if case.scene.object.titles or not all(_LIES.fullmatch(text) for text in said):
        return None
    bare = replace(role.parameter, attachments=(), usual=False)
    return case.title()[0], replace(role, parameter=bare, stem=" ".join(plain))


_NEW = frozenset(("create", "add", "send"))
"""Deeds whose object is not there yet."""
_LIES = regex(r"(?:in|on|from|at) \S")
"""How a table says things that others lie in."""


def _as_login(case: Case) -> Place | None:
    """Who is looked up by a login is called by it: "the user ana42", no user "for" it."""
    known = (
        case.sought in _KNOWN and case.words[-1] in _LOGINS and case.role.parameter.leaf.required
    )
    done = case.intent.kind.name == "get" or case.intent.verb in _DONE_TO_USERS
    if not known or not done or is_plural(case.head):
        return None
    return case.title()[0], replace(case.role, stem=case.sought, formal=True)


_DONE_TO_USERS = frozenset("follow unfollow block unblock mute unmute report ban unban".split())
_LOGINS = frozenset(("handle", "username", "login", "nickname"))
_KNOWN = frozenset("user player member account channel author streamer developer person".split())


def _as_goal(case: Case) -> Place | None:
    """The ID of what something is added to, or taken from: tags "on gid://shop/Order/1"."""
    if case.words != ("id",) or not is_told_apart(case.head, case.role, case.intent):
        return None
    prep = case.intent.complements[0][0]
    own = replace(case.role.parameter, attachments=attached(f"after {prep} {{}}"), usual=True)
    return case.scene.others, replace(case.role, parameter=own, formal=False)


_RULES: tuple[Callable[[Case], Place | None], ...] = (
    _as_left,
    _as_whole,
    _as_context,
    _as_login,
    _as_goal,
    _as_itself,
    _as_key,
    _as_own_file,
    _as_address,
    _as_setting,
    _as_code,
    _as_count,
    _as_medium,
    _as_stations,
    _as_folder,
    _as_number,
    _as_new_value,
    _as_writer,
    _as_object,
    _as_acted_on,
)
"""What a plain name may be to the things of a request; the first that holds places it."""


def _by_default(case: Case) -> Place:
    """What is found names its thing, if it is led to or nothing else says how it joins."""
    named = case.role.formal or case.intent.about or not case.role.texts("after")
    if case.found is not None and (case.found.prepositions or named):
        return case.title(case.found)
    return case.other()


_ADDRESSES = frozenset("email phone mail address handle username".split())


def _is_folder(thing: Entity) -> bool:
    return thing.names("directory") or thing.names("folder")


def modifies(scene: Scene, role: Role) -> bool:
    """Whether the name is said before the object's noun: "door" for "a smart door lock"."""
    if types_of(role.parameter) & {"integer", "number"}:
        return False
    return role.stem in front(scene) and _single(role) and not role.formal


_CODE = frozenset("query code sql statement script expression command".split())


def _single(role: Role) -> bool:
    """Whether the name is one word, perhaps with "id": not "start date"."""
    words = role.parameter.leaf.words
    words = words[:-2] if words[-2:-1] == ("to",) else words  # "username to follow"
    plain = [word for word in words if word not in _KEY_WORDS]
    plain = plain[1:] if len(plain) == 2 and plain[0].endswith("ed") else plain
    return len(plain) <= 1


_KEY_WORDS = KEY_WORDS | {"codes", "name", "names", "number", "numbers", "and", "index", "idx"}


def _spells(thing: Entity, role: Role) -> bool:
    """Whether the name is the thing's whole noun with a key: "merge request iid"."""
    plain = [word for word in role.parameter.leaf.words if word not in _KEY_WORDS]
    return any(plain == [*noun.lower().split()][-len(plain) :] for noun in thing.nouns)
