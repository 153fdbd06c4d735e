"""Noun phrases: a thing with the arguments that name it, replace its noun or qualify it."""

from __future__ import annotations

from generator.phrasing.grammar import nouns
from generator.phrasing.grammar.entities import Entity
from generator.phrasing.grammar.roles import Role


def phrases(thing: Entity, present: frozenset[str], article: str) -> tuple[str, ...]:
    """Ways to say the thing with the arguments present, the commonest first and repeated.

    ``article``: how it starts when nothing names it: "a", "the", "some", "all" or "".
    """
    title = next((role for role in thing.titles if role.path in present), None)
    kinds = [role for role in thing.kinds if role.path in present]
    before = [role.mark for role in thing.befores if role.path in present]
    owner = next((role.mark for role in thing.owners if role.path in present), "")
    pointer = next((role.mark for role in thing.pointers if role.path in present), "")
    adjectives = " ".join(before)
    noun = " ".join(role.mark for role in kinds) or _noun(thing, title)
    if title is None:
        many = bool(kinds) and kinds[-1].many
        best = any(role.superlative for role in thing.befores if role.path in present)
        start = "" if not article else "many" if many else "the" if best else article
        return _unnamed(noun, adjectives, owner, pointer, start, bool(kinds))
    return _named(title, noun, adjectives, owner or pointer, bool(kinds), thing)


def _noun(thing: Entity, title: Role | None) -> str:
    """The thing's noun; with a title, the title's own noun where that is more particular."""
    own = thing.nouns[0] if thing.nouns else ""
    if title is None:
        return own
    if len(thing.nouns) > 1:
        return title.stem
    head = own.rsplit(" ", 1)[-1]
    if title.stem and not nouns.same_thing(head, title.stem):
        return title.stem
    return "" if nouns.singular(head) in nouns.GENERIC or not head else nouns.singular(head)


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
    full = _join(adjectives, noun)
    if not noun:
        return (full,) if full else ()
    if kind or adjectives:
        if article in ("", "many"):
            return (full, full, _join("the", full)) if article else (full,)
        plural = not kind and nouns.is_plural(noun)
        mass = not kind and nouns.is_mass(noun)
        start = "the" if article == "the" else "some" if plural or mass else "a"
        return (_join(start, full), _join("the", full), _join(start, full))
    synonyms = nouns.SYNONYMS.get(noun.lower(), (noun,))
    return tuple(_articled(each, article) for each in (noun, *synonyms))


def _articled(noun: str, article: str) -> str:
    if article == "a":
        return nouns.with_article(noun)
    if article == "some":
        many = nouns.is_plural(noun) or nouns.is_mass(noun)
        return _join("some", noun) if many else nouns.with_article(noun)
    if article == "all":
        return _join("the", nouns.plural(noun)) if len(noun) % 2 else _join("all", nouns.plural(noun))
    return _join(article, noun)


def _named(
    title: Role, noun: str, adjectives: str, owner: str, kind: bool, thing: Entity
) -> tuple[str, ...]:
    t = title.mark
    if owner:
        front = _join(owner, adjectives)
        return (_join(front, t, noun), _join(front, noun, t), _join(front, t, noun))
    if adjectives:
        return (_join("the", adjectives, noun, t), _join("the", adjectives, t, noun))
    said = title.texts("object")
    if title.formal:
        label = noun or "one"
        key = title.parameter.leaf.words[-1]
        key = "ID" if key in ("id", "ids") else key
        return (f"{label} {t}", f"the {label} {t}", f"the {label} with {key} {t}", f"{label} {t}")
    if kind:
        return (
            f"the {noun} {t}", f"the {t} {noun}", f"the {noun} called {t}", f"{t} {noun}",
            f"{noun} {t}", f"the {noun} {t}", f"the {noun} titled {t}",
        )  # fmt: skip
    plain = (t, *said) if said else (t, t)
    if not noun or (thing.prepositions == () and len(thing.nouns) > 1):
        return (*plain, t)
    return (*plain, f"the {noun} {t}", f"the {t} {noun}", f"the {noun} called {t}")
