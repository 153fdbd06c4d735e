"""How the user answers a question: with the values that were asked for, and hardly a word more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.functions import CompiledFunction
from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.quick import Struct, field, regex
from generator.records import Side, Utterance
from generator.scenarios.asked_by_kind import FILED
from generator.scenarios.asked_counts import is_count
from generator.scenarios.asking import is_span
from generator.scenarios.askwords import ways_of
from generator.scenarios.called import is_attribute, noun_of
from generator.scenarios.once import by_pointer
from generator.scenarios.setphrases import kept_forms, phrasings_of_side
from generator.semantics.base import Parameter
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.family_groups import TIMED
from generator.specs.effects import alters, effect

_ATTACHED = regex(r"(?:in|on|for|at|to|from|by) \{\}$")

_BARE = ("{}",)
_WISHED = ("{}", "{}", "{}, please", "{} please")
"""Of what somebody has in mind and orders."""
_ONE = ("{}", "{}", "{}", "{}", "It's {}", "it's {}", "{}, thanks")
"""Of a fact that somebody knows: "it's suv" would be odd."""
_COPIED = (
    "{}", "{}", "{}", "{}", "It's {}", "it's {}", "{}, thanks", "Here it is: {}",
    "Here you go: {}", "Let me see... it's {}",
)  # fmt: skip
"""Of what stands written somewhere: an ID, a link."""
_PLACED = ("{}", "{}", "{}", "{}", "This one: {}", "It's {}", "{}, thanks")
"""Of a file."""
_NAMING = (
    "{}", "{}", "{}, please", "Call it {}", "Let's call it {}", "Let's go with {}", "Make it {}",
    "How about {}?", "Name it {}",
)  # fmt: skip
"""Of the name of what is made."""
_LED = ("{}", "{}", "{}", "{}, please")
"""Of "in Oslo": the value with its preposition."""

_TWO = ("{a}, {b}", "{a} and {b}", "{a} and {b}")
_TWO_NAMED = ("The {n} is {a} and the {m} is {b}", "The {n} is {a}, and the {m} is {b}")
_SPAN = (
    "{a} to {b}", "From {a} to {b}", "{a} until {b}", "{a} to {b}, please", "from {a} to {b}",
    "from {a} until {b}", "{a} till {b}", "{a} through {b}",
)  # fmt: skip
"""Of the first and the last of some days."""
_TWO_LED = ("{a} {b}", "{a} {b}", "{a} {b}, please", "{a}, {b}")

KEPT = kept_forms((_ONE, _COPIED, _PLACED, _NAMING, _LED, _TWO, _SPAN))
"""The forms that only validation uses."""

_TOLD = regex(
    r"\b(?:title|description|details?|problem|issue|fault|damage|reason|cause|symptoms?|content|"
    r"notes?|comments?|summary|narrative|observations?|findings|complaint|incident|state|goal)$"
)
"""What is answered by a clause or words of one's own: no "it's" before them, no thanks after."""
_SOUGHT = frozenset(("search_query", "question"))
_FOR = TIMED | {"places"}
"""What may be answered with "for": "For two weeks", but not "For Anna"."""
_PART = regex(r"\{(\w*)\}")


class Replies(Struct):
    """Answers to a question, as phrasings; made when first asked for and kept."""

    _made: dict[tuple[str, tuple[str, ...], Side], tuple[Phrasing, ...]] = field(
        default_factory=dict
    )

    def of(
        self, function: CompiledFunction, paths: tuple[str, ...], side: Side
    ) -> tuple[Phrasing, ...]:
        """Phrasings that say just these arguments, in order."""
        key = (function.spec.name, paths, side)
        made = self._made.get(key)
        if made is None and side != "any":
            whole = self.of(function, paths, "any")
            made = self._made[key] = phrasings_of_side(whole, side, KEPT)
        if made is None:
            parameters = by_pointer(function)
            made = self._made[key] = tuple(
                compile_skeleton(Skeleton(parts, f"reply:{len(paths)}:{form}", "reply"), parameters)
                for form, parts in _replies([parameters[path] for path in paths])
            )
        return made


Parts = tuple[str | Hole, ...]


def _replies(asked: Sequence[Parameter]) -> list[tuple[str, Parts]]:
    """Each form with what becomes of it for these arguments."""
    leads = [_lead(parameter) for parameter in asked]
    if len(asked) > 1:
        if is_span(asked) and all(p.meaning.family == "dates" for p in asked):
            return [(form, _parts(form, asked, {})) for form in _SPAN]
        if all(leads) and leads[0] != leads[1]:
            led = {"a": leads[0].capitalize(), "b": leads[1]}
            return [(form, _parts(form, asked, {}, led)) for form in _TWO_LED]
        nouns = {"n": noun_of(asked[0]), "m": noun_of(asked[1])}
        alike = all(map(_is_number, asked)) or all(p.meaning.family == "text" for p in asked)
        named = all(
            p.leaf.schema.get("type") != "array" and is_attribute(noun_of(p)) for p in asked
        )
        chosen = (*(() if alike and named else _TWO), *(_TWO_NAMED if named else ()))
        if any(p.meaning.name in FILED for p in asked):
            chosen = _TWO  # "the output path" is no word of theirs
        fit = [form for form in chosen if _agrees(form, nouns)] or _TWO
        return [(form, _parts(form, asked, nouns)) for form in fit]
    told = asked[0].meaning.family in ("text", "code") or _TOLD.search(noun_of(asked[0]))
    if told or _holds_sentences(asked[0]):
        return [("{}", _parts("{}", asked, {}))]
    forms = _forms(asked[0])
    found = [(form, _parts(form, asked, {})) for form in forms]
    if leads[0]:
        capital = {"": leads[0].capitalize()}
        found += [
            (form, _parts(form, asked, {}, capital if form.startswith("{") else {"": leads[0]}))
            for form in _LED
        ]
    return found


def _holds_sentences(parameter: Parameter) -> bool:
    """Whether most of its values end on their own: nothing is joined to a sentence."""
    meaning = parameter.meaning
    values = meaning.values() if isinstance(meaning, Catalogue) else ()
    return 2 * sum(str(value).endswith((".", "!", "?")) for value in values) > len(values)


def _forms(parameter: Parameter) -> Sequence[str]:
    """The forms that go with what is given, and with any question that is asked for it."""
    noun, meaning = noun_of(parameter), parameter.meaning
    if meaning.name in FILED:
        asks = ways_of(parameter)
        return _PLACED if asks.asked[0].startswith("Which file") else _BARE
    made = effect(parameter.leaf.function) == "create" and meaning.family != "people"
    if noun in ("name", "title") and made:
        return _NAMING
    if not is_plural(noun) and _asks_what_it_is(parameter):
        written = meaning.family in _WRITTEN or noun.endswith(("ID", "URL", "path"))
        return _COPIED if written else _ONE if _at_hand(parameter) else _BARE
    if unit := _unit_of(parameter):
        return (f"{{}} {unit}",)
    return _WISHED if alters(parameter.leaf.function) and _is_ordered(parameter) else _BARE


def _asks_what_it_is(parameter: Parameter) -> bool:
    """Whether all questions for it are answered by what it is: no "where from?", no "which?"."""
    ways = ways_of(parameter)
    asked = (*ways.listing, *ways.asked)
    return all(_WHAT_IT_IS.search(form) for form in asked) and not _unit_of(parameter)


_WHAT_IT_IS = regex(
    r"^(?:What's|Could you give|Can you (?:give|send|share)|Could you (?:paste|send)|Do you have) "
    r"|\bID\?$"
)


def _is_ordered(parameter: Parameter) -> bool:
    """Whether it is what somebody orders or sets: a size, a day, how many."""
    return parameter.meaning.family in _ORDERED or is_count(parameter, noun_of(parameter))


_ORDERED = frozenset(
    "dates times durations food travel money commerce quantities home timewords numbers".split()
)


def _is_number(parameter: Parameter) -> bool:
    return parameter.leaf.schema.get("type") in ("integer", "number")


def _unit_of(parameter: Parameter) -> str:
    """The unit in which a mere number is told to be, which an answer has and a question not."""
    if not _is_number(parameter) or parameter.meaning.family != "numbers":
        return ""
    found = _UNIT.search(parameter.leaf.description)
    return found[1].lower() if found and found[1].lower() not in noun_of(parameter) else ""


_UNIT = regex(
    r"(?:\bin |\()(seconds|minutes|hours|days|weeks|months|years|meters|metres|kilometers|miles|"
    r"feet|pixels|percent|degrees|grams|calories|tokens|characters|words|bytes|points|credits)\b",
    re.I,
)


def is_odd(function: CompiledFunction, spoken: Utterance) -> bool:
    """Whether a number stands in words that nobody types: an account "eight", a level "two"."""
    parameters = by_pointer(function)
    for slot in spoken.slots:
        parameter = parameters.get(slot.path)
        told = parameter is not None and parameter.meaning.family in _TOLD_ALONE
        if told and len(spoken.text) > len(slot.text) and slot.text.count(" ") > MOST_SPACES:
            return True  # "it's chef with experience in two hotels"
        if parameter is None or not _is_number(parameter) or parameter.meaning.family != "numbers":
            continue
        counted = parameter.meaning.name in _COUNTED or is_count(parameter, noun_of(parameter))
        if slot.text.isalpha() and not counted:
            return True
    return False


MOST_SPACES = 2
"""Spaces in what somebody says that something is, at most."""
_TOLD_ALONE = frozenset(("core", "text", "code"))
_COUNTED = frozenset(("quantity", "party_size", "travellers", "ticket_count", "room_count"))
_WRITTEN = frozenset("identifiers web files codes contact".split())


def _at_hand(parameter: Parameter) -> bool:
    """Whether it is a fact that somebody looks up or knows: "it's 12", "I think it's Anna"."""
    noun, number = noun_of(parameter), parameter.leaf.schema.get("type") in ("integer", "number")
    if parameter.meaning.name in _SOUGHT or noun.endswith("query") or is_plural(noun):
        return False
    return number or is_attribute(noun) or parameter.meaning.family in ("people", *_FOR)


def _lead(parameter: Parameter) -> str:
    """The preposition with which the value can be said alone ("in "), or ""."""
    if parameter.meaning.family not in _FOR or parameter.meaning.name in ("year", "year_month"):
        return ""  # "on suv", "at https://…" and "to 12" are no answers
    lead = next(
        (a.text.removesuffix("{}") for a in parameter.attachments[:2] if _ATTACHED.match(a.text)),
        "",
    )
    if lead and _asks_what_it_is(parameter):
        return ""  # "what's the second city?" is not answered "in Oslo"
    if lead in ("from ", "to ", "by ") and parameter.meaning.family == "dates":
        return ""
    if lead in ("from ", "to ", "by "):
        ways = ways_of(parameter)
        asked = ways.asked
        return lead if all(_TO_OR_FROM.search(form) for form in asked) else ""
    return "" if lead == "at " and parameter.meaning.family == "places" else lead


_TO_OR_FROM = regex(r"\b(?:from|to|starting|until) |\bwh\w+ (?:from|to)\?", re.I)


def _agrees(form: str, nouns: dict[str, str]) -> bool:
    """Whether a form's verbs fit its nouns: "the symbols is" does not."""
    return not any(map(is_plural, nouns.values())) or (" is " not in form and "It's" not in form)


def _parts(
    form: str, asked: Sequence[Parameter], nouns: dict[str, str], led: dict[str, str] | None = None
) -> Parts:
    """A form as text and holes."""
    paths = {"": asked[0].pointer, "a": asked[0].pointer, "b": asked[-1].pointer}
    parts: list[str | Hole] = []
    for at, piece in enumerate(_PART.split(form)):
        if at % 2 == 0 or piece in nouns:
            parts.append(nouns[piece] if at % 2 else piece)
        else:
            parts += [(led or {}).get(piece, ""), Hole(paths[piece])]
    merged: list[str | Hole] = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        elif part != "":
            merged.append(part)
    return tuple(merged)
