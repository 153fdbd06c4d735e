"""Long texts: after a colon, quoted, or after "saying"."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.closed_lists import verbs_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.nouns import singular
from generator.quick import regex
from generator.semantics.described.naming import words_of

_CODE = frozenset("query question prompt code sql statement script problem expression".split())


def texts_of(role: Role, noun: str) -> tuple[str, ...]:
    """Long text: after a colon, or quoted; only what has words of its own "says" something."""
    return as_its_own(_texts_of(role, noun), noun, role.mark)


def as_its_own(ways: tuple[str, ...], noun: str, mark: str) -> tuple[str, ...]:
    """The ways without "saying", where the object says nothing: a score, an index."""
    head = singular(noun.rsplit(" ", 1)[-1].lower()) if noun else ""
    if not head or head in _SAYING or _SPOKEN.isdisjoint(way.split()[0] for way in ways):
        return ways
    kept = tuple(way for way in ways if way.split()[0] not in _SPOKEN)
    return kept or (f": {mark}",)


_SPOKEN = frozenset(("saying", "that"))
_SAYING = frozenset(
    "message email mail letter post tweet thread note comment reply review feedback answer remark "
    "page document doc file notification notice reminder sms text status announcement card sign "
    "caption banner paragraph heading slide line bullet template story article blog entry memo "
    "prompt task ticket issue description summary transcript chat conversation alert warning log "
    "row cell content report response request draft snippet record invitation greeting sentence "
    "statement quote question update handoff pull commit bio headline title label tag poem "
    "speech paper newsletter recipe issue bug lead case claim complaint fact decision finding "
    "incident idea suggestion todo to-do reminder wish order instruction memory word".split()
)
"""What has words of its own, or stands for what somebody said."""


def _texts_of(role: Role, noun: str) -> tuple[str, ...]:
    label = label_of(role)
    if label in ("comment", "note") and label not in noun.lower():
        m = role.mark
        return (f' with the {label} "{m}"', f", {label}: {m}", f' and add the {label} "{m}"')
    if label == "description" and not noun.lower().endswith("description"):
        m = role.mark
        return (f": {m}", f": {m}", f' with the description "{m}"')
    if label in ("body", "content", "text", "message", "description") and _is_written(noun):
        return (f": {role.mark}", *_spoken(role)[2:])
    if inside := inside_of(role, noun):
        return inside
    given = role.texts("after")
    if given and label not in noun.lower() and label not in _CODE:
        return led_in(role, noun, given)
    head = singular(noun.rsplit(" ", 1)[-1]) if noun else ""
    called = head and label.rsplit(" ", 1)[-1] == head and " " in label
    if label in noun.lower() or label == head or called or head in ("query", "code", "statement"):
        return _spoken(role) if label == "message" else (f": {role.mark}",)
    if re.fullmatch(r"[^aeiou]{1,3}|q|.", label) and label not in _CODE:
        return (f' for "{role.mark}"', f' with "{role.mark}"')
    if label in _CODE:
        return (f": {role.mark}", f": {role.mark}", f" with this {label}: {role.mark}")
    if label in ("message", "text", "content", "body"):
        return _spoken(role)
    return (f", {label}: {role.mark}", f' with the {label} "{role.mark}"')


def led_in(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways of a text, which tells what it is where it is neither the object nor its content.

    Behind "sell two shares" or a key nobody knows what follows a colon: "with the rationale …".
    """
    m, label = role.mark, label_of(role)
    last = label.rsplit(" ", 1)[-1]
    leaf = role.parameter.leaf
    content = last in _CODE | _CONTENT or last in {*map(singular, words_of(leaf.function.name))}
    bare = {m, f'"{m}"', f": {m}", f', "{m}"', f': "{m}"'}.issuperset(ways)
    written = role.part == "text" or role.parameter.meaning.family == "text"
    if (
        not (bare and noun and written)
        or content
        or singular(last) in singular(noun.lower()).split()
    ):
        return ways
    return (f' with the {label} "{m}"', f" with this {label}: {m}", f' with the {label} "{m}"')


def labelled_ways(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """How what follows a colon is said beside another that does: "with the rules …"."""
    noun = role.noun.removesuffix(" JSON")
    return tuple(f"with the {noun} {way[2:]}" for way in ways[:1])


def set_off(role: Role, noun: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways with a colon before a text that nothing but quotes sets off: a paragraph: "…"."""
    bare = f'"{role.mark}"' if noun and role.part == "plain" else ""
    return tuple(f": {way}" if way == bare else way for way in ways)


_CONTENT = frozenset(
    "text content body message comment note description summary input passage sentence paragraph "
    "document instruction command string value data task request answer reply expression formula "
    "caption title subject topic sequence".split()
)
"""What things made of words are made of."""


def inside_of(role: Role, noun: str) -> tuple[str, ...]:
    """How a text joins of which something is looked at: "remove the emojis from this text: …"."""
    head = singular(noun.rsplit(" ", 1)[-1].lower()) if noun else ""
    sample = label_of(role).rsplit(" ", 1)[-1] in ("text", "string") and head not in _TEXTS
    sample = sample and role.part != "flag"
    verbs = verbs_of(role)
    if not sample or not head or verbs & {"search", "query"} or not verbs & (_TAKING | _LOOKING):
        return ()
    lead, m = "in" if verbs & _LOOKING else "from", role.mark
    if _FROM_TEXT.search(role.parameter.leaf.function.description):
        return (f": {m}", f': "{m}"')
    return (f" {lead} this text: {m}", f' {lead} "{m}"', f" {lead} this text: {m}")


_FROM_TEXT = regex(r"^[^.]*\b(?:from|in) (?:the |an? |this )?(?:given |input )?(?:text|string)\b")
"""What a description says itself of where things are: "Remove URLs from text"."""
_TEXTS = frozenset(
    "text string sentence paragraph passage document content message code line input word".split()
)
_TAKING = frozenset("remove extract delete strip get retrieve pull".split())
_LOOKING = frozenset(
    "find count mask redact replace keep normalize detect identify convert expand highlight "
    "analyze substitute insert check".split()
)
"""Verbs of what is done with something in a text."""


def _is_written(noun: str) -> bool:
    """Whether the object is made of words, which follow it: "a comment: …"."""
    return bool(noun) and singular(noun.rsplit(" ", 1)[-1].lower()) in _WRITTEN


_WRITTEN = frozenset("comment note reply message review feedback answer remark".split())


def _spoken(role: Role) -> tuple[str, ...]:
    m = role.mark
    return (f" saying {m}", f": {m}", f' saying "{m}"', f': "{m}"')


def label_of(role: Role) -> str:
    """What the text is called: "comment", "query"."""
    noun = _STORED.sub("", role.noun.lower()) or role.noun.lower()
    return singular(noun) if noun else "value"


_STORED = regex(r" (?:dict|dictionary|map|json|obj|object|struct|array|arr)$")
"""How a program stores what the name tells: "grade dict"."""
