"""The first sentence of a description, taken apart: verb, object, and what follows prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.clause_cleaning import (
    MANNER,
    readied,
    said_once,
    singled,
    untailed,
)
from generator.phrasing.grammar.described.embedded_questions import MODALS, asking, is_stated
from generator.phrasing.grammar.described.lexicon import (
    NOUNISH,
    OTHERS,
    PARTICLES,
    STEPS,
    class_of,
    leads_to_deed,
    unheard,
    verb_of,
)
from generator.phrasing.grammar.described.made_to_do import made_to_do
from generator.phrasing.grammar.described.phrases import (
    PREPOSITIONS,
    RESTARTS,
    STOPS,
    asked_of,
    complements_of,
    is_given,
    noun_phrases,
    skip_second_verb,
)
from generator.phrasing.grammar.described.searched import FINDS, searched_place
from generator.phrasing.grammar.described.travel_ways import is_travel
from generator.phrasing.grammar.described.verb_classes import PHRASAL, TWICE_LED, is_apart, pushed
from generator.quick import regex
from generator.semantics.described.capitals import small
from generator.semantics.described.smallwords import DETERMINERS
from generator.semantics.described.verbs import DONE

_LEAD = regex(
    r"^(?:(?:this|the|an?) (?:(?!function\b|tool\b)[a-z-]+ ){0,2})?(tool|function|endpoint|api|"
    r"api endpoint|method|operation|command|call|"
    r"use (?:this )?when (?:the |a )?users? (?:asks?|wants?|needs?)|"
    r"use th(?:is|e)( tool| function| endpoint| method| api| service| operation| call| request)?|"
    r"you can use this( tool)?|a tool|utility|helper|"
    r"tool call|convenience \w+)\b[\s,:-]*"
    r"((is|are|can be|should be) (?:(?:used|useful|designed|called|meant)\s*|(?=for )))?"
    r"(which |that )?(will |can |lets |let |allows |allow |enables |helps )?"
    r"(you |users |the user |one |a user )?(to |for )?",
    re.I,
)
_ALLOW = regex(
    r"^(?:allows?|lets?|enables?(?= (?:you|users?|the user|one|to|for)\b)|helps?|used|useful|"
    r"attempts?(?= to\b)|tr(?:y|ies)(?= to\b))\s+(you |users? |the user |one )?(to |for )?",
    re.I,
)
TOKEN = regex(r"[A-Za-z][\w-]*s’(?= [a-z])|[A-Za-z0-9][\w'’&/.+#-]*[\w+#]|[A-Za-z0-9]|[,;:()]")
_TAKES = regex(
    r"^(?:(?:takes|accepts|receives|uses) .{3,90}? (?:and|to) (?=[a-z]+\b))+"
    r"|^(?:enters?|inputs?) [^.;]{3,60}?, (?=(?:get|return|query|search|list|find)s?\b)"
    r"|^(?:bulk|batch|mass)[- ]"
    r"|^(?:[a-z][\w-]+ ){1,2}(?=search(?:es)? for\b)",
    re.I,
)
"""What comes before the verb that counts: "takes a list and sorts it", "bulk-delete"."""
_THROUGH = regex(
    r"^[Aa]sks? [A-Z]\w+ to (?=[a-z]+ )"
    r"|^[A-Za-z]+-[a-z]+ to (?=(?:find|get|retrieve|collect|fetch|list) )"
    r"|^(?:search(?:es)?|iterates?|quer(?:y|ies)|scans?|filters?|browses?|traverses?|loops?|walks?)"
    r" [^.,;]{3,80}? to (?=(?:find|locate|get|retrieve|identify|collect|fetch|list|extract|count) )"
    r"(?!\w+ (?:\w+ )?(?:data|information|results?)\b)"
    r"|^(?:initiat|start|beg[iu]n|trigger|launch|perform|execut)(?:e?s|e)? (?:an?|the) [\w ]{0,30}?"
    r"(?:process|procedure|request|operation|transaction|workflow) to (?=[a-z]+ )",
    re.I,
)
"""What one looks through or starts for what is wanted: "searches the index to find a page"."""
_LOOSE = {"to": "for", "with": "for", "in": "in", "at": "at", "on": "on", "for": "for", "by": "by"}
_RELATED = regex(
    r"(?<!is )(?<!are )(?<!be )(?<!if )\b(?:related|relating|pertaining|relevant|belonging|"
    r"associated|located|available|accessible|involved|applicable|assigned|"
    r"(?:based|given|measured|expressed)(?= (?:in|at)\b)) "
    r"(to|with|in|at|on|for|by)\b(?! (?:the )?current)",
    re.I,
)
"""Participles of descriptions before prepositions: "lawsuits related to a company"."""
_ASIDE = regex(
    r",? (?:such as|including|like|e\.g\.,?) [^.;]{3,90}?, "
    r"(?=(?:for|of|in|on|at|from) (?:an?|the|all|any|each|multiple|several|given|specified)\b)"
)
"""Examples between a noun and what it is of: "the dimensions, such as its area, of a circle"."""
_FORMULA = regex(
    r"(?:(?:of|in|with|using) the (?:form|formula):? )?"
    r"[\w()]+(?:\^\w+| [+*=] [\w(])(?:[^.;]|\.(?=\d))*"
)
"""An equation in the middle of words, which no noun holds."""
_EITHER = regex(r"^(\w+)/[a-z]+(?= [a-z])")
"""A verb with another word for it: "copy/duplicate a card"."""
_HOLDING = regex(r"\b(lists?|array|collection) (?:containing|consisting of|detailing) ", re.I)
_LEADERS = frozenset(("a", "can", "will", "to", "either"))
_WHEN_IT = regex(
    r"(?:Estimate|Predict|Calculate|Forecast|Determine)s? "
    r"(?:when|why|how (?!many|much|long|often|far))",
    re.I,
)


_SECOND_DEED = regex(
    r"^(?P<first>[A-Z][a-z]+ (?:an?|the|your|this|one) (?:[\w-]+ ){0,3}?[\w-]+),? and "
    r"(?!(?:of|in|on|for|to|from|with|all|its|their|the|an?|then)\b)[a-z]+ "
    r"(?:(?:the|an?|its|their|all) .*|(?:it|them)\b.*)"
)
"""A deed that follows another: "Open an incident and page the owning team"."""


_HOW_TOO = regex(
    r"(?<!\bhow)(?<!\bwhat)(?<!\bwhere)(?<!\bwhen)(?<!\bwhy)(?<!\bwho)"
    r",? and (?:how|what|where|when|why|whether) .*"
)
"""What is told beside a thing: "the pest of a plant and how to treat it"; not "when and where"."""
_UP_IN = regex(r"^Look (?:something|things|it) up in ", re.I)


def parse(sentence: str, known: Sequence[str] = ()) -> Clause | None:
    """The clause of a sentence that starts with a verb we know, or None.

    ``known`` are words that are verbs here if the sentence starts with one of them.
    """
    sentence = readied(sentence)
    text = re.sub(r"\([^)]*\)|\bup to (?:\d+|ten|five|three|a hundred)\b", "", sentence)
    text = said_once(_ASIDE.sub(" ", _FORMULA.sub("", text)))
    text = _SECOND_DEED.sub(r"\g<first>", _HOW_TOO.sub("", text))
    if _WHEN_IT.match(text):
        return None  # the name tells it in a noun: "estimate when a parcel will arrive"
    text = _HOLDING.sub(r"\1 of ", _UP_IN.sub("Search ", text))
    text = singled(text)
    text = _RELATED.sub(lambda found: _LOOSE[found[1].lower()], text)
    text = _headed(_THROUGH.sub("", _TAKES.sub("", _ALLOW.sub("", _LEAD.sub("", text)).strip())))
    if all(word[0].isupper() for word in re.findall(r"[A-Za-z]{4,}", text)):
        text = re.sub(r"\b[A-Z][a-z]+\b", lambda found: found[0].lower(), text)
    tokens = TOKEN.findall(_EITHER.sub(r"\1", text))
    while tokens and (tokens[0].lower() in _LEADERS or _is_manner(tokens[0])):
        tokens = tokens[1:]
    lead = tokens[0].lower() if len(tokens) > 2 and verb_of(tokens[1]) else ""
    if lead and (lead == "force" or (lead == "".join(known) and verb_of(lead) is None)):
        tokens = tokens[1:]  # "the method syncsails syncs sails"
    if not tokens or re.match(r"\w+ /", text):
        return None
    if _sets_off(tokens, known):
        tokens = tokens[1:]  # "Starts measuring the tempo", "simulates rolling a die"
    pair = (tokens[0].lower(), tokens[1].lower() if len(tokens) > 1 else "")
    if (sought := SESSIONS.get(pair, "")) in ("lookup", "find"):
        return _after_verb(sought, skip_second_verb(tokens[2:]))
    verb = verb_of(pair[0]) if pair[1] != "of" or pair[0] in _OF else None
    several = pair[1] == "," and verb != pair[0] and not any(map(verb_of, tokens[2:4]))
    way = is_travel(*pair) and verb not in known
    doing = pair[0].endswith("ing") and verb != pair[0]
    named = doing and (pair[0] in known or not _is_led(pair[1], verb, known))
    things = verb != pair[0] and not doing and pair[0] in known[1:]
    things = things and bool(re.fullmatch(DONE, pair[1]))  # "Resumes saved on the portal"
    told = verb != pair[0] and verb in NOUNISH and verb not in known and pair[1] in _OF_NOUNS
    if several or way or named or things or told:
        return None  # "Tags, authors or languages in the library" are several things
    if verb is None:
        led = len(tokens) > 1 and tokens[1].lower() in DETERMINERS | {"with", "to"}
        verb = next((w for w in known if led and pair[0] in (w, w + "s", w + "es")), None)
        told = led and len(tokens) > (3 if any(map(verb_of, known)) else 2)
        if verb is None and told and not leads_to_deed(known, text):
            verb = unheard(tokens)
    if verb is None and is_apart(*pair) and tokens[2:] and tokens[2].isalpha():
        led = tokens[0].istitle() and tokens[2].lower() not in PREPOSITIONS | STOPS
        first = pair[0][:-1] if _THIRD.search(pair[0]) else pair[0]
        return _after_verb(f"{first} {pair[1]}", tokens[2:]) if led else None
    if verb is None:
        return None
    session = SESSIONS.get((verb, pair[1]))
    if session is not None:
        return _after_verb(session, tokens[2:])
    whole = made_to_do(tokens) or _particled(verb, tokens)
    return whole or _after_verb(verb, skip_second_verb(tokens[1:]))


def _sets_off(tokens: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a deed is only told to be started, or simulated, by a name that doesn't say so."""
    start, doing = verb_of(tokens[0]), tokens[1].lower() if tokens[2:] else ""
    deed = doing.endswith("ing") and verb_of(doing) not in (None, doing)
    if start in ("simulate", "emulate"):
        return deed and verb_of(doing) in known
    return start in ("start", "begin") and deed and {"start", "begin", doing}.isdisjoint(known)


_OF_NOUNS = frozenset("to for from on in by between about".split())
"""What leads on from many things: "Answers to common questions"."""
_THIRD = regex(r"(?<![su])s$")
"""The end of what "it" does: "works out a price"."""


def _is_manner(word: str) -> bool:
    return bool(MANNER.search(word.lower() if word.isupper() else word))  # "PERMANENTLY delete"


def _is_led(following: str, verb: str | None, known: Sequence[str]) -> bool:
    """Whether a word in -ing does something: "Fetching the log", no "Opening times" to get."""
    looks = next((class_of(word).info for word in known[:2] if verb_of(word) == word), False)
    noun = looks and not class_of(verb or "get").info  # of what is only looked at
    many = following.endswith("s") and not noun
    return following in _LEADING or many or verb in map(verb_of, known)


def _particled(verb: str, tokens: list[str]) -> Clause | None:
    """The clause of a verb with a particle: "turn on a lamp", "go back to the start"."""
    particle, following = (*(token.lower() for token in tokens[1:3]), "", "")[:2]
    doing = verb in _PHASES and particle.endswith("ing") and verb_of(particle)
    parts = particle in _NO_PREPOSITIONS or (verb in ("turn", "switch") and particle == "on")
    free = parts and following.isalpha()
    free = free or (bool(doing) and following.isalpha() and following not in ("and", "or"))
    led = following in DETERMINERS or (free and following not in PREPOSITIONS | STOPS)
    if (doing or particle in PHRASAL.get(verb, "").split()) and led:
        return _after_verb(f"{verb} {particle}", tokens[2:])
    if TWICE_LED.get(f"{verb} {particle}") == following:
        return _after_verb(f"{verb} {particle} {following}", tokens[3:])
    stepped = f"{verb} {particle}" in STEPS and not following
    if stepped or (particle in PARTICLES and (not following or following in PREPOSITIONS | STOPS)):
        whole = f"{_MOVING.get(verb, verb)} {particle}"
        return Clause(whole, (), tuple(complements_of(tokens[2:])))
    return None


_NO_PREPOSITIONS = frozenset("up out off down away".split())
"""Particles that lead to no thing by themselves: "sign up somebody"."""
_LEADING = DETERMINERS | PREPOSITIONS | {"all", "up"}
_OF = frozenset("dispose disposes think thinks".split())
"""Verbs before "of"; others there are nouns: "types of plays"."""
_SUBJECT = regex(
    r"(?:(?:The|This) (?:[\w-]+ ){1,4}?(?:- [^-]{3,40} -,? )?|(?P<who>[A-Z][a-z]+) )"
    r"(?P<verb>[a-z]+s) (?:an?|the|all|your)\b"
)
"""What does it before what is done: "The entropy calculator analyzes a password", "Admin adds"."""


def _headed(text: str) -> str:
    """The text from its verb on, where it starts with the name of what does it."""
    found = _SUBJECT.match(text)
    if found and found["who"] and verb_of(found["who"]):
        return text
    first, second = (*text.split(" ", 2), "", "")[:2]
    deed = verb_of(first) and second.lower() in DETERMINERS  # "Initialize the pump: drive the …"
    found = found or (None if deed else _TITLED.match(text))
    return text[found.start("verb") :] if found and verb_of(found["verb"]) else text


_TITLED = regex(r"[A-Z][\w-]*(?: [\w-]+){0,3}: (?P<verb>[a-z]+) (?:an?|the|all|[a-z]+s) ")
"""What something is called before what it does: "Sommelier helper: picks bottles"."""
_MOVING = {"navigate": "go", "move": "go"}
"""What people say for verbs with a direction: "navigate back" is to go back."""
_PHASES = frozenset("start stop begin resume pause finish".split())
"""Verbs of doing something else: "start charging the car"."""
SESSIONS = {
    ("look", "up"): "lookup", ("looks", "up"): "lookup", ("look", "for"): "find",
    ("looks", "for"): "find",
    ("log", "in"): "login", ("log", "into"): "login", ("sign", "in"): "login",
    ("reverse", "geocode"): "reverse geocode",
    ("log", "out"): "logout", ("log", "off"): "logout", ("sign", "out"): "logout",
}  # fmt: skip
"""Verbs of two words that are a verb of their own."""


_SPANNED = regex(
    r" (?:over|in|within|for|from) the (?:last|past|next|coming) (?:\w+ )?"
    r"(?:minute|hour|day|week|month|year)s?\b|, by [a-z ]+(?=\.?$)",
    re.I,
)
"""What an argument tells, or the order in which they come: "over the last N days, by rate"."""


def named_by(sentence: str) -> Clause | None:
    """The clause of a short sentence without a verb: "Hourly forecast for a place." is got."""
    text = _SPANNED.sub("", untailed(sentence))
    tokens = TOKEN.findall(text) or [""]
    known = (verb_of(tokens[0]) or "news") in NOUNISH | {"news"} and tokens[0] != "Up"
    if not known or not 1 < len(tokens) < 12 or " + " in text:  # a list of what is returned
        return None
    objects, rest = noun_phrases([small(tokens[0]), *tokens[1:]])
    if len(objects) != 1 or any(token.lower() in STOPS | RESTARTS for token in rest[:1]):
        return None
    if any(token.lower() in MODALS for token in tokens):
        return None
    led = tuple(complements_of(rest))
    return Clause("send" if ("to", "users") in led else "get", tuple(objects), led)


def _after_verb(verb: str, tokens: list[str]) -> Clause | None:
    asks = []
    while tokens and tokens[0].lower() in ("when", "where", "whether", "if", "how", "and", "what"):
        asks.append(tokens[0].lower())
        tokens = tokens[1:]
    if tokens[:1] == ["which"] and not asks and (of := asked_of(tokens[1:])):
        return Clause(verb, (of[0],), (("for", of[1]),))
    if asks and verb in ("set", "update", "change", "choose", "define", "configure"):
        return None  # nobody asks when it is: the name tells what is set
    if asks:
        return asking(verb, tuple(ask for ask in asks if ask != "and"), tokens)
    sought = tokens[:1] == ["for"]
    if verb in ("search", "look", "ask", "query", "browse", "check") and sought:
        tokens = tokens[1:]
        verb = "request" if verb == "ask" else verb
    objects, rest = noun_phrases(tokens)
    if objects and is_given(verb, rest):
        things, rest = noun_phrases(rest)
        return Clause(verb, tuple(things), (("to", objects[0]), *complements_of(rest)))
    if len(objects) == 1 and rest and is_stated(objects[0], rest[0]):
        return None  # "confirms the headline describes a story" tells no thing
    if verb == "remind" and " ".join(objects) in _WHO:
        told = (pair for pair in complements_of(rest) if pair[1] not in _SOMETHING)
        return Clause("set", ("reminder",), tuple(told))
    if verb in _TOLD and " ".join(objects) in _WHO - {""}:
        return Clause("set", ("alert",), ())  # whom it tells is whoever asks
    whole, objects = pushed(verb, objects, rest)
    stands = whole != verb and rest[:1] == [whole.rsplit(" ", 1)[-1]]
    verb, rest = whole, rest[stands:]
    complements = complements_of(rest)
    led = complements[0][0] if complements else ""
    found = tuple(noun for prep, noun in complements if prep == "for")
    if not (objects or sought) and verb == "search" and led in _SEARCHED and found:
        return Clause(verb, found, tuple(("in", noun) for prep, noun in complements if prep == led))
    if not objects and led == "for" and verb in NOUNISH:
        return None  # "Quote for a postcode" names a quote
    if led == "for" and not sought and (place := searched_place(verb, objects, rest)):
        (_, what), *more = complements
        what, where = (place, ()) if what.lower() in FINDS else (what, (("in", place),))
        return Clause(verb, (what,), (*where, *more))
    unled = verb_of(verb) is None and led == "with"
    if not objects and (unled or (led in _LED_BY and (verb in OTHERS | {"apply", "seek"}))):
        return Clause(f"{verb} {led}", (complements[0][1],), tuple(complements[1:]))
    definite = bool(tokens) and tokens[0].lower() in ("the", "this", "your")
    return Clause(verb, tuple(objects), tuple(complements), definite=definite)


_WHO = frozenset(("", "user", "users", "current user", "person", "somebody", "someone", "people"))
"""Whom a function reminds: whoever asks for it."""
_TOLD = frozenset("notify alert warn".split())
_SOMETHING = frozenset(("something", "anything", "thing", "things", "task"))
_SEARCHED = frozenset(("across", "in", "on", "through"))
_LED_BY = frozenset("to for on over into".split())
"""Prepositions that go with a verb of which nothing is the object: "navigate to a page"."""
