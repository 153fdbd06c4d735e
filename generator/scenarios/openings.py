"""How people begin who leave out the thing that matters: "Can you close a quiz for me?".

Who hasn't said which quiz gives no order to close one: they ask whether it can be done, or speak of
the quiz as known. Nor does anybody look up "it", or want "recipes" bare.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural
from generator.phrasing.skeleton import OPENING
from generator.quick import regex
from generator.records import Utterance
from generator.scenarios.not_yet_told import as_not_yet_told
from generator.scenarios.referring import part_of
from generator.scenarios.talk import joined
from generator.semantics.base import Parameter

TRIES = 8
"""Phrasings that are looked at for one that people would begin with."""

_GREETING = r"(?P<hi>(?:hey|hi|hello|ok|okay|so|um)\b[,!]? (?:there[,!] )?)?"
_ORDER = regex(
    rf"{_GREETING}(?P<please>(?:please|pls) )?(?P<verb>[a-z]+)(?P<on>(?: (?:rid of|up|out|off|on|"
    r"down|over|back|away|through|for|into|at|to))?(?: me| us)?) (?P<a>an?) (?P<next>[a-z]+)",
    re.I,
)
"""A command about something that is not told: "close a quiz"."""
_BARE = regex(
    rf"{_GREETING}(?:(?:please|pls|can you|could you|can u|i (?:want|need) to) )*"
    r"(?P<verb>[a-z]+) (?P<thing>(?:[a-z]+ ){0,2}[a-z]+)(?=(?:,? (?:please|thanks))?[.?!]*$)",
    re.I,
)
"""A verb and a noun without a word between them: "close quiz"."""
_SOME = regex(
    r"\b(?:find|get|give|show|see|need|want|grab|(?:looking|look) for)(?: me| us)? "
    r"(?P<thing>(?:[a-z-]+ ){0,3}[a-z]+)(?=(?:,? (?:please|thanks))?[.?!]*$)",
    re.I,
)
"""Something of which there are many, of no kind that is told: "find me recipes"."""
_IT = regex(
    rf"{_GREETING}(?:(?:please|pls|can (?:you|u|i)|could (?:you|i)|would you|i (?:want|need) to|"
    r"let's|i(?:'d| would) like (?:you )?to|need to|is it possible to|any chance you could|help me|"
    r"we need to"
    r") )*(?P<verb>[a-z]+)(?: (?:for|up|through|on))? (?P<it>it)\b"
    r"(?=(?: (?:up|out|down|off|on|back))?(?: for me)?(?:,? (?:please|thanks))?[.?!]*$|"
    r" (?:from|into|to|in|for|on|with|as|at|by) )",
    re.I,
)
"""A request about "it", of which nothing has been said."""
_OF_ONE = regex(
    rf"{_GREETING}(?:(?:please|pls|can you|could you|can u|i (?:want|need) to) )*"
    r"(?:take|make|create|book|issue|close|open|delete|cancel|update|get|add|run|start|set|send) "
    r"(?:screenshot|snapshot|copy|picture|photo|note|list|quiz|table|ticket|order|task|report|refund|"
    r"invoice|summary|status|temperature|level|backup|message|event|reminder|job|session) "
    r"(?:of|from|for|to|in|with|by) ",
    re.I,
)
"""The same before more words: "take screenshot of the page"."""
_SMALL = frozenset(
    """a an the my our your this that these those some any all every each it its me us for to of in
    on at with by from up out what which how i you we can could would is are one new""".split()
)
_ASKS = ("can you ", "can you ", "could you ", "could you ")
_WANTS = ("I need to ", "I want to ", "I'd like to ")
_STARTS = frozenset(
    """can could would will do does did is are was were has have what which who when where how why
    i i'd i'm i'll we we'd let let's lets any please pls need want looking trying mind wanna gotta
    hey hi hello ok okay so um time help there""".split()
)
"""First words of sentences that are no commands."""
_FIRST = regex(r"[a-z']+", re.I)
_HEY = regex(r"hey (?!can\b|could|would|will|what|how|i\b|i'|is\b|any|do\b|there)", re.I)


def opening(
    say: Callable[[int], Utterance | None], missing: Sequence[Parameter], rng: random.Random
) -> Utterance | None:
    """The most natural of the requests without what is missing that ``say`` gives by number."""
    found: Utterance | None = None
    worst = 9
    for number in range(TRIES):
        words = say(number)
        if words is None:
            continue
        if words.lineage.startswith(OPENING):
            return words  # somebody wrote it as one
        faults = _faults(words.text)
        if faults < worst:
            found, worst = words, faults
        if not worst:
            break
    return found and as_opened(found, missing, rng)


def _of_it(text: str) -> re.Match[str] | None:
    """What is done to "it", which nothing names; where one only asks how it is, nothing is."""
    found = _IT.match(text)
    return found if found is not None and found["verb"].lower() not in _STARTS else None


@lru_cache(maxsize=4096)
def _faults(text: str) -> int:
    """How far from what somebody would begin with."""
    first = _FIRST.match(text)
    told = first[0].lower() if first else ""
    bare = told not in _STARTS and verb_of(told) != told  # no sentence: "restaurants for lunch"
    alone = _BARE.match(text)
    lone = alone is not None and _lacks_article(alone)
    vague = _VAGUE.search(text) is not None and _of_it(text) is None
    lone = lone or _OF_ONE.match(text) is not None or _ANY.match(text) is not None
    turned = _TURNED.search(text) is not None
    return 2 * (bare + vague + turned) + lone + (_HEY.match(text) is not None)


_TURNED = regex(
    r"\b(?:needs? (?:\w+ing|to be|an? )|ha(?:s|ve) to be|has to \w+ in|should be|must be|"
    r"(?:is|are) of no use|nobody needs|don't want to)\b|\ball (?!the\b|my\b|our\b|of\b)|"
    r"(?:overview|rundown|list) of all\b|^(?:can|could|may) (?:the|my|our|an?) |"
    r"\b(?:need|want|like|have) (?:[\w-]+ ){1,6}[a-z]+ed(?: (?:with|for|from)\b|[.?!]|$)",
    re.I,
)
"""Requests of which the thing is the subject: who hasn't told which it is doesn't put them so."""
_ANY = regex(
    rf"{_GREETING}(?:(?:what|which) (?:[\w-]+ )+(?:do we have|are there|can you find)|"
    r"any (?!chance|idea)|are there )",
    re.I,
)
"""Questions for all that there is, which leave nothing out."""
_VAGUE = regex(r"\b(?:it|them)(?: up| out)?(?: for me)?(?:,? (?:please|thanks))?[.?!]*$", re.I)
"""Words for what has not been spoken of."""


def as_opened(words: Utterance, missing: Sequence[Parameter], rng: random.Random) -> Utterance:
    """A request that doesn't tell which thing is meant, as people begin."""
    words = _articled(as_not_yet_told(words, missing, rng))
    if found := _of_it(words.text):
        sought = (
            found["verb"].lower() == "search" and words.text[: found.start("it")][-4:] != "for "
        )
        told = "for something" if sought else "something"
        words = _put(words, found.start("it"), found.end("it"), told)
    some = _SOME.search(words.text) if _ends_in_words(words) else None
    if some and not any(s.end > some.start("thing") for s in words.slots) and _is_some(some):
        words = _put(words, some.start("thing"), some.start("thing"), "some ")
    return _asked_for(words, rng)


def _ends_in_words(words: Utterance) -> bool:
    """Whether more than an end mark stands behind the last value, if there is one."""
    return not words.slots or len(words.text) > words.slots[-1].end + 1


def _is_some(found: re.Match[str]) -> bool:
    told = found["thing"].lower().split()
    return _SMALL.isdisjoint(told) and is_plural(told[-1])


def _lacks_article(found: re.Match[str]) -> bool:
    """Whether a verb stands before the mere name of one thing."""
    verb, told = found["verb"].lower(), found["thing"].lower().split()
    if verb_of(verb) != verb or not _SMALL.isdisjoint((verb, *told)) or told[-1] in _STARTS:
        return False
    return not is_plural(told[-1]) and not is_mass(told[-1])


def _articled(words: Utterance) -> Utterance:
    """With "the" before the one thing that is told: "close quiz"."""
    found = _BARE.match(words.text)
    if found is None or words.slots or not _lacks_article(found):
        return words
    return _put(words, found.start("thing"), found.start("thing"), "the ")


def _asked_for(words: Utterance, rng: random.Random) -> Utterance:
    """A question, where a command would be about any one thing: "close a quiz"."""
    found = _ORDER.match(words.text)
    if found is None or any(s.start < found.end() for s in words.slots):
        return words
    verb = found["verb"].lower()
    if verb_of(verb) != verb or verb in _STARTS:
        return words
    asks = found["on"].endswith((" me", " us")) or rng.random() < ASKED
    leads = _ASKS if asks else _WANTS
    lead = leads[int(rng.random() * len(leads))]
    lead = lead if found["hi"] else lead[0].upper() + lead[1:]
    rest = part_of(words, found.start("verb"), len(words.text))
    body = rest.text[0].lower() + rest.text[1:]
    told = body.rstrip(".!?") if asks else body
    kept = Utterance(told, rest.slots, words.lineage, words.source, words.anchored)
    if any(slot.end > len(told) for slot in rest.slots):
        return words
    return joined((found["hi"] or "", lead, kept, "?" if asks else ""))


ASKED = 0.6
"""Share of such commands that become questions; the others tell what somebody wants."""


def _put(words: Utterance, start: int, end: int, text: str) -> Utterance:
    """The same with other words in the place of some."""
    return joined((part_of(words, 0, start), text, part_of(words, end, len(words.text))))
