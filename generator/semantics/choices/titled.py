"""Capitals that are a list's style: people want "a comedy", not "a Comedy", but "a French film"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf
from generator.semantics.catalogues import read_values, rows
from generator.semantics.choices.plain_words import ACRONYMS
from generator.semantics.described.naming import singular
from generator.semantics.described.truths import is_indifferent

_TITLED = regex(r"[A-Z][a-z]+(?:-[A-Za-z]+)*(?: [A-Za-z][a-z]*(?:-[A-Za-z]+)*){0,3}")
_NAMED = frozenset(
    "name title language lang country city state region location place platform console brand make "
    "model provider vendor company manufacturer airline carrier network bank store shop app "
    "software browser framework library engine movie film book song album artist team league "
    "player club currency timezone browser os system game month day weekday holiday planet "
    "tone persona voice speaker".split()
)
"""Last words of arguments whose options are names, or may be."""
_NAMES = (
    "French Thai Hindi Roman Catholic Christian Muslim Jewish Buddhist Hindu Islamic Latin Greek "
    "Swiss Czech Dutch Welsh Arabic Celtic Gothic Baroque Christmas Easter Halloween Internet Mars "
    "Venus Jupiter Saturn Mercury Neptune Uranus Celsius Fahrenheit Kelvin Bluetooth Visa "
    "Mastercard Amex Xbox Playstation Nintendo Android Windows Linux Google Amazon Apple Microsoft "
    "Spotify Netflix Facebook Instagram Twitter Telegram Slack Discord Zoom Uber Python Java Ruby "
    "Rust Swift Kotlin Docker Bitcoin Ethereum Wi-Fi California Texas Broadway Bollywood Hollywood"
)
_DEMONYM = regex(r".*(?:[ai]an|ese|ish)$")


def is_titled(leaf: Leaf, options: Sequence[Json]) -> bool:
    """Whether all options begin with capitals, which are style and not names."""
    chosen = [each for each in options if not is_indifferent(each)]
    texts = [each for each in chosen if isinstance(each, str)]
    if len(texts) < len(chosen) or frozenset(leaf.words[-1:]) & _NAMED:
        return False
    titled = [each for each in texts if _TITLED.fullmatch(each)]
    odd = [each for each in texts if each not in titled and each.upper() != each]
    return bool(titled) and not odd


def lowered(option: str) -> str:
    """An option in small letters, word by word; names and acronyms stay."""
    if option in _proper():
        return option
    return re.sub(r"[A-Za-z]+(?:-[A-Za-z]+)*", lambda match: _word(match[0]), option)


def _word(word: str) -> str:
    if word.upper() == word or word.upper() in ACRONYMS or word in _proper():
        return word
    return word if _DEMONYM.fullmatch(word) and word not in _PLAIN else word.lower()


_PLAIN = frozenset("Vegetarian Pedestrian Median Human Guardian Civilian Librarian Urban".split())


_PLACES = ("places_regions.txt", "places_us_cities.txt", "places_cities.txt")


@functools.lru_cache(maxsize=1)
def _proper() -> frozenset[str]:
    """Words that are names of peoples, languages, countries, kitchens, months."""
    words = set(_NAMES.split())
    words.update(part for row in rows("places_countries.txt") for part in (row[0], row[3]))
    words.update(row[0] for name in _PLACES for row in rows(name))
    words.update(row.split("=")[-1].split("|")[0] for row in read_values("codes_languages.txt"))
    words.update(read_values("food_cuisines.txt"))
    words.update(
        "January February March April June July August September October November December "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    )
    return frozenset(words)


_LANDS = "England|Scotland|Wales|Northern Ireland|Catalonia|Bavaria|Tuscany|Hong Kong"


@functools.lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    """Names of countries, regions and towns by how programs write them."""
    names = [row[0] for table in ("places_countries.txt", *_PLACES) for row in rows(table)]
    names += _LANDS.split("|")
    return {re.sub(r"\W+", "_", name).casefold(): name for name in names}


_WHERE = frozenset(
    "state region country province territory jurisdiction nation area location place".split()
)


def places_named(last: str, options: Sequence[Json]) -> dict[str, str]:
    """Options that are all names of places, as people write them; empty if one is none.

    ``last`` is the last word of what they are options of: a side dish may be turkey.
    """
    if singular(last) not in _WHERE:
        return {}
    chosen = [each for each in options if not is_indifferent(each)]
    texts = {each: re.sub(r"\W+", "_", each).casefold() for each in chosen if isinstance(each, str)}
    if len(texts) < max(2, len(chosen)) or any(text not in _lands() for text in texts.values()):
        return {}
    return {each: _lands()[text] for each, text in texts.items()}
