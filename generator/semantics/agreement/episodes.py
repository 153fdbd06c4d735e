"""Series have seasons and episodes, films have none: a title beside one of them is a series'."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial

from generator.records import DEFAULT_ANCHOR, Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.base import SEMANTIC_TYPES, Parameter, Sampler

_TITLED = frozenset(("film", "creative_work", "show"))
_PARTS = frozenset(("season", "episode"))
_KINDS = frozenset(("kind", "type", "category", "format"))
_FILMS = frozenset(("film", "films", "movie", "movies"))
_SERIES = frozenset(("series", "show", "shows", "tv", "tv_show", "tv_series"))


def episodes(parameters: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for titles beside a season, an episode, or the kind of what they are of."""
    for title in parameters:
        if title.meaning.name not in _TITLED:
            continue
        beside = [one for one in parameters if one.leaf.path[:-1] == title.leaf.path[:-1]]
        parts = [one for one in beside if not _PARTS.isdisjoint(one.leaf.words)]
        kinds = [one for one in beside if one.leaf.words[-1] in _KINDS and _tells_films(one)]
        if parts or kinds:
            draws = {name: _sampler(name, title, side) for name in ("film", "show")}
            repair = partial(_of_one_kind, title, parts, kinds, draws, side)
            yield Agreement((title, *parts, *kinds), repair, 2)


def _tells_films(one: Parameter) -> bool:
    kinds = set(map(_kind, _options(one)))
    return not _FILMS.isdisjoint(kinds) and not _SERIES.isdisjoint(kinds)


def _kind(option: object) -> str:
    """An option as the sets above have it: "TV Show" is a tv_show."""
    return str(option).lower().replace(" ", "_")


def _options(one: Parameter) -> list[str]:
    listed = one.leaf.schema.get("enum")
    return [option for option in listed if isinstance(option, str)] if listed else []


def _sampler(name: str, title: Parameter, side: Side) -> Sampler:
    return SEMANTIC_TYPES.get(name)(title.leaf, title.meaning.setting).sampler(side)


def _of_one_kind(
    title: Parameter,
    parts: Sequence[Parameter],
    kinds: Sequence[Parameter],
    draws: dict[str, Sampler],
    side: Side,
    values: Values,
    rng: random.Random,
) -> None:
    """A series where one of its parts is told, else what the kind says."""
    if title.pointer not in values:
        return
    in_parts = any(one.pointer in values for one in parts)
    told = next((one for one in kinds if one.pointer in values), None)
    kind = _kind(values[told.pointer]) if told is not None else ""
    if in_parts and told is not None and kind not in _SERIES:
        values[told.pointer] = next(one for one in _options(told) if _kind(one) in _SERIES)
    wanted = "show" if in_parts or kind in _SERIES else "film" if kind in _FILMS else ""
    if wanted and title.meaning.name != wanted:
        put(values, title, draws[wanted](rng, DEFAULT_ANCHOR), side)
