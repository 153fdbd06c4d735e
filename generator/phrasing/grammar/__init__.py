"""Requests for functions that nobody wrote templates for: from name, description and parameters."""

from __future__ import annotations

from generator.phrasing.grammar.phraser import grammar_phraser

__all__ = ["grammar_phraser"]
