"""Options that the function's name settles: ``turn_off_fan``, whose action is 0 for off, 1 for on.

Nobody says them, as they say nothing of what is asked; the other one would contradict it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.quick import regex, replace
from generator.records import FunctionSpec, Json
from generator.semantics.described.mining import code_meanings, mine
from generator.semantics.described.naming import raw_words

_ACTS = frozenset("action state status command cmd operation power switch value op onoff".split())
"""Names of arguments that say what is done."""
_PAIRS = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("on", "off"), ("enable enabled", "disable disabled"), ("open opened", "close closed"),
        ("lock locked", "unlock unlocked"), ("start started", "stop stopped"),
        ("activate active", "deactivate inactive"), ("mute muted", "unmute unmuted"),
        ("block blocked", "unblock unblocked"), ("publish published", "unpublish unpublished"),
    )
)  # fmt: skip
"""What is done, and its opposite; as acts and as the states they lead to."""
_SWITCHED = frozenset("turn switch power put set".split())
"""Verbs whose "on" is what something becomes: "play on a device" plays it there."""
_OTHER_LETTERS = regex(r"[^\x00-\x7f]")


def settled(spec: FunctionSpec) -> FunctionSpec:
    """The function with such arguments fixed; mostly the function itself."""
    properties = spec.parameters.get("properties")
    if not isinstance(properties, Mapping) or _ACTS.isdisjoint(properties):
        return spec
    fixed = {
        key: {**schema, "const": value}
        for key, schema in properties.items()
        if key in _ACTS and isinstance(schema, Mapping)
        if (value := _value(spec, schema)) is not None
    }
    if not fixed:
        return spec
    return replace(spec, parameters={**spec.parameters, "properties": {**properties, **fixed}})


def _value(spec: FunctionSpec, schema: Mapping[str, Json]) -> Json:
    """The one of two opposite options that the function does; None where both are open."""
    told = schema.get("description")
    told = told if isinstance(told, str) else ""
    listed = schema.get("enum")
    mined = mine(told)
    options: Sequence[Json] = listed if isinstance(listed, list) else mined.examples
    if len(options) != 2 or not (listed or mined.closed) or "const" in schema:
        return None
    codes = tuple(map(str, options))
    meanings = code_meanings(told, codes) or dict(zip(codes, codes, strict=True))
    done = [code for code in codes if _is_done(spec, meanings[code])]
    other = [code for code in codes if code not in done]
    if len(done) != 1 or not _are_opposite(meanings[done[0]], meanings[other[0]]):
        return None
    value = options[codes.index(done[0])]
    if schema.get("type") in ("integer", "number") and isinstance(value, str):
        return int(value) if value.lstrip("-").isdigit() else None
    return value


def _are_opposite(one: str, other: str) -> bool:
    """Whether each is what the other undoes; in other letters nothing else can stand so."""
    if _OTHER_LETTERS.search(one + other):
        return True
    words = (one.casefold(), other.casefold())
    return any((words[0] in a and words[1] in b) or (words[0] in b and words[1] in a)
               for a, b in _PAIRS)  # fmt: skip


def _is_done(spec: FunctionSpec, meaning: str) -> bool:
    """Whether the function's name tells that act; in other languages its description begins so."""
    if _OTHER_LETTERS.search(meaning):
        return spec.description.casefold().startswith(f"{meaning.casefold()} ")
    words = frozenset(raw_words(re.split(r"[./]", spec.name)[-1]))
    name = meaning.casefold()
    if name in ("on", "off"):
        return name in words and not words.isdisjoint(_SWITCHED)
    return any(name in side and not words.isdisjoint(side) for pair in _PAIRS for side in pair)
