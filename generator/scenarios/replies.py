"""How the user answers a question: with the values that were asked for, and hardly a word more."""

from __future__ import annotations

from collections.abc import Sequence

from generator.functions import CompiledFunction
from generator.phrasing.fill import compile_skeleton
from generator.phrasing.grammar.described.nouns import is_plural
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.quick import Struct, field, regex
from generator.records import Side
from generator.scenarios.called import is_attribute, noun_of
from generator.scenarios.once import by_pointer
from generator.scenarios.setphrases import kept_forms, phrasings_of_side
from generator.semantics.base import Parameter
from generator.semantics.drawing.catalogue import Catalogue
from generator.semantics.family_groups import TIMED
from generator.specs.effects import effect

_ATTACHED = regex(r"(?:in|on|for|at|to|from|by) \{\}$")

_ONE = (
    "{}", "{}", "{}", "{}", "{} please", "{}, please", "It's {}", "it's {}", "{}, thanks",
    "{}, thank you", "I think it's {}", "Should be {}", "that would be {}",
)  # fmt: skip
_PLAIN = ("{}", "{}", "{}, please", "{} please")
"""Of what the user has in mind, not at hand: "it's suv" would be odd."""
_COPIED = (
    "{}", "{}", "{}", "It's {}", "it's {}", "{}, thanks", "Here it is: {}", "Here you go: {}",
    "Sure, it's {}", "Sure: {}", "This one: {}", "Let me see... it's {}",
)  # fmt: skip
"""Of what stands written somewhere: an ID, a link."""
_NAMING = (
    "{}", "{}", "{}, please", "Call it {}", "Let's call it {}", "Let's go with {}", "Make it {}",
    "How about {}?", "Name it {}",
)  # fmt: skip
"""Of the name of what is made."""
_LED = ("{}", "{}", "{}, please", "{} please", "{}, thanks")
"""Of "in Oslo": the value with its preposition."""

_TWO = (
    "{a}, {b}", "{a} and {b}", "{a}, and {b} please", "{a} and {b}, please", "{a}, {b} please",
    "The {n} is {a} and the {m} is {b}",
)  # fmt: skip
_SPAN = (
    "{a} to {b}", "From {a} to {b}", "{a} until {b}", "{a} to {b}, please", "from {a} to {b}",
    "from {a} until {b}", "{a} till {b}", "{a} through {b}",
)  # fmt: skip
"""Of the first and the last of some days."""
_TWO_LED = ("{a} {b}", "{a} {b}", "{a} {b}, please", "{a} {b}, thanks", "{a}, {b}")

KEPT = kept_forms((_ONE, _COPIED, _NAMING, _LED, _TWO, _SPAN))
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
        if [p.meaning.name for p in asked] == ["start_date", "end_date"]:
            return [(form, _parts(form, asked, {})) for form in _SPAN]
        if all(leads) and leads[0] != leads[1]:
            led = {"a": leads[0].capitalize(), "b": leads[1]}
            return [(form, _parts(form, asked, {}, led)) for form in _TWO_LED]
        nouns = {"n": noun_of(asked[0]), "m": noun_of(asked[1])}
        return [(form, _parts(form, asked, nouns)) for form in _TWO if _agrees(form, nouns)]
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
    """The forms that go with what is given: nobody thinks that an ID is one."""
    noun = noun_of(parameter)
    if is_plural(noun):
        return _PLAIN  # several are no "it"
    if parameter.meaning.family in _WRITTEN or noun.endswith(("ID", "URL", "path")):
        return _COPIED
    if noun in ("name", "title") and effect(parameter.leaf.function) == "create":
        return _NAMING
    return _ONE if _at_hand(parameter) else _PLAIN


_WRITTEN = frozenset("identifiers web files codes contact".split())


def _at_hand(parameter: Parameter) -> bool:
    """Whether it is a fact that somebody looks up or knows: "it's 12", "I think it's Anna"."""
    noun, number = noun_of(parameter), parameter.leaf.schema.get("type") in ("integer", "number")
    if parameter.meaning.name in _SOUGHT or noun.endswith("query") or is_plural(noun):
        return False
    return number or is_attribute(noun) or parameter.meaning.family in ("people", *_FOR)


def _lead(parameter: Parameter) -> str:
    """The preposition with which the value can be said alone ("in "), or ""."""
    if parameter.meaning.family not in _FOR:
        return ""  # "on suv", "at https://…" and "to 12" are no answers
    lead = next(
        (a.text.removesuffix("{}") for a in parameter.attachments[:2] if _ATTACHED.match(a.text)),
        "",
    )
    return "" if lead == "at " and parameter.meaning.family == "places" else lead


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
