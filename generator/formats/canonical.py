"""The canonical record (examples.jsonl): everything that is known of an example, lossless.

Every other format is written from it. Keys that would say nothing are left out; arguments are
objects; absent is not null.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import ClassVar, Final

from generator.formats.base import ExportFormat, ToolText, export_format
from generator.formats.jsontext import dumps, written
from generator.quick import Raw, Struct, field
from generator.records import Anchor, Example, FunctionSpec, Json, Message, Slot, ToolCall, Twin

VERSION: Final = 1
"""The value of ``v`` in a record."""


def example_to_record(example: Example) -> bytes:
    """An example as one JSON line, without the newline.

    Raises:
        ValueError: ``provenance`` has a key "slots", which the record needs for itself.
    """
    return _record(example, _TOOLS.of(example.tools))


def _record(example: Example, tools: bytes) -> bytes:
    provenance = example.provenance
    if "slots" in provenance:
        raise ValueError('provenance must not have a key "slots"')
    return written(
        _Record(
            VERSION,
            example.id,
            example.scenario,
            example.split,
            Raw(tools),
            example.messages,
            _OPTIONS[example.parallel_tool_calls],
            _written_anchor(example.anchor),
            example.rejected,
            {**provenance, "slots": example.slots},
        )
    )


class _Record(Struct, frozen=True, gc=False, omit_defaults=True):
    """A record as it is written: the keys in their order, ``rejected`` where there is one."""

    v: int
    id: str
    kind: str
    split: str
    tools: Raw
    messages: tuple[Message, ...]
    options: Mapping[str, Json]
    anchor: Mapping[str, Json] | None
    rejected: tuple[Twin, ...] = ()
    prov: Mapping[str, Json] = field(default_factory=dict)


_OPTIONS: Final = {flag: {"parallel_tool_calls": flag} for flag in (None, True, False)}


@lru_cache(maxsize=8192)
def _written_anchor(anchor: Anchor | None) -> Mapping[str, Json] | None:
    """A few thousand moments serve every record of a run."""
    if anchor is None:
        return None
    return {"now": anchor.now.isoformat(), "stated": anchor.stated}


def _tool(spec: FunctionSpec) -> bytes:
    return dumps(
        {
            "name": spec.name,
            "description": spec.description,
            "parameters": spec.parameters,
            "strict": spec.strict,
            "returns": spec.returns,
            "source": spec.source,
        }
    )


_TOOLS: Final = ToolText(_tool)


def record_to_example(record: Mapping[str, Json]) -> Example:
    """The example that a record was written from.

    Raises:
        ValueError: another version, or no canonical record.
    """
    if record.get("v") != VERSION:
        raise ValueError(f"record version {record.get('v')!r}; allowed: {VERSION}")
    try:
        return _example(record)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no canonical record: {type(error).__name__} {error}") from error


def _example(record: Mapping[str, Json]) -> Example:
    anchor = record.get("anchor")
    prov = dict(record.get("prov") or {})
    slots = prov.pop("slots", None) or ()
    return Example(
        id=record["id"],
        scenario=record["kind"],
        split=record["split"],
        tools=tuple(_read_tool(tool) for tool in record["tools"]),
        messages=tuple(_read_turn(turn) for turn in record["messages"]),
        slots=tuple(_read_slot(slot) for slot in slots),
        anchor=Anchor(dt.datetime.fromisoformat(anchor["now"]), anchor["stated"])
        if anchor
        else None,
        parallel_tool_calls=(record.get("options") or {}).get("parallel_tool_calls"),
        provenance=prov,
        rejected=tuple(
            Twin(twin["turn"], twin["fault"], _read_turn(twin["message"]))
            for twin in record.get("rejected") or ()
        ),
    )


def _read_tool(tool: Mapping[str, Json]) -> FunctionSpec:
    return FunctionSpec(
        name=tool["name"],
        description=tool.get("description") or "",
        parameters=tool["parameters"],
        returns=tool.get("returns"),
        source=tool.get("source") or "",
        strict=tool.get("strict"),
    )


def _read_turn(turn: Mapping[str, Json]) -> Message:
    return Message(
        role=turn["role"],
        content=turn.get("content"),
        tool_calls=tuple(
            ToolCall(call["id"], call["name"], call["arguments"])
            for call in turn.get("tool_calls") or ()
        ),
        call_id=turn.get("call_id"),
        name=turn.get("name"),
        is_error=bool(turn.get("is_error")),
        train=turn.get("train"),
    )


def _read_slot(slot: Mapping[str, Json]) -> Slot:
    return Slot(
        path=slot["path"],
        value=slot["value"],
        text=slot["surface"],
        start=slot["start"],
        end=slot["end"],
        rule=slot["rule"],
        turn=slot.get("turn", 0),
        call=slot.get("call", 0),
    )


@export_format
class Canonical(ExportFormat):
    """The canonical record as a format of its own."""

    name: ClassVar[str] = "canonical"
    takes_train: ClassVar[bool] = True

    def tool(self, spec: FunctionSpec) -> bytes:
        """All that is known of the function."""
        return _tool(spec)

    def row(self, example: Example) -> bytes:
        """One line."""
        return _record(example, self.tools_text(example.tools))

    def drops(self, example: Example) -> tuple[str, ...]:
        """Nothing."""
        return ()

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a record."""
        return tuple(_read_turn(turn) for turn in row["messages"])

    def read_tools(self, row: Mapping[str, Json]) -> tuple[FunctionSpec, ...]:
        """The functions of a record."""
        return tuple(_read_tool(tool) for tool in row["tools"])
