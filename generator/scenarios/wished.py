"""What the user asked for, in his own words, as they follow "I can't": "set a sleep timer".

A description tells what kind of thing a function is for; to the one who asked it sounds as if
somebody else was meant ("find concerts of an artist"). What he said himself always fits.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.quick import regex
from generator.records import Utterance
from generator.scenarios.ability_articles import with_article
from generator.semantics.described.smallwords import DETERMINERS

MOST_WORDS = 9
"""Words of a wish that is said again, at most."""
MOST_OF_VALUE = 5
"""Words of one value in it: a whole message is not repeated."""
MIN_BRIEF = 2
"""Words of one that is told without its values, at least."""
MOST_SAID_AGAIN = 5
"""Words of a wish that is told with its values: who can't do it says no more of it."""

_GREETING = regex(
    r"(?:(?:hey|hi|hello|ok|okay|yo|so|um|well|thanks|good (?:morning|evening|afternoon))\b"
    r"[,!. –-]*(?:there\b[,!]? *)?)?(?:(?:please|pls)\b,? *)?",
    re.I,
)
_END = regex(r"(?:[,–-]? *(?:please|pls|thanks|thank you|thx|for (?:me|us)))*[ .?!]*$", re.I)
_DEED = regex(
    r"(?:(?:(?:can|could|would|will) (?:you|u|ya)|any chance (?:you|u) (?:can|could)|"
    r"is it possible(?: for (?:you|u|me|us))? to|"
    r"(?:(?:i|we)(?:'d| would) (?:like|love)|(?:i|we) (?:want|need)|need|want)(?: (?:you|u))? to|"
    r"(?:let's|let us|help me(?: to)?|i have to|i'm trying to|can (?:i|we)|could (?:i|we)|"
    r"may (?:i|we)))\b *)?(?:(?:please|pls|just|help me(?: to)?)\b *)*",
    re.I,
)
"""What leads to the deed."""
_SHOWN = regex(
    r"(?:(?:let me )?(?:see|view|look (?:at|through|over)|"
    r"(?:have|take) (?:an? (?:close |closer |quick )?)?look at)|"
    r"bring up|pull up|dig up) (?=\S)",
    re.I,
)
"""Who asks to see something is shown it."""
_OBTAINED = regex(r"(?:i need|i'd like|i would like|i want|(?:can|could|may) i (?:have|get)) "
                  r"(?=(?:the|my|our|an?)\b(?! (?:\w+ )?look\b))", re.I)  # fmt: skip
_WALKED = regex(
    r"(?:(?:give|get|grant) me (?:a |an )?(?:quick |brief |short |full )?"
    r"(?:look|glance|rundown|overview|summary|view|peek|list) (?:at|of|on|over|into)|"
    r"(?:run|walk|take|talk) me (?:back )?through|(?:catch me up|fill me in|update me) on|"
    r"bring me up to (?:date|speed) on|(?:give|get) me an update on) (?=\S)",
    re.I,
)
"""Who asks to be led through something is shown it, too."""
_WONDERED = regex(
    r"(?:i was wondering about|i'm (?:after|looking for|wondering about)) (?=\S)", re.I
)
_ANY_THERE = regex(r"(?:do (?:we|you|i) have|have we got|are there)(?: any)? (?=[a-z])", re.I)
"""Ways to ask for things that may be there."""
_TOLD = regex(r"what(?:'s| is| are|s| were| was) (?=(?:the|my|our)\b)", re.I)
"""Ways to ask for a thing, without a verb of its own."""
_ASKED = (
    (_TOLD, "tell you "), (_OBTAINED, "get you "), (_WONDERED, "show you "),
    (_ANY_THERE, "show you "),
)  # fmt: skip
_NO_ME = regex(
    r"(find|get|fetch|play|order|book|buy|look up|pull up|dig up) me (?!to\b)(?=\S)", re.I
)
_COURTESY = frozenset("know have do be let think guess go come mind".split())
"""Verbs that tell nothing of what is wished: "do you know any recipes"."""
_UNQUOTABLE = regex(
    r"[\n;\"“”{}\[\]<>|=–—]|:(?!\d)|[.?!] |\b(?:please|pls|thanks)\b|"
    r",? (?:and|then) (?:also|then)\b| - "
)
"""What a sentence that says it again can't hold: lists, quotes, more than one sentence."""
_YOURS = (
    (regex(r"\b(?:my|our)\b", re.I), "your"),
    (regex(r"\bmine\b", re.I), "yours"),
    (regex(r"\b(?:myself|ourselves)\b", re.I), "yourself"),
    (regex(r"\b(?:I|we) (?:am|are)\b|\bI'm\b|\bwe're\b", re.I), "you're"),
    (regex(r"\b(?:I|we)'ve\b", re.I), "you've"),
    (regex(r"\b(?:I|me|us|we)\b"), "you"),
)
"""What the user says of himself, said to him."""
_LED = regex(
    r"(?: (?:called|named|titled|lasting|departing|arriving|matching|starting|about|by|for|with|in|"
    r"on|at|from|between|near|until|under|over|since|before|after|than|as|to|of|using|saying|due))+"
    r"(?: (?:the|an?|my|our))?(?: (?!(?:the|an?|my|our|in|on|at|of|to|for|by|with|from|and)\b)"
    r"[a-z]+){0,2}?(?: IDs?| name| title| number)? [\"'“#]?$"
)
"""What leads from the deed to the first value: "a playlist | called "."""
_WITH_A = regex(r" with an? [a-z]+$")
"""What the value is of: "dice | with a count | of five"."""
_PARTICLE = regex(r" (?:off|out|up|down|back|away)\b")
_HANGS = frozenset(
    "of and or with the a an to for in on at from by as into up down off out you".split()
)


def wish(asked: Utterance) -> str | None:
    """What was asked for as words that follow "I couldn't", or None where that can't be told."""
    short = _short(asked)
    if short is not None:
        return short
    whole = _whole(asked)
    long = whole is not None and asked.slots and len(whole.split()) > MOST_SAID_AGAIN
    return None if long else whole


def in_brief(asked: Utterance) -> str:
    """What was asked for without its values, if that can be told so, or else with them; or ""."""
    return _short(asked) or _whole(asked) or ""


def _whole(asked: Utterance) -> str | None:
    if any(len(slot.text.split()) > MOST_OF_VALUE for slot in asked.slots):
        return None
    values = {slot.text for slot in asked.slots}
    return _turned(_END.sub("", asked.text), values)


def _short(asked: Utterance) -> str | None:
    """The same up to the first value, where the deed is complete before it."""
    if not asked.slots:
        return None
    first = min(asked.slots, key=lambda slot: slot.start)
    told = _before_values(asked.text[: first.start])
    return None if told is None or _PARTICLE.match(asked.text, first.end) else told


@lru_cache(maxsize=4096)
def _before_values(before: str) -> str | None:
    """What is complete before the first value: the same few hundred texts lead to thousands."""
    if not _LED.search(before):
        return None
    told = _turned(_WITH_A.sub("", _LED.sub("", before)).rstrip(" -–—,:("), frozenset())
    if told is None or len(told.split()) < MIN_BRIEF:
        return None
    verb, _, rest = told.partition(" ")
    if rest in ("you", "your"):
        return None  # "remind you" lacks what of
    return told if rest.startswith("you ") else f"{verb} {with_article(rest, verb)}"


def _turned(text: str, values: Set[str]) -> str | None:
    """A request as a deed that the assistant speaks of, if it is plainly one."""
    text = text[_GREETING.match(text).end() :]  # type: ignore[union-attr]
    deed = _deed(text)
    if deed is None or _UNQUOTABLE.search(deed):
        return None
    parts = _taken_apart(deed, values)
    for at in range(0, len(parts), 2):
        for mine, yours in _YOURS:
            parts[at] = mine.sub(yours, parts[at])
    said = "".join(parts).strip(" -–—,")
    words = said.split()
    if (
        not 2 <= len(words) <= MOST_WORDS
        or words[-1].lower() in _HANGS
        or words[1] in ("it", "this")
    ):
        return None
    return said


def _taken_apart(text: str, values: Set[str]) -> list[str]:
    """The texts between values and these, in turns; of two in one place the longer is meant."""
    parts: list[str] = []
    at = 0
    while True:
        places = [(text.find(one, at), -len(one)) for one in values if one]
        found = [each for each in places if each[0] >= 0]
        if not found:
            return [*parts, text[at:]]
        place, longest = min(found)
        parts += (text[at:place], text[place : place - longest])
        at = place - longest


def _deed(text: str) -> str | None:
    """The verb of a request and what follows, as the one would say it who is asked."""
    for asks, verb in _ASKED:
        found = asks.match(text)
        if found:
            return verb + text[found.end() :]
    framed = _DEED.match(text)
    rest = text[framed.end() :] if framed else text
    shown = _SHOWN.match(rest) or _WALKED.match(rest)
    if shown:
        return "show you " + rest[shown.end() :]
    rest = _NO_ME.sub(lambda found: found[1] + " ", rest, count=1)
    first, _, after = rest.partition(" ")
    if not first.isalpha() or not after or first.lower() in _COURTESY:
        return None
    if (framed is None or not framed[0]) and not _commands(first.lower(), after):
        return None
    return first.lower() + " " + after


def _commands(first: str, after: str) -> bool:
    """Whether a text without any "can you" is a command: "weather in Oslo" isn't."""
    if verb_of(first) != first:
        return False
    return first not in NOUNISH or after.split(maxsplit=1)[0].lower() in DETERMINERS | {"me", "us"}
