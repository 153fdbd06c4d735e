"""Keys of objects that a sentence counts up: "keys: size (int), owner", "each with x and y"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from generator.quick import regex
from generator.records import Json
from generator.semantics.described.bare_keys import told_of
from generator.semantics.described.naming import singular, words_of

MOST = 6
"""Keys that are taken of a longer list: nobody tells more."""

_NOTE = r"(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?"
_ITEM = rf"[`'\"]*[A-Za-z_]\w*[`'\"]*{_NOTE}"
_LIST = rf"{_ITEM}(?:\s*[,，、]\s*(?:and |or )?{_ITEM})+(?:,? (?:and|or) {_ITEM})?"
_COUNTED = regex(
    r"(?:\b(?:keys?|fields?|propert(?:y|ies)|attributes?)(?: (?:are|include|is))?"
    r"|\b(?:contains?|includes?|have|has|needs?)|包含|含有|字段)"
    rf"\s*[:：]\s*({_LIST})",
    re.IGNORECASE,
)
_EACH = regex(
    r"\beach(?: (?:item|entry|one|element|object|row|\w+))?,? (?:with|has|having|needs|contains"
    r"|includes|(?:must|should|has to|needs to) (?:have|include|contain|specify|provide))"
    r" (?:an? |its )?([a-z_]+(?:, (?:an? )?[a-z_]+)*,? and (?:an? )?[a-z_]+)(?=[).;,]|\s*$|\n)",
    re.IGNORECASE,
)
_INCLUDED = regex(
    r"\b(?:parameters?|params|filters?|fields?|criteria|options|arguments|propert(?:y|ies)|keys?"
    r"|attributes?)\b,? (?:including|such as|like)\s+"
    r"([`'\"]?[a-z]\w*[`'\"]?(?:,\s+(?:and |or )?[`'\"]?[a-z]\w*[`'\"]?){2,})(?=[\s,.;)]|$)"
)
"""Some of what may be given, by its keys: "parameters including city, priceMin, limit, etc."."""
_NAMES = regex(r"[a-z]\w*")
_AS_PROGRAMS = regex(r"[a-z][A-Z]|_")
_PART = regex(r"[`'\"]*(?P<key>[A-Za-z_]\w*)[`'\"]*\s*(?:\((?P<note>.*)\))?\Z", re.DOTALL)
_FREE = regex(r"\boptional\b|可选", re.IGNORECASE)
_NO_KEY = frozenset(
    "value values key keys item items number numbers word words word text type types name of "
    "string strings object objects field fields other others etc more".split()
)
"""Nouns of what objects have in general, which only a list behind a colon names as keys."""


@functools.lru_cache(maxsize=1024)
def keys_in_prose(text: str) -> Mapping[str, dict[str, Json]]:
    """The keys with what is told of each, in the order of the text; {} for none."""
    for counted in _COUNTED.finditer(text[:4000]):
        found = dict(_keys(_pieces(counted[1], ",，、")))
        if len(found) > 1:
            return dict(list(found.items())[:MOST])
    for told in _INCLUDED.finditer(text[:4000]):
        names = [one for one in _NAMES.findall(told[1]) if one not in ("etc", "and", "or")]
        if any(map(_AS_PROGRAMS.search, names)):  # else they may be what is spoken of
            free: dict[str, Json] = {"description": "optional"}
            return {one: {**told_of(one, ""), **free} for one in names[:MOST]}
    for told in _EACH.finditer(text[:4000]):
        names = re.split(r",? and |, ", told[1])
        plain = [re.sub(r"^an? ", "", name) for name in names]
        if not _NO_KEY.intersection(plain) and all(name == singular(name) for name in plain):
            return {name: told_of(name, "") for name in plain}
    return {}


_BRACED = regex(
    r"\s*['\"]?(?P<key>[A-Za-z_]\w*)['\"]?(?:\s*\|\s*['\"]?\w+['\"]?)*"
    r"(?P<free>\??)\s*(?P<rest>[:(].*)?\Z",
    re.DOTALL,
)
_LITERAL = regex(r"['\"][^'\"|]*['\"]|-?\d[\d.e-]*|true|false|null|\{.*", re.IGNORECASE | re.DOTALL)
"""Values of an object that is shown, which is read as it stands."""


@functools.lru_cache(maxsize=1024)
def keys_in_braces(text: str) -> Mapping[str, dict[str, Json]]:
    """The keys between the first braces, with notes: ``{name (short), tags: [str], note?}``."""
    start = text.find("{")
    whole = _balanced(text[start : start + 3000]) if start >= 0 else ""
    if not re.search(r"[(\[{]|\.\.\.|…", whole[1:]):
        return {}  # without notes they are read elsewhere
    needed: dict[str, dict[str, Json]] = {}
    free: dict[str, dict[str, Json]] = {}
    for piece in _pieces(whole[1:-1], ","):
        match = _BRACED.match(piece)
        if match is None:
            if needed:
                continue  # a comma of what is said of the key before
            return {}
        rest = (match["rest"] or "").strip()
        if rest.startswith(":") and _LITERAL.fullmatch(rest[1:].strip()):
            return {}
        key, typed = match["key"], rest.startswith(":")
        schema = _nested(key, rest[1:].strip()) if typed else told_of(key, rest.strip("()"))
        if match["free"] or _FREE.search(rest):
            free[key] = {**schema, "description": "optional"}
        else:
            needed[key] = schema
    found = dict([*needed.items(), *free.items()][: max(MOST, len(needed))])
    return found if len(found) > 1 else {}


def _nested(key: str, note: str) -> dict[str, Json]:
    """The schema of what stands behind a key's colon: "[str]", "[{title, url}]", "number"."""
    if note.startswith("[{"):
        inner = keys_in_braces(note[1:]) or _plain(_balanced(note[1:]))
        made: dict[str, Json] = {"type": "object", "properties": dict(inner), "required": [*inner]}
        return {"type": "array", "items": made} if inner else {"type": "array"}
    if note.startswith("["):
        count = len(_pieces(_balanced(note)[1:-1], ","))
        bounds: dict[str, Json] = {"minItems": count, "maxItems": count} if count > 1 else {}
        return {"type": "array", "items": {"type": "string"}, **bounds}
    if key == "value" and not note[:1].isalpha():
        return {"type": "string"}  # of whatever is set
    if re.fullmatch(r"(['\"])\w+(?:\|\w+)+\1", note):
        return {"type": "string", "enum": note[1:-1].split("|")}
    return told_of(key, note.strip("'\"") if "|" in note else re.split(r"[\s(]", note)[0])


def _plain(braced: str) -> dict[str, dict[str, Json]]:
    names = [name.strip() for name in braced[1:-1].split(",")]
    named = all(re.fullmatch(r"[A-Za-z_]\w*\??", name) for name in names)
    return {name.rstrip("?"): told_of(name.rstrip("?"), "") for name in names} if named else {}


def _keys(pieces: list[str]) -> Iterator[tuple[str, dict[str, Json]]]:
    for piece in pieces:
        for one in re.split(r" (?:and|or) (?![^(]*\))", piece):
            match = _PART.match(re.sub(r"^(?:and|or) ", "", one.strip()))
            if match is None:
                return
            note = match["note"] or ""
            free: dict[str, Json] = {"description": "optional"} if _FREE.search(note) else {}
            yield match["key"], {**told_of(match["key"], note), **free}


def _pieces(text: str, marks: str) -> list[str]:
    """The text cut at the marks that stand in no brackets."""
    found, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if char in marks and depth == 0:
            found.append(text[start:at])
            start = at + 1
    return [*found, text[start:]]


def _balanced(text: str) -> str:
    """The text up to the bracket that closes its first one; "" where none does."""
    depth = 0
    for at, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if depth == 0:
            return text[: at + 1]
    return ""


def sentence_of(text: str, name: str) -> str:
    """What a function's text tells of each member of a list, or of each of two that are alike."""
    head = singular(next((word for word in reversed(words_of(name)) if word.isalpha()), ""))
    for start in re.finditer(rf"\beach (?:item|{re.escape(head)})\b", text, re.IGNORECASE):
        return text[start.start() : start.start() + 300]
    near = re.search(rf"\b{re.escape(head)}s? ?\((each[^()]*)\)", text, re.IGNORECASE)
    return near[1] if near and head else ""
