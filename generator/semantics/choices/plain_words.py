"""What people say for the values that programs use: groups of codes, and words for each.

A group applies to an enum if most of its options are in it, or if the parameter's own words or
description name it; so ``de`` is German only among languages, and ``m`` metres only among units.
"""

from __future__ import annotations

from collections.abc import Mapping

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


def in_words(note: str) -> str:
    """A label of a code as people say it: "ThroughAll" is "through all"."""
    return " ".join(raw_words(note)) if _RUN_ON.fullmatch(note) and not is_brand(note) else note
