from __future__ import annotations

import random
import re

import polars as pl
import pytest

from generator.dedupe import Keys, Seen, identity, normalise
from generator.dedupe import keys as all_keys
from generator.records import Example, FunctionSpec, Message, ToolCall
from generator.report.contradictions import SameWords


def keys(turns, messages, tools):
    return all_keys(identity(turns, messages), tuple(tools))


def call(**arguments):
    return (Message(role="assistant", tool_calls=(ToolCall("c0", "f", arguments),)),)


def test_case_punctuation_and_argument_order_make_nothing_new():
    one = keys("Weather in Oslo?", call(a=1, b=2), ["f"])
    other = keys("weather  in oslo", call(b=2, a=1), ["f", "g"])
    assert one.identity == other.identity
    assert one.question != other.question  # other tools are another question


def test_words_that_noise_makes_those_of_another_are_known_by_their_hash():
    said = identity("I would like the weather", call(a=1))
    assert all_keys(said, (), "i would like the weather.").noised == 0
    other = identity("I'd like the weather", call(a=1))
    assert all_keys(said, (), "I'd like the weather").noised == all_keys(other, ()).identity


def test_another_argument_is_another_record():
    assert keys("x", call(a=1), ["f"]).identity != keys("x", call(a=2), ["f"]).identity


def test_the_first_of_equal_records_is_kept_across_batches():
    seen = Seen()
    assert seen.admit([Keys(1, 1, 1), Keys(2, 2, 2), Keys(1, 1, 1)])[0] == [True, True, False]
    assert seen.admit([Keys(2, 2, 2), Keys(3, 3, 3)])[0] == [False, True]
    for i in range(10, 30):
        assert seen.admit([Keys(i, i, i)])[0] == [True]
    assert seen.admit([Keys(1, 1, 1), Keys(29, 29, 29)])[0] == [False, False]


@pytest.mark.parametrize("seed", range(40))
def test_few_records_are_compared_as_many_are(seed):
    rng = random.Random(seed)
    many, few, later = Seen(few=0), Seen(), Seen(few=60)
    for _ in range(rng.randint(1, 12)):
        batch = [
            Keys(rng.randrange(60), rng.randrange(40), rng.choice((0, 0, 0, 1)))
            for _ in range(rng.randint(0, 20))
        ]
        assert many.admit(batch) == few.admit(batch) == later.admit(batch)


def test_both_sides_of_a_conflict_go():
    new, conflict = Seen().admit([Keys(1, 7, 1), Keys(2, 7, 2), Keys(3, 8, 3)])
    assert new == [False, False, True]
    assert conflict == [True, True, False]


def test_a_later_record_that_conflicts_with_an_accepted_one_goes():
    seen = Seen()
    seen.admit([Keys(1, 7, 1)])
    assert seen.admit([Keys(2, 7, 2)]) == ([False], [True])


def test_normalise_folds_what_people_vary():
    assert normalise("What's UP — in Zürich?!") == "what s up in zürich"


def test_hashes_survive_a_polars_frame():
    big = (1 << 64) - 1
    frame = pl.DataFrame(
        [Keys(big, 1, 1)[:3]], schema={"i": pl.UInt64, "q": pl.UInt64, "l": pl.UInt64}, orient="row"
    )
    assert frame["i"][0] == big


@pytest.mark.parametrize(
    "text",
    ["What's _up_ -- in A1\t b?!", "x\x1f\x7fy\n z", "", "?", "Ünï İ_x", " ½²٣ ß\u2003— ９_"],
)
def test_normalise_is_the_same_for_plain_text_as_for_any(text):
    assert normalise(text) == re.sub(r"[\W_]+", " ", text.casefold()).strip()


def example_of(calls, tools, system=None, text="Rain in Oslo?"):
    """A record of one turn: who is called with what, and which tools there are."""
    made = tuple(ToolCall(f"c{i}", *call) for i, call in enumerate(calls))
    first = (Message(role="system", content=system),) if system else ()
    return Example(
        id="0" * 16, scenario="single", split="train",
        tools=tuple(FunctionSpec(name=name) for name in tools),
        messages=(
            *first,
            Message(role="user", content=text),
            Message(role="assistant", content=None if made else "I can't.", tool_calls=made),
        ),
    )  # fmt: skip


RAIN = [("rain", {"city": "Oslo"})]


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        (example_of(RAIN, ["rain"]), example_of([], ["snow"]), False),  # the tool is withheld
        (example_of(RAIN, ["rain"]), example_of([("wet", {})], ["wet"]), False),
        (example_of(RAIN, ["rain"]), example_of([], ["snow", "rain"]), True),
        (example_of([], ["rain"]), example_of(RAIN, ["rain", "snow"]), True),
        (example_of(RAIN, ["rain"]), example_of([("wet", {})], ["wet", "rain"]), True),
        (example_of(RAIN, ["rain"]), example_of([*RAIN, *RAIN], ["rain"]), True),
        (example_of(RAIN, ["rain"]), example_of([("rain", {"city": "Rome"})], ["rain"]), True),
        (example_of(RAIN, ["rain"], "It's May 1."),
         example_of([("rain", {"city": "Rome"})], ["rain"], "It's May 2."), False),
        (example_of(RAIN, ["rain"]), example_of([], ["rain"], text="Sun?"), False),
    ],
)  # fmt: skip
def test_the_same_words_may_have_two_answers_only_with_other_tools_or_on_another_day(
    one, other, contradict
):
    seen = SameWords()
    assert list(seen.faults(one, 1)) == []
    assert bool(list(seen.faults(other, 2))) == contradict
