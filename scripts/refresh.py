#!/usr/bin/env python3
"""Remake the data sets named in a configuration file when their inputs changed (for cron, CI).

    python scripts/refresh.py scripts/refresh.toml [NAME …] [--force]

Prints one line a data set; exit code 1 if one failed, and then its old state is still there.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.errors import CallforgeError
from generator.refresh import Outcome, refresh


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", type=Path, help="TOML file, one table a data set")
    parser.add_argument("names", nargs="*", help="only these data sets")
    parser.add_argument("--force", action="store_true", help="remake even if nothing changed")
    given = parser.parse_args()
    try:
        outcomes = refresh(given.config, tuple(given.names), force=given.force, tell=show)
    except CallforgeError as error:
        print(f"refresh: {error}", file=sys.stderr)
        return error.exit_code
    return 1 if any(outcome.state == "failed" for outcome in outcomes) else 0


def show(outcome: Outcome) -> None:
    """Print one line."""
    print(f"{outcome.name}: {outcome.state}: {outcome.detail}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
