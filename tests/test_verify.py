"""The verifier against mutations of right records: it must catch nearly all of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import generator as gen
from generator.anchoring import stated_date
from generator.quick import replace
from generator.records import FunctionSpec, Message, ToolCall
from generator.report.checks import verifier_for
from generator.verification.answered import _plain_words, _stands_plainly

SHOP = Path(__file__).parent / "data" / "shop.json"


@pytest.fixture(scope="module")
def examples():
    mix = {"single": 6.0, "multiple": 3.0, "irrelevant": 1.2}  # others: tests/scenarios
    data = gen.generate(SHOP, n=300, seed=11, mix=mix)
    weather = gen.generate("library:weather", n=200, seed=11, mix=mix, weights={"get_weather": 4.0})
    return [*data.examples(), *weather.examples()]


VERIFIERS = {}


def faults(example):
    return verifier_for(example, VERIFIERS).check(example)


def with_arguments(example, arguments):
    call = example.calls[0]
    last = replace(example.messages[-1], tool_calls=(ToolCall(call.id, call.name, arguments),))
    return replace(example, messages=(*example.messages[:-1], last))


def other_value(value, rng):
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, str) and value[:4].isdigit() and value[4:5] == "-":
        return f"{int(value[:4]) + 1}{value[4:]}"
    return "Atlantis" if value != "Atlantis" else "Utopia"


def change_value(example, rng):
    """One value of the call is another than the one said."""
    arguments = dict(example.calls[0].arguments)
    keys = [k for k, v in arguments.items() if not isinstance(v, dict)]
    if not keys:
        return None
    key = rng.choice(keys)
    arguments[key] = other_value(arguments[key], rng)
    return with_arguments(example, arguments)


def drop_argument(example, rng):
    """The call leaves out what was said."""
    arguments = dict(example.calls[0].arguments)
    if len(arguments) < 2:
        return None
    del arguments[rng.choice(sorted(arguments))]
    return with_arguments(example, arguments)


def add_argument(example, rng):
    """The call has an argument that nobody mentioned."""
    arguments = dict(example.calls[0].arguments)
    tool = next(t for t in example.tools if t.name == example.calls[0].name)
    extra = {
        "unit": "celsius",
        "passengers": 2,
        "cabin": "economy",
        "in_stock": True,
        "max_price": 20,
        "pollutant": "ozone",
        "hours_ahead": 5,
    }
    names = [k for k in extra if k in tool.parameters["properties"] and k not in arguments]
    if not names:
        return None
    arguments[names[0]] = extra[names[0]]
    return with_arguments(example, arguments)


def swap_arguments(example, rng):
    """Two arguments have each other's values."""
    arguments = dict(example.calls[0].arguments)
    if "origin" not in arguments:
        return None
    arguments["origin"], arguments["destination"] = arguments["destination"], arguments["origin"]
    return with_arguments(example, arguments)


def swap_slots(example, rng):
    """The words of two slots are exchanged consistently: only their roles are wrong."""
    by_path = {slot.path: slot for slot in example.slots}
    if "/origin" not in by_path or "from " not in example.messages[-2].content:
        return None
    one = by_path["/origin"]
    content = example.messages[one.turn].content
    if content[one.start - 5 : one.start] != "from ":
        return None
    slots = tuple(
        replace(s, path={"/origin": "/destination", "/destination": "/origin"}.get(s.path, s.path))
        for s in example.slots
    )
    return replace(swap_arguments(example, rng), slots=slots)


def change_text(example, rng):
    """The user says something else than the spans claim."""
    if not example.slots:
        return None
    slot = rng.choice(example.slots)
    turn = example.messages[slot.turn]
    text = turn.content[: slot.start] + "Atlantis" + turn.content[slot.end :]
    messages = list(example.messages)
    messages[slot.turn] = replace(turn, content=text)
    return replace(example, messages=tuple(messages))


ANCHORED = {"relative_date", "weekday", "day", "month_day"}


def remove_anchor(example, rng):
    """A relative date without the system prompt that fixes it."""
    if example.messages[0].role != "system" or not any(s.rule in ANCHORED for s in example.slots):
        return None
    slots = tuple(replace(s, turn=s.turn - 1) for s in example.slots)
    return replace(example, messages=example.messages[1:], slots=slots)


def move_anchor(example, rng):
    """A system prompt with another date."""
    if not any(s.rule in ANCHORED for s in example.slots):
        return None
    system = Message(role="system", content="Today is 2001-02-03.")
    return replace(example, messages=(system, *example.messages[1:]))


def remove_tool(example, rng):
    """The called tool is not offered."""
    tools = tuple(t for t in example.tools if t.name != example.calls[0].name)
    return replace(example, tools=tools)


def wrong_tool(example, rng):
    """Another offered tool is called."""
    call = example.calls[0]
    others = [t.name for t in example.tools if t.name != call.name]
    if not others:
        return None
    last = replace(
        example.messages[-1], tool_calls=(ToolCall(call.id, rng.choice(others), call.arguments),)
    )
    return replace(example, messages=(*example.messages[:-1], last))


def offer_rival(example, rng):
    """Another offered tool does the called one's work as well."""
    spec = next(t for t in example.tools if t.name == example.calls[0].name)
    rival = replace(spec, name=f"{spec.name}_tool")
    return replace(example, tools=(*example.tools, rival))


def refuse(example, rng):
    """The assistant declines what a tool serves."""
    last = Message(role="assistant", content="I can't help with that.")
    return replace(example, messages=(*example.messages[:-1], last), slots=())


def double_turn(example, rng):
    """Two user turns in a row."""
    return replace(example, messages=(*example.messages[:-1], *example.messages[-2:]))


MUTATIONS = (
    change_value, drop_argument, add_argument, swap_arguments, swap_slots, change_text,
    remove_anchor, move_anchor, remove_tool, wrong_tool, offer_rival, refuse,
    double_turn,
)  # fmt: skip


def test_right_records_pass(examples):
    assert [f for e in examples for f in faults(e)] == []


@pytest.mark.parametrize("mutate", [None, *MUTATIONS])
def test_what_is_plainly_right_is_so_when_it_is_looked_into(examples, mutate):
    rng = random.Random(1)
    made = [mutate(each, rng) if mutate and each.calls else each for each in examples]
    for example in made:
        if example is not None:
            assert faults(example) == verifier_for(example, VERIFIERS).look_into((example,))[0]


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda m: m.__name__)
def test_mutations_are_caught(examples, mutate):
    rng = random.Random(5)
    tried = caught = 0
    missed = []
    for example in examples:
        if not example.calls:
            continue
        wrong = mutate(example, rng)
        if wrong is None:
            continue
        tried += 1
        found = faults(wrong)
        caught += bool(found)
        if not found:
            missed.append((wrong.messages[-2].content, [c.arguments for c in wrong.calls]))
    assert tried >= 10
    assert caught / tried >= 0.99, missed[:5]


def test_servable_no_call_is_caught(examples):
    rng = random.Random(6)
    none = [e for e in examples if not e.calls]
    calls = [e for e in examples if e.calls]
    assert len(none) >= 20
    caught = 0
    for example in none:
        right = rng.choice(calls)
        asked = next(m for m in right.messages if m.role == "user")
        tools = (
            *(t for t in example.tools if t.name != right.calls[0].name),
            next(t for t in right.tools if t.name == right.calls[0].name),
        )
        messages = tuple(asked if m.role == "user" else m for m in example.messages)
        provenance = {**example.provenance, "wants": right.calls[0].name}
        wrong = replace(example, messages=messages, tools=tools, provenance=provenance)
        caught += bool(faults(wrong))
    assert caught / len(none) >= 0.99


def test_a_no_call_record_whose_wanted_tool_is_offered_is_caught(examples):
    example = next(e for e in examples if not e.calls)
    wanted = FunctionSpec(name=example.provenance["wants"], description="x", parameters={})
    assert [f.reason for f in faults(replace(example, tools=(*example.tools, wanted)))] == [
        "servable"
    ]


def test_dates_of_system_prompts_are_read():
    assert stated_date("Today is Monday, March 3, 2025.").isoformat() == "2025-03-03"
    assert stated_date("It is 4 July 2026 (Saturday)").isoformat() == "2026-07-04"
    assert stated_date("date: 2026-01-15").isoformat() == "2026-01-15"
    assert stated_date("from 2026-01-15 to 2026-01-16") is None
    assert stated_date("You are helpful.") is None


def test_plain_words_are_those_that_stand_between_marks():
    rng = random.Random(4)
    words = ["oslo", "12", "12.5", "it's", "é", "c", "ab", "abc"]
    found = 0
    for _ in range(3000):
        marks = rng.choices(" ,:;!?\"()[]{}/_-°\n.'%$é", k=5)
        low = "".join(mark + rng.choice(["", *words]) for mark in marks)
        for word in words:
            plain = word in _plain_words(low)
            assert plain == _stands_plainly(word, low), (word, low)
            found += plain
    assert found > 3000
