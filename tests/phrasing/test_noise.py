"""Noise keeps spans exact and arguments readable, and comes at the rates asked for."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from generator.errors import OptionError
from generator.phrasing.mistakes import run_on
from generator.phrasing.noise import NO_NOISE, Noise, disturbed
from generator.records import Json, Slot, Utterance


def utterance(*parts: str | tuple[Json, str]) -> Utterance:
    """Text and (value, words) in order."""
    text, slots = "", []
    for part in parts:
        if isinstance(part, str):
            text += part
        else:
            start = len(text)
            text += part[1]
            slots.append(Slot(f"/{len(slots)}", part[0], part[1], start, len(text), "rule"))
    return Utterance(text, tuple(slots), "lineage", "source", anchored=True)


WEATHER = utterance("What's the weather like in ", ("Oslo", "Oslo"), " on ", ("d", "July 3"), "?")
BOOKING = utterance(
    "Book a table at ", ("Chez Nous", "Chez Nous"), ". There will be ", (4, "4"), " people there."
)
UTTERANCES = (
    WEATHER,
    BOOKING,
    utterance(("Oslo", "Oslo"), " weather tomorrow"),
    utterance("Can you remind me to ", ("Call Mom", "Call Mom"), "?"),
    utterance("I am at home. I would like to order ", ("iPad", "iPad"), ". Thanks."),
    utterance("Say ", ("Hi.", "Hi.")),
    utterance("Stop."),
)
ALL = tuple(Noise().rates())


def check(before: Utterance, after: Utterance) -> None:
    assert [slot.path for slot in after.slots] == [slot.path for slot in before.slots]
    for old, new in zip(before.slots, after.slots, strict=True):
        assert after.text[new.start : new.end] == new.text
        assert new.text.casefold() == old.text.casefold()
        assert (new.value, new.rule) == (old.value, old.rule)
    assert (after.lineage, after.source, after.anchored) == ("lineage", "source", True)
    assert "  " not in after.text
    assert after.text == after.text.strip()
    assert ".." not in after.text


@pytest.mark.parametrize("kinds", [(kind,) for kind in ALL] + [ALL])
def test_spans_stay_exact(kinds: Sequence[str]) -> None:
    for each in UTTERANCES:
        for seed in range(60):
            check(each, disturbed(each, kinds, random.Random(seed)))


@pytest.mark.parametrize("kind", ALL)
def test_each_kind_changes_something(kind: str) -> None:
    changed = [
        each
        for each in UTTERANCES
        if any(disturbed(each, (kind,), random.Random(s)).text != each.text for s in range(20))
    ]
    assert changed


def test_examples() -> None:
    rng = random.Random(0)
    assert (
        disturbed(WEATHER, ("no_end_mark",), rng).text
        == "What's the weather like in Oslo on July 3"
    )
    assert disturbed(WEATHER, ("lower",), rng).text == "what's the weather like in oslo on july 3?"
    assert disturbed(WEATHER, ("contraction",), rng).text.startswith("Whats the")
    polite = {disturbed(BOOKING, ("please",), random.Random(seed)).text for seed in range(9)}
    assert polite == {"Please book a table at Chez Nous. There will be 4 people there."}
    joined = {disturbed(BOOKING, ("run_on",), random.Random(seed)).text for seed in range(30)}
    assert "Book a table at Chez Nous, there will be 4 people there." in joined


def test_case_that_means_something_stays() -> None:
    codes = ("aB3x", "JFK", "src/Main.py", "iPad", "a@B.org", "X_1", "#General")
    for code in codes:
        noisy = disturbed(utterance("Open ", (code, code), "."), ("lower",), random.Random(0))
        assert noisy.text == f"open {code}."
    fixed = disturbed(WEATHER, ("lower",), random.Random(0), frozenset({"/0"}))
    assert fixed.text == "what's the weather like in Oslo on july 3?"


def test_commands_get_full_stops_where_people_set_them() -> None:
    stop = ("full_stop",)
    rng = random.Random(0)
    plain = utterance("Find a table at ", ("Chez Nous", "Chez Nous"))
    assert disturbed(plain, stop, rng).text == "Find a table at Chez Nous."
    code = utterance("Please open ", ("src/Main.py", "src/Main.py"))
    assert disturbed(code, stop, rng).text == "Please open src/Main.py"
    words = utterance(("Oslo", "Oslo"), " weather")
    assert disturbed(words, stop, rng).text == "Oslo weather"
    assert disturbed(WEATHER, stop, rng) == WEATHER
    rates = Noise(**{**dict.fromkeys(ALL, 0.0), "full_stop": 0.5})
    ends = sum(rates.add(plain, rng).text.endswith(".") for _ in range(2000))
    assert 920 < ends < 1080


def test_a_value_keeps_its_own_mark() -> None:
    said = utterance("Say ", ("Hi.", "Hi."))
    assert disturbed(said, ("no_end_mark",), random.Random(0)).text == "Say Hi."
    assert (
        Noise(**{**dict.fromkeys(ALL, 0.0), "no_end_mark": 1.0}).add(said, random.Random(0)) == said
    )


@pytest.mark.parametrize("kind", ALL)
def test_rates_hold(kind: str) -> None:
    noise = Noise(**{**dict.fromkeys(ALL, 0.0), kind: 0.25, "no_end_mark": 0.5})
    rng = random.Random(1)
    texts = [noise.add(UTTERANCES[4], rng).text for _ in range(4000)]
    unmarked = sum(not text.endswith((".", "!", "?")) for text in texts) / 4000
    if kind in {"lower", "typo", "contraction", "run_on"}:
        assert 0.46 < unmarked < 0.54
    if kind == "lower":
        assert 0.22 < sum(text.startswith("i am") for text in texts) / 4000 < 0.28


def test_no_noise_is_the_same_object() -> None:
    assert all(NO_NOISE.add(each, random.Random(0)) is each for each in UTTERANCES)


@pytest.mark.parametrize("rate", [-0.1, 1.5, float("nan")])
def test_a_rate_is_a_share(rate: float) -> None:
    with pytest.raises(OptionError, match=r"noise rate typo is .*; allowed: 0 to 1"):
        Noise(typo=rate)


def test_certain_noise_ends() -> None:
    noise = Noise(**dict.fromkeys(ALL, 1.0))
    check(BOOKING, noise.add(BOOKING, random.Random(0)))


def test_a_value_does_not_run_into_the_next_sentence():
    for seed in range(20):
        pieces = ["Find ", ". Any chance you could call ", "?"]
        run_on(pieces, random.Random(seed))
        assert pieces[1].startswith(", ")


def test_what_is_told_of_a_thing_gets_no_please() -> None:
    late = utterance("Order ", ("A-7", "A-7"), " hasn't arrived yet")
    for seed in range(20):
        assert disturbed(late, ("please",), random.Random(seed)).text == late.text
    wanted = utterance("Order ", ("soap", "soap"), " for me")
    assert "lease" in disturbed(wanted, ("please",), random.Random(1)).text


def test_only_what_has_been_done_is_contracted() -> None:
    rng = random.Random(0)
    asked = utterance("Can I have a look at ", ("menu", "menu"), "?")
    assert disturbed(asked, ("contraction",), rng).text == asked.text
    said = utterance("I have been to ", ("Oslo", "Oslo"))
    assert disturbed(said, ("contraction",), rng).text.startswith("I've been")
