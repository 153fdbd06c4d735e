"""The home family: values, words, reading back, and what it binds to."""

import pytest
from catalogue_checks import (
    assert_contract,
    bound,
    make,
    types_of_family,
)

from generator.semantics.topics.home import Breed, Device


@pytest.mark.parametrize("kind", types_of_family("home"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_lights_only_where_lights_are_meant():
    for value in make(Device, function="turn_on_light").values():
        assert "light" in value or "lamp" in value


def test_breeds_of_dogs_only():
    meaning = make(Breed, description="Breed of the dog")
    assert "Beagle" in meaning.values()
    assert "Siamese" not in meaning.values()


@pytest.mark.parametrize(
    ("name", "function", "meaning"),
    [
        ("room", "set_light", "room"),
        ("device", "turn_on", "device"),
        ("breed", "find_dog", "breed"),
        ("plant", "water_plant", "plant"),
    ],
)
def test_binding(name, function, meaning):
    assert bound(name, function) == meaning


def test_a_hotel_has_other_rooms():
    assert bound("room", "book_hotel") != "room"
