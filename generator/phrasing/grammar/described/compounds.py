"""Compounds: the "credit card balance", which a description calls "the balance of a credit card".

A name joins what its description takes apart. Said as in the name, nothing of what is asked for is
lost when an argument that tells less ("the rating for {Launch}") takes the place of the rest.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from generator.phrasing.grammar.described.audience import name_words
from generator.phrasing.grammar.described.nouns import (
    GENERIC,
    WRAPPERS,
    is_mass,
    singular,
    singular_phrase,
)
from generator.quick import regex
from generator.records import FunctionSpec

_OWNING = frozenset(("of", "for"))
_HOLDING = frozenset(("in", "from"))
_KINDS = frozenset("get list search compute check create book order".split())
_WHOLE_HEADS = frozenset(
    "number amount count quantity total average deck list piece pair type day days month months "
    "year years hour hours".split()
)
"""Heads that want their "of": "the number of words", "months of experience"."""
_EVIDENT = frozenset("player team club company athlete stock league school university".split())
"""What a proper name shows by itself; what stands before these in a description it may not."""
_NEVER = (
    GENERIC
    | WRAPPERS
    | _EVIDENT
    | frozenset(
        "all new user api total current period set city country state region area person given "
        "database system month week year hour day sale rent hire lease".split()
    )
)
"""Words that join nothing: what each value of an argument shows by itself, and general ones."""
_OWN = regex(r"'| and |\b(?:most|least|last|latest|recent|next|first)\b")
"""What a description tells more of than a name: "the results of the most recent match"."""
_NAMING = frozenset(("title", "name"))
_FILES = frozenset(("filename", "filepath", "file"))
_PAPERS = frozenset(("document", "file"))
"""What a file's name tells as well: the text "from a document" is that from the file."""


def compounded(
    nouns: Sequence[str], complements: Sequence[tuple[str, str]], spec: FunctionSpec, kind: str
) -> list[str]:
    """The objects, the only one with the words that the name puts before it and an "of" after.

    ``kind`` is the class of the verb.
    """
    one = len(nouns) == 1 and bool(complements) and " and " not in nouns[0]
    if not one or kind not in _KINDS or nouns[0].split()[-1].lower() in _WHOLE_HEADS:
        return list(nouns)
    leads = _OWNING | _HOLDING if kind in ("get", "list", "search", "compute") else _OWNING
    led = [noun for prep, noun in complements[:2] if prep in leads and not _OWN.search(noun)]
    named = _argument_words(spec)
    said = kind == "compute" and complements[0][0] == "of"
    if not led or (said and not named & {*map(singular, led[0].split()), *_NAMING}):
        return list(nouns)
    *before, head = nouns[0].split()
    words = name_words(spec.name)
    joined = _joined(nouns[0].lower().split(), " ".join(led), words)
    if joined and not all(singular(word) in named for word in joined):
        at = behind_adjectives([*before, head])
        return [" ".join([*before[:at], *joined, *before[at:], head])]
    proper = [] if singular(head.lower()) in _NAMING else _proper(led[0].split())
    if proper and not frozenset(proper) & frozenset(before):
        return [" ".join([*proper, *before, head])]
    owned = [noun for prep, noun in complements[:1] if prep in _OWNING]
    whole = next((noun for noun in owned if _is_told(noun, named, words)), "")
    if whole and singular(head.lower()) == "name":
        return [whole]
    turned = complements[0][0] == "for" and _is_turned(whole, head, words)
    fits = whole and not (turned or before) and not is_mass(head) and whole.lower() != head.lower()
    return [f"{_modifying(whole.lower(), words)} {head}"] if fits else list(nouns)


def _is_turned(noun: str, head: str, words: Sequence[str]) -> bool:
    """Whether the name has the head before what it is for: "device_repair" of a device."""
    one, pair = singular(noun.lower().split(" ")[0]), [*map(singular, words)]
    return (singular(head.lower()), one) in itertools.pairwise(pair)


def _modifying(noun: str, words: Sequence[str]) -> str:
    """The noun as it stands before another, as the name has it: "disk" temperatures of disks."""
    one = singular_phrase(noun)
    return one if one.rsplit(" ", 1)[-1] in words else noun


QUALITY = regex(
    r"(?:ed|est|(?<!ren)[^aeiou]al|ional|ive|ous|ary|ful|able|ic|annual|monthly|weekly|daily|"
    r"average|total|minimum|maximum|"
    r"raw|canonical|current|recent|final|net|gross|custom|unique|random|open|new|top|interesting|fun|popular)$",
    re.I,
)
"""Adjectives, which stand before all nouns: "the total park area"."""


def behind_adjectives(words: Sequence[str]) -> int:
    """Where in a noun phrase another noun may go: behind the adjectives, before the nouns."""
    last = len(words) - 1
    if last > 1 and _MIXED.fullmatch(words[0]):
        return 0  # "mixed media art", which is not of "mixed canvas"
    return next((k for k, word in enumerate(words) if not QUALITY.search(word)), last)


_MIXED = regex(r"mixed|applied|shared|distributed|combined|augmented|advanced", re.I)


def _argument_words(spec: FunctionSpec) -> frozenset[str]:
    declared = spec.parameters.get("properties") if spec.parameters else None
    names = declared if isinstance(declared, Mapping) else {}
    words = frozenset(singular(word) for name in names for word in name_words(str(name)))
    return words | _PAPERS if words & _FILES and "content" not in words else words


def _joined(own: list[str], led: str, words: list[str]) -> list[str]:
    """The words right before the head in the name that the description has after it."""
    head = singular(own[-1])
    at = next((k for k in range(len(words) - 1, 0, -1) if singular(words[k]) == head), 0)
    whole = re.findall(r"[a-z]+", led.lower())
    if at and 1 < len(whole) < 4 and [*map(singular, words[at - len(whole) : at])] == whole:
        return _modifying(led, words).split() if not frozenset(own) & frozenset(whole) else []
    found: list[str] = []
    while at > 0 and len(found) < 3:
        at -= 1
        word = words[at]
        there = re.search(rf"\b{re.escape(singular(word)[: max(4, len(word) - 2)])}", led)
        if singular(word) in _NEVER or word in own or len(word) < 3 or not there:
            break
        found.insert(0, word)
    told = any(singular(word) in map(singular, words) for word in own[:-1])
    return [] if told else found


def _proper(led: list[str]) -> list[str]:
    """Names before what an argument tells: the "NFL" of an NFL player, whose record is asked."""
    found = [word for word in led[:-1] if word[:1].isupper()]
    whole = len(found) == len(led) - 1 and singular(led[-1].lower()) in _EVIDENT
    return found if whole else []


def _is_told(noun: str, named: frozenset[str], words: list[str]) -> bool:
    """Whether the name has all of a noun and no argument does: the "concert" of a ticket."""
    parts = [singular(word) for word in noun.lower().split()]
    return (
        len(parts) < 3
        and not (frozenset(parts) - frozenset(map(singular, words)))
        and not (frozenset(parts) & (named | _NEVER))
    )


def is_term(objects: list[str], complements: list[tuple[str, str]]) -> bool:
    """Whether the object is a term only with what it is of: "rate of return"."""
    if len(objects) != 1 or not complements or complements[0][0] not in ("of", "on"):
        return False
    if complements[0] in _RETURNS and objects[0].rsplit(" ", 1)[-1].lower() == "return":
        return True
    if complements[0][0] != "of":
        return False
    return objects[0].rsplit(" ", 1)[-1].lower() in _COMPOUND and complements[0][1] in _OF_WHAT


_COMPOUND = frozenset("rate coefficient moment center centre angle cost point degree level".split())
_OF_WHAT = frozenset(
    "return variation mass inertia gravity living interest incidence refraction reflection "
    "determination friction freedom change rotation elasticity goods sale".split()
)
"""Terms of which both halves are needed: "rate of return", "moment of inertia"."""
_RETURNS = frozenset(
    ("on", noun) for noun in ("assets", "equity", "investment", "capital", "sales", "investments")
)
