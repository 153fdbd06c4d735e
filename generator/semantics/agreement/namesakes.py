"""What one call tells twice: a person and an address, a file and its kind, a fault and its name."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial

from generator.records import Json, Side
from generator.semantics.agreement.agreement import Agreement, Values
from generator.semantics.base import Parameter
from generator.semantics.drawing.composed import is_held_out
from generator.semantics.drawing.grammar import load_grammar
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
        symbols = (getattr(one.meaning, "symbol", ""), getattr(other.meaning, "symbol", ""))
        if symbols == ("issue_title", "bug_report"):
            yield Agreement((one, other), partial(_of_one_fault, one, other, side))
        if first in _PATHS and second == "file_name" and _same(one, other, _OF_FILE):
            yield Agreement((one, other), partial(_called, one, other, side))


_FAULT = ("feature", "defect", "setting")
"""The symbols of the grammar that both a fault's title and its report are made of."""
_WISHES = ("Add ", "Support ", "Allow ", "Document ", "Improve ", "Remove ")
"""How the grammar's titles of wishes begin."""


def _of_one_fault(
    title: Parameter, report: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    """The report tells of what the title names: a fault, or a wish, which no fault explains.

    A title of neither is made from the report.
    """
    short, long = values.get(title.pointer), values.get(report.pointer)
    if not isinstance(short, str) or not isinstance(long, str):
        return
    (feature, defect, setting), told = _fault_in(_small(short)), _fault_in(long)
    if short.startswith(_WISHES):
        _put(values, report, load_grammar("text").draw("wish_reason", rng), side)
    elif feature and defect:
        rest = long.partition(". ")[2]
        first = f"{setting}, {feature} {defect}" if setting else f"{feature} {defect}"
        _put(values, report, f"{first[:1].upper()}{first[1:]}. {rest}".strip(), side)
    elif all(told[:2]):
        name = " ".join(told).strip()
        _put(values, title, f"{name[:1].upper()}{name[1:]}", side)


def _fault_in(text: str) -> tuple[str, ...]:
    """What is faulty and how, as a text tells it; "" for what it doesn't."""
    known = (load_grammar("text").words(symbol) for symbol in _FAULT)
    return tuple(next((one for one in words if one in text), "") for words in known)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


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
