"""Where the places of a function lie, as its name, its descriptions and its examples tell."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.quick import regex
from generator.records import FunctionSpec, Json
from generator.semantics.base import Leaf, Local
from generator.semantics.catalogues import rows
from generator.semantics.described.documented import undocumented
from generator.semantics.described.naming import raw_words
from generator.semantics.places.realms import Home, Realm, homes

MOST = 3
"""So many countries may be named together ("Austria, Germany and Switzerland")."""
_LETTERS = 3
"""Examples of no more letters are rather codes than names of places."""

LEADING = 2
"""Sentences that tell of what the function is; later ones tell of cases."""
_SENTENCE = regex(r"(?<=[.!?])\s+(?=[A-Z(])|\n+")
_LIMITS = regex(r"\b(?:only|covers?|covering|limited to)\b")

_WORD = regex(r"[^\W\d_](?:[\w'’]|\.(?=[A-Za-z]))*\.?")
_SHOWN = regex(
    r"\((?:[^()]*\b)?(?:e\.?g\b|i\.e\.|ex\.|for example|such as|like)[^()]*\)"
    r"|(?:\be\.g\.|\beg[.:]|\bsuch as\b|\bfor (?:example|instance)\b|\blike\b|\bincluding\b"
    r"|\bexamples?:|\bincludes?\b|\bdefaults?\b)(?:[^.;\n]|\.(?=\w))*"
    r"|(?<!\w)'[^'\n]*'(?!\w)|\"[^\"\n]*\"|`[^`\n]*`|https?://\S+|\S+/\S+",
    re.IGNORECASE,
)
"""What is a mere example, a quotation or an address."""
_OUTSIDE = frozenset("not outside except excluding unlike than non translate".split())
"""Words before a name that tell of elsewhere."""
_OF_WORDS = frozenset(
    "dollar pound yuan peso franc ruble rupee won real baht lira krona krone currency language "
    "english text word sentence phrase speaker speech translation grammar verb cuisine food "
    "recipe dish restaurant cooking meal format style unit customary spelling letter keyboard "
    "airline airway express standard notation holiday revolution war empire wine coffee music film "
    "movie astrology mythology time".split()
)
"""Words after a name that make it one of something else: "French text", "US dollars"."""
_AT = frozenset("in near around across within throughout from for of at to serving".split())
"""Words that lead to a town."""
_CIVIC = frozenset(
    "metro transit bus subway train tram underground tube parking area region city bay map weather "
    "transport railway rail airport station port police county metropolitan council public local "
    "street borough district neighborhood real property traffic bike "
    "open government municipal harbor ferry community".split()
)
"""Words after the name of a town that is really meant."""
_COMMON = frozenset(
    "mobile reading split nice orange phoenix aurora georgia java jordan bath buffalo chad monaco "
    "of us in to me is it or no so de la al id ma oh ok pa hi co victoria lincoln salem columbia "
    "polish march may sandwich deal man florence charlotte independence riverside".split()
)
"""Names of places that are more often something else."""
_PLACED = frozenset(
    "country location city town station stop address postcode postal zip place street latitude "
    "longitude "
    "county state region province district suburb neighborhood neighbourhood area airport phone "
    "origin destination departure arrival from municipality borough coordinates bbox".split()
)
"""Words of the names of parameters that hold places."""
_NETWORKED = frozenset("station stop street suburb postcode county municipality borough".split())
"""Of these, what lies in one network or country: one example tells which."""


def told_realm(spec: FunctionSpec, found: Sequence[Leaf]) -> Realm | None:
    """Where the function's places lie; None where they may lie anywhere."""
    placed = [leaf for leaf in found if _PLACED & {*leaf.words, *raw_words(leaf.name)}]
    if not placed:
        return None
    realm = function_realm(spec)
    if any("country" in leaf.words and leaf.required and _is_open(leaf, realm) for leaf in found):
        return None
    if realm is not None:
        return realm
    told = [_merged(_mentions(leaf.description)) for leaf in placed]
    shown = [_shown(leaf) for leaf in (*placed, *(one for one in found if "enum" in one.schema))]
    kept = [one for one in (*told, *shown) if one is not None]
    return kept[0] if kept and all(one.lands == kept[0].lands for one in kept) else None


def _is_open(country: Leaf, realm: Realm | None) -> bool:
    """Whether a function asks for any country: the one that it tells of has another part."""
    texts = [one for one in country.examples if isinstance(one, str)]
    if realm is not None and len(realm.lands) > 1:
        return False  # any of these
    return realm is None or not any(realm.holds(one, "country") for one in texts)


def function_realm(spec: FunctionSpec) -> Realm | None:
    """What the function's own name and description tell."""
    lines = _SENTENCE.split(undocumented(spec.description).strip())
    telling = [line for at, line in enumerate(lines) if at < LEADING or _LIMITS.search(line)]
    return _told_by(spec.name, "\n".join(telling))


@functools.lru_cache(maxsize=4096)
def _told_by(name: str, text: str) -> Realm | None:
    return _merged([*_mentions(text), *_named(raw_words(name))])


def _mentions(text: str) -> Iterator[Home]:
    """The places that a text names, but not as examples."""
    if not any(map(str.isupper, text)):
        return
    words = list(_WORD.finditer(_SHOWN.sub(lambda m: " " * len(m[0]), text)))
    at = 0
    while at < len(words):
        size = 1
        if words[at][0][0].isupper():
            for count in (4, 3, 2, 1):
                part = words[at : at + count]
                name = " ".join(word[0] for word in part)
                name = name if name in _tellers() else name.rstrip(".")
                known = _tellers().get(name)
                if known and len(part) == count and _is_meant(known, name, words, at, at + count):
                    yield known
                    size = count
                    break
        at += size


def _is_meant(home: Home, name: str, words: Sequence[re.Match[str]], start: int, end: int) -> bool:
    before = words[start - 1][0].casefold() if start else ""
    after = words[end][0].casefold() if end < len(words) else ""
    if before in _OUTSIDE or after in _OF_WORDS or after.removesuffix("s") in _OF_WORDS:
        return False
    if (
        name.casefold() in _COMMON
        and not name.isupper()
        and before not in ("in", "across", "within")
    ):
        return False
    beside = bool(after) and words[end].start() == words[end - 1].end() + 1
    follows = words[end][0] if beside else ""
    if name in _demonyms() and not follows:
        return False  # "in French, …": a language
    if not home[2] or name in _told_names():
        return True
    proper = follows[:1].isupper() and after not in _CIVIC
    return not proper and (before in _AT | {"or", "and"} or after in _CIVIC)


def _named(words: Sequence[str]) -> Iterator[Home]:
    """The places in a function's name: countries, and towns that everybody knows."""
    if {"translate", "translation", "language", "recipe", "cuisine"} & {*words}:
        return
    known = _in_names()
    for at in range(len(words)):
        for count in (3, 2, 1):
            name = " ".join(words[at : at + count])
            if name in known and name not in _COMMON:
                yield known[name]
                break


def _merged(found: Iterable[Home]) -> Realm | None:
    """What all mentions tell together; None where they lie too far apart, or there is none."""
    told = tuple(dict.fromkeys(found))
    lands = tuple(sorted({home[0] for home in told}))
    wide = [_continents()[land] for land in lands if land in _continents()]
    if wide or not lands:
        return Realm(wide[0]) if len(wide) == 1 else None
    if len(lands) > 1:
        apart = len(lands) > MOST or any(home[1] or home[2] for home in told)
        return None if apart else Realm(lands)
    states, towns = {home[1] for home in told} - {""}, {home[2] for home in told} - {""}
    state = next(iter(states)) if len(states) == 1 else ""
    return Realm(lands, state, next(iter(towns)) if len(towns) == 1 else "")


def _shown(leaf: Leaf) -> Realm | None:
    """Where the examples lie, if all lie in one country and they are enough to tell."""
    listed = leaf.schema.get("enum")
    texts = [str(one) for one in listed] if isinstance(listed, list) else []
    texts = texts or [one for one in leaf.examples if isinstance(one, str)]
    for land, letters in _LETTERS_OF if texts and not texts[0].isascii() else ():
        if all(map(letters.search, texts)):
            return Realm((land,))
    default = leaf.schema.get("default")
    names = [text for text in texts if len(text) > _LETTERS]
    near = {*leaf.words, *raw_words(leaf.description)}
    enough = 1 if _NETWORKED & near or default in texts else 2
    if len(names) < enough:
        return None
    homed = [homes(text) or homes(text.replace("-", " ")) for text in names]
    known = [home for home in homed if home]
    if len(known) < enough or (not listed and len(known) < len(homed)):
        return None
    shared = set.intersection(*({one[0] for one in home} for home in known))
    if len(shared) != 1 or (shared == {"US"} and not _NETWORKED & near):
        return None
    return Realm(tuple(shared))


_LETTERS_OF = (
    ("KR", regex("[\uac00-\ud7af]")),
    ("JP", regex("[\u3040-\u30ff]")),
    ("CN", regex("[\u4e00-\u9fff]")),
)
"""Letters that places of one country are written in."""


@functools.cache
def _continents() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("places_countries.txt"):
        found.setdefault(row[4], []).append(row[1])
    return {name: tuple(lands) for name, lands in found.items()}


@functools.cache
def _demonyms() -> frozenset[str]:
    return frozenset(
        {row[3] for row in rows("places_countries.txt") if row[3]} | {"African", "Asian"}
    )


@functools.cache
def _told_names() -> dict[str, Home]:
    told = rows("places_tellers.txt")
    return {name: (land, state, town) for name, land, state, town in told}


@functools.cache
def _tellers() -> Mapping[str, Home]:
    """Name as it is written → what it tells: countries, their people, states, towns, bodies."""
    found: dict[str, Home] = {}
    for row in rows("places_countries.txt"):
        for name in (row[0], row[3]):
            found.setdefault(name, (row[1], "", ""))
    for name, code, land in rows("places_regions.txt"):
        found.setdefault(name, (land, code, ""))
    for town, land, state, *_ in rows("places_points.txt"):
        found.setdefault(town, (land, state, town))
    found.pop("", None)
    return found | _told_names() | {name: (land, "", "") for name, land in _WIDE.items()}


_WIDE = {"European": "Europe", "Europe": "Europe", "EU": "Europe", "African": "Africa",
         "Africa": "Africa", "Asian": "Asia", "South American": "South America"}  # fmt: skip


@functools.cache
def _in_names() -> Mapping[str, Home]:
    """Lower-case names that tell where they stand in the name of a function."""
    wide = {name.casefold(): home for name, home in _tellers().items() if not home[1] + home[2]}
    large = (city for city, _, size in rows("places_cities.txt") if size == "4")
    towns = {city.casefold(): _tellers().get(city) for city in large}
    known = {name: home for name, home in towns.items() if home}
    return known | {name: home for name, home in wide.items() if name not in _SHORT}


_SHORT = frozenset({"us", "u.s.", "tfl", "ttc"})


def beyond(realm: Local, shown: Sequence[Json]) -> bool:
    """Whether one of the examples lies in no country of the realm: London, for users in Taiwan."""
    texts = [one for one in shown if isinstance(one, str)]
    zones = [one for one in texts if _ZONE.fullmatch(one)]
    lands = ({home[0] for home in homes(one)} for one in texts)
    return bool({*zones} - {*realm.zones()}) or any(
        found and found.isdisjoint(realm.lands) for found in lands
    )


_ZONE = regex(r"(?:Africa|America|Asia|Australia|Europe|Pacific)/\w+")
