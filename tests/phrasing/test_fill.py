"""Filling skeletons: surfaces by the word before, articles, marks, quotes, capitals, spans."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

import pytest

from generator.phrasing.fill import _article, compile_skeleton, word_before
from generator.phrasing.skeleton import Hole, Skeleton
from generator.phrasing.tidy import tidy
from generator.records import FunctionSpec
from generator.semantics.articles import article
from generator.semantics.base import Surface
from generator.semantics.binding.bind import bind
from tests.phrasing.toolbox import DATED, PLAIN, parameters

PARAMETERS = parameters({"a": "string", "b": "string", "day": "date"})


def fill(*parts: str, a: str = "Oslo", b: str = "Rome", seed: int = 0) -> str | None:
    holes = tuple(Hole(part) if part.startswith("/") else part for part in parts)
    phrasing = compile_skeleton(Skeleton(holes, "l", "s"), PARAMETERS)
    values = {"/a": a, "/b": b, "/day": "2026-01-16"}
    spoken = phrasing.say(values, {}, random.Random(seed), PLAIN)
    if spoken is None:
        return None
    for slot in spoken.slots:
        assert spoken.text[slot.start : slot.end] == slot.text
    return spoken.text


@pytest.mark.parametrize(
    ("parts", "values", "expected"),
    [
        (("from ", "/a", " to ", "/b"), {}, "From Oslo to Rome"),
        (("/a", " weather"), {"a": "oslo"}, "oslo weather"),
        (
            (
                "  in  ",
                "/a",
                " , now . thanks ",
            ),
            {},
            "In Oslo, now. Thanks",
        ),
        (("iPhone in ", "/a"), {}, "iPhone in Oslo"),
        (("book a ", "/a"), {"a": "hour"}, "Book an hour"),
        (("book an ", "/a"), {"a": "car"}, "Book a car"),
        (("a ", "/a", " please"), {"a": "8-minute"}, "An 8-minute please"),
        (("banana ", "/a"), {"a": "orange"}, "Banana orange"),
        (("say ", "/a", "."), {"a": "Hi."}, "Say Hi."),
        (("say ", "/a", "."), {"a": "Who?"}, "Say Who?"),
        (("say ", "/a", "?"), {"a": "Who?"}, "Say Who?"),
        (("say ", "/a", "?"), {"a": "5 p.m."}, "Say 5 p.m.?"),
        (("at ", "/a", ", in ", "/b", "."), {"a": "5 p.m.", "b": "St."}, "At 5 p.m., in St."),
        (('say "', "/a", '"'), {"a": "don't"}, 'Say "don\'t"'),
        (('say "', "/a", '"'), {"a": 'a "b"'}, None),
        (("say '", "/a", "'"), {"a": "don't"}, None),
        (("say “see ", "/a", " soon”"), {"a": "a ”"}, None),
        (("say ", "/a"), {"a": ""}, None),
        (("say ", "/a"), {"a": " x"}, None),
        (("nothing to fill.",), {}, "Nothing to fill."),
        (
            (
                "is it ok?? in ",
                "/a",
                "..",
            ),
            {},
            "Is it ok? In Oslo.",
        ),
    ],
)
def test_fill(parts: tuple[str, ...], values: dict[str, str], expected: str | None) -> None:
    assert fill(*parts, **values) == expected


@pytest.mark.parametrize(
    ("said", "value", "after", "expected"),
    [
        (("2 hours", "2"), 2, " hours from now", "In 2 hours from now"),
        (("3 hr",), 3, " hours", None),
        (("an hour", "1"), 1, " hours.", "In 1 hour."),
        (("$5", "5"), 5, " dollars", "In 5 dollars"),
        (("20%", "20"), 20, " percent", "In 20 percent"),
        (("1",), 1, " people", "In 1 person"),
        (("1",), 1, " copies, please", "In 1 copy, please"),
        (("4 guests", "4"), 4, " people", "In 4 people"),
        (("2 hours",), 2, " for now", "In 2 hours for now"),
        (("1",), 1, " is", "In 1 is"),
    ],
)
def test_counted_nouns(said: tuple[str, ...], value: int, after: str, expected: str | None) -> None:
    known = parameters({"n": "integer"})
    surfaces = tuple(
        Surface(
            rule="x", say=lambda value, anchor, words=words: words, weight=9.0 if not at else 1.0
        )
        for at, words in enumerate(said)
    )
    known["/n"].meaning.surfaces = lambda: surfaces  # type: ignore[method-assign]
    phrasing = compile_skeleton(Skeleton(("in ", Hole("/n"), after), "l", "s"), known)
    texts = set()
    for seed in range(20):
        spoken = phrasing.say({"/n": value}, {}, random.Random(seed), PLAIN)
        texts.add(spoken.text if spoken else None)
        assert spoken is None or spoken.text[spoken.slots[0].start :].startswith(
            spoken.slots[0].text
        )
    assert expected in texts
    assert len(texts) <= len(said)
    assert not any(text and ("hours hours" in text or "hr hours" in text) for text in texts)


def test_surfaces_follow_the_word_before_and_the_anchor() -> None:
    def rules(before: str, anchor: object) -> Counter[str]:
        skeleton = Skeleton((before, Hole("/day")), "l", "s")
        phrasing = compile_skeleton(skeleton, PARAMETERS)
        found: Counter[str] = Counter()
        for seed in range(300):
            spoken = phrasing.say({"/day": "2026-01-16"}, {}, random.Random(seed), anchor)  # type: ignore[arg-type]
            assert spoken is not None
            found[spoken.slots[0].rule] += 1
            assert spoken.anchored == (spoken.slots[0].rule == "relative")
        return found

    assert set(rules("on ", PLAIN)) == {"month_day", "iso"}
    assert set(rules("on ", DATED)) == {"month_day", "iso"}
    assert set(rules("", PLAIN)) == {"iso"}
    weights = rules("weather ", DATED)
    assert set(weights) == {"iso", "relative"}
    assert weights["relative"] > 10 * weights["iso"]


def test_a_surface_that_does_not_apply_gives_way_to_another() -> None:
    phrasing = compile_skeleton(Skeleton(("weather ", Hole("/day")), "l", "s"), PARAMETERS)
    for seed in range(50):
        spoken = phrasing.say({"/day": "2026-07-03"}, {}, random.Random(seed), DATED)
        assert spoken is not None
        assert spoken.text == "Weather 2026-07-03"


@pytest.mark.parametrize("anchor", [PLAIN, DATED])
def test_both_ends_of_a_span_are_said_in_one_way(anchor) -> None:
    day = {"type": "string", "format": "date"}
    properties = {"start_date": day, "end_date": day}
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    spec = FunctionSpec(name="list_tides", description="List tides.", parameters=schema)
    ends = {each.pointer: each for each in bind(spec)}
    skeleton = Skeleton(("from ", Hole("/start_date"), " to ", Hole("/end_date")), "l", "s")
    phrasing = compile_skeleton(skeleton, ends)
    values = {"/start_date": "2026-03-14", "/end_date": "2026-04-17"}
    rules = []
    for seed in range(200):
        spoken = phrasing.say(values, {}, random.Random(seed), anchor)
        assert spoken is not None
        rules.append([slot.rule for slot in spoken.slots])
    assert len({first for first, _ in rules}) > 2
    assert sum(first == second for first, second in rules) > 150


def test_a_path_that_is_no_parameter_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        compile_skeleton(Skeleton((Hole("/nope"),), "l", "s"), PARAMETERS)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("in ", "in"),
        ("", ""),
        ("hey, ", ""),
        ("(", ""),
        ("at the Day-of ", "day-of"),
        ("cost $", ""),
    ],
)
def test_word_before(text: str, word: str) -> None:
    assert word_before(text) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (word, "an" if at == 0 else "a")
        for at, line in enumerate(
            (
                "apple NCAA hour 8 11 18 80 MRI honest umbrella X-ray unimportant 8:30 heir island",
                "car ONE NASA university 1 10 110 one European USB user unicorn hotel UK year 180",
            )
        )
        for word in line.split()
    ],
)
def test_article(word: str, expected: str) -> None:
    assert article(word) == expected


def test_what_brings_an_article_gets_no_other() -> None:
    assert _article("a", "umbrella") == "an "
    assert _article("a", "a blue umbrella") == ""


def test_tidy_joins_text_and_keeps_holes() -> None:
    parts = ("a", " ", " b", Hole("/a"), "", " ", Hole("/b"), " ")
    assert tidy(parts) == ("A b", Hole("/a"), " ", Hole("/b"))
    assert tidy(("see e.g. this. that... so",)) == ("See e.g. this. That... so",)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("come to Oslo on ", "Come to Oslo tomorrow"),
        ("an offer based on ", None),
        ("on ", None),
    ],
)
def test_the_preposition_of_days_goes_before_tomorrow_where_today_is_known(before, said):
    skeleton = Skeleton((before, Hole("/day")), "l", "s")
    phrasing = compile_skeleton(skeleton, PARAMETERS)
    tomorrow = (DATED.today + dt.timedelta(days=1)).isoformat()
    told = [phrasing.say({"/day": tomorrow}, {}, random.Random(seed), DATED) for seed in range(80)]
    near = {one.text for one in told if one is not None and "tomorrow" in one.text}
    assert near == ({said} if said else set())
    for one in filter(None, told):
        (slot,) = one.slots
        assert one.text[slot.start : slot.end] == slot.text
    plain = [phrasing.say({"/day": tomorrow}, {}, random.Random(seed), PLAIN) for seed in range(80)]
    assert not any("tomorrow" in one.text for one in plain if one is not None)
