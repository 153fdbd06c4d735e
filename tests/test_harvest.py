"""When a stream has run dry: never while it yields well, soon once it hardly does."""

import random
from types import SimpleNamespace
from typing import Any

from generator.dedupe import Keys
from generator.harvest import RARE, Harvest
from generator.plan import Stream
from generator.scenarios import load_scenarios

STREAM = Stream("single", "f", "train")


def _harvest(noise: float = 1.0) -> Harvest:
    load_scenarios()
    prepared: Any = SimpleNamespace(
        inputs=SimpleNamespace(options=SimpleNamespace(noise=noise)),
        owners={("call", "f"): (("single", 1.0),)},
        bench=SimpleNamespace(functions={}),
    )
    return Harvest(prepared)


def _drawn(space: int, draws: int) -> tuple[int, bool]:
    """Records found in a uniform space of so many, and whether it counts as dry then."""
    harvest, rng, seen = _harvest(), random.Random(space), set()
    for k in range(draws):
        found = rng.randrange(space)
        if found not in seen:
            seen.add(found)
            harvest.accept([(STREAM, k, Keys(k, k, k), str(found), 0)])
    given = harvest.of(STREAM)
    return len(given.accepted), given.dry


def test_a_small_space_is_drawn_empty():
    for space in (1, 2, 7, 30, 150):
        assert _drawn(space, 4000)[0] == space


def test_a_large_space_is_left_when_new_records_are_rare():
    found, dry = _drawn(5000, 60_000)
    assert dry
    assert 0.9 * 5000 < found < 5000


def test_a_stream_that_yields_goes_on():
    harvest = _harvest()
    for k in range(20_000):
        harvest.accept([(STREAM, k * (RARE - 1), Keys(k, k, k), str(k), 0)])
    assert not harvest.of(STREAM).dry


def test_noise_makes_no_second_record_of_its_stream():
    harvest = _harvest()
    noised = [Keys(1, 1, 9), Keys(2, 2, 9, 1), Keys(3, 3, 9, 7), Keys(4, 4, 9, 7), Keys(7, 8, 9)]
    drawn = [(STREAM, k, keys, str(keys.identity), 0) for k, keys in enumerate(noised)]
    assert harvest.accept(drawn) == 3
    assert [name for name, _ in harvest.of(STREAM).accepted] == ["1", "3"]


def test_what_noise_makes_read_alike_stays_for_training_alone():
    harvest = _harvest()
    other = Stream("multiple", "f", "train")
    held = Stream("single", "f", "validation")
    harvest.accept([(held, 0, Keys(1, 1, 1), "a", 0), (held, 1, Keys(2, 2, 2), "b", 0)])
    harvest.accept(
        [(STREAM, 0, Keys(3, 3, 3, noised=1), "c", 0), (other, 0, Keys(4, 4, 4), "d", 0)]
    )
    harvest.accept([(other, 1, Keys(5, 5, 5, noised=1), "e", 0)])
    assert harvest.repeated("abcde") == {"a", "e"}
    assert harvest.repeated("abd") == frozenset()  # what is not written keeps nothing out
    assert harvest.repeated("acd") == {"a"}
    harvest.drop(harvest.repeated("abcde"))
    assert harvest.repeated("bcd") == frozenset()
    assert [name for name, _ in harvest.of(held).accepted] == ["b"]


def test_without_noise_nothing_is_kept_to_compare():
    harvest = _harvest(noise=0.0)
    harvest.accept([(STREAM, k, Keys(k, k, k), str(k), 0) for k in range(1, 9)])
    given = harvest.of(STREAM)
    assert (len(given.accepted), given.written) == (8, {})
