"""The summary that a run prints: functions × scenarios × split, rejects, and what was short."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.records import LEFT_OUT
from generator.report.terminal import harmless

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from generator.report.counts import Report

MOST_NOTES = 12
WIDE = 4
"""More scenarios than this are not crossed with functions: the table would not fit a screen."""


def print_summary(report: Report, console: Console) -> None:
    """Print the report of a run."""
    from rich.table import Table  # noqa: PLC0415  (start-up of other commands)

    scenarios = sorted({scenario for _, scenario, _ in report.cells})
    rows: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for (function, scenario, split), n in report.cells.items():
        rows[function][scenario, split] = n
    if len(scenarios) > WIDE:
        console.print(_totals(report, "scenario", 1, Table))
        console.print(_totals(report, "function", 0, Table))
    else:
        console.print(_crossed(rows, scenarios, Table))
    if report.rejected:
        losses = ", ".join(f"{s}/{r} {n:,}" for (s, r), n in report.rejected.items())
        _line(console, f"rejected: {losses}", "dim")
    for line in report.relaxed:
        _line(console, f"short: {line}", "yellow")
    # what costs whole functions stands before what would make them better
    notes = sorted(report.notes, key=lambda note: not note.message.startswith(LEFT_OUT))
    for note in notes[:MOST_NOTES]:
        _line(console, f"note: {note.where}: {note.message}", "yellow")
    if len(report.notes) > MOST_NOTES:
        more = len(report.notes) - MOST_NOTES
        _line(console, f"note: {more} more, all in manifest.json", "yellow")


def _line(console: Console, text: str, style: str) -> None:
    """One line, however long: a terminal breaks it, a log that is searched wants it whole."""
    console.print(harmless(text), style=style, highlight=False, markup=False, soft_wrap=True)


def _crossed(
    rows: dict[str, dict[tuple[str, str], int]], scenarios: list[str], table_of: type[Table]
) -> Table:
    """Functions × scenarios."""
    table = table_of(title="train + validation", title_justify="left", box=None, pad_edge=False)
    table.add_column("function")
    for scenario in scenarios:
        table.add_column(scenario, justify="right")
    table.add_column("total", justify="right")
    for function, cells in sorted(rows.items()):
        total = sum(cells.values())
        cols = [_pair(cells, scenario) for scenario in scenarios]
        table.add_row(_name(function), *cols, f"{total:,}")
    return table


def _totals(report: Report, what: str, place: int, table_of: type[Table]) -> Table:
    """One line for each scenario, or each function: too many to be crossed on a screen."""
    table = table_of(title_justify="left", box=None, pad_edge=False)
    for name in (what, "train", "validation", "share"):
        table.add_column(name, justify="left" if name == what else "right")
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for cell, n in report.cells.items():
        sums[cell[place]][cell[2]] += n
    whole = sum(report.cells.values()) or 1
    for name, cells in sorted(sums.items()):
        share = f"{sum(cells.values()) / whole:.1%}"
        table.add_row(_name(name), f"{cells['train']:,}", f"{cells['validation']:,}", share)
    return table


def _name(function: str) -> str:
    """A function's name in a table, where rich takes brackets for markup."""
    from rich.markup import escape  # noqa: PLC0415

    return escape(harmless(function)) or "(no function)"


def _pair(cells: dict[tuple[str, str], int], scenario: str) -> str:
    train, validation = cells.get((scenario, "train"), 0), cells.get((scenario, "validation"), 0)
    return f"{train:,} + {validation:,}" if train or validation else "-"
