"""The commerce family: values, words, reading back, and what it binds to."""

import re

import pytest
from catalogue_checks import (
    ANCHOR,
    assert_contract,
    assert_reads_back,
    bound,
    draws,
    make,
    types_of_family,
)
from group_two import leaf, suits

from generator.semantics.topics.commerce import Colour, Product


@pytest.mark.parametrize("kind", types_of_family("commerce"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_products_are_many():
    assert len(make(Product).values()) >= 250


def test_products_are_made_of_what_they_can_be():
    fabric, machine = (
        "velvet|linen|cotton|wool|oak|leather",
        "blender|monitor|toaster|toothbrush|drill",
    )
    found = draws(make(Product), n=2000)
    assert not [one for one in found if re.search(f"(?:{fabric}) (?:{machine})", str(one))]


def test_triplets_are_said_by_name():
    meaning = make(Colour, examples=("#FF5733",))
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in draws(meaning))
    assert meaning.read("forest green", ANCHOR) == "#228B22"
    assert_reads_back(meaning)


def test_a_pattern_of_triplets_without_the_sign():
    meaning = make(Colour, schema={"pattern": "^[0-9A-Fa-f]{6}$"})
    assert all(re.fullmatch("[0-9A-F]{6}", value) for value in draws(meaning))
    assert_reads_back(meaning)


@pytest.mark.parametrize(
    ("name", "function", "meaning"),
    [
        ("product_name", "add_to_cart", "product"),
        ("color", "search_products", "color"),
        ("status", "list_orders", "order_status"),
        ("category", "search_products", "product_category"),
        ("category", "get_news", "news_category"),
        ("category", "add_expense", "expense_category"),
    ],
)
def test_binding(name, function, meaning):
    assert bound(name, function) == meaning


def test_what_is_told_as_a_quantity_is_no_price():
    told = leaf("amount", "add_to_list", {"type": "number"}, description="Quantity to buy")
    assert not suits("money", told)
    assert suits("money", leaf("amount", "add_to_list", {"type": "number"}, description="To pay"))
