"""Noun phrases: a thing with the arguments that name it, replace its noun or qualify it."""

from __future__ import annotations

import re

from generator.phrasing.grammar.attached import noun_labels
from generator.phrasing.grammar.attached.noun_first import at_index, ordinal_of
from generator.phrasing.grammar.attached.premodifiers import sorted_noun
from generator.phrasing.grammar.attached.roles import Role, types_of
from generator.phrasing.grammar.attached.scopes import store_of
from generator.phrasing.grammar.attached.things import Entity
from generator.phrasing.grammar.described import nouns
from generator.phrasing.grammar.described.compounds import behind_adjectives
from generator.phrasing.grammar.described.intent import Intent
from generator.phrasing.grammar.made_things import JOBS, LOCATORS, made
from generator.phrasing.grammar.option_objects import (
    UNSAID,
    alternatives,
    kept_front,
    many_of,
    reminds,
)
from generator.phrasing.grammar.things_by_key import (
    COUNTED,
    KEY_WORDS,
    by_key,
    is_numbered,
)
from generator.phrasing.grammar.things_by_value import both_orders, by_value, summed
from generator.quick import regex
from generator.semantics.articles import article as first_article

_PERSONS = frozenset("person recipient user contact customer member patient employee".split())


def phrases(
    thing: Entity, present: frozenset[str], article: str, *, bare: bool = True
) -> tuple[str, ...]:
    """Ways to say the thing with the arguments present, the commonest first and repeated.

    ``article``: how it starts when nothing names it: "a", "the", "some", "all" or "".
    ``bare``: whether a name alone will do ("play Facedown", but "create a project called X").
    """
    title = next((role for role in thing.titles if role.path in present), None)
    kinds = [role for role in thing.kinds if role.path in present]
    sorts = [role for role in thing.befores if role.path in present]
    owner = next((role.mark for role in thing.owners if role.path in present), "")
    pointer = next((role.mark for role in thing.pointers if role.path in present), "")
    told = thing.told and not kinds
    noun = kept_front(thing, kinds) + " ".join(role.mark for role in kinds) or (
        "" if told else _noun(thing, title)
    )
    noun, sorts = sorted_noun(noun, sorts) if title is None else (noun, sorts)
    adjectives = " ".join(role.mark for role in sorts)
    if title is not None and " and " in noun and not nouns.is_plural(noun):
        noun, bare = "", True  # a name is of one thing: no "a files and directory called X"
    if title is None and told:
        return _vague(thing, adjectives, owner, pointer)
    if title is None:
        if len(kinds) == 1 and (options := many_of(kinds[0], thing.nouns)):
            return _unnamed(options, adjectives, owner, pointer, "", True)
        many = bool(kinds) and kinds[-1].many
        article = "" if kinds and kinds[-1].parameter.leaf.words[-1] in nouns.UNCOUNTED else article
        best = any(role.superlative for role in thing.befores if role.path in present)
        start = "" if not article else "many" if many else "best" if best else article
        each = alternatives(thing, noun)
        ways = [_unnamed(one, adjectives, owner, pointer, start, bool(kinds)) for one in each]
        return tuple(way for together in zip(*ways, strict=True) for way in together)
    more = kinds or sorts or owner or pointer
    if bare and not more and (alone := noun_labels.told_alone(title)):
        return alone
    sum_ = title.parameter.meaning.name == "money"  # nothing is called by a sum
    whole = summed(thing) if sum_ and bare and not (kinds or sorts or owner or pointer) else ""
    if whole:
        return (f"{nouns.with_article(whole)} of {title.mark}",) * 2
    if not (bare or kinds or owner or pointer or title.formal or sum_):
        return made(title, _join(adjectives, _whole(thing, noun) or "one"))
    if reminds(title, noun):
        return (f"the reminder to {title.mark}",)
    return _named(
        title, noun, adjectives, owner or pointer, bool(kinds), thing, pointer=bool(pointer)
    )


_VENUES = frozenset("restaurant bar hotel cinema theatre theater shop store cafe venue pub".split())


def _vague(thing: Entity, adjectives: str, owner: str, pointer: str) -> tuple[str, ...]:
    """A thing whose noun is an argument that the call leaves out: "this one", "a Thai place"."""
    venue = nouns.singular(thing.nouns[0].rsplit(" ", 1)[-1]) in _VENUES
    noun = "place" if venue else "one"
    if pointer:
        bare = _join(pointer, adjectives, noun)
        return (bare, f"the {bare}", *(() if adjectives else (pointer, bare)))
    if owner:
        return (_join(owner, adjectives, noun),)
    if adjectives:
        return tuple(_join(start, adjectives, noun) for start in ("a", "the", "a", "some"))
    return ("a place", "somewhere") if venue else ("it", "that", "it")


def _noun(thing: Entity, title: Role | None) -> str:
    """The thing's noun; with a title, the title's own noun where that is more particular."""
    own = thing.nouns[0] if thing.nouns else ""
    if title is None:
        return own
    if len(thing.nouns) > 1:
        either = " or ".join(map(nouns.singular, thing.nouns)) if title.formal else ""
        return nouns.singular(own) if title.stem in LOCATORS else title.stem or either
    head = own.rsplit(" ", 1)[-1]
    if head in ("base", "radix") and title.parameter.leaf.words in (("number",), ("value",)):
        return ""  # a number is converted to a base, and is none
    if title.part != "title" and title.stem in ("query", "keyword", "term", "search", "q"):
        return ""
    plain = [word for word in title.parameter.leaf.words if word not in KEY_WORDS]
    if len(plain) > 1 and own.lower().endswith(" ".join(plain)):
        whole = title.formal and own.count(" ") < 4 and not _LOOSE.search(own)
        return own if whole else " ".join(plain)
    if title.stem in own.lower().split()[:-1] or title.stem in LOCATORS:
        return " ".join([*own.split()[:-1], nouns.singular(head)])
    if title.stem and not nouns.same_thing(head, title.stem):
        return title.spelled
    named = title.formal or (title.part == "title" and nouns.singular(head) in COUNTED)
    if named and nouns.singular(head) in nouns.GENERIC and " " in own:
        return " ".join([*own.split()[:-1], nouns.singular(head)])
    if nouns.singular(head) in nouns.GENERIC or not head:
        return ""
    kind = title.formal or _KIND.search(own)
    short = kind and 0 < own.count(" ") < 4 and not _LOOSE.search(own)  # "the Cargo package"
    return nouns.singular_phrase(own) if short else nouns.singular(head)


_KIND = regex(r"\b[A-Z]\w* [a-z]+$")
"""What is of one service alone: a "Cargo package"."""
_LOOSE = regex(
    r"'|(?<!-)\b(?:an?|the|for|of|in|on|to|with|by|from|two|three|four|five|and)\b", re.I
)
"""What shows that a noun is more than words before a head: "two daughter cells"."""


def _whole(thing: Entity, noun: str) -> str:
    """All of what is made where its name is only called by the last of it: an "alert config"."""
    own = nouns.singular_phrase(thing.nouns[0]) if thing.nouns else ""
    return own if not noun or own.lower().endswith(f" {noun.lower()}") else noun


def _join(*words: str) -> str:
    return " ".join(word for word in words if word)


def _unnamed(
    noun: str, adjectives: str, owner: str, pointer: str, article: str, kind: bool
) -> tuple[str, ...]:
    if pointer:
        bare = _join(pointer, adjectives, noun)
        return (f"the {bare}", bare, f"the {bare}")
    if owner:
        return (_join(owner, adjectives, noun),)
    latest, words = nouns.SINGLED.match(noun), noun.split()
    at = behind_adjectives(words) if adjectives else 0
    full = _join(*words[:at], adjectives, *words[at:])
    if latest and adjectives:
        full = _join(latest.group(1), adjectives, noun[latest.end() :])
    if not noun:
        return (full,) if full else ()
    if kind or adjectives:
        if article == "best":
            one = "some" if not kind and (nouns.is_plural(noun) or nouns.is_mass(noun)) else "a"
            return tuple(_join(start, full) for start in ("the", one, "the", one, "the"))
        if article in ("", "many"):
            return (full, full, _join("the", full)) if article else (full,)
        plural = not kind and nouns.is_plural(noun)
        mass = not kind and nouns.is_mass(noun)
        own = "the" if article[:3] == "all" else article if article in ("the", "my") else ""
        start = own or ("some" if plural or mass else "a")
        start = first_article(full) if start == "a" else start  # of what is fixed and comes first
        return tuple(_join(one, full) for one in (start, start if article == "a" else "the", start))
    synonyms = nouns.SYNONYMS.get(noun.lower(), (noun,))
    return tuple(_articled(each, article) for each in (noun, *synonyms))


def _articled(noun: str, article: str) -> str:
    if re.match(r"\w+'s\b", noun):
        return noun if _DAYS.match(noun) or noun[0].isupper() else f"the {noun}"
    if article == "a":
        return nouns.with_article(noun)
    if article == "some":
        many = nouns.is_plural(noun) or nouns.is_mass(noun)
        return _join("some", noun) if many else nouns.with_article(noun)
    if article == "all":
        return (
            _join("the", nouns.plural(noun)) if len(noun) % 2 else _join("all", nouns.plural(noun))
        )
    if article == "the" and re.fullmatch(r"(?!Internet$)[A-Z][a-z]+|[A-Z]+\d+", noun):
        return noun
    return _join(article, noun)


_LONG = regex(r" (?:and|of|in|for|on|behind|related to) ")
"""Nouns of several words of which no compound is made: "the laws on copyright info"."""
_DAYS = regex(r"(?:today|tonight|tomorrow|yesterday)'s\b")


def _qualified(
    t: str, noun: str, adjectives: str, owner: str, *, pointer: bool, keyed: bool
) -> tuple[str, ...]:
    """A named thing with words before it: "my {Gym} playlist", "the latest album {X}"."""
    if owner and pointer:
        whole = _join(adjectives, noun, t)
        return (f"the {owner} {whole}", f"{owner} {whole}", f"the {owner} {whole}")
    if owner:
        front = _join(owner, adjectives)
        return (_join(front, t, noun), _join(front, noun, t), _join(front, t, noun))
    if keyed:
        return (_join("the", adjectives, noun, t), _join(adjectives, noun, t))
    return (
        _join("the", adjectives, noun, t),
        _join("the", adjectives, t, noun),
        _join("a", adjectives, noun, t),
        _join(adjectives, t, noun),
    )


def _picked(title: Role, noun: str) -> tuple[str, ...]:
    """What an index picks from a row of its like; empty for what anything else names."""
    leaf = title.parameter.leaf
    placed = leaf.words[-1] != "number" and ordinal_of(leaf)
    return (at_index(noun or title.stem, title.mark),) if placed else ()


def _named(
    title: Role,
    noun: str,
    adjectives: str,
    owner: str,
    kind: bool,
    thing: Entity,
    *,
    pointer: bool = False,
) -> tuple[str, ...]:
    t = title.mark
    noun = "" if title.parameter.meaning.name == "product" and not title.formal else noun
    whole = _join(adjectives, _whole(thing, noun)) if noun and not owner else ""
    alone = (t,) if noun_labels.bears(title, noun) and not (owner or adjectives) else ()
    if ways := (_picked(title, noun) or alone or noun_labels.with_noun(title, whole, thing.nouns)):
        return ways
    if title.parameter.meaning.name == "question" and noun:
        return (f'the {whole or noun} "{t}"', f'{whole or noun} "{t}"')
    if owner or adjectives:
        return _qualified(t, noun, adjectives, owner, pointer=pointer, keyed=title.formal)
    if nouns.singular(noun) in JOBS and title.part == "title":
        return (f"{t} jobs", f"{t} positions", f"{t} jobs", f"jobs as {t}", f"{t} openings")
    said = () if is_numbered(title, noun) else title.texts("object")
    if said and title.part != "title" and not title.formal and not kind and not store_of(title):
        return said
    if title.formal or store_of(title) or is_numbered(title, noun):
        return by_key(title, noun, thing, kind=kind)
    if kind:
        return (
            f"the {noun} {t}", f"the {t} {noun}", f"the {noun} called {t}", f"the {t} {noun}",
            f"{t} {noun}", f"the {t} {noun}", f"the {noun} {t}", f"the {noun} titled {t}",
        )  # fmt: skip
    plain, both = (t, *said) if said else (t, t), both_orders(t, noun)
    if title.parameter.meaning.name == "person_name":
        return noun_labels.of_somebody(t, noun) or noun_labels.kept_for(title, thing.nouns) or plain
    unnamed = title.part == "plain" and not title.stem
    if unnamed or {nouns.singular(noun), title.stem} & _PERSONS:
        return plain
    if title.part != "title":
        return by_value(title, noun, plain, thing)
    if noun and "array" in types_of(title.parameter):
        many = nouns.plural(noun)
        return (*plain, f"{many} {t}", f"the {many} {t}")
    if not noun or (thing.prepositions == () and len(thing.nouns) > 1):
        return (*plain, t)
    if nouns.singular(noun.rsplit(" ", 1)[-1]) in UNSAID:
        return plain
    plain = plain if noun_labels.names_itself(title) or noun.endswith("ing") else ()
    return (*plain, *both, f"the {noun} called {t}")


def wrapped(
    intent: Intent, thing: Entity, said: tuple[str, ...], plain: tuple[str, ...], *, titled: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The object, said and plain, with what is wanted about it: "details on the planet"."""
    wrap = intent.wrapper
    if not intent.about:
        return said, plain
    if not titled:
        noun = thing.nouns[0]
        if nouns.singular(noun) in nouns.GENERIC:
            return (f"the {wrap or 'details'}",), (wrap or "details",)
        ends = (wrap or "info", wrap or "details")
        counted = bool(wrap) and not (nouns.is_plural(wrap) or nouns.is_mass(wrap))
        if plain and plain[0] != noun:
            many = plain[0] if nouns.is_plural(plain[0]) else said[0]
            if wrap == "contents":
                return (f"the contents of {many}",), (f"contents of {many}",)
            if counted:
                return (f"the {wrap} for {many}",), (f"{wrap} for {many}",)
            after = many == "my user"  # "my user info"
            return (tuple(f"{many} {end}" if after else f"{end} on {many}" for end in ends),) * 2
        the = _articled(noun, "the")
        if not wrap and (" and " in noun or noun in intent.bare or noun.endswith("ethics")):
            about = the if noun not in intent.bare and " and " not in noun else noun
            # "info on ethics", no "ethic info"
            return (tuple(f"{end} on {about}" for end in ends),) * 2
        one = nouns.singular_phrase(noun)
        if re.fullmatch(r"[A-Z][a-z]+|[A-Z]+\d+", noun) and " " in wrap:
            return (f"{noun}'s {wrap}",), (f"{noun}'s {wrap}",)
        on = (f"the {wrap} of {the}",) if counted else (f"{ends[1]} on {the}",)
        long = "'s" in noun or _LONG.search(noun)
        told = on if long else (f"the {one} {ends[0]}", f"the {one} {ends[1]}")
        told = told if long or " " in wrap else (*told, *on)  # "the support contact info"
        the = noun if noun in intent.bare and long else the
        if long and not wrap:
            told = (f"info on {the}", f"details on {the}")
            return told, told
        return told, (f"{one} {ends[0]}", f"{one} {ends[1]}")
    if intent.audience == "developers" and not wrap:
        said = tuple(text for text in said if " " in text) or said
        plain = tuple(text for text in plain if " " in text) or plain
    if wrap and " " not in wrap:
        leads = ("of",) if wrap == "contents" else ("of", "of", "for")
        led = tuple(f"the {wrap} {of} {text}" for text in said[:4] for of in leads)
        return led, tuple(text.removeprefix("the ") for text in led)
    if wrap:
        led = tuple(f"the {wrap} {lead} {text}" for text in said[:4] for lead in ("for", "on"))
        return led, tuple(text.removeprefix("the ") for text in led)
    wraps = ("details on", "info on", "the details for")
    short = tuple(text for text in plain[:2] if " with " not in text)
    led = tuple(f"{what} on {text}" for text in plain[:1] for what in ("details", "info"))
    plain = tuple(f"{text} {what}" for text in short for what in ("details", "info")) or led
    return tuple(f"{one} {text}" for text in said[:4] for one in wraps), plain
