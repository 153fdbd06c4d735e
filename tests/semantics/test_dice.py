"""Dice of a numbered series: even, independent, and the same whenever they are thrown."""

from __future__ import annotations

import random
import statistics

from generator.semantics.drawing.dice import Dice


def thrown(dice, number):
    dice.at(number)
    return [dice.random(), dice.randrange(1000), dice.choice("abcdef"), dice.gauss(0, 1)]


def test_a_member_depends_on_its_number_and_series_alone():
    one, other = Dice("towns"), Dice("towns")
    first = [thrown(one, number) for number in (3, 4, 5)]
    assert [thrown(other, number) for number in (5, 4, 3)] == first[::-1]
    assert thrown(Dice("roads"), 3) != first[0]


def test_first_and_second_throws_are_even_and_independent():
    dice = Dice("towns")
    throws = [(dice.at(number).random(), dice.random()) for number in range(4000)]
    first, second = zip(*throws, strict=True)
    for throw in (first, second):
        assert 0 <= min(throw) < max(throw) < 1
        counts = [sum(int(x * 10) == tenth for x in throw) for tenth in range(10)]
        assert max(counts) - min(counts) < 150
    assert abs(statistics.correlation(first, second)) < 0.05
    assert abs(statistics.correlation(first[1:], second[:-1])) < 0.05


def test_bits_of_any_length():
    dice = Dice("bits")
    assert {dice.at(number).getrandbits(1) for number in range(20)} == {0, 1}
    long = [dice.at(number).getrandbits(200) for number in range(50)]
    assert all(value < 1 << 200 for value in long)
    assert max(long) > 1 << 195
    assert len({value >> 136 for value in long}) == 50


def test_shortcuts_throw_what_the_base_class_throws():
    dice = Dice("shortcuts")
    for number, size in enumerate((1, 2, 3, 7, 8, 1000, 1 << 63, 1 << 64, 1 << 70)):
        known = random.Random._randbelow_with_getrandbits(dice.at(number), size)
        assert dice.at(number)._randbelow(size) == known
    for number in range(50):
        known = random.Random.choice(dice.at(number), "abcdefg"), random.Random.randint(dice, 5, 9)
        assert (dice.at(number).choice("abcdefg"), dice.randint(5, 9)) == known
