"""Every type of time and numbers: what it samples is said and read back to exactly the value."""

from __future__ import annotations

import random

import jsonschema_rs
import pytest
from time_and_number_cases import ANCHORS, CASES, IDS, drawn, meaning

from generator.semantics.base import SEMANTIC_TYPES, UNREADABLE

FAMILIES = {"dates", "times", "durations", "timewords", "numbers", "money", "quantities"}


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_every_surface_of_every_sampled_value_reads_back_to_it(case):
    bound = meaning(case)
    surfaces = bound.surfaces()
    for anchor in ANCHORS[:: len(ANCHORS) // 3]:
        for value in set(drawn(bound, 60, anchor)):
            said = [text for surface in surfaces if (text := surface.say(value, anchor))]
            assert said, value
            for text in said:
                assert bound.same(text, value, anchor), (text, value, anchor.today)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_no_surface_of_one_value_says_another(case):
    """The mutation test: the words for a value never pass for a different one."""
    bound = meaning(case)
    anchor = ANCHORS[2]
    values = sorted(set(drawn(bound, 120, anchor)), key=repr)
    rng = random.Random(1)
    for value in values[:30]:
        others = [other for other in rng.sample(values, min(12, len(values))) if other != value]
        for surface in bound.surfaces():
            text = surface.say(value, anchor)
            if text is None:
                continue
            for other in others:
                assert not bound.same(text, other, anchor), (text, value, other)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_samples_fit_their_schema(case):
    bound = meaning(case)
    check = jsonschema_rs.validator_for(dict(case[2]), validate_formats=True)
    for value in drawn(bound, 200, ANCHORS[0]):
        assert check.is_valid(value), value


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_samples_are_the_same_on_both_sides_and_in_every_run(case):
    anchor = ANCHORS[0]
    one, two = meaning(case), meaning(case)
    first = [one.sampler("train")(random.Random(seed), anchor) for seed in range(20)]
    assert first == [two.sampler("validation")(random.Random(seed), anchor) for seed in range(20)]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_each_type_accepts_its_own_leaf_and_rejects_nonsense(case):
    bound = meaning(case)
    assert type(bound).suits(bound.leaf, bound.setting)
    if case[0] not in ("time_expression", "decade"):
        assert bound.read("", ANCHORS[0]) is UNREADABLE
        assert bound.read("purple monkey dishwasher", ANCHORS[0]) is UNREADABLE


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_each_attachment_has_one_hole_and_some_surface_that_suits_it(case):
    bound = meaning(case)
    anchor = ANCHORS[0]
    values = drawn(bound, 300, anchor)
    surfaces = bound.surfaces()
    for attachment in bound.attachments():
        assert attachment.text.count("{}") == 1
        head, _, tail = attachment.text.partition("{}")
        before = (head.split() or ["word"])[-1].lower()
        after = (tail.split() or [""])[0].lower().strip(".")
        fitting = [
            surface
            for surface in surfaces
            if before not in surface.not_after
            and after not in surface.not_before
            and (surface.after is None or before in surface.after)
            and (surface.before is None or after in surface.before)
        ]
        said = sum(any(surface.say(value, anchor) for surface in fitting) for value in values)
        assert said > len(values) / 10, attachment.text


def test_surfaces_that_need_the_date_are_marked():
    """Without a stated date, an unanchored surface must not change its meaning with the day."""
    for case in CASES:
        bound = meaning(case)
        near, far = ANCHORS[0], ANCHORS[-1]
        for value in drawn(bound, 20, near):
            for surface in bound.surfaces():
                text = None if surface.anchored else surface.say(value, near)
                if text is not None:
                    assert bound.same(text, value, far), (case[0], text)


def test_all_types_of_these_families_have_a_case():
    mine = {
        name
        for name in SEMANTIC_TYPES
        if SEMANTIC_TYPES.get(name).family in FAMILIES | {"coordinates"}
    }
    assert mine - {case[0] for case in CASES} == set()
    assert len(mine) >= 35
