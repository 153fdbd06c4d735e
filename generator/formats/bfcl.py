"""BFCL, as its evaluator reads it: a question, the functions, and the gold calls.

``{"id", "question": [[turn…]], "function": […], "ground_truth": [{name: {argument: [value]}}]}``.
The benchmark keeps questions and answers in two files; here they are one line, whose
``ground_truth`` is the answer's. Its dialect says "dict" for object, "float" for number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from generator.arguments.tolerate import LITERAL
from generator.formats.base import ExportFormat, export_format
from generator.formats.jsontext import dumps, loads
from generator.records import Example, FunctionSpec, Json, Message, ToolCall
from generator.specs.dialect import normalise

CATEGORIES: Mapping[str, str] = {
    "single": "simple_python",
    "multiple": "multiple",
    "parallel": "parallel",
    "parallel_multiple": "parallel_multiple",
    "irrelevant": "irrelevance",
    "missing_tool": "irrelevance",
    "missing_param": "irrelevance",
    "chat": "irrelevance",
}
_KNOWN = frozenset("string integer float boolean array tuple dict any".split())
"""Types that the benchmark's checker knows; others, such as Java's, are read as one of them."""

_VALUES: Mapping[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "float": (int, float), "boolean": (bool,),
    "array": (list,), "tuple": (list,), "dict": (dict,),
}  # fmt: skip
"""What its checker takes for each type, and nothing derived from that: true is no integer."""
_TYPES = {"object": "dict", "number": "float"}
_BACK = {word: ours for ours, word in _TYPES.items()}


@export_format
class BFCL(ExportFormat):
    """One request and its calls, without order among them; no call is an empty answer."""

    name: ClassVar[str] = "bfcl"
    _spec: FunctionSpec | None = None
    _declared: Mapping[str, Json] = {}

    def holds(self, example: Example) -> str | None:
        """One user turn, answered at once: its multi-turn tests run real tools."""
        roles = [message.role for message in example.messages if message.role != "system"]
        if roles != ["user", "assistant"]:
            return "more than one request and one reply"
        for call in example.calls:
            if self._is_mixed(call, example.tools):
                return "a list whose members its checker cannot compare"
            if self._is_of_another_type(call, example.tools):
                return "a value of another type than the one that it knows of the parameter"
        return None

    def _is_of_another_type(self, call: ToolCall, tools: Sequence[FunctionSpec]) -> bool:
        """Whether a parameter of several types has a value of one that isn't written."""
        types = self._types(call, tools)
        return any(
            type(value) not in known
            for name, value in call.arguments.items()
            if value is not None
            and (known := _VALUES.get(str(types.get(name, {}).get("type")))) is not None
        )

    def _is_mixed(self, call: ToolCall, tools: Sequence[FunctionSpec]) -> bool:
        """Whether a list has objects in it where texts are allowed too: one type is known."""
        listed = {k: v for k, v in call.arguments.items() if isinstance(v, list)}
        if not any(isinstance(part, Mapping) for value in listed.values() for part in value):
            return False
        types = self._types(call, tools)
        return any(
            any(isinstance(part, Mapping) for part in value) and not _keyed(value, types.get(k, {}))
            for k, value in listed.items()
        )

    def _types(self, call: ToolCall, tools: Sequence[FunctionSpec]) -> Mapping[str, Json]:
        """The called function's parameters as they are written."""
        spec = next((one for one in tools if one.name == call.name), None)
        if spec is None:
            return {}
        if spec is not self._spec:
            self._spec = spec
            self._declared = loads(self._tools.one(spec))["parameters"]["properties"]
        return self._declared

    def drops(self, example: Example) -> tuple[str, ...]:
        """Also what the assistant says, and options of the request."""
        lost = super().drops(example)
        if example.parallel_tool_calls is not None:
            lost += ("parallel_tool_calls",)
        return (*lost, "answer") if not example.calls else lost

    def function(self, spec: FunctionSpec) -> dict[str, Json]:
        """Name, description and parameters in the benchmark's dialect."""
        parameters = spec.parameters or {"type": "object", "properties": {}}
        return {
            "name": self.names.target(spec.name),
            "description": spec.description,
            "parameters": _complete(_renamed(parameters, _TYPES)),
        }

    def tool(self, spec: FunctionSpec) -> bytes:
        """The bare function."""
        return dumps(self.function(spec))

    def row(self, example: Example) -> bytes:
        """One line."""
        turns = [{"role": m.role, "content": m.content} for m in example.messages[:-1]]
        truth = []
        for call in example.calls:
            types = self._types(call, example.tools)
            accepted = {k: [_accepted(v, types.get(k, {}))] for k, v in call.arguments.items()}
            truth.append({self.names.target(call.name): accepted})
        category = CATEGORIES.get(example.scenario, "simple_python")
        head = {"id": f"{category}_{example.id}", "question": [turns]}
        return b"".join(
            (
                dumps(head)[:-1],
                b',"function":',
                self.tools_text(example.tools),
                b',"ground_truth":',
                dumps(truth),
                b"}",
            )
        )

    def read_tools(self, row: Mapping[str, Json]) -> tuple[FunctionSpec, ...]:
        """The functions of a row."""
        return tuple(
            self.read_function({**item, "parameters": _renamed(item["parameters"], _BACK)})
            for item in row["function"]
        )

    def read_turns(self, row: Mapping[str, Json]) -> tuple[Message, ...]:
        """The turns of a row; a row without calls has no words of the assistant's."""
        turns = [Message(role=m["role"], content=m["content"]) for m in row["question"][0]]
        declared = {item["name"]: item["parameters"]["properties"] for item in row["function"]}
        calls: list[ToolCall] = []
        for i, answer in enumerate(row["ground_truth"]):
            ((name, accepted),) = answer.items()
            types = declared.get(name, {})
            arguments = {k: _plain(values[0], types.get(k, {})) for k, values in accepted.items()}
            calls.append(self.read_call(f"c{i}", name, arguments))
        reply = Message(role="assistant", tool_calls=tuple(calls), content=None if calls else "")
        return (*turns, reply)


def _keyed(value: Json, declared: Mapping[str, Json]) -> bool:
    """Whether the checker compares a value key by key: an object, or a list of them, by its type.

    Anything else, such as an object where a text is declared, it compares as a whole.
    """
    if isinstance(value, Mapping):
        return declared.get("type") == "dict"
    listed = declared.get("type") == "array" and isinstance(value, list) and bool(value)
    if not listed or declared.get("items", {}).get("type") != "dict":
        return False
    return all(isinstance(part, Mapping) for part in value)


def _accepted(value: Json, declared: Mapping[str, Json]) -> Json:
    """A value as an answer that the checker accepts: it wants a list for each key of an object."""
    if _keyed(value, declared):
        if isinstance(value, Mapping):
            return {key: [part] for key, part in value.items()}
        return [{key: [inner] for key, inner in part.items()} for part in value]
    if isinstance(value, list) and any(isinstance(part, float) for part in value):
        # the checker wants the numbers of one list to be of one type
        whole = all(type(part) in (int, float) for part in value)
        return [float(part) for part in value] if whole else value
    return value


def _plain(accepted: Json, declared: Mapping[str, Json]) -> Json:
    """The value of such an answer."""
    if not _keyed(accepted, declared):
        return accepted
    if isinstance(accepted, Mapping):
        return {key: parts[0] for key, parts in accepted.items()}
    return [{key: parts[0] for key, parts in part.items()} for part in accepted]


def _complete(parameters: dict[str, Json]) -> dict[str, Json]:
    """The parameters with what the checker looks up blindly: required, each type, each item's."""
    properties = {
        name: _typed(part if isinstance(part, Mapping) else {}, parameters)
        for name, part in (parameters.get("properties") or {}).items()
    }
    return {"required": [], **parameters, "type": "dict", "properties": properties}


def _resolved(part: Mapping[str, Json], root: Mapping[str, Json]) -> Mapping[str, Json]:
    """What a local reference means; the part itself where it is none."""
    node: Json = root
    for key in str(part.get("$ref", "")).removeprefix("#").split("/")[1:]:
        node = node.get(key) if isinstance(node, Mapping) else None
    return {**node, **part} if "$ref" in part and isinstance(node, Mapping) else part


def _typed(part: Mapping[str, Json], root: Mapping[str, Json]) -> dict[str, Json]:
    """A parameter, or a list's items, with one type."""
    part = _resolved(part, root)
    kind = part.get("type")
    if isinstance(kind, list):
        kind = next((word for word in kind if word != "null"), "any")
        kind = _TYPES.get(str(kind), kind)
    items = part.get("items")
    for raw in part.get("anyOf") or part.get("oneOf") or part.get("allOf") or ():
        branch = _resolved(raw, root) if isinstance(raw, Mapping) else {}
        inner = branch.get("type")
        if kind is None and isinstance(inner, str) and inner != "null":
            kind, items = inner, items or branch.get("items")
    if kind is not None and kind not in _KNOWN:
        kind = str(normalise({"type": "object", "properties": {"it": {"type": kind}}})["properties"]
                   ["it"].get("type", "any"))  # fmt: skip
        kind = _TYPES.get(kind, kind) if _TYPES.get(kind, kind) in _KNOWN else "any"
    out = {**part, "type": kind or "any"}
    if kind == "array":
        out["items"] = _typed(items if isinstance(items, Mapping) else {}, root)
    return out


def _renamed(schema: Any, words: Mapping[str, str]) -> Any:
    """A schema with its types in another dialect; what is data stays as it is."""
    if isinstance(schema, list):
        return [_renamed(part, words) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    out = {
        key: part if key in LITERAL or (key == "type" and isinstance(part, str))
        else {name: _renamed(inner, words) for name, inner in part.items()}
        if key == "properties" and isinstance(part, Mapping)
        else _renamed(part, words)
        for key, part in schema.items()
    }  # fmt: skip
    kind = out.get("type")
    if isinstance(kind, str):
        out["type"] = words.get(kind, kind)
    return out
