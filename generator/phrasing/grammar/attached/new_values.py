"""What something is changed to: "to start at 8:30", "to March 3rd", "to 60,000"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.described.naming import raw_words, words_of
from generator.semantics.described.verbs import CHANGING, MAKING
from generator.semantics.family_groups import DATED

_MOVED = frozenset("reschedule postpone move moves".split())


def renewed(role: Role, noun: str) -> tuple[str, ...]:
    """Ways to say what something is changed to: "to start at 8:30", "to March 3rd"."""
    m, words = role.mark, role.parameter.leaf.words
    own = words == (singular(noun.rsplit(" ", 1)[-1].lower()),)
    if own and types_of(role.parameter) & {"integer", "number"} and verbs_of(role) & CHANGING:
        return (f"to {m}",)  # "update the weight to 60"
    if verbs_of(role) & _COPYING and words in RENAMED:
        return (f"as {m}",)
    new = bool(re.match(r"new[_\s]?|updated_", role.parameter.leaf.name, re.I))
    moved = bool(verbs_of(role) & _MOVED)
    new = new or (moved and re.search(r"\bnew\b.*\b(?:date|time)", role.told) is not None)
    if not new or not verbs_of(role) & CHANGING or role.part in ("flag", "json", "text", "title"):
        return ()
    lead = {"time": "at", "times": "at", "dates": "on", "timewords": "at"}.get(
        role.parameter.meaning.family, ""
    )
    if lead and words[-1] in ("date", "time", "datetime"):
        verb = "end" if "end" in words else "start" if "start" in words else ""
        return (f"to {m}", f"to {verb} {lead} {m}") if verb else (f"to {m}",)
    if lead and words[-1] in ("start", "end", "slot", "day", "appointment"):
        return (f"to {m}",)  # "move it to Friday at 8"
    if set(role.noun.lower().removeprefix("new ").split()) <= set(noun.lower().split()):
        return (f"to {m}",)  # "change the salary of Ana to 60,000"
    keyed = role.parameter.meaning.name in ("identifier", "known_code")
    if keyed and role.stem and words[-1] in _KEYS:
        return (f"to {role.stem} {m}", f"to {role.stem} {m} instead")  # "to slot 4121"
    return (f"to {m}", f"with the new {role.noun} {m}")


_KEYS = frozenset("id key number code ref reference".split())


def timed_to(role: Role, noun: str) -> tuple[str, ...]:
    """When it shall be, where the object is that time: "set the finish time to 6 pm"."""
    when = role.parameter.meaning.family in DATED or role.parameter.leaf.words[-1:] == ("at",)
    timed = noun.lower().rsplit(" ", 1)[-1] in ("time", "date", "deadline")
    return (f"to {role.mark}",) if when and timed and verbs_of(role) & _SET else ()


_SET = frozenset("set change adjust move".split())


def set_to(role: Role, noun: str) -> tuple[str, ...]:
    """What the object itself becomes: "set the budget limit to 55", "rename it to Sales"."""
    m, words = role.mark, role.parameter.leaf.words
    if role.part not in ("plain", "title"):
        return ()
    renamed = "rename" in words_of(role.parameter.leaf.function.name) and words in RENAMED
    if renamed and words[0] == "new":
        return (f"to {m}",)
    if not verbs_of(role) & CHANGING:
        return ()
    level = words in _WHOLE or sets_level(role)
    same = role.part == "plain" and (level or " ".join(words) == noun.lower())
    same = same or (role.part == "plain" and becomes(role, noun))
    whole = types_of(role.parameter) <= _SAID | {"integer", "number"}
    upserts = _UPSERTS.search(role.parameter.leaf.function.description[:200])
    if words == ("value",) and (upserts or verbs_of(role) & MAKING):
        return (f"with the value {m}",)  # what is made may be new: it is not made to anything
    sums = words in _SUMS and singular(noun.rsplit(" ", 1)[-1].lower()) in _SET_TO_SUMS
    return (f"to {m}",) if whole and (renamed or same or sums or _is_led_to(role, noun)) else ()


def becomes(role: Role, noun: str) -> bool:
    """Whether the value is what the object is set to: an org of ``set_target_org``, a theme."""
    doing = words_of(role.parameter.leaf.function.name)[:1]
    leaf = role.parameter.leaf
    if doing != ("set",) or role.formal or not leaf.required:
        return False
    head = singular(noun.rsplit(" ", 1)[-1].lower())
    return head in (*leaf.words[-1:], *raw_words(leaf.name)[-1:])  # spelled out, or as it is


def _is_led_to(role: Role, noun: str) -> bool:
    """Whether the object is where something leads or lies, which the path or address becomes."""
    words, doing = role.parameter.leaf.words, words_of(role.parameter.leaf.function.name)
    of = {*map(singular, noun.lower().split())}
    where = _LOCATORS & {noun.lower().rsplit(" ", 1)[-1], doing[-1]}
    own = role.parameter.meaning.family in ("files", "web") and not {*words[:-1]} - of
    return bool(where) and own and not verbs_of(role) & MAKING


_LOCATORS = frozenset(
    "path url uri directory dir folder cwd address link endpoint location webhook homepage".split()
)
"""What tells where something is."""
_COPYING = frozenset(("copy", "duplicate", "clone"))
_UPSERTS = regex(r"\b(?:create|add|insert)s?(?:/| or )(?:update|set|change|replace)", re.I)
"""What makes a thing where there is none."""


def sets_level(role: Role) -> bool:
    """Whether the number is what something is set to: "set the brightness to 40 %"."""
    words = role.parameter.leaf.words
    return words in _LEVELS and bool(verbs_of(role) & {"set", "adjust"})


_SUMS = (("amount",), ("value",), ("target",), ("limit",), ("new", "amount"), ("number",))
_SET_TO_SUMS = frozenset(
    "budget price goal target limit rate fee balance quota salary threshold allowance wage bid "
    "discount margin cap".split()
)
"""What is so much itself, so that it is set to a sum: "set the budget to $40"."""
_LEVELS = (("percentage",), ("percent",), ("level",), ("brightness", "level"), ("volume", "level"))
_WHOLE = (("value",), ("expression",), ("new", "value"))
"""What is all that a thing is set to."""
RENAMED = (
    ("name",), ("title",), ("new", "name"), ("new", "title"),
    ("new", "filename"), ("new", "file", "name"),
)  # fmt: skip
"""Names of arguments that say what something is renamed to."""
_SAID = frozenset(("string", "array"))
