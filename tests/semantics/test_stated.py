"""Objects and conditions in words: what is said is read as the same again, the rest is pasted."""

from __future__ import annotations

import pytest
from group_two import ANCHOR, leaf
from hypothesis import given, settings
from hypothesis import strategies as st

import generator as gen
from generator.records import FunctionSpec
from generator.semantics.base import UNREADABLE, Setting
from generator.semantics.topics.compared import comparison_of, read_conditions, say_conditions
from generator.semantics.topics.stated import keys_of, manner_of, read_stated, say_stated
from generator.semantics.topics.structured import Structured

ROW = {
    "type": "object",
    "properties": {
        "field": {"type": "string"},
        "operator": {"type": "string", "enum": ["eq", "gt", "is_empty", "contains"]},
        "value": {},
    },
    "required": ["field", "operator", "value"],
}
COMPARED = comparison_of(ROW)


@pytest.mark.parametrize(
    ("name", "value", "words", "signs"),
    [
        ("options", {"timeout": 30, "retry": True}, "timeout 30 and retry true",
         "timeout=30, retry=true"),
        ("options", {"v": "1.2", "n": 2}, 'v "1.2" and n 2', 'v="1.2", n=2'),
        ("mapping", {"v": "1.2", "a": "x, y"}, None, 'v="1.2", a="x, y"'),
        ("filter", {"status": "open", "price": {"$gte": 20}},
         "status is open and price is at least 20", "status = open and price >= 20"),
        ("where", {"owner": {"$ne": "not me"}}, 'owner is not "not me"', 'owner != "not me"'),
        ("sort", {"due": -1, "name": 1}, "due descending and name ascending",
         "due descending, name ascending"),
        ("headers", {"X-Id": "a b"}, "X-Id: a b", "X-Id: a b"),
        ("update", {"$set": {"price": 2.5, "code": "7"}}, 'set price to 2.5 and code to "7"',
         'set price to 2.5 and code to "7"'),
        ("options", {"a b": 1}, None, None),
        ("options", {"a": {"b": 1}}, None, None),
        ("options", {"a": 'say "hi"'}, None, None),
        ("options", {}, None, None),
    ],
)  # fmt: skip
def test_objects_are_stated_as_people_do(name, value, words, signs):
    manner = manner_of((name,))
    assert (say_stated(manner, value), say_stated(manner, value, signs=True)) == (words, signs)


DECLARED = keys_of(
    {
        "code": {"type": "string"},
        "sizeLimit": {"type": "integer"},
        "label_ids": {"type": "array"},
        "from": {"type": "string"},
    }
)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("data", {"code": "X5", "from": "a b"}, 'code X5 and from "a b"'),
        ("data", {"code": "X5", "label_ids": ["a", "b"]}, "code X5 and label IDs a and b"),
        ("data", {"label_ids": [3, 4], "sizeLimit": 9}, "label IDs 3 and 4 and size limit 9"),
        ("criteria", {"sizeLimit": 9, "code": "X"}, "size limit is 9 and code is X"),
    ],
)
def test_declared_keys_are_said_in_words(name, value, words):
    manner = manner_of((name,))
    assert say_stated(manner, value, keys=DECLARED) == words
    assert read_stated(manner, words, DECLARED) == value
    joined = not {"sizeLimit", "label_ids"}.isdisjoint(value)
    assert (say_stated(manner, value, signs=True, keys=DECLARED) is None) == joined


TEXTS = st.text("ab1.,:=<>\"' -", max_size=8) | st.sampled_from(("not a", "x and y", "over 5"))
SCALARS = TEXTS | st.integers(-9, 99) | st.booleans() | st.just(2.5)
BOUNDS = SCALARS | st.fixed_dictionaries({"$gt": SCALARS}) | st.fixed_dictionaries({"$in": SCALARS})


@settings(max_examples=200, deadline=None)
@given(
    name=st.sampled_from(("options", "filter", "sort", "headers")),
    value=st.dictionaries(st.sampled_from(("a", "b_c", "d-e", "is")), BOUNDS, max_size=3),
    signs=st.booleans(),
)
def test_whatever_is_stated_is_read_again(name, value, signs):
    meaning = Structured(leaf(name, schema={"type": "object"}), Setting())
    said = say_stated(meaning.manner, value, signs=signs)
    read = said and meaning.read(said, ANCHOR)
    assert said is None or (
        read == value and list(map(type, read.values())) == [*map(type, value.values())]
    )


@settings(max_examples=200, deadline=None)
@given(
    manner=st.sampled_from(("plain", "conditions")),
    value=st.fixed_dictionaries(
        {},
        optional={
            "code": TEXTS,
            "sizeLimit": st.integers(0, 99),
            "label_ids": st.lists(TEXTS | st.integers(0, 9), min_size=1, max_size=3),
            "from": TEXTS | st.just("code 5"),
        },
    ),
)
def test_declared_keys_are_read_again(manner, value):
    said = say_stated(manner, value, keys=DECLARED)
    assert said is None or read_stated(manner, said, DECLARED) == value


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(("eq", "gt", "contains")), SCALARS), min_size=1, max_size=3)
)
def test_whatever_is_compared_is_read_again(cells):
    rows = [
        {"field": f"f{at}", "operator": op, "value": value} for at, (op, value) in enumerate(cells)
    ]
    said = say_conditions(COMPARED, rows)
    assert said is None or read_conditions(COMPARED, said) == rows


def test_conditions_are_said_with_signs_and_words():
    rows = [
        {"field": "status", "operator": "eq", "value": "open"},
        {"field": "amount", "operator": "gt", "value": 500},
        {"field": "name", "operator": "contains", "value": "5"},
    ]
    said = 'status is open, amount > 500 and name contains "5"'
    assert say_conditions(COMPARED, rows) == said
    for words in ("", "status", "status like open", "status is open and"):
        assert read_conditions(COMPARED, words) is UNREADABLE
    assert read_stated("plain", "timeout") is UNREADABLE


def test_conditions_of_a_call_mean_something():
    listed = {"type": "array", "items": ROW}
    spec = FunctionSpec(
        name="query_records", description="Query records.",
        parameters={"type": "object", "properties": {"conditions": listed},
                    "required": ["conditions"]},
    )  # fmt: skip
    for drawn in gen.sample_arguments(spec, 20, seed=3):
        for row in drawn["conditions"]:
            number = isinstance(row["value"], int) or row["field"].endswith("_at")
            assert row["operator"] == ("gt" if number else "eq")


def test_lists_of_codes_are_said_as_people_list_them() -> None:
    (spec,) = gen.load_specs(
        {
            "name": "approve_numbers",
            "description": "Approve requests",
            "parameters": {
                "type": "object",
                "properties": {
                    "numbers": {
                        "type": "array",
                        "items": {"type": "string", "pattern": "^[0-9]{9}$"},
                    }
                },
                "required": ["numbers"],
            },
        }
    )
    made = gen.generate([spec], n=20, seed=1, mix={"single": 1}, validation=0).train
    texts = [str(m.content) for record in made for m in record.messages if m.role == "user"]
    assert sum("[" in text for text in texts) < len(texts) / 3
