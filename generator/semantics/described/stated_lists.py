"""Lists that a description is, or that follow its subject: "warning or critical.", "p0 (now) / p1".

Unlike the lists that a word announces, these are known by their form alone: from the start, or
from a colon or dash, to the end of the sentence there is nothing but values, each perhaps with
what it means in parentheses.
"""

from __future__ import annotations

import re

from generator.quick import Struct, regex
from generator.semantics.described.outlines import ROLES
from generator.semantics.described.told_lists import PARTS, TYPES

_TOKEN = r"(?:['\"`“][^'\"`“”\s,|]{1,40}['\"`”]|[A-Za-z0-9][\w+-]{0,30}(?:\.\d\w*)?)"
_GLOSS = r"(?: ?\([^()\n]{1,120}\)| ?（[^（）\n]{1,120}）)?"
_OR = (
    r"(?:,? (?:or|and/or|or else|ou|oder|o|u|oppure|или|либо|atau|hoặc|veya) "
    r"| ?(?:或者|或|または) ?)"
)
_JOINT = rf"(?:{_OR}|, ?| ?/ ?| ?\| ?|、 ?|， ?|·)"
_LEAD = r"(?:[^:：\n.()—]{2,60}?(?:(?<![Hh]{2})[:：] ?| — | – | - ))?"
_MORE = (
    r"(?P<more>,? ?(?:\betc\b|\.{3}|…|and so on|u\. ?a\.|usw|ecc|и т\. ?[пд]|等)"
    r"(?=\s*(?:$|[\n(（,.;；。)—]|or\b)))"
)
_LIST = regex(
    rf"\A{_LEAD}(?P<listed>{_TOKEN}{_GLOSS}(?:{_JOINT}{_TOKEN}{_GLOSS})+)"
    rf"(?:{_MORE}|(?=\s*(?:$|[\n;；。]|\.(?:\s|$)|[,，] ?(?:[\u4e00-\u9fff]|defaults?\b)"
    r"| [—–] |\s중 )))"
)
_SPLIT = regex(_JOINT)
_GLOSSES = regex(r"\([^()\n]*\)|（[^（）\n]*）")
_MARKS = "'\"`“”"
_QUOTED = regex(rf"[{_MARKS}].*[{_MARKS}]")
_CODE = regex(r"[A-Za-z]\w*[_\d]\w*|[A-Z][A-Z\d]+|\d+[A-Za-z]+")
"""What is written as no word is: "stem_split", "ASC", "15m"."""
_WORD = regex(r"[a-z][a-z-]*")
_NO_VALUES = PARTS | frozenset("username accountid slug uuid path file uri address".split())
_KINDS = (
    _NO_VALUES
    | TYPES
    | (ROLES - {"low", "high", "year", "month", "day"})
    | frozenset(
        "ids names urls paths files folder directory json csv html yaml region postcode zipcode "
        "language locale domain ip true false none null optional required query term keywords "
        "channel handle symbol ticker isin empty omit".split()
    )
)
"""What a value may be, and is not: "State/province", "name or slug"."""
_FORMATS = frozenset("json csv html yaml text".split())


class Stated(Struct, frozen=True):
    """The values in their order; whether they are all; and whether nothing else can be meant."""

    values: tuple[str, ...]
    closed: bool
    sure: bool


def stated_list(text: str) -> Stated | None:
    """The list that a description begins with, if it is one of values."""
    if told := _in_chinese(text):
        return told
    found = _LIST.match(text)
    if found is None or _OF_SEVERAL.search(text, found.end()):
        return None
    pieces = [piece.strip() for piece in _SPLIT.split(_GLOSSES.sub("", found["listed"]))]
    values = tuple(piece.strip(_MARKS) for piece in pieces)
    if len(set(values)) < len(values):
        return None  # "F/F, F/M, Gen": strokes within values
    closed = found["more"] is None
    if closed and values[-1] == "etc":
        values, closed = values[:-1], False
    lead, glosses = text[: found.start("listed")], _GLOSSES.findall(found["listed"])
    if _OF_OBJECTS.search(lead) or any(map(_OF_TYPE.search, glosses)):
        return None
    closed = closed and not any(map(FIGURED.fullmatch, values))
    marked = all(map(_QUOTED.fullmatch, pieces))
    glossed = len(glosses) == len(values) and _NO_VALUES.isdisjoint(map(str.casefold, values))
    glossed = glossed and "(s)" not in glosses
    if not (marked or glossed or _are_values(values, found)):
        return None
    coded = all(map(_CODE.fullmatch, values)) or any("_" in value for value in values)
    sure = (not lead or _OPTIONS.search(lead) is not None) and (marked or coded or glossed)
    return Stated(values, closed, len(values) > 1 and sure)


_OF_SEVERAL = regex(r"[.;] [a-z]\w*: \w+(?: \(|, )")
"""What follows where one list of several is told: "edgar: insider. uscensus: trade (default)"."""


def _in_chinese(text: str) -> Stated | None:
    """Codes that are told with what each is, or words between strokes of which one is default."""
    written = not text.isascii()  # else only one of the patterns can find anything
    glossed = _GLOSSED.search(text) if written and "示例" not in text else None
    if glossed:
        codes = tuple(dict.fromkeys(_CODE_TOLD.findall(glossed[0])))
        if len(codes) > 1:
            return Stated(codes, True, True)
    if held := _BRACKETED.search(text):
        return Stated(tuple(dict.fromkeys(held[1].replace(" ", "").split("/"))), True, True)
    if not written:
        return None
    if (strokes := _WITH_DEFAULT.search(text)) and len(set(strokes[1].split("/"))) > 2:
        return Stated(tuple(dict.fromkeys(strokes[1].split("/"))), True, True)
    if (either := _EITHER.search(text)) and len(set(either[1].split("或"))) > 1:
        return Stated(tuple(dict.fromkeys(either[1].split("或"))), True, True)
    return None


_BRACKETED = regex(r"[\[【](\w[\w.-]*(?: m)?(?:/\w[\w.-]*){2,})[\]】]")
"""All that can be given, in brackets: "仅支持: [1m/3m/5m]"."""
_EITHER = regex(r"[，：:] ?([A-Za-z][\w-]*(?:或[A-Za-z][\w-]*)+)[，,（(] ?默认")
_HAN = r"[\u4e00-\u9fff]"
_GLOSSED_CODE = rf"[A-Za-z][\w-]* ?[=＝] ?{_HAN}{{1,12}}(?:[（(]{_HAN}{{1,6}}[)）])?"
_GLOSSED = regex(rf"(?<![\w-]){_GLOSSED_CODE}(?: ?[、，,；;/] ?{_GLOSSED_CODE})+")
_CODE_TOLD = regex(r"([A-Za-z][\w-]*) ?[=＝]")
_WITH_DEFAULT = regex(
    rf"[，：:] ?((?:{_HAN}|\w){{1,8}}(?:/(?:{_HAN}|\w){{1,8}}){{2,}})[，,（(] ?默认"
)
_OPTIONS = regex(r"(?:可选值?|取值|支持|类型)\s?[:：]\s?\Z")
"""What announces in Chinese all that can be given."""


_OF_OBJECTS = regex(
    r"\b(?:JSON|dict(?:ionary)?|objects?|matching|tables|metadata|hierarchy|keys: |found|know|whose"
    r"|look for|for example|such as|e\.g)\b|例如|比如|例[：:]|[,，]如|\bupdate\b",
    re.IGNORECASE,
)
"""What leads the parts of a thing, or some of what it may be: "Dict with keys: purpose, data"."""
_OF_TYPE = regex(
    r"[(（](?:str(?:ing)?|int(?:eger)?|bool(?:ean)?|list|dict|float|number|required"
    r"|optional)(?=[\[),:：;]| or)"
    r"|['\"`\u201c]",
    re.IGNORECASE,
)
"""What stands in parentheses behind the name of a part, or of a kind: "pixels ('100px')"."""
FIGURED = regex(r"\D*(?:\d\D?){5,}.*")
"""A number that stands for one thing among very many: "PMID:12345678"."""


def _are_values(values: tuple[str, ...], found: re.Match[str]) -> bool:
    """Whether unquoted words are what can be given, not parts or kinds of it."""
    kinds = sum(value.casefold() in _KINDS for value in values)
    formats = all(value.casefold() in _FORMATS for value in values)
    if kinds and not formats and (len(values) < 3 or kinds * 2 >= len(values)):
        return False
    if all(map(_CODE.fullmatch, values)):
        return len(values) > 2 or found.start("listed") == 0 or not _strokes_only(found)
    if values[0].isupper() and "".join(values[1:]).islower():
        return False  # "VIN, full or partial"
    words = all(_WORD.fullmatch(value) or _CODE.fullmatch(value) for value in values)
    if not words:
        return False
    if len(values) == 2:  # two words may be anything, unless they are all that is said
        return found.start("listed") == 0 and not _strokes_only(found)
    return True


def _strokes_only(found: re.Match[str]) -> bool:
    """Whether strokes without blanks join the values, as they do two names of one thing."""
    return "/" in found["listed"] and not re.search(r"[\s,|]", found["listed"])
