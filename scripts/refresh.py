#!/usr/bin/env python3
"""Remake the data sets named in a configuration file when their inputs changed (for cron, CI).

    python scripts/refresh.py scripts/refresh.toml [NAME …] [--force]

Prints one line a data set; exit code 1 if one failed, and then its old state is still there.
It is ``gen refresh``, for where the command isn't on the path.
"""

from __future__ import annotations

import sys

from generator.cli import main

if __name__ == "__main__":
    sys.argv.insert(1, "refresh")
    main()
