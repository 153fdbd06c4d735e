"""Skeletons as a model sees them: arguments by placeholders in braces, each with its own name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.llm.ground import Ground
from generator.llm.parts import Parts
from generator.phrasing.skeleton import Hole
from generator.phrasing.tidy import tidy
from generator.quick import regex


def placeholder_names(ground: Ground) -> dict[str, str]:
    """JSON pointer → a name that no other argument has: the last key, or the whole path.

    None is another's but for underscores, by which models go wrong.
    """
    plain = {p.pointer: _identifier(p.leaf.path[-1:]) for p in ground.function.parameters}
    count = Counter(map(_letters, plain.values()))
    found: dict[str, str] = {}
    for number, parameter in enumerate(ground.function.parameters):
        name = plain[parameter.pointer]
        if not name or count[_letters(name)] > 1:
            name = _identifier(parameter.leaf.path)
        if not name or _letters(name) in map(_letters, found.values()):
            name = f"{name or 'detail'}_{number + 1}"
        found[parameter.pointer] = name
    return found


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _identifier(path: Sequence[str]) -> str:
    return re.sub(r"\W+", "_", "_".join(path), flags=re.ASCII).strip("_").lower()


def written(parts: Parts, names: Mapping[str, str]) -> str:
    """A skeleton with placeholders in braces."""
    return "".join(f"{{{names[p.path]}}}" if isinstance(p, Hole) else p for p in parts)


_PLACEHOLDER = regex(
    r"\{\{\s*([\w .-]{1,80}?)\s*\}\}|\{\s*([\w .-]{1,80}?)\s*\}|<\s*([\w-]{1,80}?)\s*>"
    r"|\[\s*([\w-]{1,80}?)\s*\]"
)


def read_skeleton(text: str, names: Mapping[str, str]) -> Parts:
    """A text with placeholders as a skeleton; other brackets than braces are understood too.

    A placeholder that no argument has stays text, and its braces tell.
    """
    paths = {_letters(name): path for path, name in names.items()}
    parts: list[str | Hole] = []
    at = 0
    for match in _PLACEHOLDER.finditer(text):
        name = next(each for each in match.groups() if each is not None)
        path = paths.get(_letters(name))
        if path is not None:
            parts += [text[at : match.start()], Hole(path)]
            at = match.end()
    return tidy([*parts, text[at:]])
