"""The modules that register semantic types, loaded once and always in this order."""

from __future__ import annotations

import functools
import importlib

FAMILIES: tuple[str, ...] = (
    "choices.enums",
    "choices.booleans",
    "topics.composite",
    "topics.structured",
    "topics.generic",
    "time",
    "time.times",
    "time.said_times",
    "time.timewords",
    "time.periods",
    "time.dates",
    "time.durations",
    "numbers.money",
    "numbers.numbers",
    "numbers.controls",
    "numbers.counts",
    "numbers.shares",
    "numbers.quantities",
    "places.places",
    "places.countries",
    "places.addresses",
    "places.coordinates",
    "topics.people",
    "topics.handles",
    "topics.groups",
    "topics.contact",
    "topics.organisations",
    "topics.media",
    "topics.media_kinds",
    "topics.works",
    "topics.travel",
    "topics.food",
    "topics.commerce",
    "topics.symbols",
    "topics.work",
    "topics.grades",
    "topics.health",
    "topics.sports",
    "topics.home",
    "topics.codes",
    "topics.identifiers",
    "topics.urls",
    "topics.web",
    "topics.files",
    "topics.code",
    "topics.variables",
    "topics.text",
    "topics.thing_types",
    "topics.utterances",
    "time.year_months",
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
