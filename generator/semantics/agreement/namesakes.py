"""What one call tells twice: a person and an address, a file and its kind."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.base import Parameter
from generator.semantics.drawing.names import ascii_words

_OF_PERSON = frozenset(
    "name full first last given family surname forename person display email e mail address user "
    "personal private work home contact "
    "username login handle".split()
)
_NAMED = ("person_name", "first_name", "last_name")
_DERIVED = ("email", "username")
_OF_FILE = frozenset("file filename filepath name path url or full attachment".split())
_PATHS = frozenset(("file_path", "url", "image_url"))
_KINDS = {
    "pdf": "application/pdf", "json": "application/json", "xml": "application/xml",
    "zip": "application/zip", "txt": "text/plain", "md": "text/markdown", "csv": "text/csv",
    "html": "text/html", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "mp4": "video/mp4", "mp3": "audio/mpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
"""MIME types by the ends of names."""
_SAYABLE = 30
"""No longer types are said by people who name any."""


def namesakes(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for addresses of people, names of files and their MIME types."""
    pairs = [
        (one, other, (one.meaning.name, other.meaning.name))
        for one in parameters
        for other in parameters
        if one is not other and one.leaf.path[:-1] == other.leaf.path[:-1]
    ]
    paths = {one.leaf.path[:-1] for one in parameters if one.meaning.name in _PATHS}
    for one, other, (first, second) in pairs:
        named = first == "file_name" and one.leaf.path[:-1] not in paths
        typed = second == "mime_type" or (second == "kindred" and "mime" in other.leaf.words)
        if (first in _PATHS or named) and typed:
            yield Agreement((one, other), partial(_holds, one, other, side))
    yield from _people(parameters, side)
    for one, other, (first, second) in pairs:
        if first in _PATHS and second == "file_name" and _same(one, other, _OF_FILE):
            yield Agreement((one, other), partial(_called, one, other, side))


def _same(one: Parameter, other: Parameter, plain: frozenset[str]) -> bool:
    """Whether both names are of one thing: the customer's name and the customer's address."""
    return set(one.leaf.words) - plain == set(other.leaf.words) - plain


def _people(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """A repair for what is told of each person: names, an address, a login."""
    people: dict[tuple[tuple[str, ...], frozenset[str]], dict[str, Parameter]] = {}
    for one in parameters:
        if one.meaning.name in (*_NAMED, *_DERIVED):
            whose = frozenset(one.leaf.words) - _OF_PERSON
            home = tuple(key for key in one.leaf.path[:-1] if key.lower() not in _WRAPS)
            people.setdefault((home, whose), {}).setdefault(one.meaning.name, one)
    for told in _with_bare(people):
        if not told.keys().isdisjoint(_NAMED) and not told.keys().isdisjoint(_DERIVED):
            yield Agreement(tuple(told.values()), partial(_of_one_person, told, side))


def _with_bare(people: Mapping[_Whose, dict[str, Parameter]]) -> list[dict[str, Parameter]]:
    """What is told of each; a bare address is that of the only one who is named for himself.

    An ``email`` beside ``caller_name`` is the caller's; beside a sender it may be another's.
    """
    found = []
    for (path, whose), told in people.items():
        bare = people.get((path, frozenset()), {}) if whose else {}
        others = [key for key in people if key[0] == path and key[1] not in (whose, frozenset())]
        joined = not others and whose <= _CONCERNED and bare.keys().isdisjoint(_NAMED)
        lacking = told.keys().isdisjoint(_DERIVED) and joined
        found.append({**bare, **told} if lacking else told)
    return found


_WRAPS = frozenset("properties fields attributes data profile details record values body".split())
"""Objects that hold more of what is told beside them: a contact's names beside its address."""
_Whose = tuple[tuple[str, ...], frozenset[str]]
_CONCERNED = frozenset(
    "caller customer client guest patient lead contact attendee student member employee candidate "
    "applicant buyer donor subscriber participant visitor passenger traveler traveller requester "
    "requestor reporter recipient invitee cardholder registrant respondent volunteer donor player "
    "researcher speaker artist tenant driver pilot user owner author".split()
)
"""Whose matter a call is about."""


def _of_one_person(
    told: Mapping[str, Parameter], side: Side, values: Values, rng: random.Random
) -> None:
    """Address and login are made from the name, of whose parts one will do."""
    values_of = {part: values.get(one.pointer) for part, one in told.items()}
    given = {part: text for part, text in values_of.items() if isinstance(text, str)}
    parts = [given[part] for part in ("first_name", "last_name") if part in given]
    whole = given.get("person_name", "")
    if whole and parts and put(values, told["person_name"], " ".join(parts), side):
        whole = ""
    words = ascii_words(whole or " ".join(parts))
    if not words:
        return
    address, login = given.get("email", ""), given.get("username")
    login = None if whole and len(words) < 2 else login
    if "@" in address:
        _put_first(values, told["email"], words, ("", address[address.index("@") :]), side, rng)
    if login is not None:
        _put_first(values, told["username"], words, (login[: login.startswith("@")], ""), side, rng)


def _put_first(
    values: Values,
    one: Parameter,
    words: Sequence[str],
    around: tuple[str, str],
    side: Side,
    rng: random.Random,
) -> None:
    """The first form of a name, in a random order, that can stand there; numbers come last."""
    first, last = words[0], words[-1]
    forms = [f"{first}.{last}", f"{first[0]}.{last}", f"{first}{last}", f"{first}_{last}", first]
    if len(words) < 2:
        forms = [f"{first}{rng.randint(1, 99)}", first]
    rng.shuffle(forms)
    numbered = (f"{forms[0]}{number}" for number in range(1, 40))
    tried = itertools.chain(forms, numbered)
    any(put(values, one, f"{around[0]}{form}{around[1]}", side) for form in tried)


def _called(
    path: Parameter, name: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The name is the end of the path, or the path ends in the name."""
    where, called = values.get(path.pointer), values.get(name.pointer)
    if not isinstance(where, str) or not isinstance(called, str):
        return
    folder, mark, end = where.rpartition("/")
    if "." not in end or not put(values, name, end, side):
        put(values, path, f"{folder}{mark}{called}", side)


def _holds(
    file: Parameter, kind: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The MIME type is that of the file, or the file gets another end."""
    name, told = values.get(file.pointer), values.get(kind.pointer)
    if not isinstance(name, str) or not isinstance(told, str):
        return
    stem, mark, suffix = name.rpartition(".")
    known = _KINDS.get(suffix.lower(), "")
    if len(known) > _SAYABLE and kind.meaning.name == "kindred" and "/" not in suffix:
        known = _KINDS["pdf"] if put(values, file, f"{stem}.pdf", side) else known
    if known == told or (known and put(values, kind, known, side)):
        return
    other = next((end for end, each in _KINDS.items() if each == told), "")
    if other and mark and "/" not in suffix:
        put(values, file, f"{stem}.{other}", side)
