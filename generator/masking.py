"""Names made neutral, so that a model learns to read descriptions; and made their own again.

The names of functions and of their parameters are exchanged for letters without meaning, in the
tools, the calls, and what a result repeats of a call. Only what has a description is masked: nobody
could tell otherwise what it is for. Descriptions stay as they are. ``renames`` in a record's
provenance says what was what; all else there speaks of the original names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from generator.records import Example, FunctionSpec, Json, Message, Slot, ToolCall, Twin

VARIANTS = 16
"""Masks of one function: enough that none is learnt by heart, few enough to be kept."""

_LETTERS = "bcdfghjklmnpqrstvwxz"
"""No vowels: no word comes about by chance."""

_PLACE = ("allOf", "anyOf", "oneOf")
_ONE = ("not", "if", "then", "else")


@dataclass(frozen=True, slots=True)
class Mask:
    """What one function and its parameters are called: own names → neutral ones."""

    own: str
    name: str
    parameters: Mapping[str, str]

    def inverse(self) -> Mask:
        """The mask that takes this one off."""
        return Mask(self.name, self.own, {new: old for old, new in self.parameters.items()})


def mask_for(spec: FunctionSpec, seed: int, variant: int) -> Mask:
    """One of a function's masks: it depends on the function, the seed and the number alone."""
    letters = _letters(f"{seed}|{spec.name}|{variant}")
    name = _word(letters, 5, 12) if _told(spec.description) else spec.name
    properties = spec.parameters.get("properties")
    names: dict[str, str] = {}
    if isinstance(properties, Mapping) and _renameable(spec.parameters):
        taken = set(properties)
        for key, part in properties.items():
            if not isinstance(part, Mapping) or not _told(part.get("description")):
                continue
            word = _word(letters, 4, 10)
            while word in taken:
                word = _word(letters, 4, 10)
            taken.add(word)
            names[key] = word
    return Mask(spec.name, name, names)


def _told(description: Json) -> bool:
    """Whether a description says enough to stand for a name."""
    return isinstance(description, str) and len(description.split()) > 1


def _letters(key: str) -> Iterator[int]:
    """An endless stream of numbers below 256."""
    number = 0
    while True:
        yield from hashlib.blake2b(f"{key}|{number}".encode()).digest()
        number += 1


def _word(letters: Iterator[int], shortest: int, longest: int) -> str:
    size = shortest + next(letters) % (longest - shortest + 1)
    return "".join(_LETTERS[next(letters) % len(_LETTERS)] for _ in range(size))


def _renameable(schema: Mapping[str, Json]) -> bool:
    """Whether nothing but names ties a schema to its properties: no pattern, no reference."""
    if any(key in schema for key in ("$ref", "patternProperties", "propertyNames", "$dynamicRef")):
        return False
    text = orjson.dumps(dict(schema), option=orjson.OPT_NON_STR_KEYS)
    if b'"#/properties/' in text:
        return False
    inner = [part for key in _PLACE for part in schema.get(key) or ()]
    inner += [schema[key] for key in _ONE if key in schema]
    return all(isinstance(part, Mapping) and _renameable(part) for part in inner)


def renamed(spec: FunctionSpec, mask: Mask) -> FunctionSpec:
    """A function under its mask."""
    parameters = _schema(spec.parameters, mask.parameters) if mask.parameters else spec.parameters
    return replace(spec, name=mask.name, parameters=parameters)


def _schema(schema: Mapping[str, Json], names: Mapping[str, str]) -> dict[str, Any]:
    """A schema of the arguments with its properties renamed, wherever it speaks of them."""
    out = dict(schema)
    for key in ("properties", "dependentSchemas", "dependentRequired", "dependencies"):
        if isinstance(out.get(key), Mapping):
            out[key] = {names.get(k, k): v for k, v in out[key].items()}
    for key in ("dependentSchemas", "dependentRequired", "dependencies"):
        if isinstance(out.get(key), Mapping):
            out[key] = {k: _dependent(v, names) for k, v in out[key].items()}
    if isinstance(out.get("required"), list):
        out["required"] = [names.get(key, key) for key in out["required"]]
    for key in _PLACE:
        if isinstance(out.get(key), list):
            out[key] = [_schema(part, names) for part in out[key]]
    for key in _ONE:
        if isinstance(out.get(key), Mapping):
            out[key] = _schema(out[key], names)
    for key in ("default", "example"):
        if isinstance(out.get(key), Mapping):
            out[key] = _keys(out[key], names)
    if isinstance(out.get("examples"), list):
        out["examples"] = [
            _keys(one, names) if isinstance(one, Mapping) else one for one in out["examples"]
        ]
    return out


def _dependent(part: Json, names: Mapping[str, str]) -> Json:
    if isinstance(part, Mapping):
        return _schema(part, names)
    return [names.get(key, key) for key in part] if isinstance(part, list) else part


def _keys(value: Mapping[str, Json], names: Mapping[str, str]) -> dict[str, Json]:
    return {names.get(key, key): part for key, part in value.items()}


@dataclass(slots=True)
class Masks:
    """The masks of a run: a share of the records wears them, chosen by their ids."""

    share: float
    seed: int
    _specs: dict[tuple[str, int], tuple[Mask, FunctionSpec]] = field(default_factory=dict)

    def of(self, example: Example) -> Example:
        """The record under masks, if it is one of those."""
        digest = hashlib.blake2b(f"mask|{self.seed}|{example.id}".encode(), digest_size=16).digest()
        if int.from_bytes(digest[:8]) / (1 << 64) >= self.share or _speaks_of_names(example):
            return example
        first = digest[8]
        for attempt in range(VARIANTS):
            pairs = [
                self._masked(spec, (first + attempt + i) % VARIANTS)
                for i, spec in enumerate(example.tools)
            ]
            if len({spec.name for _, spec in pairs}) == len(pairs):
                done = _under(example, pairs)
                return done if unmasked(done) == example else example
        return example

    def _masked(self, spec: FunctionSpec, variant: int) -> tuple[Mask, FunctionSpec]:
        key = (spec.name, variant)
        made = self._specs.get(key)
        if made is None:
            mask = mask_for(spec, self.seed, variant)
            made = self._specs[key] = (mask, renamed(spec, mask))
        return made


def _speaks_of_names(example: Example) -> bool:
    """Whether results name arguments: errors do, and those whose fields are arguments later."""
    turns = {slot.turn for slot in example.slots}
    return any(m.is_error or (m.role == "tool" and i in turns)
               for i, m in enumerate(example.messages))  # fmt: skip


def _under(example: Example, pairs: Sequence[tuple[Mask, FunctionSpec]]) -> Example:
    masks = {mask.own: mask for mask, _ in pairs}
    renames = {
        mask.name: {
            "function": mask.own,
            "parameters": {new: old for old, new in mask.parameters.items()},
        }
        for mask, _ in pairs
        if mask.name != mask.own or mask.parameters
    }
    if not renames:
        return example
    done = _exchanged(example, masks, _repeats)
    return replace(
        done,
        tools=tuple(spec for _, spec in pairs),
        provenance={**example.provenance, "renames": renames},
    )


def unmasked(example: Example) -> Example:
    """The record under its own names: what was masked, or the record itself."""
    renames = example.provenance.get("renames")
    if not renames:
        return example
    masks = {
        name: Mask(name, own["function"], dict(own["parameters"])) for name, own in renames.items()
    }
    done = _exchanged(example, masks, _all_keys)
    tools = tuple(
        renamed(spec, masks[spec.name]) if spec.name in masks else spec for spec in example.tools
    )
    provenance = {key: value for key, value in example.provenance.items() if key != "renames"}
    return replace(done, tools=tools, provenance=provenance)


Spoken = Callable[[Mapping[str, Json], Mapping[str, str], Mapping[str, Json]], dict[str, Json]]
"""A result's keys exchanged: (result, names, the call's arguments) → result."""


def _repeats(
    value: Mapping[str, Json], names: Mapping[str, str], arguments: Mapping[str, Json]
) -> dict[str, Json]:
    """Only keys that repeat an argument: others are the result's own."""
    return {
        names.get(key, key) if key in arguments and arguments[key] == part else key: part
        for key, part in value.items()
    }


def _all_keys(
    value: Mapping[str, Json], names: Mapping[str, str], arguments: Mapping[str, Json]
) -> dict[str, Json]:
    return _keys(value, names)


def _exchanged(example: Example, masks: Mapping[str, Mask], spoken: Spoken) -> Example:
    """The turns, slots and wrong answers of a record under other names."""
    calls = list(example.calls)
    by_id = {call.id: call for call in calls}
    messages = tuple(_turn(message, masks, by_id, spoken) for message in example.messages)
    slots = tuple(_slot(slot, masks.get(calls[slot.call].name)) for slot in example.slots
                  if slot.call < len(calls))  # fmt: skip
    if len(slots) < len(example.slots):  # a record that asks has slots of a call to come
        wanted = masks.get(_wanted(example, masks))
        slots = tuple(_slot(slot, wanted) for slot in example.slots)
    rejected = tuple(
        Twin(twin.turn, _turn(twin.message, masks, by_id, spoken), twin.fault)
        for twin in example.rejected
    )
    return replace(example, messages=messages, slots=slots, rejected=rejected)


def _wanted(example: Example, masks: Mapping[str, Mask]) -> str:
    """The key of the mask of the function that the user wants; provenance has its own name."""
    wants = str(example.provenance.get("wants"))
    return next((key for key, mask in masks.items() if wants in (mask.own, mask.name)), "")


def _turn(
    message: Message, masks: Mapping[str, Mask], calls: Mapping[str, ToolCall], spoken: Spoken
) -> Message:
    if message.role == "tool":
        call = calls.get(message.call_id or "")
        mask = masks.get(call.name) if call is not None else None
        if call is None or mask is None:
            return message
        name = mask.name if message.name == call.name else message.name
        content = _result(message.content, mask, call.arguments, spoken)
        return replace(message, name=name, content=content)
    if not message.tool_calls:
        return message
    return replace(message, tool_calls=tuple(_call(call, masks) for call in message.tool_calls))


def _call(call: ToolCall, masks: Mapping[str, Mask]) -> ToolCall:
    mask = masks.get(call.name)
    if mask is None:
        return call
    return ToolCall(call.id, mask.name, _keys(call.arguments, mask.parameters))


def _result(
    content: str | None, mask: Mask, arguments: Mapping[str, Json], spoken: Spoken
) -> str | None:
    if not content or not mask.parameters or content[0] != "{":
        return content
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError:
        return content
    done = spoken(value, mask.parameters, arguments)
    return content if done == value else orjson.dumps(done).decode()


def _slot(slot: Slot, mask: Mask | None) -> Slot:
    if mask is None:
        return slot
    first, rest = slot.path[1:].partition("/")[::2]
    own = first.replace("~1", "/").replace("~0", "~")
    new = mask.parameters.get(own, own).replace("~", "~0").replace("/", "~1")
    path = f"/{new}/{rest}" if "/" in slot.path[1:] else f"/{new}"
    return slot if path == slot.path else replace(slot, path=path)


def mask_faults(example: Example) -> Iterator[tuple[str, str]]:
    """What is wrong with the names of a masked record: they must lead back, one to one."""
    renames = example.provenance["renames"]
    offered = {tool.name: tool for tool in example.tools}
    for name, own in renames.items():
        tool = offered.get(name)
        inner = own["parameters"]
        if tool is None or len(set(inner.values())) < len(inner):
            yield "mask_astray", name
            continue
        properties = tool.parameters.get("properties") or {}
        for new, old in inner.items():
            if new not in properties or old in properties:
                yield "mask_astray", f"{name}.{new}"
    for call in example.calls:
        own_names = renames.get(call.name, {"parameters": {}})["parameters"].values()
        if call.name not in offered or not set(own_names).isdisjoint(call.arguments):
            yield "mask_astray", f"{call.name} is called by names that are not shown"
    owners = [renames[n]["function"] if n in renames else n for n in offered]
    if len(set(owners)) < len(owners):
        yield "mask_astray", "two functions have one name"
