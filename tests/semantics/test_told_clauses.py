"""Flags whose descriptions are clauses, which say more than the flag's name does."""

from __future__ import annotations

import pytest

import generator as gen
from generator.records import DEFAULT_ANCHOR
from generator.semantics.binding.bind import bind
from generator.semantics.choices.described_flags import described
from generator.semantics.choices.flags import phrases_of
from generator.semantics.choices.told_clauses import clause_of


@pytest.mark.parametrize(
    ("told", "yes", "no"),
    [
        (
            "Whether the tenant may sublet the room",
            "the tenant may sublet the room",
            "the tenant may not sublet the room",
        ),
        ("Is oil dripping", "the oil is dripping", "the oil isn't dripping"),
        (
            "Rider is sixty or older",
            "the rider is sixty or older",
            "the rider isn't sixty or older",
        ),
        (
            "true if the boiler needs a part",
            "the boiler needs a part",
            "the boiler doesn't need a part",
        ),
        ("If the user wishes to pay later", "I wish to pay later", "I don't wish to pay later"),
        ("Set if a seal has come off", "a seal has come off", "a seal hasn't come off"),
        (
            "True when the trailer cannot roll",
            "the trailer cannot roll",
            "the trailer can roll",
        ),
        ("Whether there's a night fee", "there is a night fee", "there is no night fee"),
        ("Whether there are any pets", "there are pets", "there are no pets"),
        (
            "Only returns boats moored at the pier",
            "only boats moored at the pier",
            "not only boats moored at the pier",
        ),
        (
            "Only boats that carry kayaks",
            "only boats that carry kayaks",
            "not only boats that carry kayaks",
        ),
    ],
)
def test_a_clause_is_said_and_denied(told: str, yes: str, no: str) -> None:
    assert clause_of(told) == (yes, no)


@pytest.mark.parametrize(
    "told",
    [
        "Whether to include hidden files",
        "Whether the response should be short",
        "A flag indicating if any item is a fridge, a freezer or an air conditioner",
        "Leave out anything containing wool",
        "Whether pictures should be included in the brochure",
        "",
    ],
)
def test_no_clause(told: str) -> None:
    assert clause_of(told) is None


def test_the_clause_is_said_where_the_name_says_nothing() -> None:
    spec = {
        "name": "book_course",
        "description": "Book a course",
        "parameters": {
            "type": "object",
            "properties": {"over_sixty": {"type": "boolean", "description": "Rider is sixty"}},
        },
    }
    (parameter,) = bind(*gen.load_specs(spec))
    for value in (True, False):
        (text,) = [one.say(value, DEFAULT_ANCHOR) for one in parameter.meaning.surfaces()]
        assert text is not None and "the rider is" in text
        assert parameter.meaning.read(text, DEFAULT_ANCHOR) is value


@pytest.mark.parametrize(
    ("told", "yes", "no"),
    [
        ("Enables or disables frost watch.", "turn on frost watch", "turn off frost watch"),
        ("A flag to filter violent scenes", "filter violent scenes", "don't filter violent scenes"),
        ("Ignore robots.txt rules", "ignore robots.txt rules", "don't ignore robots.txt rules"),
        ("Include totals such as tax and tips.", "including totals", "without totals"),
    ],
)
def test_a_deed_is_told(told: str, yes: str, no: str) -> None:
    found = described(told)
    assert found is not None
    assert (found.yes, found.no) == ((yes,), (no,))


def test_words_of_programs_are_no_deed() -> None:
    assert described("Enforce exact match for nameSearch.") is None
    assert described("Filter the results based on stock") is None


@pytest.mark.parametrize(
    ("function", "name", "description", "yes"),
    [
        ("list_chores", "include_done", "", "including done ones"),
        ("report_leak", "blocks_footpath", "", "it blocks the footpath"),
        ("mute_member", "notify", "", "notify them"),
        ("resize_photo", "keep_original", "", "keep the original"),
        ("check_dosage", "pregnant", "", "I'm pregnant"),
        ("delete_album", "confirm", "", "I'm sure"),
        (
            "order_acid",
            "hazard_approved",
            "True if the chemist has signed",
            "the chemist has signed",
        ),
    ],
)
def test_flags_by_their_names(function: str, name: str, description: str, yes: str) -> None:
    spec = {
        "name": function,
        "description": "",
        "parameters": {
            "type": "object",
            "properties": {name: {"type": "boolean", "description": description}},
        },
    }
    (loaded,) = gen.load_specs(spec)
    found = phrases_of(bind(loaded)[0].meaning)
    assert found is not None
    assert found.yes[0] == yes


def test_a_state_that_sifts_changes_nothing() -> None:
    flag = {"type": "boolean", "description": "Only show currently active disruptions"}
    parameters = {"type": "object", "properties": {"isActive": flag}}
    spec = {"name": "check_disruptions", "description": "", "parameters": parameters}
    (one,) = bind(gen.load_specs(spec)[0])
    phrases = phrases_of(one.meaning)
    assert phrases is not None
    assert phrases.yes == ("only currently active disruptions",)
