"""The idioms of one function as frames, and requests made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.phrasing.grammar.assemble import Dice, finished, ordered, trail
from generator.phrasing.grammar.attached.option_phrases import given_as_reason
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit, alone
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.fitting_idioms import (
    bound_by,
    fitting,
    is_all_told,
    sides_of,
    takes,
)
from generator.phrasing.grammar.idiom_objects import SLOT, SLOTS, is_led, names_object, with_object
from generator.phrasing.grammar.measured_objects import measured
from generator.phrasing.grammar.moods import Frame, Mood
from generator.phrasing.grammar.object_choices import Present
from generator.phrasing.grammar.productions import Production
from generator.phrasing.grammar.second_sentences import followed, sentences_of
from generator.phrasing.grammar.telling_lines import is_guessed_at, tells
from generator.phrasing.grammar.texts_as_objects import is_question
from generator.phrasing.grammar.verb_prepositions import matched
from generator.quick import regex, replace
from generator.semantics.described.naming import words_of
from generator.semantics.family_groups import MOMENTS

_LED = regex("(?:(?:on|at|in|by|before|until|from|to|every|due|due by) )?[\ue000-\uf8ff]")
"""What may lead to an argument in the middle of an idiom; "for", "with" and the like follow it."""
OWN = SLOTS | {"r"}
"""Slots that are no arguments: the object, and what follows."""
_GROUP = regex(r"\[([^\[\]]*)\]")
_END = regex(r"(?:, please)?[?.!]*$")
_LEADS = ("can you {}?", "could you {}?", "please {}", "I need you to {}", "hey, {}", "{}, please")
"""How a command is asked for, one of them for each."""
_WRAPPED = regex(
    r"(?:the |all )?(?:details?|info(?:rmation)?|data|(?:current )?(?:status|state))"
    r" (?:of|on|for|about) |(?<=[\ue000-\uf8ff]) as [a-z]+$"
    r"| as (?:done|completed?|finished|resolved|closed|read|paid)$| to the (?:stage|stat(?:e|us))$"
)
"""What is wanted of a thing or what it becomes, where the thing is what people talk about."""
_AFTER = regex(r"\{o\},? [a-z]")
_GOES_ON = regex(r"^that | (?:to|into|as) ")
"""Objects that tell what becomes of them, which no words of an idiom can follow."""
_LISTED = regex(r",|.*, (?!and )")
_GOES_THROUGH = regex(r"\{r\} [a-z]")
_WRITTEN = regex(r'(?:(?::| and say| saying) "?\{\w+\}"?|\[: "?\{\w+\}"?\]|\[, \{why\}\])\??$')
"""How lines end whose text may be anything: "jot this down: {note}", "cancel it[, {why}]"."""
_MISREAD = regex(" (?:done|no longer)$")
"""How objects end that hold what becomes of them: "mark a task done"."""
_ATTACHED = frozenset(("target", "of", "score"))
"""Units that follow only the function's own verb or noun."""
_KEYED = regex(
    r'(?:(?:for|of|on|in) (?:the )?[a-z][a-z -]* (?:with ID )?[#"]?[\ue000-\uf8ff]"?$'
    r"|of [\ue000-\uf8ff]$|(?:number|section|chapter|version) [\ue000-\uf8ff]$)"
)
"""What tells by another thing which one is meant, or whose it is: "for customer 7", "of RIVN"."""


def _is_asked(text: str, slot: str) -> bool:
    """Whether a question stands there as it is, and not as what something is about."""
    return f": {{{slot}}}" in text


class Idioms:
    """The idioms of one function."""

    def __init__(self, intent: Intent, name: str, roles: Sequence[Role]) -> None:
        self._bound: dict[str, tuple[Mapping[str, Role], frozenset[str]]] = {}
        self._asked = frozenset(role.mark for role in roles if is_question(role))
        self._sided = frozenset(role.path for role in roles if sides_of(role))
        self.frames: list[Frame] = []
        guessed, words = is_guessed_at(intent, roles), _called(intent)
        for idiom in fitting(intent, name):
            if any(takes(word, role) for word in idiom.lacks for role in roles):
                continue
            slots, whole = bound_by(idiom, roles), is_all_told(idiom, intent, roles)
            mood: Mood = "turn" if idiom.general and not idiom.slots else "idiom"
            own = OWN - idiom.slots.keys()
            noun = own - {"r"} if intent.asks else frozenset()  # "whether it is free" is no object
            lines = [each for each in idiom.lines if guessed or tells(idiom, each, words)]
            for line in (each for each in lines if noun.isdisjoint(SLOT.findall(each))):
                for frame in _frames(line, mood):
                    needed = SLOT.findall(_GROUP.sub("", frame.text))
                    bound = all(slot in slots or slot in own for slot in needed)
                    bare = set(needed) <= {"r"}
                    if bound and (whole or not bare) and frame.text not in self._bound:
                        self._bound[frame.text] = slots, idiom.owns
                        self.frames.append(frame)

    def said(self, text: str, present: frozenset[str], dice: Dice) -> tuple[str, frozenset[str]]:
        """The frame with its slots filled by holes, and which arguments these are.

        The text is "" where the call lacks an argument that it needs, or nothing leads to one, and
        where it leaves out the flag that says which of two things is done.
        """
        bound, owned = self._bound[text]
        slots = {slot: role for slot, role in bound.items() if role.path in present}

        def group(found: re.Match[str]) -> str:
            return found[1] if all(slot in slots for slot in SLOT.findall(found[1])) else ""

        text = _GROUP.sub(group, text)
        named = [slot for slot in SLOT.findall(text) if slot in bound or slot not in OWN]
        if not all(slot in slots for slot in named) or owned & slots.keys() - set(named):
            return "", frozenset()
        if self._sided & present - {slots[slot].path for slot in named}:
            return "", frozenset()
        if any(slots[one].mark in self._asked and not _is_asked(text, one) for one in named):
            return "", frozenset()
        for slot in named:
            text = given_as_reason(text, slot, slots[slot])
            text = text.replace(f"{{{slot}}}", slots[slot].mark)
            if f"{{@{slot}}}" in text:
                ways = _led(slots[slot])
                if not ways:
                    return "", frozenset()
                text = text.replace(f"{{@{slot}}}", dice.pick(ways))
            if f"{{on {slot}}}" in text:
                text = text.replace(f"{{on {slot}}}", dice.pick(_when(slots[slot])))
        return text, frozenset(slots[slot].path for slot in named)


def _called(intent: Intent) -> frozenset[str]:
    """The words of what the function itself calls the thing, and what it is of."""
    nouns = (*intent.objects, *(noun for _, noun in intent.complements))
    return frozenset(words_of(" ".join(nouns)))


def completed(text: str, production: Production, dice: Dice, rest: Present) -> str | None:
    """The request: an idiom with what it does not say itself behind it; None if that can't be."""
    if rest.condition or rest.verb or rest.switch:
        return None
    choice, line = dice.pick(rest.choices), text
    choice = measured(choice) if "{o}" in text and "{n" not in text else choice
    units: Sequence[Unit] = choice.units
    if names_object(text):
        if choice.vague or (choice.counted and "{n" in text):  # "any 5 documents"
            return None
        units, near = _parted(units, text)
        said = dice.pick(choice.said) + trail(ordered(near, production.family, dice), dice)
        own = production.frame.mood == "idiom"  # in words of its own for things of this kind
        said = _WRAPPED.sub("", said) if own else said
        if _MISREAD.search(said) or (_GOES_ON.search(said) and _AFTER.search(text)):
            return None
        named = None if is_led(said) and not own else with_object(text, said)
        if named is None:
            return None
        text = named
    apart = sentences_of(production.frame, units, dice, rest)
    if apart is None:
        return None
    kept, told = apart
    own_noun = "{o}" in line or "{n}" in line
    if any(unit.kind in _ATTACHED and not (own_noun and _near(unit)) for unit in (*kept, *units)):
        return None
    rest_said = trail(ordered(kept, production.family, dice), dice, text)
    if _LISTED.match(rest_said) and _GOES_THROUGH.search(text):
        return None  # "I need packages, 36 per page matching it"
    text = text.replace("{r}", rest_said)
    text = matched(text, production.frame, rest.sought)
    return finished(followed(text, told))


def _parted(units: Sequence[Unit], text: str) -> tuple[Sequence[Unit], list[Unit]]:
    """What follows a line, and what stands with its noun if other words follow that."""
    if "{o}" not in text and "{n}" not in text:
        return units, []
    if "{o}{r}" in text or "{n}{r}" in text:
        return [told for unit in units for told in _near(unit) or (unit,)], []
    near = [told for unit in units for told in _near(unit)]
    return [unit for unit in units if not _near(unit)], near


def _near(unit: Unit) -> tuple[Unit, ...]:
    """The unit as it stands with its noun, if it tells which thing is meant.

    "a comment on task 5" goes with any verb, "a comment to task 5" only with its own.
    """
    if unit.kind == "target":
        ways = tuple(way for way in unit.ways if way.startswith(("on ", "of ", "in ", "from ")))
        return (replace(unit, ways=ways),) if ways else ()
    told = unit.kind == "plain" and not unit.last and all(map(_KEYED.match, unit.ways))
    return (unit,) if told or unit.kind == "of" else ()


def _led(role: Role) -> tuple[str, ...]:
    """An argument with what leads to it; days and times go on or at where nothing else is known.

    Something is moved "to" a new day, which no other verb goes on with: "bring it on Friday"; and
    what a noun is due stands behind that noun alone, not "remind me due Friday".
    """
    ways = tuple(way for way in alone(role).ways if _LED.fullmatch(way))
    moment = role.parameter.meaning.family in MOMENTS
    if moment:
        ways = tuple(way for way in ways if not way.startswith(("to ", "due ")))
    if ways or not moment:
        return ways
    return _when(role)


def _when(role: Role) -> tuple[str, ...]:
    """A moment at which something is, whatever leads to it elsewhere."""
    clock = role.parameter.meaning.family == "times" or "time" in role.parameter.leaf.words
    return (f"at {role.mark}",) if clock else (f"on {role.mark}",) * 3 + (role.mark,)


def _frames(line: str, mood: Mood) -> Iterator[Frame]:
    """A line as frames, the commands with what they are asked by."""
    sort, text = line[0], line[2:].strip()
    if "{r}" not in text:
        end = _WRITTEN if _WRITTEN.search(text) else _END  # nothing follows what is quoted
        text = end.sub(r"{r}\g<0>", text, count=1)
    yield Frame(mood, text, "idiom")
    if sort == "!" and not text.startswith(("don't ", "let's ")):
        # one for each idiom, so that what is merely stated or asked is as frequent
        leads = _LEADS[:-1] if _WRITTEN.search(line) else _LEADS  # the text would go on
        at = len(text) % len(leads)
        for lead in leads[at : at + 1] if mood == "idiom" else leads:
            yield Frame(mood, lead.format(text), "idiom", rare=True)
