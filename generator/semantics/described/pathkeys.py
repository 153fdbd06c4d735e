"""Keys that stand in a path, which a function's name repeats: whose they are.

Documents of web APIs name operations after their paths, and keys by one word: ``ids`` in
``get_users_ids_favorites`` are those of users, and ``strategyid`` is the ID of a strategy.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.quick import regex
from generator.records import FunctionSpec
from generator.semantics.described.naming import ABBREVIATIONS, raw_words, singular

_METHODS = frozenset("get post put patch delete head options".split())
_BARE = regex(r"(id|uuid|guid)(s?)\d?")
_FUSED = regex(r"([a-z]{3,})(ids?|names?|types?|numbers?|text)")
_WHOLE = frozenset("filename hostname username nickname surname pathname posttype".split())
_THINGS = frozenset(
    "people person movie film book place app city hotel region category product artist album song "
    "track recipe station airport coin store shop restaurant property event venue question post "
    "page group company job actor episode season race driver club country state photo item "
    "listing brand genre author news article card deck quiz stage round tournament competition "
    "fixture coach referee stadium trip route stop vehicle course lesson student patient doctor "
    "list playlist podcast comment review location".split()
)
"""What names run together with its ID, and is nothing else: ``movieid``."""
_HEADER = regex(r"[Xx]-[\w-]+")
_NO_OWNER = frozenset(
    "by of for from to in on at with and or api rest json all me my self current v id ids".split()
)
"""Words before a key that are no thing: "by id", "v2"."""
_ENDS = frozenset("json xml format".split())
"""What may follow a path's last key."""


def words_on_path(
    name: str, words: tuple[str, ...], spec: FunctionSpec, told: str = ""
) -> tuple[str, ...]:
    """The words of a key with those of its owner in front; ``words`` where nothing tells it."""
    bare = _BARE.fullmatch(name.lower())
    if bare is not None:
        owner = _told(told, spec) or _before(name, spec)
        return (*owner, bare[1] + bare[2]) if owner else words
    if _HEADER.fullmatch(name) and len(words) > 2:
        return words[2:] if len(words) > 3 else words[1:]  # "X-Acme-CustomerID"
    fused = _FUSED.fullmatch(name) if len(words) == 1 and name not in _WHOLE else None
    if fused is None:
        return words
    thing, key = fused.groups()
    said = re.findall(r"[a-z]+", spec.description.lower())
    known = thing in ABBREVIATIONS or thing in map(singular, (*raw_words(spec.name), *said))
    if known or (thing in _THINGS and len(key) < 3):
        thing = "person" if thing == "people" else thing
        known = True
    return (ABBREVIATIONS.get(thing, thing), key) if known else words


def without_keys(name: str, declared: Collection[str]) -> str:
    """A function's name without the parameters that a path had in it: "quotes__weight__city"."""
    first, *parts = name.split("__")
    kept = [part for part in parts if part not in declared]
    return "__".join([first, *kept]) if len(kept) < len(parts) else name


def _told(description: str, spec: FunctionSpec) -> tuple[str, ...]:
    """What the key's description says that it is of, if the function is about a part of that."""
    own = raw_words(spec.name)
    found = _OWNED.match(description)
    thing = found[1].lower() if found else ""
    return (thing,) if thing in own[:-1] and thing != singular(own[-1]) else ()


_OWNED = regex(r"(?:the |an? )?(?:unique )?([a-z]+)(?:'s)? (?:id|uuid|identifier)\b", re.I)
"""Whose a key is, by its description: "The boat ID" of the boat whose crew is got."""


def _before(name: str, spec: FunctionSpec) -> tuple[str, ...]:
    """The noun of the path's segment before the key: a collection, in the singular.

    A lone key at the path's end is that of what the function is about, and needs none.
    """
    path = list(raw_words(spec.name))
    if path[:1] == [] or path[0] not in _METHODS or spec.name.isalnum():
        return ()
    own = list(raw_words(name))
    ends = range(len(path) - len(own), 1, -1)
    at = next((at for at in ends if path[at : at + len(own)] == own), 0)
    rest = [word for word in path[at + len(own) :] if word not in _ENDS]
    if at < 2 or not (rest or name[-1].isdigit()):
        return ()
    head = path[at - 1]
    if head in _NO_OWNER or not head.isalpha() or singular(head) == head:
        return ()
    return (singular(head),)
