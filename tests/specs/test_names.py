"""Names for a target: allowed, distinct, reversible, the same whatever the order."""

import random

from generator.specs import OPENAI_NAMES, NameMap

NAMES = [
    *(
        "get weather",
        "get.weather",
        "get_weather",
        "Wetter für morgen",
        "天気",
        "天気2",
        "",
        "a" * 80,
    ),
    *("a" * 79 + "b", "ok-name", "x" * 64, ".", "..", "get  weather"),
]


def test_every_name_is_allowed_distinct_and_comes_back():
    names = NameMap.of(NAMES, OPENAI_NAMES)
    written = [names.target(name) for name in NAMES]
    assert all(OPENAI_NAMES.allows(name) for name in written)
    assert len(set(written)) == len(NAMES)
    assert [names.original(name) for name in written] == NAMES


def test_allowed_names_stay_and_simple_ones_stay_readable():
    names = NameMap.of(["get_weather", "list.pets", "Say hello"], OPENAI_NAMES)
    assert names.target("get_weather") == "get_weather"
    assert names.target("list.pets") == "list_pets"
    assert names.target("Say hello") == "Say_hello"
    assert [warn.where for warn in names.warnings()] == ["Say hello", "list.pets"]


def test_the_order_of_names_does_not_matter():
    shuffled = random.Random(3).sample(NAMES, len(NAMES))
    assert NameMap.of(shuffled, OPENAI_NAMES) == NameMap.of(NAMES, OPENAI_NAMES)


def test_a_name_that_the_map_was_not_made_for_is_still_allowed():
    names = NameMap.of(["a.b"], OPENAI_NAMES)
    assert OPENAI_NAMES.allows(names.target("c.d"))
    assert names.target("a_b") != names.target("a.b")


def test_without_a_rule_nothing_changes():
    assert NameMap.of(NAMES, None).target("get weather") == "get weather"
