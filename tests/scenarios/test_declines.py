"""Who declines says what can't be done; what is asked for is nothing that words alone would do."""

import random

import pytest

import generator as gen
from generator.phrasing.choose import templated_share
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.answers import decline
from generator.scenarios.strangers import ANSWERED, LEFT_TO_TEMPLATES
from generator.scenarios.wished import in_brief, in_general, wish
from generator.specs.load import bundled_specs


def _tool(name, description):
    return FunctionSpec(name=name, description=description, parameters={"type": "object"})


def test_what_cannot_be_done_is_named_in_a_few_words():
    wanted = _tool("search_ferns", "Search for ferns matching a query.")
    other = _tool("water_lawn", "Water the lawn.")
    for seed in range(40):
        assert "search for ferns" in decline([other], random.Random(seed), wanted)
        assert "query" not in decline([other], random.Random(seed), wanted)


def test_what_is_somewhere_is_not_here():
    wanted = _tool("find_ferns", "Find ferns in a garden.")
    other = _tool("water_lawn", "Water the lawn.")
    told = {decline([other], random.Random(seed), wanted) for seed in range(60)}
    assert any("search for ferns in a garden." in text for text in told)
    assert not any("garden here" in text for text in told)


def test_what_a_model_does_in_words_is_in_the_library():
    assert {spec.name for spec in bundled_specs()} >= ANSWERED


def test_who_wants_to_be_rid_of_something_is_not_offered_another():
    def spec(name, description):
        return FunctionSpec(name=name, description=description, parameters={"type": "object"})

    wanted = spec("delete_task", "Delete a task.")
    tools = (spec("create_task", "Create a task."), spec("list_tasks", "List all tasks."))
    told = {decline(tools, random.Random(at), wanted) for at in range(60)}
    assert any("list tasks" in text for text in told)
    assert not any("create" in text for text in told)


def _wordings_of_what_none_serves(specs) -> set[str]:
    made = gen.generate(specs, n=40, seed=3, mix={"irrelevant": 1}, validation=0.0).train
    return {str(each.provenance["source"]) for each in made}


def test_the_wording_does_not_tell_what_no_tool_serves():
    own = [{"name": "water_lawn", "description": "Water the lawn.", "parameters": {}}]
    sources = _wordings_of_what_none_serves(gen.load_specs(own))
    assert sources <= {"grammar", "list", "idiom"}
    templated = gen.load_specs("function_specs/weather.json")
    sources = _wordings_of_what_none_serves(templated)
    assert all(".j2" in source for source in sources)


def test_the_share_of_functions_that_somebody_worded():
    templated = gen.load_specs("function_specs/weather.json")
    bare = gen.load_specs([{"name": "water_lawn", "description": "Water it.", "parameters": {}}])
    assert templated_share((), templated) == 1
    assert templated_share((), bare) == 0
    assert templated_share((), [templated[0], *bare]) == 0.5


def _request(text, *values):
    slots = tuple(
        Slot(f"/{at}", value, value, text.index(value), text.index(value) + len(value), "")
        for at, value in enumerate(values)
    )
    return Utterance(text, slots, "", "")


@pytest.mark.parametrize(
    ("text", "values", "told"),
    [
        (
            "Hey, could you play ferns by Ana Roth for me?",
            ("Ana Roth",),
            ("play ferns", "play ferns"),
        ),
        ("I'd like you to water the lawn, please", (), ("water the lawn", "water the lawn")),
        ("Remind me of my tea at 9:30am", ("tea", "9:30am"), (None, None)),
        (
            "Can I see the pots in Oslo?",
            ("Oslo",),
            ("show you the pots", "show you the pots"),
        ),
        (
            "What's the price of a fern?",
            (),
            ("tell you the price of a fern", "tell you the price of a fern"),
        ),
        (
            "Send a text message to Ana: I am late",
            ("Ana", "I am late"),
            ("send a text message", "send text messages"),
        ),
        ("Is it possible to delete pot 1860?", ("1860",), ("delete pot 1860", "delete pots")),
        ("Move pot 1860 to the big shed, please", ("1860", "big shed"), (None, "move pots")),
        (
            "Can you give me a quick look at the beds for plot 7?",
            ("7",),
            ("show you the beds", "show you the beds"),
        ),
        ("I was wondering about the ferns", (), ("show you the ferns", "show you the ferns")),
        ("Do we have any pots in shed 12?", ("12",), ("show you pots", "show you pots")),
        ("Opening hours of the garden", (), (None, None)),
        ("Change the lights please: porch, red", ("porch", "red"), (None, None)),
    ],
)
def test_what_was_asked_for_is_told_in_the_words_of_the_one_who_asked(text, values, told):
    asked = _request(text, *values)
    assert (wish(asked), in_general(asked)) == told


def test_who_declines_speaks_of_the_kind_of_thing_and_repeats_no_value():
    wanted = _tool("set_timer", "Set a timer that rings in the greenhouse.")
    other = _tool("water_lawn", "Water the lawn.")
    asked = _request("Set a timer called Ferns for 20 minutes", "Ferns", "20 minutes")
    told = {decline([other], random.Random(at), wanted, asked) for at in range(60)}
    assert any("set timers" in text for text in told)
    assert not any("Ferns" in text or "20" in text for text in told)
    asked = _request("A ferns timer, 20 minutes, please", "20 minutes")
    told = {decline([other], random.Random(at), wanted, asked) for at in range(60)}
    assert any("set timers" in text for text in told)


def test_who_declines_says_what_was_asked_and_no_kind_of_it():
    wanted = _tool("find_shows", "Find shows of an artist.")
    other = _tool("water_lawn", "Water the lawn.")
    asked = _request("Shows by Ana Roth", "Ana Roth")
    told = {decline([other], random.Random(at), wanted, asked) for at in range(60)}
    assert not any("an artist" in text for text in told)
    assert any("search for shows" in text for text in told)
    sleep = _tool("set_timer", "Stop the music after a while.")
    asked = _request("Sleep timer, 20 minutes", "20 minutes")
    assert not any("music" in decline([other], random.Random(at), sleep, asked) for at in range(60))


def test_what_nobody_can_do_is_asked_for_briefly_and_in_words():
    own = gen.load_specs([{"name": "water_lawn", "description": "Water it.", "parameters": {}}])
    made = gen.generate(own, n=120, seed=3, mix={"irrelevant": 1}, validation=0.0).train
    sources = [each.provenance["source"] for each in made]
    assert "list" not in sources
    wanted = {each.provenance["wants"] for each in made}
    assert wanted.isdisjoint(LEFT_TO_TEMPLATES)
    assert {spec.name for spec in bundled_specs()} >= LEFT_TO_TEMPLATES


def test_values_within_a_deed_keep_their_pronouns_whatever_stands_in_them():
    text = "add my fern (my big one) to my list"
    at = text.index("my fern (my big one)")
    slots = (
        Slot("/plant", "my fern (my big one)", text[at : at + 20], at, at + 20, "as_is"),
        Slot("/part", "my fern", text[at : at + 7], at, at + 7, "as_is"),
    )
    asked = Utterance(text, slots, "l", "s")
    assert in_brief(asked) == "add my fern (my big one) to your list"
