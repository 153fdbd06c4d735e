"""Examples that other people's functions show, and when they are taken over."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest

from generator.records import Anchor, FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.catalogues import FOLDER, read_values
from generator.semantics.described.leaves import leaves
from generator.semantics.usages.precedents import precedent_of, telling

ANCHOR = Anchor(now=dt.datetime(2026, 1, 15, 9))
TABLES = sorted(path.name for path in (FOLDER / "precedents").glob("?.txt"))
SECRET = re.compile(
    r"\b(?:sk|pk|ghp|gho|glpat|hf|xox[bp])[-_][-_A-Za-z0-9]{11,}|BEGIN (?:[A-Z]+ )*PRIVATE KEY"
    r"|\b(?:AKIA|eyJ|AIza)[-_A-Za-z0-9]{12,}"
    r"|(?<![\w.+@/-])(?!git@|hg@)(?=[\w.+-]*[a-z])[\w.+-]+@(?!thread\.|unq\.|group\.|router\."
    r"|[\w.-]*\bexample\b)(?:[\w-]+\.)+(?!internal\b|local\b|example\b)[a-z]{2,}\b"
)
"""Keys, tokens and addresses; no versions, threads, hosts of one's own or decorators."""


def spec(name, description, **properties):
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return FunctionSpec(name=name, description=description, parameters=schema)


def text(description=""):
    return {"type": "string", "description": description}


def drawn(parameter, count=60):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return {sampler(rng, ANCHOR) for _ in range(count)}


BORDERS = spec("format_table", "Format a table with borders, shading and structure",
               border_style=text())  # fmt: skip
PREDICATES = spec("query_triples", "Query triples of the knowledge graph by subject, predicate "
                  "and object", predicate=text("Filter by relationship predicate."))  # fmt: skip
OTHERWISE = spec("water_plants", "Water the plants of a garden", predicate=text())


def test_the_nearest_of_the_name_tells_the_values():
    (leaf,) = leaves(BORDERS)
    found = precedent_of(leaf)
    assert found.likeness > 0.6
    assert {"single", "double", "thick"} <= set(found.values)


def test_one_of_another_trade_is_less_alike():
    (near,), (far,) = leaves(PREDICATES), leaves(OTHERWISE)
    assert precedent_of(far).likeness < precedent_of(near).likeness


def test_what_is_known_elsewhere_stands_in_a_name_that_tells_nothing():
    (one,) = bind(BORDERS)
    assert one.why.endswith("as elsewhere")
    assert drawn(one) <= {"single", "double", "thick"}


def test_what_is_borrowed_is_none_of_the_examples_of_the_leaf():
    (one,) = bind(BORDERS)  # so that what is beside it may still tell what stands there
    assert one.leaf.examples == ()


def test_namesakes_in_several_trades_tell_nothing():
    (one,) = bind(spec("compare_them", "", source_registry=text()))  # of births or of images
    assert not {"Leeds", "npm"} & drawn(one)


def test_values_in_other_letters_are_for_functions_told_in_them():
    (one,) = bind(spec("find_in_page", "", query=text()))
    assert all(re.fullmatch("[\0-\u024f\u2000-\u20cf]+", value) for value in drawn(one))


def test_what_stands_in_several_arguments_is_of_their_kind():
    ends = spec("train_fare", "Fares of trains", origin_station=text(), destination_station=text())
    assert not any(one.why.endswith("as elsewhere") for one in bind(ends))


def test_code_is_lent_as_code():
    (one,) = bind(spec("create-table", "Create a table in DuckDB", query=text()))
    assert all(value.startswith("CREATE") for value in drawn(one))


def test_files_that_are_lent_end_as_told():
    about = "Persist link between code file and Wiki.js page in local database"
    (one,) = bind(
        spec("wikijs_link_file_to_page", about, file_path=text("Path to the source file"))
    )
    assert all(re.search(r"\.\w+$", value) for value in drawn(one))


def test_what_is_not_alike_is_not_borrowed():
    (one,) = bind(spec("water_plants", "Water the plants of a garden", category=text()))
    assert not one.why.endswith("as elsewhere")


@pytest.mark.parametrize("told", [{"enum": ["a", "b"]}, {"examples": ["dotted"]},
                                  {"pattern": "^x+$"}, {"format": "uri"}])  # fmt: skip
def test_what_the_spec_says_itself_comes_first(told):
    schema = {"type": "string", **told}
    (one,) = bind(spec(BORDERS.name, BORDERS.description, border_style=schema))
    assert not one.why.endswith("as elsewhere")


def test_people_are_sent_messages_not_what_programs_call_each_other():
    told = "Send a chat message straight away to a contact or group."
    one = bind(spec("sendText", told, recipient=text(), body=text()))[0]
    assert not any(re.search(r"[\d:]", value) for value in drawn(one))


def test_ids_of_another_thing_are_none_of_this_one():
    told = "Books the slot. Haulier gets the gate code by SMS if driver_phone is set."
    one = bind(spec("dock_book", told, slot_id=text(), haulier=text(), load_ref=text()))[0]
    assert all(re.search(r"\d", value) for value in drawn(one))


def test_texts_of_the_very_trade_are_not_those_of_a_like_one():
    told = "Add a shared cost to the group so that it is divided between members."
    spent = text("What the money was spent on")
    keys = {"type": "object", "properties": {"description": spent}}
    (one,) = bind(FunctionSpec(name="split_add_expense", description=told, parameters=keys))
    assert not one.why.endswith("as elsewhere")


def test_rare_words_tell_more():
    assert telling("get") == 0 < telling("table") < telling("hippocampus") == 8


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_hold_whole_lines_and_nothing_private(name):
    for line in read_values(name, FOLDER / "precedents"):
        assert re.fullmatch(r"[a-z0-9_]+ @ [a-z]+(?: [a-z]+){1,8} \| .+", line), line
        assert not SECRET.search(line.partition(" | ")[2]), line


def test_a_question_keeps_the_answers_that_belong_to_it():
    told = spec("createPoll", "Start a vote in a group chat.", question=text("What is being asked"))
    answers = {"type": "array", "items": text(), "description": "Possible answers"}
    told.parameters["properties"]["options"] = answers
    assert not any(one.why.endswith("as elsewhere") for one in bind(told))


def test_files_that_are_lent_are_of_the_kind_that_is_told():
    told = text("Absolute path to the MIDI file.")
    (one,) = bind(spec("load_audio", "Loads a sound into the editor of notes", path=told))
    assert all(re.search(r"\.midi?$", value) for value in drawn(one))


def test_namesakes_with_nothing_else_in_common_are_not_mixed():
    (leaf,) = leaves(spec("do_it", "Does it.", scope=text()))
    found = precedent_of(leaf)
    assert found is not None
    assert found.shared < 3
    lines = (line for name in TABLES for line in read_values(name, FOLDER / "precedents"))
    scopes = [set(line.partition(" | ")[2].split("; ")) for line in lines if line[:8] == "scope @ "]
    assert any(set(found.values) <= one for one in scopes)


def test_fields_of_things_are_not_what_a_field_is_elsewhere():
    (one,) = bind(spec("raise_count", "Adds to a count of a document", field=text()))
    assert not one.why.endswith("as elsewhere")


def test_ids_are_lent_by_those_of_their_own_thing():
    told = text("ID of the client")
    (leaf,) = leaves(spec("next_visit", "Finds the exact appointment of a carrier's driver at the "
                          "yard", client_id=told))  # fmt: skip
    found = precedent_of(leaf)
    assert found is None or not any(value.startswith("APT") for value in found.values)


def test_what_only_another_trade_shows_is_not_lent():
    (what,) = bind(spec("add_work", "Add work to the board. What is done is moved.", what=text()))
    assert not drawn(what) & {"prune the roses", "sow carrots", "mow", "turn the compost"}
    (sign,) = bind(spec("analyze_harbors", "Analyze harbor imagery for activity signals.",
                        symbol=text()))  # fmt: skip
    assert not any("USD" in value or value in ("BTC", "ETH", "SOL") for value in drawn(sign))


def test_a_list_takes_over_what_was_right_elsewhere():
    roles = {"type": "array", "items": {"type": "string"}}
    verb = spec("define_verb", "Register a situation type (verb) and which roles it takes. "
                "assert_situation auto-registers unknown verbs.", obligatory=roles)  # fmt: skip
    assert "agent" in {one for listed in drawn_lists(bind(verb)[0]) for one in listed}


def test_the_few_constants_of_a_product_stay_as_they_are():
    ads = spec("keyword_ideas", "Google Ads keyword planner: expand seed keywords into ideas.",
               language_id=text("Language constant ID"))  # fmt: skip
    found = drawn(bind(ads)[0])
    assert "1000" in found
    assert len(found) < 8


def drawn_lists(parameter, count=20):
    sampler, rng = parameter.meaning.sampler("any"), random.Random(3)
    return [sampler(rng, ANCHOR) for _ in range(count)]
