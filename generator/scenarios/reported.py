"""How the assistant puts a result: what it holds, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache

from generator.quick import regex
from generator.semantics.series import in_series

MOST_SAID = 4
"""Fields of a result, or names in a list, that an answer says where there are more."""

_TOKEN = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
ALL_SAID = 8
"""So many names are told one and all: who asks for a list wants them."""

MOST_OF_A_PAGE = 6
"""Up to so many names, less one, of a page are told all."""

_NOTHING = (
    "I didn't find anything for that.", "I couldn't find anything for that.",
    "There are no results for that, I'm afraid.", "I found no results for that.",
)  # fmt: skip
_NO_SUCH = (
    "I found no {noun}.", "I couldn't find any {noun}.", "There are no {noun}, I'm afraid.",
    "I didn't find any {noun}.",
)  # fmt: skip
_TRY = (
    " Would you like me to search for something else?",
    " Want me to look for something else?",
)
FOUND = "Here's what I found: "
"""A way to start an answer that tells what was found."""
_ALL = (
    "I found {n} {noun}: {names}.", "There are {n} {noun}: {names}.",
    FOUND + "{names}.", "Here are the {n} {noun}: {names}.",
)  # fmt: skip
_ONLY = ("I found one: {names}.", "There's one: {names}.", "I found just one, {names}.")

_LINES = (
    "I found {n} {noun}:", "Here are the {n} {noun}:", "There are {n} {noun}:",
    "Here are {n} {noun}:", "I've found {n} {noun}:",
)  # fmt: skip

MORE = " Would you like to see more?"
_SOME = (
    "I found {n} {noun}, {names} among them.", "There are {n} {noun}. The first ones are {names}.",
    "I found {n} {noun}: {row} and more.", "Here are the first of {n} {noun}: {names}.",
    "There are {n} in total. The first ones are {names}." + MORE,
)  # fmt: skip
_CODE = regex(r"[\d_./@]|^[a-z]+-")
FINISHED = (
    "Done.", "All set.", "Okay, done.", "That's done.", "Done!", "All done.",
)  # fmt: skip


def pick(forms: Sequence[str], rng: random.Random) -> str:
    """One of some forms."""
    return forms[int(rng.random() * len(forms))]


def nothing_found(noun: str, rng: random.Random, said: str = "") -> str:
    """Nothing was found; ``noun`` stands in what the result is called.

    ``said``: where or when it was looked for, as the user put it.
    """
    if noun and said and rng.random() < 0.8:
        told = pick(_NO_SUCH, rng).format(noun=noun + said)
        return told + pick(_TRY, rng) if rng.random() < 0.2 else told
    return pick(_NO_SUCH, rng).format(noun=noun) if noun else pick(_NOTHING, rng)


def in_lines(noun: str, rows: Sequence[str], rng: random.Random) -> str:
    """Things were found: each on a line of its own."""
    lead = capital(pick(_LINES, rng).format(n=len(rows), noun=noun))
    return "\n".join((lead, *rows))


def found(noun: str, total: int, names: Sequence[str], rng: random.Random) -> str:
    """Things were found: how many, and some of their names, or all if they are few."""
    if total == 1:
        return pick(_ONLY, rng).format(names=names[0].removesuffix("."))
    if len(names) == total <= ALL_SAID:
        every = in_series(names).removesuffix(".")
        return capital(pick(_ALL, rng).format(n=total, noun=noun, names=every))
    return capital(pick(_SOME, rng).format(n=total, noun=noun, **_row(names)))


def _row(names: Sequence[str]) -> dict[str, str]:
    """A short page or the first few, as a whole list and as one that goes on."""
    shown = names if len(names) < MOST_OF_A_PAGE else names[:3]
    return {"names": in_series(shown), "row": ", ".join(shown)}


_AS_KEYS = regex(r"[A-Z]{4,}$|[A-Z]+(?:[_ ][A-Z]+)+$|[a-z]+(?:_[a-z]+)+$")


def state_said(state: str) -> str:
    """A state as people say it: "in progress" for "IN_PROGRESS"."""
    return state.lower().replace("_", " ") if _AS_KEYS.match(state) else state


@lru_cache(maxsize=4096)
def words(key: str) -> str:
    """A key of a result in plain words, with its unit apart."""
    tokens = _TOKEN.findall(key)
    return " ".join(
        token.upper() if token.isupper() or token.lower() == "id" else token.lower()
        for token in tokens
    )


def capital(text: str) -> str:
    """A text with a capital at the start, unless a code stands there: "db-2", "acorn.net"."""
    first = text.partition(" ")[0].rstrip(".,:;?!")
    return text if _is_code(first) else text[0].upper() + text[1:]


@lru_cache(maxsize=4096)
def _is_code(word: str) -> bool:
    return _CODE.search(word) is not None


def is_phrase(name: str) -> bool:
    """Whether a name is words of a sentence: it would not stand out without quotes."""
    parts = name.split()
    plain = sum(part.isalpha() and part.islower() for part in parts)
    return name != name.title() and (plain > 1 or plain == len(parts) == 2)


ABBREVIATED = frozenset(
    "CV PO PR SKU VIN PNR RX SQL HTML API GPS VAT ISBN IP URL PDF CSV JSON DNS SSH CPU GPU SMS "
    "PMID USB XML IBAN MRN IMEI SSN UPC EAN UID AMI ARN VPC DOI ISIN CIDR CIK JWT SSID VPN "
    "RTSP TLS SSL OS VM ACL CDN TTL HTTP HTTPS ISSN NFT ETF".split()
)
"""What is read letter by letter."""
_LETTERS = regex(rf"\b(?:{'|'.join(sorted(map(str.lower, ABBREVIATED)))})\b")


def lettered(text: str) -> str:
    """The text with what is read letter by letter in capitals: keys write "ip address"."""
    return _LETTERS.sub(lambda found: found[0].upper(), text)
