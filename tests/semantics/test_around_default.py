"""Numbers are about as big as the default that is shown, which itself is rarely told."""

from __future__ import annotations

import random

import pytest

import generator as gen
from generator.records import DEFAULT_ANCHOR
from generator.semantics.binding.bind import bind


def _drawn(name: str, kind: str, told: str = "", **facets: object) -> set[float]:
    schema = {"type": kind, "description": told, **facets}
    spec = {
        "name": "rig_boat",
        "description": "Rig a boat.",
        "parameters": {"type": "object", "properties": {name: schema}},
    }
    (parameter,) = bind(*gen.load_specs(spec))
    draw, rng = parameter.meaning.sampler("any"), random.Random(3)
    return {draw(rng, DEFAULT_ANCHOR) for _ in range(60)}


@pytest.mark.parametrize(
    ("name", "kind", "told", "default"),
    [
        ("timeout_s", "number", "Seconds to wait", 300),
        ("duration", "number", "Duration in seconds, default 1.0", 1.0),
        ("hours", "integer", "Hours to look ahead (default 24)", 24),
        ("width_mm", "number", "Paper width in mm (default 297 = A4).", 297.0),
        ("window_ms", "number", "Window (default 100ms, symmetric).", 100),
        ("max_depth", "integer", "", 10),
        ("rank", "integer", "", 16),
        ("zoom", "number", "缩放比例 (0.5-5.0)，默认2.0", 2.0),
    ],
)
def test_numbers_are_of_the_size_of_the_default(
    name: str, kind: str, told: str, default: float
) -> None:
    shown = {} if "efault" in told or "默认" in told else {"default": default}
    drawn = _drawn(name, kind, told, **shown)
    assert len(drawn) > 1
    assert all(default / 3 <= one <= default * 3 for one in drawn)


def test_switches_and_what_stands_for_no_bound_show_no_size() -> None:
    assert max(_drawn("max_x", "integer", default=999999)) < 1000
    assert max(_drawn("retries", "integer", default=1)) > 1


def test_a_share_is_told_by_its_default() -> None:
    for told in ("Least quality, 0..1. Default 0.85.", "Default 0.85."):
        drawn = _drawn("target_quality", "number", told, default=0.85)
        assert len(drawn) > 2
        assert all(0.25 < one <= 1 and round(one, 2) == one for one in drawn)


def test_shares_lie_between_their_ends() -> None:
    drawn = _drawn("alpha", "number", "Alpha channel 0-1 (default: 1.0 opaque)", default=1.0)
    assert len(drawn) > 2
    assert all(0 < one < 1 for one in drawn)
