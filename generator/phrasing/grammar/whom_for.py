"""Somebody without a name for whom something is looked up or worked out, by age, sex and weight.

"The dosage for a male patient aged 60 weighing 70 kg": the sex stands before no other noun, and
what is told of one person stands together.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.attached.units import Unit
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex, replace
from generator.semantics.articles import article
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import SEARCHING
from generator.semantics.numbers.bodies import is_weighed
from generator.semantics.topics.somebody import is_somebody

_ASKED = SEARCHING | frozenset(
    "check evaluate calculate compute estimate predict assess determine".split()
)
_ANYBODY = regex(r" (?:of|for) an? (?:person|individual|patient|user|human|adult)$")
_WHOSE = regex(
    r"(?i)\b(?:age|sex|gender|weight|height) of (?:the |an? )?([a-z]{3,})\b(?! age)"
    r"|\b(patient|athlete|investor|child|student|driver|employee|client|customer|borrower)\b"
)
_NOBODY = frozenset("person individual user human people somebody someone".split())
"""Words that tell no more of somebody than that it is one."""


def _asks(role: Role) -> bool:
    return bool(_ASKED & {*words_of(role.parameter.leaf.function.name)[:1]})


def _is_age(role: Role) -> bool:
    return role.parameter.meaning.name == "age" and "group" not in role.parameter.leaf.words


def _is_sex(role: Role) -> bool:
    return role.parameter.meaning.name == "gender"


def _plain_age(role: Role) -> bool:
    return _is_age(role) and role.parameter.leaf.words[0] not in (
        "min",
        "max",
        "minimum",
        "maximum",
    )


def without_anybody(intent: Intent, roles: Sequence[Role]) -> Intent:
    """The intent without "of a person", where the arguments tell of which: their age or sex."""
    if not any(_plain_age(role) or _is_sex(role) for role in roles):
        return intent
    objects = tuple(_ANYBODY.sub("", one) for one in intent.objects)
    behind = tuple(one for one in intent.complements if not _is_anybody(*one))
    if objects == intent.objects and behind == intent.complements:
        return intent
    return replace(intent, objects=objects, complements=behind)


def _is_anybody(preposition: str, noun: str) -> bool:
    bare = noun.lower().removeprefix("a ").removeprefix("an ")
    return preposition in ("of", "for") and bare in _NOBODY | {"patient", "human", "adult"}


def of_somebody(intent: Intent, roles: Sequence[Role]) -> tuple[Role, ...]:
    """The sex of who is told of, which is none of the things that are asked for."""
    heads = {singular(one.rsplit(" ", 1)[-1].lower()) for one in intent.objects}
    if any(is_somebody(one) or one in _OWN for one in heads):
        return ()
    return tuple(role for role in roles if _is_sex(role) and _asks(role))


_OWN = frozenset("name voice model clothes outfit costume clothing shoe avatar character".split())
"""What is female itself."""


def whom(left: list[Role], noun: str) -> Unit | None:
    """Age, sex and measures of one person: "for a female patient aged 35 weighing 60 kg"."""
    age = next((role for role in left if _plain_age(role) and _asks(role)), None)
    sex = next((role for role in left if _is_sex(role) and _asks(role)), None)
    head = singular(noun.rsplit(" ", 1)[-1].lower()) if noun else ""
    named = any(role.parameter.meaning.name == "person_name" for role in left)
    if (age is None and sex is None) or named or is_somebody(head) or head in _OWN:
        return None
    who = _called(age or sex)  # type: ignore[arg-type]
    told = f"{sex.mark} {who or 'person'}" if sex is not None else who
    lead = "a" if sex is not None else article(who or "person")
    said = f"for {lead} {told}" if told else "for someone"
    said += f" aged {age.mark}" if age is not None else ""
    weight = next((role for role in left if _is_measure(role, "weight")), None)
    height = next((role for role in left if _is_measure(role, "height")), None)
    measures = [f"{height.mark} tall"] if height is not None else []
    measures += [f"weighing {weight.mark}"] if weight is not None else []
    said = ", ".join((said, " and ".join(measures))) if height is not None else said
    said += f" {measures[0]}" if measures and height is None else ""
    gone = [role for role in (age, sex, weight, height) if role is not None]
    left[:] = [role for role in left if not any(role is one for one in gone)]
    return Unit("plain", (said,))


def _is_measure(role: Role, name: str) -> bool:
    leaf = role.parameter.leaf
    return leaf.words[-1] == name and role.parameter.meaning.name == name and is_weighed(leaf)


def _called(role: Role) -> str:
    """What the descriptions call who it is; nothing where that is anybody."""
    leaf = role.parameter.leaf
    owner = leaf.words[-2] if len(leaf.words) > 1 else ""
    if is_somebody(owner) and owner not in _NOBODY:
        return owner  # the age of the driver
    for text in (leaf.description, leaf.function.description):
        for found in _WHOSE.finditer(text):
            who = singular((found[1] or found[2]).lower())
            if who in _NOBODY:
                return ""
            if is_somebody(who) or found[2] or who == "animal":
                return who
    return ""
