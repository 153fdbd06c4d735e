"""Ways to say a number: with the unit that it has, by the name that it bears."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quick import regex, replace
from generator.semantics.base import Attachment, Leaf, SemanticType
from generator.semantics.described.naming import raw_words, singular


def fitted(
    way: Attachment, leaf: Leaf, meaning: SemanticType, heads: Sequence[str]
) -> Attachment | None:
    """The way to say a number of this leaf; None if it tells a unit that nothing else tells.

    Without a unit that values bring themselves ("for {} months"), and with the leaf's own name
    where it has another's of the same ``heads`` ("with a repetition penalty of {}").
    """
    unit = _UNIT.search(way.text)
    own = (*getattr(meaning, "counted", ()), *getattr(meaning, "units", ()))
    units = {*map(singular, " ".join(own).split())}
    units |= _SPANS if meaning.family == "time" else set()
    if unit is not None and singular(unit[1]) in units:
        way = replace(way, text=_UNIT.sub("{}", way.text))
    elif unit is not None and unit[1] in _MEASURES and not _tells(leaf, _MEASURES[unit[1]]):
        return None
    return replace(way, text=_renamed(way.text, leaf, heads))


def _tells(leaf: Leaf, unit: frozenset[str]) -> bool:
    told = (*leaf.words, *raw_words(leaf.name), *_WORD.findall(leaf.description))
    return any(word in unit or singular(word.lower()) in unit for word in told)


def _renamed(text: str, leaf: Leaf, heads: Sequence[str]) -> str:
    own = " ".join(leaf.words)
    if len(min(leaf.words, key=len, default="")) < 4 or f" {own} " in f" {text} ":
        return text
    for head in heads:
        other = head.replace("_", " ")
        found = re.search(rf"\b(an? )?{other}\b(?! of [a-z])", text)
        if found:
            lead = f"{'an' if own[0] in 'aeio' else 'a'} " if found[1] else ""
            return f"{text[: found.start()]}{lead}{own}{text[found.end() :]}"
    return text


_WORD = regex(r"[A-Za-z°%/]+")
_UNIT = regex(r"\{\} ?([A-Za-z°%/]+)(?![\w])")
_SPANS = {"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year"}
_MEASURES = {
    word: frozenset((*words.split(), *map(singular, words.split())))
    for words in (
        "mA milliamps", "A amps amperes", "V volts", "mV millivolts", "kV kilovolts", "Hz hertz",
        "kHz kilohertz", "MHz megahertz", "GHz gigahertz", "m/s mps", "km/h kmh kph", "mph",
        "ohms Ω",
        "kg kilograms kilogrammes kilos", "g grams", "mg milligrams", "µg mcg micrograms",
        "lb lbs pounds", "oz ounces", "t tons tonnes", "cm centimeters centimetres",
        "mm millimeters millimetres", "nm nanometers nanometres", "µm microns micrometers",
        "m meters metres", "km kilometers kilometres", "miles", "feet ft", "inches in", "acres",
        "hectares ha", "liters litres l L", "ml milliliters millilitres mL", "gallons gal",
        "°C celsius c C", "°F fahrenheit f F", "degrees deg °", "% percent percentage pct", "kWh",
        "MWh", "kW kilowatts", "W watts", "MW megawatts", "bar", "psi", "kPa", "Pa pascals", "hPa",
        "N newtons", "J joules", "Nm", "GB gigabytes gb", "MB megabytes mb", "KB kilobytes kb",
        "TB tb",
        "px pixels", "dB decibels db", "ms milliseconds", "s sec seconds", "min minutes mins",
        "h hours hrs", "days", "weeks", "months", "years", "euros eur", "dollars usd", "cents",
        "mmHg", "K kelvin", "M molar", "mM millimolar", "mol moles", "Mbps", "lux", "lumens",
    )
    for word in words.split()
    if len(word) > 1 and word != "in"
}  # fmt: skip
"""Units, each with the words that tell it."""
