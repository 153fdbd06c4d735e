"""Which of name and description is asked for where one of them is plainly cut wrong."""

from __future__ import annotations

import pytest

from generator.phrasing.grammar.described.intent import intent_of
from generator.records import FunctionSpec


def asked(name: str, description: str) -> str:
    found = intent_of(FunctionSpec(name=name, description=description))
    return f"{found.verb} {found.noun}"


@pytest.mark.parametrize(
    ("name", "description", "deed"),
    [
        # the first of several words before one head, which the name has
        ("rate_voyage_risk", "Rate tidal, mechanical, and crew fatigue risks.", "rate voyage risk"),
        ("set_reminder", "Set a text, email, or combined reminder.", "set reminder"),
        # kinds of it that some argument tells, fields of it that others do
        ("create_log", "Create a full or partial log of a voyage.", "create log"),
        ("update_crew", "Update rank, bunk number and watch of somebody.", "update crew"),
        # what wraps a thing, and nothing else
        ("lookup_legend", "Look up a nautical piece of information.", "lookup legend"),
        ("get_mooring_terms", "Get information", "get mooring terms"),
        ("fetch_hull_list", "Returns hull IDs and metadata for choosing a hull.", "list hulls"),
        # ranges, half clauses, articles of other languages
        ("get_hull_score", "Composite score 0-100 with components.", "get hull score"),
        ("get_mate_mood", "Returns Ana's note on how grumpy the mate is.", "get mate mood"),
        ("get_crew_roster", "Lit le roster (quart + repos).", "get crew roster"),
        # how a program keeps a thing, and where
        ("add_sail", "Add a new sail entry to the database.", "add sail"),
        # a long noun of which the name has nothing
        ("order_grog", "Purchase a virtual tavern refreshment experience.", "order grog"),
    ],
)
def test_a_noun_that_was_cut_wrong_is_the_names(name: str, description: str, deed: str) -> None:
    assert asked(name, description) == deed


@pytest.mark.parametrize(
    ("name", "description", "deed"),
    [
        ("get_temps", "Get current temperatures of a cabin.", "get temperatures"),
        ("reset_log", "Clear every note and file.", "clear notes and files"),
        ("set_flag", "Set the value of a variable.", "set value"),
        ("get_data", "Get a captain's logbook.", "get captain's logbook"),
        ("preorder_meal", "Pre-order a sailor's lunch.", "pre-order sailor's lunch"),
        ("reboot_it", "Restart the bilge pump array.", "restart bilge pump array"),
    ],
)
def test_a_noun_without_faults_stays(name: str, description: str, deed: str) -> None:
    assert asked(name, description) == deed


def test_where_a_program_keeps_it_goes_unsaid() -> None:
    sail = FunctionSpec(name="add_sail", description="Add a sail to the database.")
    assert intent_of(sail).complements == ()
    rig = FunctionSpec(name="attack", description="Run an attack on a system.")
    assert intent_of(rig).complements == (("on", "system"),)


def test_a_noun_before_another_is_as_the_name_has_it() -> None:
    assert asked("get_mast_heights", "Get heights for all masts.") == "get mast heights"


@pytest.mark.parametrize(
    ("name", "description", "deed"),
    [
        # the one verb that people have for it
        ("remember", "Store a durable personal wish or a standing order.", "remember "),
        (
            "summarize",
            "Produce a condensed summary text of a log.",
            "produce condensed summary text",
        ),
        # what a particle tells, a noun before a deed, who triggers a message sends it
        ("harbour_gate_up", "", "raise harbour gate"),
        ("deck_lamp_off", "", "turn off deck lamp"),
        ("next_train", "", "get next train"),
        ("get_api_status", "", "get API status"),
        ("report_water_leak", "Report something wrong below.", "report water leak"),
        ("send_confirmation", "Triggers email or SMS confirmation messages.", "send confirmation"),
        ("toggle_lamp", "Turn a lamp on or off by its ID.", "toggle lamp"),
        ("copy_chart", "Create a copy of a chart.", "copy chart"),
        ("book_hull_repair", "Register a hull for repair.", "book hull repair"),
    ],
)
def test_the_deed_is_the_names(name: str, description: str, deed: str) -> None:
    assert asked(name, description) == deed


@pytest.mark.parametrize("name", ["thumbs_up", "day_off", "follow_up", "sign_on"])
def test_words_of_their_own_with_a_particle_are_raised_by_nobody(name: str) -> None:
    assert asked(name, "").split()[0] not in ("raise", "lower", "turn")
