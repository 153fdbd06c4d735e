"""Arguments of which only their name tells what they are: "with the assay PCR", "paying with …".

What fills a place stands behind its noun (nobody types "with PCR as the assay"), an extent is
"of" so much. A name may hold a preposition of its own, too
(``found_at``), and a description may ask a question that the argument answers ("How to deliver").
"""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached.noun_first import axis_ways
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.described.lexicon import verb_of
from generator.phrasing.grammar.described.nouns import (
    is_mass,
    is_plural,
    plural,
    singular,
    with_article,
)
from generator.quick import regex
from generator.semantics.binding.amounts import DONE_WITH, SHARE, head_of, share_of
from generator.semantics.described.naming import words_of
from generator.semantics.described.verbs import (
    CHANGING,
    DONE,
    PARTICIPLES,
    SEARCHING,
    gerund,
    participle,
)
from generator.semantics.topics.somebody import is_somebody

_FOLLOWED = frozenset(
    "number no code id ids key token secret username user login password passcode passphrase pin "
    "name url uri link address email mail phone handle host hostname port version path filename "
    "uuid guid hash sku isbn iban bic plate options args argument arguments argv "
    "param params parameter parameters variable variables flag flags header headers field fields "
    "setting settings column columns tag tags nickname offset size page type title prefix suffix "
    "format".split()
)
"""Nouns that stand before what they name: "with card number 4471", "with password Copper83!"."""
_WRITTEN = frozenset(
    "payload command query cypher string pattern glob filter regex expression script formula "
    "notation sequence plaintext statement greeting selector condition criteria wording".split()
)
"""Nouns of what is written, which leads to it: "with the filter status = 'open'"."""
_EXTENT = regex(
    r"(?:about |over |under |up to )?\W?\d{1,5}(?:\s?[–-]\s?\d[\d,]*\+?|\+| ?[a-z%°]{1,3})", re.I
)
"""So much of something: "1-10", "5 kg"."""
_DOINGS = frozenset("operation action subcommand strategy method algorithm".split())
"""What is done, which stands behind what it is called: "using the clear operation"."""
_UNSAID = frozenset(
    "main new old effective current next previous first last total other original default final "
    "initial primary secondary when where how why what which who between and off on in up out down "
    "to from start end begin before after affected".split()
)
"""Last words of names that are no nouns, which only go before their values."""
_DONE_BY = regex(r"[a-z]+(?:ed|en|wn) (?:to|by)")
"""What goes before its value by itself: "assigned to", "written by"."""
_KINDS = frozenset("types kinds qtype".split())
"""Names of which kinds of things are meant."""
_WHENCE = {"when": "for {}", "where": "in {}", "why": "because {}", "who": "for {}"}


def _done(role: Role) -> tuple[str, ...]:
    """What is done, or was: "log care for the fern: prune"."""
    m, noun = role.mark, role.noun
    noted = words_of(role.parameter.leaf.function.name)[0] in _NOTED
    return (f": {m}",) if noted else (f"using the {m} {noun}", f"with the {m} {noun}")


_NOTED = frozenset("log record track note report submit".split())


def labelled(role: Role, *, sought: bool = False) -> tuple[str, ...]:
    """Ways to say an argument by its noun. ``sought``: whether the function looks for things."""
    m, noun = role.mark, role.noun
    if is_taken(role):
        return (f"with the {m} {noun}",)
    if kept := named_thing(role):
        place = kept.rsplit(" ", 1)[-1] in KEEPING
        return (f"in the {kept} {m}", f"in {kept} {m}") if place else (f"with {kept} {m}",)
    last = noun.rsplit(" ", 1)[-1].lower()
    along = (f"{noun} {m}",) if _DONE_BY.fullmatch(noun) else axis_ways(role.parameter.leaf, m)
    if along:
        return along
    if noun.lower() in _WHENCE:
        return (_WHENCE[noun.lower()].format(m),)
    if last in _KINDS:
        return (f"of type {m}",)
    plain = last in _FOLLOWED | _UNSAID or not last.isalpha() or len(last) < _WORD - 2
    if plain or role.formal or not noun[:1].islower() or _LED_BY.search(noun):
        return (f"with {noun} {m}",)
    if not re.search("[aeiouy]", last):
        return (f"with {noun.upper()} {m}",)
    if last in _WRITTEN | _DOINGS:
        return (f"with the {noun} {m}",) if last in _WRITTEN else _done(role)
    if "array" in types_of(role.parameter):
        things = noun if is_plural(head_of(noun)) else plural(noun)
        return (f"with the {things} {m}", f"with {things} {m}")
    shown = [str(each) for each in role.parameter.leaf.examples]
    if shown and all(map(_EXTENT.fullmatch, shown)) and not is_plural(noun) and "time" not in noun:
        return (_of_so_much(noun, m),)
    if len(last) < _WORD:
        return (f"with the {noun} {m}",)
    if role.parameter.meaning.name == "enum":  # options are no names of things
        return (f"with {noun} {m}" if sought else f"with the {m} {noun}",)
    if sought:
        return (f"with the {noun} {m}", f"with {noun} {m}", f"for the {noun} {m}")
    return (f"with the {noun} {m}", f"with {noun} {m}", f"with the {noun} {m}")


def named_thing(role: Role) -> str:
    """What the value is the name or the slug of, which goes before it: "collection {notes}"."""
    thing, _, last = role.noun.lower().rpartition(" ")
    return thing if last in ("name", "slug") and not _NAMELESS & frozenset(thing.split()) else ""


_NAMELESS = frozenset(
    "first last full middle given family nick user display screen common brand second maiden legal "
    "model new old file host domain short long friendly sur other".split()
)
"""Words before "name" that are no things: a "first name" is one of somebody."""
KEEPING = frozenset(
    "collection environment project workspace namespace database schema table index bucket folder "
    "directory group team organization organisation company dataset repository repo channel queue "
    "cluster region zone vault library container account space board list album playlist sheet "
    "spreadsheet worksheet notebook category section catalog catalogue store tenant guild server "
    "deck stream department league network".split()
)
"""Things that others are in."""


def bounded(noun: str, mark: str) -> str:
    """An end of what may be, "payment from 5000", or so much in a unit; "" for any other name."""
    if told := IN_A_UNIT.fullmatch(noun):
        return f"{with_article(told[1])} of {mark} {told[2]}"
    if told := _UNIT_FIRST.fullmatch(noun):
        return f"{with_article(told[2])} of {mark} {told[1].lower()}"
    found = re.fullmatch(r"(\w+) (from|to)", noun)
    return f"{found[1]} {'from' if found[2] == 'from' else 'up to'} {mark}" if found else ""


IN_A_UNIT = regex(r"([a-z]+) in ([a-z]+)")
"""So much, in a unit that only the name tells: ``amount_in_wei``."""
NUMBERED = frozenset(
    "section unit chapter page level grade lesson episode season volume issue round week stage "
    "floor step phase version edition part act scene verse line column row frame layer slide "
    "sheet tier module track lane gate platform bay seat room table zone slot port channel node "
    "apartment suite bed quarter semester term year block chunk".split()
)
"""Nouns that a number follows by itself: "section 12", no "section of 12"."""


PLACED = frozenset(
    "line page row column col paragraph cell position index offset character char byte frame slide "
    "chapter verse block step port".split()
)
"""What has a place in a row of its like, so that two are the ends of a stretch of it."""


PLACING = frozenset(
    "index left right top bottom before after from to until since above below".split()
)
"""Numbers that tell where: nothing has "a left of 12", or "an insert before of 5"."""


def measured(noun: str, mark: str) -> str:
    """So much of something: "with a price of 20", but "with version 2"."""
    if said := bounded(noun, mark):
        return f"with {said}"
    if noun.endswith(" than"):
        return f"{noun} {mark}"  # which nothing has
    if DONE_WITH.search(noun):
        return f"with {mark} {noun}"
    if share := SHARE.fullmatch(noun):
        return f"with {share_of(share[1], mark)}"
    last = noun.rsplit(" ", 1)[-1].lower()
    told = (
        last in _FOLLOWED | _UNSAID | NUMBERED | PLACING or len(last) < _WORD - 1 or is_plural(last)
    )
    if told or not last.isalpha() or _LED_BY.search(noun):
        return f"with {noun} {mark}"
    return _of_so_much(noun, mark)


def read_off(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The ways of a number that is noted down, which sets nothing "to" it."""
    set_to = {*ways} == {f"to {role.mark}"} and types_of(role.parameter) <= {"integer", "number"}
    words = words_of(role.parameter.leaf.function.name)
    noting, m = words[0] in _NOTED, role.mark
    if f"until {m}" in ways:
        return tuple(way for way in ways if way != f"to {m}")  # no end "to" Friday by itself
    if f"at {m}" in ways and words[0] in _MAKING and words[-1] in _CALLED_BACK:
        return tuple(way for way in ways if way != f"from {m}")
    return (measured(role.noun, role.mark),) if set_to and noting else ways


_UNIT_FIRST = regex(r"(seconds|minutes|hours|days|weeks|months|years) ([a-z]{4,})", re.I)
"""A name that has its unit before the noun: ``hours_threshold``."""


def _of_so_much(noun: str, mark: str) -> str:
    return f"with {noun if is_mass(noun) else with_article(noun)} of {mark}"


_MAKING = frozenset("create add register new set make".split())
_CALLED_BACK = frozenset("webhook hook endpoint monitor callback probe check".split())
"""What is made for an address, not from it."""


def is_taken(role: Role) -> bool:
    """Whether the usual kind of a thing is taken, of which nothing is known."""
    return bool(getattr(role.parameter.meaning, "taken", False))


_LED_BY = regex(r"^(?:from|to|since|until|before|after|between) | (?:vs|or|and) ")
"""Nouns that join their values by themselves, or are of two things."""
_WORD = 4
"""Letters from which on a name is surely a word."""


def by_role(role: Role) -> str:
    """The shortest of these ways for a list of several arguments, without "with"."""
    if kept := named_thing(role):
        return f"{kept} {role.mark}"
    way = labelled(role)[0]
    return way[5:] if way.startswith("with ") else f"{role.noun} {role.mark}"


_PREPS = (
    "at|in|on|by|with|for|under|against|about|into|onto|near|until|before|after|during|within|as"
)
_ENDING = regex(rf"(?:(.+) )?({_PREPS})")
_ASKED = regex(
    rf"\W*(?:what|who|whom|which \w+|where) to (?P<verb>[a-z]+) (?P<prep>{_PREPS})\b", re.I
)
_HOW = regex(r"\W*how to (?:deliver|send|notify|contact|reach|pay|ship|receive|get|return)\b", re.I)
_GOAL = regex(r"[^.;:(]*?\bto [a-z]+\b(?! be\b)[^.;:(]*?\b(with|to)(?=\s*(?:$|[.,;(]))", re.I)
"""What a key is for, by the end of its description: "the contact to share with"."""
_DONE = frozenset(PARTICIPLES.values())
_ARRANGED = frozenset("sort order group filter sorted ordered".split())


_AS_VERBS = {
    ("contains",): "containing", ("containing",): "containing", ("matches",): "matching",
    ("starts", "with"): "starting with", ("ends", "with"): "ending with",
}  # fmt: skip
"""Names that are what something does, and no labels: no "logs with contains timeout"."""


def asked_ways(role: Role) -> tuple[str, ...]:
    """Ways that a preposition in the name tells, or a question in the description."""
    types = types_of(role.parameter)
    if role.part not in ("plain", "kind", "title") or not types or not types <= _WORDED:
        return ()
    m = role.mark
    *of, last = role.parameter.leaf.words
    if led := _AS_VERBS.get(role.parameter.leaf.words):
        return (f'{led} "{m}"', f"{led} {m}")
    if of and last in ("contains", "containing"):
        return (f'with "{m}" in the {" ".join(of)}',)
    asked = _ASKED.match(role.told)
    if asked is not None:
        verb, prep = asked["verb"].lower(), asked["prep"].lower()
        doing = words_of(role.parameter.leaf.function.name)
        own = verb in SEARCHING | {"look"} and not SEARCHING.isdisjoint(doing)  # "for X" then
        own = own or verb in doing  # one shares it "with" somebody
        return (f"{prep} {m}" if own else f"{gerund(verb)} {prep} {m}",)
    if _HOW.match(role.told) and "array" not in types:
        return (f"by {m}", f"via {m}")
    if role.formal:
        goal = _GOAL.match(role.told) if role.stem and "array" not in types else None
        return () if goal is None else (f"{goal[1].lower()} {role.stem} {m}",)
    if role.parameter.meaning.family in _LED:
        return ()
    name = " ".join(role.parameter.leaf.words)
    found = _ENDING.fullmatch(name)
    before, prep = (found[1] or "", found[2]) if found is not None else ("", "")
    verb = before.rsplit(" ", 1)[-1]
    if found is None or verb in _ARRANGED:
        return ()
    if not before or prep == "until" or verb in ("what", "who", "where"):
        return (f"{prep} {m}",)
    if " " not in before and (verb in _DONE or verb.endswith(("ed", "ing"))):
        return (f"{before} {prep} {m}",)
    if " " not in before and verb_of(verb) == verb:
        done = participle(verb) if prep == "by" else gerund(verb)
        return (f"{done} {prep} {m}",)
    if _STANDING.match(before):
        return (f"{before} {prep} {m}",)  # "picked up by Lisa", "ready by noon"
    if before in words_of(role.parameter.leaf.function.name):
        return (f"{prep} {m}",)  # the intention that an "intention for" is of
    return (f"with {before} {prep} {m}",)


_STANDING = regex(
    rf"(?:{DONE}|\w+ing)(?: (?:up|out|in|off|over|back|down))?$|"
    r"(?:good|ready|suitable|available|valid|safe|free|due|open|eligible|compatible|effective)$"
)
"""What stands after a noun by itself, with the preposition that ends a name."""
_WORDED = frozenset(("string", "array"))
_LED = frozenset("time times dates timewords calendar places place geography".split())
"""Families of values that bring prepositions of their own."""


def first_named(role: Role, ways: tuple[str, ...]) -> tuple[str, ...]:
    """A first name by its label only where the argument has that."""
    words = role.parameter.leaf.words
    if role.parameter.meaning.name != "first_name" or words[-1] in ("name", "names"):
        return ways
    return tuple(way for way in ways if not way.startswith("first name ")) or ways


def is_shown(role: Role, noun: str) -> bool:
    """Whether the name is by which a thing, and no person, is shown: a space "called Sales"."""
    words = role.parameter.leaf.words in (("display", "name"), ("friendly", "name"))
    head = singular(noun.rsplit(" ", 1)[-1].lower())
    done = words_of(role.parameter.leaf.function.name)
    if role.parameter.leaf.words == ("name",) and done[:1] in _MADE and head in done[1:]:
        ways = role.texts("after")  # a new database is not "in" what it is called
        return bool(ways) and all(map(_PLACED.match, ways))
    return words and bool(noun) and not is_somebody(head) and CHANGING.isdisjoint(done[:1])


_MADE = (("create",), ("make",), ("new",), ("add",), ("register",))
_PLACED = regex("(?:in|on|from) (?:the )?")
