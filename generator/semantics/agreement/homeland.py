"""Time zone and locale of one person or shop are those of the country or the town beside them."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Side
from generator.semantics.agreement.agreement import Agreement, Values, put
from generator.semantics.agreement.localities import code_of_country, country_of_city
from generator.semantics.base import Parameter
from generator.semantics.catalogues import read_values, rows

_LANDS = ("country", "country_code", "city")
_TOLD = ("timezone", "locale")
_EVERYWHERE = "en-US"
"""The locale of people of whose country no locale is known."""


def homeland(beside: Sequence[Parameter], side: Side) -> Iterator[Agreement]:
    """Repairs for the one time zone and the one locale; two are of two places."""
    found = {
        name: [one for one in beside if one.meaning.name == name]
        for name in (*_LANDS, *_TOLD, "language")
    }
    one_of = {name: those[0] for name, those in found.items() if len(those) == 1}
    place = next((one_of[name] for name in _LANDS if name in one_of), None)
    for name, repair in (("timezone", _zoned), ("locale", _local)):
        if place is not None and name in one_of:
            mend = functools.partial(repair, place, one_of[name], side)
            yield Agreement((place, one_of[name]), mend)
    if "language" in one_of and "locale" in one_of:
        spoken = (one_of["locale"], one_of["language"])
        yield Agreement(spoken, functools.partial(_spoken, *spoken, side))


def _land(value: object) -> str:
    text = str(value)
    return code_of_country().get(text.casefold(), "") or country_of_city().get(text, "")


@functools.cache
def _zones() -> Mapping[str, tuple[str, ...]]:
    """Country code, or a town → time zones."""
    found: dict[str, dict[str, None]] = {}
    for row in rows("places_points.txt"):
        for key in (row[0], row[1]):
            found.setdefault(key, {})[row[5]] = None
    return {key: tuple(zones) for key, zones in found.items()}


def _zoned(
    place: Parameter, zone: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    now, where = values.get(zone.pointer), values.get(place.pointer)
    able = _zones().get(str(where)) or _zones().get(_land(where), ())
    named = isinstance(now, str) and ("/" in now or now == "UTC")
    if named and able and now not in able:
        any(put(values, zone, each, side) for each in rng.sample(able, len(able)))


def _local(
    place: Parameter, locale: Parameter, side: Side, values: Values, rng: random.Random
) -> None:
    now, land = values.get(locale.pointer), _land(values.get(place.pointer))
    mark = now[2:3] if isinstance(now, str) else ""
    if not land or mark not in ("-", "_") or str(now).endswith(land):
        return
    known = [line.partition("=")[0] for line in read_values("codes_locales.txt")]
    able = [code for code in known if code.endswith(f"-{land}")] or [_EVERYWHERE]
    any(put(values, locale, code.replace("-", mark), side) for code in rng.sample(able, len(able)))


def _spoken(
    locale: Parameter, language: Parameter, side: Side, values: Values, _: random.Random
) -> None:
    told, now = values.get(locale.pointer), values.get(language.pointer)
    short = isinstance(now, str) and len(now) == len("en") and now.islower()
    if isinstance(told, str) and short and told[2:3] in ("-", "_"):
        put(values, language, told[:2].lower(), side)
