"""Names made neutral, so that a model learns to read descriptions; and made their own again.

The names of functions and of their parameters are exchanged for letters without meaning, in the
tools, the calls, and what a result repeats of a call. Only what has a description is masked: nobody
could tell otherwise what it is for. Descriptions stay as they are. ``renames`` in a record's
provenance says what was what; all else there speaks of the original names.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import orjson

from generator.maskednames import Names, made_up, names_back, names_for, strayed, told
from generator.quick import Struct, field, regex, replace
from generator.records import Example, FunctionSpec, Json, Message, Slot, ToolCall, Twin
from generator.verification.recoveries import kind_of

VARIANTS = 16
"""Masks of one function: enough that none is learnt by heart, few enough to be kept."""


class Mask(Struct, frozen=True):
    """What one function and its parameters are called: own names → neutral ones."""

    own: str
    name: str
    names: Names

    @property
    def parameters(self) -> Mapping[str, str]:
        """The names of its own parameters, not of what lies within them."""
        return self.names.keys

    def inverse(self) -> Mask:
        """The mask that takes this one off."""
        return Mask(self.name, self.own, self.names.inverse())


def mask_for(spec: FunctionSpec, seed: int, variant: int) -> Mask:
    """One of a function's masks: it depends on the function, the seed and the number alone."""
    letters = _letters(f"{seed}|{spec.name}|{variant}")
    name = made_up(letters, 5, 12) if told(spec.description) else spec.name
    return Mask(spec.name, name, names_for(spec.parameters, letters))


def _letters(key: str) -> Iterator[int]:
    """An endless stream of numbers below 256."""
    number = 0
    while True:
        yield from hashlib.blake2b(f"{key}|{number}".encode()).digest()
        number += 1


def renamed(spec: FunctionSpec, mask: Mask) -> FunctionSpec:
    """A function under its mask."""
    parameters = mask.names.schema(spec.parameters) if mask.names else spec.parameters
    return replace(spec, name=mask.name, parameters=parameters)


class Masks(Struct):
    """The masks of a run: a share of the records wears them, chosen by their ids."""

    share: float
    seed: int
    _specs: dict[tuple[str, int], tuple[Mask, FunctionSpec]] = field(default_factory=dict)

    def of(self, example: Example) -> Example:
        """The record under masks, if it is one of those."""
        digest = hashlib.blake2b(f"mask|{self.seed}|{example.id}".encode(), digest_size=16).digest()
        if int.from_bytes(digest[:8]) / (1 << 64) >= self.share:
            return example
        first = digest[8]
        for attempt in range(VARIANTS):
            pairs = [
                self._masked(spec, (first + attempt + i) % VARIANTS)
                for i, spec in enumerate(example.tools)
            ]
            if len({spec.name for _, spec in pairs}) == len(pairs):
                done = _under(example, pairs)
                return done if _in_place(done) and unmasked(done) == example else example
        return example

    def _masked(self, spec: FunctionSpec, variant: int) -> tuple[Mask, FunctionSpec]:
        key = (spec.name, variant)
        made = self._specs.get(key)
        if made is None:
            mask = mask_for(spec, self.seed, variant)
            made = self._specs[key] = (mask, renamed(spec, mask))
        return made


def _in_place(example: Example) -> bool:
    """Whether each argument's words stand where its slot says."""
    messages = example.messages
    return all((messages[s.turn].content or "")[s.start : s.end] == s.text for s in example.slots)


def _under(example: Example, pairs: Sequence[tuple[Mask, FunctionSpec]]) -> Example:
    masks = {mask.own: mask for mask, _ in pairs}
    renames = {
        mask.name: {"function": mask.own, **mask.names.as_json()}
        for mask, _ in pairs
        if mask.name != mask.own or mask.names
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
    masks = {name: Mask(name, own["function"], names_back(own)) for name, own in renames.items()}
    done = _exchanged(example, masks, _all_keys)
    tools = tuple(
        renamed(spec, masks[spec.name]) if spec.name in masks else spec for spec in example.tools
    )
    provenance = {key: value for key, value in example.provenance.items() if key != "renames"}
    return replace(done, tools=tools, provenance=provenance)


Spoken = Callable[[Mapping[str, Json], Names, Mapping[str, Json]], Json]
"""A result's keys exchanged: (result, names, the call's arguments) → result."""


def _repeats(value: Mapping[str, Json], names: Names, arguments: Mapping[str, Json]) -> Json:
    """Only what repeats an argument: other keys are the result's own."""
    done: dict[str, Json] = {}
    for key, part in value.items():
        again = key in arguments and arguments[key] == part
        done.update(names.value({key: part}) if again else {key: part})
    return done


def _all_keys(value: Mapping[str, Json], names: Names, arguments: Mapping[str, Json]) -> Json:
    return names.value(value)


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
    slots = tuple(_moved(slot, example.messages, messages) for slot in slots)
    rejected = tuple(
        Twin(twin.turn, twin.fault, _turn(twin.message, masks, by_id, spoken))
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
        if message.is_error:
            content = _error(message.content, mask)
        else:
            content = _result(message.content, mask, call.arguments, spoken)
        return replace(message, name=name, content=content)
    if not message.tool_calls:
        return message
    return replace(message, tool_calls=tuple(_call(call, masks) for call in message.tool_calls))


def _call(call: ToolCall, masks: Mapping[str, Mask]) -> ToolCall:
    mask = masks.get(call.name)
    if mask is None:
        return call
    return ToolCall(call.id, mask.name, mask.names.value(call.arguments))


def _result(
    content: str | None, mask: Mask, arguments: Mapping[str, Json], spoken: Spoken
) -> str | None:
    if not content or not mask.names or content[0] != "{":
        return content
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError:
        return content
    done = spoken(value, mask.names, arguments)
    return content if done == value else orjson.dumps(done).decode()


def _error(content: str | None, mask: Mask) -> str | None:
    """What an error says of an argument, by the name that it has there; its own keys stay."""
    if not content or kind_of(content) != "value":
        return content
    for own, new in mask.parameters.items():
        named = re.compile(rf'(?<![A-Za-z0-9]){re.escape(own)}(?![A-Za-z0-9]|":)')
        content = named.sub(lambda _, new=new: new, content)  # type: ignore[misc]
    return content


_KEY = regex(r'"(?:[^"\\]|\\.)*":"?$')


def _moved(slot: Slot, before: Sequence[Message], after: Sequence[Message]) -> Slot:
    """A slot in a result, where its field stands now that other keys are longer or shorter."""
    old, new = before[slot.turn].content or "", after[slot.turn].content or ""
    if old == new or before[slot.turn].role != "tool":
        return slot
    key = _KEY.search(old, 0, slot.start)
    at = new.find(key[0] + slot.text) if key else -1
    if key is None or at < 0:
        return slot
    start = at + len(key[0])
    return replace(slot, start=start, end=start + len(slot.text))


def _slot(slot: Slot, mask: Mask | None) -> Slot:
    if mask is None:
        return slot
    path = mask.names.path(slot.path)
    return slot if path == slot.path else replace(slot, path=path)


def mask_faults(example: Example) -> Iterator[tuple[str, str]]:
    """What is wrong with the names of a masked record: they must lead back, one to one."""
    renames = example.provenance["renames"]
    offered = {tool.name: tool for tool in example.tools}
    for name, own in renames.items():
        tool = offered.get(name)
        if tool is None:
            yield "mask_astray", name
            continue
        used: list[Json] = [call.arguments for call in example.calls if call.name == name]
        names = names_back(own)
        for arguments in used or [None]:
            if strayed(names, tool.parameters.get("properties"), arguments):
                yield "mask_astray", name
    for call in example.calls:
        if call.name not in offered:
            yield "mask_astray", f"{call.name} is called by a name that is not shown"
    owners = [renames[n]["function"] if n in renames else n for n in offered]
    if len(set(owners)) < len(owners):
        yield "mask_astray", "two functions have one name"
