"""The organisations family: values, words, reading back, and what it binds to."""

import pytest
from catalogue_checks import (
    assert_contract,
    bound,
    make,
    types_of_family,
)

from generator.semantics.topics.organisations import Company


@pytest.mark.parametrize("kind", types_of_family("organisations"), ids=lambda kind: kind.name)
def test_every_type_keeps_the_contract(kind):
    assert_contract(kind)


def test_companies_are_many():
    assert len(make(Company).values()) >= 250


@pytest.mark.parametrize(
    ("name", "function", "description", "meaning"),
    [
        ("company", "get_stock_price", "", "company"),
        ("university", "search_courses", "", "university"),
        ("organization", "donate", "The charity", "nonprofit"),
        ("bank_name", "add_account", "", "bank"),
        ("department", "list_employees", "", "department"),
    ],
)
def test_binding(name, function, description, meaning):
    assert bound(name, function, description) == meaning


def test_an_organisation_of_repositories_is_no_company():
    assert bound("organization", "list_repositories") != "company"
