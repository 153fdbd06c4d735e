"""What a name that is missing is of: of what is made, or of what is there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.phrasing.grammar.described.nouns import plural
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex, remembered
from generator.semantics.base import Parameter
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.verbs import MAKING
from generator.specs.effects import alters, effect

SOMEBODY = frozenset(
    """agent applicant assignee attendee author buyer caller candidate client contact customer
    doctor driver employee guest host manager member owner parent participant passenger patient
    payer person player provider recipient seller sender speaker student supplier teacher tenant
    user vendor visitor worker""".split()
)
"""Whose name, number and email address is asked for: "the sender's email address"."""


def names_what_is_made(parameter: Parameter, noun: str) -> bool:
    """Whether it is the name of what is made: ``deal_name`` of ``create_deal``."""
    made = words_of(parameter.leaf.function.name.rpartition(".")[2])
    if MAKING.isdisjoint(made) or made[0] in ("open", "start") or ("add" in made and "to" in made):
        return False  # what is put somewhere, or opened, has a name
    if _is_new_file(parameter, made):
        return True
    led = next((at for at, word in enumerate(made) if at and word in _LED), len(made))
    made = made[:led]  # of "generate_schema_from_ontology" it is the schema that is made
    *of, last = parameter.leaf.words or ("",)
    if parameter.meaning.name == "meeting_title" and last == "summary":
        return True  # what calendars call it
    owned = noun == "name" or (bool(of) and frozenset(made).issuperset(of))
    return last == "name" and owned and parameter.meaning.family != "people"


def _is_new_file(parameter: Parameter, made: Sequence[str]) -> bool:
    """Whether it is the file that is made: the one of ``create_document``, no table's source."""
    if made[0] not in ("create", "make", "new") or "from" in made:
        return False
    called = parameter.leaf.words in (("filename",), ("file", "name"))
    placed = parameter.leaf.words in (("file", "path"), ("path",))
    listed = parameter.leaf.root.get("properties") or {}
    files = sum(not _FILE_WORDS.isdisjoint(words_of(str(name))) for name in listed)
    return files == 1 and (called or (placed and not _FILE_WORDS.isdisjoint(made[1:])))


_FILE_WORDS = frozenset("file filename path image template document folder directory".split())


_CALLED = regex(r"\b(?:called|named|titled|name|title)\b", re.I)


def named_already(text: str, missing: Sequence[Parameter]) -> bool:
    """Whether a request without its name calls something so: 'a task called "visit Diego"'."""
    return any(map(_is_name_of_made, missing)) and _CALLED.search(text) is not None


@remembered
def _is_name_of_made(parameter: Parameter) -> bool:
    """Whether it is the name of what is made, going by the last word of its own name."""
    return names_what_is_made(parameter, parameter.leaf.words[-1] if parameter.leaf.words else "")


_LED = PREPOSITIONS - {"up", "out"}
NAME_OF = (
    "Which {t}?", "Which {t}?", "What's the name of the {t}?",
    "Can you give me the name of the {t}?",
)  # fmt: skip


_BOOKED = frozenset("book booking reserve reservation appointment waitlist table order".split())
_BOOKERS = frozenset("customer guest client passenger visitor".split())
_UNDER = ("What name should I put it under?", "Whose name should it be under?")


def asks_name(parameter: Parameter, noun: str) -> tuple[str, ...] | None:
    """Questions for a mere name, by what it is of; None where nothing tells that."""
    spec = parameter.leaf.function
    words = words_of(spec.name)
    booked = parameter.meaning.name == "person_name" and not _BOOKED.isdisjoint(words)
    booked = booked and alters(spec)
    if booked and noun.removesuffix(" name") in _BOOKERS:
        return _UNDER
    if noun != "name":
        return None
    if not _SURNAMES.isdisjoint(map(str.lower, parameter.leaf.root.get("properties") or {})):
        return "What's the first name?", "Could you give me the first name?"
    if thing := named_thing(parameter):
        return tuple(form.format(t=thing) for form in NAME_OF)
    if parameter.meaning.name != "person_name":
        return None
    whose = next((word for word in words if word in SOMEBODY), "")
    if whose:
        return f"What's the {whose}'s name?", f"Could you give me the {whose}'s name?"
    return _UNDER if booked else None


_SURNAMES = frozenset("surname last_name lastname family_name familyname".split())


def named_thing(parameter: Parameter) -> str:
    """What a mere name is of that is there already: the queue of ``purge_queue``; else ""."""
    first = next(iter(words_of(parameter.leaf.function.name.rpartition(".")[2])), "")
    return thing_named(parameter) if first != "rename" else ""


_SPECIFIC = regex(
    r"\b(?:specific|given|particular|certain|single|specified|individual|for your) "
    r"((?:[\w'-]+ ){0,2}?[a-z]+)(?= (?:by|from|in|on|of|for|with|and|or|using|to|at|that|via|"
    r"including|within|based|is|are)\b|[.,;(]|$)",
    re.I,
)
"""Whose ID or name is given: "all versions of a specific package"."""
_BY_ID = regex(r"\b([a-z]+) by (?:its |the |an? |their )?(?:unique )?(?:id|identifier)\b", re.I)


def _specific(parameter: Parameter) -> str:
    """The one thing that a description, or a name in sentences, says to be meant."""
    spec = parameter.leaf.function
    told = next(iter(sentences(spec.description)), "")
    found = _SPECIFIC.search(told) or _BY_ID.search(told)
    found = found or _BY_ID.search(" ".join(spec.name.split()))
    thing = singular(found[1].rpartition(" ")[2].lower()) if found else ""
    noun = verb_of(thing) != thing or thing in NOUNISH
    return thing if noun and thing not in _NO_THINGS | _NO_OWNERS else ""


_NO_OWNERS = frozenset(
    """one item data record object resource entry detail date time range value key type kind number
    name path url term keyword search query text user's id""".split()
)


def thing_named(parameter: Parameter) -> str:
    """The thing that the name of a function has behind its verb, if there is one already."""
    there = effect(parameter.leaf.function) != "create"
    if there and (specific := _specific(parameter)):
        return specific
    first, *rest = words_of(parameter.leaf.function.name.rpartition(".")[2]) or ("",)
    while rest[1:] and (rest[-1] in _TOLD_OF or rest[-1].isdigit() or rest[-2:] == ["by", "id"]):
        rest.pop()  # the stats are those of the player who has the name
        rest = rest[:-1] if rest[1:] and rest[-1] == "by" else rest
    thing = rest[-1] if rest and there and verb_of(first) == first else ""
    noun = verb_of(thing) != thing or thing in NOUNISH
    plain = thing.isalpha() and noun and thing not in _NO_THINGS
    return singular(thing) if plain else ""


def thing_with_id(parameter: Parameter) -> str:
    """The thing that a mere ID is of: no message, where all messages of a chat are read."""
    thing = thing_named(parameter)
    rest = words_of(parameter.leaf.function.name)
    several = thing not in rest and plural(thing) in rest
    read = effect(parameter.leaf.function) == "read"
    return "" if several and read and not _specific(parameter) else thing


_TOLD_OF = frozenset(
    """details detail info information status stats statistics data history summary profile
    metadata settings logs price prices score scores rating ratings schedule name record
    age balance address email phone salary grade grades availability location birthday""".split()
)
"""What is told of a thing, behind it."""
_NO_THINGS = _TOLD_OF | frozenset(("content", "schema", "all", "id", "tool"))
_HAVE_NAMES = frozenset(
    """table column branch job queue bucket field layer event function release dataset topic index
    collection database container cluster instance environment service region workflow pipeline
    channel group role stream key secret policy model schema repository package plugin theme sheet
    template worksheet tab parameter sensor device app node component variable layer setting
    attribute property folder""".split()
)
"""What is there and known by its name, so that one asks which it is."""


def which_named(parameter: Parameter, noun: str) -> tuple[str, ...]:
    """Questions for the name of what is there; none for other values."""
    spec = parameter.leaf.function
    owner = noun.removesuffix(" name")
    made = words_of(spec.name) if effect(spec) == "create" else ()
    there = owner not in made
    known = owner != noun and owner in _HAVE_NAMES and there
    return (f"Which {owner}?", f"What's the {noun}?") if known else ()
