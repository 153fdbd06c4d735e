"""What objects hold whose schemas declare nothing, where descriptions show or list their keys.

``{"type": "object"}`` says nothing; "each with: - field: title or author - term: what to search",
``[{"name": "Ann", "age": 31}]`` and ``{role: string, content: string}`` do. What they tell is
declared for sampling and phrasing alone: it is narrower than the schema, so what fits it is valid.
Maps, whose keys are data ("headers", "labels", a filter), stay as they are.
"""

from __future__ import annotations

import ast
import functools
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.bare_keys import bare_keys
from generator.semantics.described.keys_in_prose import (
    keys_in_braces,
    keys_in_prose,
    sentence_of,
)
from generator.semantics.described.lists_of_texts import list_of_texts
from generator.semantics.described.naming import singular, words_of
from generator.semantics.described.narrow import NOTES, narrow
from generator.specs.types import meaning

MOST_KEYS = 8
"""An object with more keys than this is no thing that a person tells."""

_MOST_READ = 4000
_BOUNDS = ("minItems", "maxItems", "uniqueItems")
_OPEN = frozenset((*NOTES, "type", "additionalProperties"))
_LISTED_BY = frozenset((*NOTES, *_BOUNDS, "type", "items"))
"""Keywords beside which nothing else may bound what is declared anew."""
_MAPS = frozenset(
    "header cookie env environment variable var label tag annotation param parameter option "
    "metadata setting style port volume filter where query criteria criterion condition match "
    "selector sort order projection pipeline aggregation stage schema mapping map rate price arg "
    "argument kwarg config configuration context weight count score total type field_type".split()
)
"""Last words of names whose objects have data for keys, or ask for what a program knows."""
_SOMEBODY = frozenset("age email phone birthday birth_date gender salary".split())
"""Keys of people, beside which a name is a person's."""
_MAP_OF = regex(
    r"\b(?:key-value|mapping|maps?|dictionary of|dict of|keys? (?:are|is)|name ?(?:→|->|to))\b",
    re.I,
)
_BULLET = regex(
    r"^[ \t]*(?:[-*•+]|\d+[.)])[ \t]*[`'\"*]*(?P<key>[A-Za-z_]\w*)[`'\"*]*[ \t]*"
    r"(?:\((?P<kind>[^()\n]*)\))?[ \t]*(?::|—|–| - )[ \t]*(?P<told>\S.*)$",
    re.MULTILINE,
)
_TYPED = regex(r"\{\s*(?P<keys>[A-Za-z_]\w*\??\s*:\s*[^{}\n]{1,120})\}")
_PAIR = regex(
    r"\s*['\"]?(?P<key>[A-Za-z_]\w*)['\"]?(?P<free>\??)\s*:\s*(?P<kind>[^,;{}]+?)\s*(?:[,;]|$)"
)
_NO_EXAMPLE = regex(r"\.\.\.|…|<|\bstring\b|\bvalue\b|\byour\b|\bexample\b|^[a-z]+\d$|^x+$", re.I)
_OPTIONAL = regex(r"\boptional\b|\bdefaults?\b", re.I)


def declared(spec: FunctionSpec) -> FunctionSpec:
    """The function with the keys declared that descriptions tell of open objects; else itself."""
    properties = spec.parameters.get("properties")
    if not isinstance(properties, Mapping):
        return spec
    told = {
        name: shape
        for name, schema in properties.items()
        if (shape := _declared(spec, name, schema) or list_of_texts(name, schema)) is not None
    }
    if not told:
        return spec
    return replace(spec, parameters={**spec.parameters, "properties": {**properties, **told}})


def _declared(spec: FunctionSpec, name: str, schema: Json) -> dict[str, Json] | None:
    words = words_of(name)
    alone = words[-1:] and singular(words[-1]) in _WHOLES and len(_properties(spec)) == 1
    if not isinstance(schema, Mapping) or not words:
        return None
    if singular(words[-1]) in _MAPS and not alone:
        return None
    plain = narrow(schema, spec.parameters)
    items = plain.get("items")
    listed = plain.get("type") == "array" and "prefixItems" not in plain
    inner = items if listed and isinstance(items, Mapping) else {} if listed else plain
    if not _is_open(inner, bare=listed) or (listed and plain.keys() - _LISTED_BY):
        return None
    own = str(plain.get("description") or "")
    block = _entry(spec.description, name)
    if _MAP_OF.search(own.split("\n", maxsplit=1)[0]) or _MAP_OF.search(block.split("\n")[0]):
        return None
    keys = _listed(own, spec) or _listed(block, spec) or _typed(own) or _typed(block)
    keys = keys or _bare(own) or _bare(block) or _bare(_called(spec.description, name)[:300])
    keys = keys or _in_prose(own, block, sentence_of(spec.description, name))
    if alone and not keys:
        keys = _of_call(spec.description)
    if singular(words[-1]) in _MAPS and not keys:
        return None
    shown = {**_shown(block), **_shown(own), **_shown(_called(spec.description, name))}
    shown = shown if listed or keys else {}  # one object that is shown is as good as any
    told = {key: {**shown.get(key, {}), **kind} for key, kind in (keys or shown).items()}
    if "name" in told and not _SOMEBODY.isdisjoint(told):
        told["name"].setdefault("description", "Full name of the person")
    wanted = _fitting(told, inner.get("additionalProperties"))
    if not 1 < len(wanted) <= MOST_KEYS:
        return None
    required = [
        key
        for key, told in wanted.items()
        if not _OPTIONAL.search(str(told.get("description", "")))
    ]
    made: dict[str, Json] = {"type": "object", "properties": wanted, "required": required}
    notes: dict[str, Json] = {key: plain[key] for key in ("title", "description") if key in plain}
    if listed:
        bounds = {key: plain[key] for key in _BOUNDS if key in plain}
        return {**notes, **bounds, "type": "array", "items": made}
    return {**notes, **made}


def _in_prose(*texts: str) -> dict[str, dict[str, Json]]:
    for text in texts:
        if found := keys_in_braces(text) or keys_in_prose(text) or _typed(text):
            return {**found}
    return {}


def _properties(spec: FunctionSpec) -> Mapping[str, Json]:
    found = spec.parameters.get("properties")
    return found if isinstance(found, Mapping) else {}


def _of_call(text: str) -> dict[str, dict[str, Json]]:
    """The keys of the one object that a function takes, which its own description lists.

    Those below "Required parameters" must be given, those below "Optional parameters" need not.
    """
    heads = list(_PARAMETERS.finditer(text[:_MOST_READ]))
    found: dict[str, dict[str, Json]] = {}
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        block = _BLANK.split(text[head.end() : end].lstrip("\n"), maxsplit=1)[0]
        for line in _BULLET.finditer(block):
            told = {"description": line["told"].strip(), **_kind(line["kind"] or "")}
            free = (head["free"] or line["kind"] or "").lower()
            if "optional" in free and not _OPTIONAL.search(told["description"]):
                told["description"] += " (optional)"
            found.setdefault(line["key"], {**_by_default(told["description"]), **told})
    return found if len(found) > 1 else {}


def _by_default(told: str) -> dict[str, Json]:
    """The type of a key whose default is told: "(default: 50, max: 100)" is a whole number."""
    shown = _DEFAULT.search(told)
    if shown is None:
        return {"type": "string"}
    value = _parsed(shown[1].casefold())
    kind = _of_value(value) if value is not None else {}
    kind.pop("examples", None)
    return kind or {"type": "string"}


_PARAMETERS = regex(
    r"^[ \t]*(?:#+ |\*\*)?(?P<free>required |optional )?"
    r"(?:parameters|params|arguments|args|inputs?)"
    r"(?:\*\*)?[ \t]*:?(?:\*\*)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BLANK = regex(r"\n[ \t]*\n")
_DEFAULT = regex(r"\bdefaults?(?: is| to|:|=)+\s*(\[[^\]\n]*\]|-?\d+(?:\.\d+)?|true|false)", re.I)
_WHOLES = frozenset("argument arg parameter param input kwarg payload request option".split())
"""Names of the one object that holds all that a function is given."""


def _is_open(schema: Mapping[str, Json], *, bare: bool) -> bool:
    """Whether it is an object of which nothing is declared; ``bare``: or anything at all."""
    others = schema.get("additionalProperties", True)
    if schema.keys() - _OPEN or others is False:
        return False
    if isinstance(others, Mapping) and others.keys() - {"type", "title", "description"}:
        return False
    return schema.get("type") == "object" or (bare and "type" not in schema)


def _fitting(keys: Mapping[str, dict[str, Json]], others: Json) -> dict[str, dict[str, Json]]:
    """The keys with the type that the schema of all further keys allows."""
    kind = others.get("type") if isinstance(others, Mapping) else None
    if kind is None:
        return dict(keys)
    if not isinstance(kind, str):
        return {}
    return {key: told for key, told in keys.items() if told.setdefault("type", kind) == kind}


def _entry(text: str, name: str) -> str:
    """What a docstring says of a parameter: its line, and those that stand further in."""
    start = re.search(
        rf"^([ \t]*)(?:[-*•] )?[`'\"*]*{re.escape(name)}[`'\"*]*\s*(?:\([^)\n]*\))?\s*[:—–].*$",
        text,
        re.M,
    )
    if start is None:
        return ""
    found = [start[0].strip()]
    for line in text[start.end() :].split("\n")[1:]:
        if line.strip() and len(line) - len(line.lstrip()) <= len(start[1]):
            break
        found.append(line)
    return "\n".join(found)[:_MOST_READ]


def _called(text: str, name: str) -> str:
    """What the parameter is given where a description shows a call: ``rows=[…]``."""
    shown = rf"\b{re.escape(name)}['\"`]*\s*(?:[=:]|is an? (?:list|array) of)\s*`*(?=[\[{{])"
    start = re.search(shown, text[:_MOST_READ])
    return text[start.end() :][:_MOST_READ] if start else ""


def _listed(text: str, spec: FunctionSpec) -> dict[str, dict[str, Json]]:
    """Keys that stand one a line, each with what it is: "- term: The search term"."""
    found: dict[str, dict[str, Json]] = {}
    for line in _BULLET.finditer(text[:_MOST_READ]):
        if line["key"] in spec.parameters.get("properties", ()):
            continue
        told: dict[str, Json] = {"description": line["told"].strip()}
        if line["kind"]:
            told.update(_kind(line["kind"]))
            told["description"] = (
                f"{told['description']} ({line['kind']})"
                if _OPTIONAL.search(line["kind"])
                else told["description"]
            )
        found.setdefault(line["key"], {"type": "string", **told})
    return found if len(found) > 1 else {}


def _typed(text: str) -> dict[str, dict[str, Json]]:
    """Keys with types, as programmers write them: ``{role: string, content: string}``."""
    for shown in _TYPED.finditer(text[:_MOST_READ]):
        found: dict[str, dict[str, Json]] = {}
        for pair in _PAIR.finditer(shown["keys"]):
            kind = _kind(pair["kind"])
            if not kind:
                break
            optional: dict[str, Json] = {"description": "optional"} if pair["free"] else {}
            found[pair["key"]] = {**kind, **optional}
        else:
            if len(found) > 1:
                return found
    return {}


def _bare(text: str) -> dict[str, dict[str, Json]]:
    """Keys between braces without types, where the text shows no whole object."""
    return {} if next(_objects(text), None) else {**bare_keys(text)}


def _kind(text: str) -> dict[str, Json]:
    """The schema of a type's name: "str", "integer, optional", "'user' | 'assistant'"."""
    options = re.findall(r"['\"]([\w -]+)['\"]", text)
    if options and "|" in text:
        return {"type": "string", "enum": list(dict.fromkeys(options))}
    for word in re.split(r"[,\s]+", text.strip()):
        kind = meaning(word) if word.isalpha() else None
        if (
            kind
            and isinstance(kind.get("type"), str)
            and kind["type"] not in ("object", "array", "null")
        ):
            return dict(kind)
    return {}


@functools.lru_cache(maxsize=512)
def _shown(text: str) -> Mapping[str, dict[str, Json]]:
    """The keys of the objects that a text shows, with the types of their values."""
    found: dict[str, dict[str, Json]] = {}
    for one in _objects(text):
        for key, value in one.items():
            kind = _of_value(value)
            examples = [*found.get(key, {}).get("examples", ()), *kind.get("examples", ())]
            found[key] = {
                **kind,
                **({"examples": list(dict.fromkeys(examples))} if examples else {}),
            }
    return found


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    """The objects that stand in a text, as JSON or as Python writes them; the outermost ones."""
    at = 0
    while (at := text.find("{", at)) >= 0:
        end = _closing(text, at)
        value = _parsed(text[at:end])
        if isinstance(value, dict) and value and all(str(key).isidentifier() for key in value):
            yield value
        at = end


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, min(len(text), start + 2000)):
        depth += (text[at] == "{") - (text[at] == "}")
        if depth == 0:
            return at + 1
    return start + 1


def _parsed(text: str) -> Any:
    for read in (json.loads, ast.literal_eval):
        try:
            return read(text)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            continue
    return None


def _of_value(value: Any) -> dict[str, Json]:
    """The schema of a shown value, with it as an example unless it stands for any."""
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, (int, float)):
        return {"type": "integer" if isinstance(value, int) else "number"}  # one is no range
    if isinstance(value, str):
        if value.upper() == "YYYY-MM-DD":
            return {"type": "string", "format": "date"}
        shown = value.strip() and not _NO_EXAMPLE.search(value)
        return {"type": "string", **({"examples": [value]} if shown else {})}
    if isinstance(value, list) and value and not isinstance(value[0], (dict, list)):
        return {"type": "array", "items": _of_value(value[0])}
    return {}
