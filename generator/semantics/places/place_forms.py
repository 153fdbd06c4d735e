"""Cities written as a spec's examples write them: alone, with a state, or with a country."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.semantics.catalogues import rows

_SHORT = {"GB": "UK", "US": "USA", "AE": "UAE"}
_LONG_ENOUGH = 3
_ASKED = {1: 4, 2: 8, 3: 12, 4: 16}
LARGE = 12
"""How often a city is asked for that everybody knows."""
_TOWN = 3
"""How often a city is asked for, by its size (4 a metropolis), and a town: most people live in
places that a model doesn't know."""


@functools.cache
def countries_of() -> dict[str, str]:
    """Country code → name."""
    return {row[1]: row[0] for row in rows("places_countries.txt")}


@functools.cache
def _states() -> dict[str, str]:
    found = {row[1]: row[0] for row in rows("places_regions.txt") if row[2] == "US"}
    return found | {"DC": "D.C."}


_PARTS = frozenset({"city", "state", "country"})
"""What stands for a part of a place, and is no example: "in the format City, State"."""


def city_form(examples: Sequence[str], about: str) -> str:
    """How a city is to be written.

    "plain" (Oslo), "state" (Austin, TX), "state_name" (Austin, Texas), "both" (Austin, TX; Paris,
    France), for examples of both kinds,
    "country" (Paris, France; Austin, USA), "code" (Paris, FR),
    "short" (London, UK), "tight" (London,UK), "some" (Oslo; Austin, TX: the state only where
    there is one), for examples of both kinds.
    """
    examples = [text for text in examples if text.casefold() not in _PARTS]
    with_comma = [text for text in examples if "," in text]
    if with_comma and len(with_comma) < len(examples) and _form_of(with_comma[0]) == "state":
        return "some"
    if with_comma and len(with_comma) * 2 >= len(examples):
        forms = {_form_of(text) for text in with_comma}
        return "both" if len(forms) > 1 and "state" in forms else _form_of(with_comma[0])
    if examples:
        return "plain"
    if re.search(r"city,? (and|&) state|city, state|city and (us )?state", about):
        return "both" if "country" in about else "state"
    if re.search(r"city,? (and|&) country|city, country", about):
        return "country"
    return "plain"


def _form_of(example: str) -> str:
    last = example.rsplit(",", 1)[1].strip()
    tight = ", " not in example
    if last in _states():
        return "state"
    if last in _states().values():
        return "state_name"
    if last.isupper() and len(last) <= 3:
        return "tight" if tight else "short" if last in _SHORT.values() else "code"
    return "country"


@functools.cache
def city_texts(form: str, locales: tuple[str, ...]) -> dict[str, int]:
    """City as written → weight: large ones are asked for more often, and those of the locale."""
    wanted = {locale.partition("_")[2] for locale in locales}
    world = "US" in wanted or not wanted
    out: dict[str, int] = {}
    for city, state, _, _, weight in rows("places_us_cities.txt"):
        if world or int(weight) > _LONG_ENOUGH:
            out.setdefault(_written(city, "US", state, form), _ASKED[int(weight)])
    for city, state in rows("places_us_towns.txt") if world else ():
        out.setdefault(_written(city, "US", state, form), _TOWN)
    abroad = rows("places_cities.txt") if form not in ("state", "state_name") or not world else ()
    for city, country, weight in abroad:
        home = country in wanted and country != "US"
        if world or home or int(weight) >= _LONG_ENOUGH:
            often = _ASKED[int(weight)] + (_ASKED[4] if home else 0)
            out.setdefault(_written(city, country, "", form), often)
    for locale, city, _ in rows("places_postcodes.txt"):
        if locale in locales and form == "plain":
            out.setdefault(city, 3)
    out.pop("", None)
    return out


def _written(city: str, country: str, state: str, form: str) -> str:
    name = countries_of().get(country, "")
    if form == "plain" or not name:
        return city if form == "plain" else ""
    if form in ("state", "state_name", "both", "some") and country == "US":
        return f"{city}, {_states()[state] if form == 'state_name' else state}"
    if form == "some":
        return city
    if form in ("code", "tight", "short"):
        code = country if form == "code" else _SHORT.get(country, country)
        return f"{city},{code}" if form == "tight" else f"{city}, {code}"
    return f"{city}, {'USA' if country == 'US' else name}"
