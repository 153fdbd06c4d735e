"""What one call tells twice: a person and an address, a file and its kind."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.names import ascii_words
from generator.semantics.fits import fits

_NAMES = frozenset(("person_name", "full_name"))
_OF_PERSON = frozenset("name full person display email e mail address".split())
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
        if (first in _PATHS or named) and second == "mime_type":
            yield Agreement((one, other), partial(_holds, one, other, side))
    for one, other, (first, second) in pairs:
        if first in _NAMES and second == "email" and _same(one, other, _OF_PERSON):
            yield Agreement((one, other), partial(_written_to, one, other, side))
        if first in _PATHS and second == "file_name" and _same(one, other, _OF_FILE):
            yield Agreement((one, other), partial(_called, one, other, side))


def _same(one: Parameter, other: Parameter, plain: frozenset[str]) -> bool:
    """Whether both names are of one thing: the customer's name and the customer's address."""
    return set(one.leaf.words) - plain == set(other.leaf.words) - plain


def _put(values: Values, one: Parameter, value: Json, side: Side) -> bool:
    """Whether the value could be given: it fits, and is of the side."""
    share = one.meaning.setting.value_share
    split = side != "any" and share > 0
    if not fits(one.leaf.schema, value):
        return False
    if split and is_held_out(str(value), share) != (side == "validation"):
        return False
    values[one.pointer] = value
    return True


def _written_to(
    person: Parameter, mail: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The address is made from the name; that of an office is left."""
    name, address = values.get(person.pointer), values.get(mail.pointer)
    words = ascii_words(name) if isinstance(name, str) else []
    if len(words) < 2 or not isinstance(address, str) or "@" not in address:
        return
    first, last, at = words[0], words[-1], address[address.index("@") :]
    forms = [f"{first}.{last}", f"{first[0]}.{last}", f"{first}{last}", f"{first}_{last}", first]
    rng.shuffle(forms)
    forms += [f"{first}.{last}{number}" for number in range(1, 40)]
    any(_put(values, mail, f"{form}{at}", side) for form in forms)


def _called(
    path: Parameter, name: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The name is the end of the path, or the path ends in the name."""
    where, called = values.get(path.pointer), values.get(name.pointer)
    if not isinstance(where, str) or not isinstance(called, str):
        return
    folder, mark, end = where.rpartition("/")
    if "." not in end or not _put(values, name, end, side):
        _put(values, path, f"{folder}{mark}{called}", side)


def _holds(
    file: Parameter, kind: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The MIME type is that of the file, or the file gets another end."""
    name, told = values.get(file.pointer), values.get(kind.pointer)
    if not isinstance(name, str) or not isinstance(told, str):
        return
    stem, mark, suffix = name.rpartition(".")
    known = _KINDS.get(suffix.lower(), "")
    if known == told or (known and _put(values, kind, known, side)):
        return
    other = next((end for end, each in _KINDS.items() if each == told), "")
    if other and mark and "/" not in suffix:
        _put(values, file, f"{stem}.{other}", side)
