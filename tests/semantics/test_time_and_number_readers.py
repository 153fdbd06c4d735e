"""The readers by hand and against another library: what is clear is read, the rest is not."""

from __future__ import annotations

import datetime as dt
import warnings

import pytest
from time_and_number_cases import ANCHORS, drawn, meaning

from generator.semantics.numbers.number_reader import read_number, read_ordinal
from generator.semantics.numbers.numberwords import in_words, ordinal, ordinal_words
from generator.semantics.numbers.people_numbers import bounds_of, is_round, table
from generator.semantics.time.clock_reader import read_clock, read_moment
from generator.semantics.time.date_reader import read_date
from generator.semantics.time.date_words import long_date
from generator.semantics.time.duration_reader import read_span

TODAY = dt.date(2026, 1, 15)  # a Thursday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-07-13", "2026-07-13"),
        ("July 13th, 2026", "2026-07-13"),
        ("13th of july 2026", "2026-07-13"),
        ("Jul 13", "2026-07-13"),
        ("July 18th", "2025-07-18"),
        ("TOMORROW", "2026-01-16"),
        ("friday", "2026-01-16"),
        ("Thursday", "2026-01-22"),
        ("next Friday", "2026-01-23"),
        ("last Friday", "2026-01-09"),
        ("in two weeks", "2026-01-29"),
        ("3 days ago", "2026-01-12"),
        ("the 8th", "2026-01-08"),
        ("the 29th", "2026-01-29"),
        ("13/7/2026", "2026-07-13"),
        ("13-Jul-2026", "2026-07-13"),
        ("7/13/2026", "2026-07-13"),
        ("5/5/2026", "2026-05-05"),
        ("Friday, January 16th", "2026-01-16"),
        ("may the twenty-fourth, 2020", "2020-05-24"),
    ],
)
def test_clear_dates_are_read(text, day):
    assert read_date(text, TODAY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        *("5/6/2026", "this friday", "soon", "", "July", "July 32nd", "February 30th", "the 32nd"),
        *("Monday, January 16th", "22th of July", "two weeks", "2026-13-01", "next week", "3 pm"),
    ],
)
def test_unclear_dates_are_not_read(text):
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        *(("3 pm", "15:00"), ("3:15 p.m.", "15:15"), ("15:15", "15:15"), ("noon", "12:00")),
        *(("12 am", "00:00"), ("quarter to 8 in the morning", "07:45"), ("07:30", "07:30")),
        *(("half past seven in the evening", "19:30"), ("eleven at night", "23:00")),
    ],
)
def test_clear_times_are_read(text, time):
    assert read_clock(text) == dt.time.fromisoformat(time)


@pytest.mark.parametrize(
    "text",
    ["7:30", "quarter past 3", "3", "25:00", "13 pm", "9 in the afternoon", "6:75 pm", "later"],
)
def test_unclear_times_are_not_read(text):
    assert read_clock(text) is None


def test_moments_join_day_and_time_in_either_order():
    now = dt.datetime(2026, 1, 15, 9)
    expected = dt.datetime(2026, 1, 16, 15)
    for text in ("tomorrow at 3 pm", "3pm tomorrow", "3 pm on Friday", "January 16th at 15:00"):
        assert read_moment(text, now) == (expected, "")
    assert read_moment("2026-01-16T15:00:00Z", now) == (expected, "Z")
    assert read_moment("tomorrow", now) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        *(("45 minutes", 2700), ("an hour and a half", 5400), ("two and a half hours", 9000)),
        *(("1h 30m", 5400), ("PT1H30M", 5400), ("half an hour", 1800), ("90 min", 5400)),
        *(("2 hours and 30 minutes", 9000), ("a week", 604800), ("500 ms", 0.5)),
    ],
)
def test_spans_are_read_in_seconds(text, seconds):
    span = read_span(text)
    assert span is not None
    assert (span[0], float(span[1])) == (0, seconds)


@pytest.mark.parametrize("text", ["45", "minutes", "30 minutes 2 hours", "a while", "two people"])
def test_what_is_no_span_is_not_read(text):
    assert read_span(text) is None


def test_numbers_in_words_read_back():
    for number in (*range(1200), 2026, 15000, 250_000, 999_999):
        assert read_number(in_words(number)) == number
    for number in range(1, 100):
        assert read_ordinal(ordinal(number)) == number
        assert read_ordinal(ordinal_words(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("1,500", 1500), ("2.5", 2.5), ("-3", -3), ("a hundred", 100), ("a dozen", 12)),
        *(("2 million", 2_000_000), ("10k", 10_000), ("two hundred and fifty", 250)),
        *(("1,50", None), ("five twenty", None), ("two people", None), ("1.2.3", None), ("", None)),
    ],
)
def test_numbers_are_read_with_separators_and_multiples(text, number):
    assert read_number(text) == number


def test_our_reader_of_dates_agrees_with_dateparser():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import dateparser

        settings = {"RELATIVE_BASE": dt.datetime(2026, 1, 15, 9), "DATE_ORDER": "MDY"}
        forms = (
            "July 13, 2026",
            "July 13th, 2026",
            "13 July 2026",
            "13th of July 2026",
            "Jul 13, 2026",
        )
        texts = [
            long_date(TODAY + dt.timedelta(days), form)
            for days in range(0, 400, 37)
            for form in forms
        ]
        texts += [str(TODAY + dt.timedelta(days)) for days in range(-300, 300, 67)]
        texts += ["today", "tomorrow", "yesterday", "in 3 days", "in two weeks", "5 days ago"]
        texts += ["in 6 weeks", "a week ago", "7/13/2026", "1/27/2026"]
        seen = 0
        for text in texts:
            theirs = dateparser.parse(text, languages=["en"], settings=settings)
            if theirs is not None:
                seen += 1
                assert read_date(text, TODAY) == theirs.date(), text
    assert seen > 0.9 * len(texts)


def test_numbers_keep_to_bounds_steps_and_told_ranges():
    def numbers(schema, text=""):
        leaf = meaning(("number", "value", {**schema, "description": text}, "f", "")).leaf
        return set(table(leaf, (1, 2, 5, 10), (1, 100), 1))

    assert numbers({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}) <= {
        k / 100 for k in range(1, 100)
    }
    assert all(n % 7 == 0 for n in numbers({"type": "integer", "multipleOf": 7}))
    assert numbers({"type": "integer"}, "Days to look back (1, 7, 30, 90 or 365)") == {
        1,
        7,
        30,
        90,
        365,
    }
    assert max(numbers({"type": "integer"}, "Results (max 8)")) <= 8
    assert min(numbers({"type": "integer", "minimum": 5000, "maximum": 6000})) >= 5000
    assert bounds_of({"minimum": 3, "exclusiveMinimum": True}).allow(3) is False
    assert is_round(45) and not is_round(47)


def test_locale_decides_the_order_of_day_and_month():
    case = ("date", "date", {"type": "string", "format": "date"}, "book_table", "Book a table")

    def said(locale):
        bound = meaning(case, locale=locale)
        return {s.say("2026-02-20", ANCHORS[0]) for s in bound.surfaces()}

    assert "2/20/2026" in said("en_US") and "20/2/2026" not in said("en_US")
    assert "20/2/2026" in said("de_DE") and "2/20/2026" not in said("de_DE")


@pytest.mark.parametrize(
    ("case", "ahead"),
    [
        (("date", "date", {"type": "string"}, "book_restaurant", "Book a table"), True),
        (("date", "date", {"type": "string"}, "get_sales_report", "Sales of a day"), False),
        (("start_date", "start_date", {"type": "string"}, "list_commits", "List commits"), False),
        (("due_date", "due_date", {"type": "string"}, "create_task", "Add a task"), True),
        (("birth_date", "birth_date", {"type": "string"}, "add_patient", "Add a patient"), False),
    ],
)
def test_dates_lie_on_the_side_that_the_meaning_suggests(case, ahead):
    days = [value > "2026-01-15" for value in drawn(meaning(case), 200, ANCHORS[0])]
    share = sum(days) / len(days)
    assert share > 0.9 if ahead else share < 0.1
