"""The clause that a function's name and its description make together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.phrasing.grammar.described.agreed_with_name import second_deed, settled
from generator.phrasing.grammar.described.arbiter import arbitrated
from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.clause import Clause
from generator.phrasing.grammar.described.clauses import named_by, parse
from generator.phrasing.grammar.described.deeds_by_arguments import added, done
from generator.phrasing.grammar.described.deeds_by_name import pressed, tells_means, turns_to
from generator.phrasing.grammar.described.deverbal_nouns import doer, run_as, undone, unrecommended
from generator.phrasing.grammar.described.holdings import holdings
from generator.phrasing.grammar.described.lexicon import LIGHT, NOUNISH, class_of, verb_of
from generator.phrasing.grammar.described.name_clause import clause_of_name, name_nouns
from generator.phrasing.grammar.described.name_complements import (
    concerns,
    is_curtailed,
    is_fuller,
    is_plainer,
    second_verb,
)
from generator.phrasing.grammar.described.nouns import WRAPPERS, is_plural, singular
from generator.phrasing.grammar.described.plain_objects import by_name, plainer
from generator.phrasing.grammar.described.purpose_clauses import aim_of
from generator.phrasing.grammar.described.telling_sentences import sentences
from generator.phrasing.grammar.described.terms import (
    lists_parameters,
    nominal,
    searched_in,
    unflagged,
)
from generator.phrasing.grammar.described.verb_or_noun import (
    is_compound,
    is_kept,
    is_noun_of,
    is_told_as_noun,
    is_told_deed,
    is_told_tip,
    is_used_later,
    thing_told,
)
from generator.quick import regex, replace
from generator.records import FunctionSpec


def clause_of(spec: FunctionSpec) -> tuple[Clause, tuple[str, ...]]:
    """What the function does, and the objects that its name tells."""
    named, told = _named_and_told(spec)
    whole = named
    bare = told is not None and not told.objects and tells_means(named, told, spec)
    if told is not None and (bare or turns_to(named, told)):
        return named, named.objects
    curtailed = told is not None and is_curtailed(named, told, spec)
    if told is not None and not (curtailed or _is_told_of(named, spec)):
        named = replace(named, objects=())
    clause = _with_its_object(_chosen(named, told, spec), named)
    if curtailed or is_plainer(named, clause, spec) or is_fuller(named, clause, spec):
        clause = replace(clause, objects=named.objects)
    clause = added(done(searched_in(_with_its_verb(clause, named, spec), spec), spec), spec)
    clause = _with_its_head(unrecommended(clause), named, spec)
    looks = class_of(clause.verb).info
    clause = replace(
        clause, objects=tuple(plainer(noun, spec, looks=looks) for noun in clause.objects)
    )
    said, clause = clause, settled(whole, by_name(whole, clause, spec), spec)
    clause = done(clause, spec) if clause is not said else clause
    clause = replace(
        clause,
        objects=tuple(unflagged(noun, spec) for noun in clause.objects),
        complements=tuple(c for c in clause.complements if not lists_parameters(c[1], spec)),
    )
    return arbitrated(whole, clause, spec), named.objects


def _with_its_head(clause: Clause, named: Clause, spec: FunctionSpec) -> Clause:
    """Several words before one noun, by that noun: "repository, cache and sync status"."""
    *fronts, last = clause.objects or ("",)
    head = last.rsplit(" ", 1)[-1].lower()
    own = named.objects[0].lower() if len(named.objects) == 1 else ""
    shared = own.rsplit(" ", 1)[-1] == head and " " in last and own not in map(str.lower, fronts)
    first = own.split(" ")[0]
    plain = all(
        not is_plural(noun) and (" " not in noun or noun.split()[0] == first) for noun in fronts
    )
    several = len(fronts) > 1 or f"{last}, " in spec.description
    aspects = own.rsplit(" ", 1)[-1] in WRAPPERS and several  # "chat title, type, member count"
    aspects = aspects and [*fronts, last][0].lower().startswith(f"{first} ")
    one = ((fronts and shared and plain) or aspects) and class_of(clause.verb).info
    return replace(clause, objects=named.objects) if one else clause


def _named_and_told(spec: FunctionSpec) -> tuple[Clause, Clause | None]:
    """What the name says, and what the description does; None where that can't be read."""
    named = clause_of_name(spec.name)
    if is_told_as_noun(spec, named.verb):
        named = Clause("get", (" ".join(name_nouns(spec.name)),), ())
    known = [word for word in name_words(spec.name) if word not in _NO_VERBS]
    told = sentences(spec.description)[:3]
    deeds = (each for each in told if each is told[0] or not _OF_A_THING.match(each))
    read = ((sentence, _told(sentence, known)) for sentence in deeds)
    first, clause = next(
        ((s, c) for s, c in read if c and (s is told[0] or concerns(c, told[0], spec))), ("", None)
    )
    unread = clause is not None and first is not told[0]
    later = clause is not None and named.objects and _begins(told[0], named.verb, clause)
    if later and unread:
        clause = None  # what can't be read tells the deed, a later sentence only how it is done
    clause = run_as(nominal(clause, named.verb)) if clause is not None else None
    if clause is not None and is_noun_of(clause, named, spec):
        clause = None
    acting = class_of(named.verb).name not in ("get", "list", "search") and named.objects
    sought = named.objects and class_of(named.verb).name == "search"
    returned = clause is not None and clause.verb == "return" and (acting or sought)
    if unread and (returned or is_used_later(clause, named, told[0], spec)):
        clause = None
    return (named, clause) if clause is not None else _by_nouns(named, told, spec)


_OF_A_THING = regex(r"\W*An? \w+ (?:with|of|that|which|is|has|may|can)\b", re.I)
"""A later sentence about a thing: "A turn with an error is skipped" turns nothing."""


def _begins(first: str, verb: str, clause: Clause) -> bool:
    """Whether a first sentence has the name's verb, which another sentence was read without."""
    start = re.match(r"\W*([A-Za-z]+)", first)
    return start is not None and verb_of(start[1]) == verb and clause.verb != verb


def _by_nouns(
    named: Clause, told: Sequence[str], spec: FunctionSpec
) -> tuple[Clause, Clause | None]:
    """Name and description where no sentence has a verb: both may name what is got."""
    first, *others = name_words(spec.name)
    something = _SOMETHING.match(told[0]) if told else None
    if something and others[-1:] == [verb_of(something["verb"])]:
        return Clause(others[-1], (" ".join(name_nouns(spec.name)[:-1]),), ()), None
    if (several := holdings(told, named)) is not None:
        return several, None
    last = others[-1:] == [named.verb] or (named.verb == "open" != first)
    last = last or not (others or named.objects)  # a "queue" of which nothing tells more
    if named.verb in NOUNISH and last:
        named = Clause("get", (" ".join(name_nouns(spec.name)),), ())
    if named.verb == "post" and first == "post" and spec.description.isascii():
        named = replace(named, verb="get") if _NAMES.match(spec.description) else named
    noun = named_by(told[0]) if told and told[0].isascii() else None
    noun = None if noun is not None and _is_service_of(told[0], named) else noun
    glance = noun is not None and noun.objects[0].rsplit(" ", 1)[-1].lower() in _GLANCES
    noun = None if glance and named.objects else noun
    part = noun is not None and named.verb in noun.objects[0].lower().split()
    led = " ".join(one for _, one in noun.complements).lower() if noun is not None else ""
    summed = noun is not None and noun.objects[0].rsplit(" ", 1)[-1].lower() in others[-1:]
    part = (part and first != named.verb) or (
        (not others or summed) and named.verb in led.split()
    )  # "Summary of one run" of ``run_summary``
    named = Clause("get", (), ()) if part else named  # "Details for one Commons file", of ``file``
    noun = undone(noun, named, spec) if noun is not None else None
    if noun is not None and noun.objects and noun.verb != named.verb:
        head = noun.objects[0].rsplit(" ", 1)[-1].lower()
        if head not in _DOING and doer(name_nouns(spec.name)) == named.verb:
            return replace(named, objects=noun.objects), None  # "baby names" of a "name_generator"
    got = class_of(named.verb).name == "get"
    return named, noun if got else thing_told(told, spec, named.verb)


_SOMETHING = regex(r"\W*(?P<verb>[A-Za-z]+) (?:some|any)thing\b")
"""A deed with all that may be: "Report something broken in the flat", of ``fault_report``."""


_GLANCES = frozenset(
    "read view snapshot check probe json pass-through entrypoint wrapper listing".split()
)
"""Heads of what a function does with a thing, which its name has: "Detail view of a schedule"."""
_DOING = frozenset("service tool utility engine model api agent generator maker".split())
"""Heads of what does it, which is not what it makes."""


def _is_service_of(told: str, named: Clause) -> bool:
    """Whether all that is told is names of services, and the function's name has what is got."""
    titles = told.split()
    titled = len(titles) <= _FEW and any(map(str.isupper, titles[0]))
    heads = [noun.lower().rsplit(" ", 1)[-1] for noun in named.objects]
    plain = [word for word in titles[1:] if word.isalpha() and word.islower()]
    return titled and not plain and bool(heads) and singular(heads[0]) not in told.lower()


_FEW = 4
"""Words of a description that is no more than a title."""


def _chosen(named: Clause, told: Clause | None, spec: FunctionSpec) -> Clause:
    """What is told; where its verb says little, the name's with what is told beside it."""
    general = named.verb in _GENERAL and named.objects and _DEEDS.match(spec.description)
    if (
        told is None
        or general
        or (named.verb == "compare" and named.objects and class_of(told.verb).info)
    ):
        return named  # "fetches data for two movies", to compare them
    resolved = class_of(named.verb).name == "search" and told.verb in ("resolve", "match")
    if resolved and named.objects:
        return named  # "Resolve a brand name to domains" of ``search_brands``
    if (deed := pressed(named, told)) is not None:
        return deed
    if tells_means(named, told, spec):
        led = {noun.lower() for _, noun in named.complements}
        said = tuple(pair for pair in told.complements if pair[1].lower() in led)
        return replace(named, complements=said or named.complements, definite=True)
    explicit = any(verb_of(word) for word in name_words(spec.name))
    light = told.verb in LIGHT and explicit and named.verb not in LIGHT
    light = light and not _is_done(told, spec) and not is_told_tip(told, named)
    light = light and name_words(spec.name)[-1:] != [told.verb]
    of_class = "." in spec.name and name_words(spec.name)[-1:] == [named.verb]
    return _merge(named, told, spec) if light and (named.objects or of_class) else told


_GENERAL = frozenset("manage update edit modify change handle control configure".split())
_DEEDS = regex(r"[A-Z][a-z]+, [a-z-]+,? (?:or|and) [a-z]+ ")
"""Several deeds, of which a name has one for all: "Rename, move, or share a folder"."""


def _with_its_object(clause: Clause, named: Clause) -> Clause:
    """A clause without an object with that of the name, but where one only moves ("go back")."""
    moving = " " in clause.verb
    if clause.objects or moving or not named.objects or named.verb == clause.verb:
        return clause
    kept = tuple(
        noun.removeprefix(f"{clause.verb} ") for noun in named.objects if noun != clause.verb
    )
    return Clause(clause.verb, kept, clause.complements)


def _with_its_verb(clause: Clause, named: Clause, spec: FunctionSpec) -> Clause:
    """A clause that only gets something with the verb of the name, which does or searches more."""
    if class_of(clause.verb).info and not class_of(named.verb).info:
        clause = replace(clause, verb=second_verb(spec, clause.verb, named.verb))
    if named.verb != clause.verb and _is_either(clause.verb, named.verb, spec):
        clause = replace(clause, verb=named.verb)
    asked = class_of(named.verb).info and name_words(spec.name)[:1] == [named.verb]
    takes = clause.verb == "get" and named.verb in _TAKEN and not _GETS.match(spec.description)
    into = next((noun for prep, noun in clause.complements if prep == "to"), "")
    own = (
        named.objects[0].rsplit(" ", 1)[-1].lower() if named.objects else name_words(spec.name)[-1]
    )
    if asked and clause.verb == "resolve" and into.lower().split()[-1:] == [own]:
        return Clause(named.verb, (into,), (), definite=True)  # "Resolve a fund to its symbol"
    if asked and (takes or clause.verb in _GIVES):
        clause = replace(clause, verb=named.verb)
    nouns_told = " ".join((*clause.objects, *(noun for _, noun in clause.complements))).split()
    searched = class_of(named.verb).name == "search" and named.verb not in nouns_told
    got = class_of(clause.verb).name in ("get", "list")
    return replace(clause, verb=named.verb) if searched and got else clause


def _is_either(verb: str, named: str, spec: FunctionSpec) -> bool:
    """Whether the first sentence has the name's verb beside its own: "Create or update a task"."""
    told = re.match(r"\W*(?:\w+ly )?(\w+),?(?: and| or|/) ?(\w+) (?!it\b|them\b)", spec.description)
    return told is not None and verb_of(told[1]) == verb and verb_of(told[2]) == named


_GETS = regex(r"\W*(?:get|show|retrieve|fetch|return|give|provide)s?\b", re.I)
_TAKEN = frozenset("extract detect read inspect describe".split())
"""How a name says that something is got out of something: "Clean text" of ``extract_text``."""
_GIVES = frozenset("deliver report supply expose serve output emit resolve".split())
"""What a function does so that one gets what is asked for."""


def _is_told_of(named: Clause, spec: FunctionSpec) -> bool:
    """Whether the description knows the name's object; a service's name it does not repeat."""
    words = [word for noun in named.objects for word in noun.lower().split()]
    told = spec.description.lower()
    return named.complements != () or any(word[:4] in told for word in words)


def _is_done(clause: Clause, spec: FunctionSpec) -> bool:
    """Whether what is performed is a noun that the name has, too: "a chi-squared test"."""
    heads = {re.split("[ -]", noun)[-1].lower() for noun in clause.objects if not noun.isalpha()}
    own = set(name_words(spec.name))
    requests = clause.verb == "make" and any(
        noun.endswith(" request") and not own.isdisjoint(noun.lower().split())
        for noun in clause.objects
    )  # "Make an HTTP GET request"
    return requests or (clause.verb in ("perform", "do") and bool(heads & own))


_NO_VERBS = frozenset("a an the this these that it user users".split())


def _told(sentence: str, known: list[str]) -> Clause | None:
    """The clause of a sentence in English; ``known`` are the words of the name."""
    if sum(ord(char) > 0x24F for char in sentence) > len(sentence) / 5:
        return None
    sentence = second_deed(sentence, known)
    clause = parse(sentence, known)
    aim = parse(aim_of(sentence, clause.verb, known), known) if clause is not None else None
    clause = aim if aim is not None and aim.objects else clause
    got = clause is not None and _is_got(known, clause.verb)
    got = got and clause is not None and not is_told_deed(sentence, clause, known)
    unnamed = clause is not None and (clause.verb not in known or got)
    if clause is not None and unnamed and is_compound(sentence, clause, known, got=got):
        return None
    if clause is not None and unnamed and _is_state(sentence, clause, known):
        return None
    if clause is not None and is_kept(sentence, known):
        return None
    first = clause.objects[0] if clause is not None and clause.objects else ""
    if _NO_OBJECT.match(first) or (first == "somebody" and _WHO_DOES.search(sentence)):
        return None
    whole = clause is not None and (clause.objects or clause.complements or " " in clause.verb)
    return clause if whole else None


def _is_state(sentence: str, clause: Clause, known: list[str]) -> bool:
    """Whether what was read as a verb tells which things are listed: "open tasks", "set menus"."""
    looks = bool(known) and class_of(known[0]).info and verb_of(known[0]) is not None
    if not looks or clause.verb not in NOUNISH or class_of(clause.verb).info:
        return False
    told = re.escape(" ".join((clause.verb, *clause.objects[:1])))
    return bool(re.search(rf"\b{told}", sentence, re.I))


_WHO_DOES = regex(r"\bsomebody (?:who|that) ")  # "Hire somebody who entertains"
_NO_OBJECT = regex(
    r"(?i:(?:some|any|every)thing\b|[a-z]$|(?:what|how|who|where)(?:'s)?$)|[A-Z]{1,2}\d{1,2}$"
)
"""What a description has for the object that the name tells: "something important", a code."""


def _is_got(known: list[str], verb: str) -> bool:
    """Whether the name gets what another verb could do: "list_schedule", "get_display"."""
    named = verb in known[1:] or verb == "build"
    return named and verb_of(known[0]) is not None and class_of(known[0]).info


def _merge(named: Clause, told: Clause, spec: FunctionSpec) -> Clause:
    """The name's verb and object with the description's complements.

    A verb that a class has ("Judge.annotate") acts on what is told, not on the class.
    """
    if "." in spec.name and name_words(spec.name.rsplit(".", 1)[1]) == [named.verb]:
        return replace(told, verb=named.verb)
    kept = tuple(pair for pair in told.complements if pair[0] != "of")
    return Clause(named.verb, named.objects, kept)


_NAMES = regex(r"(?!allow|let|enable|help|use)\w", re.I)
"""Descriptions that may name what is got where no verb stands in them."""
