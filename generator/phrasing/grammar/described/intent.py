"""What a function does, in words that a person would use: verb, objects, complements, audience."""

from __future__ import annotations

import re

from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.asked import (
    argument_words,
    concerns,
    is_curtailed,
    is_fuller,
    is_noun_of,
    is_plainer,
    is_told_tip,
    joined,
    kept_of,
    second_verb,
)
from generator.phrasing.grammar.described.asread import as_read
from generator.phrasing.grammar.described.audience import Audience, audience_of, name_words
from generator.phrasing.grammar.described.clauses import Clause, named_by, parse
from generator.phrasing.grammar.described.compounded import compounded
from generator.phrasing.grammar.described.fromname import clause_of_name, name_nouns
from generator.phrasing.grammar.described.lexicon import LIGHT, NOUNISH, PARTED, class_of, verb_of
from generator.phrasing.grammar.described.nounish import is_compound, thing_told
from generator.phrasing.grammar.described.owned import owned, owner_named
from generator.phrasing.grammar.described.singled import singled
from generator.phrasing.grammar.described.tails import restricted
from generator.phrasing.grammar.described.terms import (
    acted_on,
    is_whole,
    lists_parameters,
    nominal,
    says_where,
    searched_in,
    termed,
    unflagged,
    unladen,
    unlisted,
    whose,
    wraps,
)
from generator.phrasing.grammar.described.told import sentences
from generator.phrasing.grammar.described.unarticled import unarticled
from generator.phrasing.grammar.described.verbclasses import VerbClass, kind_of
from generator.phrasing.grammar.described.written import plain, proper
from generator.quick import Struct, regex, replace
from generator.records import FunctionSpec
from generator.semantics.described.capitals import as_told

_TAIL = frozenset(("info", "information", "details", "detail"))


class Intent(Struct, frozen=True, kw_only=True):
    """``objects`` are bare noun phrases, best first; ``complements`` pairs ("to", "playlists").

    ``asks`` and ``participle`` are set for "find when and where films are shown".
    """

    verb: str
    kind: VerbClass
    objects: tuple[str, ...]
    complements: tuple[tuple[str, str], ...]
    audience: Audience
    about: bool = False
    wrapper: str = ""
    """What is wanted about the object where that is more than "details": "whois info"."""
    asks: tuple[str, ...] = ()
    participle: str = ""
    definite: bool = False
    """Whether the description says "the" of the object: "close the page"."""
    bare: frozenset[str] = frozenset()
    """What the description names without an article: "a hand of poker", "book boarding"."""
    owned: bool = False
    """Whether the object is the speaker's own: "the user's schedule" is "my schedule"."""
    owner: str = ""
    """What stands before the object in the function's name: "monitor" of a monitor's check."""
    kept: tuple[tuple[str, str], ...] = ()
    """Nouns of complements that are part of what is asked for, with how each is said."""

    @property
    def noun(self) -> str:
        """The main object, or "" if there is none."""
        return self.objects[0] if self.objects else ""


def intent_of(spec: FunctionSpec) -> Intent:
    """The intent of a function, from its description where that can be read, else its name."""
    spec, whole = as_read(spec), spec
    named = clause_of_name(spec.name)
    known = [word for word in name_words(spec.name) if word not in _NO_VERBS]
    told = sentences(spec.description)[:3]
    read = ((sentence, _told(sentence, known)) for sentence in told)
    clause = next((c for s, c in read if c and (s is told[0] or concerns(c, told[0], spec))), None)
    clause = nominal(clause, named.verb) if clause is not None else None
    if clause is not None and is_noun_of(clause, named, spec):
        clause = None
    acting = class_of(named.verb).name not in ("get", "list", "search") and named.objects
    if clause is not None and clause.verb == "return" and acting and not _told(told[0], known):
        clause = None
    first, *others = name_words(spec.name)
    last = others[-1:] == [named.verb] or (named.verb == "open" != first)
    if clause is None and named.verb in NOUNISH and last:
        named = Clause("get", (" ".join(name_nouns(spec.name)),), ())
    if clause is None and named.verb == "post" and first == "post" and spec.description.isascii():
        named = replace(named, verb="get") if _NAMES.match(spec.description) else named
    if clause is None:
        noun = named_by(told[0]) if told and told[0].isascii() else None
        part = noun is not None and named.verb in noun.objects[0].lower().split()
        named = Clause("get", (), ()) if part and first != named.verb else named
        clause = noun if class_of(named.verb).name == "get" else thing_told(told, spec, named.verb)
    curtailed = clause is not None and is_curtailed(named, clause, spec)
    if clause is not None and not (curtailed or _is_told_of(named, spec)):
        named = replace(named, objects=())
    explicit = any(verb_of(word) for word in name_words(spec.name))
    light = clause is not None and clause.verb in LIGHT and explicit
    light = light and not (clause is not None and _is_done(clause, spec))
    light = light and not (clause is not None and is_told_tip(clause, named))
    of_class = "." in spec.name and name_words(spec.name)[-1:] == [named.verb]
    if clause is None or (light and (named.objects or of_class) and named.verb not in LIGHT):
        clause = named if clause is None else _merge(named, clause, spec)
    moving = " " in clause.verb
    if not clause.objects and not moving and named.objects and named.verb != clause.verb:
        kept = tuple(
            noun.removeprefix(f"{clause.verb} ") for noun in named.objects if noun != clause.verb
        )
        clause = Clause(clause.verb, kept, clause.complements)
    if curtailed or is_plainer(named, clause, spec) or is_fuller(named, clause, spec):
        clause = replace(clause, objects=named.objects)
    if clause is not named and class_of(clause.verb).info and not class_of(named.verb).info:
        clause = replace(clause, verb=second_verb(spec, clause.verb, named.verb))
    nouns_told = " ".join((*clause.objects, *(noun for _, noun in clause.complements))).split()
    searched = class_of(named.verb).name == "search" and named.verb not in nouns_told
    if searched and class_of(clause.verb).name in ("get", "list"):
        clause = replace(clause, verb=named.verb)
    clause = searched_in(clause, spec)
    clause = replace(clause, objects=tuple(unflagged(noun, spec) for noun in clause.objects))
    named_by_list = tuple(c for c in clause.complements if not lists_parameters(c[1], spec))
    settled = _settle(replace(clause, complements=named_by_list), spec)
    return _whole(settled, spec, named.objects, whole.name)


def _whole(intent: Intent, spec: FunctionSpec, named: tuple[str, ...], full: str) -> Intent:
    """The intent with what the name asks for too; ``full`` has the service's name as well."""
    said = (intent.verb, intent.wrapper, *intent.objects, intent.participle)
    kept = kept_of(replace(spec, name=full), said, intent.complements)
    objects = intent.objects
    if len(objects) == 1 and not intent.about:
        known = (intent.verb, *(noun for noun, _ in kept))
        objects = (joined(spec, known, objects[0], named),)
        told = (*known, *argument_words(spec)) if intent.kind.info else ()
        objects = (singled(spec, told, objects[0]),) if told else objects
    words, owner = argument_words(spec), owner_named(objects, spec)
    led, kept = restricted(objects, intent.complements, kept, spec, words, info=intent.kind.info)
    return replace(intent, kept=kept, objects=objects, complements=led, owner=owner)


def _is_told_of(named: Clause, spec: FunctionSpec) -> bool:
    """Whether the description knows the name's object; a service's name it does not repeat."""
    words = [word for noun in named.objects for word in noun.lower().split()]
    told = spec.description.lower()
    return named.complements != () or any(word[:4] in told for word in words)


def _is_done(clause: Clause, spec: FunctionSpec) -> bool:
    """Whether what is performed is a noun that the name has, too: "a chi-squared test"."""
    heads = {re.split("[ -]", noun)[-1].lower() for noun in clause.objects if not noun.isalpha()}
    return clause.verb in ("perform", "do") and bool(heads & set(name_words(spec.name)))


_NO_VERBS = frozenset("a an the this these that it user users".split())


def _told(sentence: str, known: list[str]) -> Clause | None:
    """The clause of a sentence in English; ``known`` are the words of the name."""
    if sum(ord(char) > 0x24F for char in sentence) > len(sentence) / 5:
        return None
    clause = parse(sentence, known)
    got = clause is not None and _is_got(known, clause.verb)
    unnamed = clause is not None and (clause.verb not in known or got)
    if clause is not None and unnamed and is_compound(sentence, clause, known, got=got):
        return None
    if clause is not None and clause.objects and _NO_OBJECT.match(clause.objects[0]):
        return None
    whole = clause is not None and (clause.objects or clause.complements or " " in clause.verb)
    return clause if whole else None


_NO_OBJECT = regex(r"(?:some|any|every)thing\b|[a-z]$")
"""What a description has for the object that only the name tells: "save something important"."""


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


def _unwrapped(
    verb: str, objects: list[str], complements: list[tuple[str, str]], spec: FunctionSpec
) -> tuple[str, list[str], list[tuple[str, str]], bool, str]:
    """What a list or a wrapper holds ("a list of", "details of"), and whether it is about it."""
    about, wrapper = False, ""
    for _ in range(2):
        if not objects or not complements or complements[0][0] not in _TOLD_BY:
            break
        objects[0] = unladen(objects[0])
        head = objects[0].rsplit(" ", 1)[-1].lower()
        inner = complements[0][1]
        if lists_parameters(inner, spec):
            complements = complements[1:]
            continue
        tally = head in _TALLIES and not class_of(verb).info
        got = class_of(verb).name == "get"
        many = head in nouns.LISTS or (head in _GATHERED and got and nouns.is_plural(inner))
        led = complements[0][0]
        if ((many or tally) and led == "of") or (many and got and led == "with"):
            verb = "list" if got else verb
            objects, complements = [inner], unlisted(complements, spec)
        elif wraps(head, verb) and len(objects[0].split()) <= 2 and inner:
            about = True
            words = [word.lower() for word in objects[0].split()]
            if words[-1] in _TOLD_OF and len(words) == 1:
                wrapper = words[0]
            complements = whose(complements)
            inner = complements[0][1]
            if len(words) == 2 and words[0] not in inner.lower().split():
                wrapper = f"{words[0]} {'info' if words[1] == 'information' else words[1]}"
            objects, complements = [inner], complements[1:]
        else:
            break
    objects = [unladen(noun) for noun in objects]
    return verb, objects, complements, about, wrapper


def _settle(clause: Clause, spec: FunctionSpec) -> Intent:
    """Drop lists and wrappers ("a list of", "details of"), put capitals right."""
    clause, mine = owned(clause, spec)
    verb, objects, complements = clause.verb, list(clause.objects), list(clause.complements)
    verb, objects, complements = termed(spec, verb, objects, complements)
    verb, objects, complements = acted_on(verb, objects, complements)
    verb, objects, complements, about, wrapper = _unwrapped(verb, objects, complements, spec)
    tailed = bool(objects) and objects[0].rsplit(" ", 1)[-1].lower() in _TAIL
    tailed = tailed and class_of(verb).name not in _CHANGES
    if tailed and " " in objects[0] and not _HALF.search(objects[0].rsplit(" ", 2)[-2]):
        objects[0] = objects[0].rsplit(" ", 1)[0]
        about = not is_whole(objects[0], spec)
    first = complements[0][0] if complements else ""
    if (
        objects
        and class_of(verb).name == "get"
        and verb not in ("read", "extract")
        and first != "from"
    ):
        own = {nouns.singular(word) for word in name_words(spec.name)}
        listed = _LISTED - (own & {"set", "listing"})  # as of rooms to let
        short = [word for word in objects[0].split() if word.lower() not in listed]
        if len(short) < len(objects[0].split()) and short and short[0] != "and":
            objects[0] = nouns.plural(re.sub("^(of|detailing|containing) ", "", " ".join(short)))
            verb = "list"
    if objects and objects[0].lower().startswith("nearby ") and says_where(spec):
        objects[0] = objects[0][7:]
    if mine and objects:
        objects[0] = objects[0].removeprefix("user ")
    if verb == "manage" and objects and objects[0].endswith(" list"):
        objects[0] = objects[0].removesuffix("list") + "item"
    if class_of(verb).name in ("search", "list", "find"):
        objects[:1] = [nouns.sought(noun, spec.description) for noun in objects[:1]]
    objects = objects if about else compounded(objects, complements, spec, class_of(verb).name)
    return Intent(
        verb=PARTED.get(verb, verb),
        kind=kind_of(class_of(_acts_as(verb, complements)), objects[0] if objects else ""),
        objects=tuple(proper(plain(noun), spec.description) for noun in objects if noun),
        complements=tuple(
            (prep, as_told(plain(noun), spec.description)) for prep, noun in complements if noun
        ),
        audience=audience_of(spec),
        about=about,
        wrapper=wrapper,
        asks=clause.asks,
        participle=clause.participle,
        bare=unarticled(spec.description, objects[:1], complements),
        owned=mine and bool(objects) and class_of(verb).name != "create",
        definite=clause.definite,
    )


_NAMES = regex(r"(?!allow|let|enable|help|use)\w", re.I)
"""Descriptions that may name what is got where no verb stands in them."""
_CHANGES = frozenset("set create add send".split())
_HALF = regex(
    r"(?:ed|[^aeiou]al|ional|ive|ous|ary|ful|able|-time|-to-date|current|recent|latest"
    r"|(?:track|bill|ship|rout|fund|hous|bank|licens)ing)$",
    re.I,
)
"""Adjectives that "information" is not taken from: "real-time information"."""
_LISTED = frozenset(("list", "listing", "array", "set"))
_GATHERED = frozenset(("collection", "page"))
"""What lists are called where they are got: a page of users."""
_TOLD_BY = ("of", "about", "on", "for", "with")
_TALLIES = frozenset(("number", "amount", "quantity"))
_TOLD_OF = frozenset("contents metadata summary overview profile".split())
"""Wrappers that are asked for by their name."""


def _acts_as(verb: str, complements: list[tuple[str, str]]) -> str:
    """The verb whose kind of act it is: to "give an item to a player" shows nothing.

    Who is booked into a class is put there, and not had.
    """
    led = {prep for prep, _ in complements}
    if verb in ("give", "present") and "to" in led:
        return "grant"
    return "register" if verb == "book" and not led.isdisjoint(("into", "onto")) else verb
