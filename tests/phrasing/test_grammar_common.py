"""What calculators, desks, question answerers and look-ups of every toolbox are asked for."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from generator.phrasing.grammar.phraser import GrammarPhraser
from generator.phrasing.skeleton import Hole
from generator.records import FunctionSpec
from generator.semantics.base import Parameter
from generator.semantics.binding.bind import bind
from generator.semantics.described.answering_tools import asked_of
from generator.semantics.described.understood import understood
from tests.phrasing.told import told_phraser
from tests.phrasing.toolbox import DATED, PLAIN

TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def function(name: str, description: str, /, **properties: Any) -> FunctionSpec:
    return understood(
        FunctionSpec(
            name=name,
            description=description,
            parameters={"type": "object", "properties": properties, "required": list(properties)},
        )
    )


def texts(name: str, description: str, /, **properties: Any) -> list[str]:
    """Every request that says all the arguments, with "<name>" for each."""
    spec = function(name, description, **properties)
    made = told_phraser(spec, bind(spec))
    assert isinstance(made, GrammarPhraser)
    found = [
        "".join(f"<{part.path[1:]}>" if isinstance(part, Hole) else part for part in one.parts)
        for one in made.skeletons(frozenset(f"/{key}" for key in properties))
    ]
    assert len(found) > 9
    return found


def all_say(found: list[str], pattern: str) -> bool:
    return all(re.search(pattern, text, re.I) for text in found)


def parameter(spec: FunctionSpec, key: str) -> Parameter:
    return next(one for one in bind(spec) if one.key.endswith(f".{key}"))


@pytest.mark.parametrize("told", ["", "Führt eine Rechnung aus", "执行基本的数学运算"])
def test_a_sum_is_asked_for_by_its_operation(told: str) -> None:
    picked = {"type": "string", "enum": ["add", "subtract", "multiply", "divide"]}
    found = texts("calculate", told, operation=picked, a=NUMBER, b=NUMBER)
    assert all_say(found, "<a> <operation> <b>")


def test_an_operation_is_said_between_its_numbers_and_read_back() -> None:
    picked = {"type": "string", "enum": ["Add", "sub", "*", "div"]}
    spec = function("reckon", "", operation=picked, x=NUMBER, y=NUMBER)
    meaning = parameter(spec, "operation").meaning
    said = {one: meaning.surfaces()[0].say(one, PLAIN) for one in picked["enum"]}
    assert said == {"Add": "plus", "sub": "minus", "*": "times", "div": "divided by"}
    assert all(meaning.read(text, PLAIN) == one for one, text in said.items() if text)


def test_operations_on_one_list_are_plain_options() -> None:
    picked = {"type": "string", "enum": ["add", "multiply"]}
    spec = function("fold", "Folds numbers.", operation=picked, numbers={"type": "array"})
    assert parameter(spec, "operation").meaning.name == "enum"


def test_expressions_of_a_calculator_are_sums_and_those_of_a_solver_have_unknowns() -> None:
    rng = random.Random(3)
    plain = parameter(function("calculator", "Does math.", expression=TEXT), "expression")
    sums = [plain.meaning.sampler("any")(rng, PLAIN) for _ in range(40)]
    assert not any("x" in str(one) for one in sums)
    solver = function("solve", "Solve an algebra equation.", math_expression=TEXT)
    solved = parameter(solver, "math_expression").meaning.sampler("any")
    assert any("x" in str(solved(rng, PLAIN)) for _ in range(40))


@pytest.mark.parametrize(
    ("name", "told", "keys", "said"),
    [
        ("add_moderator", "Add a moderator", ("username",), "<username> as a moderator"),
        (
            "assign_reviewer",
            "Assign a reviewer to a merge request",
            ("request_id", "username"),
            "<username> as a reviewer|<username> review",
        ),
        (
            "remove_attendee",
            "Remove an attendee from a workshop",
            ("workshop_id", "email"),
            r"<email> (?:\w+ )?(?:from|has)|<email>.*<workshop_id>",
        ),
        ("set_target_org", "Set the target org", ("org",), "to <org>"),
        ("set_home_port", "Set the home port", ("port_name",), "<port_name>"),
        (
            "find_guest",
            "Find a guest by their booking code",
            ("booking_code",),
            "guest.* with booking code <",
        ),
        ("resolve_rider", "Resolve a rider name to a rider ID.", ("name",), "ID (of|for)"),
    ],
)
def test_people_and_things_are_told_by_what_they_are_there(
    name: str, told: str, keys: tuple[str, ...], said: str
) -> None:
    found = texts(name, told, **dict.fromkeys(keys, TEXT))
    assert all_say(found, said), [text for text in found if not re.search(said, text)][:4]


def test_a_booking_is_for_somebody_and_not_called_so() -> None:
    found = texts("create_reservation", "Creates a reservation", date=TEXT, name=TEXT)
    assert not any(re.search("(called|named|titled) <name>", text) for text in found)
    assert all_say(texts("book_visit", "Book a visit", date=TEXT, name=TEXT), "a (new )?visit|<n")


def test_a_cluster_keeps_its_own_id() -> None:
    found = texts("list_pools", "List pools for a cluster by its ID", cluster_id=TEXT)
    assert all_say(found, "cluster")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("product_qa", "Useful for when you need to answer questions about our products."),
        ("ask_docs", "Ask the docs a question"),
        ("answer_it", "Answers the user's question using the handbook"),
    ],
)
def test_a_question_is_asked_as_it_is(name: str, told: str) -> None:
    found = texts(name, told, question=TEXT)
    assert not any(re.search('(ask|answer) (the |this )?(question )?["<]', text) for text in found)
    assert any(re.match(r"(hi! |hey\. |hello\. |OK\. )?<question>", text) for text in found)


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("useful for when you need to open a gate", "Open a gate"),
        ("Retrieve relevant context from the manuals based on the query.", "Search the manuals."),
        ("Get the most relevant documents for the user's query", "Search the knowledge base"),
        ("Retrieves relevant passages", "Search the knowledge base"),
        ("Get the price for a given fund or index.", "Get the price for a given fund."),
        ("Retrieve the documents of a case", "Retrieve the documents of a case"),
        ("Resolve an incident", "Resolve an incident"),
    ],
)
def test_what_tools_say_of_their_inner_work_is_what_people_do_with_them(
    told: str, read: str
) -> None:
    assert asked_of(told) == read


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("contact_search", "contacts"),
        ("file_upload", "upload|file"),
        ("check_update", "for updates"),
        ("message_send", "send|message"),
    ],
)
def test_names_that_end_in_the_deed_are_read_so(name: str, said: str) -> None:
    assert all_say(texts(name, ""), said)


def test_a_bare_word_that_is_looked_for_stands_in_marks() -> None:
    spec = function("search_products", "Search for products", query=TEXT)
    made = told_phraser(spec, bind(spec))
    rng = random.Random(1)
    wanted = re.compile(r"\b(find|find me|see|get|want|need|looking for) kettle\b")
    for phrasing in made.phrasings(frozenset(("/query",))):
        said = phrasing.say({"/query": "kettle"}, {"query": "kettle"}, rng, PLAIN)
        assert said is None or not wanted.search(said.text)


WHOLE = {"type": "integer"}


@pytest.mark.parametrize(
    ("name", "told", "key", "said"),
    [
        ("draw_pebbles", "Draw pebbles from the bag", "count", "<count> pebbles?"),
        ("get_headlines", "Get the top headlines", "count", "<count> headlines|<count> of|just <c"),
        ("flip_pennies", "Flip pennies", "times", "pennies <times> times"),
        ("roll_dice", "Roll dice", "num_dice", "<num_dice> (dice|times)|dice.*<num_dice> of them"),
    ],
)
def test_so_many_things_are_asked_for_and_no_things_with_so_many(
    name: str, told: str, key: str, said: str
) -> None:
    found = [text for text in texts(name, told, **{key: WHOLE}) if "d<" not in text]
    share = sum(bool(re.search(said, text)) for text in found) / len(found)
    assert share > 0.85, [text for text in found if not re.search(said, text)][:5]


def test_a_number_that_calls_one_of_them_counts_none() -> None:
    found = texts("get_readings", "Get readings, filtered by sensor number.", number=WHOLE)
    assert not any(re.search("<number> (readings|of them)", text) for text in found)


def test_so_many_percent_are_of_what_the_name_tells() -> None:
    found = texts("reckon_tip", "Calculate the tip for a meal", tip_percentage=NUMBER)
    assert all_say(found, "<tip_percentage>% tip|<tip_percentage> tip|at <tip")


def test_long_ids_of_one_service_are_lent_to_no_other() -> None:
    spec = function("add_to_cart", "Add a product to the cart", product_id=TEXT)
    drawn = parameter(spec, "product_id").meaning.sampler("any")
    rng = random.Random(2)
    assert all(len(str(drawn(rng, PLAIN))) < 17 for _ in range(30))


def test_both_ends_of_a_span_are_said_alike_whichever_way_could_not_be_said() -> None:
    spec = function("create_event", "Create an event", start=TEXT, end=TEXT)
    made = told_phraser(spec, bind(spec))
    values = {"/start": "2026-02-12T10:00:00", "/end": "2026-02-12T15:30:00"}
    arguments = {key[1:]: value for key, value in values.items()}
    rng, clock = random.Random(5), re.compile(r"\d+(:\d+)?( ?[ap]m)?| (on|at) |noon", re.I)
    days = []
    for phrasing in made.phrasings(frozenset(values)) * 4:
        said = phrasing.say(values, arguments, rng, DATED)
        if said is not None:
            ends = [clock.sub(" ", slot.text).split() for slot in said.slots]
            days.append(sorted(ends[0]) == sorted(ends[1]))
    assert len(days) > 60 and sum(days) / len(days) > 0.97


@pytest.mark.parametrize(
    ("name", "told", "key", "never"),
    [
        ("enroll_pupil", "Enroll a pupil in a class", "pupil_id", "for (the )?pupil"),
        ("jira_search", "Search Jira issues with JQL", "jql", "with matching"),
        ("run_container", "Run a container", "image", "for <image>"),
    ],
)
def test_arguments_join_as_people_put_them(name: str, told: str, key: str, never: str) -> None:
    assert not any(re.search(never, text) for text in texts(name, told, **{key: TEXT}))


def test_a_message_is_no_command_of_the_program_it_is_sent_by() -> None:
    spec = function("slack_post_message", "Post a message to a Slack channel", text=TEXT)
    drawn, rng = parameter(spec, "text").meaning.sampler("any"), random.Random(4)
    assert not any(str(drawn(rng, PLAIN)).startswith("/") for _ in range(40))


def test_states_and_names_are_told_by_what_is_beside_them() -> None:
    alerts = function("get_alerts", "Get active weather alerts for a US state", state=TEXT)
    assert parameter(alerts, "state").meaning.name == "region"
    visit = function("schedule_viewing", "Schedule a viewing", name=TEXT, phone=TEXT)
    assert parameter(visit, "name").meaning.name == "person_name"
    store = function("create_store", "Create a store", name=TEXT, phone=TEXT)
    assert parameter(store, "name").meaning.name != "person_name"


def test_what_the_user_asks_for_is_no_question_where_memories_are_searched() -> None:
    told = "Search stored memories. Called every time the user asks anything."
    assert (
        parameter(function("search_memory", told, query=TEXT), "query").meaning.name != "question"
    )


def test_who_wants_code_explained_wants_to_understand_it() -> None:
    found = texts("explain_code", "Explain a piece of code", code=TEXT)
    assert not any(re.search("(I'd like|want|need|would like) to explain", text) for text in found)
    assert any("understand" in text for text in found)
