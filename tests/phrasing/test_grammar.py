"""Requests for functions that nobody wrote a template for."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

import generator as gen
from generator.phrasing.grammar.described.intent import intent_of
from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.phrasing.skeleton import Hole, Skeleton
from generator.records import Anchor, FunctionSpec
from generator.semantics.binding.bind import bind
from tests.phrasing.told import told_phraser

REAL = Path(__file__).parents[3] / "shared/real/specs/real_specs_openai.json"
ANCHOR = Anchor(dt.datetime(2026, 1, 15, 10), stated=True)
TEXT = {"type": "string"}


def spec(name: str, description: str = "", /, **properties: Any) -> FunctionSpec:
    parameters = {"type": "object", "properties": properties}
    return FunctionSpec(name=name, description=description, parameters=parameters)


def phraser(function: FunctionSpec) -> GrammarPhraser:
    made = told_phraser(function, bind(function))
    assert isinstance(made, GrammarPhraser)
    return made


def shown(skeleton: Skeleton) -> str:
    parts = (f"<{p.path[1:]}>" if isinstance(p, Hole) else p for p in skeleton.parts)
    return "".join(parts)


def texts(function: FunctionSpec, *present: str) -> list[str]:
    paths = frozenset(f"/{name}" for name in present)
    return [shown(each) for each in phraser(function).skeletons(paths)]


WEATHER = spec(
    "get_weather",
    "Get the weather forecast for a city.",
    city=TEXT,
    date={"type": "string", "format": "date"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
SHOP = spec(
    "find_shop",
    "Find a shop that sells something.",
    shop_type={
        "type": "string",
        "description": "Kind of shop, as said, for example 'shop', 'bakery', 'florist'",
    },
    city=TEXT,
)


@pytest.mark.parametrize(
    ("name", "description", "verb", "noun"),
    [
        ("getLogs", "Returns a list of the log entries for a host.", "list", "log entries"),
        ("x", "This tool allows you to delete a repository.", "delete", "repository"),
        ("freeze_card", "Temporarily freezes a debit or credit card.", "freeze", "card"),
        ("kargo_takip_get_status", "Kargonun durumunu döndürür.", "get", "status"),
        (
            "get_user",
            "\n  Retrieve details of a user.\n\n  Args:\n    id: it\n",
            "retrieve",
            "user",
        ),
        ("report", "Get Chapter Info", "get", "chapter"),
    ],
)
def test_verb_and_object_are_read_from_description_or_name(
    name: str, description: str, verb: str, noun: str
) -> None:
    intent = intent_of(spec(name, description))
    assert (intent.verb, intent.noun) == (verb, noun)


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_every_skeleton_says_exactly_the_present_arguments(size: int) -> None:
    made = phraser(WEATHER)
    for present in itertools.combinations(("/city", "/date", "/unit"), size):
        found = made.skeletons(frozenset(present))
        assert len(found) >= 20
        for skeleton in found:
            holes = [part.path for part in skeleton.parts if isinstance(part, Hole)]
            assert sorted(holes) == sorted(present), shown(skeleton)


def test_skeletons_are_many_distinct_and_repeat() -> None:
    first = texts(WEATHER, "city", "date")
    assert len(first) >= 120
    assert len(set(first)) == len(first)
    assert texts(WEATHER, "city", "date") == first


def test_lineages_do_not_depend_on_what_is_present() -> None:
    made = phraser(WEATHER)
    lineages = made.lineages()
    assert 40 <= len(lineages) <= 240
    assert list(lineages) == sorted(set(lineages))
    for present in (frozenset[str](), frozenset({"/city"}), frozenset({"/city", "/date"})):
        used = [phrasing.lineage for phrasing in made.phrasings(present)]
        assert set(used) <= set(lineages)
        assert used == sorted(used)


def test_moods_are_mixed() -> None:
    found = [text.lower() for text in texts(WEATHER, "city")]
    for opening in ("can you", "could you", "i need", "i want", "what", "show me", "weather"):
        assert any(text.startswith(opening) for text in found), opening
    commands = sum(not text.endswith("?") for text in found)
    assert 0.4 < commands / len(found) < 0.9


def test_a_function_without_parameters_is_asked_for_in_twenty_ways() -> None:
    assert len(texts(spec("list_users", "List all users."))) >= 20
    assert len(texts(spec("check_status", "Check if the API is alive and responding."))) >= 20


def test_prepositions_are_not_doubled_and_names_do_not_show() -> None:
    function = spec(
        "find_flights",
        "Searches for available flights between two airports.",
        origin=TEXT,
        destination=TEXT,
        departure_date={"type": "string", "format": "date"},
        cabin_class={"type": "string", "enum": ["economy", "business"]},
    )
    for text in texts(function, "origin", "destination", "departure_date", "cabin_class"):
        words = re.sub(r"<[^>]*>", "X", text)
        assert not re.search(r"\b(in|on|at|for|from|to|with|by) (in|on|at|for|from|to|by)\b", words)
        assert "_" not in words
        assert "departure date" not in words


def test_the_description_is_not_pasted() -> None:
    for text in texts(WEATHER, "city"):
        assert "for a city" not in text.lower()
    turkish = spec("get_live_temp", "Verilen şehrin sıcaklığını döndürür.", city=TEXT)
    assert not any("şehr" in text for text in texts(turkish, "city"))


def test_a_kind_takes_the_place_of_the_noun() -> None:
    found = texts(SHOP, "shop_type", "city")
    assert found
    assert any("a <shop_type>" in text for text in found)
    assert not any("a shop" in text or "of type" in text for text in found)


def test_an_owner_stands_before_what_is_owned() -> None:
    function = spec(
        "AddToShelf",
        "Add a book to one of the shelves.",
        shelf={"type": "string", "description": "Name of the shelf"},
        shelf_owner={"type": "string", "description": "Whose shelf it is: 'my' or a name with 's"},
    )
    found = texts(function, "shelf", "shelf_owner")
    assert found
    assert all("<shelf_owner> " in text for text in found)
    assert all(re.search(r"(to|on) <shelf_owner>", text, re.I) for text in found)


def test_a_new_thing_is_named_and_not_only_its_name_said() -> None:
    function = spec("create_project", "Creates a new project.", name=TEXT)
    for text in texts(function, "name"):
        assert "project" in text


def test_pasted_values_come_last() -> None:
    function = spec(
        "insert_many",
        "Insert documents into a collection.",
        collection=TEXT,
        documents={"type": "array", "items": {"type": "object"}},
    )
    for text in texts(function, "collection", "documents"):
        assert text.endswith("<documents>"), text


def test_a_query_is_run_and_not_asked_about() -> None:
    function = spec("execute_sql", "Executes a SQL query.", sql={"type": "string"})
    assert all(text.endswith(": <sql>") for text in texts(function, "sql"))


def test_sums_are_put_to_a_calculator() -> None:
    number = {"type": "number"}
    function = spec(
        "division", "Divides one number by another.", numerator=number, denominator=number
    )
    found = texts(function, "numerator", "denominator")
    assert any("divide <numerator> by <denominator>" in text for text in found)
    assert "what's <numerator> divided by <denominator>?" in found


def test_a_state_goes_with_the_verb() -> None:
    state = {"type": "string", "enum": ["on", "off"]}
    function = spec("set_device", "Turn a device on or off.", device=TEXT, state=state)
    found = texts(function, "device", "state")
    assert any(re.search(r"turn <state> ", text) for text in found)
    assert not any("state" in re.sub(r"<[^>]*>", "", text) for text in found)


def test_values_that_stumble_are_refused() -> None:
    function = spec(
        "find_film",
        "Find a film by its title.",
        title={"type": "string", "x-values": ["The Lantern"]},
    )
    made = phraser(function)
    rng = random.Random(0)
    values = {"/title": "The Lantern"}
    phrasings = made.phrasings(frozenset(values))
    said = [each.say(values, {}, rng, ANCHOR) for each in phrasings]
    spoken = [utterance.text for utterance in said if utterance is not None]
    assert spoken
    assert not any("the the" in text.lower() for text in spoken)
    assert len(spoken) < len(said)


def test_codes_may_hold_the_noun_before_them() -> None:
    told = {"type": "string", "description": "Product GID (e.g. gid://shop/Product/123)"}
    function = {
        "name": "get-product-stars",
        "parameters": {
            "type": "object",
            "properties": {"productId": told},
            "required": ["productId"],
        },
    }
    data = gen.generate(gen.load_specs([function]), n=4, seed=1, mix={"single": 1.0})
    assert len(list(data.examples())) == 4


def test_an_unknown_thing_that_something_goes_to_is_a_goal() -> None:
    function = spec("move_rowboat", "Move a rowboat.", to_lane=TEXT)
    assert all(" to <to_lane>" in text for text in texts(function, "to_lane"))


def test_a_value_may_hold_the_preposition_before_it() -> None:
    made = phraser(spec("search_notes", "Search for notes.", query=TEXT))
    values = {"/query": "a gift for Ben"}
    said = [
        each.say(values, {"query": values["/query"]}, random.Random(0), ANCHOR)
        for each in made.phrasings(frozenset(values))
    ]
    assert any("for a gift for Ben" in utterance.text for utterance in said if utterance)


@pytest.mark.skipif(not REAL.exists(), reason="real specs are not here")
def test_real_specs_always_have_something_to_say() -> None:
    for tool in json.loads(REAL.read_text("utf-8"))[::3]:
        body = tool["function"]
        function = FunctionSpec(
            name=body["name"],
            description=body.get("description", ""),
            parameters=body.get("parameters", {}),
        )
        parameters = bind(function)
        made = told_phraser(function, parameters)
        every = [each.pointer for each in parameters]
        needed = [each.pointer for each in parameters if each.leaf.required]
        for present in (frozenset(needed), frozenset(every)):
            assert made.phrasings(present), (function.name, sorted(present))


KIND = {"type": "string", "description": "Kind of thing, as said, for example 'film' or 'series'"}


def test_a_noun_that_an_argument_says_is_not_said_without_it() -> None:
    function = spec("add_film", "Add a film to one of the lists.", list=TEXT, item_type=KIND)
    without = texts(function, "list")
    assert without
    assert not any(re.search(r"\bfilm\b", text) for text in without)
    assert any("<item_type>" in text for text in texts(function, "list", "item_type"))


def test_a_maker_may_stand_for_the_work() -> None:
    function = spec(
        "play_music", "Play music.", artist={"type": "string", "description": "Artist"}, genre=TEXT
    )
    found = texts(function, "artist")
    assert "play <artist>" in found or any("some <artist>" in text for text in found)
    assert any("by <artist>" in text for text in found)


def test_a_rating_is_given_to_the_thing_and_not_left_at_it() -> None:
    function = spec(
        "rate_hotel",
        "Leave a rating for a hotel.",
        hotel={"type": "string", "description": "Name of the hotel"},
        stars={"type": "integer", "minimum": 1, "maximum": 5},
    )
    found = texts(function, "hotel", "stars")
    assert any("rate" in text for text in found)
    assert not any(text.startswith("leave") for text in found)


def test_quantities_stand_before_what_they_count() -> None:
    function = spec(
        "buy_tickets",
        "Buy tickets for an event.",
        quantity={"type": "integer", "minimum": 1},
        event_name={"type": "string", "description": "Name of the event"},
    )
    found = texts(function, "quantity", "event_name")
    assert found
    assert all("<quantity> ticket" in text for text in found)


def test_weather_alerts_are_no_forecast() -> None:
    function = spec("get_alerts", "Get weather alerts for a state.", state=TEXT)
    assert not any("outside" in text or "forecast" in text for text in texts(function, "state"))
