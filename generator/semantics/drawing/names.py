"""Names of people that could live next door: given and family names that go together."""

from __future__ import annotations

import functools
import random
import unicodedata

from generator.quick import regex
from generator.semantics.base import Leaf, Setting
from generator.semantics.catalogues import rows
from generator.semantics.described.homes import home_told
from generator.semantics.drawing.fakes import fake_pool

OWN = "en_US"
"""The locale whose names come from the catalogues; all others are Faker's."""
_SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d", "æ": "ae"})
_OTHER_MARKS = regex(r"[^a-z]")
_MIXED = 0.12
"""Share of people whose two names come from different groups."""


_AT_HOME = 0.85
"""Share of people who have names of the country that a function is at home in."""
_GROUPS = {
    "Spain": "es", "Mexico": "es", "Argentina": "es", "Chile": "es", "Colombia": "es",
    "Peru": "es", "Brazil": "pt", "Portugal": "pt", "France": "fr", "Germany": "de",
    "Austria": "de", "Italy": "it", "Poland": "pl", "Turkey": "tr", "Netherlands": "nl",
    "Russia": "ru", "Ukraine": "ru", "South Korea": "kr", "Japan": "jp", "China": "cn",
    "Taiwan": "cn", "Vietnam": "vn", "Israel": "he", "India": "in", "Greece": "gr",
}  # fmt: skip
"""Countries and the group whose names are usual there."""


def locale_at(leaf: Leaf, setting: Setting, rng: random.Random) -> str:
    """A locale of the run; of functions told in another language, for the most part its names."""
    locale = rng.choice(setting.locales)
    group = _GROUPS.get(home_told(leaf.function.description), "") if locale == OWN else ""
    return f"{OWN}/{group}" if group and rng.random() < _AT_HOME else locale


def _group_of(locale: str) -> str | None:
    """The group of names of a locale of the catalogues, "" for any; none for Faker's."""
    own, _, group = locale.partition("/")
    return group if own == OWN else None


@functools.cache
def _given(group: str = "") -> tuple[tuple[str, str, str], ...]:
    known = rows("people_first_names.txt")
    return tuple((row[0], row[1], row[2]) for row in known if not group or row[0] == group)


@functools.cache
def _family(group: str) -> tuple[str, ...]:
    return tuple(row[1] for row in rows("people_last_names.txt") if not group or row[0] == group)


def completed(name: str, rng: random.Random) -> str:
    """A whole name with this as its first or last name; "" for what is neither."""
    low = name.casefold()
    if low in (row[2].casefold() for row in _given()):
        return f"{name.capitalize()} {last_name(OWN, rng)}"
    if low in map(str.casefold, _family("")):
        return f"{first_name(OWN, rng)} {name.capitalize()}"
    return ""


@functools.cache
def _known() -> frozenset[str]:
    names = (*(row[2] for row in _given()), *_family(""))
    return frozenset(word for name in names for word in ascii_words(name))


def is_named(text: str) -> bool:
    """Whether a word of the text is somebody's name: "Dr. Osei", and not "Head Anchor"."""
    return not _known().isdisjoint(ascii_words(text))


def first_name(locale: str, rng: random.Random) -> str:
    """A given name."""
    group = _group_of(locale)
    if group is None:
        return rng.choice(fake_pool("first_name", locale))
    return rng.choice(_given(group))[2]


def last_name(locale: str, rng: random.Random) -> str:
    """A family name."""
    group = _group_of(locale)
    return rng.choice(fake_pool("last_name", locale) if group is None else _family(group))


def full_name(locale: str, rng: random.Random) -> str:
    """Given and family name, in the order of the locale."""
    home = _group_of(locale)
    if home is None:
        first, last = first_name(locale, rng), last_name(locale, rng)
        eastern = locale.partition("_")[0] in ("ja", "zh", "ko", "hu")
        glue = "" if locale.startswith("zh") else " "
        return f"{last}{glue}{first}" if eastern else f"{first} {last}"
    group, _, first = rng.choice(_given(home))
    return f"{first} {rng.choice(_family('' if rng.random() < _MIXED else group))}"


def ascii_words(name: str) -> list[str]:
    """The words of a name in lower-case ASCII letters: "José O'Brien" → ["jose", "obrien"]."""
    text = name.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
        text = "".join(mark for mark in text if not unicodedata.combining(mark))
    words = [_OTHER_MARKS.sub("", word) for word in text.replace("-", " ").split()]
    return [word for word in words if word]


def latin_name(locale: str, rng: random.Random) -> list[str]:
    """Words of a full name that can stand in an address on a network; two or more."""
    words = ascii_words(full_name(locale, rng))
    return words if len(words) > 1 else ascii_words(full_name(OWN, rng))
