"""What a user can get wrong. Every message says what, where, and what is allowed.

CallforgeError
├── SpecError            a function spec that can't be read or used
│   ├── UnsatisfiableError   a schema that provably has no instance
│   └── MeaningError         an ``x-semantic`` or ``x-values`` that can't be used
├── TemplateError        a template that can't be compiled or rendered (file and line)
├── OptionError          an option or configuration value that is not allowed
├── LlmError             a model that can't be asked: no key, or the server refuses it
├── OutputError          a place that can't be written
└── ShortfallError       fewer examples than asked for, under ``--strict`` (exit code 3)
"""

from __future__ import annotations

from collections.abc import Iterable


class CallforgeError(Exception):
    """Root of all errors meant for the user; ``exit_code`` is what the command returns."""

    exit_code = 1


class SpecError(CallforgeError):
    """A function spec that can't be read or used."""


class UnsatisfiableError(SpecError):
    """A schema that provably has no instance."""


class MeaningError(SpecError):
    """An ``x-semantic`` or ``x-values`` that can't be used."""


class TemplateError(CallforgeError):
    """A template that can't be compiled or rendered."""


class OptionError(CallforgeError):
    """An option or configuration value that is not allowed."""

    exit_code = 2


class LlmError(CallforgeError):
    """A model that can't be asked: no key, or the server refuses the key or the model."""


class OutputError(CallforgeError):
    """A place that can't be written."""


class ShortfallError(CallforgeError):
    """Fewer examples than asked for, under ``--strict``."""

    exit_code = 3


def listed(names: Iterable[str], most: int) -> str:
    """Names for a message, which many would drown: "a, b and 3 more"."""
    every = list(names)
    more = len(every) - most
    return ", ".join(every[:most]) + (f" and {more} more" if more > 0 else "")
