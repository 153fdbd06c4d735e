"""Which idioms are for a function: by its verb, its object, and the arguments that fill slots."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.phrasing.grammar.attached.closed_lists import options_of
from generator.phrasing.grammar.attached.roles import Role
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.described.lexicon import LIGHT, verb_of
from generator.phrasing.grammar.described.reading_marks import is_sound
from generator.phrasing.grammar.described.verb_classes import SEARCHED
from generator.phrasing.grammar.idiom_sections import NOTHING, Idiom, idioms_for
from generator.semantics.choices.flags import phrases_of
from generator.semantics.described.naming import singular_words, words_of

_DOERS = frozenset(("by", "payer", "sender"))
"""How names of arguments end that tell who does it: nobody shares a bill with who paid it."""


def fitting(intent: Intent, name: str) -> Iterator[Idiom]:
    """The sections for a function; none with its object where its description is what is asked."""
    words, named = words_of(name), _words(name)
    kind = [] if intent.kind.deed else [f"@{intent.kind.name}"]
    whole, verb = {intent.verb, *kind}, {intent.verb.split(" ")[0], *kind}
    told = not intent.asks and intent.verb != SEARCHED  # else the object is not all that is asked
    asked = _WHETHER.intersection(intent.asks)
    does = verb | _deeds(name, intent.verb)
    to = named.union(*map(_words, intent.objects))
    about = set().union(*(_words(noun) for _, noun in intent.complements))
    objects = set().union(*(_head(words_of(noun), frozenset()) for noun in intent.objects))
    inside = objects.union(*map(_words, intent.objects))  # an HTTP DELETE request deletes none
    alone = not objects or len(words) == 1
    sound = is_sound(intent.noun) and not is_taken_out(intent)
    ends = {*words[-1:]}  # "refill" of "request_refill", but no "fetch" of what is fetched
    if not objects:
        objects, to = {NOTHING}, to | {NOTHING}
    of_one = any(prep == "of" and noun[:1].isupper() for prep, noun in intent.complements)
    for idiom in idioms_for(does | whole):
        if intent.question is not None and not (idiom.general and idiom.slots):
            fits = False
        elif of_one and not (idiom.general or idiom.slots):
            fits = False  # "is everything up?" may be asked of any service
        elif idiom.general:
            done = idiom.does & (whole | does if idiom.slots else whole)
            done -= inside if idiom.slots else set()  # who places an order orders no order
            fits = (told or bool(asked and idiom.slots)) and bool(done)
            fits = fits and (bool(idiom.slots) or sound)
        elif idiom.does.isdisjoint(does) or idiom.to.isdisjoint(to):
            fits = False
        else:
            told_by = idiom.does & idiom.to & does
            told_by = told_by if alone else told_by & ends
            heads = objects | _named(words, idiom, verb)
            fits = bool(told_by or heads & idiom.heads)
        if fits and (idiom.of & (to | about) or not idiom.of) and not idiom.never & (to | does):
            yield idiom


def is_taken_out(intent: Intent) -> bool:
    """Whether a thing only leaves another and goes on to be: a car, taken out of its insurance."""
    led = any(prep == "from" for prep, _ in intent.complements)
    return intent.kind.name == "delete" and led


def _deeds(name: str, verb: str) -> set[str]:
    """The words of a name that tell a deed: its first verb, "close" of "issue_close".

    Where that is the verb itself, or stands first, no other is done: ``describe_archive`` packs
    nothing. Who requests a refill has something refilled.
    """
    words = words_of(name)
    first = words[0] if words else ""
    told = verb.split(" ", maxsplit=1)[0] in words or verb_of(first) == first
    return {first} if told and first not in _GETTING else _words(name)


def _named(words: Sequence[str], idiom: Idiom, verbs: Set[str]) -> set[str]:
    """What a name is about, if it tells of no other deed: who summarizes notes makes no note."""
    first = words[0] if words else ""
    other = verb_of(first) == first and first not in idiom.does | _GETTING
    return set() if other else _head(words, idiom.does | verbs)


_WHETHER = frozenset(("if", "whether", "outright"))
"""How what is to be found out is told: "check whether a court is free", "is it free?"."""
_GETTING = LIGHT | {"request", "raise", "order"}
"""Verbs whose object is what is done: "raise a works order", "place a hold"."""


def _head(words: Sequence[str], verbs: Set[str]) -> set[str]:
    """What words are about: the last that tells something, as of many and as of one."""
    end = next((at for at, word in enumerate(words) if at and word in _TAIL), len(words))
    told = [word for word in words[:end] if word not in verbs] or list(words[end + 1 :])
    while len(told) > 1 and told[-1] in _LOOSE:
        told.pop()
    return {*told[-1:], *singular_words(told[-1:])}


_TAIL = frozenset("by for from in into with to of on at via as using per".split())
"""Words of names after which something else than the object is told."""
_LOOSE = frozenset(
    "data info information detail details content contents list tool now today item items entry "
    "entries record records result results api base snippet job".split()
)
"""Nouns at the end of what something is called that tell nothing of what it is."""


def _words(name: str) -> set[str]:
    """The words of a name as they are and, of many things, as one."""
    words = words_of(name)
    return {*words, *singular_words(words)}


def bound_by(idiom: Idiom, roles: Sequence[Role]) -> Mapping[str, Role]:
    """The arguments that take the slots, each at most one: first those called exactly so."""
    bound: dict[str, Role] = {}
    for slot, words in idiom.slots.items():
        free = (role for role in roles if role not in bound.values())
        exact = next((role for role in free if _is_called(role, words)), None)
        if exact is not None:
            bound[slot] = exact
    for slot, words in idiom.slots.items():
        if slot in bound:
            continue
        for word in words:
            free = (role for role in roles if role not in bound.values())
            found = next((role for role in free if takes(word, role)), None)
            if found is not None:
                bound[slot] = found
                break
    return bound


def _is_called(role: Role, words: Sequence[str]) -> bool:
    """Whether the whole name of an argument is one of a slot's words: a list by its name."""
    named = "_".join(role.parameter.leaf.words)
    return "_" in named and named in words and takes(named, role)


def is_all_told(idiom: Idiom, intent: Intent, roles: Sequence[Role]) -> bool:
    """Whether the section's words are all that the object says: else its lines must say it.

    "what do I have to do" asks for no "generation tasks", "users, please" for no new people. The
    name of a product tells of nothing else.
    """
    if idiom.general or not intent.objects:
        return True
    noun = intent.objects[0]
    proper = {word.lower() for word in noun.split()[:-1] if word[:1].isupper()}
    *words, last = words_of(noun)
    slots = (word for words in idiom.slots.values() for word in words)
    named = (word for role in roles for word in role.parameter.leaf.words)
    told = itertools.chain(idiom.heads, idiom.does, slots, named)
    known = {*itertools.chain.from_iterable(map(_words, told)), *_USUAL, *proper}
    heads = _words(last) & (idiom.heads | _LOOSE)
    return bool(heads) and all(not known.isdisjoint(_words(word)) for word in words)


_USUAL = _LOOSE | set(
    "all current existing my your user s full most recent last single specific own account".split()
)
"""What stands before nouns and tells of no kind of them."""


def takes(word: str, role: Role) -> bool:
    """Whether an argument fills a slot that has this word."""
    if "/" in word:
        return set(word.split("/")) <= (options_of(role) or sides_of(role))
    counted = getattr(role.parameter.meaning, "counts_things", False)
    if role.part == "flag" or (role.part == "json" and not counted):
        return False
    leaf, meaning = role.parameter.leaf, role.parameter.meaning
    symbol = str(getattr(meaning, "symbol", ""))
    names: tuple[str, ...] = (meaning.name, symbol, "_".join(leaf.words))
    if leaf.words[-1] in _DOERS or "page" in leaf.words[-2:]:  # so many a page are not all
        names = names[2:]
    return word in names or word == leaf.words[-1]


def sides_of(role: Role) -> frozenset[str]:
    """What a flag says of a thing, or to do with it: "on" and "off", "lock" and "unlock"."""
    said = phrases_of(role.parameter.meaning)
    if said is None or said.kind not in ("verb", "which", "to", "as") or " are " in said.yes[0]:
        return frozenset()  # "that are open" is what is sought
    return frozenset(text.replace(" ", "_") for text in (*said.yes, *said.no))
