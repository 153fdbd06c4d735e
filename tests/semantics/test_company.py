"""Others like what is shown: of its kind by lists, with other parts, or none where it is closed."""

from __future__ import annotations

import random

import pytest

from generator import sample_arguments
from generator.semantics.drawing.parts import elsewhere, varied


def _values(name: str, key: str, told: str, about: str = "", n: int = 300) -> set[str]:
    spec = {
        "name": name,
        "description": about,
        "parameters": {
            "type": "object",
            "properties": {key: {"type": "string", "description": told}},
            "required": [key],
        },
    }
    return {one[key] for one in sample_arguments(spec, n, 1)}


def test_an_example_tells_which_kind_the_others_are():
    found = _values("lend_tool", "tool", "The tool, e.g. 'circular saw'", "Lend a tool.")
    assert "circular saw" in found
    assert len(found) > 5
    assert not any(text.startswith(("a ", "the ")) for text in found)


def test_several_examples_in_one_list_are_of_its_kind():
    found = _values("quote_curtains", "fabric", "e.g. linen, velvet", "Quotes curtains.")
    assert {"linen", "velvet"} < found
    assert "cotton" in found


def test_the_domain_of_an_entity_stays():
    found = _values("dim_lamp", "entity_id", "The lamp's entity ID (e.g., light.kitchen)")
    assert len(found) > 3
    assert all(text.startswith("light.") for text in found)


@pytest.mark.parametrize(
    ("key", "told", "shown"),
    [
        ("status", "How far it is, e.g. 'soaking', 'drying'", {"soaking", "drying"}),
        ("font", "Font. Built-ins: Arial, Courier.", {"Arial", "Courier"}),
        ("exchange", "Code of the exchange (e.g. SHFE, DCE)", {"SHFE", "DCE"}),
    ],
)
def test_what_a_program_chooses_from_has_no_others(key, told, shown):
    assert _values("run_it", key, told) == shown


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Please sign by Friday", "Friday"),
        ("orders_2025.csv", "2025"),
        ("Lullaby for Johanna", "Johanna"),
        ("garage shelf 3", "3"),
        ("Tree_07", "07"),
        ("light.living_room", "living_room"),
        ("report_q3.pdf", "3"),
        ("after 5 pm", "5"),
        ("hotels in Leeds", "Leeds"),
        ("12 Elm Street", "12 Elm"),
    ],
)
def test_parts_are_exchanged(text, part):
    left, right = text.split(part)
    found = {varied(text, random.Random(seed)) for seed in range(20)}
    assert len(found) > 1
    assert all(one.startswith(left) and one.endswith(right) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Friday Night Lights",
        "World Cup 2022",
        "Python 3",
        "Leica Q2",
        "Christmas dinner in December",
        "put it in the garage",
        "the kitchen knife",
        "net 30",
        "2026-01-14",
        "Oktoberfest in Munich",
    ],
)
def test_names_and_what_goes_together_stay(text):
    assert {varied(text, random.Random(seed)) for seed in range(20)} == {text}


def test_ids_that_are_by_chance_are_many():
    found = _values("get_dispute", "dispute_id", "", "Load a payment dispute of Stripe.", 200)
    assert len(found) > 150
    assert all(text[:2] in ("du", "dp") for text in found)


def test_files_of_one_kind_are_in_each_others_folders():
    found = elsewhere(("leaf.jpg", "photos/shrub.png"))
    assert found == ("shrub.png", "photos/leaf.jpg")
    assert not elsewhere(("leaf.jpg", "some text"))
    assert not elsewhere(("orders.csv", "img/a.png"))[1:]


def test_a_slug_is_of_what_its_example_names():
    told = "Slug of the dish, e.g. 'margherita-pizza'"
    found = _values("get_toppings", "slug", told, "Toppings of a dish on the menu.")
    assert "margherita-pizza" in found
    assert len(found) > 50
    assert all(text == text.lower() and " " not in text for text in found)


def test_two_examples_of_a_domain_have_its_others_beside_them():
    about = "Price for dry cleaning a kind of garment or household textile."
    found = _values("price_dry_cleaning", "garment", 'e.g. "wool coat", "curtains"', about)
    assert {"wool coat", "curtains"} < found
    assert len(found) > 5


def test_what_is_chosen_from_has_no_others_of_a_domain():
    about = "Price for dry cleaning a kind of garment or household textile."
    found = _values("price_dry_cleaning", "garment_type", 'e.g. "coat", "curtains"', about)
    assert found == {"coat", "curtains"}
