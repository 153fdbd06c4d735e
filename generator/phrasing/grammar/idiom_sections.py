"""Idioms: what people say for a deed in other words than its own: "had a bagel", "wake me at 7".

Files in ``catalogues/idioms/`` hold sections of this form:

    [log a meal]
    does: log record track
    to: meal food
    food = dish food item
    meal = meal_type
    ! put down {food}[ for {meal}]
    . just had {food}[ for {meal}]
    ? what can I have {food} with?
    ! remind me {@when} to {task}

A section is for functions whose verb, or a word of whose name, is one that it ``does``, and whose
object, or a word of whose name, is one that it does it ``to`` ("issue" is "issues" too, "issues"
only many); if ``of:`` is there, one of its words must be among them, too, or among what else the
function is about. The object must end in a word of one of these lines, or of ``last:``: e-mail
rules are no e-mails. ``not:`` words keep it away, and so do arguments that it ``lacks:``, told as
for slots. A slot takes the first argument whose semantic type, whole name or last word is one of
its words; a word like ``on/off`` stands for a closed list with these members, or for a flag that
is said so. A line says the
slots that it names, those in brackets only where the call has them; all else follows at its end,
or at ``{r}``, but no line goes without the slots that the section ``owns:`` if the call has them;
``{o}`` is the object as the function names it. ``{@when}`` is said with what leads to it
elsewhere, too: "on Friday", "from 7", "tomorrow"; ``{on when}`` as the moment at which something
is, also of what moves "from Friday". "!" is a command, which may be asked for with
"can you", "?" a question, "." what people merely state.

``to: ?`` is no object at all: "search". ``to: *`` is any: turns of phrase for all functions whose
verb, or class of verbs in ``verbs.ini`` (``@get``), is one of those that it ``does``. If such a
section has slots, it is for a deed with these arguments, whatever is done it to ("can we move my
{n} to {to}?"); ``{n}`` is the object's noun alone,
``{ns}`` the same as of many ("{qty} {ns}"), ``{matter}`` what a price, a status or the like is of,
``{a_matter}`` the same with its article ("how much is {a_matter}?"), ``{c}`` or ``{the_c}`` what
somebody is put in: "a course" or "the course" of "a child in a course", of no child.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Set

from generator.quick import Struct, regex
from generator.semantics.catalogues import FOLDER, read_text

NOTHING = "?"
"""In ``to:``, functions that don't tell what they do it to."""


class Idiom(Struct, frozen=True, kw_only=True):
    """A section: which functions it is for, its slots with their words, and its lines."""

    does: frozenset[str]
    to: frozenset[str]
    of: frozenset[str]
    never: frozenset[str]
    lacks: tuple[str, ...]
    owns: frozenset[str]
    last: frozenset[str]
    slots: Mapping[str, tuple[str, ...]]
    lines: tuple[str, ...]

    @property
    def general(self) -> bool:
        """Whether it is for any object."""
        return "*" in self.to

    @property
    def heads(self) -> frozenset[str]:
        """Words of which one is the last of what the object is called."""
        return self.to | self.of | self.last


@functools.cache
def _sections() -> tuple[str, ...]:
    """Every section as it is written, in the order of the files' names."""
    folder = FOLDER / "idioms"
    names = sorted(path.name for path in folder.glob("*.txt"))
    return tuple(text for name in names for text in _SECTION.split(read_text(name, folder))[1:])


@functools.cache
def _by_deed() -> Mapping[str, list[int]]:
    """The places of the sections by each of the verbs that they are for: few are ever read."""
    found: dict[str, list[int]] = {}
    for place, section in enumerate(_sections()):
        deeds = _DOES.search(section)
        for deed in deeds[1].split() if deeds else ():
            found.setdefault(deed, []).append(place)
    return found


def idioms() -> tuple[Idiom, ...]:
    """Every section, in the order of the files' names."""
    return tuple(map(_parsed, _sections()))


def idioms_for(deeds: Set[str]) -> Iterator[Idiom]:
    """The sections for any of these verbs, in the same order."""
    places = {place for deed in deeds for place in _by_deed().get(deed, ())}
    sections = _sections()
    return (_parsed(sections[place]) for place in sorted(places))


@functools.cache
def _parsed(section: str) -> Idiom:
    told: dict[str, frozenset[str]] = {}
    slots: dict[str, tuple[str, ...]] = {}
    said: list[str] = []
    for line in map(str.strip, section.splitlines()[1:]):
        key, _, words = line.partition(":")
        slot, equals, named = line.partition(" = ")
        if line[:2] in _SORTS:
            said.append(line)
        elif key in _KEYS:
            told[key] = frozenset(words.split())
        elif equals and line[0] != "#":
            slots[slot] = tuple(named.split())
    return Idiom(
        does=told["does"],
        to=told["to"],
        of=told.get("of", frozenset()),
        never=told.get("not", frozenset()),
        lacks=tuple(sorted(told.get("lacks", ()))),
        owns=told.get("owns", frozenset()),
        last=told.get("last", frozenset()),
        slots=slots,
        lines=tuple(said),
    )


_SECTION = regex(r"^\[", re.M)
_DOES = regex(r"^does:(.*)$", re.M)
_SORTS = ("! ", "? ", ". ")
_KEYS = ("does", "to", "of", "not", "lacks", "owns", "last")
