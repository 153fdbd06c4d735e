"""What is too much for one breath: options that go into a second sentence, as people type them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.assemble import Dice
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.grammar.moods import Frame
from generator.phrasing.grammar.object_choices import Present
from generator.quick import regex
from generator.semantics.series import in_series

BREATH = 3
"""So many units fit into one sentence."""

_WITH = regex(r"with (?:the )?(?=[a-zA-Z])(?!.*\bset to\b)")
_HOLE = "[\ue000-\uf8ff]"


def sentences_of(
    frame: Frame, units: Sequence[Unit], dice: Dice, here: Present, *, lenient: bool = False
) -> tuple[list[Unit], str] | None:
    """The units that stay in the request, and the sentences that follow it, "" for none.

    None where some ask for more in a way that the frame can't bear, unless ``lenient``.
    """
    units, wished = wishes(frame, units, dice, info=here.info)
    if wished is None and not lenient:
        return None
    kept, told = second_sentence(frame, units, dice, technical=here.technical, sets=here.sets)
    return kept, " ".join(filter(None, (told, wished)))


def followed(text: str, told: str) -> str:
    """The request with the sentences behind it."""
    if not told:
        return text
    return f"{text} {told}" if text.endswith("?") else f"{text}. {told}"


def second_sentence(
    frame: Frame, units: Sequence[Unit], dice: Dice, *, technical: bool, sets: bool = False
) -> tuple[list[Unit], str]:
    """The units that stay, and a sentence that says the others; "" where one sentence will do.

    ``sets``: whether they are attributes of what is made or changed, which are "set to" something
    by developers; other people say what each is: "The budget is $50 and the city is Oslo."
    """
    kept = list(units)
    if frame.mood in ("keyword", "bare") or not frame.text.endswith(("{r}", "{r}?")):
        return kept, ""
    if frame.needs in ("sentence", "text"):
        return kept, ""
    some = units if _is_long(units, technical=technical) else list(filter(_is_named, units))
    if some is not units and (technical or not some or not dice.below(3)):
        return kept, ""
    sets, told = sets and technical, []
    for unit in some:
        ways = unit.middle or unit.ways
        ways = ways if technical else tuple(map(_as_noun, ways))
        items = [way for way in ways if _WITH.match(way)]
        if not items or unit.ways[0].startswith(":") or unit.kind in ("target", "place", "people"):
            continue
        item = _WITH.sub("", dice.pick(items))
        attribute = _attribute(item) if sets else item
        if attribute:
            kept.remove(unit)
            told.append(attribute)
    moved = [unit for unit in units if unit not in kept]
    ends = [unit for unit in units if unit.last]
    # a text alone is better said where it belongs: "a comment saying …"
    if not moved or (moved == ends and len(ends) == 1 and not ends[0].structured):
        return list(units), ""
    told.sort(key=lambda item: bool(re.search(rf'"{_HOLE}"$', item)))
    plain = not technical and not any(unit.structured for unit in moved)
    if sets:
        return kept, f"Set {in_series(told)}."
    being = [said for item in told for said in _each_is(item)] if plain else []
    if len(being) >= _SEVERAL and "" not in being:
        return kept, f"T{in_series(being)[1:]}."
    if not technical or len(told) < _SEVERAL:
        return list(units), ""  # nobody goes on with "Use a van", or "The size is 58"
    return kept, f"Use {in_series(told)}."


_SEVERAL = 2
"""So many things make a sentence of their own; a single one belongs to the request."""


_AS = regex(rf"with ({_HOLE}) as the ([a-z][a-z -]*)")


def _as_noun(way: str) -> str:
    """What fills a place, behind its noun: "gable as the roof" is "the roof gable"."""
    return _AS.sub(r"with the \2 \1", way)


def _is_named(unit: Unit) -> bool:
    """Whether only the noun tells what the value is, so that a sentence says it best."""
    return bool(_AS.fullmatch(unit.ways[0])) and not unit.last


_ITEM = regex(
    rf'(?:an? )?(?P<before>"?{_HOLE}"? )?(?P<noun>[a-zA-Z][\w -]*?)(?: of)?(?P<after> "?{_HOLE}"?)?'
)
"""An attribute with its value: "priority high", "high priority", "a height of 5"."""
_OWN_KEY = regex(r"(?:\b(?:ID|IDs|key|token|password|uuid|number|code|sha)|:)$", re.I)
"""What tells which thing is meant or who asks, which is not set."""


def _attribute(item: str) -> str:
    """What is set to what: "the priority to high"; "" where something is no attribute."""
    made = [_set_to(part) for part in _apart(item)]
    return "" if "" in made else ", ".join(made)


def _apart(item: str) -> list[str]:
    """The attributes that go together, one by one."""
    parts = re.split(rf"(?<={_HOLE}), | and (?=an? |{_HOLE}|[a-zA-Z])", item)
    return [part.removeprefix("and ") for part in parts]


def _set_to(item: str) -> str:
    noun, value = _named(item)
    return "" if not noun or _OWN_KEY.search(noun) else f"the {noun} to {value}"


def _each_is(item: str) -> list[str]:
    """What is what: "the priority is high"; "" for what is no attribute."""
    named = map(_named, _apart(item))
    return [
        "" if not n or _LEADS.search(n) else f"the {n} {'are' if is_plural(n) else 'is'} {value}"
        for n, value in named
    ]


def _named(item: str) -> tuple[str, str]:
    """The noun of an attribute and its value; two empty texts where it is none."""
    found = _ITEM.fullmatch(item)
    if found is None or bool(found["before"]) == bool(found["after"]):
        return "", ""
    noun = found["noun"].strip().removeprefix("the ").replace(" labeled", " label")
    if noun in ("a", "an"):
        return "", ""  # "a {gilt frame}" tells itself what it is
    return noun, (found["before"] or found["after"]).strip()


_LEADS = regex(r"\b(?:my|of|about|in|for|to|at|by|from|with|on|as|between|most|least|aged)\b")
"""What is in labels that are no nouns: "a driver aged 25", "a deposit of about $20"."""
_USERS = regex(
    r"(?:(?:hi|hey|hello|ok|okay),? )?(?:(?:can|could) (?:I|we)|I|need|would like|looking|is|are|"
    r"do|any(?! chance)|let me|help me|wh\w+|\{o\}|\{a\})\b|[^{]*\bhelp me\b",
    re.I,
)
"""Frames whose subject is who asks, or the object: no act of the assistant follows with "and"."""
_ASKED_TO = regex(r"(?:.*\b)?(?:like|want|need) you to\b")
_PASSIVE = regex(r"\{o\} (?:be )?\w+\{r\}")


def wishes(
    frame: Frame, units: Sequence[Unit], dice: Dice, *, info: bool
) -> tuple[list[Unit], str | None]:
    """The units that stay, and a sentence of those that ask for more ("don't notify anyone").

    They stay where one of them follows what is done ("and don't notify anyone"); None: they fit
    no way of this frame.
    """
    asked = [unit for unit in units if unit.ways[0].startswith("and ") and unit.sentence]
    if not asked:
        return list(units), ""
    if frame.mood in ("keyword", "bare") or "{g}" in frame.text:
        return list(units), None
    users = bool(_USERS.match(frame.text)) and not _ASKED_TO.match(frame.text)
    own = frame.mood == "want" and not info and "{r}" in frame.text
    settled = any(unit.last and unit.ways[0].startswith("and set ") for unit in units)
    stays = (not users or own) and not _PASSIVE.search(frame.text) and not settled
    if len(asked) == 1 and stays:
        return list(units), ""
    kept = [unit for unit in units if unit not in asked]
    listed = in_series([unit.ways[0].removeprefix("and ") for unit in asked])
    polite = re.search(r"\b(?:please|pls)\b", frame.text)
    return kept, f"Also, {listed}." if polite or not dice.below(3) else f"Please {listed}."


def _is_long(units: Sequence[Unit], *, technical: bool) -> bool:
    """Whether the units are more than one sentence holds well."""
    last = [unit for unit in units if unit.last]
    if any(unit.ways[0].startswith(":") and not unit.structured for unit in last):
        return False
    if not technical:
        return len(units) > BREATH + 1
    return len(units) > BREATH or (bool(last) and len(units) > BREATH - 1)
