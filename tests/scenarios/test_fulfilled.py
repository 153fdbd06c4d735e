"""Answers that tell the deed where a result says no more than that it worked."""

from __future__ import annotations

import random

import pytest

import generator as gen
from generator.records import Slot, Utterance
from generator.scenarios.echoed import Echo
from generator.scenarios.fulfilled import fulfilled
from generator.scenarios.reported import FINISHED
from generator.scenarios.wished import in_brief


def told(name: str, description: str, echo: Echo, answer: str = "Done.") -> set[str]:
    """All answers that some dice give."""
    return {
        fulfilled(answer, name, description, echo, random.Random(seed)) for seed in range(40)
    } - {answer}


def test_the_deed_is_told_in_the_words_of_the_user() -> None:
    level = Slot("/level", 20, "20%", 30, 33, "literal")
    request = Utterance("Can you dim the porch lamp to 20%?", (level,), "x", "grammar")
    echo = Echo(text=request.text, alone=True, wished=in_brief(request))
    answers = told("lamp_level", "Sets a level.", echo)
    assert "I've dimmed the porch lamp." in answers
    assert all("dimmed the porch lamp" in each for each in answers)


def test_what_it_was_set_to_is_told() -> None:
    echo = Echo(
        {"/heat": "90 degrees"}, "set the kiln heat to 90 degrees", True, "set the kiln heat"
    )
    answers = told("fire_up", "Sets a level.", echo)
    assert "I've set the kiln heat to 90 degrees." in answers
    assert Echo({"/to": "the mill"}, "add the heat to the mill").became("heat") == ""


def test_else_in_those_of_the_description_that_were_said() -> None:
    echo = Echo(text="please toggle the night watering", alone=True)
    answers = told("toggle_watering", "Toggle the night watering. Saves water.", echo)
    assert "Done, I've toggled the night watering." in answers


def test_nothing_is_told_that_nobody_said() -> None:
    echo = Echo(text="go on", alone=True)
    assert not told("kiln_op", "Toggle the afterburner of a kiln.", echo)


@pytest.mark.parametrize("answer", ["The kiln has been started.", "It's 20 now."])
def test_an_answer_that_tells_it_stays(answer: str) -> None:
    echo = Echo(text="start the kiln", alone=True, wished="start the kiln")
    assert not told("start_kiln", "Start the kiln.", echo, answer)


def test_the_new_id_is_still_told() -> None:
    echo = Echo(text="log a firing", alone=True, wished="log a firing")
    answers = told("log_firing", "Log a firing.", echo, f"{FINISHED[0]} The ID is 81.")
    assert all(each.endswith("logged the firing. The ID is 81.") for each in answers)
    assert answers


def test_what_has_no_arguments_is_told_in_the_words_of_the_one_who_asked():
    pump = {
        "name": "restart_pump",
        "description": "Restart the water pump by stopping and starting it again.",
        "parameters": {"type": "object", "properties": {}},
    }
    made = gen.generate(
        gen.load_specs([pump]), n=20, seed=3, mix={"tool_result": 1}, validation=0.0
    ).train
    told = [each.messages[-1].content for each in made]
    assert all("restarted" in text for text in told)


@pytest.mark.parametrize(
    ("said", "wished"),
    [
        ("Please wait the whole turn", "wait the whole turn"),
        ("Merge both decks and save the result", "merge both decks and save the result"),
        ("Put the heater at 61", "put the heater"),
        ("Turn off the lamp", "turn off the off lamp"),
    ],
)
def test_what_no_deed_can_be_told_of_is_done(said: str, wished: str) -> None:
    echo = Echo(text=said, alone=True, wished=wished)
    assert not told("do_it", "", echo)


def test_a_long_request_is_not_said_again_whole() -> None:
    wished = "send the lab's new opening hours in big letters"
    echo = Echo(text=f"Please {wished}", alone=True, wished=wished)
    assert "I've sent the lab's new opening hours." in told("do_it", "", echo)
