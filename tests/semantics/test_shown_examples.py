"""What shown examples, lists and defaults decide: which kind is meant, and what is drawn."""

from __future__ import annotations

import random
from typing import Any

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec, Json
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.understood import understood


def bound(
    name: str, told: str = "", about: str = "Do what is asked", /, **schema: Any
) -> Parameter:
    """The first parameter of a function that is told ``about``."""
    one = {"type": "string", **({"description": told} if told else {}), **schema}
    parameters = {"type": "object", "properties": {name: one}, "required": [name]}
    spec = FunctionSpec(name="perform", description=about, parameters=parameters)
    return bind(understood(spec))[0]


def draws(parameter: Parameter, count: int = 60) -> list[Json]:
    """So many values of the parameter."""
    sampler, rng = parameter.meaning.sampler("any"), random.Random(1)
    return [sampler(rng, DEFAULT_ANCHOR) for _ in range(count)]


@pytest.mark.parametrize(
    ("name", "told", "meaning"),
    [
        ("unit", "Unit of the amount (g, ml, kg, boxes, etc.)", "like_examples"),
        ("dose_unit", "Unit, e.g. 'mg', 'mcg', 'mL'", "like_examples"),
        ("stage", "Stage (e.g. Kickoff)", "like_examples"),
        ("room", "Room, e.g. 'Garden Hall'", "like_examples"),
        ("pitch", "Pitch (e.g. 'Am')", "like_examples"),
        ("region_key", "Country, e.g. 'no'", "country_code"),
        ("zone", "Zone, e.g. 'Lisbon'", "city"),
    ],
)
def test_what_a_list_happens_to_hold_is_no_proof(name: str, told: str, meaning: str) -> None:
    assert bound(name, told).meaning.name == meaning


@pytest.mark.parametrize(
    ("name", "told", "codes"),
    [
        ("locale", "Locale code, e.g. 'sv', 'nl'", {"de", "sv", "ja"}),
        ("locale", "Locale to export, e.g. 'fr'", {"de", "sv", "ja"}),
        ("languageId", "ID of the language (e.g. 'swe')", {"deu", "swe", "jpn"}),
    ],
)
def test_a_code_beside_language_or_locale_is_a_language(
    name: str, told: str, codes: set[str]
) -> None:
    assert codes <= {*draws(bound(name, told), 900)}


def test_an_id_of_a_language_may_be_a_number() -> None:
    assert bound("languageId", "ID of the language").meaning.name == "identifier"


def test_a_label_beside_an_example_is_proven_by_it() -> None:
    assert set(draws(bound("key", "Key of the song (e.g. 'Gm')"))) == {"Gm"}
