"""What may be used of the calls that a model made up: plain values that their schemas take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from generator.arguments.validate import Validator
from generator.functions import CompiledFunction
from generator.llm.ask import Answer
from generator.llm.plain_values import harm, is_coded, is_texty, refusal
from generator.llm.reading import texts_in, values_in
from generator.llm.value_review import is_whole
from generator.quick import Struct, remembered
from generator.records import DEFAULT_ANCHOR, Json
from generator.semantics.base import Leaf, Parameter
from generator.semantics.described.narrow import narrow
from generator.semantics.fits import fits

MOST_READ: Final = 64
"""Calls of one answer that are looked at."""

MOST_PARTS, MOST_DEPTH, LONGEST_PART = 24, 4, 160
"""Texts of an object that a person would tell, how deep they lie, and characters of each."""


class Target(Struct, frozen=True):
    """A detail that values are asked for; ``needed``: its own are of no use or there are none."""

    parameter: Parameter
    key: str
    needed: bool

    @property
    def name(self) -> str:
        """How question and answer call it."""
        return ".".join(each for each in self.parameter.leaf.path if each != "*")


def calls_in(
    function: CompiledFunction,
    targets: Sequence[Target],
    answers: Iterable[Answer],
    refused: Counter[str],
) -> list[Mapping[str, Json]]:
    """What may be used of each call of some answers; counts the values refused by reason."""
    names = frozenset(" ".join(each.leaf.words) for each in function.parameters)
    kept: dict[str, Mapping[str, Json]] = {}
    spelt: dict[tuple[str, str], str] = {}
    for answer in answers:
        for row in _rows(answer.text or "", targets):
            call: dict[str, Json] = {}
            for one in targets:
                if row.get(one.name) is None:
                    continue
                found, reason = _usable(one, row[one.name], names)
                if reason:
                    refused[reason] += 1
                else:
                    # what differs in its letters' case only is the same
                    call[one.parameter.pointer] = _spelt(one.name, found, spelt)
            if call and repr(call) in kept:
                refused["copy"] += 1
            elif call:
                kept[repr(call)] = call
    return list(kept.values())


def _rows(text: str, targets: Sequence[Target]) -> Iterable[Mapping[str, Any]]:
    """The calls of an answer as they stand."""
    for value in values_in(text):
        listed = value.get("calls") if isinstance(value, Mapping) else value
        listed = listed if isinstance(listed, list) else []
        rows = [each for each in listed if isinstance(each, Mapping)]
        if rows:
            return rows[:MOST_READ]
    if len(targets) > 1:
        return []
    # one detail alone may as well be listed plainly
    return [{targets[0].name: each} for _, each in texts_in(text, spaced=False)]


def _spelt(name: str, value: Json, spelt: dict[tuple[str, str], str]) -> Json:
    if isinstance(value, list):
        return [_spelt(name, each, spelt) for each in value]
    return spelt.setdefault((name, value.casefold()), value) if isinstance(value, str) else value


def _usable(one: Target, value: Any, names: frozenset[str]) -> tuple[Json, str]:
    """A value as the schema wants it, and why it may not be used, "" if it may."""
    schema = one.parameter.leaf.schema
    if is_whole(one.parameter):
        return value, _whole_refusal(one, value)
    if schema.get("type") == "array":
        listed = value if isinstance(value, list) else [value]
        items = schema.get("items")
        pairs = [_scalar(one, each, items if isinstance(items, Mapping) else {}, names)
                 for each in listed[:6]]  # fmt: skip
        reason = next((why for _, why in pairs if why), "")
        found: Json = list(dict.fromkeys(each for each, _ in pairs))
    else:
        found, reason = _scalar(one, value, schema, names)
    if not reason and not fits(schema, found):
        reason = "invalid"
    if not reason and not one.needed and not _is_sayable(one.parameter, found):
        reason = "unsayable"
    return found, reason


def _whole_refusal(one: Target, value: Any) -> str:
    """Why an object or a list of objects may not be used; "" if it may."""
    leaf = one.parameter.leaf
    texts = list(_texts_in(value))
    if not isinstance(value, (dict, list)) or not 1 <= len(texts) <= MOST_PARTS:
        return "invalid"
    if any(len(text) > LONGEST_PART for text in texts):
        return "length"
    declared = narrow(leaf.schema, leaf.root).get("properties")
    keys = declared.keys() if isinstance(declared, Mapping) else set[str]()
    if keys and isinstance(value, dict) and value.keys() - keys:
        return "invalid"
    reason = next(filter(None, map(harm, texts)), "")
    return reason or ("" if _validator(leaf).is_valid(value) else "invalid")


@remembered
def _validator(leaf: Leaf) -> Validator:
    """Of the leaf alone, once for all its values."""
    return Validator({**leaf.schema, "$defs": leaf.root.get("$defs", {})})


def _texts_in(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts in a structure, numbers and keys among them."""
    if depth > MOST_DEPTH:
        return
    if isinstance(value, list):
        for each in value:
            yield from _texts_in(each, depth + 1)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _texts_in(each, depth + 1)
    else:
        yield str(value)


def _scalar(
    one: Target, value: Any, schema: Mapping[str, Json], names: frozenset[str]
) -> tuple[Json, str]:
    kind = schema.get("type")
    if kind in ("integer", "number"):
        if isinstance(value, str):
            try:
                value = int(value) if kind == "integer" else float(value)
            except ValueError:
                return None, "invalid"
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return (value, "" if fits(schema, value) else "invalid") if number else (None, "invalid")
    if type(value) is int and is_coded(one.parameter):
        value = str(value)
    if not isinstance(value, str):
        return None, "invalid"
    text = value.strip()
    text = text if is_texty(one.parameter) else text.rstrip(".")
    reason = refusal(one.parameter, text, names)
    return text, reason or ("" if fits(schema, text) else "invalid")


def _is_sayable(parameter: Parameter, value: Json) -> bool:
    """Whether its meaning can say a value that it hasn't drawn, and reads it back."""
    core = parameter.core
    each = value if isinstance(value, list) else [value]
    return all(_is_said(core, one) for one in each)


def _is_said(core: Any, value: Json) -> bool:
    for surface in core.surfaces():
        try:
            text = surface.say(value, DEFAULT_ANCHOR)
            if text and core.read(text, DEFAULT_ANCHOR) == value:
                return True
        except (ValueError, KeyError, TypeError, LookupError):
            continue
    return False
