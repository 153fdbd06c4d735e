"""``gen refresh``: remakes the data sets of a configuration file, for cron and CI."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.app import app

if TYPE_CHECKING:
    from generator.refresh import Outcome


@app.command("refresh")
def refresh_all(
    config: Annotated[Path, typer.Argument(help="TOML file, one table a data set.")],
    names: Annotated[list[str] | None, typer.Argument(help="Only these data sets.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Remake even if nothing changed.")] = False,
) -> None:
    """Remake the data sets named in a file whose inputs changed; 1 if one failed."""
    from generator.refresh import refresh  # noqa: PLC0415

    outcomes = refresh(config, tuple(names or ()), force=force, tell=_show)
    if any(outcome.state == "failed" for outcome in outcomes):
        raise typer.Exit(1)


def _show(outcome: Outcome) -> None:
    from generator.report.terminal import harmless  # noqa: PLC0415

    print(harmless(f"{outcome.name}: {outcome.state}: {outcome.detail}"), flush=True)
