"""The country that what a function tells of lies in, by the language it is told in."""

from __future__ import annotations

import functools

from generator.quick import regex
from generator.semantics.described import written
from generator.semantics.described.glossary import without_accents

_HOMES = {
    "es": "Spain",
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
"""Where most lives that is told of in a language; of Spanish one of many, for towns that fit."""

_TOLD = tuple(
    (regex(pattern), languages.split(), country)
    for pattern, languages, country in (
        (r"\bmexic|\bcurp\b|\binegi\b|\bcfdi\b", "es", "Mexico"),
        (r"\bargentin|\bcuit\b|\bafip\b", "es", "Argentina"),
        (r"\bchile|\brut\b", "es", "Chile"),
        (r"\bcolombia|\bdian\b", "es", "Colombia"),
        (r"\bperu|\bsunat\b", "es", "Peru"),
        (r"\bportug[au]|\bnif\b", "pt", "Portugal"),
        (r"\bbelg", "fr nl", "Belgium"),
        (r"\bsuisse|\bschweiz", "fr de", "Switzerland"),
        (r"\bosterreich", "de", "Austria"),
        (r"\bquebec|\bcanad", "fr", "Canada"),
        (r"[їєґ]", "ru", "Ukraine"),
    )
)
"""Countries and their offices, in languages that several countries speak."""

_BY_LETTERS = tuple(
    (regex(letters), country)
    for letters, country in (
        ("[\u0590-\u05ff]{2}", "Israel"),
        ("[\u0e00-\u0e7f]{2}", "Thailand"),
        ("[\u0370-\u03ff]{2}", "Greece"),
        ("[\u0900-\u097f]{2}", "India"),
        ("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỵỷỹ]", "Vietnam"),
        ("[řěů]", "Czech Republic"),
        ("[őű]", "Hungary"),
        ("[țș]", "Romania"),
    )
)
"""Letters of languages that no table reads."""


def home_of(text: str, language: str) -> str:
    """The country that the places of a function lie in which tells of no other."""
    if language == "written":
        return written.home(text)
    plain = text.casefold() if language == "ru" else without_accents(text)
    told = (land for form, spoken, land in _TOLD if language in spoken and form.search(plain))
    return next(told, _HOMES.get(language, ""))


def home_by_letters(text: str) -> str:
    """The country of a text in a language that no table here reads, in brackets."""
    low = text.casefold()
    return next((f"({land})" for letters, land in _BY_LETTERS if letters.search(low)), "")


_AT_END = regex(r"(?m)^\((?:[^()\n]* · )?([A-Z][A-Za-z ]+)\)$")


@functools.lru_cache(maxsize=1024)
def home_told(description: str) -> str:
    """The country that a description was given when it was read; "" for one in English."""
    return next((found[1] for found in _AT_END.finditer(description)), "")
