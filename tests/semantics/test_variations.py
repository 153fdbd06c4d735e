"""Values of one form, of which a line of a table shows one."""

from __future__ import annotations

import re

import pytest

from generator.semantics.catalogues import read_values
from generator.semantics.drawing.variations import NAMES, values_of


def test_names_stand_in_the_places_that_a_line_leaves():
    made = values_of("‹surname› renewal; city tender")
    assert made[-1] == "city tender"
    assert len(made) > 10
    assert all(re.fullmatch(r"[\w'’ -]+ renewal", one) for one in made[:-1])
    assert made == values_of("‹surname› renewal; city tender")


def test_no_article_stands_twice():
    assert not [one for one in values_of("the ‹company› upgrade") if "the The" in one]


@pytest.mark.parametrize("kind", NAMES)
def test_each_kind_of_name_has_many(kind):
    assert len(read_values(NAMES[kind])) > 40
    assert "|" not in values_of(f"x ‹{kind}›")[0]
