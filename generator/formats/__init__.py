"""Target formats, one file each; each registers itself.

To add one, write its file beside these and name it in ``MODULES``.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from typing import Final

from generator.formats.base import FORMATS, Exported, ExportFormat, ReadBack
from generator.records import Example, FunctionSpec, Json
from generator.specs.names import NameMap

MODULES: Final = (
    "openai",
    "openai_legacy",
    "flat",
    "trl",
    "canonical",
    "bfcl",
    "openai_dpo",
    "trl_dpo",
)
"""The modules of this package that register a format, in the order in which formats are listed."""

__all__ = [
    "ExportFormat",
    "Exported",
    "ReadBack",
    "export",
    "known_formats",
    "open_format",
    "read_calls",
]


def known_formats() -> tuple[str, ...]:
    """The names of all formats."""
    for module in MODULES:
        importlib.import_module(f"{__name__}.{module}")
    order = {f"{__name__}.{module}": place for place, module in enumerate(MODULES)}
    return tuple(sorted(FORMATS, key=lambda name: order.get(FORMATS.get(name).__module__, 99)))


def open_format(name: str, functions: Iterable[FunctionSpec] = ()) -> ExportFormat:
    """The format called ``name``, for data with these functions (their names may need mapping).

    Raises:
        OptionError: no such format; the message lists those known.
    """
    known_formats()
    factory = FORMATS.get(name)
    return factory(NameMap.of((spec.name for spec in functions), factory.name_rule))


def export(example: Example, target: ExportFormat) -> Exported:
    """One example in a format: the row, or why there is none, and what the row leaves out."""
    reason = target.holds(example)
    if reason is not None:
        return Exported(None, (), reason)
    return Exported(target.row(example), target.drops(example))


def read_calls(row: bytes | str | Mapping[str, Json], target: ExportFormat | str) -> ReadBack:
    """What an exported row says, read without the example that it came from.

    Raises:
        ValueError: the row is not of this format.
    """
    opened = open_format(target) if isinstance(target, str) else target
    try:
        if isinstance(row, Mapping):
            return opened.read(row)
        return opened.read_line(row.encode() if isinstance(row, str) else row)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"no {opened.name} row: {type(error).__name__} {error}") from error
