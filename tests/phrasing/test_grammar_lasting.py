"""Complements that no argument tells are said as descriptions have them, in functions made up."""

from __future__ import annotations

import pytest

from tests.phrasing.test_grammar_life import NUMBER, TEXT, share, texts


@pytest.mark.parametrize(
    ("told", "names", "said"),
    [
        ("Calculate the final speed of a rolling oak barrel.", [], "of a rolling oak barrel"),
        ("Register a sample in the LIMS.", [], "in the LIMS"),
        ("Drop a skipper from the user's roster.", [], "from my roster"),
        ("Post a reading to the utility.", [], "to the utility"),
        # what an argument tells, or a call gives
        ("Calculate the mass of an oak barrel.", ["barrel"], ""),
        ("Find looms in a specified textile mill.", ["place"], ""),
        ("Lists looms in the system.", [], ""),
        ("Fetches a loom from the Internet.", [], ""),
        ("Get the culture in cultural centres.", [], ""),
        ("Make a query to Loomhub to find looms.", [], ""),
    ],
)
def test_what_no_argument_tells_of_a_noun_is_said_as_it_is_told(told, names, said):
    found = texts("run_it", told, **dict.fromkeys(names, TEXT), amount=NUMBER)
    shown = share(
        found,
        said or "of an oak barrel|in (a |the )?(textile mill|system)|to Loom|in cult|internet",
    )
    assert shown > 0.9 if said else shown == 0
