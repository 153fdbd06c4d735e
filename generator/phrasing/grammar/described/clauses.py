"""The first sentence of a description, taken apart: verb, object, and what follows prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.phrasing.grammar.described.cleaned import DETERMINERS, clean
from generator.phrasing.grammar.described.lexicon import NOUNISH, OTHERS, PARTICLES, verb_of
from generator.phrasing.grammar.described.nouns import is_mass, is_plural

PREPOSITIONS = frozenset(
    "for by from in on at to with using via into onto against about through within under over "
    "between across near of inside regarding per around without during after before "
    "matching closest showing containing".split()
)
_OPENING = frozenset(("a", "an", "the"))
_CRITERIA = frozenset("based given depending according considering filtered taking".split())
"""Words after which a description lists its parameters ("based on location and price")."""
_STOPS = frozenset(
    "that which when where whose if including such while so because this it then like is are "
    "who starting optionally and/or or and as once unless has have via e.g. i.e. etc without since "
    "until".split()
)
_LEAD = re.compile(
    r"^(this|the)?\s*(tool|function|endpoint|api|api endpoint|method|operation|command|call|"
    r"use (?:this )?when (?:the |a )?users? (?:asks?|wants?|needs?)|"
    r"use this( tool| function| endpoint)?|you can use this( tool)?|a tool|utility|helper|"
    r"tool call|convenience \w+)\b[\s,:-]*"
    r"((is|are|can be|should be) (used|useful|designed|called)\s*)?"
    r"(which |that )?(will |can |lets |let |allows |allow |enables |helps )?"
    r"(you |users |the user |one |a user )?(to |for )?",
    re.I,
)
_ALLOW = re.compile(
    r"^(allows?|lets?|enables?|helps?|used|useful)\s+(you |users? |the user |one )?(to |for )?",
    re.I,
)
_TOKEN = re.compile(r"[A-Za-z0-9][\w'’/.+#-]*[\w+#]|[A-Za-z0-9]|[,;:()]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, the nouns it acts on ("a song", "an album"), and ``(preposition, noun)`` pairs.

    ``asks`` are the question words of "find when and where films are shown"; then ``objects``
    holds the subject and ``participle`` what happens to it.
    """

    verb: str
    objects: tuple[str, ...]
    complements: tuple[tuple[str, str], ...]
    asks: tuple[str, ...] = ()
    participle: str = ""
    definite: bool = False
    """Whether the object is the one there is: "close the page"."""


_TAKES = re.compile(
    r"^(?:takes|accepts|receives|uses) .{3,90}? (?:and|to) (?=[a-z]+\b)|^(?:bulk|batch|mass)[- ]",
    re.I,
)
"""What comes before the verb that counts: "takes a list and sorts it", "bulk-delete"."""
_LOOSE = {"to": "for", "with": "for", "in": "in", "at": "at", "on": "on", "for": "for", "by": "by"}
_RELATED = re.compile(
    r"(?<!is )(?<!are )(?<!be )(?<!if )\b(?:related|relating|pertaining|relevant|belonging|"
    r"associated|located|available|accessible|involved|applicable|assigned|based(?= (?:in|at)\b)) "
    r"(to|with|in|at|on|for|by)\b(?! (?:the )?current)",
    re.I,
)
"""Participles of descriptions before prepositions: "lawsuits related to a company"."""
_MANNER = re.compile(r"(?<!hour)(?<!dai)(?<!week)(?<!month)(?<!year)(?<!quarter)(?<=[a-z]{3})ly$")
_LEADERS = frozenset(("a", "can", "will", "to"))


def parse(sentence: str, known: Sequence[str] = ()) -> Clause | None:
    """The clause of a sentence that starts with a verb we know, or None.

    ``known`` are words that are verbs here if the sentence starts with one of them.
    """
    text = re.sub(r"\([^)]*\)|\bup to (?:\d+|ten|five|three|a hundred)\b", "", sentence)
    text = _RELATED.sub(lambda found: _LOOSE[found[1].lower()], text)
    text = _TAKES.sub("", _ALLOW.sub("", _LEAD.sub("", text)).strip())
    if all(word[0].isupper() for word in re.findall(r"[A-Za-z]{4,}", text)):
        text = text.lower()
    tokens = _TOKEN.findall(text)
    while tokens and (tokens[0].lower() in _LEADERS or _MANNER.search(tokens[0])):
        tokens = tokens[1:]
    if len(tokens) > 2 and tokens[0].lower() == "force" and verb_of(tokens[1]):
        tokens = tokens[1:]
    if not tokens:
        return None
    pair = (tokens[0].lower(), tokens[1].lower() if len(tokens) > 1 else "")
    if SESSIONS.get(pair) == "lookup":
        return _after_verb("lookup", _skip_second_verb(tokens[2:]))
    verb = verb_of(tokens[0])
    if tokens[0].lower().endswith("ing") and tokens[0].lower() in known:
        return None
    if verb is None:
        first = tokens[0].lower()
        led = len(tokens) > 1 and tokens[1].lower() in DETERMINERS | {"with", "to"}
        verb = next(
            (word for word in known if led and first in (word, word + "s", word + "es")), None
        )
    if verb is None:
        return None
    session = SESSIONS.get((verb, tokens[1].lower() if len(tokens) > 1 else ""))
    if session is not None:
        return _after_verb(session, tokens[2:])
    if len(tokens) > 1 and tokens[1].lower() in PARTICLES:
        following = tokens[2].lower() if len(tokens) > 2 else ""
        if not following or following in PREPOSITIONS | _STOPS:
            whole = f"{_MOVING.get(verb, verb)} {tokens[1].lower()}"
            return Clause(whole, (), tuple(_complements(tokens[2:])))
    return _after_verb(verb, _skip_second_verb(tokens[1:]))


_MOVING = {"navigate": "go", "move": "go"}
"""What people say for verbs with a direction: "navigate back" is to go back."""


SESSIONS = {
    ("look", "up"): "lookup", ("looks", "up"): "lookup",
    ("log", "in"): "login", ("log", "into"): "login", ("sign", "in"): "login",
    ("log", "out"): "logout", ("log", "off"): "logout", ("sign", "out"): "logout",
}  # fmt: skip
"""Verbs of two words that are a verb of their own."""


def named_by(sentence: str) -> Clause | None:
    """The clause of a short sentence without a verb: "Hourly forecast for a place." is got."""
    text = re.sub(r"\([^)]*\)", "", sentence)
    tokens = _TOKEN.findall(text)
    if not 1 < len(tokens) < 9 or (verb_of(tokens[0]) or "news") not in NOUNISH | {"news"}:
        return None
    objects, rest = _noun_phrases(
        [tokens[0].lower() if tokens[0].istitle() else tokens[0], *tokens[1:]]
    )
    if len(objects) != 1 or any(token.lower() in _STOPS | _RESTARTS for token in rest[:1]):
        return None
    return Clause("get", tuple(objects), tuple(_complements(rest)))


def is_compound(sentence: str, clause: Clause) -> bool:
    """Whether what was read as a verb starts a noun: "order book depth", "rate limit status"."""
    start = " ".join(_TOKEN.findall(sentence)[:8]).lower()
    noun = clause.objects[0].lower() if clause.objects else ""
    if clause.verb not in NOUNISH - {"open"} or not noun or is_plural(noun) or is_mass(noun):
        return False
    return start.startswith(f"{clause.verb} {noun}")


def _skip_second_verb(tokens: list[str]) -> list[str]:
    """Drop "and returns" after the verb: "detects and returns the current …"."""
    while len(tokens) > 2 and tokens[0].lower() in ("and", "or", ",", "/"):
        at = 2 if tokens[0] == "," and tokens[1].lower() in ("and", "or") else 1
        if len(tokens) <= at + 1 or not verb_of(tokens[at]):
            break
        tokens = tokens[at + 1 :]
        tokens = tokens[1:] if tokens[0].lower() == "for" else tokens
    if tokens and tokens[0].lower() in ("up", "out", "off", "me", "back"):
        tokens = tokens[1:]
    return tokens


def _after_verb(verb: str, tokens: list[str]) -> Clause:
    asks = []
    while tokens and tokens[0].lower() in ("when", "where", "whether", "if", "how", "and", "what"):
        asks.append(tokens[0].lower())
        tokens = tokens[1:]
    if asks:
        return _asking(verb, tuple(ask for ask in asks if ask != "and"), tokens)
    if verb in ("search", "look", "ask", "query", "browse", "check") and tokens[:1] == ["for"]:
        tokens = tokens[1:]
    if verb == "scan" and tokens[:1] == ["for"]:
        verb, tokens = "scan for", tokens[1:]
    objects, rest = _noun_phrases(tokens)
    complements = _complements(rest)
    led = complements[0][0] if complements else ""
    if verb in ("search", "query", "scan", "browse") and objects and led == "for":
        place = ("in", objects[0])
        return Clause(verb, (complements[0][1],), (place, *complements[1:]))
    unknown = verb_of(verb) is None and led == "with"
    if not objects and (unknown or (led in _LED_BY and verb in OTHERS)):
        return Clause(f"{verb} {led}", (complements[0][1],), tuple(complements[1:]))
    definite = bool(tokens) and tokens[0].lower() in ("the", "this", "your")
    return Clause(verb, tuple(objects), tuple(complements), definite=definite)


_LED_BY = frozenset("to for on over into".split())
"""Prepositions that go with a verb of which nothing is the object: "navigate to a page"."""


def _asking(verb: str, asks: tuple[str, ...], tokens: list[str]) -> Clause:
    for index, token in enumerate(tokens):
        if token.lower() in ("is", "are") and 0 < index < len(tokens) - 1:
            subject = clean(tokens[:index])
            return Clause(
                verb,
                (subject,) if subject else (),
                tuple(_complements(tokens[index + 2 :])),
                asks,
                tokens[index + 1].lower(),
            )
    objects, rest = _noun_phrases(tokens)
    words = objects[0].split() if objects else []
    if 1 < len(words) < 5 and words[-1].endswith("s") and rest:
        return Clause(verb, (" ".join(words[:-1]),), ())
    return Clause(verb, (), ())


def _noun_phrases(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Nouns at the start ("a song, an album or the songs of an artist"), and what is left."""
    found: list[str] = []
    current: list[str] = []
    index = 0
    while index < len(tokens):
        low = tokens[index].lower()
        following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
        if low == "," and len(current) == 1 and _QUALIFYING.search(current[0]):
            index += 1  # "simulated, random-leveled logging"
            continue
        if low in (",", "or", "and"):
            after = tokens[index + 2].lower() if index + 2 < len(tokens) else ""
            second = (following in ("or", "and") and after) or following
            if low == "," and verb_of(second) and second not in DETERMINERS:
                break
            acts = verb_of(after if _MANNER.search(following) else following)
            acts = acts if not following.endswith("ing") else None
            if low in ("or", "and") and acts and following not in _NOUNISH:
                break
            if low == "," and second not in DETERMINERS and not _list_ahead(tokens[index:]):
                break
            if low == "or" and len(current) <= 2 and _head_ahead(tokens[index + 1 :]):
                current = [token for token in current if token.lower() in DETERMINERS]
                index += 1
                continue
            if low == "and" and not found and following not in DETERMINERS:
                current.append(tokens[index])
            else:
                found.append(clean(current))
                current = []
            index += 1
            continue
        if low == "given" and all(token.lower() in DETERMINERS for token in current):
            if current or (index + 1 < len(tokens) and following not in DETERMINERS):
                index += 1
                continue
            break
        said = any(token.lower() not in DETERMINERS for token in current)
        if said and (low in _RESTARTS or (low.endswith("ing") and following in DETERMINERS)):
            break
        if low in PREPOSITIONS | _STOPS or low in ";:()" or (low in _CRITERIA and said):
            break
        if said and low in _OPENING | ({"nearby"} if following in _OPENING else set()):
            break  # "the year a work was published", "stores nearby a location"
        current.append(tokens[index])
        index += 1
    found.append(clean(current))
    return [noun for noun in found if noun], tokens[index:]


_QUALIFYING = re.compile(r"(?:[^e]ed|ive|ful|ous|able|ible)$")
"""Adjectives, after which a comma brings one more."""
_RESTARTS = frozenset("the a an your their its my you we they it".split())
"""Words that start another noun phrase, as of a clause: "the clubs the athlete belongs to"."""
_NOUNISH = frozenset(
    "text email contact report message place prompt draft train walk cast deal paint iron order "
    "practice stretch book review price rate score rank record note comment post plan design step "
    "focus quote reply tweet sample factor release count output control".split()
)
"""Verbs that are nouns after "and": "date and place"."""


def _head_ahead(tokens: list[str]) -> bool:
    """Whether "or" joins adjectives of one noun: "debit or credit card"."""
    plain = [token.lower() for token in tokens[:3]]
    if len(plain) < 2 or plain[0] in DETERMINERS:
        return False
    return plain[1].isalpha() and plain[1] not in PREPOSITIONS | _STOPS | DETERMINERS


def _list_ahead(tokens: list[str]) -> bool:
    """Whether a comma starts a list that ends in "or X" before any preposition."""
    for token in tokens[1:14]:
        low = token.lower()
        if low in ("or", "and"):
            return True
        if low in PREPOSITIONS or low in ";:":
            return False
    return False


_JOINING = frozenset(("and", "or", ",", "via", "in", "on", "for", "by", "using", "to", "with"))
_TALLIES = frozenset("number amount quantity".split())


def _leading(tokens: list[str]) -> list[tuple[str, str]]:
    """What is led to without a preposition: "as done", "watching an issue"."""
    if tokens[:1] == ["as"]:
        after = [word for word in tokens[1:] if word.lower() not in _OPENING]
        end = next((at for at, word in enumerate(after) if word.lower() in _JOINING), len(after))
        return [("as", " ".join(after[:end]))] if 0 < end < 4 else []
    if len(tokens) > 2 and tokens[0].endswith("ing") and tokens[1].lower() in DETERMINERS:
        nouns, _ = _noun_phrases(tokens[1:])
        return [(tokens[0].lower(), noun) for noun in nouns[:1]]
    return []


def _complements(tokens: list[str]) -> list[tuple[str, str]]:
    """``(preposition, noun)`` for each preposition up to the end of the sentence."""
    found: list[tuple[str, str]] = []
    index = 0
    first = _leading(tokens)
    if first:
        return first
    while index < len(tokens):
        low = tokens[index].lower()
        if low in _STOPS or low in ";:":
            break
        if low in PREPOSITIONS:
            after = tokens[index + 1 :]
            following = after[0].lower() if after else ""
            if (low, following) == ("for", "example"):
                break
            if low == "to" and verb_of(following) and following not in _NOUNISH:
                break
            if low == "to" and len(after) > 1 and after[1].lower() in _RESTARTS | {"and"}:
                break
            # "for a number of nights" is for nights
            counted = next((k for k, word in enumerate(after[:4]) if word.lower() in _TALLIES), -1)
            if counted >= 0 and after[counted + 1 : counted + 2] == ["of"] and low != "of":
                after = after[counted + 2 :]
            if [token.lower() for token in after[:2]] in (["one", "of"], ["any", "of"]):
                after = after[2:]
            if low in ("for", "of", "by", "about") and re.fullmatch("[a-z]+ing", following):
                after = after[1:] if verb_of(following) and len(after) > 1 else after
            nouns, rest = _noun_phrases(after)
            if not (low == "by" and len(nouns) > 1):
                found += [(low, noun) for noun in nouns[:4]]
            index = len(tokens) - len(rest)
            continue
        if low in (",", "(", ")", "or", "and") and index + 1 < len(tokens):
            index += 1
            if tokens[index].lower() not in PREPOSITIONS:
                break
            continue
        break
    return found
