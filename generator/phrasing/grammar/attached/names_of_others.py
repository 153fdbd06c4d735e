"""Names of other things than the object, which is not called so: "a snapshot for the VM web-03"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.name_labels import KEEPING
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import GENERIC, cased, is_answer, singular
from generator.quick import regex
from generator.semantics.described.leafwords import siblings
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import MAKING
from generator.semantics.topics.somebody import is_somebody

_CALLED = regex("(?:called|named|titled|as|labell?ed) \\W?[\ue000-\uf8ff]")
"""Ways that give the object the value for its name."""


def of_another(role: Role, ways: tuple[str, ...], noun: str) -> tuple[str, ...]:
    """The ways, put right where they would call the object by the name of another thing.

    ``noun``: that of the object.
    """
    if role.parameter.leaf.words == ("object", "name") and f"for the {role.mark}" in ways:
        return (f"on {role.mark}",)  # what has the name is none by its kind
    if names_somebody_else(role, noun):
        return (f"for {role.mark}",)
    if not any(map(_CALLED.match, ways)) or not _names_another(role, noun):
        return ways
    if role.parameter.leaf.words[-1:] not in _NAMED and any(way.startswith("as ") for way in ways):
        return ways  # nothing is called so: "as JSON"
    kept = tuple(way for way in ways if not _CALLED.match(way))
    if kept:
        return kept
    if role.formal:
        return (f"for the {role.stem} {role.mark}", f"for {role.stem} {role.mark}")
    named = role.parameter.leaf.words[-1:] in _NAMED
    thing = " ".join(map(cased, role.parameter.leaf.words[: -1 if named else None]))
    m = role.mark
    if role.bears_name:
        return (f"for {m}",)
    if not named:
        return (f"for the {thing} {m}", f"for {thing} {m}")
    if role.parameter.leaf.words[-2] == "object":
        return (f"on {m}", f"of {m}")
    if role.parameter.leaf.words[0] == "parent":
        return (f"under the {thing} {m}", f"under {thing} {m}")
    if role.parameter.leaf.words[-2] in KEEPING:
        lead = "to" if verbs_of(role) & {"add", "append"} and noun in KEEPING else "in"
        return (f"{lead} the {m} {thing}", f"{lead} the {thing} {m}")
    return (f"for the {thing} {m}", f"for {thing} {m}")


def names_somebody_else(role: Role, noun: str) -> bool:
    """Whether a bare name is that of who is served, by its description: a "Customer name"."""
    told = _WHOSE.match(role.told)
    if role.parameter.leaf.words != ("name",) or role.parameter.meaning.family != "people":
        return False
    who = singular((told[1] or told[2]).lower()) if told else ""
    words = [*map(singular, noun.lower().split())]
    return is_somebody(who) and bool(words) and who not in words and not is_somebody(words[-1])


_WHOSE = regex(
    r"(?:the |your )?(?:(?:full |first )?name (?:of|for) (?:the |a )?([a-z]+)"
    r"|([a-z]+)(?:['\u2019]s?)? (?:full |first )?name\b)",
    re.I,
)


def _names_another(role: Role, noun: str) -> bool:
    """Whether the name is that of a thing which the object is not."""
    *own, last = role.parameter.leaf.words
    if role.formal:
        return _is_key_of_another(role, noun)
    if types_of(role.parameter) - {"string"} or not noun:
        return False
    if (last,) not in _NAMED:
        return _is_where_one_looks(role, noun)
    if not own or own[0] in _NEWLY:
        return False
    *before, head = map(singular, noun.lower().split())
    stem = singular(own[-1])
    if own[0] == "parent":
        return True
    if stem == "object" and head not in GENERIC:
        told = role.parameter.leaf.function.description
        return bool(_ON_OBJECT.search(told)) or head == "property"
    if stem == head or stem in _VAGUE:
        return False
    return stem in before or is_answer(head) or _has_own_name(role, head)


def _is_where_one_looks(role: Role, noun: str) -> bool:
    """Whether what is only looked up goes with a thing of another noun: logs of a ``container``."""
    *_, last = map(singular, role.parameter.leaf.words)
    head = singular(noun.rsplit(" ", 1)[-1].lower())
    apart = last != head and last not in _VAGUE | _CAPTIONS and head not in GENERIC | _VAGUE
    deeds = verbs_of(role)
    return apart and bool(deeds & _LOOKING) and not deeds & MAKING


def _is_key_of_another(role: Role, noun: str) -> bool:
    """Whether a key like a name is not the object's own: a backup's, where its size is asked."""
    *before, head = map(singular, noun.lower().split()) if noun else [""]
    stem = singular(role.stem.rsplit(" ", 1)[-1].lower()) if role.stem else ""
    vague = head in _VAGUE | {"job", "run", "task", "configuration"}
    return bool(stem and head) and stem != head and not (vague and stem in before)


def _has_own_name(role: Role, head: str) -> bool:
    """Whether another argument is the name of the object."""
    titled = {("name",), ("title",), (head, "name"), (head, "title")}
    return any(words_of(name) in titled for name in siblings(role.parameter.leaf))


_ON_OBJECT = regex(r"\b(?:on|of|from|in|to) (?:an?|the|one) (?:[\w-]+ )?(?:game )?object\b")
_NAMED = (("name",), ("title",))
_LOOKING = frozenset("get list fetch read show view tail describe count retrieve".split())
_CAPTIONS = frozenset("subject summary label heading caption query text tag headline".split())
"""What a thing is called by, whatever it is."""
_NEWLY = frozenset("new old output target updated".split())
_VAGUE = frozenset(
    "object item entity resource record display full short first last file user friendly output "
    "process thing common".split()
)
"""What tells of no other thing, or is a name of its own kind."""
