"""A rewrite that fits two functions of a run is used for neither."""

from __future__ import annotations

from generator.llm.told_apart import core, shared_with
from generator.phrasing.skeleton import Hole

FILM, WORK = Hole("/film"), Hole("/work")


def test_moods_and_small_words_make_no_difference():
    said = {
        core((text, FILM)) for text in ("I'd like to see the ", "Can I see ", "see ", "Pls see ")
    }
    assert said == {"see 0"}
    assert core(("find ", FILM)) != core(("rate ", FILM))
    assert core((FILM, " by ", WORK)) != core((FILM, " in ", WORK))


def test_what_two_functions_may_be_asked_with_is_neither_ones():
    own = {"screenings": [("I want to see ", FILM)], "works": [("find ", WORK)]}
    rewrites = [
        ("works", ("Could I see ", WORK, "?")),
        ("works", ("look up the book ", WORK)),
        ("screenings", ("where is ", FILM, " on")),
    ]
    shared = shared_with(own, rewrites)
    kept = [(name, parts) for name, parts in rewrites if (name, core(parts)) not in shared]
    assert kept == rewrites[1:]


def test_two_rewrites_that_are_alike_go_both():
    rewrites = [("a", ("play ", WORK)), ("b", ("Please play ", FILM))]
    assert shared_with({}, rewrites) == {("a", "play 0"), ("b", "play 0")}
