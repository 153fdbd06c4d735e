"""The country that what a function tells of lies in, by the language it is told in."""

from __future__ import annotations

from generator.semantics.described import written

_HOMES = {
    "pt": "Brazil",
    "fr": "France",
    "de": "Germany",
    "it": "Italy",
    "pl": "Poland",
    "tr": "Turkey",
    "nl": "Netherlands",
    "id": "Indonesia",
    "ru": "Russia",
}
"""Where most lives that is told of in a language, where that is one country."""


def home_of(text: str, language: str) -> str:
    """The country that the places of a function lie in which tells of no other."""
    return written.home(text) if language == "written" else _HOMES.get(language, "")
