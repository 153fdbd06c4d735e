"""Parameters that a framework fills in, and no caller: the context that FastMCP hands a tool."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import Json
from generator.semantics.described.leafwords import branches

_NAMES = frozenset(("ctx", "context", "mcp_context", "_ctx", "tool_context"))
_KINDS = ("/Context", "/RequestContext", "/ToolContext", "/RunContext")


def is_injected(key: str, schema: Json) -> bool:
    """Whether an argument is a reference to the context that the framework gives."""
    if key not in _NAMES or not isinstance(schema, Mapping):
        return False
    kinds = (branch.get("$ref") for branch in branches(schema))
    return any(isinstance(kind, str) and kind.endswith(_KINDS) for kind in kinds)
