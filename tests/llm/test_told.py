"""What came of a model is said in lines, not only in the manifest."""

from __future__ import annotations

from generator.report.modelled import model_lines


def test_each_use_of_a_model_is_told_with_what_was_of_no_use():
    told = {
        "values": {
            "refused": {"too_few": 3},
            "parameters": {"f.glyph": 12},
            "calls": {"f": 20},
            "review": {
                "questions": 1,
                "details": 9,
                "believed": True,
                "odd": ["f.glyph", "f.rune"],
            },
        },
        "phrasings": {"texts": 34, "used": 4, "refused": {"copy": 10, "lost_argument": 20}},
        "requests": {"used": {"exact": 3, "other_surface": 1}, "refused": {}},
        "judge": {"records": {"shown": 38, "marked": 10}, "agreement": 0.3, "taken_out": 7},
    }
    assert list(model_lines(told)) == [
        "values: lists for 1 parameter, calls for 1 function; 2 of 9 of our own called wrong; "
        "not used: 3 too_few",
        "phrasings: 4 of 34 texts used; not used: 20 lost_argument, 10 copy",
        "requests: 4 of 4 texts used",
        "judge: 10 of 38 records marked, like the checks in 30%; 7 taken out",
    ]


def test_a_judge_that_says_nothing_is_told_of():
    judge = {"records": {"shown": 5, "marked": 0}, "agreement": None}
    assert list(model_lines({"judge": judge})) == ["judge: 0 of 5 records marked"]


def test_a_model_that_sees_no_wrong_values_is_told_of():
    review = {"questions": 1, "details": 9, "believed": False, "odd": []}
    told = {"values": {"refused": {}, "parameters": {}, "calls": {}, "review": review}}
    assert list(model_lines(told)) == [
        "values: lists for 0 parameters, calls for 0 functions; "
        "what it said of our own values is not believed"
    ]
