"""What idioms say of the object: "my booking", "6 shirts", "how much is a repair?"."""

from __future__ import annotations

from generator.phrasing.grammar.described.nouns import is_mass, is_plural, plural, with_article
from generator.quick import regex

SLOT = regex(r"\{(?:@|on )?([a-z_]+)\}")
"""A slot in a line, by its name."""
SLOTS = frozenset(("o", "n", "ns", "matter", "a_matter", "c", "the_c"))
"""The object as it is said, its noun alone, of many; what a price or a status is of; what somebody
is put in."""
_NAMED = tuple(f"{{{slot}}}" for slot in sorted(SLOTS))
_BEFORE_NOUN = regex(
    r"^(?:(?:an?|the|my|our|your|some|all|any|one) )?"
    r"(?:(?:guest|customer|client|user|member|patient|tenant|borrower)'s )?"
    r"(?:(?:already|currently) )?"
    r"(?:(?:booked|scheduled|planned|existing|current|running|active|upcoming|next|rented|hired"
    r"|borrowed|paused|frozen|suspended) )?"
)
"""What stands before a noun that somebody calls "my" instead."""
_LED_TO = regex(r"^(?:for|in|to|at|with|on) (?=(?:an?|the|my) )")
"""What leads to the thing where the verb has no object: "arrange for a tuner"."""
_SOMEBODY = regex(
    r"^(?:an?|the|another|my) (?:[a-z\ue000-\uf8ff]+ )?(?:person|people|somebody|someone|"
    r"participants?|child|kid|student|pupil|learner|runner|swimmer|rider|athlete|player|singer|"
    r"musician|dancer|customer|client|guest|visitor|member|patient|attendee|employee|volunteer|"
    r"candidate|applicant|team|dog|puppy|cat|pet|horse|animal)\b"
    r"(?: (?:in|into|for|on|onto|to|at|from) (?P<into>.+))?$"
)
"""Somebody who is enrolled, signed up or put on a list, and in what."""
_NO_THING = regex(r"(?:(?:an?|the) )?[\ue000-\uf8ff](?: (?:in|for|on|to|at|from) |$)")
_ANY = regex("^an? ")
_MONEY = regex(r"^(?:the |some )?(?:money|funds|credit|balance) (?:to|on|onto|into) ")
"""What is put on a card that people speak of alone."""
_OTHERS = regex(r"\bthe (?:customer|user|client|member|guest|tenant|patient)'s ")
"""Whose a thing is that who speaks has: "the delivery of the customer's box" is of "my box"."""
_PURPOSE = regex(r" for the [a-z -]+$")
_COMING = regex(r"^(?:[a-z]+'s )?(?:(?:upcoming|next|coming) )?")
_PART = regex(r"^([a-z -]+) of (?:the|an?|my) ([a-z-]+(?: [a-z-]+){0,2})$")
"""What belongs to something: "my size of the bin" is "my bin size"."""
_COUNTED = regex(r"(?!.* (?:of|for|with|in|on|at|to|from|by|as|called|named|that) ).*[a-z]")
"""Nouns with nothing behind them, so that their last word is the one that tells of many."""
_ASPECTS = (
    "price|prices|quote|quotation|estimate|costs?|fares?|fees?|charges?|rates?|status|state|"
    "progress|"
    "tracking|whereabouts|availability|stock|balance"
)
_ASPECT = regex(
    rf"(?P<before>.*?)(?:\b(?:{_ASPECTS}|levels?|info|information|details)\b ?)+"
    rf"(?:(?:of|for) (?P<article>the |an? |my )?(?P<behind>[^,]+))?"
)
"""What is wanted of a thing, with the thing before or behind it."""
_ASPECT_WORD = regex(rf"\b(?:{_ASPECTS})\b")
_LOOSE = regex(r"\b(?:current|total|estimated|annual|latest|new|binding|rough|live|exact)\b ?")
_DOINGS = regex(r".*ing")
_LONG = regex(r"[a-z]{5,}")
_HELD = regex(r"\{[^{}]*\}")
_STEM = 5


def names_object(text: str) -> bool:
    """Whether a line says the object."""
    return any(slot in text for slot in _NAMED)


def is_led(said: str) -> bool:
    """Whether nothing but what leads to it is the object: "arrange for a tuner"."""
    return _LED_TO.match(said) is not None


def with_object(text: str, said: str) -> str | None:
    """The line with the object in its slots; None if it can't be said there."""
    if _said_twice(text, said):
        return None
    said = _LED_TO.sub("", said)
    if "c}" in text:
        somebody = _SOMEBODY.match(said)
        into = said if somebody is None else somebody["into"]
        if not into or _NO_THING.match(into):
            return None
        text = text.replace("{c}", into).replace("{the_c}", _ANY.sub("the ", into))
    said = _OTHERS.sub("my ", _MONEY.sub("", said))
    noun = _PURPOSE.sub("", _BEFORE_NOUN.sub("", said))
    if "{ns}" in text:
        noun = _COMING.sub("", noun)
        if is_mass(noun) or not _COUNTED.fullmatch(noun):
            return None
        text = text.replace("{ns}", plural(noun))
    if "matter}" in text:
        told = _matter(noun)
        if told is None:
            return None
        article, matter = told
        text = text.replace("{matter}", matter).replace("{a_matter}", article + matter)
    several = _MANY.match(said)
    if several is not None and is_plural(several[1]):
        text = _of_many(text)
    return text.replace("{o}", said).replace("{n}", _PART.sub(r"\2 \1", noun))


def _of_many(text: str) -> str:
    """A line on one thing as people say it of several: "the jobs hang, kill them"."""
    text = _BEHIND.sub(lambda found: f"{found[1]} {_SAID_OF_MANY[found[2]]}", text)
    text = _AHEAD.sub(lambda found: f"{_SAID_OF_MANY[found[1]]} {found[2]}", text)
    return _IT.sub("them", text)


_SAID_OF_MANY = {
    "is": "are", "has": "have", "was": "were", "does": "do", "needs": "need", "works": "work",
    "hangs": "hang", "goes": "go", "looks": "look", "isn't": "aren't", "doesn't": "don't",
    "wasn't": "weren't", "hasn't": "haven't", "what's": "what are", "where's": "where are",
    "how's": "how are",
}  # fmt: skip
_VERBS = "|".join(_SAID_OF_MANY)
_BEHIND = regex(rf"(\{{o\}}(?:\{{r\}})?) ({_VERBS})(?![\w'])")
_AHEAD = regex(rf"(?<![\w'])({_VERBS}) (\{{o\}})")
_IT = regex(r"(?<=[a-z] )it(?=$|[,?:{]| (?:off|on|back|up|down|out|again|for|to)\b)")
_MANY = regex(
    r"(?:(?:all the|all|the|these|my|our|some) )?(?:[a-z-]+ )*?([a-z]+)"
    r"(?= (?:of|in|for|on|from|with|by|to|at) |$)"
)
"""Of what there are several, which its first noun tells."""


def _matter(noun: str) -> tuple[str, str] | None:
    """What the object tells a price or a status of, with its article before it."""
    found = _ASPECT.fullmatch(noun)
    if found is None and _ASPECT_WORD.search(noun):
        return None  # "a quote from the wedding band"
    if found is None:
        before, behind, article = noun, None, None
    else:
        before, behind, article = found["before"], found["behind"], found["article"]
    before = _LOOSE.sub("", before).strip()
    matter = before or behind or ""
    if not matter[:1].isalpha() or not matter[:1].isascii():
        return None
    if not before and article:
        return article, matter
    bare = is_mass(matter) or _DOINGS.fullmatch(matter)
    return "" if bare else with_article(matter).removesuffix(matter), matter


def _said_twice(text: str, noun: str) -> bool:
    """Whether a word of the object stands in the line, too: "deliver what is delivered"."""
    told, said = (_LONG.findall(each.lower()) for each in (noun, _HELD.sub("", text)))
    return not {word[:_STEM] for word in told}.isdisjoint(word[:_STEM] for word in said)
