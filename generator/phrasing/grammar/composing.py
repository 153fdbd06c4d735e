"""One request from a production: its frame with the object, and what follows it, for a set."""

from __future__ import annotations

import re
from itertools import filterfalse

from generator.phrasing.grammar.assemble import Dice, finished, keywords, ordered, trail
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.nouns import SINGLED
from generator.phrasing.grammar.determiners import SUPERLATIVE
from generator.phrasing.grammar.listing import bears_list, listed
from generator.phrasing.grammar.measured_objects import measured
from generator.phrasing.grammar.moods import Frame
from generator.phrasing.grammar.object_choices import ARRANGEMENTS, Choice, Present
from generator.phrasing.grammar.productions import Production
from generator.phrasing.grammar.said_once import unrepeated
from generator.phrasing.grammar.second_sentences import followed, sentences_of
from generator.phrasing.grammar.verb_prepositions import matched, placing, put
from generator.quick import regex, replace

_HOLE = regex("[\ue000-\uf8ff]")
_TRAILING = regex("(please|for me)[?]?$")
_FRONT = regex("(on|at|this|next|by|in|[\ue000-\uf8ff])", re.I)
_SOUGHT = regex(r"\b(?:find|find me|look up|know|tell me|check) \{o\}")
_SWITCHED = regex(r"\b(?:set|turn|control|operate|toggle) \{o\}")
_INTO = regex(r" (?:in)?to (?=\S)")
_WRAPPED = regex(r"\b(?:details|info)\b")


def compose(
    production: Production, attempt: int, here: Present, *, lenient: bool = False
) -> str | None:
    """The text of a production for these arguments, or None where it does not work.

    ``lenient``: where nothing else is said, words may stumble.
    """
    dice = production.dice(attempt)
    frame = production.frame
    if "{" not in frame.text or frame.needs == "question":
        asks = here.question or frame.needs != "question"
        return finished(frame.text.replace("{q}", here.question), lenient=lenient) if asks else None
    if "{l}" in frame.text:
        borne = bears_list(here) and production.verb not in _CHANGED
        return _listed(production, here, dice) if borne else None
    outright = here.question and production.verb == "ask" and not lenient
    choice = None if outright else _chosen(frame, here, dice)  # nobody asks it to be asked
    if choice is None:
        return None
    choice = measured(choice) if "{o}" in frame.text else choice
    units = [*choice.units, *(_as_object(frame, choice) if lenient else ())]
    if choice.vague and not lenient and any(unit.kind == "by" for unit in units):
        return None
    text = _scored(frame.text, units, dice)
    text = _doing(text, here, production) if text is not None and here.verb else text
    if text is not None and "{x}" in text:
        units = [unit for unit in units if here.text not in unit.ways[0]]
        text = text.replace("{x}", here.text).replace("{r}", f"{here.into}{{r}}")
    front = _fronted(units, dice, here) if frame.needs == "front" else ""
    if text is not None and "{g}" in text:
        text = _goal_first(text, units, dice)
    text = _second(text, units, dice) if text is not None and "{t}" in text else text
    units = placing(text or "", units)
    if text is None or front is None or not _bears(frame, units):
        return None
    if here.condition and "{c}" not in text:
        if production.seed % 7 or "weather" in text:
            return None
        end = here.weather or dice.pick(("", "", " weather", " conditions"))
        for place in ("{r}", "{k}"):
            text = text.replace(place, f" for {here.condition}{end}{place}")
    apart = sentences_of(frame, units, dice, here, lenient=lenient)
    if apart is None:
        return None
    kept, told = apart
    placed = ordered(kept, production.family, dice)
    text = _said(text, choice, here, dice, plain=frame.plain, last=not placed)
    if text is None:
        return None
    text = text.replace("{k}", keywords(placed, dice)) if "{k}" in text else text
    text = text.replace("{r}", trail(placed, dice, text)) if "{r}" in text else text
    if frame.mood == "wh" and production.verb in ("convert", "exchange", "translate"):
        text = _INTO.sub(" in ", text)  # "what is 20 degrees in Fahrenheit?"
    text = matched(front + text.replace("{c}", here.condition), frame, here.sought)
    return finished(followed(unrepeated(text, production.verb), told), lenient=lenient)


_CHANGED = frozenset("update change edit modify".split())
"""What a bare list tells too little for: "update product 7: sports, $9, 4"."""


def _listed(production: Production, here: Present, dice: Dice) -> str | None:
    """A head with its list; None where the object can't be told, or nothing would follow."""
    frame, text = production.frame, production.frame.text
    if here.condition:
        return None
    verbal = production.verb in text.split("{o}")[0]  # a noun with its name alone asks for nothing
    fit = [each for each in here.choices if each.about in ("", "title" * verbal) and not each.vague]
    if not fit:
        return None
    choice = dice.pick([each for each in fit if not each.about] or fit)
    choice = measured(choice) if "{o}" in text and len(choice.units) > 2 else choice
    whole = listed(text, choice, production.family, here, dice)
    whole = _doing(whole, here, production) if whole and here.verb else whole
    said = whole and _said(whole, choice, here, dice, plain=frame.plain, last=False)
    return finished(unrepeated(said, production.verb)) if said else None


def _doing(text: str, here: Present, production: Production) -> str | None:
    """The frame with the verb that an argument says; None where it has no place for that."""
    whole = f"{production.verb} {{o}}"
    if here.deed and (whole not in text or text.count("{o}") > 1):
        return None
    return text.replace(whole, here.verb if here.deed else f"{here.verb} {{o}}")


def _as_object(frame: Frame, choice: Choice) -> tuple[Unit, ...]:
    """The object as a unit, for a frame without place for one: "log in as the user {id}"."""
    if "{o}" in frame.text or not _HOLE.search(choice.plain[0]):
        return ()
    return (Unit("by", tuple(f"as {said}" for said in choice.plain)),)


def _scored(text: str, units: list[Unit], dice: Dice) -> str | None:
    """The frame with its score said, which leaves the units; None if an absent one is needed."""
    if "{s}" not in text:
        if not _RATING.search(text):  # nobody adds "a review a 4"
            units[:] = [replace(u, ways=u.middle) if u.kind == "score" else u for u in units]
        return text
    scores = [unit for unit in units if unit.kind == "score"]
    if not scores:
        bare = text.replace(" {s}", "").replace(" as{r}", "{r}")
        return bare if re.search(r"(rate|score|mark|grade) \{o\}", bare) else None
    units.remove(scores[0])
    way = dice.pick(scores[0].ways)
    plain = re.search(r"((?:rating|grade) of|is|rated|rate \{o\} as|^) \{s\}|^\{s\}", text)
    return text.replace("{s}", way.removeprefix("a ") if plain else way)


_RATING = regex(r"\b(?:rat|scor|mark|grad|giv|award|deserv|get)\w* ", re.I)


def _second(text: str, units: list[Unit], dice: Dice) -> str | None:
    """The frame with a second sentence, whose unit leaves; None if no argument has one."""
    able = [unit for unit in units if unit.sentence]
    if not able or any(unit.last for unit in units):
        return None
    told = dice.pick(able)
    units.remove(told)
    return text.replace("{t}", dice.pick(told.sentence))


def _goal_first(text: str, units: list[Unit], dice: Dice) -> str | None:
    """The frame with what the object goes to said before it: "add to {list} the {song}"."""
    goals = [unit for unit in units if unit.kind == "target"]
    if len(goals) != 1 or any(unit.last for unit in units):
        return None
    units.remove(goals[0])
    return text.replace("{g}", dice.pick(goals[0].ways))


def _fronted(units: list[Unit], dice: Dice, here: Present) -> str | None:
    """The words of a unit that opens the request, which leaves the units; None if none can."""
    movable = [unit for unit in units if unit.front and unit.kind == "time"]
    if not movable or here.technical or here.fact:
        return None
    moved = dice.pick(movable)
    units.remove(moved)
    led = [way for way in moved.ways if not _HOLE.match(way)] or moved.ways  # no "May 3rd, I need"
    front = dice.pick(led) + ", "
    return front if _FRONT.match(front) else None


def _bears(frame: Frame, units: list[Unit]) -> bool:
    """Whether a frame that ends in words of its own, or is terse, can carry these units.

    One edits a thing, and what becomes of it is not led to: no "edit the status to done".
    """
    if "edit {o}" in frame.text and any(way.startswith("to ") for u in units for way in u.ways[:1]):
        return False
    if frame.needs == "short":
        long = any(unit.last or " for " in unit.ways[0] for unit in units)
        return len(units) < 2 and not long
    return len(units) < 3 or not (_TRAILING.search(frame.text) or "{k}" in frame.text)


def _said(
    text: str, choice: Choice, here: Present, dice: Dice, *, plain: bool, last: bool
) -> str | None:
    """The frame with its object said, nothing after it if ``last``; None if it can't be said."""
    if "{a}" in text:
        noun = choice.plain[0].rsplit(" ", 1)[-1]
        arrangement = None if choice.about else ARRANGEMENTS.get(noun)
        return None if arrangement is None else text.replace("{a}", arrangement)
    if plain and last and text.startswith("{o}") and not choice.about:
        return None  # a noun alone asks for nothing: "health history"
    options = choice.plain if plain else choice.said
    if "about {o}" in text:
        options = tuple(each for each in options if not _WRAPPED.search(each)) or options
    options = options if last else tuple(filterfalse(_PASTED.search, options)) or options
    said = dice.pick(options)
    said = put(text, said)
    if "any {o}" in text and (choice.counted or SINGLED.match(said)):
        return None
    if _ASKED_FOR.search(text) and (choice.counted or SUPERLATIVE.match(said)):
        return None  # no "what 5 messages are there", no "which largest files"
    if ("reserve" in text and "reserv" in said) or (choice.opened and _SOUGHT.search(text)):
        return None
    if here.switch:
        verb = "turn" if dice.below(3) else "switch"
        text = _SWITCHED.sub(f"{verb} {{o}}", text)
        said = f"{here.switch} {said}" if dice.below(2) else f"{said} {here.switch}"
    if "about {o}" in text:
        said = _ABOUT.sub("", said)
    return text.replace("{o}", said)


_ASKED_FOR = regex(r"\b(?:what|which) \{o\}")
_PASTED = regex(": [\ue000-\uf8ff]$")
"""An object that ends in a text, which nothing may follow: "this text: …"."""
_ABOUT = regex(r"^(?:the )?(?:[\w]+-level )?(?:details|info) (?:on|for) | (?:details|info)$")
"""What is not said again of what one knows "about" something."""


def _chosen(frame: Frame, here: Present, dice: Dice) -> Choice | None:
    """The object that the frame can take, or None."""
    told = {
        "idiom": "", "condition": here.condition, "text": here.text, "target": here.target,
        "keyed": here.roles,
    }  # fmt: skip
    if not told.get(frame.needs, True):
        return None
    if frame.needs == "loose":
        free = tuple(each for each in here.choices if each.loose)
        return dice.pick(free) if free else None
    fit = here.choices
    about = {"titled": "title", "untitled": "", "asked": "asked", "condition": ""}.get(frame.needs)
    if about is not None:
        fit = tuple(each for each in fit if each.about == about)
    if frame.needs == "beside":
        fit = tuple(each for each in fit if each.about != "title" or each.units)
    fit = tuple(each for each in fit if not here.asking or each.about != "vague")
    return dice.pick(fit) if fit else None
