"""What a user says later about one argument alone: corrects it, wants it once more, adds it.

A value is said alone ("No, Rome.") only where no other argument could take it; with its preposition
("And on Friday?") where that tells which is meant; else by its name ("Change the date to Friday.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.functions import CompiledFunction
from generator.phrasing.fill import compile_skeleton
from generator.phrasing.skeleton import Hole, Phrasing, Skeleton
from generator.quick import Struct, field, regex
from generator.records import Side
from generator.scenarios.by_name import NUMBER_BEHIND, by_name, is_nameable
from generator.scenarios.called import noun_of
from generator.scenarios.followwords import (
    ATTACHED,
    CHECKED,
    DEEDS,
    DEEDS_CALLED,
    DEEDS_NAMED,
    DEEDS_OF,
    DEEDS_WITH,
    KEPT,
    MENDED_NAMES,
    MINDS_CHANGED,
    TRIED,
    VALUE,
    Purpose,
    put_in,
    with_noun,
)
from generator.scenarios.minded import is_minded
from generator.scenarios.once import by_pointer
from generator.scenarios.setphrases import phrasings_of_side
from generator.scenarios.twice import changeable
from generator.semantics.base import Parameter
from generator.semantics.family_groups import TIMED
from generator.specs.effects import alters, effect

_BARE_WITH = regex(r"with (?!an?\b|the\b)[^{]*\{\}")

_LEAVES_OUT = regex(r"(?:meant|that) \{\}")
"""Before which "for" is left out."""
_PREPOSITION = regex(
    r"(?:in|on|at|for|from|to|by|with|within|over|under|above|below|near|about|until|till|since|as|"
    r"limited|sorted|starting|up to|at least|at most|before|after|during|through|between|"
    r"against|using|via|assigned|aimed|targeting)\b[^:\"“,;]*\{\}[^:\"“,;]*$"
)
_SET = regex(r"\bset to\b|\bas the\b|\bthese\b|\bthis\b|^for (?:zip|user|the user)\b", re.I)
_TOP = regex(r"the (?:top|first|last|latest) \{\}$")
_VAGUE = frozenset(("words", "kindred", "like_examples", "given", "like_kind", "list", "opaque"))
_SINGLE = frozenset(
    """
    places organisations people media sports travel food home health commerce countries dates
    times durations timewords files
    """.split()
)
_WHEN = TIMED | {"quantities"}
_NUMBERS = frozenset(("integer", "number"))
_NEVER = frozenset(
    ("structured", "flag", "api_key", "session_id", "run_id", "chat_id", "latitude", "longitude")
)
_THINGS = frozenset("places organisations people media sports commerce countries web home".split())

LINEAGE = "followup:"
"""What the lineage of a follow-up starts with; its purpose and its form follow."""


class FollowUps(Struct):
    """Follow-ups as phrasings; made when first asked for and kept."""

    _made: dict[tuple[str, str, Purpose, Side], tuple[Phrasing, ...]] = field(default_factory=dict)
    _speakable: dict[tuple[str, Purpose], tuple[str, ...]] = field(default_factory=dict)

    def speakable(self, function: CompiledFunction, purpose: Purpose) -> tuple[str, ...]:
        """The arguments that can be spoken of alone for a purpose, constants left out."""
        key = (function.spec.name, purpose)
        made = self._speakable.get(key)
        if made is None:
            made = self._speakable[key] = tuple(
                p.pointer
                for p in function.parameters
                if p.pointer not in function.constants and self.of(function, p.pointer, purpose)
            )
        return made

    def of(
        self, function: CompiledFunction, path: str, purpose: Purpose, side: Side = "any"
    ) -> tuple[Phrasing, ...]:
        """The phrasings that say just this argument for a purpose; may be none."""
        key = (function.spec.name, path, purpose, side)
        made = self._made.get(key)
        if made is None and side != "any":
            whole = self.of(function, path, purpose)
            made = self._made[key] = phrasings_of_side(whole, side, KEPT)
        if made is None:
            parameters = by_pointer(function)
            parameter = parameters.get(path)
            forms = () if parameter is None else _forms(function, parameter, purpose)
            made = self._made[key] = tuple(
                compile_skeleton(
                    Skeleton(_parts(text, path), f"{LINEAGE}{purpose}:{form}", "followup"),
                    parameters,
                )
                for form, text in forms
            )
        return made


def _parts(text: str, path: str) -> tuple[str | Hole, ...]:
    before, _, after = text.partition("{}")
    parts: list[str | Hole] = [before] if before else []
    return (*parts, Hole(path), after) if after else (*parts, Hole(path))


def _forms(
    function: CompiledFunction, parameter: Parameter, purpose: Purpose
) -> Sequence[tuple[str, str]]:
    """Forms, and what they become for the argument: texts with one ``{}``.

    They are of the clearest kind that the argument allows.
    """
    meaning, schema = parameter.meaning, parameter.leaf.schema
    if meaning.name in _NEVER or schema.get("type") in ("boolean", "object", "array"):
        return ()
    if not is_minded(parameter, purpose):
        return ()
    found: list[tuple[str, str]] = []
    deed = alters(function.spec)
    if purpose == "again" and deed:
        return _deeds(function, parameter)
    clear = _clear(function, parameter, fine=purpose == "else")
    if purpose == "mend":  # it was asked for by its name
        mends = MENDED_NAMES if meaning.family == "people" else VALUE[purpose]
        return _as_they_are(mends) if is_nameable(function, parameter) else ()
    if purpose == "correct" and meaning.name == "search_query" and clear:
        return _as_they_are(TRIED)
    single = meaning.family in _SINGLE and (purpose != "again" or not _is_bare(parameter))
    # nobody says "the query is ferns", or "symbol AAPL"
    single = single or meaning.name in ("search_query", "ticker", "url")
    if clear and meaning.name not in _VAGUE and (single or _is_enum(parameter)):
        found += _pointed_at(_words_of(function, parameter, purpose), parameter)
    alone = bool(found)
    for text in _attached(function, parameter, purpose, clear=clear, alone=alone):
        vague = text == "for {}" and not clear  # which "I meant" leaves out
        found += [
            (form, put_in(form, text))
            for form in _attaching(parameter, purpose)
            if takes(form, text) and not (vague and _LEAVES_OUT.search(form))
        ]
    if found:
        return found
    return by_name(function, parameter, purpose)


def is_one_of_many(parameter: Parameter) -> bool:
    """Whether a value is one of very many names, none of which is easily taken for another."""
    meaning = parameter.meaning
    return meaning.family in _NAMES_OF_MANY and not _is_enum(parameter)


_NAMES_OF_MANY = frozenset(
    "people places organisations media sports travel food health commerce countries".split()
)

_LOOKED_UP = frozenset("people organisations sports".split())
"""Those that something is looked up about, and that are not themselves looked for."""


def _words_of(function: CompiledFunction, parameter: Parameter, purpose: Purpose) -> Sequence[str]:
    """The forms for a value that is said alone."""
    if purpose != "correct" or not is_one_of_many(parameter):
        return VALUE[purpose]
    checks = effect(function.spec) == "read" and parameter.meaning.family in _LOOKED_UP
    return (*MINDS_CHANGED, *CHECKED) if checks else MINDS_CHANGED


def _attaching(parameter: Parameter, purpose: Purpose) -> Sequence[str]:
    """The forms for a value with its preposition."""
    changes = purpose == "correct" and is_one_of_many(parameter)
    return MINDS_CHANGED if changes else ATTACHED[purpose]


def _as_they_are(forms: Sequence[str]) -> list[tuple[str, str]]:
    return [(form, form) for form in forms]


def _pointed_at(forms: Sequence[str], parameter: Parameter) -> list[tuple[str, str]]:
    """Forms with the article that a lamp or a room takes, and no name does: "the porch light"."""
    pointed = parameter.meaning.family == "home" and parameter.meaning.name in _IN_THE_HOUSE
    return [(form, form.replace("{}", "the {}") if pointed else form) for form in forms]


_IN_THE_HOUSE = frozenset(("device", "room", "appliance"))


def _deeds(function: CompiledFunction, parameter: Parameter) -> Sequence[tuple[str, str]]:
    """The same done to another thing."""
    if parameter.pointer not in changeable(function):
        return ()
    if parameter.meaning.family in _THINGS and _clear(function, parameter):
        return _pointed_at(DEEDS, parameter)
    if not is_nameable(function, parameter):
        return ()
    noun = noun_of(parameter)
    forms: Sequence[str] = DEEDS_WITH
    thing = NUMBER_BEHIND.sub("", noun)
    if parameter.meaning.family == "files":
        noun, forms = "", DEEDS
    elif thing != noun:
        noun, forms = thing, DEEDS_NAMED if thing else DEEDS
    elif effect(function.spec) == "create" and noun.endswith(("name", "title")):
        forms = DEEDS_CALLED
    elif effect(function.spec) in ("update", "delete"):
        noun, forms = "", DEEDS  # nobody cancels "another"
    elif parameter.leaf.schema.get("type") in _NUMBERS:
        forms = DEEDS_OF
    return [(form, with_noun(form, noun)) for form in forms]


def _is_bare(parameter: Parameter) -> bool:
    """Whether its value is a mere number: "now five" tells nothing."""
    return parameter.leaf.schema.get("type") in _NUMBERS and parameter.meaning.family not in _WHEN


def _is_enum(parameter: Parameter) -> bool:
    return parameter.meaning.name == "enum"


def _attached(
    function: CompiledFunction,
    parameter: Parameter,
    purpose: Purpose,
    *,
    clear: bool,
    alone: bool,
) -> Iterator[str]:
    """Prepositional ways to say the argument that tell which one is meant."""
    if parameter.meaning.family == "files":
        return  # "the same in a.pdf" is no way to speak of a file
    words = set(parameter.leaf.words)
    for attachment in parameter.attachments[:4]:
        text = attachment.text
        if _TOP.match(text):
            yield text
            continue
        if attachment.role != "after" or not _PREPOSITION.match(text) or _SET.search(text):
            continue
        if purpose == "correct" and _NEARNESS.match(text) and text != parameter.attachments[0].text:
            continue  # what was asked of Ankara is asked of Istanbul, and not of what is near it
        named = not words.isdisjoint(text.lower().split()[1:])  # no "to" is a name
        if purpose in ("besides", "add") and not named and text in ("to {}", "with {}", "as {}"):
            continue  # "to 7", "as rush" set what was not spoken of yet
        if _kind(parameter) == "when" and not named and not (clear and _is_plain_when(parameter)):
            continue  # "on May 9" may be either end of a stay, or when it was last serviced
        if named and _BARE_WITH.match(text) and not (_is_enum(parameter) and purpose != "besides"):
            continue  # "with season 2019" is what forms say
        if purpose in ("besides", "add") and text.endswith(" of {}"):
            continue  # "with a quantity of 3" is nothing that anybody says alone
        if text.startswith("with ") and (purpose == "correct" or (named and alone)):
            continue  # "and Fortnite?", "change the breadth to 30" say it better
        others = (p for p in function.parameters if p is not parameter)
        if clear or named or not any(a.text == text for p in others for a in p.attachments):
            yield text


_NEARNESS = regex("(?:near|around|close to|by) ")


def _is_plain_when(parameter: Parameter) -> bool:
    """Whether it is when the thing itself is: not when a coin was appraised, a dog vaccinated."""
    return parameter.leaf.required or _PLAIN_WHEN.issuperset(parameter.leaf.words)


_PLAIN_WHEN = frozenset(
    """date day time datetime when on at start starts starting end ends until due deadline from to
    since by check in out departure depart return arrival pickup delivery scheduled preferred
    desired event appointment meeting visit slot month year week hour range period duration days
    hours minutes mins length posted published after before within last""".split()
)


def takes(form: str, attached: str) -> bool:
    """Whether a form goes with what is attached: nobody asks "what about as a cook?"."""
    after_about = not attached.startswith(("as ", "with "))
    return (after_about or "about" not in form) and (
        not attached.startswith("as ") or "make" not in form.lower()
    )


def _kind(parameter: Parameter) -> str:
    if parameter.meaning.family in _WHEN:
        return "when"
    if parameter.leaf.schema.get("type") in _NUMBERS:
        return "number"
    if parameter.meaning.name in _COUNTRIES:
        return "country"  # which no town is taken for
    return parameter.meaning.name if _is_enum(parameter) else parameter.meaning.family


_COUNTRIES = frozenset(("country", "country_code"))


def _clear(function: CompiledFunction, parameter: Parameter, *, fine: bool = False) -> bool:
    """Whether a value alone tells which argument it is for.

    ``fine``: a time is told from a date ("otherwise, try 8 pm"), which takes it back otherwise.
    """
    kind = parameter.meaning.family if fine else _kind(parameter)
    return all(
        p is parameter or (p.meaning.family if fine else _kind(p)) != kind
        for p in function.parameters
    )
