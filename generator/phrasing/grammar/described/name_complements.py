"""What the name of a function asks for that its clause would lose: the roots of a *polynomial*.

A description puts much of what is asked into phrases after the noun ("the configuration settings
for mobile app alerts"). Where an argument follows them they are said with it; the others go unsaid,
as most of them only say where things come from. The name tells which must not: what it has, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.articleless_nouns import ABSTRACT
from generator.phrasing.grammar.described.audience import audience_of, name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.compounds import behind_adjectives
from generator.phrasing.grammar.described.lasting_complements import has_one_text, is_given, lasting
from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.phrasing.grammar.described.possessives import mine
from generator.phrasing.grammar.described.postnominals import comes_of, done_by
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import words_of

_LEADS = frozenset(
    "of for about on in from to into as at using between against within regarding".split()
)
"""Prepositions of phrases that may be part of what is asked for."""
_MEANT = frozenset(
    "get fetch retrieve find lookup list search show read return display view calculate compute "
    "determine estimate create make add delete remove update set check verify run execute perform "
    "generate build send more many nearby all by for from with and the user users athlete member "
    "customer function functions bulk batch what whats is are who where when how".split()
)
"""Words of names that say no more than the verb does."""


def joined(spec: FunctionSpec, said: Sequence[str], noun: str, named: Sequence[str]) -> str:
    """The noun with the words before it that the name or the description has there.

    ``named`` are the nouns of the name: "price" is the "sculpture price", "car" the "rental car".
    """
    lost = lost_words(spec, (*said, noun, *done_by(noun, spec.description)))
    words = noun.split()
    state, _, rest = named[0].lower().partition(" ") if len(named) == 1 else ("", "", "")
    if state in _STATES and rest == noun.lower() and _IS_THOSE.search(spec.description):
        return f"{state} {noun}"  # "pets whose owners have not come for a year"
    if not lost or not words or "'s" in noun or " and " in noun or len(words) > 3:
        return noun
    if words[-1].lower() in nouns.WRAPPERS:
        return noun
    told = " ".join(sentences(spec.description)[:2])[:300]
    before = re.search(rf"([\w-]+) {re.escape(noun)}\b", told, re.I)
    doing = before is not None and verb_of(before.group(1).rsplit("-", 1)[-1])
    if before and not doing and _told(before.group(1).lower(), lost):
        return f"{before.group(1)} {noun}"
    owned = _owned(noun, lost, told)
    if owned != noun:
        return owned
    own = named[0].lower().split() if len(named) == 1 else []
    head = words[-1].lower()
    at = next((k for k in range(len(own) - 1, 0, -1) if nouns.same_thing(own[k], head)), 0)
    brand = name_words(spec.name.split("_")[0]) if _TITLED.match(spec.name) else []
    known = {*map(str.lower, words), *(word for word in brand if word not in told.lower())}
    inner = [word for word in own[:at] if word not in known]
    if at and inner and all(word in lost for word in inner[-3:]):
        first = behind_adjectives(words)
        place = next((k for k, word in enumerate(words) if word.lower() in own), first)
        if re.search(rf"\b{inner[-1]}(?:'s)? {re.escape(words[0])}\b", told, re.I):
            place = 0  # "the student's profile preferences"
        front = [_as_told(word, told) for word in inner[-3:]]
        return " ".join([*words[:place], *front, *words[place:]])
    vague = nouns.singular(head) in _VAGUE and len(words) == 1 and len(own) < 3
    if vague and own and all(word in lost for word in own):
        front = [_as_told(word, told) for word in nouns.singular_phrase(named[0]).split()]
        return " ".join([*front, noun])
    return noun


_STATES = frozenset(
    "inactive active overdue expired stale unused orphaned duplicate upcoming recent popular "
    "trending pending failed missing outdated idle dormant unread unpaid available open".split()
)
_IS_THOSE = regex(r"\A[^.]*?\w (?:whose|that|which|who) ")
"""What tells by a whole clause which things are meant, for which a name has one word."""
_TITLED = regex(r"[A-Z][A-Za-z]+_[A-Za-z]+_[A-Za-z]")
"""Names that begin with a service: "Boatbud_Sails_for_a_Boat"."""


def _as_told(word: str, told: str) -> str:
    """The word with the capitals that it has within the description's sentences."""
    found = re.search(rf"(?<=[a-z] ){re.escape(word)}\b", told, re.I)
    return found[0] if found else word


_VAGUE = frozenset("record entry entity request object instance job resource item".split())
"""What is made of anything: a "record" of a vulnerability is a "vulnerability record"."""
_DOES = "(?:is|has|was|had|worked|contributed)"
_WHOSE = r"(?:that|by|for|of|which) (?:the |an? )?(?:(?:user|individual|person)s? )?(?:named )?"


def _owned(noun: str, lost: Sequence[str], told: str) -> str:
    """The noun with the proper name that the description brings in later: "Adriel's projects"."""
    for word in lost:
        name = word.title()
        own = rf"\b{name}'s (?:\w+ ){{0,3}}{noun}"
        if re.search(rf"{own}|\b{_WHOSE}{name} {_DOES}\b", told):
            return f"{name}'s {noun}"
    return noun


def second_verb(spec: FunctionSpec, verb: str, named: str) -> str:
    """The verb, the name's where the description has it second: "finds a song and plays it"."""
    told = next(iter(sentences(spec.description)), "")[:200]
    stem = re.escape(named.rstrip("e"))
    second = re.search(
        rf"\b(?:and|then) (?:then )?{stem}(?:e|s|es)? (?:it|them|the|an?)\b", told, re.I
    )
    return named if second and verb != named else verb


_KEYS = regex(r" (?:ids?|identifiers?|keys?)$", re.I)
_OWN = frozenset(("your", "my", "user", "users"))


def kept_of(
    spec: FunctionSpec, said: Sequence[str], complements: Sequence[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Nouns of complements that hold words of the name which ``said`` and the arguments lack.

    Each with how it is said: ``("archival memory", "in the archival memory")``.
    """
    lost = lost_words(spec, said, spaces=True)
    found: list[tuple[str, str]] = []
    before = ""
    for place, (prep, whole) in enumerate(complements):
        noun = _lasting(whole, spec, placed=prep not in ("of", "for"))
        inner = re.split(r"[ -]", noun.lower())
        led, before = before, ""
        ranked = prep == "with" and _RANKED.match(noun)
        keyed = inner[-1] in ("unit", "currency") if said[0] in _TURNING else _KEYS.search(noun)
        served = noun[:1].isupper() and prep in ("with", "through")
        held = [word for word in lost if _told(word, inner)]
        told_by = prep in _LEADS or (prep == "with" and held and said[0] in _LOOKING)
        if not (ranked or served or told_by) or not noun or len(inner) > 4 or keyed:
            continue
        if prep == "between" and inner[0] == "two":
            continue  # the arguments are these two
        own = bool(noun) and prep in ("of", "for") and has_one_text(spec)
        if own and (complements[place + 1 :][:1] in _BY_LOGIN or is_given(noun, spec)):
            continue  # the argument is it: "health of a specific disk", "… of a player by login"
        said_as = f"{_SAID.get(prep, prep)} {_determined(prep, noun, spec, bool(led))}"
        turned = prep in ("to", "into") and said[0] in _TURNING
        if turned and not _TARGETS & set(argument_words(spec)):
            held = held or inner[-1:]
        free = noun == whole and not (held or ranked or said[-1])
        free = free and (not found or noun[:1].isupper())
        if free and noun and (not place or prep in _WITHIN):
            told = lasting(prep, noun, said, spec)
            said_as, held = (told, inner[-1:]) if told else (said_as, [])
        before = said_as if noun else ""
        follows = bool(found) and found[-1][1] == led
        said_as = said_as if not ranked else f"with the {noun}"
        if not (held or ranked) or (prep == "of" and place and not (led or follows)):
            continue
        if prep == "of" and led:
            noun, said_as = f"{complements[place - 1][1]} {noun}", f"{led} {said_as}"
            found = found[:-1] if follows else found
        found.append((noun, mine(said_as, spec)))
        before = said_as
        lost = [word for word in lost if word not in held]
    return tuple(found)


_LOOKING = frozenset(("scan", "scan for", "find", "search", "list", "get", "look for", "detect"))
"""How one asks for things with something: "assets with unusual volume"."""
_BY_LOGIN = ((("by", "username"),), (("by", "login"),), (("by", "handle"),))
_TURNING = frozenset("convert transform turn export render transcode translate map".split())
_TARGETS = frozenset("format to target output type into language lang locale".split())
"""Arguments that tell what something is turned into."""


def _lasting(noun: str, spec: FunctionSpec, *, placed: bool) -> str:
    """The noun, or the name at its start where an argument tells the rest: "Safeway" of a store."""
    words = noun.split()
    if not words or not _told(nouns.singular(words[-1].lower()), argument_words(spec)):
        return noun
    return " ".join(takewhile(lambda word: word[:1].isupper(), words[:-1])) if placed else ""


_RANKED = regex(r"(?:most|least|fewest|highest|lowest|largest|smallest|best|worst)\b", re.I)
"""What singles something out: "the player with the most goals"."""
_SAID = {"within": "in", "regarding": "on"}
_WITHIN = frozenset("in on from within into".split())
"""Prepositions to what is known where it is spoken: the files "in the repository"."""


def _determined(prep: str, noun: str, spec: FunctionSpec, chained: bool) -> str:
    """The noun with an article such as the description gives it."""
    alone = (prep == "for" and noun in nouns.OFFERED) or (prep == "as" and noun.endswith("ed"))
    if alone or _MODES.search(noun) or noun.startswith("my ") or noun.endswith(" format"):
        return noun
    plain = re.sub(r"^(?:his|her|its|their|our|your) |.*\b(?:named|called) ", "", noun)
    before = re.search(
        rf"\b{prep}\s+(?:all\s+|one of\s+)?([\w']+)\s+(?:[\w'-]+\s+){{0,2}}?{re.escape(noun)}"
        r"(?P<more>\s+[a-z]+\b)?",
        spec.description,
        re.I,
    )
    first = before.group(1).lower().removesuffix("'s") if before else ""
    named = all(word[:1].isupper() for word in plain.split())
    if first in _OWN or (plain != noun and noun.startswith(("his ", "her "))):
        return f"my {plain.removeprefix('user ')}"
    if first == "each":
        return f"each {plain}"
    if noun.startswith(("our ", "your ")):
        return f"the {plain}"  # nobody says "our" of whoever serves them
    if named and before and nouns.singular((before["more"] or "").strip()) in argument_words(spec):
        return plain
    if first in ("the", "this", "its", "their") and plain == noun:
        return f"the {plain}"
    bare = re.search(rf"\b{prep}\s+{re.escape(noun)}", spec.description, re.I) and plain == noun
    if bare and (chained or prep == "with" or ABSTRACT.search(plain)):
        return plain
    loose = nouns.is_plural(plain) or (prep == "for" and nouns.is_mass(plain))  # for profanity
    if before is None and plain == noun and not loose and plain[:1].islower():
        return f"the {plain}"
    many = nouns.is_plural(plain) or nouns.is_mass(plain)
    if comes_of(prep, spec.description) and first in ("a", "an") and plain == noun and not many:
        return nouns.with_article(plain)
    if plain[:1].isupper() and not named and not many and "'s" not in plain:
        return nouns.with_article(plain) if prep in ("of", "for") else f"the {plain}"
    if bare or many or plain[:1].isupper():
        return plain
    known = prep in _WITHIN and audience_of(spec) == "developers"
    return f"the {plain}" if known else nouns.with_article(plain)


_MODES = regex(
    r"(?:^| )(?:upper-?case|lower-?case|title case|hexadecimal|base64|mode|binary)$", re.I
)
"""Forms and states, which take no article: "to uppercase", "in play mode"."""


def lost_words(spec: FunctionSpec, said: Sequence[str], *, spaces: bool = False) -> list[str]:
    """Words that the name and the description share and neither ``said`` nor an argument has.

    ``spaces``: whether the words before a name's last dot count, too.
    """
    first = " ".join(sentences(spec.description)[:2])[:300].lower()
    told = re.findall(r"[a-z]+", first)
    known = [*re.findall(r"[a-z]+", " ".join(said).lower()), *argument_words(spec)]
    return [
        word
        for word in _named(spec.name, spaces=spaces)
        if len(word) > 2
        and word not in _MEANT | nouns.GENERIC | nouns.WRAPPERS | nouns.LISTS | nouns.SCHEMA_WORDS
        and not _told(word, known)
        and _told(word, told)
    ]


def _named(name: str, *, spaces: bool = False) -> list[str]:
    """The words of the last part of a name, of the last two where one word says too little."""
    parts = name.split(".")
    words = name_words(parts[-1])
    words = [*words, *name_words(parts[-2])] if len(words) == 1 and parts[1:] else words
    words = name_words(name.replace(".", "_")) if spaces else words
    return [word for short in words for word in words_of(short)]


def _told(word: str, words: Sequence[str]) -> bool:
    """Whether some word is this one or has its stem: "vulnerability", "vulnerabilities"."""
    return any(nouns.same_thing(word, other) or _stem(word, other) for other in words)


def _stem(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 3 and one[: max(4, shorter - 3)] == other[: max(4, shorter - 3)]


def is_plainer(named: Clause, told: Clause, spec: FunctionSpec) -> bool:
    """Whether the name has the told noun without a word before it that some argument tells.

    Where ``repository`` is one, nobody says "repository pull requests"; but water meters are read.
    """
    if len(named.objects) != 1 or len(told.objects) != 1 or " " not in named.objects[0]:
        return False
    if " and " in told.objects[0]:
        return False
    more = told.objects[0].lower().removesuffix(f" {named.objects[0]}")
    front = told.objects[0][: len(more)]
    if more == told.objects[0].lower() or front.lower() != front:
        return False
    last = more.split()[-1]
    owned = last.endswith("'s") or "/" in last
    given = owned or _told(last, argument_words(spec))
    return given and last not in ("most", "least")


def is_fuller(named: Clause, told: Clause, spec: FunctionSpec) -> bool:
    """Whether the name tells more of the same noun: "starred segments", which are "segments"."""
    if len(named.objects) != 1 or len(told.objects) != 1:
        return False
    one, other = named.objects[0].lower(), told.objects[0].lower()
    more = one.removesuffix(f" {other}").split()
    if more == one.split() or len(more) > 2 or (nouns.SCHEMA_WORDS | _COUNTS) & frozenset(more):
        return False
    known = other.split()
    if any(told.verb.startswith(word) or word in known or more.count(word) > 1 for word in more):
        return False
    said = spec.description[:200].lower()
    led = " ".join(noun for prep, noun in told.complements if prep != "as")
    led += " ".join(done_by(other, said))
    return all(word[:5] in said and word not in led and word not in _PERSONS for word in more)


def is_curtailed(named: Clause, told: Clause, spec: FunctionSpec) -> bool:
    """Whether a clause says what the told noun is for, which the name says in a noun.

    Nobody who looks for "yarns that can replace the one named" looks for yarns.
    """
    if len(told.objects) != 1 or told.complements or len(named.objects) != 1:
        return False
    noun, own = told.objects[0].lower(), named.objects[0].lower().split()
    asks = class_of(named.verb).info and name_words(spec.name)[:1] == [named.verb]
    if not asks or " " in noun or len(own) > _SOME or _told(nouns.singular(own[-1]), [noun]):
        return False
    if {*map(nouns.singular, own)} & (nouns.GENERIC | nouns.LISTS | nouns.SCHEMA_WORDS):
        return False
    first = next(iter(sentences(spec.description)), "")
    return bool(re.search(rf"\b{re.escape(noun)} (?:(?:\w+ )?which|that|who) ", first, re.I))


_SOME = 2


def concerns(clause: Clause, first: str, spec: FunctionSpec) -> bool:
    """Whether what a later sentence says is of what the first one or the name is of."""
    known = {word[:4].lower() for word in (*name_words(spec.name), *first.split())}
    said = (*clause.objects, *(noun for _, noun in clause.complements))
    return any(word[:4].lower() in known for noun in said for word in noun.split())


_PERSONS = ("user", "athlete", "member", "customer", "account")
_COUNTS = frozenset("one many all me my is has".split())  # "get_many_plans": tell nothing of it
