"""Phrases for flags from their descriptions: "Whether to include hidden files" is a request.

What a description says of yes is mostly what people say: "and include hidden files", "don't include
hidden files". A name alone ("static", "closed_status") often is no word that a person would use.
"""

from __future__ import annotations

import re

from generator.quick import regex
from generator.semantics.choices.flags import Phrases
from generator.semantics.choices.flagwords import ADJECTIVES, VERBS
from generator.semantics.described.smallwords import DANGLING

_TO = regex(
    r"(?:(?:boolean|bool|flag|optional|option|an?|the)\W+){0,3}(?:indicat\w+\s+|specif\w+\s+|"
    r"determin\w+\s+|controls?\s+|defines?\s+|sets?\s+|to\s+){0,2}(?:whether|if)\s+(?:or not\s+)?"
    r"(?:(?:the|this) (?:tool|function|api|server|response|result)s? (?:should|will|must)|"
    r"(?:you|we) (?:want|wish|would like)\s+to|to)\s+(?:also\s+)?(?P<told>[a-z].*)",
    re.I,
)
_TRUE = regex(
    r"(?:this (?:should|must|can) be )?"
    r"(?:if|when|set(?: this)? to|set)\s+(?:set to\s+)?[`'\"]?true[`'\"]?,?\s+"
    r"(?:(?:if|when) you (?:want|wish) to|to|"
    r"(?:the|this) \w+ (?:will|should)|it (?:will|should)|will|should)?\s*"
    r"(?:also\s+)?(?P<told>[a-z].*)",
    re.I,
)
_ASKED = regex(r"(?P<told>(?:[A-Z][a-z]+|include|exclude|show|send|keep|skip) [a-z].*)")
_OPTION = regex(
    r"(?:(?:boolean|bool|optional|an?|the)\W+){0,3}"
    r"(?:flag|option|parameter|param|field|switch|toggle|setting) to "
    r"(?:(?:decide|choose|select|say) (?:whether|if) (?:or not )?(?:to )?)?(?P<told>[a-z].*)",
    re.I,
)
"""What a flag is there for: "Optional parameter to round the time to the nearest second"."""
_SWITCHED = regex(
    r"(?:whether to |used to |to )?enables?(?: or | ?/ ?)disables? (?:the )?"
    r"(?P<what>[a-z][a-z -]+)",
    re.I,
)
_OF_SCHEMAS = regex(
    r"\b[a-z]+[A-Z]|_|\b(?:[Ff]ilter|sort|order)s?\b.* (?:based on|by)\b|"
    r"[Ff]ilters? (?:the )?results$"
)
"""Words of programs, not of people: "filter results", "enforce exact match for keywordSearch"."""
_SIEVE = regex(
    r"(?:to )?(?:filters?|restricts?|limits?)(?: (?:results?|down|only|the list))? "
    r"(?:by|for|on|to) (?:(?:the|only|currently) )*"
    r"(?P<state>[a-z]+(?:ed|en|ing|ive|al|ant|ent)|open|new|public|unread)"
    r"(?: (?:status|state|flag|[a-z]+s))?[ .]*",
    re.I,
)
"""Who is told "filter by released status" wants those that are released, or those that aren't."""

_KEPT = regex(
    r"(?:if true,? )?(?:keep|return|show|list|include|get|fetch|find)s? (?:only (?:the )?)"
    r"(?P<state>[a-z]+(?:ed|en|ing|ive|al|ant|ent)|open|new|public|unread|available)"
    r"(?: \(true\) or [a-z-]+ \(false\))?(?: [a-z]+s)?[ .]*",
    re.I,
)
"""As "Keep only solved (true) or unsolved (false) puzzles"."""

_SIFTED = regex(
    r"(?:(?:boolean|bool|flag|optional|option|an?|the)\W+){0,3}to filter (?P<how>for|out) "
    r"(?:only )?(?P<what>[a-z][a-z' -]{3,70})",
    re.I,
)
"""Flags that sift: "Flag to filter out bookings that are not taken"."""

_BEING = regex(
    r"(?:[a-z]+ ){0,4}(?:whether|if) (?:the|a|an|your|any) (?P<who>[a-z]+) "
    r"(?:is|are|gets|should be|must be|tends to be) (?P<state>[a-z-]+)"
    r"(?: easily)?(?: or not)?[ .]*",
    re.I,
)
"""Descriptions that name a quality: "Whether the user is talkative"."""
_SPEAKERS = frozenset("user person individual applicant candidate respondent".split())


_OF_WHOM = regex(r" of the (?:customer|user|client|account)$")


def _is_quality(word: str) -> bool:
    """Whether a word tells what something is like, and no state that is set or reached."""
    return word not in ADJECTIVES and not word.endswith("ed") and word not in _NOT_LIKE


_NOT_LIKE = frozenset("on off true false set in a an the to present required needed for".split())

_END = regex(
    r"\s*(?:[;:,(\[\n]|\.(?=\s|$)|\s[-–—]\s|"
    r"\b(?:in|with|from|to|as part of|along with|alongside) "
    r"(?:the|your|each|its)? ?(?:(?:search |final )?(?:response|results?)|output|reply|"
    r"returned \w+|call)\b|"
    r"\bor not\b|"
    r"\b(?:when|if|because|so that|which|that|instead|rather|otherwise|while|before|after|during|"
    r"such as|like (?=[A-Z])|unless|default\w*|(?:will|should|must|can) (?:not )?be)\b).*",
    re.I | re.S,
)
_AND = regex(r"\s(?:and|or)\s.*", re.S)
_WHERE = regex(r"(?<=\w)(?<! in)\s(?:in|for the|for each|during) .*", re.S)
_TO_WHAT = regex(r" to .*", re.S)
LONGEST = 6
"""Words of a phrase, at most: what is longer is a description, not something one says."""
_MORE_VERBS = frozenset("search include return show exclude use add enable allow get list".split())
_NEGATED = frozenset("not no never exclude omit skip disable ignore hide without".split())


def described(description: str) -> Phrases | None:
    """What to say for yes and no, from a flag's description; None where it tells no action."""
    text = " ".join(description.replace("’", "'").split("\n")[0].split())
    return _quality(text) or _deed(text)


_ONLY = regex(
    r"(?:(?:whether to|if true,?|set to true to|filter to) )?only "
    r"(?:(?:show|return|list|include|get|fetch|display)(?:s|es)? )?"
    r"(?P<what>(?!when|if|for|used)[a-z][a-z' -]{3,50})(?=[.(]|$)",
    re.I,
)


def only_those(description: str) -> Phrases | None:
    """What is sifted by a state: "Only show currently active disruptions"."""
    found = _ONLY.match(description.strip())
    what = found["what"].strip() if found else ""
    if not what or len(what.split()) > LONGEST:
        return None
    return Phrases("apart", (f"only {what}",), (f"not only {what}",))


def _quality(text: str) -> Phrases | None:
    """Which things are wanted, or what somebody or something is like."""
    first = text.split(". ", maxsplit=1)[0]
    sieve = _SIEVE.fullmatch(first) or _KEPT.fullmatch(first)
    if sieve is not None:
        state = sieve["state"].lower()
        return Phrases("which", (f"that are {state}",), (f"that aren't {state}",))
    sifted = _SIFTED.match(text)
    if sifted is not None and text[sifted.end() : sifted.end() + 1] in ("", "."):
        what = _OF_WHOM.sub("", sifted["what"].strip())
        if sifted["how"].lower() == "out":
            return Phrases("apart", (f"without {what}",), (f"with {what} too",))
        return Phrases("apart", (f"only {what}",), (f"not only {what}",))
    stated = _BEING.fullmatch(text.split(". ", maxsplit=1)[0])
    if stated is not None and _is_quality(stated["state"].lower()):
        state = stated["state"].lower()
        if stated["who"].lower() in _SPEAKERS:
            return Phrases("apart", (f"I'm {state}",), (f"I'm not {state}",))
        return Phrases("apart", (state,), (f"not {state}",))
    return None


def _deed(text: str) -> Phrases | None:
    """What is done where the flag is true: "include hidden files"."""
    switched = _SWITCHED.fullmatch(_END.sub("", text))
    if switched is not None and len(switched["what"].split()) <= LONGEST:
        what = switched["what"]
        return Phrases("do", (f"turn on {what}",), (f"turn off {what}",))
    found = _TO.match(text) or _TRUE.match(text) or _OPTION.match(text) or _ASKED.match(text)
    if found is None:
        return None
    told = _END.sub("", found["told"]).strip(" `'\"")
    for most, tail in ((LONGEST, _AND), (3, _WHERE), (LONGEST, _TO_WHAT)):
        told = tail.sub("", told) if len(told.split()) > most else told
    words = told.split()
    if not 2 <= len(words) <= LONGEST or not re.fullmatch(r"[A-Za-z][A-Za-z.' -]*", told):
        return None
    if _OF_SCHEMAS.search(told):
        return None
    verb = _base(
        words[0].lower(),
        listed=found.re.pattern != _TO.pattern,
        determined=words[1] in ("a", "an", "the"),
    )
    if not verb or frozenset(word.lower() for word in words) & _NEGATED - {verb}:
        return None
    if words[-1].lower() in DANGLING:
        return None
    whole = " ".join([verb, *words[1:]])
    if verb == "include":
        what = " ".join(words[1:])
        return Phrases("with", (f"including {what}",), (f"without {what}",))
    return Phrases("do", (whole,), (f"don't {whole}",))


def _base(word: str, *, listed: bool, determined: bool) -> str:
    """The verb's base form; ``listed``: only verbs we know, as any word may stand there."""
    known = VERBS | _MORE_VERBS
    for base in (word, word[:-1], word[:-2]):
        if base in known and word in (base, base + "s", base + "es"):
            return base
    if listed and determined and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return "" if listed or word.endswith("s") or word in ("be", "have", "not") else word
