"""What the user asked for, in his own words, as they follow "I can't": "set a sleep timer".

A description tells what kind of thing a function is for; to the one who asked it sounds as if
somebody else was meant ("find concerts of an artist"). What he said himself always fits.
"""

from __future__ import annotations

import random
import re

from generator.phrasing.grammar.described.lexicon import NOUNISH, verb_of
from generator.quick import regex
from generator.records import Utterance
from generator.scenarios.ability_articles import with_article
from generator.semantics.described.naming import singular
from generator.semantics.described.smallwords import DETERMINERS

MOST_WORDS = 9
"""Words of a wish that is said again, at most."""
MOST_OF_VALUE = 5
"""Words of one value in it: a whole message is not repeated."""
MIN_BRIEF = 2
"""Words of one that is told without its values, at least."""
BRIEFLY = 0.7
"""Share of wishes that are told without their values, where they can be."""

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
    r"(?:(?:let me )?(?:see|view|(?:have|take) (?:a )?look at|look (?:at|through|over))|"
    r"bring up|pull up|dig up) (?=\S)",
    re.I,
)
"""Who asks to see something is shown it."""
_OBTAINED = regex(r"(?:i need|i'd like|i would like|i want|(?:can|could|may) i (?:have|get)) "
                  r"(?=(?:the|my|our|an?)\b)", re.I)  # fmt: skip
_TOLD = regex(r"what(?:'s| is| are|s| were| was) (?=(?:the|my|our)\b)", re.I)
"""Ways to ask for a thing, without a verb of its own."""
_NO_ME = regex(
    r"(find|get|fetch|play|order|book|buy|look up|pull up|dig up) me (?!to\b)(?=\S)", re.I
)
_COURTESY = frozenset("know have do be let think guess go come".split())
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
    r"on|at|from|between|near|until|under|over|since|before|after|than|as|to))+"
    r"(?: (?:the|an?|my|our))?(?: IDs?| name| title| number)? $"
)
"""What leads from the deed to the first value: "a playlist | called "."""
_WORD = regex(r"[a-z]+")
_A_KIND = regex(r" (?:in|on|of|for|from|to|with|about|at|by|into) an? .*$")
"""What a description says of any such thing: "find concerts of an artist"."""
_HANGS = frozenset(
    "of and or with the a an to for in on at from by as into up down off out you".split()
)


def wish(asked: Utterance, rng: random.Random) -> str | None:
    """What was asked for as words that follow "I can't", or None where that can't be told."""
    brief = rng.random() < BRIEFLY
    whole, short = _whole(asked), _short(asked)
    return (short or whole) if brief else (whole or short)


def in_brief(asked: Utterance) -> str:
    """What was asked for without its values, if that can be told so, or else with them; or ""."""
    return _short(asked) or _whole(asked) or ""


def as_told(asked: Utterance, told: str) -> str | None:
    """What a description tells of a request, if that has all of its words but for the verb."""
    told = _A_KIND.sub("", told)
    heard = {singular(word) for word in _WORD.findall(asked.text.lower())}
    said = all(
        singular(word) in heard or word in DETERMINERS | _HANGS
        for word in _WORD.findall(told.lower())[1:]
    )
    return told if said and " " in told else None


def _whole(asked: Utterance) -> str | None:
    if any(len(slot.text.split()) > MOST_OF_VALUE for slot in asked.slots):
        return None
    values = {slot.text for slot in asked.slots}
    return _turned(_END.sub("", asked.text), values)


def _short(asked: Utterance) -> str | None:
    """The same up to the first value, where the deed is complete before it."""
    if not asked.slots:
        return None
    before = asked.text[: min(slot.start for slot in asked.slots)]
    if not _LED.search(before):
        return None
    told = _turned(_LED.sub("", before).rstrip(" -–—,:("), set())
    if told is None or len(told.split()) < MIN_BRIEF:
        return None
    verb, _, rest = told.partition(" ")
    return told if rest.startswith("you ") else f"{verb} {with_article(rest, verb)}"


def _turned(text: str, values: set[str]) -> str | None:
    """A request as a deed that the assistant speaks of, if it is plainly one."""
    text = text[_GREETING.match(text).end() :]  # type: ignore[union-attr]
    deed = _deed(text)
    if deed is None or _UNQUOTABLE.search(deed):
        return None
    kept = sorted((value for value in values if value in deed), key=len, reverse=True)
    parts = re.split("(" + "|".join(map(re.escape, kept)) + ")", deed) if kept else [deed]
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


def _deed(text: str) -> str | None:
    """The verb of a request and what follows, as the one would say it who is asked."""
    for asks, verb in ((_TOLD, "tell you "), (_OBTAINED, "get you ")):
        found = asks.match(text)
        if found:
            return verb + text[found.end() :]
    framed = _DEED.match(text)
    rest = text[framed.end() :] if framed else text
    shown = _SHOWN.match(rest)
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
