"""Short labels for open strings nobody knows, by the head noun: topics, kinds, names, codes."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from generator.quick import regex
from generator.semantics.base import Leaf
from generator.semantics.catalogues import items, read_sections
from generator.semantics.described.headed import tells_how, tells_number
from generator.semantics.described.leafwords import developer, of_programs, shown_default, siblings
from generator.semantics.described.naming import raw_words, singular
from generator.semantics.described.smallwords import PREPOSITIONS
from generator.semantics.described.things import (
    called_so,
    is_organised,
    is_technical,
    thing_of,
    told_thing,
    topical,
)
from generator.semantics.drawing.dice import Dice
from generator.semantics.drawing.grammar import load_grammar
from generator.semantics.drawing.shapes import make
from generator.semantics.topics.idforms import form_of
from generator.semantics.topics.own_words import own_thing
from generator.semantics.topics.private import is_private
from generator.semantics.topics.records import fields_of_object
from generator.semantics.topics.told_apart import (
    CHOSEN,
    INSIDE,
    KINDS,
    STANDARD,
    is_placed_or_numbered,
    told_apart,
)

_FILES = (
    "summary.md orders.csv config.json budget.xlsx index.html readme.md results.json notes.txt "
    "customers.csv"
).split()
_FOLDERS = "data docs reports projects/website src notes exports".split()
_SHOWN = (
    "garden team_photo IMG_2041 kitchen harbor draft_3 interview scan-17 birthday trip_day2".split()
)
_MADE: Mapping[str, tuple[str, ...]] = {
    "kinds": KINDS,
    "pins": tuple(f"{number:04d}" for number in range(117, 9900, 271)),
    "passwords": tuple(
        f"{word}{number}!"
        for number in range(17, 99, 3)
        for word in ("Maple", "River-", "blueKite", "Tango_", "sunset", "Copper")
    ),
    "paths": tuple(f"{folder}/{name}" for folder in _FOLDERS for name in _FILES),
    "images": tuple(f"{shown}.{kind}" for shown in _SHOWN for kind in ("jpg", "png")),
    "sounds": tuple(f"{shown}.{kind}" for shown in _SHOWN for kind in ("mp3", "wav")),
    "films": tuple(f"{shown}.{kind}" for shown in _SHOWN for kind in ("mp4", "mov")),
}
"""Labels that are put together."""


def _labels(told: Mapping[str, str]) -> tuple[str, ...]:
    """The labels of a section of the table; of a symbol, which composes many, its texts."""
    if "symbol" in told:
        return _drawn(told["symbol"])
    return _MADE[told["made"]] if "made" in told else items(told["labels"])


_CODES = frozenset("id key ref reference token code identifier uid guid hash pk handle".split())
_TITLED = frozenset(["name", "title", "heading", "campaign", "project"])


_COUNTS = frozenset({"count", "limit", "num", "quantity", "page", "offset", "rank", "precision"})
_MEASURED = frozenset("score weight priority ttl threshold percent percentage ratio port".split())
"""What is a number where nothing tells otherwise, even in a text."""
_NUMERIC = regex(
    r"^\W*an? integer\b|\b(?:number of|how many|decimal places?|count of|"
    r"(?:lower|upper) (?:bound|limit) of|"
    r"(?:initial|final|lower|upper|first|last) (?:value|bound) of an? (?:\w+ )?range|"
    r"in (?:kg|km|cm|meters|minutes|seconds|days|ms|milliseconds|bytes|percent|acres|hectares|miles"
    r"|years|kilometers|kilometres|kilograms|pounds))\b",
    re.IGNORECASE,
)
_AMOUNTS = regex(
    r"\bamounts? (?:less|greater|more|higher|lower) than\b|^(?:max|min)imum (?:cash|amount|total)",
    re.IGNORECASE,
)


_TIMES = (
    (regex(r"\bin (?:milliseconds|ms)\b", re.I), ("500", "1000", "2000", "3000", "5000", "10000")),
    (
        regex(r"\bin (?:seconds|secs?)\b", re.I),
        ("30", "60", "90", "120", "300", "600", "900", "1800"),
    ),
    (regex(r"\bin (?:minutes|mins?)\b", re.I), ("5", "10", "15", "20", "30", "45", "60", "90")),
)
"""Texts that hold how long something is to last."""


_SHA256 = "%" * 64
_FROM_ONE = frozenset("patchset patch chapter section verse round step stage lesson".split())
"""Things that are counted from the first, of which there are few."""
_LETTER = regex(r"^(?:an? |the )?letter\b(?! of)|\b(?:single|one) (?:character|letter)\b", re.I)


def labels_for(leaf: Leaf) -> tuple[str, ...]:
    """Labels that the parameter's head noun, or its description's, makes plausible."""
    if _AMOUNTS.search(leaf.description):
        return tuple(str(number) for number in (100, 250, 500, 1000, 2500, 5000, 10000, 50000))
    counted = set(leaf.words[-1:]) & _COUNTS or leaf.words[:1] in (("min",), ("max",))
    if raw_words(leaf.name)[:2] == ("number", "of"):  # a text that holds how many
        many = not _LONG.isdisjoint(raw_words(leaf.name)[2:])
        return tuple(map(str, (20, 50, 100, 150, 200, 500, 1000) if many else (2, 3, 5, 8, 10, 20)))
    counted = counted or (not leaf.description and bool(set(leaf.words[-1:]) & _MEASURED))
    if leaf.words[-1:] == ("number",) or (not counted and tells_number(leaf.description)):
        if not _SPOTS.isdisjoint(leaf.words):
            return tuple(str(number) for number in range(1, 121))
        if set(leaf.words) & {"build", "run", "issue", "iteration", "revision", "attempt"}:
            return tuple(str(number) for number in range(12, 2400, 37))
        if set(leaf.words) & _FROM_ONE or set(raw_words(leaf.description)) & _FROM_ONE:
            return tuple(str(number) for number in range(1, 19))
        return _numbers(" ".join(leaf.words))
    for told, usual in _TIMES:
        if told.search(leaf.description):
            return usual
    if counted or _NUMERIC.search(leaf.description):
        return tuple(str(number) for number in (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 50, 100))
    if _LETTER.search(leaf.description):
        return tuple("aeiosrtnlbcdmpgh")
    found = _drawn("any_note") if tells_how(leaf.description) else _known(leaf)
    default = shown_default(leaf.schema)
    if found and isinstance(default, str) and leaf.words[-1:] == ("format",):
        other = default.casefold() not in map(str.casefold, found)
        found = (default,) if other else found
    if found and isinstance(default, str) and re.fullmatch(r"[\w-]{1,24}", default):
        styled = (_styled(label, default) for label in found)
        return tuple(dict.fromkeys((default, *styled)))
    if isinstance(default, str) and _FLAGGED.fullmatch(default):
        return (default,)  # of another form than any label
    return found or _of_noun(leaf)


_LONG = frozenset("line lines row rows character characters word words record records".split())
"""What texts and tables have hundreds of."""
_SPOTS = frozenset(
    "door house room unit seat row gate locker table lane court pitch berth bay stall booth bed "
    "platform pump plot desk cabin suite apartment flat shelf rack bin aisle counter kiosk mooring "
    "kennel cage pen dock hangar runway hole garage".split()
)
"""Places side by side, whose numbers are small."""
_FLAGGED = regex(r"--?\w.* .+|\w+\(.+\)|\w+[:=]\S+")
"""What is written as options of a program, as a call or as a pair: "--oem 3 --psm 6"."""


def is_spot_number(leaf: Leaf) -> bool:
    """Whether it is the number of one of several places side by side: a table, a berth."""
    return leaf.words[-1] in ("number", "no") and not _SPOTS.isdisjoint(leaf.words[-2:-1])


def has_labels(leaf: Leaf) -> bool:
    """Whether the name or the description has a head noun whose labels are known."""
    return bool(_known(leaf))


def has_labels_with(leaf: Leaf, shown: Sequence[str]) -> bool:
    """Whether labels are known, among which what is shown is, if anything: else it is no label."""
    known = frozenset(map(str.casefold, _known(leaf)))
    plain = (text.casefold().replace("_", " ").replace("-", " ") for text in shown)
    return bool(known) and (
        not shown
        or any(
            {one, text} & known for one, text in zip(plain, map(str.casefold, shown), strict=True)
        )
    )


_OF_TIME = frozenset("time date day period week month year report".split())
"""What ranges are of that are told in words: "last week"."""


def _without_other_ranges(heads: list[str]) -> list[str]:
    """Nouns from the last on, without that of ranges of prices or ages."""
    other = heads[:1] == ["range"] and heads[1:] and heads[1] not in _OF_TIME
    return heads[1:] if other else heads


def _known(leaf: Leaf) -> tuple[str, ...]:
    heads = _without_other_ranges([singular(word) for word in reversed(leaf.words[-3:])])
    phrase = [singular(word) for word in _first_phrase(leaf.description)[::-1]]
    phrase = _without_other_ranges(phrase)
    heads += [word for word in phrase if word != "filter"]  # "Filter by genus" asks for a genus
    if leaf.words[-1:] in _AFFIXES:
        return slugs()
    for head in heads:
        if head == "key" and len(leaf.words) == 1:
            return _keys(leaf)
        if head == "hash" and of_programs(leaf):
            return _made(_SHA256, _SHA256, many=400)
        if head in _CODES:
            return _codes(" ".join(leaf.words))
        if head in _TITLED:
            return _named(heads)
        for words, told in read_sections("labels.ini").items():
            if "program" in told and not developer(leaf):
                continue  # a service of everyday life is none of a program
            if head in words.split():
                own = fields_of_object(leaf) if "field" in words.split() else ()
                return own or _labels(told)
    return ()


def _keys(leaf: Leaf) -> tuple[str, ...]:
    """Keys by which things are known; in ``remove_guest_note`` beside a ``note`` a guest's."""
    thing = thing_of(leaf)[-1:]
    if thing and thing[0] in siblings(leaf):
        thing = tuple(word for word in raw_words(leaf.function.name)[1:] if word not in thing)[-1:]
    known = bool(thing) and thing != ("key",) and not of_programs(leaf)
    return _made(f"{thing[0]}-####", thing[0]) if known else slugs()


_AFFIXES = (("prefix",), ("suffix",))
"""What a name begins or ends with, whatever it is of: no file of its own."""


@functools.cache
def _drawn(symbol: str) -> tuple[str, ...]:
    """Texts of a symbol of the text grammar; the same every time."""
    grammar = load_grammar("text")
    dice = Dice(symbol)
    texts = (grammar.draw(symbol, dice.at(at)) for at in range(1500))
    return tuple(dict.fromkeys(texts))


def _named(heads: Sequence[str]) -> tuple[str, ...]:
    """service_name: names of services; else titles."""
    for head in heads:
        for words, told in read_sections("labels.ini").items():
            if "named" in told and head in words.split():
                return _labels(told)
    return ()


def _styled(label: str, like: str) -> str:
    """The label in the letter case and with the joints of another: "PAUSED" → "IN_PROGRESS"."""
    if like.isupper():
        return label.upper().replace(" ", "_")
    if "_" in like:
        return label.lower().replace(" ", "_")
    return label.capitalize() if like[:1].isupper() else label


def _first_phrase(description: str) -> tuple[str, ...]:
    phrase = re.split(r"[.,;:(\n]|\s(?:of|for|to|in|that|which|where|with|by)\s", description)[0]
    return raw_words(phrase.replace("text field", "text"))[:6]


_ABSTRACT = regex(r"(?:[tr]ity|ility|ness|[ei]ance|ence|ism|ing|aint|data|info|text|ysis)$")
"""Ends of nouns for what nobody numbers: priority, constraint, context."""
_SUBJECTS = (
    "checkout billing search reports orders users payments inventory analytics auth backup "
    "onboarding notifications catalog sessions profile invoices exports imports sync uploads"
).split()
_SLUGS = ("{}", "{}", "{}", "{}-main", "new-{}", "{}-v2", "{}-test", "eu-{}", "us-{}", "daily-{}")
_SUFFIXED = frozenset(
    "name title value text new string field parameter input the of old current previous existing "
    "original display full short desired custom friendly".split()
)
_OPEN = frozenset("target output base object item source entity data element thing it".split())
"""Nouns of anything, which a description tells more of."""
_RELATIVE = frozenset("source target destination match value result input output origin".split())
"""Nouns that tell what part a thing plays, and not what it is."""
_HANDLES = frozenset("ctx context client session conn connection handle self".split())
"""What programs hand on to each other."""
_ASKING = frozenset("which what who whom whose".split())
"""Names that ask for one of what the function handles: ``which`` of the lights."""
_OR_ID = regex(r"\bor (?:an? |the )?(?:\w+ )?(?:ids?|identifiers?)\b", re.IGNORECASE)
_HANDED = ("default", "main", "primary")


def _of_noun(leaf: Leaf) -> tuple[str, ...]:
    """Things told apart as people do: "main silo", "glaze B"; names where one is wanted."""
    words = [singular(word) for word in leaf.words if word not in _SUFFIXED | PREPOSITIONS]
    if words[-1:] and words[-1] in _ASKING:
        words = own_thing(leaf).split() or words
    if not words or words[-1] in _OPEN:
        told = thing_of(leaf) if set(leaf.words) & _TITLED else told_thing(leaf.description)
        words = list(told) or words
    named = set(leaf.words) & _TITLED or re.match(r"(?:the )?name\b", leaf.description, re.I)
    if not words or (words[-1] in _HANDLES and not named):
        return _HANDED if words else STANDARD
    if not named and _OR_ID.search(leaf.description):
        by_name = "name" in leaf.description.casefold() and of_programs(leaf)
        return slugs() if by_name else _codes(" ".join(words))
    if not re.search(r"[aeiouy]", words[-1]) or len(words[-1]) < 3:
        return _numbers(" ".join(words))  # short forms are of numbers and codes: vat, cpf, pnr
    noun = " ".join(words[-2:]) if len(words[-1]) < 5 else words[-1]
    joint = "-" if developer(leaf) else " "
    found = STANDARD
    if words[-1] not in CHOSEN and not _ABSTRACT.search(noun):
        told = told_apart(
            noun, words[-1], technical=of_programs(leaf), private=not named and is_private(leaf)
        )
        found = tuple(text.replace(" ", joint) for text in told)
    technical = is_technical(words[-1], developing=False)
    if words[-1] in _RELATIVE and of_programs(leaf) and not named:
        return slugs()
    if not named and "*" in leaf.path[:-1]:
        return INSIDE
    counted = found != STANDARD and not is_placed_or_numbered(words[-1])
    if technical and (named or (counted and not of_programs(leaf) and not is_private(leaf))):
        return slugs()
    if not named:
        return found
    if is_organised(words[-1]):
        return topical(noun.title())
    return called_so(noun, technical=of_programs(leaf))


def slugs() -> tuple[str, ...]:
    """What programs call things by: "checkout", "billing-v2"."""
    return tuple(form.format(name) for form in _SLUGS for name in _SUBJECTS)


def _numbers(words: str) -> tuple[str, ...]:
    """Numbers of papers and files, without the prefix that codes have."""
    return _made("######", words)


def _codes(words: str) -> tuple[str, ...]:
    """Codes as the thing's IDs are written: "order id" → "ORD-4821"."""
    parts = [word for word in words.split() if word not in _CODES] or ["ref"]
    return _made(form_of(parts[-1]), words)


@functools.lru_cache(maxsize=512)
def _made(form: str, series: str, many: int = 1200) -> tuple[str, ...]:
    """Codes of the form; the same every time."""
    dice = Dice(series)
    return tuple(dict.fromkeys(make(form, dice.at(at)) for at in range(many)))
