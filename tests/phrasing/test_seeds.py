"""The user's own queries: arguments found in them, fitted to other calls, their manner taken up."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter

import pytest

import generator as gen
from generator.errors import OptionError
from generator.functions import compile_function
from generator.phrasing.choose import choose_phraser
from generator.phrasing.manner import Manner, noise_of, opening_of, words_of
from generator.phrasing.noise import Noise
from generator.phrasing.seeds import adapted, located, seed_skeleton
from generator.phrasing.skeleton import Hole
from generator.queries import read_examples, seed_query
from generator.records import Anchor, FunctionSpec, SeedQuery
from generator.semantics.base import Setting

STAY = FunctionSpec(
    name="book_stay",
    description="Book a room in a hotel.",
    parameters={
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "The city."},
            "check_in": {"type": "string", "format": "date"},
            "guests": {"type": "integer", "minimum": 1, "maximum": 9},
            "board": {"type": "string", "enum": ["half_board", "full_board"]},
        },
        "required": ["city"],
    },
)
ANCHOR = Anchor(dt.datetime(2026, 1, 15, 9), stated=True)
FUNCTION = compile_function(STAY, Setting(), choose_phraser(()), False)
BY_POINTER = {each.pointer: each for each in FUNCTION.parameters}


def skeleton(query, **arguments):
    seed = SeedQuery(query, "book_stay", arguments, "mine.jsonl:1")
    spans = located(seed, FUNCTION.parameters, ANCHOR)
    return spans if isinstance(spans, str) else seed_skeleton(seed, spans)


def shown(parts):
    return "".join(f"<{p.path[1:]}>" if isinstance(p, Hole) else p for p in parts)


@pytest.mark.parametrize(
    ("query", "arguments", "wanted"),
    [
        ("room in oslo pls", {"city": "Oslo"}, "room in <city> pls"),
        (
            "get me a bed in Oslo from tomorrow, there's three of us",
            {"city": "Oslo", "check_in": "2026-01-16", "guests": 3},
            "get me a bed in <city> from <check_in>, there's <guests> of us",
        ),
        (
            "Oslo, half board, July 13th!",
            {"city": "Oslo", "board": "half_board", "check_in": "2026-07-13"},
            "<city>, <board> board, <check_in>!",
        ),
    ],
)
def test_arguments_are_found_as_people_said_them(query, arguments, wanted):
    assert shown(skeleton(query, **arguments).parts) == wanted


@pytest.mark.parametrize(
    ("query", "arguments", "told"),
    [
        ("any bed for tonight", {"city": "Oslo"}, "'city' is not in the query"),
        ("a room in Oslo", {"city": "Oslo", "pool": True}, "'pool' is no parameter"),
    ],
)
def test_what_stands_in_the_way_is_said(query, arguments, told):
    assert told in skeleton(query, **arguments)


def test_a_query_fits_calls_with_an_argument_fewer_or_more():
    made = skeleton("find us a bed in Oslo from tomorrow.", city="Oslo", check_in="2026-01-16")
    fewer = adapted(made, frozenset({"/city"}), BY_POINTER)
    assert shown(fewer.parts) == "find us a bed in <city>."
    assert fewer.lineage == made.lineage
    more = adapted(made, frozenset({"/city", "/check_in", "/guests"}), BY_POINTER)
    assert shown(more.parts).startswith("find us a bed in <city> from <check_in> ")
    assert shown(more.parts).endswith(".")
    assert "<guests>" in shown(more.parts)


@pytest.mark.parametrize("day", ["tomorrow", "tmrw"])
def test_what_the_words_say_already_is_not_added(day):
    made = skeleton(f"a room in Oslo {day}", city="Oslo")  # the label leaves the date out
    assert adapted(made, frozenset({"/city", "/check_in"}), BY_POINTER) is None


def test_no_argument_is_torn_out_of_a_sentence():
    made = skeleton("is Oslo nice? book it for 3", city="Oslo", guests=3)
    assert adapted(made, frozenset({"/guests"}), BY_POINTER) is None


SEEDS = [
    seed_query(row, f"mine.jsonl:{n}")
    for n, row in enumerate(
        [
            {"query": "yo need a bed in oslo", "name": "book_stay", "arguments": {"city": "Oslo"}},
            {
                "query": "yo got anything in Bergen for 2 people",
                "name": "book_stay",
                "arguments": {"city": "Bergen", "guests": 2},
            },
            {"query": "whats up", "calls": []},
        ],
        1,
    )
]


@pytest.fixture(scope="module")
def led():
    spec = {
        "name": STAY.name,
        "description": STAY.description,
        "parameters": json.loads(json.dumps(STAY.parameters)),
    }
    return gen.generate([spec], n=300, seed=5, mix={"single": 1}, examples=tuple(SEEDS))


def test_skeletons_of_seeds_are_used_and_none_dominates(led):
    lineages = Counter(str(e.provenance["lineage"]) for e in led.examples())
    own = sum(count for lineage, count in lineages.items() if "seed-" in lineage)
    assert 30 <= own <= 150
    assert max(lineages.values()) <= 60


def test_seeds_themselves_do_not_appear(led):
    said = {m.content.lower() for e in led.examples() for m in e.messages if m.role == "user"}
    assert not said & {seed.query.lower() for seed in SEEDS}


def test_seeds_are_copied_if_asked():
    spec = {
        "name": STAY.name,
        "description": STAY.description,
        "parameters": json.loads(json.dumps(STAY.parameters)),
    }
    data = gen.generate(
        [spec], n=60, seed=5, mix={"single": 1}, validation=0.0, examples=tuple(SEEDS),
        copy_examples=True,
    )  # fmt: skip
    copied = {
        (m.content, json.dumps(e.calls[0].arguments))
        for e in data.examples()
        for m in e.messages
        if m.role == "user" and e.scenario == "given"
    }
    assert copied == {(s.query, json.dumps(s.arguments)) for s in SEEDS if s.function}
    assert len(data) == 60


def test_the_manner_of_seeds_is_taken_up(led):
    spec = {
        "name": STAY.name,
        "description": STAY.description,
        "parameters": json.loads(json.dumps(STAY.parameters)),
    }
    plain = gen.generate([spec], n=300, seed=5, mix={"single": 1})

    def lower(data):
        texts = [m.content for e in data.examples() for m in e.messages if m.role == "user"]
        return sum(text == text.lower() for text in texts) / len(texts)

    assert lower(led) > lower(plain) + 0.05


def test_rates_lean_on_the_seeds_the_more_of_them_there_are():
    few = noise_of(["where is it", "book it"], Noise())
    many = noise_of(["where is it", "book it"] * 50, Noise())
    assert Noise().lower < few.lower < many.lower
    assert Noise().no_end_mark < few.no_end_mark < many.no_end_mark


def test_openings():
    told = ["I need x", "can you x", "could it be", "where is x", "play x"]
    assert [opening_of(words_of(text)) for text in told] == [
        "i", "ask", "whether", "wh", "other",
    ]  # fmt: skip
    assert Manner("i", 3).distance(Manner("ask", 3)) > Manner("i", 3).distance(Manner("i", 30))


@pytest.mark.parametrize(
    "row",
    [
        {"query": "hi there", "name": "f", "arguments": '{"a": 1}'},
        {"query": "hi there", "calls": [{"name": "f", "arguments": {"a": 1}}]},
        {"user": {"content": "hi there"}, "function_call": {"name": "f", "arguments": {"a": 1}}},
        {
            "messages": [
                {"role": "system", "content": "be nice"},
                {"role": "user", "content": "hi there"},
                {
                    "role": "assistant",
                    "tool_calls": [{"function": {"name": "f", "arguments": '{"a": 1}'}}],
                },
            ]
        },
    ],
)
def test_shapes_of_rows(row):
    assert seed_query(row, "x:1") == SeedQuery("hi there", "f", {"a": 1}, "x:1")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON"),
        ("[]", "wants an object"),
        ('{"query": "x"}', '"calls"'),
        ('{"query": "x", "name": "f", "arguments": 3}', "'arguments' (an object)"),
        ('{"query": "x", "calls": [{"name": "f"}, {"name": "g"}]}', "2 calls"),
    ],
)
def test_bad_lines_are_told_with_file_and_line(tmp_path, line, told):
    file = tmp_path / "mine.jsonl"
    file.write_text("\n" + line + "\n")
    with pytest.raises(OptionError) as error:
        read_examples(file)
    assert told in str(error.value)
    assert "mine.jsonl:2" in str(error.value)


def test_an_unknown_function_is_told():
    with pytest.raises(OptionError, match="no function 'nope'; known: book_stay"):
        gen.generate(
            [{"name": "book_stay", "description": "Book.", "parameters": {"type": "object"}}],
            n=2,
            examples=(SeedQuery("x", "nope", {}, "mine.jsonl:1"),),
        )


def _stays(examples):
    spec = {"name": STAY.name, "description": STAY.description, "parameters": STAY.parameters}
    return gen.generate([spec], n=40, seed=5, mix={"single": 1}, examples=examples)


def test_rows_and_files_may_be_given_in_python(tmp_path):
    row = {"query": "yo need a bed in oslo", "name": "book_stay", "arguments": {"city": "Oslo"}}
    file = tmp_path / "mine.jsonl"
    file.write_text(json.dumps(row))
    for given in ([row], row, str(file), [file]):
        lineages = {str(e.provenance["lineage"]) for e in _stays(given).examples()}
        assert any("seed-" in lineage for lineage in lineages), given
    with pytest.raises(OptionError, match="--examples"):
        _stays([3])


def test_a_call_that_is_not_valid_is_told_and_its_words_are_no_phrasing():
    row = {"query": "a bed for two", "name": "book_stay", "arguments": {"guests": "two"}}
    data = _stays([row])
    (note,) = [n for n in data.report.notes if n.where == "examples[0]"]
    assert "not valid" in note.message
    assert "guests" in note.message
    assert not any("seed-" in str(e.provenance["lineage"]) for e in data.examples())


@pytest.mark.parametrize("given", [5, True, {"a"}])
def test_what_is_no_file_and_no_row_is_refused(given):
    with pytest.raises(OptionError, match=r"--examples: .* is not allowed; allowed: files"):
        gen.generate("function_specs/weather.json", n=10, examples=given)
