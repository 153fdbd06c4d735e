from __future__ import annotations

import random
from itertools import pairwise

from generator.blocks import BLOCK, start_of
from generator.plan import Plan, Stream, apportion


def make_plan(**changes):
    base = {
        "mix": {"single": 6.0, "irrelevant": 1.0},
        "functions": {"single": {"a": 1.0, "b": 1.0}, "irrelevant": {"": 1.0}},
        "validation_functions": {"single": {"a": 1.0, "b": 1.0}, "irrelevant": {"": 1.0}},
        "validation": 0.1,
        "no_call": frozenset({"irrelevant"}),
        "extra_parts": ("more_values", "more_phrasings"),
    }
    return Plan(**{**base, **changes})


def test_apportion_gives_every_seat_in_proportion():
    assert apportion(10, {"a": 6.0, "b": 3.0, "c": 1.0}) == {"a": 6, "b": 3, "c": 1}


def test_apportion_is_house_monotone():
    rng = random.Random(3)
    for _ in range(30):
        weights = {str(i): rng.choice([0.3, 1.0, 2.5, 7.0]) for i in range(rng.randrange(1, 9))}
        caps = {key: rng.randrange(0, 12) for key in weights if rng.random() < 0.4}
        before = apportion(0, weights, caps)
        for n in range(1, 60):
            now = apportion(n, weights, caps)
            assert all(now[key] >= before[key] for key in weights)
            before = now


def test_apportion_stops_at_caps_and_gives_the_rest_to_others():
    assert apportion(10, {"a": 1.0, "b": 1.0}, {"a": 2}) == {"a": 2, "b": 8}
    assert apportion(10, {"a": 1.0, "b": 1.0}, {"a": 2, "b": 3}) == {"a": 2, "b": 3}


def test_quotas_add_up_and_grow_with_n():
    plan = make_plan()
    before: dict[Stream, int] = {}
    for n in range(1, 400, 7):
        quotas = plan.quotas(n, {})
        assert sum(quotas.values()) == n
        assert all(quotas[stream] >= count for stream, count in before.items())
        before = quotas


def test_dry_function_leaves_its_share_to_the_other():
    plan = make_plan(validation=0.0)
    quotas = plan.quotas(100, {Stream("single", "a", "train"): 5})
    assert quotas[Stream("single", "a", "train")] == 5
    assert sum(quotas.values()) == 100


def test_no_call_never_takes_over_what_calls_cannot_fill():
    plan = make_plan(extra_parts=())
    caps = {Stream("single", name, part): 20 for name in "ab" for part in ("train", "validation")}
    quotas = plan.quotas(5000, caps)
    none = sum(n for stream, n in quotas.items() if stream.scenario == "irrelevant")
    calls = sum(n for stream, n in quotas.items() if stream.scenario == "single")
    assert calls == 80
    assert none <= calls / 6 + 2


def test_extra_parts_are_used_only_when_the_rest_is_dry():
    plan = make_plan()
    parts = {stream.part for stream in plan.quotas(300, {})}
    assert parts == {"train", "validation"}
    caps = {Stream("single", name, part): 10 for name in "ab" for part in ("train", "validation")}
    quotas = plan.quotas(300, caps)
    assert quotas[Stream("single", "a", "more_values")] > 0
    assert all(stream.scenario == "single" for stream in quotas if stream.part == "more_values")


def test_blocks_follow_each_other_and_the_last_is_never_much_of_the_whole():
    starts = [start_of(block) for block in range(200)]
    sizes = [end - start for start, end in pairwise(starts)]
    assert starts[0] == 0
    assert all(0 < size <= BLOCK for size in sizes)
    assert sizes == sorted(sizes)
    assert sizes[-1] == BLOCK
    assert all(8 * size <= start for size, start in zip(sizes, starts, strict=False) if start > 255)
