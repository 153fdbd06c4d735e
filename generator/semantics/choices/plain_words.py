"""What people say for the values that programs use: groups of codes, and words for each.

A group applies to an enum if most of its options are in it, or if the parameter's own words or
description name it; so ``de`` is German only among languages, and ``m`` metres only among units.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import Struct, regex
from generator.semantics.catalogues import read_sections
from generator.semantics.described.capitals import is_brand
from generator.semantics.described.naming import raw_words


class Group(Struct, frozen=True):
    """Codes that belong together. ``cues``: words of a parameter that speak for the group."""

    cues: frozenset[str]
    words: Mapping[str, tuple[str, ...]]
    alone: bool
    """Whether the options themselves are telling enough without a cue."""


def _group(told: Mapping[str, str]) -> Group:
    lines = (line.partition(": ") for line in told["codes"].splitlines() if line)
    words = {code: tuple(said.split(", ")) for code, _, said in lines}
    return Group(frozenset(told["cues"].split()), words, "alone" in told)


GROUPS = tuple(map(_group, read_sections("spoken_codes.ini").values()))

DATED = frozenset(
    {"date", "time", "created", "updated", "newest", "recent", "published", "modified"}
)
"""Words that make ascending "oldest first" and descending "newest first"."""

PRICED = frozenset({"price", "cost", "fare", "amount"})
"""Words that make ascending "cheapest first"."""

_CAPITALS = """
API AWS CSS CSV CPU DNS DVD EPUB FAQ FTP GIF GPS GPU HTML HTTP HTTPS IMAP IP JPEG JPG JSON MP3 MP4
NBA NFL NHL MLB PDF PNG PHP POST GET PUT PATCH DELETE HEAD RAM REST RSS SMS SQL SSH SSL SVG TCP TLS
TSV TV TXT UDP UI URL USB UTC UV UX VIP VPN WAV WEBP XLSX XML YAML ZIP DOCX SEO CRM ERP HR IT QA PR
USA UK EU UTF ISO AI LLM SUV BBQ DIY ATM
"""

ACRONYMS: frozenset[str] = frozenset(_CAPITALS.split())
"""All-capital words that stay so in plain words."""

ACTING = frozenset(
    "get delete remove update edit cancel close stop read show view rename archive restore move "
    "approve reject assign enable disable".split()
)
"""Verbs that are done with one thing, which "the" tells: "delete the event"."""

VERBS = frozenset("get post put patch delete head rest".split())
"""Acronyms, or what requests are sent with, that are words where they stand with others."""
_FIRST = "one two round full part multi non high low long short pre post self semi half real mid"

HYPHENED: frozenset[str] = frozenset(f"{_FIRST} follow cross anti gluten dairy sugar fat".split())
"""First words of two-word options that are written with a hyphen: "one-way", "full-time"."""


CLIPPED = frozenset(
    "cust req acct amt addr mgr txn pymt pmt trx cxl cncl chg rcv recv dlvr shp dept qty".split()
)
"""Words cut short, that nobody says: CUST_REQ."""
_RUN_ON = regex(r"(?:[A-Z][a-z]+){2,}|[a-z]+(?:[A-Z][a-z]+)+")


_WORDY = regex(r"[A-Za-z]+(?:[_\-][A-Za-z0-9]+)*|[a-z]+(?:[A-Z][a-z]+)+")


def in_plain(literal: str, shouting: bool) -> str:
    """An option as people write it: words, not code; codes and names stay.

    ``shouting``: whether capitals are only the enum's style.
    """
    if not _WORDY.fullmatch(literal) or is_brand(literal):
        return literal
    if literal.upper() == literal and (not shouting or literal in ACRONYMS):
        return literal
    if re.fullmatch(r"[A-Z][a-z]+|[a-z]+|[a-z]{1,2}[A-Z][a-z]?", literal):
        return literal  # a word, or a unit: "hPa", "kWh"
    if re.search(r"\d", literal) and "_" not in literal:
        return literal
    if re.fullmatch(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+", literal) or "-" in literal:
        return literal if "-" in literal else " ".join(raw_words(literal))
    words = list(raw_words(literal))
    if CLIPPED & {word.casefold() for word in words}:
        return literal  # a code of the trade, which is typed as it stands
    words = [
        word.upper() if word.upper() in ACRONYMS and len(word) > 2 and word not in VERBS else word
        for word in words
    ]
    if len(words) == 2 and words[0] in HYPHENED:
        return "-".join(words)
    return " ".join(words)


_KEBAB = regex(r"[a-z]{2,}(?:-[a-z]{2,})+")
_WHOLE = frozenset(
    "in out up off on down over back away by free only based less like proof made friendly".split()
)
"""Last words of what is written with a hyphen anyhow: "take-in", "gluten-free"."""


def unhyphened(said: str, options: Sequence[object]) -> str:
    """Words that hyphens join only as the enum joins all its options: "garden-waste"."""
    texts = [option for option in options if isinstance(option, str)]
    joined = sum(bool(_KEBAB.fullmatch(text)) for text in texts)
    one_style = joined and not any(re.search(r"[_ A-Z0-9]", text) for text in texts)
    if not one_style or not _KEBAB.fullmatch(said):
        return said
    first, *more, last = said.split("-")
    if joined == 1 and not more and first != "in" and not last.endswith("s"):
        return said  # the only one may be written so: "all-time"
    return said if first in HYPHENED or last in _WHOLE else said.replace("-", " ")


def in_words(note: str) -> str:
    """A label of a code as people say it: "ThroughAll" is "through all"."""
    return " ".join(raw_words(note)) if _RUN_ON.fullmatch(note) and not is_brand(note) else note
