"""Plugins: installed packages that register semantic types, scenarios and formats.

A package names its module under the entry-point group ``generator.plugins``. The command loads
them unless ``CALLFORGE_NO_PLUGINS`` is set; importing ``generator`` never does.
"""

from __future__ import annotations

import os
from importlib.metadata import entry_points

GROUP = "generator.plugins"

_loaded: list[str] = []


def load_plugins() -> list[str]:
    """Import the installed plugins, once; returns their names, sorted."""
    if not _loaded:
        for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
            point.load()
            _loaded.append(point.name)
    return list(_loaded)


def loaded_plugins() -> tuple[str, ...]:
    """The plugins that this process has loaded; its workers load the same."""
    return tuple(_loaded)


def load_wanted() -> None:
    """Load the plugins, unless the environment says no."""
    if not os.environ.get("CALLFORGE_NO_PLUGINS"):
        load_plugins()
