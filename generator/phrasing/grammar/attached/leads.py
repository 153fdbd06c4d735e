"""How descriptions themselves join an argument: "made by a scientist", "the topic to write on"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.phrasing.grammar.described.nouns import GENERIC, singular
from generator.quick import Struct, regex
from generator.semantics.base import Leaf
from generator.semantics.described.verbs import DONE

_PREPS = "of|for|in|on|at|from|with|by|about|against|under|near|during|around"
_FILLER = (
    r"(?:(?:the|a|an|any|some|your|their|its|this|that|each|given|specific|specified|particular|"
    r"certain|provided|chosen|desired|selected|single|requested|stated|defined|target|named|"
    r"individual|name|title|or)\s+|of\s+(?=the|a|an))*"
)
_LED = regex(
    rf"(.{{0,24}}?)\b({_PREPS})\s+{_FILLER}"
    r"((?:[\w-]+(?:['’]s?)?\s+){0,3}[\w-]+(?:['’]s?)?)",
    re.I,
)
"""A preposition with the words it leads to: "handled by a specific law firm"."""
_CLAUSE = regex(
    r"\b(?P<who>[\w-]+) (?:(?P<that>that|which|who) (?P<verb>[a-z]{3,})|(?P<ing>[a-z]{3,}ing)) "
    rf"{_FILLER}(?P<told>(?:[\w-]+\s+){{0,2}}[\w-]+)",
    re.I,
)
"""A clause about the object: "shops that sell a specific product", "a deck containing a card"."""
_ENDED = regex(
    rf"[^.;:(]*?\bto [a-z]+\b(?! be\b)[^.;:(]*?(?<!associated )(?<!belong )\b({_PREPS})"
    r"(?=\s*(?:$|[.,;(]))",
    re.I,
)
"""Descriptions of arguments that end in a preposition: "The company you want to invest in"."""
_WHICH = regex(rf"[^.;:(]{{1,40}}?\b({_PREPS}) which\b", re.I)
"""Descriptions with a relative clause: "The platform on which the game is sold"."""
_CRITERIA = regex(
    r"\b(?:based|depend\w*|according|relying|filter\w*|sort\w*|limit\w*|search\w*|identified|"
    r"look\w*|specified|given|provided|determined|order\w*|group\w*|quer\w+|along|compar\w+)\s*$",
    re.I,
)
"""What comes before a preposition that only lists parameters: "based on a genre"."""
_DONE = regex(rf"\b(?:{DONE}|run|set)\s*$", re.I)
_GATHER = regex(r"\b(?:list|set|array|series|collection|range|sequence)\s*$", re.I)
"""What is only of its members: "with a list of options" leads to none by "of"."""
_NAMED = GENERIC | frozenset("name names title id number code".split())
_ARRANGED = frozenset("order sort direction format limit offset page".split())
"""Last words of names that say how results are to look."""
_ENDS = frozenset(
    "and or in on at of for from to with by that which who whose where when within during using "
    "based including via if is are as over per under over about".split()
)


_GOES = regex(r"\b(to|that|which) (go(?:es)?|fits?|pairs?|belongs?|works?|runs?|lives?|stays?)\s*$")
"""What a thing does that is followed by a preposition: "bottles that go with a dish"."""


class Lead(Struct, frozen=True):
    """What leads to an argument: a text with ``{}``, and the noun before it in the description."""

    text: str
    head: str = ""

    def after(self, noun: str) -> str:
        """The text after this noun: "of" goes with its own noun only, other nouns take "for"."""
        head = singular(noun.rsplit(" ", 1)[-1].lower()) if noun else ""
        strange = self.text.startswith("of ") and self.head and head != self.head
        return f"for {self.text[3:]}" if strange else self.text


NONE = Lead("")


def lead_of(leaf: Leaf) -> Lead:
    """How the argument follows what is asked for, by the descriptions; ``NONE`` if they are mum."""
    words = [singular(word) for word in leaf.words if singular(word) not in _NAMED]
    if words and words[-1] in _ARRANGED:
        return NONE
    for before, lead, phrase in _leads(leaf.function.description) if words else ():
        if (lead == "by" and not _DONE.search(before)) or (lead == "of" and _GATHER.search(before)):
            continue
        tail = _tail(phrase, words)
        if tail is not None:
            done = _GOES.search(before)
            if done:
                return Lead(f"{'to' if done[1] == 'to' else 'that'} {done[2]} {lead} {{}}{tail}")
            head = re.findall(r"[A-Za-z-]+(?=\W*$)", before)
            return Lead(f"{lead} {{}}{tail}", singular(head[0].lower()) if head else "")
    if words and " ".join(words) in _owners(leaf.function.description):
        return Lead("of {}")
    clause = _clause(leaf.function.description, words) if words else ""
    if clause:
        return Lead(f"{clause} {{}}")
    own = _ENDED.match(leaf.description) or _WHICH.match(leaf.description)
    lead = own[1].lower() if own is not None else ""
    return Lead(f"{lead} {{}}") if lead and lead != "by" else NONE


@lru_cache(maxsize=64)
def _leads(description: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """What precedes each preposition of a description, the preposition, the words that follow."""
    found = []
    at = 0
    while (one := _LED.search(description, at)) is not None:
        at = one.end(2)
        if not _CRITERIA.search(one[1]):
            found.append((one[1], one[2].lower(), tuple(one[3].lower().split())))
    return tuple(found)


_OWNER = regex(
    r"\b(?:a|an|the|specific|given|particular|of)\s+(?P<who>(?:[A-Za-z-]+\s+){0,2}[A-Za-z-]+)['’]s?\s+[a-z]"
)
"""Whose something is: "a company's growth rate"."""


@lru_cache(maxsize=64)
def _owners(description: str) -> frozenset[str]:
    """The last words of what owns something in a description's first sentence."""
    found = _OWNER.finditer(description.split(". ", 1)[0])
    return frozenset(singular(one["who"].split()[-1].lower()) for one in found)


_IDLE = frozenset(
    "using including providing retrieving taking considering ensuring allowing given based "
    "returning indicating specifying following depending being having making getting according "
    "regarding during matching passing".split()
)
"""Participles of descriptions that say nothing about the object."""


_NO_VERBS = frozenset(
    "are was were can will has had may should must made the any you users user might each this "
    "given took did does".split()
)
"""What stands after "that" and is no verb that tells something."""


def _clause(description: str, words: list[str]) -> str:
    """The clause of a description that leads to the argument: "that sell"; else ""."""
    for found in _CLAUSE.finditer(description):
        verb = (found["verb"] or found["ing"]).lower()
        if found["ing"] and (verb in _IDLE or found["who"].lower() in _ENDS):
            continue
        if verb in _NO_VERBS:
            continue
        if _tail(tuple(found["told"].lower().split()), words) == "":
            who = "who" if (found["that"] or "").lower() == "who" else "that"
            return f"{who} {verb}" if found["that"] else verb
    return ""


def _tail(phrase: tuple[str, ...], words: list[str]) -> str | None:
    """What follows the argument's noun in a phrase: "'s stock" of "company's stock"; None: no noun.

    One adjective may precede the noun; after it the phrase ends, but for a possession of one word.
    """
    for start in (0, 1):
        here = phrase[start : start + len(words)]
        plain = [singular(re.sub(r"['’]s?$", "", word)) for word in here]
        if plain != words or (start and phrase[0] in _ENDS | {"one"}):
            continue
        after = phrase[start + len(words) :]
        if re.search(r"['’]s?$", here[-1]):
            owned = after[0] if after and after[0] not in _NAMED else ""
            single = not after[1:] or after[1] in _ENDS
            return f"'s {owned}" if owned and single else None
        if not after or after[0] in _ENDS:
            return ""
        if after[0] in _NAMED and (not after[1:] or after[1] in _ENDS):
            return ""
    return None
