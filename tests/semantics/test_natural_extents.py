"""Beside a default that nature bounds stand others of its kind; fields are what is asked by."""

from __future__ import annotations

from generator.api import load_specs, sample_arguments
from generator.semantics.described.leaves import leaves
from generator.semantics.described.understood import understood


def _drawn(name: str, **parameters: dict[str, object]) -> list[dict[str, object]]:
    schema = {"type": "object", "properties": parameters, "required": list(parameters)}
    tool = {"name": name, "description": "Gets it", "parameters": schema}
    return [dict(given) for given in sample_arguments(tool, n=30)]


def test_people_are_as_tall_and_heavy_as_people_are() -> None:
    number = {"type": "number", "description": ""}
    drawn = _drawn(
        "kite_bmi",
        age={**number, "default": "45"},
        height={**number, "default": "175"},
        weight={**number, "default": "65"},
    )
    assert all(8 <= given["age"] <= 95 for given in drawn)  # type: ignore[operator]
    assert all(140 <= given["height"] <= 200 for given in drawn)  # type: ignore[operator]
    assert all(40 <= given["weight"] <= 100 for given in drawn)  # type: ignore[operator]
    assert len({given["height"] for given in drawn}) > 3


def test_ratings_and_years_stay_in_their_range() -> None:
    number = {"type": "number", "description": ""}
    told = "Enter any year from 1970 to 2020 to get results."
    drawn = _drawn(
        "search_kites",
        max_imdb={**number, "default": "7.8"},
        end_year={**number, "description": told, "default": "2020"},
    )
    assert all(5 <= given["max_imdb"] <= 10 for given in drawn)  # type: ignore[operator]
    assert all(1970 <= given["end_year"] <= 2020 for given in drawn)  # type: ignore[operator]


def test_a_parameter_is_called_after_the_field_that_it_takes() -> None:
    schema = {
        "type": "object",
        "properties": {
            "kaid": {
                "type": "string",
                "description": "The value of kiteId field returned in .../kites/list endpoint.",
            },
            "id": {
                "type": "string",
                "description": "The value of id fields returned in .../sails/list endpoint.",
            },
            "movieid": {"type": "string", "description": ""},
        },
    }
    tool = load_specs([{"name": "get_it", "description": "Gets it", "parameters": schema}])[0]
    words = [leaf.words for leaf in leaves(understood(tool))]
    assert words == [("kite", "id"), ("sail", "id"), ("movie", "id")]


def test_an_address_that_must_be_given_is_one_of_many() -> None:
    url = {"type": "string", "description": "", "default": "www.google.com"}
    drawn = {str(given["url"]) for given in _drawn("Kite Tools_Check site", url=url)}
    assert len(drawn) > 5
    assert not any("/" in one for one in drawn)


def test_a_name_with_its_number_is_nobody_elses_and_words_are_of_the_trade() -> None:
    shown = {"type": "string", "description": "", "default": "24168-blue-kite"}
    assert {given["id"] for given in _drawn("Kite Films_find similar", id=shown)} == {
        "24168-blue-kite"
    }
    word = {"type": "string", "description": "", "default": "bump"}
    assert len({given["word"] for given in _drawn("Kite Words_word/definition", word=word)}) > 5


def test_what_the_page_settles_is_given_and_short_keys_are_of_what_they_are_told() -> None:
    schema = {
        "type": "object",
        "properties": {
            "type": {"type": "string", "description": "", "default": "kites"},
            "kcin": {"type": "string", "description": "Shop kite id."},
        },
        "required": ["type", "kcin"],
    }
    tool = {"name": "Sky Shop_Kites", "description": "Gets it", "parameters": schema}
    found = {leaf.name: leaf for leaf in leaves(understood(load_specs([tool])[0]))}
    assert found["type"].schema.get("const") == "kites"
    assert found["kcin"].words == ("kite", "id")


def test_codes_are_given_where_the_default_is_one() -> None:
    shown = {"type": "string", "description": "", "default": "LON"}
    drawn = _drawn("Kite Fares_Prices", origin=shown)
    assert all(len(str(given["origin"])) == 3 for given in drawn)
    shown = {"type": "string", "description": "", "default": "B07ZPKBL9V"}
    drawn = _drawn("Kite Shop_Get Reviews", asin=shown)
    assert all(str(given["asin"]).startswith("B0") for given in drawn)
