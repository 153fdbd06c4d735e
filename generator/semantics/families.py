"""The modules that register semantic types, loaded once and always in this order."""

from __future__ import annotations

import functools
import importlib

FAMILIES: tuple[str, ...] = (
    "enums",
    "booleans",
    "composite",
    "generic",
    "time",
    "times",
    "said_times",
    "timewords",
    "periods",
    "dates",
    "durations",
    "money",
    "numbers",
    "controls",
    "counts",
    "shares",
    "quantities",
    "places",
    "countries",
    "addresses",
    "coordinates",
    "people",
    "groups",
    "contact",
    "organisations",
    "media",
    "media_kinds",
    "works",
    "travel",
    "food",
    "commerce",
    "symbols",
    "work",
    "health",
    "sports",
    "home",
    "codes",
    "identifiers",
    "urls",
    "web",
    "files",
    "code",
    "variables",
    "text",
    "thing_types",
    "utterances",
    "year_months",
)
"""Order decides only between types whose patterns match equally well: the earlier one wins."""


@functools.cache
def load_families() -> tuple[str, ...]:
    """Import every family, once; returns the modules loaded. Order never depends on imports."""
    loaded = []
    for family in FAMILIES:
        module = f"{__package__}.{family}"
        try:
            importlib.import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
            continue
        loaded.append(module)
    return tuple(loaded)
