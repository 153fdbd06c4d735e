"""Objects that descriptions show as examples, and what stands where one only marks a value."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Mapping, Sequence

from generator.quick import regex
from generator.records import Json
from generator.semantics.base import Leaf, Sampler

Inner = Callable[[str, Mapping[str, Json]], Sampler | None]
"""Gives a sampler for a key."""


def shown_objects(leaf: Leaf) -> tuple[Mapping[str, Json], ...]:
    """Objects that the schema or the description shows as examples."""
    listed = leaf.schema.get("examples")
    given = [*(listed if isinstance(listed, list) else ()), leaf.schema.get("example")]
    given.append(leaf.schema.get("default"))
    found = [one for one in given if isinstance(one, Mapping) and one]
    return (
        tuple(found) or _in_text(leaf.description) or _beside(leaf.name, leaf.function.description)
    )


def shows_rows(text: str) -> bool:
    """Whether a description shows a list of objects: "[{'name': 'heart_rate', …}]"."""
    return bool(re.search(r"\[\s*\{", text)) and bool(_in_text(text))


@functools.lru_cache(maxsize=1024)
def _in_text(text: str) -> tuple[Mapping[str, Json], ...]:
    found = []
    for match in _BRACED.finditer(text[:4000]):
        for written in (match[0], _as_json(match[0])):
            try:
                value = json.loads(written)
            except ValueError:
                continue
            if isinstance(value, dict) and value:
                found.append(value)
            break
    return tuple(found)


_BRACED = regex(r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}")


def _as_json(text: str) -> str:
    """An object as programs write it, as JSON: keys in quotes, double quotes, no last comma."""
    quoted = re.sub(r"'([^']*)'", lambda match: json.dumps(match[1]), text)
    keyed = re.sub(r"([{,]\s*)([A-Za-z_$][\w$-]*)\s*:", r'\1"\2":', quoted)
    named = re.sub(r"\bTrue\b", "true", re.sub(r"\bFalse\b", "false", keyed))
    return re.sub(r",\s*([}\]])", r"\1", re.sub(r"\bNone\b", "null", named))


@functools.lru_cache(maxsize=1024)
def _beside(name: str, text: str) -> tuple[Mapping[str, Json], ...]:
    """Objects that the function's own text shows right behind the parameter's name."""
    found: list[Mapping[str, Json]] = []
    for named in re.finditer(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text):
        near = re.split(r"\n\s*\n|\n\s*(?:[-*•] |\w+(?: \([^()]*\))?\s?[:—–])", text[named.end() :])
        found += _in_text(near[0][:_NEAR])
    return tuple(found)


_NEAR = 250
_BLANK = regex(r"(?:\.{2,}|…|<[^<>]*>|\{\w*\}|your[-_ ].*|x{3,})\Z", re.IGNORECASE)
"""What only marks where a value goes."""


def filled(
    shown: Sequence[Mapping[str, Json]], inner: Inner
) -> tuple[Mapping[str, Json | Sampler], ...]:
    """The objects with values drawn where they show none: {"page_id": "..."}."""
    made: list[Mapping[str, Json | Sampler]] = []
    for one in shown:
        whole: dict[str, Json | Sampler] = {}
        for key, value in one.items():
            blank = isinstance(value, str) and _BLANK.match(value)
            sampler = inner(key, {"type": "string"}) if blank else None
            if blank and sampler is None:
                break
            whole[key] = sampler or value
        else:
            made.append(whole)
    return tuple(made)
