"""The ``gen`` command: parse, call, print. Everything it does can be done from Python too.

Only typer is imported at start, so that ``gen --help`` stays quick.
"""

import generator.cli.commands  # noqa: F401  (its commands register themselves)
from generator.cli.app import app, main

__all__ = ["app", "main"]
