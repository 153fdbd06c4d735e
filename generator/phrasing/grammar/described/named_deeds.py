"""What a function's name alone asks for, which people say more shortly than its description does.

"Order a repeat supply of a prescribed medicine from the pharmacy" is ``request_refill``, and who
wants that asks for a refill. A description explains; a name is how somebody put it in two words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.articleless_nouns import proper
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.compounds import QUALITY
from generator.phrasing.grammar.described.intent import Intent, intent_of
from generator.phrasing.grammar.described.lexicon import LIGHT, NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import clause_of_name
from generator.phrasing.grammar.described.nouns import WRAPPERS, same_thing
from generator.phrasing.grammar.described.reading_marks import is_abbreviated
from generator.phrasing.grammar.described.returned_as import FORMATS
from generator.phrasing.grammar.described.verb_classes import SEARCHED, TWICE_LED
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.naming import singular
from generator.semantics.topics.somebody import is_somebody

_LONGEST = 3
"""Words of an object that somebody says in one breath."""


def named_deed(spec: FunctionSpec, told: Intent) -> Intent | None:
    """What the name asks for, for people; None where the description alone should tell it.

    Only a name that is a verb with its object: others need the description to be understood.
    """
    words = name_words(spec.name)
    if told.audience != "people" or not spec.description or len(words) < 2 or "." in spec.name:
        return None
    named = clause_of_name(spec.name)
    verb, noun = named.verb, " ".join(named.objects).lower()
    if not noun or named.complements or not _is_deed(verb, noun, spec, told):
        return None
    if told.kind.name == "delete" and any(prep == "from" for prep, _ in told.complements):
        return None  # what leaves its insurance is not done away with
    if verb in LIGHT and verb_of(_head(noun)) and not same_thing(_head(noun), _head(told.noun)):
        return None  # "place a hold" on a book: only its noun tells what is done
    alone = told.kept and not argument_words(spec)  # "the latest news" may be from anywhere
    if class_of(verb).info and (alone or _is_given(noun, spec.description)):
        return None
    if class_of(verb).name == "search" and _is_place(noun, told):
        return None
    if _is_handed(noun, spec, told) or _is_squeezed(noun, spec.description):
        return None
    fuller = told.noun.lower().endswith(f" {noun}") and told.kind.info  # "fashion" tips
    if class_of(verb).info and (_WITH_TOPIC.search(told.noun) or fuller):
        return None  # "ethics genetic engineering", without the "of" between them
    if _comes_of(verb, noun, spec) or is_abbreviated(noun, spec):
        return None  # "disk temps", where the description has the word
    part = verb not in _LED and _is_part(noun, told)
    if part or not _is_apart(verb, noun, told) or not _is_like(verb, told):
        return None
    read = intent_of(replace(spec, description=""))
    same = read.verb == verb and len(read.objects) == 1
    if not same or not same_thing(_head(read.noun), _head(noun)):
        return None
    objects = (proper(_whole(read.noun, told), spec.description),)
    if verb != "apply" or _head(noun) in _APPLIED_FOR:
        verb = _LED.get(verb, verb)
    if verb == "sign up" and not is_somebody(singular(_head(noun))):
        verb = f"{verb} {TWICE_LED[verb]}"
    bare = read.bare | ({read.noun} if verb == "apply for" else set())
    owned = read.owned or told.owned
    return replace(
        read,
        verb=verb,
        objects=objects,
        bare=bare,
        audience=told.audience,
        owned=owned,
        definite=told.definite,
        any_one=told.any_one,
    )


def _comes_of(verb: str, noun: str, spec: FunctionSpec) -> bool:
    """Whether the name's noun is what comes of it: Markdown of a page, an audio as a response."""
    answers = verb in _ANSWERING and f"{verb} to" not in spec.description.lower()
    return answers or _head(noun) in FORMATS


def _is_place(noun: str, told: Intent) -> bool:
    """Whether that is searched itself, and not sought: "search iTunes" for songs."""
    places = " ".join(place for prep, place in told.complements if prep in _WHERE)
    return told.verb == SEARCHED or _head(noun) in _words(places)


def _is_handed(noun: str, spec: FunctionSpec, told: Intent) -> bool:
    """Whether an argument itself is what something is done to: nobody echoes a "test".

    The name then has another noun, which is told nowhere.
    """
    acts = not told.kind.info and told.kind.name not in ("search", "create", "add", "send")
    handed = acts and bool(told.noun) and _head(told.noun) in argument_words(spec)
    return handed and not any(same_thing(_head(noun), word) for word in _words(spec.description))


def _is_squeezed(noun: str, description: str) -> bool:
    """Whether the name has a word without its signs, which nobody reads: "adsb" for "ADS-B"."""
    joined = {re.sub(r"\W", "", word.lower()) for word in re.findall(r"\w+[-/.&]\w+", description)}
    words = description.lower().split()
    joined |= {f"{one}{other}" for one, other in pairwise(words) if len(one) > 2 < len(other)}
    return any(word in joined for word in noun.split())


def _whole(noun: str, told: Intent) -> str:
    """The noun with the one before it where it is too short to tell what is meant: "domain names".

    ``told`` is what the description has.
    """
    words = told.noun.split()
    if noun.lower() not in _SHORT or len(words) < 2 or words[-1].lower() != noun.lower():
        return noun
    plain = words[-2].isalpha() and not QUALITY.search(words[-2])
    return " ".join(words[-2:]) if plain else noun


def _is_given(noun: str, description: str) -> bool:
    """Whether the name only says by what is looked up: "location data given a postal code"."""
    given = rf"\b(?:given|based on|by)\b[^.;]{{0,40}}\b{re.escape(noun)}\b"
    return re.search(given, description, re.I) is not None


def _head(noun: str) -> str:
    return noun.lower().rsplit(" ", 1)[-1]


def _is_deed(verb: str, noun: str, spec: FunctionSpec, told: Intent) -> bool:
    """Whether the name begins with a verb, or ends in what is done to the told object."""
    words, own = name_words(spec.name), noun.split()
    if len(own) > _LONGEST or not all(word.isalpha() and len(word) > 2 for word in own):
        return False
    if (
        set(own) <= WRAPPERS | _EMPTY
        or own[-1] == "context"
        or own[-1] in ("text", "home")
        or verb in _VAGUE
    ):
        return False
    if re.search(rf"\w {verb}s?[ -]{own[0]}", spec.description, re.I) or own[-1] in _BEFORE:
        return False  # "the latest visit reports" are not visited
    if verb_of(words[0]) == words[0] == verb.split(" ", maxsplit=1)[0]:
        return not any(verb_of(word) == word and word not in NOUNISH for word in own[:-1])
    said = {*argument_words(spec), *(word for each in told.objects for word in _words(each))}
    if words[1:2] == [verb] != words[-1:]:  # behind the name of a service: "council_book_pitch"
        said.update(_words(spec.description))
        return any(same_thing(own[-1], word) for word in said)
    return words[-1] == verb and any(same_thing(own[-1], word) for word in said)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def _is_apart(verb: str, noun: str, told: Intent) -> bool:
    """Whether the name has another word for the deed or its object, or says in short what is long.

    Of the same things, the description knows better which are meant: "open tabs" of ``close_tabs``.
    """
    if told.verb in _TURNING or _RANKED.search(told.noun):
        return False
    if not told.objects:
        return True
    if told.question is not None:
        return True
    alike = not told.asks and same_thing(_head(told.noun), _head(noun))
    placed = any(said.split(" ", 1)[0] in _WHERE for _, said in told.kept)
    long = placed or told.noun.count(" ") > 1 or len(told.objects) > 1
    return long or not alike or class_of(verb).name != class_of(told.verb).name


def _is_part(noun: str, told: Intent) -> bool:
    """Whether the name leaves out what is done to the thing: "append a heading to a note"."""
    head = _head(noun)
    first = told.noun.lower().split()[:-1]
    if "and" not in first and any(same_thing(head, word) for word in first):
        return True
    led = (_head(each) for prep, each in told.complements if prep not in ("of", "for"))
    return any(same_thing(head, each) for each in led)


def _is_like(verb: str, told: Intent) -> bool:
    """Whether the name's verb is of the kind that is told: nobody mows a lawn to know the price.

    Nor are deeds meant where something is looked up; but a slot that is got is booked.
    """
    looks, told_looks = class_of(verb).info, told.kind.info and not told.kind.deed
    told_looks = told_looks or told.verb in _EXPLAINING
    return looks == told_looks or (told_looks and verb in _ASKED_FOR)


_WITH_TOPIC = regex(r" (?:of|in|for|on|about|related to|behind) ")
_SHORT = frozenset(
    f"{word}{end}"
    for word in "name number code key link record request line level rate score state time date "
    "period point sheet token signature position".split()
    for end in ("", "s")
) | {"address", "addresses", "status", "settings", "conditions", "entry", "entries"}
"""Nouns of a name that are of many kinds, which the description tells."""
_RANKED = regex(r"\b(?:most|least|highest|lowest|largest|smallest|biggest) \w", re.I)
"""What the description knows of the things, and a name has no word for: "most played films"."""
_EXPLAINING = frozenset("explain describe tell".split())
_ASKED_FOR = frozenset("request book reserve order buy cancel join run".split())
"""What is done to get something, whatever the description says of showing it."""
_WHERE = frozenset("at in on from of to into".split())
_BEFORE = frozenset("current latest recent daily weekly monthly all active upcoming new".split())
"""Adjectives that names have behind the noun: ``get_air_quality_current``."""
_EMPTY = frozenset(
    "data value values input output query object entity thing things status state info history "
    "summary stats report".split()
)
"""What a name calls anything, or what its makers call it."""
_VAGUE = frozenset(
    "pay check notify alert ask handle manage process message text email call phone contact "
    "new remind enrol enroll register sign".split()
)
"""Verbs of names that take another object than the one that is named."""
_TURNING = frozenset("convert transform translate map".split())
"""Verbs that need to be told into what."""
_APPLIED_FOR = frozenset(
    "permit permits licence license parking job position vacancy loan mortgage credit card leave "
    "visa passport grant benefit benefits membership scholarship refund exemption extension "
    "place citizenship approval funding".split()
)
"""What one asks an office for; a discount or a patch is applied."""
_ANSWERING = frozenset(("respond", "reply"))
_LED = {
    "apply": "apply for", "subscribe": "subscribe to", "reply": "reply to",
    "respond": "respond to", "connect": "connect to", "comment": "comment on",
}  # fmt: skip
"""Verbs that names have without the preposition that goes with them."""
