"""Ways to say a number: with the unit that it has, by the name that it bears."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Sequence

from generator.quick import regex, replace
from generator.records import DEFAULT_ANCHOR
from generator.semantics.articles import article
from generator.semantics.base import Attachment, Leaf, SemanticType
from generator.semantics.described.naming import raw_words, singular


def fitted(
    way: Attachment, leaf: Leaf, meaning: SemanticType, heads: Sequence[str]
) -> Attachment | None:
    """The way to say a number of this leaf; None if it tells too much, or nothing ("in {}").

    Too much: a unit that nothing else tells, unless the way says what it is ("a draft of {} m"),
    which will do without. Without a unit that values bring themselves ("for {}
    months"), and with the leaf's own name where it has another's of the same ``heads`` ("with a
    repetition penalty of {}").
    """
    unit = _UNIT.search(way.text)
    brought = _brought(meaning)
    if unit is not None and _is_brought(singular(unit[1].lower()), brought):
        way = replace(way, text=_UNIT.sub("{}", way.text))
        brought = brought if getattr(meaning, "guarded", meaning.family == "time") else frozenset()
    elif unit is not None and unit[1] in _MEASURES and not _tells(leaf, _MEASURES[unit[1]]):
        if not _NAMED.search(way.text):
            return None
        way = replace(way, text=_UNIT.sub("{}", way.text))
    elif unit is not None and unit[1] not in _MEASURES and not _may_count(unit[1], way.text, leaf):
        return None
    if not brought and _BARE.fullmatch(way.text):
        return None
    return replace(way, text=_renamed(way.text, leaf, heads))


_SPANS = frozenset("second minute hour day night week month quarter year".split())
_UNITS = _SPANS | frozenset(
    "percent millisecond ms sec min hr meter metre kilometer kilometre km mile foot feet usd eur "
    "gbp kg gram px pixel byte mb".split()
)


def _is_brought(unit: str, brought: frozenset[str]) -> bool:
    return unit in brought or (unit in _SPANS and not _SPANS.isdisjoint(brought))


def is_measured(text: str) -> bool:
    """Whether a way to say a value has a unit after it."""
    unit = _UNIT.search(text)
    return unit is not None and unit[1] in _MEASURES


def _brought(meaning: SemanticType) -> frozenset[str]:
    """The words and signs of units that the values are said with."""
    if type(meaning).sampler is SemanticType.sampler:
        return frozenset()  # drawn by its schema alone
    draw, rng = meaning.sampler("any"), random.Random(0)
    values = [draw(rng, DEFAULT_ANCHOR) for _ in range(2)]
    said = (each.say(value, DEFAULT_ANCHOR) for each in meaning.surfaces() for value in values)
    words = (_WORD.findall(text) for text in said if text and any(map(str.isdigit, text)))
    return frozenset(singular(word.lower()) for word in itertools.chain.from_iterable(words))


def _tells(leaf: Leaf, unit: frozenset[str]) -> bool:
    told = (*leaf.words, *raw_words(leaf.name), *_WORD.findall(leaf.description))
    small = {*map(str.lower, unit)}
    return any(word in unit or singular(word.lower()) in small for word in told)


def _may_count(word: str, text: str, leaf: Leaf) -> bool:
    """Whether the things that a way counts are told of: no "4 messages" where councils are many.

    People may always be meant; so may units of time, and what is no plural.
    """
    noun = word.lower()
    one = singular(noun)
    if one == noun or one in _SPANS or noun in _ALWAYS:
        return True
    spec = leaf.function
    told = {*leaf.words, *raw_words(leaf.name), *raw_words(spec.name)}
    told.update(_WORD.findall(f"{leaf.description} {spec.description}".lower()))
    last = singular(_WORD.findall(text)[-1].lower())  # "at 2 times the normal rate"
    return not ({one, noun, last} - {"time", "times"}).isdisjoint({*told, *map(singular, told)})


_ALWAYS = frozenset(
    "people persons guests adults children kids passengers players seats characters letters words "
    "lines pages digits decimals copies items steps levels results retries".split()
)
"""What is often counted by other names: the length of a word."""


def _renamed(text: str, leaf: Leaf, heads: Sequence[str]) -> str:
    measured = leaf.words[1:] and singular(leaf.words[-1]) in _UNITS
    own = " ".join(leaf.words[:-1] if measured else leaf.words)
    if len(min(leaf.words, key=len, default="")) < 4 or f" {own} " in f" {text} ":
        return text
    for head in heads:
        other = head.replace("_", " ")
        found = re.search(rf"\b(?<!\}} )(an? |the |with ){other}\b(?! of [a-z])", text)
        if found:
            lead = found[1] if found[1][0] != "a" else f"{article(own)} "
            return f"{text[: found.start()]}{lead}{own}{text[found.end() :]}"
    return text


_NAMED = regex(r"\b(?:an?|the) [a-z ]+ (?:of|at) \{\} ?[^ ]+$")
_BARE = regex(r"(?:in|on|with|for|of|at)(?: the| an?)? \{\}")
_WORD = regex(r"[A-Za-z°%/²³]+")
_UNIT = regex(r"\{\} ?(?:(?:square|cubic) )?([A-Za-z°%/²³]+)(?!\w)")
_MEASURES = {
    word: frozenset((*words.split(), *map(singular, words.split())))
    for words in (
        "mA ma milliamps", "A amps amperes", "V volts voltage", "mV millivolts", "kV kilovolts",
        "Hz hertz", "kHz kilohertz", "MHz megahertz", "GHz gigahertz", "m/s mps",
        "km/h kmh kph", "mph",
        "ohms Ω", "millihenries mH", "microfarads µF uF", "henries H", "farads F", "lumens", "lux",
        "kg kilograms kilogrammes kilos", "g grams", "mg milligrams", "µg mcg micrograms",
        "lb lbs pounds", "oz ounces", "t tons tonnes", "cm centimeters centimetres", "Mbps",
        "mm millimeters millimetres", "nm nanometers nanometres", "µm microns micrometers",
        "m meters metres sqm", "km kilometers kilometres", "miles", "feet ft sqft", "inches in",
        "acres", "hectares ha", "m²", "m³", "liters litres l L", "gallons gal",
        "ml milliliters millilitres mL",
        "°C celsius c C", "°F fahrenheit f F", "degrees deg °", "% percent percentage pct", "kWh",
        "MWh", "kW kilowatts", "W watts", "MW megawatts", "bar", "psi", "kPa", "Pa pascals", "hPa",
        "N newtons", "J joules", "Nm", "GB gigabytes gb", "MB megabytes mb", "KB kilobytes kb",
        "TB tb", "px pixels", "dB decibels db", "ms milliseconds", "s sec seconds", "days",
        "min minutes mins", "h hours hrs", "weeks", "months", "years", "euros eur", "dollars usd",
        "cents", "mmHg", "K kelvin", "M molar", "mM millimolar", "mol moles",
    )
    for word in words.split()
    if len(word) > 1 and word != "in"
}  # fmt: skip
"""Units, each with the words that tell it."""
UNITS = frozenset(_MEASURES)
