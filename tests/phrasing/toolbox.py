"""Parameters and template files for the tests of phrasing."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.phrasing.library import template_phraser
from generator.phrasing.skeleton import Phraser
from generator.records import Anchor, FunctionSpec, Json, Utterance, pointer
from generator.semantics.base import (
    UNREADABLE,
    Leaf,
    Parameter,
    SemanticType,
    Setting,
    Surface,
    say_literal,
)

NOW = dt.datetime(2026, 1, 15, 9, 0)
PLAIN = Anchor(NOW)
DATED = Anchor(NOW, stated=True)


class Words(SemanticType):
    """Strings and numbers as they stand; reads case-insensitively, underscores as spaces."""

    def surfaces(self) -> tuple[Surface, ...]:
        return (Surface(rule="literal", say=lambda value, anchor: str(value)),)

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        plain = str(value).replace("_", " ").casefold()
        return text.replace("_", " ").casefold() == plain


class Day(SemanticType):
    """Dates: "July 3" after "on", "tomorrow" not after "on" and only with a stated date."""

    def surfaces(self) -> tuple[Surface, ...]:
        def month_day(value: Any, anchor: Anchor) -> str:
            day = dt.date.fromisoformat(value)
            return f"{day:%B} {day.day}"

        def relative(value: Any, anchor: Anchor) -> str | None:
            days = (dt.date.fromisoformat(value) - anchor.today).days
            return {0: "today", 1: "tomorrow"}.get(days)

        return (
            Surface(rule="month_day", say=month_day, after=frozenset({"on"})),
            Surface(rule="iso", say=say_literal, weight=0.2),
            Surface(
                rule="relative", say=relative, weight=5, anchored=True, not_after=frozenset({"on"})
            ),
        )


class Yes(SemanticType):
    """Booleans, said and read in the words that the tests use."""

    def surfaces(self) -> tuple[Surface, ...]:
        return (Surface(rule="boolean", say=lambda value, anchor: "yes" if value else "no"),)

    def same(self, text: str, value: Json, anchor: Anchor) -> bool:
        return value is not text.startswith(("no", "without"))


class Several(SemanticType):
    """Arrays: "a, b and c"."""

    def surfaces(self) -> tuple[Surface, ...]:
        def say(value: Any, anchor: Anchor) -> str | None:
            words = [str(each) for each in value]
            if not words:
                return None
            return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]

        return (Surface(rule="list", say=say),)

    def read(self, text: str, anchor: Anchor) -> Json:
        return UNREADABLE


MEANINGS: dict[str, type[SemanticType]] = {
    "string": Words,
    "integer": Words,
    "number": Words,
    "boolean": Yes,
    "array": Several,
    "object": Words,
    "date": Day,
}


def parameter(path: tuple[str, ...], kind: str, *, required: bool = False) -> Parameter:
    """A bound parameter of one of the kinds above."""
    schema = {"type": "string", "format": "date"} if kind == "date" else {"type": kind}
    leaf = Leaf(
        path=path,
        words=tuple(path[-1].split("_")),
        schema=schema,
        description="",
        required=required,
        examples=(),
        function=FunctionSpec(name="f"),
        root={},
    )
    meaning = MEANINGS[kind](leaf, Setting())
    return Parameter(leaf=leaf, meaning=meaning, why="test", noun=path[-1], attachments=())


def parameters(kinds: Mapping[str, str], required: tuple[str, ...] = ()) -> dict[str, Parameter]:
    """ "city": "string", "reminder.title": "string" → parameters by pointer."""
    found = {}
    for name, kind in kinds.items():
        path = tuple(name.split("."))
        found[pointer(path)] = parameter(path, kind, required=name in required)
    return found


def phraser(tmp_path: Path, text: str, kinds: Mapping[str, str]) -> Phraser:
    """The phrasings of a template file with this text."""
    file = tmp_path / "domain" / "f.j2"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return template_phraser(file, parameters(kinds))


def leaves(arguments: Mapping[str, Json], known: Mapping[str, str]) -> dict[str, Json]:
    """JSON pointer → value, for the parameters that are given."""
    values: dict[str, Json] = {}
    for name in known:
        node: Any = arguments
        path = tuple(name.split("."))
        for key in path:
            node = node.get(key) if isinstance(node, dict) and key in node else _MISSING
        if node is not _MISSING:
            values[pointer(path)] = node
    return values


_MISSING = object()


def say_all(
    tmp_path: Path,
    text: str,
    kinds: Mapping[str, str],
    arguments: Mapping[str, Json],
    *,
    tries: int = 1,
    anchor: Anchor = PLAIN,
) -> list[Utterance]:
    """What the phrasings of a template say for these arguments, in ``tries`` tries each."""
    values = leaves(arguments, kinds)
    spoken = []
    for phrasing in phraser(tmp_path, text, kinds).phrasings(frozenset(values)):
        for seed in range(tries):
            found = phrasing.say(values, arguments, random.Random(seed), anchor)
            if found is not None:
                spoken.append(found)
    for each in spoken:
        for slot in each.slots:
            assert each.text[slot.start : slot.end] == slot.text
    return spoken
