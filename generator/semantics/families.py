"""The modules that register semantic types, loaded once and always in this order."""

from __future__ import annotations

import functools
import importlib

FAMILIES: tuple[str, ...] = (
    "choices.enums",
    "choices.operators",
    "choices.booleans",
    "topics.structured",
    "topics.variables",
    "topics.generic",
    "time.recurrences",
    "time.schedules",
    "time.times",
    "time.hours",
    "time.said_times",
    "time.periods",
    "time.years",
    "time.timewords",
    "time.dates",
    "time.written_durations",
    "time.durations",
    "numbers.currencies",
    "numbers.shares",
    "numbers.rates",
    "numbers.money",
    "numbers.model_settings",
    "numbers.controls",
    "numbers.levels",
    "numbers.counts",
    "numbers.numbers",
    "numbers.plain_numbers",
    "numbers.quantity_kinds",
    "numbers.quantity_text",
    "numbers.quantities",
    "numbers.suffixed",
    "places.countries",
    "places.addresses",
    "places.postcodes",
    "places.locations",
    "places.cities",
    "places.places",
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
    "topics.kinds",
    "topics.orders",
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
    "topics.file_patterns",
    "topics.code",
    "topics.text",
    "topics.foreign",
    "topics.made_things",
    "topics.thing_types",
    "topics.utterances",
    "time.year_months",
)
"""Order decides only between types whose patterns match equally well: the earlier one wins.

It holds in whichever order a process imports them (``rank_of``).
"""


@functools.cache
def load_families() -> tuple[str, ...]:
    """Import every family, once; returns the modules loaded. Order never depends on imports."""
    loaded = []
    for family in FAMILIES:
        module = f"{__package__}.{family}"
        importlib.import_module(module)
        loaded.append(module)
    return tuple(loaded)


@functools.cache
def rank_of(module: str) -> int:
    """The place of a module in the order: others' before all of ours, types without a name last."""
    own = module.removeprefix(f"{__package__}.")
    return FAMILIES.index(own) if own in FAMILIES else len(FAMILIES) if own != module else -1
