"""Whose the object is: what descriptions call "the authenticated user's" is "my" to who asks."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described.argument_words import argument_words
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.lexicon import class_of, verb_of
from generator.phrasing.grammar.described.nouns import GENERIC, LISTS, WRAPPERS
from generator.phrasing.grammar.described.path_names import declared
from generator.quick import regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.naming import singular, words_of

_PERSONS = frozenset(
    "user username person employee customer member name email account player athlete student pupil "
    "patient tenant patron resident passenger visitor traveller borrower".split()
)
_SELF = r"(?:current|(?:currently )?(?:authenticated|logged[- ]?in|signed[- ]?in)|calling)"
_WHO = (
    r"(?:user|(?:account|card|token|key)? ?holder|shopper|buyer|subscriber|athlete|member|"
    r"customer|account|player|person|caller|viewer|owner|student|pupil|patient|tenant|patron|"
    r"resident|passenger|visitor|traveller|borrower)"
)
_MINE = regex(rf"(?:the )?{_SELF} {_WHO}'s? ", re.I)
_THEIRS = regex(rf"(?:the )?(?:{_SELF} )?{_WHO}'s? ", re.I)
"""Whose it is where no argument names anybody: "the customer's cart" is "my cart"."""
_ITS_OWNERS = regex(rf"^(?:the )?(?:{_SELF} )?{_WHO}'s? (?=[a-z])")
_SOMEBODYS = regex(rf"^(?:an? )?{_WHO}'s (?=[a-z])", re.I)
_OF_MINE = regex(rf"(?:{_SELF} {_WHO}|{_SELF} {_WHO}'s? (?:account|profile))$", re.I)
_TOLD_MINE = regex(
    rf"\b(?:by|of|for|assigned to|belonging to|shared with) the {_SELF} {_WHO}\b(?!'s)|"
    rf"\bthe {_SELF} {_WHO} (?:is|has|owns|can|belongs|follows)\b",
    re.I,
)
"""What says of whom the object is that the speaker owns."""


_ANYBODYS = regex(r"(?:visitor|guest|passenger|viewer|buyer|shopper|traveller|player)'s? \S")


def _is_anybodys(noun: str, spec: FunctionSpec) -> bool:
    """Whether it is a thing of some such person, as of a kind: "a visitor's parking permit"."""
    told = rf"\ban? {re.escape(noun)}"
    return bool(_ANYBODYS.match(noun) and re.search(told, spec.description, re.I))


_QUOTED = regex(r"(?<!\w)'[^']*'|\"[^\"]*\"")
"""What users are quoted with, who say "my" of anything."""


_CALLED = regex(r"^(?:person|user|individual|someone|man|woman)s? (?:named|called) (?=[A-Z])")
"""What descriptions say before a name: "a user named Maja"."""


def owned(clause: Clause, spec: FunctionSpec) -> tuple[Clause, bool]:
    """The clause without words for the speaker, and whether the object is the speaker's own.

    No object is where some argument says whose it is.
    """
    clause = replace(
        clause,
        objects=tuple(_CALLED.sub("", noun) for noun in clause.objects),
        complements=tuple(
            (prep, _without_named(_CALLED.sub("", noun), spec)) for prep, noun in clause.complements
        ),
    )
    if _names_people(spec):  # "to a pupil's account": an argument tells whose
        plain = tuple((prep, _SOMEBODYS.sub("", noun)) for prep, noun in clause.complements)
        clause = replace(clause, complements=plain)
    if not clause.objects:
        return clause, False
    oneself = rf"\b{_SELF} {re.escape(clause.objects[0])}\b"
    if clause.verb in _ONESELF and clause.complements and re.search(oneself, spec.description):
        (prep, noun), *others = clause.complements  # "enroll the current student in a course"
        verb = f"{clause.verb} {prep}"
        return replace(clause, verb=verb, objects=(noun,), complements=tuple(others)), False
    theirs_named = _names_people(spec)
    clause, for_me = (clause, False) if theirs_named else _personal(clause, spec)
    theirs = _MINE if theirs_named else _THEIRS
    clause = replace(clause, objects=tuple(_of_users(noun, spec) for noun in clause.objects))
    objects = tuple(
        noun if _is_anybodys(noun, spec) else theirs.sub("", noun).removeprefix("my ")
        for noun in clause.objects
    )
    if of := _OF_ANOTHER.fullmatch(clause.objects[0]):
        whose = (("of", of["who"]), *clause.complements)  # "a CodinGame user's public details"
        return replace(clause, objects=(of["told"],), complements=whose), False
    if (of := _OF_ONE.fullmatch(clause.objects[0])) and _is_by_key(spec):
        whose = (("of", of["who"]), *clause.complements)  # "clear an automation's logs" by its ID
        return replace(clause, objects=(of["told"],), complements=whose), False
    if clause.complements and objects[0].rsplit(" ", 1)[-1].lower() in WRAPPERS:
        (prep, inner), *others = clause.complements
        held = theirs.sub("", inner)
        if prep == "of" and held != inner:  # "the contents of the customer's cart"
            return replace(clause, complements=(("of", held), *others)), True
    mine = _TOLD_MINE.search(spec.description[:200])
    kept = tuple(
        pair
        for pair in clause.complements
        if not (_OF_MINE.match(pair[1]) or (mine and pair[1].lower() in mine[0].lower()))
    )
    if not theirs_named:  # "pause the delivery of the customer's vegetable box"
        kept = tuple((prep, _ITS_OWNERS.sub("my ", noun)) for prep, noun in kept)
    found = for_me or objects != clause.objects or len(kept) < len(clause.complements)
    clause = replace(clause, objects=objects, complements=kept)
    if theirs_named:
        return clause, False
    noun = objects[0]
    users, *named_so = noun.split()
    personal = users == "personal" and bool(named_so) and class_of(clause.verb).info
    personal = personal and singular(named_so[0].lower()) not in _HIRED
    if (
        found
        or mine
        or personal
        or (users == "user" and len(named_so) == 1 and named_so[0] not in _BY_USERS)
    ):
        return clause, True
    if _is_anybodys(noun, spec):
        return clause, False
    if _is_private(noun, spec):
        return clause, True
    head = re.escape(noun.rsplit(" ", 1)[-1])
    ours = rf"(?<!\ba )(?<!\ban )\b(?:your|my|(?:{_SELF} )?{_WHO}'s?'?)\s+(?:[\w-]+\s+){{0,2}}"
    told = _QUOTED.sub("", spec.description[:200].replace("’", "'"))
    return clause, bool(re.search(ours + head + r"\b", told, re.I))


def _of_users(noun: str, spec: FunctionSpec) -> str:
    """The noun with the apostrophe that the description lacks: "the users bank statement"."""
    _, _, rest = noun.partition("users ")
    lacks = noun.startswith("users ") and rest.rsplit(" ", 1)[-1].lower() not in _OF_ALL_USERS
    told = lacks and re.search(rf"\b(?:the|an?) {re.escape(noun)}\b", spec.description, re.I)
    return f"user's {rest}" if told else noun


_OF_ALL_USERS = LISTS | frozenset(
    "count number table page directory endpoint api database collection total export report "
    "statistics stats data group groups module service manual guide".split()
)
"""What there is of all users, and no one user has."""


def _is_private(noun: str, spec: FunctionSpec) -> bool:
    """Whether everybody who asks has one, and no argument tells whose: the cart, the inbox."""
    found = _PRIVATE.fullmatch(noun.lower())
    if found is None:
        return False
    return frozenset((found["head"] or found["own"]).split()).isdisjoint(argument_words(spec))


_PRIVATE = regex(
    r"(?:\w+ )?personali[sz]ed (?:\w+ )*(?P<head>\w+)|(?:personal |own |shopping |grocery )*"
    r"(?P<own>cart|basket|wish ?list|watch ?list|shopping list|grocery list|to-?do list|inbox|"
    r"bank statement|account balance|social feed|news feed|home feed|loyalty points|voicemail|"
    r"favou?rites|bookmarks)(?: items| contents)?"
)
"""What is the speaker's own in most services, whatever a description says."""


def mine(text: str, spec: FunctionSpec) -> str:
    """A text as the speaker says it, who owns what no argument gives to another: "my card"."""
    return text if _names_people(spec) else _THE_OWNERS.sub("my ", text)


def _personal(clause: Clause, spec: FunctionSpec) -> tuple[Clause, bool]:
    """The clause without words for whose its noun is, and whether there are any.

    "The users bank statement" of ``get_bank_statement`` lacks its apostrophe, and a
    "personalized feed" of ``get_feed`` is the speaker's.
    """
    first, _, rest = clause.objects[0].partition(" ")
    words = name_words(spec.name)
    theirs = first.lower() in ("users", "personalized", "personalised") and first not in words
    named = bool(rest) and words[-1] == rest.lower().rsplit(" ", 1)[-1]
    if not (theirs and named and "user" not in words) or words[-1] in _FOR_ANYBODY:
        return clause, False
    return replace(clause, objects=(rest, *clause.objects[1:])), True


_FOR_ANYBODY = frozenset(
    "recommendations suggestions recommendation suggestion advice tips".split()
)
"""What is made for somebody, who does not have it."""
_THE_OWNERS = regex(rf"\bthe (?:{_SELF} )?{_WHO}'s ", re.I)


def _names_people(spec: FunctionSpec) -> bool:
    """Whether an argument may say whose or who it is."""
    return any(not _PERSONS.isdisjoint(words_of(str(name))) for name in declared(spec))


_ONESELF = frozenset("enroll enrol register subscribe".split())
"""What one does oneself, where descriptions do it with somebody."""
_OF_ANOTHER = regex(
    rf"(?P<who>[A-Z][\w-]+ (?:\w+ )?{_WHO})'s? (?:(?:public|basic|full|detailed|complete) )?"
    r"(?P<told>details?|info|information|data)"
)


_OF_ONE = regex(
    rf"(?!{_WHO}'|current )(?P<who>[a-z][\w-]+(?: [a-z][\w-]+)?)'s (?P<told>[a-z][\w -]+)"
)


def _without_named(noun: str, spec: FunctionSpec) -> str:
    """The noun without whose it is, if an argument names that: "an entity's state changes"."""
    of = _OF_ONE.fullmatch(noun)
    named = of is not None and of["who"].rsplit(" ", 1)[-1] in argument_words(spec)
    return of["told"] if of is not None and named else noun


def _is_by_key(spec: FunctionSpec) -> bool:
    """Whether a bare ID tells whose the object is."""
    return any(words_of(str(name)) in (("id",), ("uuid",)) for name in declared(spec))


_HIRED = frozenset("trainer assistant shopper loan injury training computer".split())
"""What is personal to whoever it is: trainers, loans."""
_BY_USERS = frozenset(
    "review reviews rating ratings score scores feedback opinions comments testimonials agent "
    "agents story stories guide guides manual manuals interface flow flows journey experience "
    "group groups content base research persona personas interview interviews".split()
)
"""What has users before it and is nobody's own: the reviews of a game."""


def unowned(objects: tuple[str, ...], owner: str, spec: FunctionSpec) -> tuple[str, ...]:
    """The objects without a person before them whom an argument names: a ``kid``'s balance."""
    first, _, rest = (*objects, "")[0].partition(" ")
    theirs = first.lower() == owner and owner in _KIN and owner in argument_words(spec)
    return (rest, *objects[1:]) if theirs and rest and rest.lower() not in WRAPPERS else objects


_KIN = frozenset("kid child pupil student pet dog cat patient guest tenant member employee".split())


def owner_named(objects: tuple[str, ...], spec: FunctionSpec) -> str:
    """What the name puts before the object: the ticket in ``get_ticket_comments``."""
    words, head = name_words(spec.name), objects[0].split()[-1].lower() if objects else ""
    at = words.index(head) if head in words[1:] else 0
    acts = at < 2 and verb_of(words[at - 1])
    return "" if not at or acts or words[at - 1] in GENERIC else words[at - 1]
