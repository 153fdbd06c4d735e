"""What a target format is: one JSON line for an example, and the way back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from generator.formats.jsontext import dumps, loads
from generator.quick import Struct, replace
from generator.records import Example, FunctionSpec, Json, Message, ToolCall
from generator.registry import Registry
from generator.specs.names import NameMap, NameRule

_MOST_CACHED: Final = 4096


class ReadBack(Struct, frozen=True):
    """What a row says: its turns with arguments as objects, and the functions that it offers."""

    messages: tuple[Message, ...]
    tools: tuple[FunctionSpec, ...]

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """Every call, in order."""
        return tuple(call for message in self.messages for call in message.tool_calls)

    @property
    def user_turns(self) -> tuple[str, ...]:
        """What the user says, in order."""
        return tuple(turn.content or "" for turn in self.messages if turn.role == "user")

    @property
    def system(self) -> str:
        """The system prompt, or ""."""
        return next((turn.content or "" for turn in self.messages if turn.role == "system"), "")


class Exported(Struct, frozen=True):
    """An example in a format: its ``row``, or the ``reason`` why there is none.

    ``dropped`` names what the example has and the row can't say.
    """

    row: bytes | None
    dropped: tuple[str, ...] = ()
    reason: str | None = None


class ExportFormat:
    """One target. Subclasses set ``name`` and implement ``row`` and ``read_turns``.

    ``name_rule`` is what the target allows as a function's name (None: anything). ``tools_mark``
    is what stands before the list of tools, where that comes last (see ``read_line``). ``pairs``:
    a row needs a wrong answer too; ``takes_train``: it says which turns are trained.
    """

    name: ClassVar[str] = ""
    pairs: ClassVar[bool] = False
    takes_train: ClassVar[bool] = False
    name_rule: ClassVar[NameRule | None] = None
    tools_mark: ClassVar[bytes] = b""

    def __init__(self, names: NameMap | None = None) -> None:
        """``names`` maps the functions of the data set to names that the target allows."""
        self.names = names if names is not None else NameMap(self.name_rule)
        self._tools = ToolText(self.tool)
        self._written_names: dict[str, str] = {}
        self._read_tails: dict[bytes, tuple[FunctionSpec, ...]] = {}

    def holds(self, example: Example) -> str | None:
        """Why this format can't hold ``example``, or None if it can."""
        return None

    def row(self, example: Example) -> bytes:
        """``example`` as one JSON line, without the newline. Assumes that ``holds`` said None."""
        raise NotImplementedError

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row. ``KeyError`` or ``TypeError`` if it is no row of this format."""
        raise NotImplementedError

    def read_tools(self, row: Mapping[str, Json]) -> tuple[FunctionSpec, ...]:
        """The functions that a row offers; by default OpenAI's tools."""
        return tuple(self.read_function(tool["function"]) for tool in row.get("tools") or ())

    def read(self, row: Mapping[str, Json]) -> ReadBack:
        """What a row says."""
        return ReadBack(self.read_turns(row), self.read_tools(row))

    def read_line(self, line: bytes) -> ReadBack:
        """What a row's text says. The same tools, byte for byte, are parsed once.

        The line is cut at ``tools_mark``. If that stood deeper in the line, what comes before it
        would be no JSON, and the line is read whole.
        """
        start = line.find(self.tools_mark) if self.tools_mark else -1
        try:
            head = loads(line[:start] + b"}") if start > 0 else None
        except ValueError:
            head = None
        if head is None:
            return self.read(loads(line))
        tail = line[start + 1 :]
        tools = self._read_tails.get(tail)
        if tools is None:
            tools = self.read_tools(loads(b"{" + tail))
            if len(self._read_tails) >= _MOST_CACHED // 8:
                self._read_tails.clear()
            self._read_tails[tail] = tools
        return ReadBack(self.read_turns(head), tools)

    def tool(self, spec: FunctionSpec) -> bytes:
        """A function as the target lists it: by default OpenAI's tool, the schema verbatim."""
        return dumps({"type": "function", "function": self.function(spec)})

    def function(self, spec: FunctionSpec) -> dict[str, Json]:
        """Name, description, parameters and, where it is set, ``strict``."""
        out: dict[str, Json] = {
            "name": self.names.target(spec.name),
            "description": spec.description,
            "parameters": spec.parameters or {"type": "object", "properties": {}},
        }
        return out if spec.strict is None else {**out, "strict": spec.strict}

    def drops(self, example: Example) -> tuple[str, ...]:
        """What ``example`` has and the row does not say."""
        lost = []
        if example.slots:
            lost.append("slots")
        if example.provenance:
            lost.append("provenance")
        if example.anchor is not None:
            lost.append("anchor")
        if any(spec.returns is not None for spec in example.tools):
            lost.append("returns")
        if any(message.is_error for message in example.messages):
            lost.append("is_error")
        return tuple(lost)

    def written_name(self, name: str) -> str:
        """A function's name as the target wants it, worked out once."""
        written = self._written_names.get(name)
        if written is None:
            written = self._written_names[name] = self.names.target(name)
        return written

    def tools_text(self, tools: tuple[FunctionSpec, ...]) -> bytes:
        """The list of tools as JSON, written out once for each."""
        return self._tools.of(tools)

    def read_function(self, function: Mapping[str, Json]) -> FunctionSpec:
        """A listed function, under its own name."""
        return FunctionSpec(
            name=self.names.original(function["name"]),
            description=function.get("description") or "",
            parameters=function["parameters"],
            strict=function.get("strict"),
        )

    def read_call(self, call_id: str, name: str, arguments: Json) -> ToolCall:
        """A call, under the function's own name; arguments may be JSON text."""
        parsed = loads(arguments) if isinstance(arguments, str) else arguments
        if not isinstance(parsed, Mapping):
            raise TypeError(f"arguments are {parsed!r:.60}, no object")
        return ToolCall(call_id, self.names.original(name), parsed)


FORMATS: Registry[type[ExportFormat]] = Registry("format")


def export_format(cls: type[ExportFormat]) -> type[ExportFormat]:
    """Class decorator: register a format under its ``name``."""
    return FORMATS.add(cls.name, cls)


class ToolText:
    """JSON of tools, written once: by the tuple's identity, then by each function's."""

    def __init__(self, write: Callable[[FunctionSpec], bytes]) -> None:
        self._write = write
        # The objects are kept beside their text, so that an id can't come to mean another one.
        self._lists: dict[int, tuple[tuple[FunctionSpec, ...], bytes]] = {}
        self._single: dict[int, tuple[FunctionSpec, bytes]] = {}

    def of(self, tools: tuple[FunctionSpec, ...]) -> bytes:
        """``[tool,tool]``."""
        known = self._lists.get(id(tools))
        if known is not None:
            return known[1]
        single = self._single
        try:
            made = b"[%b]" % b",".join([single[id(spec)][1] for spec in tools])
        except KeyError:
            made = b"[%b]" % b",".join([self.one(spec) for spec in tools])
        if len(self._lists) >= _MOST_CACHED // 8:
            self._lists.clear()
        self._lists[id(tools)] = (tools, made)
        return made

    def one(self, spec: FunctionSpec) -> bytes:
        """A function as JSON."""
        known = self._single.get(id(spec))
        if known is not None:
            return known[1]
        made = self._write(spec)
        if len(self._single) >= _MOST_CACHED:
            self._single.clear()
        self._single[id(spec)] = (spec, made)
        return made


def call_stem(example_id: str) -> str:
    """18 letters and digits of an example's id, from which the ids of its calls are made."""
    stem = example_id[:18] if len(example_id) != 16 else example_id + example_id[:2]
    if len(stem) == 18 and stem.isascii() and stem.isalnum():
        return stem
    return hashlib.sha256(example_id.encode("utf-8", "surrogatepass")).hexdigest()[:18]


def pair_of(example: Example) -> tuple[tuple[Message, ...], Message, Message]:
    """The turns before a preference pair, the right answer and the wrong one, without flags."""
    twin = example.rejected[0]
    turns = [replace(m, train=None) if m.train is not None else m for m in example.messages]
    return tuple(turns[: twin.turn]), turns[twin.turn], twin.message


def pair_reason(example: Example) -> str | None:
    """Why an example gives no preference pair."""
    return None if example.rejected else "no wrong answer to it was found"


def result_names(messages: tuple[Message, ...]) -> dict[str, str]:
    """Call id to the name of the function called, for formats whose results name it."""
    return {call.id: call.name for message in messages for call in message.tool_calls}


def most_calls(example: Example) -> int:
    """The largest number of calls in one turn."""
    return max([len(message.tool_calls) for message in example.messages], default=0)
