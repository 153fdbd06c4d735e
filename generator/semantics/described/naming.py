"""Words of a name in any case style, patterns over them, and the noun that people would use."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

from generator.quick import regex
from generator.semantics.catalogues import read_sections
from generator.semantics.described.glossary import foreign_word
from generator.semantics.described.lookups import compared, parted

_PIECE = regex(
    r"[A-Z]{2,}(?=ids?(?![a-z]))|(?<=[A-Z])ids?(?![a-z])|[A-Z]{2,}s(?![a-z])|"
    r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_a-zA-Z]+"
)

_TABLE = read_sections("names.ini")
ABBREVIATIONS = _TABLE["short"]
"""Short forms in names."""

MEANT = "x-meant"
"""Key of a schema that is read in English: what the property's name means in it."""

COMPOUNDS = _TABLE["compounds"]
"""Words run together, and apart."""

_SINGULARS = {**_TABLE["plurals"], **{one: one for one in _TABLE["singulars"]["words"].split()}}
"""Plurals whose singulars no rule tells, and words that only end as plurals do."""

_TIMED = frozenset("duration time length delay timeout wait interval runtime window".split())
"""Words after which "min" stands for minutes."""


_OF_PART = frozenset(
    "type category class kind task total domain reddit folder section topic genre region item "
    "group team project area system title account".split()
)
"""What may have a smaller one within: a subcategory."""


def plain(name: str) -> str:
    """A name with Latin letters alone where they stand with marks: "año", "straße"."""
    apart = (unicodedata.normalize("NFKD", sign)[:1] for sign in name.replace("ß", "ss"))
    return "".join(
        base if base.isascii() and base.isalpha() else sign
        for base, sign in zip(apart, name.replace("ß", "ss"), strict=True)
    )


_VERSION = regex(r"(?<!ip)(?<!uuid)(?:[_.\-]v|(?<=[a-z])V)(?![46]$)\d{1,2}$")
"""The version of a function, at the end of its name; 4 and 6 are those of addresses."""


@functools.lru_cache(maxsize=8192)
def raw_words(name: str) -> tuple[str, ...]:
    """Lower-case words of a name in any case style, as they stand.

    "checkInDate", "check-in_date", "Check In Date" → ("check", "in", "date").
    """
    words = [piece.lower() for piece in _PIECE.findall(name if name.isascii() else plain(name))]
    if "sub" in words[:-1] and words[words.index("sub") + 1] in _OF_PART:
        at = words.index("sub")
        words[at : at + 2] = [f"sub{words[at + 1]}"]  # no type of sandwich
    return tuple(words)


@functools.lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """Like ``raw_words``, with short forms and run-together words spelled out."""
    stem, operator = parted(name)
    if operator or stem != name:
        return compared(words_of(stem), operator)
    out: list[str] = []
    for word in raw_words(_VERSION.sub("", name) or name):
        longer = COMPOUNDS.get(word) or ABBREVIATIONS.get(word) or foreign_word(word) or word
        longer = word if out[-1:] == ["grand"] else longer  # a grand prix is no price
        longer = _RUN_TOGETHER.sub(r"\1 \2 \3", longer).rstrip()
        if word == "min" and out and out[-1] in _TIMED and out != ["time"]:
            longer = "minutes"
        short = "" if longer in _SINGULARS else ABBREVIATIONS.get(longer[:-1], "")
        if longer.endswith("s") and short.isalpha():
            longer = _plural(short)
        longer = _OF_NO.sub(r"\1 number", longer)
        longer = _OF_PART_OF.sub(r"\1\3 \2\4", longer)
        out.extend(_OF_ID.sub(r"\1 id", longer).split())
    if out[-2:] == ["post", "code"]:
        out[-2:] = ["postcode"]  # no code of a post
    if out[-1:] == ["no"] and len(out) > 1 and out[-2] not in ("yes", "or"):
        out[-1] = "number"
    if out[:1] in (["init"], ["initial"], ["ini"]) and out[1:] in (["date"], ["time"], ["day"]):
        out[0] = "start"  # of the stretch that another name ends
    scale = _SCALE.search(name) if len(out) > 2 else None
    if scale:
        out = out[: -len(raw_words(scale[0]))] or out
    if len(out) > 1 and out[0] == "id" and _ID_FIRST.match(name):
        out = [*out[1:], "id"]
    return tuple(out)


_OF_ID = regex(
    r"^(user|task|server|party|type|team|group|category|customer|product|order|item|file|page|"
    r"account|project|event|device|client|message|alert|job|company|contact|member|game|player|"
    r"match|league|season|video|photo|image|post|topic|list|session|report|template|campaign|course|"
    r"quiz|forum|assignment|student|chat|thread|folder|node|job|run|map|lesson|section)id$"
)
"""Things whose IDs some names join to them: "taskid"."""
_RUN_TOGETHER = regex(
    r"^(max|min|start|end|from|to|new|old|num|total|contract|wallet|token|chain|event|level|operator|result)"
    r"(ids?|dates?|times?|block|number|address|length|width|height|radius|price|results|rows|index|latitude"
    r"|longitude|lat|lon|lng|depth|magnitude|power|size|count|level|limit|year|text|title|value|page|key|name)(km|kw)?$"
)
"""Two words of a name that are joined: "contractaddress", "maxradiuskm"."""
_OF_NO = regex(
    r"^(mobile|phone|contact|account|invoice|order|bill|card|room|flight|train|roll|ticket|policy"
    r"|tracking|vehicle|serial|reference)(?:no|num|nr)$"
)
"""Things whose numbers some names join to them: "mobileno"."""
_OF_PART_OF = regex(
    r"^(account|order|serial|invoice|reference|tracking|part|model|flight|mac|ip|folder|branch|bucket"
    r"|group|project|product|table|column|event|device|customer|item|category|task|job|resource|room"
    r"|server|report|transaction|message|chip|batch|license|member|vendor|supplier|employee)"
    r"(number|address|name|type|status|path|port|code)$"
    r"|^(chapter|page|file|image|section|course|lesson|video|post|document)(title|content|url|text)$"
)
"""Things and what is told of them, joined: "serialnumber", "macaddress", "eventtype"."""
_ID_FIRST = regex(
    r"id(?:_(?!(?:number|type|token|document|card)\b)[a-z]|[A-Z](?!(?:umber|ype|oken|ocument)\b))[A-Za-z]"
)
"""Names that say first that they are an ID: "idBoard", "id_board"."""


_SCALE = regex(r"(?<=[a-z])_?(?:[01]_?(?:to_?)?(?:5|10|100)|out_of_(?:5|10|100))$", re.I)
"""The scale that a name tells with what is rated: "effort_1_to_10"."""


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


@functools.lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The singular of an English noun, for comparing names: "cities" → "city"."""
    if word in _SINGULARS:
        return _SINGULARS[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def singular_words(words: Sequence[str]) -> tuple[str, ...]:
    """Every word in the singular."""
    return tuple(map(singular, words))


@functools.lru_cache(maxsize=8192)
def pattern_words(pattern: str) -> tuple[str, ...]:
    """A pattern as singular words and ``*``: "* cities" → ("*", "city")."""
    spaced = pattern.casefold().replace("_", " ").replace("-", " ").replace("*", " * ")
    return singular_words(spaced.split())


def matches(pattern: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words fit the pattern, in which ``*`` is any number of words, also none."""
    if not pattern:
        return not words
    if pattern[0] == "*":
        return matches(pattern[1:], words) or bool(words and matches(pattern, words[1:]))
    return bool(words) and pattern[0] == words[0] and matches(pattern[1:], words[1:])


def specificity(pattern: Sequence[str], words: Sequence[str]) -> tuple[int, int, int, int]:
    """How much a matching pattern says, larger is more: words, head noun, no wildcard, place."""
    literal = [word for word in pattern if word != "*"]
    head = bool(literal) and literal[-1] == words[-1]
    return (len(literal), int(head), -pattern.count("*"), int(pattern[0] != "*"))


_SPELLED = read_sections("nouns.ini")["written"]["words"].split()
_UPPER = {**{one.lower(): one for one in _SPELLED if one not in ("US", "HR")}, **_TABLE["written"]}
"""Words as they are written: acronyms, and short forms in full."""

_UNITS = frozenset(
    {"kg", "mg", "mcg", "ml", "lb", "lbs", "km", "cm", "mm", "ms", "sec", "usd", "eur", "gbp"}
)
"""Units at the end of a name, which nobody says when asking for the thing."""

_DEGREES = {(word, scale) for word in ("temperature", "temp") for scale in "cfk"}
"""A temperature and its scale; a vitamin's C stays."""

QUALIFIERS = frozenset({"min", "max", "minimum", "maximum", "start", "end"})
"""Qualifiers that may follow in a name and precede in speech: "salary_min" is a minimum salary."""

_JOINED = {tuple(words.split()): said for words, said in _TABLE["joined"].items()}
"""Two words that are written as one."""


def human(words: Sequence[str]) -> str:
    """The words as a person writes them: ("check", "in", "date") → "check-in date"."""
    words = list(words)
    while len(words) > 1 and (words[-1] in _UNITS or tuple(words[-2:]) in _DEGREES):
        words.pop()
    if len(words) > 1 and words[-1] in QUALIFIERS and (len(words) == 2 or words[-1][0] == "m"):
        words = [words[-1], *words[:-1]]
    within = next((word for word in words[1:-1] if word in QUALIFIERS and word[0] == "m"), None)
    if within is not None:  # "maximum image width" of ``imageMaxWidth``
        words.remove(within)
        words.insert(0, within)
    if words[:1] == ["number"] and len(words) > 1 and words[1] not in ("of", "format"):
        words = ["number", "of", *words[1:]]
    out: list[str] = []
    index = 0
    while index < len(words):
        pair = tuple(words[index : index + 2])
        if pair in _JOINED:
            out.append(_JOINED[pair])
            index += 2
            continue
        out.append(_UPPER.get(words[index], words[index]))
        index += 1
    return " ".join(out)


_FILTER_BY = regex(
    r"^(?:optional )?(?:to )?(?:(?:filter|narrow)(?:s|ed)?(?: [a-z]+)?|search) by (?:the )?", re.I
)


def without_filter(description: str) -> str:
    """A description without that it is a filter: "Filter by create time" → "create time"."""
    return _FILTER_BY.sub("", description, count=1)


def as_rate(words: Sequence[str]) -> Sequence[str]:
    """The words of a count within some span as those of a rate, which is as big.

    ``workouts_this_week`` are as many as workouts per week, and no weeks.
    """
    if len(words) > 2 and words[-2] in _WHICH and words[-1] in _SPANS:
        return (*words[:-2], "per", words[-1])
    return words


_WHICH = frozenset("this last past previous current".split())
_SPANS = frozenset("day week month quarter year season".split())
