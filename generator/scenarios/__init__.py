"""Kinds of conversation, one file each; each registers itself."""

from __future__ import annotations

from importlib import import_module

MODULES = (
    "single",
    "irrelevant",
    "parallel",
    "parallel_multiple",
    "missing",
    "missing_tool",
    "chat",
    "tool_result",
    "multi_turn",
    "error_recovery",
    "chain",
    "given",
)


def load_scenarios() -> None:
    """Import every scenario module, so that all are registered."""
    for name in MODULES:
        import_module(f"generator.scenarios.{name}")
