"""Slugs are of what their names or descriptions say."""

import random

import pytest

from generator.records import DEFAULT_ANCHOR, FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.binding.slugged import slugged


def _bound(function: str, name: str, told: str = "", about: str = "") -> Parameter:
    schema = {"type": "object", "properties": {name: {"type": "string", "description": told}}}
    return bind(FunctionSpec(name=function, description=about, parameters=schema))[0]


def _drawn(parameter: Parameter) -> set[str]:
    rng, sampler = random.Random(5), parameter.meaning.sampler("any")
    return {str(sampler(rng, DEFAULT_ANCHOR)) for _ in range(80)}


@pytest.mark.parametrize(
    ("function", "name", "told", "about", "one"),
    [
        ("create_secret", "environmentSlug", "", "", "staging"),
        ("browse", "category_slug", "", "Browse products of the shop", "board-games"),
        ("add_to", "list_slug", "", "", "weekend-chores"),
        ("add_it", "slug", "The slug of the environment", "", "production"),
        ("get_function", "slug", "The slug identifier of the function", "", "checkout"),
    ],
)
def test_slugs_are_of_their_head_noun(
    function: str, name: str, told: str, about: str, one: str
) -> None:
    found = _drawn(_bound(function, name, told, about))
    assert one in found
    assert all(text == slugged(text) for text in found)


def test_slugs_that_are_shown_are_as_shown() -> None:
    told = "Problem URL slug (e.g., 'two-sum', 'add-two-numbers')"
    drawn = _drawn(_bound("get_problem", "titleSlug", told))
    assert drawn >= {"two-sum", "add-two-numbers"}
    assert all(text == slugged(text) for text in drawn)


@pytest.mark.parametrize(
    ("function", "name", "about", "one"),
    [
        ("move_email", "account", "", "work"),
        ("list_messages", "account", "List messages of an email account", "work"),
        ("publish_entry", "environmentId", "", "staging"),
    ],
)
def test_accounts_of_mail_and_environments_have_names(
    function: str, name: str, about: str, one: str
) -> None:
    assert one in _drawn(_bound(function, name, about=about))
