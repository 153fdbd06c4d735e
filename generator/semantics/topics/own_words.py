"""Texts in the function's own words, where nothing surely tells of which trade it is.

What is written of an office is wrong on a boat, and what is written of a dog is wrong of a child.
Who asked for it, when it was, and the thing itself are right wherever the function is at home.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from generator.quick import regex, remembered
from generator.semantics.base import Leaf
from generator.semantics.described.naming import human, singular, words_of
from generator.semantics.described.things import handled_thing, is_foreign
from generator.semantics.described.verbs import CHANGING, MAKING, READING, verbs
from generator.semantics.drawing.grammar import load_grammar, title_case
from generator.semantics.drawing.trade_of_programs import of_programs_alone
from generator.semantics.topics.private import is_private
from generator.semantics.topics.somebody import is_somebody

OWN = "own/"
"""What symbols of these texts begin with."""
_GRAMMAR = "own_texts"
_NOTES = frozenset("work_note any_note any_comment asked_note logged_note instruction note".split())
"""Symbols of notes that are right in most trades only."""
_NOTED = frozenset(("note", "remark", "comment", "instruction"))
"""Types of texts that are added to something."""
_ROLES: Mapping[tuple[str, str], str] = {
    ("description", "report_text"): "reported",
    ("comment", "review"): "reviewed",
    ("review", "review"): "reviewed",
    ("message", "asking_message"): "asked_message",
}
"""Type and symbol → the role of what stands there instead."""
_LOGGING = frozenset("log track record journal note enter".split())
_MEASURED = regex(
    r"level|weight|reading|meter|temperature|pressure|height|size|measurement|consumption|value"
    r"|mileage|odometer|stock|count|length|yield|speed|score|result|dose|sugar|glucose"
)
"""What a number is read of."""
_TROUBLE = frozenset(
    "problem issue fault defect damage complaint incident trouble error failure concern".split()
)
"""What is wrong with a thing, and no thing itself."""
_JOINTS = frozenset("id by for with from to in on and or of using as at into via".split())
_LOOSE = frozenset("new another my your all single bulk quick current existing".split())
_SAID_SO = frozenset(
    "note comment message reason description text remark review rating feedback detail memo "
    "thing item entry record data info status it change update".split()
)
"""Nouns of the text itself, and of nothing."""


@remembered
def own_thing(leaf: Leaf) -> str:
    """What the function handles, as a noun: "tank level" of ``log_tank_level``; "" if unknown."""
    words = [*words_of(re.split(r"[./]", leaf.function.name)[-1])]
    rest = words[1:] if words[:1] and is_deed(words[0], leaf) else []
    cut = next((at for at, word in enumerate(rest) if word in _JOINTS), len(rest))
    found = [word for word in rest[:cut] if word.isalpha() and word not in _LOOSE]
    if not found and not is_foreign(leaf.function.description):
        found = [*handled_thing(leaf.function.description)]
    found = [*found[:-1], singular(found[-1])] if found else []
    while found and found[-1] in _SAID_SO | _TROUBLE:
        noted = found.pop() in ("note", "remark")
        found = found or ([*_kept_with(leaf)] if noted else [])
    known = bool(found) and len(found) < 4 and found[-1] not in verbs() - _nouns(leaf)
    return human(found) if known else ""


def _kept_with(leaf: Leaf) -> tuple[str, ...]:
    """The one thing beside whose ID a note is given: ("deal",) of a ``deal_id``."""
    beside = [words_of(name) for name in _siblings(leaf)]
    kept = {words[-2] for words in beside if len(words) == _NAMED_ID and words[-1] in _KNOWN_BY}
    kept -= _OWNERS | _SAID_SO | _HOLDERS
    return tuple(kept) if len(kept) == 1 else ()


_HOLDERS = frozenset(
    "folder notebook space workspace page parent category section tag calendar collection vault "
    "channel group account session conversation chat thread message request database".split()
)
"""What notes lie in, and what they say nothing of."""
_NAMED_ID = 2
"""Words of the name of an ID: of what, and that it is one."""


def is_deed(word: str, leaf: Leaf) -> bool:
    """Whether the first word of the function's name is what it does, as its description has it."""
    told = words_of(leaf.function.description)[:1]
    known = verbs() | MAKING | CHANGING | READING | _LOGGING | _DEEDS
    return word in known or (bool(told) and told[0].startswith(word[:4]) and len(word) > 3)


_DEEDS = frozenset(
    "report file lodge submit close open archive assign swap move extend renew freeze pause resume "
    "skip share join leave dispute escalate approve reject accept decline upload download export "
    "tell let hire rent lend borrow reopen resolve complete finish postpone delay block remember "
    "store keep mark flag claim appeal collect deliver invite release unblock publish".split()
)
"""Further verbs by which names of functions begin."""


def _nouns(leaf: Leaf) -> frozenset[str]:
    """Words that the description has as nouns, whatever verbs they are too: "the order"."""
    told = re.findall(r"\b(?:the|an?|your|my|this) (?:\w+ )?(\w+)", leaf.function.description)
    return frozenset(map(singular, map(str.casefold, told)))


def in_own_words(leaf: Leaf, kind: str, found: str) -> str:
    """The symbol of a text in the function's own words; "" where ``found`` tells more.

    ``kind`` is the type of the text. Examples show better what is written.
    """
    deed = _told_by_deed(leaf, kind, found)
    if leaf.examples:  # which may be lent, and are few: the others are of what is done
        return f"{OWN}{deed}" if deed == "remembered" else ""
    role = _ROLES.get((kind, found), "")
    if found == "general_category" and not _does(leaf, READING):
        role = "category"
    if not role and kind in _NOTED and found in _NOTES:
        role = _role_of_note(leaf, found)
    role = role or deed
    if not role and kind == "observation" and found == "observed":
        role = "why_asked" if _does(leaf, READING) else ""
    thing = own_thing(leaf)
    if found == "note" and _is_of_note(leaf) and _is_on_somebody(leaf):
        return f"{OWN}note_on_somebody"
    if found == "note" and thing.split()[-1:] and thing.split()[-1] in _JOTTED:
        return ""
    if (kind, found) == ("title", "title_any") and _LONG.isdisjoint(_siblings(leaf)):
        role = "title"
    if role == "reported" and _WHERE.search(leaf.description):
        role = "reported_where"
    if role in _OF_PEOPLE and thing and is_somebody(thing.split()[-1]):
        role = _OF_PEOPLE[role]
    return f"{OWN}{role}" if role and (thing or role in _THINGLESS) else ""


def _is_on_somebody(leaf: Leaf) -> bool:
    """Whether a note is kept with somebody: beside a ``candidate_id``, "to the customer file"."""
    beside = map(words_of, _siblings(leaf))
    known = {words[-2] for words in beside if len(words) > 1 and words[-1] in _KNOWN_BY}
    known.update(_KEPT_WITH.findall(leaf.function.description))
    return any(is_somebody(one) for one in known - _OWNERS)


_KNOWN_BY = frozenset("id slug email name number phone uuid".split())
_OWNERS = frozenset("user author owner agent creator assignee staff".split())
"""Those who write notes, and are not what these say anything of."""
_KEPT_WITH = regex(r"\b(?:to|on|for|with|about) (?:an?|the|this) ([a-z]+)(?:'s)?\b")
"""With whom a note is kept, as the function tells."""
_THINGLESS = frozenset(
    "note_on_somebody logged read_off why_asked plain remembered declined question "
    "reported_where category".split()
)
"""Roles whose texts name no thing."""


_WHERE = regex(r"\b(?:where|location|whereabouts)\b", re.IGNORECASE)
"""What a description asks for that is no "what"."""
_JOTTED = frozenset(
    "memo journal diary notebook reminder todo task contact person trip travel party event".split()
)
"""Things that notes are jotted down of, whatever they say."""
_OF_PEOPLE = {"reviewed": "reviewed_who", "note": "note_who", "made": "note_who"}
"""Roles → those of texts about somebody."""


_LONG = frozenset("body content text description details notes message".split())
"""Texts that a title has beside it, which tell what both are about."""


_UNTOLD = frozenset(("sample_text", "message_any", "passage", "asking_message"))
"""Symbols of texts of which only the form is known."""
_BY_DEED: Mapping[str, str] = {
    **dict.fromkeys(("remember", "memorize", "memorise"), "remembered"),
    **dict.fromkeys(("decline", "declines"), "declined"),
}
"""Words of names of functions → the role of what is told, or sent, by them."""


def _told_by_deed(leaf: Leaf, kind: str, found: str) -> str:
    """The role of a text by what the function does with it; "" where that tells nothing."""
    if kind == "question" and found == "question" and _asked_about(leaf):
        return "question"
    if kind not in ("message", "sample_text", "content") or found not in _UNTOLD:
        return ""
    if of_programs_alone(leaf):
        return ""
    words = words_of(leaf.function.name)
    return next((_BY_DEED[word] for word in words if word in _BY_DEED), "")


_ABOUT = regex(
    r"\bquestions? (?:about|on|regarding) (?:your|the|my|this|an?) ([a-z]{3,}(?: [a-z]{3,})?)\s*$"
)
"""What a parameter's own description says that is asked about."""


def _asked_about(leaf: Leaf) -> str:
    """What questions are about: "book" of "A question about your book"."""
    about = _ABOUT.search(leaf.description.rstrip(". "))
    return about[1] if about else ""


def _does(leaf: Leaf, deeds: frozenset[str]) -> bool:
    return not deeds.isdisjoint(words_of(leaf.function.name)[:1])


def _role_of_note(leaf: Leaf, found: str) -> str:
    """Which notes are added: to what is logged, made, asked of others, or otherwise handled."""
    private = is_private(leaf)
    verb = words_of(leaf.function.name)[:1]
    if found == "logged_note" and (not verb or not is_deed(verb[0], leaf)):
        return "plain" if _LOGGING.isdisjoint(words_of(leaf.function.name)) else "logged"
    if _does(leaf, _LOGGING):
        names = " ".join((leaf.function.name, *_siblings(leaf)))
        read_off = _MEASURED.search(names.lower())
        return "read_off" if read_off else "logged" if private else "note"
    if private:
        kept = _does(leaf, CHANGING | READING)
        return "note" if kept else "asked"
    return "made" if _does(leaf, MAKING) and not _is_of_note(leaf) else "note"


def _is_of_note(leaf: Leaf) -> bool:
    """Whether notes are what the function handles."""
    return not _NOTED.isdisjoint(words_of(leaf.function.name)[-1:])


def _siblings(leaf: Leaf) -> tuple[str, ...]:
    declared = leaf.root.get("properties")
    return tuple(declared) if isinstance(declared, Mapping) else ()


_IT = "@"


def draw_own(leaf: Leaf, symbol: str, rng: random.Random) -> str:
    """A text of the symbol about the leaf's thing."""
    text = load_grammar(_GRAMMAR).draw(symbol.removeprefix(OWN), rng)
    if symbol == f"{OWN}category":
        return text
    thing = _asked_about(leaf) if symbol == f"{OWN}question" else own_thing(leaf)
    text = text.replace("~", title_case(thing)).replace(_IT, thing)
    return text[:1].upper() + text[1:]
