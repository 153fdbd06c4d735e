"""Patterns, numbers and formats: readable values, inside the bounds, exact multiples."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

import generator as gen
from generator.arguments import numbers
from generator.arguments.compile import ANCHOR, sample_values
from generator.arguments.patterns import Pattern, matches
from generator.arguments.strings import FORMATS, Candidates
from generator.arguments.validate import Validator
from generator.arguments.words import NOUNS


@pytest.mark.parametrize(
    "pattern",
    [
        r"^\d{1,4}\d{6,15}$", r"^0x[a-fA-F0-9]{40}$", r"^(?<a>x|yy)\k<a>$", r"^[\w-.]+@[\w.-]+$",
        r"^\p{L}+$", r"^\u{1F600}+$", r"^(([0-9]{1,3})\.){3}[0-9]{1,3}$", r"^#([0-9a-f]{3}){1,2}$",
        r"^[^]$", r"^\$\{[A-Z_]+\}$", r"^[[\]&&]+$", r"^[^\s@]+$", r"^(?:a|b(?:c|d){2})*z$",
    ],
)  # fmt: skip
def test_patterns_are_matched(pattern):
    walk, rng = Pattern(pattern), random.Random(0)
    assert all(matches(pattern, walk.draw(rng, 0)) for _ in range(30))


def test_digits_and_ends_are_those_of_ecma():
    assert matches(r"^\d$", "7")
    assert not matches(r"^\d$", "٧")
    assert not matches("^a$", "a\n")


def test_a_repeated_class_gives_words():
    values = sample_values({"type": "string", "pattern": "^[a-z-]+$"}, 30)
    assert set(values) <= set(NOUNS) | {text for text in values if matches("^[a-z]+$", text)}
    assert set(values) & set(NOUNS)


def test_pattern_and_length_hold_together():
    drawn = Candidates([r"^[a-z]{2}-\d+$"], 14, 16)
    for seed in range(20):
        text = drawn.draw(random.Random(seed), ANCHOR)
        assert text is not None
        assert 14 <= len(text) <= 16
        assert matches(r"^[a-z]{2}-\d+$", text)


def test_an_unreadable_pattern_is_refused():
    with pytest.raises(ValueError, match=r"pattern '\(\['"):
        Pattern("([")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_formats_are_valid(name):
    check = Validator({"type": "string", "format": name})
    drawn = [FORMATS[name](random.Random(seed), ANCHOR) for seed in range(40)]
    assert [text for text in drawn if not check.is_valid(text)] == []


def drawn_from(**bounds):
    limits = numbers.Range(
        **{k: v if isinstance(v, bool | tuple) else Fraction(v) for k, v in bounds.items()}
    )
    draw = numbers.real(limits)
    return {draw(random.Random(seed)) for seed in range(60)}


def test_numbers_stay_inside_open_bounds():
    assert all(0 < value < 1 for value in drawn_from(low=0, high=1, low_open=True, high_open=True))
    assert drawn_from(low=3, high=3) == {3}


def test_small_ranges_are_covered():
    assert {
        numbers.whole(numbers.Range(low=Fraction(1), high=Fraction(5)))(random.Random(s))
        for s in range(60)
    } == {1, 2, 3, 4, 5}


def test_multiples_are_exact_in_binary_fractions_too():
    for value in drawn_from(low=0, steps=(Fraction(1, 100),)):
        assert (value / 0.01).is_integer()


def test_a_range_without_multiples_is_empty():
    limits = numbers.Range(low=Fraction(8), high=Fraction(13), steps=(Fraction(7),))
    assert numbers.whole(limits) is None
    assert numbers.whole(numbers.Range(low=Fraction(1, 3), high=Fraction(2, 3))) is None


def test_numbers_without_bounds_are_small_and_round():
    assert all(0 < value <= 100 and value * 2 % 1 == 0 for value in drawn_from())


def test_slips_are_mended_and_told():
    check = Validator(
        {
            "properties": {"n": {"type": "integer", "minimum": "5"}, "p": {"pattern": "(["}},
            "required": True,
        }
    )
    assert check.is_valid({"n": 5, "p": "x"})
    assert check.errors({"n": 4}) == ["/n: 4 is less than the minimum of 5"]
    told = " ".join(check.changes)
    assert all(
        part in told for part in ("/properties/n/minimum", "/properties/p/pattern", "/required")
    )


def test_drafts_differ():
    tuple_form = {"type": "array", "items": [{"type": "string"}], "additionalItems": False}
    draft7 = {"$schema": "http://json-schema.org/draft-07/schema#", **tuple_form}
    assert not Validator(draft7).is_valid(["a", "b"])
    draft4 = {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "minimum": 3,
        "exclusiveMinimum": True,
    }
    assert not Validator(draft4).is_valid(3)
    assert Validator({"minimum": 3, "exclusiveMinimum": True}).is_valid(4)


def test_a_list_hardly_holds_an_object_twice():
    row = {"type": "object", "properties": {"k": {"enum": list("abcd")}}, "required": ["k"]}
    drawn = sample_values(
        {"type": "array", "items": row, "minItems": 3, "maxItems": 3}, 200, seed=1
    )
    again = [one for one in drawn if len({each["k"] for each in one}) < 3]
    assert len(again) < 30


def test_a_matrix_has_rows_of_one_length_and_is_square_where_it_must_be():
    cells = {"type": "array", "items": {"type": "array", "items": {"type": "number"}}}
    for name, square in (("compute_determinant", True), ("transpose", False)):
        parameters = {"type": "object", "properties": {"matrix": cells}, "required": ["matrix"]}
        spec = {"name": name, "description": "Work with a matrix.", "parameters": parameters}
        drawn = [one["matrix"] for one in gen.sample_arguments([spec], n=30, seed=0)]
        assert all(len({len(row) for row in rows}) == 1 for rows in drawn)
        assert all(len(rows) == len(rows[0]) for rows in drawn) == square


def test_corners_on_earth_are_a_block_of_a_city_in_the_told_order() -> None:
    pairs = {"type": "array", "items": {"type": "array", "items": {"type": "number"}}}
    for told, axis in (("[[lon1,lat1], [lon2,lat2]]", 0), ("lat, lon pairs of the fence", 1)):
        schema = {"type": "object", "properties": {"points": {**pairs, "description": told}}}
        spec = gen.load_specs([{"name": "make_fence", "description": "", "parameters": schema}])[0]
        drawn = [call["points"] for call in gen.sample_arguments(spec, n=40) if "points" in call]
        assert drawn
        for points in drawn:
            assert len({tuple(point) for point in points}) == len(points)
            assert all(abs(point[1 - axis]) <= 90 for point in points)
            assert max(p[axis] for p in points) - min(p[axis] for p in points) < 0.05
        assert any(abs(points[0][axis]) > 90 for points in drawn)
