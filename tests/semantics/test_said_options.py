"""Options as people say them: yes and no in words, capitals that are style, kinds of travel."""

from typing import Any

import pytest

import generator as gen
from generator.arguments.compile import ANCHOR
from generator.records import FunctionSpec
from generator.semantics.binding.bind import bind
from generator.semantics.choices.plain_words import unhyphened


def function(name: str, description: str, **properties: dict) -> dict:
    return {
        "name": name,
        "description": description,
        "parameters": {"type": "object", "properties": properties, "required": [*properties]},
    }


def queries(spec: dict, n: int = 60) -> list[tuple[str, dict]]:
    made = gen.generate([spec], n=n, seed=1, mix={"single": 1})
    return [
        (next(m.content for m in e.messages if m.role == "user"), dict(e.calls[0].arguments))
        for e in made.examples()
    ]


HOUSES = function(
    "search_houses",
    "Search for available houses in a city.",
    city={"type": "string", "description": "The city"},
    has_garage={"type": "string", "enum": ["True", "False", "dontcare"]},
)
FLIGHTS = function(
    "search_flights",
    "Search for flights to a destination.",
    destination={"type": "string", "description": "The destination city"},
    seating_class={"type": "string", "enum": ["Economy", "Premium Economy", "Business"]},
    airlines={"type": "string", "enum": ["Alaska Airlines", "Air France", "Delta Airlines"]},
)
FILMS = function(
    "find_movies",
    "Find movies by genre.",
    genre={"type": "string", "enum": ["Mystery", "Sci-fi", "French", "War", "dontcare"]},
)


def test_texts_that_mean_yes_and_no_are_said_as_flags() -> None:
    found = queries(HOUSES)
    assert {call["has_garage"] for _, call in found} == {"True", "False"}
    for text, call in found:
        assert "set to" not in text
        assert "True" not in text and "False" not in text
        denied = any(word in text.lower() for word in ("without", "no ", "not ", "don't"))
        assert denied == (call["has_garage"] == "False"), text


def test_a_class_of_travel_and_an_airline_take_their_own_words() -> None:
    for text, _ in queries(FLIGHTS):
        low = text.lower()
        assert "under " not in low and "with airlines" not in low and "airlines set" not in low
        assert " class" in low or " in " in low


def test_capitals_of_a_list_are_style_but_names_keep_theirs() -> None:
    found = queries(FILMS)
    said = " ".join(text for text, _ in found)
    assert "mystery" in said and "sci-fi" in said
    assert "dontcare" not in said
    french = [text for text, call in found if call["genre"] == "French"]
    assert any("French" in text for text in french)


def test_a_list_that_names_things_keeps_its_capitals() -> None:
    spec = function(
        "start_game", "Start a game.", platform={"type": "string", "enum": ["Xbox", "Steam"]}
    )
    assert all("xbox" not in text for text, _ in queries(spec, 20) if not text.islower())


def test_flags_name_a_finding_or_leave_out_what_is_over() -> None:
    log = function("log_trap", "Log a trap.", bait_seen={"type": "boolean"})
    assert {text for text, _ in queries(log) if ", bait seen" in text or ", bait not seen" in text}
    shows = function("list_shows", "List shows.", include_past={"type": "boolean"})
    assert all("past ones" in text for text, _ in queries(shows))


def test_listed_lengths_are_said_with_their_unit() -> None:
    lent = function("get_loan", "Get a loan.", term_years={"type": "integer", "enum": [10, 20]})
    assert any(" years" in text for text, _ in queries(lent))


def test_a_quality_that_a_flag_tells_stands_apart() -> None:
    spec = function(
        "assess_baker",
        "Assess a baker's character.",
        patient={"type": "boolean", "description": "Indicates if the user is patient."},
    )
    for text, call in queries(spec, 30):
        assert (", I'm patient" if call["patient"] else ", I'm not patient").lower() in text.lower()


def test_a_blank_is_no_option_that_people_name() -> None:
    delimiter = {"type": "string", "enum": [",", " ", "\t", "tab", ""]}
    found = queries(function("split_text", "Split a text.", mode=delimiter))
    assert {call["mode"] for _, call in found} == {",", "tab"}


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("plan", ["basic-plan", "pro-plan"], ["basic", "pro"]),
        ("room_type", ["ROOM_SINGLE", "ROOM_DOUBLE"], ["single", "double"]),
        ("code", ["code-1", "code-2"], ["1", "2"]),
        ("plan", ["plan", "pro-plan"], None),
        ("plan", ["basic-plan", "pro"], None),
    ],
)
def test_what_all_options_repeat_of_the_name_is_said_once(name, options, said):
    schema = {"type": "object", "properties": {name: {"type": "string", "enum": options}}}
    (bound,) = bind(FunctionSpec(name="find_offers", description="Find offers.", parameters=schema))
    texts = [ways[0][1] for ways in bound.meaning.texts.values()]
    assert (texts == said) is (said is not None)
    for option, text in zip(options, texts, strict=True):
        assert bound.meaning.read(text, ANCHOR) == option


def test_options_that_repeat_the_name_can_be_said():
    schema = {"type": "object", "properties": {"plan": {"enum": ["basic-plan", "pro-plan"]}}}
    spec = {"name": "find_offers", "description": "Find offers.", "parameters": schema}
    spec["parameters"]["required"] = ["plan"]
    data = gen.generate(spec, n=8, mix={"single": 1})
    assert len(data) == 8
    assert not any("plan plan" in each.messages[-2].content for each in data.examples())


def test_nobody_says_that_there_is_none_where_that_is_so_anyway() -> None:
    kind = {"type": "string", "enum": ["none", "car", "van"], "default": "none"}
    schema: dict[str, Any] = {"type": "object", "properties": {"vehicle": kind}}
    meaning = bind(FunctionSpec(name="book_it", description="", parameters=schema))[0].meaning
    assert getattr(meaning, "options", ()) == ("car", "van")
    needed = {**schema, "required": ["vehicle"]}
    meaning = bind(FunctionSpec(name="book_it", description="", parameters=needed))[0].meaning
    assert getattr(meaning, "options", ()) == ("none", "car", "van")


@pytest.mark.parametrize(
    ("options", "option", "said"),
    [
        (("garden-waste", "old-metal", "paper"), "garden-waste", "garden waste"),
        (("take-in", "let-out", "new-zip"), "take-in", "take-in"),
        (("gluten-free", "egg-free"), "egg-free", "egg-free"),
        (("one-way", "round-trip"), "one-way", "one-way"),
        (("van", "car-with-trailer"), "car-with-trailer", "car with trailer"),
        (("open", "in-progress"), "in-progress", "in progress"),
        (("all-time", "week"), "all-time", "all-time"),
        (("us-east-1", "eu-west-1"), "us-east-1", "us-east-1"),
    ],
)
def test_hyphens_of_an_enum_are_not_said(options: tuple[str, ...], option: str, said: str) -> None:
    assert unhyphened(option, options) == said
