"""The ``gen`` command: parse, call, print. Everything it does can be done from Python too.

Only typer is imported at start, so that ``gen --help`` stays quick.
"""

import generator.cli.commands
import generator.cli.drafting
import generator.cli.refreshing  # noqa: F401  (commands register themselves)
from generator.cli.app import app, main

__all__ = ["app", "main"]
