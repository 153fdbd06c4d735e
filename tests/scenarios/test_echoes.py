"""What an answer says again of the request, and how it lists what was found."""

from __future__ import annotations

import random
import re

import pytest

from generator.functions import compile_function
from generator.phrasing.grammar.phraser import grammar_phraser
from generator.records import FunctionSpec
from generator.scenarios.deeds import Deed, deed_of, done
from generator.scenarios.echoed import Echo
from generator.scenarios.followwords import with_noun
from generator.scenarios.itemlines import lines, told_of_one
from generator.scenarios.reported import nothing_found
from generator.scenarios.whichone import asks_which
from generator.semantics.base import Setting

TEXT = {"type": "string"}
DAY = {"type": "string", "format": "date"}


def parameters_of(name, description, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    spec = FunctionSpec(name=name, description=description, parameters=schema)
    function = compile_function(spec, Setting(), grammar_phraser, False)
    return spec, function.parameters


def answers(spec, parameters, echo):
    deed = deed_of(spec)
    named, path = echo.thing(deed.thing, parameters)
    tail = echo.tails(parameters, path, deed.thing)
    return {done(deed, None, None, random.Random(at), (named, tail)) for at in range(60)}


def test_an_answer_says_which_thing_it_was_and_where_it_went():
    spec, parameters = parameters_of(
        "move_pot", "Move a pot to another shelf.", pot_id=TEXT, shelf=TEXT
    )
    echo = Echo({"/pot_id": "412", "/shelf": "Herbs"}, "Move pot 412 to the Herbs shelf", True)
    told = answers(spec, parameters, echo)
    assert any("pot 412" in text and "to the Herbs shelf" in text for text in told)
    assert len(told) > 6


def test_what_is_due_on_a_day_is_not_made_on_it():
    _, parameters = parameters_of("add_bill", "Add a bill.", due_date=DAY)
    words = {"/due_date": "May 2"}
    assert Echo(words, "Add a bill due on May 2").tails(parameters) == ""
    assert Echo(words, "Add a bill on May 2").tails(parameters) == " on May 2"


def test_words_are_not_cut_before_the_noun_that_they_belong_to():
    _, parameters = parameters_of("list_pots", "List the pots.", kind=TEXT)
    named = {"/kind": "Herbs"}
    assert Echo(named, "List the pots in the Herbs section").tails(parameters) == ""
    assert Echo(named, "List the pots in Herbs for me").tails(parameters) == " in Herbs"


def test_an_answer_says_one_place_again_and_no_text():
    spec, parameters = parameters_of(
        "move_pot", "Move a pot to another shelf.", pot_id=TEXT, shelf=TEXT, room=TEXT
    )
    words = {"/pot_id": "412", "/shelf": "Herbs", "/room": "Cellar"}
    said = Echo(words, "Move pot 412 to the Herbs shelf in Cellar", True)
    told = answers(spec, parameters, said)
    assert not any("Herbs" in text and "Cellar" in text for text in told)
    spec, parameters = parameters_of("send_message", "Send a message.", message=TEXT)
    told = answers(spec, parameters, Echo({"/message": "Be there soon"}, "Send: Be there soon"))
    assert not any("soon" in text for text in told)


def test_words_that_come_twice_are_told_where_they_are_led_up_to():
    _, parameters = parameters_of("move_pot", "Move a pot to another shelf.", shelf=TEXT)
    echo = Echo({"/shelf": "Herbs"}, "Herbs it is: move the pot to the herbs shelf")
    assert echo.tails(parameters) == " to the herbs shelf"


def test_other_words_need_no_other_pattern(monkeypatch):
    _, parameters = parameters_of("move_pot", "Move a pot to another shelf.", shelf=TEXT)
    Echo({"/shelf": "Herbs"}, "Move the pot to Herbs, now").tails(parameters)
    made = []
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given))
    monkeypatch.setattr(re, "search", lambda *given: made.append(given))
    told = Echo({"/shelf": "Roses"}, "Move the pot to Roses, now").tails(parameters)
    assert (told, made) == (" to Roses", [])


def test_what_was_set_is_told_with_its_value():
    spec, parameters = parameters_of(
        "set_due_date", "Set or change the due date of a pot.", pot_id=TEXT, due_date=DAY
    )
    words = {"/pot_id": "412", "/due_date": "May 2"}
    told = answers(spec, parameters, Echo(words, "Set the due date for pot 412 to May 2", True))
    assert any(text.endswith("due date for pot 412 to May 2.") for text in told)


def test_things_of_the_user_are_theirs():
    spec, parameters = parameters_of("turn_off", "Turn off a device.", device=TEXT)
    told = answers(spec, parameters, Echo({"/device": "porch lamp"}, "turn off my porch lamp"))
    assert any("your porch lamp" in text for text in told)


def test_details_stand_on_lines_and_names_alone_do_not():
    rows = [
        {"id": "1", "name": "Fern", "status": "open", "price": 4},
        {"id": "2", "name": "Iris", "status": "sold", "price": 7},
    ]
    assert lines(rows, "name") == ["- Fern: open, 4", "- Iris: sold, 7"]
    assert not lines([{"id": "1", "name": "Fern"}, {"id": "2", "name": "Iris"}], "name")
    assert not lines(rows[:1], "name")


def test_of_the_only_one_found_more_than_the_name_is_told():
    row = {"id": "1", "name": "Fern", "status": "open", "price": 4, "height_cm": 9}
    assert told_of_one(row, "name") == " (open, 4)"
    assert told_of_one(row, "name", "my open ferns") == " (4, height cm 9)"
    assert told_of_one({"id": "1", "title": "Ferns", "author": "Di Ho"}, "title") == " by Di Ho"


def test_what_was_looked_for_is_told_where_nothing_was_found():
    told = {nothing_found("ferns", random.Random(at), " in Oslo") for at in range(40)}
    assert any("ferns in Oslo" in text for text in told)


@pytest.mark.parametrize(
    ("noun", "wanted"), [("pot ID", "pot"), ("order ID", "order number"), ("pot IDs", "pots")]
)
def test_nobody_uses_an_id(noun, wanted):
    told = asks_which(noun)
    assert any(wanted in text for text in told)
    assert not any("use" in text for text in told)
    assert not asks_which("city")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("15 dollars", "Find rackets up to 15 dollars"),
        ("9:45pm", "Set the step goal to 9000 and remind me at 9:45pm"),
        ("Feb 19", "Find hotels where we leave on Feb 19"),
        ("Liam", "Open a ticket and assign to Liam"),
    ],
)
def test_words_that_belong_to_others_are_not_said_again(said, text):
    _, parameters = parameters_of("find_rackets", "Find rackets.", place=TEXT)
    assert Echo({"/place": said}, text).tails(parameters) == ""


def test_a_name_that_is_told_anyhow_is_not_said_again():
    _, parameters = parameters_of("add_errand", "Add an errand.", place=TEXT)
    echo = Echo({"/place": "the mill"}, "Add an errand at the mill")
    assert echo.tails(parameters) == " at the mill"
    assert echo.tails(parameters, called="The mill") == ""


@pytest.mark.parametrize("told", ["Pause or resume.", "Lock or unlock, by the state."])
def test_one_of_two_verbs_is_not_told_to_be_done(told):
    spec, _ = parameters_of("switch_it", told, state=TEXT)
    assert deed_of(spec) == Deed()


@pytest.mark.parametrize(
    ("ids", "asked"), [("category IDs", "categories"), ("branch IDs", "branches")]
)
def test_several_are_asked_for_in_their_plural(ids, asked):
    assert any(asked in form for form in asks_which(ids))


def test_the_article_is_that_of_the_sound():
    assert with_noun("with {a} {n}", "unit") == "with a unit"
    assert with_noun("with {a} {n}", "hour") == "with an hour"


def test_what_somebody_is_to_do_is_no_name_and_a_deadline_no_day_of_the_deed():
    spec, parameters = parameters_of("log_verdict", "Log a verdict.", verdict=TEXT, required_by=DAY)
    words = {"/verdict": "close the kiln", "/required_by": "May 2"}
    echo = Echo(words, "Log the verdict close the kiln on May 2", True)
    told = answers(spec, parameters, echo)
    assert not any("the close" in text or "on May 2" in text for text in told)
