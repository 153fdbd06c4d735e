"""What shown examples, lists and defaults decide: which kind is meant, and what is drawn."""

from __future__ import annotations

import random
import re
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


def listed(name: str, told: str, about: str = "Do what is asked") -> list[Json]:
    """Values of a list of texts."""
    return draws(bound(name, told, about, type="array", items={"type": "string"}))


@pytest.mark.parametrize(
    ("name", "told", "lists"),
    [
        ("args", "Arguments of npm, e.g. ['run', 'build']", [["run", "build"]]),
        ("words", 'What to pass, such as ["-x", "default"]', [["-x", "default"]]),
        (
            "flags",
            "Flags (e.g. ['--fast'] or ['--slow', '2'])",
            [["--fast"], ["--slow", "2"]],
        ),
        ("glazes", 'Glazes to mix, for example ["Ash 4", "Tin 9"]', [["Ash 4", "Tin 9"]]),
    ],
)
def test_a_list_that_is_shown_is_taken_whole(name: str, told: str, lists: list[list[str]]) -> None:
    assert all(one in lists for one in listed(name, told))


def test_words_of_a_command_are_said_as_they_are_typed() -> None:
    meaning = bound(
        "args", "Arguments, e.g. ['get', 'pods']", type="array", items={"type": "string"}
    ).meaning
    said = [way.say(["get", "pods"], DEFAULT_ANCHOR) for way in meaning.surfaces()]
    assert said == ["get pods"]


def test_a_list_of_a_known_kind_has_others_of_it() -> None:
    teams = listed("teams", "Teams to compare, e.g. ['Everton', 'Arsenal']")
    assert len({team for texts in teams for team in texts if isinstance(texts, list)}) > 20


@pytest.mark.parametrize(
    ("name", "told", "about", "shown"),
    [
        (
            "fraza",
            "Szukana fraza, np. lampa stojąca",
            "Wyszukaj produkty w sklepie",
            "lampa stojąca",
        ),
        ("keyword", "关键词，例如：年假", "搜索公司文档", "年假"),
        ("query", "검색어. 예: '주휴수당'", "법령을 검색한다", "주휴수당"),
        ("query", "Запрос, напр. торшер", "Найти товар в магазине", "торшер"),
    ],
)
def test_examples_in_other_languages_stand_as_they_are(
    name: str, told: str, about: str, shown: str
) -> None:
    assert shown in draws(bound(name, told, about))


@pytest.mark.parametrize("about", ["搜索公司文档", "법령을 검색한다"])
def test_what_is_shown_in_other_letters_is_not_given_in_latin_ones(about: str) -> None:
    values = draws(bound("query", "(예: '주휴수당')", about))
    assert not any(text.isascii() for text in values if isinstance(text, str))


@pytest.mark.parametrize(
    ("name", "told", "lead"),
    [
        ("customer", "ID of the payer pyr_xxx", "pyr_"),
        ("charge", "The charge to give back, ch_xxxx", "ch_"),
        ("team", "Public ID, e.g. org_xxx", "org_"),
        ("owner", "Owner (usr_xxx)", "usr_"),
    ],
)
def test_an_id_of_which_the_rest_is_left_out_has_a_rest(name: str, told: str, lead: str) -> None:
    values = draws(bound(name, told))
    assert all(isinstance(one, str) and one.startswith(lead) for one in values)
    assert all(len(str(one)) > len(lead) + 8 for one in values)


@pytest.mark.parametrize(
    ("name", "about", "shown"),
    [
        ("shape", "Add a body (optionally a shape: Cone|Torus|Cube) to the scene.", "Torus"),
        ("type", "Summon a creature (type: gnome, elf, dwarf) at a place.", "elf"),
        ("kind", "Draw a diagram (kind: flow|tree|gantt) of the steps.", "gantt"),
        ("topic", "The log of a boat, filtered by a topic word (sails, engine, hull…).", "hull"),
    ],
)
def test_a_function_lists_what_a_parameter_takes(name: str, about: str, shown: str) -> None:
    values = {*draws(bound(name, "", about))}
    assert shown in values
    assert len(values) == 3


@pytest.mark.parametrize(
    ("name", "told", "default"),
    [
        ("district", "District name", "Kozhikode"),
        ("radio_type", "", "limesdr"),
        ("style", "", "ggplot_dark"),
        ("state", "", "EU TOTAL"),
    ],
)
def test_a_default_that_no_known_word_is_like_is_what_is_known(
    name: str, told: str, default: str
) -> None:
    assert {*draws(bound(name, told, default=default))} == {default}


def test_a_default_among_known_words_stands_for_them() -> None:
    assert len({*draws(bound("status", default="archived"))}) > 2


@pytest.mark.parametrize(
    ("name", "told", "low", "high"),
    [
        ("tax_rate", "Tax rate in percent (e.g. 6.5)", 3, 13),
        ("met", "MET of the sport, e.g. rowing 6.5, yoga 2.5, tennis 7.3", 1.6, 11),
        ("factor", "Factor of effort: seated 1.2, light 1.4, heavy 1.9", 0.8, 2.9),
        ("n", "Refractive index, e.g. 1.49 for acrylic", 0.7, 3),
        ("principal", "Sum of the loan, e.g. 240000", 120000, 480000),
        ("guests", "How many come, e.g. 3", 1, 9),
    ],
)
def test_numbers_stay_near_those_that_are_shown(
    name: str, told: str, low: float, high: float
) -> None:
    values = draws(bound(name, told, type="number"))
    assert all(low <= one <= high for one in values if isinstance(one, int | float))
    assert len({*map(str, values)}) > 3


def test_degrees_are_of_anywhere() -> None:
    values = draws(bound("latitude", "Latitude, e.g. 48.85", type="number"))
    assert any(isinstance(one, float) and one < 24 for one in values)


@pytest.mark.parametrize(
    ("name", "told", "meaning"),
    [
        ("symbol", "Stock symbol (e.g., ZZOIL)", "like_examples"),
        ("symbol", "Stock symbol (e.g., AAPL)", "ticker"),
        ("host", "Host to scan, e.g. 10.1.0.7", "ip_address"),
        ("station", "Station, e.g. 'KBXQ'", "like_examples"),
        ("subject", "Subject, e.g. comets, star trails", "like_examples"),
    ],
)
def test_what_is_shown_outdoes_what_the_name_tells(name: str, told: str, meaning: str) -> None:
    assert bound(name, told).meaning.name == meaning


def test_what_is_shown_picks_among_the_worlds_of_a_type() -> None:
    told = "Package to add (e.g. numpy)"
    values = {*draws(bound("package", told, "Adds a package to the environment."), 200)}
    assert "pandas" in values
    assert "express" not in values


@pytest.mark.parametrize(
    ("name", "told", "meaning"),
    [
        ("result", "Filter by result: 'Passed', 'Withdrawn', etc.", "like_examples"),
        ("rank", "Rank, the usual ones are cadet, major and colonel", "like_examples"),
        ("how_to_address", "e.g. tu, vous.", "like_examples"),
        ("wing", "Wing, partial is fine, e.g. 'Arsenal'", "like_examples"),
        ("zone", "Zone, e.g. 'a'", "like_examples"),
    ],
)
def test_what_lists_tell_of_their_kind(name: str, told: str, meaning: str) -> None:
    assert bound(name, told).meaning.name == meaning


def test_numbers_with_what_each_is_for_are_some_of_many() -> None:
    told = "e.g., 24 for wide, 85 for portrait, 200 for sports"
    assert bound("focal_length_mm", told, type="number").meaning.name != "enum"


@pytest.mark.parametrize(
    ("name", "told", "low", "high"),
    [
        ("threshold", "Threshold, e.g. 0.8", 0.4, 1),
        ("weight", "Weight, e.g. 0.2 or -0.3", -0.6, 0.6),
    ],
)
def test_shares_and_signed_numbers_stay_so(name: str, told: str, low: float, high: float) -> None:
    values = draws(bound(name, told, type="number"))
    assert all(low <= one <= high for one in values if isinstance(one, int | float))


def test_a_list_in_other_letters_is_taken_whole() -> None:
    assert all(one == ["甘草", "甘遂"] for one in listed("herbs", '药材，例如 ["甘草", "甘遂"]'))


@pytest.mark.parametrize(
    ("name", "told", "form"),
    [
        (
            "sail_date",
            'In DD-Mon-YYYY format (e.g., "26-Dec-2025")',
            r"[0-2]\d-[A-Z]\w\w-202\d",
        ),
        ("return_on", "Return date, e.g. 5 March 2026", r"[1-3]?\d [A-Z][a-z]+ 202\d"),
        ("stamp", "Like 'LOG-31/12/2025'", r"LOG-[0-2]\d/[01]\d/202\d"),
        ("damage", "Damage, e.g. '1d8+2'", r"[1-4]d(4|6|8|10|12|20)\+[1-5]"),
    ],
)
def test_days_and_dice_like_the_one_shown_are_those_that_there_are(
    name: str, told: str, form: str
) -> None:
    drawn = [str(one) for one in draws(bound(name, told), 200)]
    drawn = [one.replace("30", "20").replace("31", "21") for one in drawn]
    assert all(re.fullmatch(form, one) for one in drawn), drawn[:9]


@pytest.mark.parametrize(
    ("name", "told", "default"),
    [
        ("section", "Section of it: full, ingredients, steps, summary", "full"),
        ("part", "Part to show: overview, steps, notes", None),
    ],
)
def test_parts_that_are_wanted_are_options_though_they_are_things(
    name: str, told: str, default: str | None
) -> None:
    one = bound(name, told, **({"default": default} if default else {}))
    assert one.meaning.name == "enum"


def test_beside_a_name_of_science_there_are_none_of_the_market() -> None:
    told = bound("organism", "Organism", "Get a genome", default="homo_sapiens")
    assert all(re.fullmatch(r"[a-z]+_[a-z]+", str(one)) for one in draws(told))
