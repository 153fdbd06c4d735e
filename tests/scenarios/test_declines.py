"""Who declines says what can't be done; what is asked for is nothing that words alone would do."""

import random
import re

import pytest

import generator as gen
from generator.phrasing.choose import templated_share
from generator.records import FunctionSpec, Slot, Utterance
from generator.scenarios.answers import decline
from generator.scenarios.stranger_lines import _lines, _said
from generator.scenarios.wished import in_brief, wish
from generator.specs.load import bundled_specs


def _tool(name, description):
    return FunctionSpec(name=name, description=description, parameters={"type": "object"})


def test_what_cannot_be_done_is_named_where_user_and_function_agree():
    wanted = _tool("get_order", "Get an order from the shop's store by its ID.")
    other = _tool("water_lawn", "Water the lawn.")
    asked = _request("Show me order 481", "481")
    told = {decline([other], random.Random(seed), wanted, asked) for seed in range(60)}
    assert any("look up orders" in text for text in told)
    assert not any("481" in text or "store" in text for text in told)
    asked = _request("What about 481?", "481")
    told = {decline([other], random.Random(seed), wanted, asked) for seed in range(60)}
    assert not any("order" in text for text in told)


def test_of_a_deed_that_is_not_sure_only_the_thing_is_named():
    wanted = _tool("transition_invoice", "Flip the ledger row over.")
    other = _tool("water_lawn", "Water the lawn.")
    asked = _request("Move invoice 7 on", "7")
    told = {decline([other], random.Random(seed), wanted, asked) for seed in range(60)}
    assert any("for invoices" in text for text in told)
    assert not any("ledger" in text or "flip" in text.lower() for text in told)
    # an assistant with a tool for invoices has something to do with them
    other = _tool("print_invoice", "Print an invoice.")
    told = {decline([other], random.Random(seed), wanted, asked) for seed in range(60)}
    assert not any("for invoices" in text for text in told)


@pytest.mark.parametrize(
    ("function", "text", "told"),
    [
        ("get_all_kiln_firings", "Can I get the kiln firings", "look up the kiln firings"),
        ("get_firing", "Bring up the firing with this glaze", "look up the firing"),
        ("get_ticket", "Bring up the ticket with this glaze", "look up tickets"),
        ("kiln_get_glazes", "Show me all ceramic glazes", "look up ceramic glazes"),
        ("view_bench", "Please show me my bench", "look up your bench"),
        ("export_glaze_book", "I'd like you to export the glaze book", "export the glaze book"),
        ("check_draught", "Can you check the draught for kiln 7?", "check the draught"),
        ("resume_firing", "Get on with a firing", "for firings"),
    ],
)
def test_what_is_heard_in_the_words_of_the_name_is_told(function, text, told):
    wanted, other = _tool(function, "用于陶瓷。"), _tool("water_lawn", "Water the lawn.")
    asked = Utterance(text, (), "", "")
    answers = {decline([other], random.Random(seed), wanted, asked) for seed in range(60)}
    assert any(told in answer for answer in answers), answers


def test_what_is_not_heard_or_tells_nothing_is_not_told():
    other = _tool("water_lawn", "Water the lawn.")
    for function, text in [
        ("get_kiln_details", "Get me the details of this"),
        ("search_kilntube", "Search KilnTube"),
    ]:
        asked = Utterance(text, (), "", "")
        wanted = _tool(function, "用于陶瓷。")
        answers = {decline([other], random.Random(seed), wanted, asked) for seed in range(60)}
        assert not any(re.search("kilnt|detail", answer, re.I) for answer in answers), answers


def test_each_line_says_all_that_a_stranger_needs():
    specs = {spec.name: spec for spec in bundled_specs()}
    for name, (told, lines) in _lines().items():
        needed = set(specs[name].parameters.get("required", ()))
        known = set(specs[name].parameters["properties"])
        assert told, name
        assert len(lines) >= 3, name
        for line in lines:
            said = set(re.findall(r"\{(\w+)\}", line))
            always = set(re.findall(r"\{(\w+)\}", re.sub(r"\[[^\]]*\]", "", line)))
            assert needed <= always and said <= known, (name, line)
            assert line[:2] in ("! ", "~ ", "? ", ". "), line


def test_nobody_says_of_himself_what_another_does_for_him():
    said = [*_said("! show me the pots"), *_said("! text {a}: {b}")]
    assert "Show me the pots" in said
    assert not any(text.startswith(("I need to show", "I want to show")) for text in said)
    assert not any(text.endswith(("?", "lease")) for text in said if "{b}" in text)


def test_who_wants_to_be_rid_of_something_is_not_offered_another():
    def spec(name, description):
        return FunctionSpec(name=name, description=description, parameters={"type": "object"})

    wanted = spec("delete_note", "Delete a note.")
    tools = (spec("create_note", "Create a note."), spec("list_notes", "List all notes."))
    told = {decline(tools, random.Random(at), wanted) for at in range(60)}
    assert any("look up notes" in text for text in told)
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
            "play ferns",
        ),
        ("I'd like you to water the lawn, please", (), "water the lawn"),
        ("Remind me of my tea at 9:30am", ("tea", "9:30am"), None),
        (
            "Can I see the pots in Oslo?",
            ("Oslo",),
            "show you the pots",
        ),
        (
            "What's the price of a fern?",
            (),
            "tell you the price of a fern",
        ),
        (
            "Send a text message to Ana: I am late",
            ("Ana", "I am late"),
            "send a text message",
        ),
        ("Is it possible to delete pot 1860?", ("1860",), "delete pot 1860"),
        ("Move pot 1860 to the big shed, please", ("1860", "big shed"), None),
        (
            "Can you give me a quick look at the beds for plot 7?",
            ("7",),
            "show you the beds",
        ),
        ("I was wondering about the ferns", (), "show you the ferns"),
        ("Do we have any pots in shed 12?", ("12",), "show you pots"),
        ("Opening hours of the garden", (), None),
        ("Change the lights please: porch, red", ("porch", "red"), None),
    ],
)
def test_what_was_asked_for_is_told_in_the_words_of_the_one_who_asked(text, values, told):
    asked = _request(text, *values)
    assert wish(asked) == told


def test_values_within_a_deed_keep_their_pronouns_whatever_stands_in_them():
    text = "add my fern (my big one) to my list"
    at = text.index("my fern (my big one)")
    slots = (
        Slot("/plant", "my fern (my big one)", text[at : at + 20], at, at + 20, "as_is"),
        Slot("/part", "my fern", text[at : at + 7], at, at + 7, "as_is"),
    )
    asked = Utterance(text, slots, "l", "s")
    assert in_brief(asked) == "add my fern (my big one) to your list"


def test_what_the_user_asked_for_is_told_in_his_words():
    """Of a function that no list knows, where request and name speak of one matter."""
    asked = Utterance("Can you appraise the kiln shelf heat for me?", (), "", "")
    wanted = _tool("appraise_shelf_heat", "用于陶瓷。")
    other = _tool("water_lawn", "Water the lawn.")
    answers = [decline([other], random.Random(seed), wanted, asked) for seed in range(60)]
    told = sum("appraise the kiln shelf heat" in answer for answer in answers)
    assert told > 45
