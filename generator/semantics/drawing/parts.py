"""Parts of a value that may be others without making it another kind of value.

"Motion detected in the garage" is as right of a hallway, "sales_2025.csv" of another year, "Lullaby
for Nora" of another Nora. A part is exchanged only where the words around it tell what it is: a
room behind "in the", a day behind "on", a number behind what is numbered. Anything else stays, so
that no name of a thing ("Friday Night Lights", "Python 3", "World Cup 2022") becomes one that
nobody knows.
"""

from __future__ import annotations

import functools
import itertools
import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.quick import regex
from generator.records import Anchor, Json
from generator.semantics.base import Sampler
from generator.semantics.catalogues import read_values
from generator.semantics.drawing.codeshapes import draw_shape, shape_of
from generator.semantics.drawing.shapes import like
from generator.semantics.fits import fits

Exchange = Callable[[re.Match[str], random.Random], str]

_ROOMS = (
    "living room", "bedroom", "kitchen", "bathroom", "dining room", "hallway", "guest room",
    "nursery",
)  # fmt: skip
"""Rooms that one lives in, of which the same is said: no garage, where parcels are put."""
_ROOM = "|".join(room.replace(" ", "[ _-]") for room in _ROOMS)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
_SEASONS = regex(
    r"\b(?:winter|summer|spring|autumn|fall|christmas|easter|holidays?|halloween|valentine|snow|ski"
    r"|harvest|new year|thanksgiving|ramadan|tax|black|cyber|good)\b",
    re.IGNORECASE,
)
"""What goes with a month or a day of its own."""


def _room(found: re.Match[str], rng: random.Random) -> str:
    """Another room, its words joined as there."""
    joint = next((one for one in found[1] if one in " _-"), "")
    dotted = found.string[: found.start(1)].endswith(".")
    return _put(found, rng.choice(_ROOMS).replace(" ", joint or ("_" if dotted else " ")))


def _day(found: re.Match[str], rng: random.Random) -> str:
    return _put(found, rng.choice(_DAYS if found[1] in _DAYS else ("Saturday", "Sunday")))


def _month(found: re.Match[str], rng: random.Random) -> str:
    return _put(found, rng.choice(_MONTHS))


def _hour(found: re.Match[str], rng: random.Random) -> str:
    """An hour of the same half of the day at which people are awake."""
    return _put(found, str(rng.choice((8, 9, 10, 11) if found[2] == "am" else range(1, 8))))


def _year(found: re.Match[str], rng: random.Random) -> str:
    return _put(found, str(rng.randint(2022, 2026)))


def _quarter(found: re.Match[str], rng: random.Random) -> str:
    return _put(found, str(rng.randint(1, 4)))


def _numbered(found: re.Match[str], rng: random.Random) -> str:
    """Another of as many digits; the first few go on to a dozen."""
    shown = found[1]
    if shown.startswith("0"):
        return _put(found, f"{rng.randint(1, 19):0{len(shown)}d}")
    low = 1 if len(shown) == 1 else 10 ** (len(shown) - 1)
    return _put(found, str(rng.randint(low, 12 if low == 1 else 10 * low - 1)))


def _release(found: re.Match[str], rng: random.Random) -> str:
    return _put(found, str(rng.randint(1, 6)))


def _sum(found: re.Match[str], rng: random.Random) -> str:
    """A sum near it, as round: 40 gives 30 or 60, 120 gives 90 or 160."""
    shown = int(found[1])
    step = next(size for size in (1000, 100, 50, 10, 5, 1) if shown % size == 0)
    low, high = max(step, shown // 2), max(2 * step, shown * 2)
    return _put(found, str(step * rng.randint(-(-low // step), high // step)))


def _degrees(found: re.Match[str], rng: random.Random) -> str:
    return _put(found, str(max(1, int(found[1]) + rng.randint(-4, 4))))


def _name(found: re.Match[str], rng: random.Random) -> str:
    """Another first name of those whom the same is said of: of the same gender."""
    kind = _first_names().get(found[1])
    return found[0] if kind is None else _put(found, rng.choice(_names_of(kind)))


def _surname(found: re.Match[str], rng: random.Random) -> str:
    names = _last_names()
    return _put(found, rng.choice(names)) if found[1] in names else found[0]


def _city(found: re.Match[str], rng: random.Random) -> str:
    """Another city of the country."""
    kind = _cities().get(found[1])
    return found[0] if kind is None else _put(found, rng.choice(_cities_of(kind)))


def _house(found: re.Match[str], rng: random.Random) -> str:
    """Another house on another street of its kind: "27 Maple Street"."""
    number = rng.randint(2, 999) if len(found[1]) > 2 else rng.randint(2, 98)
    return f"{number} {rng.choice(_streets())} {found[2]}"


def _dice(found: re.Match[str], rng: random.Random) -> str:
    return draw_shape(shape_of(found[0]), rng)


def _put(found: re.Match[str], made: str) -> str:
    """What was found with its first group exchanged."""
    start, end = (at - found.start() for at in found.span(1))
    return found[0][:start] + made + found[0][end:]


_THINGS = (
    "room|table|shelf|bed|bay|aisle|gate|locker|seat|rack|box|bin|court|lane|pump|desk|platform"
    "|invoice|order|ticket|locker|suite|booth|plot|berth|garage"
)
"""What is numbered wherever there are several of it."""
_KINDS: Sequence[tuple[re.Pattern[str], Exchange]] = (
    (regex(r"\d?[dD](?:4|6|8|10|12|20)(?:[+-]\d{1,2})?", re.S), _dice),
    (regex(r"(\d{1,4}) [A-Z][a-z]+ (St|Street|Ave|Avenue|Rd|Road|Lane|Ln|Drive|Dr)"), _house),
)
"""What is a value as a whole."""
_PARTS: Sequence[tuple[re.Pattern[str], Exchange]] = (
    (regex(rf"\b(?:in|to|from|of) the ({_ROOM})(?=$|[.,!?]| (?:is|was|has|at|on|for|and|to)\b)"),
     _room),
    (regex(rf"(?<=[a-z]\.)({_ROOM})$"), _room),
    (regex(r"\b(?:on|by|until|before|after|from|this|next|last|every|check|at) "
           r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"), _day),
    (regex(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?= (?:at|after|before)\b)"), _day),
    (regex(rf"\b(?:in|since|by|until|from|before|for) ({'|'.join(_MONTHS)})(?=$|[.,!?]| [a-z])"),
     _month),
    (regex(r"\b(?:after|before|at|by|until|around|from) (\d{1,2}) ?(am|pm)\b"), _hour),
    (regex(r"(?<![\d.])(20(?:1[5-9]|2[0-6]))(?=\.[a-z]{2,5}$|/|$|[_-][a-z])"), _year),
    (regex(r"(?<![A-Za-z\d])[qQ]([1-4])(?= 20\d\d| [a-z]|[_./-])"), _quarter),
    (regex(rf"\b(?:{_THINGS})[ _-](\d{{1,4}})(?![\d.,:%/-])", re.I), _numbered),
    (regex(r"(?<=[A-Za-z][_-])(0\d{1,2})(?=$|\.[a-z]{2,5}$)"), _numbered),
    (regex(r"(?<=[A-Za-z]\.)(00\d)$"), _numbered),
    (regex(r"(?<=[A-Za-z][_-])((?!20\d\d\b)\d{4,6})(?=\.[a-z]{2,5}$)"), _numbered),
    (regex(r"(?<=[a-z][_-])v(\d)(?=$|\.[a-z]{2,5}$)"), _release),
    (regex(r"[$€£](\d{2,5})(?![\d.,kKmM%])"), _sum),
    (regex(r"\b(\d{1,2})(?= ?°[CF]\b)"), _degrees),
    (regex(r"\b(?:with|for|to|from|via|by|call|ask|tell|remind|invite|Dear|Hi|Hello) "
           r"([A-Z][a-z]{2,})(?=$|[.,!?:]| [a-z])"), _name),
    (regex(r"\b(?:Dr|Mr|Mrs|Ms|Prof)\.? ([A-Z][a-z]{2,})(?=$|[.,!?:]| [a-z])"), _surname),
    (regex(r"^[a-z][a-z -]* (?:in|to|from|near|around) ([A-Z][a-z]{3,})(?=$| [a-z])"), _city),
)  # fmt: skip
"""What stands among other words, the first group of each, and how another is found."""
_DATED = (_day, _month)
_FILED = regex(r"\S*[_/.-]\S*")
"""What is no title: a year in it is when it was made."""


@functools.lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[tuple[re.Pattern[str], Exchange], ...]:
    """The kinds of parts that a value has; those it is as a whole alone."""
    whole = tuple(one for one in _KINDS if one[0].fullmatch(text))
    if whole:
        return whole
    dated = _SEASONS.search(text) is not None
    filed = _FILED.fullmatch(text) is not None
    return tuple(
        (pattern, exchange)
        for pattern, exchange in _PARTS
        if not (dated and exchange in _DATED)
        and not (exchange is _year and not filed)
        and any(exchange(found, random.Random(seed)) != found[0]
                for found in pattern.finditer(text) for seed in range(3))
    )  # fmt: skip


def varied(text: str, rng: random.Random) -> str:
    """The value with others in the places of its parts; itself where it has none."""
    for pattern, exchange in parts_of(text):
        text = pattern.sub(lambda found, one=exchange: one(found, rng), text)  # type: ignore[misc]
    return text


_SHARE = 0.5
"""Share of draws that are others than the value drawn, where they can be."""


def with_others(draw: Sampler, schema: Mapping[str, Any], values: Sequence[Any]) -> Sampler:
    """Draws what ``draw`` does, with other parts; ``draw`` itself where no value has any."""
    if not any(isinstance(one, str) and parts_of(one) for one in values):
        return draw

    def exchanged(rng: random.Random, anchor: Anchor) -> Json:
        value = draw(rng, anchor)
        if not isinstance(value, str) or not parts_of(value) or rng.random() >= _SHARE:
            return value
        other = varied(value, rng)
        return other if fits(schema, other) else value

    return exchanged


def elsewhere(values: Sequence[str]) -> tuple[str, ...]:
    """Files of one kind in the folders of the others; () where not all values are such.

    "analysis.ipynb" and "notebooks/eda.ipynb" tell of "notebooks/analysis.ipynb", too.
    """
    found = [_FILE.fullmatch(value) for value in values]
    if len(values) > _FILES or not all(found):
        return ()
    parts = [(one["folder"], one["file"], one["ending"]) for one in found if one]
    folders = dict.fromkeys((folder, ending in _IMAGES) for folder, _, ending in parts)
    files = ((folder + file, image == (ending in _IMAGES))
             for folder, image in folders for _, file, ending in parts)  # fmt: skip
    return tuple(path for path, fits in files if fits and path not in values)


_FILES = 16
"""So many files are enough."""
_FILE = regex(r"(?P<folder>(?:~?/)?(?:[\w-]+/)*)(?P<file>[\w -]+\.(?P<ending>[a-z][a-z\d]{1,4}))")
_IMAGES = frozenset("jpg jpeg png gif webp".split())


_LEAST_RANDOM = 5
"""Figures and letters of an ID from which on they are nobody's choice."""


def is_random_code(text: str) -> bool:
    """Whether an ID has figures and letters by chance, as no word, number or date has them."""
    run = max(_RUN.findall(text), key=len, default="")
    figures = sum(map(str.isdigit, run))
    mixed = len(re.findall(r"(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d", run)) > 1
    led = re.fullmatch(r"[A-Za-z]{2,}[-_]\d{4,}", text)
    return bool(led) or (len(run) > _LEAST_RANDOM and figures > 1 and mixed)


def with_other_codes(draw: Sampler, schema: Mapping[str, Any], values: Sequence[str]) -> Sampler:
    """Draws what ``draw`` does, and for IDs that are by chance mostly others of their shape.

    What all ``values`` begin with stays, and the lead before the part that is by chance.
    """
    lead = _common_lead(values) if len(values) > 1 else ""

    def exchanged(rng: random.Random, anchor: Anchor) -> Json:
        value = draw(rng, anchor)
        if not isinstance(value, str) or rng.random() < _AS_KNOWN or not is_random_code(value):
            return value
        other = _another_code(value, lead, rng)
        return other if fits(schema, other) else value

    return exchanged


def _common_lead(values: Sequence[str]) -> str:
    """What all values begin with: the first and the last of them in their order do."""
    first, last = min(values), max(values)
    alike = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in alike)


def _another_code(code: str, lead: str, rng: random.Random) -> str:
    if _UUID.search(code):
        return like(code, rng)
    body = code[len(lead) :]
    run = max(_RUN.finditer(body), key=lambda one: one.end() - one.start(), default=None)
    if run is None:
        return code
    return lead + body[: run.start()] + like(run[0], rng) + body[run.end() :]


_UUID = regex(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_RUN = regex(r"[A-Za-z0-9]+")
_AS_KNOWN = 0.2
"""Share of draws of an ID that a table has."""


@functools.cache
def _first_names() -> dict[str, tuple[str, str]]:
    """First names with their language and gender: none that is a word or a place, too."""
    rows = (line.split("|") for line in read_values("people_first_names.txt"))
    places = set(_cities()) | _OTHERWISE
    return {name: (group, gender) for group, gender, name in rows if name not in places}


_OTHERWISE = frozenset(
    "Will Mark May April June August Rose Grace Hope Faith Joy Dawn Eve Summer Autumn Art Bill "
    "Frank Chase Grant Ray Jack Rob Pat Sue Max Alexa Siri Claude Jordan Chelsea Georgia "
    "Virginia Carolina India China Asia Ruby Pearl Ivy Lily Iris Daisy Heather Holly Olive "
    "Basil Sage Angel Christian Pascal Ada Julia Django Amazon Sterling Dean Earl Duke King "
    "Prince Jazz".split()
)
"""First names that are words, places, languages or machines, too."""


@functools.cache
def _names_of(kind: tuple[str, str]) -> tuple[str, ...]:
    group, gender = kind
    return tuple(
        name for name, one in _first_names().items() if one in ((group, gender), ("en", gender))
    )


@functools.cache
def _last_names() -> tuple[str, ...]:
    return tuple(line.split("|")[-1] for line in read_values("people_last_names.txt"))


@functools.cache
def _cities() -> dict[str, str]:
    """Cities with their country."""
    rows = (line.split("|") for line in read_values("places_cities.txt"))
    return {row[0]: row[1] for row in rows if len(row) > 1}


@functools.cache
def _cities_of(kind: str) -> tuple[str, ...]:
    return tuple(name for name, one in _cities().items() if one == kind)


@functools.cache
def _streets() -> tuple[str, ...]:
    """What streets of English-speaking towns are named after."""
    rows = (line.split("|") for line in read_values("places_streets.txt"))
    named = (row[1].rpartition(" ")[0] for row in rows if row[0] in ("en_US", "en_GB"))
    return tuple(dict.fromkeys(name for name in named if name.isalpha()))
