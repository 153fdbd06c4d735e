"""What was done in the words it was asked for in: "I've combined the recording with the video".

Where a result only says that it worked, and no thing has a state, "Done." leaves open what. An
assistant says the deed again, as long as the user or the function's own name has its words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise

from generator.phrasing.grammar.described.lexicon import verb_of
from generator.quick import regex
from generator.records import FunctionSpec
from generator.scenarios.abilities import ability
from generator.scenarios.ability_articles import PLACES
from generator.scenarios.echoed import Echo
from generator.scenarios.reported import FINISHED
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.smallwords import DETERMINERS, PREPOSITIONS
from generator.semantics.described.verbs import participle

MOST_WORDS = 8
"""Words of what it was done to, at most."""

SHORT = 5
"""Words of what was asked for that are said again as they are, at most."""

_FORMS = ("I've {d}.", "Done, I've {d}.", "Okay, I've {d}.", "All set, I've {d}.")
_PEOPLE = frozenset(
    """person people user users customer client patient member guest participant learner student
    caller someone somebody anyone employee player contact recipient agent""".split()
)
"""Whom nobody calls so who knows a name."""
_UNTOLD = frozenset(
    """and or you one any multiple several given specified new existing optional be two longer run
    use call make perform handle manage trigger execute process""".split()
)
"""Words of what is no single plain deed, and verbs of those that a tool does, not people."""
_OF_SOMEBODY = regex(
    rf" (?:to|for|from|by|with) (?:an?|the|another) (?:{'|'.join(sorted(_PEOPLE))})$"
)
"""To or for whom, as a description tells of anybody."""
_TO_ANY = regex(r"(?<=[a-z]) (?:to|for|from) an? [\w -]+$")
"""For what, as a description tells of any: "to a WhatsApp number"."""
_ANY = regex(r"\ban? ")
_LEAD = regex(r"^(?:the|your|an?) ")
_WORD = regex(r"[A-Za-z]+")
_SMALL = (DETERMINERS | PREPOSITIONS | {"as"}) - {"off", "on"}


@lru_cache(maxsize=4096)
def _deed(name: str, description: str) -> tuple[str, str] | None:
    """The verb of a deed and what it is done to, if that can be said of a call."""
    spec = FunctionSpec(name=name, description=description)
    verb, _, rest = (ability(spec) or "").partition(" ")
    rest = _TO_ANY.sub("", _OF_SOMEBODY.sub("", rest))
    words = rest.lower().split()
    if not 0 < len(words) <= MOST_WORDS or re.search(r"[\d\"'():/_]", rest) or not verb.isalpha():
        return None
    said = {verb, *words}
    if not said.isdisjoint(_UNTOLD) or not _PEOPLE.isdisjoint(map(singular, words)):
        return None
    if words[0] not in DETERMINERS:
        return None  # "set volume" lacks the article that a sentence needs
    return verb, _ANY.sub("the ", rest)


_AS = frozenset("mark flag label".split())
"""Verbs that tell nothing without what something becomes: "I've marked the invoice"."""


_IRREGULAR = frozenset(
    """hide wake break forget let bid beat bend bind blow fall fight hang hit hurt lay lie light
    mean meet rise sleep shake shoot show steal stick strike swear wear get tell give have be
    do go come stand sit ring swim dig hear feel think call name want need put wait keep leave
    hold take bring let ask check move""".split()
)
"""Verbs of which no participle is known, or that tell nothing of a deed."""


def _wished(wish: str, spec_words: Set[str]) -> tuple[str, str] | None:
    """The same of what was asked for, if that has the function's own verb."""
    verb, _, rest = wish.partition(" ")
    words = rest.lower().split()
    known = verb in spec_words or verb_of(verb) == verb
    plain = known and verb not in _IRREGULAR and 0 < len(words) <= MOST_WORDS
    told = plain and (words[0] in DETERMINERS or not rest[0].islower())
    if len(words) > SHORT and "and" not in words:
        rest = PLACES.split(rest, maxsplit=1)[0]  # nobody says all of a long request again
    return (verb, _ANY.sub("the ", rest)) if told else None


_PARTS = frozenset("list set number series batch collection".split())
_SWITCHED = regex(r" (?:on|off|down|up)\b")
_BECOMES = regex(r" (?:as|to) ")


def fulfilled(answer: str, name: str, description: str, echo: Echo, rng: random.Random) -> str:
    """The answer with the deed told in its own words, where it says no more than that it is done.

    The words are the user's, or those of the description that the user or the function's name has.
    """
    bare = next((each for each in FINISHED if answer.startswith(each)), None)
    if bare is None or answer.removeprefix(bare)[:8] not in ("", " The ID "):
        return answer
    named = words_of(name.rpartition(".")[2] or name)
    deeds = (_wished(echo.wished, {*named}), _told(name, description, named, echo.text))
    deed = next((each for each in deeds if each and not _is_half(*each)), None)
    if deed is None:
        return answer
    verb, rest = deed
    rest += echo.became(_LEAD.sub("", rest))
    told = _FORMS[int(rng.random() * len(_FORMS))].format(d=f"{participle(verb)} {rest}")
    return told + answer.removeprefix(bare)


def _is_half(verb: str, rest: str) -> bool:
    """Whether words lack what was done, marked as what, turned on or off, or are more than it."""
    if verb in _AS:
        return _BECOMES.search(rest) is None
    if verb in ("turn", "switch") and _SWITCHED.search(rest) is None:
        return True
    words = rest.lower().split()
    if words[1:2] and words[1] in _PARTS and words[2:3] == ["of"]:
        return True  # nobody has asked for a list of tracks, but for tracks
    if len({*words} - _SMALL) < len([word for word in words if word not in _SMALL]):
        return True  # "turned off the off light"
    after = [then for first, then in pairwise(words) if first == "and"]
    return any(verb_of(word) == word for word in after)  # "merge both and save"


def _told(name: str, description: str, named: Sequence[str], asked: str) -> tuple[str, str] | None:
    """The deed as its description tells it, in words that somebody has used."""
    deed = _deed(name, description)
    if deed is None:
        return None
    heard = {singular(word) for word in (*_WORD.findall(asked.lower()), *named)}
    for rest in (deed[1], PLACES.split(deed[1], maxsplit=1)[0]):
        wanted = {singular(word) for word in _WORD.findall(rest.lower()) if word not in _SMALL}
        if wanted and deed[0] in heard and wanted <= heard:
            return deed[0], rest
    return None
