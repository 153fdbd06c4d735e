"""What is looked up or worked out for somebody, at a price of one, in a unit: made up."""

from __future__ import annotations

from tests.phrasing.test_grammar_life import share, texts


def number(description: str) -> dict[str, str]:
    return {"type": "number", "description": description}


def told(description: str) -> dict[str, str]:
    return {"type": "string", "description": description}


def test_age_and_sex_are_of_somebody():
    found = texts(
        "calculateSalveDose",
        "Calculate the salve dose for a patient",
        age={"type": "integer", "description": "The age of the patient in years"},
        sex=told("The sex of the patient (e.g., male, female)"),
    )
    assert share(found, r"for a <sex> patient aged <age>") > 0.9
    assert share(found, r"<sex> salve dose|I'm ") == 0


def test_articles_of_who_it_is_go_by_sound():
    found = texts(
        "getBoatInsuranceTips",
        "Retrieve boat insurance tips",
        age={"type": "integer", "description": "The age of the investor"},
    )
    assert share(found, "for a investor") == 0


def test_what_one_costs_is_a_price_of_one():
    found = texts(
        "calculateFerryFreight",
        "Calculate the freight cost of a crate on the ferry",
        weight=number("The weight of the crate in kilograms"),
        rate_per_kg=number("The rate per kilogram"),
    )
    assert share(found, r"at .+ per kg") > 0.9
    assert share(found, "rate per of|%") == 0


def test_numbers_have_the_unit_that_is_told():
    found = texts(
        "optimizeBuoyLink",
        "Optimize the radio link of a buoy",
        buoy_id=told("The ID of the buoy"),
        bandwidth=number("The desired bandwidth in Mbps"),
    )
    assert share(found, r"<bandwidth> Mbps") > 0.9


def test_a_heart_has_a_rate_that_costs_nothing():
    rate = number("The heart rate per minute")
    found = texts("recordGoatPulse", "Record the pulse of a goat", heart_rate=rate)
    assert share(found, "per minute") == 0
