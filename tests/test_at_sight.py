"""The fast look at what is plainly right finds nothing right that the full look finds wrong."""

from __future__ import annotations

from typing import Any

import pytest

from generator.quick import replace
from generator.records import Example, FunctionSpec, Message, Slot, ToolCall
from generator.verification.at_sight import plainly_right
from generator.verification.grounding import known_from_spec
from generator.verification.verifier import Verifier


def function(name: str, description: str, *required: str, **properties: dict) -> FunctionSpec:
    schema = {"type": "object", "properties": properties, "required": list(required)}
    return FunctionSpec(name=name, description=description, parameters=schema)


TEXT = {"type": "string"}
LEND = function(
    "lend_book",
    "Lend a book to a reader.",
    "reader",
    title=TEXT,
    reader=TEXT,
    cover={"enum": ["hard", "soft"]},
)
FILE = function(
    "file_book",
    "File a book.",
    title=TEXT,
    shelf={"type": "string", "description": "Name of the shelf. Required if title is given."},
)
PARK = function("park_car", "Park a car in a garage.", "garage", garage=TEXT)
RIDE = function("ride", "Ride from one stop to another.", origin=TEXT, destination=TEXT)
KNOWN = {spec.name: known_from_spec(spec) for spec in (LEND, FILE, PARK, RIDE)}
ASKED = "Lend Emma to Ann"
LENT = {"title": "Emma", "reader": "Ann"}


def said(path: str, text: str, start: int, **others: Any) -> Slot:
    return Slot(path, text, text, start, start + len(text), "", **{"turn": 1, **others})


TITLE, READER = said("/title", "Emma", 5), said("/reader", "Ann", 13)


def user(text: str) -> Message:
    return Message(role="user", content=text)


def calling(
    name: str = "lend_book", role: Any = "assistant", words: Any = None, **given: Any
) -> Message:
    call = ToolCall("c1", name, given or LENT)
    return Message(role=role, content=words, tool_calls=(call,))


SYSTEM, CALL = Message(role="system", content="Be brief."), calling()
RIGHT = Example(
    id="0", scenario="single", split="train", tools=(LEND,),
    messages=(SYSTEM, user(ASKED), CALL), slots=(TITLE, READER),
    provenance={"stream": "single|lend_book|train"},
)  # fmt: skip


def turns(*messages: Message, **changes: Any) -> Example:
    return replace(RIGHT, messages=messages, **changes)


def slots(*some: Slot) -> Example:
    return replace(RIGHT, slots=some)


def told(**more: Any) -> Example:
    return replace(RIGHT, provenance={**RIGHT.provenance, **more})


def lent(text: str, *some: Slot, **arguments: str) -> Example:
    return turns(SYSTEM, user(text), calling(**arguments), slots=some)


TWICE = replace(CALL, tool_calls=CALL.tool_calls * 2)
FIRST = (replace(TITLE, turn=0), replace(READER, turn=0))
WRONG = {
    "no question": turns(CALL),
    "nobody asks": turns(replace(SYSTEM, content=ASKED), CALL, slots=FIRST),
    "an assistant asks": turns(replace(user(ASKED), role="assistant"), CALL, slots=FIRST),
    "a user calls": turns(SYSTEM, user(ASKED), calling(role="user")),
    "two questions": turns(user("Hi"), user(ASKED), CALL),
    "two system prompts": turns(
        SYSTEM, SYSTEM, user(ASKED), CALL,
        slots=(replace(TITLE, turn=2), replace(READER, turn=2)),
    ),
    "two calls": turns(SYSTEM, user(ASKED), TWICE),
    "words and a call": turns(SYSTEM, user(ASKED), calling(words="Sure.")),
    "no words": lent("", said("/reader", "", 0), reader=""),
    "blanks": lent(" ", said("/reader", " ", 0), reader=" "),
    "strange names": told(renames={"f1": {"function": "lend_book", "parameters": {}}}),
    "something is missing": told(missing=["/reader"]),
    "something else is wanted": told(wants="park_car"),
    "something else is planned": told(stream="single|park_car|train"),
    "another tool": replace(RIGHT, tools=(PARK,)),
    "other tools": replace(RIGHT, tools=(PARK, FILE)),
    "a tool twice": replace(RIGHT, tools=(LEND, LEND)),
    "an unknown tool": turns(
        SYSTEM, user(ASKED), calling("lend"),
        tools=(replace(LEND, name="lend"),), provenance={},
    ),
    "a broken condition": turns(
        SYSTEM, user("File Emma"), calling("file_book", title="Emma"),
        tools=(FILE,), slots=(TITLE,), provenance={},
    ),
    "an invalid value": lent(
        "Lend a flat one to Ann", said("/cover", "flat", 7), said("/reader", "Ann", 19),
        cover="flat", reader="Ann",
    ),
    "what is taken back": lent(
        "Lend a hard one to Ann, no wait, soft", said("/cover", "hard", 7),
        said("/reader", "Ann", 19), cover="hard", reader="Ann",
    ),
    "an argument without words": slots(READER),
    "words of no argument": lent(ASKED, TITLE, READER, reader="Ann"),
    "words of no parameter": slots(TITLE, replace(READER, path="/person")),
    "words of another value": slots(TITLE, replace(READER, value="Anna")),
    "words of another call": slots(TITLE, replace(READER, call=1)),
    "words of another turn": slots(TITLE, replace(READER, turn=2)),
    "words that stand elsewhere": slots(TITLE, replace(READER, start=12, end=15)),
    "words that say something else": lent(
        "Lend Emma to Bob", TITLE, replace(READER, text="Bob"), **LENT
    ),
    "words of two arguments": lent(
        "Lend Emma", TITLE, said("/reader", "Emma", 5), title="Emma", reader="Emma"
    ),
    "words of another role": turns(
        SYSTEM, user("Ride from Rome"), calling("ride", destination="Rome"),
        tools=(RIDE,), slots=(said("/destination", "Rome", 10),), provenance={},
    ),
    "one argument twice": lent(
        "Lend to Ann, Ann", said("/reader", "Ann", 8), said("/reader", "Ann", 13), **LENT
    ),
}  # fmt: skip


def test_a_right_record_is_seen_to_be_right():
    assert plainly_right(RIGHT, KNOWN)
    assert Verifier(KNOWN).look_into((RIGHT,)) == [[]]


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_in_one_thing_is_not(name):
    assert Verifier(KNOWN).look_into((WRONG[name],)) != [[]]
    assert not plainly_right(WRONG[name], KNOWN)


def test_records_that_are_checked_together_are_checked_as_each_alone():
    verifier, records = Verifier(KNOWN), [RIGHT, *WRONG.values(), RIGHT]
    assert verifier.check_all(records) == [verifier.check(each) for each in records]
